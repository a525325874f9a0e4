//! The record of who owned which key, and the proofs that reports of equivocation carry.

use alloc::vec::Vec;

use frame_support::{pallet_prelude::Get, traits::KeyOwnerProofSystem};
use sp_core::crypto::KeyTypeId;
use sp_session::MembershipProof;
use sp_staking::SessionIndex;

use crate::{
    sessions::MemberWithKeys, Config, KeyId, KeyUse, KeyUses, KeysInUse, KeysLeaving, Pallet,
    Parameters, Sessions,
};

impl<T: Config> Pallet<T> {
    /// Notes the keys of the set that sits from `session` on, and that others go out of use then.
    pub(crate) fn record_keys(session: SessionIndex, set: &[MemberWithKeys<T::AccountId>]) {
        let mut in_use = Vec::new();
        for (owner, keys) in set {
            for key in keys
                .iter()
                .filter_map(|(kind, public)| KeyId::new(*kind, public))
            {
                KeyUses::<T>::mutate(&key, |entry| match entry {
                    // A key that its owner goes on using, or takes up again.
                    Some(entry) if entry.owner == *owner => entry.until = None,
                    _ => {
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
            KeysLeaving::<T>::insert(session, cut::<T>(leaving));
        }
        KeysInUse::<T>::put(cut::<T>(in_use));
    }

    /// Drops the record of the keys whose bond is over.
    pub(crate) fn forget_keys(session: SessionIndex) {
        let Some(over) = session.checked_sub(Parameters::<T>::get().bond) else {
            return;
        };
        for key in KeysLeaving::<T>::take(over) {
            let gone = KeyUses::<T>::get(&key)
                .and_then(|entry| entry.until)
                .is_some_and(|until| until <= over);
            // A key that was taken up again is in use.
            if gone {
                KeyUses::<T>::remove(&key);
            }
        }
    }

    /// The owner of a key that was in use in `session`.
    #[must_use]
    pub fn owner_in(session: SessionIndex, kind: KeyTypeId, public: &[u8]) -> Option<T::AccountId> {
        let entry = KeyUses::<T>::get(KeyId::new(kind, public)?)?;
        entry.covers(session).then_some(entry.owner)
    }
}

/// As many keys as fit; a set of `MaxValidators` has no more.
fn cut<T: Config>(mut keys: Vec<KeyId>) -> frame_support::BoundedVec<KeyId, T::MaxKeys> {
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
        let session = T::Sessions::current();
        Self::owner_in(session, kind, public.as_ref())?;
        let validator_count = u32::try_from(T::Sessions::sitting().len()).ok()?;
        Some(MembershipProof {
            session,
            trie_nodes: Vec::new(),
            validator_count,
        })
    }

    fn check_proof(
        (kind, public): (KeyTypeId, Public),
        proof: MembershipProof,
    ) -> Option<(T::AccountId, ())> {
        // What the record does not need, nobody may pad a report with.
        if !proof.trie_nodes.is_empty() || proof.session > T::Sessions::current() {
            return None;
        }
        let owner = Self::owner_in(proof.session, kind, public.as_ref())?;
        Some((owner, ()))
    }
}
