//! Public keys, what they may be used for, and the signatures made with them.

use core::cell::Cell;

use althing_primitives::{verifies_raw_or_wrapped, CivilSeconds};
use codec::{CompactAs, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::{ecdsa, ed25519, sr25519};
use sp_io::crypto;

/// The number of a key within its document. It is never used again.
#[derive(
    Clone,
    Copy,
    CompactAs,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub struct KeyId(pub u32);

/// A public key, by its kind.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(rename_all = "camelCase")]
pub enum PublicKey {
    /// Schnorr signatures over Ristretto25519, as most accounts of this chain have.
    #[codec(index = 0)]
    Sr25519(#[serde(with = "hexadecimal")] [u8; 32]),
    /// EdDSA over Curve25519.
    #[codec(index = 1)]
    Ed25519(#[serde(with = "hexadecimal")] [u8; 32]),
    /// ECDSA over secp256k1, the point compressed.
    #[codec(index = 2)]
    Secp256k1(#[serde(with = "hexadecimal")] [u8; 33]),
    /// ECDSA over NIST P-256, the point compressed. It is published and signs nothing on the chain.
    #[codec(index = 3)]
    P256(#[serde(with = "hexadecimal")] [u8; 33]),
    /// Key agreement over Curve25519. It signs nothing.
    #[codec(index = 4)]
    X25519(#[serde(with = "hexadecimal")] [u8; 32]),
}

impl PublicKey {
    /// Whether the bytes can be a key: not all zero, and with the first byte of a compressed point
    /// where there must be one.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        match self {
            Self::Sr25519(bytes) | Self::Ed25519(bytes) | Self::X25519(bytes) => {
                bytes.iter().any(|byte| *byte != 0)
            }
            Self::Secp256k1(bytes) | Self::P256(bytes) => matches!(bytes.first(), Some(2 | 3)),
        }
    }

    /// Whether signatures with it are checked on this chain.
    #[must_use]
    pub const fn can_sign(&self) -> bool {
        matches!(
            self,
            Self::Sr25519(_) | Self::Ed25519(_) | Self::Secp256k1(_)
        )
    }

    /// Whether it may be used so: for something, and for nothing unknown; a key of kind X25519 for
    /// key agreement alone.
    #[must_use]
    pub fn may_serve(&self, relationships: Relationships) -> bool {
        match self {
            Self::X25519(_) => relationships == Relationships::KEY_AGREEMENT,
            _ => relationships.is_known(),
        }
    }

    /// Whether `signature` is this key's over exactly these bytes.
    ///
    /// Secp256k1 signs their BLAKE2b-256 hash, as the SDK's `MultiSignature::Ecdsa` and the wallets of
    /// this ecosystem do, and gives 65 bytes with the recovery id.
    #[must_use]
    pub fn verifies(&self, signature: &KeySignature, bytes: &[u8]) -> bool {
        match (self, signature) {
            (Self::Sr25519(public), KeySignature::Sr25519(signature)) => {
                crypto::sr25519_verify(signature, bytes, &sr25519::Public::from_raw(*public))
            }
            (Self::Ed25519(public), KeySignature::Ed25519(signature)) => {
                crypto::ed25519_verify(signature, bytes, &ed25519::Public::from_raw(*public))
            }
            (Self::Secp256k1(public), KeySignature::Secp256k1(signature)) => {
                crypto::ecdsa_verify(signature, bytes, &ecdsa::Public::from_raw(*public))
            }
            _ => false,
        }
    }

    /// Whether `signature` is this key's over the payload, raw or as wallets wrap it; and if so,
    /// how many times a signature was checked to find out.
    #[must_use]
    pub fn verifies_payload(&self, signature: &KeySignature, payload: &[u8]) -> Option<u32> {
        let checks = Cell::new(0u32);
        verifies_raw_or_wrapped(payload, |bytes| {
            checks.set(checks.get().saturating_add(1));
            self.verifies(signature, bytes)
        })
        .then(|| checks.get())
    }
}

/// Keys of a founding document, as hexadecimal with `0x`.
mod hexadecimal {
    use alloc::{format, vec::Vec};

    use serde::{de::Error as _, Deserializer, Serializer};

    pub fn serialize<S: Serializer, const N: usize>(
        key: &[u8; N],
        serializer: S,
    ) -> Result<S::Ok, S::Error> {
        sp_core::bytes::serialize(key, serializer)
    }

    pub fn deserialize<'de, D: Deserializer<'de>, const N: usize>(
        deserializer: D,
    ) -> Result<[u8; N], D::Error> {
        let bytes: Vec<u8> = sp_core::bytes::deserialize(deserializer)?;
        let length = bytes.len();
        bytes.try_into().map_err(|_| {
            D::Error::custom(format!("a key of this kind has {N} bytes, not {length}"))
        })
    }
}

/// A signature, by the kind of key that made it.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum KeySignature {
    /// With the signing context `substrate`.
    #[codec(index = 0)]
    Sr25519(sr25519::Signature),
    /// By RFC 8032.
    #[codec(index = 1)]
    Ed25519(ed25519::Signature),
    /// Over the BLAKE2b-256 hash, with the recovery id as 65th byte.
    #[codec(index = 2)]
    Secp256k1(ecdsa::Signature),
}

/// What a key may be used for, as flags: verification relationships of DID Core.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(transparent)]
pub struct Relationships(pub u8);

impl Relationships {
    /// Logging in, and showing that one is present.
    pub const AUTHENTICATION: Self = Self(1);
    /// Signing what others rely on: credentials, documents, passes.
    pub const ASSERTION_METHOD: Self = Self(2);
    /// Agreeing on a secret, to receive what others encrypt.
    pub const KEY_AGREEMENT: Self = Self(4);
    /// Making calls on this chain as the identity.
    pub const CAPABILITY_INVOCATION: Self = Self(8);
    /// Passing a capability on. This chain reads it nowhere.
    pub const CAPABILITY_DELEGATION: Self = Self(16);
    /// All of them.
    const ALL: Self = Self(31);

    /// These and those.
    #[must_use]
    pub const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    /// Whether all of `other` are among these.
    #[must_use]
    pub const fn contains(self, other: Self) -> bool {
        self.0 & other.0 == other.0
    }

    /// Whether there is at least one, and none that this chain does not know.
    #[must_use]
    pub const fn is_known(self) -> bool {
        self.0 != 0 && Self::ALL.contains(self)
    }
}

/// A key that somebody wants in a document.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct NewKey {
    /// The key.
    pub public: PublicKey,
    /// What it may be used for: the sum of 1 authentication, 2 assertion, 4 key agreement, 8 calls on
    /// this chain, 16 delegation.
    pub relationships: Relationships,
}

impl NewKey {
    /// Whether it leaves a row behind: what it signed is checked after it was revoked.
    #[must_use]
    pub const fn is_kept(&self) -> bool {
        self.relationships.contains(Relationships::ASSERTION_METHOD)
    }
}

/// A key in a document. It counts since it was added.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Key {
    /// Its number, which is its fragment too: `#key-0`.
    pub id: KeyId,
    /// The key.
    pub public: PublicKey,
    /// What it may be used for.
    pub relationships: Relationships,
    /// Since when.
    pub added: CivilSeconds,
}

/// A key that was revoked and had made assertions: those made before are still checked with it.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct RevokedKey {
    /// The key.
    pub public: PublicKey,
    /// What it might be used for.
    pub relationships: Relationships,
    /// Since when.
    pub added: CivilSeconds,
    /// From this moment on it counts no more.
    pub revoked_at: CivilSeconds,
}
