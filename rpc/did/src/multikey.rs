//! Public keys as text: their multicodec before them, and the whole in base58btc.

use pallet_did::PublicKey;

/// The multicodec of a kind of key as the table at <https://github.com/multiformats/multicodec>
/// numbers it, written as an unsigned varint.
const fn multicodec(key: &PublicKey) -> [u8; 2] {
    match key {
        // sr25519-pub, 0xef
        PublicKey::Sr25519(_) => [0xef, 0x01],
        // ed25519-pub, 0xed
        PublicKey::Ed25519(_) => [0xed, 0x01],
        // secp256k1-pub, 0xe7, a compressed point
        PublicKey::Secp256k1(_) => [0xe7, 0x01],
        // p256-pub, 0x1200, a compressed point
        PublicKey::P256(_) => [0x80, 0x24],
        // x25519-pub, 0xec
        PublicKey::X25519(_) => [0xec, 0x01],
    }
}

/// A key as the property `publicKeyMultibase` of a `Multikey` holds it.
#[must_use]
pub fn multikey(key: &PublicKey) -> String {
    let bytes: &[u8] = match key {
        PublicKey::Sr25519(bytes) | PublicKey::Ed25519(bytes) | PublicKey::X25519(bytes) => bytes,
        PublicKey::Secp256k1(bytes) | PublicKey::P256(bytes) => bytes,
    };
    let encoded = bs58::encode([&multicodec(key), bytes].concat()).into_string();
    format!("z{encoded}")
}
