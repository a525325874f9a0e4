//! `enact`

use super::*;

/// A poll of citizen 1 on that track that passed.
fn passed(track: TrackId, call: &RuntimeCall) -> PollId {
    run_to(1);
    let id = propose(1, track, call);
    // Heads enough for every track.
    ayes(id, 1..=12);
    run_to(poll(id).closes);
    close(id);
    id
}

#[test]
fn after_its_delay_anybody_makes_the_call() {
    chain(40).run(|| {
        let id = passed(TrackId::ORDINARY, &remark(1));
        run_to(enactable(id));
        assert_ok!(enact(id));
        assert_eq!(poll(id).stage, Stage::Enacted);
        saw(Event::Enacted { poll: id });
        assert!(!is_requested(&remark(1)));
        assert_eq!(enact(id), Err(E::PollNotApproved.into()));
    });
}

#[test]
fn not_a_block_before_its_delay_is_over_nor_one_after_its_time() {
    chain(40).run(|| {
        let id = passed(TrackId::ORDINARY, &remark(1));
        let from = enactable(id);
        assert_eq!(from, block() + 30);
        for at in [block(), from - 1] {
            run_to(at);
            assert_eq!(enact(id), Err(E::DelayNotOver.into()));
        }
        run_to(from + 28 * DAY);
        assert_eq!(enact(id), Err(E::EnactmentOver.into()));
        run_to(from + 28 * DAY - 1);
        assert_ok!(enact(id));
    });
}

#[test]
fn no_later_change_shortens_the_delay() {
    chain(40).run(|| {
        let id = passed(TrackId::ORDINARY, &remark(1));
        let track = crate::Tracks::<Test>::get(TrackId::ORDINARY).unwrap();
        assert_ok!(QuadraticVoting::set_track(
            referendum(TrackId::CONSTITUTION),
            TrackId::ORDINARY,
            crate::Track { delay: 1, ..track }
        ));
        run(2);
        assert_eq!(enact(id), Err(E::DelayNotOver.into()));
    });
}

#[test]
fn a_batch_does_not_get_round_the_delay() {
    chain(40).run(|| {
        let id = passed(TrackId::ORDINARY, &remark(1));
        let call = RuntimeCall::QuadraticVoting(crate::Call::enact {
            poll: id,
            weight_bound: BOUND,
        });
        let batch = propose::batch(vec![call.clone(), call]);
        let failed = batch.dispatch(signed(1)).unwrap_err();
        assert_eq!(failed.error, E::DelayNotOver.into());
        assert!(matches!(poll(id).stage, Stage::Approved { .. }));
    });
}

#[test]
fn a_call_that_fails_changes_nothing_and_can_be_tried_again() {
    chain(40).run(|| {
        // The citizens have no account, so the transfer fails.
        let batch = propose::batch(vec![remark(7), failing()]);
        let id = passed(TrackId::BUDGET, &batch);
        run_to(enactable(id));
        System::reset_events();
        assert_ok!(enact(id));
        saw(Event::EnactmentFailed {
            poll: id,
            error: DispatchError::BadOrigin,
        });
        assert_eq!(System::events().len(), 1, "of the batch nothing stays");
        assert!(matches!(poll(id).stage, Stage::Approved { .. }));
        assert!(is_requested(&batch));
        run(5);
        assert_ok!(enact(id));
        run_to(enactable(id) + 28 * DAY);
        assert_eq!(enact(id), Err(E::EnactmentOver.into()));
        close(id);
    });
}

#[test]
fn too_small_a_bound_is_refused_before_the_call() {
    chain(40).run(|| {
        let id = passed(TrackId::ORDINARY, &remark(1));
        run_to(enactable(id));
        let weight = frame_support::dispatch::GetDispatchInfo::get_dispatch_info(&remark(1));
        let call = |weight_bound| {
            QuadraticVoting::enact(signed(2), id, weight_bound).map_err(|failed| failed.error)
        };
        for less in [
            Weight::from_parts(1, 0),
            Weight::from_parts(0, u64::from(weight.call_weight.proof_size() > 0)),
        ] {
            if less != Weight::zero() {
                assert_eq!(
                    call(weight.call_weight.saturating_sub(less)),
                    Err(E::WeightBoundTooSmall.into())
                );
            }
        }
        let done = call(weight.call_weight).unwrap();
        assert!(done.actual_weight.is_some());
    });
}

#[test]
fn what_the_track_may_not_make_any_more_is_refused_and_stays() {
    chain(40).run(|| {
        let id = passed(TrackId::ORDINARY, &remark(1));
        run_to(enactable(id));
        Forbidden::set(vec![remark(1)]);
        assert_eq!(enact(id), Err(E::CallNotAllowed.into()));
        Forbidden::set(vec![]);
        assert_ok!(enact(id));
    });
}

#[test]
fn an_upgrade_alone_does_not_stop_what_was_approved() {
    chain(40).run(|| {
        let id = passed(TrackId::ORDINARY, &remark(1));
        upgrade();
        run_to(enactable(id));
        assert_ok!(enact(id));
        assert_eq!(poll(id).stage, Stage::Enacted);
    });
}

#[test]
fn only_what_was_approved_is_enacted() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(enact(PollId(0)), Err(E::PollNotFound.into()));
        let id = ordinary(1);
        assert_eq!(enact(id), Err(E::PollNotApproved.into()));
        run_to(poll(id).closes);
        close(id);
        assert_eq!(enact(id), Err(E::PollNotApproved.into()));
        for origin in [
            SystemOrigin::Root.into(),
            SystemOrigin::None.into(),
            referendum(TrackId::CONSTITUTION),
        ] {
            assert_eq!(
                QuadraticVoting::enact(origin, id, BOUND).unwrap_err().error,
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn citizens_change_the_rules_on_constitution() {
    chain(40).run(|| {
        let changed = crate::Params {
            objections: 5,
            ..params()
        };
        let call = RuntimeCall::QuadraticVoting(crate::Call::set_params { params: changed });
        let id = passed(TrackId::CONSTITUTION, &call);
        run_to(enactable(id));
        assert_ok!(enact(id));
        assert_eq!(crate::Parameters::<Test>::get(), changed);
    });
}
