//! Laws of pauses.

use core::fmt::Debug;

use sp_runtime::traits::AtLeast32BitUnsigned;

use crate::emergency::PauseQuery;

/// Holds a [`PauseQuery`] to its laws. The group is not paused; `pause` pauses it in the current
/// block for `length` blocks, at least 4. `go_on` makes that many blocks.
pub fn pause_query<BlockNumber, P>(length: u32, mut go_on: impl FnMut(u32), mut pause: impl FnMut())
where
    BlockNumber: AtLeast32BitUnsigned + Copy + Debug,
    P: PauseQuery<BlockNumber>,
{
    setup!(length >= 4, "the pause is too short to be looked at");
    let start = P::paused_for();
    // `total` is what had been counted before the pause in question: there are two of them.
    let mut total = start;
    for _ in 0..2 {
        law!(
            !P::is_paused(),
            "PauseQuery: without a pause nothing is paused"
        );
        go_on(5);
        law!(
            P::paused_for() == total,
            "PauseQuery 1: blocks without a pause do not count"
        );

        pause();
        law!(P::is_paused(), "PauseQuery: a pause holds at once");
        go_on(1);
        let early = P::paused_for();
        law!(
            total <= early && early <= total + BlockNumber::one(),
            "PauseQuery 1: one block counts once, from {total:?} to {early:?}"
        );
        go_on(2);
        law!(
            P::is_paused(),
            "PauseQuery 2: a pause holds until its last block"
        );
        law!(
            P::paused_for() == early + 2u32.into(),
            "PauseQuery 1: every block counts while the pause holds"
        );

        go_on(length);
        law!(!P::is_paused(), "PauseQuery 2: a pause ends by itself");
        let late = P::paused_for();
        law!(
            late > early && late <= total + length.into(),
            "PauseQuery 1: a pause of {length} blocks counts no more of them"
        );
        total = late;
    }
}

/// Holds a stand-in for a [`PauseQuery`] to its denial.
pub fn pause_query_denies<BlockNumber, P>()
where
    BlockNumber: AtLeast32BitUnsigned,
    P: PauseQuery<BlockNumber>,
{
    law!(
        P::is_paused() && P::paused_for().is_zero(),
        "PauseQuery: a stand-in takes all for paused, and extends nothing"
    );
}
