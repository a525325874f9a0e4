//! What members and their wallets ask.

use alloc::vec::Vec;

use althing_primitives::{MemberId, PollId, TrackId, VoiceProblem};
use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;

use crate::{Ballot, Budget, Pending, Poll, Purse, Summary, Track};

/// How far a poll is, derived for the block in which it is asked. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Status<BlockNumber> {
    /// Ballots are taken.
    Voting {
        /// Until this block, or longer.
        until: BlockNumber,
    },
    /// Voting runs on: ballots may be new or raised.
    Extension {
        /// Until this block at most.
        until: BlockNumber,
    },
    /// Voting is over, and anybody may close it.
    ToBeClosed {
        /// Whether it passed.
        approved: bool,
    },
    /// It passed, and its delay runs.
    Delayed {
        /// The block from which on it can be enacted.
        from: BlockNumber,
        /// Whether Guardians may object until then.
        objectionable: bool,
    },
    /// Anybody may have it enacted.
    ToBeEnacted {
        /// Until this block.
        until: BlockNumber,
        /// Whether its call can be made; if not, it can be reaffirmed.
        callable: bool,
    },
    /// It did not pass.
    Rejected,
    /// The runtime changed while it was open: ballots can be taken back.
    Outdated,
    /// There is a second vote.
    Objected {
        /// That one.
        second: PollId,
    },
    /// Its call was made.
    Enacted,
    /// Nobody could make its call in time.
    Expired,
    /// There is a new vote, as its call could not be made any more.
    Reaffirmed {
        /// That one.
        by: PollId,
    },
}

/// All that is known of a poll.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PollInfo<AccountId, Balance, Hash, BlockNumber> {
    /// What is written down of it.
    pub poll: Poll<AccountId, Balance, Hash, BlockNumber>,
    /// How far it is.
    pub status: Status<BlockNumber>,
    /// Ayes that it lacks to be passing.
    pub lacks_ayes: u64,
    /// Turnout that it lacks.
    pub lacks_turnout: u32,
    /// Persons voting aye that it lacks.
    pub lacks_heads: u32,
    /// While it is passing, the block in which it will have passed if it goes on.
    pub confirmed_at: Option<BlockNumber>,
}

/// A member's voice in this season.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct PurseInfo<BlockNumber> {
    /// The purse as it is in this season.
    pub purse: Purse<BlockNumber>,
    /// The first block after the season.
    pub season_ends: BlockNumber,
    /// The season's credits.
    pub budget: Budget,
    /// Credits left.
    pub left: u32,
    /// Those among them left for ordinary matters.
    pub left_ordinary: u32,
    /// The most votes that they pay for in one poll.
    pub affordable: u16,
    /// The same in one on an ordinary matter.
    pub affordable_ordinary: u16,
    /// Free ballots left in the season.
    pub free_calls_left: u16,
}

/// What keeps somebody from voting. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Obstacle {
    /// There is no such poll.
    NoPoll,
    /// No ballots are taken.
    Closed,
    /// They have no voice in it.
    Voice(VoiceProblem),
    /// They gave it to a delegate.
    GivenAway,
}

sp_api::decl_runtime_apis! {
    /// What is decided, and what one can add.
    pub trait QuadraticVotingApi<AccountId, Balance, Hash, BlockNumber>
    where
        AccountId: Codec,
        Balance: Codec,
        Hash: Codec,
        BlockNumber: Codec,
    {
        /// A poll that was opened and is not pruned: how far it is, and what it lacks to pass.
        fn poll(id: PollId) -> Option<PollInfo<AccountId, Balance, Hash, BlockNumber>>;
        /// What waits for a season under that number.
        fn waiting(id: PollId) -> Option<Pending<AccountId, Balance, Hash, BlockNumber>>;
        /// What stays of a pruned poll.
        fn summary(id: PollId) -> Option<Summary<Hash, BlockNumber>>;
        /// The number of the next poll.
        fn next_poll() -> PollId;
        /// The ballot of a member in a poll.
        fn ballot(poll: PollId, member: MemberId) -> Option<Ballot>;
        /// A member's voice in this season: credits, delegate, followers.
        fn purse(member: MemberId) -> PurseInfo<BlockNumber>;
        /// What keeps the account from voting in a poll now; nothing if it can.
        fn obstacle(account: AccountId, poll: PollId) -> Option<Obstacle>;
        /// Whether a ballot of the account in that poll would be free of fees now.
        fn is_free(account: AccountId, poll: PollId) -> bool;
        /// All tracks.
        fn tracks() -> Vec<(TrackId, Track<Balance, BlockNumber>)>;
    }
}
