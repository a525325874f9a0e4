//! `vote`

use super::*;

#[test]
fn a_ballot_counts_costs_and_is_told() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        run(1);
        vote(2, id, 3);
        vote(3, id, -2);
        assert_eq!(tally(id), (3, 2, 2, 1));
        assert_eq!(purse(2).spent, spent(9, 0));
        assert_eq!(purse(3).spent, spent(4, 0));
        let expected = Ballot {
            votes: 3,
            weight: 1,
            paid: 9,
            changes: 0,
        };
        assert_eq!(Ballots::<Test>::get(id, crate::mock::id(2)), Some(expected));
        saw(Event::Voted {
            poll: id,
            member: crate::mock::id(3),
            votes: -2,
            weight: 1,
            tally: poll(id).tally,
        });
    });
}

#[test]
fn a_new_ballot_takes_the_place_of_the_old() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        for (votes, tally_after, credits) in [
            (8, (8, 0, 1, 1), 64),
            (-8, (0, 8, 1, 0), 64),
            (2, (2, 0, 1, 1), 4),
            (0, (0, 0, 0, 0), 0),
            (1, (1, 0, 1, 1), 1),
        ] {
            vote(2, id, votes);
            assert_eq!(tally(id), tally_after);
            assert_eq!(purse(2).spent, spent(credits, 0));
        }
        let ballot = Ballots::<Test>::get(id, crate::mock::id(2)).unwrap();
        assert_eq!(ballot.changes, 4);
    });
}

#[test]
fn flipping_a_thousand_times_makes_no_credit() {
    chain(40).run(|| {
        run_to(1);
        let id = reserved(1);
        for turn in 0..1_000_i16 {
            vote(2, id, if turn % 2 == 0 { 10 } else { -10 });
            assert_eq!(purse(2).spent, spent(0, 100));
        }
        assert_eq!(try_vote(2, id, 11), Err(E::CreditsSpent.into()));
        assert_eq!(tally(id), (0, 10, 1, 0));
        let ballot = Ballots::<Test>::get(id, crate::mock::id(2)).unwrap();
        assert_eq!(ballot.changes, 255, "it stops at what can be counted");
    });
}

#[test]
fn ordinary_matters_leave_a_quarter_of_the_credits() {
    chain(40).run(|| {
        run_to(1);
        let (one, other) = (ordinary(1), ordinary(2));
        let grave = reserved(3);
        vote(5, one, 8);
        assert_eq!(try_vote(5, other, 4), Err(E::OrdinaryCreditsSpent.into()));
        vote(5, other, 3);
        assert_eq!(purse(5).spent, spent(73, 0));
        // 27 are left for what they are kept for, and no more.
        assert_eq!(try_vote(5, grave, 6), Err(E::CreditsSpent.into()));
        vote(5, grave, -5);
        assert_eq!(purse(5).spent, spent(73, 25));
        assert_eq!(try_vote(5, ordinary(4), 2), Err(E::CreditsSpent.into()));
    });
}

#[test]
fn in_any_order() {
    chain(40).run(|| {
        run_to(1);
        let (matter, grave) = (ordinary(1), reserved(2));
        vote(5, grave, 9);
        assert_eq!(try_vote(5, matter, 5), Err(E::CreditsSpent.into()));
        vote(5, matter, 4);
        assert_eq!(purse(5).spent, spent(16, 81));
        vote(5, grave, 10 - 5);
        vote(5, matter, 8);
        assert_eq!(try_vote(5, matter, 9), Err(E::CreditsSpent.into()));
        vote(5, grave, 0);
        assert_eq!(try_vote(5, matter, 9), Err(E::OrdinaryCreditsSpent.into()));
    });
}

#[test]
fn the_ends_of_the_type_are_refused() {
    chain(40).run(|| {
        run_to(1);
        let id = reserved(1);
        for votes in [i16::MIN, i16::MAX, -11, 11] {
            assert_eq!(try_vote(2, id, votes), Err(E::CreditsSpent.into()));
        }
        assert_eq!(try_vote(2, id, 0), Err(E::BallotNotFound.into()));
        vote(2, id, 1);
        vote(2, id, 0);
        assert_eq!(try_vote(2, id, 0), Err(E::BallotNotFound.into()));
    });
}

#[test]
fn nobody_without_a_voice_votes() {
    chain(40).run(|| {
        run_to(5);
        let id = ordinary(1);
        World::admit(50, 5);
        World::admit(51, 4);
        World::set_standing(3, Standing::Lapsed);
        World::set_standing(4, Standing::Silent);
        World::set_standing(6, Standing::Suspended(PAID));
        World::alter(crate::mock::id(7), |voter| {
            voter.status.class = althing_primitives::MemberClass::Resident;
        });
        for (who, error) in [
            (55, E::NotMember),
            (50, E::VoiceTooYoung),
            (3, E::MemberLapsed),
            (4, E::MemberSilent),
            (6, E::MemberSuspended),
            (7, E::NotCitizen),
        ] {
            assert_eq!(try_vote(who, id, 1), Err(error.into()));
        }
        vote(51, id, 1);
        for origin in [
            SystemOrigin::Root.into(),
            SystemOrigin::None.into(),
            referendum(TrackId::ORDINARY),
        ] {
            assert_noop!(
                QuadraticVoting::vote(origin, id, 1),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn only_while_ballots_are_taken() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        assert_eq!(try_vote(1, PollId(9), 1), Err(E::PollNotFound.into()));
        vote(2, id, -1);
        run_to(poll(id).closes - 1);
        vote(3, id, -1);
        run(1);
        assert_eq!(try_vote(4, id, -1), Err(E::PollClosed.into()));
        close(id);
        assert_eq!(try_vote(4, id, -1), Err(E::PollClosed.into()));
    });
}

#[test]
fn after_an_upgrade_no_ballot_is_taken() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        upgrade();
        assert_eq!(try_vote(2, id, 1), Err(E::PollOutdated.into()));
    });
}

#[test]
fn a_turnout_beyond_counting_is_refused() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        let before = poll(id);
        Polls::<Test>::mutate_extant(id, |poll| poll.tally.voters = u32::MAX);
        assert_eq!(try_vote(2, id, 1), Err(E::TurnoutFull.into()));
        Polls::<Test>::insert(id, before);
    });
}

#[test]
fn one_person_counts_once_whatever_the_key() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        vote(2, id, 5);
        World::recover(2, 50);
        assert_eq!(try_vote(2, id, 5), Err(E::NotMember.into()));
        assert_eq!(try_vote(50, id, 5), Err(E::MemberSilent.into()));
        run(1);
        World::set_standing(2, Standing::Active);
        // The voice is new: what was opened before is closed to it, with the ballot as it was.
        assert_eq!(try_vote(50, id, -5), Err(E::VoiceTooYoung.into()));
        run(1);
        let later = ordinary(3);
        assert_eq!(try_vote(50, later, 8), Err(E::OrdinaryCreditsSpent.into()));
        vote(50, later, 7);
        assert_eq!(purse(2).spent, spent(74, 0));
        assert_eq!(tally(id), (5, 0, 1, 1));
    });
}
