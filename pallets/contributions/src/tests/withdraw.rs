//! A contributor takes an entry back.

use althing_primitives::Standing;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{attested, disputed, member, signed, submit, COUNCIL_DOMAIN};
use crate::{
    mock::{chain, run_to, Balances, Contributions, Exceptions, Test},
    Entries, EntryId, Error, Event, Kind, OpenEntries,
};

#[test]
fn at_each_stage_all_deposits_return() {
    let stages: [fn() -> EntryId; 3] = [
        || submit(10, COUNCIL_DOMAIN, Kind::Time, 1),
        || attested(10, Kind::Time, 1),
        || disputed(10, Kind::Time, 1),
    ];
    for stage in stages {
        chain().run(|| {
            run_to(1);
            let entry = stage();
            assert_ok!(Contributions::withdraw(signed(10), entry));
            assert_last::<Test>(Event::Withdrawn { entry });
            let balances = [10, 11].map(Balances::free_balance);
            assert_eq!(balances, [1_000, 1_000]);
            assert!(!Entries::<Test>::contains_key(entry));
            assert!(!OpenEntries::<Test>::contains_key(member(10)));
        });
    }
}

#[test]
fn who_is_out_gets_the_deposit_back() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        Exceptions::set(&vec![(10, Standing::Out)]);
        assert_ok!(Contributions::withdraw(signed(10), entry));
        assert_eq!(Balances::free_balance(10), 1_000);
    });
}

#[test]
fn an_account_that_is_nobodys_takes_nothing_back() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        assert_noop!(
            Contributions::withdraw(signed(40), entry),
            Error::<Test>::NotContributor
        );
    });
}

#[test]
fn only_the_contributor_does_it() {
    chain().run(|| {
        let entry = attested(10, Kind::Time, 1);
        assert_noop!(
            Contributions::withdraw(signed(1), entry),
            Error::<Test>::NotContributor
        );
        for origin in [RawOrigin::Root, RawOrigin::None] {
            assert_noop!(
                Contributions::withdraw(origin.into(), entry),
                DispatchError::BadOrigin
            );
        }
        assert_noop!(
            Contributions::withdraw(signed(10), EntryId(9)),
            Error::<Test>::EntryNotFound
        );
    });
}

#[test]
fn what_became_points_is_not_taken_back() {
    chain().run(|| {
        let entry = attested(10, Kind::Time, 1);
        run_to(100);
        assert_ok!(Contributions::settle(signed(10), entry));
        assert_noop!(
            Contributions::withdraw(signed(10), entry),
            Error::<Test>::EntryNotFound
        );
    });
}
