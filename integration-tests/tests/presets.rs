//! The presets, read back from the state that they build.

use althing_integration_tests::{
    chain::document,
    motions::{COUNCIL, GUARDIANS},
    treasury::pot,
    Chain, Person,
};
use althing_primitives::{BodyId, BodySeats, IncomeSource};
use althing_runtime::{
    constants::currency::{ALTH, EXISTENTIAL_DEPOSIT},
    genesis, Balances, Runtime, System,
};
use frame_support::traits::fungible::{Inspect, InspectHold};
use pallet_collective::{Instance1, Instance2};
use sp_genesis_builder::PresetId;

const PRESETS: [(&str, usize, u32, u32); 3] = [
    (genesis::DEVELOPMENT, 1, 1, 10),
    (genesis::LOCAL, 4, 1, 50),
    (genesis::LOCAL_FAST, 4, 7_200, 10),
];

#[test]
fn the_names_are_those_that_the_runtime_lists() {
    let names: Vec<PresetId> = PRESETS.iter().map(|(name, ..)| (*name).into()).collect();
    assert_eq!(genesis::preset_names(), names);
    assert_eq!(genesis::preset(&"no-such".into()), None);
}

#[test]
fn each_preset_is_read_back() {
    for (name, validators, rate, session_length) in PRESETS {
        let mut chain = Chain::of(name);
        chain.read(|| {
            assert_eq!(
                pallet_aura::Authorities::<Runtime>::get().len(),
                validators,
                "{name}"
            );
            let grandpa = althing_runtime::Grandpa::grandpa_authorities();
            assert_eq!(grandpa.len(), validators, "{name}");
            assert!(
                grandpa.iter().all(|(_, weight)| *weight == 1),
                "one validator, one vote"
            );
            assert_eq!(
                pallet_civil_clock::Clock::<Runtime>::get().rate.times(),
                rate,
                "{name}"
            );
            assert_eq!(
                pallet_collective::Members::<Runtime, Instance1>::get().len(),
                3,
                "{name}"
            );
            assert_eq!(
                pallet_collective::Members::<Runtime, Instance2>::get().len(),
                5,
                "{name}"
            );
            for (body, seats) in [
                (BodyId::COUNCIL, &COUNCIL[..]),
                (BodyId::GUARDIANS, &GUARDIANS[..]),
            ] {
                let places = u32::try_from(seats.len()).expect("a body is small");
                assert_eq!(althing_runtime::Bodies::size(body), places, "{name}");
                for (who, place) in seats.iter().zip(0..) {
                    let seat = althing_runtime::Bodies::seat(body, &Person::named(who).account());
                    assert_eq!(seat, Some(place), "{name}: {who}");
                }
            }
            let alice = Person::named("//Alice").account();
            assert_eq!(Balances::total_balance(&alice), 1_000_000 * ALTH);
            assert_eq!(Balances::total_balance_on_hold(&alice), 100 * ALTH);
            assert_eq!(
                pallet_validators::Chosen::<Runtime>::get().len(),
                validators,
                "{name}"
            );
            assert_eq!(
                pallet_validators::SessionLength::<Runtime>::get(),
                session_length,
                "{name}"
            );
            for citizen in 0..24 {
                let account = Person::named(&format!("//Citizen//{citizen}")).account();
                assert_eq!(
                    Balances::balance(&account),
                    1_000 * ALTH,
                    "citizen {citizen}"
                );
            }
            for source in IncomeSource::ALL {
                let pot = Balances::balance(&pot(source));
                assert_eq!(pot, EXISTENTIAL_DEPOSIT, "{name}: {source:?}");
            }
        });
    }
}

/// Supply is what the preset lists and grows by nothing.
#[test]
fn there_is_no_inflation() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let listed: u128 = document(genesis::LOCAL_FAST)["balances"]["balances"]
        .as_array()
        .expect("a list")
        .iter()
        .map(|entry| entry[1].to_string().parse::<u128>().expect("an amount"))
        .sum();
    assert_eq!(chain.read(Balances::total_issuance), listed);
    chain.pass(100);
    assert_eq!(chain.read(Balances::total_issuance), listed);
    assert_eq!(chain.read(System::block_number), 100);
}
