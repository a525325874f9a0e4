//! Bytes that nobody meant: no panic, and nothing changes.

use codec::{Decode, DecodeLimit, Encode};
use frame_support::traits::UnfilteredDispatchable;
use proptest::prelude::*;

use super::support::*;
use crate::{
    is_uri,
    mock::{chain, RuntimeCall, Test},
    Call, KeyId, KeySignature, NewKey, PublicKey, Service,
};

/// A call that is well formed, as encoded.
fn a_call() -> Vec<u8> {
    let did = althing_primitives::Did([3; 32]);
    RuntimeCall::Identity(Call::dispatch_as {
        did,
        key_id: KeyId(1),
        nonce: 2,
        valid_until: 3,
        call: Box::new(note(4)),
        signature: KeySignature::Sr25519(Alice.sign(b"")),
    })
    .encode()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(2_000))]

    #[test]
    fn random_bytes_decode_or_not_and_what_does_is_dispatched_without_panic(
        index in 0u8..24,
        bytes in proptest::collection::vec(any::<u8>(), 0..400),
    ) {
        let encoded = [&[2, index][..], &bytes].concat();
        if let Ok(call) = RuntimeCall::decode_with_depth_limit(256, &mut &encoded[..]) {
            chain().run(|| {
                person(Alice);
                let _ = call.clone().dispatch_bypass_filter(signed(Alice));
            });
        }
    }

    #[test]
    fn a_call_with_a_byte_changed_decodes_or_not_and_never_panics(
        place in any::<proptest::sample::Index>(),
        byte in any::<u8>(),
    ) {
        let mut encoded = a_call();
        let place = place.index(encoded.len());
        encoded[place] = byte;
        if let Ok(call) = RuntimeCall::decode_with_depth_limit(256, &mut &encoded[..]) {
            chain().run(|| {
                let _ = call.clone().dispatch_bypass_filter(signed(Alice));
            });
        }
    }

    #[test]
    fn any_signature_over_any_payload_is_checked_without_panic(
        public in proptest::collection::vec(any::<u8>(), 34),
        signature in proptest::collection::vec(any::<u8>(), 66),
        payload in proptest::collection::vec(any::<u8>(), 0..200),
        kinds in (0u8..5, 0u8..3),
    ) {
        let key = PublicKey::decode(&mut &[&[kinds.0][..], &public].concat()[..])
            .expect("enough bytes");
        let signature = KeySignature::decode(&mut &[&[kinds.1][..], &signature].concat()[..])
            .expect("enough bytes");
        prop_assert_eq!(key.verifies_payload(&signature, &payload), None);
    }

    #[test]
    fn any_text_is_judged_without_panic(
        bytes in proptest::collection::vec(any::<u8>(), 0..129),
    ) {
        if is_uri(&bytes) {
            prop_assert!(bytes.is_ascii() && bytes.contains(&b':'));
        }
        let _ = Service::decode(&mut &bytes[..]).map(|service| service.is_well_formed());
        let _ = NewKey::decode(&mut &bytes[..]).map(|key| key.public.is_well_formed());
    }
}

#[test]
fn a_call_cut_short_does_not_decode() {
    let encoded = a_call();
    for length in 0..encoded.len() {
        assert!(RuntimeCall::decode(&mut &encoded[..length]).is_err());
    }
    assert!(RuntimeCall::decode(&mut &encoded[..]).is_ok());
}

#[test]
fn more_than_there_is_room_for_does_not_decode() {
    let keys = vec![key(Alice); 17];
    let nothing: Vec<u8> = Vec::new();
    let encoded = (
        2u8,
        0u8,
        althing_primitives::IdentityKind::Person,
        keys,
        &nothing,
        &nothing,
    )
        .encode();
    assert!(RuntimeCall::decode(&mut &encoded[..]).is_err());
}

#[test]
fn a_nest_of_calls_deeper_than_the_limit_does_not_decode() {
    let mut call = note(1);
    for _ in 0..300 {
        call = RuntimeCall::Identity(Call::<Test>::dispatch_as {
            did: althing_primitives::Did([3; 32]),
            key_id: KeyId(1),
            nonce: 2,
            valid_until: 3,
            call: Box::new(call),
            signature: KeySignature::Sr25519(sp_core::sr25519::Signature::from_raw([0; 64])),
        });
    }
    let encoded = call.encode();
    assert!(RuntimeCall::decode_with_depth_limit(256, &mut &encoded[..]).is_err());
}
