//! Standing: how a seat is challenged, suspended and reinstated, and a class given up.

use althing_primitives::{CivilClock, CivilSeconds, MemberClass, MemberId};
use frame_support::{ensure, pallet_prelude::DispatchResult};

use crate::{rank, seats::Held, Config, Error, Event, Mark, Pallet, Parameters, Told};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_challenge(id: MemberId) -> DispatchResult {
        let mut held = Self::seat_by_id(id)?;
        ensure!(
            held.member.class == MemberClass::Citizen,
            Error::<T>::NotCitizen
        );
        let problem = Self::objection_to_personhood(&held.member);
        let seat = held.member.seat_mut().ok_or(Error::<T>::MemberOut)?;
        ensure!(
            !matches!(seat.mark, Mark::Suspended(_)),
            Error::<T>::AlreadySuspended
        );
        let problem = problem.ok_or(Error::<T>::PersonhoodValid)?;
        seat.mark = Mark::Suspended(T::Clock::now());
        Self::deposit_event(Event::Challenged {
            member: id,
            problem: Told(problem),
        });
        Self::store(held);
        Ok(())
    }

    pub(crate) fn do_suspend(id: MemberId, until: CivilSeconds) -> DispatchResult {
        let mut held = Self::seat_by_id(id)?;
        let now = T::Clock::now();
        let longest = now.saturating_add(Parameters::<T>::get().max_suspension);
        ensure!(now < until && until <= longest, Error::<T>::TermOutOfRange);
        let seat = held.member.seat_mut().ok_or(Error::<T>::MemberOut)?;
        seat.mark = Mark::Suspended(until);
        Self::store(held);
        Ok(())
    }

    pub(crate) fn do_reinstate(id: MemberId, early: bool) -> DispatchResult {
        let mut held = Self::seat_by_id(id)?;
        let now = T::Clock::now();
        let seat = held.member.seat().ok_or(Error::<T>::MemberOut)?;
        let Mark::Suspended(until) = seat.mark else {
            return Err(Error::<T>::NotSuspended.into());
        };
        ensure!(early || until <= now, Error::<T>::SuspensionNotOver);
        let ends = Self::end_to_reinstate(&mut held)?;
        Self::refresh(&mut held, ends);
        let lapsed = held.voter.paid_until <= now;
        if let Some(seat) = held.member.seat_mut() {
            seat.mark = if lapsed { Mark::Lapsed } else { Mark::Good };
        }
        Self::begin_voice(&mut held);
        Self::store(held);
        Ok(())
    }

    /// When personhood ends for somebody who is to be reinstated; none for classes that need none.
    fn end_to_reinstate(held: &mut Held<T>) -> Result<Option<CivilSeconds>, Error<T>> {
        if held.member.class != MemberClass::Citizen {
            return Ok(None);
        }
        if let Some(problem) = Self::objection_to_personhood(&held.member) {
            return Err(problem.into());
        }
        // Within the grace of an issuer who was revoked there is no end to read: the old one stays.
        let Ok(credential) = Self::personhood_of(&held.member) else {
            return Ok(Some(held.voter.paid_until));
        };
        Self::note_attested(held, &credential);
        Ok(Some(credential.expires_at))
    }

    pub(crate) fn do_change_class(who: &T::AccountId, class: MemberClass) -> DispatchResult {
        let mut held = Self::seat_of(who)?;
        ensure!(!held.member.recovering, Error::<T>::RecoveryRunning);
        let before = held.member.class;
        ensure!(class != before, Error::<T>::ClassHeld);
        ensure!(rank(class) < rank(before), Error::<T>::ApplicationNeeded);
        held.member.class = class;
        // Residents and allies need no personhood, so that only the dues end.
        Self::refresh(&mut held, None);
        let id = held.id;
        Self::store(held);
        Self::take_badge(id);
        Ok(())
    }
}
