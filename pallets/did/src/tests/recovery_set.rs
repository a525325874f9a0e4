//! Naming friends.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{chain, run_to, Identity, Test},
    Circle, Error, Event, Recoveries,
};

fn set(
    did: althing_primitives::Did,
    who: &[Sr25519Keyring],
    threshold: u32,
    delay: u64,
) -> frame_support::dispatch::DispatchResult {
    Identity::set_recovery(signed(Alice), did, friends(who), threshold, delay)
}

/// The friends who could start a recovery now.
fn in_force(did: althing_primitives::Did) -> Vec<sp_runtime::AccountId32> {
    Identity::recovery(&did).map_or(Vec::new(), |view| view.rules.circle.friends)
}

#[test]
fn the_first_circle_is_in_force_at_once() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let before = held(&id(Alice));
        assert_ok!(set(did, &[Dave, Eve], 2, 100));
        assert_last::<Test>(Event::RecoverySet {
            did,
            circle: Circle {
                friends: friends(&[Dave, Eve]),
                threshold: 2,
                delay: 100,
            },
            from: 1,
        });
        assert_eq!(in_force(did), [id(Dave), id(Eve)]);
        assert!(held(&id(Alice)) > before);
        assert_ok!(Identity::start_recovery(signed(Eve), did, id(Bob)));
    });
}

#[test]
fn a_change_waits_for_the_longer_delay() {
    for (old, new) in [(100, 20), (20, 100)] {
        chain().run(|| {
            run_to(1);
            let did = person(Alice);
            assert_ok!(set(did, &[Dave, Eve], 2, old));
            assert_ok!(set(did, &[One, Two], 2, new));
            run_to(100);
            assert_eq!(in_force(did), [id(Dave), id(Eve)]);
            assert_noop!(
                Identity::start_recovery(signed(One), did, id(Bob)),
                Error::<Test>::NotFriend
            );
            run_to(101);
            assert_eq!(in_force(did), [id(One), id(Two)]);
            assert_noop!(
                Identity::start_recovery(signed(Dave), did, id(Bob)),
                Error::<Test>::NotFriend
            );
            assert_ok!(Identity::start_recovery(signed(One), did, id(Bob)));
        });
    }
}

#[test]
fn a_second_change_waits_anew() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        assert_ok!(set(did, &[Dave, Eve], 2, 100));
        assert_ok!(set(did, &[One, Two], 2, 100));
        run_to(90);
        assert_ok!(set(did, &[Ferdie, Two], 2, 100));
        run_to(189);
        assert_eq!(in_force(did), [id(Dave), id(Eve)]);
        run_to(190);
        assert_eq!(in_force(did), [id(Ferdie), id(Two)]);
    });
}

#[test]
fn nobody_is_named_to_end_it_after_the_delay() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let before = held(&id(Alice));
        assert_ok!(set(did, &[Dave, Eve], 2, 100));
        assert_ok!(set(did, &[], 0, 0));
        run_to(100);
        assert_eq!(in_force(did).len(), 2);
        run_to(101);
        assert_eq!(in_force(did).len(), 0);
        assert_noop!(
            Identity::start_recovery(signed(Dave), did, id(Bob)),
            Error::<Test>::FriendsNotFound
        );
        assert_noop!(set(did, &[], 0, 0), Error::<Test>::FriendsNotFound);
        // A new first circle, at once.
        assert_ok!(set(did, &[One, Two], 2, 100));
        assert_eq!(in_force(did), [id(One), id(Two)]);
        assert!(held(&id(Alice)) > before);
        assert_ok!(Identity::deactivate(signed(Alice), did));
        assert!(!Recoveries::<Test>::contains_key(did));
        assert_eq!(held(&id(Alice)), 0);
    });
}

#[test]
fn a_circle_that_cannot_work_is_refused() {
    chain().run(|| {
        let did = person(Alice);
        assert_noop!(set(did, &[], 0, 0), Error::<Test>::FriendsNotFound);
        assert_noop!(set(did, &[Dave, Eve], 1, 100), Error::<Test>::TooFewFriends);
        assert_noop!(set(did, &[Dave, Eve], 3, 100), Error::<Test>::TooFewFriends);
        assert_noop!(
            set(did, &[Dave, Eve, Dave], 2, 100),
            Error::<Test>::FriendRepeated
        );
        assert_noop!(
            set(did, &[Dave, Alice], 2, 100),
            Error::<Test>::ControllerIsFriend
        );
        assert_noop!(set(did, &[Dave, Eve], 2, 9), Error::<Test>::DelayOutOfRange);
        assert_noop!(
            set(did, &[Dave, Eve], 2, 1_001),
            Error::<Test>::DelayOutOfRange
        );
        assert_ok!(set(did, &[Dave, Eve], 2, 10));
    });
}

#[test]
fn only_the_controller_names_friends() {
    chain().run(|| {
        let did = person(Alice);
        let by = |origin| Identity::set_recovery(origin, did, friends(&[Dave, Eve]), 2, 100);
        assert_noop!(by(signed(Bob)), Error::<Test>::NotController);
        assert_noop!(by(as_did(did)), DispatchError::BadOrigin);
    });
}
