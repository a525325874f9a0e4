//! Stands in until it is measured.
#![allow(missing_docs, unused_variables, reason = "it is replaced by what is measured")]
use core::marker::PhantomData;
use frame_support::weights::Weight;
pub struct WeightInfo<T>(PhantomData<T>);
impl<T: frame_system::Config> pallet_membership::WeightInfo for WeightInfo<T> {
    fn apply() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn apply_for() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn close_application() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn vouch() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn withdraw_vouch() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn object() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn admit(vouches: u32, objectors: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn promote(vouches: u32, objectors: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn reject() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn mint_badge() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn move_badge() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn renew() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn collect_dues() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn mark_lapsed(members: u32) -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn challenge() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn suspend() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn reinstate() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn change_class() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn give_notice() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn answer() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn withdraw_notice() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn expel() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn lift_bar() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn leave() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn cancel_leave() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn finish_leave() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn bind_nullifier() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn set_params() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn on_controller_change() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn on_recovery() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn on_personhood_renewed() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
    fn on_nullifier_moved() -> Weight {
        Weight::from_parts(100_000_000, 0)
    }
}
