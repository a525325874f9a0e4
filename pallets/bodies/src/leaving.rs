//! How a seat becomes free before the next election.

use althing_primitives::{BodyId, CivilClock, MemberId, MemberLookup, Standing};
use frame_support::{ensure, pallet_prelude::DispatchResult};

use crate::{Body, Config, Error, Event, GroupSeats, Leave, Pallet, SetOf};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_recall(id: BodyId, member: MemberId) -> DispatchResult {
        let body = Self::body(id)?;
        let set = Self::set_of(id, &body);
        Self::unseat(id, body, set, member, Leave::Recalled)
    }

    pub(crate) fn do_resign(who: &T::AccountId, id: BodyId) -> DispatchResult {
        let position = Self::position(id, who)?;
        let set = Self::set_of(id, &position.body);
        Self::unseat(id, position.body, set, position.voter.id, Leave::Resigned)
    }

    pub(crate) fn do_vacate(id: BodyId, member: MemberId) -> DispatchResult {
        let body = Self::body(id)?;
        let set = Self::set_of(id, &body);
        let seat = set
            .iter()
            .find(|seat| seat.member == member)
            .ok_or(Error::<T>::NotSeated)?;
        let is_out =
            T::Members::member(member).is_none_or(|view| view.status.standing == Standing::Out);
        let reason = if seat.is_over(&Self::now(), T::Clock::now()) {
            Leave::Ended
        } else if is_out {
            Leave::Out
        } else if Self::is_standing_body(id) && Self::is_auditor(member) {
            Leave::Auditor
        } else {
            return Err(Error::<T>::SeatStands.into());
        };
        Self::unseat(id, body, set, member, reason)
    }

    /// Frees the seat of a member. The lead falls with it.
    fn unseat(
        id: BodyId,
        mut body: Body,
        mut set: SetOf<T>,
        member: MemberId,
        reason: Leave,
    ) -> DispatchResult {
        ensure!(
            Self::index_in(&set, member).is_some(),
            Error::<T>::NotSeated
        );
        set.retain(|seat| seat.member != member);
        if let Some(group) = &mut body.group {
            if group.lead == Some(member) {
                group.lead = None;
            }
            GroupSeats::<T>::remove(member, id);
        }
        Self::deposit_event(Event::Left {
            body: id,
            member,
            reason,
        });
        Self::reseat(id, body, set)
    }
}
