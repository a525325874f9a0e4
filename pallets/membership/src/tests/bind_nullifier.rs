//! Binding a seat to the schema of personhood that counts now.

use althing_primitives::{CredentialProblem, PersonhoodProblem};
use althing_test_utils::events::assert_last;
use frame_support::assert_noop;

use super::*;
use crate::{Event, Seats};

/// Another schema of personhood counts from now on, and the one before is remembered.
pub fn change_schema() {
    Schema::set(Some(NEW_SCHEMA));
    FormerSchema::set(Some(FIRST_SCHEMA));
}

/// Attests a human under the schema that counts now, and has the seat bound.
pub fn bind(human: u64) {
    World::attest(did(human), new_nullifier(human), PERSONHOOD_ENDS);
    assert_eq!(
        Membership::bind_nullifier(signed(human), new_nullifier(human)),
        Ok(())
    );
}

#[test]
fn the_seat_has_both_nullifiers_then() {
    chain(5).run(|| {
        run_to(1);
        change_schema();
        bind(1);
        assert_last::<Test>(Event::NullifierBound {
            member: id(0),
            nullifier: new_nullifier(1),
        });
        assert_eq!(Seats::<Test>::get(nullifier(1)), Some(id(0)));
        assert_eq!(Seats::<Test>::get(new_nullifier(1)), Some(id(0)));
        assert!(has_voice(1));
        assert_eq!(voter(1).voice_since, 0);
    });
}

#[test]
fn until_then_the_seat_rests_on_the_former_schema() {
    chain(5).run(|| {
        change_schema();
        assert_noop!(Membership::challenge(signed(50), id(0)), E::PersonhoodValid);
        assert_eq!(Membership::renew(signed(1)), Ok(()));
        World::amend(1, |credential| credential.expires_at = START);
        assert!(Membership::challenge(signed(50), id(0)).is_ok());
    });
}

#[test]
fn when_the_time_is_over_who_did_not_bind_is_suspended() {
    chain(5).run(|| {
        change_schema();
        FormerSchema::set(None);
        assert!(Membership::challenge(signed(50), id(0)).is_ok());
        World::attest(did(1), new_nullifier(1), PERSONHOOD_ENDS);
        assert_noop!(
            Membership::bind_nullifier(signed(1), new_nullifier(1)),
            E::BindingClosed
        );
    });
}

#[test]
fn there_is_nothing_to_bind_without_a_change() {
    chain(5).run(|| {
        assert_noop!(
            Membership::bind_nullifier(signed(1), nullifier(1)),
            E::BindingClosed
        );
        change_schema();
        bind(1);
        assert_noop!(
            Membership::bind_nullifier(signed(1), new_nullifier(1)),
            E::BindingClosed
        );
    });
}

#[test]
fn it_must_be_ones_own_and_count() {
    chain(5).run(|| {
        change_schema();
        World::attest(did(2), new_nullifier(2), PERSONHOOD_ENDS);
        assert_noop!(
            Membership::bind_nullifier(signed(1), new_nullifier(2)),
            E::from(PersonhoodProblem::NotHolder)
        );
        World::attest(did(1), new_nullifier(1), START);
        assert_noop!(
            Membership::bind_nullifier(signed(1), new_nullifier(1)),
            E::from(PersonhoodProblem::Credential(CredentialProblem::Expired))
        );
        Holders::mutate(|holders| holders.insert(nullifier(1), did(9)));
        assert_noop!(
            Membership::bind_nullifier(signed(1), new_nullifier(1)),
            E::from(PersonhoodProblem::NotHolder)
        );
    });
}

#[test]
fn a_nullifier_has_one_seat() {
    chain(5).run(|| {
        change_schema();
        bind(1);
        // The issuers' books say that the second human is the first.
        World::attest(did(2), new_nullifier(1), PERSONHOOD_ENDS);
        assert_noop!(
            Membership::bind_nullifier(signed(2), new_nullifier(1)),
            E::SeatExists
        );
    });
}

#[test]
fn only_the_controller_binds() {
    chain(5).run(|| {
        change_schema();
        assert_noop!(
            Membership::bind_nullifier(signed(20), new_nullifier(1)),
            E::NotMember
        );
        assert_noop!(
            Membership::bind_nullifier(RawOrigin::None.into(), new_nullifier(1)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn an_unbound_seat_is_found_by_the_former_nullifier() {
    chain(5).run(|| {
        leave::leave_at_once(1);
        change_schema();
        // The human returns under the new schema, and has to show the former one.
        World::attest(did(1), new_nullifier(1), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(new_nullifier(1)),
            former: Some(nullifier(1)),
            ..citizen(1)
        };
        assert_eq!(join(1, form), id(0));
        assert_eq!(Seats::<Test>::get(new_nullifier(1)), Some(id(0)));
    });
}

#[test]
fn a_recovered_seat_has_a_voice_once_it_is_attested_and_bound() {
    chain(5).run(|| {
        recovery::recover(1, 30);
        change_schema();
        World::pass(1);
        World::attest(did(1), new_nullifier(1), PERSONHOOD_ENDS);
        assert_eq!(
            Membership::bind_nullifier(signed(30), new_nullifier(1)),
            Ok(())
        );
        assert!(has_voice(30));
    });
}

#[test]
fn a_thief_does_not_bind_what_is_being_recovered() {
    chain(5).run(|| {
        change_schema();
        World::attest(did(1), new_nullifier(1), PERSONHOOD_ENDS);
        recovery::arm(1);
        assert_noop!(
            Membership::bind_nullifier(signed(1), new_nullifier(1)),
            E::RecoveryRunning
        );
    });
}

#[test]
fn where_the_first_schema_counts_again_a_seat_returns_to_its_own_nullifier() {
    chain(5).run(|| {
        change_schema();
        bind(1);
        bind(2);
        Schema::set(Some(FIRST_SCHEMA));
        FormerSchema::set(Some(NEW_SCHEMA));
        World::attest(did(1), nullifier(1), PERSONHOOD_ENDS);
        World::attest(did(2), nullifier(1), PERSONHOOD_ENDS);
        assert_noop!(
            Membership::bind_nullifier(signed(2), nullifier(1)),
            E::SeatExists
        );
        World::attest(did(1), nullifier(1), PERSONHOOD_ENDS);
        assert_eq!(Membership::bind_nullifier(signed(1), nullifier(1)), Ok(()));
        assert_eq!(
            Roll::<Test>::get(id(0)).unwrap().nullifier,
            Some(nullifier(1))
        );
    });
}

#[test]
fn who_missed_the_time_leaves_and_returns_with_the_same_number() {
    chain(5).run(|| {
        change_schema();
        FormerSchema::set(None);
        World::attest(did(1), new_nullifier(1), PERSONHOOD_ENDS);
        leave::leave_at_once(1);
        let form = Form {
            nullifier: Some(new_nullifier(1)),
            ..citizen(1)
        };
        assert_eq!(join(1, form), id(0));
        assert!(has_voice(1));
    });
}
