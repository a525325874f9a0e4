//! Admission.

use althing_primitives::{IncomeSource, IssuerStanding, PersonhoodProblem};
use frame_support::assert_noop;

use super::*;
use crate::{Applications, Counters, Event, MemberIds, Parameters, Seats, YEAR};

/// An application with as many vouches as a small electorate needs, in its last block of waiting.
fn waiting(human: u64) {
    apply(human, citizen(human));
    vouch(1, human);
    run(WAITING - 1);
}

#[test]
fn anybody_admits_who_waited_and_is_vouched_for() {
    chain(5).run(|| {
        run_to(1);
        waiting(6);
        assert_noop!(admit(signed(50), did(6)), E::WaitingNotOver);
        run(1);
        assert_eq!(admit(signed(50), did(6)), Ok(()));
        let voter = voter(6);
        assert_eq!(voter.id, id(5));
        assert_eq!(voter.voice_since, block());
        assert_eq!(voter.paid_until, START.saturating_add(YEAR));
        assert_eq!(standing(id(5)), Standing::Active);
        assert_eq!(MemberIds::<Test>::get(did(6)), Some(id(5)));
        assert_eq!(Seats::<Test>::get(nullifier(6)), Some(id(5)));
        assert_eq!(electorate(), 6);
        assert_eq!(Counters::<Test>::get().members.citizens, 6);
        assert!(Applications::<Test>::get(did(6)).is_none());
        assert_eq!(System::sufficients(&6), 1);
        let admitted = Event::<Test>::Admitted {
            member: id(5),
            did: did(6),
            account: 6,
            class: MemberClass::Citizen,
            by: None,
            dues_until: START.saturating_add(YEAR),
            paid_until: START.saturating_add(YEAR),
        };
        assert!(System::events()
            .iter()
            .any(|record| record.event == admitted.clone().into()));
    });
}

#[test]
fn the_first_dues_can_be_collected_and_the_deposit_stays_held() {
    chain(5).run(|| {
        let member = join(6, citizen(6));
        assert_eq!(Booked::get(), [], "an admission moves no money");
        assert_eq!(held(HoldReason::Dues, 6), DUES);
        collect(member);
        assert_eq!(held(HoldReason::Dues, 6), 0);
        assert_eq!(held(HoldReason::Seat, 6), DEPOSIT);
        assert_eq!(Balances::free_balance(DUES_POT), RICH + DUES);
        assert_eq!(Booked::get(), [(IncomeSource::Dues, DUES)]);
    });
}

#[test]
fn the_group_admits_at_once() {
    chain(5).run(|| {
        apply(6, citizen(6));
        assert_eq!(admit(group(), did(6)), Ok(()));
    });
}

#[test]
fn a_group_without_the_mandate_cannot() {
    chain(5).run(|| {
        apply(6, citizen(6));
        assert_noop!(admit(signed(OTHER_GROUP), did(6)), E::NoMandate);
    });
}

#[test]
fn none_and_root_cannot() {
    chain(5).run(|| {
        apply(6, citizen(6));
        for origin in [RawOrigin::None, RawOrigin::Root] {
            assert_noop!(admit(origin.into(), did(6)), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn it_begins_when_it_is_announced() {
    chain(5).run(|| {
        Announced::take();
        join(6, citizen(6));
        let status = |standing| MemberStatus {
            class: MemberClass::Citizen,
            standing,
        };
        assert_eq!(
            Announced::get(),
            [(id(5), status(Standing::Out), status(Standing::Active))]
        );
    });
}

#[test]
fn a_new_voice_is_for_what_opens_later() {
    chain(5).run(|| {
        run_to(7);
        join(6, citizen(6));
        let voter = voter(6);
        assert!(voter.voice_on(&7, Now::get()).is_err());
        assert!(voter.voice_on(&8, Now::get()).is_ok());
    });
}

#[test]
fn vouches_needed_are_a_tenth_of_a_small_electorate_and_one_at_least() {
    for (founders, needed) in [(1, 1), (19, 1), (20, 2), (29, 2), (30, 3), (50, 3)] {
        chain(founders).run(|| {
            apply(59, ally(59));
            run(WAITING);
            for voucher in 1..needed {
                vouch(voucher, 59);
            }
            assert_noop!(admit(signed(50), did(59)), E::TooFewVouches);
            vouch(needed, 59);
            assert_eq!(admit(signed(50), did(59)), Ok(()));
        });
    }
}

#[test]
fn who_lost_standing_vouches_for_nobody() {
    chain(5).run(|| {
        waiting(6);
        run(1);
        suspend::suspend(1);
        assert_noop!(admit(signed(50), did(6)), E::TooFewVouches);
        vouch(2, 6);
        assert_eq!(admit(signed(50), did(6)), Ok(()));
        let member = Roll::<Test>::get(id(5)).unwrap();
        assert_eq!(member.seat().unwrap().vouchers.to_vec(), [id(1)]);
    });
}

#[test]
fn whose_dues_ran_out_vouches_for_nobody_though_nobody_wrote_it_down() {
    chain(5).run(|| {
        apply(6, citizen(6));
        vouch(1, 6);
        run(WAITING);
        World::pass(YEAR);
        assert_noop!(admit(signed(50), did(6)), E::TooFewVouches);
        assert_eq!(Membership::renew(signed(1)), Ok(()));
        assert_eq!(admit(signed(50), did(6)), Ok(()));
    });
}

#[test]
fn dues_are_paid_for_as_long_as_when_one_applied() {
    chain(5).run(|| {
        apply(6, citizen(6));
        Parameters::<Test>::mutate(|params| params.dues_term = DAY);
        assert_eq!(admit(group(), did(6)), Ok(()));
        assert_eq!(voter(6).paid_until, START.saturating_add(YEAR));
    });
}

#[test]
fn what_is_not_there_is_not_admitted() {
    chain(5).run(|| {
        assert_noop!(admit(group(), did(6)), E::ApplicationNotFound);
    });
}

#[test]
fn it_is_too_late_when_it_expired() {
    chain(5).run(|| {
        apply(6, citizen(6));
        run_to(200);
        assert_noop!(admit(group(), did(6)), E::ApplicationExpired);
    });
}

#[test]
fn personhood_is_looked_at_again() {
    chain(5).run(|| {
        apply(6, citizen(6));
        World::amend(6, |credential| {
            credential.issuer_standing = IssuerStanding::Lapsed(START);
        });
        assert_noop!(
            admit(group(), did(6)),
            E::from(PersonhoodProblem::IssuerNotAccredited)
        );
    });
}

#[test]
fn dues_run_no_longer_than_personhood() {
    chain(5).run(|| {
        let ends = START.saturating_add(30 * DAY);
        World::attest(did(6), nullifier(6), ends);
        let member = join(6, citizen(6));
        assert_eq!(voter(6).paid_until, ends);
        let seat = Roll::<Test>::get(member).unwrap().seat().cloned().unwrap();
        assert_eq!(seat.dues_until, START.saturating_add(YEAR));
    });
}

#[test]
fn a_season_has_a_ceiling() {
    chain(5).run(|| {
        run_to(1);
        for human in 6..=8 {
            join(human, citizen(human));
        }
        apply(9, citizen(9));
        assert_noop!(admit(group(), did(9)), E::SeasonFull);
        join(10, ally(10));
        run_to(SEASON);
        assert_eq!(Membership::close_application(signed(9), did(9)), Ok(()));
        join(9, citizen(9));
    });
}

#[test]
fn a_large_electorate_admits_a_quarter_of_itself() {
    chain(20).run(|| {
        for human in 21..=25 {
            join(human, citizen(human));
        }
        apply(26, citizen(26));
        assert_noop!(admit(group(), did(26)), E::SeasonFull);
    });
}

#[test]
fn the_ceiling_counts_the_electorate_that_the_season_began_with() {
    chain(16).run(|| {
        // Four of sixteen; with the new ones counted it would be five.
        for human in 17..=20 {
            join(human, citizen(human));
        }
        apply(21, citizen(21));
        assert_noop!(admit(group(), did(21)), E::SeasonFull);
    });
}

#[test]
fn a_higher_class_takes_an_admission() {
    chain(5).run(|| {
        let member = join(6, ally(6));
        let before = voter(6);
        run(5);
        World::pass(10 * DAY);
        apply(6, citizen(6));
        assert_eq!(admit(group(), did(6)), Ok(()));
        let after = voter(6);
        assert_eq!(after.id, member);
        assert_eq!(before.id, member);
        assert_eq!(after.status.class, MemberClass::Citizen);
        assert_eq!(after.voice_since, block());
        assert_eq!(after.paid_until, Now::get().saturating_add(YEAR));
        assert_eq!(held(HoldReason::Seat, 6), DEPOSIT, "one seat, one deposit");
        assert_eq!(System::sufficients(&6), 1);
        assert_eq!(Counters::<Test>::get().members.allies, 0);
        assert_eq!(Seats::<Test>::get(nullifier(6)), Some(member));
    });
}

#[test]
fn a_higher_class_is_no_way_out_of_a_suspension() {
    chain(5).run(|| {
        let member = join(6, ally(6));
        suspend::suspend(6);
        apply(6, citizen(6));
        assert_eq!(admit(group(), did(6)), Ok(()));
        assert!(matches!(standing(member), Standing::Suspended(_)));
        assert_eq!(electorate(), 5);
    });
}

#[test]
fn an_account_that_got_a_seat_meanwhile_gets_no_second() {
    chain(5).run(|| {
        apply(6, ally(6));
        // The account goes on to speak as another identity of its own, and applies again.
        World::identify(did(50), 6);
        apply(6, ally(50));
        assert_eq!(admit(group(), did(50)), Ok(()));
        assert_noop!(admit(group(), did(6)), E::AccountSeated);
    });
}

#[test]
fn an_identity_that_is_recovered_waits() {
    chain(5).run(|| {
        apply(6, citizen(6));
        World::alter(did(6), |identity| {
            identity.status = althing_primitives::IdentityStatus::Recovering;
        });
        assert_noop!(admit(group(), did(6)), E::IdentityNotActive);
    });
}

#[test]
fn without_a_pot_the_first_dues_return() {
    chain(5).run(|| {
        apply(6, citizen(6));
        NoPots::mutate(|pots| pots.insert(IncomeSource::Dues));
        assert_eq!(admit(group(), did(6)), Ok(()));
        collect(id(5));
        assert_eq!(Balances::free_balance(6), RICH - DEPOSIT);
    });
}

#[test]
fn a_parameter_without_ceiling_admits_any_number() {
    chain(5).run(|| {
        Parameters::<Test>::mutate(|params| params.classes.citizens.ceiling = None);
        for human in 6..=30 {
            join(human, citizen(human));
        }
        assert_eq!(electorate(), 30);
    });
}
