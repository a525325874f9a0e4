//! DID documents.

use pallet_did::{DidDocumentView, KeyView, Relationships};
use serde::Serialize;

use crate::{datetime, multikey, to_text, Uri};

/// What the terms of a document mean in JSON-LD: those of DID Core, and those of `Multikey`.
const CONTEXTS: [&str; 2] = [
    "https://www.w3.org/ns/did/v1",
    "https://w3id.org/security/multikey/v1",
];

/// A public key that the identity uses, or used.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct VerificationMethod {
    /// The identity's text and the key's number as fragment.
    pub id: String,
    /// Always `Multikey`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The identity's text.
    pub controller: String,
    /// Since when it counts no more.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub revoked: Option<String>,
    /// The key.
    pub public_key_multibase: String,
}

/// A way to reach the identity or to deal with it.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Service {
    /// The identity's text and the service's fragment.
    pub id: String,
    /// Its type.
    #[serde(rename = "type")]
    pub kind: String,
    /// Where it is, in the normal form of RFC 3986.
    pub service_endpoint: String,
}

/// What an identity publishes. What would be empty is left out.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DidDocument {
    /// What its terms mean in JSON-LD.
    #[serde(rename = "@context")]
    pub context: [&'static str; 2],
    /// The identity's text.
    pub id: String,
    /// Its other names.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// Its keys by rising number, revoked ones that made assertions among them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub verification_method: Vec<VerificationMethod>,
    /// The keys with which it logs in.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub authentication: Vec<String>,
    /// The keys with which it signs what others rely on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assertion_method: Vec<String>,
    /// The keys to encrypt for it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub key_agreement: Vec<String>,
    /// The keys with which it makes calls on the chain.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub capability_invocation: Vec<String>,
    /// The keys with which it passes a capability on.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub capability_delegation: Vec<String>,
    /// Its services.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub service: Vec<Service>,
}

impl DidDocument {
    /// The document of an identity as the runtime tells it.
    #[must_use]
    pub fn of<AccountId>(view: &DidDocumentView<AccountId>) -> Self {
        let id = to_text(&view.did);
        let serving = |relationship| {
            let serves = |key: &&KeyView| {
                key.revoked_at.is_none() && key.relationships.contains(relationship)
            };
            let keys = view.keys.iter().filter(serves);
            keys.map(|key| method_id(&id, key)).collect()
        };
        Self {
            context: CONTEXTS,
            also_known_as: view.also_known_as.iter().filter_map(name).collect(),
            verification_method: view.keys.iter().map(|key| method(&id, key)).collect(),
            authentication: serving(Relationships::AUTHENTICATION),
            assertion_method: serving(Relationships::ASSERTION_METHOD),
            key_agreement: serving(Relationships::KEY_AGREEMENT),
            capability_invocation: serving(Relationships::CAPABILITY_INVOCATION),
            capability_delegation: serving(Relationships::CAPABILITY_DELEGATION),
            service: view
                .services
                .iter()
                .filter_map(|one| service(&id, one))
                .collect(),
            id,
        }
    }
}

fn method_id(did: &str, key: &KeyView) -> String {
    format!("{did}#key-{}", key.id.0)
}

fn method(did: &str, key: &KeyView) -> VerificationMethod {
    VerificationMethod {
        id: method_id(did, key),
        kind: "Multikey",
        controller: did.into(),
        revoked: key.revoked_at.and_then(datetime),
        public_key_multibase: multikey(&key.public),
    }
}

fn text(bytes: &[u8]) -> Option<&str> {
    core::str::from_utf8(bytes).ok()
}

fn name(name: &pallet_did::Uri) -> Option<String> {
    let name = text(name)?;
    Uri::parse(name).map(|_| name.into())
}

fn service(did: &str, service: &pallet_did::Service) -> Option<Service> {
    Some(Service {
        id: format!("{did}#{}", text(&service.id)?),
        kind: text(&service.kind)?.into(),
        service_endpoint: Uri::parse(text(&service.endpoint)?)?.normal()?,
    })
}
