//! What a member reads.

use alloc::vec::Vec;

use althing_primitives::{CivilSeconds, Did, IdentityKind, IdentityStatus};
use codec::{Decode, Encode};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;

use crate::{
    Attempt, Attempts, BalanceOf, Circle, CircleOf, Config, Documents, Identities, Key, KeyId,
    NextCircle, Pallet, PublicKey, Recovery, Relationships, RevokedKey, RevokedKeys, Service,
    Status, Uri,
};

/// How many key numbers, from the newest back, resolving looks at for revoked keys. Older ones are
/// told by their number.
pub const REVOKED_KEYS_LOOKED_FOR: u32 = 256;

/// A key as resolving an identity tells it, live or revoked.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct KeyView {
    /// Its number.
    pub id: KeyId,
    /// The key.
    pub public: PublicKey,
    /// What it may, or might, be used for.
    pub relationships: Relationships,
    /// Since when.
    pub added: CivilSeconds,
    /// Since when no more.
    pub revoked_at: Option<CivilSeconds>,
}

/// An identity as resolving it tells it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct DidDocumentView<AccountId> {
    /// The identity.
    pub did: Did,
    /// What it stands for.
    pub kind: IdentityKind,
    /// The account that rules it, or ruled it last.
    pub controller: AccountId,
    /// Whether it can act.
    pub status: IdentityStatus,
    /// The number that the next payload signed for it must name.
    pub nonce: u32,
    /// Its keys by rising number, revoked ones that made assertions among them.
    pub keys: Vec<KeyView>,
    /// Its services.
    pub services: Vec<Service>,
    /// Its other names.
    pub also_known_as: Vec<Uri>,
    /// The accounts that speak as it.
    pub accounts: Vec<AccountId>,
    /// When it was made.
    pub created: CivilSeconds,
    /// When it was last changed, or ended.
    pub updated: CivilSeconds,
    /// How often it was written, from 1.
    pub version: u32,
}

/// How an identity can be recovered, and whether somebody is at it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct RecoveryView<AccountId, Balance, BlockNumber> {
    /// The rules, with the circle that is in force now.
    pub rules: Recovery<Vec<AccountId>, BlockNumber>,
    /// The attempts that are open, or over and not cleared.
    pub attempts: Vec<Attempt<Vec<AccountId>, AccountId, Balance, BlockNumber>>,
}

impl From<Key> for KeyView {
    fn from(key: Key) -> Self {
        Self {
            id: key.id,
            public: key.public,
            relationships: key.relationships,
            added: key.added,
            revoked_at: None,
        }
    }
}

impl KeyView {
    const fn revoked(id: KeyId, key: &RevokedKey) -> Self {
        Self {
            id,
            public: key.public,
            relationships: key.relationships,
            added: key.added,
            revoked_at: Some(key.revoked_at),
        }
    }
}

impl<T: Config> Pallet<T> {
    /// All that is published of an identity, ended or not; none if it never existed.
    ///
    /// Of its revoked keys it has those among the last 256 numbers: [`Self::key`] tells any.
    #[must_use]
    pub fn resolve(did: &Did) -> Option<DidDocumentView<T::AccountId>> {
        let identity = Identities::<T>::get(did)?;
        let mut view = DidDocumentView {
            did: *did,
            kind: identity.kind,
            controller: identity.controller,
            status: identity.status.into(),
            nonce: identity.nonce,
            keys: Vec::new(),
            services: Vec::new(),
            also_known_as: Vec::new(),
            accounts: Vec::new(),
            created: Default::default(),
            updated: Default::default(),
            version: 0,
        };
        let next_key = if let Status::Deactivated(tombstone) = identity.status {
            view.created = tombstone.created;
            view.updated = tombstone.ended;
            view.version = tombstone.version;
            tombstone.next_key
        } else {
            let document = Documents::<T>::get(did)?;
            view.keys = document.keys.into_iter().map(KeyView::from).collect();
            view.services = document.services.into_inner();
            view.also_known_as = document.also_known_as.into_inner();
            view.accounts = document.accounts.into_inner();
            view.created = document.created;
            view.updated = document.updated;
            view.version = document.version;
            document.next_key
        };
        let first = next_key.0.saturating_sub(REVOKED_KEYS_LOOKED_FOR);
        let revoked = (first..next_key.0)
            .map(KeyId)
            .filter_map(|id| RevokedKeys::<T>::get(did, id).map(|key| KeyView::revoked(id, &key)));
        view.keys.extend(revoked);
        view.keys.sort_by_key(|key| key.id);
        Some(view)
    }

    /// A key by its number, live or revoked.
    #[must_use]
    pub fn key(did: &Did, id: KeyId) -> Option<KeyView> {
        let live = Documents::<T>::get(did).and_then(|document| document.key(id).copied());
        live.map(KeyView::from)
            .or_else(|| RevokedKeys::<T>::get(did, id).map(|key| KeyView::revoked(id, &key)))
    }

    /// How an identity can be recovered, and whether somebody is at it; none without friends.
    #[must_use]
    pub fn recovery(
        did: &Did,
    ) -> Option<RecoveryView<T::AccountId, BalanceOf<T>, BlockNumberFor<T>>> {
        let rules = Self::recovery_in_force(did)?;
        let circle = |circle: CircleOf<T>| Circle {
            friends: circle.friends.into_inner(),
            threshold: circle.threshold,
            delay: circle.delay,
        };
        let attempts = Attempts::<T>::get(did).into_iter().map(|attempt| Attempt {
            starter: attempt.starter,
            deposit: attempt.deposit,
            new_controller: attempt.new_controller,
            approvals: attempt.approvals.into_inner(),
            ready_at: attempt.ready_at,
            expires: attempt.expires,
            firm_until: attempt.firm_until,
        });
        Some(RecoveryView {
            rules: Recovery {
                circle: circle(rules.circle),
                next: rules.next.map(|next| NextCircle {
                    circle: circle(next.circle),
                    from: next.from,
                }),
                cancelled: rules.cancelled,
            },
            attempts: attempts.collect(),
        })
    }
}
