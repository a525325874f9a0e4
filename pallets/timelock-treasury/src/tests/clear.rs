//! `clear_spend`, and that nothing stays behind.

use althing_primitives::OnDeactivate;
use frame_support::{dispatch::Pays, traits::fungible::Inspect};

use super::*;
use crate::{Payees, Purposes};

#[test]
fn what_is_paid_is_cleared_by_anybody_for_free() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(PAID)), 400);
        decide(id);
        let call = || Treasury::clear_spend(signed(59), id);
        assert_noop!(call(), E::NotPaid);
        pay(id);
        assert!(Treasury::may_deactivate(&did(PAID)).is_err());
        assert_eq!(call().unwrap().pays_fee, Pays::No);
        saw(Event::Cleared { spend: id });
        assert_eq!(held(SOMEBODY), 0);
        assert!(!Purposes::<Test>::contains_key(id) && !Payees::<Test>::contains_key(did(PAID)));
        assert!(Treasury::may_deactivate(&did(PAID)).is_ok());
        assert_noop!(call(), E::SpendNotFound);
        assert_noop!(
            Treasury::clear_spend(SystemOrigin::Root.into(), id),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn ten_thousand_proposals_leave_nothing_behind() {
    chain().run(|| {
        run_to(1);
        let before = Balances::total_balance(&SOMEBODY);
        let rows = || {
            (
                Spends::<Test>::iter().count(),
                Purposes::<Test>::iter().count(),
                Payees::<Test>::iter().count(),
            )
        };
        for round in 0..10_000_u32 {
            let id = propose_to(Payee::Identity(did(PAID)), 100);
            if round % 2 == 0 {
                assert_ok!(authorize(body(GROUP), id));
                assert_ok!(claw_back(body(GROUP), id));
            } else {
                assert_ok!(cancel(SOMEBODY, id));
            }
        }
        assert_eq!(rows(), (0, 0, 0));
        assert_eq!(held(SOMEBODY), 0);
        assert_eq!(Balances::total_balance(&SOMEBODY), before);
        assert_equal();
    });
}
