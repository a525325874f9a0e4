//! The treasury's accounts: keyless, each holding an existential deposit for ever.

use althing_primitives::{IncomePots, IncomeSource};
use codec::{Decode, Encode};
use frame_support::{
    pallet_prelude::Get,
    traits::{
        fungible::Inspect,
        tokens::{Fortitude, Preservation},
    },
};
use scale_info::TypeInfo;
use sp_runtime::traits::AccountIdConversion;

use crate::{BalanceOf, Config, Pallet};

/// An account of the treasury. New variants are appended only: the number is part of the account.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum TreasuryAccount {
    /// Holds what is free.
    #[codec(index = 1)]
    Main,
    /// Holds what is promised.
    #[codec(index = 2)]
    Promises,
    /// Takes what comes from that source.
    #[codec(index = 3)]
    Pot(IncomeSource),
}

impl<T: Config> Pallet<T> {
    /// One of the accounts.
    #[must_use]
    pub fn account(which: TreasuryAccount) -> T::AccountId {
        T::PalletId::get().into_sub_account_truncating(which)
    }

    /// All accounts: a genesis gives each of them an existential deposit.
    #[must_use]
    pub fn accounts() -> [T::AccountId; 7] {
        use TreasuryAccount::{Main, Pot, Promises};
        let [fees, dues, campaigns, gifts, forfeits] = IncomeSource::ALL.map(Pot);
        [Main, Promises, fees, dues, campaigns, gifts, forfeits].map(Self::account)
    }

    /// What an account holds beside its existential deposit.
    pub(crate) fn available(account: &T::AccountId) -> BalanceOf<T> {
        T::Currency::reducible_balance(account, Preservation::Preserve, Fortitude::Polite)
    }
}

impl<T: Config> IncomePots<T::AccountId> for Pallet<T> {
    fn pot(source: IncomeSource) -> Option<T::AccountId> {
        Some(Self::account(TreasuryAccount::Pot(source)))
    }
}
