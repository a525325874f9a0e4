//! Starting, approving, cancelling and finishing a recovery.

use althing_primitives::SpeaksAs;
use althing_test_utils::events::{assert_last, of_pallet};
use codec::Encode;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

use super::support::*;
use crate::{
    mock::{chain, run_to, Balances, Identity, Refused, Taken, Test, Told, ENDOWMENT},
    Attempts, Error, Event, Identities, KeyId, Recoveries, RevokedKeys, Status,
};

fn start(did: althing_primitives::Did) -> frame_support::dispatch::DispatchResult {
    Identity::start_recovery(signed(Dave), did, id(Bob))
}

fn approve(
    who: Sr25519Keyring,
    did: althing_primitives::Did,
) -> frame_support::dispatch::DispatchResult {
    Identity::approve_recovery(signed(who), did, id(Bob))
}

#[test]
fn friends_give_the_identity_to_a_new_controller() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        assert_ok!(start(did));
        assert_eq!(held_for_recovery(Dave), 500);
        assert_last::<Test>(Event::RecoveryStarted {
            did,
            by: id(Dave),
            new_controller: id(Bob),
            expires: 51,
            firm: false,
        });
        run_to(11);
        assert_ok!(approve(Eve, did));
        assert_last::<Test>(Event::RecoveryArmed {
            did,
            new_controller: id(Bob),
            ready_at: 111,
            expires: 161,
        });
        let status = |did| Identities::<Test>::get(did).expect("it exists").status;
        assert_eq!(status(did), Status::Recovering);
        run_to(110);
        assert_noop!(
            Identity::finish_recovery(signed(Bob), did),
            Error::<Test>::DelayNotOver
        );
        run_to(111);
        assert_ok!(Identity::finish_recovery(signed(Bob), did));
        assert_eq!((controller(did), status(did)), (id(Bob), Status::Active));
        assert_eq!(held_for_recovery(Dave), 0);
        assert_eq!(Balances::free_balance(id(Dave)), ENDOWMENT);
        assert_eq!(Told::get(), ["armed", "changed"]);
        assert_noop!(
            Identity::add_key(signed(Alice), did, key(Alice)),
            Error::<Test>::NotController
        );
        assert_ok!(Identity::add_key(signed(Bob), did, key(Bob)));
    });
}

#[test]
fn what_the_thief_may_have_added_goes() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        // The thief: a key of their own, an account of their own, friends of their own.
        assert_ok!(Identity::add_key(signed(Alice), did, key(Charlie)));
        let consent = consent(Charlie, "althing/did-link", |until| {
            (did, id(Charlie), 0u32, until).encode()
        });
        assert_ok!(Identity::link_account(
            signed(Alice),
            did,
            id(Charlie),
            Some(consent)
        ));
        let theirs = friends(&[Charlie, One]);
        assert_ok!(Identity::set_recovery(signed(Alice), did, theirs, 2, 10));
        arm(did);
        run_to(101);
        assert_ok!(Identity::finish_recovery(signed(Bob), did));

        assert!(key_ids(did).is_empty());
        assert!(RevokedKeys::<Test>::contains_key(did, KeyId(0)));
        assert!(RevokedKeys::<Test>::contains_key(did, KeyId(1)));
        assert_eq!(Identity::did_of(&id(Alice)), None);
        assert_eq!(Identity::did_of(&id(Charlie)), None);
        assert_eq!(Identity::did_of(&id(Bob)), Some(did));
        let rules = Recoveries::<Test>::get(did).expect("friends stay");
        assert_eq!(rules.circle.friends, friends(&[Dave, Eve, Ferdie]));
        assert_eq!(rules.next, None);
        let ends: Vec<_> = of_pallet::<Test, Event<Test>>();
        assert_eq!(
            ends.last(),
            Some(&Event::RecoveryFinished {
                did,
                starter: id(Dave)
            })
        );
        assert!(ends.contains(&Event::ControllerChanged {
            did,
            old: id(Alice),
            new: id(Bob)
        }));
    });
}

#[test]
fn a_thief_who_names_friends_first_is_too_late() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        let theirs = friends(&[Charlie, One]);
        assert_ok!(Identity::set_recovery(signed(Alice), did, theirs, 2, 10));
        run_to(99);
        arm(did);
        // The day on which the thief's friends were to be in force.
        run_to(101);
        assert_noop!(
            Identity::approve_recovery(signed(Charlie), did, id(Bob)),
            Error::<Test>::NotFriend
        );
        // Cancelling does not bring them in either: they wait anew.
        assert_ok!(Identity::cancel_recovery(signed(Alice), did, id(Bob)));
        run_to(200);
        assert_ok!(Identity::start_recovery(signed(Ferdie), did, id(Bob)));
    });
}

#[test]
fn the_controller_cancels_at_the_starters_cost() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        arm(did);
        assert_noop!(
            Identity::cancel_recovery(signed(Bob), did, id(Bob)),
            Error::<Test>::NotController
        );
        assert_noop!(
            Identity::cancel_recovery(as_did(did), did, id(Bob)),
            DispatchError::BadOrigin
        );
        assert_ok!(Identity::cancel_recovery(signed(Alice), did, id(Bob)));
        assert_last::<Test>(Event::RecoveryCancelled {
            did,
            starter: id(Dave),
            new_controller: id(Bob),
            lost: 500,
        });
        assert_eq!(held_for_recovery(Dave), 0);
        assert_eq!(Balances::free_balance(id(Dave)), ENDOWMENT - 500);
        assert_eq!(Taken::get().1, 500);
        assert_eq!(Told::get(), ["armed", "cancelled"]);
        assert_ok!(Identity::add_key(signed(Alice), did, key(Bob)));
        assert_noop!(
            Identity::cancel_recovery(signed(Alice), did, id(Bob)),
            Error::<Test>::RecoveryNotFound
        );
    });
}

#[test]
fn before_enough_approve_nothing_is_refused_and_no_voice_is_taken() {
    chain().run(|| {
        let did = befriended(Alice);
        assert_ok!(start(did));
        assert_ok!(Identity::add_key(signed(Alice), did, key(Bob)));
        assert_ok!(Identity::cancel_recovery(signed(Alice), did, id(Bob)));
        assert!(Told::get().is_empty());
    });
}

#[test]
fn an_attempt_that_finds_no_approval_runs_out_for_free() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        assert_ok!(start(did));
        run_to(50);
        assert_noop!(
            Identity::cancel_recovery(signed(Charlie), did, id(Bob)),
            Error::<Test>::NotController
        );
        assert_noop!(start(did), Error::<Test>::RecoveryExists);
        run_to(51);
        assert_noop!(approve(Eve, did), Error::<Test>::RecoveryExpired);
        assert_ok!(Identity::cancel_recovery(signed(Charlie), did, id(Bob)));
        assert_last::<Test>(Event::RecoveryLapsed {
            did,
            starter: id(Dave),
            new_controller: id(Bob),
        });
        assert_eq!(Balances::free_balance(id(Dave)), ENDOWMENT);
        assert!(!Attempts::<Test>::contains_key(did));
    });
}

#[test]
fn an_approved_attempt_that_nobody_finishes_runs_out_too() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        arm(did);
        run_to(151);
        assert_noop!(
            Identity::finish_recovery(signed(Bob), did),
            Error::<Test>::RecoveryExpired
        );
        // A new one clears it.
        assert_ok!(Identity::start_recovery(signed(Eve), did, id(Charlie)));
        assert_eq!(Told::get(), ["armed", "cancelled"]);
        assert_eq!((held_for_recovery(Dave), held_for_recovery(Eve)), (0, 500));
        assert_ok!(Identity::add_key(signed(Alice), did, key(Bob)));
    });
}

#[test]
fn only_friends_start_and_approve_once_and_for_the_one_they_named() {
    chain().run(|| {
        let did = befriended(Alice);
        assert_noop!(approve(Eve, did), Error::<Test>::RecoveryNotFound);
        assert_noop!(
            Identity::start_recovery(signed(Charlie), did, id(Bob)),
            Error::<Test>::NotFriend
        );
        assert_noop!(
            Identity::start_recovery(as_did(did), did, id(Bob)),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Identity::start_recovery(signed(Dave), did, id(Alice)),
            Error::<Test>::AlreadyController
        );
        assert_ok!(start(did));
        assert_noop!(approve(Dave, did), Error::<Test>::AlreadyApproved);
        assert_noop!(approve(Charlie, did), Error::<Test>::NotFriend);
        assert_noop!(
            Identity::approve_recovery(signed(Eve), did, id(Eve)),
            Error::<Test>::NotNewController
        );
        assert_noop!(
            Identity::approve_recovery(as_did(did), did, id(Bob)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn only_the_new_controller_finishes_what_is_approved() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        let finish = |origin| Identity::finish_recovery(origin, did);
        assert_noop!(finish(signed(Bob)), Error::<Test>::RecoveryNotFound);
        assert_ok!(start(did));
        assert_noop!(finish(signed(Bob)), Error::<Test>::RecoveryNotApproved);
        assert_ok!(approve(Eve, did));
        run_to(101);
        assert_noop!(finish(signed(Dave)), Error::<Test>::NotNewController);
        assert_noop!(finish(body()), DispatchError::BadOrigin);
        assert_noop!(finish(as_did(did)), DispatchError::BadOrigin);
        assert_noop!(
            Identity::finish_recovery(signed(Bob), althing_primitives::Did([1; 32])),
            Error::<Test>::IdentityNotFound
        );
        Refused::set(true);
        assert_noop!(finish(signed(Bob)), DispatchError::Other("refused"));
        Refused::set(false);
        assert_ok!(finish(signed(Bob)));
    });
}

#[test]
fn what_cannot_be_recovered_is_refused() {
    chain().run(|| {
        let unknown = althing_primitives::Did([1; 32]);
        assert_noop!(start(unknown), Error::<Test>::IdentityNotFound);
        let friendless = person(Charlie);
        assert_noop!(start(friendless), Error::<Test>::FriendsNotFound);
        let did = befriended(Alice);
        assert_ok!(Identity::deactivate(signed(Alice), did));
        assert_noop!(start(did), Error::<Test>::IdentityDeactivated);
    });
}

#[test]
fn a_friend_who_cannot_pay_starts_nothing() {
    chain().run(|| {
        let did = person(Alice);
        let poor = friends(&[Dave, Two]);
        assert_ok!(Identity::set_recovery(signed(Alice), did, poor, 2, 100));
        assert_noop!(
            Identity::start_recovery(signed(Two), did, id(Bob)),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
        // Approving costs nothing.
        assert_ok!(start(did));
        assert_ok!(approve(Two, did));
    });
}

#[test]
fn a_new_controller_who_has_an_identity_keeps_speaking_as_it() {
    chain().run(|| {
        run_to(1);
        let own = person(Bob);
        let did = befriended(Alice);
        arm(did);
        run_to(101);
        assert_ok!(Identity::finish_recovery(signed(Bob), did));
        assert_eq!(controller(did), id(Bob));
        assert_eq!(Identity::did_of(&id(Bob)), Some(own));
        assert_ok!(Identity::unlink_account(signed(Bob), id(Bob)));
        assert_ok!(Identity::link_account(signed(Bob), did, id(Bob), None));
        assert_eq!(Identity::did_of(&id(Bob)), Some(did));
    });
}
