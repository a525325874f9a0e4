//! What happened, so that history can be rebuilt from it.

use frame_support::pallet_macros::pallet_section;

/// The events of the pallet.
#[pallet_section]
mod events {
    #[pallet::event]
    #[pallet::generate_deposit(pub(crate) fn deposit_event)]
    pub enum Event<T: Config> {
        /// Reports are owed from now on.
        Obliged {
            /// About what.
            subject: Subject,
            /// On which terms, beside those there were.
            terms: ObligationTerms,
        },
        /// No reports are owed any more.
        Discharged {
            /// About what.
            subject: Subject,
        },
        /// A report was filed, or corrected.
        Filed {
            /// About what.
            subject: Subject,
            /// What it covers.
            period: Period,
            /// 1, and one more for each correction.
            version: u32,
            /// Who filed it.
            by: Party,
            /// The report.
            document: DocumentRef,
            /// Its figures.
            figures: FiledFiguresOf<T>,
        },
        /// An auditor gave an opinion.
        Opined {
            /// About what the report is.
            subject: Subject,
            /// What it covers.
            period: Period,
            /// Its version.
            version: u32,
            /// The auditor.
            auditor: Did,
            /// The opinion.
            opinion: Opinion,
            /// Its grounds.
            document: DocumentRef,
        },
        /// A report was accepted, for ever.
        Accepted {
            /// About what the report is.
            subject: Subject,
            /// What it covers.
            period: Period,
        },
        /// An opinion holds a subject back.
        Frozen {
            /// The subject.
            subject: Subject,
            /// Whose opinion.
            auditor: Did,
            /// Of which report.
            period: Period,
        },
        /// An auditor wants a freeze lifted. It takes one more.
        LiftSupported {
            /// The subject.
            subject: Subject,
            /// Whose freeze.
            auditor: Did,
            /// Who wants it lifted.
            by: Did,
        },
        /// Two other auditors lifted a freeze.
        Lifted {
            /// The subject.
            subject: Subject,
            /// Whose freeze it was.
            auditor: Did,
            /// The first of the two.
            first: Did,
            /// The second.
            second: Did,
        },
        /// The community lifted all freezes of a subject.
        LiftedByVote {
            /// The subject.
            subject: Subject,
        },
        /// The root over all that was filed in a calendar period was put down.
        Archived {
            /// The period.
            period: Period,
            /// The Merkle root.
            root: H256,
        },
        /// A report was cleared away, and its deposit returned. That it was accepted stays known.
        Cleared {
            /// About what it was.
            subject: Subject,
            /// What it covered.
            period: Period,
        },
        /// A body is over: another one answers for its reports.
        BodySucceeded {
            /// The body that is over.
            body: BodyId,
            /// The other one.
            heir: BodyId,
        },
        /// The parameters were changed; what was filed keeps those it was filed with, but for how long it
        /// is kept.
        ParamsSet {
            /// The new parameters.
            params: Params<BalanceOf<T>>,
        },
    }
}
