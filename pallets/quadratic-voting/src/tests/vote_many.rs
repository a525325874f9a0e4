//! `vote_many`

use super::*;
use crate::MAX_BALLOTS;

fn cast(who: u64, ballots: &[(PollId, i16)]) -> DispatchResult {
    let ballots = ballots.to_vec().try_into().unwrap();
    dispatch(signed(who), crate::Call::vote_many { ballots })
}

#[test]
fn several_at_once() {
    chain(40).run(|| {
        run_to(1);
        let polls: Vec<_> = (1..=16).map(ordinary).collect();
        let ballots: Vec<_> = polls.iter().map(|poll| (*poll, -2)).collect();
        assert_eq!(u32::try_from(ballots.len()), Ok(MAX_BALLOTS));
        assert_ok!(cast(20, &ballots));
        for poll in polls {
            assert_eq!(tally(poll), (0, 2, 1, 0));
        }
        assert_eq!(purse(20).spent, spent(64, 0));
    });
}

#[test]
fn all_or_none() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        assert_eq!(
            cast(2, &[(id, 1), (PollId(9), 1)]),
            Err(E::PollNotFound.into())
        );
        assert_eq!(tally(id), (0, 0, 0, 0));
        assert_eq!(purse(2).spent, spent(0, 0));
        assert_eq!(cast(2, &[]), Err(E::NoBallots.into()));
        assert_eq!(cast(55, &[(id, 1)]), Err(E::NotMember.into()));
        assert_eq!(
            cast(2, &[(id, 8), (ordinary(2), 5)]),
            Err(E::OrdinaryCreditsSpent.into())
        );
    });
}

#[test]
fn votes_move_from_poll_to_poll_in_any_order() {
    chain(40).run(|| {
        run_to(1);
        let (one, other) = (ordinary(1), ordinary(2));
        assert_ok!(cast(3, &[(one, 8)]));
        assert_ok!(cast(3, &[(other, 8), (one, 0)]));
        assert_eq!((tally(one).0, tally(other).0), (0, 8));
        // The same poll twice: the last counts.
        assert_ok!(cast(3, &[(other, 1), (other, 2)]));
        assert_eq!(tally(other), (2, 0, 1, 1));
        assert_eq!(purse(3).spent, spent(4, 0));
    });
}
