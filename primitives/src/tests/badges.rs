//! Badges.

use std::{cell::RefCell, collections::BTreeMap};

use super::{assert_caught, Account};
use crate::{conformance, BadgeOwner, BadgeProblem, Badges, MemberId};

const OWNER: Account = 1;
const SUCCESSOR: Account = 4;

#[derive(Default)]
struct State {
    held: BTreeMap<MemberId, Account>,
    unlocked: Vec<MemberId>,
}

thread_local! {
    static BADGES: RefCell<State> = RefCell::default();
}

fn badges<R>(look: impl FnOnce(&mut State) -> R) -> R {
    BADGES.with_borrow_mut(look)
}

struct Collection<const FAULT: u8>;

impl<const FAULT: u8> BadgeOwner<Account> for Collection<FAULT> {
    fn badge_owner(member: MemberId) -> Option<Account> {
        badges(|badges| badges.held.get(&member).copied())
    }
}

impl<const FAULT: u8> Badges<Account> for Collection<FAULT> {
    fn mint(member: MemberId, owner: &Account) -> Result<(), BadgeProblem> {
        badges(|badges| {
            if badges.held.contains_key(&member) && FAULT != 1 {
                return Err(BadgeProblem::AlreadyMinted);
            }
            badges.held.insert(member, *owner);
            // Forgets to lock.
            if FAULT == 2 {
                badges.unlocked.push(member);
            }
            Ok(())
        })
    }

    fn relocate(member: MemberId, new_owner: &Account) -> Result<(), BadgeProblem> {
        badges(|badges| {
            // Makes what was not made.
            if !badges.held.contains_key(&member) && FAULT != 3 {
                return Err(BadgeProblem::NotMinted);
            }
            // Says that it moved.
            if FAULT != 4 {
                badges.held.insert(member, *new_owner);
            }
            // Forgets to lock again.
            if FAULT == 5 {
                badges.unlocked.push(member);
            }
            Ok(())
        })
    }

    fn take(member: MemberId) -> Result<(), BadgeProblem> {
        badges(|badges| match badges.held.get(&member) {
            None => Err(BadgeProblem::NotMinted),
            // Says that it took it.
            Some(_) if FAULT == 6 => Ok(()),
            Some(_) => {
                badges.held.remove(&member);
                Ok(())
            }
        })
    }
}

fn check_badges<const FAULT: u8>() {
    badges(|badges| *badges = State::default());
    conformance::badges::<Account, Collection<FAULT>>(
        MemberId(5),
        MemberId(6),
        &OWNER,
        &SUCCESSOR,
        |member| badges(|badges| !badges.unlocked.contains(&member)),
    );
}

#[test]
fn the_check_of_badges_can_fail() {
    check_badges::<0>();
    assert_caught("Badges 1: a member has one badge", check_badges::<1>);
    assert_caught("Badges 2: a new badge", check_badges::<2>);
    assert_caught("Badges 1: what was not made", check_badges::<3>);
    assert_caught("Badges 2: a badge moves", check_badges::<4>);
    assert_caught("Badges 2: a badge that moved", check_badges::<5>);
    assert_caught("Badges 1: a badge that is taken", check_badges::<6>);
}

#[test]
fn without_a_collection_there_are_no_badges() {
    conformance::badges_denies::<Account, ()>(MemberId(5), &OWNER);
    assert_caught("Badges", || {
        conformance::badges_denies::<Account, Collection<0>>(MemberId(5), &OWNER);
    });
}
