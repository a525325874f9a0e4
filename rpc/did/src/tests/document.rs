//! Documents: what they leave out, and what they must not say.

use althing_primitives::{CivilSeconds, Did, IdentityStatus};
use pallet_did::{PublicKey, Relationships};
use serde_json::{json, Value};

use super::support::{bare, bounded, key, service, View};
use crate::{DidDocument, Resolution};

const START: CivilSeconds = CivilSeconds(1_793_491_200);
const ALL: Relationships = Relationships(31);

fn rendered(view: &View) -> Value {
    serde_json::to_value(DidDocument::of(view)).expect("it is plain data")
}

fn resolved(view: View) -> Value {
    let text = crate::to_text(&view.did);
    let found = Resolution::of(&text, |_| Ok::<_, ()>(Some(view))).expect("nothing fails");
    serde_json::to_value(found).expect("it is plain data")
}

#[test]
fn what_is_empty_is_left_out() {
    let view = bare(Did([1; 32]), START);
    let document = rendered(&view);
    let names: Vec<_> = document.as_object().expect("a map").keys().collect();
    assert_eq!(names, ["@context", "id"]);
}

#[test]
fn a_key_stands_in_the_relationships_that_it_has_and_in_no_other() {
    let names = [
        (1, "authentication"),
        (2, "assertionMethod"),
        (4, "keyAgreement"),
        (8, "capabilityInvocation"),
        (16, "capabilityDelegation"),
    ];
    for flags in 1..=31 {
        let mut view = bare(Did([1; 32]), START);
        let public = PublicKey::Ed25519([1; 32]);
        view.keys = vec![key(3, public, Relationships(flags), START)];
        let document = rendered(&view);
        let id = format!("{}#key-3", crate::to_text(&view.did));
        for (flag, name) in names {
            let expected = if flags & flag == 0 {
                Value::Null
            } else {
                json!([id])
            };
            assert_eq!(document[name], expected, "{name} of {flags}");
        }
    }
}

#[test]
fn a_revoked_key_is_dated_and_stands_in_no_relationship() {
    let mut view = bare(Did([1; 32]), START);
    let mut old = key(0, PublicKey::Ed25519([1; 32]), ALL, START);
    old.revoked_at = Some(CivilSeconds(1_793_622_645));
    view.keys = vec![old, key(1, PublicKey::Ed25519([2; 32]), ALL, START)];
    let document = rendered(&view);
    assert_eq!(
        document["verificationMethod"][0]["revoked"],
        "2026-11-02T12:30:45Z"
    );
    assert_eq!(document["verificationMethod"][1].get("revoked"), None);
    let id = format!("{}#key-1", crate::to_text(&view.did));
    for relationship in [
        "authentication",
        "assertionMethod",
        "keyAgreement",
        "capabilityInvocation",
        "capabilityDelegation",
    ] {
        assert_eq!(document[relationship], json!([id]));
    }
}

#[test]
fn endpoints_are_in_their_normal_form_and_what_is_no_uri_is_left_out() {
    let mut view = bare(Did([1; 32]), START);
    view.services = vec![
        service("web", "LinkedDomains", "HTTPS://Example.org:443/a/../b"),
        service("broken", "LinkedDomains", "https://example.org/%zz"),
    ];
    view.also_known_as = vec![bounded("HTTPS://Example.org"), bounded("https://a/#b#c")];
    let document = rendered(&view);
    let id = crate::to_text(&view.did);
    assert_eq!(
        document["service"],
        json!([{
            "id": format!("{id}#web"),
            "type": "LinkedDomains",
            "serviceEndpoint": "https://example.org/b",
        }])
    );
    // DID Core asks for a URI here, and not for its normal form.
    assert_eq!(document["alsoKnownAs"], json!(["HTTPS://Example.org"]));
}

#[test]
fn updated_is_told_from_the_first_change_on() {
    let mut view = bare(Did([1; 32]), START);
    let metadata = |view: &View| resolved(view.clone())["didDocumentMetadata"].clone();
    assert_eq!(
        metadata(&view),
        json!({ "created": "2026-11-01T00:00:00Z", "deactivated": false, "versionId": "1" })
    );
    view.version = 2;
    assert_eq!(metadata(&view)["updated"], "2026-11-01T00:00:00Z");
    assert_eq!(metadata(&view)["versionId"], "2");
}

#[test]
fn only_an_identity_that_ended_is_deactivated() {
    for (status, deactivated) in [
        (IdentityStatus::Active, false),
        (IdentityStatus::Recovering, false),
        (IdentityStatus::Deactivated, true),
    ] {
        let mut view = bare(Did([1; 32]), START);
        view.status = status;
        let metadata = &resolved(view)["didDocumentMetadata"];
        assert_eq!(metadata["deactivated"], deactivated);
    }
}

#[test]
fn nothing_of_the_accounts_stands_in_a_result() {
    let view = bare(Did([1; 32]), START);
    let mut other = view.clone();
    other.controller = sp_runtime::AccountId32::new([9; 32]);
    other.accounts.clear();
    other.nonce = 9;
    assert_eq!(resolved(view), resolved(other));
}

#[test]
fn what_fails_to_be_found_out_is_no_result() {
    let text = crate::to_text(&Did([1; 32]));
    assert_eq!(
        Resolution::of::<(), _>(&text, |_| Err("no state")),
        Err("no state")
    );
    // And nothing is asked for what names no identity.
    assert!(Resolution::of::<(), &str>("did:althing:x", |_| Err("asked")).is_ok());
}
