//! What a report of equivocation does.

use althing_test_utils::events::of_pallet;
use frame_support::{
    assert_noop, assert_ok,
    traits::fungible::{Inspect, InspectHold},
};
use sp_staking::offence::{OffenceDetails, OnOffenceHandler};

use super::{candidate, community, signed};
use crate::{
    mock::{
        chain, run_to, run_to_session, Balances, Session, System, Test, Validators, BOND, DEPOSIT,
    },
    Candidacies, Error, Event, HoldReason, PutOut,
};

fn report(who: u64) {
    let details = OffenceDetails::<u64, _> {
        offender: (who, ()),
        reporters: Vec::new(),
    };
    Validators::on_offence(&[details], &[], Session::current_index());
}

fn held(who: u64) -> u64 {
    Balances::balance_on_hold(&HoldReason::Candidacy.into(), &who)
}

#[test]
fn disabled_put_out_and_half_the_deposit_lost() {
    chain(5).run(|| {
        run_to(1);
        let issuance = Balances::total_issuance();
        report(2);
        System::assert_has_event(Event::PutOut { who: 2 }.into());
        System::assert_has_event(
            Event::DepositLost {
                who: 2,
                lost: DEPOSIT / 2,
            }
            .into(),
        );
        assert_eq!(Session::disabled_validators(), [1]);
        assert_eq!(held(2), DEPOSIT / 2);
        assert_eq!(Balances::total_issuance(), issuance - DEPOSIT / 2);
        assert!(!Validators::is_chosen(&2));
        run_to_session(1);
        assert_eq!(
            Session::disabled_validators(),
            [1],
            "disabled as long as it sits"
        );
        run_to_session(2);
        assert_eq!(Session::validators(), [1, 3, 4, 5]);
        assert!(PutOut::<Test>::get().is_empty());
    });
}

#[test]
fn the_rest_returns_after_the_bond() {
    chain(5).run(|| {
        run_to(1);
        report(2);
        assert_noop!(
            Validators::elect(community(), 2),
            Error::<Test>::StillLeaving
        );
        run_to_session(u64::from(BOND) + 1);
        assert_noop!(Validators::withdraw(signed(2)), Error::<Test>::BondNotOver);
        run_to_session(u64::from(BOND) + 2);
        let before = Balances::balance(&2);
        assert_ok!(Validators::withdraw(signed(2)));
        assert_eq!(Balances::balance(&2), before + DEPOSIT / 2);
    });
}

#[test]
fn a_second_report_takes_half_of_what_is_left() {
    chain(5).run(|| {
        report(2);
        report(2);
        assert_eq!(held(2), DEPOSIT - DEPOSIT / 2 - (DEPOSIT - DEPOSIT / 2) / 2);
        assert_eq!(PutOut::<Test>::get().into_inner(), [2], "once");
    });
}

#[test]
fn who_left_and_is_reported_late_still_loses() {
    chain(5).run(|| {
        assert_ok!(Validators::resign(signed(2)));
        run_to_session(3);
        report(2);
        assert_eq!(held(2), DEPOSIT / 2);
        assert!(PutOut::<Test>::get().is_empty(), "it sits no more");
    });
}

#[test]
fn the_last_validator_stays_and_still_loses() {
    chain(1).run(|| {
        run_to(1);
        report(1);
        System::assert_has_event(Event::LastOneKept { who: 1 }.into());
        assert!(
            !of_pallet::<Test, Event<Test>>().contains(&Event::PutOut { who: 1 }),
            "it keeps its seat"
        );
        assert!(Validators::is_chosen(&1));
        assert!(
            Session::disabled_validators().is_empty(),
            "or the chain would stand still"
        );
        assert_eq!(held(1), DEPOSIT / 2);
    });
}

/// Past a third of the set nothing is finalised anyway; the chain must still make blocks to mend itself.
#[test]
fn no_more_than_a_third_is_disabled_at_once() {
    chain(4).run(|| {
        run_to(1);
        report(2);
        report(3);
        assert_eq!(Session::disabled_validators(), [1]);
        assert_eq!(PutOut::<Test>::get().into_inner(), [2, 3]);
        run_to_session(2);
        assert_eq!(Session::validators(), [1, 4]);
    });
}

#[test]
fn a_stranger_loses_nothing() {
    chain(4).run(|| {
        candidate(9);
        report(10);
        assert!(!Candidacies::<Test>::contains_key(10));
        assert_eq!(Balances::balance(&10), 1_000);
    });
}
