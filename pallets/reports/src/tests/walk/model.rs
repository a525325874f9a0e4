//! The rules once more, told so that they can be looked up and not reckoned: every period is a row,
//! every quarter of a day is gone through.

use std::collections::{BTreeMap, BTreeSet};

use althing_primitives::{CivilSeconds, Month, Period};

use super::books::{month, month_end, year_end, QUARTER};
use crate::Opinion;

/// The subjects: the line, the treasury, the company, a node.
pub type Topic = usize;
pub const LINE: Topic = 0;
pub const TREASURY: Topic = 1;
pub const COMPANY: Topic = 2;
pub const TOPICS: [Topic; 4] = [LINE, TREASURY, COMPANY, 3];

/// An account that files: 60 and more for bodies, the others for identities.
pub type Filer = u64;

/// One who has to report for periods from a first one on.
#[derive(Clone, Copy)]
pub struct Owed {
    pub first: u32,
    pub grace: u64,
    pub who: Filer,
}

#[derive(Default)]
pub struct Subject {
    pub open: bool,
    pub months: Option<Owed>,
    pub years: Option<Owed>,
    pub once: BTreeMap<u64, (u64, Filer)>,
    /// By auditor: of which report, and who wants it lifted.
    pub freezes: BTreeMap<u64, (Period, Option<u64>)>,
    pub held_back: u64,
    /// Calendar periods that were filed since they were owed: months by index, years by number.
    pub filed_months: BTreeSet<u32>,
    pub filed_years: BTreeSet<u32>,
}

pub struct Report {
    pub version: u32,
    pub by: Filer,
    pub payer: Filer,
    pub at: u64,
    pub opinions: BTreeMap<u64, Opinion>,
}

#[derive(Default)]
pub struct Model {
    pub now: u64,
    pub subjects: [Subject; 4],
    pub reports: BTreeMap<(Topic, Period), Report>,
    pub accepted: BTreeSet<(Topic, Period)>,
    pub archived: BTreeSet<Period>,
    /// Months of the treasury that are accepted and not adverse, gone or not.
    pub audited: BTreeSet<Period>,
}

impl Model {
    pub fn this_month(&self) -> u32 {
        Month::of(CivilSeconds(self.now)).index()
    }

    fn this_year(&self) -> u32 {
        1970 + self.this_month() / 12
    }

    /// The periods of a subject that are over or not and were not filed, each with its end and grace.
    fn unfiled(&self, topic: Topic) -> Vec<(Period, u64, u64)> {
        let subject = &self.subjects[topic];
        let mut all = Vec::new();
        if let Some(owed) = subject.months {
            for index in owed.first..=self.this_month() {
                if !subject.filed_months.contains(&index) {
                    all.push((Period::Month(month(index)), month_end(index), owed.grace));
                }
            }
        }
        if let Some(owed) = subject.years {
            for year in owed.first..=self.this_year() {
                if !subject.filed_years.contains(&year) {
                    all.push((Period::Year(year), year_end(year), owed.grace));
                }
            }
        }
        for (due, (grace, _)) in &subject.once {
            all.push((Period::Occasion(CivilSeconds(*due)), *due, *grace));
        }
        all
    }

    pub fn missed(&self, topic: Topic) -> u32 {
        let unfiled = self.unfiled(topic);
        let late = unfiled
            .iter()
            .filter(|(_, end, grace)| end + grace <= self.now);
        late.count().try_into().expect("few")
    }

    pub fn is_overdue(&self, topic: Topic) -> bool {
        self.missed(topic) > 0
    }

    pub fn is_frozen(&self, topic: Topic) -> bool {
        !self.subjects[topic].freezes.is_empty()
    }

    pub fn go_on(&mut self, quarters: u64) {
        for _ in 0..quarters {
            for topic in TOPICS {
                if self.is_overdue(topic) || self.is_frozen(topic) {
                    self.subjects[topic].held_back += QUARTER;
                }
            }
            self.now += QUARTER;
        }
    }

    pub fn oblige(
        &mut self,
        topic: Topic,
        cadence: Option<bool>,
        due: u64,
        grace: u64,
        who: Filer,
    ) -> bool {
        let (this_month, this_year) = (self.this_month(), self.this_year());
        let subject = &mut self.subjects[topic];
        let slot = match cadence {
            None => {
                if !subject.once.contains_key(&due) && subject.once.len() == 4 {
                    return false;
                }
                let shorter = subject
                    .once
                    .get(&due)
                    .map_or(grace, |(old, _)| grace.min(*old));
                subject.once.insert(due, (shorter, who));
                subject.open = true;
                return true;
            }
            Some(true) => (&mut subject.months, &mut subject.filed_months, this_month),
            Some(false) => (&mut subject.years, &mut subject.filed_years, this_year),
        };
        subject.open = true;
        let (owed, filed, first) = slot;
        *owed = Some(match *owed {
            Some(old) => Owed {
                grace: grace.min(old.grace),
                who,
                ..old
            },
            None => {
                filed.clear();
                Owed { first, grace, who }
            }
        });
        true
    }

    pub fn close(&mut self, topic: Topic) -> bool {
        let due = self
            .unfiled(topic)
            .into_iter()
            .any(|(period, end, _)| matches!(period, Period::Occasion(_)) || end <= self.now);
        let subject = &mut self.subjects[topic];
        if !subject.open || due {
            return false;
        }
        subject.open = false;
        subject.months = None;
        subject.years = None;
        true
    }

    /// What is owed next of each kind, and who files it.
    pub fn owed_next(&self, topic: Topic) -> Vec<(Period, Filer)> {
        let unfiled = self.unfiled(topic);
        let first = |is_kind: fn(&Period) -> bool| {
            let mut periods = unfiled.iter().map(|(period, ..)| *period);
            periods.find(is_kind)
        };
        let once = unfiled.iter().map(|(period, ..)| *period);
        first(|period| matches!(period, Period::Month(_)))
            .into_iter()
            .chain(first(|period| matches!(period, Period::Year(_))))
            .chain(once.filter(|period| matches!(period, Period::Occasion(_))))
            .map(|period| (period, self.named(topic, &period)[0]))
            .collect()
    }

    /// Everybody who may file for it.
    fn named(&self, topic: Topic, period: &Period) -> Vec<Filer> {
        let subject = &self.subjects[topic];
        let months = subject.months.map(|owed| owed.who);
        let years = subject.years.map(|owed| owed.who);
        match period {
            Period::Month(_) => months.into_iter().collect(),
            Period::Year(_) => years.into_iter().collect(),
            Period::Occasion(due) => subject
                .once
                .get(&due.0)
                .map(|(_, who)| *who)
                .into_iter()
                .collect(),
            Period::Milestone { .. } => {
                let once = subject.once.values().map(|(_, who)| *who);
                months.into_iter().chain(years).chain(once).collect()
            }
        }
    }

    pub fn file(&mut self, who: Filer, topic: Topic, period: Period) -> bool {
        let id = (topic, period);
        let named = self.named(topic, &period);
        let owed_once = matches!(period, Period::Occasion(_)) && !named.is_empty();
        if self.accepted.contains(&id) && !owed_once {
            return false;
        }
        let old = self.reports.get(&id);
        let may = match old {
            Some(report) if named.is_empty() => vec![report.by],
            _ => named,
        };
        if !may.contains(&who) {
            return false;
        }
        if old.is_none() && !self.is_next(topic, &period) {
            return false;
        }
        let (version, payer) = old.map_or((1, who), |old| (old.version + 1, old.payer));
        let report = Report {
            version,
            by: who,
            payer,
            at: self.now,
            opinions: BTreeMap::new(),
        };
        self.reports.insert(id, report);
        let subject = &mut self.subjects[topic];
        match period {
            Period::Month(month) => {
                subject.filed_months.insert(month.index());
            }
            Period::Year(year) => {
                subject.filed_years.insert(year);
            }
            Period::Occasion(due) => {
                subject.once.remove(&due.0);
            }
            Period::Milestone { .. } => {}
        }
        true
    }

    /// Whether it is the first of its kind that was not filed, and over.
    fn is_next(&self, topic: Topic, period: &Period) -> bool {
        if matches!(period, Period::Milestone { .. } | Period::Occasion(_)) {
            return true;
        }
        let mut same_kind = self.unfiled(topic).into_iter().filter(|(other, ..)| {
            matches!(other, Period::Month(_)) == matches!(period, Period::Month(_))
                && !matches!(other, Period::Occasion(_))
        });
        same_kind
            .next()
            .is_some_and(|(first, end, _)| first == *period && end <= self.now)
    }

    /// Whether the auditor is, or sits in, one of those whose report it is.
    fn is_partial(&self, auditor: u64, topic: Topic, period: &Period) -> bool {
        let mut whose = self.named(topic, period);
        whose.extend(self.reports.get(&(topic, *period)).map(|report| report.by));
        match topic {
            LINE => whose.push(65),
            COMPANY => whose.push(31),
            _ => {}
        }
        // 1 sits in the body 5; the company 31 is ruled by 2.
        (auditor == 1 && whose.contains(&65))
            || (auditor == 2 && (whose.contains(&2) || whose.contains(&31)))
    }

    pub fn opine(&mut self, auditor: u64, topic: Topic, period: Period, opinion: Opinion) -> bool {
        let id = (topic, period);
        if self.is_partial(auditor, topic, &period) {
            return false;
        }
        let adverse = opinion == Opinion::Adverse;
        let freezes = &self.subjects[topic].freezes;
        if adverse && !freezes.contains_key(&auditor) && freezes.len() == 4 {
            return false;
        }
        let Some(report) = self.reports.get_mut(&id) else {
            return false;
        };
        let before = report.opinions.get(&auditor);
        if before == Some(&opinion) || (before.is_none() && report.opinions.len() == 5) {
            return false;
        }
        report.opinions.insert(auditor, opinion);
        let subject = &mut self.subjects[topic];
        if adverse {
            subject.freezes.insert(auditor, (period, None));
        }
        let against = |who: &u64, what: &Opinion| {
            *what == Opinion::Adverse && subject.freezes.contains_key(who)
        };
        if !report.opinions.iter().any(|(who, what)| against(who, what)) && !adverse {
            self.accepted.insert(id);
        }
        if topic == TREASURY && matches!(period, Period::Month(_)) {
            let adverse = report
                .opinions
                .values()
                .any(|what| *what == Opinion::Adverse);
            if self.accepted.contains(&id) && !adverse {
                self.audited.insert(period);
            } else {
                self.audited.remove(&period);
            }
        }
        true
    }

    pub fn lift(&mut self, by: u64, topic: Topic, auditor: u64) -> bool {
        let subject = &self.subjects[topic];
        let Some((period, first)) = subject.freezes.get(&auditor).copied() else {
            return false;
        };
        if subject.freezes.contains_key(&by)
            || first == Some(by)
            || self.is_partial(by, topic, &period)
        {
            return false;
        }
        let freezes = &mut self.subjects[topic].freezes;
        if first.is_some() {
            freezes.remove(&auditor);
        } else {
            freezes.insert(auditor, (period, Some(by)));
        }
        true
    }

    pub fn lift_by_vote(&mut self, topic: Topic) -> bool {
        let was_frozen = self.is_frozen(topic);
        self.subjects[topic].freezes.clear();
        was_frozen
    }

    pub fn archive(&mut self, period: Period) -> bool {
        let over = match period {
            Period::Month(month) => month.end().0 <= self.now,
            Period::Year(year) => year_end(year) <= self.now,
            _ => false,
        };
        over && self.archived.insert(period)
    }

    pub fn clear(&mut self, topic: Topic, period: Period, keep: u64) -> bool {
        let Some(report) = self.reports.get(&(topic, period)) else {
            return false;
        };
        let month = Month::of(CivilSeconds(report.at));
        let archived = self.archived.contains(&Period::Month(month))
            || self.archived.contains(&Period::Year(month.year()));
        let mut freezes = self.subjects[topic].freezes.values();
        if report.at + keep > self.now || !archived || freezes.any(|(of, _)| *of == period) {
            return false;
        }
        self.reports.remove(&(topic, period));
        true
    }

    /// How many reports hold a deposit of that account.
    pub fn paid_for(&self, who: Filer) -> u64 {
        let mine = self.reports.values().filter(|report| report.payer == who);
        mine.count().try_into().expect("few")
    }

    /// Whether somebody has to report on anything.
    pub fn answers(&self, who: Filer) -> bool {
        let owes = TOPICS.into_iter().any(|topic| {
            let subject = &self.subjects[topic];
            let once = subject.once.values().map(|(_, who)| *who);
            let recurring = [subject.months, subject.years].into_iter().flatten();
            once.chain(recurring.map(|owed| owed.who))
                .any(|named| named == who)
        });
        owes || (who == 31 && self.subjects[COMPANY].open)
    }
}
