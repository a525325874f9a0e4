//! `follow`, and what a delegate's ballot weighs.

use super::*;

fn follow(who: u64, delegate: impl Into<Option<u64>>) -> DispatchResult {
    let delegate = delegate.into().map(crate::mock::id);
    dispatch(signed(who), crate::Call::follow { delegate })
}

/// Citizens 11 and 12 follow 10 in the season that begins with the block to which it runs.
pub fn followed() {
    run_to(1);
    assert_ok!(follow(11, 10));
    assert_ok!(follow(12, 10));
    run_to(SEASON);
}

#[test]
fn it_binds_the_next_season_and_not_this_one() {
    chain(40).run(|| {
        run_to(1);
        assert_ok!(follow(11, 10));
        saw(Event::Followed {
            member: crate::mock::id(11),
            delegate: Some(crate::mock::id(10)),
            season: althing_primitives::SeasonNumber(1),
        });
        let now = ordinary(1);
        vote(10, now, 1);
        vote(11, now, 1);
        assert_eq!(tally(now), (2, 0, 2, 2));
        run_to(SEASON);
        let next = ordinary(2);
        vote(10, next, 1);
        assert_eq!(tally(next), (2, 0, 2, 1));
        assert_eq!(try_vote(11, next, 1), Err(E::VoiceGivenAway.into()));
        run_to(2 * SEASON);
        let after = ordinary(3);
        vote(10, after, 1);
        vote(11, after, 1);
        assert_eq!(tally(after), (2, 0, 2, 2));
    });
}

#[test]
fn each_at_their_own_cost_in_one_write() {
    chain(40).run(|| {
        followed();
        let id = ordinary(1);
        vote(10, id, -4);
        assert_eq!(tally(id), (0, 12, 3, 0));
        assert_eq!(purse(10).spent, spent(16, 0));
        assert_eq!(purse(11).spent, spent(0, 0));
        let ballot = Ballots::<Test>::get(id, crate::mock::id(10)).unwrap();
        assert_eq!((ballot.weight, ballot.paid), (3, 16));
        vote(10, id, 0);
        assert_eq!(tally(id), (0, 0, 0, 0));
    });
}

#[test]
fn turnout_counts_the_weight_and_heads_the_delegate_once() {
    chain(40).run(|| {
        followed();
        let id = ordinary(1);
        vote(10, id, 1);
        vote(13, id, 1);
        assert!(poll(id).is_passing(), "four of 40");
        assert_eq!(poll(id).tally.aye_heads, 2);
    });
}

#[test]
fn at_most_a_twentieth_follow_one() {
    chain(40).run(|| {
        run_to(1);
        assert_ok!(follow(11, 10));
        assert_ok!(follow(12, 10));
        assert_eq!(follow(13, 10), Err(E::DelegateFull.into()));
        // Who follows already stays, and leaves a place when going.
        assert_ok!(follow(11, 10));
        assert_ok!(follow(11, 20));
        assert_ok!(follow(13, 10));
        assert_ok!(follow(13, None));
        assert_eq!(follow(13, None), Err(E::NotFollowing.into()));
        assert_ok!(follow(14, 10));
    });
}

#[test]
fn nobody_in_a_small_electorate() {
    chain(19).run(|| {
        run_to(1);
        assert_eq!(follow(2, 1), Err(E::ElectorateTooSmall.into()));
    });
    chain(20).run(|| {
        run_to(1);
        assert_ok!(follow(2, 1));
        assert_eq!(follow(3, 1), Err(E::DelegateFull.into()));
    });
}

#[test]
fn no_chains() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(follow(10, 10), Err(E::OwnDelegate.into()));
        assert_ok!(follow(11, 10));
        assert_eq!(follow(12, 11), Err(E::DelegateFollows.into()));
        assert_eq!(follow(10, 20), Err(E::HasFollowers.into()));
    });
}

#[test]
fn only_those_with_a_voice_older_than_the_season() {
    chain(40).run(|| {
        run_to(SEASON + 10);
        World::admit(50, SEASON);
        World::admit(51, SEASON - 1);
        World::admit(52, SEASON + 10);
        assert_eq!(follow(50, 1), Err(E::VoiceYoungerThanSeason.into()));
        assert_eq!(follow(52, 1), Err(E::VoiceTooYoung.into()));
        assert_ok!(follow(51, 1));
        // A delegate's voice need not be.
        assert_ok!(follow(2, 50));
        assert_eq!(follow(3, 52), Err(E::DelegateWithoutVoice.into()));
        assert_eq!(follow(3, 59), Err(E::DelegateNotFound.into()));
        assert_eq!(follow(59, 1), Err(E::NotMember.into()));
        World::set_standing(4, Standing::Silent);
        assert_eq!(follow(4, 1), Err(E::MemberSilent.into()));
        assert_eq!(follow(3, 4), Err(E::DelegateWithoutVoice.into()));
    });
}

#[test]
fn dues_must_reach_to_the_end_of_the_next_season() {
    chain(40).run(|| {
        run_to(1);
        let end = 2 * SEASON * BLOCK;
        let paid_until = |seconds| {
            World::alter(crate::mock::id(11), |voter| {
                voter.paid_until = althing_primitives::CivilSeconds(seconds);
            });
        };
        paid_until(end - 1);
        assert_eq!(follow(11, 10), Err(E::DuesTooShort.into()));
        paid_until(end);
        assert_ok!(follow(11, 10));
    });
}

#[test]
fn only_the_signed_follow() {
    chain(40).run(|| {
        run_to(1);
        for origin in [
            SystemOrigin::Root.into(),
            SystemOrigin::None.into(),
            referendum(TrackId::ORDINARY),
        ] {
            assert_noop!(
                QuadraticVoting::follow(origin, Some(crate::mock::id(10))),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn a_follower_who_is_recovered_stays_counted_but_cannot_vote() {
    chain(40).run(|| {
        followed();
        World::recover(11, 50);
        let id = ordinary(1);
        vote(10, id, 1);
        assert_eq!(tally(id), (3, 0, 3, 1));
        assert_eq!(try_vote(50, id, 1), Err(E::MemberSilent.into()));
    });
}
