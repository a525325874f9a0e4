//! The invariants, numbered as in the crate's documentation.

use althing_primitives::{CharterVersion, SeasonClock};
use frame_support::{ensure, pallet_prelude::Get};
use sp_runtime::{traits::Zero, TryRuntimeError};

use crate::{
    Anchor, Charters, Config, CurrentCharter, Goals, LawTexts, LawVersion, Laws, NextGoal, NextLaw,
    Pallet, Parameters, PendingChanges, Ratified,
};

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        let params = Parameters::<T>::get();
        ensure!(
            params.is_valid(),
            "charter 1: the parameters are within their ranges"
        );
        let anchor = Anchor::<T>::get();
        ensure!(
            anchor.next_length == params.season_length
                && !anchor.season.length.is_zero()
                && Self::current().contains(Self::now()),
            "charter 2: the current season holds this block, and those after it are as long as the parameters say"
        );
        let version = CurrentCharter::<T>::get().unwrap_or_default();
        let written = Charters::<T>::iter_keys().count();
        ensure!(
            (1..=version.0).all(|each| Charters::<T>::contains_key(CharterVersion(each)))
                && u32::try_from(written) == Ok(version.0),
            "charter 3: each version of the charter up to the one in force has its text, and no other"
        );
        ensure!(
            version.0.saturating_sub(Ratified::<T>::get()) <= 1
                && Ratified::<T>::get() <= version.0,
            "charter 4: every version of the charter but a founding one was ratified"
        );
        Self::try_laws()?;
        ensure!(
            Goals::<T>::count() <= T::MaxGoals::get()
                && Goals::<T>::iter_keys().count()
                    == usize::try_from(Goals::<T>::count()).unwrap_or(usize::MAX)
                && Goals::<T>::iter_keys().all(|goal| goal < NextGoal::<T>::get()),
            "charter 7: goals are counted, within their limit, and of numbers that were given"
        );
        Ok(())
    }

    fn try_laws() -> Result<(), TryRuntimeError> {
        let next = NextLaw::<T>::get();
        let has_texts = |(id, law): (_, crate::Law<_>)| {
            let versions = 1..=law.version.0;
            let texts = LawTexts::<T>::iter_key_prefix(id).count();
            id < next
                && u32::try_from(texts) == Ok(law.version.0)
                && versions
                    .map(LawVersion)
                    .all(|version| LawTexts::<T>::contains_key(id, version))
        };
        let laws = Laws::<T>::iter_keys().count();
        ensure!(
            Laws::<T>::count() <= T::MaxLaws::get()
                && u32::try_from(laws) == Ok(Laws::<T>::count())
                && Laws::<T>::iter().all(has_texts),
            "charter 5: laws are counted, within their limit, and each has the texts of its versions"
        );
        let pending = PendingChanges::<T>::iter_keys().count();
        ensure!(
            PendingChanges::<T>::count() <= T::MaxPending::get()
                && u32::try_from(pending) == Ok(PendingChanges::<T>::count())
                && PendingChanges::<T>::iter()
                    .all(|(law, change)| law < next && change.earliest < change.expires),
            "charter 6: changes that wait are counted, within their limit, and have a time for their second vote"
        );
        Ok(())
    }
}
