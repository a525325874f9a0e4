//! What stands in the way, each with its cure.

use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet.
#[pallet_section]
mod errors {
    #[pallet::error]
    pub enum Error<T> {
        /// This account rules no seat of the community, and linked accounts act for none. Act from the
        /// controller of your identity.
        NotMember,
        /// Only citizens elect and are elected. Apply as a citizen.
        NotCitizen,
        /// The dues ran out. Renew; elections opened from then on are open to you.
        MemberLapsed,
        /// The member is suspended. Have the suspension ended first.
        MemberSuspended,
        /// The seat in the community was recovered, or a recovery is running. Have the issuer of personhood
        /// attest you anew.
        MemberSilent,
        /// The voice is younger than the election. Take part in those that are opened from the next block on.
        VoiceTooYoung,
        /// There is no such body. Its end, if it had one, is told by events.
        BodyNotFound,
        /// The mandate of this group ended. Have it wound up, and another one founded.
        BodyOver,
        /// The mandate of this group has not ended. Wait for it, or have the group dissolved by vote.
        MandateNotOver,
        /// Council and Guardians are no group: they are elected, never end, and deliberate in their own
        /// place. Use that, or an election.
        NotGroup,
        /// A group is not elected and has no mirror. Have its seats changed by vote or by itself.
        NotElected,
        /// A name has from 1 to 64 bytes of UTF-8 and is not blank. Name it so.
        NameUnreadable,
        /// A group has from 2 to 16 seats. Choose a number between.
        SeatsOutOfRange,
        /// A motion of a group needs two approvals at least, and no more than there are seats. Choose a
        /// number between.
        ThresholdOutOfRange,
        /// The mandate ends before it begins, or later than a mandate may. Choose an end within the limit of
        /// the parameters.
        MandateOutOfRange,
        /// There is no such budget line, or it is closed. Have it made on `Budget` first.
        LineNotFound,
        /// So few seats could never reach the threshold. Seat more members.
        TooFewSeats,
        /// Who leads a group sits in it. Seat them first.
        LeadNotSeated,
        /// A group does not unseat its own lead. Have the citizens do it.
        LeadStays,
        /// The group has no lead, and puts nothing forward without one. Have one named by vote.
        LeadMissing,
        /// They sit there already. Leave them out.
        SeatedAlready,
        /// They are no member, or in no good standing. Seat somebody who is.
        MemberWithoutStanding,
        /// There are no more seats. Free one first.
        SeatsFull,
        /// They do not sit in this body. Look at its seats.
        NotSeated,
        /// The call would change nothing. Name somebody who leaves or joins.
        NothingToChange,
        /// You sit there and may not act: your term ended, or you lost your standing or are an auditor. Wait
        /// for an election, or restore your standing.
        SeatWithoutStanding,
        /// The term goes on, and who sits there is a member and no auditor. Recall takes a vote.
        SeatStands,
        /// All numbers of this kind are given. Nothing more of it can be made on this chain.
        NumbersExhausted,
        /// Nothing is left in the account of this group. Nothing needs to be done.
        NothingLeft,
        /// The mirror shows who may act already. Nothing needs to be done.
        MirrorCurrent,
        /// The call weighs more than a quarter of a block. Put it forward in parts.
        CallTooHeavy,
        /// The call, or one inside it, is not in the mandate of this group. Have the mandate changed by vote,
        /// or the call made by whose mandate it is.
        CallNotMandated,
        /// The call is too long. Put forward a shorter one: `MaxCallLength` is the limit.
        CallTooLong,
        /// You have two motions before this group. Withdraw one, or wait until one is done.
        TooManyMotionsOfOne,
        /// The group has as many motions as there can be. Have old ones executed, withdrawn or cleared.
        TooManyMotions,
        /// There is no such motion. It was executed, withdrawn or cleared.
        MotionNotFound,
        /// The seats of the group changed, and with them all approvals are void. Put it forward anew.
        MotionVoid,
        /// The time of this motion is over. Have it cleared, and put it forward anew.
        MotionExpired,
        /// The runtime changed since this motion was written. Have it cleared, and put it forward anew.
        MotionOutdated,
        /// More can still come of this motion. Execute it, or wait until it expires.
        MotionAlive,
        /// This seat approved the motion already. Another one has to.
        AlreadyApproved,
        /// The call pays you or your identity, and nobody approves that for themselves. Others have to.
        PaidByCall,
        /// Too few of the seats that may act now have approved. Ask more of them.
        TooFewApprovals,
        /// The call weighs more than you said. Say more.
        WeightBoundTooSmall,
        /// Neither did you put this motion forward, nor do you lead the group. Ask one of the two.
        NotAuthor,
        /// There is no such election, or all its ballots were pruned. Its end is told by events.
        ElectionNotFound,
        /// There is an election for this body. Take part in it, or have it closed.
        ElectionExists,
        /// The election was closed. Its end is told by `Elections`.
        ElectionClosed,
        /// The election is not over. Wait for the block that `Elections` tells, and close it.
        ElectionOpen,
        /// No seat is free, and no term ends soon enough. Wait until one does.
        NoSeatFree,
        /// Candidates come forward no more. Vote, or wait for the next election.
        NominationOver,
        /// Candidates still come forward. Wait until ballots are taken.
        VotingNotBegun,
        /// No ballot is taken any more. Have the election closed.
        VotingOver,
        /// You stand already. Find backers, if you need them.
        StandsAlready,
        /// Auditors sit in neither Council nor Guardians. Give the office of an auditor back first.
        AuditorMayNotSit,
        /// Nobody sits in both Council and Guardians. Resign from the other first.
        SeatedElsewhere,
        /// You sit in this body, and your term is not up in this election. Nothing needs to be done.
        SeatNotUp,
        /// There are as many candidates as there can be. Back one of them, or stand in the next election.
        TooManyCandidates,
        /// There is no such candidacy. Look at `Candidacies`.
        CandidacyNotFound,
        /// Nobody backs themselves. Find others.
        OwnBacker,
        /// You back somebody in this election. One candidacy is all that one may back.
        BacksAlready,
        /// They are among the candidates and need no backers. Vote for them.
        ListedAlready,
        /// There is no candidate at this place of the list. Look at the election.
        CandidateNotFound,
        /// The ballot is not in the order of the list, or names a candidate twice. Sort it.
        BallotUnsorted,
        /// A vote of zero stands for nobody. Leave the candidate out.
        VoteWithoutCredits,
        /// The votes cost more than the credits of this election: the square of their number for each
        /// candidate. Take votes back.
        CreditsSpent,
        /// There is no ballot of yours. Nothing needs to be withdrawn.
        BallotNotFound,
        /// The number of keys is none, or more than fit one call. Name from 1 to `MaxKeys`.
        KeysOutOfRange,
        /// A value of the parameters is out of its range. Their documentation has the ranges.
        ParamOutOfRange,
        /// So many seats do not fit where the body deliberates. Choose fewer.
        SeatsDoNotFit,
        /// This schema does not make auditors. Name one of that class.
        SchemaNotAuditors,
    }
}
