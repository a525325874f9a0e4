//! Ending a pause early.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{
    mock::{chain, run_to, Owed, LENGTH},
    Error, Event,
};

#[test]
fn citizens_and_guardians_end_it_at_once() {
    for who in [100, 101] {
        chain().run(|| {
            run_to(5);
            pause(ALL);
            run_to(8);
            assert_ok!(Emergency::lift(signed(who)));
            assert!(ALL.iter().all(|group| !Emergency::is_paused(group)));
            assert_eq!(Emergency::paused_for(&Group::Market), 3);
            assert_eq!(events().pop(), Some(Event::Lifted { until: 5 + LENGTH }));
            run_to(50);
            assert_eq!(Emergency::paused_for(&Group::Market), 3);
        });
    }
}

#[test]
fn it_is_used_up_and_reported_on_all_the_same() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        assert_ok!(Emergency::lift(guardians()));
        assert_eq!(
            Emergency::paused_for(&Group::Market),
            0,
            "it counts for no block"
        );
        assert_noop!(
            Emergency::pause(guardians(), groups(ALL), document(2)),
            Error::<Test>::NotArmed
        );
        assert_eq!(Owed::get().len(), 1);
    });
}

#[test]
fn what_is_not_paused_is_not_lifted() {
    chain().run(|| {
        run_to(5);
        assert_noop!(Emergency::lift(citizens()), Error::<Test>::NotPaused);
        pause(ALL);
        assert_ok!(Emergency::lift(citizens()));
        assert_noop!(Emergency::lift(citizens()), Error::<Test>::NotPaused);
        assert_ok!(Emergency::re_arm(citizens()));
        pause(ALL);
        run_to(5 + LENGTH);
        assert_noop!(Emergency::lift(citizens()), Error::<Test>::NotPaused);
    });
}

#[test]
fn nobody_else_lifts() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        for origin in [rules(), signed(1), RuntimeOrigin::root()] {
            assert_noop!(Emergency::lift(origin), DispatchError::BadOrigin);
        }
    });
}
