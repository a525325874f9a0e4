//! Points and rights.

use std::cell::Cell;

use super::assert_caught;
use crate::{conformance, DomainId, MemberId, PointsLookup, Right, RightCheck};

const MEMBER: MemberId = MemberId(1);
const SHORT: MemberId = MemberId(2);
const FUNDING: MemberId = MemberId(3);
const DOMAIN: DomainId = DomainId(1);
const THRESHOLD: u64 = 60;

thread_local! {
    static WAITED: Cell<u32> = const { Cell::new(0) };
}

struct Points<const FAULT: u8>;

impl<const FAULT: u8> PointsLookup for Points<FAULT> {
    fn points(member: MemberId, domain: DomainId) -> u64 {
        // Has the same points everywhere.
        if member != MEMBER || (domain != DOMAIN && FAULT != 1) {
            return 0;
        }
        let waited = WAITED.get();
        match FAULT {
            // Grows.
            2 => 60 + u64::from(waited),
            // Never fades.
            3 => 60,
            _ => 60 >> waited,
        }
    }
}

fn check_points<P: PointsLookup>() {
    WAITED.set(0);
    conformance::points_lookup::<P>(MEMBER, SHORT, DOMAIN, DomainId(2), || {
        WAITED.set(WAITED.get() + 1);
    });
}

#[test]
fn the_check_of_points_can_fail() {
    check_points::<Points<0>>();
    assert_caught(
        "PointsLookup: points are their member's",
        check_points::<Points<1>>,
    );
    assert_caught(
        "PointsLookup 1: points never grow",
        check_points::<Points<2>>,
    );
    assert_caught("PointsLookup 1: points fade", check_points::<Points<3>>);
}

#[test]
fn without_contributions_there_are_no_points() {
    conformance::points_lookup_denies::<()>(MEMBER, DOMAIN);
    conformance::right_check_denies::<()>(MEMBER, Right::Candidacy);
    assert_caught("PointsLookup", || {
        conformance::points_lookup_denies::<Points<0>>(MEMBER, DOMAIN);
    });
    assert_caught("RightCheck", || {
        conformance::right_check_denies::<Rights<0>>(MEMBER, Right::Candidacy);
    });
}

struct Rights<const FAULT: u8>;

impl<const FAULT: u8> RightCheck for Rights<FAULT> {
    fn has_right(member: MemberId, right: Right) -> bool {
        let points = match member {
            MEMBER => THRESHOLD,
            SHORT => THRESHOLD - 1,
            // Counts money.
            FUNDING if FAULT == 1 => 1_000_000,
            _ => 0,
        };
        // Never looks again.
        let faded = if FAULT == 2 {
            points
        } else {
            points >> WAITED.get()
        };
        right == Right::Candidacy
            && match FAULT {
                // One too few is enough, one too many is asked for.
                3 => faded + 1 >= THRESHOLD,
                4 => faded > THRESHOLD,
                _ => faded >= THRESHOLD,
            }
    }
}

fn check_rights<R: RightCheck>() {
    WAITED.set(0);
    conformance::right_check::<R>(Right::Candidacy, MEMBER, SHORT, FUNDING, || WAITED.set(1));
}

#[test]
fn the_check_of_rights_can_fail() {
    check_rights::<Rights<0>>();
    assert_caught(
        "RightCheck: points of the kind Funds",
        check_rights::<Rights<1>>,
    );
    assert_caught("RightCheck: a right goes", check_rights::<Rights<2>>);
    assert_caught("RightCheck: who is short", check_rights::<Rights<3>>);
    assert_caught("RightCheck: who reaches", check_rights::<Rights<4>>);
    assert_caught("RightCheck: who reaches", check_rights::<()>);
}
