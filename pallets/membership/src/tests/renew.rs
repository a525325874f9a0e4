//! Dues.

use althing_primitives::{CredentialProblem, IncomeSource, OnPersonhoodRenewed, PersonhoodProblem};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, dispatch::Pays, traits::Currency};

use super::*;
use crate::{Escrows, Event, Parameters, YEAR};

fn renew(who: u64) {
    assert_eq!(Membership::renew(signed(who)), Ok(()));
}

#[test]
fn the_next_year_is_paid_into_escrow() {
    chain(5).run(|| {
        renew(1);
        assert_eq!(held(HoldReason::Dues, 1), DUES);
        assert_eq!(voter(1).paid_until, START.saturating_add(2 * YEAR));
        let escrow = Escrows::<Test>::get(id(0)).unwrap();
        assert_eq!(escrow.begins, START.saturating_add(YEAR));
        assert_eq!(Booked::get(), []);
    });
}

#[test]
fn dues_are_collected_when_their_year_begins() {
    chain(5).run(|| {
        run_to(1);
        renew(1);
        World::pass(YEAR - 1);
        assert_noop!(Membership::collect_dues(signed(50), id(0)), E::DuesNotBegun);
        World::pass(1);
        let done = Membership::collect_dues(signed(50), id(0)).unwrap();
        assert_eq!(done.pays_fee, Pays::No);
        assert_last::<Test>(Event::DuesCollected {
            member: id(0),
            amount: DUES,
        });
        assert_eq!(Balances::free_balance(DUES_POT), RICH + DUES);
        assert_eq!(Booked::get(), [(IncomeSource::Dues, DUES)]);
        assert_noop!(Membership::collect_dues(signed(50), id(0)), E::DuesNotBegun);
        assert_noop!(
            Membership::collect_dues(RawOrigin::None.into(), id(0)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn one_year_ahead_is_the_most() {
    chain(5).run(|| {
        renew(1);
        assert_noop!(Membership::renew(signed(1)), E::DuesPaidAhead);
        World::pass(YEAR);
        renew(1);
        assert_eq!(
            Booked::get(),
            [(IncomeSource::Dues, DUES)],
            "the year began"
        );
        assert_eq!(held(HoldReason::Dues, 1), DUES);
    });
}

#[test]
fn one_year_ahead_is_the_most_where_nothing_is_paid_too() {
    chain(5).run(|| {
        join(6, ally(6));
        renew(6);
        assert_noop!(Membership::renew(signed(6)), E::DuesPaidAhead);
    });
}

#[test]
fn who_lapsed_pays_a_year_from_now_and_has_a_new_voice() {
    chain(5).run(|| {
        run_to(5);
        World::pass(YEAR + 10);
        assert!(!has_voice(1), "a lapse follows from the date");
        assert_eq!(electorate(), 5);
        renew(1);
        assert!(has_voice(1));
        assert_eq!(voter(1).voice_since, 5);
        assert_eq!(voter(1).paid_until, START.saturating_add(2 * YEAR + 10));
        assert_eq!(Balances::free_balance(1), RICH - DUES);
        assert_eq!(Booked::get(), [(IncomeSource::Dues, DUES)]);
        assert_last::<Test>(Event::VoiceBegan { member: id(0) });
        saw(Event::Renewed {
            member: id(0),
            paid: DUES,
            in_escrow: false,
            dues_until: START.saturating_add(2 * YEAR + 10),
            paid_until: START.saturating_add(2 * YEAR + 10),
        });
    });
}

#[test]
fn who_pays_in_time_keeps_the_voice() {
    chain(5).run(|| {
        run_to(5);
        renew(1);
        assert_eq!(voter(1).voice_since, 0);
    });
}

#[test]
fn a_mark_goes_with_the_payment() {
    chain(5).run(|| {
        World::pass(YEAR);
        mark_lapsed::mark(1);
        assert_eq!(electorate(), 4);
        renew(1);
        assert_eq!(electorate(), 5);
        assert_eq!(standing(id(0)), Standing::Active);
    });
}

#[test]
fn dues_run_no_longer_than_personhood() {
    chain(5).run(|| {
        let ends = START.saturating_add(YEAR + 10);
        World::amend(1, |credential| credential.expires_at = ends);
        renew(1);
        assert_eq!(voter(1).paid_until, ends);
    });
}

#[test]
fn when_personhood_is_renewed_the_seat_catches_up_by_itself() {
    chain(5).run(|| {
        run_to(4);
        let ends = START.saturating_add(YEAR + 10);
        World::amend(1, |credential| credential.expires_at = ends);
        renew(1);
        World::pass(YEAR + 10);
        assert!(!has_voice(1));
        World::attest(did(1), nullifier(1), PERSONHOOD_ENDS);
        Membership::on_personhood_renewed(&did(1), PERSONHOOD_ENDS);
        assert_eq!(voter(1).paid_until, START.saturating_add(2 * YEAR));
        assert!(has_voice(1));
        assert_eq!(voter(1).voice_since, 4, "a return from lapse");
    });
}

#[test]
fn who_was_attested_anew_catches_up_without_paying() {
    chain(5).run(|| {
        let ends = START.saturating_add(YEAR + 10);
        World::amend(1, |credential| credential.expires_at = ends);
        renew(1);
        let paid = Balances::free_balance(1);
        World::attest(did(1), nullifier(1), PERSONHOOD_ENDS);
        renew(1);
        assert_eq!(voter(1).paid_until, START.saturating_add(2 * YEAR));
        assert_eq!(Balances::free_balance(1), paid);
    });
}

#[test]
fn without_personhood_a_citizen_cannot() {
    chain(5).run(|| {
        World::amend(1, |credential| credential.expires_at = START);
        assert_noop!(
            Membership::renew(signed(1)),
            E::from(PersonhoodProblem::Credential(CredentialProblem::Expired))
        );
    });
}

#[test]
fn a_stranger_cannot() {
    chain(5).run(|| {
        assert_noop!(Membership::renew(signed(20)), E::NotMember);
        assert_noop!(
            Membership::renew(RawOrigin::None.into()),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn dues_need_a_pot_and_tokens() {
    chain(5).run(|| {
        NoPots::mutate(|pots| pots.insert(IncomeSource::Dues));
        assert_noop!(Membership::renew(signed(1)), E::DuesPotNotFound);
        NoPots::set(Default::default());
        let _ = Balances::make_free_balance_be(&1, DUES - 1);
        assert_noop!(
            Membership::renew(signed(1)),
            sp_runtime::TokenError::FundsUnavailable
        );
        World::pass(YEAR);
        assert_noop!(
            Membership::renew(signed(1)),
            sp_runtime::TokenError::FundsUnavailable
        );
    });
}

#[test]
fn a_later_price_is_for_later_years() {
    chain(5).run(|| {
        renew(1);
        Parameters::<Test>::mutate(|params| params.classes.citizens.dues = 500);
        World::pass(YEAR);
        assert!(Membership::collect_dues(signed(50), id(0)).is_ok());
        assert_eq!(Booked::get(), [(IncomeSource::Dues, DUES)]);
    });
}

#[test]
fn a_suspended_member_pays_and_stays_suspended() {
    chain(5).run(|| {
        suspend::suspend(1);
        renew(1);
        assert!(matches!(standing(id(0)), Standing::Suspended(_)));
    });
}

#[test]
fn that_personhood_moves_the_end_is_told() {
    chain(5).run(|| {
        run_to(1);
        let ends = START.saturating_add(10 * DAY);
        World::attest(did(1), nullifier(1), ends);
        Membership::on_personhood_renewed(&did(1), ends);
        saw(Event::PaidUntilChanged {
            member: id(0),
            paid_until: ends,
        });
        assert_eq!(voter(1).paid_until, ends);
    });
}

#[test]
fn unspent_dues_are_told_when_they_return() {
    chain(5).run(|| {
        run_to(1);
        renew(1);
        leave::leave_at_once(1);
        saw(Event::DuesReturned {
            member: id(0),
            amount: DUES,
        });
    });
}

#[test]
fn the_first_dues_wait_for_who_collects_them_and_never_longer_than_the_next() {
    chain(5).run(|| {
        let member = join(6, citizen(6));
        assert_eq!(held(HoldReason::Dues, 6), DUES);
        renew(6);
        assert_eq!(Booked::get(), [(IncomeSource::Dues, DUES)]);
        assert_eq!(held(HoldReason::Dues, 6), DUES, "the next year's");
        let escrow = Escrows::<Test>::get(member).unwrap();
        assert_eq!(escrow.begins, START.saturating_add(YEAR));
    });
}
