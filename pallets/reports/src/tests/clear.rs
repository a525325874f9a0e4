//! Clearing away what was kept for long enough.

use frame_support::dispatch::Pays;

use super::*;
use crate::{AuditedMonths, Contents};

const ROOT: H256 = H256([8; 32]);

fn clear(period: Period) -> DispatchResult {
    Reports::clear(signed(9), LINE, period)
        .map(|_| ())
        .map_err(|failed| failed.error)
}

fn archive(period: Period) {
    assert_ok!(Reports::archive(archivists(), period, ROOT));
}

#[test]
fn kept_and_archived_it_goes_and_the_deposit_returns() {
    run(|| {
        // November is filed in December.
        let period = filed();
        let filed_at = now();
        assert_noop!(clear(period), Error::<Test>::KeptStill);
        go_to(filed_at.saturating_add(KEEP - 1));
        archive(monthly("2026-11"));
        archive(monthly("2026-12"));
        assert_noop!(clear(period), Error::<Test>::KeptStill);
        go_to(filed_at.saturating_add(KEEP));
        let info = Reports::clear(signed(9), LINE, period).expect("it goes");
        assert_eq!(info.pays_fee, Pays::No);
        assert_eq!((held(GROUP), Balances::free_balance(GROUP)), (0, RICH));
        assert!(Filings::<Test>::get((LINE, period)).is_none());
        assert!(Contents::<Test>::get((LINE, period)).is_none());
        let cleared = Event::Cleared {
            subject: LINE,
            period,
        };
        assert_eq!(events().pop(), Some(cleared));
        assert_noop!(clear(period), Error::<Test>::ReportNotFound);
    });
}

#[test]
fn it_waits_for_the_archive_of_the_month_or_year_in_which_it_was_filed() {
    for archived in [monthly("2026-12"), Period::Year(2026)] {
        run(|| {
            let period = filed();
            go_to(now().saturating_add(KEEP));
            archive(monthly("2026-11"));
            assert_noop!(clear(period), Error::<Test>::NotArchived);
            archive(archived);
            assert_ok!(clear(period));
        });
    }
}

#[test]
fn while_it_freezes_its_subject_it_stays() {
    run(|| {
        let period = frozen();
        go_to(now().saturating_add(KEEP));
        archive(Period::Year(2026));
        assert_noop!(clear(period), Error::<Test>::FreezeStands);
        assert_ok!(Reports::lift_by_vote(lifters(), LINE));
        assert_ok!(clear(period));
    });
}

#[test]
fn that_it_was_accepted_stays_known_and_it_is_not_filed_again() {
    run(|| {
        let period = filed();
        assert_ok!(opine(2, LINE, period, Opinion::Unqualified));
        go_to(now().saturating_add(KEEP));
        archive(Period::Year(2026));
        assert_ok!(clear(period));
        assert!(is_accepted(LINE, period));
        assert_noop!(file(GROUP, LINE, period), Error::<Test>::ReportAccepted);
    });
}

#[test]
fn what_was_not_accepted_is_not_filed_again_either() {
    run(|| {
        let period = filed();
        go_to(now().saturating_add(KEEP));
        archive(Period::Year(2026));
        assert_ok!(clear(period));
        assert_noop!(file(GROUP, LINE, period), Error::<Test>::NotOwed);
    });
}

#[test]
fn the_deposit_returns_to_who_paid_it_whoever_corrected() {
    run(|| {
        let period = filed();
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Monthly, body(1))));
        assert_ok!(file(61, LINE, period));
        go_to(now().saturating_add(KEEP));
        archive(Period::Year(2026));
        assert_ok!(clear(period));
        assert_eq!(
            (Balances::free_balance(GROUP), Balances::free_balance(61)),
            (RICH, RICH)
        );
    });
}

#[test]
fn an_audited_month_counts_after_it_was_cleared_away() {
    run(|| {
        end("2026-11");
        let period = monthly("2026-11");
        assert_ok!(file(COUNCIL, TREASURY, period));
        assert_ok!(opine(2, TREASURY, period, Opinion::Unqualified));
        go_to(now().saturating_add(KEEP));
        archive(Period::Year(2026));
        assert_ok!(Reports::clear(signed(9), TREASURY, period).map(|_| ()));
        assert_eq!(AuditedMonths::<Test>::get(), 1);
    });
}
