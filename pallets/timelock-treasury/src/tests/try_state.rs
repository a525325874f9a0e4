//! Each invariant notices its own corruption.

use frame_support::traits::{
    fungible::{Mutate, MutateHold},
    tokens::Precision,
};

use super::*;
use crate::{
    Books, Counters, Headings, Heirs, Ledgers, LineLedgers, Lines, Parameters, Payees, Purposes,
    Recorded,
};

const PROPOSED: SpendId = SpendId(0);
const HALF_PAID: SpendId = SpendId(1);
const DONE: SpendId = SpendId(2);
const BIG: SpendId = SpendId(3);

/// Spends in all stages, books of two months.
fn arrange() {
    run_to(150);
    let proposed = propose(LINE, 10);
    let half = made(proposal_to(
        LINE,
        Payee::Identity(did(PAID)),
        &[part(100, 0, false), part(50, 900, false)],
    ));
    decide(half);
    let paid = approved(OTHER, 60);
    let large = approved(LINE, 2_500);
    pay(half);
    end_month();
    pay(paid);
    assert_eq!(
        [proposed, half, paid, large],
        [PROPOSED, HALF_PAID, DONE, BIG]
    );
}

fn noticed(number: u8, corrupt: impl FnOnce()) {
    chain().corrupt(&format!("timelock-treasury {number}"), arrange, corrupt);
}

fn change(id: SpendId, corrupt: impl FnOnce(&mut SpendOf<Test>)) {
    Spends::<Test>::mutate_extant(id, corrupt);
}

fn alter(corrupt: impl FnOnce(&mut Ledger<u64>)) {
    Ledgers::<Test>::mutate_extant(month(), corrupt);
}

fn alter_line(
    line: LineId,
    month: althing_primitives::Month,
    of: impl FnOnce(&mut LineLedger<u64>),
) {
    LineLedgers::<Test>::mutate(line, month, |row| of(row.as_mut().expect("it has books")));
}

#[test]
fn an_account_that_was_emptied() {
    noticed(1, || {
        let pot = TreasuryAccount::Pot(althing_primitives::IncomeSource::Dues);
        Balances::set_balance(&Treasury::account(pot), 0);
    });
}

#[test]
fn promises_without_money() {
    noticed(2, || {
        let promises = Treasury::account(TreasuryAccount::Promises);
        let _ = Balances::burn_from(
            &promises,
            1,
            frame_support::traits::tokens::Preservation::Preserve,
            Precision::Exact,
            frame_support::traits::tokens::Fortitude::Polite,
        );
    });
}

#[test]
fn books_above_the_accounts() {
    noticed(3, || alter(|ledger| ledger.inflow.gifts += 1));
}

#[test]
fn a_contingency_that_is_promised_already() {
    noticed(3, || alter(|ledger| ledger.contingency = 9_000));
}

#[test]
fn a_line_that_forgot_a_promise() {
    noticed(4, || change(HALF_PAID, |spend| spend.released = 99));
}

#[test]
fn a_spend_of_a_line_that_is_not() {
    noticed(4, || change(HALF_PAID, |spend| spend.line = LineId(8)));
}

#[test]
fn a_treasury_that_promises_less_than_its_lines() {
    noticed(5, || alter(|ledger| ledger.promised.small -= 1));
}

#[test]
fn books_of_a_month_that_is_not_noted() {
    noticed(6, || {
        let _ = Recorded::<Test>::clear_prefix(Books::Line(OTHER), u32::MAX, None);
    });
}

#[test]
fn a_month_that_is_noted_without_books() {
    noticed(6, || {
        Treasury::note_month(Books::Line(OTHER), month().next().unwrap());
    });
}

#[test]
fn a_month_that_opens_with_something_else() {
    noticed(7, || {
        alter(|ledger| {
            ledger.opening -= 1;
            ledger.inflow.gifts += 1;
        });
    });
}

#[test]
fn a_line_that_paid_more_than_its_cap() {
    noticed(8, || alter_line(OTHER, month(), |ledger| ledger.cap = 59));
}

#[test]
fn a_line_that_promised_more_than_its_small_allowance() {
    noticed(9, || {
        let before = month().previous().unwrap();
        alter_line(LINE, before, |ledger| ledger.allowed.small = 149);
    });
}

#[test]
fn lines_that_promised_more_than_the_medium_allowance() {
    noticed(9, || {
        // What is promised in the tier above is told to be Medium everywhere.
        change(BIG, |spend| spend.tier = Tier::Medium);
        let before = month().previous().unwrap();
        alter(|ledger| {
            ledger.promised.medium = ledger.promised.large;
            ledger.promised.large = 0;
        });
        alter_line(LINE, before, |ledger| {
            ledger.promised.medium = ledger.promised.large;
            ledger.promised.large = 0;
            ledger.allowed.medium = 2_500;
        });
    });
}

#[test]
fn a_spend_that_paid_other_parts() {
    noticed(10, || change(HALF_PAID, |spend| spend.next = 0));
}

#[test]
fn a_spend_of_another_amount() {
    noticed(10, || change(PROPOSED, |spend| spend.amount = 11));
}

#[test]
fn a_paid_spend_that_is_not_told_to_be() {
    noticed(10, || {
        change(DONE, |spend| {
            spend.stage = Stage::Approved {
                earliest: 1,
                objector: None,
            };
        });
    });
}

#[test]
fn an_emergency_below_the_highest_tier() {
    noticed(11, || change(HALF_PAID, |spend| spend.emergency = true));
}

#[test]
fn a_lifted_spend_in_the_lowest_tier() {
    noticed(11, || change(HALF_PAID, |spend| spend.lifted = true));
}

#[test]
fn a_large_spend_without_guardians() {
    noticed(11, || change(BIG, |spend| spend.approvals.body = GROUP));
}

#[test]
fn a_deposit_that_is_not_held() {
    noticed(12, || {
        let _ = Balances::release(&HoldReason::Proposal.into(), &SOMEBODY, 1, Precision::Exact);
    });
}

#[test]
fn an_identity_that_is_not_counted() {
    noticed(13, || Payees::<Test>::remove(did(PAID)));
}

#[test]
fn a_spend_with_a_number_that_was_not_given() {
    noticed(14, || Counters::<Test>::mutate(|counts| counts.spend = BIG));
}

#[test]
fn a_line_with_a_number_that_was_not_given() {
    noticed(14, || {
        Counters::<Test>::mutate(|counts| counts.line = OTHER);
    });
}

#[test]
fn a_spend_and_a_line_without_purpose() {
    noticed(14, || Purposes::<Test>::remove(PROPOSED));
    noticed(14, || Headings::<Test>::remove(LINE));
}

#[test]
fn a_purpose_without_spend() {
    noticed(14, || {
        let purpose = Purposes::<Test>::get(PROPOSED).unwrap();
        Purposes::<Test>::insert(SpendId(99), purpose);
    });
}

#[test]
fn parameters_and_rules_out_of_range() {
    noticed(15, || {
        Parameters::<Test>::mutate(|params| params.window = 0);
    });
    noticed(15, || {
        Lines::<Test>::mutate_extant(LINE, |line| line.terms.cap = 0);
    });
}

#[test]
fn a_body_that_is_its_own_heir() {
    noticed(16, || Heirs::<Test>::insert(BodyId(9), BodyId(9)));
}
