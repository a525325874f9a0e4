//! The brake. Four of five Guardians pause, once; they or the citizens lift; the citizens alone re-arm.

use std::collections::BTreeSet;

use althing_integration_tests::belonging::document;
use althing_runtime::{configs::emergency::PausedCalls, Runtime};
use frame_support::BoundedBTreeSet;
use pallet_emergency::{Call, CallGroup, Error, GroupsOf, Parameters};

use crate::table::{nobody, only, Table, CONSTITUTION, FOUR_FIFTHS, URGENT};

type EmergencyCall = Call<Runtime>;
type EmergencyError = Error<Runtime>;

fn everything() -> GroupsOf<Runtime> {
    let groups: BTreeSet<_> = PausedCalls::ALL.iter().copied().collect();
    BoundedBTreeSet::try_from(groups).expect("there is room")
}

/// `Emergency`.
pub(crate) fn emergency(table: &mut Table) {
    let lifting = || only(FOUR_FIFTHS).and(URGENT);
    let nothing = nobody()
        .refusing(FOUR_FIFTHS, EmergencyError::NotPaused)
        .refusing(URGENT, EmergencyError::NotPaused);
    let armed = nobody().refusing(URGENT, EmergencyError::AlreadyArmed);
    table.row(EmergencyCall::lift {}, &nothing);
    table.row(EmergencyCall::re_arm {}, &armed);

    let pause = EmergencyCall::pause {
        groups: everything(),
        reason: document("reason"),
    };
    table.keep(pause.clone(), &only(FOUR_FIFTHS));
    let in_force = nobody().refusing(FOUR_FIFTHS, EmergencyError::PauseInForce);
    table.row(pause.clone(), &in_force);
    // Nothing of this table is held back by it.
    table.keep(EmergencyCall::lift {}, &lifting());
    table.row(EmergencyCall::lift {}, &nothing);
    let used = nobody().refusing(FOUR_FIFTHS, EmergencyError::NotArmed);
    table.row(pause.clone(), &used);
    table.keep(EmergencyCall::re_arm {}, &only(URGENT));
    table.row(EmergencyCall::re_arm {}, &armed);
    table.row(pause, &only(FOUR_FIFTHS));

    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(EmergencyCall::set_params { params }, &only(CONSTITUTION));
}
