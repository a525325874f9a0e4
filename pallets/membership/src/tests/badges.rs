//! Badges.

use althing_primitives::BadgeProblem;
use althing_test_utils::events::assert_last;
use frame_support::assert_noop;

use super::*;
use crate::Event;

#[test]
fn anybody_has_a_citizens_badge_made() {
    chain(5).run(|| {
        run_to(1);
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        assert_last::<Test>(Event::BadgeMinted { member: id(0) });
        assert_eq!(BadgesHeld::get().get(&id(0)), Some(&1));
    });
}

#[test]
fn one_is_enough() {
    chain(5).run(|| {
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        assert_noop!(mint_badge(signed(50), id(0)), E::BadgeExists);
    });
}

#[test]
fn only_citizens_have_one() {
    chain(5).run(|| {
        let member = join(6, ally(6));
        assert_noop!(mint_badge(signed(50), member), E::NotCitizen);
        leave::leave_at_once(1);
        assert_noop!(mint_badge(signed(50), id(0)), E::NotCitizen);
        assert_noop!(mint_badge(signed(50), id(99)), E::MemberNotFound);
        assert_noop!(
            mint_badge(RawOrigin::None.into(), id(1)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_broken_collection_is_told() {
    chain(5).run(|| {
        BadgesBroken::set(true);
        assert_noop!(
            mint_badge(signed(50), id(0)),
            E::from(BadgeProblem::Refused)
        );
    });
}

#[test]
fn a_broken_collection_holds_up_no_recovery_and_is_put_right_later() {
    chain(5).run(|| {
        run_to(1);
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        BadgesBroken::set(true);
        recovery::recover(1, 30);
        assert_eq!(number(30), id(0));
        assert_last::<Test>(Event::BadgeMisplaced { member: id(0) });
        BadgesBroken::set(false);
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        assert_last::<Test>(Event::BadgeMoved { member: id(0) });
        assert_eq!(BadgesHeld::get().get(&id(0)), Some(&30));
    });
}

#[test]
fn a_broken_collection_holds_up_no_leaving_and_is_put_right_later() {
    chain(5).run(|| {
        run_to(1);
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        BadgesBroken::set(true);
        leave::leave_at_once(1);
        BadgesBroken::set(false);
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        assert_last::<Test>(Event::BadgeTaken { member: id(0) });
        assert!(BadgesHeld::get().is_empty());
    });
}

#[test]
fn admission_makes_none() {
    chain(5).run(|| {
        join(6, citizen(6));
        assert!(BadgesHeld::get().is_empty());
    });
}
