//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls, and of what the end of a body costs.
pub trait WeightInfo {
    /// `open_domain`
    fn open_domain() -> Weight;
    /// `set_domain`
    fn set_domain() -> Weight;
    /// `submit`
    fn submit() -> Weight;
    /// `attest`
    fn attest() -> Weight;
    /// `dispute`
    fn dispute() -> Weight;
    /// `decide`
    fn decide() -> Weight;
    /// `settle`
    fn settle() -> Weight;
    /// `withdraw`
    fn withdraw() -> Weight;
    /// `renounce`
    fn renounce() -> Weight;
    /// `forget`
    fn forget() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
    /// A body that is over is succeeded.
    fn on_body_end() -> Weight;
}

/// Nothing costs anything: for mocks.
impl WeightInfo for () {
    fn open_domain() -> Weight {
        Weight::zero()
    }
    fn set_domain() -> Weight {
        Weight::zero()
    }
    fn submit() -> Weight {
        Weight::zero()
    }
    fn attest() -> Weight {
        Weight::zero()
    }
    fn dispute() -> Weight {
        Weight::zero()
    }
    fn decide() -> Weight {
        Weight::zero()
    }
    fn settle() -> Weight {
        Weight::zero()
    }
    fn withdraw() -> Weight {
        Weight::zero()
    }
    fn renounce() -> Weight {
        Weight::zero()
    }
    fn forget() -> Weight {
        Weight::zero()
    }
    fn set_params() -> Weight {
        Weight::zero()
    }
    fn on_body_end() -> Weight {
        Weight::zero()
    }
}
