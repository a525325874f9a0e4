//! The tests of bodies: a file for each call or family of calls, one for each trait's laws, one for readers.

use althing_primitives::{
    BodyId, BodySeats, CivilClock, CivilSeconds, Generation, MemberId, Standing, Task,
};
use frame_support::{
    assert_noop, assert_ok,
    traits::fungible::{Inspect, InspectHold},
    weights::Weight,
};
use frame_system::RawOrigin as SystemOrigin;
use sp_runtime::{traits::Dispatchable, AccountId32, DispatchError, DispatchResult};

use crate::{
    mock::*, BallotVotes, Body, ElectionId, ElectionOf, Elections, Error, Event, GroupMembers,
    HoldReason, Leave, Mandate, MandateId, MotionId, MotionOf, Motions, Seat, Stage, Term,
};

mod api;
mod approve;
mod back;
mod cast;
mod change_seats;
mod charge;
mod churn;
mod close;
mod conformance;
mod execute;
mod found;
mod genesis;
mod leaving;
mod mirror;
mod open;
mod origin;
mod params;
mod propose;
mod prune;
mod removal;
mod sizes;
mod stand;
mod standing;
mod try_state;
mod walk;
mod wind_up;

type E = Error<Test>;

/// The bound that no call of these tests reaches.
const BOUND: Weight = Weight::from_parts(1_000_000_000_000, 1_000_000);
const COUNCIL: BodyId = BodyId::COUNCIL;
const GUARDIANS: BodyId = BodyId::GUARDIANS;
/// The first group that is founded.
const GROUP: BodyId = BodyId(2);
/// The block in which founding offices end.
const FOUNDING_END: u64 = 2 * SEASON;

fn signed(who: u64) -> RuntimeOrigin {
    SystemOrigin::Signed(account(who)).into()
}

/// What the citizens decide on `Ordinary`.
fn ordinary() -> RuntimeOrigin {
    SystemOrigin::Signed(Ordinary::get()).into()
}

/// What they decide on `Constitution`.
fn constitution() -> RuntimeOrigin {
    SystemOrigin::Signed(Constitution::get()).into()
}

fn by(body: BodyId) -> RuntimeOrigin {
    crate::RawOrigin::Body(body).into()
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

fn now() -> CivilSeconds {
    World::now()
}

fn ids(humans: &[u64]) -> GroupMembers {
    let members: Vec<_> = humans.iter().map(|human| id(*human)).collect();
    members.try_into().unwrap()
}

fn mandate() -> Mandate {
    Mandate {
        calls: MANDATE,
        tasks: vec![Task::Admission].try_into().unwrap(),
    }
}

/// The call that founds a group of five seats for 50 days.
fn founding(members: &[u64], threshold: u32) -> crate::Call<Test> {
    let terms = crate::GroupTerms {
        name: b"Gardeners".to_vec().try_into().unwrap(),
        mandate: mandate(),
        line: Some(LINE),
        places: 5,
        threshold,
        lead: id(members[0]),
        members: ids(members),
        until: now().saturating_add(50 * CIVIL_DAY),
    };
    crate::Call::found { terms }
}

/// Founds a group led by the first of those members, and tells its number.
fn found(members: &[u64], threshold: u32) -> BodyId {
    let id = crate::Counters::<Test>::get().body;
    assert_ok!(dispatch(ordinary(), founding(members, threshold)));
    id
}

fn body(id: BodyId) -> Body {
    crate::Bodies::<Test>::get(id).expect("the body is there")
}

fn set(id: BodyId) -> Vec<Seat<u64>> {
    Bodies::set_of(id, &body(id)).into_inner()
}

fn seated(id: BodyId) -> Vec<u64> {
    set(id).iter().map(|seat| seat.member.0.into()).collect()
}

fn lead(id: BodyId) -> Option<MemberId> {
    body(id).group.and_then(|group| group.lead)
}

/// A call that the mandate of tests has. It pays the member of that number.
fn remark(pays: u8) -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::remark {
        remark: vec![pays, 1, 2, 3],
    })
}

/// A call that fails when a body makes it.
fn failing() -> RuntimeCall {
    RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
        dest: account(9),
        value: 1,
    })
}

fn batch(calls: Vec<RuntimeCall>) -> RuntimeCall {
    RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })
}

fn try_propose(who: u64, body: BodyId, call: &RuntimeCall) -> DispatchResult {
    let call = Box::new(call.clone());
    dispatch(signed(who), crate::Call::propose { body, call })
}

/// Puts a call forward, and tells the motion's number.
fn propose(who: u64, body: BodyId, call: &RuntimeCall) -> MotionId {
    let motion = crate::Counters::<Test>::get().motion;
    assert_ok!(try_propose(who, body, call));
    motion
}

fn approve(who: u64, motion: MotionId) -> DispatchResult {
    dispatch(signed(who), crate::Call::approve { motion })
}

fn execute(motion: MotionId) -> DispatchResult {
    let call = crate::Call::execute {
        motion,
        weight_bound: BOUND,
    };
    dispatch(signed(HUMANS), call)
}

fn motion(id: MotionId) -> MotionOf<Test> {
    Motions::<Test>::get(id).expect("the motion is there")
}

fn try_open(body: BodyId) -> DispatchResult {
    dispatch(signed(HUMANS), crate::Call::open_election { body })
}

/// Opens an election, and tells its number.
fn open(body: BodyId) -> ElectionId {
    let election = crate::Counters::<Test>::get().election;
    assert_ok!(try_open(body));
    election
}

/// Goes to where the founding offices are up, and opens an election.
fn open_in_time(body: BodyId) -> ElectionId {
    run_to(FOUNDING_END - 80);
    open(body)
}

fn stand(who: u64, election: ElectionId) -> DispatchResult {
    dispatch(signed(who), crate::Call::stand { election })
}

/// Gives them the points, and has them stand.
fn list(election: ElectionId, humans: impl IntoIterator<Item = u64>) {
    for human in humans {
        Contributors::mutate(|points| points.insert(id(human)));
        assert_ok!(stand(human, election));
    }
}

fn back(who: u64, election: ElectionId, candidate: u64) -> DispatchResult {
    let candidate = id(candidate);
    dispatch(
        signed(who),
        crate::Call::back {
            election,
            candidate,
        },
    )
}

fn votes(of: &[(u8, u8)]) -> BallotVotes {
    of.to_vec().try_into().unwrap()
}

fn cast(who: u64, election: ElectionId, of: &[(u8, u8)]) -> DispatchResult {
    let votes = votes(of);
    dispatch(signed(who), crate::Call::cast { election, votes })
}

fn close(election: ElectionId) -> DispatchResult {
    dispatch(signed(HUMANS), crate::Call::close_election { election })
}

fn prune(election: ElectionId, keys: u32) -> DispatchResult {
    dispatch(
        signed(HUMANS),
        crate::Call::prune_ballots { election, keys },
    )
}

fn election(id: ElectionId) -> ElectionOf<Test> {
    Elections::<Test>::get(id).expect("the election is there")
}

fn begin_voting(id: ElectionId) {
    run_to(election(id).voting);
}

/// Goes to the end of the voting, and closes.
fn finish(id: ElectionId) {
    run_to(election(id).closes);
    assert_ok!(close(id));
}

/// Has those candidates elected: each gets votes of citizens from 21 on, the earlier the more, and enough
/// others take part.
fn elect(id: ElectionId, candidates: &[u64]) {
    list(id, candidates.iter().copied());
    begin_voting(id);
    for (index, _) in candidates.iter().enumerate() {
        let place = u8::try_from(index).unwrap();
        let voter = 21 + u64::from(place);
        assert_ok!(cast(voter, id, &[(place, 10 - place)]));
    }
    for voter in 36..=40 {
        assert_ok!(cast(voter, id, &[(0, 1)]));
    }
    finish(id);
}

fn tallies(id: ElectionId) -> Vec<(u64, u64)> {
    election(id)
        .candidates
        .iter()
        .map(|candidate| (candidate.member.0.into(), candidate.votes))
        .collect()
}

fn held(who: u64, reason: HoldReason) -> u64 {
    Balances::balance_on_hold(&reason.into(), &account(who))
}

/// Who acts in a body now, by their accounts' numbers among all humans.
fn acting(body: BodyId) -> Vec<u64> {
    (1..=HUMANS)
        .filter(|human| Bodies::seat(body, &account(*human)).is_some())
        .collect()
}

/// The humans whom a mirror shows, and how many others.
fn shown(body: BodyId) -> (Vec<u64>, usize) {
    let all = Reflected::get().remove(&body.0).unwrap_or_default();
    let humans: Vec<_> = (1..=HUMANS)
        .filter(|human| all.contains(&account(*human)))
        .collect();
    let others = all.len() - humans.len();
    (humans, others)
}

/// Asserts that the event was emitted.
#[track_caller]
fn saw(event: crate::Event<Test>) {
    let event = RuntimeEvent::from(event);
    assert!(
        System::events().iter().any(|record| record.event == event),
        "{event:?} is not among the events"
    );
}
