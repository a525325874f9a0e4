//! `withdraw_motion` and `clear_motion`

use super::*;

fn withdraw(who: u64, motion: MotionId) -> DispatchResult {
    dispatch(signed(who), crate::Call::withdraw_motion { motion })
}

fn clear(motion: MotionId) -> DispatchResult {
    dispatch(signed(HUMANS), crate::Call::clear_motion { motion })
}

fn moved() -> MotionId {
    run_to(1);
    found(&[11, 12, 13], 2);
    propose(12, GROUP, &remark(0))
}

#[test]
fn the_author_takes_a_motion_back() {
    chain(40).run(|| {
        let motion = moved();
        assert_eq!(withdraw(13, motion), Err(E::NotAuthor.into()));
        assert_eq!(withdraw(HUMANS, motion), Err(E::NotMember.into()));
        assert_ok!(withdraw(12, motion));
        saw(Event::MotionWithdrawn {
            motion,
            member: id(12),
        });
        assert_eq!(held(12, HoldReason::Motion), 0);
        assert_eq!(withdraw(12, motion), Err(E::MotionNotFound.into()));
        assert_noop!(
            Bodies::withdraw_motion(by(GROUP), motion),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn so_does_the_lead_in_good_standing() {
    chain(40).run(|| {
        let motion = moved();
        World::set_standing(11, Standing::Lapsed);
        assert_eq!(withdraw(11, motion), Err(E::NotAuthor.into()));
        World::set_standing(11, Standing::Active);
        assert_ok!(withdraw(11, motion));
        assert_eq!(held(12, HoldReason::Motion), 0, "to who paid it");
    });
}

#[test]
fn the_deposit_returns_to_the_account_that_paid_it() {
    chain(40).run(|| {
        let motion = moved();
        World::recover(12, 12, 60);
        assert_ok!(withdraw(60, motion));
        assert_eq!(Balances::free_balance(account(12)), RICH);
        assert_eq!(Balances::free_balance(account(60)), RICH);
    });
}

#[test]
fn what_is_alive_is_not_cleared() {
    chain(40).run(|| {
        let motion = moved();
        assert_eq!(clear(motion), Err(E::MotionAlive.into()));
        assert_eq!(clear(MotionId(9)), Err(E::MotionNotFound.into()));
        run_to(7 * DAY);
        assert_eq!(clear(motion), Err(E::MotionAlive.into()));
        run_to(7 * DAY + 1);
        let paid = Bodies::clear_motion(signed(HUMANS), motion).unwrap();
        assert_eq!(paid.pays_fee, frame_support::dispatch::Pays::No);
        saw(Event::MotionCleared { motion });
        assert_eq!(held(12, HoldReason::Motion), 0);
    });
}

#[test]
fn what_is_void_by_whatever_reason_is_cleared() {
    chain(40).run(|| {
        let motion = moved();
        assert_ok!(dispatch(signed(13), crate::Call::resign { body: GROUP }));
        assert_ok!(clear(motion));

        let motion = propose(12, GROUP, &remark(0));
        TransactionVersion::set(2);
        assert_ok!(clear(motion));

        let motion = propose(12, GROUP, &remark(0));
        run(51 * DAY);
        assert_ok!(dispatch(
            signed(HUMANS),
            crate::Call::wind_up { body: GROUP }
        ));
        assert_ok!(clear(motion));
        assert_eq!(held(12, HoldReason::Motion), 0);
        assert_noop!(
            Bodies::clear_motion(SystemOrigin::Root.into(), motion),
            DispatchError::BadOrigin
        );
    });
}
