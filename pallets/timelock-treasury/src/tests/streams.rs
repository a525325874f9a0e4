//! `open_stream`

use althing_primitives::{ReportProblem, Subject};

use super::*;

const MONTHLY: u64 = 30 * DAY;

fn stream(amount: u64, every: u64, times: u16) -> crate::Call<Test> {
    crate::Call::open_stream {
        line: LINE,
        payee: Payee::Identity(did(PAID)),
        amount,
        every,
        times,
        purpose: document(2),
    }
}

/// Twelve rents, approved.
fn rent() -> SpendId {
    run_to(1);
    let id = made(stream(100, MONTHLY, 12));
    decide(id);
    id
}

#[test]
fn a_year_of_rent_is_decided_as_a_whole_and_paid_by_the_month() {
    chain().run(|| {
        let id = rent();
        assert_eq!(spend(id).tier, Tier::Medium);
        assert_eq!(account(TreasuryAccount::Promises), ED + 1_200);
        let from = earliest(id);
        for time in 0..12 {
            run_to(from + time * MONTHLY);
            assert_ok!(execute(id));
            if time < 11 {
                assert_eq!(execute(id), Err(E::NothingDue.into()));
            }
        }
        assert_eq!(spend(id).stage, Stage::Paid);
        assert_eq!(balance(PAID), RICH + 1_200);
        assert_equal();
    });
}

#[test]
fn it_stops_while_a_report_is_overdue_and_catches_up_once_it_is_filed() {
    chain().run(|| {
        let id = rent();
        let from = earliest(id);
        run_to(from);
        assert_ok!(execute(id));
        // Two months late: held back all the time.
        let line = Subject::Line(LINE);
        Unclear::set([(line, ReportProblem::Overdue)].into());
        run_to(from + 3 * MONTHLY);
        HeldFor::set([(line, 3 * MONTHLY * BLOCK)].into());
        assert_eq!(execute(id), Err(E::ReportOverdue.into()));
        Unclear::set([].into());
        for _ in 0..3 {
            assert_ok!(execute(id));
        }
        assert_eq!(execute(id), Err(E::NothingDue.into()));
        assert_eq!(balance(PAID), RICH + 400);
    });
}

#[test]
fn one_that_nobody_executes_in_time_ends() {
    chain().run(|| {
        let id = rent();
        run_to(earliest(id) + 28 * DAY);
        assert_eq!(execute(id), Err(E::SpendExpired.into()));
        assert_ok!(cancel(51, id));
        assert_equal();
    });
}

#[test]
fn what_is_not_paid_of_it_is_taken_back() {
    chain().run(|| {
        let id = rent();
        pay(id);
        assert_ok!(claw_back(body(BodyId::COUNCIL), id));
        assert_eq!(ledger().closing(), 9_900);
        assert_equal();
    });
}

#[test]
fn a_stream_of_nothing_or_in_no_time_is_refused() {
    chain().run(|| {
        run_to(1);
        for (call, error) in [
            (stream(100, MONTHLY, 0), E::ScheduleEmpty),
            (stream(100, 0, 12), E::ScheduleUnordered),
            (stream(0, MONTHLY, 12), E::PartTooSmall),
            (stream(3_001, MONTHLY, 12), E::PartOverCap),
        ] {
            assert_eq!(dispatch(signed(SOMEBODY), call), Err(error.into()));
        }
        assert_noop!(
            dispatch(SystemOrigin::Root.into(), stream(100, MONTHLY, 12)),
            DispatchError::BadOrigin
        );
        let id = made(stream(3_000, MONTHLY, u16::MAX));
        assert_eq!(spend(id).amount, 3_000 * u64::from(u16::MAX));
    });
}
