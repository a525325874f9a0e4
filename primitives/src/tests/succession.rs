//! What follows a change of controller or a recovery.

use std::cell::RefCell;

use frame_support::dispatch::DispatchResult;
use sp_runtime::DispatchError;

use super::{assert_caught, did, Account};
use crate::{
    conformance::{self, Succession},
    Did, OnControllerChange, OnRecovery,
};

const CONTROLLER: Account = 1;
const SUCCESSOR: Account = 4;

#[derive(Default)]
struct World {
    /// Who acts for the identity 1.
    offices: Vec<Account>,
    recovering: bool,
    suspended: bool,
    /// What the hooks in a tuple heard.
    heard: Vec<&'static str>,
}

thread_local! {
    static WORLD: RefCell<World> = RefCell::default();
}

fn world<R>(look: impl FnOnce(&mut World) -> R) -> R {
    WORLD.with_borrow_mut(look)
}

fn reset() {
    world(|world| {
        *world = World {
            offices: vec![CONTROLLER],
            ..World::default()
        };
    });
}

/// 0 moves offices, 10 ends them.
struct Offices<const FAULT: u8>;

impl<const FAULT: u8> OnControllerChange<Account> for Offices<FAULT> {
    fn on_controller_change(did: &Did, old: &Account, new: &Account) -> DispatchResult {
        let known = *did == super::did(1);
        match FAULT {
            // Takes any identity for its own.
            1 => (),
            // Refuses what it does not know.
            2 if !known => return Err(DispatchError::CannotLookup),
            // Refuses everything it knows.
            3 if known => return Err(DispatchError::Unavailable),
            _ if !known => return Ok(()),
            _ => (),
        }
        world(|world| {
            // Leaves the old one in office.
            if FAULT != 4 {
                world.offices.retain(|holder| holder != old);
            }
            if FAULT != 10 {
                world.offices.push(*new);
            }
        });
        Ok(())
    }
}

fn check_offices<T: OnControllerChange<Account>>(succession: Succession) {
    reset();
    conformance::on_controller_change::<Account, T>(
        &did(1),
        &did(9),
        &CONTROLLER,
        &SUCCESSOR,
        succession,
        |account| world(|world| world.offices.contains(account)),
    );
}

#[test]
fn the_check_of_successions_can_fail() {
    use Succession::{Ends, Moves};
    check_offices::<Offices<0>>(Moves);
    check_offices::<Offices<10>>(Ends);
    assert_caught("OnControllerChange 2", || {
        check_offices::<Offices<1>>(Moves);
    });
    assert_caught("OnControllerChange 2", || {
        check_offices::<Offices<2>>(Moves);
    });
    assert_caught("OnControllerChange 3", || {
        check_offices::<Offices<3>>(Moves);
    });
    assert_caught("OnControllerChange 1: the old", || {
        check_offices::<Offices<4>>(Moves);
    });
    assert_caught("OnControllerChange 1: what was held", || {
        check_offices::<Offices<0>>(Ends);
    });
    assert_caught("OnControllerChange 1: the old", || {
        check_offices::<()>(Moves);
    });
}

struct Heard<const NAME: char>;

impl<const NAME: char> OnControllerChange<Account> for Heard<NAME> {
    fn on_controller_change(_: &Did, _: &Account, _: &Account) -> DispatchResult {
        world(|world| world.heard.push(if NAME == 'a' { "a" } else { "b" }));
        Ok(())
    }
}

#[test]
fn a_tuple_tells_everybody_and_stops_at_an_error() {
    reset();
    let tell = |hook: fn(&Did, &Account, &Account) -> DispatchResult| {
        let result = hook(&did(1), &CONTROLLER, &SUCCESSOR);
        (
            result.is_ok(),
            world(|world| std::mem::take(&mut world.heard)),
        )
    };
    let all = <(Heard<'a'>, Heard<'b'>)>::on_controller_change;
    let refused = <(Heard<'a'>, Offices<3>, Heard<'b'>)>::on_controller_change;
    let nobody = <() as OnControllerChange<Account>>::on_controller_change;
    assert_eq!(tell(all), (true, vec!["a", "b"]));
    assert_eq!(tell(refused), (false, vec!["a"]));
    assert_eq!(tell(nobody), (true, vec![]));
}

struct Silences<const FAULT: u8>;

impl<const FAULT: u8> OnRecovery for Silences<FAULT> {
    fn on_recovery_armed(did: &Did) {
        if FAULT == 1 || *did == super::did(1) {
            world(|world| world.recovering = FAULT != 2);
        }
    }

    fn on_recovery_cancelled(did: &Did) {
        if *did == super::did(1) {
            world(|world| {
                world.recovering = FAULT == 3;
                world.suspended &= FAULT != 4;
            });
        }
    }
}

fn check_recovery<T: OnRecovery>() {
    reset();
    conformance::on_recovery::<T>(
        &did(1),
        &did(9),
        || world(|world| !world.recovering && !world.suspended),
        || world(|world| world.suspended = true),
    );
}

#[test]
fn the_check_of_recoveries_can_fail() {
    check_recovery::<Silences<0>>();
    check_recovery::<((), Silences<0>)>();
    assert_caught(
        "OnRecovery 1: the recovery of another",
        check_recovery::<Silences<1>>,
    );
    assert_caught(
        "OnRecovery 1: a seat under recovery",
        check_recovery::<Silences<2>>,
    );
    assert_caught(
        "OnRecovery 2: cancelling gives back what",
        check_recovery::<Silences<3>>,
    );
    assert_caught(
        "OnRecovery 2: cancelling gives back no",
        check_recovery::<Silences<4>>,
    );
    assert_caught("OnRecovery 1: a seat under recovery", check_recovery::<()>);
}
