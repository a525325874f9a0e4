//! Making the call that was approved, without a scheduler: one that fails is not lost.

use althing_primitives::PollId;
use frame_support::{
    dispatch::{extract_actual_weight, DispatchResultWithPostInfo, GetDispatchInfo},
    ensure,
    storage::with_storage_layer,
    traits::QueryPreimage,
    weights::Weight,
};
use sp_runtime::traits::Dispatchable;

use crate::{Config, Error, Event, Pallet, Polls, RawOrigin, RootCalls, Stage, WeightInfo};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_enact(id: PollId, weight_bound: Weight) -> DispatchResultWithPostInfo {
        let mut poll = Polls::<T>::get(id).ok_or(Error::<T>::PollNotFound)?;
        let Stage::Approved { from, until, .. } = poll.stage else {
            return Err(Error::<T>::PollNotApproved.into());
        };
        let now = Self::now();
        ensure!(from <= now, Error::<T>::DelayNotOver);
        ensure!(now < until, Error::<T>::EnactmentOver);
        let (track, preimage) = (poll.proposal.track, poll.proposal.preimage);
        let call = Self::look_up(&preimage, poll.terms.calls)?;
        let info = call.get_dispatch_info();
        ensure!(
            info.call_weight.all_lte(weight_bound),
            Error::<T>::WeightBoundTooSmall
        );
        let origin = if T::RootCalls::needs_root(track, &call) {
            frame_system::RawOrigin::Root.into()
        } else {
            RawOrigin::Referendum(track).into()
        };
        poll.stage = Stage::Enacted;
        // All or nothing: of a call that fails nothing stays, and the poll is approved as before. The
        // stage is written first, so that no call can enact its own poll again.
        let result = with_storage_layer(|| {
            Polls::<T>::insert(id, poll);
            T::Preimages::unrequest(&preimage.hash);
            call.dispatch(origin)
        });
        let inner = extract_actual_weight(&result, &info);
        Self::deposit_event(match result {
            Ok(_) => Event::Enacted { poll: id },
            Err(failed) => Event::EnactmentFailed {
                poll: id,
                error: failed.error,
            },
        });
        Ok(Some(T::WeightInfo::enact(preimage.len).saturating_add(inner)).into())
    }
}
