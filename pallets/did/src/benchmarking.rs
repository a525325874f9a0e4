//! Benchmarks, each in its worst state: a document as full as it can be, every friend named, and
//! payloads signed as wallets sign them.

mod setup;

use althing_primitives::{signing_payload, wrapped, IdentityKind};
use codec::Encode;
use frame_benchmarking::v2::*;
use frame_support::{pallet_prelude::Get, traits::EnsureOrigin};
use frame_system::RawOrigin;
use sp_core::{ecdsa, ed25519, sr25519};
use sp_io::crypto;
use sp_runtime::{AccountId32, MultiSignature};

use self::setup::*;
use crate::{
    types::saturated, Attempts, BalanceOf, Call, Config, ConsentOf, Created, DepositsBy, DidOf,
    Documents, Identities, KeyId, KeySignature, Pallet, Parameters, ParamsOf, PublicKey,
    Recoveries, Status,
};

#[benchmarks(where T::AccountId: From<AccountId32>, T::Signature: From<MultiSignature>)]
mod benchmarks {
    use super::*;

    /// An account that can sign, and what it signs, wrapped as wallets do.
    fn signer<T: Config>() -> (sr25519::Public, T::AccountId)
    where
        T::AccountId: From<AccountId32>,
    {
        let public = crypto::sr25519_generate(KEYS, None);
        (public, AccountId32::new(public.0).into())
    }

    fn consent<T: Config, Fields: Encode>(
        signer: &sr25519::Public,
        tag: &str,
        fields: &Fields,
    ) -> ConsentOf<T>
    where
        T::Signature: From<MultiSignature>,
    {
        let payload = signing_payload(tag, &Pallet::<T>::genesis_hash(), fields);
        let signature =
            crypto::sr25519_sign(KEYS, signer, &wrapped(&payload)).expect("the key was just made");
        crate::Consent {
            valid_until: later::<T>(),
            signature: MultiSignature::from(signature).into(),
        }
    }

    #[benchmark]
    fn create(
        k: Linear<0, { T::MaxKeys::get() }>,
        s: Linear<0, { T::MaxServices::get() }>,
        n: Linear<0, { T::MaxNames::get() }>,
    ) {
        let who = funded::<T>("controller", 0);
        let did = Pallet::<T>::next_did(&who);
        #[extrinsic_call]
        _(
            RawOrigin::Signed(who.clone()),
            IdentityKind::Person,
            keys::<T>(k),
            services::<T>(s),
            names::<T>(n),
        );
        assert_eq!(DidOf::<T>::get(who), Some(did));
    }

    #[benchmark]
    fn create_for(
        k: Linear<0, { T::MaxKeys::get() }>,
        s: Linear<0, { T::MaxServices::get() }>,
        n: Linear<0, { T::MaxNames::get() }>,
    ) {
        let sponsor = funded::<T>("sponsor", 0);
        let (signer, newcomer) = signer::<T>();
        let did = Pallet::<T>::next_did(&newcomer);
        let wanted = (
            IdentityKind::Person,
            keys::<T>(k),
            services::<T>(s),
            names::<T>(n),
        );
        let fields = (did, 0u32, later::<T>(), &wanted);
        let consent = consent::<T, _>(&signer, "althing/did-create", &fields);
        let (kind, keys, services, names) = wanted;
        #[extrinsic_call]
        _(
            RawOrigin::Signed(sponsor),
            newcomer.clone(),
            kind,
            keys,
            services,
            names,
            consent,
        );
        assert_eq!(DidOf::<T>::get(newcomer), Some(did));
    }

    #[benchmark]
    fn add_key() {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 1);
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, numbered_key(u32::MAX));
        let document = Documents::<T>::get(did).expect("it lives");
        assert_eq!(saturated(document.keys.len()), T::MaxKeys::get());
    }

    #[benchmark]
    fn revoke_key() {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 0);
        let last = KeyId(T::MaxKeys::get() - 1);
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, last);
        assert!(crate::RevokedKeys::<T>::contains_key(did, last));
    }

    #[benchmark]
    fn add_service() {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 1);
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, service(u32::MAX));
        let document = Documents::<T>::get(did).expect("it lives");
        assert_eq!(saturated(document.services.len()), T::MaxServices::get());
    }

    #[benchmark]
    fn remove_service() {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 0);
        let last = service(T::MaxServices::get() - 1).id;
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, last);
        let document = Documents::<T>::get(did).expect("it lives");
        assert_eq!(
            saturated(document.services.len()),
            T::MaxServices::get() - 1
        );
    }

    #[benchmark]
    fn set_also_known_as(n: Linear<0, { T::MaxNames::get() }>) {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 0);
        let names = names::<T>(n);
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, names.clone());
        let document = Documents::<T>::get(did).expect("it lives");
        assert_eq!(document.also_known_as, names);
    }

    /// At once, by the new controller's signature, when friends have just gone.
    #[benchmark]
    fn transfer_control() {
        let who = funded::<T>("controller", 0);
        let did = left_by_friends::<T>(&who);
        let (signer, new) = signer::<T>();
        let fields = (did, &new, 0u32, later::<T>());
        let consent = consent::<T, _>(&signer, "althing/did-control", &fields);
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, new.clone(), Some(consent));
        let identity = Identities::<T>::get(did).expect("it lives");
        assert_eq!(identity.controller, new);
    }

    #[benchmark]
    fn withdraw_offer() {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 0);
        let to: T::AccountId = account("new", 0, 0);
        let offered = Pallet::<T>::do_transfer_control(&did, &who, to, None);
        assert_eq!(offered, Ok(()));
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did);
        let document = Documents::<T>::get(did).expect("it lives");
        assert_eq!(document.offer, None);
    }

    #[benchmark]
    fn accept_control() {
        let who = funded::<T>("controller", 0);
        let new = funded::<T>("new", 0);
        let did = left_by_friends::<T>(&who);
        // Offered as if before the friends were named: accepting is what meets them.
        let offered = Pallet::<T>::edit(&did, &who, |document| {
            document.offer = Some(crate::Offer {
                to: new.clone(),
                until: later::<T>(),
            });
            Ok(())
        });
        assert_eq!(offered, Ok(()));
        #[extrinsic_call]
        _(RawOrigin::Signed(new.clone()), did);
        let identity = Identities::<T>::get(did).expect("it lives");
        assert_eq!(identity.controller, new);
        assert!(!Attempts::<T>::contains_key(did));
    }

    #[benchmark]
    fn link_account() {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 1);
        let (signer, linked) = signer::<T>();
        let fields = (did, &linked, 0u32, later::<T>());
        let consent = consent::<T, _>(&signer, "althing/did-link", &fields);
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, linked.clone(), Some(consent));
        assert_eq!(DidOf::<T>::get(linked), Some(did));
    }

    #[benchmark]
    fn unlink_account() {
        let who = funded::<T>("controller", 0);
        full::<T>(&who, 0);
        let linked: T::AccountId = account("linked", T::MaxAccounts::get() - 1, 0);
        #[extrinsic_call]
        _(RawOrigin::Signed(who), linked.clone());
        assert_eq!(DidOf::<T>::get(linked), None);
    }

    /// When a circle comes into force, with an attempt left of each friend of the last.
    #[benchmark]
    fn set_recovery(f: Linear<2, { T::MaxFriends::get() }>) {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 0);
        name_friends::<T>(&who, did, 2);
        name_friends::<T>(&who, did, T::MaxFriends::get());
        attempted::<T>(did, 0);
        wait_for_circle::<T>(did);
        let delay = Parameters::<T>::get().longest_delay;
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, friends::<T>(f), f, delay);
        let rules = Recoveries::<T>::get(did).expect("there are friends");
        assert_eq!(rules.circle.threshold, T::MaxFriends::get());
        assert_eq!(rules.next.expect("it waits").circle.threshold, f);
        assert!(!Attempts::<T>::contains_key(did));
    }

    /// When a circle comes into force, with an attempt left of each friend of the last.
    #[benchmark]
    fn start_recovery() {
        let who = funded::<T>("controller", 0);
        let did = befriended::<T>(&who, 2);
        attempted::<T>(did, 0);
        wait_for_circle::<T>(did);
        let starter = friend::<T>(T::MaxFriends::get() - 1);
        #[extrinsic_call]
        _(RawOrigin::Signed(starter.clone()), did, candidate::<T>(0));
        let attempts = Attempts::<T>::get(did);
        assert_eq!(attempts.len(), 1);
        assert_eq!(attempts[0].starter, starter);
        let rules = Recoveries::<T>::get(did).expect("there are friends");
        assert_eq!(rules.next, None);
    }

    /// The last approval that it takes, when the attempts of all other friends are over.
    #[benchmark]
    fn approve_recovery() {
        let who = funded::<T>("controller", 0);
        let did = full::<T>(&who, 0);
        name_friends::<T>(&who, did, 2);
        attempted::<T>(did, 2);
        let over = Attempts::<T>::get(did)[0].expires;
        go_to::<T>(over - 1u32.into());
        let (starter, new) = (friend::<T>(0), candidate::<T>(0));
        endow::<T>(&starter);
        let started = Pallet::<T>::do_start_recovery(&did, starter, new.clone());
        assert_eq!(started, Ok(()));
        assert_eq!(
            saturated(Attempts::<T>::get(did).len()),
            T::MaxFriends::get() - 1
        );
        go_to::<T>(over);
        #[extrinsic_call]
        _(RawOrigin::Signed(friend::<T>(1)), did, new);
        let identity = Identities::<T>::get(did).expect("it lives");
        assert_eq!(identity.status, Status::Recovering);
        assert_eq!(Attempts::<T>::get(did).len(), 1);
    }

    #[benchmark]
    fn cancel_recovery() {
        let who = funded::<T>("controller", 0);
        let did = befriended::<T>(&who, 2);
        armed::<T>(did);
        #[extrinsic_call]
        _(RawOrigin::Signed(who), did, candidate::<T>(0));
        let identity = Identities::<T>::get(did).expect("it lives");
        assert_eq!(identity.status, Status::Active);
        assert_eq!(
            saturated(Attempts::<T>::get(did).len()),
            T::MaxFriends::get() - 2
        );
    }

    #[benchmark]
    fn finish_recovery() {
        let who = funded::<T>("controller", 0);
        let did = befriended::<T>(&who, 2);
        armed::<T>(did);
        let new = candidate::<T>(0);
        endow::<T>(&new);
        let attempts = Attempts::<T>::get(did);
        go_to::<T>(
            attempts
                .iter()
                .find_map(|a| a.ready_at)
                .expect("one is armed"),
        );
        #[extrinsic_call]
        _(RawOrigin::Signed(new.clone()), did);
        let identity = Identities::<T>::get(did).expect("it lives");
        assert_eq!(identity.controller, new);
        assert!(!Attempts::<T>::contains_key(did));
    }

    #[benchmark]
    fn dispatch_as_sr25519(l: Linear<0, 102_400>) {
        let public = crypto::sr25519_generate(KEYS, None);
        let (did, key) = with_key::<T>(PublicKey::Sr25519(public.0));
        let (call, until) = (remark::<T>(l), later::<T>());
        let payload = Pallet::<T>::call_payload(&did, key, 0, until, &call);
        let signature = crypto::sr25519_sign(KEYS, &public, &payload).expect("it was just made");
        let signature = KeySignature::Sr25519(signature);
        let by = RawOrigin::Signed(account::<T::AccountId>("submitter", 0, 0));
        #[extrinsic_call]
        dispatch_as(by, did, key, 0, until, call, signature);
        let identity = Identities::<T>::get(did).expect("it lives");
        assert_eq!(identity.nonce, 1);
    }

    #[benchmark]
    fn dispatch_as_ed25519(l: Linear<0, 102_400>) {
        let public = crypto::ed25519_generate(KEYS, None);
        let (did, key) = with_key::<T>(PublicKey::Ed25519(public.0));
        let (call, until) = (remark::<T>(l), later::<T>());
        let payload = Pallet::<T>::call_payload(&did, key, 0, until, &call);
        let signature = crypto::ed25519_sign(KEYS, &public, &payload).expect("it was just made");
        let signature = KeySignature::Ed25519(signature);
        let by = RawOrigin::Signed(account::<T::AccountId>("submitter", 0, 0));
        #[extrinsic_call]
        dispatch_as(by, did, key, 0, until, call, signature);
        let identity = Identities::<T>::get(did).expect("it lives");
        assert_eq!(identity.nonce, 1);
    }

    #[benchmark]
    fn dispatch_as_secp256k1(l: Linear<0, 102_400>) {
        let public = crypto::ecdsa_generate(KEYS, None);
        let (did, key) = with_key::<T>(PublicKey::Secp256k1(public.0));
        let (call, until) = (remark::<T>(l), later::<T>());
        let payload = Pallet::<T>::call_payload(&did, key, 0, until, &call);
        let signature = crypto::ecdsa_sign(KEYS, &public, &payload).expect("it was just made");
        let signature = KeySignature::Secp256k1(signature);
        let by = RawOrigin::Signed(account::<T::AccountId>("submitter", 0, 0));
        #[extrinsic_call]
        dispatch_as(by, did, key, 0, until, call, signature);
        let identity = Identities::<T>::get(did).expect("it lives");
        assert_eq!(identity.nonce, 1);
    }

    #[benchmark]
    fn verify_sr25519(l: Linear<0, 102_400>) {
        let public: sr25519::Public = crypto::sr25519_generate(KEYS, None);
        let bytes = wrapped(&remark::<T>(l).encode());
        let signature = crypto::sr25519_sign(KEYS, &public, &bytes).expect("it was just made");
        let (key, signature) = (
            PublicKey::Sr25519(public.0),
            KeySignature::Sr25519(signature),
        );
        let accepted;
        #[block]
        {
            accepted = key.verifies(&signature, &bytes);
        }
        assert!(accepted);
    }

    #[benchmark]
    fn verify_ed25519(l: Linear<0, 102_400>) {
        let public: ed25519::Public = crypto::ed25519_generate(KEYS, None);
        let bytes = wrapped(&remark::<T>(l).encode());
        let signature = crypto::ed25519_sign(KEYS, &public, &bytes).expect("it was just made");
        let (key, signature) = (
            PublicKey::Ed25519(public.0),
            KeySignature::Ed25519(signature),
        );
        let accepted;
        #[block]
        {
            accepted = key.verifies(&signature, &bytes);
        }
        assert!(accepted);
    }

    #[benchmark]
    fn verify_secp256k1(l: Linear<0, 102_400>) {
        let public: ecdsa::Public = crypto::ecdsa_generate(KEYS, None);
        let bytes = wrapped(&remark::<T>(l).encode());
        let signature = crypto::ecdsa_sign(KEYS, &public, &bytes).expect("it was just made");
        let (key, signature) = (
            PublicKey::Secp256k1(public.0),
            KeySignature::Secp256k1(signature),
        );
        let accepted;
        #[block]
        {
            accepted = key.verifies(&signature, &bytes);
        }
        assert!(accepted);
    }

    /// Every key made assertions, and an attempt of each friend is open.
    #[benchmark]
    fn deactivate() {
        let who = funded::<T>("controller", 0);
        let did = befriended::<T>(&who, 2);
        attempted::<T>(did, 0);
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()), did);
        let identity = Identities::<T>::get(did).expect("it is kept");
        assert!(matches!(identity.status, Status::Deactivated(_)));
        assert!(Created::<T>::get(who) > 0);
    }

    /// Two others paid.
    #[benchmark]
    fn take_over_deposits() {
        let who = funded::<T>("controller", 0);
        let did = befriended::<T>(&who, 2);
        let others = [funded::<T>("sponsor", 0), funded::<T>("former", 0)];
        let reason = T::RuntimeHoldReason::from(crate::HoldReason::Identity);
        DepositsBy::<T>::mutate_extant(did, |deposits| {
            let shares = core::iter::once(&mut deposits.base).chain(&mut deposits.extra);
            for (share, other) in shares.zip(others) {
                use frame_support::traits::fungible::MutateHold;
                T::Currency::hold(&reason, &other, share.amount).expect("they were endowed");
                share.payer = other;
            }
        });
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()), did);
        let deposits = DepositsBy::<T>::get(did).expect("it lives");
        assert_eq!(deposits.base.payer, who);
        assert_eq!(deposits.extra.expect("friends cost").payer, who);
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin = T::ParamsOrigin::try_successful_origin()
            .map_err(|()| BenchmarkError::Stop("no origin sets parameters"))?;
        let params: ParamsOf<T> = crate::Params {
            row_deposit: BalanceOf::<T>::from(7u32),
            ..Parameters::<T>::get()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params.clone());
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::with_keystore(), crate::mock::Test);
}
