//! The season follows from the block.

use althing_primitives::{Season, SeasonClock, SeasonNumber};
use frame_support::assert_ok;
use proptest::prelude::*;

use super::rules;
use crate::{
    mock::{chain, params, run_to, Charter, Test, SEASON},
    Anchor, Params, SeasonAnchor,
};

fn season(number: u32, start: u64, length: u64) -> Season<u64> {
    Season {
        number: SeasonNumber(number),
        start,
        length,
    }
}

fn set_length(season_length: u64) {
    let changed = Params {
        season_length,
        ..params()
    };
    assert_ok!(Charter::set_params(rules(), changed));
}

#[test]
fn seasons_follow_one_another_without_a_write() {
    chain().run(|| {
        let anchor = Anchor::<Test>::get();
        for (block, number) in [(1, 1), (99, 1), (100, 2), (199, 2), (200, 3), (1_050, 11)] {
            run_to(block);
            let start = u64::from(number - 1) * SEASON;
            assert_eq!(Charter::current(), season(number, start, SEASON));
            let next = season(number + 1, start + SEASON, SEASON);
            assert_eq!(Charter::upcoming(), next);
        }
        assert_eq!(Anchor::<Test>::get(), anchor);
    });
}

#[test]
fn a_new_length_acts_from_the_next_season_on() {
    chain().run(|| {
        run_to(250);
        set_length(40);
        assert_eq!(Charter::current(), season(3, 200, SEASON));
        assert_eq!(Charter::upcoming(), season(4, 300, 40));
        run_to(299);
        assert_eq!(Charter::current(), season(3, 200, SEASON));
        run_to(300);
        assert_eq!(Charter::current(), season(4, 300, 40));
        run_to(380);
        assert_eq!(Charter::current(), season(6, 380, 40));
        assert_eq!(Charter::upcoming(), season(7, 420, 40));
    });
}

#[test]
fn the_last_of_several_lengths_counts() {
    chain().run(|| {
        run_to(50);
        set_length(40);
        set_length(70);
        assert_eq!(Charter::current(), season(1, 0, SEASON));
        assert_eq!(Charter::upcoming(), season(2, 100, 70));
        set_length(SEASON);
        assert_eq!(Charter::upcoming(), season(2, 100, SEASON));
    });
}

#[test]
fn a_block_long_after_all_numbers_is_still_in_a_season() {
    let anchor = SeasonAnchor::<u64>::founding(10);
    let last = anchor.season_of(u64::MAX - 20);
    assert_eq!(last.number, SeasonNumber(u32::MAX));
    assert!(last.contains(u64::MAX - 20));
    assert_eq!(anchor.season_after(u64::MAX - 20).start, last.end());
}

proptest! {
    /// Walking block by block meets every season once, in order, each begun where the last one ended;
    /// and any anchor of the walk tells the same.
    #[test]
    fn seasons_leave_no_block_out(
        first in 1u64..40, later in 1u64..40, blocks in 1u64..400, from in 0u64..400,
    ) {
        let anchor = SeasonAnchor {
            next_length: later,
            ..SeasonAnchor::<u64>::founding(first)
        };
        let mut last = anchor.season_of(0);
        prop_assert_eq!((last.number, last.start, last.length), (SeasonNumber(1), 0, first));
        for block in 0..blocks {
            let season = anchor.season_of(block);
            prop_assert!(season.contains(block));
            if season != last {
                prop_assert_eq!(block, last.end());
                prop_assert_eq!(season, anchor.season_after(block - 1));
                last = season;
            }
            if block >= from {
                let moved = SeasonAnchor { season: anchor.season_of(from), next_length: later };
                prop_assert_eq!(moved.season_of(block), season);
            }
        }
    }
}
