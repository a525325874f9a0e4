//! The tunables.

use althing_primitives::{DomainId, Right};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{pallet_prelude::ConstU32, BoundedVec};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::Zero;

/// The most thresholds that there may be.
pub const MAX_THRESHOLDS: u32 = 16;

/// Points of one domain that open a right.
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
pub struct Threshold {
    /// What is opened.
    pub right: Right,
    /// Points of which domain open it.
    pub domain: DomainId,
    /// How many. Not zero.
    pub points: u64,
}

/// All thresholds. Reaching one of those of a right is enough.
pub type Thresholds = BoundedVec<Threshold, ConstU32<MAX_THRESHOLDS>>;

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
pub struct Params<Balance, BlockNumber> {
    /// What an entry holds. Not zero.
    pub entry_deposit: Balance,
    /// What a dispute holds. Not zero.
    pub dispute_deposit: Balance,
    /// For how many blocks an entry can be disputed once it is attested. From 1 to 52,560,000, ten
    /// years.
    pub window: BlockNumber,
    /// In how many blocks a dispute is to be decided before it falls. From 1 to 52,560,000.
    pub decision: BlockNumber,
    /// The most units of one entry. Not zero.
    pub max_units: u32,
    /// What opens which right. None of 0 points.
    pub thresholds: Thresholds,
}

/// Ten years of slots of six seconds.
const TEN_YEARS: u32 = 52_560_000;

impl<Balance: From<u32>, BlockNumber: From<u32>> Default for Params<Balance, BlockNumber> {
    /// Seven days to dispute and 28 to decide, in slots of six seconds; nothing is opened.
    fn default() -> Self {
        Self {
            entry_deposit: 1_000_000_000.into(),
            dispute_deposit: 1_000_000_000.into(),
            window: 100_800.into(),
            decision: 403_200.into(),
            max_units: 1_000,
            thresholds: Thresholds::default(),
        }
    }
}

impl<Balance: Zero, BlockNumber: From<u32> + PartialOrd> Params<Balance, BlockNumber> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let within = |blocks: &BlockNumber| *blocks >= 1.into() && *blocks <= TEN_YEARS.into();
        !self.entry_deposit.is_zero()
            && !self.dispute_deposit.is_zero()
            && within(&self.window)
            && within(&self.decision)
            && self.max_units > 0
            && self.thresholds.iter().all(|threshold| threshold.points > 0)
    }
}
