//! The keepers' tests: a file for each call, one for sessions, one for keys, one for offences.

use frame_system::RawOrigin;

use crate::mock::{RuntimeOrigin, Validators};

mod disable;
mod elect;
mod genesis;
mod key_record;
mod leave;
mod nominate;
mod offences;
mod params;
mod purge_keys;
mod sessions;
mod try_state;
mod withdraw;

fn signed(who: u64) -> RuntimeOrigin {
    RawOrigin::Signed(who).into()
}

fn community() -> RuntimeOrigin {
    signed(100)
}

fn guardians() -> RuntimeOrigin {
    signed(101)
}

/// Makes a candidate of `who`, with the keys of his number.
fn candidate(who: u64) {
    crate::mock::register(who, who);
    assert_eq!(Validators::nominate(signed(who)), Ok(()));
}
