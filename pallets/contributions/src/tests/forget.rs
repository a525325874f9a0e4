//! A record goes when it has faded, or when its member gives it up.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok, pallet_prelude::Pays};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{member, signed, with_points, COUNCIL_DOMAIN, GROUP_DOMAIN};
use crate::{
    mock::{chain, run_to, Balances, Contributions, Test, HALF_LIFE},
    Error, Event, Kind, Records,
};

#[test]
fn a_faded_record_is_forgotten_by_anybody_for_nothing() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Time, 2);
        run_to(5 + HALF_LIFE - 1);
        assert_noop!(
            Contributions::forget(signed(30), member(10), COUNCIL_DOMAIN),
            Error::<Test>::PointsLeft
        );
        run_to(5 + HALF_LIFE + 1);
        let paid =
            Contributions::forget(signed(30), member(10), COUNCIL_DOMAIN).map(|post| post.pays_fee);
        assert_eq!(paid, Ok(Pays::No));
        assert_last::<Test>(Event::Forgotten {
            member: member(10),
            domain: COUNCIL_DOMAIN,
        });
        assert_eq!(Balances::free_balance(10), 1_000);
    });
}

#[test]
fn a_record_of_money_is_left_as_long() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Funds, 2);
        assert_noop!(
            Contributions::forget(signed(30), member(10), COUNCIL_DOMAIN),
            Error::<Test>::PointsLeft
        );
        run_to(5 + HALF_LIFE + 1);
        assert_ok!(Contributions::forget(
            signed(30),
            member(10),
            COUNCIL_DOMAIN
        ));
    });
}

#[test]
fn a_member_gives_up_points_at_any_time() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Time, 1_000);
        assert_ok!(Contributions::renounce(signed(10), COUNCIL_DOMAIN));
        assert_last::<Test>(Event::Forgotten {
            member: member(10),
            domain: COUNCIL_DOMAIN,
        });
        assert!(!Records::<Test>::contains_key(member(10), COUNCIL_DOMAIN));
        assert_eq!(Balances::free_balance(10), 1_000);
    });
}

#[test]
fn what_is_not_there_is_not_given_up() {
    chain().run(|| {
        with_points(10, Kind::Time, 1_000);
        assert_noop!(
            Contributions::renounce(signed(10), GROUP_DOMAIN),
            Error::<Test>::RecordNotFound
        );
        assert_noop!(
            Contributions::forget(signed(10), member(11), COUNCIL_DOMAIN),
            Error::<Test>::RecordNotFound
        );
    });
}

#[test]
fn somebody_signs_it() {
    chain().run(|| {
        with_points(10, Kind::Time, 1);
        run_to(5_000);
        for origin in [RawOrigin::Root, RawOrigin::None] {
            assert_noop!(
                Contributions::forget(origin.clone().into(), member(10), COUNCIL_DOMAIN),
                DispatchError::BadOrigin
            );
            assert_noop!(
                Contributions::renounce(origin.into(), COUNCIL_DOMAIN),
                DispatchError::BadOrigin
            );
        }
    });
}
