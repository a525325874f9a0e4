//! What stands in the way, each with its cure.

use frame_support::pallet_macros::pallet_section;

/// The errors of the pallet.
#[pallet_section]
mod errors {
    #[pallet::error]
    pub enum Error<T> {
        /// This report is not owed: the subject has no such obligation, or it was filed and cleared away
        /// already. `ReportsApi` tells what is owed.
        NotOwed,
        /// Somebody else has to file it. Only who is responsible files; the community can name another.
        NotResponsible,
        /// The report of an earlier period is not filed yet. File that one first.
        EarlierReportDue,
        /// The period is not over. Wait for its end.
        PeriodNotOver,
        /// The report was accepted and is not corrected any more. Name the correction in the next one.
        ReportAccepted,
        /// There are no books of this subject for the period, so a report about its money cannot be
        /// compared. Wait until its statement exists.
        StatementNotFound,
        /// The figures differ from the chain's own statement. File those of `ReportsApi_expected`.
        FiguresDiffer,
        /// The chain keeps no books for this. Leave the statement empty, and put what there is outside
        /// the chain into assets and liabilities.
        FiguresUnexpected,
        /// A currency is not three capital letters. Use the code of ISO 4217.
        CurrencyNotLetters,
        /// A currency has two rates. Give each one rate.
        RateRepeated,
        /// A rate is of no units or no plancks. Give what so many units were worth.
        RateOfNothing,
        /// An asset or liability is in a currency without a rate. Give the rate.
        RateMissing,
        /// There is no such report. It may not be filed yet, or it was cleared away.
        ReportNotFound,
        /// The report was corrected since. Read it again, and name the version that you read.
        ReportChanged,
        /// The schema does not make auditors. Name the one under which you are accredited.
        SchemaNotAuditing,
        /// This identity holds no credential of that schema. Only auditors audit: have an issuer attest it.
        NotAuditor,
        /// The credential as an auditor was revoked. Ask another issuer.
        CredentialRevoked,
        /// All that the issuer of this credential had issued was revoked. Ask another issuer.
        IssuerRevoked,
        /// The credential as an auditor ran out. Have it renewed.
        CredentialExpired,
        /// The credential as an auditor is suspended. Ask its issuer to resume it.
        CredentialSuspended,
        /// Auditors do not audit themselves, nor a body in which they sit. Another auditor must do it.
        AuditorNotIndependent,
        /// This auditor said so already of this version. There is nothing to do.
        OpinionUnchanged,
        /// As many auditors gave their opinion as may. Wait for another report.
        TooManyOpinions,
        /// As many auditors hold this subject back as may. It is frozen; have some of it lifted first.
        TooManyFreezes,
        /// No opinion of this auditor holds the subject back. `ReportsApi` tells whose do.
        FreezeNotFound,
        /// Nobody lifts what they froze. It takes a vote, or two other auditors.
        OwnFreeze,
        /// An auditor who holds the subject back does not lift another's freeze of it. It takes a vote,
        /// or two other auditors.
        FrozeToo,
        /// This auditor said already that the freeze should be lifted. It takes one more.
        AlreadyLifting,
        /// Nothing holds the subject back that could be lifted. If a report is overdue, file it.
        NotFrozen,
        /// As many reports are owed once as may be. File some of them first.
        TooManyOccasions,
        /// Only calendar months and years are archived. Name one.
        PeriodNotCalendar,
        /// The period was archived already. A root is never replaced.
        ArchiveExists,
        /// The period in which the report was filed is not archived, neither its month nor its year. Have
        /// it archived first.
        NotArchived,
        /// The report has to be kept longer. Wait until the time of the parameters is over.
        KeptStill,
        /// An auditor holds the subject back for this report. Have that lifted first.
        FreezeStands,
        /// A parameter is out of its range. The documentation of `Params` has the ranges.
        ParamOutOfRange,
    }
}
