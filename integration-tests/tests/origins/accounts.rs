//! Accounts that act for accounts, and texts too long for a call.

use althing_integration_tests::{
    belonging::{account, founded, send},
    Chain, Person,
};
use althing_runtime::{
    configs::accounts::ProxyType, constants::currency::ALTH, Balances, OriginCaller, Preimage,
    Proxy, Runtime, RuntimeCall,
};
use codec::Encode;
use frame_support::{traits::QueryPreimage, weights::Weight};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_io::hashing::blake2_256;
use sp_runtime::{
    traits::{BlakeTwo256, Hash},
    DispatchError,
};

use crate::{
    callers::Caller,
    table::{anybody, nobody, only, themselves, Table, ROOT, SIGNED},
};

type MultisigCall = pallet_multisig::Call<Runtime>;
type MultisigError = pallet_multisig::Error<Runtime>;
type ProxyCall = pallet_proxy::Call<Runtime>;
type ProxyError = pallet_proxy::Error<Runtime>;
type UtilityCall = pallet_utility::Call<Runtime>;
type PreimageCall = pallet_preimage::Call<Runtime>;
type PreimageError = pallet_preimage::Error<Runtime>;

fn remark() -> RuntimeCall {
    let remark = b"a remark".to_vec();
    frame_system::Call::remark { remark }.into()
}

fn payment() -> RuntimeCall {
    let dest = Person::named("//Dave").address();
    pallet_balances::Call::transfer_keep_alive { dest, value: ALTH }.into()
}

/// `Multisig`: of two, the other of whom is always Charlie. Whom a row does not mean makes up another pair
/// with him, in which nothing was proposed.
pub(crate) fn multisig(table: &mut Table) {
    let with = |who: &str| vec![account(who)];
    let (threshold, max_weight) = (2, Weight::from_parts(1_000_000_000, 10_000));
    let call_hash = blake2_256(&remark().encode());
    let as_multi = |other: &str, maybe_timepoint| MultisigCall::as_multi {
        threshold,
        other_signatories: with(other),
        maybe_timepoint,
        call: Box::new(remark()),
        max_weight,
    };
    let approve = |other: &str, maybe_timepoint| MultisigCall::approve_as_multi {
        threshold,
        other_signatories: with(other),
        maybe_timepoint,
        call_hash,
        max_weight,
    };

    let alone = MultisigCall::as_multi_threshold_1 {
        other_signatories: with("//Charlie"),
        call: Box::new(remark()),
    };
    table.row(alone, &anybody());
    table.row(approve("//Charlie", None), &anybody());
    table.keep(as_multi("//Charlie", None), &anybody().by("//Bob"));

    let timepoint = table
        .chain
        .read(pallet_multisig::Pallet::<Runtime>::timepoint);
    let not_proposed = themselves("//Charlie", MultisigError::UnexpectedTimepoint);
    table.row(approve("//Bob", Some(timepoint)), &not_proposed);
    table.row(as_multi("//Bob", Some(timepoint)), &not_proposed);
    let cancel = |other: &str| MultisigCall::cancel_as_multi {
        threshold,
        other_signatories: with(other),
        timepoint,
        call_hash,
    };
    let poke = |other: &str| MultisigCall::poke_deposit {
        threshold,
        other_signatories: with(other),
        call_hash,
    };
    // Only who began ends it: the other one of the pair does not.
    let the_other = nobody()
        .by("//Charlie")
        .refusing(SIGNED, MultisigError::NotFound)
        .refusing(&[Caller::Actor], MultisigError::NotOwner);
    let who_began = themselves("//Bob", MultisigError::NotFound);
    table.row(cancel("//Bob"), &the_other);
    table.row(cancel("//Charlie"), &who_began);
    table.row(poke("//Bob"), &the_other);
    table.row(poke("//Charlie"), &who_began);
}

/// `Proxy`: Eve pays from Bob's account.
pub(crate) fn proxy(table: &mut Table) {
    let (bob, eve) = (
        || Person::named("//Bob").address(),
        || Person::named("//Eve").address(),
    );
    let (delay, proxy_type) = (0, ProxyType::Payments);
    let add = ProxyCall::add_proxy {
        delegate: eve(),
        proxy_type,
        delay,
    };
    table.keep(add, &anybody().by("//Bob"));
    table.row(ProxyCall::poke_deposit {}, &anybody().by("//Bob"));

    let not_proxy = themselves("//Eve", ProxyError::NotProxy);
    let proxy = ProxyCall::proxy {
        real: bob(),
        force_proxy_type: None,
        call: Box::new(payment()),
    };
    table.row(proxy, &not_proxy);
    let call_hash = BlakeTwo256::hash_of(&payment());
    let announce = ProxyCall::announce {
        real: bob(),
        call_hash,
    };
    table.keep(announce, &not_proxy);
    let announced = ProxyCall::proxy_announced {
        delegate: eve(),
        real: bob(),
        force_proxy_type: None,
        call: Box::new(payment()),
    };
    // Whoever brings it, it is what the proxy announced.
    table.row(announced, &anybody());
    let remove = ProxyCall::remove_announcement {
        real: bob(),
        call_hash,
    };
    table.row(remove, &themselves("//Eve", ProxyError::NotFound));
    let reject = ProxyCall::reject_announcement {
        delegate: eve(),
        call_hash,
    };
    table.row(reject, &themselves("//Bob", ProxyError::NotFound));

    let remove = ProxyCall::remove_proxy {
        delegate: eve(),
        proxy_type,
        delay,
    };
    table.row(remove, &themselves("//Bob", ProxyError::NotFound));
    table.row(ProxyCall::remove_proxies {}, &anybody().by("//Bob"));
    pure(table);
}

/// An account without a key, of Bob: nobody opens one any more, and it alone would end itself.
fn pure(table: &mut Table) {
    let (proxy_type, index) = (ProxyType::Payments, 0);
    let filtered = nobody()
        .by("//Bob")
        .refusing(&Caller::ALL, frame_system::Error::<Runtime>::CallFiltered)
        .refusing(ROOT, DispatchError::BadOrigin);
    table.row(create_pure(proxy_type), &filtered);
    let pure = table
        .chain
        .read(|| Proxy::pure_account(&account("//Bob"), &proxy_type, index, None));
    let kill = ProxyCall::kill_pure {
        spawner: Person::named("//Bob").address(),
        proxy_type,
        index,
        height: table.chain.height(),
        ext_index: 0,
    };
    let itself = nobody()
        .by_account(pure)
        .refusing(SIGNED, ProxyError::NoPermission);
    table.row(kill, &itself);
}

fn create_pure(proxy_type: ProxyType) -> ProxyCall {
    let (delay, index) = (0, 0);
    ProxyCall::create_pure {
        proxy_type,
        delay,
        index,
    }
}

/// `Utility`: batches are made by whoever is somebody; what gives an origin away is root's.
pub(crate) fn utility(table: &mut Table) {
    let (calls, call) = (|| vec![remark()], || Box::new(remark()));
    let somebody = only(&Caller::ALL)
        .by("//Bob")
        .refusing(&[Caller::Nobody], DispatchError::BadOrigin);
    table.row(UtilityCall::batch { calls: calls() }, &somebody);
    table.row(UtilityCall::batch_all { calls: calls() }, &somebody);
    table.row(UtilityCall::force_batch { calls: calls() }, &somebody);
    let either = UtilityCall::if_else {
        main: call(),
        fallback: call(),
    };
    table.row(either, &somebody);
    let derived = UtilityCall::as_derivative {
        index: 0,
        call: call(),
    };
    table.row(derived, &anybody());

    let root = only(ROOT);
    let as_origin = || Box::new(OriginCaller::system(RawOrigin::Root));
    let dispatch = UtilityCall::dispatch_as {
        as_origin: as_origin(),
        call: call(),
    };
    table.row(dispatch, &root);
    let fallible = UtilityCall::dispatch_as_fallible {
        as_origin: as_origin(),
        call: call(),
    };
    table.row(fallible, &root);
    let weight = Weight::zero();
    let with_weight = UtilityCall::with_weight {
        call: call(),
        weight,
    };
    table.row(with_weight, &root);
}

/// `Preimage`: whoever pays notes a text and takes it back. It is asked for and let go by the pallets that
/// need it, and by nobody.
pub(crate) fn preimage(table: &mut Table) {
    let bytes = b"a long text".to_vec();
    let hash = H256(blake2_256(&bytes));
    let note = PreimageCall::note_preimage { bytes };
    table.keep(note, &anybody().by("//Bob"));
    let unnote = PreimageCall::unnote_preimage { hash };
    table.row(unnote, &themselves("//Bob", PreimageError::NotAuthorized));
    let update = PreimageCall::ensure_updated { hashes: vec![hash] };
    table.row(update, &anybody());
    table.row(PreimageCall::request_preimage { hash }, &nobody());
    let unrequest = PreimageCall::unrequest_preimage { hash };
    table.row(unrequest.clone(), &nobody());
    table
        .chain
        .read(|| <Preimage as QueryPreimage>::request(&hash));
    table.row(unrequest, &nobody());
}

/// No type of proxy lets the call through that gives back what `create_pure` reserves, so nobody makes that
/// one, whatever carries it.
#[test]
fn nobody_opens_an_account_without_a_key() {
    let mut chain = founded();
    let reserved = |chain: &mut Chain| chain.read(|| Balances::reserved_balance(account("//Bob")));
    let filtered = DispatchError::from(frame_system::Error::<Runtime>::CallFiltered);
    let before = reserved(&mut chain);
    for proxy_type in [ProxyType::CancelProxy, ProxyType::Payments, ProxyType::Nfts] {
        let create: RuntimeCall = create_pure(proxy_type).into();
        assert_eq!(send(&mut chain, "//Bob", create.clone()), Err(filtered));
        let calls = vec![create.clone()];
        let batch = UtilityCall::batch_all { calls };
        assert_eq!(send(&mut chain, "//Bob", batch), Err(filtered));
        let derived = UtilityCall::as_derivative {
            index: 0,
            call: Box::new(create.clone()),
        };
        assert_eq!(send(&mut chain, "//Bob", derived), Err(filtered));
        let alone = MultisigCall::as_multi_threshold_1 {
            other_signatories: vec![account("//Charlie")],
            call: Box::new(create),
        };
        assert_eq!(send(&mut chain, "//Bob", alone), Err(filtered));
        assert_eq!(reserved(&mut chain), before, "{proxy_type:?}");
    }
}
