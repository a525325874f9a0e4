//! The tests of deciding: a file for each call, one for each trait's laws, one for readers.

use althing_primitives::{PollId, Standing, TrackId};
use codec::Encode;
use frame_support::{
    assert_noop, assert_ok,
    traits::{fungible::InspectHold, QueryPreimage},
    weights::Weight,
};
use frame_system::RawOrigin as SystemOrigin;
use sp_core::H256;
use sp_runtime::{
    traits::{BlakeTwo256, Dispatchable, Hash},
    DispatchError, DispatchResult,
};

use crate::{
    mock::*, Ballot, Ballots, Error, Event, HoldReason, Moment, PollOf, Polls, Spent, Stage, Tally,
};

mod api;
mod close;
mod conformance;
mod enact;
mod extension;
mod follow;
mod free;
mod genesis;
mod object;
mod open;
mod origin;
mod params;
mod propose;
mod prune;
mod reaffirm;
mod reclaim;
mod release;
mod seasons;
mod sizes;
mod standing;
mod try_state;
mod vote;
mod vote_many;
mod walk;
mod withdraw;

type E = Error<Test>;

/// The bound that no call of these tests reaches.
const BOUND: Weight = Weight::from_parts(1_000_000_000_000, 1_000_000);

fn signed(who: u64) -> RuntimeOrigin {
    SystemOrigin::Signed(who).into()
}

/// The origin of what the citizens decided on that track.
fn referendum(track: TrackId) -> RuntimeOrigin {
    crate::RawOrigin::Referendum(track).into()
}

/// Dispatches as a block does: what fails changes nothing.
fn dispatch(origin: RuntimeOrigin, call: crate::Call<Test>) -> DispatchResult {
    RuntimeCall::from(call)
        .dispatch(origin)
        .map(|_| ())
        .map_err(|failed| failed.error)
}

fn run_to(block: u64) {
    System::set_block_number(block);
}

fn block() -> u64 {
    System::block_number()
}

fn run(blocks: u64) {
    run_to(block() + blocks);
}

/// A call that every track may make.
fn remark(text: u8) -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::remark {
        remark: vec![text; 8],
    })
}

/// A call that fails when the citizens make it.
fn failing() -> RuntimeCall {
    RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest: 1, value: 1 })
}

/// Notes the call as a preimage, if it is not, and tells hash and length.
fn note(call: &RuntimeCall) -> (H256, u32) {
    let bytes = call.encode();
    let (hash, len) = (BlakeTwo256::hash(&bytes), bytes.len().try_into().unwrap());
    if !<Preimage as QueryPreimage>::have::<RuntimeCall>(&frame_support::traits::Bounded::Lookup {
        hash,
        len,
    }) {
        assert_ok!(Preimage::note_preimage(signed(HUMANS), bytes));
    }
    (hash, len)
}

fn next_poll() -> PollId {
    crate::Counters::<Test>::get().next
}

/// Proposes the call, and tells the poll's number.
fn propose(who: u64, track: TrackId, call: &RuntimeCall) -> PollId {
    let (hash, len) = note(call);
    let poll = next_poll();
    assert_ok!(QuadraticVoting::propose(signed(who), track, hash, len));
    poll
}

/// An ordinary poll by that citizen.
fn ordinary(who: u64) -> PollId {
    propose(who, TrackId::ORDINARY, &remark(1))
}

/// A poll by that citizen for which credits are kept.
fn reserved(who: u64) -> PollId {
    propose(who, TrackId::MEMBERSHIP, &remark(2))
}

fn vote(who: u64, poll: PollId, votes: i16) {
    assert_ok!(QuadraticVoting::vote(signed(who), poll, votes));
}

fn try_vote(who: u64, poll: PollId, votes: i16) -> DispatchResult {
    dispatch(signed(who), crate::Call::vote { poll, votes })
}

/// The citizens of these numbers vote aye.
fn ayes(poll: PollId, who: core::ops::RangeInclusive<u64>) {
    for human in who {
        vote(human, poll, 1);
    }
}

fn poll(id: PollId) -> PollOf<Test> {
    Polls::<Test>::get(id).expect("the poll is there")
}

fn tally(id: PollId) -> (u64, u64, u32, u32) {
    let Tally {
        ayes,
        nays,
        voters,
        aye_heads,
    } = poll(id).tally;
    (ayes, nays, voters, aye_heads)
}

fn close(id: PollId) {
    assert_ok!(QuadraticVoting::close(signed(HUMANS), id));
}

/// Has the poll passed by the citizens 1 to 10, and closed.
fn pass(id: PollId) {
    ayes(id, 1..=10);
    run_to(poll(id).closes);
    close(id);
    assert!(matches!(poll(id).stage, Stage::Approved { .. }));
}

/// The block from which on it can be enacted.
fn enactable(id: PollId) -> u64 {
    match poll(id).stage {
        Stage::Approved { from, .. } => from,
        stage => panic!("the poll is {stage:?}"),
    }
}

fn enact(id: PollId) -> DispatchResult {
    dispatch(
        signed(HUMANS),
        crate::Call::enact {
            poll: id,
            weight_bound: BOUND,
        },
    )
}

fn held(who: u64) -> u64 {
    Balances::balance_on_hold(&HoldReason::Proposal.into(), &who)
}

fn is_requested(call: &RuntimeCall) -> bool {
    <Preimage as QueryPreimage>::is_requested(&BlakeTwo256::hash_of(call))
}

/// Asserts that the event was emitted.
fn saw(event: crate::Event<Test>) {
    let event = RuntimeEvent::from(event);
    assert!(
        System::events().iter().any(|record| record.event == event),
        "{event:?} is not among the events"
    );
}

/// Credits spent on ordinary matters, and on others.
fn spent(ordinary: u32, reserved: u32) -> Spent {
    Spent { ordinary, reserved }
}

/// Raises the version of transactions, as an upgrade does.
fn upgrade() {
    TransactionVersion::mutate(|version| *version += 1);
}
