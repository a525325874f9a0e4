//! What the calls cost, as a trait: the runtime gives the measured values.

use frame_support::weights::Weight;

/// The weights of the calls.
pub trait WeightInfo {
    /// `create`, with so many keys, services and names.
    fn create(keys: u32, services: u32, names: u32) -> Weight;
    /// `create_for`, with so many keys, services and names.
    fn create_for(keys: u32, services: u32, names: u32) -> Weight;
    /// `add_key`.
    fn add_key() -> Weight;
    /// `revoke_key`.
    fn revoke_key() -> Weight;
    /// `add_service`.
    fn add_service() -> Weight;
    /// `remove_service`.
    fn remove_service() -> Weight;
    /// `set_also_known_as`, with so many names.
    fn set_also_known_as(names: u32) -> Weight;
    /// `transfer_control`.
    fn transfer_control() -> Weight;
    /// `withdraw_offer`.
    fn withdraw_offer() -> Weight;
    /// `accept_control`.
    fn accept_control() -> Weight;
    /// `link_account`.
    fn link_account() -> Weight;
    /// `unlink_account`.
    fn unlink_account() -> Weight;
    /// `set_recovery`, with so many friends.
    fn set_recovery(friends: u32) -> Weight;
    /// `start_recovery`.
    fn start_recovery() -> Weight;
    /// `approve_recovery`.
    fn approve_recovery() -> Weight;
    /// `cancel_recovery`.
    fn cancel_recovery() -> Weight;
    /// `finish_recovery`.
    fn finish_recovery() -> Weight;
    /// `dispatch_as` with a raw signature of that kind, without the inner call of that length.
    fn dispatch_as_sr25519(length: u32) -> Weight;
    /// `dispatch_as` with a raw signature of that kind, without the inner call of that length.
    fn dispatch_as_ed25519(length: u32) -> Weight;
    /// `dispatch_as` with a raw signature of that kind, without the inner call of that length.
    fn dispatch_as_secp256k1(length: u32) -> Weight;
    /// One more check of a signature of that kind, over a call of that length.
    fn verify_sr25519(length: u32) -> Weight;
    /// One more check of a signature of that kind, over a call of that length.
    fn verify_ed25519(length: u32) -> Weight;
    /// One more check of a signature of that kind, over a call of that length.
    fn verify_secp256k1(length: u32) -> Weight;
    /// `deactivate`.
    fn deactivate() -> Weight;
    /// `take_over_deposits`.
    fn take_over_deposits() -> Weight;
    /// `set_params`.
    fn set_params() -> Weight;
}

/// Nothing costs anything: for mocks.
impl WeightInfo for () {
    fn create(_: u32, _: u32, _: u32) -> Weight {
        Weight::zero()
    }
    fn create_for(_: u32, _: u32, _: u32) -> Weight {
        Weight::zero()
    }
    fn add_key() -> Weight {
        Weight::zero()
    }
    fn revoke_key() -> Weight {
        Weight::zero()
    }
    fn add_service() -> Weight {
        Weight::zero()
    }
    fn remove_service() -> Weight {
        Weight::zero()
    }
    fn set_also_known_as(_: u32) -> Weight {
        Weight::zero()
    }
    fn transfer_control() -> Weight {
        Weight::zero()
    }
    fn withdraw_offer() -> Weight {
        Weight::zero()
    }
    fn accept_control() -> Weight {
        Weight::zero()
    }
    fn link_account() -> Weight {
        Weight::zero()
    }
    fn unlink_account() -> Weight {
        Weight::zero()
    }
    fn set_recovery(_: u32) -> Weight {
        Weight::zero()
    }
    fn start_recovery() -> Weight {
        Weight::zero()
    }
    fn approve_recovery() -> Weight {
        Weight::zero()
    }
    fn cancel_recovery() -> Weight {
        Weight::zero()
    }
    fn finish_recovery() -> Weight {
        Weight::zero()
    }
    fn dispatch_as_sr25519(_: u32) -> Weight {
        Weight::zero()
    }
    fn dispatch_as_ed25519(_: u32) -> Weight {
        Weight::zero()
    }
    fn dispatch_as_secp256k1(_: u32) -> Weight {
        Weight::zero()
    }
    fn verify_sr25519(_: u32) -> Weight {
        Weight::zero()
    }
    fn verify_ed25519(_: u32) -> Weight {
        Weight::zero()
    }
    fn verify_secp256k1(_: u32) -> Weight {
        Weight::zero()
    }
    fn deactivate() -> Weight {
        Weight::zero()
    }
    fn take_over_deposits() -> Weight {
        Weight::zero()
    }
    fn set_params() -> Weight {
        Weight::zero()
    }
}
