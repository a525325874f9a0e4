//! What happened, so that history can be rebuilt from it.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet.
#[pallet_section]
mod events {
    #[pallet::event]
    #[pallet::generate_deposit(pub(super) fn deposit_event)]
    pub enum Event<T: Config> {
        /// A group was founded.
        Founded {
            /// The group.
            body: BodyId,
            /// With which account it acts and holds.
            account: T::AccountId,
            /// Name, mandate, seats, lead, threshold, line and end.
            terms: Body,
            /// Who sits in it, in the order of the seats.
            members: GroupMembers,
        },
        /// A body has another mandate.
        Charged {
            /// The body.
            body: BodyId,
            /// What it is charged with.
            mandate: Mandate,
            /// The budget line that it works with.
            line: Option<LineId>,
        },
        /// A body has other seats. What was approved before is void.
        Reseated {
            /// The body.
            body: BodyId,
            /// The generation of the seats.
            generation: Generation,
            /// Who sits now, in the order of the seats, and for how long.
            seats: SetOf<T>,
        },
        /// Somebody else leads a group, or nobody.
        LeadSet {
            /// The group.
            body: BodyId,
            /// Who.
            lead: Option<MemberId>,
        },
        /// Somebody left a seat before the next election. `Reseated` tells who stays.
        Left {
            /// The body.
            body: BodyId,
            /// Who sat there.
            member: MemberId,
            /// Why.
            reason: Leave,
        },
        /// A group is over.
        Ended {
            /// The group.
            body: BodyId,
            /// To whom falls what it held, tokens apart.
            heir: BodyId,
            /// The tokens that reached the pot of gifts.
            amount: BalanceOf<T>,
        },
        /// Tokens that reached a group after its end were brought to the pot of gifts.
        Swept {
            /// The group.
            body: BodyId,
            /// How many.
            amount: BalanceOf<T>,
        },
        /// The mirror of a body shows other accounts: somebody has another key, or lost or regained their
        /// standing.
        MirrorSet {
            /// The body.
            body: BodyId,
        },
        /// A motion was put forward in a group.
        Proposed {
            /// The motion.
            motion: MotionId,
            /// The group.
            body: BodyId,
            /// Who put it forward.
            member: MemberId,
            /// The hash of the call. Who put it forward showed it, and it is kept while the motion is there.
            hash: T::Hash,
            /// The block from which on it is void.
            expires: BlockNumberFor<T>,
        },
        /// A seat approved a motion.
        Approved {
            /// The motion.
            motion: MotionId,
            /// Who sits there.
            member: MemberId,
            /// How many seats approved by now.
            approvals: u32,
        },
        /// The call of a motion was made.
        Executed {
            /// The motion.
            motion: MotionId,
            /// The group.
            body: BodyId,
        },
        /// The call of a motion failed, and changed nothing. It can be tried again until the motion expires.
        ExecutionFailed {
            /// The motion.
            motion: MotionId,
            /// The group.
            body: BodyId,
            /// Why.
            error: DispatchError,
        },
        /// A motion was taken back.
        MotionWithdrawn {
            /// The motion.
            motion: MotionId,
            /// The author, or the lead of the group.
            member: MemberId,
        },
        /// A motion of which nothing can come any more was removed.
        MotionCleared {
            /// The motion.
            motion: MotionId,
        },
        /// An election was opened.
        ElectionOpened {
            /// The election.
            election: ElectionId,
            /// The body.
            body: BodyId,
            /// Who opened it.
            by: T::AccountId,
            /// The first block in which ballots are taken.
            voting: BlockNumberFor<T>,
            /// The first block after that.
            closes: BlockNumberFor<T>,
            /// The electorate.
            electorate: u32,
            /// What it was opened under.
            terms: ElectionTerms,
        },
        /// Somebody wants to be elected.
        Stood {
            /// The election.
            election: ElectionId,
            /// Who.
            member: MemberId,
        },
        /// A candidacy has another backer.
        Backed {
            /// The election.
            election: ElectionId,
            /// Whose candidacy.
            member: MemberId,
            /// Who backs it.
            by: MemberId,
        },
        /// Somebody is among the candidates, after all others.
        Listed {
            /// The election.
            election: ElectionId,
            /// Who.
            member: MemberId,
        },
        /// Somebody does not want to be elected any more. Who came after them on the list moves up.
        CandidacyWithdrawn {
            /// The election.
            election: ElectionId,
            /// Who.
            member: MemberId,
        },
        /// A ballot was cast, changed or, without votes, withdrawn.
        Cast {
            /// The election.
            election: ElectionId,
            /// Who voted.
            member: MemberId,
            /// Votes for candidates, each by its place on the list, counted from zero.
            votes: BallotVotes,
        },
        /// An election was closed.
        ElectionClosed {
            /// The election.
            election: ElectionId,
            /// The body.
            body: BodyId,
            /// How many took part.
            voters: u32,
            /// Whether they were enough. If not, nobody is elected.
            turnout: bool,
            /// Who was elected, who has the most votes first.
            elected: BoundedVec<Elected, ConstU32<MAX_CANDIDATES>>,
        },
        /// Ballots and candidacies were removed, the deposits of these returned.
        Pruned {
            /// The election.
            election: ElectionId,
            /// How many.
            keys: u32,
            /// Whether it was all: the deposit of who opened it returned.
            finished: bool,
        },
        /// The parameters were changed.
        ParamsSet {
            /// All of them.
            params: ParamsOf<T>,
        },
    }
}
