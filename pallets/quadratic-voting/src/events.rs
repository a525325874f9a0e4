//! What happened, so that history can be rebuilt from it.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet.
#[pallet_section]
mod events {
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// There is to be a vote.
        Submitted {
            /// The number of the poll.
            poll: PollId,
            /// Track, reason, proposer, deposit and call.
            proposal: ProposalOf<T>,
        },
        /// The poll does not fit the season and waits.
        Waits {
            /// The poll.
            poll: PollId,
            /// The block from which on it may be opened.
            from: BlockNumberFor<T>,
            /// The block from which on it may not be opened any more, if there is one.
            until: Option<BlockNumberFor<T>>,
        },
        /// Ballots are taken.
        Opened {
            /// The poll.
            poll: PollId,
            /// The season in which it is.
            season: SeasonNumber,
            /// The first block after the voting.
            closes: BlockNumberFor<T>,
            /// The first block after the longest extension.
            hard_end: BlockNumberFor<T>,
            /// The electorate.
            electorate: u32,
            /// What it was opened under.
            terms: Terms<BlockNumberFor<T>>,
        },
        /// The proposer took back what waited.
        Withdrawn {
            /// The poll that will not be.
            poll: PollId,
        },
        /// What waited can no longer be called, or nobody opened it in time.
        Dropped {
            /// The poll that will not be.
            poll: PollId,
        },
        /// A ballot was cast, changed or, with zero votes, withdrawn.
        Voted {
            /// The poll.
            poll: PollId,
            /// Who voted.
            member: MemberId,
            /// Votes: for it above zero, against it below.
            votes: i16,
            /// For how many persons they count.
            weight: u32,
            /// What the ballots add up to now.
            tally: Tally,
        },
        /// Credits were taken back from an outdated poll.
        Reclaimed {
            /// The poll.
            poll: PollId,
            /// Whose ballot was removed.
            member: MemberId,
            /// How many credits.
            credits: u32,
        },
        /// A poll was closed.
        Closed {
            /// The poll.
            poll: PollId,
            /// How it ended; with what was approved, when it can be enacted.
            stage: Stage<BlockNumberFor<T>>,
            /// What the ballots added up to.
            tally: Tally,
        },
        /// So few voted for it that the deposit was lost.
        DepositLost {
            /// The poll.
            poll: PollId,
            /// What reached the pot.
            amount: BalanceOf<T>,
        },
        /// The first Guardian objected.
        ObjectionRaised {
            /// The poll.
            poll: PollId,
            /// The Guardian.
            member: MemberId,
        },
        /// The second Guardian objected: the citizens vote once more.
        SecondVoteCalled {
            /// The poll to which they objected.
            poll: PollId,
            /// The Guardian.
            member: MemberId,
            /// The second vote.
            second: PollId,
        },
        /// A call that was approved was made.
        Enacted {
            /// The poll.
            poll: PollId,
        },
        /// A call that was approved failed, and changed nothing. It can be tried again.
        EnactmentFailed {
            /// The poll.
            poll: PollId,
            /// Why.
            error: DispatchError,
        },
        /// Nobody could make the call in time.
        Expired {
            /// The poll.
            poll: PollId,
        },
        /// A call that was approved cannot be made any more, or a second vote was outdated, and there is a
        /// new vote.
        VoteReaffirmed {
            /// The poll in whose place it is.
            poll: PollId,
            /// The new one.
            by: PollId,
            /// Who asked for it.
            member: MemberId,
        },
        /// Ballots were removed.
        Pruned {
            /// The poll.
            poll: PollId,
            /// How many.
            ballots: u32,
            /// Whether it was all: the deposit returned and a summary stays.
            finished: bool,
        },
        /// A member gave the voice of the next season to a delegate, or took it back.
        Followed {
            /// Who follows.
            member: MemberId,
            /// Whom; none who votes themselves.
            delegate: Option<MemberId>,
            /// The season.
            season: SeasonNumber,
        },
        /// A follower was counted off.
        FollowerLost {
            /// Whom they followed.
            delegate: MemberId,
            /// Who followed.
            member: MemberId,
            /// The season.
            season: SeasonNumber,
        },
        /// A delegate lost their standing: followers vote themselves in polls opened later.
        FollowersReleased {
            /// The delegate.
            delegate: MemberId,
        },
        /// A follower of a delegate who lost their standing votes themselves again.
        VoiceResumed {
            /// Who followed.
            member: MemberId,
            /// Whom they followed.
            delegate: MemberId,
        },
        /// A track was made or changed.
        TrackSet {
            /// The track.
            track: TrackId,
            /// Its rule.
            rule: TrackOf<T>,
        },
        /// The parameters were changed.
        ParamsSet {
            /// All of them.
            params: ParamsOf<T>,
        },
    }
}
