//! Second votes and objections.

use std::{cell::RefCell, collections::BTreeMap};

use super::{assert_caught, Account};
use crate::{
    conformance, ObjectionProblem, ObjectionQuota, PollId, SecondVoteProblem, SecondVotes, TrackId,
};

const GUARDIAN: Account = 1;
const OTHER: Account = 2;
const SUCCESSOR: Account = 3;
const ALLOWED: u32 = 2;

#[derive(Default)]
struct World {
    /// What was voted on a second time; calls are numbers, and those over 99 are foreign.
    calls: Vec<u32>,
    opened: u32,
    /// Objections by person.
    counts: BTreeMap<&'static str, u32>,
}

thread_local! {
    static WORLD: RefCell<World> = RefCell::default();
}

fn world<R>(look: impl FnOnce(&mut World) -> R) -> R {
    WORLD.with_borrow_mut(look)
}

#[test]
fn founding_tracks_are_numbered_in_order() {
    let numbers: Vec<_> = TrackId::FOUNDING.iter().map(|track| track.0).collect();
    assert_eq!(numbers, (0..8).collect::<Vec<_>>());
}

struct Votes<const FAULT: u8>;

impl<const FAULT: u8> SecondVotes<u32> for Votes<FAULT> {
    fn open(track: TrackId, call: u32) -> Result<PollId, SecondVoteProblem> {
        world(|world| {
            // Opens before it looks.
            if FAULT == 1 {
                world.opened += 1;
            }
            if track != TrackId::LARGE_SPEND && FAULT != 2 {
                // Takes what was refused for held.
                if FAULT == 6 {
                    world.calls.push(call);
                }
                return Err(SecondVoteProblem::UnknownTrack);
            }
            if call > 99 && FAULT != 3 {
                return Err(SecondVoteProblem::CallRefused);
            }
            if world.calls.contains(&call) && FAULT != 4 {
                return Err(SecondVoteProblem::AlreadyHeld);
            }
            world.calls.push(call);
            // Numbers all the same.
            let id = if FAULT == 5 { 0 } else { world.opened };
            world.opened += 1;
            Ok(PollId(id))
        })
    }
}

fn check_votes<S: SecondVotes<u32>>() {
    world(|world| *world = World::default());
    conformance::second_votes::<u32, S>(TrackId::LARGE_SPEND, TrackId(99), [1, 2], 100, || {
        world(|world| world.opened)
    });
}

#[test]
fn the_check_of_second_votes_can_fail() {
    check_votes::<Votes<0>>();
    assert_caught("SecondVotes 1: what is refused", check_votes::<Votes<1>>);
    assert_caught("SecondVotes 1: there is no vote", check_votes::<Votes<2>>);
    assert_caught("SecondVotes 1: a track decides", check_votes::<Votes<3>>);
    assert_caught("SecondVotes 2", check_votes::<Votes<4>>);
    assert_caught("SecondVotes 1: each vote", check_votes::<Votes<5>>);
    assert_caught(
        "SecondVotes 1: what was refused before",
        check_votes::<Votes<6>>,
    );
}

#[test]
fn without_votes_nothing_is_opened() {
    conformance::second_votes_denies::<u32, ()>(TrackId::LARGE_SPEND, 1);
    conformance::objection_quota_denies::<Account, ()>(&GUARDIAN);
    assert_caught("SecondVotes", || {
        conformance::second_votes_denies::<u32, Votes<0>>(TrackId::LARGE_SPEND, 1);
    });
    assert_caught("ObjectionQuota", || {
        conformance::objection_quota_denies::<Account, Quota<0>>(&GUARDIAN);
    });
}

struct Quota<const FAULT: u8>;

impl<const FAULT: u8> ObjectionQuota<Account> for Quota<FAULT> {
    fn consume(guardian: &Account) -> Result<(), ObjectionProblem> {
        let person = match (FAULT, *guardian) {
            // Counts all Guardians together.
            (1, _) => "all",
            // Counts accounts.
            (2, SUCCESSOR) => "another",
            (_, OTHER) => "other",
            _ => "guardian",
        };
        world(|world| {
            let count = world.counts.entry(person).or_default();
            // Allows one more, or one less.
            let allowed = match FAULT {
                3 => ALLOWED + 1,
                4 => ALLOWED - 1,
                _ => ALLOWED,
            };
            if *count >= allowed {
                // What was refused is taken from the next season.
                if FAULT == 5 {
                    *count += 1;
                }
                return Err(ObjectionProblem::Exhausted);
            }
            *count += 1;
            Ok(())
        })
    }
}

fn check_quota<O: ObjectionQuota<Account>>() {
    world(|world| *world = World::default());
    conformance::objection_quota::<Account, O>(
        &GUARDIAN,
        &OTHER,
        &SUCCESSOR,
        ALLOWED,
        || (),
        || {
            world(|world| {
                for count in world.counts.values_mut() {
                    *count = count.saturating_sub(ALLOWED);
                }
            });
        },
    );
}

#[test]
fn the_check_of_quotas_can_fail() {
    check_quota::<Quota<0>>();
    assert_caught("ObjectionQuota 1: one Guardian's", check_quota::<Quota<1>>);
    assert_caught("ObjectionQuota 3", check_quota::<Quota<2>>);
    assert_caught("ObjectionQuota 1: no more than 2", check_quota::<Quota<3>>);
    assert_caught(
        "ObjectionQuota 1: the objection 2 of 2",
        check_quota::<Quota<4>>,
    );
    assert_caught(
        "ObjectionQuota 1: the objection 1 of 2",
        check_quota::<Quota<5>>,
    );
}
