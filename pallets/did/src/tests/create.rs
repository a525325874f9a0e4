//! Making an identity.

use althing_primitives::{Did, IdentityKind, SpeaksAs};
use althing_test_utils::events::of_pallet;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

use super::support::*;
use crate::{
    mock::{
        chain, params, run_to, Balances, BodyAccount, Identity, Now, Taken, Test, CHAIN_TAG,
        ENDOWMENT,
    },
    Created, DepositsBy, Documents, Error, Event, Identities, KeyId, NewKey, PublicKey,
    Relationships, Status, Uri,
};

fn create(keys: Vec<NewKey>) -> frame_support::dispatch::DispatchResult {
    Identity::create(
        signed(Alice),
        IdentityKind::Person,
        keys.try_into().expect("few"),
        Default::default(),
        Default::default(),
    )
}

#[test]
fn it_is_the_identity_that_was_announced() {
    chain().run(|| {
        let did = Identity::next_did(&id(Alice));
        assert_eq!(did, Did::derive(&CHAIN_TAG, &id(Alice), 0));
        assert_eq!(person(Alice), did);
        let identity = Identities::<Test>::get(did).expect("it exists");
        assert_eq!(identity.kind, IdentityKind::Person);
        assert_eq!(identity.controller, id(Alice));
        assert_eq!((identity.nonce, identity.status), (0, Status::Active));
        assert_eq!(
            Identity::next_did(&id(Alice)),
            Did::derive(&CHAIN_TAG, &id(Alice), 1)
        );
        assert_eq!(Created::<Test>::get(id(Alice)), 1);
    });
}

#[test]
fn its_document_says_what_was_asked_for() {
    chain().run(|| {
        run_to(1);
        let did = Identity::next_did(&id(Alice));
        let name: Uri = b"https://alice.example".to_vec().try_into().expect("short");
        assert_ok!(Identity::create(
            signed(Alice),
            IdentityKind::Person,
            vec![key(Alice), key(Bob)].try_into().expect("few"),
            vec![service("web")].try_into().expect("few"),
            vec![name.clone()].try_into().expect("few"),
        ));
        let document = Documents::<Test>::get(did).expect("it lives");
        assert_eq!(key_ids(did), [0, 1]);
        assert_eq!(document.next_key, KeyId(2));
        assert_eq!(document.services.to_vec(), [service("web")]);
        assert_eq!(document.also_known_as.to_vec(), vec![name.clone()]);
        assert_eq!(document.accounts.to_vec(), [id(Alice)]);
        assert_eq!(
            (document.created.0, document.updated.0),
            (Now::get(), Now::get())
        );
        assert_eq!(document.version, 1);

        let deposit = DepositsBy::<Test>::get(did).expect("paid").base.amount;
        let names = vec![name].try_into().expect("few");
        assert_eq!(
            of_pallet::<Test, Event<Test>>(),
            [
                Event::Created {
                    did,
                    kind: IdentityKind::Person,
                    controller: id(Alice),
                    payer: id(Alice),
                    deposit,
                },
                Event::KeyAdded {
                    did,
                    key: document.keys[0]
                },
                Event::KeyAdded {
                    did,
                    key: document.keys[1]
                },
                Event::ServiceAdded {
                    did,
                    service: service("web")
                },
                Event::NamesSet { did, names },
                Event::AccountLinked {
                    did,
                    account: id(Alice)
                },
            ]
        );
    });
}

#[test]
fn it_holds_a_deposit_and_takes_a_fee_for_each_row_that_stays() {
    chain().run(|| {
        let did = create_as(
            Alice,
            IdentityKind::Person,
            vec![key(Alice), key_for(Bob, Relationships::AUTHENTICATION)],
        );
        let deposits = DepositsBy::<Test>::get(did).expect("paid");
        assert_eq!(deposits.used.rows, 4);
        assert_eq!(deposits.base.amount, 400 + u64::from(deposits.used.bytes));
        assert_eq!(held(&id(Alice)), deposits.base.amount);
        // The identity and the one key that makes assertions.
        let fee = 2 * params().record_fee;
        assert_eq!(Taken::get().0, fee);
        assert_eq!(
            Balances::free_balance(id(Alice)),
            ENDOWMENT - deposits.base.amount - fee
        );
    });
}

#[test]
fn an_account_rules_many_and_speaks_as_its_first() {
    chain().run(|| {
        let first = person(Alice);
        let second = organisation(Alice);
        assert_ne!(first, second);
        assert_eq!(Identity::did_of(&id(Alice)), Some(first));
        assert_eq!(controller(second), id(Alice));
        assert!(Documents::<Test>::get(second)
            .expect("it lives")
            .accounts
            .is_empty());
    });
}

#[test]
fn a_body_makes_an_organisation_but_no_person() {
    chain().run(|| {
        let make = |kind| {
            Identity::create(
                body(),
                kind,
                Default::default(),
                Default::default(),
                Default::default(),
            )
        };
        assert_noop!(make(IdentityKind::Person), DispatchError::BadOrigin);
        let did = Identity::next_did(&BodyAccount::get());
        assert_ok!(make(IdentityKind::Organisation));
        assert_eq!(controller(did), BodyAccount::get());
        assert_ok!(make(IdentityKind::Place));
    });
}

#[test]
fn an_identity_makes_none() {
    chain().run(|| {
        let did = person(Alice);
        assert_noop!(
            Identity::create(
                as_did(did),
                IdentityKind::Organisation,
                Default::default(),
                Default::default(),
                Default::default(),
            ),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn wrong_parts_are_refused() {
    chain().run(|| {
        let with = |public, relationships| NewKey {
            public,
            relationships: Relationships(relationships),
        };
        for malformed in [
            PublicKey::Sr25519([0; 32]),
            PublicKey::Ed25519([0; 32]),
            PublicKey::X25519([0; 32]),
            PublicKey::Secp256k1([4; 33]),
            PublicKey::P256([0; 33]),
        ] {
            assert_noop!(
                create(vec![with(malformed, 4)]),
                Error::<Test>::KeyMalformed
            );
        }
        for (public, uses) in [
            (PublicKey::Sr25519([1; 32]), 0),
            (PublicKey::Sr25519([1; 32]), 32),
            (PublicKey::X25519([1; 32]), 5),
            (PublicKey::X25519([1; 32]), 1),
        ] {
            assert_noop!(
                create(vec![with(public, uses)]),
                Error::<Test>::RelationshipsNotAllowed
            );
        }
        assert_noop!(create(vec![key(Bob), key(Bob)]), Error::<Test>::KeyExists);
        let with_texts = |services: Vec<_>, names: Vec<Uri>| {
            Identity::create(
                signed(Alice),
                IdentityKind::Person,
                Default::default(),
                services.try_into().expect("few"),
                names.try_into().expect("few"),
            )
        };
        assert_noop!(
            with_texts(vec![service("key-1")], vec![]),
            Error::<Test>::ServiceMalformed
        );
        assert_noop!(
            with_texts(vec![service("a"), service("a")], vec![]),
            Error::<Test>::ServiceExists
        );
        let name: Uri = b"nowhere".to_vec().try_into().expect("short");
        assert_noop!(with_texts(vec![], vec![name]), Error::<Test>::NameMalformed);
    });
}

#[test]
fn all_five_kinds_of_keys_are_published() {
    chain().run(|| {
        let with = |public, relationships| NewKey {
            public,
            relationships,
        };
        let all = Relationships(31);
        assert_ok!(create(vec![
            with(PublicKey::Sr25519([1; 32]), all),
            with(PublicKey::Ed25519([1; 32]), all),
            with(PublicKey::Secp256k1([2; 33]), all),
            with(PublicKey::P256([3; 33]), all),
            with(PublicKey::X25519([1; 32]), Relationships::KEY_AGREEMENT),
        ]));
    });
}

#[test]
fn who_cannot_pay_makes_none() {
    chain().run(|| {
        assert_noop!(
            Identity::create(
                signed(Two),
                IdentityKind::Person,
                Default::default(),
                Default::default(),
                Default::default(),
            ),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
        assert_ok!(Balances::transfer_keep_alive(signed(Alice), id(Two), 300));
        assert_noop!(
            Identity::create(
                signed(Two),
                IdentityKind::Person,
                Default::default(),
                Default::default(),
                Default::default(),
            ),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}

#[test]
fn an_account_that_made_all_it_can_makes_no_more() {
    chain().run(|| {
        Created::<Test>::insert(id(Alice), u32::MAX);
        assert_noop!(create(vec![]), Error::<Test>::TooManyIdentities);
    });
}
