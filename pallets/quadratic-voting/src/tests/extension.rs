//! When voting runs on, and what passes.

use super::*;

/// An ordinary poll of citizen 1: voting of 140 blocks, 20 to confirm, 40 of extension.
fn begin() -> (PollId, u64, u64) {
    run_to(1);
    let id = ordinary(1);
    let poll = poll(id);
    (id, poll.closes, poll.hard_end)
}

fn moment(id: PollId) -> Moment {
    poll(id).moment(block())
}

const APPROVED: Moment = Moment::Over { approved: true };
const REJECTED: Moment = Moment::Over { approved: false };

#[test]
fn what_passes_long_enough_is_approved_when_it_closes() {
    chain(40).run(|| {
        let (id, closes, _) = begin();
        run_to(closes - 20);
        ayes(id, 1..=4);
        assert_eq!(poll(id).passing_since, Some(closes - 20));
        run_to(closes - 1);
        assert_eq!(moment(id), Moment::Voting);
        run_to(closes);
        assert_eq!(moment(id), APPROVED);
    });
}

#[test]
fn what_passes_later_is_voted_on_until_it_is_confirmed() {
    chain(40).run(|| {
        let (id, closes, _) = begin();
        run_to(closes - 19);
        ayes(id, 1..=4);
        run_to(closes);
        assert_eq!(moment(id), Moment::Extension);
        assert_eq!(try_close(id), Err(E::PollOpen.into()));
        run(1);
        assert_eq!(moment(id), APPROVED);
        assert_eq!(try_vote(5, id, -1), Err(E::PollClosed.into()));
        close(id);
    });
}

fn try_close(id: PollId) -> DispatchResult {
    dispatch(signed(2), crate::Call::close { poll: id })
}

#[test]
fn what_never_passed_does_not_run_on() {
    chain(40).run(|| {
        let (id, closes, _) = begin();
        ayes(id, 1..=3);
        run_to(closes);
        assert_eq!(moment(id), REJECTED, "the turnout of four is missing");
    });
}

#[test]
fn what_ceased_to_pass_before_the_last_days_does_not_run_on() {
    chain(40).run(|| {
        let (id, closes, _) = begin();
        ayes(id, 1..=4);
        run_to(closes - 21);
        vote(5, id, -5);
        assert_eq!(poll(id).last_passing, Some(closes - 21));
        run_to(closes);
        assert_eq!(moment(id), REJECTED);
    });
}

#[test]
fn what_ceased_to_pass_in_the_last_days_runs_on_to_the_hard_end() {
    chain(40).run(|| {
        let (id, closes, hard_end) = begin();
        ayes(id, 1..=4);
        run_to(closes - 20);
        vote(5, id, -5);
        run_to(closes);
        assert_eq!(moment(id), Moment::Extension);
        run_to(hard_end - 1);
        assert_eq!(moment(id), Moment::Extension);
        run(1);
        assert_eq!(moment(id), REJECTED);
    });
}

#[test]
fn who_flips_at_the_last_moment_gives_the_others_time() {
    chain(40).run(|| {
        let (id, closes, hard_end) = begin();
        ayes(id, 1..=4);
        run_to(closes - 1);
        vote(5, id, -8);
        run(2);
        assert_eq!(moment(id), Moment::Extension);
        ayes(id, 6..=10);
        let since = block();
        assert_eq!(poll(id).passing_since, Some(since));
        run_to(since + 19);
        assert_eq!(moment(id), Moment::Extension);
        run(1);
        assert_eq!(moment(id), APPROVED);
        assert!(block() < hard_end);
    });
}

#[test]
fn a_break_begins_the_confirmation_anew() {
    chain(40).run(|| {
        let (id, closes, hard_end) = begin();
        run_to(closes - 10);
        ayes(id, 1..=4);
        run_to(closes + 5);
        vote(5, id, -6);
        run(1);
        vote(6, id, 3);
        let since = block();
        run_to(closes + 10);
        assert_eq!(
            moment(id),
            Moment::Extension,
            "it was not confirmed without a break"
        );
        run_to(since + 20);
        assert_eq!(moment(id), APPROVED);
        assert!(since + 20 < hard_end);
    });
}

#[test]
fn what_cannot_be_confirmed_before_the_hard_end_fails_there() {
    chain(40).run(|| {
        let (id, closes, hard_end) = begin();
        ayes(id, 1..=4);
        run_to(closes - 1);
        vote(5, id, -8);
        run_to(hard_end - 19);
        ayes(id, 6..=10);
        run_to(hard_end - 1);
        assert_eq!(moment(id), Moment::Extension);
        run(1);
        assert_eq!(moment(id), REJECTED);
        // However late it is closed.
        run(50);
        assert_eq!(moment(id), REJECTED);
        close(id);
        assert_eq!(poll(id).stage, Stage::Rejected);
    });
}

#[test]
fn what_is_just_confirmed_at_the_hard_end_passes() {
    chain(40).run(|| {
        let (id, closes, hard_end) = begin();
        ayes(id, 1..=4);
        run_to(closes - 1);
        vote(5, id, -8);
        run_to(hard_end - 20);
        ayes(id, 6..=10);
        run_to(hard_end);
        assert_eq!(moment(id), APPROVED);
    });
}

#[test]
fn in_the_extension_a_ballot_is_new_or_raised() {
    chain(40).run(|| {
        let (id, closes, _) = begin();
        run_to(closes - 5);
        ayes(id, 1..=6);
        vote(7, id, -2);
        vote(8, id, 1);
        vote(8, id, 0);
        run_to(closes);
        assert_eq!(moment(id), Moment::Extension);
        for (who, votes) in [(1, 0), (1, -1), (1, 1), (7, -2), (7, -1), (7, 2), (7, 0)] {
            assert_eq!(try_vote(who, id, votes), Err(E::BallotNotRaised.into()));
        }
        vote(1, id, 2);
        vote(7, id, -3);
        // New ones, of whom had withdrawn too.
        vote(8, id, -1);
        vote(9, id, -1);
        assert_eq!(tally(id), (7, 5, 9, 6));
    });
}

#[test]
fn heads_and_turnout_are_part_of_the_rule() {
    chain(40).run(|| {
        run_to(1);
        // A share of 66, a turnout of 12, heads of 8.
        let id = propose(1, TrackId::CONSTITUTION, &remark(3));
        for human in 1..=7 {
            vote(human, id, 5);
        }
        for human in 11..=15 {
            vote(human, id, -1);
        }
        assert!(!poll(id).is_passing(), "a head is missing");
        vote(8, id, 1);
        assert!(poll(id).is_passing());
        vote(9, id, -1);
        vote(9, id, 0);
        assert!(poll(id).is_passing());
        vote(15, id, 0);
        assert!(poll(id).is_passing(), "12 voted");
        vote(14, id, 0);
        assert!(!poll(id).is_passing(), "11 voted");
    });
}

#[test]
fn a_tie_does_not_pass() {
    chain(40).run(|| {
        let (id, closes, _) = begin();
        ayes(id, 1..=3);
        vote(4, id, -3);
        run_to(closes);
        assert_eq!(moment(id), REJECTED);
    });
}

#[test]
fn nobody_votes_and_the_deposit_is_lost() {
    chain(40).run(|| {
        let (id, closes, _) = begin();
        run_to(closes);
        close(id);
        assert_eq!(poll(id).stage, Stage::Rejected);
        assert_eq!((held(1), Booked::get()), (0, DEPOSIT));
        assert_eq!(crate::Counters::<Test>::get().closed, 0);
    });
}

#[test]
fn an_electorate_of_one_decides() {
    chain(1).run(|| {
        let (id, closes, _) = begin();
        vote(1, id, 1);
        run_to(closes);
        assert_eq!(moment(id), APPROVED);
        close(id);
        let from = enactable(id);
        run_to(from);
        assert_ok!(enact(id));
        assert_eq!(poll(id).stage, Stage::Enacted);
    });
}
