//! What is held, given back and lost.

use frame_support::{
    pallet_prelude::DispatchResult,
    traits::{
        fungible::{BalancedHold, MutateHold},
        tokens::Precision,
        OnUnbalanced,
    },
};
use sp_runtime::traits::Saturating;

use crate::{BalanceOf, Config, HoldReason, Pallet};

impl<T: Config> Pallet<T> {
    pub(crate) fn hold(
        reason: HoldReason,
        who: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> DispatchResult {
        T::Currency::hold(&reason.into(), who, amount)
    }

    /// Gives a deposit back, as far as it is still there.
    pub(crate) fn give_back(
        reason: HoldReason,
        who: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> DispatchResult {
        T::Currency::release(&reason.into(), who, amount, Precision::BestEffort)?;
        Ok(())
    }

    /// Takes a deposit away, and says how much that was.
    pub(crate) fn lose(
        reason: HoldReason,
        who: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> BalanceOf<T> {
        let (credit, missing) = T::Currency::slash(&reason.into(), who, amount);
        T::OnSlash::on_unbalanced(credit);
        amount.saturating_sub(missing)
    }
}
