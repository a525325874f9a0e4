//! Identities as a runtime tells them.

use althing_primitives::{CivilSeconds, Did, IdentityKind, IdentityStatus};
use pallet_did::{DidDocumentView, KeyId, KeyView, PublicKey, Relationships, Service};
use sp_runtime::{AccountId32, BoundedVec};

pub type View = DidDocumentView<AccountId32>;

/// The moment of a text such as `2026-11-01T00:00:00Z`, found in another way than the crate does.
pub fn moment(days_since_1970: u64, hour: u64, minute: u64, second: u64) -> CivilSeconds {
    CivilSeconds(days_since_1970 * 86_400 + hour * 3_600 + minute * 60 + second)
}

/// The bytes that a hexadecimal text stands for.
pub fn bytes<const N: usize>(text: &str) -> [u8; N] {
    let mut found = [0; N];
    assert_eq!(text.len(), 2 * N, "{text}");
    for (place, byte) in found.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).expect("hexadecimal");
    }
    found
}

/// An identity with nothing in its document, made at `created`.
pub fn bare(did: Did, created: CivilSeconds) -> View {
    View {
        did,
        kind: IdentityKind::Person,
        controller: AccountId32::new([7; 32]),
        status: IdentityStatus::Active,
        nonce: 0,
        keys: Vec::new(),
        services: Vec::new(),
        also_known_as: Vec::new(),
        accounts: vec![AccountId32::new([7; 32])],
        created,
        updated: created,
        version: 1,
    }
}

/// A live key.
pub fn key(
    id: u32,
    public: PublicKey,
    relationships: Relationships,
    added: CivilSeconds,
) -> KeyView {
    KeyView {
        id: KeyId(id),
        public,
        relationships,
        added,
        revoked_at: None,
    }
}

pub fn service(id: &str, kind: &str, endpoint: &str) -> Service {
    Service {
        id: bounded(id),
        kind: bounded(kind),
        endpoint: bounded(endpoint),
    }
}

/// A text of the pallet, which is short enough.
pub fn bounded<S: sp_runtime::traits::Get<u32>>(text: &str) -> BoundedVec<u8, S> {
    BoundedVec::truncate_from(text.as_bytes().to_vec())
}
