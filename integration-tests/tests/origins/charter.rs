//! What the community is for: goals and ordinary laws by ordinary referenda, the rules of the game by those
//! on the constitution. Anybody may do what only follows.

use althing_integration_tests::belonging::{days, document};
use althing_primitives::{CivilSeconds, Condition, TrackId};
use althing_runtime::Runtime;
use frame_support::BoundedVec;
use pallet_charter::{
    Call, Change, Error, GoalId, GoalTerms, LawId, Parameters, Params, PendingChanges, Requirement,
};
use sp_core::H256;

use crate::table::{anybody, nobody, only, Table, CONSTITUTION, ORDINARY, SIGNED};

type CharterCall = Call<Runtime>;
type CharterError = Error<Runtime>;

/// `Charter`.
pub(crate) fn charter(table: &mut Table) {
    let ordinary = only(ORDINARY);
    let terms = GoalTerms {
        beneficiaries: document("beneficiaries"),
        metric: document("metric"),
        target: 1,
        deadline: CivilSeconds::MAX,
        evidence: document("evidence"),
    };
    table.row(CharterCall::set_goal { terms }, &ordinary);
    let goal = GoalId(0);
    // Nobody measures until auditors are accredited over reports.
    let measure = CharterCall::measure_goal {
        goal,
        value: 1,
        document: document("report"),
    };
    table.row(measure, &nobody());
    table.row(CharterCall::drop_goal { goal }, &ordinary);

    let enact = CharterCall::enact_law {
        law: None,
        document: document("law"),
    };
    table.row(enact, &ordinary);
    table.row(CharterCall::repeal_law { law: LawId(0) }, &ordinary);
    changes(table);
    phases(table);
    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(CharterCall::set_params { params }, &only(CONSTITUTION));
}

/// The first law is not entrenched, the second one is.
fn changes(table: &mut Table) {
    let constitution = only(CONSTITUTION);
    let law = LawId(1);
    let change = Change::Repeal;
    let propose = CharterCall::propose_change {
        law: Some(law),
        change: change.clone(),
    };
    table.keep(propose, &constitution);
    let pending = table
        .chain
        .read(|| PendingChanges::<Runtime>::get(law))
        .expect("it waits for its second vote");
    let confirm = |mark: H256| CharterCall::confirm_change {
        law,
        change: change.clone(),
        mark,
    };
    let early = nobody().refusing(CONSTITUTION, CharterError::SecondVoteTooEarly);
    table.row(confirm(pending.mark), &early);
    let drop = CharterCall::drop_change { law };
    let not_expired = nobody().refusing(SIGNED, CharterError::ChangeNotExpired);
    table.row(drop.clone(), &not_expired);
    table.chain.pass(days(28));
    table.row(confirm(pending.mark), &constitution);
    table.chain.pass(days(84));
    let late = nobody().refusing(CONSTITUTION, CharterError::ChangeExpired);
    table.row(confirm(pending.mark), &late);
    table.row(drop, &anybody());
}

/// With all conditions met anybody takes the next step: here when a charter is ratified, beside the one of
/// the founding document.
fn phases(table: &mut Table) {
    let advance = CharterCall::advance_phase {};
    let unmet = nobody().refusing(SIGNED, CharterError::ConditionNotMet);
    table.row(advance.clone(), &unmet);
    ask_for(table, Condition::ElectedBodies);
    table.row(advance.clone(), &unmet);
    ask_for(table, Condition::RatifiedCharters);
    table.row(advance.clone(), &unmet);
    let ratify = CharterCall::ratify_charter {
        document: document("charter"),
    };
    table.keep(ratify, &only(CONSTITUTION));
    table.row(advance, &anybody());
}

/// One of these, and nothing else, is asked for before the first phase is left.
fn ask_for(table: &mut Table, condition: Condition) {
    let requirement = Requirement {
        condition,
        at_least: 1,
    };
    let params = Params {
        leaving_consensus: BoundedVec::truncate_from(vec![requirement]),
        ..table.chain.read(Parameters::<Runtime>::get)
    };
    let set = CharterCall::set_params { params };
    table.prepare_by_referendum(TrackId::CONSTITUTION, set);
}
