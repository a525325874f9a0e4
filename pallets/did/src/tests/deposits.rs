//! Who pays, and who has it back.

use althing_primitives::IdentityKind;
use althing_test_utils::events::assert_last;
use codec::Encode;
use frame_support::{
    assert_noop, assert_ok,
    traits::{
        fungible::Inspect,
        tokens::{Fortitude, Preservation},
    },
};
use sp_runtime::{DispatchError, TokenError};

use super::support::*;
use crate::{
    mock::{chain, params, run_to, Balances, BodyAccount, Identity, RuntimeOrigin, Test},
    DepositsBy, Event, KeyId, NewKeysOf, Params, Relationships,
};

fn login(who: Sr25519Keyring) -> crate::NewKey {
    key_for(who, Relationships::AUTHENTICATION)
}

/// An identity of Bob that Alice paid for, with one key.
fn sponsored() -> althing_primitives::Did {
    let did = Identity::next_did(&id(Bob));
    let keys: NewKeysOf<Test> = vec![login(Bob)].try_into().expect("few");
    let nothing: Vec<u8> = Vec::new();
    let wanted = (IdentityKind::Person, &keys, &nothing, &nothing);
    let consent = consent(Bob, "althing/did-create", |until| {
        (did, 0u32, until, wanted).encode()
    });
    assert_ok!(Identity::create_for(
        signed(Alice),
        id(Bob),
        IdentityKind::Person,
        keys,
        Default::default(),
        Default::default(),
        consent
    ));
    did
}

#[test]
fn what_is_added_is_paid_by_who_adds_it() {
    chain().run(|| {
        let did = sponsored();
        let base = held(&id(Alice));
        assert_ok!(Identity::add_service(signed(Bob), did, service("web")));
        assert_eq!(held(&id(Alice)), base);
        let grown = DepositsBy::<Test>::get(did).expect("paid").beyond();
        assert_eq!(held(&id(Bob)), u64::from(grown.bytes));
        assert_ok!(Identity::remove_service(
            signed(Bob),
            did,
            service("web").id
        ));
        assert_eq!(held(&id(Bob)), 0);
        assert_eq!(held(&id(Alice)), base);
    });
}

#[test]
fn a_sponsored_newcomer_rotates_keys_without_a_token() {
    chain().run(|| {
        let did = sponsored();
        assert_ok!(frame_system::Pallet::<Test>::remark(
            signed(Bob),
            Vec::new()
        ));
        let before = (held(&id(Alice)), held(&id(Bob)));
        assert_ok!(Identity::revoke_key(signed(Bob), did, KeyId(0)));
        assert_ok!(Identity::add_key(signed(Bob), did, login(Charlie)));
        assert_eq!((held(&id(Alice)), held(&id(Bob))), before);
        assert_eq!(before.1, 0);
    });
}

#[test]
fn a_later_controller_who_adds_takes_the_formers_share_over() {
    chain().run(|| {
        run_to(1);
        let did = organisation(Alice);
        let base = held(&id(Alice));
        assert_ok!(Identity::add_service(signed(Alice), did, service("a")));
        let share = held(&id(Alice)) - base;
        assert_ok!(Identity::transfer_control(
            signed(Alice),
            did,
            id(Bob),
            None
        ));
        assert_ok!(Identity::accept_control(signed(Bob), did));
        // What was left to the former controller is at most what they paid.
        assert!(held(&id(Alice)) <= base + share);
        let left = held(&id(Alice)) - base;
        assert_ok!(Identity::add_service(signed(Bob), did, service("b")));
        assert_eq!(held(&id(Alice)), base);
        assert!(held(&id(Bob)) > left);
    });
}

#[test]
fn a_controller_takes_all_over() {
    chain().run(|| {
        run_to(1);
        let did = sponsored();
        assert_ok!(Identity::add_service(signed(Bob), did, service("web")));
        let all = held(&id(Alice)) + held(&id(Bob));
        assert_ok!(Identity::take_over_deposits(signed(Bob), did));
        assert_eq!((held(&id(Alice)), held(&id(Bob))), (0, all));
        assert_last::<Test>(Event::DepositsTakenOver {
            did,
            by: id(Bob),
            amount: all,
        });
        assert_ok!(Identity::deactivate(signed(Bob), did));
        assert_eq!(held(&id(Bob)), 0);
    });
}

#[test]
fn only_the_controller_takes_over() {
    chain().run(|| {
        let did = sponsored();
        let take = |origin: RuntimeOrigin| Identity::take_over_deposits(origin, did);
        assert_noop!(take(signed(Alice)), crate::Error::<Test>::NotController);
        assert_noop!(take(body()), crate::Error::<Test>::NotController);
        assert_noop!(take(as_did(did)), DispatchError::BadOrigin);
    });
}

#[test]
fn what_cannot_be_paid_is_not_added() {
    chain().run(|| {
        let did = organisation(Alice);
        let all =
            Balances::reducible_balance(&id(Alice), Preservation::Preserve, Fortitude::Polite);
        assert_ok!(Balances::transfer_keep_alive(signed(Alice), id(Bob), all));
        assert_noop!(
            Identity::add_service(signed(Alice), did, service("web")),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
        assert_noop!(
            Identity::add_key(signed(Alice), did, key(Bob)),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}

#[test]
fn a_new_price_acts_on_what_is_added_and_gives_back_no_more_than_was_paid() {
    chain().run(|| {
        let did = organisation(Alice);
        let base = held(&id(Alice));
        assert_ok!(Identity::add_service(signed(Alice), did, service("a")));
        let first = held(&id(Alice)) - base;
        let dearer = Params {
            byte_deposit: 10,
            ..params()
        };
        assert_ok!(Identity::set_params(body(), dearer));
        assert_ok!(Identity::add_service(signed(Alice), did, service("b")));
        assert_eq!(held(&id(Alice)) - base, 11 * first);
        // Half of the size is left, for which ten times the first price would be due, which was paid.
        assert_ok!(Identity::remove_service(
            signed(Alice),
            did,
            service("a").id
        ));
        assert_eq!(held(&id(Alice)) - base, 10 * first);
        assert_ok!(Identity::remove_service(
            signed(Alice),
            did,
            service("b").id
        ));
        assert_eq!(held(&id(Alice)), base);
    });
}

#[test]
fn an_identity_of_a_body_is_paid_by_the_body() {
    chain().run(|| {
        assert_ok!(Identity::create(
            body(),
            IdentityKind::Place,
            Default::default(),
            Default::default(),
            Default::default()
        ));
        assert!(held(&BodyAccount::get()) > 0);
    });
}
