//! Resolution results.

use althing_primitives::{Did, IdentityStatus};
use pallet_did::DidDocumentView;
use serde::Serialize;

use crate::{datetime, from_text, DidDocument, NotOurs};

/// The representation in which documents are given.
pub const CONTENT_TYPE: &str = "application/did+ld+json";

/// Why a text was not resolved. DID Core has the names, and its registry that of the method.
#[derive(Clone, Copy, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ResolutionError {
    /// It is no DID, or none of this method's form.
    InvalidDid,
    /// It is a DID of another method.
    MethodNotSupported,
    /// No such identity was ever made on this chain.
    NotFound,
}

impl From<NotOurs> for ResolutionError {
    fn from(reason: NotOurs) -> Self {
        match reason {
            NotOurs::Invalid => Self::InvalidDid,
            NotOurs::OtherMethod => Self::MethodNotSupported,
        }
    }
}

/// What is to be known of the resolution.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub enum ResolutionMetadata {
    /// It succeeded, and the document is given in this representation.
    ContentType(&'static str),
    /// It did not.
    Error(ResolutionError),
}

/// What is to be known of the document. Empty if there is none.
#[derive(Clone, Debug, Default, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct DocumentMetadata {
    /// When the identity was made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub created: Option<String>,
    /// When its document was last changed, or it ended; none before the first change.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub updated: Option<String>,
    /// Whether it ended.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub deactivated: Option<bool>,
    /// How often its document was written, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version_id: Option<String>,
}

/// What resolving a text gives.
#[derive(Clone, Debug, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Resolution {
    /// The document, if there is one.
    pub did_document: Option<DidDocument>,
    /// What is to be known of the resolution.
    pub did_resolution_metadata: ResolutionMetadata,
    /// What is to be known of the document.
    pub did_document_metadata: DocumentMetadata,
}

impl Resolution {
    /// Resolves a text with what `find` tells of the identity that it names.
    ///
    /// # Errors
    /// Those of `find`: a text that names nothing is none.
    pub fn of<AccountId, E>(
        text: &str,
        find: impl FnOnce(Did) -> Result<Option<DidDocumentView<AccountId>>, E>,
    ) -> Result<Self, E> {
        let did = match from_text(text) {
            Ok(did) => did,
            Err(reason) => return Ok(Self::failed(reason.into())),
        };
        let view = find(did)?;
        Ok(view.map_or_else(
            || Self::failed(ResolutionError::NotFound),
            |view| Self::found(&view),
        ))
    }

    const fn failed(error: ResolutionError) -> Self {
        Self {
            did_document: None,
            did_resolution_metadata: ResolutionMetadata::Error(error),
            did_document_metadata: DocumentMetadata {
                created: None,
                updated: None,
                deactivated: None,
                version_id: None,
            },
        }
    }

    fn found<AccountId>(view: &DidDocumentView<AccountId>) -> Self {
        let changed = view.version > 1;
        Self {
            did_document: Some(DidDocument::of(view)),
            did_resolution_metadata: ResolutionMetadata::ContentType(CONTENT_TYPE),
            did_document_metadata: DocumentMetadata {
                created: datetime(view.created),
                updated: datetime(view.updated).filter(|_| changed),
                deactivated: Some(view.status == IdentityStatus::Deactivated),
                version_id: Some(view.version.to_string()),
            },
        }
    }
}
