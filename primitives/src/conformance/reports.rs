//! Laws of reports.

use crate::{
    clock::CivilSeconds,
    reports::{
        AcceptedReports, Cadence, HeldBackTime, ObligationProblem, ObligationTerms, Obligations,
        Period, ReportProblem, ReportStanding, Subject,
    },
};

/// What the checks of this module have happen to one subject.
pub trait ReportStage {
    /// Civil time.
    fn now(&self) -> CivilSeconds;
    /// Moves the time forward to `now`.
    fn set_now(&mut self, now: CivilSeconds);
    /// Files all that the subject owes by now, and has it accepted.
    fn file(&mut self);
    /// Has an auditor's opinion freeze the subject.
    fn freeze(&mut self);
    /// Lifts the freeze as its rule says.
    fn lift(&mut self);
}

/// Holds [`Obligations`] to their laws, as `R` shows their effect. Neither `subject` nor `never` owes
/// anything, and `terms` have it report once, in the future.
pub fn obligations<O: Obligations, R: ReportStanding>(
    subject: &Subject,
    never: &Subject,
    terms: ObligationTerms,
    stage: &mut impl ReportStage,
) {
    let overdue_at = overdue_at(terms);
    setup!(stage.now() < overdue_at, "the report is overdue already");
    law!(
        O::close(never) == Err(ObligationProblem::NotOwed),
        "Obligations 2: what was not opened cannot be closed"
    );
    law!(
        O::open(subject, terms) == Ok(()),
        "Obligations: an obligation is opened"
    );
    stage.set_now(overdue_at);
    setup!(
        R::ensure_clear(subject).is_err(),
        "the subject is not overdue"
    );
    law!(
        O::open(subject, terms) == Ok(()) && R::ensure_clear(subject).is_err(),
        "Obligations 1: opening again clears nothing that is overdue"
    );
    law!(
        O::close(subject) == Err(ObligationProblem::NotSettled),
        "Obligations 2: nothing is closed while a report is owed"
    );
    law!(
        R::ensure_clear(subject).is_err(),
        "Obligations 2: a refused closing clears nothing"
    );
    stage.file();
    law!(
        O::close(subject) == Ok(()),
        "Obligations 2: what is settled can be closed"
    );
    law!(
        R::ensure_clear(subject) == Ok(()),
        "Obligations 2: who owes nothing is clear"
    );
    law!(
        O::close(subject) == Err(ObligationProblem::NotOwed),
        "Obligations 2: what is closed is closed"
    );
}

/// Holds a stand-in for [`Obligations`] to its denial.
pub fn obligations_denies<O: Obligations>(subject: &Subject, terms: ObligationTerms) {
    law!(
        O::open(subject, terms).is_err() && O::close(subject).is_err(),
        "Obligations: a stand-in takes no promise down"
    );
}

/// Holds a [`ReportStanding`] to its laws. `subject` owes one report on `terms`, in the future, and
/// `never` owes nothing.
pub fn report_standing<R: ReportStanding>(
    subject: &Subject,
    never: &Subject,
    terms: ObligationTerms,
    stage: &mut impl ReportStage,
) {
    let overdue_at = overdue_at(terms);
    let before = overdue_at.saturating_sub(1);
    setup!(stage.now() < before, "the report is overdue already");
    law!(
        R::ensure_clear(subject) == Ok(()),
        "ReportStanding 1: what is not due yet is not overdue"
    );
    stage.set_now(before);
    law!(
        R::ensure_clear(subject) == Ok(()),
        "ReportStanding 1: a report is in time until the last second of its grace"
    );
    stage.set_now(overdue_at);
    law!(
        R::ensure_clear(subject) == Err(ReportProblem::Overdue),
        "ReportStanding 1: with the time alone a report is overdue"
    );
    law!(
        R::ensure_clear(never) == Ok(()),
        "ReportStanding 3: who owes nothing is clear"
    );
    stage.file();
    law!(
        R::ensure_clear(subject) == Ok(()),
        "ReportStanding 2: filing what is owed clears it"
    );
    stage.freeze();
    law!(
        R::ensure_clear(subject) == Err(ReportProblem::Frozen),
        "ReportStanding 2: an opinion freezes"
    );
    stage.file();
    law!(
        R::ensure_clear(subject) == Err(ReportProblem::Frozen),
        "ReportStanding 2: filing lifts no freeze"
    );
    stage.lift();
    law!(
        R::ensure_clear(subject) == Ok(()),
        "ReportStanding 2: a freeze that was lifted is lifted"
    );
}

/// Holds a stand-in for a [`ReportStanding`] to its denial.
pub fn report_standing_denies<R: ReportStanding>(subject: &Subject) {
    law!(
        R::ensure_clear(subject).is_err(),
        "ReportStanding: a stand-in denies"
    );
}

/// Holds a [`HeldBackTime`] to its law. `subject` owes nothing and is not frozen.
pub fn held_back_time<H: HeldBackTime>(subject: &Subject, stage: &mut impl ReportStage) {
    let mut total = H::held_back_for(subject);
    for (freeze, span) in [(false, 1_000), (true, 500), (false, 2_000), (true, 1)] {
        if freeze {
            stage.freeze();
        }
        stage.set_now(stage.now().saturating_add(span));
        let after = H::held_back_for(subject);
        law!(
            total <= after && after - total <= span,
            "HeldBackTime: in {span} seconds it does not fall, nor grow by more"
        );
        law!(
            after - total == if freeze { span } else { 0 },
            "HeldBackTime: it grows while a subject is frozen, and then only"
        );
        total = after;
        if freeze {
            stage.lift();
        }
        law!(
            H::held_back_for(subject) == total,
            "HeldBackTime: what was held back is not forgotten"
        );
    }
}

/// Holds a stand-in for a [`HeldBackTime`] to its denial.
pub fn held_back_time_denies<H: HeldBackTime>(subject: &Subject) {
    law!(
        H::held_back_for(subject) == 0,
        "HeldBackTime: a stand-in extends nothing"
    );
}

/// Holds [`AcceptedReports`] to their law. No report of `subject` was filed; `file` files the one of
/// `period`, `accept` has it accepted, and `go_on` files and accepts others of the same subject, but
/// not that of `other`.
pub fn accepted_reports<A: AcceptedReports>(
    subject: &Subject,
    period: &Period,
    other: &Period,
    file: impl FnOnce(),
    accept: impl FnOnce(),
    go_on: impl FnOnce(),
) {
    law!(
        !A::is_accepted(subject, period),
        "AcceptedReports: what was not filed is not accepted"
    );
    file();
    law!(
        !A::is_accepted(subject, period),
        "AcceptedReports: filing is not yet being accepted"
    );
    accept();
    law!(
        A::is_accepted(subject, period),
        "AcceptedReports: what was accepted is accepted"
    );
    go_on();
    law!(
        A::is_accepted(subject, period),
        "AcceptedReports: what was accepted stays accepted"
    );
    law!(
        !A::is_accepted(subject, other),
        "AcceptedReports: one period's report is not another's"
    );
}

/// Holds a stand-in for [`AcceptedReports`] to its denial.
pub fn accepted_reports_denies<A: AcceptedReports>(subject: &Subject, period: &Period) {
    law!(
        !A::is_accepted(subject, period),
        "AcceptedReports: a stand-in accepted none"
    );
}

/// When the one report of `terms` is overdue.
fn overdue_at(terms: ObligationTerms) -> CivilSeconds {
    match terms.cadence {
        Cadence::Once(due) => due.saturating_add(terms.grace),
        Cadence::Monthly | Cadence::Yearly => panic!("set up wrongly: the report is owed once"),
    }
}
