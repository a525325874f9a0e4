//! What identities and credentials announce, and what they ask before they go on.

use althing_primitives::{
    CivilClock, CivilSeconds, Did, Identities, IdentityKind, IdentityStatus, Leaning, MemberClass,
    Nullifier, OnControllerChange, OnDeactivate, OnNullifierMoved, OnPersonhoodRenewed, OnRecovery,
    Personhood, SeatHolding,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};

use crate::{
    seats::Held, Applications, Config, Error, Event, MemberIds, MemberOf, Pallet, Roll, Seats,
};

impl<T: Config> OnControllerChange<T::AccountId> for Pallet<T> {
    fn on_controller_change(did: &Did, old: &T::AccountId, new: &T::AccountId) -> DispatchResult {
        let now = T::Clock::now();
        let known =
            MemberIds::<T>::get(did).and_then(|id| Roll::<T>::get(id).map(|member| (id, member)));
        if let Some((id, mut member)) = known {
            member.recovering = false;
            member.unrenewed = Some(now);
            if member.seat().is_some() {
                let voter = MemberOf::<T>::get(old)
                    .filter(|voter| voter.id == id)
                    .ok_or(Error::<T>::MemberOut)?;
                let held = Held {
                    id,
                    account: old.clone(),
                    member,
                    voter,
                    voice_began: false,
                };
                Self::hand_over(held, new)?;
            } else {
                Roll::<T>::insert(id, member);
            }
        }
        if let Some(mut application) = Applications::<T>::get(did) {
            if !application.upgrade {
                frame_system::Pallet::<T>::inc_sufficients(new);
                frame_system::Pallet::<T>::dec_sufficients(old);
            }
            application.unrenewed = Some(now);
            Applications::<T>::insert(did, application);
        }
        Ok(())
    }
}

impl<T: Config> Pallet<T> {
    /// Writes down whether a recovery of `did` is under way.
    fn note_recovery(did: &Did, recovering: bool) {
        let Some(id) = MemberIds::<T>::get(did) else {
            return;
        };
        if let Ok(mut held) = Self::seat_by_id(id) {
            held.member.recovering = recovering;
            Self::store(held);
        }
    }
}

impl<T: Config> OnRecovery for Pallet<T> {
    fn on_recovery_armed(did: &Did) {
        Self::note_recovery(did, true);
    }

    fn on_recovery_cancelled(did: &Did) {
        Self::note_recovery(did, false);
    }
}

impl<T: Config> OnPersonhoodRenewed for Pallet<T> {
    fn on_personhood_renewed(subject: &Did, expires_at: CivilSeconds) {
        let Some(id) = MemberIds::<T>::get(subject) else {
            return;
        };
        let Ok(mut held) = Self::seat_by_id(id) else {
            return;
        };
        if held.member.unrenewed.take().is_some() {
            Self::begin_voice(&mut held);
        }
        // A seat bound to a former schema does not rest on what was renewed.
        let schema = held.member.nullifier.map(|nullifier| nullifier.schema);
        if held.member.class == MemberClass::Citizen && schema == T::Personhood::schema() {
            Self::refresh(&mut held, Some(expires_at));
        }
        Self::store(held);
    }
}

impl<T: Config> OnNullifierMoved for Pallet<T> {
    fn on_nullifier_moved(nullifier: &Nullifier, from: &Did, to: &Did) -> DispatchResult {
        let Some(id) = Seats::<T>::get(nullifier) else {
            return Ok(());
        };
        let mut member = Roll::<T>::get(id).ok_or(Error::<T>::MemberNotFound)?;
        // A nullifier of a former schema, to which the seat is not bound any more, moves no seat.
        if member.nullifier.as_ref() != Some(nullifier) || member.did != *from {
            return Ok(());
        }
        ensure!(
            !MemberIds::<T>::contains_key(to) && !Applications::<T>::contains_key(to),
            Error::<T>::IdentitySeated
        );
        let identity = T::Identities::identity(to).ok_or(Error::<T>::IdentityNotFound)?;
        ensure!(identity.kind == IdentityKind::Person, Error::<T>::NotPerson);
        ensure!(
            identity.status == IdentityStatus::Active,
            Error::<T>::IdentityNotActive
        );
        let held = if member.seat().is_some() {
            Some(Self::seat_by_id(id)?)
        } else {
            None
        };
        ensure!(
            held.as_ref()
                .is_none_or(|held| held.account == identity.controller
                    || !MemberOf::<T>::contains_key(&identity.controller)),
            Error::<T>::AccountSeated
        );
        if let Some(application) = Applications::<T>::take(from) {
            Self::drop_application(from, &application);
        }
        MemberIds::<T>::remove(from);
        MemberIds::<T>::insert(to, id);
        member.did = *to;
        member.recovering = false;
        member.unrenewed = Some(T::Clock::now());
        Self::deposit_event(Event::IdentityMoved {
            member: id,
            from: *from,
            to: *to,
        });
        if let Some(held) = held {
            Self::hand_over(Held { member, ..held }, &identity.controller)?;
        } else {
            Roll::<T>::insert(id, member);
        }
        Ok(())
    }
}

impl<T: Config> SeatHolding for Pallet<T> {
    fn holds_seat(did: &Did) -> bool {
        Applications::<T>::contains_key(did) || Self::is_in(did)
    }
}

impl<T: Config> OnDeactivate for Pallet<T> {
    fn may_deactivate(did: &Did) -> Result<(), Leaning> {
        ensure!(!Self::holds_seat(did), Leaning::Seat);
        Ok(())
    }
}
