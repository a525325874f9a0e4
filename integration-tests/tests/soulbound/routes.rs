//! The routes: each tried with every call.

use althing_integration_tests::{
    belonging::{account, did_of, send},
    Chain, Person,
};
use althing_primitives::{signing_payload, Did};
use althing_runtime::{Runtime, RuntimeCall, System, VERSION};
use frame_support::{traits::GetCallName, weights::Weight};
use pallet_did::{Call as DidCall, KeyId, KeySignature, NewKey, PublicKey, Relationships};
use sp_core::{sr25519, Pair};

use crate::stage::{
    all_acts, assert_stays, failures, filtered, kept, stage, try_route, HOLDER, OTHER, PROXY,
};

fn in_utility(make: fn(Vec<RuntimeCall>) -> pallet_utility::Call<Runtime>) {
    try_route(Ok(()), |_, call| make(vec![call]).into(), |who| who);
}

/// `co-living-network#R6`: as a call of its own.
#[test]
fn a_badge_does_not_move_by_a_plain_call() {
    try_route(Ok(()), |_, call| call, |who| who);
}

/// `co-living-network#R6`: in a batch.
#[test]
fn a_badge_does_not_move_in_a_batch() {
    in_utility(|calls| pallet_utility::Call::batch { calls });
}

#[test]
fn a_badge_does_not_move_in_a_batch_of_all_or_none() {
    in_utility(|calls| pallet_utility::Call::batch_all { calls });
}

#[test]
fn a_badge_does_not_move_in_a_batch_that_goes_on() {
    in_utility(|calls| pallet_utility::Call::force_batch { calls });
}

#[test]
fn a_badge_does_not_move_as_a_second_choice() {
    let either = |_: &str, call: RuntimeCall| {
        pallet_utility::Call::<Runtime>::if_else {
            main: Box::new(call.clone()),
            fallback: Box::new(call),
        }
        .into()
    };
    try_route(Ok(()), either, |who| who);
}

/// A derived account holds nothing of the sale: that it is asked at all shows that the route is open.
#[test]
fn a_badge_does_not_move_by_a_derived_account() {
    let derived = |_: &str, call| {
        pallet_utility::Call::<Runtime>::as_derivative {
            index: 0,
            call: Box::new(call),
        }
        .into()
    };
    let control = Err(pallet_nfts::Error::<Runtime>::NoPermission.into());
    try_route(control, derived, |who| who);
}

fn proxied(who: &str, call: RuntimeCall) -> RuntimeCall {
    pallet_proxy::Call::<Runtime>::proxy {
        real: Person::named(who).address(),
        force_proxy_type: None,
        call: Box::new(call),
    }
    .into()
}

/// `co-living-network#R6`: through a proxy that may handle the account's tokens.
#[test]
fn a_badge_does_not_move_through_a_proxy() {
    try_route(Ok(()), proxied, |_| PROXY);
}

#[test]
fn a_badge_does_not_move_in_a_batch_through_a_proxy() {
    let both = |who: &str, call| {
        let batch = pallet_utility::Call::<Runtime>::batch { calls: vec![call] };
        proxied(who, batch.into())
    };
    try_route(Ok(()), both, |_| PROXY);
}

/// `co-living-network#R6`: through a multisig, of one of two.
#[test]
fn a_badge_does_not_move_through_a_multisig() {
    let together = |_: &str, call| {
        pallet_multisig::Call::<Runtime>::as_multi_threshold_1 {
            other_signatories: vec![account("//Dave")],
            call: Box::new(call),
        }
        .into()
    };
    let control = Err(pallet_nfts::Error::<Runtime>::NoPermission.into());
    try_route(control, together, |who| who);
}

/// The holder and another, both of whom agree.
#[test]
fn a_badge_does_not_move_through_a_multisig_in_which_both_agree() {
    let (mut chain, member) = stage();
    let before = kept(&mut chain);
    let calls = all_acts(member).into_iter().map(|(_, call)| call.into());
    let call: RuntimeCall = pallet_utility::Call::<Runtime>::force_batch {
        calls: calls.collect(),
    }
    .into();
    let mut timepoint = None;
    for (who, with) in [(HOLDER, OTHER), (OTHER, HOLDER)] {
        let agree = pallet_multisig::Call::<Runtime>::as_multi {
            threshold: 2,
            other_signatories: vec![account(with)],
            maybe_timepoint: timepoint,
            call: Box::new(call.clone()),
            max_weight: Weight::from_parts(400_000_000_000, 10_000_000),
        };
        assert_eq!(send(&mut chain, who, agree), Ok(()));
        // Before it in the block is the timestamp.
        timepoint = Some(pallet_multisig::Timepoint {
            height: chain.height(),
            index: 1,
        });
    }
    assert_eq!(
        failures(&mut chain),
        vec![filtered(); all_acts(member).len()]
    );
    assert!(kept(&mut chain) == before, "nothing changed");
    assert_stays(&mut chain, member);
}

/// Signs `call` as the identity's, with a key that may make calls.
fn dispatch_as(
    chain: &mut Chain,
    did: Did,
    pair: &sr25519::Pair,
    call: RuntimeCall,
) -> DidCall<Runtime> {
    let (key_id, nonce, valid_until) = (KeyId(0), 0u32, 100_000u32);
    let genesis = chain.read(|| System::block_hash(0));
    let version = VERSION.transaction_version;
    let fields = (version, did, key_id, nonce, valid_until, &call);
    let payload = signing_payload("althing/did-call", &genesis, &fields);
    DidCall::<Runtime>::dispatch_as {
        did,
        key_id,
        nonce,
        valid_until,
        signature: KeySignature::Sr25519(pair.sign(&payload)),
        call: Box::new(call),
    }
}

/// An identity makes no call of tokens at all.
#[test]
fn a_badge_does_not_move_by_the_identitys_key() {
    let (mut chain, member) = stage();
    let before = kept(&mut chain);
    let did = did_of(&mut chain, HOLDER);
    let pair = sr25519::Pair::from_string("//Citizen//0//calls", None).expect("a path");
    let add = DidCall::<Runtime>::add_key {
        did,
        key: NewKey {
            public: PublicKey::Sr25519(pair.public().0),
            relationships: Relationships::CAPABILITY_INVOCATION,
        },
    };
    assert_eq!(send(&mut chain, HOLDER, add), Ok(()));
    for (_, call) in all_acts(member) {
        let name = call.get_call_name();
        let dispatch = dispatch_as(&mut chain, did, &pair, call.into());
        let refused = Err(pallet_did::Error::<Runtime>::CallNotAllowed.into());
        assert_eq!(send(&mut chain, OTHER, dispatch), refused, "{name}");
    }
    assert!(kept(&mut chain) == before, "nothing changed");
    let remark = frame_system::Call::<Runtime>::remark { remark: vec![1] };
    let dispatch = dispatch_as(&mut chain, did, &pair, remark.into());
    assert_eq!(send(&mut chain, OTHER, dispatch), Ok(()), "the key is good");
}
