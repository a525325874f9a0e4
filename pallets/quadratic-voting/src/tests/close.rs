//! `close`

use super::*;
use crate::{Counters, Proposed};

#[test]
fn what_passed_is_approved_and_its_delay_begins() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        ayes(id, 1..=10);
        // Nobody was in a hurry.
        run_to(poll(id).closes + 7);
        let now = block();
        let done = QuadraticVoting::close(signed(55), id).unwrap();
        assert_eq!(done.pays_fee, frame_support::dispatch::Pays::No);
        let stage = Stage::Approved {
            from: now + 30,
            until: now + 30 + 28 * DAY,
            objector: None,
        };
        assert_eq!(poll(id).stage, stage);
        saw(Event::Closed {
            poll: id,
            stage,
            tally: poll(id).tally,
        });
        assert_eq!(held(1), DEPOSIT, "until its ballots are pruned");
        assert!(is_requested(&remark(1)));
        assert_eq!(Counters::<Test>::get().closed, 1);
        assert!(!Proposed::<Test>::contains_key(
            crate::mock::id(1),
            TrackId::ORDINARY
        ));
    });
}

#[test]
fn what_did_not_is_rejected() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        ayes(id, 1..=2);
        vote(3, id, -2);
        vote(4, id, -1);
        run_to(poll(id).closes);
        close(id);
        assert_eq!(poll(id).stage, Stage::Rejected);
        assert!(!is_requested(&remark(1)));
        assert_eq!(held(1), DEPOSIT, "two of 40 are 5 %");
        assert_eq!(Counters::<Test>::get().closed, 1, "the turnout was there");
    });
}

#[test]
fn with_next_to_no_support_the_deposit_is_lost() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        vote(1, id, 8);
        run_to(poll(id).closes);
        close(id);
        assert_eq!((held(1), Booked::get()), (0, DEPOSIT));
        assert_eq!(Balances::free_balance(FORFEITS_POT), RICH + DEPOSIT);
        saw(Event::DepositLost {
            poll: id,
            amount: DEPOSIT,
        });
        assert_eq!(Counters::<Test>::get().closed, 0);
    });
}

#[test]
fn without_a_pot_it_returns() {
    chain(40).run(|| {
        run_to(1);
        NoPot::set(true);
        let id = ordinary(1);
        run_to(poll(id).closes);
        close(id);
        assert_eq!((held(1), Booked::get()), (0, 0));
        assert_eq!(Balances::free_balance(1), RICH);
    });
}

#[test]
fn an_outdated_poll_fails_with_its_deposit_back() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        ayes(id, 1..=10);
        upgrade();
        close(id);
        assert_eq!(poll(id).stage, Stage::Outdated);
        assert_eq!(held(1), 0);
        assert!(!is_requested(&remark(1)));
        ordinary(1);
    });
}

#[test]
fn even_if_its_voting_was_over() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        ayes(id, 1..=10);
        run_to(poll(id).closes);
        upgrade();
        close(id);
        assert_eq!(poll(id).stage, Stage::Outdated);
    });
}

#[test]
fn once_and_not_before_the_end() {
    chain(40).run(|| {
        run_to(1);
        assert_noop!(
            QuadraticVoting::close(signed(1), PollId(0)),
            E::PollNotFound
        );
        let id = ordinary(1);
        ayes(id, 1..=10);
        run_to(poll(id).closes - 1);
        assert_noop!(QuadraticVoting::close(signed(1), id), E::PollOpen);
        run(1);
        close(id);
        assert_noop!(QuadraticVoting::close(signed(1), id), E::PollClosed);
        for origin in [SystemOrigin::Root, SystemOrigin::None] {
            assert_noop!(
                QuadraticVoting::close(origin.into(), id),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn what_nobody_enacted_in_time_expires() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        pass(id);
        let until = enactable(id) + 28 * DAY;
        run_to(until - 1);
        assert_noop!(QuadraticVoting::close(signed(1), id), E::PollClosed);
        run(1);
        assert_eq!(enact(id), Err(E::EnactmentOver.into()));
        close(id);
        saw(Event::Expired { poll: id });
        assert_eq!(poll(id).stage, Stage::Expired);
        assert!(!is_requested(&remark(1)));
        assert_noop!(QuadraticVoting::close(signed(1), id), E::PollClosed);
    });
}

#[test]
fn a_change_of_the_rules_does_not_touch_what_is_open() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        let track = crate::Tracks::<Test>::get(TrackId::ORDINARY).unwrap();
        assert_ok!(QuadraticVoting::set_track(
            referendum(TrackId::CONSTITUTION),
            TrackId::ORDINARY,
            crate::Track {
                share: 90,
                turnout: 100,
                delay: 1,
                ..track
            }
        ));
        assert_ok!(QuadraticVoting::set_params(
            referendum(TrackId::CONSTITUTION),
            crate::Params {
                window: 1,
                support: 50,
                ..params()
            }
        ));
        ayes(id, 1..=4);
        run_to(poll(id).closes);
        close(id);
        assert_eq!(held(1), DEPOSIT);
        let Stage::Approved { from, until, .. } = poll(id).stage else {
            panic!("it passes by the rule of its opening");
        };
        assert_eq!((from, until), (block() + 30, block() + 30 + 28 * DAY));
    });
}
