//! Parameters: what a community may want to change.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::{AtLeast32BitUnsigned, Zero};

use crate::{types::stored, Tier};

stored! {
    /// The blocks for which an approved spend waits, by tier. None is zero, and a higher tier never waits
    /// less.
    #[derive(Copy, Deserialize, Serialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Delays<BlockNumber> {
        /// Of Small spends.
        pub small: BlockNumber,
        /// Of Medium spends.
        pub medium: BlockNumber,
        /// Of Large spends.
        pub large: BlockNumber,
    }
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Delays<BlockNumber> {
    /// That of one tier.
    #[must_use]
    pub const fn of(&self, tier: Tier) -> BlockNumber {
        match tier {
            Tier::Small => self.small,
            Tier::Medium => self.medium,
            Tier::Large => self.large,
        }
    }

    fn is_valid(&self) -> bool {
        !self.small.is_zero() && self.small <= self.medium && self.medium <= self.large
    }
}

stored! {
    /// The parameters. Each has a range, outside of which it is refused.
    #[derive(Copy, Deserialize, Serialize)]
    #[serde(rename_all = "camelCase", deny_unknown_fields)]
    pub struct Params<Balance, BlockNumber> {
        /// How long an approved spend waits.
        pub delays: Delays<BlockNumber>,
        /// The blocks in which a part that is due can be paid. Not zero.
        pub window: BlockNumber,
        /// The same for a milestone, whose report takes its time. Not less.
        pub milestone_window: BlockNumber,
        /// The blocks in which an objected Large spend can be confirmed. Not zero.
        pub confirmation: BlockNumber,
        /// What of all that comes in is kept for emergencies, in hundredths. At most 50.
        pub contingency: u8,
        /// Guardians who must approve a Large spend, in hundredths of their seats. From 51 to 100.
        pub guardians: u8,
        /// What all lines together may promise and pay in Small and Medium spends in two months, asked when a
        /// Medium one is decided.
        pub medium_allowance: Balance,
        /// What a proposal holds. Not zero.
        pub deposit: Balance,
        /// Objections of one Guardian to Small and Medium spends of a line in a month.
        pub objections: u8,
        /// Civil seconds after a line's month until its report is overdue. At most a year.
        pub report_grace: u64,
    }
}

/// Civil seconds in a year.
const YEAR: u64 = 365 * 24 * 60 * 60;

impl<Balance: From<u32>, BlockNumber: From<u32>> Default for Params<Balance, BlockNumber> {
    /// In slots of six seconds. No Medium spend is possible before the allowance is set.
    fn default() -> Self {
        const DAY: u32 = 14_400;
        let days = |count: u32| BlockNumber::from(DAY.saturating_mul(count));
        Self {
            delays: Delays {
                small: days(1),
                medium: days(3),
                large: days(14),
            },
            window: days(28),
            milestone_window: days(364),
            confirmation: days(168),
            contingency: 10,
            guardians: 60,
            medium_allowance: 0.into(),
            deposit: 1.into(),
            objections: 2,
            report_grace: 14 * 24 * 60 * 60,
        }
    }
}

impl<Balance: Zero, BlockNumber: AtLeast32BitUnsigned + Copy> Params<Balance, BlockNumber> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.delays.is_valid()
            && !self.window.is_zero()
            && self.window <= self.milestone_window
            && !self.confirmation.is_zero()
            && self.contingency <= 50
            && (51..=100).contains(&self.guardians)
            && !self.deposit.is_zero()
            && self.report_grace <= YEAR
    }
}
