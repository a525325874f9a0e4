//! Working groups and elections, as stories need them: on the preset `local-fast`.

use althing_primitives::{BodyId, MemberId, Task, TrackId};
use althing_runtime::{
    constants::currency::ALTH, AccountId, BlockNumber, Bodies, Runtime, RuntimeCall, RuntimeEvent,
};
use frame_support::weights::Weight;
use pallet_bodies::{
    runtime_api::SeatInfo, BallotVotes, Call, Counters, Election, ElectionId, ElectionOf,
    Elections, Event, GroupMembers, GroupTerms, Mandate, MandateId, MotionId, Name,
};
use sp_runtime::DispatchError;

use crate::{
    address,
    belonging::{ask, now, number_of, pass_to, send, send_free, send_together, ANYBODY},
    referenda::decided,
    Chain,
};

/// The first group that is founded.
pub const GROUP: BodyId = BodyId(2);
/// Who sits in the groups of these tests; the first leads.
pub const SEATS: [&str; 3] = ["//Citizen//11", "//Citizen//12", "//Citizen//13"];
/// How long the groups of these tests last, in civil seconds.
pub const MANDATE: u64 = 300 * 24 * 60 * 60;
/// What a motion may weigh, in tests.
const BOUND: Weight = Weight::from_parts(400_000_000_000, 10_000_000);

/// These members, as a group names them.
///
/// # Panics
/// If one is no member, or there are too many.
pub fn members(chain: &mut Chain, who: &[&str]) -> GroupMembers {
    let members: Vec<MemberId> = who.iter().map(|who| number_of(chain, who)).collect();
    members.try_into().expect("a group is small")
}

/// What a group is founded with: a seat more than sit in it, two approvals, led by the first of `seats`.
///
/// # Panics
/// If they are no group.
pub fn group(chain: &mut Chain, seats: &[&str], calls: MandateId, tasks: Vec<Task>) -> GroupTerms {
    let members = members(chain, seats);
    GroupTerms {
        name: Name::truncate_from(b"Hosts".to_vec()),
        mandate: mandate(calls, tasks),
        line: None,
        places: u32::try_from(members.len()).expect("a group is small") + 1,
        threshold: 2,
        lead: members[0],
        members,
        until: now(chain).saturating_add(MANDATE),
    }
}

/// A mandate.
///
/// # Panics
/// If it has too many tasks.
#[must_use]
pub fn mandate(calls: MandateId, tasks: Vec<Task>) -> Mandate {
    let tasks = tasks.try_into().expect("a mandate is short");
    Mandate { calls, tasks }
}

/// Has the citizens found a group of [`SEATS`], without the vote itself, and gives it tokens.
///
/// # Panics
/// If it cannot be founded.
pub fn founded_group(chain: &mut Chain, calls: MandateId, tasks: Vec<Task>) -> BodyId {
    let body = chain.read(|| Counters::<Runtime>::get().body);
    let terms = group(chain, &SEATS, calls, tasks);
    let found = Call::<Runtime>::found { terms };
    assert_eq!(decided(chain, TrackId::ORDINARY, found), Ok(()));
    endow(chain, body);
    body
}

/// The account with which a body acts.
#[must_use]
pub fn account_of(body: BodyId) -> AccountId {
    Bodies::account_of(body)
}

/// Gives a body 100 ALTH.
///
/// # Panics
/// If it fails.
pub fn endow(chain: &mut Chain, body: BodyId) {
    let gift = pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest: address(&account_of(body)),
        value: 100 * ALTH,
    };
    assert_eq!(send(chain, "//Ferdie", gift), Ok(()));
}

/// Has `who` put `call` forward in a group; the number of the motion.
///
/// # Errors
/// That of `propose`.
pub fn moved(
    chain: &mut Chain,
    who: &str,
    body: BodyId,
    call: impl Into<RuntimeCall>,
) -> Result<MotionId, DispatchError> {
    let motion = chain.read(|| Counters::<Runtime>::get().motion);
    let call = Box::new(call.into());
    send(chain, who, Call::<Runtime>::propose { body, call })?;
    Ok(motion)
}

/// Has `who` approve a motion.
///
/// # Errors
/// That of `approve`.
pub fn approve(chain: &mut Chain, who: &str, motion: MotionId) -> Result<(), DispatchError> {
    send(chain, who, Call::<Runtime>::approve { motion })
}

/// Has somebody without a seat execute a motion, and tells what its call came to.
///
/// # Errors
/// Outside that of `execute`, inside that of the call.
///
/// # Panics
/// If it was executed and nothing tells of it.
pub fn execute(
    chain: &mut Chain,
    motion: MotionId,
) -> Result<Result<(), DispatchError>, DispatchError> {
    let weight_bound = BOUND;
    let execute = Call::<Runtime>::execute {
        motion,
        weight_bound,
    };
    send(chain, ANYBODY, execute)?;
    let came = chain.events().into_iter().find_map(|event| match event {
        RuntimeEvent::Bodies(Event::Executed { .. }) => Some(Ok(())),
        RuntimeEvent::Bodies(Event::ExecutionFailed { error, .. }) => Some(Err(error)),
        _ => None,
    });
    Ok(came.expect("executing has an outcome"))
}

/// What came of `call` as a motion of a group, put forward by the first of `seats` and approved by the others.
///
/// # Errors
/// That of the call.
///
/// # Panics
/// If the motion itself cannot be made.
pub fn group_makes(
    chain: &mut Chain,
    seats: &[&str],
    body: BodyId,
    call: impl Into<RuntimeCall>,
) -> Result<(), DispatchError> {
    let motion = moved(chain, seats[0], body, call).expect("it is put forward");
    for seat in &seats[1..] {
        assert_eq!(approve(chain, seat, motion), Ok(()), "{seat}");
    }
    execute(chain, motion).expect("it has its approvals")
}

/// The seats of a body, as a client reads them.
pub fn seats(chain: &mut Chain, body: BodyId) -> Vec<SeatInfo<AccountId, BlockNumber>> {
    ask(chain, "BodiesApi_seats", body)
}

/// Who sits in a body, in the order of the seats.
pub fn sitting(chain: &mut Chain, body: BodyId) -> Vec<MemberId> {
    let seats = seats(chain, body);
    seats.into_iter().map(|info| info.seat.member).collect()
}

/// Who of them may act now.
pub fn acting(chain: &mut Chain, body: BodyId) -> Vec<MemberId> {
    let seats = seats(chain, body).into_iter().filter(|info| info.acts);
    seats.map(|info| info.seat.member).collect()
}

/// Has somebody open an election, and tells its number.
///
/// # Errors
/// That of `open_election`.
pub fn opened_election(chain: &mut Chain, body: BodyId) -> Result<ElectionId, DispatchError> {
    let election = chain.read(|| Counters::<Runtime>::get().election);
    send(chain, ANYBODY, Call::<Runtime>::open_election { body })?;
    Ok(election)
}

/// An election that is not pruned.
///
/// # Panics
/// If it is.
pub fn election(chain: &mut Chain, id: ElectionId) -> ElectionOf<Runtime> {
    let election: Option<Election<_, _, _>> = chain.read(|| Elections::<Runtime>::get(id));
    election.expect("it is not pruned")
}

/// Has `who` stand, and `backers` back them, all of them in one block.
///
/// # Panics
/// If they may not.
pub fn stand(chain: &mut Chain, election: ElectionId, who: &str, backers: &[&str]) {
    assert_eq!(
        send(chain, who, Call::<Runtime>::stand { election }),
        Ok(()),
        "{who}"
    );
    let candidate = number_of(chain, who);
    let calls: Vec<_> = backers
        .iter()
        .map(|backer| {
            let back = Call::<Runtime>::back {
                election,
                candidate,
            };
            ((*backer).to_owned(), back.into())
        })
        .collect();
    send_together(chain, &calls);
}

/// Has `who` cast votes for candidates by their places.
///
/// # Errors
/// That of `cast`.
pub fn cast(
    chain: &mut Chain,
    election: ElectionId,
    who: &str,
    votes: &[(u8, u8)],
) -> Result<(), DispatchError> {
    let votes = BallotVotes::truncate_from(votes.to_vec());
    send(chain, who, Call::<Runtime>::cast { election, votes })
}

/// Waits for the end of an election, and has anybody close it for nothing.
///
/// # Panics
/// If it cannot be closed.
pub fn close_election(chain: &mut Chain, id: ElectionId) {
    let closes = election(chain, id).closes;
    pass_to(chain, closes);
    send_free(
        chain,
        ANYBODY,
        Call::<Runtime>::close_election { election: id },
    );
}
