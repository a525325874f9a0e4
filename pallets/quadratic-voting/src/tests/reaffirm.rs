//! `reaffirm`

use super::*;
use crate::Kind;

/// A poll that was approved, and whose call its track may not make any more.
fn stuck() -> PollId {
    run_to(1);
    let id = ordinary(1);
    pass(id);
    Forbidden::set(vec![remark(1)]);
    id
}

fn reaffirm(who: u64, poll: PollId, call: &RuntimeCall) -> DispatchResult {
    let (hash, len) = note(call);
    dispatch(signed(who), crate::Call::reaffirm { poll, hash, len })
}

#[test]
fn what_cannot_be_called_any_more_is_voted_on_in_new_words() {
    chain(40).run(|| {
        let id = stuck();
        run_to(enactable(id));
        assert_eq!(enact(id), Err(E::CallNotAllowed.into()));
        let by = next_poll();
        assert_ok!(reaffirm(9, id, &remark(5)));
        assert_eq!(
            poll(id).stage,
            Stage::Reaffirmed {
                by,
                outdated: false
            }
        );
        saw(Event::VoteReaffirmed {
            poll: id,
            by,
            member: crate::mock::id(9),
        });
        assert!(!is_requested(&remark(1)) && is_requested(&remark(5)));
        let anew = poll(by);
        assert_eq!(anew.proposal.kind, Kind::Reaffirmation);
        assert_eq!((anew.proposal.deposit, held(9)), (None, 0));
        assert_eq!(anew.terms.share, 50);
        pass(by);
        run_to(enactable(by));
        assert_ok!(enact(by));
        // Once.
        assert_eq!(reaffirm(9, id, &remark(6)), Err(E::PollNotApproved.into()));
    });
}

#[test]
fn what_can_be_called_is_not() {
    chain(40).run(|| {
        let id = stuck();
        Forbidden::set(vec![]);
        assert_eq!(reaffirm(9, id, &remark(5)), Err(E::CallStillGood.into()));
    });
}

#[test]
fn only_by_citizens_in_time_with_a_call_of_the_track() {
    chain(40).run(|| {
        let id = stuck();
        assert_eq!(reaffirm(55, id, &remark(5)), Err(E::NotMember.into()));
        assert_eq!(
            reaffirm(9, PollId(7), &remark(5)),
            Err(E::PollNotFound.into())
        );
        assert_eq!(reaffirm(9, id, &failing()), Err(E::CallNotAllowed.into()));
        assert_noop!(
            QuadraticVoting::reaffirm(referendum(TrackId::ORDINARY), id, H256::zero(), 1),
            DispatchError::BadOrigin
        );
        run_to(enactable(id) + 28 * DAY);
        assert_eq!(reaffirm(9, id, &remark(5)), Err(E::EnactmentOver.into()));
    });
}

#[test]
fn a_second_vote_does_not_fall_by_an_upgrade() {
    use althing_primitives::SecondVotes;
    chain(40).run(|| {
        run_to(1);
        let id =
            <QuadraticVoting as SecondVotes<_>>::open(TrackId::LARGE_SPEND, remark(1)).unwrap();
        vote(2, id, 9);
        let proposed = ordinary(1);
        upgrade();
        assert_eq!(reaffirm(9, id, &remark(1)), Err(E::PollNotApproved.into()));
        close(id);
        close(proposed);
        let by = next_poll();
        assert_ok!(reaffirm(9, id, &remark(1)));
        assert_eq!(poll(by).proposal.kind, Kind::SecondVote);
        assert_eq!(poll(by).terms.share, 70);
        assert!(is_requested(&remark(1)));
        // Credits return from the one before all the same.
        assert_eq!(try_vote(2, by, 9), Err(E::CreditsSpent.into()));
        assert_ok!(QuadraticVoting::reclaim(signed(2), id));
        vote(2, by, 10);
        // What citizens proposed and had not decided is proposed anew.
        assert_eq!(
            reaffirm(9, proposed, &remark(1)),
            Err(E::PollNotApproved.into())
        );
    });
}
