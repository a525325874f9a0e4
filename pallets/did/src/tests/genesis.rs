//! The first identities.

use std::panic::{catch_unwind, AssertUnwindSafe};

use althing_primitives::{Did, IdentityKind, SpeaksAs};
use frame_support::traits::BuildGenesisConfig;
use sp_io::TestExternalities;
use sp_runtime::AccountId32;

use super::support::*;
use crate::{
    mock::{founded, params, Identity, Now, Test, CHAIN_TAG},
    ChainTag, DepositsBy, Documents, GenesisConfig, GenesisIdentity, NewKey, Parameters, Params,
    PublicKey, Relationships,
};

fn entry(who: Sr25519Keyring, kind: IdentityKind) -> GenesisIdentity<AccountId32> {
    GenesisIdentity {
        kind,
        controller: id(who),
        keys: vec![key(who)],
    }
}

#[test]
fn it_is_read_back() {
    let entries = vec![
        entry(Alice, IdentityKind::Person),
        entry(Bob, IdentityKind::Person),
        entry(Alice, IdentityKind::Organisation),
    ];
    founded(entries).run(|| {
        assert_eq!(ChainTag::<Test>::get(), CHAIN_TAG);
        assert_eq!(Parameters::<Test>::get(), params());
        let first = Did::derive(&CHAIN_TAG, &id(Alice), 0);
        let firm = Did::derive(&CHAIN_TAG, &id(Alice), 1);
        assert_eq!(Identity::did_of(&id(Alice)), Some(first));
        assert_eq!(controller(firm), id(Alice));
        let view = Identity::resolve(&firm).expect("it exists");
        assert_eq!(view.kind, IdentityKind::Organisation);
        assert_eq!((view.created.0, view.version), (Now::get(), 1));
        assert_eq!(view.keys.len(), 1);
        assert_eq!(
            Identity::did_of(&id(Bob)),
            Some(Did::derive(&CHAIN_TAG, &id(Bob), 0))
        );
        assert_eq!(
            Identity::next_did(&id(Alice)),
            Did::derive(&CHAIN_TAG, &id(Alice), 2)
        );
    });
}

#[test]
fn the_first_pay_no_deposit_and_what_they_add_is_paid() {
    founded(vec![entry(Alice, IdentityKind::Person)]).run(|| {
        let did = Identity::did_of(&id(Alice)).expect("founded");
        assert_eq!(DepositsBy::<Test>::get(did).expect("paid").base.amount, 0);
        let add = Identity::add_service(signed(Alice), did, service("web"));
        assert_eq!(add, Ok(()));
        assert!(held(&id(Alice)) > 0);
        assert_eq!(Identity::deactivate(signed(Alice), did), Ok(()));
        assert_eq!(held(&id(Alice)), 0);
        assert!(!Documents::<Test>::contains_key(did));
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let with = |public| GenesisIdentity {
        keys: vec![NewKey {
            public,
            relationships: Relationships(31),
        }],
        ..entry(Alice, IdentityKind::Person)
    };
    let genesis = GenesisConfig::<Test> {
        identities: vec![
            with(PublicKey::Ed25519([0; 32])),
            entry(Bob, IdentityKind::Person),
            with(PublicKey::X25519([1; 32])),
        ],
        params: Params {
            memory: 0,
            ..params()
        },
        ..Default::default()
    };
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    for part in [
        "a parameter is out of its range",
        "identity 0, of",
        "KeyMalformed",
        "identity 2, of",
        "RelationshipsNotAllowed",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
    assert!(!message.contains("identity 1"), "{message}");
}

#[test]
fn json_gives_it_back() {
    let genesis = GenesisConfig::<Test> {
        chain_tag: CHAIN_TAG,
        identities: vec![
            entry(Alice, IdentityKind::Person),
            GenesisIdentity {
                keys: vec![NewKey {
                    public: PublicKey::Secp256k1([2; 33]),
                    relationships: Relationships::ASSERTION_METHOD,
                }],
                ..entry(Bob, IdentityKind::Place)
            },
        ],
        params: params(),
        ..Default::default()
    };
    let json = serde_json::to_value(&genesis).expect("it is JSON");
    assert!(json["params"].get("rowDeposit").is_some(), "{json}");
    assert_eq!(
        json["identities"][1]["keys"][0]["public"]["secp256k1"],
        format!("0x{}", "02".repeat(33))
    );
    let back: GenesisConfig<Test> = serde_json::from_value(json).expect("it is read");
    assert_eq!(back.identities, genesis.identities);
    assert_eq!(back.params, genesis.params);
    assert_eq!(back.chain_tag, genesis.chain_tag);
    let short = r#"{"public":{"p256":"0x02"},"relationships":1}"#;
    let error = serde_json::from_str::<NewKey>(short).expect_err("it is too short");
    assert!(error.to_string().contains("33 bytes"), "{error}");
}
