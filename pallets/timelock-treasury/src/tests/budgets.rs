//! Attacks on caps and allowances: split spends, races in a block, the turn of a month.

use super::*;

#[test]
fn splitting_a_spend_gains_nothing_whoever_is_paid() {
    chain().run(|| {
        run_to(1);
        let mut small = 0;
        for index in 0..20 {
            let id = propose_to(Payee::Account(40 + index % 5), 100);
            if authorize(body(GROUP), id).is_ok() {
                small += 100;
            } else {
                assert_eq!(authorize(body(GROUP), id), Err(E::NotDecider.into()));
            }
        }
        assert_eq!(small, 500);
        assert_eq!(line_ledger(LINE).promised.small, 500);
    });
}

#[test]
fn splitting_over_time_gains_nothing_within_two_months() {
    chain().run(|| {
        run_to(1);
        pay(approved(LINE, 250));
        run_to(290);
        pay(approved(LINE, 250));
        // The next month, in its first and in its last block.
        end_month();
        assert_eq!(spend(propose(LINE, 10)).tier, Tier::Medium);
        let left = month().end().0 - World::now().0;
        run(left.div_ceil(BLOCK) - 1);
        assert_eq!(spend(propose(LINE, 10)).tier, Tier::Medium);
        end_month();
        assert_eq!(spend(propose(LINE, 500)).tier, Tier::Small);
    });
}

#[test]
fn splitting_over_lines_meets_the_allowance_of_all() {
    chain().run(|| {
        run_to(1);
        let lines: Vec<_> = (0..4)
            .map(|_| {
                let line = crate::Counters::<Test>::get().line;
                let call = crate::Call::open_line {
                    heading: crate::Headings::<Test>::get(LINE).unwrap(),
                    terms: line_terms(),
                };
                assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
                line
            })
            .collect();
        let tiers: Vec<_> = lines
            .iter()
            .map(|line| {
                let id = propose(*line, 2_000);
                let tier = spend(id).tier;
                let _ = authorize(referendum(TrackId::BUDGET), id);
                tier
            })
            .collect();
        // 5,000 for all of them.
        assert_eq!(
            tiers,
            [Tier::Medium, Tier::Medium, Tier::Large, Tier::Large]
        );
    });
}

#[test]
fn proposed_before_and_approved_in_one_block_only_the_first_passes() {
    chain().run(|| {
        run_to(1);
        let ids = [400, 401, 402].map(|amount| propose(LINE, amount));
        assert!(ids.iter().all(|id| spend(*id).tier == Tier::Small));
        run(1);
        assert_ok!(authorize(body(GROUP), ids[0]));
        for id in [ids[1], ids[2]] {
            assert_eq!(authorize(body(GROUP), id), Err(E::TierRaised.into()));
        }
        assert_eq!(line_ledger(LINE).promised.total(), 400);
    });
}

#[test]
fn executed_in_one_block_they_never_pass_the_cap() {
    chain().run(|| {
        run_to(1);
        let ids = [2_600, 300, 200, 100].map(|amount| approved(LINE, amount));
        run_to(earliest(ids[0]));
        for id in ids {
            let _ = execute(id);
        }
        // 2,600 and 300 go, 200 is over, 100 is not.
        assert_eq!(line_ledger(LINE).paid.total(), 3_000);
        assert_eq!(spend(ids[2]).released, 0);
        assert_eq!(spend(ids[3]).stage, Stage::Paid);
        assert_equal();
    });
}

#[test]
fn at_the_turn_of_the_month_each_block_has_the_cap_of_its_month() {
    chain().run(|| {
        run_to(150);
        let ids = [2_900, 2_901].map(|amount| approved(LINE, amount));
        // Block 309 is the last of January.
        run_to(309);
        let january = month();
        assert_ok!(execute(ids[0]));
        assert_ok!(execute(ids[1]));
        assert_eq!(execute(ids[1]), Err(E::CapReached.into()));
        run_to(310);
        assert_ok!(execute(ids[1]));
        let paid = |month| Treasury::line_ledger(LINE, month).1.paid.total();
        assert_eq!((paid(january), paid(month())), (2_900, 2_901));
    });
}

#[test]
fn what_a_month_does_not_use_stays_in_the_reserve_and_raises_no_cap() {
    chain().run(|| {
        run_to(1);
        for _ in 0..5 {
            end_month();
        }
        let ids = [2_500, 2_500].map(|amount| approved(LINE, amount));
        run_to(earliest(ids[1]));
        assert_ok!(execute(ids[0]));
        assert_ok!(execute(ids[1]));
        assert_eq!(execute(ids[1]), Err(E::CapReached.into()));
        assert_eq!(line_ledger(LINE).paid.total(), 2_500);
        assert_eq!(ledger().free(), 4_000);
    });
}

#[test]
fn a_cap_that_falls_below_what_is_paid_stops_the_rest_of_the_month() {
    chain().run(|| {
        run_to(1);
        let ids = [200, 20].map(|amount| approved(LINE, amount));
        pay(ids[0]);
        let terms = crate::LineTerms {
            cap: 100,
            ..line_terms()
        };
        let call = crate::Call::set_line { line: LINE, terms };
        assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
        assert_ok!(execute(ids[1]));
        assert_eq!(execute(ids[1]), Err(E::CapReached.into()));
        end_month();
        assert_ok!(execute(ids[1]));
    });
}

#[test]
fn promising_and_taking_back_again_and_again_gains_nothing() {
    chain().run(|| {
        run_to(1);
        for _ in 0..50 {
            let id = approved(LINE, 500);
            assert_eq!(spend(propose(LINE, 10)).tier, Tier::Medium);
            assert_ok!(claw_back(body(GROUP), id));
        }
        pay(approved(LINE, 500));
        assert_eq!(spend(propose(LINE, 10)).tier, Tier::Medium);
    });
}
