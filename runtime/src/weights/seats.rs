//! What calls about identities and credentials cost where the identity holds a seat: as measured, and on top of it
//! what `membership` and `bodies` do when they are told. The benchmarks of those two pallets meet nobody with a seat.

use frame_support::weights::Weight;

use super::{
    pallet_bodies, pallet_credentials, pallet_did, pallet_membership, pallet_timelock_treasury,
};
use crate::Runtime;

type OfDid = pallet_did::WeightInfo<Runtime>;
type OfCredentials = pallet_credentials::WeightInfo<Runtime>;
type Told = pallet_membership::WeightInfo<Runtime>;
type Offices = pallet_bodies::WeightInfo<Runtime>;
type Payees = pallet_timelock_treasury::WeightInfo<Runtime>;

/// The calls that tell `membership` nothing, as measured.
macro_rules! as_measured {
    ($measured:ty as $trait:path: $($name:ident($($arg:ident),*)),* $(,)?) => {
        $(fn $name($($arg: u32),*) -> Weight {
            <$measured as $trait>::$name($($arg),*)
        })*
    };
}

fn controller_changes() -> Weight {
    <Told as ::pallet_membership::WeightInfo>::on_controller_change()
        .saturating_add(<Offices as ::pallet_bodies::WeightInfo>::on_controller_change())
}

fn recovery_is_told() -> Weight {
    <Told as ::pallet_membership::WeightInfo>::on_recovery().saturating_add(standing_changes())
}

/// A recovery, a new attestation and a moved nullifier take a voice, or give it back.
fn standing_changes() -> Weight {
    <Offices as ::pallet_bodies::WeightInfo>::on_standing_change()
}

fn person_is_attested() -> Weight {
    <Told as ::pallet_membership::WeightInfo>::on_personhood_renewed()
        .saturating_add(standing_changes())
}

/// The calls of `did`.
pub struct Did;
impl ::pallet_did::WeightInfo for Did {
    as_measured!(OfDid as ::pallet_did::WeightInfo:
        create(keys, services, names), create_for(keys, services, names), add_key(), revoke_key(),
        add_service(), remove_service(), set_also_known_as(names), withdraw_offer(),
        link_account(), unlink_account(), set_recovery(friends), dispatch_as_sr25519(length),
        dispatch_as_ed25519(length), dispatch_as_secp256k1(length), verify_sr25519(length),
        verify_ed25519(length), verify_secp256k1(length), take_over_deposits(), set_params(),
    );

    fn deactivate() -> Weight {
        OfDid::deactivate()
            .saturating_add(<Offices as ::pallet_bodies::WeightInfo>::may_deactivate())
            .saturating_add(<Payees as ::pallet_timelock_treasury::WeightInfo>::may_deactivate())
            // What `reports` looks up: what the identity owes, and for how many reports it answers.
            .saturating_add(<Runtime as frame_system::Config>::DbWeight::get().reads(2))
    }

    fn transfer_control() -> Weight {
        OfDid::transfer_control().saturating_add(controller_changes())
    }

    fn accept_control() -> Weight {
        OfDid::accept_control().saturating_add(controller_changes())
    }

    fn start_recovery() -> Weight {
        OfDid::start_recovery().saturating_add(recovery_is_told())
    }

    fn approve_recovery() -> Weight {
        OfDid::approve_recovery().saturating_add(recovery_is_told())
    }

    fn cancel_recovery() -> Weight {
        OfDid::cancel_recovery().saturating_add(recovery_is_told())
    }

    fn finish_recovery() -> Weight {
        OfDid::finish_recovery()
            .saturating_add(recovery_is_told())
            .saturating_add(controller_changes())
    }
}

/// The calls of `credentials`.
pub struct Credentials;
impl ::pallet_credentials::WeightInfo for Credentials {
    as_measured!(OfCredentials as ::pallet_credentials::WeightInfo:
        register_schema(), set_personhood_schema(), accredit(), delegate(),
        withdraw_accreditation(), revoke_all_of_issuer(), request(), withdraw_request(),
        clear_request(), answer_fix(), refuse(), issue_registration(), order_fix(), suspend(),
        resume(), revoke(), disown(), clear(), clear_revocation(), move_nullifier(),
        retract_move(), stop_move(), set_params(), check(), attest(),
    );

    fn issue() -> Weight {
        OfCredentials::issue().saturating_add(person_is_attested())
    }

    fn issue_many(n: u32) -> Weight {
        OfCredentials::issue_many(n).saturating_add(person_is_attested().saturating_mul(n.into()))
    }

    fn renew() -> Weight {
        OfCredentials::renew().saturating_add(person_is_attested())
    }

    fn finish_move() -> Weight {
        OfCredentials::finish_move()
            .saturating_add(<Told as ::pallet_membership::WeightInfo>::on_nullifier_moved())
            .saturating_add(standing_changes())
    }
}
