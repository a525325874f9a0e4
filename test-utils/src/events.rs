//! What happened, as a test asks for it.

use frame_system::{Config, Pallet};

/// The events of one pallet, oldest first.
#[must_use]
pub fn of_pallet<T, E>() -> Vec<E>
where
    T: Config,
    T::RuntimeEvent: TryInto<E>,
{
    Pallet::<T>::read_events_for_pallet::<E>()
}

/// Asserts that the last event is `event`.
///
/// # Panics
/// If it is another one, or there is none; the message shows both.
#[track_caller]
pub fn assert_last<T: Config>(event: impl Into<T::RuntimeEvent>) {
    let expected = event.into();
    let last = Pallet::<T>::events().pop().map(|record| record.event);
    assert_eq!(
        last.as_ref(),
        Some(&expected),
        "the last event is another one"
    );
}
