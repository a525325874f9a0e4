//! The keys of a person: one to log in, one to sign, and what becomes of them.

use althing_integration_tests::{
    belonging::{ask, founded, identify, now, send, ANYBODY},
    Chain,
};
use althing_primitives::{CivilSeconds, Did};
use althing_runtime::{AccountId, Runtime, RuntimeCall};
use pallet_did::{
    Call, DidDocumentView, Error, KeyId, KeySignature, KeyView, NewKey, PublicKey, Relationships,
};
use sp_core::{sr25519, Pair};

const CONTRACT: &[u8] = b"a contract of 2026";

fn key(path: &str) -> sr25519::Pair {
    sr25519::Pair::from_string(path, None).expect("a derivation path")
}

fn add(did: Did, pair: &sr25519::Pair, relationships: Relationships) -> RuntimeCall {
    let public = PublicKey::Sr25519(pair.public().0);
    let key = NewKey {
        public,
        relationships,
    };
    Call::<Runtime>::add_key { did, key }.into()
}

fn resolve(chain: &mut Chain, did: Did) -> DidDocumentView<AccountId> {
    let seen: Option<DidDocumentView<AccountId>> = ask(chain, "DidApi_resolve", did);
    seen.expect("it is published")
}

/// The live keys for that use.
fn live(chain: &mut Chain, did: Did, usage: Relationships) -> Vec<PublicKey> {
    let keys = resolve(chain, did).keys.into_iter();
    keys.filter(|key| key.revoked_at.is_none() && key.relationships.contains(usage))
        .map(|key| key.public)
        .collect()
}

/// Whether a key of the identity that counted at `moment` for assertions signed `text`.
fn was_signed(
    chain: &mut Chain,
    did: Did,
    text: &[u8],
    signature: &sr25519::Signature,
    moment: CivilSeconds,
) -> bool {
    let signature = KeySignature::Sr25519(*signature);
    resolve(chain, did).keys.iter().any(|key| {
        let counted = key.added <= moment && key.revoked_at.is_none_or(|at| moment < at);
        counted
            && key.relationships.contains(Relationships::ASSERTION_METHOD)
            && key.public.verifies(&signature, text)
    })
}

/// A person with a key to log in, `#key-0`, and one to sign, `#key-1`, on a card.
fn stage() -> (Chain, Did) {
    let mut chain = founded();
    let did = identify(&mut chain, "//Ida");
    let keys = [
        ("//Ida//login", Relationships::AUTHENTICATION),
        ("//Ida//sign", Relationships::ASSERTION_METHOD),
    ];
    for (path, usage) in keys {
        let call = add(did, &key(path), usage);
        assert_eq!(send(&mut chain, "//Ida", call), Ok(()));
    }
    (chain, did)
}

/// `e-residency#3`: another key to log in, and what was signed stays signed.
#[test]
fn the_key_to_log_in_is_rotated_and_what_was_signed_stays_verified() {
    let (mut chain, did) = stage();
    let public = |path| PublicKey::Sr25519(key(path).public().0);
    let login = live(&mut chain, did, Relationships::AUTHENTICATION);
    let signing = live(&mut chain, did, Relationships::ASSERTION_METHOD);
    assert_eq!(login, vec![public("//Ida//login")]);
    assert_eq!(signing, vec![public("//Ida//sign")]);
    let signature = key("//Ida//sign").sign(CONTRACT);
    let signed_at = now(&mut chain);
    assert!(was_signed(&mut chain, did, CONTRACT, &signature, signed_at));
    let by_login = key("//Ida//login").sign(CONTRACT);
    assert!(
        !was_signed(&mut chain, did, CONTRACT, &by_login, signed_at),
        "the key to log in signs nothing"
    );

    let revoke = Call::<Runtime>::revoke_key { did, key: KeyId(0) };
    let rotation = pallet_utility::Call::<Runtime>::batch_all {
        calls: vec![
            revoke.into(),
            add(did, &key("//Ida//login//2"), Relationships::AUTHENTICATION),
        ],
    };
    assert_eq!(send(&mut chain, "//Ida", rotation), Ok(()));
    let login = live(&mut chain, did, Relationships::AUTHENTICATION);
    assert_eq!(login, vec![public("//Ida//login//2")]);
    let numbers: Vec<_> = resolve(&mut chain, did)
        .keys
        .iter()
        .map(|key| key.id)
        .collect();
    assert_eq!(
        numbers,
        [KeyId(1), KeyId(2)],
        "a number is never used again"
    );
    assert!(was_signed(&mut chain, did, CONTRACT, &signature, signed_at));
    let later = now(&mut chain);
    assert!(was_signed(&mut chain, did, CONTRACT, &signature, later));
}

/// `e-residency#4`: both keys of a lost card are revoked in one block; the one that signed is known for
/// what it signed before, and for nothing after.
#[test]
fn a_lost_cards_keys_are_revoked_at_once() {
    let (mut chain, did) = stage();
    let signature = key("//Ida//sign").sign(CONTRACT);
    let signed_at = now(&mut chain);
    chain.pass(4);
    let revoke = |id| -> RuntimeCall {
        Call::<Runtime>::revoke_key {
            did,
            key: KeyId(id),
        }
        .into()
    };
    assert_eq!(
        send(&mut chain, ANYBODY, revoke(0)),
        Err(Error::<Runtime>::NotController.into())
    );
    let both = pallet_utility::Call::<Runtime>::batch_all {
        calls: vec![revoke(0), revoke(1)],
    };
    assert_eq!(send(&mut chain, "//Ida", both), Ok(()));
    let lost_at = now(&mut chain);
    for usage in [
        Relationships::AUTHENTICATION,
        Relationships::ASSERTION_METHOD,
    ] {
        assert_eq!(live(&mut chain, did, usage), vec![]);
    }

    let kept: Option<KeyView> = ask(&mut chain, "DidApi_key", (did, KeyId(1)));
    let kept = kept.expect("what it signed can be checked");
    assert_eq!(kept.revoked_at, Some(lost_at));
    let gone: Option<KeyView> = ask(&mut chain, "DidApi_key", (did, KeyId(0)));
    assert_eq!(gone, None, "a key to log in leaves nothing to check");
    assert!(was_signed(&mut chain, did, CONTRACT, &signature, signed_at));
    let after = lost_at.saturating_add(1);
    for moment in [lost_at, after] {
        assert!(!was_signed(&mut chain, did, CONTRACT, &signature, moment));
    }
    assert_eq!(
        send(&mut chain, "//Ida", revoke(1)),
        Err(Error::<Runtime>::KeyNotFound.into())
    );
}
