//! Naming the friends who can recover an identity.

use althing_primitives::Did;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Saturating;

use crate::{
    types::saturated, Cancellations, CircleOf, Config, Error, Event, Identities, NextCircle,
    Pallet, Parameters, Recoveries, Recovery, RecoveryOf, Size, Status,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn now() -> BlockNumberFor<T> {
        frame_system::Pallet::<T>::block_number()
    }

    /// What the rules of a recovery take up.
    pub(crate) fn size_of_recovery(rules: &RecoveryOf<T>) -> Size {
        let waiting = rules.next.as_ref().map(|next| next.circle.friends.len());
        let friends = saturated(rules.circle.friends.len())
            .saturating_add(saturated(waiting.unwrap_or_default()));
        Size {
            rows: 1,
            bytes: friends.saturating_mul(32).saturating_add(64),
        }
    }

    /// The rules with the circle that is in force now; none if nobody is in it. While an attempt is
    /// armed the circle stays as it is.
    fn settled(mut rules: RecoveryOf<T>, armed: bool) -> Option<RecoveryOf<T>> {
        let now = Self::now();
        if let Some(next) = rules.next.take_if(|next| !armed && next.from <= now) {
            rules.circle = next.circle;
        }
        (!rules.circle.friends.is_empty()).then_some(rules)
    }

    /// The rules by which `did` can be recovered now.
    pub(crate) fn recovery_in_force(did: &Did) -> Option<RecoveryOf<T>> {
        let rules = Recoveries::<T>::get(did)?;
        let identity = Identities::<T>::get(did)?;
        Self::settled(rules, identity.status == Status::Recovering)
    }

    /// Replaces the rules of a recovery, and what is paid for them.
    pub(crate) fn write_recovery(
        did: &Did,
        who: &T::AccountId,
        before: Option<&RecoveryOf<T>>,
        after: RecoveryOf<T>,
    ) -> DispatchResult {
        let before = before.map(Self::size_of_recovery).unwrap_or_default();
        Self::resize(did, who, before, Self::size_of_recovery(&after))?;
        Recoveries::<T>::insert(did, after);
        Ok(())
    }

    fn ensure_circle(circle: &CircleOf<T>, controller: &T::AccountId) -> DispatchResult {
        let params = Parameters::<T>::get();
        ensure!(
            circle.threshold >= 2 && circle.threshold <= saturated(circle.friends.len()),
            Error::<T>::TooFewFriends
        );
        let distinct: alloc::collections::BTreeSet<_> = circle.friends.iter().collect();
        ensure!(
            distinct.len() == circle.friends.len(),
            Error::<T>::FriendRepeated
        );
        ensure!(
            !circle.friends.contains(controller),
            Error::<T>::ControllerIsFriend
        );
        ensure!(
            (params.shortest_delay..=params.longest_delay).contains(&circle.delay),
            Error::<T>::DelayOutOfRange
        );
        Ok(())
    }

    pub(crate) fn do_set_recovery(
        did: &Did,
        who: &T::AccountId,
        circle: CircleOf<T>,
    ) -> DispatchResult {
        Self::ruled_by(did, who)?;
        let circle = if circle.friends.is_empty() {
            CircleOf::<T>::default()
        } else {
            Self::ensure_circle(&circle, who)?;
            circle
        };
        let now = Self::now();
        let stored = Recoveries::<T>::get(did);
        let (rules, from) = match Self::recovery_in_force(did) {
            Some(mut rules) => {
                let from = now.saturating_add(rules.circle.delay.max(circle.delay));
                rules.next = Some(NextCircle {
                    circle: circle.clone(),
                    from,
                });
                (rules, from)
            }
            None => {
                ensure!(!circle.friends.is_empty(), Error::<T>::FriendsNotFound);
                let rules = Recovery {
                    circle: circle.clone(),
                    next: None,
                    cancelled: Cancellations::default(),
                };
                (rules, now)
            }
        };
        let same = |stored: &RecoveryOf<T>| stored.circle == rules.circle;
        if stored.as_ref().is_some_and(same) {
            Self::end_attempts_by(did, from);
        } else {
            Self::void_attempts(did)?;
        }
        Self::write_recovery(did, who, stored.as_ref(), rules)?;
        Self::deposit_event(Event::RecoverySet {
            did: *did,
            circle,
            from,
        });
        Ok(())
    }
}
