//! Who signs two votes: reported with a real proof, disabled, put out, and half the deposit lost.

use althing_integration_tests::{
    equivocations::{ownership, two_votes, votes_for},
    session_keys, Chain, Person,
};
use althing_runtime::{
    constants::currency::ALTH, genesis, AccountId, Balances, Grandpa, Hash, Runtime, RuntimeCall,
    Session, UncheckedExtrinsic, Validators,
};
use frame_support::traits::fungible::InspectHold;
use pallet_validators::HoldReason;
use sp_consensus_grandpa::EquivocationProof;
use sp_runtime::{transaction_validity::InvalidTransaction, DispatchError};
use sp_session::MembershipProof;

fn report(
    chain: &mut Chain,
    proof: EquivocationProof<Hash, u32>,
    owner: MembershipProof,
) -> Result<(), DispatchError> {
    let call = pallet_grandpa::Call::<Runtime>::report_equivocation {
        equivocation_proof: Box::new(proof),
        key_owner_proof: owner,
    };
    chain
        .send(&Person::named("//Eve"), call)
        .expect("it is in a block")
}

fn dave() -> AccountId {
    Person::named("//Dave").account()
}

fn held(chain: &mut Chain) -> u128 {
    chain.read(|| Balances::balance_on_hold(&HoldReason::Candidacy.into(), &dave()))
}

fn rotate(chain: &mut Chain, sessions: u32) {
    let ahead = sessions * 10 - chain.height() % 10;
    chain.pass(ahead);
}

fn rotate_keys(chain: &mut Chain, who: &str, seed: &str) {
    let (keys, proof) = session_keys(seed, &Person::named(who).account());
    let set_keys = pallet_session::Call::<Runtime>::set_keys { keys, proof };
    assert_eq!(chain.send(&Person::named(who), set_keys), Ok(Ok(())));
}

#[test]
fn two_votes_in_one_round_put_their_signer_out() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    let owner = ownership(&mut chain, "//Dave", 0).expect("a key that sits");
    assert_eq!(
        report(&mut chain, two_votes("//Dave", 0, 7), owner.clone()),
        Ok(())
    );

    assert_eq!(
        chain.read(Session::disabled_validators),
        [3],
        "disabled at once"
    );
    assert_eq!(held(&mut chain), 50 * ALTH);
    assert!(!chain.read(|| Validators::is_chosen(&dave())));
    assert_eq!(
        report(&mut chain, two_votes("//Dave", 0, 7), owner),
        Err(pallet_grandpa::Error::<Runtime>::DuplicateOffenceReport.into()),
        "once for each round"
    );
    rotate(&mut chain, 1);
    assert_eq!(
        chain.read(Session::disabled_validators),
        [3],
        "for as long as they sit"
    );
    rotate(&mut chain, 1);
    assert!(!chain.read(Session::validators).contains(&dave()));
    assert_eq!(chain.read(|| Grandpa::grandpa_authorities().len()), 3);
}

/// As the node that saw it reports: a bare extrinsic.
#[test]
fn a_node_reports_without_an_account_of_its_own() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    let owner = ownership(&mut chain, "//Dave", 0).expect("a key that sits");
    let bare = || {
        let call: RuntimeCall = pallet_grandpa::Call::report_equivocation_unsigned {
            equivocation_proof: Box::new(two_votes("//Dave", 0, 9)),
            key_owner_proof: owner.clone(),
        }
        .into();
        UncheckedExtrinsic::new_bare(call)
    };
    assert_eq!(chain.block(vec![bare()]), [Ok(Ok(()))]);
    assert_eq!(held(&mut chain), 50 * ALTH);
    assert_eq!(
        chain.block(vec![bare()]),
        [Err(InvalidTransaction::Stale.into())]
    );
}

/// The hole that historical sessions leave: who means to sign twice rotates first.
#[test]
fn the_old_key_still_speaks_for_its_owner_after_a_rotation() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    rotate_keys(&mut chain, "//Dave", "//Dave//2");
    assert_eq!(
        ownership(&mut chain, "//Dave//2", 0),
        None,
        "not in use yet"
    );
    let owner = ownership(&mut chain, "//Dave", 0).expect("in use still");
    assert_eq!(report(&mut chain, two_votes("//Dave", 0, 7), owner), Ok(()));
    assert_eq!(held(&mut chain), 50 * ALTH);

    // And when it is out of use, for what it signed in the set before.
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    rotate_keys(&mut chain, "//Dave", "//Dave//2");
    rotate(&mut chain, 3);
    assert_eq!(chain.read(Grandpa::current_set_id), 1);
    assert_eq!(chain.read(Session::validators).len(), 4, "the set stayed");
    assert_eq!(ownership(&mut chain, "//Dave", 1), None);
    let owner = ownership(&mut chain, "//Dave", 0).expect("on record");
    assert_eq!(report(&mut chain, two_votes("//Dave", 0, 7), owner), Ok(()));
    assert_eq!(held(&mut chain), 50 * ALTH);
    assert_eq!(chain.read(Session::disabled_validators), [3]);
}

#[test]
fn a_proof_that_proves_nothing_is_refused_and_costs_nobody_anything() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    let owner = ownership(&mut chain, "//Dave", 0).expect("a key that sits");
    let invalid = || pallet_grandpa::Error::<Runtime>::InvalidEquivocationProof.into();

    // The same vote twice.
    let same = votes_for("//Dave", 0, 7, [1, 1]);
    assert_eq!(report(&mut chain, same, owner.clone()), Err(invalid()));
    // A set that never was.
    assert_eq!(
        report(&mut chain, two_votes("//Dave", 3, 7), owner.clone()),
        Err(invalid())
    );
    // A stranger's key.
    assert_eq!(
        report(&mut chain, two_votes("//Ferdie", 0, 7), owner.clone()),
        Err(pallet_grandpa::Error::<Runtime>::InvalidKeyOwnershipProof.into())
    );
    // A session to come.
    let future = MembershipProof {
        session: 9,
        ..owner
    };
    assert_eq!(
        report(&mut chain, two_votes("//Dave", 0, 7), future),
        Err(pallet_grandpa::Error::<Runtime>::InvalidKeyOwnershipProof.into())
    );
    assert_eq!(held(&mut chain), 100 * ALTH);
    assert!(chain.read(Session::disabled_validators).is_empty());
}
