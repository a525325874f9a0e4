//! Seats, accounts and mandates of bodies.

use std::{cell::RefCell, collections::BTreeMap};

use super::{assert_caught, Account};
use crate::{
    conformance, BodyAccounts, BodyId, BodySeats, DomainId, Generation, Mandates, OnBodyEnd,
    SeatSet, SeatsOf, Task,
};

const STRANGER: Account = 99;
const GROUP: BodyId = BodyId(7);
const UNKNOWN: BodyId = BodyId(8);

#[derive(Clone, Default)]
struct Body {
    seats: Vec<Account>,
    generation: u32,
    tasks: Vec<Task>,
    suspended: Vec<Account>,
}

#[derive(Default)]
struct World {
    bodies: BTreeMap<BodyId, Body>,
    owner: Option<BodyId>,
    asked: u32,
}

thread_local! {
    static WORLD: RefCell<World> = RefCell::default();
}

fn world<R>(look: impl FnOnce(&mut World) -> R) -> R {
    WORLD.with_borrow_mut(look)
}

fn found() {
    let body = Body {
        seats: vec![1, 2, 3],
        generation: 4,
        tasks: vec![Task::Admission, Task::Attestation(DomainId(1))],
        suspended: vec![],
    };
    world(|world| {
        *world = World {
            bodies: [BodyId::COUNCIL, BodyId::GUARDIANS, GROUP]
                .map(|id| (id, body.clone()))
                .into(),
            owner: Some(GROUP),
            asked: 0,
        };
    });
}

/// Puts 5 in the place of 2. `counted` says whether the generation grows with it.
fn replace(body: BodyId, counted: bool) -> Vec<Account> {
    world(|world| {
        let body = world.bodies.get_mut(&body).unwrap();
        body.seats[1] = 5;
        body.generation += u32::from(counted);
        body.seats.clone()
    })
}

struct Bodies<const FAULT: u8>;

impl<const FAULT: u8> BodySeats<Account> for Bodies<FAULT> {
    fn seat(id: BodyId, who: &Account) -> Option<u32> {
        world(|world| {
            world.asked += 1;
            let body = world.bodies.get(&id)?;
            // Forgets who is suspended.
            if body.suspended.contains(who) && FAULT != 6 {
                return None;
            }
            let position = match body.seats.iter().position(|seat| seat == who) {
                Some(position) => u32::try_from(position).unwrap(),
                // Seats strangers, and whoever sat there before.
                None if FAULT == 1 && *who == STRANGER => 0,
                None if FAULT == 2 && *who == 2 => 1,
                None => return None,
            };
            match FAULT {
                // Counts from one.
                3 => Some(position + 1),
                // Everybody sits on one chair.
                4 => Some(0),
                // Turns around with every question.
                5 => Some((position + world.asked / 4) % 3),
                _ => Some(position),
            }
        })
    }

    fn generation(id: BodyId) -> Option<Generation> {
        let generation = world(|world| {
            world
                .bodies
                .get(&id)
                .map(|body| Generation(body.generation))
        });
        // Knows bodies that never were.
        generation.or((FAULT == 7).then_some(Generation(0)))
    }

    fn size(id: BodyId) -> u32 {
        let seats = world(|world| world.bodies.get(&id).map_or(0, |body| body.seats.len()));
        // The seats grow without end.
        if FAULT == 8 {
            101
        } else {
            u32::try_from(seats).unwrap()
        }
    }
}

type Guardians<const FAULT: u8> = SeatsOf<Bodies<FAULT>, { BodyId::GUARDIANS.0 }>;

fn check_seats<S: SeatSet<Account>>(counted: bool) {
    found();
    conformance::seat_set::<Account, S>(
        &[1, 2, 3],
        &STRANGER,
        || replace(BodyId::GUARDIANS, counted),
        &5,
        || {
            world(|world| {
                let guardians = world.bodies.get_mut(&BodyId::GUARDIANS).unwrap();
                guardians.suspended.push(5);
            });
        },
    );
}

#[test]
fn the_check_of_seats_can_fail() {
    check_seats::<Guardians<0>>(true);
    assert_caught("SeatSet 3", || check_seats::<Guardians<0>>(false));
    assert_caught("SeatSet 1: who has no seat", || {
        check_seats::<Guardians<1>>(true);
    });
    assert_caught("SeatSet 1: who was replaced", || {
        check_seats::<Guardians<2>>(true);
    });
    assert_caught("SeatSet 1: the index Some(3)", || {
        check_seats::<Guardians<3>>(true);
    });
    assert_caught("SeatSet 1: no two members", || {
        check_seats::<Guardians<4>>(true);
    });
    assert_caught("SeatSet 2", || check_seats::<Guardians<5>>(true));
    assert_caught("SeatSet 4", || check_seats::<Guardians<6>>(true));
    assert_caught("SeatSet 1: there are at most 100", || {
        check_seats::<Guardians<8>>(true);
    });
    assert_caught("SeatSet 1: every member", || check_seats::<()>(true));
}

fn check_seats_without_standing<S: SeatSet<Account>>(counted: bool) {
    found();
    conformance::seat_set_without_standing::<Account, S>(&[1, 2, 3], &STRANGER, || {
        replace(BodyId::GUARDIANS, counted)
    });
}

#[test]
fn the_check_of_seats_without_standing_can_fail() {
    check_seats_without_standing::<Guardians<0>>(true);
    check_seats_without_standing::<Guardians<6>>(true);
    assert_caught("SeatSet 3", || {
        check_seats_without_standing::<Guardians<0>>(false);
    });
    assert_caught("SeatSet 1", || {
        check_seats_without_standing::<Guardians<4>>(true);
    });
}

fn check_bodies<B: BodySeats<Account>>(ends: bool) {
    found();
    conformance::body_seats::<Account, B>(
        GROUP,
        UNKNOWN,
        &[1, 2, 3],
        &STRANGER,
        || replace(GROUP, true),
        || {
            world(|world| {
                if ends {
                    world.bodies.remove(&GROUP);
                }
            });
        },
    );
}

#[test]
fn the_check_of_bodies_can_fail() {
    check_bodies::<Bodies<0>>(true);
    assert_caught("BodySeats: a body that is over", || {
        check_bodies::<Bodies<0>>(false);
    });
    assert_caught("SeatSet 1: no two members", || {
        check_bodies::<Bodies<4>>(true);
    });
    assert_caught("BodySeats: a body that never was", || {
        check_bodies::<Bodies<7>>(true);
    });
    assert_caught("BodySeats: a body that stands", || check_bodies::<()>(true));
}

#[test]
fn without_bodies_there_are_no_seats() {
    conformance::seat_set_denies::<Account, ()>(&1);
    conformance::seat_set_denies::<Account, SeatsOf<(), 1>>(&1);
    conformance::body_seats_denies::<Account, ()>(GROUP, &1);
    conformance::body_accounts_denies::<Account, ()>(GROUP, &1);
    conformance::mandates_denies::<()>(GROUP, Task::Admission);
    found();
    assert_caught("SeatSet", || {
        conformance::seat_set_denies::<Account, Guardians<0>>(&1);
    });
    assert_caught("BodySeats", || {
        conformance::body_seats_denies::<Account, Bodies<0>>(GROUP, &1);
    });
    assert_caught("BodyAccounts", || {
        conformance::body_accounts_denies::<Account, Bodies<0>>(GROUP, &1);
    });
    assert_caught("Mandates", || {
        conformance::mandates_denies::<Bodies<0>>(GROUP, Task::Admission);
    });
}

/// Accounts are the number of the body and a thousand.
impl<const FAULT: u8> BodyAccounts<Account> for Bodies<FAULT> {
    fn account(id: BodyId) -> Option<Account> {
        world(|world| {
            let body = world.bodies.get(&id);
            match FAULT {
                // Gives all one account, everybody one, or a new one with new seats.
                1 => body.map(|_| 1_000),
                2 => Some(1_000 + u64::from(id.0)),
                3 => body.map(|body| {
                    let changed = if body.generation > 4 { 10 } else { 0 };
                    1_000 + changed + u64::from(id.0)
                }),
                _ => body.map(|_| 1_000 + u64::from(id.0)),
            }
        })
    }

    fn body(account: &Account) -> Option<BodyId> {
        let id = BodyId(u32::try_from(account.checked_sub(1_000)? % 10).unwrap());
        world(|world| world.bodies.contains_key(&id).then_some(id))
    }
}

fn check_accounts<B: BodyAccounts<Account>>() {
    found();
    conformance::body_accounts::<Account, B>(
        &[GROUP, BodyId::COUNCIL, BodyId::GUARDIANS],
        UNKNOWN,
        &STRANGER,
        || {
            replace(GROUP, true);
        },
    );
}

#[test]
fn the_check_of_accounts_can_fail() {
    check_accounts::<Bodies<0>>();
    assert_caught(
        "BodyAccounts 1: the account of the body 7",
        check_accounts::<Bodies<1>>,
    );
    assert_caught(
        "BodyAccounts 1: what is no body",
        check_accounts::<Bodies<2>>,
    );
    assert_caught("BodyAccounts 2", check_accounts::<Bodies<3>>);
    assert_caught("BodyAccounts 1", check_accounts::<()>);
}

impl<const FAULT: u8> Mandates for Bodies<FAULT> {
    fn has_mandate(id: BodyId, task: Task) -> bool {
        let mandate = world(|world| world.bodies.get(&id).map(|body| body.tasks.contains(&task)));
        match FAULT {
            // Every body may do everything, and every mandate is everybody's.
            1 => mandate.is_some(),
            2 => mandate.unwrap_or(true),
            _ => mandate.unwrap_or(false),
        }
    }
}

fn check_mandates<M: Mandates>(ends: bool) {
    found();
    conformance::mandates::<M>(
        GROUP,
        UNKNOWN,
        Task::Attestation(DomainId(1)),
        Task::Attestation(DomainId(2)),
        || {
            world(|world| {
                if ends {
                    world.bodies.remove(&GROUP);
                }
            });
        },
    );
}

#[test]
fn the_check_of_mandates_can_fail() {
    check_mandates::<Bodies<0>>(true);
    assert_caught("Mandates: a body that is over", || {
        check_mandates::<Bodies<0>>(false);
    });
    assert_caught("Mandates: a body has no mandate", || {
        check_mandates::<Bodies<1>>(true);
    });
    assert_caught("Mandates: a body that never was", || {
        check_mandates::<Bodies<2>>(true);
    });
    assert_caught("Mandates: a body has the mandate", || {
        check_mandates::<()>(true);
    });
}

struct Holdings<const FAULT: u8>;

impl<const FAULT: u8> OnBodyEnd for Holdings<FAULT> {
    fn on_body_end(body: BodyId, heir: BodyId) {
        world(|world| {
            // Takes the end of any body for that of the owner, or loses the thing.
            if world.owner == Some(body) || FAULT == 1 {
                world.owner = (FAULT != 2).then_some(heir);
            }
        });
    }
}

fn check_holdings<T: OnBodyEnd>() {
    found();
    conformance::on_body_end::<T>(GROUP, BodyId(9), BodyId::COUNCIL, || {
        world(|world| world.owner)
    });
}

#[test]
fn the_check_of_ends_can_fail() {
    check_holdings::<Holdings<0>>();
    check_holdings::<((), Holdings<0>)>();
    assert_caught("OnBodyEnd 2", check_holdings::<Holdings<1>>);
    assert_caught("OnBodyEnd: what a body held", check_holdings::<Holdings<2>>);
    assert_caught("OnBodyEnd: what a body held", check_holdings::<()>);
}
