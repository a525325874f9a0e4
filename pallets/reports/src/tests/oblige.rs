//! Obligations, by vote and by other pallets.

use althing_primitives::{ObligationProblem, ObligationTerms, Obligations};
use sp_runtime::DispatchError;

use super::*;
use crate::Answerable;

#[test]
fn the_community_obliges() {
    run(|| {
        let terms = terms(Cadence::Monthly, body(5));
        for origin in [signed(GROUP), lifters(), RuntimeOrigin::root()] {
            assert_noop!(
                Reports::oblige(origin, LINE, terms),
                DispatchError::BadOrigin
            );
        }
        assert_ok!(Reports::oblige(obligers(), LINE, terms));
        assert_eq!(
            events().pop(),
            Some(Event::Obliged {
                subject: LINE,
                terms
            })
        );
        let owed = record(LINE).monthly.expect("each month");
        assert_eq!(
            owed.next,
            month("2026-11"),
            "from the month on in which it is said"
        );
    });
}

#[test]
fn said_again_it_changes_nothing_and_tells_nothing() {
    run(|| {
        with_line();
        System::reset_events();
        let before = record(LINE);
        go_to(now().saturating_add(DAY));
        with_line();
        assert_eq!((record(LINE), events()), (before, vec![]));
    });
}

#[test]
fn of_two_graces_the_shorter_holds_and_who_is_named_last_files() {
    run(|| {
        with_line();
        let shorter = ObligationTerms {
            grace: DAY,
            ..terms(Cadence::Monthly, body(1))
        };
        assert_ok!(Reports::do_open(&LINE, shorter));
        with_line();
        let owed = record(LINE).monthly.expect("each month");
        assert_eq!((owed.grace, owed.responsible), (DAY, body(5)));
        let due = now();
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Once(due), body(5))));
        let shorter = ObligationTerms {
            grace: DAY,
            ..terms(Cadence::Once(due), body(1))
        };
        assert_ok!(Reports::do_open(&LINE, shorter));
        let owed = record(LINE).occasions[0];
        assert_eq!((owed.grace, owed.responsible), (DAY, body(1)));
        assert_eq!(record(LINE).occasions.len(), 1);
    });
}

#[test]
fn naming_another_clears_nothing_that_is_overdue() {
    run(|| {
        with_line();
        go_to(month("2026-11").end().saturating_add(GRACE));
        let longer = ObligationTerms {
            grace: 10 * GRACE,
            ..terms(Cadence::Monthly, body(1))
        };
        assert_ok!(Reports::oblige(obligers(), LINE, longer));
        assert_eq!(standing(&LINE), Some(ReportProblem::Overdue));
        assert_ok!(file(61, LINE, monthly("2026-11")));
        assert_eq!(standing(&LINE), None);
    });
}

#[test]
fn different_cadences_are_owed_beside_each_other() {
    run(|| {
        with_line();
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Yearly, body(1))));
        let due = now().saturating_add(DAY);
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Once(due), body(2))));
        let owed: Vec<_> = record(LINE)
            .owed()
            .into_iter()
            .map(|(period, ..)| period)
            .collect();
        let expected = [
            monthly("2026-11"),
            Period::Year(2026),
            Period::Occasion(due),
        ];
        assert_eq!(owed, expected);
    });
}

#[test]
fn it_is_closed_when_all_that_is_due_is_filed() {
    run(|| {
        assert_eq!(Reports::close(&LINE), Err(ObligationProblem::NotOwed));
        with_line();
        end("2026-11");
        assert_eq!(Reports::close(&LINE), Err(ObligationProblem::NotSettled));
        assert_ok!(file(GROUP, LINE, monthly("2026-11")));
        assert_eq!(Reports::close(&LINE), Ok(()));
        assert_eq!(events().pop(), Some(Event::Discharged { subject: LINE }));
        assert!(
            Records::<Test>::get(LINE).is_none(),
            "nothing is left of it"
        );
        go_to(month("2027-12").end());
        assert_eq!(standing(&LINE), None);
        // Opened again it is owed from the present month on.
        with_line();
        assert_eq!(
            record(LINE).monthly.map(|owed| owed.next),
            Some(month("2028-01"))
        );
    });
}

#[test]
fn what_is_owed_once_is_filed_before_it_is_closed_though_it_is_not_due() {
    run(|| {
        let due = now().saturating_add(DAY);
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Once(due), body(5))));
        assert_eq!(Reports::close(&LINE), Err(ObligationProblem::NotSettled));
        assert_ok!(file(GROUP, LINE, Period::Occasion(due)));
        assert_eq!(Reports::close(&LINE), Ok(()));
    });
}

#[test]
fn it_is_counted_who_answers() {
    run(|| {
        let count = |who| Answerable::<Test>::get(did(who));
        let node = |number| Subject::Node(althing_primitives::NodeId(number));
        let by = |who| Party::Identity(did(who));
        assert_ok!(Reports::do_open(&node(1), terms(Cadence::Monthly, by(2))));
        assert_ok!(Reports::do_open(&node(2), terms(Cadence::Monthly, by(2))));
        assert_ok!(Reports::do_open(&node(2), terms(Cadence::Yearly, by(2))));
        assert_eq!(count(2), 3);
        assert_ok!(Reports::do_open(&node(2), terms(Cadence::Monthly, by(3))));
        assert_eq!((count(2), count(3)), (2, 1));
        let due = now();
        assert_ok!(Reports::do_open(&node(2), terms(Cadence::Once(due), by(3))));
        assert_eq!(count(3), 2);
        assert_ok!(file(3, node(2), Period::Occasion(due)));
        assert_eq!(count(3), 1);
        assert_eq!(Reports::close(&node(2)), Ok(()));
        assert_eq!((count(2), count(3)), (1, 0));
        assert_eq!(Reports::close(&node(1)), Ok(()));
        assert_eq!(Answerable::<Test>::iter().count(), 0);
    });
}
