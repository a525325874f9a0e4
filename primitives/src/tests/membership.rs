//! Members and seats.

use std::{cell::RefCell, collections::BTreeMap};

use super::{assert_caught, did, Account, Block};
use crate::{
    conformance, CivilSeconds, Did, Electorate, MemberClass, MemberId, MemberLookup, MemberStatus,
    MemberView, NoSeats, OnStandingChange, SeatHolding, Standing, Voter, VoterLookup,
};

const CONTROLLER: Account = 1;
const LINKED: Account = 2;
const STRANGER: Account = 3;
const SUCCESSOR: Account = 4;
const NOW: CivilSeconds = CivilSeconds(1_000);

fn status(class: MemberClass, standing: Standing) -> MemberStatus {
    MemberStatus { class, standing }
}

fn voter() -> Voter<Block> {
    Voter {
        id: MemberId(5),
        status: status(MemberClass::Citizen, Standing::Active),
        voice_since: 10,
        paid_until: CivilSeconds(1_001),
    }
}

#[derive(Default)]
struct World {
    seats: BTreeMap<Account, Voter<Block>>,
    /// The identities of members, by number.
    dids: BTreeMap<MemberId, Did>,
    /// The identities of applicants.
    applicants: Vec<Did>,
    roll: Vec<MemberStatus>,
    counter: u32,
    followers: u32,
    follows: Vec<MemberId>,
}

thread_local! {
    static WORLD: RefCell<World> = RefCell::default();
}

fn world<R>(look: impl FnOnce(&mut World) -> R) -> R {
    WORLD.with_borrow_mut(look)
}

fn reset() {
    world(|world| {
        *world = World::default();
        world.seats.insert(CONTROLLER, voter());
        world
            .dids
            .extend([(MemberId(5), did(5)), (MemberId(6), did(6))]);
        world.followers = 2;
        world.follows = vec![MemberId(5), MemberId(6)];
    });
}

struct Roll<const FAULT: u8>;

impl<const FAULT: u8> VoterLookup<Account, Block> for Roll<FAULT> {
    fn voter(account: &Account) -> Option<Voter<Block>> {
        // Takes whoever speaks as the identity.
        let account = if FAULT == 1 && *account == LINKED {
            &CONTROLLER
        } else {
            account
        };
        let found = world(|world| world.seats.get(account).copied());
        match FAULT {
            // Takes everybody for a member.
            2 => found.or(Some(voter())),
            // Takes a stranger for a member.
            5 if *account == STRANGER => Some(voter()),
            // Gives the successor a seat of his own.
            3 => found.map(|voter| Voter {
                id: if *account == SUCCESSOR {
                    MemberId(77)
                } else {
                    voter.id
                },
                ..voter
            }),
            // Looks at another class.
            4 => found.map(|voter| Voter {
                status: status(MemberClass::Ally, Standing::Active),
                ..voter
            }),
            _ => found,
        }
    }
}

fn check_voters<const FAULT: u8>(leave_behind: bool) {
    reset();
    conformance::voter_lookup::<Account, Block, Roll<FAULT>>(
        &CONTROLLER,
        &voter(),
        &LINKED,
        &STRANGER,
        &SUCCESSOR,
        || {
            world(|world| {
                if !leave_behind {
                    world.seats.remove(&CONTROLLER);
                }
                world.seats.insert(SUCCESSOR, voter());
            });
        },
    );
}

#[test]
fn the_check_of_voters_can_fail() {
    check_voters::<0>(false);
    assert_caught("VoterLookup 2: who ruled the seat before", || {
        check_voters::<0>(true);
    });
    assert_caught("VoterLookup 2: a linked account", || {
        check_voters::<1>(false);
    });
    assert_caught("VoterLookup 2: a linked account", || {
        check_voters::<2>(false);
    });
    assert_caught("VoterLookup 2: the successor", || check_voters::<3>(false));
    assert_caught("VoterLookup: the controller", || check_voters::<4>(false));
    assert_caught("VoterLookup 2: a stranger", || check_voters::<5>(false));
}

#[test]
fn without_a_roll_nobody_is_a_member() {
    conformance::voter_lookup_denies::<Account, Block, ()>(&CONTROLLER);
    conformance::member_lookup_denies::<Account, ()>(MemberId(5), &did(5));
    reset();
    assert_caught("VoterLookup", || {
        conformance::voter_lookup_denies::<Account, Block, Roll<0>>(&CONTROLLER);
    });
    assert_caught("MemberLookup", || {
        conformance::member_lookup_denies::<Account, Roll<0>>(MemberId(5), &did(5));
    });
}

impl<const FAULT: u8> MemberLookup<Account> for Roll<FAULT> {
    fn member(id: MemberId) -> Option<MemberView<Account>> {
        let found = world(|world| world.dids.get(&id).copied());
        let did = match FAULT {
            // Gives all the same identity.
            1 => found.map(|_| did(5)),
            // Finds who never joined.
            2 => found.or(Some(did(5))),
            _ => found,
        }?;
        Some(MemberView {
            did,
            controller: CONTROLLER,
            status: voter().status,
        })
    }

    fn member_of(did: &Did) -> Option<MemberId> {
        let found = world(|world| {
            world
                .dids
                .iter()
                .find(|(_, held)| *held == did)
                .map(|(id, _)| *id)
        });
        // Leads everybody to one member.
        if FAULT == 3 {
            Some(MemberId(5))
        } else {
            found
        }
    }
}

fn check_members<const FAULT: u8>() {
    reset();
    conformance::member_lookup::<Account, Roll<FAULT>>(
        &[(MemberId(5), did(5)), (MemberId(6), did(6))],
        (MemberId(9), did(9)),
    );
}

#[test]
fn the_check_of_members_can_fail() {
    check_members::<0>();
    assert_caught("MemberLookup: the member 6", check_members::<1>);
    assert_caught("MemberLookup: who never joined", check_members::<2>);
    assert_caught(
        "MemberLookup: the identity of the member 6",
        check_members::<3>,
    );
}

impl<const FAULT: u8> SeatHolding for Roll<FAULT> {
    fn holds_seat(did: &Did) -> bool {
        let (member, applicant) = world(|world| {
            (
                world.dids.values().any(|held| held == did),
                world.applicants.contains(did),
            )
        });
        match FAULT {
            // Forgets applicants, or members.
            1 => member,
            2 => applicant,
            // Takes one seat for everybody's.
            3 => applicant || world(|world| world.dids.contains_key(&MemberId(8))),
            _ => member || applicant,
        }
    }
}

fn check_seats<S: SeatHolding>(stays: bool) {
    reset();
    conformance::seat_holding::<S>(
        &did(8),
        &did(9),
        || world(|world| world.applicants.push(did(8))),
        || {
            world(|world| {
                world.applicants.clear();
                world.dids.insert(MemberId(8), did(8));
            });
        },
        || {
            world(|world| {
                if !stays {
                    world.dids.remove(&MemberId(8));
                }
            });
        },
    );
}

#[test]
fn the_check_of_seats_can_fail() {
    check_seats::<Roll<0>>(false);
    assert_caught("SeatHolding: who is out", || check_seats::<Roll<0>>(true));
    assert_caught("SeatHolding: an applicant", || {
        check_seats::<Roll<1>>(false);
    });
    assert_caught("SeatHolding: a member", || check_seats::<Roll<2>>(false));
    assert_caught("SeatHolding: another's seat", || {
        check_seats::<Roll<3>>(false);
    });
    assert_caught("SeatHolding: before an application", || {
        check_seats::<()>(false);
    });
    assert_caught("SeatHolding: an applicant", || {
        check_seats::<NoSeats>(false);
    });
}

#[test]
fn without_a_roll_every_identity_is_taken_for_seated() {
    conformance::seat_holding_denies::<()>(&did(1));
    assert_caught("SeatHolding", || {
        conformance::seat_holding_denies::<NoSeats>(&did(1));
    });
}

impl<const FAULT: u8> Electorate for Roll<FAULT> {
    fn size() -> u32 {
        world(|world| world.counter)
    }
}

impl<const FAULT: u8> Roll<FAULT> {
    /// Sets the status of the member `index` on the roll and keeps the counter.
    fn set(index: usize, new: MemberStatus) {
        world(|world| {
            let old = match world.roll.get_mut(index) {
                Some(entry) => std::mem::replace(entry, new),
                None => {
                    world.roll.push(new);
                    status(MemberClass::Citizen, Standing::Out)
                }
            };
            world.counter += u32::from(new.is_elector());
            // Forgets to count off.
            if FAULT != 1 {
                world.counter -= u32::from(old.is_elector());
            }
            // Counts everybody who is admitted.
            if FAULT == 2 && new.class != MemberClass::Citizen {
                world.counter += 1;
            }
        });
    }
}

fn check_electorate<const FAULT: u8>() {
    reset();
    let citizen = |standing| status(MemberClass::Citizen, standing);
    conformance::electorate::<Roll<FAULT>>(
        || world(|world| world.roll.clone()),
        &mut [
            &mut || Roll::<FAULT>::set(0, citizen(Standing::Active)),
            &mut || Roll::<FAULT>::set(1, status(MemberClass::Ally, Standing::Active)),
            &mut || Roll::<FAULT>::set(0, citizen(Standing::Silent)),
            &mut || Roll::<FAULT>::set(0, citizen(Standing::Suspended(NOW))),
            &mut || Roll::<FAULT>::set(0, citizen(Standing::Lapsed)),
            &mut || Roll::<FAULT>::set(0, citizen(Standing::Active)),
            &mut || Roll::<FAULT>::set(0, citizen(Standing::Out)),
        ],
    );
}

#[test]
fn the_check_of_electorates_can_fail() {
    check_electorate::<0>();
    assert_caught("Electorate 1", check_electorate::<1>);
    assert_caught("Electorate 1", check_electorate::<2>);
}

struct Delegates<const FAULT: u8>;

impl<const FAULT: u8> OnStandingChange for Delegates<FAULT> {
    fn on_standing_change(member: MemberId, before: MemberStatus, after: MemberStatus) {
        let lost = match FAULT {
            // Counts off whenever something changes.
            1 => true,
            // Takes silence for loss.
            2 => after.standing != Standing::Active,
            // Never counts off.
            5 => false,
            _ => before.is_elector() && !after.is_elector(),
        };
        world(|world| {
            let follows = world.follows.contains(&member) || FAULT == 3;
            if lost && follows {
                world.followers -= 1;
                // Counts off each time.
                if FAULT != 4 {
                    world.follows.retain(|follower| *follower != member);
                }
            }
        });
    }
}

fn check_followers<T: OnStandingChange>() {
    reset();
    conformance::on_standing_change::<T>(MemberId(5), MemberId(9), || {
        world(|world| world.followers)
    });
}

#[test]
fn the_check_of_followers_can_fail() {
    check_followers::<Delegates<0>>();
    check_followers::<((), Delegates<0>)>();
    assert_caught(
        "OnStandingChange 2: a follower who is still",
        check_followers::<Delegates<1>>,
    );
    assert_caught(
        "OnStandingChange 2: a follower who is still",
        check_followers::<Delegates<2>>,
    );
    assert_caught(
        "OnStandingChange 2: who does not follow",
        check_followers::<Delegates<3>>,
    );
    assert_caught(
        "OnStandingChange 2: a follower is counted",
        check_followers::<Delegates<4>>,
    );
    assert_caught(
        "OnStandingChange 2: a follower who is no",
        check_followers::<Delegates<5>>,
    );
    assert_caught(
        "OnStandingChange 2: a follower who is no",
        check_followers::<()>,
    );
}
