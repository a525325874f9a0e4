//! The tests of the brake: a file for each call, one for the filter, one for what is derived.

use frame_support::{assert_ok, pallet_prelude::DispatchResultWithPostInfo, traits::OriginTrait};
use frame_system::RawOrigin;
use sp_runtime::traits::Dispatchable;

use crate::mock::{document, groups, Emergency, Group, RuntimeCall, RuntimeOrigin, System, Test};

mod churn;
mod conformance;
mod filter;
mod genesis;
mod lift;
mod params;
mod pause;
mod re_arm;
mod reading;
mod try_state;
mod walk;

const ALL: [Group; 3] = [Group::Transfers, Group::Market, Group::Bookings];

fn signed(who: u64) -> RuntimeOrigin {
    RawOrigin::Signed(who).into()
}

fn guardians() -> RuntimeOrigin {
    signed(100)
}

fn citizens() -> RuntimeOrigin {
    signed(101)
}

fn rules() -> RuntimeOrigin {
    signed(102)
}

/// Pauses some groups.
fn pause<const N: usize>(which: [Group; N]) {
    assert_ok!(Emergency::pause(guardians(), groups(which), document(1)));
}

fn transfer() -> RuntimeCall {
    RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { dest: 2, value: 1 })
}

fn trade() -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::remark_with_event { remark: vec![1] })
}

fn remark() -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::remark { remark: vec![1] })
}

/// Makes a call as whoever signs does it.
fn make(origin: RuntimeOrigin, call: RuntimeCall) -> DispatchResultWithPostInfo {
    assert!(origin.as_signer().is_some() || origin.as_system_ref().is_some());
    call.dispatch(origin)
}

fn now() -> u64 {
    System::block_number()
}

/// What the pallet said.
fn events() -> Vec<crate::Event<Test>> {
    althing_test_utils::events::of_pallet::<Test, crate::Event<Test>>()
}
