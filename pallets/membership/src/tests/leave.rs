//! Leaving.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, dispatch::Pays};

use super::*;
use crate::{Counters, Event, Leaving, MemberIds, Seats, YEAR};

/// Gives notice, lets it pass and completes.
pub fn leave_at_once(account: u64) {
    let member = number(account);
    assert_eq!(Membership::leave(signed(account)), Ok(()));
    run(14);
    let done = Membership::finish_leave(signed(50), member).unwrap();
    assert_eq!(done.pays_fee, Pays::No);
}

#[test]
fn it_takes_notice() {
    chain(5).run(|| {
        run_to(1);
        assert_eq!(Membership::leave(signed(1)), Ok(()));
        assert_last::<Test>(Event::LeaveNoticed {
            member: id(0),
            from: 15,
        });
        assert!(has_voice(1), "rights last until the end");
        run_to(14);
        assert_noop!(Membership::finish_leave(signed(50), id(0)), E::LeaveNotDue);
        run_to(15);
        assert!(Membership::finish_leave(signed(50), id(0)).is_ok());
        assert_last::<Test>(Event::Left {
            member: id(0),
            barred_until: CivilSeconds::ZERO,
        });
        assert!(MemberOf::<Test>::get(1).is_none());
        assert_eq!(standing(id(0)), Standing::Out);
        assert_eq!(electorate(), 4);
        assert_eq!(Counters::<Test>::get().members.citizens, 4);
        assert_eq!(System::sufficients(&1), 0);
        assert!(Leaving::<Test>::get(id(0)).is_none());
    });
}

#[test]
fn deposit_and_unspent_dues_return() {
    chain(5).run(|| {
        join(6, citizen(6));
        assert_eq!(Membership::renew(signed(6)), Ok(()));
        assert_eq!(held(HoldReason::Dues, 6), DUES);
        leave_at_once(6);
        assert_eq!(Balances::free_balance(6), RICH - DUES);
        assert_eq!(Balances::free_balance(DUES_POT), RICH + DUES);
    });
}

#[test]
fn dues_of_a_year_that_began_do_not() {
    chain(5).run(|| {
        join(6, citizen(6));
        assert_eq!(Membership::renew(signed(6)), Ok(()));
        World::pass(YEAR);
        leave_at_once(6);
        assert_eq!(Balances::free_balance(6), RICH - 2 * DUES);
        assert_eq!(Balances::free_balance(DUES_POT), RICH + 2 * DUES);
    });
}

#[test]
fn number_and_nullifier_stay_the_persons() {
    chain(5).run(|| {
        leave_at_once(1);
        assert_eq!(Seats::<Test>::get(nullifier(1)), Some(id(0)));
        assert_eq!(MemberIds::<Test>::get(did(1)), Some(id(0)));
        run(1);
        assert_eq!(join(1, citizen(1)), id(0));
        assert_eq!(voter(1).voice_since, block());
        assert_eq!(electorate(), 5);
    });
}

#[test]
fn an_ally_who_returns_has_the_same_number() {
    chain(5).run(|| {
        let member = join(6, ally(6));
        leave_at_once(6);
        assert_eq!(join(6, ally(6)), member);
        leave_at_once(6);
        assert_eq!(join(6, citizen(6)), member);
    });
}

#[test]
fn one_can_stay() {
    chain(5).run(|| {
        run_to(1);
        assert_noop!(Membership::cancel_leave(signed(1)), E::NotLeaving);
        assert_eq!(Membership::leave(signed(1)), Ok(()));
        assert_eq!(Membership::cancel_leave(signed(1)), Ok(()));
        assert_last::<Test>(Event::LeaveCancelled { member: id(0) });
        run(14);
        assert_noop!(Membership::finish_leave(signed(50), id(0)), E::NotLeaving);
    });
}

#[test]
fn a_thief_cannot_leave_for_the_owner() {
    chain(5).run(|| {
        recovery::arm(1);
        assert_noop!(Membership::leave(signed(1)), E::RecoveryRunning);
        assert_eq!(Membership::leave(signed(2)), Ok(()));
        recovery::arm(2);
        run(14);
        assert_noop!(
            Membership::finish_leave(signed(50), id(1)),
            E::RecoveryRunning
        );
    });
}

#[test]
fn only_the_controller_gives_notice() {
    chain(5).run(|| {
        Speakers::mutate(|speakers| speakers.insert(30, did(1)));
        for who in [20, 30] {
            assert_noop!(Membership::leave(signed(who)), E::NotMember);
            assert_noop!(Membership::cancel_leave(signed(who)), E::NotMember);
        }
        let none = || RuntimeOrigin::from(RawOrigin::None);
        assert_noop!(Membership::leave(none()), DispatchError::BadOrigin);
        assert_noop!(Membership::cancel_leave(none()), DispatchError::BadOrigin);
        assert_noop!(
            Membership::finish_leave(none(), id(0)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn once_is_enough() {
    chain(5).run(|| {
        assert_eq!(Membership::leave(signed(1)), Ok(()));
        assert_noop!(Membership::leave(signed(1)), E::AlreadyLeaving);
    });
}

#[test]
fn the_badge_goes() {
    chain(5).run(|| {
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        leave_at_once(1);
        assert!(BadgesHeld::get().is_empty());
    });
}

#[test]
fn joining_and_leaving_many_times_leaves_one_row() {
    chain(5).run(|| {
        join(6, ally(6));
        leave_at_once(6);
        let keys =
            || std::iter::successors(Some(Vec::new()), |key| sp_io::storage::next_key(key)).count();
        System::reset_events();
        let before = (keys(), Balances::free_balance(6));
        for _ in 0..500 {
            assert_eq!(join(6, ally(6)), id(5));
            leave_at_once(6);
            System::reset_events();
        }
        assert_eq!((keys(), Balances::free_balance(6)), before);
    });
}
