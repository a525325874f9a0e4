//! The presets of developers: well-known keys, so **never** for a chain that holds anything of worth.

use alloc::{format, vec::Vec};

use frame_support::build_struct_json_patch;
use pallet_civil_clock::Rate;
use serde_json::Value;
use sp_core::{crypto::get_public_from_string_or_panic, sr25519};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

use crate::{
    configs::money::FeePot,
    constants::currency::{ALTH, EXISTENTIAL_DEPOSIT},
    AccountId, AuraConfig, Balance, BalancesConfig, CivilClockConfig, CouncilConfig, GrandpaConfig,
    GuardiansConfig, RuntimeGenesisConfig,
};

/// How many accounts `//Citizen//0`, `//Citizen//1`, … have tokens from the start.
const CITIZENS: u32 = 24;
/// What each of the named keys holds.
const NAMED_ENDOWMENT: Balance = 1_000_000 * ALTH;
/// What each citizen's account holds.
const CITIZEN_ENDOWMENT: Balance = 1_000 * ALTH;
/// In a hurry a civil day is two blocks of six seconds.
const HURRIED: Rate = match Rate::new(7_200) {
    Ok(rate) => rate,
    Err(_) => panic!("7,200 is a rate"),
};

/// The named keys that sit as validators, in the order of the node's flags `--alice` to `--dave`.
const VALIDATORS: [(Sr25519Keyring, Ed25519Keyring); 4] = [
    (Sr25519Keyring::Alice, Ed25519Keyring::Alice),
    (Sr25519Keyring::Bob, Ed25519Keyring::Bob),
    (Sr25519Keyring::Charlie, Ed25519Keyring::Charlie),
    (Sr25519Keyring::Dave, Ed25519Keyring::Dave),
];

/// The genesis of one validator.
pub fn one_validator() -> Value {
    genesis(1, Rate::REAL_TIME)
}

/// The genesis of four validators.
pub fn four_validators() -> Value {
    genesis(VALIDATORS.len(), Rate::REAL_TIME)
}

/// The genesis of four validators with a fast civil clock.
pub fn four_validators_in_a_hurry() -> Value {
    genesis(VALIDATORS.len(), HURRIED)
}

fn genesis(validators: usize, rate: Rate) -> Value {
    let authorities = || VALIDATORS.iter().take(validators);
    build_struct_json_patch!(RuntimeGenesisConfig {
        aura: AuraConfig {
            authorities: authorities()
                .map(|(aura, _)| aura.public().into())
                .collect(),
        },
        grandpa: GrandpaConfig {
            authorities: authorities()
                .map(|(_, grandpa)| (grandpa.public().into(), 1))
                .collect(),
        },
        balances: BalancesConfig {
            balances: balances()
        },
        civil_clock: CivilClockConfig { rate },
        council: CouncilConfig {
            members: accounts(&Sr25519Keyring::Alice, 3)
        },
        guardians: GuardiansConfig {
            members: accounts(&Sr25519Keyring::Alice, 5)
        },
    })
}

/// The accounts of `count` named keys from `first` on.
fn accounts(first: &Sr25519Keyring, count: usize) -> Vec<AccountId> {
    Sr25519Keyring::iter()
        .skip_while(|key| key != first)
        .take(count)
        .map(Sr25519Keyring::to_account_id)
        .collect()
}

fn balances() -> Vec<(AccountId, Balance)> {
    let named = Sr25519Keyring::well_known().map(|key| (key.to_account_id(), NAMED_ENDOWMENT));
    let citizens = (0..CITIZENS).map(|index| (citizen(index), CITIZEN_ENDOWMENT));
    named
        .chain(citizens)
        .chain([(FeePot::get(), EXISTENTIAL_DEPOSIT)])
        .collect()
}

/// The account of the development seed's `//Citizen//index`.
fn citizen(index: u32) -> AccountId {
    let public = get_public_from_string_or_panic::<sr25519::Public>(&format!("Citizen//{index}"));
    public.into()
}
