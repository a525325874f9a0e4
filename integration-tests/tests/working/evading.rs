//! Whatever carries a paused call, the call is refused.

use althing_integration_tests::{
    belonging::{account, balance, did_of, founded, fund, send},
    motions::{council_moves, guardians_move, COUNCIL, GUARDIANS},
    nfts::NftsCall,
    referenda::made_by,
    Chain, Person,
};
use althing_primitives::{signing_payload, TrackId};
use althing_runtime::{
    configs::{accounts::ProxyType, emergency::PausedCalls},
    constants::currency::ALTH,
    OriginCaller, Runtime, RuntimeCall, RuntimeEvent, System, VERSION,
};
use frame_support::weights::Weight;
use frame_system::RawOrigin;
use pallet_did::{Call as DidCall, KeyId, KeySignature, NewKey, PublicKey, Relationships};
use pallet_emergency::CallGroup as _;
use pallet_multisig::Call as MultisigCall;
use pallet_nfts::{MintSettings, MintType, MintWitness};
use pallet_proxy::Call as ProxyCall;
use pallet_utility::Call as UtilityCall;
use sp_core::{sr25519, Pair};
use sp_runtime::DispatchError;

use crate::{filtered, pausing::pause, Outcome};

/// Who would like to be paid, and has nothing.
const PAYEE: &str = "//Newcomer";
const ACTOR: &str = "//Alice";

fn payment() -> RuntimeCall {
    let dest = Person::named(PAYEE).address();
    pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest,
        value: 5 * ALTH,
    }
    .into()
}

/// A chain on which the actor may pay for Bob, and transfers are paused with all else.
fn stage() -> Chain {
    let mut chain = founded();
    let add = ProxyCall::<Runtime>::add_proxy {
        delegate: Person::named(ACTOR).address(),
        proxy_type: ProxyType::Payments,
        delay: 0,
    };
    assert_eq!(send(&mut chain, "//Bob", add), Ok(()));
    chain
}

/// What became of the call that was carried.
fn inner(chain: &mut Chain, sent: Outcome) -> Outcome {
    sent?;
    for event in chain.events() {
        match event {
            RuntimeEvent::Utility(
                pallet_utility::Event::BatchInterrupted { error, .. }
                | pallet_utility::Event::ItemFailed { error }
                | pallet_utility::Event::IfElseFallbackCalled { main_error: error },
            ) => return Err(error),
            RuntimeEvent::Proxy(pallet_proxy::Event::ProxyExecuted { result })
            | RuntimeEvent::Multisig(pallet_multisig::Event::MultisigExecuted { result, .. }) => {
                result?;
            }
            _ => (),
        }
    }
    Ok(())
}

fn batches(call: &RuntimeCall) -> [RuntimeCall; 3] {
    let calls = || vec![call.clone()];
    [
        UtilityCall::<Runtime>::batch { calls: calls() }.into(),
        UtilityCall::<Runtime>::batch_all { calls: calls() }.into(),
        UtilityCall::<Runtime>::force_batch { calls: calls() }.into(),
    ]
}

/// What one account makes of it by itself.
fn routes() -> Vec<RuntimeCall> {
    let call = || Box::new(payment());
    let either = UtilityCall::<Runtime>::if_else {
        main: call(),
        fallback: call(),
    };
    let derived = UtilityCall::<Runtime>::as_derivative {
        index: 0,
        call: call(),
    };
    let alone = MultisigCall::<Runtime>::as_multi_threshold_1 {
        other_signatories: vec![account("//Charlie")],
        call: call(),
    };
    let proxied = |call: RuntimeCall| -> RuntimeCall {
        ProxyCall::<Runtime>::proxy {
            real: Person::named("//Bob").address(),
            force_proxy_type: None,
            call: Box::new(call),
        }
        .into()
    };
    let mut all: Vec<RuntimeCall> = batches(&payment()).into();
    // The utility pallet itself refuses a batch_all inside a batch_all.
    let nested = batches(&payment()).into_iter().flat_map(|inner| {
        let is_all = |call: &RuntimeCall| {
            matches!(call, RuntimeCall::Utility(UtilityCall::batch_all { .. }))
        };
        let both = is_all(&inner);
        let outer = batches(&inner).into_iter();
        outer.filter(move |outer| !(both && is_all(outer)))
    });
    all.extend(nested);
    all.extend([
        either.into(),
        derived.into(),
        alone.into(),
        proxied(payment()),
    ]);
    all.extend(batches(&payment()).map(proxied));
    all
}

/// `Ok` of a nested batch tells of nothing that was made: the account of the payee does.
#[test]
fn neither_batch_nor_proxy_nor_derived_account_evades_a_pause() {
    let mut chain = stage();
    pause(&mut chain, PausedCalls::ALL);
    for route in routes() {
        let sent = send(&mut chain, ACTOR, route.clone());
        let came = inner(&mut chain, sent);
        assert_eq!(came, Err(filtered()), "{route:?}");
        assert_eq!(balance(&mut chain, PAYEE), 0, "{route:?}");
    }
}

/// The same routes pay where nothing is paused: what refuses them is the pause. A derived account and a
/// multisig of one hold nothing themselves.
#[test]
fn the_same_routes_pay_without_a_pause() {
    let mut chain = stage();
    let mut paid = 0;
    for route in routes() {
        let before = balance(&mut chain, PAYEE);
        let sent = send(&mut chain, ACTOR, route.clone());
        assert_ne!(inner(&mut chain, sent), Err(filtered()), "{route:?}");
        paid += usize::from(balance(&mut chain, PAYEE) > before);
    }
    assert_eq!(paid, routes().len() - 2);
}

#[test]
fn a_multisig_does_not_evade_a_pause() {
    let mut chain = stage();
    pause(&mut chain, PausedCalls::ALL);
    let with = |other: &str, maybe_timepoint| MultisigCall::<Runtime>::as_multi {
        threshold: 2,
        other_signatories: vec![account(other)],
        maybe_timepoint,
        call: Box::new(payment()),
        max_weight: Weight::from_parts(1_000_000_000, 10_000),
    };
    assert_eq!(send(&mut chain, ACTOR, with("//Bob", None)), Ok(()));
    let begun = chain.events().into_iter().any(|event| {
        matches!(
            event,
            RuntimeEvent::Multisig(pallet_multisig::Event::NewMultisig { .. })
        )
    });
    assert!(begun);
    let (height, index) = (chain.height(), 1);
    let timepoint = pallet_multisig::Timepoint { height, index };
    let sent = send(&mut chain, "//Bob", with(ACTOR, Some(timepoint)));
    assert_eq!(inner(&mut chain, sent), Err(filtered()));
    assert_eq!(balance(&mut chain, PAYEE), 0);
}

/// Neither do motions of the bodies, nor decisions of the citizens, nor what asks no filter, which is root's.
#[test]
fn neither_motion_nor_vote_nor_another_origin_evades_a_pause() {
    let mut chain = stage();
    pause(&mut chain, PausedCalls::ALL);
    let refused = Err(filtered());
    assert_eq!(council_moves(&mut chain, &COUNCIL, payment()), refused);
    assert_eq!(guardians_move(&mut chain, &GUARDIANS, payment()), refused);
    for track in TrackId::FOUNDING {
        assert_eq!(made_by(&mut chain, track, payment()), refused, "{track:?}");
    }
    let as_origin = || Box::new(OriginCaller::system(RawOrigin::Signed(account(ACTOR))));
    let routes = [
        UtilityCall::<Runtime>::dispatch_as {
            as_origin: as_origin(),
            call: Box::new(payment()),
        },
        UtilityCall::dispatch_as_fallible {
            as_origin: as_origin(),
            call: Box::new(payment()),
        },
        UtilityCall::with_weight {
            call: Box::new(payment()),
            weight: Weight::zero(),
        },
    ];
    for route in routes {
        let came = send(&mut chain, ACTOR, route.clone());
        assert_eq!(came, Err(DispatchError::BadOrigin));
        let came = guardians_move(&mut chain, &GUARDIANS, route);
        assert_eq!(came, Err(DispatchError::BadOrigin));
    }
    assert_eq!(balance(&mut chain, PAYEE), 0);
}

/// An identity by its key makes none of what can be paused, paused or not.
#[test]
fn a_key_of_an_identity_does_not_evade_a_pause() {
    let mut chain = stage();
    fund(&mut chain, "//Carrier");
    let did = did_of(&mut chain, ACTOR);
    let pair = sr25519::Pair::from_string("//Alice//calls", None).expect("a derivation path");
    let key = NewKey {
        public: PublicKey::Sr25519(pair.public().0),
        relationships: Relationships::CAPABILITY_INVOCATION,
    };
    let add = DidCall::<Runtime>::add_key { did, key };
    assert_eq!(send(&mut chain, ACTOR, add), Ok(()));
    pause(&mut chain, PausedCalls::ALL);
    for (group, call) in crate::pausing::pausable() {
        let (nonce, valid_until) = (0u32, 10_000u32);
        let genesis = chain.read(|| System::block_hash(0));
        let version = VERSION.transaction_version;
        let fields = (version, did, KeyId(0), nonce, valid_until, &call);
        let payload = signing_payload("althing/did-call", &genesis, &fields);
        let spoken = DidCall::<Runtime>::dispatch_as {
            did,
            key_id: KeyId(0),
            nonce,
            valid_until,
            call: Box::new(call),
            signature: KeySignature::Sr25519(pair.sign(&payload)),
        };
        let came = send(&mut chain, "//Carrier", spoken);
        let not_allowed = pallet_did::Error::<Runtime>::CallNotAllowed.into();
        assert_eq!(came, Err(not_allowed), "{group:?}");
    }
}

/// A token that is made for a price pays whoever owns the collection.
#[test]
fn the_price_of_making_a_token_does_not_evade_a_pause() {
    let mut chain = stage();
    let create = NftsCall::force_create {
        owner: Person::named("//Bob").address(),
        config: Default::default(),
    };
    assert_eq!(made_by(&mut chain, TrackId::CONSTITUTION, create), Ok(()));
    let collection = 1;
    let sell = NftsCall::update_mint_settings {
        collection,
        mint_settings: MintSettings {
            mint_type: MintType::Public,
            price: Some(5 * ALTH),
            ..Default::default()
        },
    };
    assert_eq!(send(&mut chain, "//Bob", sell), Ok(()));
    pause(&mut chain, PausedCalls::ALL);
    let before = balance(&mut chain, "//Bob");
    let mint = NftsCall::mint {
        collection,
        item: 0,
        mint_to: Person::named(ACTOR).address(),
        witness_data: Some(MintWitness {
            owned_item: None,
            mint_price: Some(5 * ALTH),
        }),
    };
    assert_eq!(send(&mut chain, ACTOR, mint), Err(filtered()));
    assert_eq!(balance(&mut chain, "//Bob"), before);
}
