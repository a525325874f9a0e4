//! Waiting for a cap, a pause or a freeze, which does not count towards the end.

use althing_primitives::{ReportProblem, Subject};

use super::*;
use crate::LineTerms;

const WINDOW: u64 = 28 * DAY;

fn set_cap(cap: u64) {
    let terms = LineTerms {
        cap,
        ..line_terms()
    };
    let call = crate::Call::set_line { line: LINE, terms };
    assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
}

/// A spend whose delay is over, in the first month.
fn due() -> SpendId {
    run_to(1);
    let id = approved(LINE, 400);
    run_to(earliest(id));
    id
}

fn is_expired(id: SpendId) -> bool {
    let from = earliest(id);
    let part = spend(id).schedule.part(0).unwrap();
    block() >= Treasury::expiry(&spend(id), from, &part)
}

#[test]
fn what_is_over_the_cap_waits_for_the_next_month() {
    chain().run(|| {
        let id = due();
        set_cap(399);
        let month = month();
        assert_ok!(execute(id));
        saw(Event::Waits {
            spend: id,
            line: LINE,
            month,
        });
        assert_eq!(balance(PAID), RICH);
        assert_eq!(execute(id), Err(E::CapReached.into()));
        set_cap(400);
        assert_ok!(execute(id));
        assert_eq!(balance(PAID), RICH + 400);
    });
}

#[test]
fn the_next_month_has_a_cap_of_its_own() {
    chain().run(|| {
        run_to(1);
        let (first, second) = (approved(LINE, 2_800), approved(LINE, 300));
        run_to(earliest(first));
        assert_ok!(execute(first));
        assert_ok!(execute(second));
        assert_eq!(execute(second), Err(E::CapReached.into()));
        end_month();
        assert_ok!(execute(second));
        assert_eq!(line_ledger(LINE).paid.total(), 300);
        assert_equal();
    });
}

#[test]
fn the_time_until_the_month_ends_is_added() {
    chain().run(|| {
        let id = due();
        let from = earliest(id);
        set_cap(399);
        run_to(100);
        assert_ok!(execute(id));
        set_cap(400);
        // January ends with block 310: 210 blocks of waiting.
        run_to(from + WINDOW + 209);
        assert!(!is_expired(id));
        run(1);
        assert!(is_expired(id));
        assert_eq!(execute(id), Err(E::SpendExpired.into()));
        assert_ok!(cancel(51, id));
    });
}

#[test]
fn waiting_ends_when_it_is_paid_and_each_month_is_noted_anew() {
    chain().run(|| {
        run_to(200);
        let id = propose_parts(&[part(400, 0, false), part(50, 0, false)]);
        decide(id);
        run_to(earliest(id));
        set_cap(399);
        run_to(300);
        assert_ok!(execute(id));
        run_to(320);
        assert_ok!(execute(id));
        assert_eq!(spend(id).window.waited, 10 * BLOCK);
        set_cap(450);
        run_to(325);
        assert_ok!(execute(id));
        let window = spend(id).window;
        assert_eq!((window.waited, window.waits_since), (15 * BLOCK, None));
    });
}

#[test]
fn what_nobody_noted_was_not_waited() {
    chain().run(|| {
        let id = due();
        set_cap(399);
        run_to(earliest(id) + WINDOW);
        assert_eq!(execute(id), Err(E::SpendExpired.into()));
    });
}

#[test]
fn a_pause_is_added() {
    chain().run(|| {
        Paused::set(30);
        let id = due();
        let end = earliest(id) + WINDOW;
        Paused::set(37);
        run_to(end + 6);
        assert!(!is_expired(id));
        run(1);
        assert!(is_expired(id));
        Paused::set(38);
        assert_ok!(execute(id));
    });
}

#[test]
fn a_freeze_is_added_in_blocks_rounded_up() {
    chain().run(|| {
        let subject = Subject::Line(LINE);
        HeldFor::set([(subject, 1_000)].into());
        let id = due();
        let end = earliest(id) + WINDOW;
        HeldFor::set([(subject, 1_000 + 2 * BLOCK + 1)].into());
        run_to(end + 2);
        assert!(!is_expired(id));
        run(1);
        assert!(is_expired(id));
    });
}

#[test]
fn while_it_is_frozen_it_never_expires() {
    chain().run(|| {
        let subject = Subject::Line(LINE);
        let id = due();
        let from = block();
        Unclear::set([(subject, ReportProblem::Frozen)].into());
        for days in [10, 30, 100, 400] {
            run_to(from + days * DAY);
            HeldFor::set([(subject, days * DAY * BLOCK)].into());
            assert_eq!(execute(id), Err(E::MoneyFrozen.into()));
            assert_eq!(cancel(51, id), Err(E::NotExpired.into()));
        }
        Unclear::set([].into());
        assert_ok!(execute(id));
    });
}

#[test]
fn a_payee_that_is_held_back_counts_too() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(PAID)), 400);
        decide(id);
        HeldFor::set([(Subject::Organisation(did(PAID)), BLOCK)].into());
        run_to(earliest(id) + WINDOW);
        assert_ok!(execute(id));
    });
}
