//! Keeping the books: income, promises, payments, each in its calendar month.

use althing_primitives::BodyId;
use althing_primitives::{
    CivilClock, Figures, IncomeSource, LineId, Month, OnIncome, Statements, Subject,
};
use sp_runtime::{
    traits::{Saturating, Zero},
    Percent,
};

use crate::{
    BalanceOf, Books, Config, Event, Founding, Ledger, Ledgers, LineLedger, LineLedgers, Lines,
    Pallet, Parameters, Source,
};

impl<T: Config> Pallet<T> {
    /// The calendar month of this block.
    pub(crate) fn month() -> Month {
        Month::of(T::Clock::now())
    }

    /// The treasury's books of the month, and whether they are new.
    pub(crate) fn ledger(month: Month) -> (bool, Ledger<BalanceOf<T>>) {
        match Ledgers::<T>::get(month) {
            Some(ledger) => (false, ledger),
            None => (true, Self::carried_ledger(month)),
        }
    }

    /// The treasury's books of a month in which nothing was booked.
    fn carried_ledger(month: Month) -> Ledger<BalanceOf<T>> {
        let last = Self::last_before(Books::Treasury, month).and_then(Ledgers::<T>::get);
        match last {
            Some(ledger) => ledger.carried(),
            None => {
                let (opening, contingency) = Founding::<T>::get();
                Ledger {
                    opening,
                    contingency,
                    ..Ledger::default()
                }
            }
        }
    }

    pub(crate) fn keep_ledger(month: Month, is_new: bool, ledger: Ledger<BalanceOf<T>>) {
        if is_new {
            Self::note_month(Books::Treasury, month);
        }
        Ledgers::<T>::insert(month, ledger);
    }

    /// The line's books of the month, and whether they are new.
    pub(crate) fn line_ledger(id: LineId, month: Month) -> (bool, LineLedger<BalanceOf<T>>) {
        match LineLedgers::<T>::get(id, month) {
            Some(ledger) => (false, ledger),
            None => {
                let last = Self::last_before(Books::Line(id), month)
                    .and_then(|last| LineLedgers::<T>::get(id, last));
                (true, last.map(|last| last.carried()).unwrap_or_default())
            }
        }
    }

    pub(crate) fn keep_line_ledger(
        id: LineId,
        month: Month,
        is_new: bool,
        ledger: LineLedger<BalanceOf<T>>,
    ) {
        if is_new {
            Self::note_month(Books::Line(id), month);
        }
        LineLedgers::<T>::insert(id, month, ledger);
    }

    /// Books what came in. A share of it is kept for emergencies.
    pub(crate) fn book_income(source: Source, amount: BalanceOf<T>) {
        let month = Self::month();
        let (is_new, mut ledger) = Self::ledger(month);
        let of_source = ledger.inflow.of_mut(source);
        *of_source = of_source.saturating_add(amount);
        let share = Percent::from_percent(Parameters::<T>::get().contingency);
        ledger.contingency = ledger.contingency.saturating_add(share.mul_floor(amount));
        Self::keep_ledger(month, is_new, ledger);
        Self::deposit_event(Event::IncomeBooked {
            month,
            source,
            amount,
        });
    }
}

impl<T: Config> OnIncome<BalanceOf<T>> for Pallet<T> {
    fn on_income(source: IncomeSource, amount: BalanceOf<T>) {
        if !amount.is_zero() {
            Self::book_income(Source::Announced(source), amount);
        }
    }
}

impl<T: Config> Statements<BalanceOf<T>> for Pallet<T> {
    fn figures(subject: &Subject, month: Month) -> Option<Figures<BalanceOf<T>>> {
        if !month.is_over(T::Clock::now()) {
            return None;
        }
        match subject {
            Subject::Body(BodyId::COUNCIL) => Some(Self::ledger(month).1.figures()),
            Subject::Line(id) if Lines::<T>::contains_key(id) => {
                Some(Self::line_ledger(*id, month).1.figures())
            }
            _ => None,
        }
    }
}
