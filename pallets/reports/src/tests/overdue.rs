//! What the time alone does.

use althing_primitives::HeldBackTime;

use super::*;

fn held_back() -> u64 {
    Reports::held_back_for(&LINE)
}

#[test]
fn a_month_is_overdue_when_its_grace_is_over_and_not_a_second_before() {
    run(|| {
        with_line();
        let written = record(LINE);
        let overdue_at = month("2026-11").end().saturating_add(GRACE);
        go_to(overdue_at.saturating_sub(1));
        assert_eq!(standing(&LINE), None);
        go_to(overdue_at);
        assert_eq!(standing(&LINE), Some(ReportProblem::Overdue));
        assert_eq!(record(LINE), written, "nothing was written for it");
        assert_ok!(file(GROUP, LINE, monthly("2026-11")));
        assert_eq!(standing(&LINE), None);
    });
}

#[test]
fn several_late_months_are_all_to_be_filed() {
    run(|| {
        with_line();
        go_to(month("2027-01").end().saturating_add(GRACE));
        for (text, after) in [
            ("2026-11", Some(ReportProblem::Overdue)),
            ("2026-12", Some(ReportProblem::Overdue)),
            ("2027-01", None),
        ] {
            assert_ok!(file(GROUP, LINE, monthly(text)));
            assert_eq!(standing(&LINE), after, "{text}");
        }
    });
}

#[test]
fn how_many_are_missed_is_told_to_the_second() {
    run(|| {
        with_line();
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Yearly, body(5))));
        let due = month("2026-11").end();
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Once(due), body(5))));
        let missed = |at: CivilSeconds| record(LINE).missed(at);
        let overdue = |text| month(text).end().saturating_add(GRACE);
        let before = |at: CivilSeconds| at.saturating_sub(1);
        assert_eq!(missed(before(overdue("2026-11"))), 0);
        // November, and the occasion.
        assert_eq!(missed(overdue("2026-11")), 2);
        assert_eq!(missed(before(overdue("2026-12"))), 2);
        // December, and the year.
        assert_eq!(missed(overdue("2026-12")), 4);
        assert_eq!(missed(overdue("2027-12")), 4 + 12 + 1);
        assert_eq!(missed(CivilSeconds(0)), 0);
    });
}

#[test]
fn a_year_is_due_at_its_end() {
    run(|| {
        with_company();
        let overdue_at = month("2026-12").end().saturating_add(GRACE);
        go_to(overdue_at.saturating_sub(1));
        assert_eq!(standing(&COMPANY), None);
        go_to(overdue_at);
        assert_eq!(standing(&COMPANY), Some(ReportProblem::Overdue));
        assert_ok!(file(SECRETARY, COMPANY, Period::Year(2026)));
        assert_eq!(standing(&COMPANY), None);
        let owed = record(COMPANY).yearly.expect("each year");
        assert_eq!(owed.next, 2027, "and no year is left out");
    });
}

#[test]
fn the_earliest_of_all_that_is_owed_counts() {
    run(|| {
        with_line();
        let due = now().saturating_add(DAY);
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Once(due), body(5))));
        assert_eq!(record(LINE).overdue_at(), Some(due.saturating_add(GRACE)));
        assert_ok!(file(GROUP, LINE, Period::Occasion(due)));
        assert_eq!(
            record(LINE).overdue_at(),
            Some(month("2026-11").end().saturating_add(GRACE))
        );
    });
}

#[test]
fn overdue_and_frozen_it_is_overdue_first() {
    run(|| {
        frozen();
        go_to(month("2026-12").end().saturating_add(GRACE));
        assert_eq!(standing(&LINE), Some(ReportProblem::Overdue));
        assert_ok!(file(GROUP, LINE, monthly("2026-12")));
        assert_eq!(standing(&LINE), Some(ReportProblem::Frozen));
    });
}

#[test]
fn time_held_back_is_counted_while_it_runs_and_kept_afterwards() {
    run(|| {
        with_line();
        let overdue_at = month("2026-11").end().saturating_add(GRACE);
        go_to(overdue_at.saturating_add(100));
        assert_eq!(held_back(), 100);
        // Obliged anew in the midst of it: counted until then, and on.
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Yearly, body(5))));
        go_to(now().saturating_add(11));
        assert_eq!(held_back(), 111);
        assert_ok!(file(GROUP, LINE, monthly("2026-11")));
        assert_eq!(held_back(), 111);
        assert_ok!(opine(2, LINE, monthly("2026-11"), Opinion::Adverse));
        go_to(now().saturating_add(1_000));
        assert_eq!(held_back(), 1_111);
        assert_ok!(Reports::lift_by_vote(lifters(), LINE));
        go_to(now().saturating_add(5_000));
        assert_eq!(held_back(), 1_111);
    });
}

#[test]
fn overdue_and_frozen_at_once_counts_once() {
    run(|| {
        frozen();
        let overdue_at = month("2026-12").end().saturating_add(GRACE);
        let since = overdue_at.since(now());
        go_to(overdue_at.saturating_add(77));
        assert_eq!(held_back(), since + 77);
    });
}

#[test]
fn it_is_not_forgotten_when_all_is_closed() {
    run(|| {
        with_line();
        go_to(month("2026-11").end().saturating_add(GRACE + 9));
        assert_ok!(file(GROUP, LINE, monthly("2026-11")));
        end("2026-12");
        assert_ok!(file(GROUP, LINE, monthly("2026-12")));
        assert_ok!(Reports::do_close(&LINE));
        assert_eq!(held_back(), 9);
        assert_eq!(standing(&LINE), None);
        use codec::Encode;
        assert!(
            record(LINE).encoded_size() <= 128,
            "{}",
            record(LINE).encoded_size()
        );
    });
}

#[test]
fn frozen_without_any_obligation_it_is_frozen() {
    run(|| {
        let period = filed();
        assert_ok!(Reports::do_close(&LINE));
        assert_ok!(opine(2, LINE, period, Opinion::Adverse));
        assert_eq!(standing(&LINE), Some(ReportProblem::Frozen));
        assert_ok!(Reports::lift_by_vote(lifters(), LINE));
        assert!(
            Records::<Test>::get(LINE).is_none(),
            "nothing is left of it"
        );
    });
}
