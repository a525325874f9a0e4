//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls, and of what a report of equivocation does to one validator.
pub trait WeightInfo {
    /// `nominate`
    fn nominate() -> Weight;
    /// `withdraw`
    fn withdraw() -> Weight;
    /// `elect`
    fn elect() -> Weight;
    /// `remove`
    fn remove() -> Weight;
    /// `resign`
    fn resign() -> Weight;
    /// `disable`
    fn disable() -> Weight;
    /// `confirm_disabling`
    fn confirm_disabling() -> Weight;
    /// `purge_keys`
    fn purge_keys() -> Weight;
    /// `set_params`
    fn set_params() -> Weight;
    /// One validator put out.
    fn put_out() -> Weight;
}

/// Nothing costs anything: for mocks.
impl WeightInfo for () {
    fn nominate() -> Weight {
        Weight::zero()
    }
    fn withdraw() -> Weight {
        Weight::zero()
    }
    fn elect() -> Weight {
        Weight::zero()
    }
    fn remove() -> Weight {
        Weight::zero()
    }
    fn resign() -> Weight {
        Weight::zero()
    }
    fn disable() -> Weight {
        Weight::zero()
    }
    fn confirm_disabling() -> Weight {
        Weight::zero()
    }
    fn purge_keys() -> Weight {
        Weight::zero()
    }
    fn set_params() -> Weight {
        Weight::zero()
    }
    fn put_out() -> Weight {
        Weight::zero()
    }
}
