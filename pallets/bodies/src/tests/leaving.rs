//! `recall`, `resign` and `vacate`

use super::*;

fn recall(origin: RuntimeOrigin, body: BodyId, human: u64) -> DispatchResult {
    let member = id(human);
    dispatch(origin, crate::Call::recall { body, member })
}

fn resign(who: u64, body: BodyId) -> DispatchResult {
    dispatch(signed(who), crate::Call::resign { body })
}

fn vacate(body: BodyId, human: u64) -> DispatchResult {
    let member = id(human);
    dispatch(signed(HUMANS), crate::Call::vacate { body, member })
}

#[test]
fn citizens_recall_whomever_from_wherever() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        for (body, human) in [(COUNCIL, 2), (GUARDIANS, 8), (GROUP, 11)] {
            let before = Bodies::generation(body).unwrap();
            assert_ok!(recall(constitution(), body, human));
            saw(Event::Left {
                body,
                member: id(human),
                reason: Leave::Recalled,
            });
            assert!(Bodies::generation(body).unwrap() > before);
            assert!(!acting(body).contains(&human));
        }
        assert_eq!(seated(COUNCIL), [1, 3]);
        assert_eq!(Bodies::size(COUNCIL), 3, "an empty seat is silent");
        assert_eq!(lead(GROUP), None, "the lead fell with the seat");
        assert_eq!(shown(COUNCIL), (vec![1, 3], 1));
    });
}

#[test]
fn recall_takes_the_vote_for_it() {
    chain(40).run(|| {
        run_to(1);
        for origin in [
            signed(1),
            ordinary(),
            by(COUNCIL),
            SystemOrigin::Root.into(),
        ] {
            assert_eq!(recall(origin, COUNCIL, 2), Err(DispatchError::BadOrigin));
        }
        assert_eq!(recall(constitution(), COUNCIL, 4), Err(E::NotSeated.into()));
        assert_eq!(
            recall(constitution(), BodyId(9), 4),
            Err(E::BodyNotFound.into())
        );
    });
}

#[test]
fn anybody_resigns_from_a_seat_of_theirs() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        assert_ok!(resign(2, COUNCIL));
        saw(Event::Left {
            body: COUNCIL,
            member: id(2),
            reason: Leave::Resigned,
        });
        assert_eq!(resign(2, COUNCIL), Err(E::NotSeated.into()));
        assert_eq!(resign(HUMANS, COUNCIL), Err(E::NotMember.into()));
        assert_eq!(resign(2, BodyId(9)), Err(E::BodyNotFound.into()));
        assert_ok!(resign(11, GROUP));
        assert_eq!(lead(GROUP), None);
        World::set_standing(12, Standing::Lapsed);
        assert_ok!(resign(12, GROUP));
        run(51 * DAY);
        assert_eq!(resign(13, GROUP), Err(E::BodyOver.into()));
        assert_noop!(Bodies::resign(by(GROUP), GROUP), DispatchError::BadOrigin);
    });
}

#[test]
fn a_seat_that_stands_is_not_vacated() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(vacate(COUNCIL, 2), Err(E::SeatStands.into()));
        assert_eq!(vacate(COUNCIL, 9), Err(E::NotSeated.into()));
        assert_eq!(vacate(BodyId(9), 9), Err(E::BodyNotFound.into()));
        for standing in [
            Standing::Silent,
            Standing::Lapsed,
            Standing::Suspended(CivilSeconds::MAX),
        ] {
            World::set_standing(2, standing);
            assert_eq!(
                vacate(COUNCIL, 2),
                Err(E::SeatStands.into()),
                "{standing:?} can pass"
            );
        }
        assert_noop!(
            Bodies::vacate(SystemOrigin::Root.into(), COUNCIL, id(2)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn who_left_the_community_leaves_the_seat() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        for (body, human) in [(COUNCIL, 2), (GROUP, 12)] {
            World::set_standing(human, Standing::Out);
            assert_ok!(vacate(body, human));
            saw(Event::Left {
                body,
                member: id(human),
                reason: Leave::Out,
            });
        }
    });
}

#[test]
fn an_auditor_leaves_council_and_guardians_but_no_group() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        Auditors::mutate(|auditors| auditors.extend([id(5), id(12)]));
        assert_ok!(vacate(GUARDIANS, 5));
        saw(Event::Left {
            body: GUARDIANS,
            member: id(5),
            reason: Leave::Auditor,
        });
        assert_eq!(vacate(GROUP, 12), Err(E::SeatStands.into()));
        assert_eq!(acting(GROUP), [11, 12, 13]);
    });
}

#[test]
fn a_seat_whose_term_ended_is_freed_by_anybody_at_no_cost() {
    chain(40).run(|| {
        run_to(FOUNDING_END);
        let paid = Bodies::vacate(signed(HUMANS), COUNCIL, id(2)).unwrap();
        assert_eq!(paid.pays_fee, frame_support::dispatch::Pays::No);
        saw(Event::Left {
            body: COUNCIL,
            member: id(2),
            reason: Leave::Ended,
        });
        assert_eq!(Bodies::size(COUNCIL), 3);
    });
}

#[test]
fn all_approvals_are_void_when_one_seat_changes() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let motion = propose(11, GROUP, &remark(0));
        assert_ok!(approve(12, motion));
        assert_ok!(resign(13, GROUP));
        assert_eq!(execute(motion), Err(E::MotionVoid.into()));
        assert_eq!(approve(12, motion), Err(E::MotionVoid.into()));
    });
}
