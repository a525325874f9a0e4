//! Credentials: what an issuer attests about an identity, and whether it counts now.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::PalletError;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{clock::CivilSeconds, identity::Did};

numeric_id! {
    /// A schema: what a kind of credential attests, described in a document.
    SchemaId(u32)
}

/// What a schema is for. Pallets accept a credential by its schema, and a schema by its class.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
pub enum SchemaClass {
    /// One human being, once. Exactly one schema of this class counts at a time.
    Personhood,
    /// Eligibility to back a campaign.
    Kyc,
    /// Time lived at a place.
    Residency,
    /// Presence at a place.
    Attendance,
    /// Permission to operate something.
    Licence,
    /// An insurance in force.
    Insurance,
    /// A safety inspection passed.
    Safety,
    /// The office of an auditor.
    Auditor,
    /// The office of an inspector.
    Inspector,
    /// An organisation entered in a register.
    Registration,
    /// An ability.
    Skill,
    /// Anything else.
    Other,
}

impl SchemaClass {
    /// Whether its credentials bind a nullifier, so that no human holds two.
    #[must_use]
    pub const fn has_nullifier(self) -> bool {
        matches!(self, Self::Personhood | Self::Kyc)
    }

    /// Whether it is earned by visits to a place.
    #[must_use]
    pub const fn is_earned_by_visits(self) -> bool {
        matches!(self, Self::Attendance | Self::Residency)
    }
}

/// What an issuer last said of a credential. Its expiry is not said but derived.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub enum CredentialStatus {
    /// It was issued, renewed or resumed.
    Issued,
    /// It does not count until it is resumed.
    Suspended,
    /// It never counts again.
    Revoked,
}

/// Whether an issuer may issue under a schema, and what became of what he issued.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub enum IssuerStanding {
    /// Accredited. What he issued counts.
    Accredited,
    /// His accreditation ran out at that moment. What he issued before counts.
    Lapsed(CivilSeconds),
    /// His accreditation was withdrawn at that moment. What he issued before counts.
    Withdrawn(CivilSeconds),
    /// All that he had issued was revoked at that moment, and the credential in question with it.
    Revoked(CivilSeconds),
}

impl IssuerStanding {
    /// Whether he may issue, renew and open doors to new members.
    #[must_use]
    pub const fn may_issue(self) -> bool {
        matches!(self, Self::Accredited)
    }

    /// The moment since which he may not issue.
    #[must_use]
    pub const fn since(self) -> Option<CivilSeconds> {
        match self {
            Self::Accredited => None,
            Self::Lapsed(since) | Self::Withdrawn(since) | Self::Revoked(since) => Some(since),
        }
    }
}

/// A credential together with its issuer's standing: everything on which its validity rests.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct CredentialView {
    /// Who issued it.
    pub issuer: Did,
    /// When it was issued or renewed last.
    pub issued_at: CivilSeconds,
    /// The first moment at which it does not count any more.
    pub expires_at: CivilSeconds,
    /// What its issuer said of it last.
    pub status: CredentialStatus,
    /// Its issuer's standing under its schema. `Revoked` only if the credential is of an epoch that
    /// was revoked: an issuer accredited anew is `Accredited` for what he issued since.
    pub issuer_standing: IssuerStanding,
}

impl CredentialView {
    /// Whether it counts at `now`. The rule for everybody who asks.
    ///
    /// # Errors
    /// The reason why not, what lasts longest first.
    pub fn judge(&self, now: CivilSeconds) -> Result<(), CredentialProblem> {
        if self.status == CredentialStatus::Revoked {
            return Err(CredentialProblem::Revoked);
        }
        if matches!(self.issuer_standing, IssuerStanding::Revoked(_)) {
            return Err(CredentialProblem::IssuerRevoked);
        }
        if self.expires_at <= now {
            return Err(CredentialProblem::Expired);
        }
        if self.status == CredentialStatus::Suspended {
            return Err(CredentialProblem::Suspended);
        }
        Ok(())
    }
}

/// Why a credential does not count. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum CredentialProblem {
    /// There is none of that schema: ask an issuer for it.
    Missing,
    /// Its issuer revoked it.
    Revoked,
    /// All that its issuer had issued was revoked: ask another issuer.
    IssuerRevoked,
    /// It ran out: have it renewed.
    Expired,
    /// Its issuer suspended it: ask him to resume it.
    Suspended,
}

/// Whether a credential counts. A guard: `()` finds none.
///
/// Implemented by `credentials`; called by `membership`, `bodies` (auditors may not stand),
/// `reports` (auditors), `fundraising` (KYC), `physical-nodes` (required credentials, inspectors)
/// and `charter` (measured goals).
///
/// Laws:
/// 1. Two reads, the credential and its issuer's accreditation, whatever the number of either; never
///    without the issuer.
/// 2. `check` passes exactly for what [`CredentialView::judge`] passes at the current time, and says
///    [`CredentialProblem::Missing`] exactly if `find` finds nothing.
/// 3. What was revoked, by itself or with all of its issuer's, never counts again, not even when the
///    issuer is accredited anew.
pub trait CredentialCheck {
    /// The credential of `subject` under `schema`, valid or not.
    fn find(subject: &Did, schema: SchemaId) -> Option<CredentialView>;

    /// The credential of `subject` under `schema`, if it counts now.
    ///
    /// # Errors
    /// The reason why it does not.
    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem>;
}

impl CredentialCheck for () {
    fn find(_: &Did, _: SchemaId) -> Option<CredentialView> {
        None
    }

    fn check(_: &Did, _: SchemaId) -> Result<CredentialView, CredentialProblem> {
        Err(CredentialProblem::Missing)
    }
}

/// Reads what a schema is for. A guard: `()` knows no schema, so that none can be required.
///
/// Implemented by `credentials`; called by `fundraising` (accepted schemas are of class Kyc),
/// `physical-nodes` (required schemas exist), `reports` and `bodies` (which schema makes an
/// auditor).
///
/// Law: a schema keeps its class for ever.
pub trait SchemaRegistry {
    /// The class of `schema`; `None` if there is no such schema.
    fn class_of(schema: SchemaId) -> Option<SchemaClass>;
}

impl SchemaRegistry for () {
    fn class_of(_: SchemaId) -> Option<SchemaClass> {
        None
    }
}
