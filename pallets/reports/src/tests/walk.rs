//! A random walk, step by step beside a model of the rules that shares no code with the pallet.
//!
//! The number of steps can be set: `WALK_STEPS=1000000`.

use std::collections::BTreeMap;

use althing_primitives::{
    Figures, Funded, HeldBackTime, Leaning, NodeId, ObligationTerms, Obligations, OnDeactivate,
    SpendId,
};

use super::*;
use crate::{mock::START, AuditedMonths, Params};

mod books;
mod model;

use books::{statement, QUARTER};
use model::{Filer, Model, Topic, TOPICS};

/// Steps in one chain: about ten years.
const STEPS: u64 = 5_000;
/// For how long reports are kept here.
const SHORT: u64 = 40 * DAY;
/// Who is named to report, and files.
const FILERS: [Filer; 5] = [60, 65, 2, 10, 31];
/// What must have happened at least once.
const ALL: [&str; 21] = [
    "obliged",
    "obliged refused",
    "filed",
    "filed refused",
    "corrected",
    "lied",
    "opined",
    "opined refused",
    "accepted",
    "frozen",
    "supported",
    "lifted",
    "lift refused",
    "voted",
    "vote refused",
    "closed",
    "close refused",
    "archived",
    "archive refused",
    "cleared",
    "clear refused",
];

struct Walk {
    model: Model,
    random: u64,
    counts: BTreeMap<&'static str, u64>,
}

impl Walk {
    fn begin(seed: u64) -> Self {
        let mut model = Model {
            now: START,
            ..Model::default()
        };
        assert!(model.oblige(model::TREASURY, Some(true), 0, GRACE, 60));
        Self {
            model,
            random: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            counts: BTreeMap::new(),
        }
    }

    /// The next number below `limit`: xorshift.
    fn below(&mut self, limit: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random >> 11) % limit.max(1)
    }

    fn one_of<V: Copy>(&mut self, values: &[V]) -> V {
        let index = self.below(values.len().try_into().expect("few"));
        values[usize::try_from(index).expect("few")]
    }

    fn done(&mut self, what: &'static str, refused: &'static str, expected: bool, done: bool) {
        assert_eq!(expected, done, "{what}, in {:?}", now());
        *self
            .counts
            .entry(if done { what } else { refused })
            .or_insert(0) += 1;
    }

    fn subject(topic: Topic) -> Subject {
        [LINE, TREASURY, COMPANY, Subject::Node(NodeId(1))][topic]
    }

    fn party(who: Filer) -> Party {
        if who >= 60 {
            body(who - 60)
        } else {
            Party::Identity(did(who))
        }
    }

    /// A period that might be filed: mostly one that is near.
    fn period(&mut self, topic: Topic) -> Period {
        let this = self.model.this_month();
        match self.below(6) {
            0 | 1 => {
                let next = record_of(topic).and_then(|record| record.monthly);
                let random = books::month(this + 1 - u32::try_from(self.below(4)).expect("few"));
                Period::Month(next.map_or(random, |owed| owed.next))
            }
            2 => Period::Month(books::month(
                this - u32::try_from(self.below(3)).expect("few"),
            )),
            3 => {
                let year = 1970 + this / 12;
                Period::Year(year - u32::try_from(self.below(3)).expect("few"))
            }
            4 => {
                let dues: Vec<_> = self.model.subjects[topic].once.keys().copied().collect();
                let due = if dues.is_empty() {
                    self.model.now
                } else {
                    self.one_of(&dues)
                };
                Period::Occasion(CivilSeconds(due))
            }
            _ => Period::Milestone {
                of: Funded::Spend(SpendId(1)),
                index: u8::try_from(self.below(4)).expect("few"),
            },
        }
    }

    /// A report that there is, if there is any.
    fn report(&mut self) -> Option<(Topic, Period)> {
        let all: Vec<_> = self.model.reports.keys().copied().collect();
        (!all.is_empty()).then(|| self.one_of(&all))
    }

    fn step(&mut self) {
        let topic = self.one_of(&TOPICS);
        match self.below(20) {
            0 => {
                let kind = self.one_of(&[None, None, Some(true), Some(false)]);
                self.oblige(topic, kind);
            }
            1 if self.below(10) == 0 => {
                // More at once than may be owed.
                for _ in 0..6 {
                    self.oblige(topic, None);
                }
            }
            1..=8 => self.file(topic),
            9 | 10 => self.opine(),
            11 | 12 => self.lift(topic),
            13 => {
                let expected = self.below(4) == 0 && self.model.lift_by_vote(topic);
                if expected || !self.model.is_frozen(topic) {
                    let done = Reports::lift_by_vote(lifters(), Self::subject(topic)).is_ok();
                    self.done("voted", "vote refused", expected, done);
                }
            }
            14 => {
                let expected = self.model.close(topic);
                let done = <Reports as Obligations>::close(&Self::subject(topic)).is_ok();
                self.done("closed", "close refused", expected, done);
            }
            15 => self.archive(),
            16 | 17 => {
                if let Some((topic, period)) = self.report() {
                    let expected = self.model.clear(topic, period, SHORT);
                    let done = Reports::clear(signed(1), Self::subject(topic), period).is_ok();
                    self.done("cleared", "clear refused", expected, done);
                }
            }
            _ => {
                let most = if self.below(8) == 0 { 240 } else { 20 };
                let quarters = self.below(most);
                self.model.go_on(quarters);
                go_to(CivilSeconds(self.model.now));
                System::reset_events();
            }
        }
        self.compare();
    }

    fn oblige(&mut self, topic: Topic, kind: Option<bool>) {
        let who = self.one_of(&FILERS);
        let grace = self.one_of(&[DAY, 5 * DAY, GRACE]);
        let due = self.model.now + QUARTER * self.below(100) - QUARTER * 20;
        let cadence = match kind {
            None => Cadence::Once(CivilSeconds(due)),
            Some(true) => Cadence::Monthly,
            Some(false) => Cadence::Yearly,
        };
        let terms = ObligationTerms {
            cadence,
            grace,
            responsible: Self::party(who),
        };
        let expected = self.model.oblige(topic, kind, due, grace, who);
        let done = Reports::oblige(obligers(), Self::subject(topic), terms).is_ok();
        self.done("obliged", "obliged refused", expected, done);
    }

    fn file(&mut self, topic: Topic) {
        // Mostly what is owed, by who owes it.
        let owed = self.model.owed_next(topic);
        let (period, who) = if owed.is_empty() || self.below(5) == 0 {
            (self.period(topic), self.one_of(&FILERS))
        } else {
            self.one_of(&owed)
        };
        let subject = Self::subject(topic);
        let statement = statement(topic, period, self.model.now);
        let lies = self.below(10) == 0;
        let statement = if lies {
            Some(Figures {
                promised: 6,
                ..statement.unwrap_or_default()
            })
        } else {
            statement
        };
        let figures = FiledFigures {
            statement,
            ..FiledFigures::default()
        };
        let is_correction = self.model.reports.contains_key(&(topic, period));
        let expected = !lies && self.model.file(who, topic, period);
        let done = Reports::file(signed(who), subject, period, document(1), figures).is_ok();
        let what = if is_correction { "corrected" } else { "filed" };
        self.done(
            what,
            if lies { "lied" } else { "filed refused" },
            expected,
            done,
        );
    }

    fn opine(&mut self) {
        let Some((topic, period)) = self.report() else {
            return;
        };
        let auditor = 1 + self.below(8);
        let opinion = self.one_of(&[Opinion::Unqualified, Opinion::Qualified, Opinion::Adverse]);
        let was_accepted = self.model.accepted.contains(&(topic, period));
        let expected = self.model.opine(auditor, topic, period, opinion);
        let done = opine(auditor, Self::subject(topic), period, opinion).is_ok();
        self.done("opined", "opined refused", expected, done);
        if done && opinion == Opinion::Adverse {
            self.done("frozen", "", true, true);
        }
        if !was_accepted && self.model.accepted.contains(&(topic, period)) {
            self.done("accepted", "", true, true);
        }
    }

    fn lift(&mut self, topic: Topic) {
        let frozen: Vec<_> = self.model.subjects[topic].freezes.keys().copied().collect();
        let auditor = if frozen.is_empty() {
            3
        } else {
            self.one_of(&frozen)
        };
        let by = 1 + self.below(8);
        let before = self.model.subjects[topic].freezes.len();
        let expected = self.model.lift(by, topic, auditor);
        let lifted = self.model.subjects[topic].freezes.len() < before;
        let done = Reports::lift(signed(by), Self::subject(topic), did(auditor), AUDITORS).is_ok();
        let what = if lifted { "lifted" } else { "supported" };
        self.done(what, "lift refused", expected, done);
    }

    fn archive(&mut self) {
        let back = u32::try_from(self.below(14)).expect("few");
        let month = books::month(self.model.this_month() - back);
        let period = self.one_of(&[
            Period::Month(month),
            Period::Month(month),
            Period::Year(month.year()),
        ]);
        let expected = self.model.archive(period);
        let done = Reports::archive(archivists(), period, H256::zero()).is_ok();
        self.done("archived", "archive refused", expected, done);
    }

    /// What others can ask is what the model says.
    fn compare(&mut self) {
        for topic in TOPICS {
            let subject = Self::subject(topic);
            let (what, expected) = if self.model.is_overdue(topic) {
                ("overdue", Some(ReportProblem::Overdue))
            } else if self.model.is_frozen(topic) {
                ("held back", Some(ReportProblem::Frozen))
            } else {
                ("clear", None)
            };
            *self.counts.entry(what).or_insert(0) += 1;
            assert_eq!(standing(&subject), expected, "{subject:?}");
            let missed = record_of(topic).map_or(0, |record| record.missed(now()));
            assert_eq!(missed, self.model.missed(topic), "{subject:?}");
            let held_back = self.model.subjects[topic].held_back;
            assert_eq!(Reports::held_back_for(&subject), held_back, "{subject:?}");
        }
        let audited = usize::try_from(AuditedMonths::<Test>::get()).expect("few");
        assert_eq!(audited, self.model.audited.len());
        for who in FILERS {
            assert_eq!(held(who), DEPOSIT * self.model.paid_for(who), "{who}");
            if who < 60 {
                let expected = self.model.answers(who).then_some(Leaning::Obligation);
                assert_eq!(Reports::may_deactivate(&did(who)).err(), expected, "{who}");
            }
        }
    }

    fn compare_all(&self) {
        assert_eq!(Filings::<Test>::iter().count(), self.model.reports.len());
        for ((topic, period), report) in &self.model.reports {
            let filing = filing(Self::subject(*topic), *period);
            assert_eq!((filing.version, filing.at.0), (report.version, report.at));
            assert_eq!(filing.by, Self::party(report.by));
            let opinions: BTreeMap<_, _> = filing.opinions.iter().copied().collect();
            let expected = report.opinions.iter().map(|(who, what)| (did(*who), *what));
            assert_eq!(opinions, expected.collect());
        }
        let accepted: Vec<_> = AcceptedFilings::<Test>::iter_keys().collect();
        assert_eq!(accepted.len(), self.model.accepted.len());
        for (topic, period) in &self.model.accepted {
            assert!(accepted.contains(&(Self::subject(*topic), *period)));
        }
    }
}

fn record_of(topic: Topic) -> Option<RecordOf<Test>> {
    Records::<Test>::get(Walk::subject(topic))
}

fn steps_asked_for() -> u64 {
    std::env::var("WALK_STEPS")
        .ok()
        .and_then(|steps| steps.parse().ok())
        .unwrap_or(20_000)
}

#[test]
fn pallet_and_model_agree() {
    let mut total = BTreeMap::new();
    for seed in 0..steps_asked_for().div_ceil(STEPS) {
        run(|| {
            let keep = Params {
                keep: SHORT,
                ..params()
            };
            assert_ok!(Reports::set_params(rules(), keep));
            for who in FILERS {
                use frame_support::traits::fungible::Mutate;
                assert_ok!(Balances::mint_into(&who, 1_000_000));
            }
            let mut walk = Walk::begin(seed + 1);
            for step in 0..STEPS {
                walk.step();
                if step % 250 == 0 {
                    assert_eq!(Reports::do_try_state(), Ok(()), "step {step}");
                    walk.compare_all();
                }
            }
            for (what, count) in walk.counts {
                *total.entry(what).or_insert(0_u64) += count;
            }
        });
    }
    let seen = ["overdue", "held back", "clear"].map(|what| total.get(what).copied().unwrap_or(0));
    let all: u64 = seen.iter().sum();
    assert!(
        seen.iter().all(|count| *count > all / 20),
        "one standing is hardly ever seen: {total:?}"
    );
    // A walk that never succeeds in something proves nothing of it.
    for what in ALL {
        assert!(
            total.contains_key(what),
            "nothing was ever `{what}`: {total:?}"
        );
    }
}
