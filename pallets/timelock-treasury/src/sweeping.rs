//! Bringing the accounts and the books together, and gifts.

use althing_primitives::{IncomeSource, OnIncome};
use frame_support::{
    ensure,
    pallet_prelude::DispatchResult,
    traits::{fungible::Mutate, tokens::Preservation},
};
use sp_runtime::traits::{CheckedSub, Saturating, Zero};

use crate::{BalanceOf, Config, Error, Event, Pallet, Source, TreasuryAccount};

impl<T: Config> Pallet<T> {
    /// Sweeps the pots into the main account, takes out of the account of promises what is no promise, and
    /// books what nobody announced.
    pub(crate) fn do_sync() -> DispatchResult {
        let main = Self::account(TreasuryAccount::Main);
        let mut swept: BalanceOf<T> = Zero::zero();
        for source in IncomeSource::ALL {
            let pot = Self::account(TreasuryAccount::Pot(source));
            let amount = Self::available(&pot);
            swept = swept.saturating_add(Self::sweep(&pot, &main, amount)?);
        }
        let (_, ledger) = Self::ledger(Self::month());
        let promised = ledger.promised.total();
        let promises = Self::account(TreasuryAccount::Promises);
        let strays = Self::available(&promises).saturating_sub(promised);
        swept = swept.saturating_add(Self::sweep(&promises, &main, strays)?);
        let there_is = Self::available(&main).saturating_add(Self::available(&promises));
        let unattributed = there_is
            .checked_sub(&ledger.closing())
            .ok_or(Error::<T>::AccountsShort)?;
        ensure!(
            !(swept.is_zero() && unattributed.is_zero()),
            Error::<T>::NothingToSync
        );
        if !unattributed.is_zero() {
            Self::book_income(Source::Unattributed, unattributed);
        }
        Self::deposit_event(Event::Synced {
            swept,
            unattributed,
        });
        Ok(())
    }

    fn sweep(
        from: &T::AccountId,
        to: &T::AccountId,
        amount: BalanceOf<T>,
    ) -> Result<BalanceOf<T>, sp_runtime::DispatchError> {
        if amount.is_zero() {
            return Ok(amount);
        }
        T::Currency::transfer(from, to, amount, Preservation::Preserve)
    }

    pub(crate) fn do_give(who: &T::AccountId, amount: BalanceOf<T>) -> DispatchResult {
        ensure!(!amount.is_zero(), Error::<T>::NothingGiven);
        let pot = Self::account(TreasuryAccount::Pot(IncomeSource::Gifts));
        T::Currency::transfer(who, &pot, amount, Preservation::Preserve)?;
        Self::on_income(IncomeSource::Gifts, amount);
        Self::deposit_event(Event::Given {
            by: who.clone(),
            amount,
        });
        Ok(())
    }
}
