//! What the community is for. Until it votes, the whole Council decides; anybody may do what only follows.

use althing_integration_tests::belonging::{days, document};
use althing_primitives::{CivilSeconds, Condition};
use althing_runtime::Runtime;
use frame_support::BoundedVec;
use pallet_charter::{
    Call, Change, Error, GoalId, GoalTerms, LawId, Parameters, Params, PendingChanges, Requirement,
};
use sp_core::H256;

use crate::table::{anybody, nobody, only, Table, SIGNED, WHOLE_COUNCIL};

type CharterCall = Call<Runtime>;
type CharterError = Error<Runtime>;

/// `Charter`.
pub(crate) fn charter(table: &mut Table) {
    let the_council = only(WHOLE_COUNCIL);
    let terms = GoalTerms {
        beneficiaries: document("beneficiaries"),
        metric: document("metric"),
        target: 1,
        deadline: CivilSeconds::MAX,
        evidence: document("evidence"),
    };
    table.row(CharterCall::set_goal { terms }, &the_council);
    let goal = GoalId(0);
    // Nobody measures until auditors are accredited over reports.
    let measure = CharterCall::measure_goal {
        goal,
        value: 1,
        document: document("report"),
    };
    table.row(measure, &nobody());
    table.row(CharterCall::drop_goal { goal }, &the_council);

    let enact = CharterCall::enact_law {
        law: None,
        document: document("law"),
    };
    table.row(enact, &the_council);
    table.row(CharterCall::repeal_law { law: LawId(0) }, &the_council);
    changes(table);
    phases(table);
    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(CharterCall::set_params { params }, &the_council);
}

/// The first law is not entrenched, the second one is.
fn changes(table: &mut Table) {
    let the_council = only(WHOLE_COUNCIL);
    let law = LawId(1);
    let change = Change::Repeal;
    let propose = CharterCall::propose_change {
        law: Some(law),
        change: change.clone(),
    };
    table.keep(propose, &the_council);
    let pending = table
        .chain
        .read(|| PendingChanges::<Runtime>::get(law))
        .expect("it waits for its second vote");
    let confirm = |mark: H256| CharterCall::confirm_change {
        law,
        change: change.clone(),
        mark,
    };
    let early = nobody().refusing(WHOLE_COUNCIL, CharterError::SecondVoteTooEarly);
    table.row(confirm(pending.mark), &early);
    let drop = CharterCall::drop_change { law };
    let not_expired = nobody().refusing(SIGNED, CharterError::ChangeNotExpired);
    table.row(drop.clone(), &not_expired);
    table.chain.pass(days(28));
    table.row(confirm(pending.mark), &the_council);
    table.chain.pass(days(28));
    let late = nobody().refusing(WHOLE_COUNCIL, CharterError::ChangeExpired);
    table.row(confirm(pending.mark), &late);
    table.row(drop, &anybody());
}

/// Of the conditions of the preset one is not measured yet. With those that are, anybody takes the next
/// step as soon as they hold: when a charter is ratified, beside the one of the founding document.
fn phases(table: &mut Table) {
    let advance = CharterCall::advance_phase {};
    let denied = nobody().refusing(SIGNED, CharterError::ConditionNotMeasurable);
    table.row(advance.clone(), &denied);
    let requirement = Requirement {
        condition: Condition::RatifiedCharters,
        at_least: 1,
    };
    let params = Params {
        leaving_consensus: BoundedVec::truncate_from(vec![requirement]),
        ..table.chain.read(Parameters::<Runtime>::get)
    };
    table.prepare_by_council(CharterCall::set_params { params });
    let unmet = nobody().refusing(SIGNED, CharterError::ConditionNotMet);
    table.row(advance.clone(), &unmet);
    let ratify = CharterCall::ratify_charter {
        document: document("charter"),
    };
    table.keep(ratify, &only(WHOLE_COUNCIL));
    table.row(advance, &anybody());
}
