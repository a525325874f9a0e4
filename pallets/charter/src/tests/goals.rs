//! Goals are set by vote and measured by auditors.

use althing_primitives::{CivilSeconds, Did};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{all_but, auditor, ordinary};
use crate::{
    mock::{chain, document, run_to, terms, Charter, Now, Test},
    Error, Event, GoalId, GoalTerms, Goals, Measurement, NextGoal,
};

#[test]
fn a_goal_that_is_set_can_be_read() {
    chain().run(|| {
        run_to(1);
        assert_ok!(Charter::set_goal(ordinary(), terms(30)));
        assert_last::<Test>(Event::GoalSet {
            goal: GoalId(1),
            terms: terms(30),
        });
        let goal = Goals::<Test>::get(GoalId(1)).expect("it was set");
        assert_eq!((goal.terms, goal.measured), (terms(30), None));
    });
}

#[test]
fn a_goal_of_the_past_is_refused() {
    chain().run(|| {
        let due_now = GoalTerms {
            deadline: CivilSeconds(Now::get()),
            ..terms(30)
        };
        assert_noop!(
            Charter::set_goal(ordinary(), due_now),
            Error::<Test>::DeadlinePassed
        );
    });
}

#[test]
fn more_goals_than_there_is_room_for_are_refused() {
    chain().run(|| {
        assert_ok!(Charter::set_goal(ordinary(), terms(30)));
        assert_ok!(Charter::set_goal(ordinary(), terms(40)));
        assert_noop!(
            Charter::set_goal(ordinary(), terms(50)),
            Error::<Test>::TooManyGoals
        );
        assert_ok!(Charter::drop_goal(ordinary(), GoalId(1)));
        assert_ok!(Charter::set_goal(ordinary(), terms(50)));
        assert!(Goals::<Test>::contains_key(GoalId(3)));
    });
}

#[test]
fn after_the_last_number_none_is_set() {
    chain().run(|| {
        NextGoal::<Test>::put(GoalId(u32::MAX));
        assert_noop!(
            Charter::set_goal(ordinary(), terms(30)),
            Error::<Test>::NumbersExhausted
        );
    });
}

#[test]
fn only_a_vote_sets_and_drops_goals() {
    chain().run(|| {
        for origin in all_but(101) {
            assert_noop!(
                Charter::set_goal(origin.clone(), terms(30)),
                DispatchError::BadOrigin
            );
            assert_noop!(
                Charter::drop_goal(origin, GoalId(0)),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn a_goal_that_is_dropped_is_gone() {
    chain().run(|| {
        run_to(1);
        assert_ok!(Charter::drop_goal(ordinary(), GoalId(0)));
        assert_last::<Test>(Event::GoalDropped { goal: GoalId(0) });
        assert!(!Goals::<Test>::contains_key(GoalId(0)));
        assert_noop!(
            Charter::drop_goal(ordinary(), GoalId(0)),
            Error::<Test>::GoalNotFound
        );
    });
}

#[test]
fn the_last_measurement_stays_with_the_goal() {
    chain().run(|| {
        run_to(1);
        assert_ok!(Charter::measure_goal(
            auditor(),
            GoalId(0),
            400,
            document(60)
        ));
        assert_ok!(Charter::measure_goal(
            auditor(),
            GoalId(0),
            500,
            document(61)
        ));
        assert_last::<Test>(Event::GoalMeasured {
            goal: GoalId(0),
            value: 500,
            auditor: Did([7; 32]),
            document: document(61),
        });
        let goal = Goals::<Test>::get(GoalId(0)).expect("it is of the genesis");
        let expected = Measurement {
            value: 500,
            at: CivilSeconds(Now::get()),
            auditor: Did([7; 32]),
            document: document(61),
        };
        assert_eq!(goal.measured, Some(expected));
    });
}

#[test]
fn only_an_auditor_measures() {
    chain().run(|| {
        for origin in all_but(102) {
            assert_noop!(
                Charter::measure_goal(origin, GoalId(0), 1, document(60)),
                DispatchError::BadOrigin
            );
        }
        assert_noop!(
            Charter::measure_goal(auditor(), GoalId(9), 1, document(60)),
            Error::<Test>::GoalNotFound
        );
    });
}
