//! Parameters: what a community may want to change.

use althing_primitives::SchemaId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::Zero;

use crate::{MAX_BACKERS, MAX_SEATS};

/// Seconds of a day.
const DAY: u64 = 86_400;

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
pub struct Params<Balance, BlockNumber> {
    /// Seats of the Council, from its next election on. From 1 to what fits.
    pub council_seats: u32,
    /// Seats of the Guardians, from their next election on. From 1 to what fits.
    pub guardian_seats: u32,
    /// A full term in civil seconds. From two days on.
    pub term: u64,
    /// The civil seconds before the end of a term in which an election may open. Less than half a term.
    pub horizon: u64,
    /// The blocks in which candidates come forward. Not zero.
    pub nomination: BlockNumber,
    /// The blocks in which ballots are taken. Not zero.
    pub voting: BlockNumber,
    /// The credits of each citizen in an election. From 1 to 10,000.
    pub credits: u32,
    /// The least turnout, in hundredths of the electorate. At most 100.
    pub turnout: u8,
    /// The backers that somebody needs who has not the points, and a tenth of the electorate at most.
    /// From 1 to 16.
    pub backers: u32,
    /// What who opens an election holds. Not zero.
    pub election_deposit: Balance,
    /// What a candidacy holds. Not zero.
    pub candidacy_deposit: Balance,
    /// What a motion holds. Not zero.
    pub motion_deposit: Balance,
    /// The blocks for which a motion can be approved and executed. Not zero.
    pub motion_life: BlockNumber,
    /// The longest mandate of a group in civil seconds. Not zero.
    pub mandate: u64,
    /// The schema whose credentials make auditors, who sit in neither Council nor Guardians.
    pub auditors: Option<SchemaId>,
}

impl<Balance: From<u32>, BlockNumber: From<u32>> Default for Params<Balance, BlockNumber> {
    /// In slots of six seconds. Deposits are for tests: a chain names its own.
    fn default() -> Self {
        const BLOCKS: u32 = 14_400;
        Self {
            council_seats: 3,
            guardian_seats: 5,
            term: DAY.saturating_mul(336),
            horizon: DAY.saturating_mul(28),
            nomination: BLOCKS.saturating_mul(7).into(),
            voting: BLOCKS.saturating_mul(10).into(),
            credits: 100,
            turnout: 10,
            backers: 3,
            election_deposit: 10.into(),
            candidacy_deposit: 10.into(),
            motion_deposit: 10.into(),
            motion_life: BLOCKS.saturating_mul(7).into(),
            mandate: DAY.saturating_mul(2 * 365),
            auditors: None,
        }
    }
}

impl<Balance: Zero, BlockNumber: Zero> Params<Balance, BlockNumber> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        let seats = 1..=MAX_SEATS;
        seats.contains(&self.council_seats)
            && seats.contains(&self.guardian_seats)
            && self.term >= DAY.saturating_mul(2)
            && self.horizon < self.term.div_ceil(2)
            && !self.nomination.is_zero()
            && !self.voting.is_zero()
            && (1..=10_000).contains(&self.credits)
            && self.turnout <= 100
            && (1..=MAX_BACKERS).contains(&self.backers)
            && !self.election_deposit.is_zero()
            && !self.candidacy_deposit.is_zero()
            && !self.motion_deposit.is_zero()
            && !self.motion_life.is_zero()
            && self.mandate > 0
    }
}
