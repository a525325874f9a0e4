//! A signed call serves one identity, one chain, one call, one time: every other use is refused.

use frame_support::{assert_noop, assert_ok};
use sp_core::H256;

use super::support::*;
use crate::{
    mock::{chain, notes::Notes, run_to, Identity, System, Test, Version},
    Error, KeyId, KeySignature,
};

fn signed_by_alice(payload: &[u8]) -> KeySignature {
    KeySignature::Sr25519(Alice.sign(payload))
}

#[test]
fn on_another_chain_it_is_refused() {
    chain().run(|| {
        let act = Act::next(person(Alice), note(1));
        let elsewhere = act.payload_on(H256([1; 32]), 7);
        assert_noop!(
            act.submit(signed_by_alice(&elsewhere)),
            Error::<Test>::SignatureNotMatching
        );
        assert_ne!(System::block_hash(0), H256([1; 32]));
    });
}

#[test]
fn after_an_upgrade_that_changes_what_calls_mean_it_is_refused() {
    chain().run(|| {
        let act = Act::next(person(Alice), note(1));
        let before = signed_by_alice(&act.payload());
        Version::set(sp_version::RuntimeVersion {
            transaction_version: 8,
            ..Default::default()
        });
        assert_noop!(act.submit(before), Error::<Test>::SignatureNotMatching);
        assert_ok!(act.submit(signed_by_alice(&act.payload_on(System::block_hash(0), 8))));
    });
}

#[test]
fn for_another_identity_with_the_same_key_it_is_refused() {
    chain().run(|| {
        let act = Act::next(person(Alice), note(1));
        let signature = signed_by_alice(&act.payload());
        let other = Act {
            did: create_as(
                Bob,
                althing_primitives::IdentityKind::Person,
                vec![key(Alice)],
            ),
            ..act
        };
        assert_noop!(other.submit(signature), Error::<Test>::SignatureNotMatching);
    });
}

#[test]
fn for_another_call_key_or_end_it_is_refused() {
    chain().run(|| {
        let did = person(Alice);
        assert_ok!(Identity::add_key(signed(Alice), did, key(Bob)));
        let act = Act::next(did, note(1));
        let signature = signed_by_alice(&act.payload());
        for other in [
            Act {
                call: note(2),
                ..act.clone()
            },
            Act {
                key: 1,
                ..act.clone()
            },
            Act {
                valid_until: 1_001,
                ..act.clone()
            },
        ] {
            assert_noop!(
                other.submit(signature.clone()),
                Error::<Test>::SignatureNotMatching
            );
        }
        assert_ok!(act.submit(signature));
    });
}

#[test]
fn by_another_key_it_is_refused() {
    chain().run(|| {
        let act = Act::next(person(Alice), note(1));
        assert_noop!(act.by(Bob), Error::<Test>::SignatureNotMatching);
    });
}

#[test]
fn a_second_time_it_is_refused() {
    chain().run(|| {
        let did = person(Alice);
        let act = Act::next(did, note(1));
        let signature = signed_by_alice(&act.payload());
        assert_ok!(act.submit(signature.clone()));
        assert_noop!(act.submit(signature.clone()), Error::<Test>::NonceNotNext);
        // Renumbering it does not help.
        let renumbered = Act { nonce: 1, ..act };
        assert_noop!(
            renumbered.submit(signature),
            Error::<Test>::SignatureNotMatching
        );
        assert_eq!(nonce(did), 1);
    });
}

#[test]
fn before_its_turn_it_is_refused() {
    chain().run(|| {
        let act = Act {
            nonce: 1,
            ..Act::next(person(Alice), note(1))
        };
        assert_noop!(act.by(Alice), Error::<Test>::NonceNotNext);
    });
}

#[test]
fn at_its_end_it_is_refused_and_a_block_before_it_is_not() {
    chain().run(|| {
        let did = person(Alice);
        let until = |block| Act {
            valid_until: block,
            ..Act::next(did, note(1))
        };
        run_to(10);
        assert_noop!(until(10).by(Alice), Error::<Test>::SignatureExpired);
        assert_ok!(until(11).by(Alice));
    });
}

#[test]
fn after_rotation_it_is_refused() {
    chain().run(|| {
        let did = person(Alice);
        let act = Act::next(did, note(1));
        let signature = signed_by_alice(&act.payload());
        assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(0)));
        assert_noop!(act.submit(signature.clone()), Error::<Test>::KeyNotFound);
        // The same key under a new number does not revive what it signed.
        assert_ok!(Identity::add_key(signed(Alice), did, key(Alice)));
        assert_noop!(act.submit(signature.clone()), Error::<Test>::KeyNotFound);
        let other = Act { key: 1, ..act };
        assert_noop!(other.submit(signature), Error::<Test>::SignatureNotMatching);
        assert_ok!(other.by(Alice));
    });
}

#[test]
fn under_recovery_and_after_it_it_is_refused() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        let act = Act::next(did, note(1));
        let signature = signed_by_alice(&act.payload());
        arm(did);
        assert_noop!(
            act.submit(signature.clone()),
            Error::<Test>::RecoveryUnderWay
        );
        run_to(101);
        assert_ok!(Identity::finish_recovery(signed(Bob), did));
        assert_noop!(act.submit(signature), Error::<Test>::KeyNotFound);
    });
}

#[test]
fn after_deactivation_it_is_refused() {
    chain().run(|| {
        let did = person(Alice);
        let act = Act::next(did, note(1));
        let signature = signed_by_alice(&act.payload());
        assert_ok!(Identity::deactivate(signed(Alice), did));
        assert_noop!(act.submit(signature), Error::<Test>::IdentityDeactivated);
        assert_eq!(Notes::<Test>::get(did), 0);
        let unknown = Act {
            did: althing_primitives::Did([1; 32]),
            ..act
        };
        assert_noop!(unknown.by(Alice), Error::<Test>::IdentityNotFound);
    });
}

#[test]
fn a_payload_for_one_purpose_serves_no_other() {
    chain().run(|| {
        let did = person(Alice);
        let act = Act::next(did, note(1));
        let fields = (7u32, did, 0u32, 0u32, act.valid_until, act.call.clone());
        for tag in [
            "althing/did-link",
            "althing/did-control",
            "althing/did-create",
        ] {
            assert_noop!(
                act.submit(signed_by_alice(&payload(tag, &fields))),
                Error::<Test>::SignatureNotMatching
            );
        }
        assert_ok!(act.submit(signed_by_alice(&payload("althing/did-call", &fields))));
    });
}
