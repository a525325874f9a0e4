//! Reports: what is owed to the community for what it gave.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::PalletError;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{
    bodies::BodyId,
    clock::CivilSeconds,
    identity::{Did, Party},
    month::Month,
    places::NodeId,
    treasury::{CampaignId, LineId, SpendId},
};

/// What a report is about.
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
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    TypeInfo,
)]
pub enum Subject {
    /// A budget line.
    Line(LineId),
    /// A physical node.
    Node(NodeId),
    /// A campaign.
    Campaign(CampaignId),
    /// A body. The treasury as a whole is the Council's.
    Body(BodyId),
    /// An organisation with an identity of its own.
    Organisation(Did),
}

/// How often a report is owed.
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
pub enum Cadence {
    /// Once, at that moment.
    Once(CivilSeconds),
    /// For each calendar month, at its end.
    Monthly,
    /// For each calendar year, at its end.
    Yearly,
}

/// Whose milestone it is.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum Funded {
    /// A spend of the treasury.
    Spend(SpendId),
    /// A campaign.
    Campaign(CampaignId),
}

/// What a report covers.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum Period {
    /// A calendar month.
    Month(Month),
    /// A calendar year.
    Year(u32),
    /// The milestone `index`, from 0, of what was funded.
    Milestone {
        /// Whose milestone it is.
        of: Funded,
        /// Which one, from 0.
        index: u8,
    },
    /// An occasion, such as a pause: the moment at which its report was due.
    Occasion(CivilSeconds),
}

/// The terms on which a report is owed.
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
pub struct ObligationTerms {
    /// How often.
    pub cadence: Cadence,
    /// Civil seconds after it is due until it is overdue.
    pub grace: u64,
    /// Who has to file, and therefore may not audit.
    pub responsible: Party,
}

/// Why an obligation was not opened or closed. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum ObligationProblem {
    /// This runtime keeps no obligations.
    Unavailable,
    /// The subject owes nothing.
    NotOwed,
    /// A report is still to be filed: file it first.
    NotSettled,
}

/// Opens and closes obligations to report. A guard: `()` refuses, and where no promise to report can
/// be taken down no money is released.
///
/// Implemented by `reports`; called by `timelock-treasury` and `fundraising` (money released),
/// `physical-nodes` (approval and closing of a node), `emergency` (a pause) and `credentials` (an
/// organisation registered).
///
/// Laws:
/// 1. Opening again keeps what is owed already: nothing overdue is cleared by it.
/// 2. Closing is refused while something is owed, and is an error where nothing was opened.
pub trait Obligations {
    /// From now on `subject` owes reports on `terms`. If it owes some already, both are owed.
    ///
    /// # Errors
    /// Why not.
    fn open(subject: &Subject, terms: ObligationTerms) -> Result<(), ObligationProblem>;

    /// `subject` owes nothing any more.
    ///
    /// # Errors
    /// [`ObligationProblem::NotSettled`] if a report is due and not filed.
    fn close(subject: &Subject) -> Result<(), ObligationProblem>;
}

impl Obligations for () {
    fn open(_: &Subject, _: ObligationTerms) -> Result<(), ObligationProblem> {
        Err(ObligationProblem::Unavailable)
    }

    fn close(_: &Subject) -> Result<(), ObligationProblem> {
        Err(ObligationProblem::Unavailable)
    }
}

/// Why a subject gets no money. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum ReportProblem {
    /// This runtime keeps no reports.
    Unavailable,
    /// A report is overdue: file it.
    Overdue,
    /// An auditor's opinion froze it: have it lifted by vote or by two other auditors.
    Frozen,
}

/// Whether a subject has kept its promises. A guard: `()` denies. [`NoReportsOwed`] is for a runtime
/// in which none can be owed.
///
/// Implemented by `reports`; called by `timelock-treasury` (spends and streams), `fundraising`
/// (milestones), `physical-nodes` (a node with an overdue report is suspended) and `credentials` (a
/// registration whose yearly report is missing does not count).
///
/// Laws:
/// 1. Overdue is derived: with the time alone, and nothing written, a subject becomes so.
/// 2. Filing what is owed clears it; a freeze is cleared only as its rule says.
/// 3. A subject that owes nothing is clear.
pub trait ReportStanding {
    /// Passes if `subject` is neither overdue nor frozen.
    ///
    /// # Errors
    /// What is missing.
    fn ensure_clear(subject: &Subject) -> Result<(), ReportProblem>;
}

impl ReportStanding for () {
    fn ensure_clear(_: &Subject) -> Result<(), ReportProblem> {
        Err(ReportProblem::Unavailable)
    }
}

/// Says that no report is owed, in a runtime without a pallet that opens obligations.
pub struct NoReportsOwed;

impl ReportStanding for NoReportsOwed {
    fn ensure_clear(_: &Subject) -> Result<(), ReportProblem> {
        Ok(())
    }
}

/// How long a subject was held back, since deadlines stand still meanwhile. `()` says never: what it
/// guards is an extension, and none is given.
///
/// Implemented by `reports`; called by `timelock-treasury`.
///
/// Law: it never falls, and never grows by more than the civil time that went by.
pub trait HeldBackTime {
    /// The civil seconds before now in which `subject` was overdue or frozen, in all.
    fn held_back_for(subject: &Subject) -> u64;
}

impl HeldBackTime for () {
    fn held_back_for(_: &Subject) -> u64 {
        0
    }
}

/// Whether a report was accepted. A guard: `()` accepted none.
///
/// Implemented by `reports`; called by `timelock-treasury` and `fundraising` before the next
/// milestone is paid.
///
/// Law: what was accepted stays accepted.
pub trait AcceptedReports {
    /// Whether the report of `subject` that covers `period` was accepted.
    fn is_accepted(subject: &Subject, period: &Period) -> bool;
}

impl AcceptedReports for () {
    fn is_accepted(_: &Subject, _: &Period) -> bool {
        false
    }
}
