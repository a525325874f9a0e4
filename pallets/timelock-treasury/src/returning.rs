//! Promises that are not kept: taken back, cancelled, expired. And spends that are over.

use althing_primitives::SpendId;
use frame_support::{
    ensure,
    pallet_prelude::DispatchResult,
    traits::{fungible::Mutate, tokens::Preservation},
};
use sp_runtime::traits::Saturating;

use crate::{
    BalanceOf, Config, Decider, Error, Event, Lines, Pallet, Payee, Payees, SpendOf, Stage, Tier,
    TreasuryAccount,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_cancel(who: &T::AccountId, id: SpendId) -> DispatchResult {
        let mut spend = Self::spend(id)?;
        match spend.stage {
            Stage::Proposed => ensure!(spend.deposit.payer == *who, Error::<T>::NotProposer),
            Stage::Approved { earliest, .. } => {
                ensure!(Self::is_expired(&spend, earliest), Error::<T>::NotExpired);
            }
            Stage::Objected { until, .. } => {
                ensure!(Self::now() >= until, Error::<T>::NotExpired);
            }
            Stage::Paid => return Err(Error::<T>::AlreadyPaid.into()),
        }
        let returned = Self::take_back(id, &mut spend)?;
        Self::remove(id, &spend);
        Self::deposit_event(Event::Cancelled {
            spend: id,
            returned,
        });
        Ok(())
    }

    pub(crate) fn do_claw_back(decider: Decider, id: SpendId) -> DispatchResult {
        let mut spend = Self::spend(id)?;
        match spend.stage {
            Stage::Proposed => return Err(Error::<T>::NotApproved.into()),
            Stage::Paid => return Err(Error::<T>::AlreadyPaid.into()),
            Stage::Approved { .. } | Stage::Objected { .. } => (),
        }
        let line = Lines::<T>::get(spend.line).ok_or(Error::<T>::LineNotFound)?;
        let owner = Self::heir_of(line.terms.owner);
        let reaches = Tier::of(decider, owner).is_some_and(|highest| spend.tier <= highest);
        ensure!(
            reaches || spend.tier.is_decided_by(decider, owner),
            Error::<T>::NotDecider
        );
        let returned = Self::take_back(id, &mut spend)?;
        Self::remove(id, &spend);
        Self::deposit_event(Event::ClawedBack {
            spend: id,
            by: decider,
            returned,
        });
        Ok(())
    }

    pub(crate) fn do_clear(id: SpendId) -> DispatchResult {
        let spend = Self::spend(id)?;
        ensure!(spend.stage == Stage::Paid, Error::<T>::NotPaid);
        Self::forget_payee(&spend);
        Self::remove(id, &spend);
        Self::deposit_event(Event::Cleared { spend: id });
        Ok(())
    }

    /// Moves what is promised and not paid back to what is free, and tells how much. The spend is as before
    /// its approval, but for its tier.
    pub(crate) fn take_back(
        id: SpendId,
        spend: &mut SpendOf<T>,
    ) -> Result<BalanceOf<T>, sp_runtime::DispatchError> {
        let amount = spend.promised();
        if matches!(spend.stage, Stage::Proposed | Stage::Paid) {
            return Ok(amount);
        }
        T::Currency::transfer(
            &Self::account(TreasuryAccount::Promises),
            &Self::account(TreasuryAccount::Main),
            amount,
            Preservation::Preserve,
        )?;
        let month = Self::month();
        let (is_new, mut ledger) = Self::ledger(month);
        let promised = ledger.promised.of_mut(spend.tier);
        *promised = promised.saturating_sub(amount);
        // What the contingency bore it gets back first.
        let contingency = spend.contingency.min(amount);
        ledger.contingency = ledger.contingency.saturating_add(contingency);
        Self::keep_ledger(month, is_new, ledger);
        let (is_new, mut of_line) = Self::line_ledger(spend.line, month);
        of_line.returned = of_line.returned.saturating_add(amount);
        let promised = of_line.promised.of_mut(spend.tier);
        *promised = promised.saturating_sub(amount);
        Self::keep_line_ledger(spend.line, month, is_new, of_line);
        Self::forget_payee(spend);
        Self::deposit_event(Event::PromiseReturned {
            spend: id,
            line: spend.line,
            tier: spend.tier,
            amount,
            contingency,
            month,
        });
        spend.contingency = sp_runtime::traits::Zero::zero();
        spend.stage = Stage::Proposed;
        Ok(amount)
    }

    /// The payee does not wait for this any more.
    fn forget_payee(spend: &SpendOf<T>) {
        if let Payee::Identity(did) = &spend.payee {
            Payees::<T>::mutate_exists(did, |row| {
                *row = row
                    .and_then(|count| count.checked_sub(1))
                    .filter(|count| *count > 0);
            });
        }
    }
}
