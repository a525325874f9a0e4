//! Each invariant notices its own corruption.

use althing_primitives::BodyId;
use frame_support::traits::{fungible::MutateHold, tokens::Precision};

use super::*;
use crate::{
    Answerable, Archive, Archives, AuditedMonths, Contents, Currency, Founding, Freeze, Heirs,
    Occasion, Parameters, Params, Rate,
};

/// Two months filed, one of them adverse, an identity that owes once, a month of the treasury audited.
fn arrange() {
    begin();
    let period = frozen();
    assert_ok!(opine(3, LINE, period, Opinion::Qualified));
    assert_ok!(file(COUNCIL, TREASURY, period));
    assert_ok!(opine(2, TREASURY, period, Opinion::Unqualified));
    with_company();
    let once = terms(Cadence::Once(now()), Party::Identity(did(10)));
    assert_ok!(Reports::do_open(&LINE, once));
    crate::mock::run_to(3);
}

fn noticed(number: u8, corrupt: impl FnOnce()) {
    chain().corrupt(&format!("reports {number}"), arrange, corrupt);
}

fn change(corrupt: impl FnOnce(&mut RecordOf<Test>)) {
    Records::<Test>::mutate(LINE, |record| corrupt(record.as_mut().expect("it owes")));
}

fn change_filing(subject: Subject, corrupt: impl FnOnce(&mut FilingOf<Test>)) {
    Filings::<Test>::mutate((subject, monthly("2026-11")), |filing| {
        corrupt(filing.as_mut().expect("it was filed"));
    });
}

#[test]
fn a_parameter_out_of_range() {
    noticed(1, || {
        Parameters::<Test>::put(Params {
            deposit: 0,
            ..params()
        });
    });
}

#[test]
fn what_is_owed_though_it_was_closed() {
    noticed(2, || change(|record| record.open = false));
}

#[test]
fn a_row_that_says_nothing() {
    noticed(3, || {
        Records::<Test>::insert(Subject::Body(BodyId(9)), RecordOf::<Test>::new(now()));
    });
}

#[test]
fn a_day_on_which_something_is_owed_twice() {
    noticed(4, || {
        change(|record| {
            let again = Occasion {
                responsible: body(5),
                ..record.occasions[0]
            };
            record.occasions.try_push(again).expect("there is room");
        });
    });
}

#[test]
fn an_auditor_with_two_freezes() {
    noticed(4, || {
        change(|record| {
            let again = record.freezes[0];
            record.freezes.try_push(again).expect("there is room");
        });
    });
}

#[test]
fn an_auditor_who_lifts_their_own_freeze() {
    noticed(4, || {
        change(|record| {
            record.freezes[0] = Freeze {
                lifted_by: Some(did(2)),
                ..record.freezes[0]
            };
        });
    });
}

#[test]
fn a_freeze_of_the_future() {
    noticed(5, || {
        change(|record| record.freezes[0].since = now().saturating_add(1));
    });
}

#[test]
fn a_count_until_the_future() {
    noticed(5, || {
        change(|record| record.counted_until = now().saturating_add(1));
    });
}

#[test]
fn a_report_of_the_future() {
    noticed(5, || {
        change(|record| record.last_filed = Some(now().saturating_add(1)));
    });
}

#[test]
fn more_time_than_there_was() {
    noticed(5, || {
        change(|record| record.held_back = record.counted_until.0 + 1);
    });
}

#[test]
fn a_report_that_is_owed_though_it_was_filed() {
    noticed(6, || {
        change(|record| record.monthly.as_mut().expect("monthly").next = month("2026-11"));
    });
}

#[test]
fn a_report_without_a_version() {
    noticed(6, || change_filing(LINE, |filing| filing.version = 0));
}

#[test]
fn a_report_that_was_filed_in_the_future() {
    noticed(6, || {
        change_filing(LINE, |filing| filing.at = now().saturating_add(1));
    });
}

#[test]
fn a_report_without_figures() {
    noticed(7, || Contents::<Test>::remove((LINE, monthly("2026-11"))));
}

#[test]
fn figures_without_a_report() {
    noticed(7, || {
        Contents::<Test>::insert((LINE, monthly("2026-12")), FiledFigures::default());
    });
}

#[test]
fn figures_that_make_no_sense() {
    noticed(7, || {
        Contents::<Test>::mutate((LINE, monthly("2026-11")), |figures| {
            let rate = Rate {
                currency: Currency(*b"eur"),
                units: 1,
                plancks: 1,
            };
            let rates = &mut figures.as_mut().expect("there are").rates;
            rates.try_push(rate).expect("there is room");
        });
    });
}

#[test]
fn an_auditor_with_two_opinions() {
    noticed(8, || {
        change_filing(LINE, |filing| {
            let again = filing.opinions[0];
            filing.opinions.try_push(again).expect("there is room");
        });
    });
}

#[test]
fn a_deposit_that_is_not_held() {
    noticed(9, || {
        let reason = HoldReason::Filing.into();
        assert_ok!(Balances::release(&reason, &GROUP, 1, Precision::Exact));
    });
}

#[test]
fn somebody_who_answers_and_is_not_counted() {
    noticed(10, || Answerable::<Test>::remove(did(10)));
}

#[test]
fn somebody_who_is_counted_and_does_not_answer() {
    noticed(10, || Answerable::<Test>::insert(did(11), 1));
}

#[test]
fn a_body_that_is_its_own_heir() {
    noticed(11, || Heirs::<Test>::insert(BodyId(5), BodyId(5)));
}

#[test]
fn a_founding_obligation_that_never_began() {
    noticed(12, || {
        let founding = vec![(LINE, terms(Cadence::Monthly, body(5)))];
        Founding::<Test>::put(
            frame_support::BoundedVec::try_from(founding).expect("there is room"),
        );
    });
}

#[test]
fn an_archive_of_no_calendar_period() {
    noticed(13, || {
        let archive = Archive {
            root: H256::zero(),
            at: now(),
        };
        Archives::<Test>::insert(Period::Occasion(now()), archive);
    });
}

#[test]
fn another_report_that_counts_as_an_audited_month() {
    noticed(14, || change_filing(LINE, |filing| filing.counts = true));
}

#[test]
fn an_adverse_month_that_counts_as_audited() {
    noticed(14, || {
        change_filing(TREASURY, |filing| {
            let adverse = (did(9), Opinion::Adverse);
            filing.opinions.try_push(adverse).expect("there is room");
        });
    });
}

#[test]
fn an_audited_month_that_is_not_accepted() {
    noticed(14, || {
        AcceptedFilings::<Test>::remove((TREASURY, monthly("2026-11")));
    });
}

#[test]
fn an_audited_month_that_is_not_counted() {
    noticed(14, AuditedMonths::<Test>::kill);
}
