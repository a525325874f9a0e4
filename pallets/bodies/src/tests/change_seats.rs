//! `change_seats`

use super::*;

fn change(origin: RuntimeOrigin, leaving: &[u64], joining: &[u64]) -> DispatchResult {
    dispatch(
        origin,
        crate::Call::change_seats {
            body: GROUP,
            leaving: ids(leaving),
            joining: ids(joining),
        },
    )
}

#[test]
fn by_vote_or_by_the_group_itself() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        assert_ok!(change(ordinary(), &[12], &[14]));
        assert_eq!(seated(GROUP), [11, 13, 14]);
        assert_eq!(body(GROUP).generation, Generation(1));
        saw(Event::Reseated {
            body: GROUP,
            generation: Generation(1),
            seats: Bodies::set_of(GROUP, &body(GROUP)),
        });
        assert_ok!(change(by(GROUP), &[], &[12, 15]));
        assert_eq!(seated(GROUP), [11, 13, 14, 12, 15]);
        assert_eq!(body(GROUP).generation, Generation(2));
        assert_eq!(acting(GROUP), [11, 12, 13, 14, 15]);
    });
}

#[test]
fn by_nobody_else() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        found(&[21, 22], 2);
        for origin in [
            signed(11),
            by(BodyId(3)),
            by(COUNCIL),
            constitution(),
            SystemOrigin::Root.into(),
        ] {
            assert_eq!(change(origin, &[12], &[]), Err(DispatchError::BadOrigin));
        }
    });
}

#[test]
fn a_group_does_not_unseat_its_own_lead() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        assert_eq!(change(by(GROUP), &[11], &[]), Err(E::LeadStays.into()));
        assert_eq!(change(by(GROUP), &[11], &[11]), Err(E::LeadStays.into()));
        assert_ok!(change(ordinary(), &[11], &[]));
        assert_eq!(lead(GROUP), None);
    });
}

#[test]
fn what_makes_no_sense_is_refused() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let refused = |leaving: &[u64], joining: &[u64], error: E| {
            assert_eq!(change(ordinary(), leaving, joining), Err(error.into()));
        };
        refused(&[], &[], E::NothingToChange);
        refused(&[14], &[], E::NotSeated);
        refused(&[12, 12], &[], E::NotSeated);
        refused(&[], &[12], E::SeatedAlready);
        refused(&[], &[14, 14], E::SeatedAlready);
        refused(&[], &[14, 15, 16], E::SeatsFull);
        refused(&[], &[99], E::MemberWithoutStanding);
        crate::Bodies::<Test>::mutate_extant(GROUP, |body| {
            crate::Sets::<Test>::insert(GROUP, Generation(u32::MAX), {
                crate::Sets::<Test>::take(GROUP, body.generation).unwrap()
            });
            body.generation = Generation(u32::MAX);
        });
        refused(&[12], &[], E::NumbersExhausted);
        run(51 * DAY);
        refused(&[12], &[], E::BodyOver);
        let call = |body| crate::Call::change_seats {
            body,
            leaving: ids(&[1]),
            joining: ids(&[]),
        };
        assert_eq!(dispatch(ordinary(), call(COUNCIL)), Err(E::NotGroup.into()));
        assert_eq!(
            dispatch(ordinary(), call(BodyId(9))),
            Err(E::BodyNotFound.into())
        );
    });
}

#[test]
fn fewer_seats_than_the_threshold_cannot_act() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 3);
        assert_ok!(change(ordinary(), &[13], &[]));
        let motion = propose(11, GROUP, &remark(0));
        assert_ok!(approve(12, motion));
        assert_eq!(execute(motion), Err(E::TooFewApprovals.into()));
    });
}

#[test]
fn a_full_group_refuses_and_loses_nobody() {
    chain(40).run(|| {
        run_to(1);
        let terms = crate::GroupTerms {
            name: b"All".to_vec().try_into().unwrap(),
            mandate: mandate(),
            line: None,
            places: 16,
            threshold: 2,
            lead: id(11),
            members: ids(&(11..=26).collect::<Vec<_>>()),
            until: now().saturating_add(CIVIL_DAY),
        };
        assert_ok!(dispatch(ordinary(), crate::Call::found { terms }));
        assert_eq!(change(ordinary(), &[], &[30]), Err(E::SeatsFull.into()));
        assert_eq!(seated(GROUP).len(), 16);
    });
}
