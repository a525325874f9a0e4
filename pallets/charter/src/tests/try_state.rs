//! Each invariant notices its own corruption.

use althing_primitives::CharterVersion;
use frame_support::assert_ok;

use super::constitution;
use crate::{
    mock::{chain, document, params, run_to, Charter, Test},
    Anchor, Change, CharterText, Charters, CurrentCharter, GoalId, LawId, LawTexts, LawVersion,
    Laws, NextGoal, NextLaw, Parameters, Params, PendingChanges, Ratified,
};

fn has_a_pending_change() {
    run_to(1);
    assert_ok!(Charter::propose_change(
        constitution(),
        Some(LawId(1)),
        Change::Repeal
    ));
}

#[test]
fn parameters_out_of_range_are_noticed() {
    chain().corrupt(
        "charter 1",
        || run_to(1),
        || {
            Parameters::<Test>::put(Params {
                second_vote_gap: 0,
                ..params()
            });
        },
    );
}

#[test]
fn a_season_of_another_length_is_noticed() {
    chain().corrupt(
        "charter 2",
        || run_to(1),
        || Anchor::<Test>::mutate(|anchor| anchor.next_length += 1),
    );
}

#[test]
fn a_season_of_the_future_is_noticed() {
    chain().corrupt(
        "charter 2",
        || run_to(1),
        || Anchor::<Test>::mutate(|anchor| anchor.season.start = 2),
    );
}

#[test]
fn a_charter_without_text_is_noticed() {
    chain().corrupt(
        "charter 3",
        || run_to(1),
        || Charters::<Test>::remove(CharterVersion(1)),
    );
}

#[test]
fn a_charter_of_the_future_is_noticed() {
    chain().corrupt(
        "charter 3",
        || run_to(1),
        || {
            let text = CharterText {
                document: document(9),
                since: 1,
            };
            Charters::<Test>::insert(CharterVersion(7), text);
        },
    );
}

#[test]
fn a_charter_that_nobody_ratified_is_noticed() {
    chain().corrupt(
        "charter 4",
        || {
            run_to(1);
            assert_ok!(Charter::ratify_charter(constitution(), document(2)));
        },
        Ratified::<Test>::kill,
    );
}

#[test]
fn more_ratifications_than_charters_are_noticed() {
    chain().corrupt("charter 4", || run_to(1), || Ratified::<Test>::put(2));
}

#[test]
fn a_law_without_text_is_noticed() {
    chain().corrupt(
        "charter 5",
        || run_to(1),
        || LawTexts::<Test>::remove(LawId(1), LawVersion(1)),
    );
}

#[test]
fn a_law_of_a_number_that_was_not_given_is_noticed() {
    chain().corrupt("charter 5", || run_to(1), || NextLaw::<Test>::put(LawId(1)));
}

#[test]
fn more_laws_than_may_be_are_noticed() {
    chain().corrupt(
        "charter 5",
        || run_to(1),
        || {
            NextLaw::<Test>::put(LawId(9));
            let law = Laws::<Test>::get(LawId(0)).expect("there is one");
            for id in 2..6 {
                LawTexts::<Test>::insert(LawId(id), LawVersion(1), document(9));
                Laws::<Test>::insert(LawId(id), law);
            }
        },
    );
}

#[test]
fn a_change_without_time_for_its_second_vote_is_noticed() {
    chain().corrupt("charter 6", has_a_pending_change, || {
        PendingChanges::<Test>::mutate(LawId(1), |change| {
            change.as_mut().expect("it waits").expires = 0;
        });
    });
}

#[test]
fn a_change_of_a_number_that_was_not_given_is_noticed() {
    chain().corrupt("charter 6", has_a_pending_change, || {
        let change = PendingChanges::<Test>::take(LawId(1)).expect("it waits");
        PendingChanges::<Test>::insert(LawId(9), change);
    });
}

#[test]
fn a_goal_of_a_number_that_was_not_given_is_noticed() {
    chain().corrupt(
        "charter 7",
        || run_to(1),
        || NextGoal::<Test>::put(GoalId(0)),
    );
}

#[test]
fn a_missing_charter_is_noticed() {
    chain().corrupt("charter 3", || run_to(1), CurrentCharter::<Test>::kill);
}
