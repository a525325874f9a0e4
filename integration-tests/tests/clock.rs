//! Civil time on the real runtime: at the pace of life, and in a hurry.

use althing_integration_tests::{chain::FIRST_SECOND, Chain};
use althing_primitives::CivilClock as _;
use althing_runtime::{genesis, CivilClock, Timestamp};

const DAY: u64 = 86_400;

fn now(chain: &mut Chain) -> u64 {
    chain.read(|| CivilClock::now().into())
}

#[test]
fn in_life_civil_time_is_the_timestamp() {
    for preset in [genesis::DEVELOPMENT, genesis::LOCAL] {
        let mut chain = Chain::of(preset);
        chain.pass(11);
        assert_eq!(now(&mut chain), FIRST_SECOND + 60);
    }
}

#[test]
fn in_local_fast_a_day_is_two_blocks_and_a_month_sixty() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(1);
    assert_eq!(
        now(&mut chain),
        FIRST_SECOND,
        "the clock starts with the first block"
    );
    chain.pass(2);
    assert_eq!(now(&mut chain), FIRST_SECOND + DAY);
    chain.pass(58);
    assert_eq!(now(&mut chain), FIRST_SECOND + 30 * DAY);
    let milliseconds = chain.read(Timestamp::get);
    assert_eq!(
        milliseconds,
        (FIRST_SECOND + 60 * 6) * 1_000,
        "the timestamp follows the slot"
    );
}
