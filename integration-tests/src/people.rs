//! Who acts in a story.

use althing_runtime::{AccountId, Address};
use sp_core::{sr25519::Pair, Pair as _};

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
