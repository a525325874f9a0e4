//! Deposits: held in their payer's account, and given back there.

use frame_support::{
    pallet_prelude::DispatchResult,
    traits::{fungible::MutateHold, tokens::Precision, Defensive},
};

use crate::{BalanceOf, Config, HoldReason, Pallet};

impl<T: Config> Pallet<T> {
    pub(crate) fn hold(payer: &T::AccountId, amount: BalanceOf<T>) -> DispatchResult {
        T::Currency::hold(&HoldReason::Filing.into(), payer, amount)
    }

    /// What is held can always be released, so that nothing waits for it.
    pub(crate) fn give_back(payer: &T::AccountId, amount: BalanceOf<T>) {
        let reason = HoldReason::Filing.into();
        let released = T::Currency::release(&reason, payer, amount, Precision::BestEffort);
        let _ = released.defensive_unwrap_or_default();
    }
}
