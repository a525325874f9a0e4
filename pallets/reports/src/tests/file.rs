//! Filing: who, what, when, in which order.

use althing_primitives::Funded;

use super::*;
use crate::mock::World;
use althing_primitives::{SpendId, Statements};

#[test]
fn a_month_is_filed_after_its_end_with_the_chains_own_figures() {
    run(|| {
        with_line();
        let period = monthly("2026-11");
        go_to(month("2026-11").end().saturating_sub(1));
        assert_noop!(file(GROUP, LINE, period), Error::<Test>::PeriodNotOver);
        end("2026-11");
        let figures = truth(LINE, period);
        assert_ok!(Reports::file(
            signed(GROUP),
            LINE,
            period,
            document(1),
            figures.clone()
        ));
        let filing = filing(LINE, period);
        assert_eq!((filing.by, filing.version, filing.at), (body(5), 1, now()));
        assert_eq!((filing.payer, filing.deposit), (GROUP, DEPOSIT));
        assert_eq!(
            events().pop(),
            Some(Event::Filed {
                subject: LINE,
                period,
                version: 1,
                by: body(5),
                document: document(1),
                figures,
            })
        );
    });
}

#[test]
fn the_deposit_is_held_from_who_pays() {
    run(|| {
        filed();
        assert_eq!(
            (held(GROUP), Balances::free_balance(GROUP)),
            (DEPOSIT, RICH - DEPOSIT)
        );
    });
}

#[test]
fn without_the_deposit_there_is_no_report() {
    run(|| {
        with_line();
        end("2026-11");
        assert_ok!(Balances::transfer_keep_alive(
            signed(GROUP),
            1,
            RICH - DEPOSIT
        ));
        assert!(file(GROUP, LINE, monthly("2026-11")).is_err());
        assert_ok!(Balances::transfer_keep_alive(signed(1), GROUP, 1));
        assert_ok!(file(GROUP, LINE, monthly("2026-11")));
    });
}

#[test]
fn figures_that_differ_from_the_statement_are_refused() {
    run(|| {
        with_line();
        end("2026-11");
        let period = monthly("2026-11");
        let right = World::figures(&LINE, month("2026-11")).expect("there are books");
        let file = |statement| {
            let figures = FiledFigures {
                statement,
                ..FiledFigures::default()
            };
            Reports::file(signed(GROUP), LINE, period, document(1), figures)
        };
        for wrong in [
            None,
            Some(althing_primitives::Figures {
                opening: right.opening + 1,
                ..right
            }),
            Some(althing_primitives::Figures {
                inflow: right.inflow - 1,
                ..right
            }),
            Some(althing_primitives::Figures {
                outflow: right.outflow + 1,
                ..right
            }),
            Some(althing_primitives::Figures {
                closing: right.closing + 1,
                ..right
            }),
            Some(althing_primitives::Figures {
                promised: 0,
                ..right
            }),
        ] {
            assert_noop!(file(wrong), Error::<Test>::FiguresDiffer);
        }
        assert_ok!(file(Some(right)));
    });
}

#[test]
fn money_without_books_cannot_be_reported() {
    run(|| {
        let campaign = Subject::Campaign(althing_primitives::CampaignId(1));
        assert_ok!(Reports::do_open(
            &campaign,
            terms(Cadence::Monthly, body(5))
        ));
        end("2026-11");
        assert_noop!(
            file(GROUP, campaign, monthly("2026-11")),
            Error::<Test>::StatementNotFound
        );
        // A year needs its last month.
        assert_ok!(Reports::do_open(&campaign, terms(Cadence::Yearly, body(5))));
        end("2026-12");
        assert_noop!(
            file(GROUP, campaign, Period::Year(2026)),
            Error::<Test>::StatementNotFound
        );
    });
}

#[test]
fn where_no_books_are_kept_there_is_no_statement() {
    run(|| {
        with_company();
        end("2026-12");
        let period = Period::Year(2026);
        let figures = FiledFigures {
            statement: Some(crate::mock::figures(month("2026-12"))),
            ..FiledFigures::default()
        };
        assert_noop!(
            Reports::file(signed(SECRETARY), COMPANY, period, document(1), figures),
            Error::<Test>::FiguresUnexpected
        );
        assert_ok!(file(SECRETARY, COMPANY, period));
    });
}

#[test]
fn a_year_of_money_is_its_months_together() {
    run(|| {
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Yearly, body(5))));
        end("2026-12");
        // The books began in November.
        let (november, december) = (
            crate::mock::figures(month("2026-11")),
            crate::mock::figures(month("2026-12")),
        );
        let expected = Reports::expected(&LINE, &Period::Year(2026)).expect("it is over");
        assert_eq!(expected.opening, november.opening);
        assert_eq!((expected.inflow, expected.outflow), (60, 40));
        assert_eq!((expected.closing, expected.promised), (december.closing, 5));
        assert!(expected.are_balanced());
        assert_ok!(file(GROUP, LINE, Period::Year(2026)));
        end("2027-12");
        let whole = Reports::expected(&LINE, &Period::Year(2027)).expect("it is over");
        assert_eq!((whole.inflow, whole.outflow), (360, 240));
        assert_eq!(whole.opening, december.closing);
        assert!(whole.are_balanced());
    });
}

#[test]
fn periods_are_filed_in_their_order() {
    run(|| {
        with_line();
        end("2026-12");
        assert_noop!(
            file(GROUP, LINE, monthly("2026-12")),
            Error::<Test>::EarlierReportDue
        );
        assert_ok!(file(GROUP, LINE, monthly("2026-11")));
        assert_ok!(file(GROUP, LINE, monthly("2026-12")));
        assert_noop!(
            file(GROUP, LINE, monthly("2027-01")),
            Error::<Test>::PeriodNotOver
        );
        assert_eq!(
            record(LINE).monthly.map(|owed| owed.next),
            Some(month("2027-01"))
        );
    });
}

#[test]
fn what_is_not_owed_is_not_filed() {
    run(|| {
        end("2026-11");
        assert_noop!(
            file(GROUP, LINE, monthly("2026-11")),
            Error::<Test>::NotOwed
        );
        with_line();
        for period in [
            // Before it was owed, of another cadence, on no occasion.
            monthly("2026-11"),
            Period::Year(2026),
            Period::Occasion(now()),
        ] {
            assert_noop!(file(GROUP, LINE, period), Error::<Test>::NotOwed);
        }
    });
}

#[test]
fn only_who_is_responsible_files() {
    run(|| {
        with_line();
        end("2026-11");
        for who in [COUNCIL, 1, 24] {
            assert_noop!(
                file(who, LINE, monthly("2026-11")),
                Error::<Test>::NotResponsible
            );
        }
        assert_noop!(
            file(200, LINE, monthly("2026-11")),
            sp_runtime::DispatchError::BadOrigin
        );
        assert_ok!(file(GROUP, LINE, monthly("2026-11")));
    });
}

#[test]
fn what_is_owed_once_can_be_filed_at_once() {
    run(|| {
        let due = now().saturating_add(14 * DAY);
        assert_ok!(Reports::do_open(
            &TREASURY,
            terms(Cadence::Once(due), body(1))
        ));
        assert_noop!(
            file(COUNCIL, TREASURY, Period::Occasion(due)),
            Error::<Test>::NotResponsible
        );
        assert_ok!(file(61, TREASURY, Period::Occasion(due)));
        assert!(record(TREASURY).occasions.is_empty());
        assert_eq!(
            standing(&TREASURY),
            None,
            "the month of the Council is owed all the same, and not due"
        );
        assert!(record(TREASURY).monthly.is_some());
    });
}

#[test]
fn a_milestone_is_filed_by_who_answers_for_the_subject() {
    run(|| {
        let period = Period::Milestone {
            of: Funded::Spend(SpendId(4)),
            index: 0,
        };
        assert_noop!(file(GROUP, LINE, period), Error::<Test>::NotOwed);
        with_line();
        assert_noop!(file(COUNCIL, LINE, period), Error::<Test>::NotResponsible);
        assert_ok!(file(GROUP, LINE, period));
        assert_eq!(
            record(LINE).monthly.map(|owed| owed.next),
            Some(month("2026-11")),
            "the month is owed all the same"
        );
        assert_eq!(record(LINE).last_filed, Some(now()));
    });
}

#[test]
fn the_last_month_and_year_that_can_be_counted_end_nothing() {
    run(|| {
        let company = Party::Identity(did(SECRETARY));
        assert_ok!(Reports::do_open(&COMPANY, terms(Cadence::Monthly, company)));
        assert_ok!(Reports::do_open(&COMPANY, terms(Cadence::Yearly, company)));
        Records::<Test>::mutate(COMPANY, |record| {
            let record = record.as_mut().expect("it owes");
            record.monthly.as_mut().expect("monthly").next = Month::MAX;
            record.yearly.as_mut().expect("yearly").next = u32::MAX;
        });
        assert_eq!(standing(&COMPANY), None);
        assert_noop!(
            file(SECRETARY, COMPANY, Period::Year(u32::MAX)),
            Error::<Test>::PeriodNotOver
        );
        go_to(CivilSeconds::MAX);
        assert_eq!(standing(&COMPANY), Some(ReportProblem::Overdue));
        assert_ok!(file(SECRETARY, COMPANY, Period::Year(u32::MAX)));
        assert_ok!(file(SECRETARY, COMPANY, Period::Month(Month::MAX)));
        // Nothing follows the last one, and what was filed is not owed next: this chain ends here.
        Records::<Test>::remove(COMPANY);
        crate::Answerable::<Test>::remove(did(SECRETARY));
    });
}
