//! Pauses.

use std::cell::Cell;

use super::{assert_caught, Block};
use crate::{conformance, NeverPaused, PauseQuery};

const LENGTH: Block = 10;

/// The block, the first and the end of the last pause, and the blocks of those before it.
#[derive(Clone, Copy)]
struct World {
    block: Block,
    from: Block,
    until: Block,
    before: Block,
}

const START: World = World {
    block: 100,
    from: 0,
    until: 0,
    before: 0,
};

thread_local! {
    static WORLD: Cell<World> = const { Cell::new(START) };
}

struct Pause<const FAULT: u8>;

impl<const FAULT: u8> PauseQuery<Block> for Pause<FAULT> {
    fn is_paused() -> bool {
        let World {
            block, from, until, ..
        } = WORLD.get();
        match FAULT {
            // Holds from the next block on, or for ever.
            1 => from < block && block < until,
            2 => from > 0,
            // Holds for two blocks, whatever was said.
            8 => block < until && block < from + 2,
            _ => block < until,
        }
    }

    fn paused_for() -> Block {
        let World {
            block,
            from,
            until,
            before,
        } = WORLD.get();
        match FAULT {
            // Counts after the end too.
            3 if from > 0 => before + block - from,
            // Forgets pauses before the last.
            4 => block.min(until) - from,
            // Counts a pause when it is over.
            5 if block < until => before,
            // Counts a pause as soon as it begins.
            6 => before + until - from,
            // Counts every block.
            7 => block,
            _ => before + block.min(until) - from,
        }
    }
}

fn check_pause<const FAULT: u8>() {
    WORLD.set(START);
    conformance::pause_query::<Block, Pause<FAULT>>(
        LENGTH,
        |blocks| {
            let world = WORLD.get();
            WORLD.set(World {
                block: world.block + blocks,
                ..world
            });
        },
        || {
            let World {
                block,
                from,
                until,
                before,
            } = WORLD.get();
            WORLD.set(World {
                block,
                from: block,
                until: block + LENGTH,
                before: before + until - from,
            });
        },
    );
}

#[test]
fn the_check_of_pauses_can_fail() {
    check_pause::<0>();
    assert_caught("PauseQuery: a pause holds at once", check_pause::<1>);
    assert_caught("PauseQuery 2: a pause ends", check_pause::<2>);
    assert_caught("PauseQuery 1: a pause of 10 blocks", check_pause::<3>);
    assert_caught("PauseQuery 1: one block counts once", check_pause::<4>);
    assert_caught("PauseQuery 1: every block counts", check_pause::<5>);
    assert_caught("PauseQuery 1: one block counts once", check_pause::<6>);
    assert_caught("PauseQuery 1: blocks without a pause", check_pause::<7>);
    assert_caught("PauseQuery 2: a pause holds until", check_pause::<8>);
    assert_caught("PauseQuery: without a pause", || {
        conformance::pause_query::<Block, ()>(LENGTH, |_| (), || ());
    });
}

#[test]
fn without_a_pallet_that_pauses_all_is_taken_for_paused() {
    conformance::pause_query_denies::<Block, ()>();
    assert_caught(
        "PauseQuery",
        conformance::pause_query_denies::<Block, NeverPaused>,
    );
}
