//! Who acts in a story.

use althing_runtime::{AccountId, Address, SessionKeys};
use codec::Encode;
use sp_core::{
    ed25519, proof_of_possession::statement_of_ownership, sr25519, sr25519::Pair, Pair as _,
};

/// Somebody with a key.
#[derive(Clone)]
pub struct Person {
    pair: Pair,
}

impl Person {
    /// The person with the key derived from the development seed by `path`, say `//Alice`.
    ///
    /// # Panics
    /// If `path` is no derivation path.
    #[must_use]
    pub fn named(path: &str) -> Self {
        Self {
            pair: Pair::from_string(path, None).expect("a derivation path such as //Alice"),
        }
    }

    /// The account.
    #[must_use]
    pub fn account(&self) -> AccountId {
        self.pair.public().into()
    }

    /// The address as a call names it.
    #[must_use]
    pub fn address(&self) -> Address {
        address(&self.account())
    }

    pub(crate) fn pair(&self) -> &Pair {
        &self.pair
    }
}

/// The address of an account as a call names it.
#[must_use]
pub fn address(account: &AccountId) -> Address {
    Address::Id(account.clone())
}

/// The session keys derived from `seed`, with the proof that `owner` may register them, as the RPC
/// `author_rotateKeysWithOwner` makes it.
///
/// # Panics
/// If `seed` is no derivation path.
#[must_use]
pub fn session_keys(seed: &str, owner: &AccountId) -> (SessionKeys, Vec<u8>) {
    let aura = sr25519::Pair::from_string(seed, None).expect("a derivation path");
    let grandpa = ed25519::Pair::from_string(seed, None).expect("a derivation path");
    let statement = statement_of_ownership(&owner.encode());
    let proof = (aura.sign(&statement), grandpa.sign(&statement)).encode();
    let keys = SessionKeys {
        aura: aura.public().into(),
        grandpa: grandpa.public().into(),
    };
    (keys, proof)
}
