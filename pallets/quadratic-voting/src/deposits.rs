//! Deposits: held in their payer's account, given back there, or collected.

use althing_primitives::{IncomePots, IncomeSource, OnIncome};
use frame_support::{
    pallet_prelude::DispatchResult,
    traits::{
        fungible::MutateHold,
        tokens::{Fortitude, Precision, Restriction},
        Defensive,
    },
};
use sp_runtime::traits::Zero;

use crate::{BalanceOf, Config, DepositOf, HoldReason, Pallet};

impl<T: Config> Pallet<T> {
    /// Holds a deposit.
    pub(crate) fn hold(deposit: &DepositOf<T>) -> DispatchResult {
        T::Currency::hold(&HoldReason::Proposal.into(), &deposit.payer, deposit.amount)
    }

    /// Gives a deposit back. What is held can always be released, so that nothing waits for it.
    pub(crate) fn give_back(deposit: &DepositOf<T>) {
        let released = T::Currency::release(
            &HoldReason::Proposal.into(),
            &deposit.payer,
            deposit.amount,
            Precision::BestEffort,
        );
        let _ = released.defensive_unwrap_or_default();
    }

    /// Takes what is held for the community, and tells how much. Where there is no pot for it, it goes
    /// back.
    pub(crate) fn collect(deposit: &DepositOf<T>) -> BalanceOf<T> {
        let source = IncomeSource::Forfeits;
        let collected = T::Pots::pot(source).and_then(|pot| {
            T::Currency::transfer_on_hold(
                &HoldReason::Proposal.into(),
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
            Self::give_back(deposit);
            Zero::zero()
        }
    }
}
