//! Payloads that people sign outside a transaction, raw or as wallets wrap them.
//!
//! Wallets do not sign bare bytes: they put `<Bytes>` before and `</Bytes>` after them, so that no
//! page can have a transaction signed as a message. Tools without a wallet sign the bytes as they
//! are. Both are accepted everywhere. Each payload begins with a tag that says what it is for and
//! starts with `althing/`, so that what is signed for one purpose serves no other, and no wrapped
//! payload is the raw one of another purpose.

use alloc::vec::Vec;

use codec::Encode;
use sp_runtime::traits::{IdentifyAccount, Verify};

/// What wallets put before the bytes they sign.
pub const WRAP_PREFIX: &[u8] = b"<Bytes>";
/// What wallets put after the bytes they sign.
pub const WRAP_POSTFIX: &[u8] = b"</Bytes>";

/// The account that a signature of type `S` speaks for.
pub type SignerOf<S> = <<S as Verify>::Signer as IdentifyAccount>::AccountId;

/// The bytes to sign for the purpose `tag`, such as `althing/did-call`, on the chain whose genesis
/// block hashes to `genesis`: the SCALE encoding of the tag, the hash and the fields, in this order.
#[must_use]
pub fn signing_payload<Hash: Encode, Fields: Encode>(
    tag: &str,
    genesis: &Hash,
    fields: &Fields,
) -> Vec<u8> {
    (tag, genesis, fields).encode()
}

/// `payload` as a wallet signs it.
#[must_use]
pub fn wrapped(payload: &[u8]) -> Vec<u8> {
    [WRAP_PREFIX, payload, WRAP_POSTFIX].concat()
}

/// Whether `verify` accepts the payload raw or wrapped. For keys that are no account's.
///
/// It asks at most twice, the raw bytes first; its weight is that of two verifications.
pub fn verifies_raw_or_wrapped(payload: &[u8], verify: impl Fn(&[u8]) -> bool) -> bool {
    verify(payload) || verify(&wrapped(payload))
}

/// Whether `signature` is `signer`'s over the payload, raw or wrapped.
///
/// Its weight is that of two verifications.
pub fn is_signed_by<S: Verify>(signature: &S, payload: &[u8], signer: &SignerOf<S>) -> bool {
    verifies_raw_or_wrapped(payload, |bytes| signature.verify(bytes, signer))
}
