//! The season's end, and what it leaves.

use super::*;

#[test]
fn no_poll_outlives_its_season() {
    chain(40).run(|| {
        run_to(SEASON - 18 * DAY);
        let id = ordinary(1);
        ayes(id, 1..=4);
        run_to(poll(id).closes - 1);
        vote(5, id, -8);
        run_to(SEASON - 1);
        assert_eq!(poll(id).moment(block()), Moment::Extension);
        vote(6, id, 1);
        run(1);
        assert_eq!(try_vote(7, id, 1), Err(E::PollClosed.into()));
    });
}

#[test]
fn purses_begin_anew() {
    chain(40).run(|| {
        run_to(1);
        let (id, grave) = (ordinary(1), reserved(2));
        vote(5, id, 8);
        vote(5, grave, 5);
        run_to(SEASON);
        assert_eq!(purse(5).spent, spent(0, 0));
        let next = ordinary(3);
        vote(5, next, 8);
        assert_eq!(purse(5).spent, spent(64, 0));
        // And what was not used is not saved.
        run_to(5 * SEASON);
        let much_later = reserved(4);
        assert_eq!(try_vote(5, much_later, 11), Err(E::CreditsSpent.into()));
        vote(5, much_later, 10);
    });
}

#[test]
fn nothing_is_freed_from_a_poll_that_is_over() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        vote(5, id, 8);
        run_to(poll(id).closes);
        assert_eq!(try_vote(5, id, 0), Err(E::PollClosed.into()));
        close(id);
        assert_eq!(try_vote(5, id, 0), Err(E::PollClosed.into()));
        let next = ordinary(2);
        assert_eq!(try_vote(5, next, 4), Err(E::OrdinaryCreditsSpent.into()));
    });
}

#[test]
fn the_credits_of_a_season_are_those_of_its_first_poll() {
    chain(40).run(|| {
        run_to(1);
        let first = ordinary(1);
        let changed = crate::Params {
            budget: crate::Budget {
                all: 400,
                ordinary: 400,
            },
            ..params()
        };
        assert_ok!(QuadraticVoting::set_params(
            referendum(TrackId::CONSTITUTION),
            changed
        ));
        let second = ordinary(2);
        assert_eq!(poll(first).terms.budget, poll(second).terms.budget);
        assert_eq!(try_vote(5, second, 20), Err(E::CreditsSpent.into()));
        run_to(SEASON);
        let next = ordinary(3);
        vote(5, next, 20);
    });
}

#[test]
fn a_season_ends_between_two_blocks_whatever_was_done_in_them() {
    chain(40).run(|| {
        run_to(SEASON - 18 * DAY);
        let id = ordinary(1);
        run_to(SEASON - 1);
        assert_eq!(try_vote(5, id, 1), Err(E::PollClosed.into()));
        run_to(SEASON);
        let next = ordinary(2);
        vote(5, next, 1);
        assert_eq!(poll(next).opened, SEASON);
    });
}
