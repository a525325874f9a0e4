//! `approve`

use super::*;

fn moved() -> MotionId {
    run_to(1);
    found(&[11, 12, 13], 2);
    propose(11, GROUP, &remark(13))
}

#[test]
fn each_seat_approves_once() {
    chain(40).run(|| {
        let id_of = moved();
        assert_ok!(approve(12, id_of));
        assert_eq!(motion(id_of).approvals, 0b11);
        saw(Event::Approved {
            motion: id_of,
            member: id(12),
            approvals: 2,
        });
        assert_eq!(approve(12, id_of), Err(E::AlreadyApproved.into()));
        assert_eq!(approve(11, id_of), Err(E::AlreadyApproved.into()));
    });
}

#[test]
fn nobody_approves_where_they_or_their_identity_are_paid() {
    chain(40).run(|| {
        let id_of = moved();
        assert_eq!(approve(13, id_of), Err(E::PaidByCall.into()));
        let other = propose(
            11,
            GROUP,
            &RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive {
                dest: account(12),
                value: 1,
            }),
        );
        assert_eq!(approve(12, other), Err(E::PaidByCall.into()));
        assert_ok!(approve(13, other));
    });
}

#[test]
fn only_who_sits_there_and_may_act() {
    chain(40).run(|| {
        let id_of = moved();
        assert_eq!(approve(14, id_of), Err(E::NotSeated.into()));
        assert_eq!(approve(1, id_of), Err(E::NotSeated.into()));
        assert_eq!(approve(HUMANS, id_of), Err(E::NotMember.into()));
        assert_eq!(approve(12, MotionId(9)), Err(E::MotionNotFound.into()));
        World::pay_until(12, now());
        assert_eq!(approve(12, id_of), Err(E::SeatWithoutStanding.into()));
        World::pay_until(12, PAID);
        World::set_standing(12, Standing::Silent);
        assert_eq!(approve(12, id_of), Err(E::SeatWithoutStanding.into()));
        assert_noop!(Bodies::approve(by(GROUP), id_of), DispatchError::BadOrigin);
    });
}

#[test]
fn not_after_its_time() {
    chain(40).run(|| {
        let id_of = moved();
        run_to(7 * DAY);
        assert_ok!(approve(12, id_of));
        run_to(7 * DAY + 1);
        assert_eq!(approve(12, id_of), Err(E::MotionExpired.into()));
    });
}

#[test]
fn not_under_another_runtime() {
    chain(40).run(|| {
        let id_of = moved();
        TransactionVersion::set(2);
        assert_eq!(approve(12, id_of), Err(E::MotionOutdated.into()));
        assert_eq!(execute(id_of), Err(E::MotionOutdated.into()));
    });
}

#[test]
fn a_seat_follows_its_member_to_another_key() {
    chain(40).run(|| {
        let id_of = moved();
        World::recover(12, 12, 60);
        assert_eq!(approve(12, id_of), Err(E::NotMember.into()));
        assert_eq!(
            approve(60, id_of),
            Err(E::SeatWithoutStanding.into()),
            "no voice until the issuer renewed"
        );
        World::set_standing(12, Standing::Active);
        assert_ok!(approve(60, id_of));
        assert_eq!(body(GROUP).generation, Generation(0), "nobody was replaced");
    });
}

#[test]
fn a_key_that_changes_hands_does_not_approve_twice() {
    chain(40).run(|| {
        let id_of = moved();
        World::recover(11, 11, 60);
        World::set_standing(11, Standing::Active);
        assert_eq!(approve(60, id_of), Err(E::AlreadyApproved.into()));
    });
}
