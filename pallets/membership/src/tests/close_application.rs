//! Taking an application back.

use althing_test_utils::events::assert_last;
use frame_support::assert_noop;

use super::*;
use crate::{Applications, Event, Seats};

#[test]
fn everything_returns() {
    chain(8).run(|| {
        run_to(1);
        apply(9, citizen(9));
        vouch(1, 9);
        assert_eq!(Membership::object(signed(2), did(9), document(1)), Ok(()));
        assert_eq!(Membership::object(signed(3), did(9), document(1)), Ok(()));
        assert_eq!(Membership::close_application(signed(9), did(9)), Ok(()));
        assert_last::<Test>(Event::ApplicationClosed {
            member: id(8),
            did: did(9),
        });
        for who in [2, 3, 9] {
            assert_eq!(Balances::free_balance(who), RICH);
        }
        assert!(Applications::<Test>::get(did(9)).is_none());
        assert!(Seats::<Test>::get(nullifier(9)).is_none());
        assert_eq!(System::sufficients(&9), 0);
    });
}

#[test]
fn what_is_not_there_is_not_closed() {
    chain(5).run(|| {
        assert_noop!(
            Membership::close_application(signed(6), did(6)),
            E::ApplicationNotFound
        );
    });
}

#[test]
fn others_wait_until_it_expired() {
    chain(5).run(|| {
        apply(6, citizen(6));
        run_to(199);
        assert_noop!(
            Membership::close_application(signed(7), did(6)),
            E::ApplicationNotExpired
        );
        run_to(200);
        assert_eq!(Membership::close_application(signed(7), did(6)), Ok(()));
        assert_eq!(Balances::free_balance(6), RICH);
    });
}

#[test]
fn a_member_keeps_the_reference_of_the_seat() {
    chain(5).run(|| {
        join(6, ally(6));
        apply(6, citizen(6));
        assert_eq!(Membership::close_application(signed(6), did(6)), Ok(()));
        assert_eq!(System::sufficients(&6), 1);
        assert_eq!(held(HoldReason::Seat, 6), DEPOSIT, "the ally's own deposit");
    });
}

#[test]
fn applying_and_closing_many_times_leaves_nothing() {
    chain(5).run(|| {
        let keys = || {
            sp_io::storage::next_key(&[]).map_or(0, |first| {
                std::iter::successors(Some(first), |key| sp_io::storage::next_key(key)).count()
            })
        };
        // The account's row of holds stays, empty, from the first time on.
        apply(6, citizen(6));
        assert_eq!(Membership::close_application(signed(6), did(6)), Ok(()));
        let before = (keys(), Balances::free_balance(6));
        for _ in 0..10_000 {
            apply(6, citizen(6));
            assert_eq!(Membership::close_application(signed(6), did(6)), Ok(()));
        }
        assert_eq!((keys(), Balances::free_balance(6)), before);
        assert_eq!(crate::MemberIds::<Test>::iter().count(), 5);
        assert_eq!(Seats::<Test>::iter().count(), 5);
        assert_eq!(crate::Roll::<Test>::iter().count(), 5);
    });
}

#[test]
fn none_is_refused() {
    chain(5).run(|| {
        apply(6, citizen(6));
        assert_noop!(
            Membership::close_application(RawOrigin::None.into(), did(6)),
            DispatchError::BadOrigin
        );
    });
}
