//! `cancel`

use super::*;
use crate::{Payees, Purposes};

#[test]
fn who_proposed_it_takes_it_back_before_it_is_approved() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        assert_eq!(cancel(51, id), Err(E::NotProposer.into()));
        assert_ok!(cancel(SOMEBODY, id));
        saw(Event::Cancelled {
            spend: id,
            returned: 0,
        });
        assert_eq!(held(SOMEBODY), 0);
        assert!(!Spends::<Test>::contains_key(id) && !Purposes::<Test>::contains_key(id));
        assert_eq!(cancel(SOMEBODY, id), Err(E::SpendNotFound.into()));
        assert_ne!(propose(LINE, 400), id, "no number is given twice");
    });
}

#[test]
fn an_approved_one_can_only_expire() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(PAID)), 400);
        decide(id);
        assert_eq!(Payees::<Test>::get(did(PAID)), 1);
        assert_eq!(cancel(SOMEBODY, id), Err(E::NotExpired.into()));
        run_to(earliest(id) + 28 * DAY - 1);
        assert_eq!(cancel(51, id), Err(E::NotExpired.into()));
        run(1);
        assert_ok!(cancel(51, id));
        saw(Event::Cancelled {
            spend: id,
            returned: 400,
        });
        assert!(!Payees::<Test>::contains_key(did(PAID)));
        assert_eq!(held(SOMEBODY), 0);
        assert_eq!(ledger().free(), 9_000);
        assert_equal();
    });
}

#[test]
fn what_expires_half_paid_returns_the_other_half() {
    chain().run(|| {
        run_to(1);
        let id = propose_parts(&[part(100, 0, false), part(150, 0, false)]);
        decide(id);
        pay(id);
        run(28 * DAY);
        assert_ok!(cancel(51, id));
        assert_eq!(ledger().closing(), 9_900);
        assert_eq!(ledger().promised.total(), 0);
        assert_equal();
    });
}

#[test]
fn what_is_paid_is_not_cancelled() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        pay(id);
        assert_eq!(cancel(SOMEBODY, id), Err(E::AlreadyPaid.into()));
        assert_noop!(
            Treasury::cancel(SystemOrigin::Root.into(), id),
            DispatchError::BadOrigin
        );
    });
}
