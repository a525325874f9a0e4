//! Each invariant notices its own corruption.

use frame_support::traits::{fungible::MutateHold, tokens::Precision};

use super::*;
use crate::{
    Agendas, Ballot, Ballots, Candidacies, Counters, GroupSeats, Mirrors, MotionCalls,
    OpenElections, Parameters, Sets,
};

const ELECTION: ElectionId = ElectionId(1);
const CLOSED: ElectionId = ElectionId(0);
const MOTION: MotionId = MotionId(0);

/// A group with a motion, an election that was closed and one that takes ballots.
fn arrange() {
    let closed = open_in_time(COUNCIL);
    elect(closed, &[20, 19, 18]);
    assert_ok!(prune(closed, 1));
    let open_now = open(GUARDIANS);
    list(open_now, [30, 31]);
    assert_ok!(stand(32, open_now));
    assert_ok!(back(33, open_now, 32));
    begin_voting(open_now);
    assert_ok!(cast(1, open_now, &[(0, 2), (1, 1)]));
    found(&[11, 12, 13], 2);
    assert_eq!(propose(12, GROUP, &remark(0)), MOTION);
    assert_eq!((closed, open_now), (CLOSED, ELECTION));
}

fn noticed(number: u8, corrupt: impl FnOnce()) {
    chain(40).corrupt(&format!("bodies {number}"), arrange, corrupt);
}

fn change_set(body_id: BodyId, corrupt: impl FnOnce(&mut crate::SetOf<Test>)) {
    let generation = body(body_id).generation;
    let mut set = Sets::<Test>::get(body_id, generation).unwrap();
    corrupt(&mut set);
    Sets::<Test>::insert(body_id, generation, set);
}

fn change_election(corrupt: impl FnOnce(&mut ElectionOf<Test>)) {
    Elections::<Test>::mutate_extant(ELECTION, corrupt);
}

fn set_listed(human: u64, listed: bool) {
    Candidacies::<Test>::mutate(ELECTION, id(human), |candidacy| {
        candidacy.as_mut().unwrap().listed = listed;
    });
}

#[test]
fn a_body_without_a_set() {
    noticed(1, || Sets::<Test>::remove(GROUP, Generation(0)));
}

#[test]
fn a_set_of_another_generation() {
    noticed(1, || {
        let set = Sets::<Test>::get(GROUP, Generation(0)).unwrap();
        Sets::<Test>::insert(GROUP, Generation(5), set);
    });
}

#[test]
fn somebody_who_sits_twice() {
    noticed(1, || {
        change_set(GROUP, |set| set[1].member = set[0].member);
    });
}

#[test]
fn more_who_sit_than_there_are_seats() {
    noticed(1, || {
        crate::Bodies::<Test>::mutate_extant(GROUP, |body| body.places = 2);
    });
}

#[test]
fn no_council() {
    noticed(2, || {
        crate::Bodies::<Test>::remove(COUNCIL);
        Sets::<Test>::remove(COUNCIL, Generation(1));
    });
}

#[test]
fn a_group_that_is_none() {
    noticed(2, || {
        crate::Bodies::<Test>::mutate_extant(GROUP, |body| body.group = None);
    });
}

#[test]
fn a_councillor_for_life() {
    noticed(2, || {
        change_set(COUNCIL, |set| set[0].term = Term::Group);
    });
}

#[test]
fn a_councillor_among_the_guardians() {
    noticed(3, || {
        change_set(GUARDIANS, |set| {
            set[0] = Seat {
                member: id(20),
                term: Term::Elected(CivilSeconds::MAX),
            };
        });
    });
}

#[test]
fn a_seat_that_is_not_noted() {
    noticed(4, || GroupSeats::<Test>::remove(id(12), GROUP));
}

#[test]
fn a_seat_that_is_noted_and_not_there() {
    noticed(4, || GroupSeats::<Test>::insert(id(2), COUNCIL, ()));
}

#[test]
fn a_lead_who_does_not_sit_there() {
    noticed(5, || {
        crate::Bodies::<Test>::mutate_extant(GROUP, |body| {
            body.group.as_mut().unwrap().lead = Some(id(14));
        });
    });
}

#[test]
fn one_who_acts_alone() {
    noticed(5, || {
        crate::Bodies::<Test>::mutate_extant(GROUP, |body| {
            body.group.as_mut().unwrap().threshold = 1;
        });
    });
}

#[test]
fn a_mirror_that_others_changed() {
    noticed(6, || {
        let mut all = Reflected::get();
        all.get_mut(&0).unwrap()[0] = account(99);
        Reflected::set(&all);
    });
}

#[test]
fn a_mirror_with_too_few() {
    noticed(6, || {
        crate::Bodies::<Test>::mutate_extant(COUNCIL, |body| body.places = 4);
    });
}

#[test]
fn a_mirror_that_shows_a_stranger() {
    noticed(6, || {
        let mut shown = Mirrors::<Test>::get(COUNCIL).unwrap();
        shown.accounts[0] = account(99);
        let mut sorted = shown.accounts.to_vec();
        sorted.sort();
        <World as crate::Mirror<_>>::show(COUNCIL, &sorted);
        Mirrors::<Test>::insert(COUNCIL, shown);
    });
}

#[test]
fn a_mirror_of_a_group() {
    noticed(6, || {
        Mirrors::<Test>::insert(GROUP, Mirrors::<Test>::get(COUNCIL).unwrap());
    });
}

#[test]
fn a_motion_without_its_call() {
    noticed(7, || MotionCalls::<Test>::remove(MOTION));
}

#[test]
fn a_call_without_its_motion() {
    noticed(7, || {
        MotionCalls::<Test>::insert(MotionId(7), MotionCalls::<Test>::get(MOTION).unwrap());
    });
}

#[test]
fn a_motion_on_no_agenda() {
    noticed(7, || Agendas::<Test>::remove(GROUP));
}

#[test]
fn an_approval_of_nobody() {
    noticed(8, || {
        Motions::<Test>::mutate_extant(MOTION, |motion| motion.approvals |= 0b1000);
    });
}

#[test]
fn deposits_that_are_not_held() {
    for (reason, who) in [
        (HoldReason::Motion, 12),
        (HoldReason::Candidacy, 30),
        (HoldReason::Election, HUMANS),
    ] {
        noticed(9, || {
            let released = Balances::release(&reason.into(), &account(who), 1, Precision::Exact);
            assert_eq!(released, Ok(1));
        });
    }
}

#[test]
fn votes_that_nobody_cast() {
    noticed(10, || {
        change_election(|election| election.candidates[0].votes += 1);
    });
}

#[test]
fn voters_who_did_not_vote() {
    noticed(10, || {
        change_election(|election| election.voters += 1);
    });
}

#[test]
fn more_ballots_than_were_counted_once_they_are_pruned() {
    noticed(10, || {
        Elections::<Test>::mutate_extant(CLOSED, |election| election.voters = 1);
    });
}

#[test]
fn a_ballot_of_no_election() {
    noticed(11, || {
        Ballots::<Test>::insert(ElectionId(9), id(1), Ballot::default());
    });
}

#[test]
fn a_ballot_that_was_not_paid() {
    noticed(11, || {
        Ballots::<Test>::mutate(ELECTION, id(1), |ballot| {
            ballot.as_mut().unwrap().votes[0].1 = 11;
        });
        change_election(|election| election.candidates[0].votes = 11);
    });
}

#[test]
fn a_candidate_who_does_not_stand() {
    noticed(12, || {
        set_listed(31, false);
    });
}

#[test]
fn a_candidate_who_is_not_on_the_list() {
    noticed(12, || {
        set_listed(32, true);
    });
}

#[test]
fn a_candidate_who_is_on_it_twice() {
    noticed(12, || {
        change_election(|election| election.candidates[1].member = id(30));
    });
}

#[test]
fn a_candidacy_of_no_election() {
    noticed(12, || {
        Elections::<Test>::remove(CLOSED);
        let _ = Ballots::<Test>::clear_prefix(CLOSED, 99, None);
        let released = Balances::release(
            &HoldReason::Election.into(),
            &account(HUMANS),
            ELECTION_DEPOSIT,
            Precision::Exact,
        );
        assert!(released.is_ok());
    });
}

#[test]
fn an_open_election_that_is_not_noted() {
    noticed(13, || OpenElections::<Test>::remove(GUARDIANS));
}

#[test]
fn an_election_that_ends_before_it_begins() {
    noticed(13, || {
        change_election(|election| election.closes = election.voting);
    });
}

#[test]
fn numbers_that_are_given_again() {
    noticed(14, || {
        Counters::<Test>::mutate(|counts| counts.body = GROUP);
    });
    noticed(14, || {
        Counters::<Test>::mutate(|counts| counts.motion = MOTION);
    });
    noticed(14, || {
        Counters::<Test>::mutate(|counts| counts.election = ELECTION);
    });
}

#[test]
fn parameters_out_of_range() {
    noticed(15, || {
        Parameters::<Test>::mutate(|params| params.credits = 0);
    });
}
