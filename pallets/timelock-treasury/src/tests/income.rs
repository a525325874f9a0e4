//! Income that others announce.

use althing_primitives::{IncomePots, IncomeSource, OnIncome};
use frame_support::traits::fungible::Mutate;

use super::*;
use crate::Source;

#[test]
fn each_source_is_booked_apart() {
    chain().run(|| {
        run_to(1);
        for (index, source) in IncomeSource::ALL.into_iter().enumerate() {
            let amount = 100 + u64::try_from(index).unwrap();
            let pot = Treasury::pot(source).unwrap();
            Balances::mint_into(&pot, amount).unwrap();
            Treasury::on_income(source, amount);
            assert_eq!(ledger().inflow.of(Source::Announced(source)), amount);
        }
        assert_eq!(ledger().inflow.total(), 510);
        assert_equal();
    });
}

#[test]
fn a_share_is_kept_for_emergencies_and_a_new_share_concerns_what_comes_later() {
    chain().run(|| {
        run_to(1);
        let give = |amount| dispatch(signed(SOMEBODY), crate::Call::give { amount });
        assert_eq!(ledger().contingency, 1_000);
        assert_ok!(give(105));
        assert_eq!(ledger().contingency, 1_010, "the odd planck is free");
        let params = crate::Params {
            contingency: 50,
            ..params()
        };
        let call = crate::Call::set_params { params };
        assert_ok!(dispatch(referendum(TrackId::CONSTITUTION), call));
        assert_eq!(ledger().contingency, 1_010);
        assert_ok!(give(100));
        assert_eq!(ledger().contingency, 1_060);
    });
}

#[test]
fn it_is_booked_to_the_month_in_which_it_comes() {
    chain().run(|| {
        run_to(1);
        let give = |amount| dispatch(signed(SOMEBODY), crate::Call::give { amount });
        assert_ok!(give(100));
        let first = month();
        // The last block of January 2026 begins at its 310th.
        run_to(309);
        assert_eq!(month(), first);
        assert_ok!(give(10));
        run_to(310);
        assert_eq!(month(), first.next().unwrap());
        assert_ok!(give(1));
        let of = |month| Treasury::ledger(month).1.inflow.gifts;
        assert_eq!((of(first), of(month())), (110, 1));
    });
}
