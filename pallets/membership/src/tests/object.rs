//! Objecting to an applicant.

use althing_primitives::IncomeSource;
use althing_test_utils::events::assert_last;
use frame_support::assert_noop;

use super::*;
use crate::{Applications, Event, RejectionReason};

fn object(objector: u64, human: u64) {
    assert_eq!(
        Membership::object(signed(objector), did(human), document(objector)),
        Ok(())
    );
}

/// An application that anybody could admit now but for the objection of the members 2 and 3.
fn objected() {
    run_to(1);
    apply(9, citizen(9));
    vouch(1, 9);
    object(2, 9);
    object(3, 9);
    run(WAITING);
}

#[test]
fn it_takes_two() {
    chain(8).run(|| {
        run_to(1);
        apply(9, citizen(9));
        vouch(1, 9);
        object(2, 9);
        assert_last::<Test>(Event::Objected {
            did: did(9),
            objector: id(1),
            grounds: document(2),
            falls: None,
        });
        run(WAITING);
        assert_eq!(admit(signed(50), did(9)), Ok(()));
        assert_eq!(Balances::free_balance(2), RICH, "alone one loses nothing");
    });
}

#[test]
fn with_two_anybody_waits_for_the_group() {
    chain(8).run(|| {
        objected();
        assert_eq!(held(HoldReason::Objection, 2), OBJECTION);
        assert_noop!(admit(signed(50), did(9)), E::ObjectionOpen);
    });
}

#[test]
fn after_fourteen_days_it_falls_and_the_deposits_are_lost() {
    chain(8).run(|| {
        objected();
        let falls = Applications::<Test>::get(did(9)).unwrap().objection_falls;
        assert_eq!(falls, Some(15));
        run_to(14);
        assert_noop!(admit(signed(50), did(9)), E::ObjectionOpen);
        run_to(15);
        assert_eq!(admit(signed(50), did(9)), Ok(()));
        for objector in [2, 3] {
            assert_eq!(Balances::free_balance(objector), RICH - OBJECTION);
        }
        assert_eq!(Balances::free_balance(FORFEITS_POT), RICH + 2 * OBJECTION);
        assert!(Booked::get().contains(&(IncomeSource::Forfeits, OBJECTION)));
        assert!(System::events().iter().any(|record| record.event
            == Event::<Test>::ObjectionLost {
                did: did(9),
                lost: 2 * OBJECTION
            }
            .into()));
    });
}

#[test]
fn the_group_can_overrule_it_and_the_deposits_are_lost() {
    chain(8).run(|| {
        objected();
        assert_eq!(admit(group(), did(9)), Ok(()));
        assert_eq!(Balances::free_balance(2), RICH - OBJECTION);
    });
}

#[test]
fn the_group_can_uphold_it_and_the_deposits_return() {
    chain(8).run(|| {
        objected();
        let reason = RejectionReason::ObjectionUpheld;
        assert_eq!(
            Membership::reject(group(), did(9), reason, document(1)),
            Ok(())
        );
        assert_eq!(Balances::free_balance(2), RICH);
    });
}

#[test]
fn without_a_pot_the_deposits_return() {
    chain(8).run(|| {
        objected();
        NoPots::mutate(|pots| pots.insert(IncomeSource::Forfeits));
        assert_eq!(admit(group(), did(9)), Ok(()));
        assert_eq!(Balances::free_balance(2), RICH);
        assert!(Booked::get()
            .iter()
            .all(|(source, _)| *source == IncomeSource::Dues));
    });
}

#[test]
fn there_is_time_to_admit_after_a_late_objection() {
    chain(8).run(|| {
        apply(9, citizen(9));
        vouch(1, 9);
        run_to(199);
        object(2, 9);
        object(3, 9);
        run_to(213);
        assert_eq!(admit(signed(50), did(9)), Ok(()));
    });
}

#[test]
fn an_application_has_one_objection() {
    chain(8).run(|| {
        objected();
        assert_noop!(
            Membership::object(signed(4), did(9), document(4)),
            E::ObjectionComplete
        );
        run(14);
        assert_noop!(
            Membership::object(signed(4), did(9), document(4)),
            E::ObjectionComplete
        );
    });
}

#[test]
fn it_takes_two_different_members() {
    chain(8).run(|| {
        apply(9, citizen(9));
        object(2, 9);
        assert_noop!(
            Membership::object(signed(2), did(9), document(2)),
            E::ObjectionExists
        );
    });
}

#[test]
fn only_citizens_in_good_standing_object() {
    chain(8).run(|| {
        join(9, resident(9));
        apply(10, citizen(10));
        let attempts = [(9, E::NotCitizen), (20, E::NotMember)];
        for (who, error) in attempts {
            assert_noop!(Membership::object(signed(who), did(10), document(1)), error);
        }
        suspend::suspend(1);
        assert_noop!(
            Membership::object(signed(1), did(10), document(1)),
            E::MemberSuspended
        );
    });
}

#[test]
fn who_did_not_apply_is_not_objected_to() {
    chain(8).run(|| {
        assert_noop!(
            Membership::object(signed(1), did(9), document(1)),
            E::ApplicationNotFound
        );
    });
}

#[test]
fn who_cannot_pay_cannot() {
    chain(8).run(|| {
        use frame_support::traits::Currency;
        apply(9, citizen(9));
        let _ = Balances::make_free_balance_be(&1, 1);
        assert_noop!(
            Membership::object(signed(1), did(9), document(1)),
            sp_runtime::TokenError::FundsUnavailable
        );
    });
}

#[test]
fn none_is_refused() {
    chain(8).run(|| {
        assert_noop!(
            Membership::object(RawOrigin::None.into(), did(9), document(1)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn an_objection_gives_no_second_life() {
    chain(8).run(|| {
        apply(9, citizen(9));
        run_to(199);
        object(2, 9);
        run_to(200);
        assert_noop!(
            Membership::object(signed(3), did(9), document(3)),
            E::ApplicationExpired
        );
        assert_eq!(Membership::close_application(signed(50), did(9)), Ok(()));
        assert_eq!(Balances::free_balance(2), RICH);
    });
}

#[test]
fn once_it_fell_the_deposits_are_lost_though_nobody_is_admitted() {
    chain(8).run(|| {
        objected();
        run_to(15);
        assert_eq!(Membership::close_application(signed(9), did(9)), Ok(()));
        saw(Event::ObjectionLost {
            did: did(9),
            lost: 2 * OBJECTION,
        });
        assert_eq!(Balances::free_balance(FORFEITS_POT), RICH + 2 * OBJECTION);
        assert_eq!(Balances::free_balance(9), RICH);
    });
}

#[test]
fn before_it_fell_they_return_with_the_application() {
    chain(8).run(|| {
        objected();
        run_to(14);
        assert_eq!(Membership::close_application(signed(9), did(9)), Ok(()));
        assert_eq!(Balances::free_balance(2), RICH);
    });
}

#[test]
fn a_late_rejection_still_upholds_it() {
    chain(8).run(|| {
        objected();
        run_to(16);
        let reason = RejectionReason::ObjectionUpheld;
        assert_eq!(
            Membership::reject(group(), did(9), reason, document(1)),
            Ok(())
        );
        assert_eq!(Balances::free_balance(2), RICH);
    });
}
