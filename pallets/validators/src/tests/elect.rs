//! Getting a seat.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{candidate, community, guardians, signed};
use crate::{
    mock::{chain, run_to, run_to_session, Session, Test, Validators},
    Error, Event,
};

#[test]
fn it_acts_after_two_rotations() {
    chain(2).run(|| {
        run_to(1);
        candidate(9);
        assert_ok!(Validators::elect(community(), 9));
        assert_last::<Test>(Event::Elected { who: 9 });
        run_to_session(1);
        assert_eq!(Session::validators(), [1, 2]);
        run_to_session(2);
        assert_eq!(Session::validators(), [1, 2, 9]);
    });
}

#[test]
fn only_the_community_elects() {
    chain(1).run(|| {
        candidate(9);
        assert_noop!(Validators::elect(signed(9), 9), DispatchError::BadOrigin);
        assert_noop!(Validators::elect(guardians(), 9), DispatchError::BadOrigin);
        assert_ok!(Validators::elect(community(), 9));
    });
}

#[test]
fn who_did_not_stand_is_not_elected() {
    chain(1).run(|| {
        crate::mock::register(9, 9);
        assert_noop!(
            Validators::elect(community(), 9),
            Error::<Test>::NotNominated
        );
        assert_noop!(Validators::elect(community(), 10), Error::<Test>::NoKeys);
        assert_noop!(
            Validators::elect(community(), 1),
            Error::<Test>::AlreadyChosen
        );
    });
}

#[test]
fn keys_that_were_purged_since_are_missed() {
    chain(1).run(|| {
        candidate(9);
        assert_ok!(Validators::purge_keys(signed(9)));
        assert_noop!(Validators::elect(community(), 9), Error::<Test>::NoKeys);
    });
}

#[test]
fn a_full_set_takes_nobody() {
    chain(8).run(|| {
        candidate(9);
        assert_noop!(Validators::elect(community(), 9), Error::<Test>::SetFull);
    });
}

#[test]
fn who_is_leaving_must_stand_anew() {
    chain(2).run(|| {
        assert_ok!(Validators::resign(signed(1)));
        assert_noop!(
            Validators::elect(community(), 1),
            Error::<Test>::StillLeaving
        );
    });
}
