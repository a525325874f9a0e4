//! The obligations that a chain is founded with.
//!
//! They are owed from the month on in which the chain begins, and nobody knows when that is while the
//! document is written: they begin with the second block, when the first one told the time.

use alloc::{format, string::ToString, vec::Vec};

use althing_primitives::{ObligationTerms, Subject};
use frame_support::{
    pallet_prelude::{Get, Weight},
    BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{BalanceOf, Config, Founding, Pallet, Parameters, Params};

impl<T: Config> Pallet<T> {
    /// Writes down the founding obligations and parameters.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found(obligations: &[(Subject, ObligationTerms)], params: &Params<BalanceOf<T>>) {
        let mut wrong = Vec::new();
        if !params.is_valid() {
            wrong.push("a parameter is out of its range".to_string());
        }
        for (index, entry) in obligations.iter().enumerate() {
            let mut before = obligations.iter().take(index);
            let same = |other: &(Subject, ObligationTerms)| {
                other.0 == entry.0 && other.1.cadence == entry.1.cadence
            };
            if before.any(same) {
                wrong.push(format!("the obligation {index} is there twice: {entry:?}"));
            }
        }
        match BoundedVec::try_from(obligations.to_vec()) {
            Ok(founding) => Founding::<T>::put(founding),
            Err(_) => wrong.push(format!("more than {} obligations", T::MaxFounding::get())),
        }
        assert!(
            wrong.is_empty(),
            "the genesis of reports is wrong: {wrong:#?}"
        );
        Parameters::<T>::put(params);
    }

    /// In the second block, once: what the founding document obliges to is owed from now on.
    pub(crate) fn begin(block: BlockNumberFor<T>) -> Weight {
        if block != 2u32.into() {
            return Weight::zero();
        }
        let founding = Founding::<T>::take();
        for (subject, terms) in &founding {
            if Self::do_open(subject, *terms).is_err() {
                // More are owed once than may be. The community can oblige to the rest.
                frame_support::defensive!("a founding obligation did not fit", subject);
            }
        }
        let touched = u64::try_from(founding.len()).unwrap_or(u64::MAX);
        // For each the row and the count of who answers, and the time.
        T::DbWeight::get().reads_writes(
            touched.saturating_mul(4).saturating_add(1),
            touched.saturating_mul(2).saturating_add(1),
        )
    }
}
