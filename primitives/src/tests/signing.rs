//! Payloads, raw and wrapped.

use codec::Encode;
use sp_core::{ed25519, sr25519, ByteArray, Pair, H256};
use sp_runtime::{traits::IdentifyAccount, MultiSignature, MultiSigner};

use crate::{is_signed_by, signing_payload, verifies_raw_or_wrapped, wrapped};

const TAG: &str = "althing/did-call";

fn payload() -> Vec<u8> {
    signing_payload(TAG, &H256::repeat_byte(9), &(3_u32, 7_u64))
}

#[test]
fn a_payload_is_the_scale_encoding_in_order() {
    let mut expected = vec![16 << 2];
    expected.extend(TAG.as_bytes());
    expected.extend([9; 32]);
    expected.extend([3, 0, 0, 0]);
    expected.extend([7, 0, 0, 0, 0, 0, 0, 0]);
    assert_eq!(payload(), expected);
    // The fields are as good as written out in one tuple.
    assert_eq!(
        payload(),
        (TAG, H256::repeat_byte(9), 3_u32, 7_u64).encode()
    );
}

#[test]
fn wrapping_is_what_wallets_do() {
    assert_eq!(wrapped(b"Thing"), b"<Bytes>Thing</Bytes>");
    assert_eq!(wrapped(b""), b"<Bytes></Bytes>");
}

#[test]
fn no_payload_begins_like_the_wrapping() {
    // The length of a tag of 15 letters is encoded as '<'.
    let unlucky = signing_payload("althing/unlucky", &H256::zero(), &());
    assert_eq!(unlucky.first(), Some(&b'<'));
    assert!(!unlucky.starts_with(crate::WRAP_PREFIX));
}

#[test]
fn signatures_of_every_scheme_hold_raw_and_wrapped() {
    let schnorr = sr25519::Pair::from_string("//Alice", None).unwrap();
    let edwards = ed25519::Pair::from_string("//Alice", None).unwrap();
    let elliptic = sp_core::ecdsa::Pair::from_string("//Alice", None).unwrap();
    let other = sr25519::Pair::from_string("//Bob", None).unwrap();
    let payload = payload();

    type Signs<'a> = Box<dyn Fn(&[u8]) -> MultiSignature + 'a>;
    let signers: [(MultiSigner, Signs<'_>); 3] = [
        (
            schnorr.public().into(),
            Box::new(|bytes| schnorr.sign(bytes).into()),
        ),
        (
            edwards.public().into(),
            Box::new(|bytes| edwards.sign(bytes).into()),
        ),
        (
            elliptic.public().into(),
            Box::new(|bytes| elliptic.sign(bytes).into()),
        ),
    ];
    for (signer, sign) in signers {
        let account = signer.into_account();
        let stranger = MultiSigner::from(other.public()).into_account();
        for signed in [payload.clone(), wrapped(&payload)] {
            let signature = sign(&signed);
            assert!(is_signed_by(&signature, &payload, &account));
            assert!(!is_signed_by(&signature, &payload, &stranger));
            assert!(!is_signed_by(&signature, b"another payload", &account));
        }
        // Wrapped twice is another message, and so are halves of the wrapping.
        for signed in [
            wrapped(&wrapped(&payload)),
            [b"<Bytes>".as_slice(), &payload].concat(),
            [payload.as_slice(), b"</Bytes>"].concat(),
        ] {
            assert!(!is_signed_by(&sign(&signed), &payload, &account));
        }
    }
}

#[test]
fn a_zero_signature_is_nobodys() {
    let signature = MultiSignature::Sr25519(sr25519::Signature::from_slice(&[0; 64]).unwrap());
    let account = MultiSigner::from(sr25519::Public::from_raw([0; 32])).into_account();
    // sr25519 marks its signatures in the last byte, so that zeros are none at all.
    assert!(!is_signed_by(&signature, &payload(), &account));
}

#[test]
fn other_keys_are_asked_twice_at_most() {
    let asked = std::cell::RefCell::new(Vec::new());
    let refuse = |bytes: &[u8]| {
        asked.borrow_mut().push(bytes.to_vec());
        false
    };
    assert!(!verifies_raw_or_wrapped(b"x", refuse));
    assert_eq!(asked.take(), [b"x".to_vec(), b"<Bytes>x</Bytes>".to_vec()]);
    assert!(verifies_raw_or_wrapped(b"x", |bytes| bytes == b"x"));
    assert!(verifies_raw_or_wrapped(b"x", |bytes| bytes == b"<Bytes>x</Bytes>"));
}
