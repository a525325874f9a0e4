//! What the tests of several calls need.

use althing_primitives::{signing_payload, wrapped, Did, IdentityKind};
use codec::Encode;
use frame_support::{assert_ok, traits::fungible::InspectHold, weights::Weight};
use frame_system::RawOrigin as SystemOrigin;
use sp_core::{ecdsa, ed25519, Pair};
pub use sp_keyring::Sr25519Keyring::{self, *};
use sp_runtime::{AccountId32, MultiSignature};

use crate::{
    mock::{run_to, Balances, Identity, RuntimeCall, RuntimeOrigin, System, Test},
    Consent, Documents, FriendsOf, HoldReason, Identities, KeyId, KeySignature, NewKey, PublicKey,
    Relationships, Service, WeightInfo,
};

/// Weights that tell the kinds of signatures apart: 100, 200 and 300 for the call, a tenth for
/// another check.
pub struct Weights;

macro_rules! weights {
    ($($name:ident($($arg:ty),*) = $time:expr;)*) => {
        $(fn $name($(_: $arg),*) -> Weight {
            Weight::from_parts($time, 0)
        })*
    };
}

impl WeightInfo for Weights {
    weights! {
        create(u32, u32, u32) = 0;
        create_for(u32, u32, u32) = 0;
        add_key() = 0;
        revoke_key() = 0;
        add_service() = 0;
        remove_service() = 0;
        set_also_known_as(u32) = 0;
        transfer_control() = 0;
        withdraw_offer() = 0;
        accept_control() = 0;
        link_account() = 0;
        unlink_account() = 0;
        set_recovery(u32) = 0;
        start_recovery() = 0;
        approve_recovery() = 0;
        cancel_recovery() = 0;
        finish_recovery() = 0;
        dispatch_as_sr25519(u32) = 100;
        dispatch_as_ed25519(u32) = 200;
        dispatch_as_secp256k1(u32) = 300;
        verify_sr25519(u32) = 10;
        verify_ed25519(u32) = 20;
        verify_secp256k1(u32) = 30;
        deactivate() = 0;
        take_over_deposits() = 0;
        set_params() = 0;
    }
}

/// The account of somebody of the keyring.
pub fn id(who: Sr25519Keyring) -> AccountId32 {
    who.to_account_id()
}

/// Signed by that account.
pub fn signed(who: Sr25519Keyring) -> RuntimeOrigin {
    SystemOrigin::Signed(id(who)).into()
}

/// The body that the mock knows.
pub fn body() -> RuntimeOrigin {
    SystemOrigin::Root.into()
}

/// That identity.
pub fn as_did(did: Did) -> RuntimeOrigin {
    crate::RawOrigin::Did(did).into()
}

/// A key of that kind, for everything that one may be used for.
pub fn key(who: Sr25519Keyring) -> NewKey {
    NewKey {
        public: PublicKey::Sr25519(who.to_raw_public()),
        relationships: Relationships(31),
    }
}

/// The same key for some uses only.
pub fn key_for(who: Sr25519Keyring, relationships: Relationships) -> NewKey {
    NewKey {
        relationships,
        ..key(who)
    }
}

/// An Ed25519 key for calls.
pub fn ed_key(pair: &ed25519::Pair) -> NewKey {
    NewKey {
        public: PublicKey::Ed25519(pair.public().0),
        relationships: Relationships::CAPABILITY_INVOCATION,
    }
}

/// A Secp256k1 key for calls.
pub fn ec_key(pair: &ecdsa::Pair) -> NewKey {
    NewKey {
        public: PublicKey::Secp256k1(pair.public().0),
        relationships: Relationships::CAPABILITY_INVOCATION,
    }
}

/// A service.
pub fn service(id: &str) -> Service {
    let bytes = |text: &str| text.as_bytes().to_vec();
    Service {
        id: bytes(id).try_into().expect("short"),
        kind: bytes("LinkedDomains").try_into().expect("short"),
        endpoint: bytes("https://example.org/").try_into().expect("short"),
    }
}

/// Makes an identity of that kind with those keys.
pub fn create_as(who: Sr25519Keyring, kind: IdentityKind, keys: Vec<NewKey>) -> Did {
    let did = Identity::next_did(&id(who));
    let keys = keys.try_into().expect("few");
    assert_ok!(Identity::create(
        signed(who),
        kind,
        keys,
        Default::default(),
        Default::default()
    ));
    did
}

/// Makes a person with one key.
pub fn person(who: Sr25519Keyring) -> Did {
    create_as(who, IdentityKind::Person, vec![key(who)])
}

/// Makes an organisation without keys.
pub fn organisation(who: Sr25519Keyring) -> Did {
    create_as(who, IdentityKind::Organisation, vec![])
}

/// What an account signs for the purpose `tag` on this chain.
pub fn payload<F: Encode>(tag: &str, fields: &F) -> Vec<u8> {
    signing_payload(tag, &System::block_hash(0), fields)
}

/// A consent signed by an account, valid until the block 1,000.
pub fn consent(
    who: Sr25519Keyring,
    tag: &str,
    fields: impl FnOnce(u64) -> Vec<u8>,
) -> Consent<MultiSignature, u64> {
    consent_until(who, tag, 1_000, fields)
}

/// The same until another block. The fields come encoded, since the payload is a plain sequence.
pub fn consent_until(
    who: Sr25519Keyring,
    tag: &str,
    valid_until: u64,
    fields: impl FnOnce(u64) -> Vec<u8>,
) -> Consent<MultiSignature, u64> {
    let mut bytes = (tag, System::block_hash(0)).encode();
    bytes.extend(fields(valid_until));
    Consent {
        valid_until,
        signature: MultiSignature::Sr25519(who.sign(&bytes)),
    }
}

/// The nonce of an identity.
pub fn nonce(did: Did) -> u32 {
    Identities::<Test>::get(did).map_or(0, |identity| identity.nonce)
}

/// The controller of an identity.
pub fn controller(did: Did) -> AccountId32 {
    Identities::<Test>::get(did).expect("it exists").controller
}

/// The numbers of the keys in a document.
pub fn key_ids(did: Did) -> Vec<u32> {
    let document = Documents::<Test>::get(did).expect("it lives");
    document.keys.iter().map(|key| key.id.0).collect()
}

/// What an account has held for identities.
pub fn held(who: &AccountId32) -> u64 {
    Balances::balance_on_hold(&HoldReason::Identity.into(), who)
}

/// What a friend has held for a recovery.
pub fn held_for_recovery(who: Sr25519Keyring) -> u64 {
    Balances::balance_on_hold(&HoldReason::Recovery.into(), &id(who))
}

/// Friends by name.
pub fn friends(who: &[Sr25519Keyring]) -> FriendsOf<Test> {
    let accounts: Vec<_> = who.iter().copied().map(id).collect();
    accounts.try_into().expect("few")
}

/// A person whose friends are Dave, Eve and Ferdie, two of whom are needed, with a delay of 100.
pub fn befriended(who: Sr25519Keyring) -> Did {
    let did = person(who);
    assert_ok!(Identity::set_recovery(
        signed(who),
        did,
        friends(&[Dave, Eve, Ferdie]),
        2,
        100
    ));
    did
}

/// Dave starts and Eve approves a recovery for Bob.
pub fn arm(did: Did) {
    assert_ok!(Identity::start_recovery(signed(Dave), did, id(Bob)));
    assert_ok!(Identity::approve_recovery(signed(Eve), did, id(Bob)));
}

/// Goes on to a later block.
pub fn later(blocks: u64) {
    run_to(System::block_number() + blocks);
}

/// A call that an identity may make.
pub fn note(note: u32) -> RuntimeCall {
    RuntimeCall::Notes(crate::mock::notes::Call::leave {
        note,
        welcome: true,
    })
}

/// A payload for a call by an identity.
#[derive(Clone)]
pub struct Act {
    pub did: Did,
    pub key: u32,
    pub nonce: u32,
    pub valid_until: u64,
    pub call: RuntimeCall,
}

impl Act {
    /// The next act of an identity by its first key.
    pub fn next(did: Did, call: RuntimeCall) -> Self {
        Self {
            did,
            key: 0,
            nonce: nonce(did),
            valid_until: 1_000,
            call,
        }
    }

    /// The bytes to sign.
    pub fn payload(&self) -> Vec<u8> {
        self.payload_on(System::block_hash(0), 7)
    }

    /// The bytes to sign on another chain or for other versions.
    pub fn payload_on(&self, genesis: sp_core::H256, version: u32) -> Vec<u8> {
        let fields = (
            version,
            self.did,
            self.key,
            self.nonce,
            self.valid_until,
            &self.call,
        );
        signing_payload("althing/did-call", &genesis, &fields)
    }

    /// Hands it in with that signature, by One.
    pub fn submit(
        &self,
        signature: KeySignature,
    ) -> frame_support::dispatch::DispatchResultWithPostInfo {
        Identity::dispatch_as(
            signed(One),
            self.did,
            KeyId(self.key),
            self.nonce,
            self.valid_until,
            Box::new(self.call.clone()),
            signature,
        )
    }

    /// Signs it with an account's key and hands it in.
    pub fn by(&self, who: Sr25519Keyring) -> frame_support::dispatch::DispatchResultWithPostInfo {
        self.submit(KeySignature::Sr25519(who.sign(&self.payload())))
    }

    /// The same, wrapped as wallets do it.
    pub fn by_wallet_of(
        &self,
        who: Sr25519Keyring,
    ) -> frame_support::dispatch::DispatchResultWithPostInfo {
        self.submit(KeySignature::Sr25519(who.sign(&wrapped(&self.payload()))))
    }
}
