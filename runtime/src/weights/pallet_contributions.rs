//! Stands in until it is measured.
#![allow(missing_docs, unused_variables, reason = "it is replaced by what is measured")]
use core::marker::PhantomData;
use frame_support::weights::Weight;
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_contributions::WeightInfo for WeightInfo<T> {
    fn open_domain() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_domain() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn submit() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn attest() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn dispute() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn decide() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn settle() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn withdraw() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn renounce() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn forget() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_params() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn on_body_end() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
}
