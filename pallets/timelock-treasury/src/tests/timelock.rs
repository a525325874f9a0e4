//! Attacks on the clock: nothing is paid before its block, whatever carries the call.

use super::*;
use crate::{Delays, Params};

fn execution(id: SpendId) -> RuntimeCall {
    RuntimeCall::Treasury(crate::Call::execute { id })
}

fn batch(calls: Vec<RuntimeCall>) -> DispatchResult {
    RuntimeCall::Utility(pallet_utility::Call::batch_all { calls })
        .dispatch(signed(SOMEBODY))
        .map(|_| ())
        .map_err(|failed| failed.error)
}

#[test]
fn no_tier_is_paid_a_block_early_and_each_is_paid_in_its_block() {
    for (amount, days) in [(400, 1), (1_000, 3), (2_500, 14)] {
        chain().run(|| {
            run_to(1);
            let id = approved(LINE, amount);
            for block in [1, 2, 1 + days * DAY - 1] {
                run_to(block);
                assert_eq!(execute(id), Err(E::DelayNotOver.into()));
            }
            run_to(1 + days * DAY);
            assert_ok!(execute(id));
        });
    }
}

#[test]
fn none_is_paid_after_its_last_block_and_each_is_paid_in_it() {
    chain().run(|| {
        run_to(1);
        let (id, other) = (approved(LINE, 400), approved(OTHER, 400));
        let end = earliest(id) + 28 * DAY;
        run_to(end - 1);
        assert_ok!(execute(id));
        run_to(end);
        assert_eq!(execute(other), Err(E::SpendExpired.into()));
        run_to(end + 1);
        assert_eq!(execute(other), Err(E::SpendExpired.into()));
        assert_eq!(balance(PAID), RICH + 400);
    });
}

#[test]
fn a_batch_gets_around_nothing() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        let terms = hash(id);
        let approve = |_| RuntimeCall::Treasury(crate::Call::approve_spend { id, terms });
        // One account in a batch is one seat, and bodies and citizens are not in it.
        assert!(batch(vec![approve(0), approve(1), execution(id)]).is_err());
        let authorize = RuntimeCall::Treasury(crate::Call::authorize_spend { id, terms });
        assert!(batch(vec![authorize.clone(), execution(id)]).is_err());
        // Nor does a body's own batch pay in the block of its approval.
        let calls = vec![authorize, execution(id)];
        let of_group = RuntimeCall::Utility(pallet_utility::Call::batch_all { calls });
        let error = of_group.dispatch(body(GROUP)).unwrap_err().error;
        assert_eq!(error, E::DelayNotOver.into());
        assert_eq!(spend(id).stage, Stage::Proposed);
        decide(id);
        assert_eq!(batch(vec![execution(id); 3]), Err(E::DelayNotOver.into()));
        run_to(earliest(id));
        assert_eq!(batch(vec![execution(id); 2]), Err(E::NotApproved.into()));
        assert_ok!(batch(vec![execution(id)]));
        assert_eq!(balance(PAID), RICH + 400);
    });
}

#[test]
fn a_call_carried_by_another_account_is_that_accounts() {
    chain().run(|| {
        run_to(1);
        let id = propose(LINE, 400);
        let terms = hash(id);
        let call = Box::new(RuntimeCall::Treasury(crate::Call::approve_spend {
            id,
            terms,
        }));
        let derived = RuntimeCall::Utility(pallet_utility::Call::as_derivative { index: 0, call });
        let error = derived.dispatch(signed(31)).unwrap_err().error;
        assert_eq!(error, E::NotSeated.into());
    });
}

#[test]
fn a_delay_shortened_in_flight_stays_as_it_was() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 2_500);
        let before = earliest(id);
        let short = Params {
            delays: Delays {
                small: 1,
                medium: 1,
                large: 1,
            },
            window: 1,
            milestone_window: 1,
            ..params()
        };
        let call = crate::Call::set_params { params: short };
        assert_ok!(dispatch(referendum(TrackId::CONSTITUTION), call));
        assert_eq!(earliest(id), before);
        run_to(before - 1);
        assert_eq!(execute(id), Err(E::DelayNotOver.into()));
        // Nor is the time to be paid.
        run_to(before + 28 * DAY - 1);
        assert_ok!(execute(id));
        assert_eq!(earliest(approved(OTHER, 10)), block() + 1);
    });
}

#[test]
fn a_delay_lengthened_in_flight_stays_too() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        let long = Params {
            delays: Delays {
                small: 99,
                medium: 99,
                large: 99,
            },
            ..params()
        };
        let call = crate::Call::set_params { params: long };
        assert_ok!(dispatch(referendum(TrackId::CONSTITUTION), call));
        run_to(1 + DAY);
        assert_ok!(execute(id));
    });
}

#[test]
fn a_line_that_changes_in_flight_moves_no_block() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 2_500);
        let before = earliest(id);
        let terms = crate::LineTerms {
            allowances: crate::Allowances {
                small: 3_000,
                medium: 3_000,
            },
            ..line_terms()
        };
        let call = crate::Call::set_line { line: LINE, terms };
        assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
        assert_eq!((earliest(id), spend(id).tier), (before, Tier::Large));
    });
}
