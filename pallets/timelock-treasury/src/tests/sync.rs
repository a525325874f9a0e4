//! `sync`

use althing_primitives::{IncomeSource, OnIncome};
use frame_support::traits::fungible::Mutate;

use super::*;
use crate::Source;

fn send(who: Account, to: Account, amount: u64) {
    assert_ok!(Balances::transfer_keep_alive(signed(who), to, amount));
}

#[test]
fn pots_are_swept_and_keep_their_existential_deposit() {
    chain().run(|| {
        run_to(1);
        for source in IncomeSource::ALL {
            let pot = Treasury::account(TreasuryAccount::Pot(source));
            send(SOMEBODY, pot, 100);
            Treasury::on_income(source, 100);
        }
        assert_eq!(ledger().closing(), 10_500);
        assert_eq!(account(TreasuryAccount::Main), ED + 10_000);
        assert_ok!(sync());
        saw(Event::Synced {
            swept: 500,
            unattributed: 0,
        });
        assert_eq!(account(TreasuryAccount::Main), ED + 10_500);
        assert_eq!(ledger().inflow.unattributed, 0);
        assert_equal();
    });
}

#[test]
fn what_nobody_announced_is_unattributed_wherever_it_lies() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 400);
        for which in [
            TreasuryAccount::Main,
            TreasuryAccount::Promises,
            TreasuryAccount::Pot(IncomeSource::Dues),
        ] {
            send(SOMEBODY, Treasury::account(which), 100);
        }
        assert_eq!(ledger().closing(), 10_000, "it is booked when it is found");
        assert_ok!(sync());
        saw(Event::Synced {
            swept: 200,
            unattributed: 300,
        });
        saw(Event::IncomeBooked {
            month: month(),
            source: Source::Unattributed,
            amount: 300,
        });
        let inflow = ledger().inflow;
        assert_eq!((inflow.unattributed, inflow.dues), (300, 0));
        assert_eq!(ledger().contingency, 1_030, "a tenth of it is kept");
        assert_equal();
        pay(id);
        assert_equal();
    });
}

#[test]
fn where_nothing_is_found_nothing_is_done() {
    chain().run(|| {
        run_to(1);
        assert_eq!(sync(), Err(E::NothingToSync.into()));
        for origin in [SystemOrigin::Root, SystemOrigin::None] {
            assert_noop!(Treasury::sync(origin.into()), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn accounts_that_are_short_are_told() {
    chain().run(|| {
        run_to(1);
        let main = Treasury::account(TreasuryAccount::Main);
        Balances::set_balance(&main, ED + 9_999);
        assert_eq!(sync(), Err(E::AccountsShort.into()));
        Balances::set_balance(&main, ED + 10_000);
    });
}
