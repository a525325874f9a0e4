//! Civil time and seasons.

use std::cell::Cell;

use codec::{Compact, Decode, Encode};

use super::{assert_caught, Block};
use crate::{
    civil_time, conformance, CivilClock, CivilForecast, CivilSeconds, Season, SeasonClock,
    SeasonNumber,
};

const BASE: CivilSeconds = CivilSeconds(1_800_000_000);
const RATE: u32 = 7_200;
const SLOT: u64 = 6;
/// What a timestamp in milliseconds can hold.
const LATEST: CivilSeconds = CivilSeconds(u64::MAX / 1_000);

thread_local! {
    static TIMESTAMP: Cell<CivilSeconds> = const { Cell::new(BASE) };
    static BLOCK: Cell<Block> = const { Cell::new(100) };
}

#[test]
fn civil_time_runs_at_its_rate_from_its_base() {
    assert_eq!(
        civil_time(BASE, 1, BASE.saturating_add(77)),
        CivilSeconds(1_800_000_077)
    );
    // A slot of local-fast is half a day.
    assert_eq!(
        civil_time(BASE, RATE, BASE.saturating_add(SLOT)).since(BASE),
        43_200
    );
}

#[test]
fn civil_time_saturates_at_both_ends() {
    assert_eq!(civil_time(BASE, RATE, CivilSeconds::ZERO), BASE);
    assert_eq!(
        civil_time(BASE, u32::MAX, CivilSeconds::MAX),
        CivilSeconds::MAX
    );
    assert_eq!(
        civil_time(CivilSeconds::MAX, RATE, CivilSeconds::MAX),
        CivilSeconds::MAX
    );
    assert_eq!(civil_time(BASE, 0, CivilSeconds::MAX), BASE);
}

#[test]
fn civil_seconds_saturate() {
    assert_eq!(CivilSeconds::MAX.saturating_add(1), CivilSeconds::MAX);
    assert_eq!(CivilSeconds::ZERO.saturating_sub(1), CivilSeconds::ZERO);
    assert_eq!(CivilSeconds(5).since(CivilSeconds(7)), 0);
    assert_eq!(CivilSeconds(7).since(CivilSeconds(5)), 2);
}

#[test]
fn a_number_with_a_type_encodes_as_the_bare_number() {
    let moment = CivilSeconds(1_800_000_000);
    assert_eq!(moment.encode(), 1_800_000_000_u64.encode());
    assert_eq!(
        Compact(moment).encode(),
        Compact(1_800_000_000_u64).encode()
    );
    assert_eq!(
        Compact::<CivilSeconds>::decode(&mut &Compact(moment).encode()[..]),
        Ok(Compact(moment))
    );
    assert_eq!(serde_json::to_string(&moment).unwrap(), "1800000000");
    assert_eq!(
        serde_json::from_str::<CivilSeconds>("1800000000").unwrap(),
        moment
    );
}

#[test]
fn identifiers_are_never_numbered_anew() {
    assert_eq!(SeasonNumber(6).next(), Some(SeasonNumber(7)));
    assert_eq!(SeasonNumber(u32::MAX).next(), None);
}

struct Clock<const FAULT: u8>;

impl<const FAULT: u8> CivilClock for Clock<FAULT> {
    fn now() -> CivilSeconds {
        let timestamp = TIMESTAMP.get();
        match FAULT {
            0 => civil_time(BASE, RATE, timestamp),
            // Forgets the rate.
            1 => timestamp.max(BASE),
            // Overflows.
            2 => CivilSeconds(
                BASE.0
                    .wrapping_add(timestamp.since(BASE).wrapping_mul(u64::from(RATE))),
            ),
            // Stops at its base.
            3 => CivilSeconds(timestamp.0.min(BASE.0)),
            // Runs back.
            4 => BASE.saturating_sub(timestamp.since(BASE)),
            _ => unreachable!(),
        }
    }
}

fn check_clock<const FAULT: u8>() {
    conformance::civil_clock::<Clock<FAULT>>(BASE, RATE, LATEST, |timestamp| {
        TIMESTAMP.set(timestamp);
    });
}

#[test]
fn the_check_of_civil_clocks_can_fail() {
    check_clock::<0>();
    assert_caught("CivilClock 1", check_clock::<1>);
    assert_caught("CivilClock 1", check_clock::<2>);
    assert_caught("CivilClock 1", check_clock::<3>);
    assert_caught("CivilClock 2", check_clock::<4>);
}

struct Forecast<const FAULT: u8>;

impl<const FAULT: u8> CivilForecast<Block> for Forecast<FAULT> {
    fn expected_at(block: Block) -> CivilSeconds {
        let now = Clock::<0>::now();
        let span = |blocks: Block| u64::from(blocks) * SLOT * u64::from(RATE);
        let later = block.saturating_sub(BLOCK.get());
        let earlier = BLOCK.get().saturating_sub(block);
        match FAULT {
            0 => now
                .saturating_add(span(later))
                .saturating_sub(span(earlier)),
            // A slot late.
            1 => now.saturating_add(span(later.saturating_add(1))),
            // The wrong way round.
            2 => now
                .saturating_sub(span(later))
                .saturating_add(span(earlier)),
            // Time stands still.
            3 => now,
            _ => unreachable!(),
        }
    }
}

fn check_forecast<const FAULT: u8>() {
    TIMESTAMP.set(BASE.saturating_add(600));
    BLOCK.set(100);
    conformance::civil_forecast::<Block, Forecast<FAULT>, Clock<0>>(90, 100, 130);
}

#[test]
fn the_check_of_forecasts_can_fail() {
    check_forecast::<0>();
    assert_caught("CivilForecast 1", check_forecast::<1>);
    assert_caught("CivilForecast 2", check_forecast::<2>);
    assert_caught("CivilForecast 3", check_forecast::<3>);
}

#[test]
fn without_a_forecast_nothing_lasts_long_enough() {
    conformance::civil_forecast_denies::<Block, ()>();
    assert_caught("CivilForecast", || {
        TIMESTAMP.set(BASE);
        conformance::civil_forecast_denies::<Block, Forecast<0>>();
    });
}

/// The season that was written last, and the length of those after it.
#[derive(Clone, Copy)]
struct Written {
    season: Season<Block>,
    length: Block,
}

const WRITTEN: Written = Written {
    season: Season {
        number: SeasonNumber(1),
        start: 0,
        length: 168,
    },
    length: 168,
};

thread_local! {
    static SEASON: Cell<Written> = const { Cell::new(WRITTEN) };
}

struct Seasons<const FAULT: u8>;

impl<const FAULT: u8> Seasons<FAULT> {
    fn set_length(length: Block) {
        let season = Self::current();
        SEASON.set(Written { season, length });
        if FAULT == 1 {
            // The new length acts at once.
            let season = Season { length, ..season };
            SEASON.set(Written { season, length });
        }
        if FAULT == 2 {
            // The new length is forgotten.
            SEASON.set(Written {
                season,
                length: season.length,
            });
        }
    }
}

impl<const FAULT: u8> SeasonClock<Block> for Seasons<FAULT> {
    fn current() -> Season<Block> {
        let Written { season, length } = SEASON.get();
        // Runs a block behind.
        let block = BLOCK.get() - u32::from(FAULT == 8);
        if season.contains(block) {
            return season;
        }
        let over = (block - season.end()) / length;
        let passed = match FAULT {
            // Counts one season only, however many went by.
            3 => 1,
            _ => over + 1,
        };
        Season {
            number: SeasonNumber(season.number.0 + if FAULT == 4 { 0 } else { passed }),
            // Knows the number of a season, but not where it starts.
            start: season.end() + if FAULT == 7 { 0 } else { length * over },
            // Takes the old length where the new one was announced.
            length: if FAULT == 5 { season.length } else { length },
        }
    }

    fn upcoming() -> Season<Block> {
        let current = Self::current();
        Season {
            number: SeasonNumber(current.number.0 + 1),
            // Leaves a gap of a block.
            start: current.end() + u32::from(FAULT == 6),
            length: SEASON.get().length,
        }
    }
}

fn check_seasons<const FAULT: u8>() {
    SEASON.set(WRITTEN);
    conformance::season_clock::<Block, Seasons<FAULT>>(
        20,
        |block| BLOCK.set(block),
        Seasons::<FAULT>::set_length,
    );
}

#[test]
fn the_check_of_season_clocks_can_fail() {
    check_seasons::<0>();
    assert_caught("SeasonClock 4", check_seasons::<1>);
    assert_caught("SeasonClock 4", check_seasons::<2>);
    assert_caught("SeasonClock 2", check_seasons::<3>);
    assert_caught("SeasonClock 3", check_seasons::<4>);
    assert_caught("SeasonClock 3", check_seasons::<5>);
    assert_caught("SeasonClock 2", check_seasons::<6>);
    assert_caught("SeasonClock 1", check_seasons::<7>);
    assert_caught("SeasonClock 3", check_seasons::<8>);
}

#[test]
fn a_season_is_over_at_its_end() {
    let season = Season {
        number: SeasonNumber(1),
        start: 100_u32,
        length: 10,
    };
    assert!(season.contains(100) && season.contains(109));
    assert!(!season.contains(99) && !season.contains(110));
    assert!(season.fits(100, 10) && season.fits(109, 1) && season.fits(109, 0));
    assert!(!season.fits(100, 11) && !season.fits(99, 2) && !season.fits(109, u32::MAX));
}
