//! Standing for election.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok, traits::fungible::InspectHold};
use frame_system::RawOrigin;
use sp_runtime::{DispatchError, TokenError};

use super::{candidate, signed};
use crate::{
    mock::{chain, register, run_to, Balances, Test, Validators, DEPOSIT},
    Candidacies, Error, Event, HoldReason,
};

#[test]
fn it_holds_the_deposit() {
    chain(1).run(|| {
        run_to(1);
        candidate(9);
        assert_eq!(
            Balances::balance_on_hold(&HoldReason::Candidacy.into(), &9),
            DEPOSIT
        );
        assert_last::<Test>(Event::Nominated {
            who: 9,
            deposit: DEPOSIT,
        });
    });
}

#[test]
fn without_keys_it_is_refused() {
    chain(1).run(|| {
        assert_noop!(Validators::nominate(signed(9)), Error::<Test>::NoKeys);
    });
}

#[test]
fn twice_is_refused() {
    chain(1).run(|| {
        candidate(9);
        assert_noop!(
            Validators::nominate(signed(9)),
            Error::<Test>::AlreadyNominated
        );
        assert_noop!(
            Validators::nominate(signed(1)),
            Error::<Test>::AlreadyNominated
        );
    });
}

#[test]
fn without_the_deposit_it_is_refused() {
    chain(1).run(|| {
        register(9, 9);
        assert_ok!(Balances::transfer_keep_alive(signed(9), 1, 1_000 - DEPOSIT));
        assert_noop!(
            Validators::nominate(signed(9)),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
        assert!(!Candidacies::<Test>::contains_key(9));
    });
}

#[test]
fn others_cannot_do_it() {
    chain(1).run(|| {
        assert_noop!(
            Validators::nominate(RawOrigin::Root.into()),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Validators::nominate(RawOrigin::None.into()),
            DispatchError::BadOrigin
        );
    });
}
