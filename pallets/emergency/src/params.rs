//! The tunables.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::AtLeast32BitUnsigned;

/// A civil day.
const DAY: u64 = althing_primitives::SECONDS_PER_DAY;
/// The latest day on which a report may be due, and the longest grace: about three months.
const LONGEST: u64 = DAY.saturating_mul(92);

/// The parameters. Each has a range, outside of which it is refused.
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
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Params<BlockNumber> {
    /// For how many blocks a pause holds. From 1 to `MaxLength`.
    pub length: BlockNumber,
    /// In how many civil seconds after a pause began its report is due. From 1 to 92 days.
    pub report_within: u64,
    /// For how many civil seconds more it is not overdue yet. At most 92 days.
    pub report_grace: u64,
}

impl<BlockNumber: From<u32>> Default for Params<BlockNumber> {
    /// Seven days in slots of six seconds; a report within 14 days, overdue after 14 more.
    fn default() -> Self {
        Self {
            length: 100_800.into(),
            report_within: DAY.saturating_mul(14),
            report_grace: DAY.saturating_mul(14),
        }
    }
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Params<BlockNumber> {
    /// Whether each value is within its range, where a pause has `max_length` blocks at most.
    #[must_use]
    pub fn is_valid(&self, max_length: BlockNumber) -> bool {
        !self.length.is_zero()
            && self.length <= max_length
            && (1..=LONGEST).contains(&self.report_within)
            && self.report_grace <= LONGEST
    }
}
