//! Points fade, and open rights.

use althing_primitives::{PointsLookup, Right, RightCheck};
use frame_support::assert_ok;

use super::{member, rules, signed, submit, with_points, COUNCIL_DOMAIN, GROUP_DOMAIN};
use crate::{
    mock::{chain, params, run_to, Contributions, Test, HALF_LIFE, WINDOW},
    Kind, Params, PointsReading, Records, Thresholds,
};

#[test]
fn half_is_left_after_a_half_life() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Time, 1_000);
        for (halvings, least, most) in [(1, 499, 500), (2, 249, 250), (3, 124, 125)] {
            run_to(5 + halvings * HALF_LIFE);
            let points = Contributions::points(member(10), COUNCIL_DOMAIN);
            assert!((least..=most).contains(&points), "{points}");
        }
        run_to(5 + 10 * HALF_LIFE);
        assert_eq!(Contributions::points(member(10), COUNCIL_DOMAIN), 0);
    });
}

#[test]
fn reading_writes_nothing() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Time, 1_000);
        let before = Records::<Test>::get(member(10), COUNCIL_DOMAIN);
        run_to(5 + HALF_LIFE);
        Contributions::points(member(10), COUNCIL_DOMAIN);
        assert_eq!(Records::<Test>::get(member(10), COUNCIL_DOMAIN), before);
    });
}

#[test]
fn new_points_are_added_to_what_is_left() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Time, 1_000);
        run_to(5 + HALF_LIFE);
        with_points(10, Kind::Care, 100);
        // (500 + 100) × 2^(−10 ÷ 1,000) = 595.8
        assert_eq!(Contributions::points(member(10), COUNCIL_DOMAIN), 595);
    });
}

#[test]
fn money_is_kept_apart_and_opens_nothing() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Funds, 1_000);
        assert_eq!(Contributions::points(member(10), COUNCIL_DOMAIN), 0);
        assert!(!Contributions::has_right(member(10), Right::Candidacy));
        with_points(10, Kind::Goods, 100);
        let expected = PointsReading {
            points: 99,
            funds: 986,
        };
        assert_eq!(Contributions::reading(member(10), COUNCIL_DOMAIN), expected);
        assert!(Contributions::has_right(member(10), Right::Candidacy));
    });
}

#[test]
fn one_threshold_of_a_right_is_enough() {
    chain().run(|| {
        run_to(5);
        let entry = submit(10, GROUP_DOMAIN, Kind::Skill, 30);
        assert_ok!(Contributions::attest(signed(4), entry));
        run_to(5 + WINDOW);
        assert_ok!(Contributions::settle(signed(10), entry));
        assert!(Contributions::has_right(member(10), Right::Proposing));
        assert!(!Contributions::has_right(member(10), Right::Candidacy));
    });
}

#[test]
fn without_thresholds_nothing_is_opened() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Time, 1_000);
        assert!(Contributions::has_right(member(10), Right::Candidacy));
        let none = Params {
            thresholds: Thresholds::default(),
            ..params()
        };
        assert_ok!(Contributions::set_params(rules(), none));
        assert!(!Contributions::has_right(member(10), Right::Candidacy));
    });
}

#[test]
fn points_at_the_end_of_the_type_stay_there() {
    chain().run(|| {
        run_to(5);
        with_points(10, Kind::Time, 1_000);
        Records::<Test>::mutate(member(10), COUNCIL_DOMAIN, |record| {
            record.as_mut().expect("there is one").points = u64::MAX;
        });
        let mut record = Records::<Test>::get(member(10), COUNCIL_DOMAIN).expect("there is one");
        record.add(Kind::Time, u64::MAX, record.at);
        assert_eq!(record.points, u64::MAX);
    });
}
