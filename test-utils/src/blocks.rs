//! Blocks, one after the other.

use frame_support::traits::{OnFinalize, OnInitialize};
use frame_system::{pallet_prelude::BlockNumberFor, Config, Pallet, RunToBlockHooks};

/// Runs blocks up to `until`, with `begin` called in each after its initialisation: the place to set
/// a timestamp. The block `until` is begun, not ended.
pub fn run_to<T, P>(until: BlockNumberFor<T>, begin: impl FnMut(BlockNumberFor<T>))
where
    T: Config,
    P: OnInitialize<BlockNumberFor<T>> + OnFinalize<BlockNumberFor<T>>,
{
    Pallet::<T>::run_to_block_with::<P>(until, RunToBlockHooks::default().after_initialize(begin));
}
