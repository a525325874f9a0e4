//! Who may keep the chain.

use std::cell::Cell;

use super::{assert_caught, Account};
use crate::{conformance, AnyAccount, Ineligible, ValidatorEligibility};

thread_local! {
    static CITIZEN: Cell<bool> = const { Cell::new(true) };
    static ASKED: Cell<u32> = const { Cell::new(0) };
}

struct Citizens<const FAULT: u8>;

impl<const FAULT: u8> ValidatorEligibility<Account> for Citizens<FAULT> {
    fn ensure_eligible(who: &Account) -> Result<(), Ineligible> {
        ASKED.set(ASKED.get() + 1);
        let passes = match FAULT {
            // Tires of being asked; never looks again; lets nobody.
            1 => *who == 1 && ASKED.get() < 3,
            2 => *who == 1,
            3 => false,
            _ => *who == 1 && CITIZEN.get(),
        };
        passes.then_some(()).ok_or(Ineligible::NotCitizen)
    }
}

fn check_eligibility<V: ValidatorEligibility<Account>>() {
    CITIZEN.set(true);
    ASKED.set(0);
    conformance::validator_eligibility::<Account, V>(&1, &2, || CITIZEN.set(false));
}

#[test]
fn the_check_of_eligibility_can_fail() {
    check_eligibility::<Citizens<0>>();
    assert_caught(
        "ValidatorEligibility: 1 may be",
        check_eligibility::<Citizens<1>>,
    );
    assert_caught(
        "ValidatorEligibility: who lost",
        check_eligibility::<Citizens<2>>,
    );
    assert_caught(
        "ValidatorEligibility: 1 may be",
        check_eligibility::<Citizens<3>>,
    );
    assert_caught(
        "ValidatorEligibility: 2 may not",
        check_eligibility::<AnyAccount>,
    );
}

#[test]
fn in_a_tuple_everybody_must_agree() {
    check_eligibility::<(AnyAccount, Citizens<0>)>();
    check_eligibility::<(Citizens<0>, AnyAccount)>();
    conformance::validator_eligibility_denies::<Account, (AnyAccount, ())>(&1);
}

#[test]
fn without_anybody_to_ask_nobody_is_eligible() {
    conformance::validator_eligibility_denies::<Account, ()>(&1);
    assert_caught("ValidatorEligibility", || {
        conformance::validator_eligibility_denies::<Account, AnyAccount>(&1);
    });
}
