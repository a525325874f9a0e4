//! Personhood: one human being, one seat.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{dispatch::DispatchResult, PalletError};
use impl_trait_for_tuples::impl_for_tuples;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

use crate::{
    clock::CivilSeconds,
    credentials::{CredentialCheck, CredentialProblem, CredentialView, SchemaId},
    identity::Did,
};

/// What tells two humans apart under one schema without telling who they are: the output of a keyed
/// function that issuers run together off the chain, and never a plain hash of a document.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    Hash,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    TypeInfo,
)]
pub struct Nullifier {
    /// The schema under which it was made. The same human has another one under each.
    pub schema: SchemaId,
    /// The output.
    pub value: H256,
}

/// Who holds a nullifier. A guard: `()` knows no holder, so that nobody can show that one is his.
///
/// Implemented by `credentials`; called by `membership` (seats) and `fundraising` (the cap for each
/// person).
///
/// Laws:
/// 1. A nullifier has at most one holder at a time.
/// 2. It is never freed: once held, it is held for ever, though by another identity after a move.
pub trait NullifierLookup {
    /// The identity that holds `nullifier`.
    fn holder(nullifier: &Nullifier) -> Option<Did>;
}

impl NullifierLookup for () {
    fn holder(_: &Nullifier) -> Option<Did> {
        None
    }
}

/// Why somebody is not taken for one human being. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum PersonhoodProblem {
    /// No schema of personhood counts on this chain.
    NoSchema,
    /// The nullifier is of a schema that does not count: bind the one of the schema that does.
    OtherSchema,
    /// Another identity holds that nullifier, or nobody.
    NotHolder,
    /// The credential does not count.
    Credential(CredentialProblem),
    /// The credential counts, but its issuer may not admit anybody any more: have another issuer
    /// attest it.
    IssuerNotAccredited,
}

impl From<CredentialProblem> for PersonhoodProblem {
    fn from(problem: CredentialProblem) -> Self {
        Self::Credential(problem)
    }
}

/// Which schema makes a person, and who is one. A guard: `()` counts no schema.
///
/// Implemented by `credentials`; called by `membership` to apply, admit, renew, challenge and bind a
/// nullifier.
///
/// Laws:
/// 1. At most one schema counts at a time; the former one is another.
/// 2. `check_person` passes exactly for the holder of a nullifier of the schema that counts whose
///    credential counts; `check_newcomer` only if the issuer may still issue.
pub trait Personhood: CredentialCheck + NullifierLookup {
    /// The schema that counts.
    fn schema() -> Option<SchemaId>;

    /// The schema that counted before, for as long as seats may still be bound anew and newcomers
    /// must show what they had under it.
    fn former_schema() -> Option<SchemaId>;

    /// Whether `did` is the human of `nullifier`.
    ///
    /// # Errors
    /// The reason why not.
    fn check_person(did: &Did, nullifier: &Nullifier) -> Result<CredentialView, PersonhoodProblem> {
        let schema = Self::schema().ok_or(PersonhoodProblem::NoSchema)?;
        if nullifier.schema != schema {
            return Err(PersonhoodProblem::OtherSchema);
        }
        if Self::holder(nullifier).as_ref() != Some(did) {
            return Err(PersonhoodProblem::NotHolder);
        }
        Ok(Self::check(did, schema)?)
    }

    /// Whether `did` is the human of `nullifier` and may be let in: an issuer whose accreditation
    /// ended opens no door, though whom he attested before stays a person.
    ///
    /// # Errors
    /// The reason why not.
    fn check_newcomer(
        did: &Did,
        nullifier: &Nullifier,
    ) -> Result<CredentialView, PersonhoodProblem> {
        let credential = Self::check_person(did, nullifier)?;
        if !credential.issuer_standing.may_issue() {
            return Err(PersonhoodProblem::IssuerNotAccredited);
        }
        Ok(credential)
    }
}

impl Personhood for () {
    fn schema() -> Option<SchemaId> {
        None
    }

    fn former_schema() -> Option<SchemaId> {
        None
    }
}

/// Announces that an issuer attested a person anew. A hook: `()` does nothing.
///
/// Implemented by `membership`, which gives a recovered seat its voice back; called by `credentials`
/// when a credential of the schema that counts is renewed.
///
/// Laws:
/// 1. After a recovery the seat has no voice before this, and a voice of the current moment after.
/// 2. A subject without a seat is no error.
pub trait OnPersonhoodRenewed {
    /// The personhood of `subject` is good until `expires_at`.
    fn on_personhood_renewed(subject: &Did, expires_at: CivilSeconds);
}

#[impl_for_tuples(10)]
impl OnPersonhoodRenewed for Tuple {
    fn on_personhood_renewed(subject: &Did, expires_at: CivilSeconds) {
        for_tuples!( #( Tuple::on_personhood_renewed(subject, expires_at); )* );
    }
}

/// Announces that issuers moved a human's nullifier to another identity. A hook: `()` does nothing.
///
/// Implemented by `membership`, whose seat follows without a voice; called by `credentials` at the
/// end of the public notice.
///
/// Laws:
/// 1. The seat of the nullifier, with its [`MemberId`](crate::membership::MemberId), is `to`'s
///    afterwards and has no voice until the issuer renews.
/// 2. A nullifier without a seat is no error; a second seat for `to` is.
pub trait OnNullifierMoved {
    /// `nullifier` was held by `from` and is held by `to`.
    ///
    /// # Errors
    /// The implementer's own, if the move must not happen.
    fn on_nullifier_moved(nullifier: &Nullifier, from: &Did, to: &Did) -> DispatchResult;
}

#[impl_for_tuples(10)]
impl OnNullifierMoved for Tuple {
    fn on_nullifier_moved(nullifier: &Nullifier, from: &Did, to: &Did) -> DispatchResult {
        for_tuples!( #( Tuple::on_nullifier_moved(nullifier, from, to)?; )* );
        Ok(())
    }
}
