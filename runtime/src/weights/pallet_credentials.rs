//! A stand-in until it is measured.
#![allow(missing_docs, unused_variables)]
use core::marker::PhantomData;
use frame_support::weights::Weight;
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_credentials::WeightInfo for WeightInfo<T> {
    fn register_schema() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_personhood_schema() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn accredit() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn delegate() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn withdraw_accreditation() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn revoke_all_of_issuer() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn request() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn withdraw_request() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn clear_request() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn answer_fix() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn refuse() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn issue() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn issue_registration() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn issue_many(n: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn order_fix() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn suspend() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn resume() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn revoke() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn renew() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn disown() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn clear() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn clear_revocation() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn move_nullifier() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn retract_move() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn stop_move() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn finish_move() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_params() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn check() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn attest() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
}
