//! Removing session keys.

use frame_support::{assert_noop, assert_ok};

use super::{candidate, community, signed};
use crate::{
    mock::{chain, register, run_to_session, Test, Validators},
    Error,
};

#[test]
fn who_sits_or_will_keeps_his_keys() {
    chain(2).run(|| {
        run_to_session(1);
        assert_noop!(
            Validators::purge_keys(signed(1)),
            Error::<Test>::AlreadyChosen
        );
        assert_ok!(Validators::resign(signed(1)));
        assert_noop!(
            Validators::purge_keys(signed(1)),
            Error::<Test>::StillSitting
        );
        run_to_session(2);
        assert_noop!(
            Validators::purge_keys(signed(1)),
            Error::<Test>::StillSitting
        );
        run_to_session(3);
        assert_ok!(Validators::purge_keys(signed(1)));
    });
}

#[test]
fn who_was_elected_keeps_his_keys() {
    chain(2).run(|| {
        candidate(9);
        assert_ok!(Validators::elect(community(), 9));
        assert_noop!(
            Validators::purge_keys(signed(9)),
            Error::<Test>::AlreadyChosen
        );
    });
}

#[test]
fn who_does_neither_may_remove_them() {
    chain(2).run(|| {
        register(9, 9);
        assert_ok!(Validators::purge_keys(signed(9)));
        assert_noop!(
            Validators::purge_keys(signed(9)),
            pallet_session::Error::<Test>::NoKeys
        );
    });
}
