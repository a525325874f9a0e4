//! Proposing a spend.

use althing_primitives::SpendId;
use frame_support::{
    ensure,
    pallet_prelude::DispatchResult,
    traits::{
        fungible::{Inspect, MutateHold},
        tokens::Precision,
        Defensive,
    },
};
use sp_runtime::traits::{Hash, Zero};

use crate::{
    Approvals, Config, Counters, Deposit, Documents, Error, Event, HoldReason, Pallet, Parameters,
    Payee, Purposes, Spend, SpendOf, Spends, Stage, TermsOf, Tier, Window,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_propose(who: T::AccountId, terms: TermsOf<T>) -> DispatchResult {
        let line = Self::open_line_of(terms.line)?;
        let (least, largest) = terms.schedule.extremes().ok_or(Error::<T>::ScheduleEmpty)?;
        ensure!(terms.schedule.is_ordered(), Error::<T>::ScheduleUnordered);
        ensure!(
            !least.is_zero() && least >= T::Currency::minimum_balance(),
            Error::<T>::PartTooSmall
        );
        ensure!(largest <= line.terms.cap, Error::<T>::PartOverCap);
        let amount = terms.schedule.total().ok_or(Error::<T>::AmountTooLarge)?;
        if let Payee::Account(account) = &terms.payee {
            ensure!(
                !Self::accounts().contains(account),
                Error::<T>::PayeeIsTreasury
            );
        }
        Self::payee_account(&terms.payee).ok_or(Error::<T>::PayeeNotFound)?;
        let id = Counters::<T>::get().spend;
        let next = id.next().ok_or(Error::<T>::NumbersExhausted)?;
        let deposit = Deposit {
            payer: who,
            amount: Parameters::<T>::get().deposit,
        };
        T::Currency::hold(&HoldReason::Proposal.into(), &deposit.payer, deposit.amount)?;
        Counters::<T>::mutate(|counts| counts.spend = next);
        let emergency = terms.emergency.is_some();
        let floor = if emergency { Tier::Large } else { Tier::Small };
        let tier = Self::tier_of(terms.line, &line.terms, floor, amount);
        let hash = T::Hashing::hash_of(&terms);
        Self::deposit_event(Event::Proposed {
            spend: id,
            by: deposit.payer.clone(),
            terms: terms.clone(),
            hash,
            amount,
            tier,
        });
        let spend = Spend {
            deposit,
            hash,
            line: terms.line,
            payee: terms.payee,
            schedule: terms.schedule,
            amount,
            emergency,
            tier,
            lifted: false,
            confirmed: false,
            voted: false,
            approvals: Approvals::default(),
            stage: Stage::Proposed,
            contingency: Zero::zero(),
            released: Zero::zero(),
            next: 0,
            window: Window::default(),
        };
        Spends::<T>::insert(id, spend);
        let documents = Documents {
            purpose: terms.purpose,
            emergency: terms.emergency,
        };
        Purposes::<T>::insert(id, documents);
        Ok(())
    }

    /// A spend that is there.
    pub(crate) fn spend(id: SpendId) -> Result<SpendOf<T>, Error<T>> {
        Spends::<T>::get(id).ok_or(Error::<T>::SpendNotFound)
    }

    /// Takes a spend of which nothing is promised any more out of the storage, and gives the deposit back.
    pub(crate) fn remove(id: SpendId, spend: &SpendOf<T>) {
        Spends::<T>::remove(id);
        Purposes::<T>::remove(id);
        // What is held can always be released, so that nothing waits for it.
        let released = T::Currency::release(
            &HoldReason::Proposal.into(),
            &spend.deposit.payer,
            spend.deposit.amount,
            Precision::BestEffort,
        );
        let _ = released.defensive_unwrap_or_default();
    }
}
