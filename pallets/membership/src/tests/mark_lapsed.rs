//! Writing down that dues ran out.

use frame_support::{assert_noop, dispatch::Pays, BoundedBTreeSet};

use super::*;
use crate::YEAR;

fn named(
    members: impl IntoIterator<Item = u32>,
) -> BoundedBTreeSet<MemberId, frame_support::traits::ConstU32<16>> {
    members
        .into_iter()
        .map(MemberId)
        .collect::<BTreeSet<_>>()
        .try_into()
        .unwrap()
}

/// Marks the member of an account.
pub fn mark(account: u64) {
    let done = Membership::mark_lapsed(signed(50), named([number(account).0])).unwrap();
    assert_eq!(done.pays_fee, Pays::No);
}

#[test]
fn sixteen_at_once_for_nothing() {
    chain(20).run(|| {
        World::pass(YEAR);
        let done = Membership::mark_lapsed(signed(50), named(0..16)).unwrap();
        assert_eq!(done.pays_fee, Pays::No);
        assert_eq!(electorate(), 4);
        assert_eq!(standing(id(15)), Standing::Lapsed);
        assert_eq!(standing(id(16)), Standing::Active);
    });
}

#[test]
fn seventeen_do_not_fit() {
    let many: BTreeSet<_> = (0..17).map(MemberId).collect();
    assert!(BoundedBTreeSet::<_, frame_support::traits::ConstU32<16>>::try_from(many).is_err());
}

#[test]
fn all_or_none() {
    chain(5).run(|| {
        World::pass(YEAR);
        assert_eq!(Membership::renew(signed(5)), Ok(()));
        assert_noop!(
            Membership::mark_lapsed(signed(50), named(0..5)),
            E::NotLapsed
        );
        assert_noop!(
            Membership::mark_lapsed(signed(50), named(0..6)),
            E::NotLapsed
        );
        assert_noop!(
            Membership::mark_lapsed(signed(50), named([0, 9])),
            E::MemberNotFound
        );
        assert!(Membership::mark_lapsed(signed(50), named(0..4)).is_ok());
    });
}

#[test]
fn nobody_is_no_free_call() {
    chain(5).run(|| {
        assert_noop!(
            Membership::mark_lapsed(signed(50), named([])),
            E::NobodyNamed
        );
    });
}

#[test]
fn who_has_paid_is_not_marked() {
    chain(5).run(|| {
        World::pass(YEAR - 1);
        assert_noop!(
            Membership::mark_lapsed(signed(50), named([0])),
            E::NotLapsed
        );
    });
}

#[test]
fn once_is_enough() {
    chain(5).run(|| {
        World::pass(YEAR);
        mark(1);
        assert_noop!(
            Membership::mark_lapsed(signed(50), named([0])),
            E::NotLapsed
        );
    });
}

#[test]
fn who_is_out_or_suspended_is_not_marked() {
    chain(5).run(|| {
        leave::leave_at_once(1);
        suspend::suspend(2);
        World::pass(YEAR);
        assert_noop!(
            Membership::mark_lapsed(signed(50), named([0])),
            E::MemberOut
        );
        assert_noop!(
            Membership::mark_lapsed(signed(50), named([1])),
            E::NotLapsed
        );
    });
}

#[test]
fn none_is_refused() {
    chain(5).run(|| {
        assert_noop!(
            Membership::mark_lapsed(RawOrigin::None.into(), named([0])),
            DispatchError::BadOrigin
        );
    });
}
