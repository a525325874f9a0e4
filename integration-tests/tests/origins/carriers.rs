//! The calls that carry another call, each as the row that tries it in `root.rs`.

use althing_integration_tests::{belonging::account, working::GROUP, Person};
use althing_primitives::{signing_payload, SpeaksAs};
use althing_runtime::{
    AccountId, OriginCaller, Runtime, RuntimeCall, RuntimeOrigin, System, VERSION,
};
use codec::Encode;
use frame_support::weights::Weight;
use frame_system::RawOrigin;
use pallet_collective::{Call as BodyCall, Instance1, Instance2};
use pallet_did::{Call as DidCall, KeyId, KeySignature};
use pallet_multisig::Call as MultisigCall;
use pallet_proxy::Call as ProxyCall;
use pallet_utility::Call as UtilityCall;
use sp_core::{sr25519, Pair};
use sp_runtime::traits::{BlakeTwo256, Dispatchable, Hash};

/// Sits in the Council, signs with Charlie, and acts for Bob: whoever could reach root would be they, or
/// [`GUARDIAN`].
pub(crate) const ACTOR: &str = "//Alice";
/// A Guardian, who acts for Bob too. Nobody sits in both bodies.
pub(crate) const GUARDIAN: &str = "//Dave";
/// Who signs with them.
const PARTNER: &str = "//Charlie";
/// Whom they act for.
pub(crate) const PRINCIPAL: &str = "//Bob";
/// More than any of the calls weighs.
const BOUND: Weight = Weight::from_parts(400_000_000_000, 10_000_000);

/// A call that carries another, and what must be done before it carries it out.
pub(crate) struct Carrier {
    pub(crate) name: &'static str,
    pub(crate) arrange: fn(&RuntimeCall),
    pub(crate) carry: fn(RuntimeCall) -> RuntimeCall,
}

const fn carrier(name: &'static str, carry: fn(RuntimeCall) -> RuntimeCall) -> Carrier {
    Carrier {
        name,
        arrange: |_| (),
        carry,
    }
}

fn root_origin() -> Box<OriginCaller> {
    Box::new(OriginCaller::system(RawOrigin::Root))
}

fn length(call: &RuntimeCall) -> u32 {
    u32::try_from(call.encoded_size()).expect("a call is short")
}

/// Has `who` make a call that succeeds.
pub(crate) fn sign(who: &str, call: impl Into<RuntimeCall>) {
    let made = call.into().dispatch(RuntimeOrigin::signed(account(who)));
    assert!(made.is_ok(), "{who}: {made:?}");
}

fn together(other: &str, call: &RuntimeCall, begun: bool) -> RuntimeCall {
    let timepoint = pallet_multisig::Pallet::<Runtime>::timepoint();
    MultisigCall::as_multi {
        threshold: 2,
        other_signatories: vec![account(other)],
        maybe_timepoint: begun.then_some(timepoint),
        call: Box::new(call.clone()),
        max_weight: BOUND,
    }
    .into()
}

/// The call as the identity's, signed by its key.
fn by_identity(call: RuntimeCall) -> RuntimeCall {
    let who = account(ACTOR);
    let did = <althing_runtime::Did as SpeaksAs<AccountId>>::did_of(&who).expect("there is one");
    let (key_id, nonce, valid_until) = (KeyId(0), 0u32, 10_000u32);
    let version = VERSION.transaction_version;
    let fields = (version, did, key_id, nonce, valid_until, &call);
    let payload = signing_payload("althing/did-call", &System::block_hash(0), &fields);
    DidCall::dispatch_as {
        did,
        key_id,
        nonce,
        valid_until,
        signature: KeySignature::Sr25519(calling_key().sign(&payload)),
        call: Box::new(call),
    }
    .into()
}

/// The key by which the actor's identity makes calls.
pub(crate) fn calling_key() -> sr25519::Pair {
    sr25519::Pair::from_string("//Alice//calls", None).expect("a derivation path")
}

/// Every call that carries another.
pub(crate) const CARRIERS: [Carrier; 18] = [
    carrier("Utility.batch", |call| {
        UtilityCall::batch { calls: vec![call] }.into()
    }),
    carrier("Utility.batch_all", |call| {
        UtilityCall::batch_all { calls: vec![call] }.into()
    }),
    carrier("Utility.force_batch", |call| {
        UtilityCall::force_batch { calls: vec![call] }.into()
    }),
    carrier("Utility.if_else", |call| {
        UtilityCall::if_else {
            main: Box::new(call.clone()),
            fallback: Box::new(call),
        }
        .into()
    }),
    carrier("Utility.as_derivative", |call| {
        let (index, call) = (0, Box::new(call));
        UtilityCall::as_derivative { index, call }.into()
    }),
    carrier("Utility.dispatch_as", |call| {
        let (as_origin, call) = (root_origin(), Box::new(call));
        UtilityCall::dispatch_as { as_origin, call }.into()
    }),
    carrier("Utility.dispatch_as_fallible", |call| {
        let (as_origin, call) = (root_origin(), Box::new(call));
        UtilityCall::dispatch_as_fallible { as_origin, call }.into()
    }),
    carrier("Utility.with_weight", |call| {
        let (call, weight) = (Box::new(call), Weight::zero());
        UtilityCall::with_weight { call, weight }.into()
    }),
    carrier("Multisig.as_multi_threshold_1", |call| {
        MultisigCall::as_multi_threshold_1 {
            other_signatories: vec![account(PARTNER)],
            call: Box::new(call),
        }
        .into()
    }),
    Carrier {
        name: "Multisig.as_multi",
        arrange: |call| sign(PARTNER, together(ACTOR, call, false)),
        carry: |call| together(PARTNER, &call, true),
    },
    carrier("Proxy.proxy", |call| {
        ProxyCall::proxy {
            real: Person::named(PRINCIPAL).address(),
            force_proxy_type: None,
            call: Box::new(call),
        }
        .into()
    }),
    Carrier {
        name: "Proxy.proxy_announced",
        arrange: |call| {
            let announce = ProxyCall::<Runtime>::announce {
                real: Person::named(PRINCIPAL).address(),
                call_hash: BlakeTwo256::hash_of(call),
            };
            sign(ACTOR, announce);
        },
        carry: |call| {
            ProxyCall::proxy_announced {
                delegate: Person::named(ACTOR).address(),
                real: Person::named(PRINCIPAL).address(),
                force_proxy_type: None,
                call: Box::new(call),
            }
            .into()
        },
    },
    carrier("Council.execute", |call| {
        let (length_bound, proposal) = (length(&call), Box::new(call));
        BodyCall::<Runtime, Instance1>::execute {
            proposal,
            length_bound,
        }
        .into()
    }),
    carrier("Council.propose", |call| {
        let (threshold, length_bound, proposal) = (1, length(&call), Box::new(call));
        BodyCall::<Runtime, Instance1>::propose {
            threshold,
            proposal,
            length_bound,
        }
        .into()
    }),
    carrier("Guardians.execute", |call| {
        let (length_bound, proposal) = (length(&call), Box::new(call));
        BodyCall::<Runtime, Instance2>::execute {
            proposal,
            length_bound,
        }
        .into()
    }),
    carrier("Guardians.propose", |call| {
        let (threshold, length_bound, proposal) = (1, length(&call), Box::new(call));
        BodyCall::<Runtime, Instance2>::propose {
            threshold,
            proposal,
            length_bound,
        }
        .into()
    }),
    carrier("Bodies.propose", |call| {
        let (body, call) = (GROUP, Box::new(call));
        pallet_bodies::Call::propose { body, call }.into()
    }),
    carrier("Did.dispatch_as", by_identity),
];
