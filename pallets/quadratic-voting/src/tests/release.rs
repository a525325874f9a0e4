//! Bonds that end within their season: a delegate or a follower loses standing.

use super::*;
use follow::followed;

fn resume(who: u64) -> DispatchResult {
    dispatch(signed(who), crate::Call::resume_voice {})
}

#[test]
fn followers_of_a_suspended_delegate_vote_themselves_in_what_opens_later() {
    chain(40).run(|| {
        followed();
        let before = ordinary(1);
        vote(10, before, 5);
        run(1);
        let same_block = ordinary(2);
        World::set_standing(10, Standing::Suspended(PAID));
        saw(Event::FollowersReleased {
            delegate: crate::mock::id(10),
        });
        assert_eq!(
            tally(before),
            (15, 0, 3, 1),
            "ballots cast keep their weight"
        );
        assert_eq!(try_vote(11, before, 1), Err(E::VoiceGivenAway.into()));
        run(1);
        let later = ordinary(3);
        assert_eq!(try_vote(11, later, 1), Err(E::VoiceGivenAway.into()));
        assert_ok!(resume(11));
        saw(Event::VoiceResumed {
            member: crate::mock::id(11),
            delegate: crate::mock::id(10),
        });
        for old in [before, same_block] {
            assert_eq!(try_vote(11, old, 1), Err(E::VoiceGivenAway.into()));
        }
        // What the delegate spent for them stays spent: 75 less 25.
        assert_eq!(try_vote(11, later, 8), Err(E::OrdinaryCreditsSpent.into()));
        vote(11, later, 7);
        assert_eq!(
            (purse(11).spent, purse(11).lent),
            (spent(49, 0), spent(25, 0))
        );
        assert_eq!(resume(11), Err(E::NotFollowing.into()));
        assert_eq!(purse(10).this.followers, 1);
    });
}

#[test]
fn a_delegate_who_comes_back_speaks_for_themselves() {
    chain(40).run(|| {
        followed();
        let before = ordinary(1);
        run(1);
        let same_block = reserved(3);
        World::set_standing(10, Standing::Silent);
        run(1);
        let between = ordinary(2);
        run(1);
        // A recovery that was cancelled: the voice is as old as before.
        World::alter(crate::mock::id(10), |voter| {
            voter.status.standing = Standing::Active;
        });
        vote(10, before, 1);
        assert_eq!(
            tally(before),
            (3, 0, 3, 1),
            "in the polls of before for all"
        );
        vote(10, same_block, 1);
        assert_eq!(tally(same_block), (3, 0, 3, 1));
        vote(10, between, 1);
        assert_eq!(tally(between), (1, 0, 1, 1));
        assert_ok!(resume(11));
        vote(11, between, 1);
        assert_eq!(try_vote(11, before, 1), Err(E::VoiceGivenAway.into()));
        // A changed ballot weighs what it weighs now.
        vote(10, before, 2);
        assert_eq!(tally(before), (4, 0, 2, 1));
    });
}

#[test]
fn a_bond_lasts_while_the_delegate_has_their_standing() {
    chain(40).run(|| {
        followed();
        assert_eq!(resume(11), Err(E::DelegateBound.into()));
        assert_eq!(resume(13), Err(E::NotFollowing.into()));
        assert_eq!(resume(55), Err(E::NotMember.into()));
        assert_noop!(
            QuadraticVoting::resume_voice(SystemOrigin::Root.into()),
            DispatchError::BadOrigin
        );
        // Lapsed by the date alone: until somebody takes it down.
        World::alter(crate::mock::id(10), |voter| {
            voter.paid_until = althing_primitives::CivilSeconds(0);
        });
        assert_eq!(resume(11), Err(E::DelegateBound.into()));
        World::set_standing(10, Standing::Lapsed);
        assert_ok!(resume(11));
    });
}

#[test]
fn a_delegate_lost_before_the_season_binds_nobody() {
    chain(40).run(|| {
        run_to(1);
        let call = crate::Call::follow {
            delegate: Some(crate::mock::id(10)),
        };
        assert_ok!(dispatch(signed(11), call));
        World::set_standing(10, Standing::Out);
        // Nobody else follows them meanwhile, though they came back.
        run(1);
        World::set_standing(10, Standing::Active);
        run(1);
        let call = crate::Call::follow {
            delegate: Some(crate::mock::id(10)),
        };
        assert_eq!(
            dispatch(signed(12), call),
            Err(E::DelegateWithoutVoice.into())
        );
        run_to(SEASON);
        let id = ordinary(1);
        vote(10, id, 1);
        assert_eq!(tally(id), (1, 0, 1, 1));
        assert_ok!(resume(11));
        vote(11, id, 8);
        assert_eq!(tally(id), (9, 0, 2, 2));
        assert_eq!(purse(11).lent, spent(0, 0));
    });
}

#[test]
fn who_resumed_or_came_back_follows_another_next_time() {
    chain(40).run(|| {
        followed();
        World::set_standing(10, Standing::Lapsed);
        assert_ok!(resume(11));
        let call = crate::Call::follow {
            delegate: Some(crate::mock::id(20)),
        };
        assert_ok!(dispatch(signed(11), call));
        run_to(2 * SEASON);
        assert_eq!(purse(20).this.followers, 1);
        assert_eq!(purse(11).lent, spent(0, 0));
    });
}

#[test]
fn a_follower_who_lapses_is_counted_off_once() {
    chain(40).run(|| {
        followed();
        let before = ordinary(1);
        vote(10, before, 4);
        World::set_standing(11, Standing::Lapsed);
        World::set_standing(11, Standing::Suspended(PAID));
        saw(Event::FollowerLost {
            delegate: crate::mock::id(10),
            member: crate::mock::id(11),
            season: althing_primitives::SeasonNumber(1),
        });
        assert_eq!(
            tally(before),
            (12, 0, 3, 1),
            "what was cast keeps its weight"
        );
        run(1);
        let later = ordinary(2);
        vote(10, later, 1);
        assert_eq!(tally(later), (2, 0, 2, 1));
        vote(10, before, 3);
        assert_eq!(tally(before), (6, 0, 2, 1), "a new ballot weighs anew");
    });
}

#[test]
fn one_who_comes_back_votes_with_what_the_delegate_left() {
    chain(40).run(|| {
        followed();
        let before = ordinary(1);
        vote(10, before, 8);
        World::set_standing(11, Standing::Lapsed);
        run(1);
        World::set_standing(11, Standing::Active);
        run(1);
        assert_eq!(try_vote(11, before, 1), Err(E::VoiceTooYoung.into()));
        let later = ordinary(2);
        assert_eq!(try_vote(11, later, 4), Err(E::OrdinaryCreditsSpent.into()));
        vote(11, later, 3);
        let grave = reserved(3);
        assert_eq!(try_vote(11, grave, 6), Err(E::CreditsSpent.into()));
        vote(11, grave, 5);
    });
}

#[test]
fn a_follower_lost_before_the_season_does_not_count_in_it() {
    chain(40).run(|| {
        run_to(1);
        for human in [11, 12] {
            let call = crate::Call::follow {
                delegate: Some(crate::mock::id(10)),
            };
            assert_ok!(dispatch(signed(human), call));
        }
        World::alter(crate::mock::id(11), |voter| {
            voter.status.class = althing_primitives::MemberClass::Ally;
        });
        run_to(SEASON);
        let id = ordinary(1);
        vote(10, id, 1);
        assert_eq!(tally(id), (2, 0, 2, 1));
    });
}

#[test]
fn in_the_extension_who_lost_followers_makes_up_for_them() {
    chain(40).run(|| {
        followed();
        let id = ordinary(1);
        run_to(poll(id).closes - 1);
        vote(10, id, 2);
        vote(13, id, 1);
        run(1);
        assert_eq!(poll(id).moment(block()), Moment::Extension);
        World::set_standing(11, Standing::Lapsed);
        World::set_standing(12, Standing::Lapsed);
        // Two votes for three persons are six for one: no credit of theirs is used that was not spent.
        assert_eq!(try_vote(10, id, 5), Err(E::BallotNotRaised.into()));
        vote(10, id, 6);
        assert_eq!(tally(id), (7, 0, 2, 2));
    });
}
