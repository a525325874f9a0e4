//! Seasons: the life of voice credits, in blocks.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use sp_runtime::traits::AtLeast32BitUnsigned;

numeric_id! {
    /// The number of a season. It only grows.
    SeasonNumber(u32)
}

/// A season: a stretch of blocks in which each citizen has one purse of voice credits.
///
/// It is in blocks because polls are: that a poll lives in one season then holds exactly, whatever
/// slots are missed.
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
pub struct Season<BlockNumber> {
    /// Its number.
    pub number: SeasonNumber,
    /// Its first block.
    pub start: BlockNumber,
    /// Its length in blocks, at least 1.
    pub length: BlockNumber,
}

impl<BlockNumber: AtLeast32BitUnsigned + Copy> Season<BlockNumber> {
    /// The first block after it.
    #[must_use]
    pub fn end(&self) -> BlockNumber {
        self.start.saturating_add(self.length)
    }

    /// Whether `block` lies in it.
    #[must_use]
    pub fn contains(&self, block: BlockNumber) -> bool {
        self.start <= block && block < self.end()
    }

    /// Whether something that begins at `from` and takes `span` blocks lies wholly in it.
    #[must_use]
    pub fn fits(&self, from: BlockNumber, span: BlockNumber) -> bool {
        self.start <= from
            && from
                .checked_add(&span)
                .is_some_and(|until| until <= self.end())
    }
}

/// The clock of seasons. A measure: it has no `()`.
///
/// Implemented by `charter`; called by `quadratic-voting` (polls, purses, following), `membership`
/// (admissions of a season) and `bodies` (terms). The number is derived from the block, so that
/// nothing has to be written when a season ends.
///
/// Laws:
/// 1. The current season contains the current block, and its length is not 0.
/// 2. The upcoming one has the next number and starts where the current one ends.
/// 3. What was announced as upcoming is current once its first block is there, and may be announced
///    otherwise only before that.
/// 4. A new length changes the upcoming season, never the current one.
pub trait SeasonClock<BlockNumber> {
    /// The season of this block.
    fn current() -> Season<BlockNumber>;

    /// The season after it, as things stand.
    fn upcoming() -> Season<BlockNumber>;
}
