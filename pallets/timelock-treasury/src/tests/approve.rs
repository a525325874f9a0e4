//! `approve_spend`

use super::*;

#[test]
fn more_than_half_of_the_lines_body_approve_a_small_spend_by_name() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        assert_ok!(approve(31, id));
        saw(Event::Approved {
            spend: id,
            by: 31,
            body: GROUP,
            seat: 0,
            tier: Tier::Small,
        });
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_ok!(approve(33, id));
        assert_eq!(earliest(id), 1 + DAY);
    });
}

#[test]
fn more_than_half_of_the_council_approve_a_medium_one() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 1_000);
        assert_eq!(approve(31, id), Err(E::NotSeated.into()));
        assert_eq!(approve(21, id), Err(E::NotSeated.into()));
        assert_ok!(approve(11, id));
        assert_ok!(approve(12, id));
        assert_eq!(earliest(id), 1 + 3 * DAY);
    });
}

#[test]
fn half_is_not_more_than_half() {
    chain().run(|| {
        run_to(1);
        World::seat(GROUP, &[31, 32, 33, 34]);
        let id = propose(LINE, 400);
        assert_ok!(approve(31, id));
        assert_ok!(approve(32, id));
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_ok!(approve(33, id));
        assert_eq!(earliest(id), 1 + DAY);
    });
}

#[test]
fn three_of_five_guardians_are_enough_and_two_are_not() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 2_500);
        assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), id));
        assert_ok!(approve(21, id));
        assert_ok!(approve(25, id));
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_ok!(approve(23, id));
        assert_eq!(earliest(id), 1 + 14 * DAY);
        assert_eq!(approve(24, id), Err(E::NotProposed.into()));
    });
}

#[test]
fn nobody_approves_what_they_are_paid() {
    chain().run(|| {
        run_to(1);
        // An account of theirs that speaks as their identity, an identity that they rule, their body.
        Speaking::mutate(|all| all.insert(61, did(31)));
        Controllers::mutate(|all| all.insert(did(59), 31));
        for payee in [
            Payee::Account(31),
            Payee::Account(61),
            Payee::Account(59),
            Payee::Identity(did(31)),
            Payee::Identity(did(59)),
        ] {
            let id = propose_to(payee.clone(), 10);
            assert_eq!(approve(31, id), Err(E::ApproverIsPaid.into()), "{payee:?}");
            assert_ok!(approve(32, id));
            assert_ok!(approve(33, id));
        }
        for payee in [Payee::Body(GROUP), Payee::Account(100_007)] {
            let id = propose_to(payee, 10);
            for seat in 31..=33 {
                assert_eq!(approve(seat, id), Err(E::ApproverIsPaid.into()));
            }
        }
    });
}

#[test]
fn a_guardian_who_is_paid_leaves_it_to_the_others() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(21)), 2_500);
        assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), id));
        assert_eq!(approve(21, id), Err(E::ApproverIsPaid.into()));
        for guardian in 22..=24 {
            assert_ok!(approve(guardian, id));
        }
        assert_eq!(earliest(id), 1 + 14 * DAY);
    });
}

#[test]
fn what_became_larger_is_left_to_the_body_above() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        assert_ok!(approve(31, id));
        approved(LINE, 200);
        assert_eq!(approve(32, id), Err(E::TierRaised.into()));
        assert_eq!(approve(50, id), Err(E::NotSeated.into()));
        // Approvals of the lower body do not count there.
        assert_ok!(approve(11, id));
        assert_eq!(spend(id).tier, Tier::Medium);
        assert_eq!(spend(id).approvals.bits, 1);
        assert_eq!(approve(32, id), Err(E::NotSeated.into()));
        assert_ok!(approve(12, id));
        assert_eq!(earliest(id), 1 + 3 * DAY);
    });
}

#[test]
fn a_tier_never_falls() {
    chain().run(|| {
        run_to(1);
        let other = approved(LINE, 300);
        let id = propose(LINE, 400);
        assert_eq!(spend(id).tier, Tier::Medium);
        assert_ok!(claw_back(body(GROUP), other));
        assert_eq!(authorize(body(GROUP), id), Err(E::NotDecider.into()));
        assert_ok!(approve(11, id));
        assert_ok!(approve(12, id));
    });
}

#[test]
fn a_body_that_is_over_leaves_its_lines_to_its_heir() {
    use althing_primitives::OnBodyEnd;
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        World::end(GROUP);
        Treasury::on_body_end(GROUP, BodyId::COUNCIL);
        assert_eq!(approve(31, id), Err(E::NotSeated.into()));
        assert_eq!(authorize(body(GROUP), id), Err(E::NotDecider.into()));
        assert_ok!(authorize(body(BodyId::COUNCIL), id));
        assert_eq!(spend(id).tier, Tier::Small);
    });
}

#[test]
fn a_line_whose_body_vanished_without_heir_pays_nothing_small() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        World::end(GROUP);
        assert_eq!(approve(31, id), Err(E::NotSeated.into()));
        // A seat without a body: what cannot be counted is not.
        Seats::mutate(|all| all.insert(GROUP, vec![31]));
        assert_eq!(approve(31, id), Err(E::BodyNotFound.into()));
    });
}

#[test]
fn only_a_signed_account_approves() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        let terms = hash(id);
        for origin in [SystemOrigin::Root, SystemOrigin::None] {
            assert_noop!(
                Treasury::approve_spend(origin.into(), id, terms),
                DispatchError::BadOrigin
            );
        }
        for origin in [body(GROUP), referendum(TrackId::LARGE_SPEND)] {
            let call = crate::Call::approve_spend { id, terms };
            assert_eq!(dispatch(origin, call), Err(E::NotSeated.into()));
        }
    });
}

#[test]
fn others_can_ask_whom_a_spend_pays() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(31)), 10);
        assert!(Treasury::is_payee(id, &31));
        assert!(!Treasury::is_payee(id, &32));
        assert!(Treasury::is_payee(SpendId(9), &32), "nobody knows");
    });
}

#[test]
fn approvals_in_a_lower_tier_are_void_even_where_the_same_body_decides() {
    chain().run(|| {
        run_to(1);
        let terms = crate::LineTerms {
            owner: BodyId::COUNCIL,
            ..line_terms()
        };
        let call = crate::Call::set_line { line: LINE, terms };
        assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
        let (id, other) = (propose(LINE, 400), propose(LINE, 200));
        assert_ok!(approve(11, id));
        assert_ok!(authorize(body(BodyId::COUNCIL), other));
        assert_ok!(approve(12, id));
        assert_eq!(spend(id).tier, Tier::Medium);
        assert_eq!(spend(id).approvals.bits, 2);
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_ok!(approve(11, id));
        assert_eq!(earliest(id), 1 + 3 * DAY);
    });
}
