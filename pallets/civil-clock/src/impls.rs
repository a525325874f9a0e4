//! Reading the clock, and fixing its base once.

use althing_primitives::{CivilClock, CivilForecast, CivilSeconds};
use frame_support::{
    pallet_prelude::{Get, Weight},
    traits::UnixTime,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{One, SaturatedConversion, Saturating};

use crate::{Clock, ClockReading, ClockState, Config, Pallet};

impl<T: Config> Pallet<T> {
    /// All that the clock knows. One read beside the timestamp.
    #[must_use]
    pub fn reading() -> ClockReading {
        let timestamp = Self::timestamp();
        let ClockState { base, rate } = Clock::<T>::get();
        let now = base.map_or(timestamp, |base| {
            althing_primitives::civil_time(base, rate.times(), timestamp)
        });
        ClockReading { now, base, rate }
    }

    /// The number of blocks in which `seconds` of civil time pass: rounded up, and at least one.
    #[must_use]
    pub fn blocks_in(seconds: u64) -> BlockNumberFor<T> {
        seconds
            .div_ceil(Self::seconds_in_block())
            .max(1)
            .saturated_into()
    }

    /// Civil seconds that pass from one block to the next when no slot is missed; never zero.
    fn seconds_in_block() -> u64 {
        let rate = Clock::<T>::get().rate.times();
        u64::from(rate)
            .saturating_mul(u64::from(T::SlotSeconds::get()))
            .max(1)
    }

    /// The timestamp of the current block in whole seconds.
    fn timestamp() -> CivilSeconds {
        CivilSeconds::from(T::UnixTime::now().as_secs())
    }

    /// Has the clock in memory for all of the block's calls: nearly all that asks for the time is one.
    pub(crate) fn warm_up() {
        let _ = Clock::<T>::get();
    }

    /// What [`Self::fix_base`] will cost in the block `now`.
    pub(crate) fn weight_of_end(now: BlockNumberFor<T>) -> Weight {
        if now.is_one() {
            T::DbWeight::get().reads_writes(2, 1)
        } else {
            Weight::zero()
        }
    }

    /// At the end of the first block, the only moment when this may happen, its time becomes the base.
    pub(crate) fn fix_base(now: BlockNumberFor<T>) {
        if now.is_one() {
            Clock::<T>::mutate(|clock| clock.base = Some(Self::timestamp()));
        }
    }
}

impl<T: Config> CivilClock for Pallet<T> {
    fn now() -> CivilSeconds {
        Self::reading().now
    }
}

impl<T: Config> CivilForecast<BlockNumberFor<T>> for Pallet<T> {
    fn expected_at(block: BlockNumberFor<T>) -> CivilSeconds {
        let (now, current) = (
            Self::reading().now,
            frame_system::Pallet::<T>::block_number(),
        );
        let seconds_in = |blocks: BlockNumberFor<T>| {
            blocks
                .saturated_into::<u64>()
                .saturating_mul(Self::seconds_in_block())
        };
        if block >= current {
            now.saturating_add(seconds_in(block.saturating_sub(current)))
        } else {
            now.saturating_sub(seconds_in(current.saturating_sub(block)))
        }
    }
}
