//! Phases of the movement, and the charter that states its aim.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::PalletError;
use impl_trait_for_tuples::impl_for_tuples;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The steps of the movement, in their order: consensus becomes digital, resources are gathered,
/// places are opened.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
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
pub enum Phase {
    /// People join, agree on rules and decide together.
    #[default]
    Consensus,
    /// They gather and spend resources in common.
    Capital,
    /// They open places in the physical world.
    Nodes,
}

impl Phase {
    /// All phases, in their order.
    pub const ALL: [Self; 3] = [Self::Consensus, Self::Capital, Self::Nodes];

    /// The phase after this one; `None` after the last.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self {
            Self::Consensus => Some(Self::Capital),
            Self::Capital => Some(Self::Nodes),
            Self::Nodes => None,
        }
    }
}

/// Something of a later phase was to be started. A pallet's own error bears the same name.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub struct PhaseNotReached;

/// Whether the movement has come far enough. A guard: `()` denies every phase.
///
/// Implemented by `charter`; called by `fundraising` (Capital) and `physical-nodes` (Nodes) before
/// they start something. Exits, refunds and approved payments never ask.
///
/// Laws:
/// 1. A phase that is reached includes all before it.
/// 2. A phase once reached stays reached.
pub trait PhaseGate {
    /// Passes if `phase` is reached.
    ///
    /// # Errors
    /// [`PhaseNotReached`] while the movement is in an earlier phase.
    fn ensure_reached(phase: Phase) -> Result<(), PhaseNotReached>;
}

impl PhaseGate for () {
    fn ensure_reached(_: Phase) -> Result<(), PhaseNotReached> {
        Err(PhaseNotReached)
    }
}

/// What must be measured before a phase is left. The thresholds are parameters of `charter`; the
/// pallets only measure.
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
pub enum Condition {
    /// Ratified versions of the charter. `charter` measures it.
    RatifiedCharters,
    /// Citizens in the electorate. `membership` measures it.
    Citizens,
    /// Polls that were closed with the turnout their track asks for. `quadratic-voting`.
    ClosedPolls,
    /// Standing bodies, of Council and Guardians, in which no founding seat is left. `bodies`.
    ElectedBodies,
    /// Different operators in the validator set. `validators`.
    ValidatorOperators,
    /// Issuers accredited by vote, those of the founding document apart. `credentials`.
    VotedIssuers,
    /// Members who opened a poll, each counted once. `quadratic-voting`.
    PollProposers,
    /// Months whose statement was filed and audited without an adverse opinion. `reports`.
    AuditedMonths,
    /// Plancks in the treasury that are not promised. `timelock-treasury`.
    TreasuryFloor,
}

impl Condition {
    /// All conditions.
    pub const ALL: [Self; 9] = [
        Self::RatifiedCharters,
        Self::Citizens,
        Self::ClosedPolls,
        Self::ElectedBodies,
        Self::ValidatorOperators,
        Self::VotedIssuers,
        Self::PollProposers,
        Self::AuditedMonths,
        Self::TreasuryFloor,
    ];
}

/// Nobody in this runtime measures that condition, so the phase cannot be left.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub struct ConditionNotMeasurable;

/// Measures conditions of a phase. A guard: `()` measures nothing, and an unmeasured condition
/// denies. In a tuple the first element that measures a condition answers for it.
///
/// Implemented by the pallets that [`Condition`] names; called by `charter` in `advance_phase`,
/// which compares the measure with its own threshold.
///
/// Laws:
/// 1. An implementer measures the conditions that are its own and no other.
/// 2. A measure is taken in constant time and changes nothing: asked twice, it answers the same.
pub trait PhaseCondition {
    /// How much of `condition` there is.
    ///
    /// # Errors
    /// [`ConditionNotMeasurable`] if the implementer does not measure that condition.
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable>;
}

#[impl_for_tuples(10)]
impl PhaseCondition for Tuple {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        for_tuples!( #(
            if let Ok(measure) = Tuple::measure(condition) {
                return Ok(measure);
            }
        )* );
        Err(ConditionNotMeasurable)
    }
}

numeric_id! {
    /// The version of a charter. The first that is ratified is 1.
    CharterVersion(u32)
}

/// The charter in force. A guard: `()` has none, so that nobody can accept it.
///
/// Implemented by `charter`; called by `membership`, since an applicant accepts one version, and by
/// the documents' readers.
///
/// Law: the version never falls.
pub trait CharterInForce {
    /// The version in force; `None` before the first is ratified.
    fn version() -> Option<CharterVersion>;
}

impl CharterInForce for () {
    fn version() -> Option<CharterVersion> {
        None
    }
}
