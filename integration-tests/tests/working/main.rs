//! Who works for the community, on the real runtime: groups that act, attest and end; elections; what becomes
//! of seats; and the brake (faults 10a, 13 and 16).

mod acting;
mod approving;
mod attesting;
mod electing;
mod ending;
mod evading;
mod exempt;
mod founding;
mod going_on;
mod incompatible;
mod pausing;
mod rearming;
mod seats;

use std::collections::BTreeSet;

use althing_integration_tests::{
    belonging::{document, number_of},
    motions::{guardians_move, GUARDIANS},
    referenda::decided,
    Chain,
};
use althing_primitives::{BodyId, BodySeats, TrackId};
use althing_runtime::{configs::emergency::PausedCalls, AccountId, BlockNumber, Bodies, Runtime};
use frame_support::BoundedBTreeSet;
use pallet_emergency::{Call as EmergencyCalls, CallGroup, GroupsOf, Parameters};
use sp_runtime::DispatchError;

pub(crate) type BodiesCall = pallet_bodies::Call<Runtime>;
pub(crate) type BodiesError = pallet_bodies::Error<Runtime>;
pub(crate) type EmergencyCall = EmergencyCalls<Runtime>;
pub(crate) type EmergencyError = pallet_emergency::Error<Runtime>;
/// What a call came to.
pub(crate) type Outcome = Result<(), DispatchError>;

pub(crate) const DAY: u64 = 24 * 60 * 60;

pub(crate) fn refused(error: BodiesError) -> Outcome {
    Err(error.into())
}

pub(crate) fn filtered() -> DispatchError {
    frame_system::Error::<Runtime>::CallFiltered.into()
}

/// The accounts that a body's collective shows, keyless ones too.
pub(crate) fn shown(chain: &mut Chain, body: BodyId) -> Vec<AccountId> {
    use pallet_collective::{Instance1, Instance2, Members};
    chain.read(|| match body {
        BodyId::COUNCIL => Members::<Runtime, Instance1>::get(),
        _ => Members::<Runtime, Instance2>::get(),
    })
}

/// Whether the collective shows exactly these, and keyless accounts for all other places.
pub(crate) fn assert_shows(chain: &mut Chain, body: BodyId, who: &[AccountId]) {
    let places = chain.read(|| Bodies::size(body));
    let members = shown(chain, body);
    assert_eq!(u32::try_from(members.len()), Ok(places));
    let keyless: Vec<_> = (0..100).map(|index| Bodies::keyless(body, index)).collect();
    let seen: BTreeSet<_> = members
        .into_iter()
        .filter(|member| !keyless.contains(member))
        .collect();
    assert_eq!(seen, who.iter().cloned().collect());
}

/// Has the citizens recall somebody, without the vote itself.
pub(crate) fn recalled(chain: &mut Chain, body: BodyId, who: &str) {
    let member = number_of(chain, who);
    let recall = BodiesCall::recall { body, member };
    assert_eq!(decided(chain, TrackId::CONSTITUTION, recall), Ok(()));
}

/// These groups of calls.
pub(crate) fn groups(groups: &[PausedCalls]) -> GroupsOf<Runtime> {
    let groups: BTreeSet<_> = groups.iter().copied().collect();
    BoundedBTreeSet::try_from(groups).expect("there is room")
}

/// The call that pauses these groups.
pub(crate) fn pausing(paused: &[PausedCalls]) -> EmergencyCall {
    EmergencyCall::pause {
        groups: groups(paused),
        reason: document("reason"),
    }
}

/// Has the Guardians pause everything that can be paused.
pub(crate) fn pause_everything(chain: &mut Chain) {
    let paused = guardians_move(chain, &GUARDIANS[..4], pausing(PausedCalls::ALL));
    assert_eq!(paused, Ok(()));
}

/// Has pauses that begin from now on last so many blocks.
pub(crate) fn pauses_last(chain: &mut Chain, length: BlockNumber) {
    let mut params = chain.read(Parameters::<Runtime>::get);
    params.length = length;
    let set = EmergencyCall::set_params { params };
    assert_eq!(decided(chain, TrackId::CONSTITUTION, set), Ok(()));
}
