//! What the pallet keeps.

use althing_primitives::{CivilSeconds, Did, DocumentRef, Season, SeasonNumber};
use codec::{CompactAs, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::H256;
use sp_runtime::traits::{AtLeast32BitUnsigned, SaturatedConversion, Zero};

use crate::Params;

/// Declares a number that counts things up and never counts one twice.
macro_rules! number {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(
            Clone,
            Copy,
            CompactAs,
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
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The one after this; none after the last.
            #[must_use]
            pub const fn next(self) -> Option<Self> {
                match self.0.checked_add(1) {
                    Some(next) => Some(Self(next)),
                    None => None,
                }
            }
        }
    };
}

number! {
    /// The number of a law. A law that is repealed takes its number with it.
    LawId
}

number! {
    /// The version of a law's text. The first is 1.
    LawVersion
}

number! {
    /// The number of a goal.
    GoalId
}

/// A version of the charter.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct CharterText<BlockNumber> {
    /// The text.
    pub document: DocumentRef,
    /// The block in which it came into force.
    pub since: BlockNumber,
}

/// What the community wants to reach.
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
pub struct GoalTerms {
    /// For whom.
    pub beneficiaries: DocumentRef,
    /// What is measured, in which unit and how.
    pub metric: DocumentRef,
    /// The figure to be reached, in the unit of the metric.
    pub target: u128,
    /// By when.
    pub deadline: CivilSeconds,
    /// What counts as evidence of a measurement.
    pub evidence: DocumentRef,
}

/// What an auditor found.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Measurement {
    /// The figure, in the unit of the goal's metric.
    pub value: u128,
    /// When it was handed in.
    pub at: CivilSeconds,
    /// The auditor.
    pub auditor: Did,
    /// How it was found, with the evidence.
    pub document: DocumentRef,
}

/// A goal with the last measurement of it.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Goal {
    /// What is wanted.
    pub terms: GoalTerms,
    /// The last measurement; none before the first.
    pub measured: Option<Measurement>,
}

/// A law in force.
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
pub struct Law<BlockNumber> {
    /// The version of its text.
    pub version: LawVersion,
    /// Whether it changes by two votes on the rules of the constitution only.
    pub entrenched: bool,
    /// The block since which it is in force as it is.
    pub since: BlockNumber,
}

/// A law of the founding document.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FoundingLaw {
    /// The text.
    pub document: DocumentRef,
    /// Whether it changes by two votes on the rules of the constitution only.
    pub entrenched: bool,
}

/// What two votes do to a law that is entrenched, or is to be.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Change {
    /// The law has this text, and is entrenched.
    Entrench(DocumentRef),
    /// The law keeps its text, and is entrenched no more.
    Release,
    /// The law is repealed.
    Repeal,
}

/// A change that had its first vote.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct PendingChange<BlockNumber> {
    /// What is to be done.
    pub change: Change,
    /// The version of the law that the first vote saw; none for a new law.
    pub version: Option<LawVersion>,
    /// What the second vote must name. It comes out of the first, so that nobody can propose the
    /// second before.
    pub mark: H256,
    /// The first block in which the second vote may be enacted.
    pub earliest: BlockNumber,
    /// The first block in which it is too late for it.
    pub expires: BlockNumber,
}

/// The season that was last written down, and the length of all that follow it.
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
pub struct SeasonAnchor<BlockNumber> {
    /// A season that has begun.
    pub season: Season<BlockNumber>,
    /// The length of each season after it, at least 1.
    pub next_length: BlockNumber,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> SeasonAnchor<BlockNumber> {
    /// The number of the first season.
    pub const FIRST: SeasonNumber = SeasonNumber(1);

    /// The first season, from the start of the chain on.
    #[must_use]
    pub fn founding(length: BlockNumber) -> Self {
        Self {
            season: Season {
                number: Self::FIRST,
                start: Zero::zero(),
                length,
            },
            next_length: length,
        }
    }

    /// The season of `block`; for a block before the anchor, the anchor's own.
    #[must_use]
    pub fn season_of(&self, block: BlockNumber) -> Season<BlockNumber> {
        let Self {
            season,
            next_length,
        } = *self;
        let end = season.end();
        if block < end {
            return season;
        }
        let passed = block
            .saturating_sub(end)
            .checked_div(&next_length)
            .unwrap_or_else(Zero::zero);
        let number = season
            .number
            .0
            .saturating_add(passed.saturated_into())
            .saturating_add(1);
        Season {
            number: SeasonNumber(number),
            start: end.saturating_add(passed.saturating_mul(next_length)),
            length: next_length,
        }
    }

    /// The season after that of `block`.
    #[must_use]
    pub fn season_after(&self, block: BlockNumber) -> Season<BlockNumber> {
        let current = self.season_of(block);
        Season {
            number: SeasonNumber(current.number.0.saturating_add(1)),
            start: current.end(),
            length: self.next_length,
        }
    }
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Default for SeasonAnchor<BlockNumber> {
    /// Seasons of the default length from the start of the chain on.
    fn default() -> Self {
        Self::founding(Params::default().season_length)
    }
}

/// The two seasons that can be told, for people and tools.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct SeasonReading<BlockNumber> {
    /// The season of this block.
    pub current: Season<BlockNumber>,
    /// The one after it, as things stand.
    pub upcoming: Season<BlockNumber>,
}
