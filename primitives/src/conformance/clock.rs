//! Laws of clocks.

use core::fmt::Debug;

use sp_runtime::traits::AtLeast32BitUnsigned;

use crate::{
    clock::{CivilClock, CivilForecast, CivilSeconds},
    seasons::{Season, SeasonClock},
};

/// Holds a [`CivilClock`] that starts at `base` and runs `rate` times as fast as the timestamp to its
/// laws, up to the timestamp `latest`. `set_timestamp` makes a block of that timestamp the current
/// one.
pub fn civil_clock<C: CivilClock>(
    base: CivilSeconds,
    rate: u32,
    latest: CivilSeconds,
    mut set_timestamp: impl FnMut(CivilSeconds),
) {
    setup!(
        base.saturating_add(1_000_000_000) < latest,
        "the latest timestamp leaves no room after the base"
    );
    let timestamps = [
        base.saturating_sub(1),
        base,
        base.saturating_add(1),
        base.saturating_add(6),
        base.saturating_add(86_400),
        base.saturating_add(1_000_000_000),
        latest,
    ];
    let mut before = CivilSeconds::ZERO;
    for timestamp in timestamps {
        set_timestamp(timestamp);
        let now = C::now();
        law!(
            before <= now,
            "CivilClock 2: it never runs back, from {before} to {now}"
        );
        // Reckoned apart from `civil_time`, in integers that cannot overflow.
        let elapsed = u128::from(timestamp.since(base)) * u128::from(rate);
        let expected = (u128::from(base.0) + elapsed).min(u128::from(u64::MAX));
        law!(
            u128::from(now.0) == expected,
            "CivilClock 1: base {base} at rate {rate} and timestamp {timestamp} is {expected}, not {now}"
        );
        before = now;
    }
}

/// Holds a [`CivilForecast`] to its laws, in the block `now` and for blocks before and after it.
pub fn civil_forecast<BlockNumber, F, C>(earlier: BlockNumber, now: BlockNumber, later: BlockNumber)
where
    BlockNumber: AtLeast32BitUnsigned + Copy,
    F: CivilForecast<BlockNumber>,
    C: CivilClock,
{
    setup!(
        earlier < now && now < later,
        "the blocks are not in their order"
    );
    law!(
        F::expected_at(now) == C::now(),
        "CivilForecast 1: the current block is expected now"
    );
    let blocks = [
        earlier,
        now,
        now + 1u32.into(),
        later,
        later + 1u32.into(),
        BlockNumber::max_value(),
    ];
    for pair in blocks.windows(2) {
        law!(
            F::expected_at(pair[0]) <= F::expected_at(pair[1]),
            "CivilForecast 2: a later block is never expected earlier"
        );
    }
    law!(
        F::expected_at(earlier) < F::expected_at(now)
            && F::expected_at(now) < F::expected_at(later),
        "CivilForecast 3: blocks take time"
    );
}

/// Holds a stand-in for a [`CivilForecast`] to its denial.
pub fn civil_forecast_denies<BlockNumber: Default, F: CivilForecast<BlockNumber>>() {
    law!(
        F::expected_at(BlockNumber::default()) == CivilSeconds::MAX,
        "CivilForecast: a stand-in lets nothing last long enough"
    );
}

/// Holds a [`SeasonClock`] to its laws. `go_to` makes a block the current one, and is called with
/// growing blocks only, from `first` on; `set_length` changes the length of seasons as governance
/// would.
pub fn season_clock<BlockNumber, S>(
    first: BlockNumber,
    mut go_to: impl FnMut(BlockNumber),
    mut set_length: impl FnMut(BlockNumber),
) where
    BlockNumber: AtLeast32BitUnsigned + Copy + Debug,
    S: SeasonClock<BlockNumber>,
{
    let one = BlockNumber::one();
    go_to(first);
    let mut block = first;
    for _ in 0..3 {
        let current = S::current();
        law!(
            current.contains(block),
            "SeasonClock 1: the current season {current:?} contains the block {block:?}"
        );
        follows(&current, &S::upcoming());

        let last = current.end() - one;
        if last > block {
            go_to(last);
        }
        let longer = S::upcoming().length + one;
        set_length(longer);
        law!(
            S::current() == current,
            "SeasonClock 4: a new length leaves the current season as it is"
        );
        let announced = S::upcoming();
        follows(&current, &announced);
        law!(
            announced.length == longer,
            "SeasonClock 4: a new length changes the upcoming season"
        );

        block = current.end();
        go_to(block);
        law!(
            S::current() == announced,
            "SeasonClock 3: the season that was announced has come"
        );
    }

    // Nobody touched the clock for three seasons and a block.
    let before = S::current();
    let length = S::upcoming().length;
    block = before.end() + length + length + one;
    go_to(block);
    let after = S::current();
    law!(
        after.contains(block),
        "SeasonClock 1: the current season {after:?} contains the block {block:?} after a long silence"
    );
    law!(
        after.number.0 == before.number.0 + 3,
        "SeasonClock 2: no season is left out in a long silence"
    );
}

/// Law 2.
fn follows<BlockNumber: AtLeast32BitUnsigned + Copy + Debug>(
    current: &Season<BlockNumber>,
    upcoming: &Season<BlockNumber>,
) {
    law!(
        Some(upcoming.number) == current.number.next(),
        "SeasonClock 2: the upcoming season has the next number"
    );
    law!(
        upcoming.start == current.end(),
        "SeasonClock 2: the upcoming season starts where the current one ends"
    );
}
