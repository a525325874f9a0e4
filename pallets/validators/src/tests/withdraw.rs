//! Getting the deposit back.

use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};

use super::{candidate, community, signed};
use crate::{
    mock::{chain, run_to_session, Balances, Test, Validators, BOND, DEPOSIT},
    Candidacies, Error,
};

#[test]
fn a_candidate_withdraws_at_any_time() {
    chain(1).run(|| {
        candidate(9);
        let before = Balances::balance(&9);
        assert_ok!(Validators::withdraw(signed(9)));
        assert_eq!(Balances::balance(&9), before + DEPOSIT);
        assert_noop!(Validators::withdraw(signed(9)), Error::<Test>::NotNominated);
    });
}

#[test]
fn a_validator_withdraws_when_the_bond_is_over() {
    chain(2).run(|| {
        assert_noop!(
            Validators::withdraw(signed(1)),
            Error::<Test>::AlreadyChosen
        );
        assert_ok!(Validators::resign(signed(1)));
        assert_noop!(Validators::withdraw(signed(1)), Error::<Test>::StillSitting);
        run_to_session(1);
        assert_noop!(Validators::withdraw(signed(1)), Error::<Test>::StillSitting);
        run_to_session(u64::from(BOND) + 1);
        assert_noop!(Validators::withdraw(signed(1)), Error::<Test>::BondNotOver);
        run_to_session(u64::from(BOND) + 2);
        assert_ok!(Validators::withdraw(signed(1)));
        assert!(!Candidacies::<Test>::contains_key(1));
    });
}

#[test]
fn who_was_elected_does_not_withdraw_before_he_sits() {
    chain(1).run(|| {
        candidate(9);
        assert_ok!(Validators::elect(community(), 9));
        assert_noop!(
            Validators::withdraw(signed(9)),
            Error::<Test>::AlreadyChosen
        );
    });
}
