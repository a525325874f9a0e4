//! The invariants, numbered as in the crate's documentation.

use frame_support::{ensure, traits::UnixTime};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::One, TryRuntimeError};

use crate::{Clock, Config, Pallet, Rate};

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        let clock = Clock::<T>::get();
        ensure!(
            Rate::new(clock.rate.times()).is_ok(),
            "civil-clock 1: the rate is from 1 to 86,400"
        );
        if frame_system::Pallet::<T>::block_number() > BlockNumberFor::<T>::one() {
            let now = T::UnixTime::now().as_secs().into();
            ensure!(
                clock.base.is_some_and(|base| base <= now),
                "civil-clock 2: from the second block on there is a base, not in the future"
            );
        }
        Ok(())
    }
}
