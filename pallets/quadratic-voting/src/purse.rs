//! A citizen's voice in a season: credits, and whom they follow.

use althing_math::quadratic;
use althing_primitives::{MemberId, SeasonNumber};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// The credits of each citizen in a season.
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
pub struct Budget {
    /// All together. From 1 to 10,000.
    pub all: u16,
    /// Those among them that may be spent on ordinary matters. At most all.
    pub ordinary: u16,
}

impl Budget {
    /// Whether it is within its range.
    #[must_use]
    pub const fn is_valid(&self) -> bool {
        1 <= self.all && self.all <= 10_000 && self.ordinary <= self.all
    }
}

/// Credits, by what they were spent on.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Spent {
    /// On ordinary matters.
    pub ordinary: u32,
    /// On those for which credits are kept.
    pub reserved: u32,
}

impl Spent {
    /// Both together.
    #[must_use]
    pub const fn all(&self) -> u32 {
        self.ordinary.saturating_add(self.reserved)
    }

    /// This and that.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            ordinary: self.ordinary.saturating_add(other.ordinary),
            reserved: self.reserved.saturating_add(other.reserved),
        }
    }

    /// This without that.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self {
            ordinary: self.ordinary.saturating_sub(other.ordinary),
            reserved: self.reserved.saturating_sub(other.reserved),
        }
    }

    /// With `paid` in the place of `freed`, of one kind.
    #[must_use]
    pub const fn replace(mut self, reserved: bool, freed: u32, paid: u32) -> Self {
        let part = if reserved {
            &mut self.reserved
        } else {
            &mut self.ordinary
        };
        *part = part.saturating_sub(freed).saturating_add(paid);
        self
    }
}

/// Who speaks for whom in a season.
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
pub struct Bond<BlockNumber> {
    /// The delegate of this member.
    pub follows: Option<MemberId>,
    /// The number of those who follow this member.
    pub followers: u32,
    /// The block in which they were released, as this member lost the standing of a delegate.
    pub released: Option<BlockNumber>,
}

impl<BlockNumber> Default for Bond<BlockNumber> {
    fn default() -> Self {
        Self {
            follows: None,
            followers: 0,
            released: None,
        }
    }
}

/// A member's voice. It is the person's: keys and seats change, and it goes on.
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
pub struct Purse<BlockNumber> {
    /// The season to which all of it belongs but `next` and `has_proposed`.
    pub season: SeasonNumber,
    /// What the member's own ballots paid.
    pub spent: Spent,
    /// The part of it that was spent for this member alone, after followers were released.
    pub alone: Spent,
    /// What a delegate's ballots had paid when the member's bond ended within the season.
    pub lent: Spent,
    /// Free ballots that were counted.
    pub free_calls: u16,
    /// The block in which the member's bond ended: they vote in what was opened after it.
    pub alone_since: Option<BlockNumber>,
    /// Who speaks for whom in this season.
    pub this: Bond<BlockNumber>,
    /// Who speaks for whom in the next.
    pub next: Bond<BlockNumber>,
    /// Whether the member ever opened a poll.
    pub has_proposed: bool,
}

impl<BlockNumber> Default for Purse<BlockNumber> {
    fn default() -> Self {
        Self {
            season: SeasonNumber(0),
            spent: Spent::default(),
            alone: Spent::default(),
            lent: Spent::default(),
            free_calls: 0,
            alone_since: None,
            this: Bond::default(),
            next: Bond::default(),
            has_proposed: false,
        }
    }
}

impl<BlockNumber: PartialOrd + Copy> Purse<BlockNumber> {
    /// The purse as it is in `season`, whenever it was last touched.
    #[must_use]
    pub fn in_season(self, season: SeasonNumber) -> Self {
        if self.season == season {
            return self;
        }
        let this = if self.season.next() == Some(season) {
            self.next
        } else {
            Bond::default()
        };
        Self {
            season,
            this,
            has_proposed: self.has_proposed,
            ..Self::default()
        }
    }

    /// For how many persons a ballot of this member counts in a poll that was opened in that block.
    #[must_use]
    pub fn weight(&self, opened: BlockNumber) -> u32 {
        if self.is_alone(opened) {
            1
        } else {
            self.this.followers.saturating_add(1)
        }
    }

    /// Whether followers were released before a poll was opened in that block.
    fn is_alone(&self, opened: BlockNumber) -> bool {
        self.this.released.is_some_and(|at| at < opened)
    }

    /// Pays `paid` instead of `freed` in a poll that was opened in that block.
    pub fn pay(&mut self, opened: BlockNumber, reserved: bool, freed: u32, paid: u32) {
        self.spent = self.spent.replace(reserved, freed, paid);
        if self.is_alone(opened) {
            self.alone = self.alone.replace(reserved, freed, paid);
        }
    }

    /// What was spent for each follower too.
    #[must_use]
    pub const fn shared(&self) -> Spent {
        self.spent.minus(self.alone)
    }

    /// Whether the member gave away the voice in a poll that was opened in that block.
    #[must_use]
    pub fn is_given_away(&self, opened: BlockNumber) -> bool {
        self.this.follows.is_some() || self.alone_since.is_some_and(|since| opened <= since)
    }

    /// What counts against the season's credits.
    #[must_use]
    pub const fn used(&self) -> Spent {
        self.spent.plus(self.lent)
    }

    /// The credits that are left for ordinary matters, or for others.
    #[must_use]
    pub fn left(&self, budget: Budget, reserved: bool) -> u32 {
        let used = self.used();
        let all = u32::from(budget.all).saturating_sub(used.all());
        if reserved {
            all
        } else {
            all.min(u32::from(budget.ordinary).saturating_sub(used.ordinary))
        }
    }

    /// The most votes that they pay for.
    #[must_use]
    pub fn affordable(&self, budget: Budget, reserved: bool) -> u16 {
        quadratic::affordable(self.left(budget, reserved))
    }
}
