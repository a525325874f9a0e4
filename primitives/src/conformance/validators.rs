//! Laws of validators.

use core::fmt::Debug;

use crate::validators::ValidatorEligibility;

/// Holds a [`ValidatorEligibility`] to its law: `eligible` may be a validator until `disqualify`, and
/// `ineligible` may not.
pub fn validator_eligibility<AccountId: Debug, V: ValidatorEligibility<AccountId>>(
    eligible: &AccountId,
    ineligible: &AccountId,
    disqualify: impl FnOnce(),
) {
    for _ in 0..2 {
        law!(
            V::ensure_eligible(eligible).is_ok(),
            "ValidatorEligibility: {eligible:?} may be a validator, however often it is asked"
        );
        law!(
            V::ensure_eligible(ineligible).is_err(),
            "ValidatorEligibility: {ineligible:?} may not, however often it is asked"
        );
    }
    disqualify();
    law!(
        V::ensure_eligible(eligible).is_err(),
        "ValidatorEligibility: who lost what it takes may not any more"
    );
}

/// Holds a stand-in for a [`ValidatorEligibility`] to its denial.
pub fn validator_eligibility_denies<AccountId, V: ValidatorEligibility<AccountId>>(
    who: &AccountId,
) {
    law!(
        V::ensure_eligible(who).is_err(),
        "ValidatorEligibility: a stand-in refuses"
    );
}
