//! What a treasury is founded with.

use std::panic::{catch_unwind, AssertUnwindSafe};

use frame_support::traits::{fungible::Mutate, BuildGenesisConfig};
use sp_io::TestExternalities;

use super::*;
use crate::{GenesisConfig, Headings, Lines, Parameters, Params};

#[test]
fn it_is_read_back() {
    chain().run(|| {
        for (line, name) in [(LINE, "hosting"), (OTHER, "hall")] {
            assert_eq!(Lines::<Test>::get(line).unwrap().terms, line_terms());
            let heading = Headings::<Test>::get(line).unwrap();
            assert_eq!(heading.name.to_vec(), name.as_bytes());
            assert_eq!(heading.purpose, document(1));
        }
        assert_eq!(Parameters::<Test>::get(), params());
        assert_eq!(next_spend(), SpendId(0));
    });
}

#[test]
fn what_the_accounts_hold_is_the_opening_of_the_first_month() {
    chain().run(|| {
        let ledger = ledger();
        assert_eq!((ledger.opening, ledger.inflow.total()), (10_000, 0));
        assert_eq!(ledger.contingency, 1_000);
        assert_equal();
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let mut lines = founding_lines();
    lines[0].terms.cap = 0;
    lines[1].name = "x".repeat(65);
    let genesis = GenesisConfig::<Test> {
        lines,
        params: Params {
            window: 0,
            ..params()
        },
    };
    let built = TestExternalities::default().execute_with(|| {
        Balances::mint_into(&SOMEBODY, RICH).unwrap();
        crate::Ledgers::<Test>::insert(althing_primitives::Month::default(), Ledger::default());
        catch_unwind(AssertUnwindSafe(|| genesis.build()))
    });
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    let main = Treasury::account(TreasuryAccount::Main);
    for part in [
        "a parameter is out of its range",
        "the line 0 has a value out of its range",
        "the name of the line 1 is too long",
        "income was announced before there was a first month",
        &format!("the account {main} of the treasury holds no existential deposit"),
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
}
