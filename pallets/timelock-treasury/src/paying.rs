//! Paying what is promised, part by part.

use althing_primitives::{
    AcceptedReports, CivilClock, CivilForecast, CivilSeconds, Funded, Month, PauseQuery, Period,
    ReportStanding, SpendId, Subject,
};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchResult, DispatchResultWithPostInfo},
    traits::{fungible::Mutate, tokens::Preservation},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{One, Saturating};

use crate::{
    BalanceOf, Config, Error, Event, Lines, Pallet, Part, SpendOf, Spends, Stage, TreasuryAccount,
    WeightInfo, Window,
};

/// A part that is due.
struct Due<T: Config> {
    part: Part<BalanceOf<T>, BlockNumberFor<T>>,
    /// Whether the time to pay it runs on for a time of waiting.
    is_late: bool,
}

impl<T: Config> Pallet<T> {
    /// Pays the next part, or notes that it waits for its line's cap.
    pub(crate) fn do_pay(id: SpendId, milestone: bool) -> DispatchResultWithPostInfo {
        let mut spend = Self::spend(id)?;
        let due = Self::due_part(&spend, milestone)?;
        if milestone {
            let period = Period::Milestone {
                of: Funded::Spend(id),
                index: u8::try_from(spend.next).map_err(|_| Error::<T>::NothingDue)?,
            };
            ensure!(
                T::Accepted::is_accepted(&Subject::Line(spend.line), &period),
                Error::<T>::MilestoneNotAccepted
            );
        }
        T::Reports::ensure_clear(&Subject::Line(spend.line)).map_err(Error::<T>::from)?;
        Self::ensure_payee_clear(&spend.payee)?;
        let line = Lines::<T>::get(spend.line).ok_or(Error::<T>::LineNotFound)?;
        let payee = Self::payee_account(&spend.payee).ok_or(Error::<T>::PayeeNotFound)?;
        let (now, amount) = (T::Clock::now(), due.part.amount);
        let month = Month::of(now);
        let (is_new_line, mut of_line) = Self::line_ledger(spend.line, month);
        let charged = of_line.paid.total().saturating_add(amount);
        if charged > line.terms.cap {
            Self::wait(id, spend, now)?;
            return Ok(None.into());
        }
        let (is_new, mut ledger) = Self::ledger(month);
        of_line.cap = line.terms.cap;
        for (paid, promised) in [
            (&mut of_line.paid, &mut of_line.promised),
            (&mut ledger.paid, &mut ledger.promised),
        ] {
            let paid = paid.of_mut(spend.tier);
            *paid = paid.saturating_add(amount);
            let promised = promised.of_mut(spend.tier);
            *promised = promised.saturating_sub(amount);
        }
        T::Currency::transfer(
            &Self::account(TreasuryAccount::Promises),
            &payee,
            amount,
            Preservation::Preserve,
        )?;
        Self::keep_ledger(month, is_new, ledger);
        Self::keep_line_ledger(spend.line, month, is_new_line, of_line);
        Self::note_paid(id, &mut spend, amount, now, payee);
        let is_usual = !(is_new || is_new_line || due.is_late);
        Spends::<T>::insert(id, spend);
        Ok((is_usual && !milestone).then(T::WeightInfo::execute).into())
    }

    fn note_paid(
        id: SpendId,
        spend: &mut SpendOf<T>,
        amount: BalanceOf<T>,
        now: CivilSeconds,
        payee: T::AccountId,
    ) {
        let part = spend.next;
        spend.window.waited = Self::waited(&spend.window, now);
        spend.window.waits_since = None;
        spend.released = spend.released.saturating_add(amount);
        spend.next = part.saturating_add(1);
        if spend.schedule.part(spend.next).is_none() {
            spend.stage = Stage::Paid;
        }
        Self::deposit_event(Event::Paid {
            spend: id,
            part,
            line: spend.line,
            tier: spend.tier,
            payee,
            amount,
            month: Month::of(now),
        });
    }

    /// The part that is paid next, if it can be paid in this block.
    fn due_part(spend: &SpendOf<T>, milestone: bool) -> Result<Due<T>, Error<T>> {
        let Stage::Approved { earliest, .. } = spend.stage else {
            return Err(Error::<T>::NotApproved);
        };
        let now = Self::now();
        ensure!(now >= earliest, Error::<T>::DelayNotOver);
        let part = spend
            .schedule
            .part(spend.next)
            .ok_or(Error::<T>::NothingDue)?;
        if part.milestone {
            ensure!(milestone, Error::<T>::ReportNeeded);
        } else {
            ensure!(!milestone, Error::<T>::NotMilestone);
        }
        ensure!(
            now >= earliest.saturating_add(part.after),
            Error::<T>::NothingDue
        );
        let is_late = now >= Self::end_of_window(spend, earliest, &part);
        if is_late {
            ensure!(
                now < Self::expiry(spend, earliest, &part),
                Error::<T>::SpendExpired
            );
        }
        Ok(Due { part, is_late })
    }

    /// The block from which on the part cannot be paid any more, times of waiting left out.
    fn end_of_window(
        spend: &SpendOf<T>,
        earliest: BlockNumberFor<T>,
        part: &Part<BalanceOf<T>, BlockNumberFor<T>>,
    ) -> BlockNumberFor<T> {
        let window = if part.milestone {
            spend.window.milestone
        } else {
            spend.window.payable
        };
        earliest.saturating_add(part.after).saturating_add(window)
    }

    /// The same with the times of waiting until now, for a pause, a freeze or a cap.
    pub(crate) fn expiry(
        spend: &SpendOf<T>,
        earliest: BlockNumberFor<T>,
        part: &Part<BalanceOf<T>, BlockNumberFor<T>>,
    ) -> BlockNumberFor<T> {
        let paused = T::Pause::paused_for().saturating_sub(spend.window.paused);
        let held = Self::held_for(spend).saturating_sub(spend.window.held);
        let waited = Self::waited(&spend.window, T::Clock::now());
        Self::end_of_window(spend, earliest, part)
            .saturating_add(paused)
            .saturating_add(Self::blocks_in(held.saturating_add(waited)))
    }

    /// Whether the part that is paid next cannot be paid any more.
    pub(crate) fn is_expired(spend: &SpendOf<T>, earliest: BlockNumberFor<T>) -> bool {
        spend
            .schedule
            .part(spend.next)
            .is_none_or(|part| Self::now() >= Self::expiry(spend, earliest, &part))
    }

    /// Civil seconds for which a spend waited for a cap. Each time ends with the month at the latest, as the
    /// cap is free again.
    fn waited(window: &Window<BlockNumberFor<T>>, now: CivilSeconds) -> u64 {
        let waits = window
            .waits_since
            .map_or(0, |since| now.min(Month::of(since).end()).since(since));
        window.waited.saturating_add(waits)
    }

    /// The blocks that civil seconds take, rounded up.
    fn blocks_in(seconds: u64) -> BlockNumberFor<T> {
        let now = Self::now();
        let next = T::Forecast::expected_at(now.saturating_add(One::one()));
        let block = next.since(T::Forecast::expected_at(now)).max(1);
        sp_runtime::SaturatedConversion::saturated_into(seconds.div_ceil(block))
    }

    /// Notes since when the spend waits for its line's cap, once a month.
    fn wait(id: SpendId, mut spend: SpendOf<T>, now: CivilSeconds) -> DispatchResult {
        let month = Month::of(now);
        ensure!(
            spend
                .window
                .waits_since
                .is_none_or(|since| Month::of(since) != month),
            Error::<T>::CapReached
        );
        spend.window.waited = Self::waited(&spend.window, now);
        spend.window.waits_since = Some(now);
        Self::deposit_event(Event::Waits {
            spend: id,
            line: spend.line,
            month,
        });
        Spends::<T>::insert(id, spend);
        Ok(())
    }
}
