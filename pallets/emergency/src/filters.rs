//! Which calls can be paused, and the filter that refuses them.

use core::marker::PhantomData;

use althing_primitives::PauseQuery;
use codec::MaxEncodedLen;
use frame_support::{
    pallet_prelude::{Get, Member},
    traits::Contains,
    Parameter,
};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{Config, Pallet};

/// A group of calls that are paused together: an enum of the runtime. What is not in it can never be
/// paused. New variants are appended only.
pub trait CallGroup: Parameter + Member + MaxEncodedLen + Copy + Ord {
    /// Every group, once.
    const ALL: &'static [Self];
}

/// Sorts calls into groups. A guard of those who call: `()` puts no call into a group, so that nothing
/// can be paused.
///
/// Implemented in the runtime.
///
/// Laws:
/// 1. It looks at the call itself and not at what is inside it: the filter is asked for each call that
///    is dispatched, also for those inside others.
/// 2. A call is in a group only if it is named there. What is new is in none.
/// 3. In no group are inherents, voting, enacting, elections, revoking and recovering, leaving, refunds,
///    session keys, reports of equivocation, filing and auditing, lifting and re-arming, as calls of a
///    person; nor any call that makes another, but for the acts of working groups as a body.
pub trait PausableCalls<Call, Group> {
    /// The group of `call`; `None` if it can never be paused.
    fn group_of(call: &Call) -> Option<Group>;
}

impl<Call, Group> PausableCalls<Call, Group> for () {
    fn group_of(_: &Call) -> Option<Group> {
        None
    }
}

/// A call filter that lets through what is not paused. A call in no group costs it no read, any other
/// one read.
pub struct NotPaused<T>(PhantomData<T>);

impl<T: Config> Contains<T::RuntimeCall> for NotPaused<T> {
    fn contains(call: &T::RuntimeCall) -> bool {
        T::Calls::group_of(call).is_none_or(|group| !Pallet::<T>::is_paused(&group))
    }
}

/// The pause of the one group `G`, for those whose deadlines stand still in it.
pub struct PausedGroup<T, G>(PhantomData<(T, G)>);

impl<T: Config, G: Get<T::Group>> PauseQuery<BlockNumberFor<T>> for PausedGroup<T, G> {
    fn is_paused() -> bool {
        Pallet::<T>::is_paused(&G::get())
    }

    fn paused_for() -> BlockNumberFor<T> {
        Pallet::<T>::paused_for(&G::get())
    }
}
