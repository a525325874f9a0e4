//! Seats: the one place where the roll, the index by account and the counters are written together.

use althing_primitives::{
    CivilClock, CivilSeconds, Did, Identities, MemberClass, MemberId, MemberStatus,
    OnStandingChange, SeasonClock, Standing,
};
use frame_support::ensure;

use crate::{
    Applications, Config, Counters, Counts, Error, Event, HoldReason, Leaving, Mark, MemberIds,
    MemberOf, MemberRecord, Pallet, Presence, Roll, VoterOf,
};

/// A seat that is taken, as read from storage.
pub(crate) struct Held<T: Config> {
    pub id: MemberId,
    pub account: T::AccountId,
    pub member: MemberRecord<T>,
    pub voter: VoterOf<T>,
    /// Whether a voice was given that is to be told once the seat is written.
    pub voice_began: bool,
}

impl<T: Config> Pallet<T> {
    /// The seat that `who` rules.
    pub(crate) fn seat_of(who: &T::AccountId) -> Result<Held<T>, Error<T>> {
        let voter = MemberOf::<T>::get(who).ok_or(Error::NotMember)?;
        let member = Roll::<T>::get(voter.id).ok_or(Error::NotMember)?;
        Ok(Held {
            id: voter.id,
            account: who.clone(),
            member,
            voter,
            voice_began: false,
        })
    }

    /// The seat of the member `id`.
    pub(crate) fn seat_by_id(id: MemberId) -> Result<Held<T>, Error<T>> {
        let member = Roll::<T>::get(id).ok_or(Error::MemberNotFound)?;
        let account = Self::controller_of(&member.did).ok_or(Error::MemberOut)?;
        let voter = MemberOf::<T>::get(&account)
            .filter(|voter| voter.id == id)
            .ok_or(Error::MemberOut)?;
        Ok(Held {
            id,
            account,
            member,
            voter,
            voice_began: false,
        })
    }

    /// The seat that `who` rules, if it is in good standing: active, and the dues paid.
    pub(crate) fn seat_in_good_standing(who: &T::AccountId) -> Result<Held<T>, Error<T>> {
        let held = Self::seat_of(who)?;
        match held.voter.status.standing {
            Standing::Active if held.voter.paid_until > T::Clock::now() => Ok(held),
            Standing::Active | Standing::Lapsed => Err(Error::MemberLapsed),
            Standing::Silent => Err(Error::MemberSilent),
            Standing::Suspended(_) => Err(Error::MemberSuspended),
            Standing::Out => Err(Error::NotMember),
        }
    }

    /// The seat that `who` rules, if it is a citizen's in good standing.
    pub(crate) fn citizen_in_good_standing(who: &T::AccountId) -> Result<Held<T>, Error<T>> {
        let held = Self::seat_in_good_standing(who)?;
        ensure!(held.member.class == MemberClass::Citizen, Error::NotCitizen);
        Ok(held)
    }

    /// The account that rules or ruled `did`.
    pub(crate) fn controller_of(did: &Did) -> Option<T::AccountId> {
        T::Identities::identity(did).map(|identity| identity.controller)
    }

    /// Whether `did` is a member's who is in.
    pub(crate) fn is_in(did: &Did) -> bool {
        MemberIds::<T>::get(did)
            .and_then(Roll::<T>::get)
            .is_some_and(|member| member.seat().is_some())
    }

    /// The counters, in the season of this block.
    pub(crate) fn counts() -> Counts {
        let mut counts = Counters::<T>::get();
        counts.begin(T::Seasons::current().number);
        counts
    }

    /// Writes a seat that was changed, and tells whom it concerns.
    pub(crate) fn store(held: Held<T>) {
        let Held {
            id,
            account,
            member,
            mut voter,
            voice_began,
        } = held;
        let before = voter.status;
        let after = member.status();
        voter.status = after;
        Roll::<T>::insert(id, member);
        MemberOf::<T>::insert(account, voter);
        if before != after {
            let mut counts = Self::counts();
            counts.change(before, after);
            Counters::<T>::put(counts);
            Self::announce(id, before, after);
        }
        // Who is suspended, lapsed or silent has no voice yet, however new.
        let heard = after.class == MemberClass::Citizen && after.standing == Standing::Active;
        if voice_began && heard {
            Self::deposit_event(Event::VoiceBegan { member: id });
        }
    }

    /// Tells that a status changed.
    pub(crate) fn announce(member: MemberId, before: MemberStatus, after: MemberStatus) {
        T::OnStandingChange::on_standing_change(member, before, after);
        Self::deposit_event(Event::StandingChanged {
            member,
            before,
            after,
        });
    }

    /// Gives the seat a voice of the current block.
    pub(crate) fn begin_voice(held: &mut Held<T>) {
        held.voter.voice_since = frame_system::Pallet::<T>::block_number();
        held.voice_began = true;
    }

    /// Makes the end of the dues follow from what is paid and from personhood's end, and gives who
    /// returns from lapse a new voice.
    pub(crate) fn refresh(held: &mut Held<T>, personhood_ends: Option<CivilSeconds>) {
        let now = T::Clock::now();
        let Some(seat) = held.member.seat_mut() else {
            return;
        };
        let before = held.voter.paid_until;
        let was_lapsed = before <= now;
        held.voter.paid_until =
            personhood_ends.map_or(seat.dues_until, |end| end.min(seat.dues_until));
        if held.voter.paid_until != before {
            Self::deposit_event(Event::PaidUntilChanged {
                member: held.id,
                paid_until: held.voter.paid_until,
            });
        }
        if held.voter.paid_until <= now {
            return;
        }
        let was_marked = seat.mark == Mark::Lapsed;
        if was_marked {
            seat.mark = Mark::Good;
        }
        if was_lapsed || was_marked {
            Self::begin_voice(held);
        }
    }

    /// Ends a seat: all that hangs on it returns, and the person may come back at `barred_until`.
    pub(crate) fn vacate(held: Held<T>, barred_until: CivilSeconds) {
        let Held {
            id,
            account,
            mut member,
            voter,
            ..
        } = held;
        let did = member.did;
        if let Some(application) = Applications::<T>::take(did) {
            Self::drop_application(&did, &application);
        }
        Self::settle_escrow(id);
        if let Presence::In(seat) = &member.presence {
            Self::give_back(HoldReason::Seat, &seat.deposit);
        }
        let before = voter.status;
        member.presence = Presence::Out { barred_until };
        let after = member.status();
        Roll::<T>::insert(id, member);
        MemberOf::<T>::remove(&account);
        Leaving::<T>::remove(id);
        Self::tidy_vouching(id);
        let mut counts = Self::counts();
        counts.change(before, after);
        Counters::<T>::put(counts);
        Self::take_badge(id);
        frame_system::Pallet::<T>::dec_sufficients(&account);
        Self::announce(id, before, after);
    }

    /// Puts a seat, with changes made to it, into another account's hands.
    pub(crate) fn hand_over(mut held: Held<T>, new: &T::AccountId) -> Result<(), Error<T>> {
        let old = held.account;
        ensure!(
            old == *new || !MemberOf::<T>::contains_key(new),
            Error::AccountSeated
        );
        MemberOf::<T>::remove(&old);
        frame_system::Pallet::<T>::inc_sufficients(new);
        frame_system::Pallet::<T>::dec_sufficients(&old);
        let id = held.id;
        // Who wanted to leave was whoever held the key then: a thief's notice dies with the theft.
        if Leaving::<T>::take(id).is_some() {
            Self::deposit_event(Event::LeaveCancelled { member: id });
        }
        held.account = new.clone();
        Self::deposit_event(Event::SeatHandedOver {
            member: id,
            old,
            new: new.clone(),
        });
        Self::store(held);
        Self::move_badge(id, new);
        Ok(())
    }
}
