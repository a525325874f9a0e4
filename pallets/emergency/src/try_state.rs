//! The invariants, numbered as in the crate's documentation.

use frame_support::{ensure, pallet_prelude::Get};
use sp_runtime::{
    traits::{Saturating, Zero},
    TryRuntimeError,
};

use crate::{CallGroup as _, Config, LastGrounds, LastPause, Pallet, Parameters, PausedBefore};

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        ensure!(
            Parameters::<T>::get().is_valid(T::MaxLength::get()),
            "emergency 1: the parameters are within their ranges"
        );
        let last = LastPause::<T>::get();
        ensure!(
            last.as_ref().is_none_or(|pause| {
                !pause.groups.is_empty()
                    && pause.groups.iter().all(|group| T::Group::ALL.contains(group))
                    && pause.from <= Self::now()
                    && pause.from <= pause.until
                    && pause.until.saturating_sub(pause.from) <= T::MaxLength::get()
            }),
            "emergency 2: the last pause is of some group, began, and is not longer than a pause may be"
        );
        ensure!(
            last.is_some() == LastGrounds::<T>::exists(),
            "emergency 3: the reason and the report of the last pause are known, and of no other"
        );
        let before = last.map_or_else(Zero::zero, |pause| pause.from);
        ensure!(
            PausedBefore::<T>::iter_values().all(|blocks| blocks <= before),
            "emergency 4: no group was paused for more blocks than there were before the last pause"
        );
        Ok(())
    }
}
