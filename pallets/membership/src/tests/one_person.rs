//! One person, one seat: each way to a second one, and where it ends.

use althing_primitives::{OnNullifierMoved, OnPersonhoodRenewed};
use frame_support::{assert_noop, assert_ok};

use super::*;
use crate::{Seats, YEAR};

/// How many accounts have a voice now.
fn voices() -> usize {
    MemberOf::<Test>::iter_values()
        .filter(|voter| voter.voice_on(&(block() + 1), Now::get()).is_ok())
        .count()
}

#[test]
fn a_second_account_gives_no_second_seat() {
    chain(5).run(|| {
        Speakers::mutate(|speakers| speakers.insert(30, did(1)));
        assert_noop!(Membership::apply(signed(30), citizen(1)), E::NotController);
        assert_eq!(voices(), 5);
    });
}

#[test]
fn a_second_identity_gives_no_second_seat() {
    chain(5).run(|| {
        // The first human makes another identity with another account. Without the nullifier there
        // is no personhood, and with it the seat is the same.
        World::identify(did(30), 30);
        let form = Form {
            nullifier: Some(nullifier(1)),
            ..citizen(30)
        };
        assert!(Membership::apply(signed(30), form).is_err());
        let as_ally = join(30, ally(30));
        assert_ne!(as_ally, id(0));
        assert_eq!(voices(), 5, "an ally has no vote");
    });
}

#[test]
fn leaving_and_returning_gives_the_same_number() {
    chain(5).run(|| {
        for _ in 0..3 {
            leave::leave_at_once(1);
            assert_eq!(voices(), 4);
            run(SEASON);
            assert_eq!(join(1, citizen(1)), id(0));
            assert_eq!(voices(), 5);
        }
        assert_eq!(Seats::<Test>::iter().count(), 5);
    });
}

#[test]
fn a_recovery_moves_the_seat_and_never_doubles_it() {
    chain(5).run(|| {
        recovery::recover(1, 30);
        assert_eq!(voices(), 4);
        Membership::on_personhood_renewed(&did(1), PERSONHOOD_ENDS);
        assert_eq!(voices(), 5);
        assert_eq!(number(30), id(0));
        // The account before is free for somebody else's identity.
        World::identify(did(6), 1);
        assert_eq!(join(1, citizen(6)), id(5));
    });
}

#[test]
fn a_moved_nullifier_moves_the_seat_and_never_doubles_it() {
    chain(5).run(|| {
        World::identify(did(530), 530);
        assert_ok!(Membership::on_nullifier_moved(
            &nullifier(1),
            &did(1),
            &did(530)
        ));
        World::attest(did(530), nullifier(1), PERSONHOOD_ENDS);
        assert_eq!(voices(), 4);
        // The identity before has no nullifier any more.
        assert!(Membership::apply(signed(1), citizen(1)).is_err());
        Membership::on_personhood_renewed(&did(530), PERSONHOOD_ENDS);
        assert_eq!(voices(), 5);
    });
}

#[test]
fn an_expelled_human_stays_barred_whatever_the_identity() {
    chain(5).run(|| {
        suspend::expel_for(1, 2 * YEAR);
        World::identify(did(530), 530);
        assert_ok!(Membership::on_nullifier_moved(
            &nullifier(1),
            &did(1),
            &did(530)
        ));
        World::attest(did(530), nullifier(1), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(nullifier(1)),
            ..citizen(530)
        };
        assert_noop!(Membership::apply(signed(530), form), E::Barred);
    });
}

#[test]
fn a_new_schema_gives_no_second_seat() {
    chain(5).run(|| {
        bind_nullifier::change_schema();
        bind_nullifier::bind(1);
        // With a second identity, the human shows the new nullifier or the former: both are seated.
        World::identify(did(530), 530);
        Holders::mutate(|holders| holders.insert(nullifier(1), did(530)));
        World::attest(did(530), new_nullifier(530), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(new_nullifier(530)),
            former: Some(nullifier(1)),
            ..citizen(530)
        };
        assert_noop!(Membership::apply(signed(530), form), E::AlreadyMember);
    });
}

#[test]
fn a_voice_that_began_after_a_poll_opened_is_not_heard_in_it() {
    chain(5).run(|| {
        run_to(10);
        let opened = block();
        let heard = |account: u64| voter(account).voice_on(&opened, Now::get()).is_ok();
        assert!(heard(1));
        run(1);
        suspend::suspend(1);
        assert_eq!(Membership::reinstate(community(), id(0)), Ok(()));
        assert!(!heard(1), "reinstated");
        World::pass(YEAR);
        assert!(!heard(2), "lapsed");
        assert_eq!(Membership::renew(signed(2)), Ok(()));
        assert!(!heard(2), "returned from lapse");
        assert_eq!(Membership::renew(signed(3)), Ok(()));
        join(6, citizen(6));
        assert!(!heard(6), "admitted");
    });
}

#[test]
fn the_order_of_two_applications_by_one_human_does_not_matter() {
    chain(5).run(|| {
        // Both identities apply while the nullifier is theirs; only who holds it is admitted.
        apply(6, citizen(6));
        World::identify(did(530), 530);
        endow(530);
        assert_ok!(Membership::on_nullifier_moved(
            &nullifier(6),
            &did(6),
            &did(530)
        ));
        World::attest(did(530), nullifier(6), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(nullifier(6)),
            ..citizen(530)
        };
        apply(530, form);
        assert_eq!(admit(group(), did(530)), Ok(()));
        assert!(admit(group(), did(6)).is_err());
        assert_eq!(voices(), 6);
    });
}

#[test]
fn what_was_shown_under_the_former_schema_opens_no_seat_when_it_counts_again() {
    chain(5).run(|| {
        bind_nullifier::change_schema();
        World::attest(did(6), new_nullifier(6), PERSONHOOD_ENDS);
        let both = Form {
            nullifier: Some(new_nullifier(6)),
            former: Some(nullifier(6)),
            ..citizen(6)
        };
        let member = join(6, both);
        assert_eq!(Seats::<Test>::get(nullifier(6)), Some(member));
        // The first schema counts again, and issuers gave the nullifier to a second identity.
        Schema::set(Some(FIRST_SCHEMA));
        FormerSchema::set(None);
        World::identify(did(530), 530);
        World::attest(did(530), nullifier(6), PERSONHOOD_ENDS);
        let form = Form {
            nullifier: Some(nullifier(6)),
            ..citizen(530)
        };
        assert_noop!(Membership::apply(signed(530), form), E::AlreadyMember);
    });
}

#[test]
fn the_former_nullifier_of_another_is_never_taken_down() {
    chain(5).run(|| {
        // Without a change of schema nobody looks at what is shown as the former one.
        let form = Form {
            former: Some(nullifier(7)),
            ..citizen(6)
        };
        join(6, form);
        assert_eq!(Seats::<Test>::get(nullifier(7)), None);
        join(7, citizen(7));
    });
}
