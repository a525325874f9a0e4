//! What is shown where Council and Guardians deliberate.

use althing_primitives::{OnControllerChange, OnStandingChange};

use super::*;
use crate::Mirrors;

fn refresh(body: BodyId) -> DispatchResult {
    dispatch(signed(HUMANS), crate::Call::refresh_mirror { body })
}

#[test]
fn who_loses_their_standing_is_replaced_by_nobody_at_once() {
    chain(40).run(|| {
        run_to(1);
        for standing in [
            Standing::Silent,
            Standing::Lapsed,
            Standing::Suspended(CivilSeconds::MAX),
        ] {
            World::set_standing(5, standing);
            assert_eq!(shown(GUARDIANS), (vec![4, 6, 7, 8], 1), "{standing:?}");
            saw(Event::MirrorSet { body: GUARDIANS });
            World::set_standing(5, Standing::Active);
            assert_eq!(shown(GUARDIANS), (vec![4, 5, 6, 7, 8], 0));
        }
        assert_eq!(
            body(GUARDIANS).generation,
            Generation(0),
            "no seat changed hands"
        );
    });
}

#[test]
fn a_recovery_moves_the_seat_and_the_mirror_follows() {
    chain(40).run(|| {
        run_to(1);
        World::recover(5, 5, 60);
        assert_eq!(shown(GUARDIANS), (vec![4, 6, 7, 8], 1), "without a voice");
        assert_eq!(acting(GUARDIANS), [4, 6, 7, 8]);
        World::set_standing(5, Standing::Active);
        assert_eq!(shown(GUARDIANS), (vec![4, 6, 7, 8, 60], 0));
        assert_eq!(acting(GUARDIANS), [4, 6, 7, 8, 60]);
        assert_eq!(
            Bodies::seat(GUARDIANS, &account(60)),
            Some(1),
            "the same seat"
        );
    });
}

#[test]
fn a_controller_who_keeps_the_voice_is_shown_in_the_same_call() {
    chain(40).run(|| {
        run_to(1);
        World::hand_over(2, 2, 60);
        assert_ok!(Bodies::on_controller_change(
            &did(2),
            &account(2),
            &account(60)
        ));
        assert_eq!(shown(COUNCIL), (vec![1, 3, 60], 0));
        assert_eq!(shown(GUARDIANS), (vec![4, 5, 6, 7, 8], 0));
    });
}

#[test]
fn who_sits_nowhere_changes_no_mirror() {
    chain(40).run(|| {
        run_to(1);
        World::recover(20, 20, 60);
        World::set_standing(21, Standing::Out);
        let status = althing_primitives::MemberStatus {
            class: althing_primitives::MemberClass::Citizen,
            standing: Standing::Active,
        };
        Bodies::on_standing_change(MemberId(777), status, status);
        assert_ok!(Bodies::on_controller_change(
            &did(777),
            &account(1),
            &account(60)
        ));
        assert!(!System::events()
            .iter()
            .any(|record| matches!(record.event, RuntimeEvent::Bodies(_))));
    });
}

#[test]
fn when_a_term_ends_by_date_the_mirror_is_not_current_until_refreshed() {
    chain(40).run(|| {
        run_to(FOUNDING_END - 1);
        assert!(Bodies::is_current(COUNCIL));
        assert_eq!(refresh(COUNCIL), Err(E::MirrorCurrent.into()));
        run(1);
        assert!(!Bodies::is_current(COUNCIL));
        assert_eq!(shown(COUNCIL), (vec![1, 2, 3], 0));
        let paid = Bodies::refresh_mirror(signed(HUMANS), COUNCIL).unwrap();
        assert_eq!(paid.pays_fee, frame_support::dispatch::Pays::No);
        assert_eq!(shown(COUNCIL), (vec![], 3));
        assert!(Bodies::is_current(COUNCIL));
        saw(Event::MirrorSet { body: COUNCIL });
        assert_eq!(refresh(COUNCIL), Err(E::MirrorCurrent.into()));
    });
}

#[test]
fn when_dues_run_out_by_date_too() {
    chain(40).run(|| {
        run_to(1);
        let until = now().saturating_add(5 * CIVIL_DAY);
        World::pay_until(2, until);
        assert_ok!(refresh(COUNCIL));
        assert_eq!(Mirrors::<Test>::get(COUNCIL).unwrap().moment, until);
        run(5 * DAY - 1);
        assert!(Bodies::is_current(COUNCIL));
        run(1);
        assert!(!Bodies::is_current(COUNCIL));
        assert_ok!(refresh(COUNCIL));
        assert_eq!(shown(COUNCIL), (vec![1, 3], 1));
        World::pay_until(2, PAID);
        assert_ok!(refresh(COUNCIL));
        assert_eq!(shown(COUNCIL), (vec![1, 2, 3], 0));
    });
}

#[test]
fn an_elected_term_that_ends_is_seen_too() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        elect(id_of, &[20, 19, 18]);
        run(20 * DAY - 1);
        assert!(Bodies::is_current(COUNCIL));
        run(1);
        assert!(!Bodies::is_current(COUNCIL));
        assert_ok!(refresh(COUNCIL));
        assert_eq!(shown(COUNCIL), (vec![19, 20], 1));
    });
}

#[test]
fn an_auditor_is_shown_no_more_once_refreshed() {
    chain(40).run(|| {
        run_to(1);
        Auditors::mutate(|auditors| auditors.insert(id(3)));
        assert_eq!(acting(COUNCIL), [1, 2], "and does not act before");
        assert_ok!(refresh(COUNCIL));
        assert_eq!(shown(COUNCIL), (vec![1, 2], 1));
    });
}

#[test]
fn groups_have_no_mirror() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        assert_eq!(refresh(GROUP), Err(E::NotElected.into()));
        assert!(!Bodies::is_current(GROUP));
        assert_noop!(
            Bodies::refresh_mirror(SystemOrigin::Root.into(), COUNCIL),
            DispatchError::BadOrigin
        );
    });
}
