//! An entry becomes points.

use althing_primitives::PointsLookup;
use althing_test_utils::events::{assert_last, of_pallet};
use frame_support::{assert_noop, assert_ok, pallet_prelude::Pays};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{attested, disputed, held, member, signed, submit, with_points, COUNCIL_DOMAIN};
use crate::{
    mock::{
        chain, run_to, Balances, Contributions, Test, DECISION, DEPOSIT, DISPUTE, HALF_LIFE, WINDOW,
    },
    Entries, EntryId, Error, Event, HoldReason, Kind, Records,
};

#[test]
fn anybody_settles_for_nothing_when_the_window_is_closed() {
    chain().run(|| {
        run_to(5);
        let entry = attested(10, Kind::Time, 100);
        run_to(5 + WINDOW - 1);
        assert_noop!(
            Contributions::settle(signed(30), entry),
            Error::<Test>::WindowOpen
        );
        run_to(5 + WINDOW);
        let paid = Contributions::settle(signed(30), entry).map(|post| post.pays_fee);
        assert_eq!(paid, Ok(Pays::No));
        // 100 × 2^(−10 ÷ 1,000), in millionths.
        assert_last::<Test>(Event::Settled {
            entry,
            member: member(10),
            domain: COUNCIL_DOMAIN,
            parts: 99_309_249,
        });
        assert_eq!(Contributions::points(member(10), COUNCIL_DOMAIN), 99);
        assert!(!Entries::<Test>::contains_key(entry));
    });
}

#[test]
fn the_first_deposit_stays_for_the_record_and_later_ones_return() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Time, 100);
        assert_eq!(held(HoldReason::Contribution, 10), DEPOSIT);
        let entry = attested(10, Kind::Time, 100);
        assert_eq!(held(HoldReason::Contribution, 10), 2 * DEPOSIT);
        run_to(50);
        assert_ok!(Contributions::settle(signed(10), entry));
        assert_eq!(held(HoldReason::Contribution, 10), DEPOSIT);
    });
}

#[test]
fn nobody_gains_by_settling_late() {
    let points_when_settled_at = |block| {
        chain().run(|| {
            run_to(5);
            let entry = attested(10, Kind::Time, 1_000);
            run_to(block);
            assert_ok!(Contributions::settle(signed(10), entry));
            run_to(5 + HALF_LIFE);
            Contributions::points(member(10), COUNCIL_DOMAIN)
        })
    };
    assert_eq!(points_when_settled_at(5 + HALF_LIFE), 500);
    let early = points_when_settled_at(5 + WINDOW);
    assert!((499..=500).contains(&early), "{early}");
}

#[test]
fn a_dispute_that_nobody_decided_falls_and_its_deposit_is_lost() {
    chain().run(|| {
        run_to(5);
        let entry = disputed(10, Kind::Time, 100);
        run_to(5 + DECISION - 1);
        assert_noop!(
            Contributions::settle(signed(30), entry),
            Error::<Test>::DisputeOpen
        );
        run_to(5 + DECISION);
        assert_ok!(Contributions::settle(signed(30), entry));
        let lost = Event::DisputeLost {
            entry,
            lost: DISPUTE,
        };
        assert!(of_pallet::<Test, Event<Test>>().contains(&lost));
        assert_eq!(Balances::free_balance(11), 1_000 - DISPUTE);
        assert!(Records::<Test>::contains_key(member(10), COUNCIL_DOMAIN));
    });
}

#[test]
fn what_is_not_attested_is_not_settled() {
    chain().run(|| {
        let entry = submit(10, COUNCIL_DOMAIN, Kind::Time, 1);
        assert_ok!(Contributions::attest(signed(1), entry));
        run_to(10_000);
        assert_noop!(
            Contributions::settle(signed(30), entry),
            Error::<Test>::NotAttested
        );
        assert_noop!(
            Contributions::settle(signed(30), EntryId(9)),
            Error::<Test>::EntryNotFound
        );
    });
}

#[test]
fn somebody_signs_it() {
    chain().run(|| {
        let entry = attested(10, Kind::Time, 1);
        run_to(100);
        for origin in [RawOrigin::Root, RawOrigin::None] {
            assert_noop!(
                Contributions::settle(origin.into(), entry),
                DispatchError::BadOrigin
            );
        }
    });
}
