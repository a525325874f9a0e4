//! Whose key it was.

use codec::Encode;
use frame_support::{assert_noop, assert_ok, traits::KeyOwnerProofSystem};
use sp_runtime::{key_types::DUMMY, testing::UintAuthorityId};
use sp_session::MembershipProof;

use super::{candidate, community, signed};
use crate::{
    mock::{chain, register, run_to, run_to_session, Session, Test, Validators, BOND},
    Error, KeyUses, KeysInUse, KeysLeaving, LeavingQueue, Parameters, Params,
};

fn key(seed: u64) -> UintAuthorityId {
    UintAuthorityId(seed)
}

fn prove(seed: u64) -> Option<MembershipProof> {
    Validators::prove((DUMMY, key(seed)))
}

fn check(seed: u64, proof: MembershipProof) -> Option<u64> {
    Validators::check_proof((DUMMY, key(seed)), proof).map(|(who, ())| who)
}

#[test]
fn a_key_in_use_is_proven() {
    chain(3).run(|| {
        run_to_session(1);
        let proof = prove(2).expect("2 sits with the key 2");
        assert_eq!((proof.session, proof.validator_count), (1, 3));
        assert_eq!(check(2, proof.clone()), Some(2));
        assert_eq!(
            check(3, proof.clone()),
            Some(3),
            "a proof names a session, the record the owner"
        );
        assert_eq!(check(9, proof), None);
        assert_eq!(prove(9), None, "nobody sits with the key 9");
    });
}

/// The old key signs for two more sessions after its owner registered another; what it signs is still
/// theirs, and remains theirs after it went out of use.
#[test]
fn a_rotated_key_is_still_its_owners() {
    chain(3).run(|| {
        run_to_session(1);
        register(2, 22);
        let before = prove(2).expect("it is still in use");
        assert_eq!(check(2, before.clone()), Some(2));
        assert_eq!(prove(22), None, "the new one is not yet");

        run_to_session(3);
        assert_eq!(prove(2), None, "it went out of use");
        assert_eq!(
            check(2, before),
            Some(2),
            "what it signed then is still its owner's"
        );
        let now = prove(22).expect("the new one is in use");
        assert_eq!(check(22, now.clone()), Some(2));
        assert_eq!(
            check(2, now),
            None,
            "the old one was not in use in this session"
        );
    });
}

#[test]
fn a_key_is_forgotten_when_the_bond_is_over() {
    chain(3).run(|| {
        run_to_session(1);
        register(2, 22);
        let proof = prove(2).expect("it is still in use");
        // The key is out of use from session 3 on.
        run_to_session(u64::from(BOND) + 2);
        assert_eq!(check(2, proof.clone()), Some(2));
        run_to_session(u64::from(BOND) + 3);
        assert_eq!(check(2, proof), None);
        assert_eq!(KeyUses::<Test>::iter().count(), 3);
    });
}

#[test]
fn a_key_taken_up_again_is_not_forgotten() {
    chain(3).run(|| {
        run_to_session(1);
        register(2, 22);
        run_to_session(3);
        register(2, 2);
        run_to_session(20);
        assert_eq!(check(2, prove(2).expect("it is in use again")), Some(2));
        assert_eq!(KeysInUse::<Test>::get().len(), 3);
    });
}

#[test]
fn what_a_leaver_signed_is_still_theirs() {
    chain(3).run(|| {
        run_to_session(1);
        let proof = prove(3).expect("3 sits");
        assert_ok!(Validators::resign(signed(3)));
        run_to_session(4);
        assert_eq!(check(3, proof), Some(3));
    });
}

#[test]
fn a_newcomers_key_is_not_proven_for_the_time_before() {
    chain(3).run(|| {
        run_to_session(1);
        let earlier = prove(1).expect("1 sits");
        candidate(9);
        assert_ok!(Validators::elect(community(), 9));
        run_to_session(3);
        assert_eq!(check(9, earlier), None);
        assert_eq!(check(9, prove(9).expect("9 sits")), Some(9));
    });
}

#[test]
fn a_proof_of_the_future_or_with_padding_is_refused() {
    chain(3).run(|| {
        run_to_session(1);
        let proof = prove(1).expect("1 sits");
        let future = MembershipProof {
            session: 2,
            ..proof.clone()
        };
        assert_eq!(check(1, future), None);
        let padded = MembershipProof {
            trie_nodes: vec![vec![0; 64]],
            ..proof
        };
        assert_eq!(check(1, padded), None);
    });
}

/// What its first owner signed with it must stay provable, so nobody else may sit with it meanwhile.
#[test]
fn a_key_given_up_serves_nobody_else_until_the_bond_is_over() {
    chain(3).run(|| {
        run_to_session(1);
        let proof = prove(2).expect("2 sits with the key 2");
        register(2, 22);
        register(9, 2);
        assert_noop!(Validators::nominate(signed(9)), Error::<Test>::KeyOfAnother);

        // A candidate from before is not elected with it, and who sits is not seated with it.
        candidate(8);
        register(9, 99);
        register(8, 2);
        assert_noop!(
            Validators::elect(community(), 8),
            Error::<Test>::KeyOfAnother
        );
        register(8, 88);
        register(3, 2);
        run_to_session(3);
        assert_eq!(Session::validators(), [1, 2]);
        assert_eq!(check(2, proof), Some(2));

        // From session 3 on it was in use no more.
        run_to_session(3 + u64::from(BOND));
        register(9, 29);
        run_to_session(8 + u64::from(BOND));
        assert_eq!(Session::validators(), [1, 2, 3]);
        assert_eq!(check(2, prove(2).expect("3 sits with it")), Some(3));
    });
}

#[test]
fn a_proof_in_the_past_is_made_from_the_record() {
    chain(3).run(|| {
        run_to_session(1);
        register(2, 22);
        run_to_session(4);
        assert_eq!(prove(2), None);
        let past = Validators::prove_in(2, DUMMY, &key(2).encode()).expect("it was in use");
        assert_eq!(check(2, past), Some(2));
        assert_eq!(Validators::prove_in(3, DUMMY, &key(2).encode()), None);
    });
}

fn set_bond(bond: u32) {
    let params = Params {
        bond,
        ..Parameters::<Test>::get()
    };
    assert_ok!(Validators::set_params(community(), params));
}

/// Each batch keeps the bond that was in force when it left, whatever the parameter says later.
#[test]
fn a_changed_bond_strands_no_record() {
    for (first, second) in [(8, 2), (2, 8)] {
        chain(3).run(|| {
            set_bond(first);
            run_to_session(1);
            register(2, 22);
            run_to_session(3);
            set_bond(second);
            register(2, 222);
            run_to_session(4);
            let earlier = Validators::prove_in(2, DUMMY, &key(2).encode()).expect("on record");
            let over = u64::from(first.max(second)) + 6;
            run_to_session(over - 4);
            assert!(
                KeysLeaving::<Test>::iter().count() > 0,
                "a longer bond is waited for"
            );
            run_to_session(over);
            assert_eq!(check(2, earlier), None);
            assert_eq!(KeyUses::<Test>::iter().count(), 3);
            assert_eq!(KeysLeaving::<Test>::iter().count(), 0);
            let queue = LeavingQueue::<Test>::get();
            assert_eq!((queue.start, queue.end), (2, 2));
        });
    }
}

#[test]
fn a_proof_of_more_validators_than_there_can_be_is_refused() {
    chain(3).run(|| {
        run_to(1);
        let proof = prove(1).expect("1 sits");
        let swollen = MembershipProof {
            validator_count: 9,
            ..proof
        };
        assert_eq!(check(1, swollen), None);
    });
}
