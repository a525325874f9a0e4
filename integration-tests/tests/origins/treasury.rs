//! The community's money. Citizens open lines and decide on what is large; bodies decide on what is theirs, by a
//! motion or seat by seat; Guardians object by name; anybody proposes, pays out and brings the books together.

use althing_integration_tests::{
    belonging::{account, document, pass_to},
    treasury::{authorising, earliest, hash_of, milestone, part, proposal, spend, SpendTerms},
    working::GROUP,
};
use althing_primitives::{Funded, LineId, Period, SpendId, Subject, TrackId};
use althing_runtime::{constants::currency::ALTH, BlockNumber, Runtime};
use pallet_timelock_treasury::{
    Allowances, Call, Error, Heading, LineTerms, Lines, Parameters, Schedule,
};

use crate::{
    callers::Caller,
    table::{
        anybody, nobody, only, themselves, Rights, Table, ACTING_COUNCIL, BUDGET, CONSTITUTION,
        GROUPS, SIGNED,
    },
};

type TreasuryCall = Call<Runtime>;
type TreasuryError = Error<Runtime>;

/// A line of the Council's.
const LINE: LineId = LineId(1);
/// The line that is opened here, of the group.
const OF_GROUP: LineId = LineId(2);
const PROPOSER: &str = "//Citizen//1";
/// Who is paid: nobody who decides.
const PAYEE: &str = "//Newcomer";
const LARGE_SPEND: &[Caller] = &[Caller::Referendum(TrackId::LARGE_SPEND)];

/// `TimelockTreasury`.
pub(crate) fn timelock_treasury(table: &mut Table) {
    lines(table);
    let small = small(table);
    of_a_group(table);
    medium(table);
    large(table);
    paying(table, small);
    milestones(table);
    taking_back(table);
    books(table);
    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(TreasuryCall::set_params { params }, &only(CONSTITUTION));
}

/// Whoever decides on something is let in; on what is another's they are refused by this.
fn deciders() -> Rights {
    let tracks = TrackId::FOUNDING.map(Caller::Referendum);
    nobody()
        .refusing(&tracks, TreasuryError::NotDecider)
        .refusing(ACTING_COUNCIL, TreasuryError::NotDecider)
        .refusing(GROUPS, TreasuryError::NotDecider)
}

fn terms(line: LineId, amount: u128, purpose: &str) -> SpendTerms {
    spend(line, account(PAYEE), &[part(amount * ALTH, 0)], purpose)
}

fn next_spend(table: &mut Table) -> SpendId {
    table
        .chain
        .read(|| pallet_timelock_treasury::Counters::<Runtime>::get().spend)
}

/// Has the proposer propose; the number.
fn proposed(table: &mut Table, terms: &SpendTerms) -> SpendId {
    let id = next_spend(table);
    table.prepare(PROPOSER, proposal(terms));
    id
}

fn lines(table: &mut Table) {
    let heading = Heading {
        name: b"hosting".to_vec().try_into().expect("it is short"),
        purpose: document("hosting"),
    };
    let rules = LineTerms {
        owner: GROUP,
        cap: 5_000 * ALTH,
        allowances: Allowances {
            small: 500 * ALTH,
            medium: 2_000 * ALTH,
        },
    };
    let open = TreasuryCall::open_line {
        heading,
        terms: rules,
    };
    table.keep(open, &only(BUDGET));
    let line = OF_GROUP;
    let set = TreasuryCall::set_line { line, terms: rules };
    table.row(set, &only(BUDGET));
    table.row(TreasuryCall::close_line { line }, &only(BUDGET));
}

/// Proposed by whoever signs and by bodies, decided by the line's body.
fn small(table: &mut Table) -> (SpendId, SpendTerms) {
    let terms = terms(LINE, 100, "a door");
    let id = next_spend(table);
    let anybody = anybody().by(PROPOSER).and(GROUPS);
    table.keep(proposal(&terms), &anybody);
    let cancel = TreasuryCall::cancel { id };
    table.row(cancel, &themselves(PROPOSER, TreasuryError::NotProposer));

    let mut stream = terms.clone();
    stream.schedule = Schedule::Stream {
        amount: ALTH,
        every: 2,
        times: 3,
    };
    table.row(proposal(&stream), &anybody);
    table.row(authorising(id, &terms), &deciders().and(ACTING_COUNCIL));
    for councillor in ["//Alice", "//Bob"] {
        let approve = approving(id, &terms);
        table.keep(approve, &themselves(councillor, TreasuryError::NotSeated));
    }
    let object = TreasuryCall::object { id };
    table.row(object, &themselves("//Dave", TreasuryError::NotGuardian));
    (id, terms)
}

fn approving(id: SpendId, terms: &SpendTerms) -> TreasuryCall {
    TreasuryCall::approve_spend {
        id,
        terms: hash_of(terms),
    }
}

/// Out of its own line a group decides on Small spends, and nobody else does.
fn of_a_group(table: &mut Table) {
    let terms = terms(OF_GROUP, 100, "bread");
    let id = proposed(table, &terms);
    let the_group = deciders().and(&[Caller::Group]);
    table.keep(authorising(id, &terms), &the_group);
    // Whoever decides on more than that may take it back, too.
    let back = the_group.and(ACTING_COUNCIL).and(BUDGET).and(LARGE_SPEND);
    table.row(TreasuryCall::claw_back { id }, &back);
}

fn medium(table: &mut Table) {
    let terms = terms(LINE, 5_000, "a roof");
    let id = proposed(table, &terms);
    let middle = deciders().and(ACTING_COUNCIL).and(BUDGET);
    table.row(authorising(id, &terms), &middle);
    let alice = themselves("//Alice", TreasuryError::NotSeated);
    table.row(approving(id, &terms), &alice);
}

/// Two objections have the citizens vote once more.
fn large(table: &mut Table) {
    let terms = terms(LINE, 100_000, "a parcel");
    let id = proposed(table, &terms);
    let citizens = deciders().and(LARGE_SPEND);
    table.keep(authorising(id, &terms), &citizens);
    for guardian in ["//Dave", "//Eve", "//Ferdie"] {
        let approve = approving(id, &terms);
        table.keep(approve, &themselves(guardian, TreasuryError::NotSeated));
    }
    let confirm = TreasuryCall::confirm_spend {
        id,
        terms: hash_of(&terms),
    };
    let nothing = deciders().refusing(LARGE_SPEND, TreasuryError::NotObjected);
    table.row(confirm.clone(), &nothing);
    for guardian in ["//Dave", "//Eve"] {
        let object = TreasuryCall::object { id };
        table.keep(object, &themselves(guardian, TreasuryError::NotGuardian));
    }
    table.row(confirm, &citizens);
    table.row(TreasuryCall::claw_back { id }, &citizens);
}

fn pass_delay(table: &mut Table, id: SpendId) {
    let from: Option<BlockNumber> = earliest(&mut table.chain, id);
    pass_to(&mut table.chain, from.expect("it is approved"));
}

fn paying(table: &mut Table, (id, _): (SpendId, SpendTerms)) {
    let execute = TreasuryCall::execute { id };
    let early = nobody().refusing(SIGNED, TreasuryError::DelayNotOver);
    table.row(execute.clone(), &early);
    let clear = TreasuryCall::clear_spend { id };
    let not_paid = nobody().refusing(SIGNED, TreasuryError::NotPaid);
    table.row(clear.clone(), &not_paid);
    pass_delay(table, id);
    table.keep(execute, &anybody());
    table.row(clear, &anybody());
}

/// Released once the report on it, of the Council, has an auditor's good opinion.
fn milestones(table: &mut Table) {
    let parts = [milestone(200 * ALTH, 0)];
    let terms = spend(LINE, account(PAYEE), &parts, "a well");
    let id = proposed(table, &terms);
    table.prepare_as(Caller::CouncilMajority, authorising(id, &terms));
    pass_delay(table, id);
    let release = TreasuryCall::release_milestone { id };
    let not_accepted = nobody().refusing(SIGNED, TreasuryError::MilestoneNotAccepted);
    table.row(release.clone(), &not_accepted);

    let (subject, of) = (Subject::Line(LINE), Funded::Spend(id));
    let period = Period::Milestone { of, index: 0 };
    let file = pallet_reports::Call::<Runtime>::file {
        subject,
        period,
        document: document("a well"),
        figures: Default::default(),
    };
    table.prepare_as(Caller::CouncilMajority, file);
    let auditor = crate::reports::accredited(table);
    let opine = pallet_reports::Call::<Runtime>::opine {
        subject,
        period,
        version: 1,
        schema: crate::reports::SCHEMA,
        opinion: pallet_reports::Opinion::Unqualified,
        document: document("opinion"),
    };
    table.prepare(auditor, opine);
    table.row(release, &anybody());
}

/// What nobody had paid in time anybody cancels.
fn taking_back(table: &mut Table) {
    let terms = terms(LINE, 100, "a window");
    let id = proposed(table, &terms);
    table.prepare_as(Caller::CouncilMajority, authorising(id, &terms));
    let cancel = TreasuryCall::cancel { id };
    let not_expired = nobody().refusing(SIGNED, TreasuryError::NotExpired);
    table.row(cancel.clone(), &not_expired);
    let back = deciders().and(ACTING_COUNCIL).and(BUDGET).and(LARGE_SPEND);
    table.row(TreasuryCall::claw_back { id }, &back);
    pass_delay(table, id);
    let window = table.chain.read(Parameters::<Runtime>::get).window;
    table.chain.pass(window);
    table.row(cancel, &anybody());
}

fn books(table: &mut Table) {
    table.row(TreasuryCall::give { amount: ALTH }, &anybody());
    table.row(TreasuryCall::sync {}, &anybody());
    let line = table.chain.read(|| Lines::<Runtime>::get(OF_GROUP));
    assert!(line.is_some_and(|line| line.obliged), "it promised");
    // Money of it is promised still.
    let promises = nobody().refusing(BUDGET, TreasuryError::LineStillPromises);
    table.row(TreasuryCall::close_line { line: OF_GROUP }, &promises);
}
