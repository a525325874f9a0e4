//! `execute`

use super::*;

/// A motion with two approvals of two.
fn approved(call: &RuntimeCall) -> MotionId {
    run_to(1);
    found(&[11, 12, 13], 2);
    let motion = propose(11, GROUP, call);
    assert_ok!(approve(12, motion));
    motion
}

#[test]
fn anybody_has_the_call_made_once_enough_approved() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let motion = propose(11, GROUP, &remark(0));
        assert_eq!(execute(motion), Err(E::TooFewApprovals.into()));
        assert_ok!(approve(12, motion));
        assert_ok!(execute(motion));
        saw(Event::Executed {
            motion,
            body: GROUP,
        });
        assert_eq!(held(11, HoldReason::Motion), 0);
        assert_eq!(execute(motion), Err(E::MotionNotFound.into()));
        assert_eq!(crate::MotionCalls::<Test>::iter().count(), 0);
        assert_eq!(crate::Agendas::<Test>::iter().count(), 0);
    });
}

#[test]
fn it_is_made_with_the_origin_of_the_body_and_never_signed() {
    chain(40).run(|| {
        let join = RuntimeCall::Bodies(crate::Call::change_seats {
            body: GROUP,
            leaving: ids(&[]),
            joining: ids(&[14]),
        });
        let motion = approved(&batch(vec![join]));
        assert_ok!(execute(motion));
        assert_eq!(seated(GROUP), [11, 12, 13, 14]);
    });
}

#[test]
fn a_call_that_fails_changes_nothing_and_can_be_tried_again() {
    chain(40).run(|| {
        let motion = approved(&batch(vec![remark(0), failing()]));
        System::reset_events();
        for _ in 0..2 {
            assert_ok!(execute(motion));
            saw(Event::ExecutionFailed {
                motion,
                body: GROUP,
                error: DispatchError::BadOrigin,
            });
        }
        assert_eq!(System::events().len(), 2, "of the batch nothing stays");
        assert_eq!(held(11, HoldReason::Motion), MOTION_DEPOSIT);
        run_to(7 * DAY);
        assert_ok!(execute(motion));
        run_to(7 * DAY + 1);
        assert_eq!(execute(motion), Err(E::MotionExpired.into()));
    });
}

#[test]
fn too_small_a_bound_is_refused_before_the_call() {
    chain(40).run(|| {
        let motion = approved(&remark(0));
        let weight = frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&remark(0));
        let call = |weight_bound| {
            Bodies::execute(signed(HUMANS), motion, weight_bound).map_err(|failed| failed.error)
        };
        let less = weight.call_weight.saturating_sub(Weight::from_parts(1, 0));
        assert_ne!(less, weight.call_weight);
        assert_eq!(call(less), Err(E::WeightBoundTooSmall.into()));
        assert!(call(weight.call_weight).unwrap().actual_weight.is_some());
    });
}

#[test]
fn who_lost_their_standing_since_does_not_count() {
    chain(40).run(|| {
        let motion = approved(&remark(0));
        for standing in [
            Standing::Silent,
            Standing::Suspended(CivilSeconds::MAX),
            Standing::Out,
        ] {
            World::set_standing(12, standing);
            assert_eq!(execute(motion), Err(E::TooFewApprovals.into()));
        }
        World::set_standing(12, Standing::Active);
        World::pay_until(11, now());
        assert_eq!(execute(motion), Err(E::TooFewApprovals.into()));
        assert_ok!(approve(13, motion));
        assert_ok!(execute(motion));
    });
}

#[test]
fn silence_is_never_consent() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let motion = propose(11, GROUP, &remark(0));
        run_to(7 * DAY);
        assert_eq!(execute(motion), Err(E::TooFewApprovals.into()));
        run(1);
        assert_eq!(execute(motion), Err(E::MotionExpired.into()));
    });
}

#[test]
fn not_once_the_mandate_ended() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        run_to(48 * DAY);
        let motion = propose(11, GROUP, &remark(0));
        assert_ok!(approve(12, motion));
        run_to(50 * DAY + 1);
        assert_eq!(execute(motion), Err(E::BodyOver.into()));
        assert_ok!(dispatch(ordinary(), crate::Call::dissolve { body: GROUP }));
        assert_eq!(execute(motion), Err(E::BodyNotFound.into()));
        assert_ok!(dispatch(
            signed(HUMANS),
            crate::Call::clear_motion { motion }
        ));
    });
}

#[test]
fn what_the_mandate_has_no_more_is_refused_and_stays() {
    chain(40).run(|| {
        let motion = approved(&remark(0));
        Forbidden::set(vec![remark(0)]);
        assert_eq!(execute(motion), Err(E::CallNotMandated.into()));
        Forbidden::set(vec![]);
        assert_ok!(execute(motion));
    });
}

#[test]
fn no_call_executes_its_own_motion() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let own = crate::Call::execute {
            motion: MotionId(0),
            weight_bound: BOUND,
        };
        // A body is nobody who signs, so the inner call fails for that already.
        let mut light = own.clone();
        if let crate::Call::execute { weight_bound, .. } = &mut light {
            *weight_bound = Weight::zero();
        }
        let motion = propose(11, GROUP, &light.into());
        assert_eq!(motion, MotionId(0));
        assert_ok!(approve(12, motion));
        assert_ok!(execute(motion));
        saw(Event::ExecutionFailed {
            motion,
            body: GROUP,
            error: DispatchError::BadOrigin,
        });
    });
}

#[test]
fn bytes_that_are_no_call_any_more_are_not_made() {
    chain(40).run(|| {
        let motion = approved(&remark(0));
        crate::MotionCalls::<Test>::mutate(motion, |bytes| {
            let _ = bytes.as_mut().unwrap().try_push(0);
        });
        assert_eq!(execute(motion), Err(E::MotionOutdated.into()));
    });
}

#[test]
fn by_nobody_who_does_not_sign() {
    chain(40).run(|| {
        let motion = approved(&remark(0));
        for origin in [
            by(GROUP),
            SystemOrigin::Root.into(),
            SystemOrigin::None.into(),
        ] {
            let refused = Bodies::execute(origin, motion, BOUND).unwrap_err();
            assert_eq!(refused.error, DispatchError::BadOrigin);
        }
    });
}
