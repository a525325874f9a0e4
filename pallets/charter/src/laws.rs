//! Laws: numbered and versioned. Those that are entrenched change by two votes.

use althing_primitives::DocumentRef;
use codec::Encode;
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{traits::Saturating, DispatchError};

use crate::{
    Change, Config, Error, Event, Law, LawId, LawTexts, LawVersion, Laws, NextLaw, Pallet,
    Parameters, PendingChange, PendingChanges,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_enact_law(law: Option<LawId>, document: DocumentRef) -> DispatchResult {
        let (law, version) = match law {
            None => (Self::add_law(document.clone(), false)?, LawVersion(1)),
            Some(law) => {
                Self::ensure_ordinary(law)?;
                (law, Self::write_law(law, document.clone(), false)?)
            }
        };
        Self::deposit_event(Event::LawEnacted {
            law,
            version,
            document,
            entrenched: false,
        });
        Ok(())
    }

    pub(crate) fn do_repeal_law(law: LawId) -> DispatchResult {
        Self::ensure_ordinary(law)?;
        Laws::<T>::remove(law);
        Self::deposit_event(Event::LawRepealed { law });
        Ok(())
    }

    fn ensure_ordinary(law: LawId) -> DispatchResult {
        let found = Laws::<T>::get(law).ok_or(Error::<T>::LawNotFound)?;
        ensure!(!found.entrenched, Error::<T>::LawEntrenched);
        Ok(())
    }

    /// Makes a new law, and gives its number.
    pub(crate) fn add_law(document: DocumentRef, entrenched: bool) -> Result<LawId, DispatchError> {
        Self::ensure_room::<T::MaxLaws>(Laws::<T>::count(), Error::<T>::TooManyLaws)?;
        let law = Self::number_law()?;
        Self::write_law(law, document, entrenched)?;
        Ok(law)
    }

    /// Gives the number of a new law.
    fn number_law() -> Result<LawId, DispatchError> {
        let law = NextLaw::<T>::get();
        NextLaw::<T>::put(law.next().ok_or(Error::<T>::NumbersExhausted)?);
        Ok(law)
    }

    /// Writes a law's next version, and says which that is.
    fn write_law(
        law: LawId,
        document: DocumentRef,
        entrenched: bool,
    ) -> Result<LawVersion, DispatchError> {
        let version = Laws::<T>::get(law)
            .map(|law| law.version)
            .unwrap_or_default()
            .next()
            .ok_or(Error::<T>::NumbersExhausted)?;
        LawTexts::<T>::insert(law, version, document);
        Laws::<T>::insert(
            law,
            Law {
                version,
                entrenched,
                since: Self::now(),
            },
        );
        Ok(version)
    }

    pub(crate) fn do_propose_change(law: Option<LawId>, change: Change) -> DispatchResult {
        let now = Self::now();
        let (law, version) = match law {
            Some(law) => (law, Some(Self::ensure_changeable(law, &change, now)?)),
            None => {
                ensure!(
                    matches!(change, Change::Entrench(_)),
                    Error::<T>::LawNotFound
                );
                (NextLaw::<T>::get(), None)
            }
        };
        if !PendingChanges::<T>::contains_key(law) {
            let waiting = PendingChanges::<T>::count();
            Self::ensure_room::<T::MaxPending>(waiting, Error::<T>::TooManyChanges)?;
        }
        if version.is_none() {
            Self::number_law()?;
        }

        // The hash of the last block makes the mark unknown before the first vote is enacted.
        let parent = frame_system::Pallet::<T>::parent_hash();
        let mark = H256(blake2_256(&(parent, law, version, &change).encode()));
        let params = Parameters::<T>::get();
        let earliest = now.saturating_add(params.second_vote_gap);
        let expires = earliest.saturating_add(params.second_vote_window);
        PendingChanges::<T>::insert(
            law,
            PendingChange {
                change: change.clone(),
                version,
                mark,
                earliest,
                expires,
            },
        );
        Self::deposit_event(Event::ChangeProposed {
            law,
            change,
            mark,
            earliest,
            expires,
        });
        Ok(())
    }

    /// Checks that a first vote on this change of a law may be taken, and gives the law's version.
    fn ensure_changeable(
        law: LawId,
        change: &Change,
        now: BlockNumberFor<T>,
    ) -> Result<LawVersion, DispatchError> {
        let found = Laws::<T>::get(law).ok_or(Error::<T>::LawNotFound)?;
        ensure!(
            found.entrenched || matches!(change, Change::Entrench(_)),
            Error::<T>::LawNotEntrenched
        );
        let waits = PendingChanges::<T>::get(law).is_some_and(|pending| now < pending.expires);
        ensure!(!waits, Error::<T>::ChangePending);
        Ok(found.version)
    }

    pub(crate) fn do_confirm_change(law: LawId, change: &Change, mark: H256) -> DispatchResult {
        let now = Self::now();
        let pending = PendingChanges::<T>::get(law).ok_or(Error::<T>::ChangeNotFound)?;
        ensure!(
            pending.mark == mark && pending.change == *change,
            Error::<T>::ChangeDiffers
        );
        ensure!(now < pending.expires, Error::<T>::ChangeExpired);
        ensure!(now >= pending.earliest, Error::<T>::SecondVoteTooEarly);
        let found = Laws::<T>::get(law);
        ensure!(
            found.map(|law| law.version) == pending.version,
            Error::<T>::LawChangedSince
        );
        if found.is_none() {
            Self::ensure_room::<T::MaxLaws>(Laws::<T>::count(), Error::<T>::TooManyLaws)?;
        }
        let event = Self::apply(law, pending.change)?;
        PendingChanges::<T>::remove(law);
        Self::deposit_event(event);
        Ok(())
    }

    fn apply(law: LawId, change: Change) -> Result<Event<T>, DispatchError> {
        Ok(match change {
            Change::Entrench(document) => {
                let version = Self::write_law(law, document.clone(), true)?;
                Event::LawEnacted {
                    law,
                    version,
                    document,
                    entrenched: true,
                }
            }
            Change::Release => {
                let since = Self::now();
                Laws::<T>::mutate(law, |law| {
                    if let Some(law) = law {
                        law.entrenched = false;
                        law.since = since;
                    }
                });
                Event::LawReleased { law }
            }
            Change::Repeal => {
                Laws::<T>::remove(law);
                Event::LawRepealed { law }
            }
        })
    }

    pub(crate) fn do_drop_change(law: LawId) -> DispatchResult {
        let pending = PendingChanges::<T>::get(law).ok_or(Error::<T>::ChangeNotFound)?;
        ensure!(Self::now() >= pending.expires, Error::<T>::ChangeNotExpired);
        PendingChanges::<T>::remove(law);
        Self::deposit_event(Event::ChangeDropped { law });
        Ok(())
    }
}
