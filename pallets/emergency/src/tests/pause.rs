//! Pausing: who, what, for how long, how often.

use althing_primitives::{BodyId, Cadence, CivilSeconds, ObligationTerms, Party, Subject};
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{
    mock::{chain, run_to, Owed, Refuses, LENGTH},
    Error, Event, LastPause,
};

#[test]
fn it_holds_at_once_and_ends_by_itself() {
    chain().run(|| {
        run_to(5);
        pause([Group::Transfers]);
        assert!(Emergency::is_paused(&Group::Transfers));
        assert!(!Emergency::is_paused(&Group::Market));
        let written = LastPause::<Test>::get();
        run_to(5 + LENGTH - 1);
        assert!(Emergency::is_paused(&Group::Transfers));
        run_to(5 + LENGTH);
        assert!(!Emergency::is_paused(&Group::Transfers));
        assert_eq!(
            LastPause::<Test>::get(),
            written,
            "nothing is written for its end"
        );
    });
}

#[test]
fn it_is_told_with_reason_end_and_report() {
    chain().run(|| {
        run_to(5);
        pause([Group::Market, Group::Transfers]);
        assert_eq!(
            events(),
            [Event::Paused {
                groups: groups([Group::Transfers, Group::Market]),
                until: 5 + LENGTH,
                reason: document(1),
                report_due: CivilSeconds(1_550),
            }]
        );
    });
}

#[test]
fn the_guardians_owe_a_report_for_it() {
    chain().run(|| {
        run_to(5);
        pause([Group::Transfers]);
        let terms = ObligationTerms {
            cadence: Cadence::Once(CivilSeconds(1_550)),
            grace: 50,
            responsible: Party::Body(BodyId::GUARDIANS),
        };
        assert_eq!(Owed::get(), [(Subject::Body(BodyId::GUARDIANS), terms)]);
    });
}

#[test]
fn where_no_report_can_be_owed_nothing_is_paused() {
    chain().run(|| {
        run_to(5);
        Refuses::set(&true);
        assert_noop!(
            Emergency::pause(guardians(), groups([Group::Transfers]), document(1)),
            Error::<Test>::ReportsUnavailable
        );
        assert!(Emergency::is_armed(), "the pause was not used up");
        Refuses::set(&false);
        pause([Group::Transfers]);
    });
}

#[test]
fn once_and_no_more() {
    chain().run(|| {
        run_to(5);
        pause([Group::Transfers]);
        assert_noop!(
            Emergency::pause(guardians(), groups([Group::Market]), document(2)),
            Error::<Test>::PauseInForce
        );
        run_to(5 + LENGTH);
        assert_noop!(
            Emergency::pause(guardians(), groups([Group::Market]), document(2)),
            Error::<Test>::NotArmed
        );
        run_to(5_000);
        assert_noop!(
            Emergency::pause(guardians(), groups([Group::Market]), document(2)),
            Error::<Test>::NotArmed
        );
        assert_ok!(Emergency::re_arm(citizens()));
        pause([Group::Market]);
    });
}

#[test]
fn re_armed_while_it_goes_on_there_is_none_beside_it() {
    chain().run(|| {
        run_to(5);
        pause([Group::Transfers]);
        assert_ok!(Emergency::re_arm(citizens()));
        run_to(5 + LENGTH - 1);
        assert_noop!(
            Emergency::pause(guardians(), groups([Group::Market]), document(2)),
            Error::<Test>::PauseInForce
        );
        run_to(5 + LENGTH);
        pause([Group::Market]);
        assert!(!Emergency::is_armed());
    });
}

#[test]
fn nothing_is_not_paused() {
    chain().run(|| {
        run_to(5);
        assert_noop!(
            Emergency::pause(guardians(), groups([]), document(1)),
            Error::<Test>::GroupsMissing
        );
    });
}

#[test]
fn only_the_guardians_pause() {
    chain().run(|| {
        run_to(5);
        for origin in [citizens(), rules(), signed(1), RuntimeOrigin::root()] {
            assert_noop!(
                Emergency::pause(origin, groups([Group::Transfers]), document(1)),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn a_group_that_is_named_twice_is_named_once() {
    use codec::{Decode, Encode};
    let twice = vec![Group::Market, Group::Transfers, Group::Market].encode();
    let decoded = crate::GroupsOf::<Test>::decode(&mut &twice[..]);
    assert_eq!(decoded, Ok(groups([Group::Transfers, Group::Market])));
    let unknown = vec![3_u8].encode();
    assert!(
        crate::GroupsOf::<Test>::decode(&mut &unknown[..]).is_err(),
        "what is not in the enum cannot be named"
    );
}
