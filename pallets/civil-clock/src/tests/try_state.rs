//! Each invariant notices its own corruption.

use frame_support::storage::unhashed;

use crate::{
    mock::{chain, run_to, Test, FIRST},
    Clock,
};

#[test]
fn a_clock_that_stands_still_is_noticed() {
    chain(1).corrupt(
        "civil-clock 1",
        || run_to(2),
        || unhashed::put(&Clock::<Test>::hashed_key(), &(Some(FIRST), 0u32)),
    );
}

#[test]
fn a_clock_without_base_is_noticed() {
    chain(1).corrupt(
        "civil-clock 2",
        || run_to(2),
        || Clock::<Test>::mutate(|clock| clock.base = None),
    );
}

#[test]
fn a_base_in_the_future_is_noticed() {
    chain(1).corrupt(
        "civil-clock 2",
        || run_to(2),
        || Clock::<Test>::mutate(|clock| clock.base = Some((FIRST + 7).into())),
    );
}
