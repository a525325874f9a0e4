//! Stands in until it is measured.
#![allow(missing_docs, unused_variables, reason = "it is replaced by what is measured")]
use core::marker::PhantomData;
use frame_support::weights::Weight;
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_charter::WeightInfo for WeightInfo<T> {
    fn ratify_charter() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_goal() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn drop_goal() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn measure_goal() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn enact_law() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn repeal_law() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn propose_change() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn confirm_change() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn drop_change() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn advance_phase() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_params() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
}
