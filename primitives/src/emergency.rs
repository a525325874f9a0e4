//! Emergency: what a pause means to those whose calls it holds back.

use sp_runtime::traits::Zero;

/// The pause of one group of calls. A guard: `()` says that the group is paused. [`NeverPaused`] is
/// for a runtime in which nobody can pause anything.
///
/// Implemented by `emergency`, once for each group, in the runtime; called by `timelock-treasury`,
/// `fundraising` and `physical-nodes`, whose deadlines stand still in a pause. The calls themselves
/// are held back by the runtime's call filter.
///
/// Laws:
/// 1. `paused_for` never falls, grows by at most the blocks that went by, and by all of them while
///    the group is paused throughout.
/// 2. A pause ends by itself, with nothing written.
pub trait PauseQuery<BlockNumber> {
    /// Whether the group is paused in this block.
    fn is_paused() -> bool;

    /// The blocks before this one in which the group was paused, since the chain began. The
    /// difference of two answers is how long a deadline stood still between them.
    fn paused_for() -> BlockNumber;
}

impl<BlockNumber: Zero> PauseQuery<BlockNumber> for () {
    fn is_paused() -> bool {
        true
    }

    fn paused_for() -> BlockNumber {
        BlockNumber::zero()
    }
}

/// Says that nothing is ever paused, in a runtime without a pallet that pauses.
pub struct NeverPaused;

impl<BlockNumber: Zero> PauseQuery<BlockNumber> for NeverPaused {
    fn is_paused() -> bool {
        false
    }

    fn paused_for() -> BlockNumber {
        BlockNumber::zero()
    }
}
