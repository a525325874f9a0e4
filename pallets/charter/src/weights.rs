//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls.
pub trait WeightInfo {
    /// `ratify_charter`
    fn ratify_charter() -> Weight;
    /// `set_goal`
    fn set_goal() -> Weight;
    /// `drop_goal`
    fn drop_goal() -> Weight;
    /// `measure_goal`
    fn measure_goal() -> Weight;
    /// `enact_law`
    fn enact_law() -> Weight;
    /// `repeal_law`
    fn repeal_law() -> Weight;
    /// `propose_change`
    fn propose_change() -> Weight;
    /// `confirm_change`
    fn confirm_change() -> Weight;
    /// `drop_change`
    fn drop_change() -> Weight;
    /// `advance_phase`
    fn advance_phase() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
}

/// Nothing costs anything: for mocks.
impl WeightInfo for () {
    fn ratify_charter() -> Weight {
        Weight::zero()
    }
    fn set_goal() -> Weight {
        Weight::zero()
    }
    fn drop_goal() -> Weight {
        Weight::zero()
    }
    fn measure_goal() -> Weight {
        Weight::zero()
    }
    fn enact_law() -> Weight {
        Weight::zero()
    }
    fn repeal_law() -> Weight {
        Weight::zero()
    }
    fn propose_change() -> Weight {
        Weight::zero()
    }
    fn confirm_change() -> Weight {
        Weight::zero()
    }
    fn drop_change() -> Weight {
        Weight::zero()
    }
    fn advance_phase() -> Weight {
        Weight::zero()
    }
    fn set_params() -> Weight {
        Weight::zero()
    }
}
