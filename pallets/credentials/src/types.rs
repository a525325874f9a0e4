//! What the pallet keeps of schemas, issuers, credentials and requests.

use althing_primitives::{
    CivilSeconds, CredentialStatus, Did, DocumentRef, IssuerStanding, SchemaClass, SchemaId,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    traits::{
        fungible::{Credit, Inspect},
        Get,
    },
    CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;

use crate::Config;

/// The amounts of the token in which deposits are held.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

/// A fee that was taken and has not gone anywhere yet.
pub type CreditOf<T> = Credit<<T as frame_system::Config>::AccountId, <T as Config>::Currency>;

/// The deposit of this runtime.
pub type DepositOf<T> = Deposit<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

/// The credential of this runtime.
pub type CredentialOf<T> = Credential<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

/// The request of this runtime.
pub type RequestOf<T> = Request<<T as frame_system::Config>::AccountId, BalanceOf<T>>;

/// What is held for something, and of whom: it returns to that account, whoever rules by then.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Deposit<AccountId, Balance> {
    /// Who paid it.
    pub payer: AccountId,
    /// What is held.
    pub amount: Balance,
}

/// The kind of a credential. It never changes.
#[derive(
    Clone,
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
#[serde(rename_all = "camelCase")]
pub struct Schema {
    /// What it attests, how issuers check that, and how its nullifiers are made.
    pub document: DocumentRef,
    /// What it is for.
    pub class: SchemaClass,
    /// For how many civil seconds a credential of it counts at most.
    pub max_validity: u64,
}

/// The count of an issuer's recalls under one schema. It only grows.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub struct Epoch(pub u32);

impl Epoch {
    /// The one after this; none after the last.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self.0.checked_add(1) {
            Some(next) => Some(Self(next)),
            None => None,
        }
    }
}

/// Who let an issuer issue, and in which of that one's epochs: the delegation ends with it.
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
pub struct Delegation {
    /// The issuer who delegated, and is accredited by the community.
    pub by: Did,
    /// That issuer's epoch at the time.
    pub epoch: Epoch,
}

/// What was last decided about an accreditation. That it ran out is derived.
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
pub enum AccreditationState {
    /// It was given, or given anew.
    Open,
    /// It was withdrawn at that moment.
    Withdrawn(CivilSeconds),
    /// All that had been issued was revoked, and it ended with that.
    Revoked,
}

/// The right of an issuer to issue under a schema. Kept for ever.
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
pub struct Accreditation {
    /// The first moment at which it is over.
    pub until: CivilSeconds,
    /// What was issued under an earlier epoch never counts again.
    pub epoch: Epoch,
    /// By whose delegation it is; none if the community accredited, or decided last.
    pub delegated_from: Option<Delegation>,
    /// What was last decided.
    pub state: AccreditationState,
    /// When all that had been issued was revoked last; the first moment of all if it never was.
    pub revoked_at: CivilSeconds,
    /// Whether a vote gave it, and not the founding document or a delegation.
    pub voted: bool,
}

impl Accreditation {
    /// Whether nobody ended it, though it may have run out.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.state == AccreditationState::Open
    }

    /// Its own standing at `now`, for what was issued in `epoch`. Who is delegated stands on the
    /// delegator's too: see [`Self::standing_on`].
    #[must_use]
    pub fn standing(&self, epoch: Epoch, now: CivilSeconds) -> IssuerStanding {
        if epoch < self.epoch {
            return IssuerStanding::Revoked(self.revoked_at);
        }
        match self.state {
            AccreditationState::Revoked => IssuerStanding::Revoked(self.revoked_at),
            AccreditationState::Withdrawn(at) if at < self.until => IssuerStanding::Withdrawn(at),
            AccreditationState::Open if now < self.until => IssuerStanding::Accredited,
            AccreditationState::Open | AccreditationState::Withdrawn(_) => {
                IssuerStanding::Lapsed(self.until)
            }
        }
    }

    /// Its standing as that of a delegate whose delegator has the accreditation `delegator` and
    /// delegated in `delegated_in`: it counts for no more than both.
    #[must_use]
    pub fn standing_on(
        &self,
        delegator: &Self,
        delegated_in: Epoch,
        epoch: Epoch,
        now: CivilSeconds,
    ) -> IssuerStanding {
        let own = self.standing(epoch, now);
        let lent = delegator.standing(delegated_in, now);
        match (own, lent) {
            (IssuerStanding::Revoked(_), _) => own,
            (_, IssuerStanding::Revoked(_)) | (IssuerStanding::Accredited, _) => lent,
            _ => own,
        }
    }
}

/// How many accreditations an issuer has that nobody ended.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct IssuerCount {
    /// All of them.
    pub open: u32,
    /// Those that a vote gave.
    pub voted: u32,
}

/// What an issuer attests about a subject.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Credential<AccountId, Balance> {
    /// Who issued it.
    pub issuer: Did,
    /// The issuer's epoch at the time.
    pub epoch: Epoch,
    /// The salted hash of what it says.
    pub commitment: H256,
    /// When it was issued or renewed last.
    pub issued_at: CivilSeconds,
    /// The first moment at which it does not count any more.
    pub expires_at: CivilSeconds,
    /// What was last decided about it.
    pub status: CredentialStatus,
    /// An order to fix something stands: from that moment on the credential is suspended.
    pub fix_by: Option<CivilSeconds>,
    /// Its subject owes reports, and it does not count while they are overdue.
    pub owes_reports: bool,
    /// What its issuer left for it; nothing for one of the founding document.
    pub deposit: Option<Deposit<AccountId, Balance>>,
}

/// A revoked or suspended credential in whose place another was issued, for as long as somebody
/// could show it: its commitment is not issued again.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Revocation<AccountId, Balance> {
    /// Who had issued it.
    pub issuer: Did,
    /// The moment at which it would have run out.
    pub expires_at: CivilSeconds,
    /// What its issuer had left for it.
    pub deposit: Option<Deposit<AccountId, Balance>>,
}

/// What an issuer attests: the part of a credential that is said and not derived.
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
pub struct Terms {
    /// The salted hash of what the credential says.
    pub commitment: H256,
    /// For how many civil seconds it counts, from now.
    pub validity: u64,
    /// Who the subject is among humans, for the classes that tell them apart and no others.
    pub nullifier: Option<H256>,
}

/// One credential of several that are issued together.
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
pub struct Issuance {
    /// Whom it is about.
    pub subject: Did,
    /// What is attested.
    pub terms: Terms,
}

/// An order to put something right.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct FixOrder {
    /// The first moment at which it is too late.
    pub until: CivilSeconds,
    /// What is to be put right.
    pub document: DocumentRef,
}

/// What an order to fix is about.
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
pub enum FixTarget {
    /// The subject's request: it is answered by better evidence.
    Request,
    /// The subject's credential: it is suspended at the deadline, and the issuer resumes it.
    Credential,
}

/// A subject asks an issuer for a credential.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Request<AccountId, Balance> {
    /// Who is asked.
    pub issuer: Did,
    /// On what the request rests. Of a person it is a salted commitment.
    pub evidence: DocumentRef,
    /// From that moment on anybody may clear it away.
    pub expires_at: CivilSeconds,
    /// What the issuer wants to be put right first.
    pub order: Option<FixOrder>,
    /// What was left for it.
    pub deposit: Deposit<AccountId, Balance>,
}

/// Why an issuer refuses. New variants are appended only.
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
pub enum RefusalReason {
    /// The subject does not meet what the schema asks.
    NotEligible,
    /// Evidence is missing.
    EvidenceMissing,
    /// The evidence cannot be read.
    EvidenceUnreadable,
    /// The evidence is doubtful.
    EvidenceDoubtful,
    /// The person holds that credential by another identity.
    HeldByOtherIdentity,
    /// What was ordered was not put right in time.
    NotFixed,
    /// This issuer does not attest that for this subject.
    OutOfScope,
    /// Another reason, given in the document.
    Other,
}

/// The schema of personhood that counts.
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
pub struct PersonhoodSchema<BlockNumber> {
    /// The schema.
    pub schema: SchemaId,
    /// The one before, and the first block at which it plays no part any more.
    pub former: Option<(SchemaId, BlockNumber)>,
}

/// Who decides about an accreditation.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Authority {
    /// The community.
    Community,
    /// An issuer.
    Issuer(Did),
}

/// An issuer of the founding document.
#[derive(Clone, Copy, Debug, Decode, Deserialize, Encode, Eq, PartialEq, Serialize, TypeInfo)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingIssuer {
    /// The issuer.
    pub issuer: Did,
    /// Under which schema.
    pub schema: SchemaId,
    /// For how many civil seconds from the chain's beginning.
    pub validity: u64,
}

/// A credential of the founding document.
#[derive(Clone, Copy, Debug, Decode, Deserialize, Encode, Eq, PartialEq, Serialize, TypeInfo)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct FoundingCredential {
    /// Whom it is about.
    pub subject: Did,
    /// Of which kind it is.
    pub schema: SchemaId,
    /// One of the founding issuers of that schema.
    pub issuer: Did,
    /// The salted hash of what it says.
    pub commitment: H256,
    /// For how many civil seconds from the chain's beginning it counts.
    pub validity: u64,
    /// Who the subject is among humans, for the classes that tell them apart and no others.
    pub nullifier: Option<H256>,
}

/// The rows of the founding document whose times count from the chain's beginning, until that is
/// known.
#[derive(
    CloneNoBound, DebugNoBound, Decode, Encode, EqNoBound, MaxEncodedLen, PartialEqNoBound, TypeInfo,
)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(Max))]
pub struct Founding<Max: Get<u32>> {
    /// The accreditations: issuer and schema.
    pub accreditations: frame_support::BoundedVec<(Did, SchemaId), Max>,
    /// The credentials: subject and schema.
    pub credentials: frame_support::BoundedVec<(Did, SchemaId), Max>,
}
