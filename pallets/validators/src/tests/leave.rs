//! Giving up a seat, or losing it.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{candidate, community, guardians, signed};
use crate::{
    mock::{chain, run_to, run_to_session, Session, Test, Validators, BOND},
    Error, Event,
};

#[test]
fn who_is_removed_is_out_after_two_rotations() {
    chain(3).run(|| {
        run_to(1);
        assert_ok!(Validators::remove(community(), 2));
        assert_last::<Test>(Event::Leaving {
            who: 2,
            withdrawable_from: 2 + BOND,
        });
        run_to_session(1);
        assert_eq!(Session::validators(), [1, 2, 3]);
        run_to_session(2);
        assert_eq!(Session::validators(), [1, 3]);
    });
}

#[test]
fn who_resigns_is_out_after_two_rotations() {
    chain(3).run(|| {
        assert_ok!(Validators::resign(signed(3)));
        run_to_session(2);
        assert_eq!(Session::validators(), [1, 2]);
    });
}

#[test]
fn only_the_community_removes() {
    chain(2).run(|| {
        assert_noop!(Validators::remove(signed(1), 2), DispatchError::BadOrigin);
        assert_noop!(Validators::remove(guardians(), 2), DispatchError::BadOrigin);
    });
}

#[test]
fn who_has_no_seat_loses_none() {
    chain(2).run(|| {
        candidate(9);
        assert_noop!(Validators::remove(community(), 9), Error::<Test>::NotChosen);
        assert_noop!(Validators::resign(signed(9)), Error::<Test>::NotChosen);
    });
}

#[test]
fn the_last_one_stays() {
    chain(2).run(|| {
        assert_ok!(Validators::resign(signed(1)));
        assert_noop!(Validators::resign(signed(2)), Error::<Test>::LastValidator);
        assert_noop!(
            Validators::remove(community(), 2),
            Error::<Test>::LastValidator
        );
    });
}
