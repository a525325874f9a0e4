//! What the clock shows.

use althing_primitives::{CivilClock as _, CivilForecast as _, CivilSeconds};
use proptest::prelude::*;

use crate::{
    mock::{chain, run_to, set_seconds, CivilClock, FIRST},
    Clock,
};

fn now() -> CivilSeconds {
    CivilClock::now()
}

#[test]
fn real_time_is_the_timestamp() {
    chain(1).run(|| {
        run_to(1);
        assert_eq!(now(), FIRST.into());
        run_to(100);
        assert_eq!(now(), (FIRST + 99 * 6).into());
    });
}

#[test]
fn in_a_hurry_a_day_is_two_blocks() {
    chain(7_200).run(|| {
        run_to(1);
        assert_eq!(
            now(),
            FIRST.into(),
            "the clock starts at the first block's time"
        );
        run_to(2);
        assert_eq!(now(), (FIRST + 43_200).into());
        run_to(3);
        assert_eq!(now(), (FIRST + 86_400).into());
        run_to(61);
        assert_eq!(
            now(),
            (FIRST + 30 * 86_400).into(),
            "a month of 30 days is 60 blocks"
        );
    });
}

#[test]
fn the_base_is_fixed_once() {
    chain(7_200).run(|| {
        run_to(1);
        assert_eq!(Clock::<crate::mock::Test>::get().base, None);
        run_to(2);
        assert_eq!(Clock::<crate::mock::Test>::get().base, Some(FIRST.into()));
        run_to(500);
        assert_eq!(Clock::<crate::mock::Test>::get().base, Some(FIRST.into()));
    });
}

#[test]
fn the_end_of_time_saturates() {
    chain(86_400).run(|| {
        run_to(2);
        set_seconds(u64::MAX / 1_000);
        assert_eq!(now(), u64::MAX.into());
    });
}

#[test]
fn delays_follow_the_clock() {
    chain(1).run(|| {
        assert_eq!(CivilClock::blocks_in(86_400), 14_400);
        assert_eq!(CivilClock::blocks_in(7), 2, "rounded up");
        assert_eq!(CivilClock::blocks_in(0), 1, "never none");
    });
    chain(7_200).run(|| {
        assert_eq!(CivilClock::blocks_in(86_400), 2);
        assert_eq!(CivilClock::blocks_in(7 * 86_400), 14);
        assert_eq!(CivilClock::blocks_in(1), 1);
    });
}

#[test]
fn a_forecast_counts_slots() {
    chain(7_200).run(|| {
        run_to(11);
        assert_eq!(CivilClock::expected_at(11), now());
        assert_eq!(CivilClock::expected_at(13), now().saturating_add(86_400));
        assert_eq!(CivilClock::expected_at(9), now().saturating_sub(86_400));
        let announced = CivilClock::expected_at(40);
        run_to(40);
        assert_eq!(now(), announced, "no slot was missed");
    });
}

#[test]
fn a_reading_explains_itself() {
    chain(10).run(|| {
        run_to(3);
        let reading = CivilClock::reading();
        assert_eq!(reading.base, Some(FIRST.into()));
        assert_eq!(reading.rate.times(), 10);
        assert_eq!(reading.now, (FIRST + 120).into());
    });
}

proptest! {
    #[test]
    fn it_never_goes_back(times in 1u32..=86_400, steps in prop::collection::vec(0u64..10_000_000, 1..50)) {
        chain(times).run(|| {
            run_to(2);
            let (mut timestamp, mut last) = (FIRST + 6, now());
            for step in steps {
                timestamp += step;
                set_seconds(timestamp);
                assert!(now() >= last);
                last = now();
            }
        });
    }
}
