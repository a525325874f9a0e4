//! After two cancellations a thief cannot cancel any more.

use frame_support::{assert_noop, assert_ok};

use super::support::*;
use crate::{
    mock::{chain, run_to, Identity, Test},
    Attempts, Error,
};

/// A thief cancels two recoveries of Alice's identity.
fn cancelled_twice() -> althing_primitives::Did {
    run_to(1);
    let did = befriended(Alice);
    for _ in 0..2 {
        arm(did);
        assert_ok!(Identity::cancel_recovery(signed(Alice), did, id(Bob)));
        later(10);
    }
    did
}

fn cancel(did: althing_primitives::Did) -> frame_support::dispatch::DispatchResult {
    Identity::cancel_recovery(signed(Alice), did, id(Bob))
}

fn approve(who: Sr25519Keyring, did: althing_primitives::Did) {
    assert_ok!(Identity::approve_recovery(signed(who), did, id(Bob)));
}

#[test]
fn the_third_with_one_friend_more_cannot_be_cancelled() {
    chain().run(|| {
        let did = cancelled_twice();
        arm(did);
        approve(Ferdie, did);
        for blocks in [60, 39, 1] {
            later(blocks);
            assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        }
        assert_ok!(Identity::finish_recovery(signed(Bob), did));
        assert_eq!(controller(did), id(Bob));
    });
}

#[test]
fn while_friends_gather_the_third_cannot_be_cancelled_at_any_number_of_approvals() {
    chain().run(|| {
        let did = cancelled_twice();
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(Bob)));
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        approve(Eve, did);
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        approve(Ferdie, did);
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
    });
}

#[test]
fn the_third_without_the_one_friend_more_can_be_cancelled_once_they_had_their_time() {
    chain().run(|| {
        let did = cancelled_twice();
        arm(did);
        later(49);
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        later(1);
        assert_ok!(cancel(did));
    });
}

#[test]
fn all_friends_are_enough_where_there_is_none_more() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let two = friends(&[Dave, Eve]);
        assert_ok!(Identity::set_recovery(signed(Alice), did, two, 2, 100));
        for _ in 0..2 {
            arm(did);
            assert_ok!(cancel(did));
        }
        arm(did);
        later(99);
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        later(1);
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        assert_ok!(Identity::finish_recovery(signed(Bob), did));
    });
}

#[test]
fn cancellations_are_forgotten_after_the_time_of_the_parameters() {
    chain().run(|| {
        // The first was cancelled in block 1, the second in 11, and the memory is 10,000 blocks.
        let did = cancelled_twice();
        run_to(10_000);
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(Bob)));
        let firm = |did| Attempts::<Test>::get(did)[0].firm_until;
        assert!(firm(did).is_some());
        run_to(10_050);
        assert_ok!(cancel(did));
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(Bob)));
        assert_eq!(firm(did), None);
        assert_ok!(cancel(did));
    });
}

#[test]
fn a_thief_who_cancels_before_friends_gather_gains_nothing() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        for _ in 0..2 {
            assert_ok!(Identity::start_recovery(signed(Dave), did, id(Bob)));
            assert_ok!(cancel(did));
        }
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(Bob)));
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        approve(Eve, did);
        approve(Ferdie, did);
        later(100);
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        assert_ok!(Identity::finish_recovery(signed(Bob), did));
    });
}

#[test]
fn a_firm_one_that_is_over_is_cleared_by_anybody() {
    chain().run(|| {
        let did = cancelled_twice();
        arm(did);
        approve(Ferdie, did);
        later(149);
        assert_noop!(cancel(did), Error::<Test>::RecoveryFirm);
        later(1);
        assert_ok!(Identity::cancel_recovery(signed(One), did, id(Bob)));
        assert_eq!(held_for_recovery(Dave), 0);
    });
}

#[test]
fn a_finished_recovery_forgets_the_cancellations() {
    chain().run(|| {
        let did = cancelled_twice();
        arm(did);
        later(100);
        assert_ok!(Identity::finish_recovery(signed(Bob), did));
        assert_ok!(Identity::start_recovery(signed(Dave), did, id(Charlie)));
        assert_ok!(Identity::cancel_recovery(signed(Bob), did, id(Charlie)));
    });
}
