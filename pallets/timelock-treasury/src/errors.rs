//! What stands in the way, each with its cure.

use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet.
#[pallet_section]
mod errors {
    #[pallet::error]
    pub enum Error<T> {
        /// There is no such line. Choose one that the runtime API `lines` tells.
        LineNotFound,
        /// The line is closed, and nothing new is decided on it. Choose another.
        LineClosed,
        /// A value of the line is out of its range. Its documentation has the ranges.
        LineOutOfRange,
        /// There is no such body, or it is over. Name one that stands.
        BodyNotFound,
        /// Money of the line is promised. Have it paid or clawed back first.
        LineStillPromises,
        /// A report of the line is due and not filed. File it first.
        ReportOwed,
        /// This runtime keeps no reports, so that no promise to report can be taken down and nothing is paid.
        /// Have the runtime upgraded to one that does.
        ReportsUnavailable,
        /// All numbers are given. Nothing more of this kind can be made on this chain.
        NumbersExhausted,
        /// The spend has no part. Name one at least.
        ScheduleEmpty,
        /// A part is due before the one that precedes it, or a stream takes no time. Put them in order.
        ScheduleUnordered,
        /// A part is less than the existential deposit, so that it might never arrive. Join it to another.
        PartTooSmall,
        /// A part is more than the line's cap, so that it would wait for ever. Divide it, or have the cap
        /// raised.
        PartOverCap,
        /// The parts are more together than can be counted. Ask for less.
        AmountTooLarge,
        /// The payee is an account of the treasury itself. Name another.
        PayeeIsTreasury,
        /// The payee has no account: the identity is deactivated, or there is no such body. Name another, or
        /// have the spend clawed back.
        PayeeNotFound,
        /// There is no such spend, or it is over. Its history is in the events.
        SpendNotFound,
        /// The spend is approved already, or paid. Nothing is to be approved.
        NotProposed,
        /// These are not the terms of the spend. Look at them again before you decide.
        OtherTerms,
        /// The line's allowances do not cover the spend in its tier any more, and a higher one decides. Have
        /// it decided there.
        TierRaised,
        /// This body or track does not decide on spends of this tier. Have it decided by who does.
        NotDecider,
        /// The body would pay itself, or one who sits in it. Have it approved by name, where who is paid
        /// stays out of it.
        SeatIsPaid,
        /// This account has no seat in the body that decides, or may not act now. Ask somebody who has.
        NotSeated,
        /// Nobody approves what they are paid. Another one has to.
        ApproverIsPaid,
        /// That approval is in already. Others are lacking.
        AlreadyApproved,
        /// A report of the line, of the treasury as a whole or of the organisation that is paid is overdue.
        /// Have it filed.
        ReportOverdue,
        /// An auditor's opinion froze the line, the treasury as a whole or the organisation that is paid. Have
        /// the freeze lifted by vote or by two other auditors.
        MoneyFrozen,
        /// The treasury has not enough that is neither promised nor kept for emergencies. Ask for less, or
        /// wait for income.
        NotEnoughFree,
        /// There is enough, but it lies in the pots. Call `sync` first.
        IncomeNotSwept,
        /// This account has no seat among the Guardians, or may not act now. Ask a Guardian.
        NotGuardian,
        /// No member speaks from this account, and objections are counted by person. Act from the
        /// controller of your identity.
        NotMember,
        /// The spend is not approved, or more has come of it since. Its stage is told by the runtime API
        /// `spend`.
        NotApproved,
        /// The delay is over, and with it the time to object. Nothing can be done.
        ObjectionOver,
        /// The citizens have confirmed this spend. It is not open to objection any more.
        NotObjectionable,
        /// This Guardian objected already. Another one has to.
        AlreadyObjected,
        /// The spend was lifted once, and is so only once. Convince who decides on it instead.
        AlreadyLifted,
        /// This Guardian objected to spends of the line as often as one may in a month. Ask another.
        ObjectionsUsedUp,
        /// This Guardian objected to polls and Large spends as often as one may in a season. Ask another.
        SeasonObjectionsUsedUp,
        /// This runtime counts no objections or holds no votes, so that nothing can be objected to. Have the
        /// runtime upgraded to one that does.
        VotesUnavailable,
        /// There is no track for Large spends, or it may not confirm them. Have it set on `Constitution`.
        TrackNotFit,
        /// The citizens voted on this spend a second time already. Their decision stands.
        SecondVoteHeld,
        /// As many polls are open as there can be. Nothing was changed: object again later.
        TooManyPolls,
        /// No second vote is held on this spend. Nothing is to be confirmed.
        NotObjected,
        /// The time to confirm the spend is over. Have it cancelled, and propose it anew.
        ConfirmationOver,
        /// The delay is not over. Wait for the block that the runtime API `spend` tells.
        DelayNotOver,
        /// The next part is not due. Wait for the block that the runtime API `spend` tells.
        NothingDue,
        /// The next part is a milestone. File its report, and have it paid by `release_milestone`.
        ReportNeeded,
        /// The next part is no milestone. Have it paid by `execute`.
        NotMilestone,
        /// The report on this milestone is not accepted. File it, or wait for its acceptance.
        MilestoneNotAccepted,
        /// The time to pay this part is over. Have the spend cancelled, and propose it anew.
        SpendExpired,
        /// The line's cap for this month is reached, and that the spend waits was noted. Try again in the
        /// next month.
        CapReached,
        /// It was another account that proposed this. Only they cancel it before it is approved.
        NotProposer,
        /// The spend can still be paid or confirmed. Have it clawed back by who decided on it.
        NotExpired,
        /// All of the spend is paid. Nothing can be taken back; have it cleared.
        AlreadyPaid,
        /// Not all of the spend is paid. It is cleared when it is.
        NotPaid,
        /// All that came in is swept and booked. Nothing is to be done.
        NothingToSync,
        /// The accounts hold less than the books say. This must never be: tell those who keep the chain.
        AccountsShort,
        /// The gift is nothing. Give something.
        NothingGiven,
        /// A value of the parameters is out of its range. Their documentation has the ranges.
        ParamOutOfRange,
    }
}
