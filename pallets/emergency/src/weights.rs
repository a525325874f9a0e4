//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls.
pub trait WeightInfo {
    /// `pause`
    fn pause() -> Weight;
    /// `lift`
    fn lift() -> Weight;
    /// `re_arm`
    fn re_arm() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
}

/// Nothing costs anything: for mocks.
impl WeightInfo for () {
    fn pause() -> Weight {
        Weight::zero()
    }
    fn lift() -> Weight {
        Weight::zero()
    }
    fn re_arm() -> Weight {
        Weight::zero()
    }
    fn set_params() -> Weight {
        Weight::zero()
    }
}
