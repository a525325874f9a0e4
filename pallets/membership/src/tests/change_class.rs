//! Giving rights up.

use frame_support::assert_noop;

use super::*;
use crate::{Counters, Seats, YEAR};

#[test]
fn a_citizen_becomes_an_ally_at_once() {
    chain(5).run(|| {
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        assert_eq!(
            Membership::change_class(signed(1), MemberClass::Ally),
            Ok(())
        );
        assert_eq!(electorate(), 4);
        assert_eq!(Counters::<Test>::get().members.allies, 1);
        assert_eq!(voter(1).status.class, MemberClass::Ally);
        assert!(!has_voice(1));
        assert!(BadgesHeld::get().is_empty(), "the badge shows citizenship");
        assert_eq!(Seats::<Test>::get(nullifier(1)), Some(id(0)));
    });
}

#[test]
fn there_and_back_takes_an_admission_and_gives_a_new_voice() {
    chain(5).run(|| {
        assert_eq!(
            Membership::change_class(signed(1), MemberClass::Resident),
            Ok(())
        );
        run(5);
        assert_noop!(
            Membership::change_class(signed(1), MemberClass::Citizen),
            E::ApplicationNeeded
        );
        apply(1, citizen(1));
        assert_eq!(admit(group(), did(1)), Ok(()));
        assert_eq!(number(1), id(0));
        assert_eq!(voter(1).voice_since, block());
    });
}

#[test]
fn dues_of_who_needs_no_personhood_run_as_paid() {
    chain(5).run(|| {
        let ends = START.saturating_add(10 * DAY);
        World::attest(did(6), nullifier(6), ends);
        join(6, citizen(6));
        assert_eq!(voter(6).paid_until, ends);
        assert_eq!(
            Membership::change_class(signed(6), MemberClass::Ally),
            Ok(())
        );
        assert_eq!(voter(6).paid_until, START.saturating_add(YEAR));
    });
}

#[test]
fn the_same_class_and_strangers_are_refused() {
    chain(5).run(|| {
        assert_noop!(
            Membership::change_class(signed(1), MemberClass::Citizen),
            E::ClassHeld
        );
        assert_noop!(
            Membership::change_class(signed(20), MemberClass::Ally),
            E::NotMember
        );
        assert_noop!(
            Membership::change_class(RawOrigin::None.into(), MemberClass::Ally),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_thief_cannot_give_up_what_is_being_recovered() {
    chain(5).run(|| {
        recovery::arm(1);
        assert_noop!(
            Membership::change_class(signed(1), MemberClass::Ally),
            E::RecoveryRunning
        );
    });
}

#[test]
fn a_suspension_stays() {
    chain(5).run(|| {
        suspend::suspend(1);
        assert_eq!(
            Membership::change_class(signed(1), MemberClass::Ally),
            Ok(())
        );
        assert!(matches!(standing(id(0)), Standing::Suspended(_)));
    });
}
