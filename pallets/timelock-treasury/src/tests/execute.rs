//! `execute`

use althing_primitives::{ReportProblem, Subject};
use frame_support::dispatch::GetDispatchInfo;

use super::*;

#[test]
fn it_pays_out_of_what_is_promised_and_charges_the_cap() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        assert_eq!(line_ledger(LINE).paid.total(), 0);
        pay(id);
        assert_eq!(balance(PAID), RICH + 400);
        assert_eq!(account(TreasuryAccount::Promises), ED);
        assert_eq!(line_ledger(LINE).paid.small, 400);
        assert_eq!(ledger().paid.small, 400);
        assert_eq!(ledger().closing(), 9_600);
        saw(Event::Paid {
            spend: id,
            part: 0,
            line: LINE,
            tier: Tier::Small,
            payee: PAID,
            amount: 400,
            month: month(),
        });
        assert_eq!(spend(id).stage, Stage::Paid);
        assert_eq!(execute(id), Err(E::NotApproved.into()));
        assert_equal();
    });
}

#[test]
fn an_identity_is_paid_where_it_is_ruled_from_by_then() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(PAID)), 400);
        decide(id);
        World::recover(PAID, 61);
        pay(id);
        assert_eq!((balance(PAID), balance(61)), (RICH, 400));
    });
}

#[test]
fn a_body_is_paid_at_its_account() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Body(BodyId(8)), 400);
        decide(id);
        pay(id);
        assert_eq!(balance(100_008), 400);
    });
}

#[test]
fn an_identity_that_nobody_rules_is_not_paid() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(PAID)), 400);
        decide(id);
        Controllers::mutate(|all| all.remove(&did(PAID)));
        run_to(earliest(id));
        assert_eq!(execute(id), Err(E::PayeeNotFound.into()));
        assert_ok!(claw_back(body(GROUP), id));
    });
}

#[test]
fn instalments_are_paid_one_by_one_when_they_are_due() {
    chain().run(|| {
        run_to(1);
        let id = propose_parts(&[
            part(100, 0, false),
            part(150, 0, false),
            part(200, 5 * DAY, false),
        ]);
        decide(id);
        let from = earliest(id);
        run_to(from);
        assert_ok!(execute(id));
        assert_ok!(execute(id));
        assert_eq!(execute(id), Err(E::NothingDue.into()));
        run_to(from + 5 * DAY - 1);
        assert_eq!(execute(id), Err(E::NothingDue.into()));
        run(1);
        assert_ok!(execute(id));
        assert_eq!(balance(PAID), RICH + 450);
        assert_eq!(spend(id).stage, Stage::Paid);
    });
}

#[test]
fn a_line_that_has_not_reported_pays_nothing_even_what_is_approved() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(PAID)), 400);
        decide(id);
        run_to(earliest(id));
        for subject in [Subject::Line(LINE), Subject::Organisation(did(PAID))] {
            Unclear::set([(subject, ReportProblem::Overdue)].into());
            assert_eq!(execute(id), Err(E::ReportOverdue.into()));
            Unclear::set([(subject, ReportProblem::Frozen)].into());
            assert_eq!(execute(id), Err(E::MoneyFrozen.into()));
        }
        // The treasury's own report stops what is new, and not what is approved.
        Unclear::set([(Subject::Body(BodyId::COUNCIL), ReportProblem::Frozen)].into());
        assert_ok!(execute(id));
    });
}

#[test]
fn it_costs_less_where_books_are_open_and_it_is_in_time() {
    chain().run(|| {
        run_to(1);
        let declared = crate::Call::<Test>::execute { id: SpendId(0) }
            .get_dispatch_info()
            .call_weight;
        assert_eq!(declared.ref_time(), 900);
        run_to(200);
        let [first, second, third] = [10, 11, 12].map(|amount| approved(LINE, amount));
        let weight = |id| {
            let paid = Treasury::execute(signed(SOMEBODY), id).unwrap();
            paid.actual_weight.map(|weight| weight.ref_time())
        };
        run_to(earliest(first));
        assert_eq!(weight(first), Some(100));
        end_month();
        assert_eq!(weight(second), None, "the first of the month");
        assert_eq!(weight(third), Some(100));
        let late = approved(LINE, 13);
        run_to(earliest(late) + 28 * DAY);
        assert_eq!(execute(late), Err(E::SpendExpired.into()));
        Paused::set(1);
        assert_eq!(weight(late), None, "after a time of waiting");
    });
}

#[test]
fn anybody_signed_executes_and_nobody_else() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        run_to(earliest(id));
        for origin in [SystemOrigin::Root, SystemOrigin::None] {
            assert_noop!(
                Treasury::execute(origin.into(), id),
                DispatchError::BadOrigin
            );
        }
        assert_eq!(execute(SpendId(9)), Err(E::SpendNotFound.into()));
        assert_ok!(dispatch(signed(59), crate::Call::execute { id }));
    });
}

#[test]
fn the_least_amount_arrives_at_an_account_that_was_not_there() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Account(12_345), ED);
        decide(id);
        pay(id);
        assert_eq!(balance(12_345), ED);
    });
}
