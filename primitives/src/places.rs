//! Places: physical nodes, and what visits to them attest.

use codec::{Decode, Encode};
use frame_support::PalletError;
use scale_info::TypeInfo;
use sp_core::H256;

use crate::{credentials::SchemaId, identity::Did};

numeric_id! {
    /// A physical node.
    NodeId(u32)
}

/// Why visits earned no credential. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum VisitProblem {
    /// This runtime has no credentials.
    Unavailable,
    /// The schema does not exist, or is neither of attendance nor of residency.
    OtherSchema,
    /// The node is not accredited under that schema.
    NotAccredited,
    /// The visitor's identity does not exist or cannot act.
    UnknownVisitor,
    /// Another issuer's credential under that schema counts already.
    HeldFromOther,
}

/// Makes credentials out of visits that a node has proven. A guard: `()` refuses.
///
/// Implemented by `credentials`; called by `physical-nodes` when a claim reaches the threshold. It
/// is the one way by which a pallet issues, and it opens attendance and residency only.
///
/// Laws:
/// 1. A credential that is issued counts at once, is the node's, and ends no later than its schema
///    allows.
/// 2. A second one by the same node renews the first.
/// 3. What is refused changes nothing.
pub trait VisitCredentials {
    /// Attests for `node` that `visitor` was there, under `schema`; `commitment` is salted and
    /// tells an observer nothing.
    ///
    /// # Errors
    /// Why not.
    fn attest(
        node: &Did,
        visitor: &Did,
        schema: SchemaId,
        commitment: H256,
    ) -> Result<(), VisitProblem>;
}

impl VisitCredentials for () {
    fn attest(_: &Did, _: &Did, _: SchemaId, _: H256) -> Result<(), VisitProblem> {
        Err(VisitProblem::Unavailable)
    }
}
