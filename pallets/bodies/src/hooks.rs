//! What identities and membership announce, and what they ask before they go on.

use althing_primitives::{
    CivilClock, Did, Leaning, MemberId, MemberLookup, MemberStatus, OnControllerChange,
    OnDeactivate, OnStandingChange,
};
use frame_support::{ensure, pallet_prelude::DispatchResult, StorageDoubleMap as _};

use crate::{seats::STANDING_BODIES, Bodies, Config, GroupSeats, Pallet};

impl<T: Config> Pallet<T> {
    fn mirror_everywhere(member: MemberId) {
        for body in STANDING_BODIES {
            Self::mirror_member(body, member);
        }
    }

    /// Whether somebody sits in Council or Guardians, with a term that goes on.
    pub(crate) fn holds_office(member: MemberId) -> bool {
        let (block, now) = (Self::now(), T::Clock::now());
        STANDING_BODIES.into_iter().any(|id| {
            Bodies::<T>::get(id).is_some_and(|body| {
                Self::set_of(id, &body)
                    .iter()
                    .any(|seat| seat.member == member && !seat.is_over(&block, now))
            })
        })
    }
}

/// Seats are members', so that they move by themselves; the mirrors follow.
impl<T: Config> OnControllerChange<T::AccountId> for Pallet<T> {
    fn on_controller_change(did: &Did, _: &T::AccountId, _: &T::AccountId) -> DispatchResult {
        if let Some(member) = T::Members::member_of(did) {
            Self::mirror_everywhere(member);
        }
        Ok(())
    }
}

/// Who lost their standing is shown by a keyless account until they have it again.
impl<T: Config> OnStandingChange for Pallet<T> {
    fn on_standing_change(member: MemberId, _: MemberStatus, _: MemberStatus) {
        Self::mirror_everywhere(member);
    }
}

impl<T: Config> OnDeactivate for Pallet<T> {
    fn may_deactivate(did: &Did) -> Result<(), Leaning> {
        let Some(member) = T::Members::member_of(did) else {
            return Ok(());
        };
        ensure!(
            !Self::holds_office(member) && !GroupSeats::<T>::contains_prefix(member),
            Leaning::Office
        );
        Ok(())
    }
}
