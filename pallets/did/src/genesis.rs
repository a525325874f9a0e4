//! The first identities.

use alloc::{format, string::String, vec::Vec};

use crate::{
    ChainTag, Config, Document, GenesisConfig, GenesisIdentity, NamesOf, Pallet, Parameters,
    ServicesOf,
};
use althing_primitives::CivilSeconds;
use sp_runtime::{traits::Zero, DispatchError};

impl<T: Config> Pallet<T> {
    /// Makes the first identities.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found(genesis: &GenesisConfig<T>) {
        let mut wrong: Vec<String> = Vec::new();
        if !genesis.params.is_valid() {
            wrong.push("a parameter is out of its range".into());
        }
        ChainTag::<T>::put(genesis.chain_tag);
        Parameters::<T>::put(genesis.params.clone());
        for (place, entry) in genesis.identities.iter().enumerate() {
            if let Err(error) = Self::found_one(entry, genesis.founded) {
                let who = &entry.controller;
                wrong.push(format!("identity {place}, of {who:?}: {error:?}"));
            }
        }
        assert!(
            wrong.is_empty(),
            "the genesis of identities is wrong: {wrong:#?}"
        );
    }

    fn found_one(
        entry: &GenesisIdentity<T::AccountId>,
        founded: CivilSeconds,
    ) -> Result<(), DispatchError> {
        let document: Document<T> = Self::new_document(
            founded,
            &entry.keys,
            ServicesOf::<T>::default(),
            NamesOf::<T>::default(),
        )?;
        let did = Self::use_next_did(&entry.controller)?;
        let document = Self::settle(&did, &entry.controller, entry.kind, document);
        Self::record_deposits(&did, &entry.controller, Zero::zero(), document.size());
        Ok(())
    }
}
