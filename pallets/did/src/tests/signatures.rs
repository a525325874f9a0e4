//! Signatures that others published.
//!
//! - `RFC 8032`: <https://www.rfc-editor.org/rfc/rfc8032>, section 7.1, tests 1 to 3.
//! - `sp-core`: the tests of the crate `sp-core` 43.0.0, `src/ecdsa.rs`.
//! - `util-crypto`: the tests of `@polkadot/util-crypto`, `packages/util-crypto/src/signature/verify.spec.ts`
//!   of <https://github.com/polkadot-js/common>: the message is `hello world`, and the accounts are
//!   given as addresses.

use althing_primitives::wrapped;
use sp_core::{crypto::Ss58Codec, ecdsa, ed25519, sr25519};
use sp_runtime::AccountId32;

use crate::{KeySignature, PublicKey};

fn bytes<const N: usize>(hex: &str) -> [u8; N] {
    let bytes = sp_core::bytes::from_hex(hex).expect("hexadecimal");
    bytes.try_into().expect("of that length")
}

fn account(address: &str) -> [u8; 32] {
    let (account, _) = AccountId32::from_ss58check_with_version(address).expect("an address");
    account.into()
}

fn ed25519(hex: &str) -> KeySignature {
    KeySignature::Ed25519(ed25519::Signature::from_raw(bytes(hex)))
}

fn sr25519(hex: &str) -> KeySignature {
    KeySignature::Sr25519(sr25519::Signature::from_raw(bytes(hex)))
}

fn secp256k1(hex: &str) -> KeySignature {
    KeySignature::Secp256k1(ecdsa::Signature::from_raw(bytes(hex)))
}

/// Checks that the signature is accepted for this message, and for no other message or signature.
fn check(public: PublicKey, message: &[u8], signature: &KeySignature) {
    assert_eq!(public.verifies_payload(signature, message), Some(1));
    let other = [message, b"!"].concat();
    assert_eq!(public.verifies_payload(signature, &other), None);
    let mut flipped = codec::Encode::encode(signature);
    flipped[10] ^= 1;
    let flipped = codec::Decode::decode(&mut &flipped[..]).expect("the same kind");
    assert_eq!(public.verifies_payload(&flipped, message), None);
}

const ED_ADDRESS: &str = "DxN4uvzwPzJLtn17yew6jEffPhXQfdKHTp2brufb98vGbPN";
const SR_ADDRESS: &str = "EK1bFgKm2FsghcttHT7TB7rNyXApFgs9fCbijMGQNyFGBQm";
const SR_WRAP_ADDRESS: &str = "J9nD3s7zssCX7bion1xctAF6xcVexcpy2uwy4jTm9JL8yuK";
const EC_ADDRESS: &str = "XyFVXiGaHxoBhXZkSh6NS2rjFyVaVNUo5UiZDqZbuSfUdji";
const SIG_ED: &str = "0x299d3bf4c8bb51af732f8067b3a3015c0862a5ff34721749d8ed6577ea2708365d1c5f76bd519009971e41156f12c70abc2533837ceb3bad9a05a99ab923de06";
const SIG_SR: &str = "0xca01419b5a17219f7b78335658cab3b126db523a5df7be4bfc2bef76c2eb3b1dcf4ca86eb877d0a6cf6df12db5995c51d13b00e005d053b892bd09c594434288";
const SIG_SR_WRAP: &str = "0x84b6afb1c8e54bbcb3f4872baf172580e21310e9387a53742627d6652d121447fa406b82805ed3184fb7bd519175cc9f99f283f97954d95cf966ee164df85489";
const SIG_EC: &str = "0x994638ee586d2c5dbd9bacacbc35d9b7e9018de8f7892f00c900db63bc57b1283e2ee7bc51a9b1c1dae121ac4f4b9e2a41cd1d6bf4bb3e24d7fed6faf6d85e0501";
const MESSAGE: &[u8] = b"hello world";

#[test]
fn ed25519_of_rfc_8032_is_accepted() {
    for (public, message, signature) in [
        (
            "0xd75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a",
            "0x",
            "0xe5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b",
        ),
        (
            "0x3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c",
            "0x72",
            "0x92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00",
        ),
        (
            "0xfc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025",
            "0xaf82",
            "0x6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a",
        ),
    ] {
        let message = sp_core::bytes::from_hex(message).expect("hexadecimal");
        check(
            PublicKey::Ed25519(bytes(public)),
            &message,
            &ed25519(signature),
        );
    }
}

#[test]
fn ed25519_of_util_crypto_is_accepted() {
    check(
        PublicKey::Ed25519(account(ED_ADDRESS)),
        MESSAGE,
        &ed25519(SIG_ED),
    );
}

#[test]
fn sr25519_of_util_crypto_is_accepted() {
    check(
        PublicKey::Sr25519(account(SR_ADDRESS)),
        MESSAGE,
        &sr25519(SIG_SR),
    );
}

#[test]
fn sr25519_wrapped_by_a_wallet_is_accepted_at_the_second_check() {
    let public = PublicKey::Sr25519(account(SR_WRAP_ADDRESS));
    let signature = sr25519(SIG_SR_WRAP);
    assert!(!public.verifies(&signature, MESSAGE));
    assert!(public.verifies(&signature, &wrapped(MESSAGE)));
    assert_eq!(public.verifies_payload(&signature, MESSAGE), Some(2));
}

#[test]
fn secp256k1_of_util_crypto_is_accepted() {
    // The address is the hash of the compressed key, which the signature gives.
    let KeySignature::Secp256k1(signature) = secp256k1(SIG_EC) else {
        unreachable!("it is of that kind");
    };
    let public = signature.recover(MESSAGE).expect("it is a signature");
    assert_eq!(
        sp_io::hashing::blake2_256(&public.0),
        account(EC_ADDRESS),
        "another key than the published"
    );
    check(
        PublicKey::Secp256k1(public.0),
        MESSAGE,
        &KeySignature::Secp256k1(signature),
    );
}

#[test]
fn secp256k1_of_sp_core_is_accepted() {
    let full: [u8; 64] = bytes("0x8db55b05db86c0b1786ca49f095d76344c9e6056b2f02701a7e7f3c20aabfd913ebbe148dd17c56551a52952371071a6c604b3f3abe8f2c8fa742158ea6dd7d4");
    let public = ecdsa::Public::from_full(&full).expect("a point");
    check(
        PublicKey::Secp256k1(public.0),
        b"",
        &secp256k1("0x3dde91174bd9359027be59a428b8146513df80a2a3c7eda2194f64de04a69ab97b753169e94db6ffd50921a2668a48b94ca11e3d32c1ff19cfe88890aa7e8f3c00"),
    );
}

#[test]
fn a_signature_of_another_kind_is_refused() {
    let public = account(ED_ADDRESS);
    for key in [
        PublicKey::Sr25519(public),
        PublicKey::X25519(public),
        PublicKey::P256([2; 33]),
        PublicKey::Secp256k1([2; 33]),
    ] {
        assert_eq!(key.verifies_payload(&ed25519(SIG_ED), MESSAGE), None);
    }
}

#[test]
fn keys_sign_here_by_their_kind() {
    assert!(PublicKey::Sr25519([1; 32]).can_sign());
    assert!(PublicKey::Ed25519([1; 32]).can_sign());
    assert!(PublicKey::Secp256k1([2; 33]).can_sign());
    assert!(!PublicKey::P256([2; 33]).can_sign());
    assert!(!PublicKey::X25519([1; 32]).can_sign());
}
