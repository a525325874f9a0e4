//! Telling the places where Council and Guardians deliberate who may act.
//!
//! Each seat is shown there, so that each counts and silence is a no: by the account of who may act for it,
//! or else by one that nobody has a key of.

use alloc::vec::Vec;

use althing_primitives::{BodyId, CivilClock, CivilSeconds, MemberId};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::ConstU32, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{
    Bodies, Body, Config, Error, Event, Mirror, Mirrors, Pallet, Seat, SetOf, Shown, ShownOf, Term,
    MAX_SEATS,
};

impl<T: Config> Pallet<T> {
    /// The account that may act for a seat now, and the moment at which its dues run out.
    fn acting(id: BodyId, seat: &Seat<BlockNumberFor<T>>) -> Option<(T::AccountId, CivilSeconds)> {
        let (account, voter) = Self::voter_of(seat.member)?;
        Self::may_act(id, seat, &voter).then_some((account, voter.paid_until))
    }

    /// What a mirror shows of a body with those seats.
    fn image(id: BodyId, body: &Body, set: &SetOf<T>) -> ShownOf<T> {
        let mut shown = Shown {
            accounts: BoundedVec::new(),
            block: None,
            moment: CivilSeconds::MAX,
        };
        let mut accounts = Vec::new();
        for index in 0..body.places.min(MAX_SEATS) {
            let seat = usize::try_from(index).ok().and_then(|index| set.get(index));
            accounts.push(Self::expose(id, seat, index, &mut shown));
        }
        shown.accounts = BoundedVec::<_, ConstU32<MAX_SEATS>>::truncate_from(accounts);
        shown
    }

    /// The account that is shown for a place; it counts for how long what is shown is good.
    fn expose(
        id: BodyId,
        seat: Option<&Seat<BlockNumberFor<T>>>,
        index: u32,
        shown: &mut ShownOf<T>,
    ) -> T::AccountId {
        let acting = seat.and_then(|seat| Self::acting(id, seat).map(|acting| (seat, acting)));
        let Some((seat, (account, paid_until))) = acting else {
            return Self::keyless(id, index);
        };
        shown.moment = shown.moment.min(paid_until);
        match seat.term {
            Term::Founding(until) => {
                shown.block = Some(shown.block.map_or(until, |block| block.min(until)));
            }
            Term::Elected(until) => shown.moment = shown.moment.min(until),
            Term::Group => (),
        }
        account
    }

    /// Shows something else than before.
    fn show(id: BodyId, shown: ShownOf<T>) {
        let mut accounts = shown.accounts.to_vec();
        accounts.sort();
        T::Mirror::show(id, &accounts);
        Mirrors::<T>::insert(id, shown);
    }

    /// Shows all seats anew.
    pub(crate) fn mirror(id: BodyId, body: &Body, set: &SetOf<T>) {
        Self::show(id, Self::image(id, body, set));
    }

    /// Shows the seat of one member anew, if they sit there. Constant cost: nobody else is looked at.
    pub(crate) fn mirror_member(id: BodyId, member: MemberId) {
        let (Some(body), Some(mut shown)) = (Bodies::<T>::get(id), Mirrors::<T>::get(id)) else {
            return;
        };
        let set = Self::set_of(id, &body);
        let found = set
            .iter()
            .zip(0_u32..)
            .find(|(seat, _)| seat.member == member);
        let Some((seat, index)) = found else {
            return;
        };
        let before = shown.clone();
        let account = Self::expose(id, Some(seat), index, &mut shown);
        let place = usize::try_from(index)
            .ok()
            .and_then(|index| shown.accounts.get_mut(index));
        if let Some(place) = place {
            *place = account;
        }
        if shown.accounts != before.accounts {
            Self::deposit_event(Event::MirrorSet { body: id });
            Self::show(id, shown);
        } else if shown != before {
            Mirrors::<T>::insert(id, shown);
        }
    }

    /// Whether nobody whom the mirror of a body shows can have lost their standing by date alone.
    #[must_use]
    pub fn is_current(id: BodyId) -> bool {
        let (block, now) = (Self::now(), T::Clock::now());
        Mirrors::<T>::get(id).is_some_and(|shown| {
            shown.block.is_none_or(|until| block < until) && now < shown.moment
        })
    }

    pub(crate) fn do_refresh_mirror(id: BodyId) -> DispatchResult {
        ensure!(Self::is_standing_body(id), Error::<T>::NotElected);
        let body = Self::body(id)?;
        let image = Self::image(id, &body, &Self::set_of(id, &body));
        let same = Mirrors::<T>::get(id).is_some_and(|shown| shown == image);
        ensure!(!same, Error::<T>::MirrorCurrent);
        Self::show(id, image);
        Self::deposit_event(Event::MirrorSet { body: id });
        Ok(())
    }
}
