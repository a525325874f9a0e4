//! The tracks and parameters that a chain is founded with.

use alloc::{collections::BTreeSet, format, string::ToString, vec::Vec};

use althing_primitives::TrackId;

use crate::{Config, Pallet, Parameters, ParamsOf, TrackOf, Tracks};

impl<T: Config> Pallet<T> {
    /// Writes down the founding tracks and parameters.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found(tracks: &[(TrackId, TrackOf<T>)], params: &ParamsOf<T>) {
        let mut wrong = Vec::new();
        if !params.is_valid() {
            wrong.push("a parameter is out of its range".to_string());
        }
        let mut seen = BTreeSet::new();
        for (id, track) in tracks {
            if !seen.insert(*id) {
                wrong.push(format!("the track {id} is there twice"));
            }
            if !track.is_valid() {
                wrong.push(format!("the track {id} has a value out of its range"));
            }
        }
        assert!(
            wrong.is_empty(),
            "the genesis of quadratic voting is wrong: {wrong:#?}"
        );
        for (id, track) in tracks {
            Tracks::<T>::insert(id, track);
        }
        Parameters::<T>::put(params);
    }
}
