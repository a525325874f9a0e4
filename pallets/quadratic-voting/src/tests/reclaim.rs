//! `reclaim`

use super::*;

#[test]
fn credits_return_from_what_an_upgrade_ended() {
    chain(40).run(|| {
        run_to(1);
        let (id, grave) = (ordinary(1), reserved(2));
        vote(3, id, 8);
        vote(3, grave, 5);
        vote(4, id, -2);
        upgrade();
        let before = ordinary(5);
        assert_eq!(try_vote(3, before, 4), Err(E::CreditsSpent.into()));
        // Whether or not somebody closed it.
        assert_ok!(QuadraticVoting::reclaim(signed(3), id));
        saw(Event::Reclaimed {
            poll: id,
            member: crate::mock::id(3),
            credits: 64,
        });
        assert_eq!(purse(3).spent, spent(0, 25));
        assert_eq!(tally(id), (0, 2, 1, 0));
        close(grave);
        assert_ok!(QuadraticVoting::reclaim(signed(3), grave));
        assert_eq!(purse(3).spent, spent(0, 0));
        vote(3, before, 8);
        assert_noop!(QuadraticVoting::reclaim(signed(3), id), E::BallotNotFound);
    });
}

#[test]
fn by_whoever_rules_the_seat_whatever_its_standing() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        vote(3, id, 8);
        upgrade();
        World::recover(3, 50);
        assert_noop!(QuadraticVoting::reclaim(signed(3), id), E::NotMember);
        assert_ok!(QuadraticVoting::reclaim(signed(50), id));
        assert_eq!(purse(3).spent, spent(0, 0));
    });
}

#[test]
fn nothing_returns_from_others_or_later() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        vote(3, id, 8);
        assert_noop!(QuadraticVoting::reclaim(signed(3), id), E::PollNotOutdated);
        assert_noop!(
            QuadraticVoting::reclaim(signed(3), PollId(9)),
            E::PollNotFound
        );
        run_to(poll(id).closes);
        close(id);
        upgrade();
        assert_noop!(QuadraticVoting::reclaim(signed(3), id), E::PollNotOutdated);
        let later = ordinary(2);
        vote(4, later, 1);
        upgrade();
        run_to(SEASON);
        assert_noop!(QuadraticVoting::reclaim(signed(4), later), E::SeasonOver);
        assert_noop!(
            QuadraticVoting::reclaim(SystemOrigin::Root.into(), later),
            DispatchError::BadOrigin
        );
    });
}
