//! `dissolve` and `wind_up`

use althing_primitives::BodyAccounts;
use frame_support::traits::fungible::{Mutate, MutateHold};

use super::*;
use crate::{GroupSeats, Sets};

fn wind_up(body: BodyId) -> DispatchResult {
    dispatch(signed(HUMANS), crate::Call::wind_up { body })
}

fn dissolve(origin: RuntimeOrigin, body: BodyId) -> DispatchResult {
    dispatch(origin, crate::Call::dissolve { body })
}

fn give(body: BodyId, amount: u64) {
    let to = Bodies::account_of(body);
    assert_ok!(Balances::transfer_allow_death(signed(HUMANS), to, amount));
}

#[test]
fn a_group_ends_with_its_mandate_and_hands_over_what_it_holds() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        give(GROUP, 500);
        run_to(50 * DAY);
        assert_eq!(wind_up(GROUP), Err(E::MandateNotOver.into()));
        run_to(50 * DAY + 1);
        let paid = Bodies::wind_up(signed(HUMANS), GROUP).unwrap();
        assert_eq!(paid.pays_fee, frame_support::dispatch::Pays::No);
        saw(Event::Ended {
            body: GROUP,
            heir: COUNCIL,
            amount: 500,
        });
        assert_eq!(Balances::free_balance(account(GIFTS_POT)), RICH + 500);
        assert_eq!(Booked::get(), 500);
        assert_eq!(Heirs::get(), [(GROUP, COUNCIL)]);
        assert!(!crate::Bodies::<Test>::contains_key(GROUP));
        assert_eq!(Sets::<Test>::iter().count(), 2);
        assert_eq!(GroupSeats::<Test>::iter().count(), 0);
        assert_eq!(
            <Bodies as BodyAccounts<_>>::account(GROUP),
            Some(Bodies::account_of(GROUP)),
            "whose account it was stays known"
        );
    });
}

#[test]
fn that_it_is_over_needs_no_call() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        run_to(50 * DAY + 1);
        assert!(acting(GROUP).is_empty());
        assert_eq!(Bodies::generation(GROUP), None);
        assert_eq!(Bodies::size(GROUP), 0);
        assert!(crate::Bodies::<Test>::contains_key(GROUP));
    });
}

#[test]
fn citizens_dissolve_a_group_at_any_time() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        give(GROUP, 5);
        for origin in [signed(11), constitution(), by(GROUP), by(COUNCIL)] {
            assert_eq!(dissolve(origin, GROUP), Err(DispatchError::BadOrigin));
        }
        assert_ok!(dissolve(ordinary(), GROUP));
        saw(Event::Ended {
            body: GROUP,
            heir: COUNCIL,
            amount: 5,
        });
        assert_eq!(dissolve(ordinary(), GROUP), Err(E::BodyNotFound.into()));
    });
}

#[test]
fn council_and_guardians_never_end() {
    chain(40).run(|| {
        run_to(1);
        for body in [COUNCIL, GUARDIANS] {
            assert_eq!(dissolve(ordinary(), body), Err(E::NotGroup.into()));
            assert_eq!(wind_up(body), Err(E::NotGroup.into()));
        }
    });
}

#[test]
fn what_comes_after_the_end_is_brought_on() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        assert_ok!(dissolve(ordinary(), GROUP));
        assert_eq!(wind_up(GROUP), Err(E::NothingLeft.into()));
        give(GROUP, 7);
        assert_ok!(wind_up(GROUP));
        saw(Event::Swept {
            body: GROUP,
            amount: 7,
        });
        assert_eq!(wind_up(GROUP), Err(E::NothingLeft.into()));
        assert_eq!(wind_up(BodyId(3)), Err(E::BodyNotFound.into()));
    });
}

#[test]
fn what_others_hold_of_it_comes_when_they_let_go() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        give(GROUP, 100);
        let account_of = Bodies::account_of(GROUP);
        let reason = HoldReason::Motion.into();
        assert_ok!(Balances::hold(&reason, &account_of, 40));
        assert_ok!(dissolve(ordinary(), GROUP));
        // What is held keeps an account, and that the existential deposit.
        assert_eq!(Booked::get(), 59);
        assert_eq!(wind_up(GROUP), Err(E::NothingLeft.into()));
        let released = Balances::release(
            &reason,
            &account_of,
            40,
            frame_support::traits::tokens::Precision::Exact,
        );
        assert_ok!(released);
        assert_ok!(wind_up(GROUP));
        assert_eq!(Booked::get(), 100);
        assert_eq!(Balances::total_balance(&account_of), 0);
    });
}

#[test]
fn without_a_pot_the_tokens_stay_and_wait() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        Balances::set_balance(&Bodies::account_of(GROUP), 9);
        NoPot::set(true);
        assert_ok!(dissolve(ordinary(), GROUP));
        assert_eq!(wind_up(GROUP), Err(E::NothingLeft.into()));
        NoPot::set(false);
        assert_ok!(wind_up(GROUP));
        assert_eq!(Booked::get(), 9);
    });
}

#[test]
fn only_who_signs_winds_up() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        run_to(51 * DAY);
        for origin in [
            SystemOrigin::Root.into(),
            SystemOrigin::None.into(),
            by(GROUP),
        ] {
            let refused = Bodies::wind_up(origin, GROUP).unwrap_err();
            assert_eq!(refused.error, DispatchError::BadOrigin);
        }
    });
}
