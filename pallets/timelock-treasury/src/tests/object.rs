//! `object`

use althing_primitives::{MemberId, PollId, SecondVoteProblem};

use super::*;
use crate::Objections;

#[test]
fn two_guardians_lift_a_small_spend_a_tier() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        assert_ok!(object(21, id));
        saw(Event::ObjectionRaised {
            spend: id,
            member: MemberId(21),
        });
        assert_eq!(account(TreasuryAccount::Promises), ED + 400);
        assert_ok!(object(22, id));
        saw(Event::Lifted {
            spend: id,
            tier: Tier::Medium,
        });
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_eq!(account(TreasuryAccount::Promises), ED);
        assert_eq!(ledger().free(), 9_000);
        assert_eq!(line_ledger(LINE).returned, 400);
        // What was approved in the lower tier counts no more.
        run(DAY);
        assert_eq!(execute(id), Err(E::NotApproved.into()));
        assert_eq!(authorize(body(GROUP), id), Err(E::NotDecider.into()));
        assert_ok!(authorize(referendum(TrackId::BUDGET), id));
        assert_eq!(earliest(id), 1 + DAY + 3 * DAY);
    });
}

#[test]
fn the_councils_approvals_of_a_small_spend_of_its_own_line_do_not_count_for_the_lifted_one() {
    chain().run(|| {
        run_to(1);
        let terms = crate::LineTerms {
            owner: BodyId::COUNCIL,
            ..line_terms()
        };
        let call = crate::Call::set_line { line: LINE, terms };
        assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
        let id = propose(LINE, 400);
        assert_ok!(approve(11, id));
        assert_ok!(approve(12, id));
        assert_ok!(object(21, id));
        assert_ok!(object(22, id));
        assert_ok!(approve(13, id));
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_ok!(approve(11, id));
        assert_eq!(earliest(id), 1 + 3 * DAY);
    });
}

#[test]
fn it_is_lifted_only_once() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        assert_ok!(object(21, id));
        assert_ok!(object(22, id));
        assert_ok!(authorize(referendum(TrackId::BUDGET), id));
        assert_eq!(object(23, id), Err(E::AlreadyLifted.into()));
        pay(id);
    });
}

#[test]
fn a_medium_spend_that_is_lifted_needs_vote_and_guardians() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 1_000);
        assert_ok!(object(21, id));
        assert_ok!(object(22, id));
        assert_eq!(spend(id).tier, Tier::Large);
        assert_eq!(
            authorize(referendum(TrackId::BUDGET), id),
            Err(E::NotDecider.into())
        );
        decide(id);
        assert_eq!(earliest(id), 1 + 14 * DAY);
    });
}

#[test]
fn two_guardians_have_the_citizens_vote_again_on_a_large_one() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 2_500);
        let before = earliest(id);
        assert_ok!(object(21, id));
        assert_ok!(object(22, id));
        let (track, call) = VotesCalled::get().pop().unwrap();
        assert_eq!(track, TrackId::LARGE_SPEND);
        let terms = hash(id);
        assert_eq!(
            call,
            RuntimeCall::Treasury(crate::Call::confirm_spend { id, terms })
        );
        saw(Event::SecondVoteCalled {
            spend: id,
            poll: PollId(1),
            until: 1 + 168 * DAY,
        });
        assert_eq!(
            spend(id).stage,
            Stage::Objected {
                poll: PollId(1),
                earliest: before,
                until: 1 + 168 * DAY
            }
        );
        // It stays promised, and is not paid.
        assert_eq!(account(TreasuryAccount::Promises), ED + 2_500);
        run_to(before);
        assert_eq!(execute(id), Err(E::NotApproved.into()));
        assert_eq!(object(23, id), Err(E::NotApproved.into()));
    });
}

#[test]
fn who_refuses_the_second_vote_changes_nothing() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 2_500);
        assert_ok!(object(21, id));
        for (problem, error) in [
            (SecondVoteProblem::Unavailable, E::VotesUnavailable),
            (SecondVoteProblem::UnknownTrack, E::TrackNotFit),
            (SecondVoteProblem::CallRefused, E::TrackNotFit),
            (SecondVoteProblem::AlreadyHeld, E::SecondVoteHeld),
            (SecondVoteProblem::Full, E::TooManyPolls),
        ] {
            NoVotes::set(Some(problem));
            assert_eq!(object(22, id), Err(error.into()));
            QuotaUsed::mutate(|all| all.remove(&22));
        }
        NoVotes::set(None);
        assert_ok!(object(22, id));
    });
}

#[test]
fn only_guardians_in_the_delay_each_once() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        assert_eq!(object(21, id), Err(E::NotApproved.into()));
        assert_eq!(object(21, SpendId(9)), Err(E::SpendNotFound.into()));
        decide(id);
        for stranger in [11, 31, 50] {
            assert_eq!(object(stranger, id), Err(E::NotGuardian.into()));
        }
        assert_ok!(object(21, id));
        assert_eq!(object(21, id), Err(E::AlreadyObjected.into()));
        run_to(earliest(id) - 1);
        let other = approved(LINE, 10);
        assert_ok!(object(22, other));
        run_to(earliest(id));
        assert_eq!(object(22, id), Err(E::ObjectionOver.into()));
        assert_ok!(execute(id));
        assert_eq!(object(22, id), Err(E::NotApproved.into()));
        assert_noop!(
            Treasury::object(SystemOrigin::Root.into(), id),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_guardian_who_is_no_member_is_refused() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        World::seat(BodyId::GUARDIANS, &[21, 99]);
        assert_eq!(object(99, id), Err(E::NotMember.into()));
    });
}

#[test]
fn a_guardian_objects_twice_a_month_to_a_line_and_no_more() {
    chain().run(|| {
        run_to(1);
        let ids = [10, 11, 12].map(|amount| approved(LINE, amount));
        let other = approved(OTHER, 10);
        assert_ok!(object(21, ids[0]));
        assert_ok!(object(21, ids[1]));
        assert_eq!(object(21, ids[2]), Err(E::ObjectionsUsedUp.into()));
        assert_eq!(
            Objections::<Test>::get(LINE, MemberId(21)),
            Some((month(), 2))
        );
        // Other lines and other Guardians have counts of their own.
        assert_ok!(object(21, other));
        assert_ok!(object(22, ids[2]));
        // A key that was recovered brings no fresh count.
        World::recover(21, 61);
        World::seat(BodyId::GUARDIANS, &[61, 22, 23, 24, 25]);
        assert_eq!(object(61, ids[2]), Err(E::ObjectionsUsedUp.into()));
        end_month();
        let id = approved(LINE, 13);
        assert_ok!(object(61, id));
    });
}

#[test]
fn objections_to_large_spends_are_counted_with_those_to_polls() {
    chain().run(|| {
        run_to(1);
        let ids = [2_500, 2_501, 2_502].map(|amount| approved(LINE, amount));
        assert_ok!(object(21, ids[0]));
        assert_ok!(object(21, ids[1]));
        assert_eq!(object(21, ids[2]), Err(E::SeasonObjectionsUsedUp.into()));
        assert_eq!(Objections::<Test>::get(LINE, MemberId(21)), None);
    });
}

#[test]
fn an_objection_of_another_generation_is_void() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        assert_ok!(object(21, id));
        World::seat(BodyId::GUARDIANS, &[26, 22, 23, 24, 25]);
        assert_ok!(object(22, id));
        assert!(matches!(spend(id).stage, Stage::Approved { .. }));
        assert_ok!(object(23, id));
        assert_eq!(spend(id).stage, Stage::Proposed);
    });
}

#[test]
fn what_the_contingency_bore_goes_back_to_it() {
    chain().run(|| {
        run_to(1);
        let id = propose_emergency(1_200);
        decide(id);
        assert_eq!(ledger().contingency, 0);
        assert_ok!(claw_back(referendum(TrackId::LARGE_SPEND), id));
        assert_eq!(ledger().contingency, 1_000);
        assert_eq!(ledger().free(), 9_000);
    });
}

#[test]
fn where_nobody_counts_objections_none_is_taken() {
    use althing_primitives::ObjectionProblem;
    let error = E::from(ObjectionProblem::Unavailable);
    assert!(matches!(error, E::VotesUnavailable));
}
