//! What a subject owes, what holds it back, and for how long it was held back. All of it is derived
//! from one row and the time.

use alloc::{collections::BTreeMap, vec::Vec};

use althing_primitives::{
    Cadence, CivilSeconds, Did, Month, ObligationTerms, Party, Period, ReportProblem,
};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    pallet_prelude::Get, BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;

/// Reports owed for one calendar period after the other.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Recurring<P> {
    /// The first period whose report was not filed. Those before it were, or were not owed.
    pub next: P,
    /// Civil seconds after its end until its report is overdue.
    pub grace: u64,
    /// Who files.
    pub responsible: Party,
}

/// A report owed once.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Occasion {
    /// When it is due.
    pub due: CivilSeconds,
    /// Civil seconds after that until it is overdue.
    pub grace: u64,
    /// Who files.
    pub responsible: Party,
}

/// An auditor's opinion that holds a subject back.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct Freeze {
    /// Whose opinion.
    pub auditor: Did,
    /// Of which report: the last one that this auditor found adverse.
    pub period: Period,
    /// Since when.
    pub since: CivilSeconds,
    /// The first of the two other auditors that it takes to lift it.
    pub lifted_by: Option<Did>,
}

/// All that is written down of a subject.
#[derive(
    CloneNoBound,
    DebugNoBound,
    Decode,
    DecodeWithMemTracking,
    Encode,
    EqNoBound,
    MaxEncodedLen,
    PartialEqNoBound,
    TypeInfo,
)]
#[scale_info(skip_type_params(MaxOccasions, MaxFreezes))]
pub struct Record<MaxOccasions: Get<u32>, MaxFreezes: Get<u32>> {
    /// Whether an obligation was opened and not closed.
    pub open: bool,
    /// What is owed for each month.
    pub monthly: Option<Recurring<Month>>,
    /// What is owed for each year.
    pub yearly: Option<Recurring<u32>>,
    /// What is owed once and was not filed.
    pub occasions: BoundedVec<Occasion, MaxOccasions>,
    /// What auditors hold it back for.
    pub freezes: BoundedVec<Freeze, MaxFreezes>,
    /// When something was filed last.
    pub last_filed: Option<CivilSeconds>,
    /// Civil seconds before `counted_until` in which it was held back.
    pub held_back: u64,
    /// Until when that is counted: the last change of this row.
    pub counted_until: CivilSeconds,
}

/// When the year is over.
pub(crate) fn end_of_year(year: u32) -> CivilSeconds {
    Month::new(year, 12).map_or(CivilSeconds::MAX, Month::end)
}

impl<MaxOccasions: Get<u32>, MaxFreezes: Get<u32>> Record<MaxOccasions, MaxFreezes> {
    /// Nothing owed, nothing frozen.
    #[must_use]
    pub fn new(now: CivilSeconds) -> Self {
        Self {
            open: false,
            monthly: None,
            yearly: None,
            occasions: BoundedVec::new(),
            freezes: BoundedVec::new(),
            last_filed: None,
            held_back: 0,
            counted_until: now,
        }
    }

    /// What is owed next of each kind: the period, when it is due, and when overdue.
    #[must_use]
    pub fn owed(&self) -> Vec<(Period, CivilSeconds, CivilSeconds)> {
        let monthly = self.monthly.map(|monthly| {
            let due = monthly.next.end();
            (Period::Month(monthly.next), due, monthly.grace)
        });
        let yearly = self.yearly.map(|yearly| {
            let due = end_of_year(yearly.next);
            (Period::Year(yearly.next), due, yearly.grace)
        });
        let occasions = self.occasions.iter().map(|occasion| {
            let Occasion { due, grace, .. } = *occasion;
            (Period::Occasion(due), due, grace)
        });
        monthly
            .into_iter()
            .chain(yearly)
            .chain(occasions)
            .map(|(period, due, grace)| (period, due, due.saturating_add(grace)))
            .collect()
    }

    /// From when on a report is overdue if nothing is filed.
    #[must_use]
    pub fn overdue_at(&self) -> Option<CivilSeconds> {
        self.owed()
            .into_iter()
            .map(|(.., overdue_at)| overdue_at)
            .min()
    }

    /// How many reports are overdue at `now`. Reckoned, and not gone through.
    #[must_use]
    pub fn missed(&self, now: CivilSeconds) -> u32 {
        // What ended before this moment is overdue.
        let ended = |grace| Month::of(now.saturating_sub(grace));
        let months = self.monthly.map_or(0, |owed| {
            let ended = ended(owed.grace).index();
            ended.saturating_sub(owed.next.index())
        });
        let years = self.yearly.map_or(0, |owed| {
            let ended = ended(owed.grace).year();
            ended.saturating_sub(owed.next)
        });
        let late = |owed: &&Occasion| owed.due.saturating_add(owed.grace) <= now;
        let occasions = self.occasions.iter().filter(late).count();
        let occasions = u32::try_from(occasions).unwrap_or(u32::MAX);
        months.saturating_add(years).saturating_add(occasions)
    }

    /// Whether a report is still to be filed: one for a calendar period that is over, or any that is
    /// owed once.
    #[must_use]
    pub fn is_due(&self, now: CivilSeconds) -> bool {
        self.owed()
            .into_iter()
            .any(|(period, due, _)| matches!(period, Period::Occasion(_)) || due <= now)
    }

    /// What holds the subject back at `now`.
    #[must_use]
    pub fn problem(&self, now: CivilSeconds) -> Option<ReportProblem> {
        if self.overdue_at().is_some_and(|at| at <= now) {
            Some(ReportProblem::Overdue)
        } else if self.freezes.is_empty() {
            None
        } else {
            Some(ReportProblem::Frozen)
        }
    }

    /// The civil seconds before `now` in which the subject was held back. What is written down has not
    /// changed since `counted_until`.
    #[must_use]
    pub fn held_back_at(&self, now: CivilSeconds) -> u64 {
        let since = if self.freezes.is_empty() {
            self.overdue_at().map(|at| at.max(self.counted_until))
        } else {
            Some(self.counted_until)
        };
        let span = since.map_or(0, |since| now.since(since));
        self.held_back.saturating_add(span)
    }

    /// Counts until `now`. Called before each change.
    pub(crate) fn settle(&mut self, now: CivilSeconds) {
        self.held_back = self.held_back_at(now);
        self.counted_until = now;
    }

    /// Whether it says nothing that a missing row would not say.
    #[must_use]
    pub fn is_blank(&self) -> bool {
        !self.open && self.freezes.is_empty() && self.held_back == 0
    }

    /// Takes down what is owed on `terms` from `now` on, with what is owed already. False if no more can
    /// be owed once.
    pub(crate) fn oblige(&mut self, terms: ObligationTerms, now: CivilSeconds) -> bool {
        let ObligationTerms {
            cadence,
            grace,
            responsible,
        } = terms;
        self.open = true;
        let month = Month::of(now);
        match cadence {
            Cadence::Monthly => merge(&mut self.monthly, month, grace, responsible),
            Cadence::Yearly => merge(&mut self.yearly, month.year(), grace, responsible),
            Cadence::Once(due) => {
                let mut occasions = self.occasions.iter_mut();
                if let Some(occasion) = occasions.find(|occasion| occasion.due == due) {
                    occasion.grace = occasion.grace.min(grace);
                    occasion.responsible = responsible;
                    return true;
                }
                let occasion = Occasion {
                    due,
                    grace,
                    responsible,
                };
                return self.occasions.try_push(occasion).is_ok();
            }
        }
        true
    }

    /// Nothing is owed any more.
    pub(crate) fn discharge(&mut self) {
        self.open = false;
        self.monthly = None;
        self.yearly = None;
        self.occasions = BoundedVec::new();
    }

    /// Who may file for `period`: one for what is owed, all of the subject for a milestone.
    #[must_use]
    pub fn responsible_for(&self, period: &Period) -> Vec<Party> {
        match period {
            Period::Month(_) => self.monthly.iter().map(|due| due.responsible).collect(),
            Period::Year(_) => self.yearly.iter().map(|due| due.responsible).collect(),
            Period::Occasion(at) => self
                .occasions
                .iter()
                .filter(|occasion| occasion.due == *at)
                .map(|occasion| occasion.responsible)
                .collect(),
            Period::Milestone { .. } => self.responsible(),
        }
    }

    /// Everybody who has to file something, as often as they have to.
    #[must_use]
    pub fn responsible(&self) -> Vec<Party> {
        let monthly = self.monthly.iter().map(|due| due.responsible);
        let yearly = self.yearly.iter().map(|due| due.responsible);
        let occasions = self.occasions.iter().map(|due| due.responsible);
        monthly.chain(yearly).chain(occasions).collect()
    }

    /// How many things each identity has to file.
    #[must_use]
    pub fn answerable(&self) -> BTreeMap<Did, u32> {
        let mut counts = BTreeMap::new();
        for party in self.responsible() {
            if let Party::Identity(did) = party {
                let count: &mut u32 = counts.entry(did).or_default();
                *count = count.saturating_add(1);
            }
        }
        counts
    }

    /// The freeze by `auditor`.
    #[must_use]
    pub fn freeze_by(&self, auditor: &Did) -> Option<&Freeze> {
        self.freezes
            .iter()
            .find(|freeze| freeze.auditor == *auditor)
    }
}

/// Has periods owed from `first` on, unless they are owed already: then of both graces the shorter
/// holds, and who was named last files.
fn merge<P>(slot: &mut Option<Recurring<P>>, first: P, grace: u64, responsible: Party) {
    match slot {
        Some(owed) => {
            owed.grace = owed.grace.min(grace);
            owed.responsible = responsible;
        }
        None => {
            *slot = Some(Recurring {
                next: first,
                grace,
                responsible,
            });
        }
    }
}
