//! Validators: who may keep the chain.

use codec::{Decode, Encode};
use frame_support::PalletError;
use impl_trait_for_tuples::impl_for_tuples;
use scale_info::TypeInfo;

/// Why somebody may not be a validator. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum Ineligible {
    /// Nobody was asked: the runtime is wired with `()`.
    Unknown,
    /// Only citizens in good standing may.
    NotCitizen,
}

/// Whether an account may be nominated and elected as a validator. A guard: `()` refuses. In a tuple
/// everybody must agree; [`AnyAccount`] is for a runtime without members.
///
/// Implemented by `membership`; called by `validators`, which checks deposit and session keys
/// itself.
///
/// Law: asking changes nothing.
pub trait ValidatorEligibility<AccountId> {
    /// Passes if `who` may be a validator.
    ///
    /// # Errors
    /// Why not.
    fn ensure_eligible(who: &AccountId) -> Result<(), Ineligible>;
}

impl<AccountId> ValidatorEligibility<AccountId> for () {
    fn ensure_eligible(_: &AccountId) -> Result<(), Ineligible> {
        Err(Ineligible::Unknown)
    }
}

#[impl_for_tuples(1, 10)]
impl<AccountId> ValidatorEligibility<AccountId> for Tuple {
    fn ensure_eligible(who: &AccountId) -> Result<(), Ineligible> {
        for_tuples!( #( Tuple::ensure_eligible(who)?; )* );
        Ok(())
    }
}

/// Says that any account may be a validator, in a runtime without members. Deposit, keys and the
/// vote remain.
pub struct AnyAccount;

impl<AccountId> ValidatorEligibility<AccountId> for AnyAccount {
    fn ensure_eligible(_: &AccountId) -> Result<(), Ineligible> {
        Ok(())
    }
}
