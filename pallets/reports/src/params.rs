//! The tunables.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::Zero;

/// A civil year of 365 days.
const YEAR: u64 = althing_primitives::SECONDS_PER_DAY.saturating_mul(365);

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
pub struct Params<Balance> {
    /// What a report holds until it is cleared away. Not zero.
    pub deposit: Balance,
    /// For how many civil seconds a report is kept after it was filed, before it may be cleared away.
    /// At most 20 years of 365 days.
    pub keep: u64,
}

impl<Balance: From<u32>> Default for Params<Balance> {
    /// A thousand million plancks; two years.
    fn default() -> Self {
        Self {
            deposit: 1_000_000_000.into(),
            keep: YEAR.saturating_mul(2),
        }
    }
}

impl<Balance: Zero> Params<Balance> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        !self.deposit.is_zero() && self.keep <= YEAR.saturating_mul(20)
    }
}
