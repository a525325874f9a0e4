//! What it does to a seat that issuers move its nullifier to another identity.

use althing_primitives::{
    IdentityKind, IdentityStatus, MemberLookup, OnNullifierMoved, OnPersonhoodRenewed, OnRecovery,
};
use frame_support::{assert_noop, assert_ok, storage::with_storage_layer};

use super::*;
use crate::{Applications, Seats, YEAR};

fn move_nullifier(human: u64, to: u64) -> DispatchResult {
    with_storage_layer(|| {
        Membership::on_nullifier_moved(&nullifier(human), &did(human), &did(to))
    })?;
    World::attest(did(to), nullifier(human), PERSONHOOD_ENDS);
    Ok(())
}

/// A fresh identity of somebody who lost the one before.
fn fresh(human: u64) -> u64 {
    let new = human + 500;
    World::identify(did(new), new);
    endow(new);
    new
}

#[test]
fn the_seat_follows_without_a_voice() {
    chain(5).run(|| {
        run_to(1);
        let new = fresh(1);
        assert_eq!(mint_badge(signed(50), id(0)), Ok(()));
        assert_ok!(move_nullifier(1, new));
        saw(crate::Event::IdentityMoved {
            member: id(0),
            from: did(1),
            to: did(new),
        });
        assert_eq!(number(new), id(0));
        assert!(MemberOf::<Test>::get(1).is_none());
        assert_eq!(Membership::member_of(&did(new)), Some(id(0)));
        assert_eq!(Membership::member_of(&did(1)), None);
        assert_eq!(BadgesHeld::get().get(&id(0)), Some(&new));
        assert!(!has_voice(new));
        assert_eq!(electorate(), 5);
        Membership::on_personhood_renewed(&did(new), PERSONHOOD_ENDS);
        assert!(has_voice(new));
    });
}

#[test]
fn a_human_who_returns_with_a_new_identity_has_the_old_number() {
    chain(5).run(|| {
        leave::leave_at_once(1);
        let new = fresh(1);
        assert_ok!(move_nullifier(1, new));
        let form = Form {
            nullifier: Some(nullifier(1)),
            ..citizen(new)
        };
        assert_eq!(join(new, form), id(0));
        assert_eq!(Seats::<Test>::get(nullifier(1)), Some(id(0)));
    });
}

#[test]
fn a_bar_follows_too() {
    chain(5).run(|| {
        suspend::expel_for(1, YEAR);
        let new = fresh(1);
        assert_ok!(move_nullifier(1, new));
        let form = Form {
            nullifier: Some(nullifier(1)),
            ..citizen(new)
        };
        assert_noop!(Membership::apply(signed(new), form), E::Barred);
    });
}

#[test]
fn without_a_seat_nothing_happens() {
    chain(5).run(|| {
        let new = fresh(6);
        assert_ok!(move_nullifier(6, new));
        assert_eq!(Membership::member_of(&did(new)), None);
    });
}

#[test]
fn nobody_gets_a_second_seat() {
    chain(5).run(|| {
        assert_noop!(move_nullifier(1, 2), E::IdentitySeated);
        apply(6, ally(6));
        assert_noop!(move_nullifier(1, 6), E::IdentitySeated);
        leave::leave_at_once(3);
        assert_noop!(move_nullifier(1, 3), E::IdentitySeated);
        // A fresh identity in the hands of somebody who rules a seat.
        World::identify(did(510), 2);
        assert_noop!(move_nullifier(1, 510), E::AccountSeated);
    });
}

#[test]
fn the_same_controller_keeps_the_seat() {
    chain(5).run(|| {
        World::identify(did(510), 1);
        assert_ok!(move_nullifier(1, 510));
        assert_eq!(number(1), id(0));
        assert_eq!(System::sufficients(&1), 1);
    });
}

#[test]
fn it_takes_an_active_person() {
    chain(5).run(|| {
        assert_noop!(move_nullifier(1, 999), E::IdentityNotFound);
        let new = fresh(1);
        World::alter(did(new), |identity| identity.kind = IdentityKind::Place);
        assert_noop!(move_nullifier(1, new), E::NotPerson);
        World::alter(did(new), |identity| {
            identity.kind = IdentityKind::Person;
            identity.status = IdentityStatus::Deactivated;
        });
        assert_noop!(move_nullifier(1, new), E::IdentityNotActive);
    });
}

#[test]
fn an_armed_recovery_of_the_old_identity_means_nothing_any_more() {
    chain(5).run(|| {
        recovery::arm(1);
        let new = fresh(1);
        assert_ok!(move_nullifier(1, new));
        Membership::on_recovery_cancelled(&did(1));
        Membership::on_recovery_armed(&did(1));
        Membership::on_personhood_renewed(&did(new), PERSONHOOD_ENDS);
        assert!(has_voice(new));
    });
}

#[test]
fn a_pending_application_for_another_class_ends() {
    chain(5).run(|| {
        assert_eq!(
            Membership::change_class(signed(1), MemberClass::Ally),
            Ok(())
        );
        apply(1, citizen(1));
        let new = fresh(1);
        assert_ok!(move_nullifier(1, new));
        assert_eq!(Applications::<Test>::iter().count(), 0);
        assert_eq!(Balances::free_balance(1), RICH);
    });
}

#[test]
fn a_nullifier_that_the_seat_was_bound_to_before_moves_no_seat() {
    chain(5).run(|| {
        bind_nullifier::change_schema();
        bind_nullifier::bind(1);
        let new = fresh(1);
        assert_ok!(move_nullifier(1, new));
        assert_eq!(number(1), id(0));
        // And it opens none, nor does it under the new schema with another human's help.
        World::attest(did(new), new_nullifier(new), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(new_nullifier(new)),
            former: Some(nullifier(1)),
            ..citizen(new)
        };
        assert_noop!(Membership::apply(signed(new), form), E::AlreadyMember);
    });
}

#[test]
fn a_notice_of_leaving_that_somebody_else_gave_ends() {
    chain(5).run(|| {
        assert_eq!(Membership::leave(signed(1)), Ok(()));
        assert_ok!(move_nullifier(1, fresh(1)));
        run(14);
        assert_noop!(Membership::finish_leave(signed(50), id(0)), E::NotLeaving);
    });
}
