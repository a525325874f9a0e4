//! What the citizens decide: by a vote with all its steps, or, where a test is about something else, by
//! its outcome alone. On the preset `local-fast`, where polls are short.

use althing_primitives::{PollId, TrackId};
use althing_runtime::{
    configs::deciding::Agenda, BlockNumber, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin,
    System, Validators,
};
use codec::Encode;
use frame_support::{
    storage::{with_transaction, TransactionOutcome},
    weights::Weight,
};
use pallet_quadratic_voting::{
    Call, Counters, Event, FilterId, Polls, RawOrigin, RootCalls, Stage, TrackFilter, Waiting,
};
use pallet_session::ShouldEndSession;
use sp_runtime::{
    traits::{BlakeTwo256, Dispatchable, Hash},
    DispatchError,
};

use crate::{Chain, Person, Sent};

/// What an enacted call may weigh, in tests: a fifth of a block.
const BOUND: Weight = Weight::from_parts(400_000_000_000, 10_000_000);
/// Who notes preimages, opens, closes and enacts: anybody may.
const CLERK: &str = "//Ferdie";
/// As many as the highest turnout asks for, and some more.
const VOTERS: u32 = 12;

/// Whose ballots carry a referendum of these tests: `//Citizen//1` and on.
#[must_use]
pub fn voters() -> Vec<Person> {
    (1..=VOTERS)
        .map(|index| Person::named(&format!("//Citizen//{index}")))
        .collect()
}

/// What a decision on `track` would come to if it were enacted now: the origin without the vote.
///
/// # Errors
/// That of the call.
///
/// # Panics
/// If the track does not decide on such a call.
pub fn decided(
    chain: &mut Chain,
    track: TrackId,
    call: impl Into<RuntimeCall>,
) -> Result<(), DispatchError> {
    let call = call.into();
    assert!(
        chain.read(|| Agenda::allows(FilterId(track.0), &call)),
        "{track:?} does not decide on {call:?}"
    );
    made_by(chain, track, call)
}

/// What `call` comes to with the origin of a decision on `track`, whether or not the track decides on such
/// calls.
///
/// # Errors
/// That of the call.
pub fn made_by(
    chain: &mut Chain,
    track: TrackId,
    call: impl Into<RuntimeCall>,
) -> Result<(), DispatchError> {
    let call = call.into();
    let origin: RuntimeOrigin = if Agenda::needs_root(track, &call) {
        frame_system::RawOrigin::Root.into()
    } else {
        RawOrigin::Referendum(track).into()
    };
    chain.read(|| {
        System::reset_events();
        with_transaction(|| match call.dispatch(origin) {
            Ok(_) => TransactionOutcome::Commit(Ok(())),
            Err(refused) => TransactionOutcome::Rollback(Err(refused.error)),
        })
    })
}

/// Notes `call` and proposes it on `track` as `proposer`; the number of the poll, which may have to wait.
///
/// # Panics
/// If it cannot be noted or proposed.
pub fn proposed(
    chain: &mut Chain,
    proposer: &str,
    track: TrackId,
    call: impl Into<RuntimeCall>,
) -> PollId {
    let bytes = call.into().encode();
    let (hash, len) = (BlakeTwo256::hash(&bytes), length(&bytes));
    let poll = chain.read(|| Counters::<Runtime>::get().next);
    let note = pallet_preimage::Call::<Runtime>::note_preimage { bytes };
    let noted = chain.send(&Person::named(CLERK), note);
    let already = pallet_preimage::Error::<Runtime>::AlreadyNoted.into();
    assert!(
        noted == Ok(Ok(())) || noted == Ok(Err(already)),
        "{noted:?}"
    );
    let propose = Call::<Runtime>::propose { track, hash, len };
    let sent = chain.send(&Person::named(proposer), propose);
    assert_eq!(sent, Ok(Ok(())), "{proposer} proposes");
    poll
}

fn length(bytes: &[u8]) -> u32 {
    u32::try_from(bytes.len()).expect("calls are short")
}

/// Proposes, and waits for the season in which the poll fits if it does not fit this one.
///
/// # Panics
/// If it cannot be proposed or opened.
pub fn opened(
    chain: &mut Chain,
    proposer: &str,
    track: TrackId,
    call: impl Into<RuntimeCall>,
) -> PollId {
    let poll = proposed(chain, proposer, track, call);
    if let Some(pending) = chain.read(|| Waiting::<Runtime>::get(poll)) {
        pass_to(chain, pending.from);
        let open = Call::<Runtime>::open { poll };
        assert_eq!(chain.send(&Person::named(CLERK), open), Ok(Ok(())));
    }
    poll
}

/// Passes blocks until the next one is `block`, if it is not past.
pub fn pass_to(chain: &mut Chain, block: BlockNumber) {
    chain.pass(block.saturating_sub(chain.height() + 1));
}

/// One ballot of so many votes of each of these people, in one block.
pub fn cast(chain: &mut Chain, people: &[Person], poll: PollId, votes: i16) -> Vec<Sent> {
    let next = chain.height() + 1;
    if chain.read(|| Validators::should_end_session(next)) {
        chain.pass(1);
    }
    let ballots = people
        .iter()
        .map(|person| chain.sign(person, Call::<Runtime>::vote { poll, votes }))
        .collect();
    chain.block(ballots)
}

/// Waits for the end of the voting and has it closed; the first block in which it can be enacted, if it
/// passed.
///
/// # Panics
/// If it cannot be closed.
pub fn closed(chain: &mut Chain, poll: PollId) -> Option<BlockNumber> {
    let row = chain
        .read(|| Polls::<Runtime>::get(poll))
        .expect("it was opened");
    pass_to(chain, row.closes);
    let over = |chain: &mut Chain| {
        let next = chain.height() + 1;
        let row = chain.read(|| Polls::<Runtime>::get(poll));
        let row = row.expect("it was opened");
        matches!(
            row.moment(next),
            pallet_quadratic_voting::Moment::Over { .. }
        )
    };
    while !over(chain) {
        chain.pass(1);
    }
    let close = Call::<Runtime>::close { poll };
    assert_eq!(chain.send(&Person::named(CLERK), close), Ok(Ok(())));
    let row = chain.read(|| Polls::<Runtime>::get(poll));
    match row.expect("it is not pruned").stage {
        Stage::Approved { from, .. } => Some(from),
        _ => None,
    }
}

/// Has an approved call made, and tells what it came to.
///
/// # Errors
/// That of the call.
///
/// # Panics
/// If it cannot be enacted.
pub fn enacted(chain: &mut Chain, poll: PollId) -> Result<(), DispatchError> {
    let enact = Call::<Runtime>::enact {
        poll,
        weight_bound: BOUND,
    };
    assert_eq!(chain.send(&Person::named(CLERK), enact), Ok(Ok(())));
    let came = chain.events().into_iter().find_map(|event| match event {
        RuntimeEvent::QuadraticVoting(Event::Enacted { .. }) => Some(Ok(())),
        RuntimeEvent::QuadraticVoting(Event::EnactmentFailed { error, .. }) => Some(Err(error)),
        _ => None,
    });
    came.expect("enacting has an outcome")
}

/// The whole way: `proposer` proposes `call`, the voters of these tests say aye, and it is closed and
/// enacted as soon as can be.
///
/// # Errors
/// That of the call.
///
/// # Panics
/// If any step fails before, or it does not pass.
pub fn referendum(
    chain: &mut Chain,
    proposer: &str,
    track: TrackId,
    call: impl Into<RuntimeCall>,
) -> Result<(), DispatchError> {
    let poll = opened(chain, proposer, track, call);
    let ayes = cast(chain, &voters(), poll, 1);
    assert!(ayes.iter().all(|sent| *sent == Ok(Ok(()))), "{ayes:?}");
    let from = closed(chain, poll).expect("it passed");
    pass_to(chain, from);
    enacted(chain, poll)
}
