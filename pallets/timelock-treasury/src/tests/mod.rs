//! The tests of the treasury: a file for each call, one for each attack, one for readers.

use althing_primitives::{BodyId, CivilClock, LineId, Month, SpendId, TrackId};
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use frame_system::RawOrigin as SystemOrigin;
use sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult};

use crate::{
    mock::*, Decider, Error, Event, HashOf, HoldReason, Ledger, LineLedger, Part, PartsOf, Payee,
    SpendOf, Spends, Stage, Tier, TreasuryAccount,
};

mod api;
mod approve;
mod authorize;
mod budgets;
mod calendar;
mod cancel;
mod claw_back;
mod clear;
mod confirm;
mod conformance;
mod execute;
mod genesis;
mod give;
mod income;
mod lines;
mod milestones;
mod object;
mod params;
mod propose;
mod signers;
mod sizes;
mod statements;
mod streams;
mod sync;
mod tiers;
mod timelock;
mod try_state;
mod waiting;
mod walk;

type E = Error<Test>;

/// The first line.
const LINE: LineId = LineId(0);
/// The other one.
const OTHER: LineId = LineId(1);
/// Who proposes, executes and does whatever anybody may.
const SOMEBODY: Account = 50;
/// Who is paid.
const PAID: Account = 40;

fn signed(who: Account) -> RuntimeOrigin {
    SystemOrigin::Signed(who).into()
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

/// Goes on to the first block of the next month.
fn end_month() {
    let left = month().end().0 - World::now().0;
    run(left.div_ceil(BLOCK));
}

fn month() -> Month {
    Month::of(World::now())
}

fn part(amount: u64, after: u64, milestone: bool) -> Part<u64, u64> {
    Part {
        amount,
        after,
        milestone,
    }
}

fn parts(parts: &[Part<u64, u64>]) -> PartsOf<Test> {
    parts.to_vec().try_into().unwrap()
}

/// A call that proposes to pay `PAID` at once.
fn proposal(line: LineId, amount: u64) -> crate::Call<Test> {
    proposal_to(line, Payee::Account(PAID), &[part(amount, 0, false)])
}

fn proposal_to(
    line: LineId,
    payee: Payee<Account>,
    schedule: &[Part<u64, u64>],
) -> crate::Call<Test> {
    crate::Call::propose_spend {
        line,
        payee,
        parts: parts(schedule),
        purpose: document(2),
        emergency: None,
    }
}

fn next_spend() -> SpendId {
    crate::Counters::<Test>::get().spend
}

/// Makes a proposal, and tells its number.
fn made(call: crate::Call<Test>) -> SpendId {
    let id = next_spend();
    assert_ok!(dispatch(signed(SOMEBODY), call));
    id
}

fn propose(line: LineId, amount: u64) -> SpendId {
    made(proposal(line, amount))
}

fn propose_to(payee: Payee<Account>, amount: u64) -> SpendId {
    made(proposal_to(LINE, payee, &[part(amount, 0, false)]))
}

fn propose_parts(schedule: &[Part<u64, u64>]) -> SpendId {
    made(proposal_to(LINE, Payee::Account(PAID), schedule))
}

/// One that may reach into the contingency.
fn propose_emergency(amount: u64) -> SpendId {
    let mut call = proposal(LINE, amount);
    if let crate::Call::propose_spend { emergency, .. } = &mut call {
        *emergency = Some(document(3));
    }
    made(call)
}

fn spend(id: SpendId) -> SpendOf<Test> {
    Spends::<Test>::get(id).expect("the spend is there")
}

fn hash(id: SpendId) -> HashOf<Test> {
    spend(id).hash
}

fn authorize(origin: RuntimeOrigin, id: SpendId) -> DispatchResult {
    let terms = hash(id);
    dispatch(origin, crate::Call::authorize_spend { id, terms })
}

fn approve(who: Account, id: SpendId) -> DispatchResult {
    let terms = hash(id);
    dispatch(signed(who), crate::Call::approve_spend { id, terms })
}

fn object(who: Account, id: SpendId) -> DispatchResult {
    dispatch(signed(who), crate::Call::object { id })
}

fn execute(id: SpendId) -> DispatchResult {
    dispatch(signed(SOMEBODY), crate::Call::execute { id })
}

fn release(id: SpendId) -> DispatchResult {
    dispatch(signed(SOMEBODY), crate::Call::release_milestone { id })
}

fn cancel(who: Account, id: SpendId) -> DispatchResult {
    dispatch(signed(who), crate::Call::cancel { id })
}

fn claw_back(origin: RuntimeOrigin, id: SpendId) -> DispatchResult {
    dispatch(origin, crate::Call::claw_back { id })
}

fn confirm(origin: RuntimeOrigin, id: SpendId) -> DispatchResult {
    let terms = hash(id);
    dispatch(origin, crate::Call::confirm_spend { id, terms })
}

fn sync() -> DispatchResult {
    dispatch(signed(SOMEBODY), crate::Call::sync {})
}

fn clear(id: SpendId) {
    assert_ok!(dispatch(signed(SOMEBODY), crate::Call::clear_spend { id }));
}

/// The Guardians 21 to 23 approve.
fn guardians_approve(id: SpendId) {
    for guardian in 21..=23 {
        assert_ok!(approve(guardian, id));
    }
}

/// Has it approved by who decides in its tier.
fn decide(id: SpendId) {
    let tier = spend(id).tier;
    match tier {
        Tier::Small => authorize(body(GROUP), id).unwrap(),
        Tier::Medium => authorize(referendum(TrackId::BUDGET), id).unwrap(),
        Tier::Large => {
            authorize(referendum(TrackId::LARGE_SPEND), id).unwrap();
            guardians_approve(id);
        }
    }
}

/// A spend that is approved.
fn approved(line: LineId, amount: u64) -> SpendId {
    let id = propose(line, amount);
    decide(id);
    id
}

/// The first block in which it can be paid.
fn earliest(id: SpendId) -> u64 {
    match spend(id).stage {
        Stage::Approved { earliest, .. } | Stage::Objected { earliest, .. } => earliest,
        stage => panic!("the spend is {stage:?}"),
    }
}

/// Has a part paid as soon as the delay is over.
fn pay(id: SpendId) {
    run_to(block().max(earliest(id)));
    assert_ok!(execute(id));
}

fn ledger() -> Ledger<u64> {
    Treasury::ledger(month()).1
}

fn line_ledger(line: LineId) -> LineLedger<u64> {
    Treasury::line_ledger(line, month()).1
}

fn balance(who: Account) -> u64 {
    Balances::free_balance(who)
}

fn account(which: TreasuryAccount) -> u64 {
    balance(Treasury::account(which))
}

fn held(who: Account) -> u64 {
    Balances::balance_on_hold(&HoldReason::Proposal.into(), &who)
}

/// Asserts that the event was emitted.
fn saw(event: crate::Event<Test>) {
    let event = RuntimeEvent::from(event);
    assert!(
        System::events().iter().any(|record| record.event == event),
        "{event:?} is not among the events"
    );
}

/// Asserts that all that is booked is in the accounts, and nothing else.
fn assert_equal() {
    let _ = sync();
    let booked = ledger();
    assert_eq!(
        account(TreasuryAccount::Promises) - ED,
        booked.promised.total()
    );
    assert_eq!(
        account(TreasuryAccount::Main) - ED,
        booked.closing() - booked.promised.total()
    );
    for source in althing_primitives::IncomeSource::ALL {
        assert_eq!(account(TreasuryAccount::Pot(source)), ED);
    }
}
