//! `propose`

use sp_runtime::traits::{BlakeTwo256, Hash};

use super::*;
use crate::{Agendas, MotionCalls, MAX_MOTIONS};

#[test]
fn a_seat_puts_a_call_forward_and_approves_it() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let id_of = propose(12, GROUP, &remark(0));
        let record = motion(id_of);
        assert_eq!(record.author, id(12));
        assert_eq!(record.approvals, 0b10);
        assert_eq!(record.expires, 1 + 7 * DAY);
        assert_eq!(held(12, HoldReason::Motion), MOTION_DEPOSIT);
        saw(Event::Proposed {
            motion: id_of,
            body: GROUP,
            member: id(12),
            hash: BlakeTwo256::hash_of(&remark(0)),
            expires: 1 + 7 * DAY,
        });
        saw(Event::Approved {
            motion: id_of,
            member: id(12),
            approvals: 1,
        });
        assert!(MotionCalls::<Test>::contains_key(id_of));
    });
}

#[test]
fn who_is_paid_by_it_does_not_approve_it() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let id_of = propose(12, GROUP, &remark(12));
        assert_eq!(motion(id_of).approvals, 0);
        let hidden = propose(12, GROUP, &batch(vec![remark(0), remark(12)]));
        assert_eq!(motion(hidden).approvals, 0, "also inside a batch");
        assert_ok!(approve(11, hidden));
    });
}

#[test]
fn a_call_that_is_not_in_the_mandate_is_refused_also_in_a_batch() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        let foreign = RuntimeCall::System(frame_system::Call::set_heap_pages { pages: 1 });
        for call in [
            foreign.clone(),
            batch(vec![remark(0), foreign.clone()]),
            batch(vec![batch(vec![foreign])]),
        ] {
            let refused = try_propose(11, GROUP, &call);
            assert_eq!(refused, Err(E::CallNotMandated.into()));
        }
        assert_ok!(try_propose(11, GROUP, &batch(vec![batch(vec![remark(0)])])));
    });
}

#[test]
fn only_who_sits_there_and_may_act() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let refused = |who, error: E| {
            assert_eq!(try_propose(who, GROUP, &remark(0)), Err(error.into()));
        };
        refused(14, E::NotSeated);
        refused(HUMANS, E::NotMember);
        for standing in [
            Standing::Silent,
            Standing::Lapsed,
            Standing::Suspended(CivilSeconds::MAX),
            Standing::Out,
        ] {
            World::set_standing(11, standing);
            refused(11, E::SeatWithoutStanding);
        }
        World::pay_until(12, now());
        refused(12, E::SeatWithoutStanding);
        for origin in [by(GROUP), ordinary(), SystemOrigin::Root.into()] {
            let call = Box::new(remark(0));
            let refused = dispatch(origin, crate::Call::propose { body: GROUP, call });
            assert!(matches!(
                refused,
                Err(DispatchError::BadOrigin | DispatchError::Module(_))
            ));
        }
    });
}

#[test]
fn council_and_guardians_deliberate_elsewhere() {
    chain(40).run(|| {
        run_to(1);
        for (who, body) in [(1, COUNCIL), (4, GUARDIANS)] {
            assert_eq!(try_propose(who, body, &remark(0)), Err(E::NotGroup.into()));
        }
        assert_eq!(
            try_propose(1, BodyId(9), &remark(0)),
            Err(E::BodyNotFound.into())
        );
    });
}

#[test]
fn a_group_without_a_lead_puts_nothing_forward() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let lead = None;
        assert_ok!(dispatch(
            ordinary(),
            crate::Call::set_lead { body: GROUP, lead }
        ));
        let refused = try_propose(12, GROUP, &remark(0));
        assert_eq!(refused, Err(E::LeadMissing.into()));
    });
}

#[test]
fn nor_does_one_whose_mandate_ended() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        run_to(50 * DAY);
        propose(11, GROUP, &remark(0));
        run_to(50 * DAY + 1);
        assert_eq!(try_propose(12, GROUP, &remark(0)), Err(E::BodyOver.into()));
    });
}

#[test]
fn a_call_has_its_bounds() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        let long = |len| {
            RuntimeCall::System(frame_system::Call::remark {
                remark: vec![0; len],
            })
        };
        let limit = usize::try_from(MaxCallLength::get()).unwrap();
        let over = codec::Encode::encoded_size(&long(limit)) - limit;
        assert_eq!(
            try_propose(11, GROUP, &long(limit - over + 1)),
            Err(E::CallTooLong.into())
        );
        assert_ok!(try_propose(11, GROUP, &long(limit - over)));
        let execute = crate::Call::execute {
            motion: MotionId(0),
            weight_bound: Weight::MAX,
        };
        assert_eq!(
            try_propose(11, GROUP, &execute.into()),
            Err(E::CallTooHeavy.into())
        );
    });
}

#[test]
fn a_full_agenda_refuses_and_loses_nothing() {
    chain(40).run(|| {
        run_to(1);
        let members: Vec<_> = (11..=26).collect();
        let mut call = founding(&[11, 12], 2);
        if let crate::Call::found { terms } = &mut call {
            terms.places = 16;
            terms.members = ids(&members);
        }
        assert_ok!(dispatch(ordinary(), call));
        for human in &members {
            propose(*human, GROUP, &remark(0));
            propose(*human, GROUP, &remark(0));
            assert_eq!(
                try_propose(*human, GROUP, &remark(0)),
                Err(E::TooManyMotionsOfOne.into())
            );
        }
        assert_eq!(Motions::<Test>::iter().count(), MAX_MOTIONS as usize);
        // Another sits where one of them sat, whose motions still wait to be cleared.
        assert_ok!(dispatch(signed(26), crate::Call::resign { body: GROUP }));
        let call = crate::Call::change_seats {
            body: GROUP,
            leaving: ids(&[]),
            joining: ids(&[30]),
        };
        assert_ok!(dispatch(ordinary(), call));
        assert_eq!(
            try_propose(30, GROUP, &remark(0)),
            Err(E::TooManyMotions.into())
        );
        assert_eq!(Agendas::<Test>::get(GROUP).len(), 32);
        assert_eq!(held(30, HoldReason::Motion), 0);
        let clear = crate::Call::clear_motion {
            motion: MotionId(0),
        };
        assert_ok!(dispatch(signed(HUMANS), clear));
        propose(30, GROUP, &remark(0));
    });
}

#[test]
fn without_the_deposit_nothing_is_put_forward() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        let all = Balances::free_balance(account(11));
        let away = crate::mock::account(HUMANS);
        assert_ok!(Balances::transfer_allow_death(signed(11), away, all));
        assert!(try_propose(11, GROUP, &remark(0)).is_err());
        assert_eq!(Motions::<Test>::iter().count(), 0);
    });
}

#[test]
fn numbers_are_given_once() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        crate::Counters::<Test>::mutate(|counts| counts.motion = MotionId(u32::MAX));
        assert_eq!(
            try_propose(11, GROUP, &remark(0)),
            Err(E::NumbersExhausted.into())
        );
    });
}
