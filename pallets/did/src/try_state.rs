//! The invariants, numbered as in the crate's documentation.

use alloc::collections::{BTreeMap, BTreeSet};

use althing_primitives::Did;
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{
    traits::{Saturating, Zero},
    TryRuntimeError,
};

use crate::{
    AttemptOf, Attempts, BalanceOf, CircleOf, Config, Created, DepositsBy, DidOf, Document,
    Documents, HoldReason, Identities, Pallet, Parameters, Recoveries, RevokedKeys, Size, Status,
};

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        let living: BTreeSet<Did> = Identities::<T>::iter()
            .filter(|(_, identity)| !matches!(identity.status, Status::Deactivated(_)))
            .map(|(did, _)| did)
            .collect();
        ensure!(
            Documents::<T>::iter_keys().collect::<BTreeSet<_>>() == living
                && DepositsBy::<T>::iter_keys().collect::<BTreeSet<_>>() == living
                && Recoveries::<T>::iter_keys().all(|did| living.contains(&did)),
            "did 1: every identity that has not ended has a document and deposits, and no other has"
        );
        ensure!(
            Self::accounts_agree(),
            "did 2: an account speaks as an identity exactly if the document names it"
        );
        ensure!(
            Self::deposits_are_held(),
            "did 3: what each payer has held is what the deposits and attempts say"
        );
        ensure!(
            DepositsBy::<T>::iter().all(|(did, deposits)| deposits.used == Self::size_of(&did)),
            "did 4: the size that is paid for is the size that there is"
        );
        ensure!(
            Documents::<T>::iter().all(|(did, document)| Self::keys_are_sound(&did, &document)),
            "did 5: keys are well formed, distinct, numbered below the next and not revoked"
        );
        ensure!(
            Self::attempts_agree(),
            "did 6: an identity is under recovery exactly if enough friends approved one attempt"
        );
        ensure!(
            Recoveries::<T>::iter_values().all(|rules| {
                let next = rules.next.as_ref().map(|next| &next.circle);
                Self::circle_is_sound(&rules.circle)
                    && next.is_none_or(|circle| {
                        circle.friends.is_empty() || Self::circle_is_sound(circle)
                    })
            }),
            "did 7: a circle has distinct friends and a threshold of two at least, which they can reach"
        );
        ensure!(
            Created::<T>::iter_keys()
                .all(|account| !Identities::<T>::contains_key(Self::next_did(&account))),
            "did 8: the identity that an account makes next does not exist"
        );
        ensure!(
            Parameters::<T>::get().is_valid(),
            "did 9: the parameters are within their ranges"
        );
        Ok(())
    }

    fn accounts_agree() -> bool {
        let named: BTreeSet<_> = Documents::<T>::iter()
            .flat_map(|(did, document)| {
                let accounts = document.accounts.into_iter();
                accounts.map(move |account| (account, did))
            })
            .collect();
        let count: usize = Documents::<T>::iter_values()
            .map(|document| document.accounts.len())
            .fold(0, usize::saturating_add);
        named.len() == count && DidOf::<T>::iter().collect::<BTreeSet<_>>() == named
    }

    fn deposits_are_held() -> bool {
        let add = |mut sums: BTreeMap<_, _>, (payer, amount): (T::AccountId, BalanceOf<T>)| {
            let sum: &mut BalanceOf<T> = sums.entry(payer).or_insert_with(Zero::zero);
            *sum = sum.saturating_add(amount);
            sums
        };
        let identities = DepositsBy::<T>::iter_values()
            .flat_map(|deposits| core::iter::once(deposits.base).chain(deposits.extra))
            .map(|share| (share.payer, share.amount))
            .fold(BTreeMap::new(), add);
        let attempts = Attempts::<T>::iter_values()
            .flatten()
            .map(|attempt| (attempt.starter, attempt.deposit))
            .fold(BTreeMap::new(), add);
        let held = |reason: HoldReason, sums: &BTreeMap<T::AccountId, BalanceOf<T>>| {
            let reason = reason.into();
            sums.iter()
                .all(|(who, sum)| T::Currency::balance_on_hold(&reason, who) == *sum)
        };
        held(HoldReason::Identity, &identities) && held(HoldReason::Recovery, &attempts)
    }

    fn size_of(did: &Did) -> Size {
        let document = Documents::<T>::get(did).map(|document| document.size());
        let recovery = Recoveries::<T>::get(did).map(|rules| Self::size_of_recovery(&rules));
        document
            .unwrap_or_default()
            .plus(recovery.unwrap_or_default())
    }

    fn keys_are_sound(did: &Did, document: &Document<T>) -> bool {
        let ids: BTreeSet<_> = document.keys.iter().map(|key| key.id).collect();
        let distinct = document.keys.iter().enumerate().all(|(place, key)| {
            let mut others = document.keys.iter().skip(place.saturating_add(1));
            others.all(|other| other.public != key.public)
        });
        distinct
            && ids.len() == document.keys.len()
            && document.keys.iter().all(|key| {
                key.id < document.next_key
                    && key.public.is_well_formed()
                    && key.public.may_serve(key.relationships)
                    && !RevokedKeys::<T>::contains_key(did, key.id)
            })
    }

    fn attempts_agree() -> bool {
        let recovering: BTreeSet<_> = Identities::<T>::iter()
            .filter(|(_, identity)| identity.status == Status::Recovering)
            .map(|(did, _)| did)
            .collect();
        let attempted: BTreeSet<_> = Attempts::<T>::iter_keys().collect();
        recovering.is_subset(&attempted)
            && Attempts::<T>::iter().all(|(did, attempts)| {
                let Some(rules) = Recoveries::<T>::get(did) else {
                    return false;
                };
                let approvals = attempts.iter().flat_map(|attempt| &attempt.approvals);
                let friends: BTreeSet<_> = approvals.clone().collect();
                let targets: BTreeSet<_> = attempts.iter().map(|a| &a.new_controller).collect();
                let enough = |attempt: &AttemptOf<T>| {
                    crate::types::saturated(attempt.approvals.len()) >= rules.circle.threshold
                };
                let armed = attempts.iter().filter(|a| a.ready_at.is_some()).count();
                !attempts.is_empty()
                    && approvals.count() == friends.len()
                    && targets.len() == attempts.len()
                    && friends.iter().all(|who| rules.circle.friends.contains(who))
                    && attempts.iter().all(|a| enough(a) == a.ready_at.is_some())
                    && armed == usize::from(recovering.contains(&did))
            })
    }

    fn circle_is_sound(circle: &CircleOf<T>) -> bool {
        let distinct: BTreeSet<_> = circle.friends.iter().collect();
        distinct.len() == circle.friends.len()
            && circle.threshold >= 2
            && crate::types::saturated(distinct.len()) >= circle.threshold
    }
}
