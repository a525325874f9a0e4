//! Making an identity for a newcomer.

use althing_primitives::{wrapped, IdentityKind, SpeaksAs};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, MultiSignature};

use super::support::*;
use crate::{
    mock::{chain, run_to, Balances, Identity, Test, ENDOWMENT},
    Consent, DepositsBy, Error, NewKeysOf,
};

const TAG: &str = "althing/did-create";

fn keys() -> NewKeysOf<Test> {
    vec![key(Two)].try_into().expect("few")
}

/// What Two signs for an identity with one key.
fn fields(valid_until: u64) -> Vec<u8> {
    let did = Identity::next_did(&id(Two));
    let nothing: Vec<u8> = Vec::new();
    let nonce = crate::Created::<Test>::get(id(Two));
    (
        did,
        nonce,
        valid_until,
        IdentityKind::Person,
        keys(),
        &nothing,
        &nothing,
    )
        .encode()
}

fn sponsor(consent: Consent<MultiSignature, u64>) -> frame_support::dispatch::DispatchResult {
    Identity::create_for(
        signed(Alice),
        id(Two),
        IdentityKind::Person,
        keys(),
        Default::default(),
        Default::default(),
        consent,
    )
}

#[test]
fn the_newcomer_rules_and_the_sponsor_pays() {
    chain().run(|| {
        let did = Identity::next_did(&id(Two));
        assert_ok!(sponsor(consent(Two, TAG, fields)));
        assert_eq!(controller(did), id(Two));
        assert_eq!(Identity::did_of(&id(Two)), Some(did));
        assert_eq!(Identity::did_of(&id(Alice)), None);
        let base = DepositsBy::<Test>::get(did).expect("paid").base;
        assert_eq!(base.payer, id(Alice));
        assert_eq!(held(&id(Alice)), base.amount);
        assert_eq!(Balances::free_balance(id(Two)), 0);
    });
}

#[test]
fn paying_gives_no_power() {
    chain().run(|| {
        let did = Identity::next_did(&id(Two));
        assert_ok!(sponsor(consent(Two, TAG, fields)));
        assert_noop!(
            Identity::deactivate(signed(Alice), did),
            Error::<Test>::NotController
        );
        assert_noop!(
            Identity::add_key(signed(Alice), did, key(Alice)),
            Error::<Test>::NotController
        );
    });
}

#[test]
fn the_sponsor_has_it_back_at_the_end() {
    chain().run(|| {
        let did = Identity::next_did(&id(Two));
        assert_ok!(sponsor(consent(Two, TAG, fields)));
        assert_ok!(Identity::deactivate(signed(Two), did));
        assert_eq!(held(&id(Alice)), 0);
        // But for the fee: one identity, one key that made assertions.
        assert_eq!(Balances::free_balance(id(Alice)), ENDOWMENT - 20);
        assert_eq!(Balances::free_balance(id(Two)), 0);
    });
}

#[test]
fn a_wallets_signature_is_accepted() {
    chain().run(|| {
        let mut bytes = (TAG, frame_system::Pallet::<Test>::block_hash(0)).encode();
        bytes.extend(fields(1_000));
        let signature = MultiSignature::Sr25519(Two.sign(&wrapped(&bytes)));
        assert_ok!(sponsor(Consent {
            valid_until: 1_000,
            signature
        }));
    });
}

#[test]
fn what_the_newcomer_did_not_sign_is_refused() {
    chain().run(|| {
        let wrong = DispatchError::from(Error::<Test>::SignatureNotMatching);
        assert_noop!(sponsor(consent(Bob, TAG, fields)), wrong);
        assert_noop!(sponsor(consent(Two, "althing/did-link", fields)), wrong);
        let other = consent(Two, TAG, fields);
        assert_noop!(
            Identity::create_for(
                signed(Alice),
                id(Two),
                IdentityKind::Organisation,
                keys(),
                Default::default(),
                Default::default(),
                other.clone(),
            ),
            wrong
        );
        assert_noop!(
            Identity::create_for(
                signed(Alice),
                id(Two),
                IdentityKind::Person,
                vec![key(Alice)].try_into().expect("few"),
                Default::default(),
                Default::default(),
                other.clone(),
            ),
            wrong
        );
        assert_noop!(
            Identity::create_for(
                signed(Alice),
                id(One),
                IdentityKind::Person,
                keys(),
                Default::default(),
                Default::default(),
                other,
            ),
            wrong
        );
    });
}

#[test]
fn the_same_signature_serves_once() {
    chain().run(|| {
        let once = consent(Two, TAG, fields);
        assert_ok!(sponsor(once.clone()));
        assert_noop!(sponsor(once), Error::<Test>::SignatureNotMatching);
    });
}

#[test]
fn an_expired_signature_is_refused() {
    chain().run(|| {
        run_to(5);
        let expired = consent_until(Two, TAG, 5, fields);
        assert_noop!(sponsor(expired), Error::<Test>::SignatureExpired);
        assert_ok!(sponsor(consent_until(Two, TAG, 6, fields)));
    });
}

#[test]
fn a_body_sponsors_and_an_identity_does_not() {
    chain().run(|| {
        let did = person(Alice);
        let make = |origin| {
            Identity::create_for(
                origin,
                id(Two),
                IdentityKind::Person,
                keys(),
                Default::default(),
                Default::default(),
                consent(Two, TAG, fields),
            )
        };
        assert_noop!(make(as_did(did)), DispatchError::BadOrigin);
        assert_ok!(make(body()));
    });
}
