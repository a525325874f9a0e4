//! The record of who owned which key, and the proofs that reports of equivocation carry.

use alloc::vec::Vec;

use frame_support::{pallet_prelude::Get, traits::KeyOwnerProofSystem, BoundedVec};
use sp_core::crypto::KeyTypeId;
use sp_session::MembershipProof;
use sp_staking::SessionIndex;

use crate::{
    sessions::MemberWithKeys, Config, KeyId, KeyUse, KeyUses, KeysInUse, KeysLeaving, LeavingKeys,
    LeavingQueue, Pallet, Parameters, Sessions,
};

impl<T: Config> Pallet<T> {
    /// Whether one of these keys is on record as another account's, who used it within the bond.
    pub(crate) fn has_foreign_key(who: &T::AccountId, keys: &[(KeyTypeId, Vec<u8>)]) -> bool {
        keys.iter()
            .filter_map(|(kind, public)| KeyUses::<T>::get(KeyId::new(*kind, public)?))
            .any(|entry| entry.owner != *who)
    }

    /// Notes the keys of the set that sits from `session` on, and that others go out of use then.
    pub(crate) fn record_keys(session: SessionIndex, set: &[MemberWithKeys<T::AccountId>]) {
        let mut in_use = Vec::new();
        for (owner, keys) in set {
            for key in keys
                .iter()
                .filter_map(|(kind, public)| KeyId::new(*kind, public))
            {
                KeyUses::<T>::mutate(&key, |entry| match entry {
                    // A key that its owner goes on using, or takes up again. Nobody else's is in a set.
                    Some(entry) => entry.until = None,
                    None => {
                        *entry = Some(KeyUse {
                            owner: owner.clone(),
                            from: session,
                            until: None,
                        });
                    }
                });
                in_use.push(key);
            }
        }
        let before = KeysInUse::<T>::get();
        let leaving: Vec<_> = before
            .into_iter()
            .filter(|key| !in_use.contains(key))
            .collect();
        for key in &leaving {
            KeyUses::<T>::mutate_extant(key, |entry| entry.until = Some(session));
        }
        if !leaving.is_empty() {
            Self::forget_later(session, cut::<T>(leaving));
        }
        KeysInUse::<T>::put(cut::<T>(in_use));
    }

    /// Appends keys to those that are forgotten when the bond in force now is over.
    fn forget_later(left: SessionIndex, keys: BoundedVec<KeyId, T::MaxKeys>) {
        let forget_at = left.saturating_add(Parameters::<T>::get().bond);
        LeavingQueue::<T>::mutate(|queue| {
            let leaving = LeavingKeys {
                left,
                forget_at,
                keys,
            };
            KeysLeaving::<T>::insert(queue.end, leaving);
            queue.end = queue.end.saturating_add(1);
        });
    }

    /// Drops the record of the keys whose bond is over: of at most two batches, and at most one is
    /// added in a session. A batch that is over waits behind one that is not, which is so only for as
    /// long as a shortened bond overtakes a longer one.
    pub(crate) fn forget_keys(session: SessionIndex) {
        LeavingQueue::<T>::mutate(|queue| {
            for _ in 0..2 {
                let due = KeysLeaving::<T>::get(queue.start)
                    .filter(|leaving| leaving.forget_at <= session);
                let Some(leaving) = due else {
                    return;
                };
                for key in leaving.keys {
                    let gone = KeyUses::<T>::get(&key)
                        .and_then(|entry| entry.until)
                        .is_some_and(|until| until <= leaving.left);
                    // A key that was taken up again is in use, or stands in a later batch.
                    if gone {
                        KeyUses::<T>::remove(&key);
                    }
                }
                KeysLeaving::<T>::remove(queue.start);
                queue.start = queue.start.saturating_add(1);
            }
        });
    }

    /// The proof of a key that was in use in `session`, which is not in the future.
    #[must_use]
    pub fn prove_in(
        session: SessionIndex,
        kind: KeyTypeId,
        public: &[u8],
    ) -> Option<MembershipProof> {
        Self::owner_in(session, kind, public)?;
        let validator_count = u32::try_from(T::Sessions::sitting().len()).ok()?;
        Some(MembershipProof {
            session,
            trie_nodes: Vec::new(),
            validator_count,
        })
    }

    /// The owner of a key that was in use in `session`.
    #[must_use]
    pub fn owner_in(session: SessionIndex, kind: KeyTypeId, public: &[u8]) -> Option<T::AccountId> {
        let entry = KeyUses::<T>::get(KeyId::new(kind, public)?)?;
        entry.covers(session).then_some(entry.owner)
    }
}

/// As many keys as fit; a set of `MaxValidators` has no more.
fn cut<T: Config>(mut keys: Vec<KeyId>) -> BoundedVec<KeyId, T::MaxKeys> {
    let most = usize::try_from(T::MaxKeys::get()).unwrap_or(usize::MAX);
    keys.truncate(most);
    keys.try_into().unwrap_or_default()
}

/// A proof names the session; the record says whose key it was then. No trie is needed, and a
/// rotation of keys breaks no proof.
impl<T: Config, Public: AsRef<[u8]>> KeyOwnerProofSystem<(KeyTypeId, Public)> for Pallet<T> {
    type Proof = MembershipProof;
    type IdentificationTuple = (T::AccountId, ());

    fn prove((kind, public): (KeyTypeId, Public)) -> Option<MembershipProof> {
        Self::prove_in(T::Sessions::current(), kind, public.as_ref())
    }

    fn check_proof(
        (kind, public): (KeyTypeId, Public),
        proof: MembershipProof,
    ) -> Option<(T::AccountId, ())> {
        // What the record does not need, nobody may pad a report with.
        if !proof.trie_nodes.is_empty()
            || proof.validator_count > T::MaxValidators::get()
            || proof.session > T::Sessions::current()
        {
            return None;
        }
        let owner = Self::owner_in(proof.session, kind, public.as_ref())?;
        Some((owner, ()))
    }
}
