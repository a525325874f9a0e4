//! Calls by an identity.

use althing_test_utils::events::assert_last;
use codec::Encode;
use frame_support::{
    assert_noop, assert_ok, dispatch::GetDispatchInfo, pallet_prelude::Weight, traits::fungible,
};
use sp_core::{ecdsa, ed25519, Pair};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{
        chain,
        notes::{Error as NoteError, Notes},
        run_to, Balances, Identity, RuntimeCall, Test, ENDOWMENT,
    },
    Call, Error, Event, KeyId, KeySignature, NewKey, PublicKey, Relationships,
};

/// What was spent, of the weight that the result names.
fn spent(result: frame_support::dispatch::DispatchResultWithPostInfo) -> u64 {
    let weight: Option<Weight> = result.expect("it succeeds").actual_weight;
    weight.expect("it is told").ref_time()
}

#[test]
fn the_identity_calls_and_who_submits_pays() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        assert_ok!(Act::next(did, note(5)).by(Alice));
        assert_eq!(Notes::<Test>::get(did), 5);
        assert_eq!(nonce(did), 1);
        assert_last::<Test>(Event::DispatchedAs {
            did,
            key: KeyId(0),
            nonce: 0,
            result: Ok(()),
        });
    });
}

#[test]
fn the_origin_is_the_identity_and_never_an_account() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let transfer = RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
            dest: id(Bob),
            value: 1,
        });
        assert_ok!(Act::next(did, transfer).by(Alice));
        assert_last::<Test>(Event::DispatchedAs {
            did,
            key: KeyId(0),
            nonce: 0,
            result: Err(DispatchError::BadOrigin),
        });
        assert_eq!(
            <Balances as fungible::Inspect<_>>::total_balance(&id(Bob)),
            ENDOWMENT
        );
        // And what only identities may do, accounts may not.
        assert_noop!(
            crate::mock::Notes::leave(signed(Alice), 5, true),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn an_identity_cannot_rule_itself_so_a_stolen_key_changes_no_document() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let call = RuntimeCall::Identity(Call::add_key { did, key: key(Bob) });
        assert_ok!(Act::next(did, call).by(Alice));
        assert_eq!(key_ids(did), [0]);
    });
}

#[test]
fn a_wallets_signature_is_accepted_and_costs_a_check_more() {
    chain().run(|| {
        let did = person(Alice);
        assert_eq!(spent(Act::next(did, note(1)).by(Alice)), 100 + 400);
        assert_eq!(
            spent(Act::next(did, note(2)).by_wallet_of(Alice)),
            100 + 10 + 400
        );
    });
}

#[test]
fn each_kind_of_key_has_its_own_weight() {
    chain().run(|| {
        let (ed, ec) = (
            ed25519::Pair::from_seed(&[1; 32]),
            ecdsa::Pair::from_seed(&[2; 32]),
        );
        let did = create_as(
            Alice,
            althing_primitives::IdentityKind::Person,
            vec![ed_key(&ed), ec_key(&ec)],
        );
        let act = Act::next(did, note(1));
        let signature = KeySignature::Ed25519(ed.sign(&act.payload()));
        assert_eq!(spent(act.submit(signature)), 200 + 400);
        let act = Act {
            key: 1,
            ..Act::next(did, note(2))
        };
        let signature = KeySignature::Secp256k1(ec.sign(&act.payload()));
        assert_eq!(spent(act.submit(signature.clone())), 300 + 400);
        // Before it is known which form was signed and what the call spends, all is charged.
        let call = Call::<Test>::dispatch_as {
            did,
            key_id: KeyId(1),
            nonce: 2,
            valid_until: 1_000,
            call: Box::new(note(3)),
            signature,
        };
        assert_eq!(
            call.get_dispatch_info().call_weight.ref_time(),
            300 + 30 + 1_000
        );
    });
}

#[test]
fn a_failed_call_leaves_nothing_and_still_uses_up_the_number() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let unwelcome = RuntimeCall::Notes(crate::mock::notes::Call::leave {
            note: 5,
            welcome: false,
        });
        let act = Act::next(did, unwelcome);
        assert_ok!(act.by(Alice));
        assert_eq!(Notes::<Test>::get(did), 0);
        assert_eq!(nonce(did), 1);
        assert_last::<Test>(Event::DispatchedAs {
            did,
            key: KeyId(0),
            nonce: 0,
            result: Err(NoteError::<Test>::Unwelcome.into()),
        });
        assert_noop!(act.by(Alice), Error::<Test>::NonceNotNext);
    });
}

#[test]
fn calls_that_make_calls_are_refused_before_the_number_is_used() {
    chain().run(|| {
        let did = person(Alice);
        let inner = Call::dispatch_as {
            did,
            key_id: KeyId(0),
            nonce: 0,
            valid_until: 9,
            call: Box::new(note(1)),
            signature: KeySignature::Sr25519(Alice.sign(b"")),
        };
        let batch = pallet_utility::Call::batch {
            calls: vec![note(1)],
        };
        for call in [RuntimeCall::Identity(inner), RuntimeCall::Utility(batch)] {
            assert_noop!(
                Act::next(did, call).by(Alice),
                Error::<Test>::CallNotAllowed
            );
        }
        assert_eq!(nonce(did), 0);
    });
}

#[test]
fn what_is_closed_to_everybody_is_closed_to_identities() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let closed = RuntimeCall::System(frame_system::Call::set_heap_pages { pages: 1 });
        assert_ok!(Act::next(did, closed).by(Alice));
        assert_last::<Test>(Event::DispatchedAs {
            did,
            key: KeyId(0),
            nonce: 0,
            result: Err(frame_system::Error::<Test>::CallFiltered.into()),
        });
    });
}

#[test]
fn a_key_for_something_else_is_refused() {
    chain().run(|| {
        let all_but_calls = Relationships(31 - 8);
        let with = |public| NewKey {
            public,
            relationships: Relationships(31),
        };
        let x = NewKey {
            public: PublicKey::X25519([1; 32]),
            relationships: Relationships::KEY_AGREEMENT,
        };
        let did = create_as(
            Alice,
            althing_primitives::IdentityKind::Person,
            vec![
                key_for(Alice, all_but_calls),
                with(PublicKey::P256([2; 33])),
                x,
            ],
        );
        let act = |key| Act {
            key,
            ..Act::next(did, note(1))
        };
        assert_noop!(act(0).by(Alice), Error::<Test>::KeyCannotInvoke);
        assert_noop!(act(1).by(Alice), Error::<Test>::KeyCannotSign);
        assert_noop!(act(2).by(Alice), Error::<Test>::KeyCannotInvoke);
        assert_noop!(act(3).by(Alice), Error::<Test>::KeyNotFound);
    });
}

#[test]
fn only_an_account_submits() {
    chain().run(|| {
        let did = person(Alice);
        let act = Act::next(did, note(1));
        let submit = |origin| {
            Identity::dispatch_as(
                origin,
                did,
                KeyId(0),
                0,
                1_000,
                Box::new(act.call.clone()),
                KeySignature::Sr25519(Alice.sign(&act.payload())),
            )
        };
        assert_noop!(submit(as_did(did)), DispatchError::BadOrigin);
        assert_noop!(submit(body()), DispatchError::BadOrigin);
        assert_ok!(submit(signed(Bob)));
    });
}

#[test]
fn the_payload_is_what_the_readme_says_byte_by_byte() {
    chain().run(|| {
        let did = person(Alice);
        let act = Act {
            valid_until: 0x0102,
            ..Act::next(did, note(0x0A0B))
        };
        let mut expected = vec![16 << 2];
        expected.extend(b"althing/did-call");
        expected.extend(frame_system::Pallet::<Test>::block_hash(0).0);
        expected.extend([7, 0, 0, 0]);
        expected.extend(did.0);
        expected.extend([0, 0, 0, 0]);
        expected.extend([0, 0, 0, 0]);
        expected.extend([0x02, 0x01, 0, 0, 0, 0, 0, 0]);
        expected.extend(act.call.encode());
        let payload = Identity::call_payload(&did, KeyId(0), 0, 0x0102, &act.call);
        assert_eq!(payload, expected);
        assert_eq!(act.payload(), expected);
    });
}
