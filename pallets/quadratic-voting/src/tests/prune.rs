//! `prune_ballots`

use super::*;
use crate::{Summaries, MAX_KEYS};

fn prune(id: PollId, keys: u32) -> DispatchResult {
    dispatch(
        signed(HUMANS),
        crate::Call::prune_ballots { poll: id, keys },
    )
}

#[test]
fn the_last_ballot_returns_the_deposit_and_a_summary_stays() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        pass(id);
        run_to(enactable(id));
        assert_ok!(enact(id));
        let before = poll(id);
        run_to(SEASON);
        assert_ok!(prune(id, 4));
        assert_eq!(Ballots::<Test>::iter_prefix(id).count(), 6);
        saw(Event::Pruned {
            poll: id,
            ballots: 4,
            finished: false,
        });
        assert_eq!(held(1), DEPOSIT);
        assert_ok!(prune(id, 6));
        saw(Event::Pruned {
            poll: id,
            ballots: 6,
            finished: true,
        });
        assert_eq!(held(1), 0);
        assert!(!Polls::<Test>::contains_key(id));
        let summary = Summaries::<Test>::get(id).unwrap();
        assert_eq!(summary.tally, before.tally);
        assert_eq!(summary.hash, before.proposal.preimage.hash);
        assert_eq!(summary.stage, Stage::Enacted);
        assert_eq!(prune(id, 1), Err(E::PollNotFound.into()));
    });
}

#[test]
fn a_poll_without_ballots_is_finished_at_once() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        run_to(poll(id).closes);
        close(id);
        run_to(SEASON);
        assert_ok!(prune(id, MAX_KEYS));
        assert!(Summaries::<Test>::contains_key(id));
    });
}

#[test]
fn not_before_the_season_is_over() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        run_to(poll(id).closes);
        close(id);
        run_to(SEASON - 1);
        assert_eq!(prune(id, 1), Err(E::SeasonNotOver.into()));
        run(1);
        assert_ok!(prune(id, 1));
    });
}

#[test]
fn not_while_more_can_come_of_it() {
    chain(40).run(|| {
        run_to(SEASON - 18 * DAY);
        let (open, approved) = (ordinary(1), ordinary(2));
        pass(approved);
        run_to(SEASON);
        assert_eq!(prune(open, 1), Err(E::PollNotOver.into()));
        assert_eq!(prune(approved, 1), Err(E::PollNotOver.into()));
        close(open);
        assert_ok!(prune(open, 1));
        run_to(enactable(approved) + 28 * DAY);
        assert_eq!(prune(approved, 1), Err(E::PollNotOver.into()));
        close(approved);
        assert_ok!(prune(approved, 100));
    });
}

#[test]
fn bounded() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        for keys in [0, MAX_KEYS + 1, u32::MAX] {
            assert_eq!(prune(id, keys), Err(E::KeysOutOfRange.into()));
        }
        assert_noop!(
            QuadraticVoting::prune_ballots(SystemOrigin::Root.into(), id, 1),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn after_a_hundred_polls_only_what_is_kept_for_ever_is_there() {
    chain(40).run(|| {
        run_to(1);
        // Who proposed once has a purse for ever, and who voted.
        let begin: Vec<_> = (1..=20).map(ordinary).collect();
        let polls = begin.iter().copied().chain((21..=40).map(reserved));
        let polls: Vec<_> = polls.collect();
        for id in &polls {
            vote(5, *id, 1);
            vote(6, *id, 1);
        }
        run_to(poll(polls[39]).closes);
        for id in &polls {
            close(*id);
        }
        run_to(SEASON);
        for id in &polls {
            assert_ok!(prune(*id, 100));
        }
        assert_eq!(Polls::<Test>::iter().count(), 0);
        assert_eq!(Ballots::<Test>::iter().count(), 0);
        assert_eq!(crate::Proposed::<Test>::iter().count(), 0);
        assert_eq!(Summaries::<Test>::iter().count(), 40);
        assert!((1..=40).all(|human| held(human) == 0));
        let balances: u64 = (1..=40).map(Balances::free_balance).sum();
        assert_eq!(balances, 40 * RICH, "two heads of 40 are support enough");
    });
}
