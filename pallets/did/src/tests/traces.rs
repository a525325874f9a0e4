//! Made and ended often, an identity leaves what the README says and nothing else.

use althing_primitives::IdentityKind;
use codec::Encode;
use frame_support::assert_ok;
use sp_io::storage;

use super::support::*;
use crate::{
    mock::{chain, params, Balances, Identity, Test, ENDOWMENT},
    Identities, KeyId, Relationships, RevokedKeys,
};

/// All rows of this pallet: key and value.
fn rows() -> Vec<(Vec<u8>, Vec<u8>)> {
    let prefix = sp_io::hashing::twox_128(b"Identity");
    let mut rows = Vec::new();
    let mut last = prefix.to_vec();
    while let Some(key) = storage::next_key(&last).filter(|key| key.starts_with(&prefix)) {
        let value = storage::get(&key).expect("the key is there").to_vec();
        last.clone_from(&key);
        rows.push((key, value));
    }
    rows
}

/// A life with all that an identity can have: keys, a service, a name, an account, friends.
fn a_whole_life() {
    let did = befriended(Alice);
    let login = key_for(Bob, Relationships::AUTHENTICATION);
    assert_ok!(Identity::add_key(signed(Alice), did, login));
    assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(1)));
    assert_ok!(Identity::add_key(signed(Alice), did, login));
    assert_ok!(Identity::add_service(signed(Alice), did, service("web")));
    let name = b"https://alice.example".to_vec().try_into().expect("short");
    let names = vec![name].try_into().expect("few");
    assert_ok!(Identity::set_also_known_as(signed(Alice), did, names));
    let number = nonce(did);
    let consent = consent(Charlie, "althing/did-link", |until| {
        (did, id(Charlie), number, until).encode()
    });
    assert_ok!(Identity::link_account(
        signed(Alice),
        did,
        id(Charlie),
        Some(consent)
    ));
    assert_ok!(Identity::start_recovery(signed(Dave), did, id(Eve)));
    assert_ok!(Identity::deactivate(signed(Alice), did));
}

#[test]
fn a_life_leaves_a_tombstone_a_key_and_a_count_of_at_most_128_bytes_each() {
    chain().run(|| {
        let before = rows().len();
        a_whole_life();
        let left = rows();
        assert_eq!(left.len(), before + 3);
        assert_eq!(Identities::<Test>::iter().count(), 1);
        assert_eq!(RevokedKeys::<Test>::iter().count(), 1);
        let parameters = crate::Parameters::<Test>::hashed_key();
        for (key, value) in left.iter().filter(|(key, _)| *key != parameters) {
            assert!(key.len() + value.len() <= 128, "{key:?} is too long");
        }
    });
}

#[test]
fn many_lives_return_all_but_the_fees() {
    const LIVES: u64 = 10_000;
    chain().run(|| {
        let before = rows().len();
        // All in one block, and as cheap as can be: the whole life is tried above.
        for _ in 0..LIVES {
            let did = create_as(Alice, IdentityKind::Person, vec![]);
            assert_ok!(Identity::deactivate(signed(Alice), did));
        }
        let fees = LIVES * params().record_fee;
        assert_eq!(held(&id(Alice)), 0);
        assert_eq!(Balances::free_balance(id(Alice)), ENDOWMENT - fees);
        // A tombstone each, and one count.
        assert_eq!(rows().len() as u64, before as u64 + LIVES + 1);
    });
}

#[test]
fn whole_lives_return_all_but_the_fees() {
    const LIVES: u64 = 100;
    chain().run(|| {
        let before = rows().len();
        for _ in 0..LIVES {
            a_whole_life();
        }
        // An identity and a key that made assertions.
        let fees = LIVES * 2 * params().record_fee;
        assert_eq!(Balances::free_balance(id(Alice)), ENDOWMENT - fees);
        for who in [Bob, Charlie, Dave, Eve] {
            assert_eq!(Balances::free_balance(id(who)), ENDOWMENT);
        }
        assert_eq!(rows().len() as u64, before as u64 + 2 * LIVES + 1);
    });
}

#[test]
fn an_account_can_be_emptied_to_the_existential_deposit_after_its_identity_ended() {
    chain().run(|| {
        let did = person(Alice);
        assert_ok!(Identity::deactivate(signed(Alice), did));
        let all = Balances::free_balance(id(Alice)) - 1;
        assert_ok!(Balances::transfer_keep_alive(signed(Alice), id(Bob), all));
        assert_eq!(Balances::free_balance(id(Alice)), 1);
    });
}
