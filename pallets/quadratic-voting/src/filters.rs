//! What a poll may call, and with which power. The runtime knows all calls and says it.

use althing_primitives::TrackId;

use crate::FilterId;

/// The sets of calls that tracks decide on. A guard: `()` admits nothing.
///
/// Implemented in the runtime.
///
/// Laws:
/// 1. It looks into every call that contains others, however deep, and admits it only with all that is
///    inside.
/// 2. It admits no call that would be made with another origin than the one it is dispatched with, but
///    for what it names itself.
/// 3. An unknown set is empty.
pub trait TrackFilter<Call> {
    /// Whether `call` is in the set, with all that is inside it.
    fn allows(filter: FilterId, call: &Call) -> bool;

    /// Whether Guardians may object to `call` where its track is open to objection. Not open are what
    /// concerns bodies, re-arming and recall.
    fn is_objectionable(call: &Call) -> bool;
}

impl<Call> TrackFilter<Call> for () {
    fn allows(_: FilterId, _: &Call) -> bool {
        false
    }

    fn is_objectionable(_: &Call) -> bool {
        true
    }
}

/// The fixed list of calls that are made as Root. A guard: `()` has none.
///
/// Implemented in the runtime. It is asked about the call that was voted on, and never about one that is
/// inside it.
pub trait RootCalls<Call> {
    /// Whether `call`, approved on `track`, is made as Root.
    fn needs_root(track: TrackId, call: &Call) -> bool;
}

impl<Call> RootCalls<Call> for () {
    fn needs_root(_: TrackId, _: &Call) -> bool {
        false
    }
}
