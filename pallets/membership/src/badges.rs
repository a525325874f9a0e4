//! Badges: what shows citizenship. A badge follows its seat, and never holds one up.

use althing_primitives::{BadgeOwner, BadgeProblem, Badges, MemberClass, MemberId};
use frame_support::{pallet_prelude::Weight, storage::with_storage_layer};
use sp_runtime::DispatchError;

use crate::{Config, Error, Event, Pallet, Roll, WeightInfo};

impl<T: Config> Pallet<T> {
    /// Tells what it cost: to move a badge is dearer than to make one.
    pub(crate) fn do_mint_badge(id: MemberId) -> Result<Weight, DispatchError> {
        let member = Roll::<T>::get(id).ok_or(Error::<T>::MemberNotFound)?;
        let is_citizen = member.seat().is_some() && member.class == MemberClass::Citizen;
        let account = Self::controller_of(&member.did).ok_or(Error::<T>::MemberNotFound)?;
        let (done, event, used) = match (is_citizen, T::Badges::badge_owner(id)) {
            (true, None) => (
                T::Badges::mint(id, &account),
                Event::BadgeMinted { member: id },
                T::WeightInfo::mint_badge(),
            ),
            (true, Some(owner)) if owner == account => {
                return Err(Error::<T>::BadgeExists.into());
            }
            (true, Some(_)) => (
                T::Badges::relocate(id, &account),
                Event::BadgeMoved { member: id },
                T::WeightInfo::move_badge(),
            ),
            (false, Some(_)) => (
                T::Badges::take(id),
                Event::BadgeTaken { member: id },
                T::WeightInfo::move_badge(),
            ),
            (false, None) => return Err(Error::<T>::NotCitizen.into()),
        };
        done.map_err(Error::<T>::from)?;
        Self::deposit_event(event);
        Ok(used)
    }

    /// Moves the badge of a seat, if there is one, to the account that rules it now.
    pub(crate) fn move_badge(member: MemberId, account: &T::AccountId) {
        if T::Badges::badge_owner(member).is_some_and(|owner| owner != *account) {
            Self::try_badge(member, Event::BadgeMoved { member }, || {
                T::Badges::relocate(member, account)
            });
        }
    }

    /// Takes the badge of a seat, if there is one.
    pub(crate) fn take_badge(member: MemberId) {
        if T::Badges::badge_owner(member).is_some() {
            Self::try_badge(member, Event::BadgeTaken { member }, || {
                T::Badges::take(member)
            });
        }
    }

    /// Does something with a badge in a storage layer of its own: neither a recovery nor an expulsion
    /// fails by the state of a collection.
    fn try_badge(
        member: MemberId,
        done: Event<T>,
        change: impl FnOnce() -> Result<(), BadgeProblem>,
    ) {
        let result = with_storage_layer::<(), DispatchError, _>(|| {
            change().map_err(|problem| Error::<T>::from(problem).into())
        });
        let event = result.map_or(Event::BadgeMisplaced { member }, |()| done);
        Self::deposit_event(event);
    }
}
