//! Deposits: held in their payer's account, given back there, or collected.

use althing_primitives::{IncomePots, IncomeSource, OnIncome};
use frame_support::{
    ensure,
    pallet_prelude::DispatchResult,
    traits::{
        fungible::MutateHold,
        tokens::{Fortitude, Precision, Restriction},
        Defensive,
    },
};
use sp_runtime::traits::Zero;

use crate::{BalanceOf, Config, DepositOf, Error, HoldReason, Pallet};

impl<T: Config> Pallet<T> {
    /// Holds a deposit.
    pub(crate) fn hold(reason: HoldReason, deposit: &DepositOf<T>) -> DispatchResult {
        if deposit.amount.is_zero() {
            return Ok(());
        }
        T::Currency::hold(&reason.into(), &deposit.payer, deposit.amount)
    }

    /// Gives a deposit back. What is held can always be released, so that nothing waits for it.
    pub(crate) fn give_back(reason: HoldReason, deposit: &DepositOf<T>) {
        if deposit.amount.is_zero() {
            return;
        }
        let released = T::Currency::release(
            &reason.into(),
            &deposit.payer,
            deposit.amount,
            Precision::BestEffort,
        );
        let _ = released.defensive_unwrap_or_default();
    }

    /// Takes what is held for the community. Where there is no pot for it, it goes back.
    pub(crate) fn collect(
        reason: HoldReason,
        source: IncomeSource,
        deposit: &DepositOf<T>,
    ) -> BalanceOf<T> {
        if deposit.amount.is_zero() {
            return Zero::zero();
        }
        let collected = T::Pots::pot(source).and_then(|pot| {
            T::Currency::transfer_on_hold(
                &reason.into(),
                &deposit.payer,
                &pot,
                deposit.amount,
                Precision::Exact,
                Restriction::Free,
                Fortitude::Force,
            )
            .ok()
        });
        if let Some(amount) = collected {
            T::OnIncome::on_income(source, amount);
            amount
        } else {
            Self::give_back(reason, deposit);
            Zero::zero()
        }
    }

    /// Passes if dues of that amount can be taken.
    pub(crate) fn ensure_dues_have_a_pot(dues: BalanceOf<T>) -> Result<(), Error<T>> {
        ensure!(
            dues.is_zero() || T::Pots::pot(IncomeSource::Dues).is_some(),
            Error::DuesPotNotFound
        );
        Ok(())
    }
}
