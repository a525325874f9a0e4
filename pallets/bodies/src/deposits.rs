//! Deposits: held in their payer's account, and always given back there.

use frame_support::{
    pallet_prelude::DispatchError,
    traits::{fungible::MutateHold, tokens::Precision, Defensive},
};

use crate::{BalanceOf, Config, Deposit, DepositOf, HoldReason, Pallet};

impl<T: Config> Pallet<T> {
    /// Holds a deposit of that amount.
    pub(crate) fn hold(
        reason: HoldReason,
        payer: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> Result<DepositOf<T>, DispatchError> {
        T::Currency::hold(&reason.into(), payer, amount)?;
        Ok(Deposit {
            payer: payer.clone(),
            amount,
        })
    }

    /// Gives a deposit back. What is held can always be released, so that nothing waits for it.
    pub(crate) fn give_back(reason: HoldReason, deposit: &DepositOf<T>) {
        let released = T::Currency::release(
            &reason.into(),
            &deposit.payer,
            deposit.amount,
            Precision::BestEffort,
        );
        let _ = released.defensive_unwrap_or_default();
    }
}
