//! The end of a group, and what it leaves.

use althing_primitives::{BodyId, CivilClock, IncomePots, IncomeSource, OnBodyEnd, OnIncome};
use frame_support::{
    ensure,
    pallet_prelude::DispatchResult,
    traits::{
        fungible::{Inspect, Mutate},
        tokens::{Fortitude, Preservation},
    },
};
use sp_runtime::traits::Zero;

use crate::{BalanceOf, Bodies, Body, Config, Counters, Error, Event, GroupSeats, Pallet, Sets};

/// To whom falls what a group held, and was not tokens.
const HEIR: BodyId = BodyId::COUNCIL;

impl<T: Config> Pallet<T> {
    pub(crate) fn do_dissolve(id: BodyId) -> DispatchResult {
        let body = Bodies::<T>::get(id).ok_or(Error::<T>::BodyNotFound)?;
        ensure!(body.group.is_some(), Error::<T>::NotGroup);
        Self::end(id, &body);
        Ok(())
    }

    pub(crate) fn do_wind_up(id: BodyId) -> DispatchResult {
        if let Some(body) = Bodies::<T>::get(id) {
            ensure!(body.group.is_some(), Error::<T>::NotGroup);
            ensure!(body.is_over(T::Clock::now()), Error::<T>::MandateNotOver);
            Self::end(id, &body);
            return Ok(());
        }
        // What reached it after its end.
        ensure!(id < Counters::<T>::get().body, Error::<T>::BodyNotFound);
        let amount = Self::sweep(id);
        ensure!(!amount.is_zero(), Error::<T>::NothingLeft);
        Self::deposit_event(Event::Swept { body: id, amount });
        Ok(())
    }

    /// Ends a group: its seats, its tokens, and by hook all else that it held.
    fn end(id: BodyId, body: &Body) {
        for seat in Self::set_of(id, body) {
            GroupSeats::<T>::remove(seat.member, id);
        }
        Sets::<T>::remove(id, body.generation);
        Bodies::<T>::remove(id);
        let amount = Self::sweep(id);
        T::OnBodyEnd::on_body_end(id, HEIR);
        Self::deposit_event(Event::Ended {
            body: id,
            heir: HEIR,
            amount,
        });
    }

    /// Brings to the pot what can be taken out of a body's account, and tells how much. What others hold of
    /// it is brought when they let it go.
    fn sweep(id: BodyId) -> BalanceOf<T> {
        let source = IncomeSource::Gifts;
        let account = Self::account_of(id);
        let amount =
            T::Currency::reducible_balance(&account, Preservation::Expendable, Fortitude::Polite);
        let swept = T::Pots::pot(source)
            .filter(|_| !amount.is_zero())
            .and_then(|pot| {
                T::Currency::transfer(&account, &pot, amount, Preservation::Expendable).ok()
            })
            .unwrap_or_default();
        if !swept.is_zero() {
            T::OnIncome::on_income(source, swept);
        }
        swept
    }
}
