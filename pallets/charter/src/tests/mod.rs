//! The charter's tests: a file for each group of calls, one for seasons, one for what is read.

use frame_system::RawOrigin;

use crate::mock::RuntimeOrigin;

mod change;
mod conformance;
mod genesis;
mod goals;
mod laws;
mod params;
mod phases;
mod ratify;
mod reading;
mod seasons;
mod try_state;

fn signed(who: u64) -> RuntimeOrigin {
    RawOrigin::Signed(who).into()
}

fn constitution() -> RuntimeOrigin {
    signed(100)
}

fn ordinary() -> RuntimeOrigin {
    signed(101)
}

fn auditor() -> RuntimeOrigin {
    signed(102)
}

fn rules() -> RuntimeOrigin {
    signed(103)
}

fn anybody() -> RuntimeOrigin {
    signed(1)
}

/// Every origin that can be had, but for the one that is allowed.
fn all_but(allowed: u64) -> Vec<RuntimeOrigin> {
    let mut others: Vec<_> = [1, 100, 101, 102, 103]
        .into_iter()
        .filter(|who| *who != allowed)
        .map(signed)
        .collect();
    others.push(RawOrigin::Root.into());
    others.push(RawOrigin::None.into());
    others
}
