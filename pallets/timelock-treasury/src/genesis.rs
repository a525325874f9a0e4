//! The lines and parameters that a chain is founded with, and what its treasury begins with.

use alloc::{format, string::ToString, vec::Vec};

use frame_support::traits::fungible::Inspect;
use sp_runtime::{
    traits::{Saturating, Zero},
    Percent,
};

use crate::{
    BalanceOf, Config, Founding, FoundingLine, Heading, Ledgers, Pallet, Parameters, ParamsOf,
};

impl<T: Config> Pallet<T> {
    /// Writes down the founding lines and parameters, and books what the accounts hold beside their
    /// existential deposits as the opening of the first month.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found(lines: &[FoundingLine<BalanceOf<T>>], params: &ParamsOf<T>) {
        let mut wrong = Vec::new();
        if !params.is_valid() {
            wrong.push("a parameter is out of its range".to_string());
        }
        let mut opening: BalanceOf<T> = Zero::zero();
        // A genesis without any token is one of no community yet, and has none for accounts.
        let has_tokens = !T::Currency::total_issuance().is_zero();
        for account in Self::accounts() {
            if has_tokens && T::Currency::total_balance(&account) < T::Currency::minimum_balance() {
                wrong.push(format!(
                    "the account {account:?} of the treasury holds no existential deposit"
                ));
            }
            opening = opening.saturating_add(Self::available(&account));
        }
        if Ledgers::<T>::iter_keys().next().is_some() {
            wrong.push("income was announced before there was a first month".to_string());
        }
        let mut put = Vec::new();
        for (index, line) in lines.iter().enumerate() {
            if !line.terms.is_valid() {
                wrong.push(format!("the line {index} has a value out of its range"));
            }
            match line.name.as_bytes().to_vec().try_into() {
                Ok(name) => put.push((
                    Heading {
                        name,
                        purpose: line.purpose.clone(),
                    },
                    line.terms,
                )),
                Err(_) => wrong.push(format!("the name of the line {index} is too long")),
            }
        }
        assert!(
            wrong.is_empty(),
            "the genesis of the treasury is wrong: {wrong:#?}"
        );
        let contingency = Percent::from_percent(params.contingency).mul_floor(opening);
        Founding::<T>::put((opening, contingency));
        Parameters::<T>::put(params);
        for (heading, terms) in put {
            // Numbers do not run out in one document.
            let _ = Self::put_line(&heading, terms);
        }
    }
}
