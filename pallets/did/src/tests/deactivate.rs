//! Ending an identity.

use althing_primitives::Leaning;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{chain, run_to, Identity, Needed as NeededBySomebody, Now, Test},
    Attempts, DepositsBy, DidOf, Documents, Error, Event, Identities, KeyId, Needed, Recoveries,
    Relationships, RevokedKeys, Status, Tombstone,
};

#[test]
fn nothing_is_left_but_a_tombstone_and_the_keys_that_made_assertions() {
    chain().run(|| {
        run_to(1);
        let created = Now::get();
        let did = befriended(Alice);
        assert_ok!(Identity::add_key(
            signed(Alice),
            did,
            key_for(Bob, Relationships::AUTHENTICATION)
        ));
        Now::set(created + 60);
        assert_ok!(Identity::deactivate(signed(Alice), did));
        assert_last::<Test>(Event::Deactivated { did });
        let identity = Identities::<Test>::get(did).expect("it is kept");
        assert_eq!(
            identity.status,
            Status::Deactivated(Tombstone {
                created: created.into(),
                ended: (created + 60).into(),
                version: 3,
                next_key: KeyId(2),
            })
        );
        assert!(!Documents::<Test>::contains_key(did));
        assert!(!DepositsBy::<Test>::contains_key(did));
        assert!(!Recoveries::<Test>::contains_key(did));
        assert!(!DidOf::<Test>::contains_key(id(Alice)));
        let kept = RevokedKeys::<Test>::get(did, KeyId(0)).expect("it made assertions");
        assert_eq!(kept.revoked_at.0, created + 60);
        assert!(!RevokedKeys::<Test>::contains_key(did, KeyId(1)));
        assert_eq!(held(&id(Alice)), 0);
    });
}

#[test]
fn it_is_for_ever_and_the_next_one_is_another() {
    chain().run(|| {
        let did = person(Alice);
        assert_ok!(Identity::deactivate(signed(Alice), did));
        assert_noop!(
            Identity::deactivate(signed(Alice), did),
            Error::<Test>::IdentityDeactivated
        );
        assert_ne!(person(Alice), did);
    });
}

#[test]
fn while_something_leans_on_it_it_stays_and_the_error_says_what() {
    chain().run(|| {
        let did = person(Alice);
        NeededBySomebody::set(true);
        assert_noop!(
            Identity::deactivate(signed(Alice), did),
            Error::<Test>::StillNeeded(Needed(Leaning::Node))
        );
        NeededBySomebody::set(false);
        assert_ok!(Identity::deactivate(signed(Alice), did));
    });
}

#[test]
fn a_friend_who_had_started_has_the_deposit_back() {
    chain().run(|| {
        let did = befriended(Alice);
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(Bob)));
        assert_eq!(held_for_recovery(Dave), 500);
        assert_ok!(Identity::deactivate(signed(Alice), did));
        assert_eq!(held_for_recovery(Dave), 0);
        assert!(!Attempts::<Test>::contains_key(did));
    });
}

#[test]
fn only_the_controller_ends_it() {
    chain().run(|| {
        let did = person(Alice);
        assert_noop!(
            Identity::deactivate(signed(Bob), did),
            Error::<Test>::NotController
        );
        assert_noop!(
            Identity::deactivate(as_did(did), did),
            DispatchError::BadOrigin
        );
    });
}
