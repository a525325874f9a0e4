//! The worst state for a benchmark.

use alloc::{boxed::Box, vec, vec::Vec};

use althing_primitives::{Did, IdentityKind};
use codec::Encode;
use frame_benchmarking::account;
use frame_support::{
    pallet_prelude::Get,
    traits::fungible::{Balanced, Inspect},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::crypto::KeyTypeId;

use crate::{
    Circle, Config, DidOf, FriendsOf, KeyId, NamesOf, NewKey, NewKeysOf, Pallet, Parameters,
    PublicKey, Recoveries, Relationships, Service, ServicesOf,
};

/// Where keys of benchmarks are kept.
pub(super) const KEYS: KeyTypeId = KeyTypeId(*b"bnch");

/// Gives an account what it will need.
pub(super) fn endow<T: Config>(who: &T::AccountId) {
    let params = Parameters::<T>::get();
    let one = params.row_deposit + params.byte_deposit + params.recovery_deposit;
    let amount = (one + params.record_fee + T::Currency::minimum_balance()) * 100_000u32.into();
    let credit = T::Currency::issue(amount);
    assert!(T::Currency::resolve(who, credit).is_ok());
}

pub(super) fn funded<T: Config>(name: &'static str, index: u32) -> T::AccountId {
    let who = account(name, index, 0);
    endow::<T>(&who);
    who
}

/// A key that nobody has.
pub(super) fn numbered_key(number: u32) -> NewKey {
    NewKey {
        public: PublicKey::Ed25519(sp_io::hashing::blake2_256(&number.encode())),
        relationships: Relationships(31),
    }
}

pub(super) fn keys<T: Config>(count: u32) -> NewKeysOf<T> {
    let keys: Vec<_> = (0..count).map(numbered_key).collect();
    keys.try_into().expect("no more than there is room for")
}

/// Text of exactly `length` bytes that begins so and is told from others by a number.
pub(super) fn text(start: &str, number: u32, length: usize) -> Vec<u8> {
    let mut text = alloc::format!("{start}{number}").into_bytes();
    text.resize(length, b'x');
    text
}

pub(super) fn service(number: u32) -> Service {
    Service {
        id: text("s", number, 32).try_into().expect("32 bytes"),
        kind: text("t", number, 64).try_into().expect("64 bytes"),
        endpoint: text("https://", number, 128).try_into().expect("128 bytes"),
    }
}

pub(super) fn services<T: Config>(count: u32) -> ServicesOf<T> {
    let services: Vec<_> = (0..count).map(service).collect();
    services.try_into().expect("no more than there is room for")
}

pub(super) fn names<T: Config>(count: u32) -> NamesOf<T> {
    let names: Vec<_> = (0..count)
        .map(|number| text("did:", number, 128).try_into().expect("128 bytes"))
        .collect();
    names.try_into().expect("no more than there is room for")
}

pub(super) fn friend<T: Config>(number: u32) -> T::AccountId {
    account("friend", number, 0)
}

pub(super) fn friends<T: Config>(count: u32) -> FriendsOf<T> {
    let friends: Vec<_> = (0..count).map(friend::<T>).collect();
    friends.try_into().expect("no more than there is room for")
}

/// An identity with a document as full as it can be, but for so many keys, services and accounts.
pub(super) fn full<T: Config>(controller: &T::AccountId, free: u32) -> Did {
    let did = Pallet::<T>::next_did(controller);
    let made = Pallet::<T>::do_create(
        controller,
        controller,
        IdentityKind::Person,
        &keys::<T>(T::MaxKeys::get() - free),
        services::<T>(T::MaxServices::get() - free),
        names::<T>(T::MaxNames::get()),
    );
    assert_eq!(made, Ok(()));
    let linked = Pallet::<T>::edit(&did, controller, |document| {
        for number in 1..T::MaxAccounts::get() - free {
            let linked: T::AccountId = account("linked", number, 0);
            DidOf::<T>::insert(&linked, did);
            document
                .accounts
                .try_push(linked)
                .expect("there is room for it");
        }
        Ok(())
    });
    assert_eq!(linked, Ok(()));
    did
}

/// Names all friends, of whom so many are needed.
pub(super) fn name_friends<T: Config>(who: &T::AccountId, did: Did, threshold: u32) {
    let circle = Circle {
        friends: friends::<T>(T::MaxFriends::get()),
        threshold,
        delay: Parameters::<T>::get().shortest_delay,
    };
    assert_eq!(Pallet::<T>::do_set_recovery(&did, who, circle), Ok(()));
}

/// A full identity with all friends named, of whom so many are needed, and as many waiting.
pub(super) fn befriended<T: Config>(controller: &T::AccountId, threshold: u32) -> Did {
    let did = full::<T>(controller, 0);
    name_friends::<T>(controller, did, threshold);
    name_friends::<T>(controller, did, threshold);
    did
}

/// Who is to rule by the attempt that this friend starts.
pub(super) fn candidate<T: Config>(number: u32) -> T::AccountId {
    account("candidate", number, 0)
}

/// Each friend from this number on starts an attempt of their own.
pub(super) fn attempted<T: Config>(did: Did, first: u32) {
    for number in first..T::MaxFriends::get() {
        let starter = friend::<T>(number);
        endow::<T>(&starter);
        let new = candidate::<T>(number);
        let started = Pallet::<T>::do_start_recovery(&did, starter, new);
        assert_eq!(started, Ok(()));
    }
}

/// The first two friends agree on the first candidate, all others on nobody.
pub(super) fn armed<T: Config>(did: Did) {
    attempted::<T>(did, 2);
    let new = candidate::<T>(0);
    let starter = friend::<T>(0);
    endow::<T>(&starter);
    let started = Pallet::<T>::do_start_recovery(&did, starter, new.clone());
    assert_eq!(started, Ok(()));
    let approved = Pallet::<T>::do_approve_recovery(&did, &friend::<T>(1), &new);
    assert_eq!(approved, Ok(()));
}

/// Goes to the block at which the circle that waits comes into force, and every attempt is over.
pub(super) fn wait_for_circle<T: Config>(did: Did) {
    let rules = Recoveries::<T>::get(did).expect("there are friends");
    go_to::<T>(rules.next.expect("one waits").from);
}

/// An identity whose friends are out since this block, with an attempt of each of them left.
pub(super) fn left_by_friends<T: Config>(controller: &T::AccountId) -> Did {
    let did = full::<T>(controller, 0);
    name_friends::<T>(controller, did, 2);
    let nobody = crate::CircleOf::<T>::default();
    let set = Pallet::<T>::do_set_recovery(&did, controller, nobody);
    assert_eq!(set, Ok(()));
    attempted::<T>(did, 0);
    wait_for_circle::<T>(did);
    did
}

/// A block at which nothing that is signed now is over.
pub(super) fn later<T: Config>() -> BlockNumberFor<T> {
    frame_system::Pallet::<T>::block_number() + 1_000u32.into()
}

pub(super) fn go_to<T: Config>(block: BlockNumberFor<T>) {
    frame_system::Pallet::<T>::set_block_number(block);
}

/// A call of so many bytes.
pub(super) fn remark<T: Config>(length: u32) -> Box<<T as frame_system::Config>::RuntimeCall> {
    let remark = vec![0; usize::try_from(length).expect("it fits")];
    Box::new(frame_system::Call::<T>::remark { remark }.into())
}

/// A full identity, the last key of which is this one.
pub(super) fn with_key<T: Config>(public: PublicKey) -> (Did, KeyId) {
    let controller = funded::<T>("controller", 0);
    let did = full::<T>(&controller, 1);
    let key = NewKey {
        public,
        relationships: Relationships(31),
    };
    assert_eq!(Pallet::<T>::do_add_key(&did, &controller, key), Ok(()));
    (did, KeyId(T::MaxKeys::get() - 1))
}
