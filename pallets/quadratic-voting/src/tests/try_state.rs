//! Each invariant notices its own corruption.

use frame_support::traits::{fungible::MutateHold, tokens::Precision};

use super::*;
use crate::{Budget, Counters, Parameters, Proposed, Purses, SecondVotesHeld, Tracks, Waiting};

const OPEN: PollId = PollId(0);
const APPROVED: PollId = PollId(1);
const WAITS: PollId = PollId(2);

/// Polls in all states, ballots, followers.
fn arrange() {
    run_to(SEASON - 180);
    let open = ordinary(20);
    let approved = propose(21, TrackId::URGENT, &remark(2));
    pass(approved);
    ayes(open, 1..=5);
    vote(6, open, -2);
    let waits = propose(22, TrackId::CONSTITUTION, &remark(3));
    assert_eq!((open, approved, waits), (OPEN, APPROVED, WAITS));
    let call = crate::Call::follow {
        delegate: Some(crate::mock::id(10)),
    };
    assert_ok!(dispatch(signed(11), call));
}

fn noticed(number: u8, corrupt: impl FnOnce()) {
    chain(40).corrupt(&format!("quadratic-voting {number}"), arrange, corrupt);
}

fn change(id: PollId, corrupt: impl FnOnce(&mut PollOf<Test>)) {
    Polls::<Test>::mutate_extant(id, corrupt);
}

#[test]
fn a_tally_of_ballots_that_are_not_there() {
    noticed(1, || change(OPEN, |poll| poll.tally.ayes += 1));
}

#[test]
fn a_ballot_that_was_not_counted() {
    noticed(1, || {
        let ballot = Ballot {
            votes: 1,
            weight: 1,
            paid: 1,
            changes: 0,
        };
        Ballots::<Test>::insert(OPEN, crate::mock::id(30), ballot);
    });
}

#[test]
fn a_pruned_poll_with_more_ballots_than_it_had() {
    noticed(1, || {
        change(OPEN, |poll| {
            poll.stage = Stage::Rejected;
            poll.season = althing_primitives::SeasonNumber(0);
            poll.tally.nays = 0;
        });
        run_to(SEASON);
    });
}

#[test]
fn a_ballot_of_no_poll() {
    noticed(2, || {
        Ballots::<Test>::insert(PollId(9), crate::mock::id(1), Ballot::default());
    });
}

#[test]
fn a_ballot_that_was_too_cheap() {
    noticed(2, || {
        Ballots::<Test>::mutate(OPEN, crate::mock::id(6), |ballot| {
            if let Some(ballot) = ballot {
                ballot.paid = 3;
            }
        });
    });
}

#[test]
fn a_purse_that_forgot_what_it_paid() {
    noticed(3, || {
        Purses::<Test>::mutate(crate::mock::id(6), |purse| purse.spent.ordinary = 0);
    });
}

#[test]
fn a_purse_that_is_gone() {
    noticed(3, || Purses::<Test>::remove(crate::mock::id(6)));
}

#[test]
fn more_credits_than_there_are() {
    noticed(4, || {
        Purses::<Test>::mutate(crate::mock::id(6), |purse| purse.lent.reserved = 97);
    });
}

#[test]
fn more_ordinary_credits_than_there_are() {
    noticed(4, || {
        Purses::<Test>::mutate(crate::mock::id(6), |purse| purse.lent.ordinary = 72);
    });
}

#[test]
fn a_poll_that_closes_before_it_opens() {
    noticed(5, || change(OPEN, |poll| poll.closes = poll.opened));
}

#[test]
fn a_poll_that_outlives_its_season() {
    noticed(5, || change(OPEN, |poll| poll.hard_end = SEASON + 1));
}

#[test]
fn a_poll_that_forgot_since_when_it_passes() {
    noticed(6, || change(OPEN, |poll| poll.passing_since = None));
}

#[test]
fn a_poll_passing_since_before_it_opened() {
    noticed(6, || change(OPEN, |poll| poll.passing_since = Some(0)));
}

#[test]
fn a_proposer_who_is_not_noted() {
    noticed(7, || {
        Proposed::<Test>::remove(crate::mock::id(20), TrackId::ORDINARY);
    });
}

#[test]
fn a_proposer_noted_for_nothing() {
    noticed(7, || {
        Proposed::<Test>::insert(crate::mock::id(30), TrackId::ORDINARY, APPROVED);
    });
}

#[test]
fn a_deposit_that_is_not_held() {
    noticed(8, || {
        Balances::release(&HoldReason::Proposal.into(), &20, 1, Precision::Exact).unwrap();
    });
}

#[test]
fn a_preimage_that_may_vanish() {
    noticed(9, || {
        <Preimage as QueryPreimage>::unrequest(&BlakeTwo256::hash_of(&remark(2)));
    });
}

#[test]
fn a_preimage_of_what_waits_that_may_vanish() {
    noticed(9, || {
        <Preimage as QueryPreimage>::unrequest(&BlakeTwo256::hash_of(&remark(3)));
    });
}

#[test]
fn followers_that_are_not_counted() {
    noticed(10, || {
        Purses::<Test>::mutate(crate::mock::id(10), |purse| purse.next.followers = 0);
    });
}

#[test]
fn followers_that_are_not_there() {
    noticed(10, || {
        Purses::<Test>::mutate(crate::mock::id(10), |purse| purse.this.followers = 1);
    });
}

#[test]
fn a_chain_of_followers() {
    noticed(10, || {
        Purses::<Test>::mutate(crate::mock::id(10), |purse| {
            purse.next.follows = Some(crate::mock::id(6));
        });
        Purses::<Test>::mutate(crate::mock::id(6), |purse| purse.next.followers = 1);
    });
}

#[test]
fn a_number_that_is_given_again() {
    noticed(11, || {
        Counters::<Test>::mutate(|counts| counts.next = WAITS);
    });
}

#[test]
fn a_number_that_was_given_twice() {
    noticed(11, || {
        let poll = poll(APPROVED);
        let summary = crate::Summary {
            track: poll.proposal.track,
            proposer: None,
            hash: poll.proposal.preimage.hash,
            season: poll.season,
            opened: poll.opened,
            electorate: 1,
            tally: poll.tally,
            stage: Stage::Rejected,
        };
        crate::Summaries::<Test>::insert(APPROVED, summary);
    });
}

#[test]
fn proposers_counted_wrong() {
    noticed(12, || {
        Counters::<Test>::mutate(|counts| counts.proposers = 9);
    });
}

#[test]
fn parameters_out_of_range() {
    noticed(13, || {
        Parameters::<Test>::mutate(|params| params.window = 0);
    });
}

#[test]
fn a_track_out_of_range() {
    noticed(13, || {
        Tracks::<Test>::mutate_extant(TrackId::URGENT, |track| track.share = 100);
    });
}

#[test]
fn a_second_vote_without_a_number() {
    noticed(14, || {
        change(APPROVED, |poll| {
            poll.stage = Stage::Objected { second: PollId(9) };
        });
    });
}

#[test]
fn a_second_vote_held_without_a_number() {
    noticed(14, || {
        SecondVotesHeld::<Test>::insert(H256::zero(), PollId(9));
    });
}

#[test]
fn what_is_arranged_has_all_states() {
    chain(40).run(|| {
        arrange();
        assert_eq!(poll(OPEN).stage, Stage::Open);
        assert!(poll(OPEN).passing_since.is_some());
        assert!(Waiting::<Test>::contains_key(WAITS));
        assert!(Budget {
            all: 100,
            ordinary: 75
        }
        .is_valid());
    });
}
