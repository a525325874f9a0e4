//! What stands in the way, each with its cure.

use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet.
#[pallet_section]
mod errors {
    #[pallet::error]
    pub enum Error<T> {
        /// This account rules no seat, and linked accounts have no voice. Act from the controller of
        /// your identity.
        NotMember,
        /// Only citizens decide. Apply as a citizen.
        NotCitizen,
        /// The dues ran out. Renew; polls opened from then on are open to you.
        MemberLapsed,
        /// The member is suspended. Have the suspension ended first.
        MemberSuspended,
        /// The seat was recovered, or a recovery is running. Have the issuer of personhood attest you
        /// anew.
        MemberSilent,
        /// The voice is younger than the poll. Vote in polls that are opened from the next block on.
        VoiceTooYoung,
        /// There is no such track. Choose one of `Tracks`.
        TrackNotFound,
        /// Nobody may propose on this track. Choose another, or have it changed on `Constitution`.
        TrackClosed,
        /// This track asks proposers for points, and there are not enough. Contribute, or find a
        /// proposer who has them.
        TooFewPoints,
        /// A proposal of yours waits or is open on this track. Wait until it is closed, or withdraw it
        /// while it waits.
        ProposalExists,
        /// There is no preimage of this hash and length. Note it first.
        PreimageNotFound,
        /// The call is too long. Propose a shorter one: `MaxCallLength` is the limit.
        CallTooLong,
        /// The preimage is no call of this runtime. Note one that is encoded with the metadata of this
        /// version.
        CallUnknown,
        /// The call weighs more than a quarter of a block. Propose it in parts.
        CallTooHeavy,
        /// The call, or one inside it, is not one that this track decides on. Propose it on the track
        /// that does.
        CallNotAllowed,
        /// No season is long enough for the voting on this track. Have track or season changed on
        /// `Constitution`.
        SeasonTooShort,
        /// All numbers for polls are given. Nothing more can be proposed on this chain.
        NumbersExhausted,
        /// No proposal of this number waits. It was opened, withdrawn or dropped.
        ProposalNotFound,
        /// It was another member who proposed this. Only they can withdraw it.
        NotProposer,
        /// The poll does not fit what is left of the season. Have it opened in the next.
        SeasonFull,
        /// There is no such poll, or its ballots were pruned. Its end is told by `Summaries`.
        PollNotFound,
        /// No ballot is taken any more. Its end is told by `Polls`.
        PollClosed,
        /// Ballots are still taken. Close it when the voting is over.
        PollOpen,
        /// The runtime changed, and this poll fails. Have it closed, take your credits back with
        /// `reclaim`, and have it proposed anew.
        PollOutdated,
        /// The runtime did not change since this poll was opened. Withdraw the ballot with zero votes.
        PollNotOutdated,
        /// Voting runs on only to confirm what is passing: a ballot may be new, or raised in its own
        /// direction. Raise it or leave it.
        BallotNotRaised,
        /// There is no ballot of yours. Nothing needs to be withdrawn.
        BallotNotFound,
        /// The credits for ordinary matters are spent. Take votes out of other polls, or wait for the
        /// next season.
        OrdinaryCreditsSpent,
        /// All credits of the season are spent. Take votes out of other polls, or wait for the next
        /// season.
        CreditsSpent,
        /// The voice in this poll was given to a delegate. Vote in what is opened after the bond ended;
        /// if your delegate lost their standing, end it with `resume_voice`.
        VoiceGivenAway,
        /// The turnout is more than can be counted. Nothing can be done.
        TurnoutFull,
        /// The call names no ballots. Name one at least.
        NoBallots,
        /// The poll was not approved, or more has come of it since. Its stage is told by `Polls`.
        PollNotApproved,
        /// The delay is not over. Wait for the block that `Polls` tells.
        DelayNotOver,
        /// The time to make the call is over. Have the poll closed, and propose it anew.
        EnactmentOver,
        /// The call weighs more than you said. Say more.
        WeightBoundTooSmall,
        /// This account has no seat among the Guardians. Ask a Guardian.
        NotGuardian,
        /// The delay is over, and with it the time to object. Nothing can be done.
        ObjectionOver,
        /// This poll is not open to objection. Convince the citizens instead.
        NotObjectionable,
        /// This Guardian objected already. Another one has to.
        AlreadyObjected,
        /// This Guardian has objected as often as one may in a season. Ask another.
        ObjectionsUsedUp,
        /// The call can still be made as it was approved. Enact it.
        CallStillGood,
        /// More can still come of the poll. Prune it when it is over.
        PollNotOver,
        /// The season of the poll is not over. Prune it in the next.
        SeasonNotOver,
        /// The number of keys is none, or more than fit one call. Name from 1 to `MaxKeys`.
        KeysOutOfRange,
        /// The season of the poll is over, and its credits with it. Nothing is to be taken back.
        SeasonOver,
        /// There is no such member, or no account rules the seat. Follow another.
        DelegateNotFound,
        /// Nobody follows themselves. Vote.
        OwnDelegate,
        /// The delegate has no voice now. Follow another.
        DelegateWithoutVoice,
        /// The delegate follows somebody in the next season, and there are no chains. Follow the one
        /// whom they follow.
        DelegateFollows,
        /// You have followers in the next season, and there are no chains. Vote yourself.
        HasFollowers,
        /// The delegate has as many followers as one may. Follow another.
        DelegateFull,
        /// The electorate is too small for anybody to be followed. Vote yourself.
        ElectorateTooSmall,
        /// The voice is not older than the season. Follow from the next season on.
        VoiceYoungerThanSeason,
        /// The dues do not reach to the end of the next season. Renew first.
        DuesTooShort,
        /// You follow nobody. Nothing needs to be ended.
        NotFollowing,
        /// The delegate has not lost their standing, so the bond lasts for the season. Ask them to vote.
        DelegateBound,
        /// A value of the parameters is out of its range. Their documentation has the ranges.
        ParamOutOfRange,
        /// A value of the track is out of its range. Its documentation has the ranges.
        TrackOutOfRange,
    }
}
