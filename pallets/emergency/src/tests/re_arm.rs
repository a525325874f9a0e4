//! Allowing one more.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{
    mock::{chain, run_to, LENGTH},
    Error, Event,
};

#[test]
fn one_more_and_not_two() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        run_to(5 + LENGTH);
        assert_ok!(Emergency::re_arm(citizens()));
        assert_eq!(events().pop(), Some(Event::ReArmed));
        assert_noop!(Emergency::re_arm(citizens()), Error::<Test>::AlreadyArmed);
        pause(ALL);
        run_to(5 + 2 * LENGTH);
        assert_noop!(
            Emergency::pause(guardians(), groups(ALL), document(1)),
            Error::<Test>::NotArmed
        );
    });
}

#[test]
fn a_chain_begins_armed() {
    chain().run(|| {
        run_to(1);
        assert!(Emergency::is_armed());
        assert_noop!(Emergency::re_arm(citizens()), Error::<Test>::AlreadyArmed);
    });
}

#[test]
fn it_makes_no_pause_longer() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        assert_ok!(Emergency::re_arm(citizens()));
        run_to(5 + LENGTH);
        assert!(!Emergency::is_paused(&Group::Transfers));
    });
}

#[test]
fn who_pauses_does_not_re_arm() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        for origin in [guardians(), rules(), signed(1), RuntimeOrigin::root()] {
            assert_noop!(Emergency::re_arm(origin), DispatchError::BadOrigin);
        }
    });
}
