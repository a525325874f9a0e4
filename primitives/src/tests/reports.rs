//! Obligations and reports.

use std::cell::{Cell, RefCell};

use super::{assert_caught, did};
use crate::{
    conformance::{self, ReportStage},
    AcceptedReports, BodyId, Cadence, CivilSeconds, HeldBackTime, LineId, Month, NoReportsOwed,
    ObligationProblem, ObligationTerms, Obligations, Party, Period, ReportProblem, ReportStanding,
    Subject,
};

const SUBJECT: Subject = Subject::Line(LineId(1));
const NEVER: Subject = Subject::Body(BodyId(9));
const DUE: CivilSeconds = CivilSeconds(10_000);
const GRACE: u64 = 500;

fn terms() -> ObligationTerms {
    ObligationTerms {
        cadence: Cadence::Once(DUE),
        grace: GRACE,
        responsible: Party::Identity(did(1)),
    }
}

/// What SUBJECT owes, and how long it was held back.
#[derive(Clone, Copy)]
struct World {
    now: CivilSeconds,
    overdue_at: Option<CivilSeconds>,
    opened: bool,
    frozen_since: Option<CivilSeconds>,
    held_back: u64,
}

const START: World = World {
    now: CivilSeconds(5_000),
    overdue_at: None,
    opened: false,
    frozen_since: None,
    held_back: 0,
};

thread_local! {
    static WORLD: Cell<World> = const { Cell::new(START) };
    /// Faults of the stage: what filing and lifting do besides.
    static FILING_LIFTS: Cell<bool> = const { Cell::new(false) };
    static LIFTING_FORGETS: Cell<bool> = const { Cell::new(false) };
    /// Whether there ever was a freeze.
    static WAS_FROZEN: Cell<bool> = const { Cell::new(false) };
}

fn change<R>(change: impl FnOnce(&mut World) -> R) -> R {
    let mut world = WORLD.get();
    let result = change(&mut world);
    WORLD.set(world);
    result
}

struct Stage;

impl ReportStage for Stage {
    fn now(&self) -> CivilSeconds {
        WORLD.get().now
    }

    fn set_now(&mut self, now: CivilSeconds) {
        change(|world| world.now = now);
    }

    fn file(&mut self) {
        change(|world| {
            world.overdue_at = None;
            if FILING_LIFTS.get() {
                world.frozen_since = None;
            }
        });
    }

    fn freeze(&mut self) {
        WAS_FROZEN.set(true);
        change(|world| world.frozen_since = Some(world.now));
    }

    fn lift(&mut self) {
        change(|world| {
            if let Some(since) = world.frozen_since.take() {
                world.held_back += world.now.since(since);
            }
            if LIFTING_FORGETS.get() {
                world.held_back = 0;
            }
        });
    }
}

struct Book<const FAULT: u8>;

impl<const FAULT: u8> Obligations for Book<FAULT> {
    fn open(subject: &Subject, terms: ObligationTerms) -> Result<(), ObligationProblem> {
        let due = match terms.cadence {
            // Takes nothing down.
            Cadence::Once(due) if FAULT != 8 => due,
            _ => return Err(ObligationProblem::Unavailable),
        };
        change(|world| {
            if *subject == SUBJECT {
                // Opens afresh: a further time to file.
                let afresh = world.now.saturating_add(1);
                if FAULT == 1 && world.opened {
                    world.overdue_at = Some(afresh);
                }
                if !world.opened {
                    world.overdue_at = Some(due.saturating_add(terms.grace));
                }
                world.opened = true;
            }
            Ok(())
        })
    }

    fn close(subject: &Subject) -> Result<(), ObligationProblem> {
        change(|world| {
            if *subject != SUBJECT || !world.opened {
                // Closes what is not there.
                return if FAULT == 2 {
                    Ok(())
                } else {
                    Err(ObligationProblem::NotOwed)
                };
            }
            if world.overdue_at.is_some() && FAULT != 3 {
                // Refuses, and clears all the same.
                if FAULT == 4 {
                    world.overdue_at = None;
                }
                return Err(ObligationProblem::NotSettled);
            }
            // Never closes; goes on owing.
            if FAULT == 6 {
                return Err(ObligationProblem::NotSettled);
            }
            if FAULT == 7 {
                world.overdue_at = Some(world.now);
                return Ok(());
            }
            // Says that it closed.
            world.opened = FAULT == 5;
            world.overdue_at = None;
            Ok(())
        })
    }
}

impl<const FAULT: u8> ReportStanding for Book<FAULT> {
    fn ensure_clear(subject: &Subject) -> Result<(), ReportProblem> {
        let world = WORLD.get();
        if *subject != SUBJECT {
            // Holds back who owes nothing.
            return if FAULT == 10 {
                Err(ReportProblem::Overdue)
            } else {
                Ok(())
            };
        }
        if world.frozen_since.is_some() && FAULT != 11 {
            return Err(ReportProblem::Frozen);
        }
        let now = match FAULT {
            // A second early, a second late.
            12 => world.now.saturating_add(1),
            13 => world.now.saturating_sub(1),
            _ => world.now,
        };
        // Asks for what was filed already; keeps a freeze that was lifted.
        if FAULT == 14 && now >= DUE.saturating_add(GRACE) {
            return Err(ReportProblem::Overdue);
        }
        if FAULT == 15 && WAS_FROZEN.get() {
            return Err(ReportProblem::Frozen);
        }
        match world.overdue_at {
            Some(at) if at <= now => Err(ReportProblem::Overdue),
            _ => Ok(()),
        }
    }
}

fn check_obligations<O: Obligations>() {
    WORLD.set(START);
    conformance::obligations::<O, Book<0>>(&SUBJECT, &NEVER, terms(), &mut Stage);
}

#[test]
fn the_check_of_obligations_can_fail() {
    check_obligations::<Book<0>>();
    assert_caught("Obligations 1", check_obligations::<Book<1>>);
    assert_caught(
        "Obligations 2: what was not opened",
        check_obligations::<Book<2>>,
    );
    assert_caught(
        "Obligations 2: nothing is closed",
        check_obligations::<Book<3>>,
    );
    assert_caught(
        "Obligations 2: a refused closing",
        check_obligations::<Book<4>>,
    );
    assert_caught(
        "Obligations 2: what is closed",
        check_obligations::<Book<5>>,
    );
    assert_caught(
        "Obligations 2: what is settled",
        check_obligations::<Book<6>>,
    );
    assert_caught(
        "Obligations 2: who owes nothing",
        check_obligations::<Book<7>>,
    );
    assert_caught(
        "Obligations: an obligation is opened",
        check_obligations::<Book<8>>,
    );
    assert_caught(
        "Obligations 2: what was not opened",
        check_obligations::<()>,
    );
}

fn check_standing<R: ReportStanding>() {
    WORLD.set(START);
    Book::<0>::open(&SUBJECT, terms()).unwrap();
    conformance::report_standing::<R>(&SUBJECT, &NEVER, terms(), &mut Stage);
}

#[test]
fn the_check_of_standing_can_fail() {
    check_standing::<Book<0>>();
    assert_caught("ReportStanding 3", check_standing::<Book<10>>);
    assert_caught(
        "ReportStanding 2: an opinion freezes",
        check_standing::<Book<11>>,
    );
    assert_caught(
        "ReportStanding 1: a report is in time",
        check_standing::<Book<12>>,
    );
    assert_caught(
        "ReportStanding 1: with the time alone",
        check_standing::<Book<13>>,
    );
    assert_caught(
        "ReportStanding 1: with the time alone",
        check_standing::<NoReportsOwed>,
    );
    assert_caught("ReportStanding 1: what is not due", check_standing::<()>);
    assert_caught(
        "ReportStanding 2: filing what is owed",
        check_standing::<Book<14>>,
    );
    WAS_FROZEN.set(false);
    assert_caught(
        "ReportStanding 2: a freeze that was lifted",
        check_standing::<Book<15>>,
    );
    FILING_LIFTS.set(true);
    assert_caught(
        "ReportStanding 2: filing lifts no freeze",
        check_standing::<Book<0>>,
    );
    FILING_LIFTS.set(false);
}

impl<const FAULT: u8> HeldBackTime for Book<FAULT> {
    fn held_back_for(_: &Subject) -> u64 {
        let world = WORLD.get();
        let frozen = world.frozen_since.map_or(0, |since| world.now.since(since));
        match FAULT {
            // Counts twice, or what has ended only.
            1 => (world.held_back + frozen) * 2,
            2 => world.held_back,
            _ => world.held_back + frozen,
        }
    }
}

fn check_held_back<H: HeldBackTime>() {
    WORLD.set(START);
    conformance::held_back_time::<H>(&SUBJECT, &mut Stage);
}

#[test]
fn the_check_of_held_back_time_can_fail() {
    check_held_back::<Book<0>>();
    assert_caught("HeldBackTime: in 500 seconds", check_held_back::<Book<1>>);
    assert_caught("HeldBackTime: it grows while", check_held_back::<Book<2>>);
    assert_caught("HeldBackTime: it grows while", check_held_back::<()>);
    LIFTING_FORGETS.set(true);
    assert_caught(
        "HeldBackTime: what was held back",
        check_held_back::<Book<0>>,
    );
    LIFTING_FORGETS.set(false);
}

thread_local! {
    /// Periods whose report was filed, and whether it was accepted.
    static FILED: RefCell<Vec<(Period, bool)>> = const { RefCell::new(Vec::new()) };
}

struct Accepted<const FAULT: u8>;

impl<const FAULT: u8> AcceptedReports for Accepted<FAULT> {
    fn is_accepted(_: &Subject, period: &Period) -> bool {
        FILED.with_borrow(|filed| match FAULT {
            // Takes everything for accepted, filing for acceptance, any period for another, the last for the only one.
            4 => true,
            1 => filed.iter().any(|(filed, _)| filed == period),
            2 => filed.iter().any(|(_, accepted)| *accepted),
            3 => filed.last() == Some(&(*period, true)),
            _ => filed.contains(&(*period, true)),
        })
    }
}

fn check_accepted<A: AcceptedReports>() {
    FILED.take();
    let month = |text: &str| Period::Month(text.parse::<Month>().unwrap());
    let (first, second, third) = (month("2026-11"), month("2026-12"), month("2027-01"));
    conformance::accepted_reports::<A>(
        &SUBJECT,
        &first,
        &third,
        || FILED.with_borrow_mut(|filed| filed.push((first, false))),
        || FILED.with_borrow_mut(|filed| filed[0].1 = true),
        || FILED.with_borrow_mut(|filed| filed.push((second, true))),
    );
}

#[test]
fn the_check_of_accepted_reports_can_fail() {
    check_accepted::<Accepted<0>>();
    assert_caught(
        "AcceptedReports: filing is not yet",
        check_accepted::<Accepted<1>>,
    );
    assert_caught(
        "AcceptedReports: one period's",
        check_accepted::<Accepted<2>>,
    );
    assert_caught(
        "AcceptedReports: what was accepted stays",
        check_accepted::<Accepted<3>>,
    );
    assert_caught(
        "AcceptedReports: what was not filed",
        check_accepted::<Accepted<4>>,
    );
    assert_caught(
        "AcceptedReports: what was accepted is",
        check_accepted::<()>,
    );
}

#[test]
fn without_reports_nothing_is_promised_and_nothing_is_clear() {
    conformance::obligations_denies::<()>(&SUBJECT, terms());
    conformance::report_standing_denies::<()>(&SUBJECT);
    conformance::held_back_time_denies::<()>(&SUBJECT);
    conformance::accepted_reports_denies::<()>(&SUBJECT, &Period::Year(2026));
    WORLD.set(World {
        held_back: 1,
        ..START
    });
    FILED.set(vec![(Period::Year(2026), true)]);
    assert_caught("Obligations", || {
        conformance::obligations_denies::<Book<0>>(&SUBJECT, terms());
    });
    assert_caught("ReportStanding", || {
        conformance::report_standing_denies::<NoReportsOwed>(&SUBJECT);
    });
    assert_caught("HeldBackTime", || {
        conformance::held_back_time_denies::<Book<0>>(&SUBJECT);
    });
    assert_caught("AcceptedReports", || {
        conformance::accepted_reports_denies::<Accepted<0>>(&SUBJECT, &Period::Year(2026));
    });
}
