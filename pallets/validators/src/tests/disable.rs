//! The Guardians' brake.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{candidate, community, guardians, signed};
use crate::{
    mock::{chain, run_to, run_to_session, Session, Test, Validators, PERIOD},
    Error,
};

#[test]
fn it_stops_at_once_and_leaves_out_of_the_next_set() {
    chain(5).run(|| {
        run_to(1);
        assert_ok!(Validators::disable(guardians(), 2));
        assert_eq!(Session::disabled_validators(), [1]);
        run_to_session(1);
        assert_eq!(
            Session::disabled_validators(),
            [1],
            "it still sits, and is still disabled"
        );
        run_to_session(2);
        assert_eq!(Session::validators(), [1, 3, 4, 5]);
        assert!(Session::disabled_validators().is_empty());
    });
}

#[test]
fn it_lapses_by_itself() {
    chain(5).run(|| {
        run_to(1);
        assert_ok!(Validators::disable(guardians(), 2));
        run_to(PERIOD);
        assert_eq!(Validators::disabled_by_guardians(), Some(2));
        run_to(PERIOD + 1);
        assert_eq!(Validators::disabled_by_guardians(), None);
        run_to_session(13);
        assert_eq!(Session::validators(), [1, 2, 3, 4, 5]);
    });
}

#[test]
fn one_in_a_period_and_no_more() {
    chain(6).run(|| {
        run_to(1);
        assert_ok!(Validators::disable(guardians(), 2));
        assert_noop!(
            Validators::disable(guardians(), 3),
            Error::<Test>::DisabledRecently
        );
        run_to(PERIOD);
        assert_noop!(
            Validators::disable(guardians(), 3),
            Error::<Test>::DisabledRecently
        );
        run_to(PERIOD + 1);
        assert_ok!(Validators::disable(guardians(), 3));
    });
}

#[test]
fn never_below_the_minimum() {
    chain(4).run(|| {
        assert_noop!(
            Validators::disable(guardians(), 2),
            Error::<Test>::TooFewLeft
        );
    });
}

/// Who was elected and does not sit yet makes no block in the place of who is stopped.
#[test]
fn who_does_not_sit_yet_is_not_counted() {
    chain(4).run(|| {
        run_to(1);
        candidate(9);
        assert_ok!(Validators::elect(community(), 9));
        run_to_session(1);
        assert_noop!(
            Validators::disable(guardians(), 2),
            Error::<Test>::TooFewLeft
        );
        run_to_session(2);
        assert_ok!(Validators::disable(guardians(), 2));
    });
}

#[test]
fn only_a_validator_and_only_by_guardians() {
    chain(5).run(|| {
        assert_noop!(
            Validators::disable(guardians(), 9),
            Error::<Test>::NotChosen
        );
        assert_noop!(
            Validators::disable(community(), 2),
            DispatchError::BadOrigin
        );
        assert_noop!(Validators::disable(signed(1), 2), DispatchError::BadOrigin);
    });
}

#[test]
fn confirmed_it_is_a_removal() {
    chain(5).run(|| {
        run_to(1);
        assert_noop!(
            Validators::confirm_disabling(community()),
            Error::<Test>::NobodyDisabled
        );
        assert_ok!(Validators::disable(guardians(), 2));
        assert_noop!(
            Validators::confirm_disabling(guardians()),
            DispatchError::BadOrigin
        );
        assert_ok!(Validators::confirm_disabling(community()));
        assert!(!Validators::is_chosen(&2));
        assert_noop!(
            Validators::confirm_disabling(community()),
            Error::<Test>::NobodyDisabled
        );
        assert_noop!(
            Validators::disable(guardians(), 3),
            Error::<Test>::DisabledRecently
        );
        run_to_session(13);
        assert_eq!(Session::validators(), [1, 3, 4, 5], "nothing lapses");
    });
}

#[test]
fn what_lapsed_is_not_confirmed() {
    chain(5).run(|| {
        run_to(1);
        assert_ok!(Validators::disable(guardians(), 2));
        run_to(PERIOD + 1);
        assert_noop!(
            Validators::confirm_disabling(community()),
            Error::<Test>::NobodyDisabled
        );
    });
}

/// `pallet-session` forgets who is disabled when the set changes: the index moves, the disabling stays.
#[test]
fn it_holds_over_a_change_of_the_set() {
    chain(6).run(|| {
        run_to(1);
        assert_ok!(Validators::remove(community(), 1));
        run_to_session(1);
        // Named for session 2: 2 to 6. Named for session 3: without 4.
        assert_ok!(Validators::disable(guardians(), 4));
        assert_eq!(Session::disabled_validators(), [3]);
        run_to_session(2);
        assert_eq!(Session::validators(), [2, 3, 4, 5, 6]);
        assert_eq!(Session::disabled_validators(), [2], "by the new index");
        run_to_session(3);
        assert_eq!(Session::validators(), [2, 3, 5, 6]);
    });
}
