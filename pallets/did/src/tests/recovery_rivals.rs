//! More than one attempt, and friends who are no friends.

use frame_support::{assert_noop, assert_ok};

use super::support::*;
use crate::{
    mock::{chain, run_to, Identity, Test},
    Attempts, Error,
};

#[test]
fn a_friend_who_is_the_thief_keeps_nobody_from_it() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        // Dave is the thief, and starts for an account of their own first.
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(One)));
        assert_ok!(Identity::start_recovery(signed(Eve), did, id(Bob)));
        for new in [One, Bob] {
            assert_noop!(
                Identity::approve_recovery(signed(Dave), did, id(new)),
                Error::<Test>::AlreadyApproved
            );
        }
        assert_noop!(
            Identity::start_recovery(signed(Dave), did, id(Charlie)),
            Error::<Test>::AlreadyApproved
        );
        assert_noop!(
            Identity::start_recovery(signed(Ferdie), did, id(Bob)),
            Error::<Test>::RecoveryExists
        );
        assert_ok!(Identity::approve_recovery(signed(Ferdie), did, id(Bob)));
        let expected = Identity::recovery(&did).expect("there are friends");
        assert_eq!(expected.attempts.len(), 2);
        run_to(101);
        assert_ok!(Identity::finish_recovery(signed(Bob), did));
        assert_eq!((held_for_recovery(Dave), held_for_recovery(Eve)), (0, 0));
        assert!(!Attempts::<Test>::contains_key(did));
    });
}

#[test]
fn while_one_is_armed_no_other_is_started_or_approved() {
    chain().run(|| {
        let did = person(Alice);
        let four = friends(&[Charlie, Dave, Eve, Ferdie]);
        assert_ok!(Identity::set_recovery(signed(Alice), did, four, 2, 100));
        assert_ok!(Identity::start_recovery(signed(Charlie), did, id(One)));
        arm(did);
        assert_noop!(
            Identity::approve_recovery(signed(Ferdie), did, id(One)),
            Error::<Test>::RecoveryExists
        );
        assert_noop!(
            Identity::start_recovery(signed(Ferdie), did, id(Two)),
            Error::<Test>::RecoveryExists
        );
        assert_ok!(Identity::approve_recovery(signed(Ferdie), did, id(Bob)));
        // Cancelling one leaves the other.
        assert_ok!(Identity::cancel_recovery(signed(Alice), did, id(Bob)));
        assert_eq!(held_for_recovery(Charlie), 500);
        assert_ok!(Identity::approve_recovery(signed(Ferdie), did, id(One)));
    });
}

#[test]
fn a_friend_alone_does_not_hold_up_a_change_of_friends() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(One)));
        let others = friends(&[Charlie, Two]);
        assert_ok!(Identity::set_recovery(signed(Alice), did, others, 2, 30));
        run_to(90);
        // It ends with the circle, though there would be 50 blocks to gather.
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(One)));
        run_to(101);
        assert_noop!(
            Identity::approve_recovery(signed(Eve), did, id(One)),
            Error::<Test>::RecoveryExpired
        );
        assert_ok!(Identity::start_recovery(signed(Charlie), did, id(Bob)));
        assert_eq!(held_for_recovery(Dave), 0);
    });
}

#[test]
fn what_is_left_of_friends_who_are_out_is_cleared_with_the_next_circle() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        assert_ok!(Identity::set_recovery(
            signed(Alice),
            did,
            friends(&[]),
            0,
            0
        ));
        run_to(90);
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(Bob)));
        run_to(101);
        assert_ok!(Identity::set_recovery(
            signed(Alice),
            did,
            friends(&[One, Two]),
            2,
            30
        ));
        assert_eq!(held_for_recovery(Dave), 0);
        assert!(!Attempts::<Test>::contains_key(did));
    });
}
