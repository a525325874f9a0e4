//! The tunables, and the conditions of phases.

use althing_primitives::{Condition, Phase};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// As many conditions as there are.
pub const MAX_REQUIREMENTS: u32 = 9;

/// One thing that must be there before a phase is left.
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
#[serde(rename_all = "camelCase")]
pub struct Requirement {
    /// What is measured.
    pub condition: Condition,
    /// How much of it there must be. Not zero.
    pub at_least: u128,
}

/// All that must be there before a phase is left.
pub type Requirements = BoundedVec<Requirement, ConstU32<MAX_REQUIREMENTS>>;

/// A requirement with what there is of it, for people and tools.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct ConditionReading {
    /// What is measured.
    pub condition: Condition,
    /// How much of it there must be.
    pub at_least: u128,
    /// How much there is; none if nobody in this runtime measures it, which denies.
    pub measured: Option<u128>,
}

impl ConditionReading {
    /// Whether it is measured, and enough.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.measured
            .is_some_and(|measured| measured >= self.at_least)
    }
}

/// The parameters. Each has a range, outside of which it is refused.
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
pub struct Params<BlockNumber> {
    /// The length of a season in blocks; a change acts from the next season on. From 10 to
    /// 52,560,000, ten years.
    pub season_length: BlockNumber,
    /// The least number of blocks between the two votes on an entrenched law. From 1 to 52,560,000.
    pub second_vote_gap: BlockNumber,
    /// How many blocks after the gap the second vote may come. From 1 to 52,560,000.
    pub second_vote_window: BlockNumber,
    /// What must be there before the phase Consensus is left: at least one, none twice, none of 0.
    pub leaving_consensus: Requirements,
    /// What must be there before the phase Capital is left: at least one, none twice, none of 0.
    pub leaving_capital: Requirements,
}

/// Ten years of slots of six seconds.
const TEN_YEARS: u32 = 52_560_000;

impl<BlockNumber: From<u32>> Default for Params<BlockNumber> {
    /// Seasons of 84 days, 28 days between two votes and a season for the second, in slots of six
    /// seconds.
    fn default() -> Self {
        let requirements = |wanted: &[(Condition, u128)]| {
            let listed = wanted.iter().map(|&(condition, at_least)| Requirement {
                condition,
                at_least,
            });
            BoundedVec::truncate_from(listed.collect())
        };
        Self {
            season_length: 1_209_600.into(),
            second_vote_gap: 403_200.into(),
            second_vote_window: 1_209_600.into(),
            leaving_consensus: requirements(&[
                (Condition::RatifiedCharters, 1),
                (Condition::Citizens, 20),
                (Condition::ClosedPolls, 3),
            ]),
            leaving_capital: requirements(&[
                (Condition::ElectedBodies, 2),
                (Condition::ValidatorOperators, 3),
                (Condition::VotedIssuers, 1),
                (Condition::PollProposers, 3),
                (Condition::AuditedMonths, 1),
                (Condition::TreasuryFloor, 1_000_000_000_000_000),
            ]),
        }
    }
}

impl<BlockNumber> Params<BlockNumber> {
    /// What must be there before `phase` is left; nothing for the last, which nobody leaves.
    #[must_use]
    pub fn leaving(&self, phase: Phase) -> Option<&Requirements> {
        match phase {
            Phase::Consensus => Some(&self.leaving_consensus),
            Phase::Capital => Some(&self.leaving_capital),
            Phase::Nodes => None,
        }
    }
}

impl<BlockNumber: From<u32> + PartialOrd> Params<BlockNumber> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let within =
            |value: &BlockNumber, least: u32| *value >= least.into() && *value <= TEN_YEARS.into();
        within(&self.season_length, 10)
            && within(&self.second_vote_gap, 1)
            && within(&self.second_vote_window, 1)
            && are_valid(&self.leaving_consensus)
            && are_valid(&self.leaving_capital)
    }
}

/// Whether there is one, none is named twice and none is of 0.
fn are_valid(requirements: &Requirements) -> bool {
    let mut left = requirements.iter();
    while let Some(requirement) = left.next() {
        let again = left
            .clone()
            .any(|other| other.condition == requirement.condition);
        if again || requirement.at_least == 0 {
            return false;
        }
    }
    !requirements.is_empty()
}
