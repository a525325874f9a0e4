//! The last approval: money is promised, and the clock starts.

use althing_primitives::{BodyId, HeldBackTime, PauseQuery, ReportStanding, SpendId, Subject};
use frame_support::{
    ensure,
    pallet_prelude::DispatchResult,
    traits::{fungible::Mutate, tokens::Preservation},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{Saturating, Zero};

use crate::{
    BalanceOf, Config, Error, Event, LineOf, Lines, Pallet, Parameters, Payee, Payees, SpendOf,
    Spends, Stage, Tier, TreasuryAccount, Window,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn now() -> BlockNumberFor<T> {
        frame_system::Pallet::<T>::block_number()
    }

    /// Moves the amount into the account of promises, in the spend's tier, and fixes when it can be paid.
    pub(crate) fn promise(
        id: SpendId,
        mut spend: SpendOf<T>,
        mut line: LineOf<T>,
    ) -> DispatchResult {
        for subject in [Subject::Line(spend.line), Subject::Body(BodyId::COUNCIL)] {
            T::Reports::ensure_clear(&subject).map_err(Error::<T>::from)?;
        }
        Self::ensure_payee_clear(&spend.payee)?;
        if !line.obliged {
            Self::oblige(spend.line, Self::heir_of(line.terms.owner))?;
            line.obliged = true;
            Lines::<T>::insert(spend.line, line);
        }
        let params = Parameters::<T>::get();
        spend.contingency = Self::book_promise(&spend, &line, params.medium_allowance)?;
        T::Currency::transfer(
            &Self::account(TreasuryAccount::Main),
            &Self::account(TreasuryAccount::Promises),
            spend.amount,
            Preservation::Preserve,
        )?;
        if let Payee::Identity(did) = &spend.payee {
            Payees::<T>::mutate(did, |count| *count = count.saturating_add(1));
        }
        let earliest = Self::now().saturating_add(params.delays.of(spend.tier));
        spend.stage = Stage::Approved {
            earliest,
            objector: None,
        };
        spend.window = Self::window(&spend);
        Self::deposit_event(Event::Promised {
            spend: id,
            line: spend.line,
            tier: spend.tier,
            amount: spend.amount,
            contingency: spend.contingency,
            earliest,
            month: Self::month(),
        });
        Spends::<T>::insert(id, spend);
        Ok(())
    }

    /// Books a promise, and tells what of it the contingency bears.
    fn book_promise(
        spend: &SpendOf<T>,
        line: &LineOf<T>,
        allowed: BalanceOf<T>,
    ) -> Result<BalanceOf<T>, Error<T>> {
        let month = Self::month();
        let (is_new, mut ledger) = Self::ledger(month);
        let from_contingency = if spend.emergency {
            ledger.contingency.min(spend.amount)
        } else {
            Zero::zero()
        };
        ensure!(
            spend.amount.saturating_sub(from_contingency) <= ledger.free(),
            Error::<T>::NotEnoughFree
        );
        ensure!(
            spend.amount <= Self::available(&Self::account(TreasuryAccount::Main)),
            Error::<T>::IncomeNotSwept
        );
        ledger.contingency = ledger.contingency.saturating_sub(from_contingency);
        let promised = ledger.promised.of_mut(spend.tier);
        *promised = promised.saturating_add(spend.amount);
        let (is_new_line, mut of_line) = Self::line_ledger(spend.line, month);
        of_line.made = of_line.made.saturating_add(spend.amount);
        let promised = of_line.promised.of_mut(spend.tier);
        *promised = promised.saturating_add(spend.amount);
        match spend.tier {
            Tier::Small => of_line.allowed.small = line.terms.allowances.small,
            Tier::Medium => {
                of_line.allowed.medium = line.terms.allowances.medium;
                ledger.allowed = allowed;
            }
            Tier::Large => (),
        }
        Self::keep_ledger(month, is_new, ledger);
        Self::keep_line_ledger(spend.line, month, is_new_line, of_line);
        Ok(from_contingency)
    }

    /// What the time to be paid is reckoned by, from now on.
    pub(crate) fn window(spend: &SpendOf<T>) -> Window<BlockNumberFor<T>> {
        let params = Parameters::<T>::get();
        Window {
            payable: params.window,
            milestone: params.milestone_window,
            paused: T::Pause::paused_for(),
            held: Self::held_for(spend),
            waited: 0,
            waits_since: None,
        }
    }

    /// The civil seconds for which line and payee were held back, in all.
    pub(crate) fn held_for(spend: &SpendOf<T>) -> u64 {
        let of_line = T::HeldBack::held_back_for(&Subject::Line(spend.line));
        match &spend.payee {
            Payee::Identity(did) => {
                of_line.saturating_add(T::HeldBack::held_back_for(&Subject::Organisation(*did)))
            }
            Payee::Account(_) | Payee::Body(_) => of_line,
        }
    }

    /// An identity that is paid has filed what it owes.
    pub(crate) fn ensure_payee_clear(payee: &crate::PayeeOf<T>) -> DispatchResult {
        if let Payee::Identity(did) = payee {
            T::Reports::ensure_clear(&Subject::Organisation(*did)).map_err(Error::<T>::from)?;
        }
        Ok(())
    }
}
