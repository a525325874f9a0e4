//! The community decides a dispute.

use althing_primitives::PointsLookup;
use althing_test_utils::events::{assert_last, of_pallet};
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{attested, community, disputed, held, judges, member, rules, signed, COUNCIL_DOMAIN};
use crate::{
    mock::{chain, run_to, Balances, Contributions, Test, DECISION, DEPOSIT, DISPUTE},
    Entries, EntryId, Error, Event, HoldReason, Kind, OpenEntries, Records,
};

#[test]
fn if_it_agrees_there_are_no_points_and_all_deposits_return() {
    chain().run(|| {
        run_to(1);
        let entry = disputed(10, Kind::Time, 100);
        assert_ok!(Contributions::decide(judges(), entry, true));
        assert_last::<Test>(Event::Refused { entry });
        assert_eq!(held(HoldReason::Contribution, 10), 0);
        assert_eq!(held(HoldReason::Dispute, 11), 0);
        let balances = [10, 11].map(Balances::free_balance);
        assert_eq!(balances, [1_000, 1_000]);
        assert!(!Entries::<Test>::contains_key(entry));
        assert!(!OpenEntries::<Test>::contains_key(member(10)));
        assert!(!Records::<Test>::contains_key(member(10), COUNCIL_DOMAIN));
    });
}

#[test]
fn if_it_disagrees_there_are_points_and_who_disputed_loses_the_deposit() {
    chain().run(|| {
        run_to(1);
        let issued = Balances::total_issuance();
        let entry = disputed(10, Kind::Time, 100);
        assert_ok!(Contributions::decide(judges(), entry, false));
        let lost = Event::DisputeLost {
            entry,
            lost: DISPUTE,
        };
        assert!(of_pallet::<Test, Event<Test>>().contains(&lost));
        assert_last::<Test>(Event::Settled {
            entry,
            member: member(10),
            domain: COUNCIL_DOMAIN,
            parts: 100_000_000,
        });
        assert_eq!(Contributions::points(member(10), COUNCIL_DOMAIN), 100);
        assert_eq!(Balances::free_balance(11), 1_000 - DISPUTE);
        assert_eq!(Balances::total_issuance(), issued - DISPUTE);
        assert_eq!(held(HoldReason::Contribution, 10), DEPOSIT);
    });
}

#[test]
fn a_dispute_that_has_fallen_is_not_decided() {
    chain().run(|| {
        run_to(1);
        let entry = disputed(10, Kind::Time, 100);
        run_to(1 + DECISION);
        assert_noop!(
            Contributions::decide(judges(), entry, true),
            Error::<Test>::DisputeFallen
        );
    });
}

#[test]
fn the_last_block_of_its_time_is_in_time() {
    chain().run(|| {
        run_to(1);
        let entry = disputed(10, Kind::Time, 100);
        run_to(DECISION);
        assert_ok!(Contributions::decide(judges(), entry, true));
    });
}

#[test]
fn what_nobody_disputes_is_not_decided() {
    chain().run(|| {
        let entry = attested(10, Kind::Time, 100);
        assert_noop!(
            Contributions::decide(judges(), entry, true),
            Error::<Test>::NotDisputed
        );
        assert_noop!(
            Contributions::decide(judges(), EntryId(9), true),
            Error::<Test>::EntryNotFound
        );
    });
}

#[test]
fn only_its_origin_decides() {
    chain().run(|| {
        let entry = disputed(10, Kind::Time, 100);
        for origin in [
            signed(1),
            signed(10),
            community(),
            rules(),
            RawOrigin::Root.into(),
            RawOrigin::None.into(),
        ] {
            assert_noop!(
                Contributions::decide(origin, entry, true),
                DispatchError::BadOrigin
            );
        }
    });
}
