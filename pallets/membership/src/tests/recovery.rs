//! What recoveries of identities do to seats.

use althing_primitives::{
    IdentityStatus, OnControllerChange, OnDeactivate, OnPersonhoodRenewed, OnRecovery,
    ValidatorEligibility,
};
use frame_support::{assert_noop, assert_ok};

use super::*;
use crate::Applications;

/// Lets a recovery of a human's identity come so far that the controller cannot outrun it.
pub fn arm(human: u64) {
    World::alter(did(human), |identity| {
        identity.status = IdentityStatus::Recovering;
    });
    Membership::on_recovery_armed(&did(human));
}

/// Gives a human's identity the controller `new`, as a recovery does at its end.
pub fn recover(human: u64, new: u64) {
    assert_ok!(hand_over(human, new));
}

fn hand_over(human: u64, new: u64) -> DispatchResult {
    let old = People::get()[&did(human)].controller;
    frame_support::storage::with_storage_layer(|| {
        Membership::on_controller_change(&did(human), &old, &new)
    })?;
    Speakers::mutate(|speakers| {
        speakers.remove(&old);
        speakers.insert(new, did(human));
    });
    World::alter(did(human), |identity| {
        identity.status = IdentityStatus::Active;
        identity.controller = new;
    });
    Ok(())
}

#[test]
fn from_the_last_approval_on_there_is_no_voice() {
    chain(5).run(|| {
        arm(1);
        assert!(!has_voice(1));
        assert_eq!(standing(id(0)), Standing::Silent);
        assert_eq!(electorate(), 5, "the silent are electors");
        assert!(Membership::ensure_eligible(&1).is_err());
    });
}

#[test]
fn a_cancelled_recovery_gives_the_same_voice_back() {
    chain(5).run(|| {
        run_to(5);
        arm(1);
        Membership::on_recovery_cancelled(&did(1));
        assert!(has_voice(1));
        assert_eq!(voter(1).voice_since, 0);
    });
}

#[test]
fn the_seat_moves_in_the_same_call_and_waits_for_the_issuer() {
    chain(5).run(|| {
        run_to(5);
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        arm(1);
        recover(1, 30);
        assert!(MemberOf::<Test>::get(1).is_none());
        assert_eq!(number(30), id(0));
        saw(crate::Event::SeatHandedOver {
            member: id(0),
            old: 1,
            new: 30,
        });
        assert!(!has_voice(30));
        assert_eq!(System::sufficients(&1), 0);
        assert_eq!(System::sufficients(&30), 1);
        assert_eq!(BadgesHeld::get().get(&id(0)), Some(&30));
        run_to(9);
        World::pass(1);
        World::attest(did(1), nullifier(1), PERSONHOOD_ENDS);
        Membership::on_personhood_renewed(&did(1), PERSONHOOD_ENDS);
        assert!(has_voice(30));
        assert_eq!(
            voter(30).voice_since,
            9,
            "what is open already is closed to it"
        );
    });
}

#[test]
fn a_renewal_of_dues_gives_no_voice_without_the_issuer() {
    chain(5).run(|| {
        recover(1, 30);
        assert_eq!(Membership::renew(signed(30)), Ok(()));
        assert!(!has_voice(30));
    });
}

#[test]
fn an_attestation_that_nobody_announced_is_seen_when_dues_are_paid() {
    chain(5).run(|| {
        recover(1, 30);
        World::pass(1);
        World::attest(did(1), nullifier(1), PERSONHOOD_ENDS);
        assert!(!has_voice(30));
        assert_eq!(Membership::renew(signed(30)), Ok(()));
        assert!(has_voice(30));
    });
}

#[test]
fn a_second_recovery_takes_the_voice_again() {
    chain(5).run(|| {
        recover(1, 30);
        Membership::on_personhood_renewed(&did(1), PERSONHOOD_ENDS);
        assert!(has_voice(30));
        recover(1, 31);
        assert!(!has_voice(31));
        arm(1);
        Membership::on_recovery_cancelled(&did(1));
        assert!(
            !has_voice(31),
            "cancelling gives nothing that arming did not take"
        );
    });
}

#[test]
fn while_it_is_armed_a_renewal_gives_no_voice() {
    chain(5).run(|| {
        recover(1, 30);
        arm(1);
        Membership::on_personhood_renewed(&did(1), PERSONHOOD_ENDS);
        assert!(!has_voice(30));
        Membership::on_recovery_cancelled(&did(1));
        assert!(has_voice(30));
    });
}

#[test]
fn silence_is_not_shaken_off_by_suspension_or_class() {
    chain(5).run(|| {
        recover(1, 30);
        suspend::suspend(30);
        assert_eq!(Membership::reinstate(community(), id(0)), Ok(()));
        assert_eq!(standing(id(0)), Standing::Silent);
        assert_eq!(
            Membership::change_class(signed(30), MemberClass::Ally),
            Ok(())
        );
        assert_eq!(
            standing(id(0)),
            Standing::Active,
            "an ally has no voice to lose"
        );
        apply(30, citizen(1));
        assert_eq!(admit(group(), did(1)), Ok(()));
        assert_eq!(standing(id(0)), Standing::Silent);
    });
}

#[test]
fn leaving_and_returning_does_not_shake_it_off() {
    chain(5).run(|| {
        recover(1, 30);
        leave::leave_at_once(30);
        assert_eq!(join(30, citizen(1)), id(0));
        assert_eq!(standing(id(0)), Standing::Silent);
    });
}

#[test]
fn a_recovery_while_out_is_remembered() {
    chain(5).run(|| {
        leave::leave_at_once(1);
        recover(1, 30);
        assert_eq!(join(30, citizen(1)), id(0));
        assert!(!has_voice(30));
    });
}

#[test]
fn an_application_moves_along_and_its_seat_is_silent() {
    chain(5).run(|| {
        apply(6, citizen(6));
        recover(6, 30);
        assert_eq!(System::sufficients(&6), 0);
        assert_eq!(System::sufficients(&30), 1);
        assert!(Applications::<Test>::get(did(6))
            .unwrap()
            .unrenewed
            .is_some());
        assert_eq!(admit(group(), did(6)), Ok(()));
        assert!(!has_voice(30));
        assert_eq!(
            held(HoldReason::Seat, 6),
            DEPOSIT,
            "the deposit stays its payer's"
        );
    });
}

#[test]
fn who_was_attested_after_it_is_admitted_with_a_voice() {
    chain(5).run(|| {
        apply(6, citizen(6));
        recover(6, 30);
        World::pass(1);
        World::attest(did(6), nullifier(6), PERSONHOOD_ENDS);
        assert_eq!(admit(group(), did(6)), Ok(()));
        assert!(has_voice(30));
    });
}

#[test]
fn who_has_a_seat_gets_no_second_by_recovery() {
    chain(5).run(|| {
        assert_noop!(hand_over(1, 2), E::AccountSeated);
        assert_eq!(number(1), id(0));
    });
}

#[test]
fn the_escrow_of_the_old_account_returns_there() {
    chain(5).run(|| {
        assert_eq!(Membership::renew(signed(1)), Ok(()));
        recover(1, 30);
        assert_eq!(held(HoldReason::Dues, 1), DUES);
        leave::leave_at_once(30);
        assert_eq!(Balances::free_balance(1), RICH);
    });
}

#[test]
fn a_seated_identity_is_not_deactivated() {
    chain(5).run(|| {
        assert!(Membership::may_deactivate(&did(1)).is_err());
        assert!(Membership::may_deactivate(&did(6)).is_ok());
        apply(6, citizen(6));
        assert!(Membership::may_deactivate(&did(6)).is_err());
    });
}

#[test]
fn a_thiefs_notice_of_leaving_dies_with_the_theft() {
    chain(5).run(|| {
        run_to(1);
        assert_eq!(Membership::leave(signed(1)), Ok(()));
        arm(1);
        run(14);
        recover(1, 30);
        saw(crate::Event::LeaveCancelled { member: id(0) });
        assert_noop!(Membership::finish_leave(signed(50), id(0)), E::NotLeaving);
        assert_eq!(number(30), id(0));
    });
}
