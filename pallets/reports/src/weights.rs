//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls.
pub trait WeightInfo {
    /// `file`
    fn file() -> Weight;
    /// `opine`
    fn opine() -> Weight;
    /// `lift`
    fn lift() -> Weight;
    /// `lift_by_vote`
    fn lift_by_vote() -> Weight;
    /// `oblige`
    fn oblige() -> Weight;
    /// `archive`
    fn archive() -> Weight;
    /// `clear`
    fn clear() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
}

/// Nothing costs anything: for mocks.
impl WeightInfo for () {
    fn file() -> Weight {
        Weight::zero()
    }
    fn opine() -> Weight {
        Weight::zero()
    }
    fn lift() -> Weight {
        Weight::zero()
    }
    fn lift_by_vote() -> Weight {
        Weight::zero()
    }
    fn oblige() -> Weight {
        Weight::zero()
    }
    fn archive() -> Weight {
        Weight::zero()
    }
    fn clear() -> Weight {
        Weight::zero()
    }
    fn set_params() -> Weight {
        Weight::zero()
    }
}
