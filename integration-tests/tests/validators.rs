//! The chain's keepers: chosen, disabled, put out; and who gets the fees.

use althing_integration_tests::{
    motions::{council_moves, guardians_move, COUNCIL, GUARDIANS},
    referenda::decided,
    session_keys,
    treasury::pot,
    Chain, Person,
};
use althing_primitives::{IncomeSource, TrackId};
use althing_runtime::{
    configs::money::FeeSplit, constants::currency::ALTH, genesis, AccountId, Balances, Grandpa,
    Runtime, Session, Validators,
};
use frame_support::traits::{
    fungible::{Balanced, Inspect, InspectHold},
    OnUnbalanced,
};
use pallet_validators::{Call, Candidacies, Chosen, Error, HoldReason};
use sp_runtime::DispatchError;
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};

const SESSION: u32 = 10;

fn account(name: &str) -> AccountId {
    Person::named(name).account()
}

fn sitting(chain: &mut Chain) -> Vec<AccountId> {
    chain.read(Session::validators)
}

fn held(chain: &mut Chain, who: &AccountId) -> u128 {
    chain.read(|| Balances::balance_on_hold(&HoldReason::Candidacy.into(), who))
}

/// Passes blocks to the first of the session after `sessions` rotations.
fn rotate(chain: &mut Chain, sessions: u32) {
    let ahead = sessions * SESSION - chain.height() % SESSION;
    chain.pass(ahead);
}

/// Registers the keys of the seed `seed` as `who`'s, with their proof.
fn register(chain: &mut Chain, who: &str, seed: &str) {
    let (keys, proof) = session_keys(seed, &account(who));
    let set_keys = pallet_session::Call::<Runtime>::set_keys { keys, proof };
    assert_eq!(chain.send(&Person::named(who), set_keys), Ok(Ok(())));
}

#[test]
fn a_candidate_is_elected_and_sits_from_the_second_rotation_on() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let eve = account("//Eve");
    let nominate = Call::<Runtime>::nominate {};
    let refused = chain.send(&Person::named("//Eve"), nominate.clone());
    assert_eq!(refused, Ok(Err(Error::<Runtime>::NoKeys.into())));

    register(&mut chain, "//Eve", "//Eve");
    assert_eq!(chain.send(&Person::named("//Eve"), nominate), Ok(Ok(())));
    assert_eq!(held(&mut chain, &eve), 100 * ALTH);
    let elect = Call::<Runtime>::elect { who: eve.clone() };
    assert_eq!(
        chain.send(&Person::named("//Alice"), elect.clone()),
        Ok(Err(DispatchError::BadOrigin)),
        "nobody elects alone"
    );
    assert_eq!(
        council_moves(&mut chain, &COUNCIL, elect.clone()),
        Err(DispatchError::BadOrigin),
        "nor does the whole Council elect"
    );
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, elect), Ok(()));
    rotate(&mut chain, 1);
    assert!(!sitting(&mut chain).contains(&eve));
    rotate(&mut chain, 1);
    assert!(sitting(&mut chain).contains(&eve));
    let (keys, _) = session_keys("//Eve", &eve);
    let (authors, voters) = chain.read(|| {
        (
            pallet_aura::Authorities::<Runtime>::get(),
            Grandpa::grandpa_authorities(),
        )
    });
    assert!(authors.contains(&keys.aura));
    assert!(voters.contains(&(keys.grandpa, 1)));
}

#[test]
fn one_who_is_removed_is_out_and_has_the_deposit_back_after_the_bond() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let dave = account("//Dave");
    let remove = Call::<Runtime>::remove { who: dave.clone() };
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, remove), Ok(()));
    rotate(&mut chain, 2);
    assert_eq!(sitting(&mut chain).len(), 3);
    assert_eq!(chain.read(|| Grandpa::grandpa_authorities().len()), 3);
    let withdraw = chain.send(&Person::named("//Dave"), Call::<Runtime>::withdraw {});
    assert_eq!(withdraw, Ok(Err(Error::<Runtime>::BondNotOver.into())));
    assert_eq!(held(&mut chain, &dave), 100 * ALTH);
}

#[test]
fn the_set_of_grandpa_changes_only_when_something_did() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    rotate(&mut chain, 4);
    assert_eq!(chain.read(Grandpa::current_set_id), 0);
    register(&mut chain, "//Bob", "//Bob//2");
    rotate(&mut chain, 4);
    assert_eq!(chain.read(Grandpa::current_set_id), 1);
    assert_eq!(sitting(&mut chain).len(), 4);
}

/// Four of five, for a time, once in a period, and never below the minimum.
#[test]
fn guardians_disable_for_a_time() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let dave = account("//Dave");
    let disable = Call::<Runtime>::disable { who: dave.clone() };
    assert_eq!(
        guardians_move(&mut chain, &GUARDIANS[..3], disable.clone()),
        Err(DispatchError::BadOrigin)
    );
    assert_eq!(
        guardians_move(&mut chain, &GUARDIANS[..4], disable.clone()),
        Err(Error::<Runtime>::TooFewLeft.into()),
        "four stay at the least"
    );

    register(&mut chain, "//Eve", "//Eve");
    let nominate = Call::<Runtime>::nominate {};
    assert_eq!(chain.send(&Person::named("//Eve"), nominate), Ok(Ok(())));
    let elect = Call::<Runtime>::elect {
        who: account("//Eve"),
    };
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, elect), Ok(()));
    assert_eq!(
        guardians_move(&mut chain, &GUARDIANS[..4], disable.clone()),
        Err(Error::<Runtime>::TooFewLeft.into()),
        "who does not sit yet makes no block"
    );
    rotate(&mut chain, 2);
    assert_eq!(guardians_move(&mut chain, &GUARDIANS[..4], disable), Ok(()));
    assert_eq!(chain.read(Session::disabled_validators), [3]);
    rotate(&mut chain, 3);
    assert!(!sitting(&mut chain).contains(&dave));

    // Sixty blocks are thirty days here.
    rotate(&mut chain, 8);
    assert!(sitting(&mut chain).contains(&dave), "it lapsed");
}

#[test]
fn keys_of_who_sits_cannot_be_purged() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let alice = Person::named("//Alice");
    let through_session = pallet_session::Call::<Runtime>::purge_keys {};
    assert_eq!(
        chain.send(&alice, through_session),
        Ok(Err(frame_system::Error::<Runtime>::CallFiltered.into()))
    );
    let refused = chain.send(&alice, Call::<Runtime>::purge_keys {});
    assert_eq!(refused, Ok(Err(Error::<Runtime>::AlreadyChosen.into())));

    // Who does not sit may, and has the deposit for the keys back.
    register(&mut chain, "//Eve", "//Eve");
    let eve = account("//Eve");
    let reason = pallet_session::HoldReason::Keys;
    assert!(chain.read(|| Balances::balance_on_hold(&reason.into(), &eve)) > 0);
    let purged = chain.send(&Person::named("//Eve"), Call::<Runtime>::purge_keys {});
    assert_eq!(purged, Ok(Ok(())));
    assert_eq!(
        chain.read(|| Balances::balance_on_hold(&reason.into(), &eve)),
        0
    );
}

#[test]
fn the_deposit_that_is_lost_goes_to_the_pot_of_forfeits_and_no_token_is_lost() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let (before, forfeits) = chain.read(|| {
        (
            Balances::total_issuance(),
            Balances::balance(&pot(IncomeSource::Forfeits)),
        )
    });
    let dave = account("//Dave");
    chain.read(|| {
        let details = OffenceDetails::<AccountId, _> {
            offender: (dave.clone(), ()),
            reporters: vec![],
        };
        Validators::on_offence(&[details], &[], 0);
    });
    assert_eq!(held(&mut chain, &dave), 50 * ALTH);
    assert_eq!(chain.read(Balances::total_issuance), before);
    assert_eq!(
        chain.read(|| Balances::balance(&pot(IncomeSource::Forfeits))),
        forfeits + 50 * ALTH
    );
    assert!(chain.read(|| Candidacies::<Runtime>::contains_key(&dave)));
    assert_eq!(chain.read(|| Chosen::<Runtime>::get().len()), 3);
}

/// Before the first block there is none who made one.
#[test]
fn where_the_author_cannot_be_told_all_of_a_fee_goes_to_the_pot() {
    let mut chain = Chain::of(genesis::DEVELOPMENT);
    let before = chain.read(|| Balances::balance(&pot(IncomeSource::Fees)));
    chain.read(|| FeeSplit::on_unbalanced(Balances::issue(1_001)));
    assert_eq!(
        chain.read(|| Balances::balance(&pot(IncomeSource::Fees))),
        before + 1_001
    );
}
