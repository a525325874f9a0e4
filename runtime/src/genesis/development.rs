//! The presets of developers: well-known keys, so **never** for a chain that holds anything of worth.

use alloc::{format, vec::Vec};

use frame_support::build_struct_json_patch;
use pallet_civil_clock::Rate;
use serde_json::Value;
use sp_core::{crypto::get_public_from_string_or_panic, sr25519};
use sp_keyring::{Ed25519Keyring, Sr25519Keyring};

use super::{belonging, founding, working};
use crate::{
    constants::{currency::ALTH, time::DAYS},
    AccountId, Balance, BalancesConfig, BlockNumber, CivilClockConfig, QuadraticVotingConfig,
    RuntimeGenesisConfig, SessionConfig, SessionKeys, ValidatorsConfig,
};

/// How many accounts `//Citizen//0`, `//Citizen//1`, … have tokens from the start.
pub(super) const CITIZENS: u32 = 24;
/// What each of the named keys holds.
const NAMED_ENDOWMENT: Balance = 1_000_000 * ALTH;
/// What each citizen's account holds.
const CITIZEN_ENDOWMENT: Balance = 1_000 * ALTH;
/// What a validator has held.
const VALIDATOR_DEPOSIT: Balance = 100 * ALTH;
/// What a proposal has held.
const PROPOSAL_DEPOSIT: Balance = 10 * ALTH;
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

/// What sets the presets apart.
struct Pace {
    validators: usize,
    /// How much faster than the real one the civil clock runs.
    rate: Rate,
    /// In blocks.
    session_length: BlockNumber,
    /// A day, in blocks.
    day: BlockNumber,
}

/// The genesis of one validator.
pub fn one_validator() -> Value {
    genesis(&Pace {
        validators: 1,
        rate: Rate::REAL_TIME,
        session_length: 10,
        day: DAYS,
    })
}

/// The genesis of four validators.
pub fn four_validators() -> Value {
    genesis(&Pace {
        validators: VALIDATORS.len(),
        rate: Rate::REAL_TIME,
        session_length: 50,
        day: DAYS,
    })
}

/// The genesis of four validators with a fast civil clock.
pub fn four_validators_in_a_hurry() -> Value {
    genesis(&Pace {
        validators: VALIDATORS.len(),
        rate: HURRIED,
        session_length: 10,
        day: 2,
    })
}

fn genesis(pace: &Pace) -> Value {
    let validators: Vec<_> = VALIDATORS.iter().take(pace.validators).collect();
    build_struct_json_patch!(RuntimeGenesisConfig {
        balances: BalancesConfig {
            balances: balances()
        },
        validators: ValidatorsConfig {
            validators: validators
                .iter()
                .map(|(aura, _)| aura.to_account_id())
                .collect(),
            session_length: pace.session_length,
            params: pallet_validators::Params {
                deposit: VALIDATOR_DEPOSIT,
                disabling_period: pace.day.saturating_mul(30),
                ..Default::default()
            },
        },
        session: SessionConfig {
            keys: validators
                .iter()
                .map(|(aura, grandpa)| {
                    let account = aura.to_account_id();
                    let keys = SessionKeys {
                        aura: aura.public().into(),
                        grandpa: grandpa.public().into(),
                    };
                    (account.clone(), account, keys)
                })
                .collect(),
        },
        civil_clock: CivilClockConfig { rate: pace.rate },
        did: founding::identities(pace.day),
        credentials: founding::credentials(pace.day),
        charter: belonging::charter(pace.day),
        membership: belonging::membership(pace.day),
        contributions: belonging::contributions(pace.day),
        quadratic_voting: voting(pace.day),
        bodies: working::bodies(pace.day),
        emergency: working::emergency(pace.day),
        timelock_treasury: working::treasury(pace.day),
        reports: working::reports(),
    })
}

/// The founding tracks. `day` is a day in blocks.
fn voting(day: BlockNumber) -> QuadraticVotingConfig {
    QuadraticVotingConfig {
        tracks: pallet_quadratic_voting::founding_tracks(day, PROPOSAL_DEPOSIT),
        params: pallet_quadratic_voting::Params {
            window: day.saturating_mul(28),
            ..Default::default()
        },
    }
}

fn balances() -> Vec<(AccountId, Balance)> {
    let issuers = founding::issuers().map(|issuer| (issuer, NAMED_ENDOWMENT));
    let named = Sr25519Keyring::well_known().map(|key| (key.to_account_id(), NAMED_ENDOWMENT));
    let citizens = (0..CITIZENS).map(|index| (citizen(index), CITIZEN_ENDOWMENT));
    named
        .chain(citizens)
        .chain(issuers)
        .chain(working::accounts())
        .collect()
}

/// The account of the development seed's `//Citizen//index`.
pub(super) fn citizen(index: u32) -> AccountId {
    let public = get_public_from_string_or_panic::<sr25519::Public>(&format!("Citizen//{index}"));
    public.into()
}
