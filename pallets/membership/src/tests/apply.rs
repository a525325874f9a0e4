//! Applying for oneself.

use althing_primitives::{IdentityKind, IdentityStatus, IncomeSource, PersonhoodProblem};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, traits::Currency};
use sp_runtime::TokenError;

use super::*;
use crate::{Applications, Counters, Event, Parameters, Presence, YEAR};

#[test]
fn deposit_and_first_dues_are_held() {
    chain(5).run(|| {
        apply(6, citizen(6));
        assert_eq!(held(HoldReason::Seat, 6), DEPOSIT);
        assert_eq!(held(HoldReason::Dues, 6), DUES);
        let application = Applications::<Test>::get(did(6)).unwrap();
        assert_eq!(application.id, id(5));
        assert_eq!(application.form, citizen(6));
        assert_eq!(application.admissible, WAITING);
        assert_eq!(application.expires, 200);
        assert_eq!(application.asked, 3);
        assert!(!application.upgrade);
    });
}

#[test]
fn it_is_announced() {
    chain(5).run(|| {
        run_to(1);
        apply(6, citizen(6));
        assert_last::<Test>(Event::Applied {
            member: id(5),
            did: did(6),
            form: citizen(6),
            payer: 6,
            deposit: DEPOSIT,
            dues: DUES,
        });
    });
}

#[test]
fn the_account_gets_a_reference() {
    chain(5).run(|| {
        assert_eq!(System::sufficients(&6), 0);
        apply(6, citizen(6));
        assert_eq!(System::sufficients(&6), 1);
    });
}

#[test]
fn numbers_are_never_given_twice() {
    chain(5).run(|| {
        apply(6, citizen(6));
        apply(7, ally(7));
        assert_eq!(Applications::<Test>::get(did(7)).unwrap().id, id(6));
        assert_eq!(Counters::<Test>::get().next, id(7));
    });
}

#[test]
fn allies_need_no_personhood() {
    chain(5).run(|| {
        Schema::set(None);
        apply(6, ally(6));
        assert_eq!(held(HoldReason::Dues, 6), 0);
    });
}

#[test]
fn an_allys_nullifier_is_not_taken_down() {
    chain(5).run(|| {
        let form = Form {
            nullifier: Some(nullifier(6)),
            ..ally(6)
        };
        apply(6, form);
        assert_eq!(Applications::<Test>::get(did(6)).unwrap().form, ally(6));
    });
}

#[test]
fn who_speaks_as_nobody_cannot() {
    chain(5).run(|| {
        assert_noop!(
            Membership::apply(signed(200), citizen(6)),
            E::IdentityNotFound
        );
    });
}

#[test]
fn a_linked_account_cannot() {
    chain(5).run(|| {
        Speakers::mutate(|speakers| speakers.insert(8, did(6)));
        assert_noop!(Membership::apply(signed(8), citizen(6)), E::NotController);
    });
}

#[test]
fn an_organisation_cannot() {
    chain(5).run(|| {
        World::alter(did(6), |identity| {
            identity.kind = IdentityKind::Organisation;
        });
        assert_noop!(Membership::apply(signed(6), citizen(6)), E::NotPerson);
    });
}

#[test]
fn an_identity_under_recovery_cannot() {
    chain(5).run(|| {
        World::alter(did(6), |identity| {
            identity.status = IdentityStatus::Recovering;
        });
        assert_noop!(
            Membership::apply(signed(6), citizen(6)),
            E::IdentityNotActive
        );
    });
}

#[test]
fn one_application_at_a_time() {
    chain(5).run(|| {
        apply(6, citizen(6));
        assert_noop!(Membership::apply(signed(6), ally(6)), E::ApplicationExists);
    });
}

#[test]
fn the_charter_in_force_is_accepted() {
    chain(5).run(|| {
        Charter::set(Some(CharterVersion(2)));
        assert_noop!(
            Membership::apply(signed(6), citizen(6)),
            E::CharterSuperseded
        );
        Charter::set(None);
        assert_noop!(Membership::apply(signed(6), citizen(6)), E::CharterNotFound);
    });
}

#[test]
fn members_do_not_apply_for_what_they_have() {
    chain(5).run(|| {
        assert_noop!(Membership::apply(signed(1), citizen(1)), E::AlreadyMember);
        assert_noop!(Membership::apply(signed(1), ally(1)), E::AlreadyMember);
    });
}

#[test]
fn a_member_applies_for_more_rights() {
    chain(5).run(|| {
        join(6, ally(6));
        apply(6, citizen(6));
        let application = Applications::<Test>::get(did(6)).unwrap();
        assert!(application.upgrade);
        assert_eq!(application.id, number(6));
        assert_eq!(System::sufficients(&6), 1, "one reference is enough");
    });
}

#[test]
fn an_account_with_a_seat_gets_no_second() {
    chain(5).run(|| {
        World::identify(did(50), 1);
        World::attest(did(50), nullifier(50), PERSONHOOD_ENDS);
        assert_noop!(Membership::apply(signed(1), ally(50)), E::AccountSeated);
    });
}

#[test]
fn a_citizen_needs_personhood() {
    chain(5).run(|| {
        let without = Form {
            nullifier: None,
            ..citizen(6)
        };
        assert_noop!(Membership::apply(signed(6), without), E::NullifierNotFound);
        let of_another = Form {
            nullifier: Some(nullifier(7)),
            ..citizen(6)
        };
        assert_noop!(
            Membership::apply(signed(6), of_another),
            E::from(PersonhoodProblem::NotHolder)
        );
        World::amend(6, |credential| {
            credential.issuer_standing = althing_primitives::IssuerStanding::Withdrawn(START);
        });
        assert_noop!(
            Membership::apply(signed(6), citizen(6)),
            E::from(PersonhoodProblem::IssuerNotAccredited)
        );
    });
}

#[test]
fn the_seat_of_another_is_not_taken_by_showing_its_nullifier() {
    chain(5).run(|| {
        // The issuers' books say that the human of the first seat is somebody else now, and the seat
        // did not follow.
        World::attest(did(6), nullifier(1), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(nullifier(1)),
            ..citizen(6)
        };
        assert_noop!(Membership::apply(signed(6), form), E::AlreadyMember);
    });
}

#[test]
fn what_is_known_must_lead_to_one_seat() {
    chain(5).run(|| {
        join(6, ally(6));
        World::attest(did(6), nullifier(1), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(nullifier(1)),
            ..citizen(6)
        };
        assert_noop!(Membership::apply(signed(6), form), E::SeatMismatch);
    });
}

#[test]
fn while_a_former_schema_is_remembered_its_nullifier_is_shown() {
    chain(5).run(|| {
        Schema::set(Some(NEW_SCHEMA));
        FormerSchema::set(Some(FIRST_SCHEMA));
        World::attest(did(6), new_nullifier(6), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(new_nullifier(6)),
            ..citizen(6)
        };
        assert_noop!(
            Membership::apply(signed(6), form.clone()),
            E::FormerNullifierNotFound
        );
        let of_another = Form {
            former: Some(nullifier(7)),
            ..form.clone()
        };
        assert_noop!(
            Membership::apply(signed(6), of_another),
            E::FormerNullifierNotFound
        );
        let own = Form {
            former: Some(nullifier(6)),
            ..form
        };
        apply(6, own);
    });
}

#[test]
fn who_is_barred_waits() {
    chain(5).run(|| {
        let member = join(6, citizen(6));
        suspend::expel_for(6, YEAR);
        assert_noop!(Membership::apply(signed(6), citizen(6)), E::Barred);
        assert_noop!(Membership::apply(signed(6), ally(6)), E::Barred);
        World::pass(YEAR);
        apply(6, citizen(6));
        assert_eq!(
            Applications::<Test>::get(did(6)).unwrap().id,
            member,
            "the number is for life"
        );
        assert!(matches!(
            Roll::<Test>::get(member).unwrap().presence,
            Presence::Out { .. }
        ));
    });
}

#[test]
fn dues_need_a_pot() {
    chain(5).run(|| {
        NoPots::mutate(|pots| pots.insert(IncomeSource::Dues));
        assert_noop!(Membership::apply(signed(6), citizen(6)), E::DuesPotNotFound);
        apply(6, ally(6));
    });
}

#[test]
fn the_last_number_is_not_passed() {
    chain(5).run(|| {
        Counters::<Test>::mutate(|counts| counts.next = id(u32::MAX));
        assert_noop!(
            Membership::apply(signed(6), citizen(6)),
            E::NumbersExhausted
        );
    });
}

#[test]
fn who_cannot_pay_cannot() {
    chain(5).run(|| {
        let _ = Balances::make_free_balance_be(&6, DEPOSIT + DUES - 1);
        assert_noop!(
            Membership::apply(signed(6), citizen(6)),
            TokenError::FundsUnavailable
        );
    });
}

#[test]
fn later_parameters_do_not_touch_it() {
    chain(5).run(|| {
        apply(6, citizen(6));
        Parameters::<Test>::mutate(|params| {
            params.classes.citizens.deposit = 1;
            params.classes.citizens.waiting = 150;
            params.classes.citizens.vouches = 5;
        });
        let application = Applications::<Test>::get(did(6)).unwrap();
        assert_eq!((application.admissible, application.asked), (WAITING, 3));
        assert_eq!(Membership::close_application(signed(6), did(6)), Ok(()));
        assert_eq!(held(HoldReason::Seat, 6), 0);
    });
}

#[test]
fn none_and_root_are_refused() {
    chain(5).run(|| {
        for origin in [RawOrigin::None, RawOrigin::Root] {
            assert_noop!(
                Membership::apply(origin.into(), citizen(6)),
                DispatchError::BadOrigin
            );
        }
    });
}
