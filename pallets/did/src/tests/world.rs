//! What other pallets and the runtime would be.

use althing_primitives::{CivilClock, CivilSeconds, Did, Leaning};
use frame_support::{
    pallet_prelude::DispatchResult,
    parameter_types,
    traits::{fungible, Contains, Imbalance, OnUnbalanced},
};
use sp_runtime::{AccountId32, DispatchError};

use crate::mock::{Balances, RuntimeCall};

parameter_types! {
    /// The account of a body, to which there is no key.
    pub const BodyAccount: AccountId32 = AccountId32::new([77; 32]);
    /// The versions that payloads are bound to.
    pub static Version: sp_version::RuntimeVersion = sp_version::RuntimeVersion {
        transaction_version: 7,
        ..Default::default()
    };
    /// Civil time.
    pub static Now: u64 = 1_780_272_000;
    /// Who holds a seat.
    pub static Seated: Vec<Did> = Vec::new();
    /// Whether something leans on every identity.
    pub static Needed: bool = false;
    /// Whether those who follow the controller refuse.
    pub static Refused: bool = false;
    /// What the hooks were told.
    pub static Told: Vec<&'static str> = Vec::new();
    /// What was taken as fees and what was lost.
    pub static Taken: (u64, u64) = (0, 0);
}

/// Closes one call to everybody.
pub struct Closed;
impl Contains<RuntimeCall> for Closed {
    fn contains(call: &RuntimeCall) -> bool {
        matches!(
            call,
            RuntimeCall::System(frame_system::Call::set_heap_pages { .. })
        )
    }
}

/// What other pallets would be.
pub struct World;

impl CivilClock for World {
    fn now() -> CivilSeconds {
        CivilSeconds(Now::get())
    }
}

impl althing_primitives::SeatHolding for World {
    fn holds_seat(did: &Did) -> bool {
        Seated::get().contains(did)
    }
}

impl althing_primitives::OnDeactivate for World {
    fn may_deactivate(_: &Did) -> Result<(), Leaning> {
        (!Needed::get()).then_some(()).ok_or(Leaning::Node)
    }
}

impl althing_primitives::OnControllerChange<AccountId32> for World {
    fn on_controller_change(_: &Did, _: &AccountId32, _: &AccountId32) -> DispatchResult {
        Told::mutate(|told| told.push("changed"));
        (!Refused::get())
            .then_some(())
            .ok_or(DispatchError::Other("refused"))
    }
}

impl althing_primitives::OnRecovery for World {
    fn on_recovery_armed(_: &Did) {
        Told::mutate(|told| told.push("armed"));
    }

    fn on_recovery_cancelled(_: &Did) {
        Told::mutate(|told| told.push("cancelled"));
    }
}

type Credit = fungible::Credit<AccountId32, Balances>;

/// Counts fees.
pub struct Fees;
impl OnUnbalanced<Credit> for Fees {
    fn on_nonzero_unbalanced(credit: Credit) {
        Taken::mutate(|taken| taken.0 += credit.peek());
    }
}

/// Counts losses.
pub struct Losses;
impl OnUnbalanced<Credit> for Losses {
    fn on_nonzero_unbalanced(credit: Credit) {
        Taken::mutate(|taken| taken.1 += credit.peek());
    }
}

/// No call that makes another call.
pub struct PlainCalls;
impl Contains<RuntimeCall> for PlainCalls {
    fn contains(call: &RuntimeCall) -> bool {
        !matches!(
            call,
            RuntimeCall::Utility(_) | RuntimeCall::Identity(crate::Call::dispatch_as { .. })
        )
    }
}
