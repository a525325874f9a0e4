//! What members and verifiers read.

use althing_primitives::{
    CivilSeconds, CredentialProblem, CredentialView, Did, DocumentRef, IssuerStanding, Nullifier,
    SchemaId,
};
use codec::{Decode, Encode};
use scale_info::TypeInfo;
use sp_core::H256;

use crate::{Accreditation, FixOrder, PersonhoodSchema, Schema};

/// A credential as people read it.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct CredentialReport {
    /// All on which its validity rests.
    pub view: CredentialView,
    /// The salted hash of what it says.
    pub commitment: H256,
    /// The deadline of an order to fix, if one stands.
    pub fix_by: Option<CivilSeconds>,
    /// Why it does not count now; nothing if it does.
    pub problem: Option<CredentialProblem>,
}

/// An accreditation as people read it.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct AccreditationReport {
    /// What the issuer may do now.
    pub standing: IssuerStanding,
    /// What the chain keeps.
    pub accreditation: Accreditation,
}

/// A request as people read it.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct RequestReport {
    /// Who is asked.
    pub issuer: Did,
    /// On what it rests.
    pub evidence: DocumentRef,
    /// From that moment on anybody may clear it away.
    pub expires_at: CivilSeconds,
    /// What the issuer wants to be put right first.
    pub order: Option<FixOrder>,
}

sp_api::decl_runtime_apis! {
    /// Credentials, issuers and what makes a person.
    pub trait CredentialsApi<BlockNumber: codec::Codec> {
        /// The credential of `subject` under `schema`, with whether it counts now.
        fn credential(subject: Did, schema: SchemaId) -> Option<CredentialReport>;
        /// What a schema is.
        fn schema(id: SchemaId) -> Option<Schema>;
        /// What an issuer may do under a schema now.
        fn accreditation(issuer: Did, schema: SchemaId) -> Option<AccreditationReport>;
        /// The schema of personhood that counts, with the former one while it plays a part.
        fn personhood_schema() -> Option<PersonhoodSchema<BlockNumber>>;
        /// The request of `subject` under `schema` that waits.
        fn request(subject: Did, schema: SchemaId) -> Option<RequestReport>;
        /// Whether what was issued with that commitment was revoked or suspended, and then replaced.
        fn was_revoked(subject: Did, schema: SchemaId, commitment: H256) -> bool;
        /// Who holds a nullifier.
        fn holder(nullifier: Nullifier) -> Option<Did>;
        /// From whom to whom a nullifier is to move, and the block from which on it can: none while
        /// issuers' approvals are missing.
        fn nullifier_move(nullifier: Nullifier) -> Option<(Did, Did, Option<BlockNumber>)>;
    }
}
