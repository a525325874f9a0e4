//! Laws of places.

use sp_core::H256;

use crate::{
    credentials::{CredentialCheck, SchemaId},
    identity::Did,
    places::{VisitCredentials, VisitProblem},
};

/// Holds [`VisitCredentials`] to their laws, as `C` shows their effect. `nodes` are two that are
/// accredited under `schema`, of attendance or residency, and one that is not; `visitor` holds
/// nothing and `unknown` does not exist; `other` is a schema of another class.
pub fn visit_credentials<V: VisitCredentials, C: CredentialCheck>(
    nodes: [&Did; 3],
    visitor: &Did,
    unknown: &Did,
    schema: SchemaId,
    other: SchemaId,
) {
    let [node, rival, unaccredited] = nodes;
    let commitment = H256::repeat_byte(7);
    setup!(
        C::find(visitor, schema).is_none() && C::find(visitor, other).is_none(),
        "the visitor has credentials"
    );
    law!(
        V::attest(node, visitor, other, commitment) == Err(VisitProblem::OtherSchema),
        "VisitCredentials: visits earn attendance and residency, and nothing else"
    );
    law!(
        V::attest(unaccredited, visitor, schema, commitment) == Err(VisitProblem::NotAccredited),
        "VisitCredentials: a node that is not accredited attests nothing"
    );
    law!(
        V::attest(node, unknown, schema, commitment) == Err(VisitProblem::UnknownVisitor),
        "VisitCredentials: who does not exist earns nothing"
    );
    law!(
        C::find(visitor, schema).is_none()
            && C::find(visitor, other).is_none()
            && C::find(unknown, schema).is_none(),
        "VisitCredentials 3: what is refused changes nothing"
    );
    let counts = || C::check(visitor, schema).is_ok_and(|credential| credential.issuer == *node);
    law!(
        V::attest(node, visitor, schema, commitment) == Ok(()) && counts(),
        "VisitCredentials 1: what was attested counts at once, and is the node's"
    );
    law!(
        V::attest(node, visitor, schema, commitment) == Ok(()) && counts(),
        "VisitCredentials 2: the same node renews"
    );
    law!(
        V::attest(rival, visitor, schema, commitment) == Err(VisitProblem::HeldFromOther),
        "VisitCredentials 3: another node does not overwrite"
    );
    law!(
        counts(),
        "VisitCredentials 3: a refused attestation leaves the first node's"
    );
}

/// Holds a stand-in for [`VisitCredentials`] to its denial.
pub fn visit_credentials_denies<V: VisitCredentials>(node: &Did, visitor: &Did, schema: SchemaId) {
    law!(
        V::attest(node, visitor, schema, H256::zero()).is_err(),
        "VisitCredentials: a stand-in attests nothing"
    );
}
