//! Adding and revoking keys.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{chain, params, run_to, Balances, Identity, Now, Taken, Test, ENDOWMENT},
    Documents, Error, Event, KeyId, NewKey, PublicKey, Relationships, RevokedKey, RevokedKeys,
};

#[test]
fn an_added_key_has_the_next_number() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        Now::set(Now::get() + 60);
        assert_ok!(Identity::add_key(signed(Alice), did, key(Bob)));
        let document = Documents::<Test>::get(did).expect("it lives");
        assert_eq!(key_ids(did), [0, 1]);
        assert_eq!(document.keys[1].added.0, Now::get());
        assert_eq!(document.updated.0, Now::get());
        assert_eq!(document.version, 2);
        assert_last::<Test>(Event::KeyAdded {
            did,
            key: document.keys[1],
        });
    });
}

#[test]
fn a_number_is_never_used_again() {
    chain().run(|| {
        let did = person(Alice);
        assert_ok!(Identity::add_key(signed(Alice), did, key(Bob)));
        assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(1)));
        assert_ok!(Identity::add_key(signed(Alice), did, key(Bob)));
        assert_eq!(key_ids(did), [0, 2]);
    });
}

#[test]
fn a_key_that_made_assertions_is_kept_with_the_moment_of_its_end() {
    chain().run(|| {
        run_to(1);
        let added = Now::get();
        let did = person(Alice);
        Now::set(added + 60);
        assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(0)));
        assert_last::<Test>(Event::KeyRevoked { did, key: KeyId(0) });
        assert!(key_ids(did).is_empty());
        assert_eq!(
            RevokedKeys::<Test>::get(did, KeyId(0)),
            Some(RevokedKey {
                public: key(Alice).public,
                relationships: Relationships(31),
                added: added.into(),
                revoked_at: (added + 60).into(),
            })
        );
    });
}

#[test]
fn other_keys_are_forgotten() {
    chain().run(|| {
        let did = person(Alice);
        let login = key_for(Bob, Relationships::AUTHENTICATION);
        assert_ok!(Identity::add_key(signed(Alice), did, login));
        assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(1)));
        assert!(!RevokedKeys::<Test>::contains_key(did, KeyId(1)));
    });
}

#[test]
fn the_row_that_stays_is_paid_when_the_key_comes_and_revoking_is_free() {
    chain().run(|| {
        let did = person(Alice);
        let before = Balances::free_balance(id(Alice)) + held(&id(Alice));
        assert_ok!(Identity::add_key(signed(Alice), did, key(Bob)));
        assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(1)));
        let after = Balances::free_balance(id(Alice)) + held(&id(Alice));
        assert_eq!(before - after, params().record_fee);
        assert_eq!(Taken::get().0, 3 * params().record_fee);
        assert!(after < ENDOWMENT);
    });
}

#[test]
fn a_full_document_refuses_loudly() {
    chain().run(|| {
        let did = person(Alice);
        let numbered = |number: u8| NewKey {
            public: PublicKey::Ed25519([number; 32]),
            relationships: Relationships::AUTHENTICATION,
        };
        for number in 1..=15 {
            assert_ok!(Identity::add_key(signed(Alice), did, numbered(number)));
        }
        assert_noop!(
            Identity::add_key(signed(Alice), did, numbered(16)),
            Error::<Test>::TooManyKeys
        );
        assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(3)));
        assert_ok!(Identity::add_key(signed(Alice), did, numbered(16)));
    });
}

#[test]
fn the_wrong_key_is_refused() {
    chain().run(|| {
        let did = person(Alice);
        let add = |key| Identity::add_key(signed(Alice), did, key);
        assert_noop!(add(key(Alice)), Error::<Test>::KeyExists);
        assert_noop!(
            add(key_for(Bob, Relationships(64))),
            Error::<Test>::RelationshipsNotAllowed
        );
        assert_noop!(
            add(NewKey {
                public: PublicKey::P256([5; 33]),
                relationships: Relationships(1)
            }),
            Error::<Test>::KeyMalformed
        );
        assert_noop!(
            Identity::revoke_key(signed(Alice), did, KeyId(1)),
            Error::<Test>::KeyNotFound
        );
    });
}

#[test]
fn only_the_controller_changes_keys() {
    chain().run(|| {
        let did = person(Alice);
        for origin in [signed(Bob), body()] {
            assert_noop!(
                Identity::add_key(origin.clone(), did, key(Bob)),
                Error::<Test>::NotController
            );
            assert_noop!(
                Identity::revoke_key(origin, did, KeyId(0)),
                Error::<Test>::NotController
            );
        }
        assert_noop!(
            Identity::add_key(as_did(did), did, key(Bob)),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Identity::revoke_key(as_did(did), did, KeyId(0)),
            DispatchError::BadOrigin
        );
        let unknown = althing_primitives::Did([1; 32]);
        assert_noop!(
            Identity::add_key(signed(Alice), unknown, key(Bob)),
            Error::<Test>::IdentityNotFound
        );
    });
}
