//! `cast`

use super::*;
use crate::Ballots;

/// An election of the Council in which 20 to 23 stand, taking ballots.
fn voting() -> ElectionId {
    let id_of = open_in_time(COUNCIL);
    list(id_of, 20..=23);
    begin_voting(id_of);
    id_of
}

#[test]
fn votes_cost_their_square() {
    chain(40).run(|| {
        let id_of = voting();
        assert_ok!(cast(1, id_of, &[(0, 10)]));
        assert_ok!(cast(2, id_of, &[(0, 5), (1, 5), (2, 5), (3, 5)]));
        for over in [
            &[(0, 10), (1, 1)][..],
            &[(0, 11)],
            &[(0, 255)],
            &[(0, 7), (1, 7), (2, 2)],
        ] {
            assert_eq!(cast(3, id_of, over), Err(E::CreditsSpent.into()));
        }
        assert_eq!(tallies(id_of), [(20, 15), (21, 5), (22, 5), (23, 5)]);
        assert_eq!(election(id_of).voters, 2);
        saw(Event::Cast {
            election: id_of,
            member: id(1),
            votes: votes(&[(0, 10)]),
        });
    });
}

#[test]
fn a_ballot_takes_the_place_of_the_one_before() {
    chain(40).run(|| {
        let id_of = voting();
        for _ in 0..100 {
            assert_ok!(cast(1, id_of, &[(0, 9), (1, 4)]));
            assert_ok!(cast(1, id_of, &[(3, 10)]));
        }
        assert_eq!(tallies(id_of), [(20, 0), (21, 0), (22, 0), (23, 10)]);
        assert_eq!(election(id_of).voters, 1);
        assert_ok!(cast(1, id_of, &[]));
        assert_eq!(tallies(id_of)[3], (23, 0));
        assert_eq!(election(id_of).voters, 0);
        assert!(!Ballots::<Test>::contains_key(id_of, id(1)));
        assert_eq!(cast(1, id_of, &[]), Err(E::BallotNotFound.into()));
    });
}

#[test]
fn a_ballot_names_each_candidate_once_in_order_and_for_something() {
    chain(40).run(|| {
        let id_of = voting();
        let refused = |ballot: &[(u8, u8)], error: E| {
            assert_eq!(cast(1, id_of, ballot), Err(error.into()));
        };
        refused(&[(1, 1), (0, 1)], E::BallotUnsorted);
        refused(&[(1, 1), (1, 1)], E::BallotUnsorted);
        refused(&[(0, 1), (1, 0)], E::VoteWithoutCredits);
        refused(&[(4, 1)], E::CandidateNotFound);
        refused(&[(0, 1), (255, 1)], E::CandidateNotFound);
        assert_eq!(election(id_of).voters, 0);
    });
}

#[test]
fn one_vote_for_each_of_sixty_four() {
    chain(100).run(|| {
        let id_of = open_in_time(COUNCIL);
        list(id_of, 20..84);
        begin_voting(id_of);
        let ballot: Vec<_> = (0..64).map(|place| (place, 1)).collect();
        assert_ok!(cast(1, id_of, &ballot));
        assert!(tallies(id_of).iter().all(|(_, votes)| *votes == 1));
    });
}

#[test]
fn only_citizens_with_a_voice_older_than_the_election() {
    chain(40).run(|| {
        let id_of = voting();
        let refused = |who, error: E| {
            assert_eq!(cast(who, id_of, &[(0, 1)]), Err(error.into()));
        };
        refused(99, E::NotMember);
        World::admit(50, election(id_of).opened);
        refused(50, E::VoiceTooYoung);
        World::admit(51, election(id_of).opened - 1);
        assert_ok!(cast(51, id_of, &[(0, 1)]));
        World::set_standing(1, Standing::Lapsed);
        refused(1, E::MemberLapsed);
        World::set_standing(2, Standing::Out);
        refused(2, E::NotMember);
        for origin in [by(COUNCIL), ordinary(), SystemOrigin::Root.into()] {
            let call = crate::Call::cast {
                election: id_of,
                votes: votes(&[(0, 1)]),
            };
            assert!(dispatch(origin, call).is_err());
        }
    });
}

#[test]
fn a_person_has_one_ballot_whatever_the_key() {
    chain(40).run(|| {
        let id_of = voting();
        assert_ok!(cast(25, id_of, &[(0, 5)]));
        World::hand_over(25, 25, 60);
        assert_eq!(cast(25, id_of, &[(0, 5)]), Err(E::NotMember.into()));
        assert_ok!(cast(60, id_of, &[(0, 6)]));
        assert_eq!(tallies(id_of)[0], (20, 6));
        assert_eq!(election(id_of).voters, 1);
    });
}

#[test]
fn what_was_cast_keeps_counting_when_standing_is_lost() {
    chain(40).run(|| {
        let id_of = voting();
        assert_ok!(cast(1, id_of, &[(0, 5)]));
        World::set_standing(1, Standing::Suspended(CivilSeconds::MAX));
        assert_eq!(tallies(id_of)[0], (20, 5));
        assert_eq!(cast(1, id_of, &[]), Err(E::MemberSuspended.into()));
    });
}

#[test]
fn only_while_ballots_are_taken() {
    chain(40).run(|| {
        run_to(1);
        let none = cast(1, ElectionId(0), &[(0, 1)]);
        assert_eq!(none, Err(E::ElectionNotFound.into()));
        let id_of = open_in_time(COUNCIL);
        list(id_of, [20]);
        run_to(election(id_of).voting - 1);
        assert_eq!(cast(1, id_of, &[(0, 1)]), Err(E::VotingNotBegun.into()));
        run(1);
        assert_ok!(cast(1, id_of, &[(0, 1)]));
        run_to(election(id_of).closes - 1);
        assert_ok!(cast(2, id_of, &[(0, 1)]));
        run(1);
        assert_eq!(cast(3, id_of, &[(0, 1)]), Err(E::VotingOver.into()));
        assert_ok!(close(id_of));
        assert_eq!(cast(3, id_of, &[(0, 1)]), Err(E::ElectionClosed.into()));
    });
}
