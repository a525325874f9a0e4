//! What the community may tune.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::Zero;

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
    /// What each row of storage holds. Not zero.
    pub row_deposit: Balance,
    /// What each byte beyond a row's fixed ones holds.
    pub byte_deposit: Balance,
    /// What a friend who starts a recovery has held, and loses if it is cancelled. Not zero.
    pub recovery_deposit: Balance,
    /// What each row costs that is kept for ever: one for an identity, one for a key that makes
    /// assertions. Not zero, and not given back.
    pub record_fee: Balance,
    /// The shortest delay of a recovery, in blocks. Not zero.
    pub shortest_delay: BlockNumber,
    /// The longest, in blocks: at least the shortest, and at most two years of slots of six seconds.
    pub longest_delay: BlockNumber,
    /// How many blocks friends have to approve, and to finish what is approved. Not zero.
    pub gathering: BlockNumber,
    /// For how many blocks a cancelled recovery counts: two in them make the third firm. Not zero.
    pub memory: BlockNumber,
    /// How many blocks an offer of control stands. Not zero.
    pub offer_life: BlockNumber,
}

impl<Balance: From<u32>, BlockNumber: From<u32>> Default for Params<Balance, BlockNumber> {
    /// In blocks of six seconds: delays from 3 to 90 days, 14 days to gather, a memory of 180 days and
    /// offers of a week.
    fn default() -> Self {
        const DAY: u32 = 14_400;
        let days = |days: u32| DAY.saturating_mul(days).into();
        Self {
            row_deposit: 1_000_000_000.into(),
            byte_deposit: 10_000_000.into(),
            recovery_deposit: 1_000_000_000.into(),
            record_fee: 1_000_000_000.into(),
            shortest_delay: days(3),
            longest_delay: days(90),
            gathering: days(14),
            memory: days(180),
            offer_life: days(7),
        }
    }
}

impl<Balance: Zero, BlockNumber: From<u32> + Ord + Zero> Params<Balance, BlockNumber> {
    /// The most blocks that any of them may be: two years of slots of six seconds.
    const MOST: u32 = 10_512_000;

    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let spans = [
            &self.shortest_delay,
            &self.longest_delay,
            &self.gathering,
            &self.memory,
            &self.offer_life,
        ];
        let most = Self::MOST.into();
        !self.row_deposit.is_zero()
            && !self.recovery_deposit.is_zero()
            && !self.record_fee.is_zero()
            && spans.iter().all(|span| !span.is_zero() && **span <= most)
            && self.shortest_delay <= self.longest_delay
    }
}
