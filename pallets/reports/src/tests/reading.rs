//! What members are told.

use super::*;
use crate::runtime_api::{AuditObstacle, OwedReport, StandingReading};

#[test]
fn what_is_owed_when_and_by_whom() {
    run(|| {
        with_line();
        let due = now().saturating_add(DAY);
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Once(due), body(1))));
        go_to(due.saturating_add(GRACE + 5));
        let owed = |period, due: CivilSeconds, who, is_overdue| OwedReport {
            period,
            due,
            overdue_at: due.saturating_add(GRACE),
            responsible: Some(body(who)),
            is_overdue,
        };
        let expected = StandingReading {
            problem: Some(ReportProblem::Overdue),
            missed: 1,
            owed: vec![
                owed(monthly("2026-11"), month("2026-11").end(), 5, false),
                owed(Period::Occasion(due), due, 1, true),
            ],
            freezes: vec![],
            last_filed: None,
            held_back_for: 5,
        };
        assert_eq!(Reports::standing(&LINE), expected);
    });
}

#[test]
fn of_whom_nothing_is_known_there_is_nothing_to_tell() {
    run(|| {
        let reading = Reports::standing(&COMPANY);
        assert_eq!((reading.problem, reading.held_back_for), (None, 0));
        assert!(reading.owed.is_empty() && reading.freezes.is_empty());
    });
}

#[test]
fn what_was_filed_and_what_auditors_think_of_it() {
    run(|| {
        let period = filed();
        assert_ok!(opine(2, LINE, period, Opinion::Qualified));
        let read = Reports::filing(LINE, period).expect("it was filed");
        assert_eq!((read.by, read.at, read.version), (body(5), now(), 1));
        assert_eq!(read.figures, truth(LINE, period));
        assert_eq!(read.opinions, [(did(2), Opinion::Qualified)]);
        assert_eq!(
            (read.accepted, read.payer, read.deposit),
            (true, GROUP, DEPOSIT)
        );
        assert_eq!(Reports::filing(LINE, monthly("2026-12")), None);
    });
}

#[test]
fn what_keeps_an_auditor_from_it() {
    run(|| {
        let period = filed();
        let of = |who, period| Reports::audit_obstacle(&did(who), AUDITORS, &LINE, &period);
        assert_eq!(of(2, period), None);
        assert_eq!(of(2, monthly("2026-12")), Some(AuditObstacle::NoReport));
        assert_eq!(of(15, period), Some(AuditObstacle::NotAuditor));
        assert_eq!(of(1, period), Some(AuditObstacle::NotIndependent));
    });
}

#[test]
fn a_freeze_is_told_with_its_auditor() {
    run(|| {
        let period = frozen();
        assert_ok!(lift(3, 2));
        let reading = Reports::standing(&LINE);
        assert_eq!(reading.problem, Some(ReportProblem::Frozen));
        let freeze = reading.freezes[0];
        assert_eq!((freeze.auditor, freeze.period), (did(2), period));
        assert_eq!((freeze.since, freeze.lifted_by), (now(), Some(did(3))));
    });
}
