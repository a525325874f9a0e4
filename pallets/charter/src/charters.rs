//! The charter, and the founding of a community.

use alloc::{string::String, vec::Vec};

use althing_primitives::{CharterInForce, CharterVersion, DocumentRef};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchResult, Get},
};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{
    Anchor, CharterText, Charters, Config, CurrentCharter, Error, Event, GenesisConfig, Pallet,
    Parameters, Params, Ratified, SeasonAnchor,
};

impl<T: Config> Pallet<T> {
    /// Founds the community.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found(genesis: &GenesisConfig<T>) {
        let GenesisConfig {
            charter,
            goals,
            laws,
            params,
        } = genesis;
        let mut wrong: Vec<String> = Vec::new();
        if !params.is_valid() {
            wrong.push("a parameter is out of its range".into());
        }
        if let Some(document) = charter {
            Self::put_charter(CharterVersion(1), document.clone());
        }
        for (index, terms) in goals.iter().enumerate() {
            if let Err(error) = Self::add_goal(terms.clone()) {
                wrong.push(alloc::format!("the goal {index} cannot be set: {error:?}"));
            }
        }
        for (index, law) in laws.iter().enumerate() {
            if let Err(error) = Self::add_law(law.document.clone(), law.entrenched) {
                wrong.push(alloc::format!(
                    "the law {index} cannot be enacted: {error:?}"
                ));
            }
        }
        assert!(
            wrong.is_empty(),
            "the genesis of charter is wrong: {wrong:#?}"
        );
        Anchor::<T>::put(SeasonAnchor::founding(params.season_length));
        Parameters::<T>::put(params.clone());
    }

    pub(crate) fn do_ratify_charter(document: DocumentRef) -> DispatchResult {
        let version = CurrentCharter::<T>::get()
            .unwrap_or_default()
            .next()
            .ok_or(Error::<T>::NumbersExhausted)?;
        Self::put_charter(version, document.clone());
        Ratified::<T>::mutate(|ratified| *ratified = ratified.saturating_add(1));
        Self::deposit_event(Event::CharterRatified { version, document });
        Ok(())
    }

    pub(crate) fn do_set_params(params: Params<BlockNumberFor<T>>) -> DispatchResult {
        ensure!(params.is_valid(), Error::<T>::ParamOutOfRange);
        Self::set_season_length(params.season_length);
        Parameters::<T>::put(params.clone());
        Self::deposit_event(Event::ParamsSet { params });
        Ok(())
    }

    fn put_charter(version: CharterVersion, document: DocumentRef) {
        let since = Self::now();
        Charters::<T>::insert(version, CharterText { document, since });
        CurrentCharter::<T>::put(version);
    }

    /// Fails with `error` unless there is room for one more under the limit `Max`.
    pub(crate) fn ensure_room<Max: Get<u32>>(there: u32, error: Error<T>) -> DispatchResult {
        ensure!(there < Max::get(), error);
        Ok(())
    }
}

impl<T: Config> CharterInForce for Pallet<T> {
    fn version() -> Option<CharterVersion> {
        CurrentCharter::<T>::get()
    }
}
