//! The first set.

use std::panic::{catch_unwind, AssertUnwindSafe};

use frame_support::traits::{fungible::InspectHold, BuildGenesisConfig};
use sp_io::TestExternalities;

use crate::{
    mock::{chain, params, Balances, Session, Test, Validators, DEPOSIT, SESSION},
    Chosen, GenesisConfig, HoldReason, Parameters, Params, SessionLength, Sessions,
};

#[test]
fn it_is_read_back() {
    chain(3).run(|| {
        assert_eq!(Chosen::<Test>::get().into_inner(), [1, 2, 3]);
        assert_eq!(Session::validators(), [1, 2, 3]);
        assert_eq!(crate::SdkSessions::<Test>::queued(), [1, 2, 3]);
        assert_eq!(Parameters::<Test>::get(), params());
        assert_eq!(SessionLength::<Test>::get(), SESSION);
        for who in 1..=3 {
            assert_eq!(
                Balances::balance_on_hold(&HoldReason::Candidacy.into(), &who),
                DEPOSIT
            );
            assert!(Validators::sits_or_will(&who));
        }
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let genesis = GenesisConfig::<Test> {
        validators: vec![7, 8],
        session_length: 1,
        params: Params {
            bond: 0,
            ..params()
        },
    };
    // In an empty state nobody has tokens for a deposit.
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    for part in [
        "a parameter is out of its range",
        "7 cannot be",
        "8 cannot be",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
}

#[test]
fn operators_are_counted_for_the_phases() {
    chain(3).run(|| {
        let operators = (althing_primitives::Condition::ValidatorOperators, 3);
        althing_primitives::conformance::phase_condition::<Validators>(&[operators]);
    });
}
