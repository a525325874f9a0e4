//! What is kept of polls.

use althing_math::tally::{self, Lack, PassRule};
use althing_primitives::{Generation, MemberId, PollId, SeasonNumber, TrackId};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::fungible::Inspect;
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use sp_runtime::traits::AtLeast32BitUnsigned;

use crate::{Budget, Config, FilterId, Params, Track};

/// Ballots in one `vote_many`.
pub const MAX_BALLOTS: u32 = 16;
/// Ballots removed in one `prune_ballots`.
pub const MAX_KEYS: u32 = 100;

/// An amount of the token.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;
/// A deposit, of the pallet's types.
pub type DepositOf<T> = Deposit<<T as frame_system::Config>::AccountId, BalanceOf<T>>;
/// The call that a poll is about, of the pallet's types.
pub type PreimageOf<T> = Preimage<<T as frame_system::Config>::Hash>;
/// A proposal, of the pallet's types.
pub type ProposalOf<T> = Proposal<
    <T as frame_system::Config>::AccountId,
    BalanceOf<T>,
    <T as frame_system::Config>::Hash,
>;
/// What waits to be opened, of the pallet's types.
pub type PendingOf<T> = Pending<
    <T as frame_system::Config>::AccountId,
    BalanceOf<T>,
    <T as frame_system::Config>::Hash,
    BlockNumberFor<T>,
>;
/// A poll, of the pallet's types.
pub type PollOf<T> = Poll<
    <T as frame_system::Config>::AccountId,
    BalanceOf<T>,
    <T as frame_system::Config>::Hash,
    BlockNumberFor<T>,
>;
/// A summary, of the pallet's types.
pub type SummaryOf<T> = Summary<<T as frame_system::Config>::Hash, BlockNumberFor<T>>;
/// A track, of the pallet's types.
pub type TrackOf<T> = Track<BalanceOf<T>, BlockNumberFor<T>>;
/// The parameters, of the pallet's types.
pub type ParamsOf<T> = Params<BlockNumberFor<T>>;

/// Adds the derives that everything in storage has.
macro_rules! stored {
    ($(#[$meta:meta])* pub $($item:tt)*) => {
        #[derive(
            Clone,
            Debug,
            Decode,
            DecodeWithMemTracking,
            Encode,
            Eq,
            MaxEncodedLen,
            PartialEq,
            TypeInfo,
        )]
        $(#[$meta])*
        pub $($item)*
    };
}

stored! {
    /// A deposit.
    pub struct Deposit<AccountId, Balance> {
        /// Who paid it and gets it back.
        pub payer: AccountId,
        /// How much.
        pub amount: Balance,
    }
}

stored! {
    /// A call, by what it encodes to.
    #[derive(Copy)]
    pub struct Preimage<Hash> {
        /// The hash of its encoding.
        pub hash: Hash,
        /// The length of its encoding.
        pub len: u32,
    }
}

stored! {
    /// Why there is a vote.
    #[derive(Copy)]
    pub enum Kind {
        /// A citizen proposed it.
        Proposal,
        /// Guardians objected to what was decided before.
        SecondVote,
        /// What was approved can no longer be called as it was written.
        Reaffirmation,
    }
}

stored! {
    /// What is to be voted on.
    pub struct Proposal<AccountId, Balance, Hash> {
        /// The rule under which it is decided.
        pub track: TrackId,
        /// Why there is a vote.
        pub kind: Kind,
        /// The citizen who asked for it; none for a second vote.
        pub proposer: Option<MemberId>,
        /// What is held for it.
        pub deposit: Option<Deposit<AccountId, Balance>>,
        /// The call.
        pub preimage: Preimage<Hash>,
    }
}

stored! {
    /// A proposal that waits for a season in which it fits.
    pub struct Pending<AccountId, Balance, Hash, BlockNumber> {
        /// What is to be voted on.
        pub proposal: Proposal<AccountId, Balance, Hash>,
        /// The block with which it is expected to fit.
        pub from: BlockNumber,
        /// The block from which on it may not be opened any more, if there is one.
        pub until: Option<BlockNumber>,
    }
}

stored! {
    /// What ballots add up to.
    #[derive(Copy, Default)]
    pub struct Tally {
        /// Votes for it.
        pub ayes: u64,
        /// Votes against it.
        pub nays: u64,
        /// The turnout: the weights of all ballots together.
        pub voters: u32,
        /// Persons who voted for it themselves.
        pub aye_heads: u32,
    }
}

impl From<Tally> for tally::Tally {
    fn from(tally: Tally) -> Self {
        let Tally {
            ayes,
            nays,
            voters,
            aye_heads,
        } = tally;
        Self {
            ayes,
            nays,
            voters,
            aye_heads,
        }
    }
}

impl From<tally::Tally> for Tally {
    fn from(tally: tally::Tally) -> Self {
        let tally::Tally {
            ayes,
            nays,
            voters,
            aye_heads,
        } = tally;
        Self {
            ayes,
            nays,
            voters,
            aye_heads,
        }
    }
}

impl Tally {
    /// The tally with the ballot `new` in the place of `old`; `None` if it cannot be counted.
    #[must_use]
    pub fn replace(self, old: &Ballot, new: &Ballot) -> Option<Self> {
        tally::Tally::from(self)
            .without(old.votes, old.weight)?
            .with(new.votes, new.weight)
            .map(Self::from)
    }
}

stored! {
    /// What a poll was opened under. A change of the track or the parameters does not touch it.
    #[derive(Copy)]
    pub struct Terms<BlockNumber> {
        /// Ayes must be more than this share of all votes, in hundredths.
        pub share: u8,
        /// The least turnout, in hundredths of the electorate.
        pub turnout: u8,
        /// The least number of persons who vote aye, in hundredths of the electorate.
        pub heads: u8,
        /// The blocks for which it must be passing without a break.
        pub confirm: BlockNumber,
        /// The blocks between closing and enactment.
        pub delay: BlockNumber,
        /// The blocks in which it can be enacted then.
        pub window: BlockNumber,
        /// With fewer persons who vote aye, in hundredths of the electorate, the deposit is lost.
        pub support: u8,
        /// Whether it is open to objection.
        pub objectionable: bool,
        /// Whether the credits are kept for it, so that all of them may be spent.
        pub reserved: bool,
        /// The season's credits.
        pub budget: Budget,
        /// The calls that its track decided on.
        pub calls: FilterId,
    }
}

impl<BlockNumber> Terms<BlockNumber> {
    /// The rule of passing.
    #[must_use]
    pub const fn rule(&self) -> PassRule {
        PassRule {
            share: self.share,
            turnout: self.turnout,
            heads: self.heads,
        }
    }
}

stored! {
    /// The first of two objections.
    #[derive(Copy)]
    pub struct Objector {
        /// Who objected.
        pub member: MemberId,
        /// The generation of the Guardians in which they did.
        pub generation: Generation,
    }
}

stored! {
    /// How far a poll is, as far as it was written down.
    #[derive(Copy)]
    pub enum Stage<BlockNumber> {
        /// Votes are taken, or were and nobody has closed it yet.
        Open,
        /// It passed.
        Approved {
            /// The block from which on it can be enacted.
            from: BlockNumber,
            /// The block from which on it can not be enacted any more.
            until: BlockNumber,
            /// The first who objected.
            objector: Option<Objector>,
        },
        /// It did not pass.
        Rejected,
        /// The runtime changed while it was open.
        Outdated,
        /// Guardians objected, and a second vote was called.
        Objected {
            /// The second vote.
            second: PollId,
        },
        /// Its call was made.
        Enacted,
        /// Nobody could make its call in time.
        Expired,
        /// There is a new vote in its place, as its call could not be made any more or the runtime
        /// changed while it was open.
        Reaffirmed {
            /// The new vote.
            by: PollId,
            /// Whether it was open.
            outdated: bool,
        },
    }
}

impl<BlockNumber> Stage<BlockNumber> {
    /// Whether nothing more can come of the poll.
    #[must_use]
    pub const fn is_final(&self) -> bool {
        !matches!(self, Self::Open | Self::Approved { .. })
    }
}

/// Where in its voting an open poll is. Derived, never written.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum Moment {
    /// Ballots are taken.
    Voting,
    /// Voting runs on: a ballot may be new, or raised in its own direction.
    Extension,
    /// No ballot is taken any more.
    Over {
        /// Whether it passed.
        approved: bool,
    },
}

stored! {
    /// A poll.
    pub struct Poll<AccountId, Balance, Hash, BlockNumber> {
        /// What is voted on.
        pub proposal: Proposal<AccountId, Balance, Hash>,
        /// The season in which it is.
        pub season: SeasonNumber,
        /// The block in which it was opened.
        pub opened: BlockNumber,
        /// The first block after the voting, unless it runs on.
        pub closes: BlockNumber,
        /// The first block in which no vote is taken, whatever happens.
        pub hard_end: BlockNumber,
        /// What it was opened under.
        pub terms: Terms<BlockNumber>,
        /// The electorate at its opening.
        pub electorate: u32,
        /// What the ballots add up to.
        pub tally: Tally,
        /// The block since which it is passing.
        pub passing_since: Option<BlockNumber>,
        /// The block in which it last ceased to.
        pub last_passing: Option<BlockNumber>,
        /// The version of transactions under which its call was looked up.
        pub transaction_version: u32,
        /// How far it is.
        pub stage: Stage<BlockNumber>,
    }
}

impl<AccountId, Balance, Hash, BlockNumber> Poll<AccountId, Balance, Hash, BlockNumber>
where
    BlockNumber: AtLeast32BitUnsigned + Copy,
{
    /// Whether the tally passes now.
    #[must_use]
    pub fn is_passing(&self) -> bool {
        tally::Tally::from(self.tally).passes(&self.terms.rule(), self.electorate)
    }

    /// What it lacks to be passing.
    #[must_use]
    pub fn lacks(&self) -> Lack {
        tally::Tally::from(self.tally).lacks(&self.terms.rule(), self.electorate)
    }

    /// Whether the turnout reaches its floor.
    #[must_use]
    pub fn has_turnout(&self) -> bool {
        tally::Tally::from(self.tally).has_turnout(&self.terms.rule(), self.electorate)
    }

    /// Whether so many persons voted for it that the deposit returns.
    #[must_use]
    pub fn has_support(&self) -> bool {
        self.tally.aye_heads >= tally::share_of(self.terms.support, self.electorate)
    }

    /// Takes down a new tally in the block `now`.
    pub fn count(&mut self, tally: Tally, now: BlockNumber) {
        self.tally = tally;
        if self.is_passing() {
            self.passing_since.get_or_insert(now);
        } else if self.passing_since.take().is_some() {
            self.last_passing = Some(now);
        }
    }

    /// Where in its voting the poll is in the block `now`.
    #[must_use]
    pub fn moment(&self, now: BlockNumber) -> Moment {
        if now < self.closes {
            return Moment::Voting;
        }
        if let Some(since) = self.passing_since {
            let confirmed = since.saturating_add(self.terms.confirm);
            if confirmed <= self.hard_end && confirmed <= now {
                return Moment::Over { approved: true };
            }
        }
        // Passing now, or at some time in the last `confirm` before the voting closed. What ceased to
        // pass since then was passing when it closed, or came to in the extension.
        let runs_on = self.passing_since.is_some()
            || self
                .last_passing
                .is_some_and(|last| last.saturating_add(self.terms.confirm) >= self.closes);
        if runs_on && now < self.hard_end {
            Moment::Extension
        } else {
            Moment::Over { approved: false }
        }
    }
}

stored! {
    /// What one citizen cast in one poll. It stays when it is withdrawn, with no votes, for its count of
    /// changes.
    #[derive(Copy, Default)]
    pub struct Ballot {
        /// Votes: for it above zero, against it below.
        pub votes: i16,
        /// For how many persons they count.
        pub weight: u32,
        /// Credits that each of them paid.
        pub paid: u32,
        /// How often it was changed.
        pub changes: u8,
    }
}

stored! {
    /// What stays of a poll whose ballots were pruned.
    pub struct Summary<Hash, BlockNumber> {
        /// The rule under which it was decided.
        pub track: TrackId,
        /// The citizen who proposed it.
        pub proposer: Option<MemberId>,
        /// The hash of its call.
        pub hash: Hash,
        /// The season in which it was.
        pub season: SeasonNumber,
        /// The block in which it was opened.
        pub opened: BlockNumber,
        /// The electorate at its opening.
        pub electorate: u32,
        /// What the ballots added up to.
        pub tally: Tally,
        /// How it ended.
        pub stage: Stage<BlockNumber>,
    }
}

stored! {
    /// What is counted.
    #[derive(Copy, Default)]
    pub struct Counts {
        /// The number of the next poll.
        pub next: PollId,
        /// Polls that were closed with the turnout that their track asks for.
        pub closed: u32,
        /// Members who opened a poll.
        pub proposers: u32,
    }
}
