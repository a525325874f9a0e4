//! `claw_back`

use super::*;

#[test]
fn only_what_is_not_paid_is_taken_back() {
    chain().run(|| {
        run_to(1);
        let id = propose_parts(&[part(100, 0, false), part(150, 0, true), part(200, 0, true)]);
        decide(id);
        pay(id);
        assert_ok!(claw_back(body(GROUP), id));
        saw(Event::ClawedBack {
            spend: id,
            by: Decider::Body(GROUP),
            returned: 350,
        });
        assert_eq!(balance(PAID), RICH + 100);
        assert_eq!(ledger().closing(), 9_900);
        assert_eq!(line_ledger(LINE).returned, 350);
        assert_eq!(held(SOMEBODY), 0);
        assert_equal();
    });
}

#[test]
fn who_decides_in_its_tier_or_above_takes_back() {
    let who = |amount: u64| -> Vec<&str> {
        [
            (body(GROUP), "group"),
            (body(BodyId(8)), "other group"),
            (body(BodyId::GUARDIANS), "guardians"),
            (body(BodyId::COUNCIL), "council"),
            (referendum(TrackId::BUDGET), "budget"),
            (referendum(TrackId::LARGE_SPEND), "large"),
            (referendum(TrackId::ORDINARY), "ordinary"),
        ]
        .into_iter()
        .filter(|(origin, _)| {
            let id = approved(LINE, amount);
            let result = claw_back(origin.clone(), id);
            if result.is_err() {
                assert_eq!(result, Err(E::NotDecider.into()));
                claw_back(referendum(TrackId::LARGE_SPEND), id).unwrap();
            }
            result.is_ok()
        })
        .map(|(_, name)| name)
        .collect()
    };
    chain().run(|| {
        run_to(1);
        assert_eq!(who(400), ["group", "council", "budget", "large"]);
        assert_eq!(who(1_000), ["council", "budget", "large"]);
        assert_eq!(who(2_500), ["large"]);
    });
}

#[test]
fn while_the_citizens_vote_again_it_can_be_taken_back_too() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 2_500);
        assert_ok!(object(21, id));
        assert_ok!(object(22, id));
        assert_ok!(claw_back(referendum(TrackId::LARGE_SPEND), id));
        assert_equal();
    });
}

#[test]
fn nothing_is_taken_back_that_is_not_promised() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        assert_eq!(claw_back(body(GROUP), id), Err(E::NotApproved.into()));
        decide(id);
        pay(id);
        assert_eq!(claw_back(body(GROUP), id), Err(E::AlreadyPaid.into()));
        assert_eq!(
            claw_back(body(GROUP), SpendId(9)),
            Err(E::SpendNotFound.into())
        );
        assert_eq!(balance(PAID), RICH + 400);
        for origin in [signed(SOMEBODY), SystemOrigin::Root.into()] {
            assert_noop!(Treasury::claw_back(origin, id), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn what_is_taken_back_frees_the_allowance_and_not_the_cap() {
    chain().run(|| {
        run_to(1);
        let id = propose_parts(&[part(100, 0, false), part(400, 0, true)]);
        decide(id);
        pay(id);
        assert_eq!(spend(propose(LINE, 10)).tier, Tier::Medium);
        assert_ok!(claw_back(body(GROUP), id));
        assert_eq!(spend(propose(LINE, 400)).tier, Tier::Small);
        assert_eq!(spend(propose(LINE, 401)).tier, Tier::Medium);
        assert_eq!(line_ledger(LINE).paid.total(), 100);
    });
}
