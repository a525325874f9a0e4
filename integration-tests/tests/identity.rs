//! Who is who on the real runtime: founded, sponsored, stolen and recovered; attested and recalled.

use althing_integration_tests::{referenda::decided, Chain, Person};
use althing_primitives::{
    signing_payload, wrapped, CivilSeconds, CredentialCheck, CredentialProblem, Did, DocumentRef,
    IdentityKind, NullifierLookup, SchemaId, SpeaksAs, TrackId,
};
use althing_runtime::{
    genesis, AccountId, Balances, CivilClock, Credentials, Hash, Runtime, RuntimeCall, System,
    VERSION,
};
use frame_support::traits::fungible::Inspect;
use pallet_credentials::{Call as CredentialsCall, RefusalReason, Terms};
use pallet_did::{Call as DidCall, Consent, Error, KeySignature, NewKey, PublicKey, Relationships};
use sp_core::{sr25519, Pair, H256};
use sp_runtime::{DispatchError, MultiSignature};

const PERSONHOOD: SchemaId = SchemaId(0);
const SKILL: SchemaId = SchemaId(9);

fn account(name: &str) -> AccountId {
    Person::named(name).account()
}

fn did_of(chain: &mut Chain, name: &str) -> Did {
    let who = account(name);
    chain
        .read(|| <althing_runtime::Did as SpeaksAs<AccountId>>::did_of(&who))
        .expect("the account speaks as an identity")
}

fn send(chain: &mut Chain, who: &str, call: impl Into<RuntimeCall>) -> Result<(), DispatchError> {
    chain
        .send(&Person::named(who), call)
        .expect("it is in a block")
}

fn genesis_hash(chain: &mut Chain) -> Hash {
    chain.read(|| System::block_hash(0))
}

fn key(path: &str) -> sr25519::Pair {
    sr25519::Pair::from_string(path, None).expect("a derivation path")
}

fn check(chain: &mut Chain, subject: &Did, schema: SchemaId) -> Result<(), CredentialProblem> {
    chain.read(|| Credentials::check(subject, schema).map(|_| ()))
}

#[test]
fn persons_and_issuers_are_there_from_the_first_blocks_on() {
    for preset in [genesis::DEVELOPMENT, genesis::LOCAL, genesis::LOCAL_FAST] {
        let mut chain = Chain::of(preset);
        chain.pass(3);
        for name in ["//Alice", "//Ferdie", "//Citizen//0", "//Citizen//23"] {
            let did = did_of(&mut chain, name);
            assert_eq!(
                check(&mut chain, &did, PERSONHOOD),
                Ok(()),
                "{preset}: {name}"
            );
            assert_eq!(
                check(&mut chain, &did, SKILL),
                Err(CredentialProblem::Missing),
                "{preset}: {name}"
            );
            let seen = chain
                .read(|| althing_runtime::Did::resolve(&did))
                .expect("it is published");
            assert_eq!(
                (seen.kind, seen.controller),
                (IdentityKind::Person, account(name))
            );
        }
        let issuer = did_of(&mut chain, "//Issuer//1");
        let seen = chain
            .read(|| althing_runtime::Did::resolve(&issuer))
            .expect("it is published");
        assert_eq!(seen.kind, IdentityKind::Organisation);
        let report = chain
            .read(|| Credentials::accreditation_report(&issuer, PERSONHOOD))
            .expect("it is accredited");
        assert!(report.standing.may_issue());
    }
}

/// A newcomer without a token signs as a wallet does; the sponsor pays and gets no power by it.
#[test]
fn a_newcomer_without_a_token_is_sponsored() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let newcomer = account("//Newcomer");
    let wanted = chain.read(|| althing_runtime::Did::next_did(&newcomer));
    let create = |consent| DidCall::<Runtime>::create_for {
        newcomer: newcomer.clone(),
        kind: IdentityKind::Person,
        keys: Default::default(),
        services: Default::default(),
        also_known_as: Default::default(),
        consent,
    };
    let unsigned = Consent {
        valid_until: 100,
        signature: MultiSignature::Sr25519(key("//Eve").sign(b"nothing")),
    };
    assert_eq!(
        send(&mut chain, "//Alice", create(unsigned)),
        Err(Error::<Runtime>::SignatureNotMatching.into())
    );

    let created = chain.read(|| pallet_did::Created::<Runtime>::get(&newcomer));
    let empty: Vec<NewKey> = Vec::new();
    let nothing: Vec<u8> = Vec::new();
    let wanted_document = (IdentityKind::Person, &empty, &nothing, &nothing);
    let fields = (wanted, created, 100u32, wanted_document);
    let payload = signing_payload("althing/did-create", &genesis_hash(&mut chain), &fields);
    let consent = Consent {
        valid_until: 100,
        signature: MultiSignature::Sr25519(key("//Newcomer").sign(&wrapped(&payload))),
    };
    assert_eq!(send(&mut chain, "//Alice", create(consent)), Ok(()));
    assert_eq!(did_of(&mut chain, "//Newcomer"), wanted);
    assert_eq!(chain.read(|| Balances::total_balance(&newcomer)), 0);
    assert_eq!(
        send(
            &mut chain,
            "//Alice",
            DidCall::<Runtime>::deactivate { did: wanted }
        ),
        Err(Error::<Runtime>::NotController.into()),
        "who paid rules nothing"
    );
}

/// A thief has the key: friends take the identity away, and the thief's keys with it.
#[test]
fn friends_recover_what_a_thief_holds() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let did = did_of(&mut chain, "//Citizen//0");
    let friends: Vec<_> = ["//Bob", "//Charlie", "//Dave"].map(account).to_vec();
    let circle = DidCall::<Runtime>::set_recovery {
        did,
        friends: friends.try_into().expect("there is room"),
        threshold: 2,
        delay: 6,
    };
    assert_eq!(send(&mut chain, "//Citizen//0", circle), Ok(()));
    let new_controller = account("//Citizen//0//new");
    let fund = pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest: new_controller.clone().into(),
        value: 100_000_000_000_000,
    };
    assert_eq!(send(&mut chain, "//Alice", fund), Ok(()));

    let start = DidCall::<Runtime>::start_recovery {
        did,
        new_controller: new_controller.clone(),
    };
    assert_eq!(
        send(&mut chain, "//Eve", start.clone()),
        Err(Error::<Runtime>::NotFriend.into())
    );
    assert_eq!(send(&mut chain, "//Bob", start), Ok(()));
    let approve = DidCall::<Runtime>::approve_recovery {
        did,
        new_controller: new_controller.clone(),
    };
    assert_eq!(send(&mut chain, "//Charlie", approve), Ok(()));

    // The thief can neither publish a key nor end it.
    let add = DidCall::<Runtime>::add_key {
        did,
        key: NewKey {
            public: PublicKey::Sr25519([7; 32]),
            relationships: Relationships::AUTHENTICATION,
        },
    };
    let under_way = Err(Error::<Runtime>::RecoveryUnderWay.into());
    assert_eq!(send(&mut chain, "//Citizen//0", add), under_way);
    let end = DidCall::<Runtime>::deactivate { did };
    assert_eq!(send(&mut chain, "//Citizen//0", end), under_way);

    let finish = DidCall::<Runtime>::finish_recovery { did };
    assert_eq!(
        send(&mut chain, "//Citizen//0//new", finish.clone()),
        Err(Error::<Runtime>::DelayNotOver.into())
    );
    chain.pass(6);
    assert_eq!(send(&mut chain, "//Citizen//0//new", finish), Ok(()));
    assert_eq!(did_of(&mut chain, "//Citizen//0//new"), did);
    let old = account("//Citizen//0");
    assert_eq!(
        chain.read(|| <althing_runtime::Did as SpeaksAs<AccountId>>::did_of(&old)),
        None
    );
    assert_eq!(
        check(&mut chain, &did, PERSONHOOD),
        Ok(()),
        "it is the same person"
    );
}

/// Anybody hands the payload in; the call is the identity's, and its nonce burns even if it fails.
#[test]
fn an_identity_acts_by_its_key_and_a_failed_call_burns_the_nonce() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    let did = did_of(&mut chain, "//Citizen//1");
    let pair = key("//Citizen//1//calls");
    let add = DidCall::<Runtime>::add_key {
        did,
        key: NewKey {
            public: PublicKey::Sr25519(pair.public().0),
            relationships: Relationships::CAPABILITY_INVOCATION,
        },
    };
    assert_eq!(send(&mut chain, "//Citizen//1", add), Ok(()));
    let seen = chain
        .read(|| althing_runtime::Did::resolve(&did))
        .expect("it is published");
    let (key_id, nonce) = (seen.keys[0].id, seen.nonce);

    // A request of an issuer who is not accredited for it.
    let issuer = did_of(&mut chain, "//Issuer//0");
    let request: RuntimeCall = CredentialsCall::<Runtime>::request {
        issuer,
        schema: SKILL,
        evidence: DocumentRef {
            hash: H256::repeat_byte(1),
            locator: Default::default(),
        },
    }
    .into();
    let genesis = genesis_hash(&mut chain);
    let fields = (
        VERSION.transaction_version,
        did,
        key_id,
        nonce,
        1_000u32,
        &request,
    );
    let payload = signing_payload("althing/did-call", &genesis, &fields);
    let submit = |call: &RuntimeCall| DidCall::<Runtime>::dispatch_as {
        did,
        key_id,
        nonce,
        valid_until: 1_000,
        call: Box::new(call.clone()),
        signature: KeySignature::Sr25519(pair.sign(&payload)),
    };
    let other: RuntimeCall = frame_system::Call::remark { remark: vec![1] }.into();
    assert_eq!(
        send(&mut chain, "//Eve", submit(&other)),
        Err(Error::<Runtime>::SignatureNotMatching.into()),
        "another call than was signed"
    );
    assert_eq!(send(&mut chain, "//Eve", submit(&request)), Ok(()));
    let failed = chain.events().into_iter().any(|event| {
        matches!(
            event,
            althing_runtime::RuntimeEvent::Did(pallet_did::Event::DispatchedAs {
                result: Err(_),
                ..
            })
        )
    });
    assert!(failed, "that issuer may not issue it");
    assert_eq!(
        send(&mut chain, "//Eve", submit(&request)),
        Err(Error::<Runtime>::NonceNotNext.into()),
        "the nonce is burnt all the same"
    );

    // What makes another call is none of an identity's.
    let batch: RuntimeCall = pallet_utility::Call::batch { calls: vec![other] }.into();
    assert_eq!(
        send(&mut chain, "//Eve", submit(&batch)),
        Err(Error::<Runtime>::NonceNotNext.into())
    );
    let next = DidCall::<Runtime>::dispatch_as {
        did,
        key_id,
        nonce: nonce + 1,
        valid_until: 1_000,
        call: Box::new(batch),
        signature: KeySignature::Sr25519(pair.sign(&payload)),
    };
    assert_eq!(
        send(&mut chain, "//Eve", next),
        Err(Error::<Runtime>::CallNotAllowed.into())
    );
}

/// Asked, refused, asked again, issued, suspended, resumed, revoked; the whole issuer recalled, and
/// accredited anew without reviving anything.
#[test]
fn what_was_recalled_never_counts_again() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    let issuer = did_of(&mut chain, "//Issuer//0");
    let subject = did_of(&mut chain, "//Citizen//2");
    let until = chain.read(|| {
        let now = <CivilClock as althing_primitives::CivilClock>::now();
        CivilSeconds(now.0 + 300 * 24 * 60 * 60)
    });
    let accredit = CredentialsCall::<Runtime>::accredit {
        issuer,
        schema: SKILL,
        until,
    };
    assert_eq!(
        send(&mut chain, "//Alice", accredit.clone()),
        Err(DispatchError::BadOrigin)
    );
    assert_eq!(
        decided(&mut chain, TrackId::ACCREDITATION, accredit.clone()),
        Ok(())
    );

    let request = CredentialsCall::<Runtime>::request {
        issuer,
        schema: SKILL,
        evidence: DocumentRef {
            hash: H256::repeat_byte(1),
            locator: Default::default(),
        },
    };
    assert_eq!(send(&mut chain, "//Citizen//2", request.clone()), Ok(()));
    let refuse = CredentialsCall::<Runtime>::refuse {
        subject,
        schema: SKILL,
        reason: RefusalReason::EvidenceMissing,
        document: None,
    };
    assert_eq!(send(&mut chain, "//Issuer//0", refuse), Ok(()));
    assert_eq!(send(&mut chain, "//Citizen//2", request), Ok(()));
    let issue = |byte| CredentialsCall::<Runtime>::issue {
        subject,
        schema: SKILL,
        terms: Terms {
            commitment: H256::repeat_byte(byte),
            validity: 100 * 24 * 60 * 60,
            nullifier: None,
        },
    };
    assert!(
        send(&mut chain, "//Issuer//1", issue(1)).is_err(),
        "not accredited for it"
    );
    assert_eq!(send(&mut chain, "//Issuer//0", issue(1)), Ok(()));
    assert_eq!(check(&mut chain, &subject, SKILL), Ok(()));
    let suspend = CredentialsCall::<Runtime>::suspend {
        subject,
        schema: SKILL,
    };
    assert_eq!(send(&mut chain, "//Issuer//0", suspend), Ok(()));
    assert_eq!(
        check(&mut chain, &subject, SKILL),
        Err(CredentialProblem::Suspended)
    );
    let resume = CredentialsCall::<Runtime>::resume {
        subject,
        schema: SKILL,
    };
    assert_eq!(send(&mut chain, "//Issuer//0", resume), Ok(()));
    assert_eq!(check(&mut chain, &subject, SKILL), Ok(()));

    let recall = CredentialsCall::<Runtime>::revoke_all_of_issuer {
        issuer,
        schema: SKILL,
    };
    assert_eq!(decided(&mut chain, TrackId::ACCREDITATION, recall), Ok(()));
    let recalled = Err(CredentialProblem::IssuerRevoked);
    assert_eq!(check(&mut chain, &subject, SKILL), recalled);
    assert_eq!(
        decided(&mut chain, TrackId::ACCREDITATION, accredit),
        Ok(())
    );
    assert_eq!(
        check(&mut chain, &subject, SKILL),
        recalled,
        "nothing revives"
    );
    assert_eq!(send(&mut chain, "//Issuer//0", issue(2)), Ok(()));
    assert_eq!(
        check(&mut chain, &subject, SKILL),
        Ok(()),
        "what is issued anew counts"
    );
    let revoke = CredentialsCall::<Runtime>::revoke {
        subject,
        schema: SKILL,
    };
    assert_eq!(send(&mut chain, "//Issuer//0", revoke), Ok(()));
    assert_eq!(
        check(&mut chain, &subject, SKILL),
        Err(CredentialProblem::Revoked)
    );
}

#[test]
fn a_nullifier_has_one_holder() {
    let mut chain = Chain::of(genesis::LOCAL_FAST);
    chain.pass(3);
    let subject = did_of(&mut chain, "//Citizen//3");
    let value = chain
        .read(|| pallet_credentials::NullifierOf::<Runtime>::get(subject, PERSONHOOD))
        .expect("a person has one");
    let nullifier = althing_primitives::Nullifier {
        schema: PERSONHOOD,
        value,
    };
    assert_eq!(
        chain.read(|| Credentials::holder(&nullifier)),
        Some(subject)
    );

    // A second identity of the same human is refused the credential.
    let issuer_call = |subject| CredentialsCall::<Runtime>::issue {
        subject,
        schema: PERSONHOOD,
        terms: Terms {
            commitment: H256::repeat_byte(3),
            validity: 100 * 24 * 60 * 60,
            nullifier: Some(value),
        },
    };
    let create = DidCall::<Runtime>::create {
        kind: IdentityKind::Person,
        keys: Default::default(),
        services: Default::default(),
        also_known_as: Default::default(),
    };
    let second = account("//Citizen//3//second");
    let fund = pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest: second.clone().into(),
        value: 100_000_000_000_000,
    };
    assert_eq!(send(&mut chain, "//Citizen//3", fund), Ok(()));
    assert_eq!(send(&mut chain, "//Citizen//3//second", create), Ok(()));
    let second = chain
        .read(|| <althing_runtime::Did as SpeaksAs<AccountId>>::did_of(&second))
        .expect("it was made");
    assert!(send(&mut chain, "//Issuer//0", issuer_call(second)).is_err());
    assert_eq!(
        check(&mut chain, &second, PERSONHOOD),
        Err(CredentialProblem::Missing)
    );
}
