//! The results that the clients' tests hold against DID Core are those that this crate gives.

use althing_primitives::{CivilSeconds, Did, IdentityKind, IdentityStatus};
use pallet_did::{PublicKey, Relationships};
use serde_json::Value;

use super::support::{bare, bounded, bytes, key, moment, service, View};
use crate::Resolution;

/// Written by hand, with keys that others published: `clients/tests/did-core.test.mjs` reads it too.
const FIXTURES: &str = include_str!("../../../../clients/fixtures/did-resolutions.json");

/// 2026-11-01, in days since 1970.
const FIRST: u64 = 20_758;

fn start() -> CivilSeconds {
    moment(FIRST, 0, 0, 0)
}

/// SHA-256 of `althing/fixture/` and the name.
fn did(name: &str) -> Did {
    Did(bytes(match name {
        "newcomer" => "1fa4858f7d1cb0a595645a5c39217601685bcefc880e6a90d94020bb748e0dd9",
        "person" => "7e7582e957bce4e9234e4620264677d1e6fe867b1b8278acd7b5cda360960dc1",
        "issuer" => "a5940b8f27bd387ad83a9e2c4d684ccaf5af048158b02f6fec56161c619ae6ef",
        "ended" => "8ce10dcfb24f4aca24b85171ad8500de9e3fa5b5bb4fbe2067be54559f249865",
        _ => panic!("there is no {name}"),
    }))
}

/// The public keys of tests 1 and 2 of RFC 8032, section 7.1.
fn rfc_8032(test: u8) -> PublicKey {
    PublicKey::Ed25519(bytes(if test == 1 {
        "d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"
    } else {
        "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"
    }))
}

fn person() -> View {
    let mut view = bare(did("person"), start());
    let keys = [
        // `multikey.rs` beside this names the sources.
        (
            PublicKey::Sr25519(bytes(
                "d43593c715fdd31c61141abd04a99fd6822c8558854ccde39a5684e7a56da27d",
            )),
            Relationships::AUTHENTICATION.and(Relationships::CAPABILITY_INVOCATION),
        ),
        (
            PublicKey::Ed25519(bytes(
                "6c2d48b1605684ef94363dc6158eeb6577466e1a36a740f2fc624617edb7712e",
            )),
            Relationships::ASSERTION_METHOD,
        ),
        (
            PublicKey::Secp256k1(bytes(
                "03874c15c7fda20e539c6e5ba573c139884c351188799f5458b4b41f7924f235cd",
            )),
            Relationships::CAPABILITY_INVOCATION.and(Relationships::CAPABILITY_DELEGATION),
        ),
        (
            PublicKey::P256(bytes(
                "037f235830dd3defa722ef1aa249d6a0ddbba4f990b0817538933f573640653542",
            )),
            Relationships::AUTHENTICATION.and(Relationships::ASSERTION_METHOD),
        ),
        (
            PublicKey::X25519(bytes(
                "5b3fce26fe570101539229f1608b20959d5032ac3e98367bdceba9143b253f0e",
            )),
            Relationships::KEY_AGREEMENT,
        ),
    ];
    view.keys = (0..)
        .zip(keys)
        .map(|(id, (public, relationships))| key(id, public, relationships, start()))
        .collect();
    view.services = vec![
        service("web", "LinkedDomains", "https://example.org/"),
        service(
            "inbox",
            "DIDCommMessaging",
            "HTTPS://Inbox.example.org:443/p%c3%a9re/./in",
        ),
    ];
    view.also_known_as = vec![
        bounded("https://example.org/@person"),
        bounded("urn:isbn:0451450523"),
    ];
    view.updated = moment(FIRST + 1, 12, 30, 45);
    view.version = 3;
    view.nonce = 1;
    view
}

fn issuer() -> View {
    let mut view = bare(did("issuer"), start());
    view.kind = IdentityKind::Organisation;
    view.keys = vec![key(
        0,
        rfc_8032(1),
        Relationships::ASSERTION_METHOD,
        start(),
    )];
    view
}

fn rotated_issuer() -> View {
    let mut view = issuer();
    // 2027-02-28 and 2028-02-29, in days since 1970.
    view.keys[0].revoked_at = Some(moment(20_877, 23, 59, 59));
    let added = moment(20_877, 23, 59, 53);
    view.keys
        .push(key(1, rfc_8032(2), Relationships::ASSERTION_METHOD, added));
    view.updated = moment(20_877, 23, 59, 59);
    view.version = 3;
    view
}

fn ended() -> View {
    let mut view = bare(did("ended"), start());
    view.status = IdentityStatus::Deactivated;
    let mut old = key(2, rfc_8032(2), Relationships::ASSERTION_METHOD, start());
    old.revoked_at = Some(moment(21_243, 6, 7, 8));
    view.keys = vec![old];
    view.accounts.clear();
    view.updated = moment(21_243, 6, 7, 8);
    view.version = 9;
    view
}

/// What a chain with these identities tells of the one that a fixture names.
fn view(name: &str) -> Option<View> {
    match name {
        "a new identity" => Some(bare(did("newcomer"), start())),
        "an identity with keys of every kind" => Some(person()),
        "an issuer" => Some(issuer()),
        "the issuer after a change of keys" => Some(rotated_issuer()),
        "an identity that ended" => Some(ended()),
        _ => None,
    }
}

#[test]
fn every_fixture_is_what_resolving_gives() {
    let fixtures: Vec<Value> = serde_json::from_str(FIXTURES).expect("the file is JSON");
    let mut documents = 0;
    for fixture in &fixtures {
        let name = fixture["name"].as_str().expect("it has a name");
        let text = fixture["did"].as_str().expect("it has an input");
        let known = view(name);
        documents += usize::from(known.is_some());
        let found = Resolution::of(text, |asked| {
            // What is asked for is what the fixture means.
            let answer = known.filter(|view| view.did == asked);
            Ok::<_, ()>(answer)
        });
        let found = serde_json::to_value(found.expect("nothing fails")).expect("plain data");
        assert_eq!(found, fixture["result"], "{name}");
    }
    assert_eq!(documents, 5, "each identity of this file has its fixture");
    assert!(fixtures.len() > 10, "only {} fixtures", fixtures.len());
}
