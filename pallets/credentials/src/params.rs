//! The tunables, with their ranges.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::Zero;

use crate::MAX_APPROVALS;

/// Civil seconds in ten years of 365 days: nothing is given for longer.
pub const LONGEST: u64 = 10 * YEAR;
const YEAR: u64 = 365 * DAY;
const DAY: u64 = 86_400;

/// The parameters. Each has a range, outside of which it is refused. A change acts on what is made
/// after it.
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
    /// What a request holds of its subject. Not zero.
    pub request_deposit: Balance,
    /// What a credential holds of its issuer. Not zero.
    pub credential_deposit: Balance,
    /// What a move of a nullifier holds of the first issuer. Not zero.
    pub move_deposit: Balance,
    /// What an issuer pays for a row that is kept for ever: a nullifier, a first delegation. It does
    /// not return. Not zero.
    pub row_fee: Balance,
    /// How many requests may wait for one issuer under one schema. From 1 to 100,000.
    pub max_requests: u32,
    /// Civil seconds after which anybody may clear a request away. From a day to ten years.
    pub request_lifetime: u64,
    /// For how many civil seconds an issuer is accredited at most. From a day to ten years.
    pub longest_accreditation: u64,
    /// How many civil seconds an expired credential stays, so that it can be renewed. At most ten
    /// years.
    pub keep: u64,
    /// How many civil seconds a registered organisation's report may be late. At most ten years.
    pub report_grace: u64,
    /// How many blocks seats have to bind a nullifier of a new schema of personhood: two seasons.
    /// Not zero.
    pub rebinding: BlockNumber,
    /// How many issuers must agree to move a nullifier. From 2 to 16.
    pub move_approvals: u32,
    /// For how many blocks a move is announced before it can happen. Not zero.
    pub move_notice: BlockNumber,
    /// How many blocks a move may wait for its approvals, and for being done after its notice. Not
    /// zero.
    pub move_lifetime: BlockNumber,
}

impl<Balance: From<u32>, BlockNumber: From<u32>> Default for Params<Balance, BlockNumber> {
    /// For slots of six seconds and seasons of 84 days.
    fn default() -> Self {
        Self {
            request_deposit: 1_000_000_000.into(),
            credential_deposit: 1_000_000_000.into(),
            move_deposit: 1_000_000_000.into(),
            row_fee: 100_000_000.into(),
            max_requests: 1_000,
            request_lifetime: 90 * DAY,
            longest_accreditation: 2 * YEAR,
            keep: 90 * DAY,
            report_grace: 30 * DAY,
            rebinding: 2_419_200.into(),
            move_approvals: 2,
            move_notice: 403_200.into(),
            move_lifetime: 403_200.into(),
        }
    }
}

impl<Balance: Zero, BlockNumber: Zero> Params<Balance, BlockNumber> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let amounts = [
            &self.request_deposit,
            &self.credential_deposit,
            &self.move_deposit,
            &self.row_fee,
        ];
        let delays = [&self.rebinding, &self.move_notice, &self.move_lifetime];
        amounts.iter().all(|amount| !amount.is_zero())
            && delays.iter().all(|delay| !delay.is_zero())
            && (1..=100_000).contains(&self.max_requests)
            && (DAY..=LONGEST).contains(&self.request_lifetime)
            && (DAY..=LONGEST).contains(&self.longest_accreditation)
            && self.keep <= LONGEST
            && self.report_grace <= LONGEST
            && (2..=MAX_APPROVALS).contains(&self.move_approvals)
    }
}
