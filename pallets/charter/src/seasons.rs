//! The clock of seasons. No hook turns it: the season follows from the block.

use althing_primitives::{Season, SeasonClock};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{Anchor, Config, Pallet, SeasonAnchor};

impl<T: Config> Pallet<T> {
    /// Gives all seasons after the current one this length.
    pub(crate) fn set_season_length(length: BlockNumberFor<T>) {
        let anchor = Anchor::<T>::get();
        if anchor.next_length != length {
            // What has passed since the anchor passed in the old length, so it is written down.
            Anchor::<T>::put(SeasonAnchor {
                season: anchor.season_of(Self::now()),
                next_length: length,
            });
        }
    }

    pub(crate) fn now() -> BlockNumberFor<T> {
        frame_system::Pallet::<T>::block_number()
    }
}

impl<T: Config> SeasonClock<BlockNumberFor<T>> for Pallet<T> {
    fn current() -> Season<BlockNumberFor<T>> {
        Anchor::<T>::get().season_of(Self::now())
    }

    fn upcoming() -> Season<BlockNumberFor<T>> {
        Anchor::<T>::get().season_after(Self::now())
    }
}
