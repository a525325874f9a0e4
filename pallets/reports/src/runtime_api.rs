//! What a member reads of reports.

use alloc::vec::Vec;

use althing_primitives::{
    CivilSeconds, Did, Figures, Party, Period, ReportProblem, SchemaId, Subject,
};
use codec::{Codec, Decode, Encode};
use scale_info::TypeInfo;

use crate::{
    AcceptedFilings, Archive, Archives, BalanceOf, Config, Contents, FiledFigures, Filings, Freeze,
    Opinion, Pallet, Records,
};

/// A report that is owed next.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct OwedReport {
    /// What it covers.
    pub period: Period,
    /// When it is due.
    pub due: CivilSeconds,
    /// From when on it is overdue.
    pub overdue_at: CivilSeconds,
    /// Who files it.
    pub responsible: Option<Party>,
    /// Whether it is overdue now.
    pub is_overdue: bool,
}

/// Where a subject stands.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct StandingReading {
    /// What holds it back now.
    pub problem: Option<ReportProblem>,
    /// How many reports are overdue.
    pub missed: u32,
    /// The next report of each kind that it owes, due or not.
    pub owed: Vec<OwedReport>,
    /// What auditors hold it back for.
    pub freezes: Vec<Freeze>,
    /// When something was filed last.
    pub last_filed: Option<CivilSeconds>,
    /// The civil seconds before now in which it was held back, in all.
    pub held_back_for: u64,
}

/// A report.
#[derive(Clone, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct FilingReading<AccountId, Balance> {
    /// Who filed it, or corrected it last.
    pub by: Party,
    /// When.
    pub at: CivilSeconds,
    /// 1, and one more for each correction.
    pub version: u32,
    /// The report.
    pub document: althing_primitives::DocumentRef,
    /// Its figures.
    pub figures: FiledFigures<Balance>,
    /// What auditors think of this version.
    pub opinions: Vec<(Did, Opinion)>,
    /// Whether it was accepted.
    pub accepted: bool,
    /// Whose deposit is held for it.
    pub payer: AccountId,
    /// How much that is.
    pub deposit: Balance,
}

/// What keeps somebody from auditing. New variants are appended only.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub enum AuditObstacle {
    /// There is no such report.
    NoReport,
    /// They hold no credential of that schema that counts, or it makes no auditors.
    NotAuditor,
    /// They would audit themselves, or a body in which they sit.
    NotIndependent,
}

sp_api::decl_runtime_apis! {
    /// What is owed, what was filed, and what auditors think of it.
    pub trait ReportsApi<AccountId, Balance>
    where
        AccountId: Codec,
        Balance: Codec,
    {
        /// What a subject owes, what holds it back, and for how long it was held back.
        fn standing(subject: Subject) -> StandingReading;
        /// A report that was filed and not cleared away.
        fn filing(subject: Subject, period: Period) -> Option<FilingReading<AccountId, Balance>>;
        /// What the statement of a report must be; nothing where it has to be left empty, or there are no
        /// books yet.
        fn expected(subject: Subject, period: Period) -> Option<Figures<Balance>>;
        /// Whether a report was accepted, be it cleared away or not.
        fn is_accepted(subject: Subject, period: Period) -> bool;
        /// What keeps an auditor from an opinion of a report; nothing if they can give it.
        fn audit_obstacle(
            auditor: Did,
            schema: SchemaId,
            subject: Subject,
            period: Period,
        ) -> Option<AuditObstacle>;
        /// The root over all that was filed in a calendar period.
        fn archived(period: Period) -> Option<Archive>;
    }
}

impl<T: Config> Pallet<T> {
    /// Where a subject stands.
    #[must_use]
    pub fn standing(subject: &Subject) -> StandingReading {
        let record = Self::record(subject);
        let now = Self::now();
        let owed = record.owed().into_iter().map(|(period, due, overdue_at)| {
            let responsible = record.responsible_for(&period);
            let responsible = responsible.first().and_then(Self::answering);
            OwedReport {
                period,
                due,
                overdue_at,
                responsible,
                is_overdue: overdue_at <= now,
            }
        });
        StandingReading {
            problem: record.problem(now),
            missed: record.missed(now),
            owed: owed.collect(),
            freezes: record.freezes.to_vec(),
            last_filed: record.last_filed,
            held_back_for: Records::<T>::get(subject).map_or(0, |record| record.held_back_at(now)),
        }
    }

    /// A report that was filed and not cleared away.
    #[must_use]
    pub fn filing(
        subject: Subject,
        period: Period,
    ) -> Option<FilingReading<T::AccountId, BalanceOf<T>>> {
        let id = (subject, period);
        let filing = Filings::<T>::get(id)?;
        Some(FilingReading {
            by: filing.by,
            at: filing.at,
            version: filing.version,
            document: filing.document,
            figures: Contents::<T>::get(id)?,
            opinions: filing.opinions.into_inner(),
            accepted: AcceptedFilings::<T>::contains_key(id),
            payer: filing.payer,
            deposit: filing.deposit,
        })
    }

    /// What keeps an auditor from an opinion of a report; nothing if they can give it.
    #[must_use]
    pub fn audit_obstacle(
        auditor: &Did,
        schema: SchemaId,
        subject: &Subject,
        period: &Period,
    ) -> Option<AuditObstacle> {
        if !Filings::<T>::contains_key((subject, period)) {
            Some(AuditObstacle::NoReport)
        } else if Self::ensure_auditor(auditor, schema).is_err() {
            Some(AuditObstacle::NotAuditor)
        } else if Self::ensure_independent(auditor, subject, period).is_err() {
            Some(AuditObstacle::NotIndependent)
        } else {
            None
        }
    }

    /// The root over all that was filed in a calendar period.
    #[must_use]
    pub fn archived(period: Period) -> Option<Archive> {
        Archives::<T>::get(period)
    }
}
