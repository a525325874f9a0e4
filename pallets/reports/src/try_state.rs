//! The invariants, numbered as in the crate's documentation.

use alloc::collections::{BTreeMap, BTreeSet};

use althing_primitives::{Did, Period};
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{traits::Saturating, TryRuntimeError};

use crate::{
    auditing::has_adverse, filing::TREASURY, AcceptedFilings, Answerable, Archives, AuditedMonths,
    BalanceOf, Config, Contents, Filings, Founding, Heirs, HoldReason, Pallet, Parameters,
    RecordOf, Records,
};

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        ensure!(
            Parameters::<T>::get().is_valid(),
            "reports 1: the parameters are within their ranges"
        );
        Self::check_records()?;
        Self::check_filings()?;
        Self::check_counts()?;
        ensure!(
            Heirs::<T>::iter().all(|(body, heir)| body != heir),
            "reports 11: no body is its own heir"
        );
        ensure!(
            frame_system::Pallet::<T>::block_number() <= 2u32.into() || !Founding::<T>::exists(),
            "reports 12: what the founding document obliges to is owed from the second block on"
        );
        ensure!(
            Archives::<T>::iter_keys()
                .all(|period| matches!(period, Period::Month(_) | Period::Year(_))),
            "reports 13: what is archived are months and years"
        );
        Ok(())
    }

    fn check_records() -> Result<(), TryRuntimeError> {
        let now = Self::now();
        for record in Records::<T>::iter_values() {
            ensure!(
                record.open || record.owed().is_empty(),
                "reports 2: nothing is owed where no obligation is open"
            );
            ensure!(
                !record.is_blank(),
                "reports 3: no row stays that says nothing"
            );
            ensure!(
                are_distinct::<T>(&record),
                "reports 4: nothing is owed twice on one day, and no auditor freezes a subject twice"
            );
            let past = record.counted_until <= now
                && record.last_filed.is_none_or(|at| at <= now)
                && record.freezes.iter().all(|freeze| freeze.since <= now);
            ensure!(
                past && record.held_back <= record.counted_until.0,
                "reports 5: what happened to a subject is of the past"
            );
        }
        Ok(())
    }

    fn check_filings() -> Result<(), TryRuntimeError> {
        let now = Self::now();
        let mut held = BTreeMap::<T::AccountId, BalanceOf<T>>::new();
        for ((subject, period), filing) in Filings::<T>::iter() {
            let record = Self::record(&subject);
            let is_before = match period {
                Period::Month(month) => record.monthly.is_none_or(|owed| month < owed.next),
                Period::Year(year) => record.yearly.is_none_or(|owed| year < owed.next),
                Period::Milestone { .. } | Period::Occasion(_) => true,
            };
            ensure!(
                is_before && filing.version > 0 && filing.at <= now,
                "reports 6: what was filed is not owed next"
            );
            let contents = Contents::<T>::get((subject, period));
            ensure!(
                contents.is_some_and(|figures| figures.check().is_ok()),
                "reports 7: every report has its figures, which make sense"
            );
            let auditors: BTreeSet<_> = filing.opinions.iter().map(|(who, _)| who).collect();
            ensure!(
                auditors.len() == filing.opinions.len(),
                "reports 8: nobody has two opinions of one version"
            );
            let sum = held.entry(filing.payer).or_default();
            *sum = sum.saturating_add(filing.deposit);
        }
        ensure!(
            Contents::<T>::iter_keys().all(Filings::<T>::contains_key),
            "reports 7: there are no figures without a report"
        );
        let reason = HoldReason::Filing.into();
        ensure!(
            held.iter()
                .all(|(who, sum)| T::Currency::balance_on_hold(&reason, who) == *sum),
            "reports 9: what is held from each account is what its reports say"
        );
        Ok(())
    }

    fn check_counts() -> Result<(), TryRuntimeError> {
        let mut counts = BTreeMap::<Did, u32>::new();
        for record in Records::<T>::iter_values() {
            for (did, more) in record.answerable() {
                let count = counts.entry(did).or_default();
                *count = count.saturating_add(more);
            }
        }
        let noted: BTreeMap<_, _> = Answerable::<T>::iter().collect();
        ensure!(
            counts == noted,
            "reports 10: it is counted right who answers for how much"
        );
        let mut months = 0_u32;
        for (id, filing) in Filings::<T>::iter().filter(|(_, filing)| filing.counts) {
            let of_treasury = id.0 == TREASURY && matches!(id.1, Period::Month(_));
            ensure!(
                of_treasury && AcceptedFilings::<T>::contains_key(id) && !has_adverse(&filing),
                "reports 14: what counts as audited is a month of the treasury, accepted and not adverse"
            );
            months = months.saturating_add(1);
        }
        ensure!(
            months <= AuditedMonths::<T>::get(),
            "reports 14: every month that counts as audited is counted"
        );
        Ok(())
    }
}

/// Whether no day is there twice, and no auditor.
fn are_distinct<T: Config>(record: &RecordOf<T>) -> bool {
    let days: BTreeSet<_> = record.occasions.iter().map(|owed| owed.due).collect();
    let auditors: BTreeSet<_> = record.freezes.iter().map(|freeze| freeze.auditor).collect();
    let lifters = record
        .freezes
        .iter()
        .all(|freeze| freeze.lifted_by != Some(freeze.auditor));
    days.len() == record.occasions.len() && auditors.len() == record.freezes.len() && lifters
}
