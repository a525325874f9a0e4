//! Stands in until it is measured.
#![allow(
    missing_docs,
    unused_variables,
    reason = "it is replaced by what is measured"
)]
use core::marker::PhantomData;
use frame_support::weights::Weight;
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_quadratic_voting::WeightInfo for WeightInfo<T> {
    fn propose(length: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn open(length: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn withdraw() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn vote() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn vote_many(ballots: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn reclaim() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn close() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn enact(length: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn object(length: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn reaffirm(length: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn prune_ballots(keys: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn follow() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn resume_voice() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_track() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_params() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn free_ballot() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn open_second_vote(length: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn on_standing_change() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
}
