//! Whatever is made and unmade leaves nothing behind.

use frame_support::assert_ok;

use super::{attested, disputed, judges, signed, submit, COUNCIL_DOMAIN};
use crate::{
    mock::{chain, run_to, Balances, Contributions, Test, WINDOW},
    Entries, Kind, OpenEntries, Records,
};

#[test]
fn ten_thousand_entries_come_and_go_without_a_trace() {
    chain().run(|| {
        for round in 0..2_500u64 {
            run_to(1 + round * 20);
            let withdrawn = submit(10, COUNCIL_DOMAIN, Kind::Time, 5);
            let refused = disputed(10, Kind::Goods, 5);
            let settled = attested(10, Kind::Care, 5);
            assert_ok!(Contributions::withdraw(signed(10), withdrawn));
            assert_ok!(Contributions::decide(judges(), refused, true));
            let again = attested(10, Kind::Funds, 5);
            run_to(1 + round * 20 + WINDOW);
            assert_ok!(Contributions::settle(signed(30), settled));
            assert_ok!(Contributions::settle(signed(30), again));
            assert_ok!(Contributions::renounce(signed(10), COUNCIL_DOMAIN));
            frame_system::Pallet::<Test>::reset_events();
        }
        assert_eq!(Entries::<Test>::iter_keys().count(), 0);
        assert_eq!(OpenEntries::<Test>::iter_keys().count(), 0);
        assert_eq!(Records::<Test>::iter_keys().count(), 0);
        for who in 1..=40 {
            assert_eq!(Balances::free_balance(who), 1_000);
        }
        assert_eq!(Balances::total_issuance(), 40_000);
    });
}

#[test]
fn a_member_with_nothing_but_the_deposit_gets_all_of_it_back() {
    chain().run(|| {
        run_to(1);
        // What is left free is the existential deposit.
        assert_ok!(Balances::transfer_keep_alive(signed(10), 1, 949));
        let entry = attested(10, Kind::Time, 5);
        assert_eq!(Balances::free_balance(10), 1);
        run_to(1 + WINDOW);
        assert_ok!(Contributions::settle(signed(30), entry));
        assert_ok!(Contributions::renounce(signed(10), COUNCIL_DOMAIN));
        assert_eq!(Balances::free_balance(10), 51);
    });
}
