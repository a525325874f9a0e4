//! Malformed bytes, full queues, and ten thousand times there and back.

use althing_primitives::{Did, Nullifier, SchemaId};
use codec::{Decode, MaxEncodedLen};
use frame_support::{assert_noop, assert_ok, traits::fungible::Inspect};
use sp_core::H256;
use sp_io::hashing::blake2_256;

use super::{accredit, license, plain, signed, stage, ADA, BEN, ISSUER};
use crate::{
    mock::{
        chain, did, document, params, pass, Balances, Credentials, Test, ENDOWMENT, LICENCE,
        VALIDITY,
    },
    Accreditation, Call, Error, Revocations,
};

/// Bytes that look random and are the same each time.
fn noise(seed: u32, length: usize) -> Vec<u8> {
    (0u32..)
        .flat_map(|block| blake2_256(&[seed.to_le_bytes(), block.to_le_bytes()].concat()))
        .take(length)
        .collect()
}

#[test]
fn no_bytes_panic_as_a_call() {
    chain().run(|| {
        let calls = 26u8;
        let mut decoded = 0u32;
        for seed in 0..20_000u32 {
            let mut bytes = noise(seed, usize::try_from(seed % 300).expect("small"));
            if let Some(first) = bytes.first_mut() {
                *first %= calls;
            }
            decoded += u32::from(Call::<Test>::decode(&mut &bytes[..]).is_ok());
        }
        assert!(decoded > 0, "some of it is a call, or nothing was tried");
    });
}

#[test]
fn no_call_of_noise_breaks_an_invariant() {
    use frame_support::traits::UnfilteredDispatchable;
    chain().run(|| {
        stage();
        for seed in 0..5_000u32 {
            let mut bytes = noise(seed, 200);
            if let Some(first) = bytes.first_mut() {
                *first %= 26;
            }
            if let Ok(call) = Call::<Test>::decode(&mut &bytes[..]) {
                for who in [ADA, ISSUER, 100, 101, 102] {
                    let _ = call.clone().dispatch_bypass_filter(signed(who));
                }
            }
        }
    });
}

#[test]
fn ten_thousand_credentials_come_and_go() {
    chain().run(|| {
        stage();
        let before = state();
        for _ in 0..10_000 {
            license(ISSUER, ADA, 1);
            pass(VALIDITY + params().keep);
            assert_ok!(Credentials::clear(signed(BEN), did(ADA), LICENCE));
            accredit(ISSUER, LICENCE);
            frame_system::Pallet::<Test>::reset_events();
        }
        // The accreditation was given anew: the same row with another end.
        assert_eq!(state(), before);
    });
}

#[test]
fn ten_thousand_requests_come_and_go() {
    chain().run(|| {
        stage();
        let before = state();
        for _ in 0..10_000 {
            assert_ok!(Credentials::request(
                signed(ADA),
                did(ISSUER),
                LICENCE,
                document()
            ));
            assert_ok!(Credentials::withdraw_request(signed(ADA), LICENCE));
            frame_system::Pallet::<Test>::reset_events();
        }
        assert_eq!(state(), before);
    });
}

#[test]
fn a_hundred_revocations_come_and_go() {
    chain().run(|| {
        stage();
        let before = state();
        for commitment in 0..100 {
            license(ISSUER, ADA, commitment);
            assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
        }
        assert_eq!(Revocations::<Test>::iter().count(), 99);
        pass(VALIDITY + params().keep);
        for commitment in 0..99 {
            assert_ok!(Credentials::clear_revocation(
                signed(BEN),
                did(ADA),
                LICENCE,
                H256::repeat_byte(commitment)
            ));
        }
        assert_ok!(Credentials::clear(signed(BEN), did(ADA), LICENCE));
        frame_system::Pallet::<Test>::reset_events();
        assert_eq!(state(), before);
    });
}

/// The keys of the state, and what everybody has and can use.
fn state() -> (Vec<Vec<u8>>, Vec<(u64, u64)>) {
    let mut keys = Vec::new();
    let mut key = Vec::new();
    while let Some(next) = sp_io::storage::next_key(&key) {
        keys.push(next.clone());
        key = next;
    }
    let events = frame_support::storage::storage_prefix(b"System", b"Events");
    let count = frame_support::storage::storage_prefix(b"System", b"EventCount");
    keys.retain(|key| !key.starts_with(&events) && !key.starts_with(&count));
    let balances = (1..60)
        .map(|who| (Balances::total_balance(&who), Balances::balance(&who)))
        .collect();
    (keys, balances)
}

#[test]
fn rows_that_stay_for_ever_are_small() {
    let key = Did::max_encoded_len() + SchemaId::max_encoded_len();
    assert!(key + Accreditation::max_encoded_len() <= 128);
    assert!(Nullifier::max_encoded_len() + Did::max_encoded_len() <= 128);
    assert!(key + H256::max_encoded_len() <= 128);
}

#[test]
fn nothing_is_stuck_at_the_existential_deposit() {
    chain().run(|| {
        stage();
        let least = Balances::minimum_balance();
        let spare = ENDOWMENT - params().credential_deposit - least;
        assert_ok!(Balances::transfer_keep_alive(signed(ISSUER), BEN, spare));
        license(ISSUER, ADA, 1);
        assert_eq!(Balances::balance(&ISSUER), least);
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(BEN), LICENCE, plain(1)),
            sp_runtime::TokenError::FundsUnavailable
        );
        pass(VALIDITY + params().keep);
        assert_ok!(Credentials::clear(signed(BEN), did(ADA), LICENCE));
        assert_eq!(
            Balances::balance(&ISSUER),
            least + params().credential_deposit
        );
        assert_noop!(
            Credentials::clear(signed(BEN), did(ADA), LICENCE),
            Error::<Test>::CredentialNotFound
        );
    });
}
