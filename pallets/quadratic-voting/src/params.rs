//! Tracks and parameters: what a community may want to change.

use alloc::vec::Vec;

use althing_primitives::TrackId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::{AtLeast32BitUnsigned, Zero};

use crate::Budget;

/// A set of calls that the runtime knows by this number. A track decides on those of one set.
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
#[serde(transparent)]
pub struct FilterId(pub u16);

/// Who may propose on a track. New variants are appended only.
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
pub enum Proposers {
    /// Every citizen with a voice.
    Citizens,
    /// Those of them whose points reach the threshold.
    Contributors,
    /// Nobody: the track is shut. Second votes on it are still held.
    Nobody,
}

/// The rule under which a kind of matter is decided. Shares are in hundredths.
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
pub struct Track<Balance, BlockNumber> {
    /// Ayes must be more than this share of all votes. From 50 to 90.
    pub share: u8,
    /// The least turnout, of the electorate. At most 100.
    pub turnout: u8,
    /// The least number of persons who vote aye themselves, of the electorate. At most 100.
    pub heads: u8,
    /// The blocks of voting. Not less than `confirm`.
    pub voting: BlockNumber,
    /// The blocks for which a poll must be passing without a break. Not zero.
    pub confirm: BlockNumber,
    /// The blocks by which voting runs on at most. Not less than `confirm`.
    pub extension: BlockNumber,
    /// The blocks between closing and enactment. Not zero.
    pub delay: BlockNumber,
    /// Whether Guardians may object.
    pub objectionable: bool,
    /// Whether all credits may be spent, and not the ordinary ones only.
    pub reserved: bool,
    /// What a proposal holds. Not zero.
    pub deposit: Balance,
    /// Who may propose.
    pub who: Proposers,
    /// The calls that are decided on.
    pub calls: FilterId,
}

impl<Balance, BlockNumber> Track<Balance, BlockNumber>
where
    Balance: Zero,
    BlockNumber: AtLeast32BitUnsigned + Copy,
{
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        (50..=90).contains(&self.share)
            && self.turnout <= 100
            && self.heads <= 100
            && !self.confirm.is_zero()
            && self.confirm <= self.voting
            && self.confirm <= self.extension
            && !self.delay.is_zero()
            && !self.deposit.is_zero()
    }

    /// The blocks that a poll takes at most.
    #[must_use]
    pub fn span(&self) -> BlockNumber {
        self.voting.saturating_add(self.extension)
    }
}

/// The tracks that a chain is founded with, where `day` blocks are a day.
#[must_use]
pub fn founding_tracks<Balance, BlockNumber>(
    day: BlockNumber,
    deposit: Balance,
) -> Vec<(TrackId, Track<Balance, BlockNumber>)>
where
    Balance: Copy,
    BlockNumber: AtLeast32BitUnsigned + Copy,
{
    let days = |count: u32| day.saturating_mul(count.into());
    let common = Track {
        share: 50,
        turnout: 10,
        heads: 0,
        voting: days(14),
        confirm: days(2),
        extension: days(4),
        delay: days(3),
        objectionable: true,
        reserved: false,
        deposit,
        who: Proposers::Citizens,
        calls: FilterId(0),
    };
    let grave = Track {
        share: 60,
        turnout: 20,
        confirm: days(3),
        extension: days(6),
        delay: days(7),
        reserved: true,
        ..common
    };
    let rules = TrackId::FOUNDING.map(|id| {
        let track = match id {
            TrackId::BUDGET | TrackId::PLACES => Track {
                turnout: 15,
                ..common
            },
            // The spend itself waits, and Guardians object to it there.
            TrackId::LARGE_SPEND => Track {
                delay: day,
                objectionable: false,
                ..grave
            },
            TrackId::MEMBERSHIP | TrackId::ACCREDITATION => grave,
            TrackId::CONSTITUTION => constitution(grave, day),
            TrackId::URGENT => Track {
                voting: days(2),
                confirm: day,
                extension: day,
                delay: day,
                ..grave
            },
            _ => common,
        };
        let calls = FilterId(id.0);
        (id, Track { calls, ..track })
    });
    rules.into()
}

/// The rule for rules.
fn constitution<Balance, BlockNumber>(
    grave: Track<Balance, BlockNumber>,
    day: BlockNumber,
) -> Track<Balance, BlockNumber>
where
    BlockNumber: AtLeast32BitUnsigned + Copy,
{
    let days = |count: u32| day.saturating_mul(count.into());
    Track {
        share: 66,
        turnout: 30,
        heads: 20,
        voting: days(28),
        confirm: days(7),
        extension: days(14),
        delay: days(14),
        ..grave
    }
}

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
    /// The credits of a season. A change acts from the next season on in which a poll opens.
    pub budget: Budget,
    /// With fewer persons who vote aye, in hundredths of the electorate, a deposit is lost. At most 50.
    pub support: u8,
    /// The blocks in which a call can be made, and from the first one that fits a season those in which
    /// a second vote can be opened. Not zero.
    pub window: BlockNumber,
    /// Points by which the share of a second vote is higher, up to 95. From 1 to 20.
    pub second_share: u8,
    /// Objections of one Guardian in a season.
    pub objections: u8,
    /// Followers of one delegate, in hundredths of the electorate. At most 20.
    pub followers: u8,
    /// The least electorate in which anybody is followed. Not zero.
    pub least_electorate: u32,
    /// Free ballots of one member in a season. At most 1,000.
    pub free_calls: u16,
    /// Changes of one ballot that are free. At most 200.
    pub free_changes: u8,
}

impl<BlockNumber: From<u32>> Default for Params<BlockNumber> {
    /// In slots of six seconds.
    fn default() -> Self {
        const DAY: u32 = 14_400;
        Self {
            budget: Budget {
                all: 100,
                ordinary: 75,
            },
            support: 5,
            window: DAY.saturating_mul(28).into(),
            second_share: 10,
            objections: 2,
            followers: 5,
            least_electorate: 20,
            free_calls: 32,
            free_changes: 2,
        }
    }
}

impl<BlockNumber: Zero> Params<BlockNumber> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        self.budget.is_valid()
            && self.support <= 50
            && !self.window.is_zero()
            && (1..=20).contains(&self.second_share)
            && self.followers <= 20
            && self.least_electorate > 0
            && self.free_calls <= 1_000
            && self.free_changes <= 200
    }
}
