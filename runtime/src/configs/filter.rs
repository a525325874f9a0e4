//! Calls that nobody may make, whoever they are; Root alone is not asked.

use frame_support::traits::Contains;

use crate::RuntimeCall;

/// Lets through every call but those that would go around one of our pallets.
pub struct CallFilter;
impl Contains<RuntimeCall> for CallFilter {
    fn contains(call: &RuntimeCall) -> bool {
        // A validator who sits would vanish from the sessions, and with the keys the proof of what they
        // signed. `validators.purge_keys` asks about the seat first.
        !matches!(
            call,
            RuntimeCall::Session(pallet_session::Call::purge_keys { .. })
        )
    }
}
