//! The laws of the traits that the pallet implements.

use althing_primitives::{conformance, Condition};

use super::*;

#[test]
fn second_votes() {
    chain(40).run(|| {
        run_to(1);
        let polls = || next_poll().0;
        conformance::second_votes::<RuntimeCall, QuadraticVoting>(
            TrackId::ORDINARY,
            TrackId(99),
            [remark(1), remark(2)],
            failing(),
            polls,
        );
        assert!(is_requested(&remark(1)));
        let poll = poll(PollId(0));
        assert_eq!(poll.terms.share, 60);
        assert_eq!(poll.proposal.deposit, None);
        pass(PollId(0));
        run_to(enactable(PollId(0)));
        assert_ok!(enact(PollId(0)));
        assert!(!is_requested(&remark(1)), "it was requested once");
    });
}

#[test]
fn second_votes_late_in_a_season_wait() {
    use althing_primitives::SecondVotes;
    chain(40).run(|| {
        run_to(SEASON - 1);
        let id =
            <QuadraticVoting as SecondVotes<_>>::open(TrackId::LARGE_SPEND, remark(1)).unwrap();
        let pending = crate::Waiting::<Test>::get(id).unwrap();
        assert_eq!(pending.from, SEASON);
        run_to(SEASON);
        assert_ok!(Call::open(id));
        vote(1, id, 10);
    });
}

struct Call;
impl Call {
    fn open(poll: PollId) -> DispatchResult {
        dispatch(signed(1), crate::Call::open { poll })
    }
}

#[test]
fn second_votes_say_when_there_is_no_number_left() {
    use althing_primitives::{SecondVoteProblem, SecondVotes};
    chain(40).run(|| {
        run_to(1);
        crate::Counters::<Test>::mutate(|counts| counts.next = PollId(u32::MAX));
        assert_eq!(
            <QuadraticVoting as SecondVotes<_>>::open(TrackId::ORDINARY, remark(1)),
            Err(SecondVoteProblem::Full)
        );
        let long = RuntimeCall::System(frame_system::Call::remark {
            remark: vec![0; 9_000],
        });
        assert_eq!(
            <QuadraticVoting as SecondVotes<_>>::open(TrackId::ORDINARY, long),
            Err(SecondVoteProblem::CallRefused)
        );
    });
}

#[test]
fn objection_quota() {
    chain(40).run(|| {
        conformance::objection_quota::<u64, QuadraticVoting>(
            &1,
            &2,
            &50,
            params().objections.into(),
            || World::recover(1, 50),
            || run_to(SEASON),
        );
        conformance::objection_quota_denies::<u64, QuadraticVoting>(&55);
    });
}

#[test]
fn on_standing_change() {
    chain(40).run(|| {
        follow::followed();
        conformance::on_standing_change::<QuadraticVoting>(
            crate::mock::id(11),
            crate::mock::id(30),
            || purse(10).this.followers,
        );
    });
}

#[test]
fn phase_condition() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        reserved(2);
        pass(id);
        conformance::phase_condition::<QuadraticVoting>(&[
            (Condition::ClosedPolls, 1),
            (Condition::PollProposers, 2),
        ]);
    });
}

#[test]
fn a_second_vote_keeps_its_call_when_another_poll_on_the_same_ends() {
    use althing_primitives::SecondVotes;
    chain(40).run(|| {
        run_to(1);
        let other = propose(1, TrackId::URGENT, &remark(1));
        let id = <QuadraticVoting as SecondVotes<_>>::open(TrackId::ORDINARY, remark(1)).unwrap();
        run_to(poll(other).closes);
        close(other);
        assert!(is_requested(&remark(1)));
        assert_ok!(Preimage::unnote_preimage(
            signed(HUMANS),
            BlakeTwo256::hash_of(&remark(1))
        ));
        pass(id);
        run_to(enactable(id));
        assert_ok!(enact(id));
        assert_eq!(poll(id).stage, Stage::Enacted);
    });
}
