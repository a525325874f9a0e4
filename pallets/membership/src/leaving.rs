//! Leaving: with notice, and with what is left of one's money.

use althing_primitives::{CivilSeconds, MemberId};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::traits::Saturating;

use crate::{Config, Error, Event, Leaving, Mark, Pallet, Parameters};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_leave(who: &T::AccountId) -> DispatchResult {
        let held = Self::seat_of(who)?;
        ensure!(!held.member.recovering, Error::<T>::RecoveryRunning);
        ensure!(
            !Leaving::<T>::contains_key(held.id),
            Error::<T>::AlreadyLeaving
        );
        let from = frame_system::Pallet::<T>::block_number()
            .saturating_add(Parameters::<T>::get().leave_notice);
        Leaving::<T>::insert(held.id, from);
        Self::deposit_event(Event::LeaveNoticed {
            member: held.id,
            from,
        });
        Ok(())
    }

    pub(crate) fn do_cancel_leave(who: &T::AccountId) -> DispatchResult {
        let member = Self::seat_of(who)?.id;
        ensure!(Leaving::<T>::take(member).is_some(), Error::<T>::NotLeaving);
        Self::deposit_event(Event::LeaveCancelled { member });
        Ok(())
    }

    pub(crate) fn do_finish_leave(id: MemberId) -> DispatchResult {
        let from = Leaving::<T>::get(id).ok_or(Error::<T>::NotLeaving)?;
        ensure!(
            frame_system::Pallet::<T>::block_number() >= from,
            Error::<T>::LeaveNotDue
        );
        let held = Self::seat_by_id(id)?;
        ensure!(!held.member.recovering, Error::<T>::RecoveryRunning);
        // Leaving and returning is no way out of a suspension.
        let barred_until = match held.member.seat().map(|seat| seat.mark) {
            Some(Mark::Suspended(until)) => until,
            _ => CivilSeconds::ZERO,
        };
        Self::vacate(held, barred_until);
        Self::deposit_event(Event::Left {
            member: id,
            barred_until,
        });
        Ok(())
    }
}
