//! The laws of the traits that the treasury implements.

use althing_primitives::{conformance, Condition, IncomeSource, Leaning, OnBodyEnd, Subject};
use frame_support::traits::fungible::{Inspect, Mutate};

use super::*;
use crate::Source;

#[test]
fn income_pots() {
    chain().run(|| {
        conformance::income_pots::<Account, Treasury>(
            &IncomeSource::ALL,
            |pot| Balances::total_balance(pot) >= ED,
            || run_to(1_000),
        );
    });
}

#[test]
fn on_income() {
    chain().run(|| {
        run_to(1);
        conformance::on_income::<u64, Treasury>(
            &IncomeSource::ALL,
            |source, amount| {
                let pot = Treasury::account(TreasuryAccount::Pot(source));
                Balances::mint_into(&pot, amount).unwrap();
            },
            |source| ledger().inflow.of(Source::Announced(source)),
        );
    });
}

#[test]
fn budget_lines() {
    chain().run(|| {
        run_to(1);
        conformance::budget_lines::<Treasury>(
            LINE,
            LineId(9),
            GROUP,
            BodyId::COUNCIL,
            || Treasury::on_body_end(GROUP, BodyId::COUNCIL),
            || {
                let call = crate::Call::close_line { line: LINE };
                dispatch(referendum(TrackId::BUDGET), call).unwrap();
            },
        );
    });
}

#[test]
fn statements_of_the_treasury() {
    chain().run(|| {
        run_to(1);
        conformance::statements::<u64, Treasury>(
            &Subject::Body(BodyId::COUNCIL),
            &Subject::Body(GROUP),
            month(),
            || pay(approved(LINE, 100)),
            end_month,
        );
    });
}

#[test]
fn statements_of_a_line() {
    chain().run(|| {
        run_to(1);
        conformance::statements::<u64, Treasury>(
            &Subject::Line(LINE),
            &Subject::Line(LineId(9)),
            month(),
            || {
                approved(LINE, 50);
                pay(approved(LINE, 50));
            },
            end_month,
        );
    });
}

#[test]
fn phase_condition() {
    chain().run(|| {
        run_to(1);
        approved(LINE, 400);
        conformance::phase_condition::<Treasury>(&[(Condition::TreasuryFloor, 9_600)]);
    });
}

#[test]
fn on_deactivate() {
    chain().run(|| {
        run_to(1);
        let needed = propose_to(Payee::Identity(did(PAID)), 100);
        decide(needed);
        // What is only proposed binds nobody.
        propose_to(Payee::Identity(did(41)), 100);
        conformance::on_deactivate::<Treasury>(&did(41), &did(PAID), Leaning::Payment, || {
            pay(needed);
            clear(needed);
        });
    });
}

#[test]
fn on_body_end() {
    chain().run(|| {
        conformance::on_body_end::<Treasury>(GROUP, BodyId(9), BodyId(8), || {
            <Treasury as althing_primitives::BudgetLines>::owner(LINE)
        });
    });
}

#[test]
fn heirs_of_heirs_are_found_and_nobody_inherits_from_themselves() {
    use crate::{Heirs, MAX_SUCCESSIONS};
    use althing_primitives::BudgetLines;
    chain().run(|| {
        let owner = || <Treasury as BudgetLines>::owner(LINE);
        run_to(1);
        Treasury::on_body_end(BodyId(8), GROUP);
        saw(Event::BodySucceeded {
            body: BodyId(8),
            heir: GROUP,
        });
        // Its heir's heir would be itself.
        Treasury::on_body_end(GROUP, BodyId(8));
        assert_eq!(owner(), Some(BodyId::COUNCIL));
        Treasury::on_body_end(BodyId::COUNCIL, BodyId::COUNCIL);
        assert_eq!(owner(), Some(BodyId::COUNCIL));
        let _ = Heirs::<Test>::clear(u32::MAX, None);
        for hop in 0..MAX_SUCCESSIONS {
            Treasury::on_body_end(BodyId(GROUP.0 + hop), BodyId(GROUP.0 + hop + 1));
            assert_eq!(owner(), Some(BodyId(GROUP.0 + hop + 1)));
        }
        Treasury::on_body_end(BodyId(15), BodyId(16));
        assert_eq!(owner(), Some(BodyId::COUNCIL), "too many hands");
    });
}
