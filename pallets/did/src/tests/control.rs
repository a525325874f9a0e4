//! Handing control on.

use althing_primitives::{IdentityKind, SpeaksAs};
use althing_test_utils::events::assert_last;
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{chain, run_to, BodyAccount, Identity, Refused, Seated, Test, Told},
    ConsentOf, Documents, Error, Event, Offer, Recoveries,
};

const TAG: &str = "althing/did-control";

/// What Bob signs to take an identity over.
fn bobs(did: althing_primitives::Did) -> ConsentOf<Test> {
    let number = nonce(did);
    consent(Bob, TAG, |until| (did, id(Bob), number, until).encode())
}

#[test]
fn both_sign_and_control_moves_in_one_call() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let consent = Some(bobs(did));
        assert_ok!(Identity::transfer_control(
            signed(Alice),
            did,
            id(Bob),
            consent
        ));
        assert_last::<Test>(Event::ControllerChanged {
            did,
            old: id(Alice),
            new: id(Bob),
        });
        assert_eq!(controller(did), id(Bob));
        assert_eq!(nonce(did), 1);
        assert_eq!(Told::get(), ["changed"]);
        assert_eq!(Identity::did_of(&id(Alice)), None);
        assert_eq!(Identity::did_of(&id(Bob)), Some(did));
        assert_eq!(key_ids(did), [0]);
    });
}

#[test]
fn the_consent_serves_once() {
    chain().run(|| {
        let did = organisation(Alice);
        let once = bobs(did);
        let to_bob = |consent| Identity::transfer_control(signed(Alice), did, id(Bob), consent);
        assert_ok!(to_bob(Some(once.clone())));
        let back = consent(Alice, TAG, |until| (did, id(Alice), 1u32, until).encode());
        assert_ok!(Identity::transfer_control(
            signed(Bob),
            did,
            id(Alice),
            Some(back)
        ));
        assert_noop!(to_bob(Some(once)), Error::<Test>::SignatureNotMatching);
    });
}

#[test]
fn without_a_consent_it_is_an_offer_that_is_accepted() {
    chain().run(|| {
        run_to(1);
        let did = organisation(Alice);
        assert_ok!(Identity::transfer_control(
            signed(Alice),
            did,
            BodyAccount::get(),
            None
        ));
        assert_last::<Test>(Event::ControlOffered {
            did,
            to: BodyAccount::get(),
            until: 21,
        });
        assert_eq!(controller(did), id(Alice));
        assert_noop!(
            Identity::accept_control(signed(Bob), did),
            Error::<Test>::NotOffered
        );
        run_to(20);
        assert_ok!(Identity::accept_control(body(), did));
        assert_eq!(controller(did), BodyAccount::get());
        assert_eq!(Documents::<Test>::get(did).expect("it lives").offer, None);
        assert_noop!(
            Identity::accept_control(body(), did),
            Error::<Test>::OfferNotFound
        );
    });
}

#[test]
fn an_offer_runs_out_at_its_block() {
    chain().run(|| {
        run_to(1);
        let did = organisation(Alice);
        let offer = || Identity::transfer_control(signed(Alice), did, id(Bob), None);
        assert_ok!(offer());
        run_to(21);
        assert_noop!(
            Identity::accept_control(signed(Bob), did),
            Error::<Test>::OfferExpired
        );
        assert_ok!(offer());
        assert_ok!(Identity::accept_control(signed(Bob), did));
    });
}

#[test]
fn the_last_offer_counts_and_can_be_withdrawn() {
    chain().run(|| {
        run_to(1);
        let did = organisation(Alice);
        assert_noop!(
            Identity::withdraw_offer(signed(Alice), did),
            Error::<Test>::OfferNotFound
        );
        let before = held(&id(Alice));
        for to in [Bob, Charlie] {
            assert_ok!(Identity::transfer_control(signed(Alice), did, id(to), None));
        }
        assert!(held(&id(Alice)) > before);
        assert_noop!(
            Identity::accept_control(signed(Bob), did),
            Error::<Test>::NotOffered
        );
        assert_noop!(
            Identity::withdraw_offer(signed(Charlie), did),
            Error::<Test>::NotController
        );
        assert_noop!(
            Identity::withdraw_offer(as_did(did), did),
            DispatchError::BadOrigin
        );
        assert_ok!(Identity::withdraw_offer(signed(Alice), did));
        assert_last::<Test>(Event::OfferWithdrawn { did });
        assert_eq!(held(&id(Alice)), before);
        assert_noop!(
            Identity::accept_control(signed(Charlie), did),
            Error::<Test>::OfferNotFound
        );
    });
}

#[test]
fn a_body_takes_no_person_over() {
    chain().run(|| {
        let did = person(Alice);
        assert_ok!(Identity::transfer_control(
            signed(Alice),
            did,
            BodyAccount::get(),
            None
        ));
        assert_noop!(
            Identity::accept_control(body(), did),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Identity::accept_control(as_did(did), did),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_person_with_a_seat_is_not_handed_on() {
    chain().run(|| {
        let seated = person(Alice);
        let firm = create_as(Alice, IdentityKind::Organisation, vec![]);
        assert_ok!(Identity::transfer_control(
            signed(Alice),
            seated,
            id(Bob),
            None
        ));
        Seated::set(vec![seated, firm]);
        let bobs = bobs(seated);
        for consent in [None, Some(bobs)] {
            assert_noop!(
                Identity::transfer_control(signed(Alice), seated, id(Bob), consent),
                Error::<Test>::SeatHeld
            );
        }
        assert_noop!(
            Identity::accept_control(signed(Bob), seated),
            Error::<Test>::SeatHeld
        );
        // A seat is a person's.
        assert_ok!(Identity::transfer_control(
            signed(Alice),
            firm,
            id(Bob),
            None
        ));
    });
}

#[test]
fn friends_are_not_left_behind() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        let offer = || Identity::transfer_control(signed(Alice), did, id(Bob), None);
        assert_noop!(offer(), Error::<Test>::FriendsNamed);
        assert_ok!(Identity::set_recovery(
            signed(Alice),
            did,
            friends(&[]),
            0,
            0
        ));
        run_to(100);
        assert_noop!(offer(), Error::<Test>::FriendsNamed);
        run_to(101);
        let before = held(&id(Alice));
        assert_ok!(offer());
        assert!(!Recoveries::<Test>::contains_key(did));
        assert!(held(&id(Alice)) < before);
    });
}

#[test]
fn what_the_new_controller_did_not_sign_is_refused() {
    chain().run(|| {
        run_to(5);
        let did = person(Alice);
        let to_bob =
            |consent| Identity::transfer_control(signed(Alice), did, id(Bob), Some(consent));
        let fields = |until| (did, id(Bob), 0u32, until).encode();
        assert_noop!(
            to_bob(consent(Charlie, TAG, fields)),
            Error::<Test>::SignatureNotMatching
        );
        assert_noop!(
            to_bob(consent(Bob, "althing/did-link", fields)),
            Error::<Test>::SignatureNotMatching
        );
        assert_noop!(
            to_bob(consent_until(Bob, TAG, 5, fields)),
            Error::<Test>::SignatureExpired
        );
        assert_noop!(
            Identity::transfer_control(signed(Alice), did, id(Alice), None),
            Error::<Test>::AlreadyController
        );
        assert_noop!(
            Identity::transfer_control(as_did(did), did, id(Bob), None),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn who_follows_the_controller_can_refuse_and_nothing_changes() {
    chain().run(|| {
        let did = person(Alice);
        assert_ok!(Identity::transfer_control(
            signed(Alice),
            did,
            id(Bob),
            None
        ));
        Refused::set(true);
        assert_noop!(
            Identity::accept_control(signed(Bob), did),
            DispatchError::Other("refused")
        );
        Refused::set(false);
        assert_eq!(controller(did), id(Alice));
        assert_eq!(
            Documents::<Test>::get(did).expect("it lives").offer,
            Some(Offer {
                to: id(Bob),
                until: 20
            })
        );
    });
}

#[test]
fn a_new_controller_who_speaks_as_another_goes_on_doing_so() {
    chain().run(|| {
        let bobs_own = person(Bob);
        let did = organisation(Alice);
        assert_ok!(Identity::transfer_control(
            signed(Alice),
            did,
            id(Bob),
            None
        ));
        assert_ok!(Identity::accept_control(signed(Bob), did));
        assert_eq!(Identity::did_of(&id(Bob)), Some(bobs_own));
        assert_eq!(Identity::did_of(&id(Alice)), None);
    });
}
