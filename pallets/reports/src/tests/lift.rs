//! Lifting what an auditor froze: by two others, or by vote.

use sp_runtime::DispatchError;

use super::*;
use crate::mock::{Expired, OTHER};

#[test]
fn it_takes_two_others() {
    run(|| {
        frozen();
        assert_ok!(lift(3, 2));
        assert_eq!(standing(&LINE), Some(ReportProblem::Frozen));
        let supported = Event::LiftSupported {
            subject: LINE,
            auditor: did(2),
            by: did(3),
        };
        assert_eq!(events().pop(), Some(supported));
        assert_noop!(lift(3, 2), Error::<Test>::AlreadyLifting);
        assert_ok!(lift(4, 2));
        assert_eq!(standing(&LINE), None);
        let lifted = Event::Lifted {
            subject: LINE,
            auditor: did(2),
            first: did(3),
            second: did(4),
        };
        assert_eq!(events().pop(), Some(lifted));
        assert_noop!(lift(4, 2), Error::<Test>::FreezeNotFound);
    });
}

#[test]
fn who_froze_lifts_nothing() {
    run(|| {
        let period = frozen();
        assert_noop!(lift(2, 2), Error::<Test>::OwnFreeze);
        assert_ok!(opine(3, LINE, period, Opinion::Adverse));
        assert_noop!(lift(3, 2), Error::<Test>::FrozeToo);
        assert_noop!(lift(2, 3), Error::<Test>::FrozeToo);
    });
}

#[test]
fn each_freeze_is_lifted_by_itself() {
    run(|| {
        let period = frozen();
        assert_ok!(opine(3, LINE, period, Opinion::Adverse));
        assert_ok!(lift(4, 2));
        assert_ok!(lift(5, 2));
        assert_eq!(standing(&LINE), Some(ReportProblem::Frozen));
        assert_ok!(lift(4, 3));
        assert_ok!(lift(5, 3));
        assert_eq!(standing(&LINE), None);
    });
}

#[test]
fn another_adverse_opinion_is_another_reason_to_be_looked_at_anew() {
    run(|| {
        let november = frozen();
        assert_ok!(lift(3, 2));
        end("2026-12");
        let december = monthly("2026-12");
        assert_ok!(file(GROUP, LINE, december));
        assert_ok!(opine(2, LINE, december, Opinion::Adverse));
        let record = record(LINE);
        let freeze = record.freeze_by(&did(2)).expect("it stands");
        assert_eq!((freeze.period, freeze.lifted_by), (december, None));
        assert_eq!(freeze.since, month("2026-11").end(), "and the same freeze");
        assert_ne!(november, december);
        assert_ok!(lift(4, 2));
        assert_eq!(standing(&LINE), Some(ReportProblem::Frozen));
        assert_ok!(lift(3, 2));
        assert_eq!(standing(&LINE), None);
    });
}

#[test]
fn only_auditors_lift() {
    run(|| {
        frozen();
        assert_noop!(lift(15, 2), Error::<Test>::NotAuditor);
        Expired::set(&vec![3]);
        assert_noop!(lift(3, 2), Error::<Test>::CredentialExpired);
        assert_noop!(
            Reports::lift(signed(4), LINE, did(2), OTHER),
            Error::<Test>::SchemaNotAuditing
        );
        assert_noop!(lift(GROUP, 2), DispatchError::BadOrigin);
    });
}

#[test]
fn a_vote_lifts_all_of_a_subject() {
    run(|| {
        let period = frozen();
        assert_ok!(opine(3, LINE, period, Opinion::Adverse));
        for origin in [signed(4), rules(), RuntimeOrigin::root()] {
            assert_noop!(
                Reports::lift_by_vote(origin, LINE),
                DispatchError::BadOrigin
            );
        }
        assert_ok!(Reports::lift_by_vote(lifters(), LINE));
        assert_eq!(events().pop(), Some(Event::LiftedByVote { subject: LINE }));
        assert_eq!(standing(&LINE), None);
        assert_noop!(
            Reports::lift_by_vote(lifters(), LINE),
            Error::<Test>::NotFrozen
        );
    });
}

#[test]
fn neither_files_an_overdue_report() {
    run(|| {
        with_line();
        go_to(month("2026-11").end().saturating_add(GRACE));
        assert_eq!(standing(&LINE), Some(ReportProblem::Overdue));
        assert_noop!(
            Reports::lift_by_vote(lifters(), LINE),
            Error::<Test>::NotFrozen
        );
    });
}
