//! `authorize_spend`

use althing_primitives::{ReportProblem, Subject};

use super::*;

/// All who decide on anything.
fn deciders() -> [(RuntimeOrigin, &'static str); 7] {
    [
        (body(GROUP), "group"),
        (body(BodyId(8)), "other group"),
        (body(BodyId::COUNCIL), "council"),
        (body(BodyId::GUARDIANS), "guardians"),
        (referendum(TrackId::BUDGET), "budget"),
        (referendum(TrackId::LARGE_SPEND), "large"),
        (referendum(TrackId::CONSTITUTION), "constitution"),
    ]
}

fn decided_by(amount: u64) -> Vec<&'static str> {
    let mut names = Vec::new();
    for (origin, name) in deciders() {
        let id = propose(LINE, amount);
        match authorize(origin.clone(), id) {
            Ok(()) => {
                names.push(name);
                let _ = claw_back(origin, id);
            }
            Err(error) => assert_eq!(error, E::NotDecider.into(), "{name}"),
        }
    }
    names
}

#[test]
fn each_tier_is_decided_by_its_own_and_by_nobody_else() {
    chain().run(|| {
        run_to(1);
        assert_eq!(decided_by(500), ["group"]);
        assert_eq!(decided_by(2_000), ["council", "budget"]);
        assert_eq!(decided_by(2_001), ["large"]);
        let id = propose(LINE, 10);
        let terms = hash(id);
        for origin in [
            signed(31),
            signed(11),
            SystemOrigin::Root.into(),
            SystemOrigin::None.into(),
        ] {
            assert_noop!(
                Treasury::authorize_spend(origin, id, terms),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn a_small_spend_is_promised_at_once_and_waits_a_day() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 500);
        assert_ok!(authorize(body(GROUP), id));
        saw(Event::Authorized {
            spend: id,
            by: Decider::Body(GROUP),
            tier: Tier::Small,
        });
        saw(Event::Promised {
            spend: id,
            line: LINE,
            tier: Tier::Small,
            amount: 500,
            contingency: 0,
            earliest: 1 + DAY,
            month: month(),
        });
        assert_eq!(account(TreasuryAccount::Promises), ED + 500);
        assert_eq!(account(TreasuryAccount::Main), ED + 9_500);
        assert_eq!(ledger().free(), 8_500);
        assert_eq!(line_ledger(LINE).promised.small, 500);
        pay(id);
        assert_eq!(balance(PAID), RICH + 500);
        assert_equal();
    });
}

#[test]
fn delays_are_those_of_the_tier() {
    chain().run(|| {
        run_to(5);
        for (amount, days) in [(400, 1), (1_000, 3), (2_500, 14)] {
            let id = approved(LINE, amount);
            assert_eq!(earliest(id), 5 + days * DAY);
        }
    });
}

#[test]
fn it_is_about_these_terms_alone() {
    chain().run(|| {
        run_to(1);
        let (id, other) = (propose(LINE, 400), propose(LINE, 401));
        let terms = hash(other);
        let call = crate::Call::authorize_spend { id, terms };
        assert_eq!(dispatch(body(GROUP), call), Err(E::OtherTerms.into()));
        let call = crate::Call::authorize_spend {
            id: SpendId(9),
            terms,
        };
        assert_eq!(dispatch(body(GROUP), call), Err(E::SpendNotFound.into()));
        assert_ok!(authorize(body(GROUP), id));
        assert_eq!(authorize(body(GROUP), id), Err(E::NotProposed.into()));
    });
}

#[test]
fn a_spend_that_became_larger_meanwhile_is_not_taken() {
    chain().run(|| {
        run_to(1);
        let (id, other) = (propose(LINE, 400), propose(LINE, 200));
        assert_ok!(authorize(body(GROUP), other));
        assert_eq!(spend(id).tier, Tier::Small);
        assert_eq!(authorize(body(GROUP), id), Err(E::TierRaised.into()));
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_ok!(authorize(body(BodyId::COUNCIL), id));
        assert_eq!(spend(id).tier, Tier::Medium);
        assert_eq!(earliest(id), 1 + 3 * DAY);
    });
}

#[test]
fn a_body_does_not_pay_its_own_seats_by_motion() {
    chain().run(|| {
        run_to(1);
        for payee in [
            Payee::Account(31),
            Payee::Identity(did(32)),
            Payee::Body(GROUP),
            Payee::Account(100_007),
        ] {
            let id = propose_to(payee, 10);
            assert_eq!(authorize(body(GROUP), id), Err(E::SeatIsPaid.into()));
        }
        // A linked account of a seat is theirs too.
        Speaking::mutate(|all| all.insert(61, did(33)));
        let id = propose_to(Payee::Account(61), 10);
        assert_eq!(authorize(body(GROUP), id), Err(E::SeatIsPaid.into()));
        // The citizens may, as may a body to those of another.
        let id = propose_to(Payee::Account(31), 1_000);
        assert_ok!(authorize(body(BodyId::COUNCIL), id));
    });
}

#[test]
fn a_large_spend_needs_vote_and_guardians_in_any_order() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 2_500);
        assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), id));
        assert_eq!(spend(id).stage, Stage::Proposed);
        assert_eq!(execute(id), Err(E::NotApproved.into()));
        assert_eq!(
            authorize(referendum(TrackId::LARGE_SPEND), id),
            Err(E::AlreadyApproved.into())
        );
        guardians_approve(id);
        assert_eq!(earliest(id), 1 + 14 * DAY);

        let other = propose(OTHER, 2_500);
        guardians_approve(other);
        assert_eq!(spend(other).stage, Stage::Proposed);
        assert_eq!(execute(other), Err(E::NotApproved.into()));
        run(5);
        assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), other));
        assert_eq!(earliest(other), 6 + 14 * DAY);
    });
}

#[test]
fn nothing_is_promised_that_is_not_free() {
    chain().run(|| {
        run_to(1);
        for _ in 0..3 {
            approved(LINE, 2_900);
        }
        // 8,700 of 9,000 that are free.
        let id = propose(OTHER, 301);
        assert_eq!(authorize(body(GROUP), id), Err(E::NotEnoughFree.into()));
        let id = propose(OTHER, 300);
        assert_ok!(authorize(body(GROUP), id));
        assert_eq!(ledger().free(), 0);
        assert_eq!(ledger().contingency, 1_000);
    });
}

#[test]
fn only_an_emergency_reaches_into_the_contingency() {
    chain().run(|| {
        run_to(1);
        for _ in 0..3 {
            approved(LINE, 3_000);
        }
        assert_eq!(ledger().free(), 0);
        let id = propose_emergency(700);
        decide(id);
        assert_eq!(spend(id).contingency, 700);
        assert_eq!(ledger().contingency, 300);
        let id = propose_emergency(301);
        assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), id));
        for guardian in [21, 22] {
            assert_ok!(approve(guardian, id));
        }
        assert_eq!(approve(23, id), Err(E::NotEnoughFree.into()));
    });
}

#[test]
fn an_emergency_small_enough_needs_the_vote_and_the_guardians_all_the_same() {
    chain().run(|| {
        run_to(1);
        let id = propose_emergency(10);
        for origin in [
            body(GROUP),
            body(BodyId::COUNCIL),
            referendum(TrackId::BUDGET),
        ] {
            assert_eq!(authorize(origin, id), Err(E::NotDecider.into()));
        }
        decide(id);
        assert_eq!(earliest(id), 1 + 14 * DAY);
    });
}

#[test]
fn nothing_new_is_promised_while_reports_are_missing() {
    chain().run(|| {
        run_to(1);
        let id = propose_to(Payee::Identity(did(PAID)), 10);
        for subject in [
            Subject::Line(LINE),
            Subject::Body(BodyId::COUNCIL),
            Subject::Organisation(did(PAID)),
        ] {
            for (problem, error) in [
                (ReportProblem::Overdue, E::ReportOverdue),
                (ReportProblem::Frozen, E::MoneyFrozen),
                (ReportProblem::Unavailable, E::ReportsUnavailable),
            ] {
                Unclear::set([(subject, problem)].into());
                assert_eq!(authorize(body(GROUP), id), Err(error.into()));
            }
        }
        Unclear::set([(Subject::Line(OTHER), ReportProblem::Frozen)].into());
        assert_ok!(authorize(body(GROUP), id));
    });
}

#[test]
fn income_is_swept_before_it_is_promised() {
    chain().run(|| {
        run_to(1);
        let call = crate::Call::give { amount: 20_000 };
        assert_ok!(dispatch(signed(SOMEBODY), call));
        for _ in 0..3 {
            approved(LINE, 3_000);
        }
        let id = propose(LINE, 2_500);
        assert_ok!(authorize(referendum(TrackId::LARGE_SPEND), id));
        for guardian in [21, 22] {
            assert_ok!(approve(guardian, id));
        }
        assert_eq!(approve(23, id), Err(E::IncomeNotSwept.into()));
        assert_ok!(sync());
        assert_ok!(approve(23, id));
    });
}

#[test]
fn the_first_promise_of_a_line_obliges_its_body_to_report() {
    use althing_primitives::{Cadence, ObligationProblem, Party};
    chain().run(|| {
        run_to(1);
        Refusing::set(Some(ObligationProblem::Unavailable));
        let id = propose(LINE, 10);
        assert_eq!(
            authorize(body(GROUP), id),
            Err(E::ReportsUnavailable.into())
        );
        Refusing::set(None);
        assert_ok!(authorize(body(GROUP), id));
        approved(LINE, 10);
        let obliged = Obliged::get();
        assert_eq!(obliged.len(), 1);
        let (subject, terms) = obliged[0];
        assert_eq!(subject, Subject::Line(LINE));
        assert_eq!(terms.cadence, Cadence::Monthly);
        assert_eq!(terms.responsible, Party::Body(GROUP));
        assert_eq!(terms.grace, params().report_grace);
    });
}

#[test]
fn a_closed_line_approves_nothing() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 10);
        let call = crate::Call::close_line { line: LINE };
        assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
        assert_eq!(authorize(body(GROUP), id), Err(E::LineClosed.into()));
        assert_eq!(approve(31, id), Err(E::LineClosed.into()));
        assert_ok!(cancel(SOMEBODY, id));
        assert_eq!(held(SOMEBODY), 0);
    });
}
