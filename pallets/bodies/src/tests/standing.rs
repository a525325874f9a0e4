//! Standing, asked at each act of a seat.

use super::*;

#[test]
fn a_seat_acts_by_its_controller_alone() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(Bodies::seat(COUNCIL, &account(2)), Some(1));
        assert_eq!(Bodies::seat(COUNCIL, &account(4)), None);
        assert_eq!(Bodies::seat(COUNCIL, &account(99)), None);
        assert_eq!(
            Bodies::seat(COUNCIL, &Bodies::account_of(COUNCIL)),
            None,
            "a body is nobody"
        );
    });
}

#[test]
fn an_expired_or_lapsed_seat_does_nothing_and_still_counts() {
    chain(40).run(|| {
        run_to(1);
        World::pay_until(2, now());
        World::set_standing(3, Standing::Lapsed);
        assert_eq!(acting(COUNCIL), [1]);
        assert_eq!(Bodies::size(COUNCIL), 3);
    });
}

#[test]
fn who_is_no_citizen_any_more_acts_in_groups_alone() {
    chain(40).run(|| {
        run_to(1);
        found(&[2, 12], 2);
        World::alter(2, |voter| {
            voter.status.class = althing_primitives::MemberClass::Ally;
        });
        assert_eq!(acting(COUNCIL), [1, 3]);
        assert_eq!(acting(GROUP), [2, 12]);
        assert_eq!(shown(COUNCIL), (vec![1, 3], 1));
    });
}

#[test]
fn without_a_schema_nobody_is_an_auditor() {
    chain(40).run(|| {
        run_to(1);
        Auditors::mutate(|auditors| auditors.insert(id(2)));
        assert_eq!(acting(COUNCIL), [1, 3]);
        crate::Parameters::<Test>::mutate(|params| params.auditors = None);
        assert_eq!(acting(COUNCIL), [1, 2, 3]);
    });
}
