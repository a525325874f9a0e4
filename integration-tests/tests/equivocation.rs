//! Who signs two votes: reported with a real proof, disabled, put out, and half the deposit lost.

use althing_integration_tests::{session_keys, Chain, Person};
use althing_runtime::{
    constants::currency::ALTH, genesis, AccountId, Balances, Block, Grandpa, Hash, Runtime,
    RuntimeCall, Session, UncheckedExtrinsic, Validators,
};
use frame_support::traits::fungible::InspectHold;
use pallet_validators::HoldReason;
use sp_consensus_grandpa::{
    localized_payload, runtime_decl_for_grandpa_api::GrandpaApiV3 as GrandpaApi, AuthorityId,
    AuthoritySignature, Equivocation, EquivocationProof,
};
use sp_core::{ed25519, Pair, H256};
use sp_runtime::{transaction_validity::InvalidTransaction, DispatchError};
use sp_session::MembershipProof;

type Message = finality_grandpa::Message<Hash, u32>;
type Prevote = finality_grandpa::Prevote<Hash, u32>;

fn key(seed: &str) -> ed25519::Pair {
    ed25519::Pair::from_string(seed, None).expect("a derivation path")
}

/// Two votes of the key of `seed` in one round of the set `set_id`, for two blocks.
fn two_votes(seed: &str, set_id: u64, round: u64) -> EquivocationProof<Hash, u32> {
    votes_for(seed, set_id, round, [1, 2])
}

fn votes_for(seed: &str, set_id: u64, round: u64, blocks: [u8; 2]) -> EquivocationProof<Hash, u32> {
    let pair = key(seed);
    let vote = |byte: u8| {
        let vote = Prevote {
            target_hash: H256::repeat_byte(byte),
            target_number: 5,
        };
        let message: Message = finality_grandpa::Message::Prevote(vote.clone());
        let signature: AuthoritySignature = pair
            .sign(&localized_payload(round, set_id, &message))
            .into();
        (vote, signature)
    };
    let equivocation = finality_grandpa::Equivocation {
        round_number: round,
        identity: AuthorityId::from(pair.public()),
        first: vote(blocks[0]),
        second: vote(blocks[1]),
    };
    EquivocationProof::new(set_id, Equivocation::Prevote(equivocation))
}

/// What the node asks the runtime for before it reports.
fn ownership(chain: &mut Chain, seed: &str, set_id: u64) -> Option<MembershipProof> {
    let id = AuthorityId::from(key(seed).public());
    chain
        .read(|| <Runtime as GrandpaApi<Block>>::generate_key_ownership_proof(set_id, id))
        .and_then(|proof| proof.decode())
}

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
