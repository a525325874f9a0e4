//! `object`, and the second vote.

use althing_primitives::Generation;

use super::*;
use crate::{Kind, Objections, Objector, Waiting};

/// A poll of citizen 20 that passed, with its delay running.
fn passed() -> PollId {
    run_to(1);
    let id = propose(20, TrackId::ORDINARY, &remark(1));
    pass(id);
    id
}

fn object(who: u64, poll: PollId) -> DispatchResult {
    dispatch(signed(who), crate::Call::object { poll })
}

#[test]
fn two_guardians_call_a_second_vote_at_a_higher_share() {
    chain(40).run(|| {
        let id = passed();
        assert_ok!(object(1, id));
        saw(Event::ObjectionRaised {
            poll: id,
            member: crate::mock::id(1),
        });
        let second = next_poll();
        assert_ok!(object(2, id));
        saw(Event::SecondVoteCalled {
            poll: id,
            member: crate::mock::id(2),
            second,
        });
        assert_eq!(poll(id).stage, Stage::Objected { second });
        let poll = poll(second);
        assert_eq!(poll.proposal.kind, Kind::SecondVote);
        assert_eq!(poll.proposal.deposit, None);
        assert_eq!(poll.terms.share, 60);
        assert!(poll.terms.reserved && !poll.terms.objectionable);
        assert!(is_requested(&remark(1)));
        // The proposer may go on meanwhile.
        propose(20, TrackId::ORDINARY, &remark(2));
        assert_eq!(enact(id), Err(E::PollNotApproved.into()));
    });
}

#[test]
fn what_passes_again_is_enacted_and_not_open_to_objection() {
    chain(40).run(|| {
        let id = passed();
        assert_ok!(object(1, id));
        let second = next_poll();
        assert_ok!(object(2, id));
        pass(second);
        assert_eq!(object(3, second), Err(E::NotObjectionable.into()));
        run_to(enactable(second));
        assert_ok!(enact(second));
        assert_eq!(poll(second).stage, Stage::Enacted);
        assert!(!is_requested(&remark(1)));
    });
}

#[test]
fn what_fails_the_higher_share_has_fallen() {
    chain(40).run(|| {
        let id = passed();
        assert_ok!(object(1, id));
        let second = next_poll();
        assert_ok!(object(2, id));
        // Six of ten are not more than 60 %.
        ayes(second, 1..=6);
        for human in 7..=10 {
            vote(human, second, -1);
        }
        run_to(poll(second).closes);
        close(second);
        assert_eq!(poll(second).stage, Stage::Rejected);
        assert!(!is_requested(&remark(1)));
    });
}

#[test]
fn only_guardians_within_the_delay_each_once() {
    chain(40).run(|| {
        let id = passed();
        assert_eq!(object(4, id), Err(E::NotGuardian.into()));
        Seats::mutate(|seats| seats.push(55));
        assert_eq!(object(55, id), Err(E::NotMember.into()));
        assert_eq!(object(1, PollId(9)), Err(E::PollNotFound.into()));
        assert_ok!(object(1, id));
        assert_eq!(object(1, id), Err(E::AlreadyObjected.into()));
        run_to(enactable(id));
        assert_eq!(object(2, id), Err(E::ObjectionOver.into()));
        assert_ok!(enact(id));
        assert_eq!(object(2, id), Err(E::PollNotApproved.into()));
        assert_noop!(
            QuadraticVoting::object(SystemOrigin::Root.into(), id),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_guardian_who_recovers_the_seat_is_the_same_person() {
    chain(40).run(|| {
        let id = passed();
        assert_ok!(object(1, id));
        World::recover(1, 50);
        Seats::set(vec![50, 2, 3]);
        assert_eq!(object(50, id), Err(E::AlreadyObjected.into()));
    });
}

#[test]
fn an_objection_of_another_generation_is_void() {
    chain(40).run(|| {
        let id = passed();
        assert_ok!(object(1, id));
        World::replace_guardian(1, 5);
        assert_ok!(object(2, id));
        let Stage::Approved { objector, .. } = poll(id).stage else {
            panic!("one objection is not enough");
        };
        let expected = Objector {
            member: crate::mock::id(2),
            generation: Generation(2),
        };
        assert_eq!(objector, Some(expected));
        assert_ok!(object(5, id));
        assert!(matches!(poll(id).stage, Stage::Objected { .. }));
    });
}

#[test]
fn twice_in_a_season_each() {
    chain(40).run(|| {
        run_to(1);
        let polls: Vec<_> = (20..23).map(ordinary).collect();
        for id in &polls {
            ayes(*id, 1..=8);
        }
        run_to(poll(polls[0]).closes);
        for id in &polls {
            close(*id);
        }
        assert_ok!(object(1, polls[0]));
        assert_ok!(object(1, polls[1]));
        assert_eq!(object(1, polls[2]), Err(E::ObjectionsUsedUp.into()));
        assert_eq!(Objections::<Test>::get(crate::mock::id(1)).unwrap().1, 2);
        assert_ok!(object(2, polls[2]));
        // The next season has its own.
        run_to(SEASON);
        let later = ordinary(20);
        pass(later);
        assert_ok!(object(1, later));
    });
}

#[test]
fn some_matters_are_not_open_to_it() {
    chain(40).run(|| {
        run_to(1);
        Unobjectionable::set(vec![remark(1)]);
        let recall = ordinary(20);
        let large = propose(21, TrackId::LARGE_SPEND, &remark(2));
        ayes(large, 1..=10);
        pass(recall);
        assert_eq!(object(1, recall), Err(E::NotObjectionable.into()));
        run_to(poll(large).closes);
        close(large);
        assert_eq!(object(1, large), Err(E::NotObjectionable.into()));
    });
}

/// A poll that was objected to so late that its second vote waits.
fn late_second_vote() -> PollId {
    run_to(SEASON - 18 * DAY - 40);
    let id = propose(20, TrackId::ORDINARY, &remark(1));
    pass(id);
    assert_ok!(object(1, id));
    let second = next_poll();
    assert_ok!(object(2, id));
    assert!(Waiting::<Test>::contains_key(second));
    second
}

#[test]
fn a_second_vote_waits_for_the_first_block_at_which_it_fits() {
    chain(40).run(|| {
        let second = late_second_vote();
        let pending = Waiting::<Test>::get(second).unwrap();
        assert_eq!(pending.from, SEASON);
        assert_eq!(pending.until, Some(SEASON + 28 * DAY));
        run_to(SEASON + 28 * DAY - 1);
        assert_ok!(QuadraticVoting::open(signed(30), second));
        assert_eq!(poll(second).terms.share, 60);
        pass(second);
    });
}

#[test]
fn for_28_days_and_then_the_decision_has_fallen() {
    chain(40).run(|| {
        let second = late_second_vote();
        assert_noop!(
            QuadraticVoting::withdraw(signed(20), second),
            E::NotProposer
        );
        run_to(SEASON + 28 * DAY);
        assert_ok!(QuadraticVoting::open(signed(30), second));
        saw(Event::Dropped { poll: second });
        assert!(!is_requested(&remark(1)));
        assert!(!Polls::<Test>::contains_key(second));
    });
}
