#![doc = include_str!("../README.md")]
#![cfg_attr(not(feature = "std"), no_std)]

mod impls;
#[cfg(test)]
mod mock;
#[cfg(test)]
mod tests;
mod try_state;
mod types;

pub use pallet::*;
pub use types::*;

#[frame_support::pallet]
#[allow(
    clippy::arithmetic_side_effects,
    clippy::expect_used,
    clippy::unreachable,
    reason = "the macro that makes the pallet of it writes them"
)]
pub mod pallet {
    use frame_support::{pallet_prelude::*, traits::UnixTime};
    use frame_system::pallet_prelude::*;

    use crate::{ClockState, Rate};

    const STORAGE_VERSION: StorageVersion = StorageVersion::new(0);

    #[pallet::pallet]
    #[pallet::storage_version(STORAGE_VERSION)]
    pub struct Pallet<T>(_);

    #[pallet::config]
    pub trait Config: frame_system::Config {
        // Dependencies

        /// The time of the current block.
        type UnixTime: UnixTime;

        // Limits

        /// The length of a slot in seconds: one block is made in each.
        #[pallet::constant]
        type SlotSeconds: Get<u32>;
    }

    /// The rate and the base: one item, so that whoever asks for the time reads it once.
    ///
    /// Each block reads it as it begins, and pays for that; calls of the block find it in memory.
    #[pallet::storage]
    #[pallet::whitelist_storage]
    pub type Clock<T> = StorageValue<_, ClockState, ValueQuery>;

    /// The pace of the clock.
    #[pallet::genesis_config]
    #[derive(frame_support::DefaultNoBound)]
    pub struct GenesisConfig<T: Config> {
        /// Civil seconds in a second of real time, from 1 to 86,400. Other values are refused when
        /// the document is read.
        pub rate: Rate,
        #[doc(hidden)]
        #[serde(skip)]
        pub _config: core::marker::PhantomData<T>,
    }

    #[pallet::genesis_build]
    impl<T: Config> BuildGenesisConfig for GenesisConfig<T> {
        fn build(&self) {
            Clock::<T>::put(ClockState {
                base: None,
                rate: self.rate,
            });
        }
    }

    #[pallet::hooks]
    impl<T: Config> Hooks<BlockNumberFor<T>> for Pallet<T> {
        fn on_initialize(now: BlockNumberFor<T>) -> Weight {
            Self::warm_up();
            T::DbWeight::get()
                .reads(1)
                .saturating_add(Self::weight_of_end(now))
        }

        fn on_finalize(now: BlockNumberFor<T>) {
            Self::fix_base(now);
        }

        fn integrity_test() {
            assert!(
                T::SlotSeconds::get() > 0,
                "a slot of no length holds no block"
            );
        }

        #[cfg(feature = "try-runtime")]
        fn try_state(_: BlockNumberFor<T>) -> Result<(), sp_runtime::TryRuntimeError> {
            Self::do_try_state()
        }
    }
}
