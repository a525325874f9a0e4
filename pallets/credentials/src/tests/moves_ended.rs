//! Moves of nullifiers that are stopped, taken back or left alone.

use althing_primitives::NullifierLookup;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{
    attest_person, community, held, nullifier, signed, stage, ADA, BEN, CAI, ISSUER, RIVAL, THIRD,
};
use crate::{
    mock::{chain, did, params, run_to, Credentials, Deactivated, Test, PERSON},
    Error, Event, HoldReason, Moves,
};

fn approve(issuer: u64) -> DispatchResult {
    Credentials::move_nullifier(signed(issuer), nullifier(PERSON, 1), did(BEN))
}

fn stop(who: u64) -> DispatchResult {
    Credentials::stop_move(signed(who), nullifier(PERSON, 1))
}

fn finish() -> DispatchResult {
    Credentials::finish_move(signed(CAI), nullifier(PERSON, 1))
}

fn retract(issuer: u64) -> DispatchResult {
    Credentials::retract_move(signed(issuer), nullifier(PERSON, 1))
}

/// Ada is a person, and two issuers want her nullifier to be Ben's.
fn announced() {
    stage();
    attest_person(ISSUER, ADA, 1);
    assert_ok!(approve(ISSUER));
    assert_ok!(approve(RIVAL));
}

#[test]
fn the_old_controller_stops_it() {
    chain().run(|| {
        announced();
        for other in [BEN, CAI, ISSUER, RIVAL] {
            assert_noop!(stop(other), Error::<Test>::NotController);
        }
        run_to(2 + params().move_notice);
        assert_ok!(stop(ADA));
        assert_last::<Test>(Event::MoveStopped {
            nullifier: nullifier(PERSON, 1),
            from: did(ADA),
            to: did(BEN),
            lapsed: false,
        });
        assert_noop!(finish(), Error::<Test>::MoveNotFound);
        assert_noop!(stop(ADA), Error::<Test>::MoveNotFound);
        assert_eq!(held(HoldReason::Move, ISSUER), 0);
        assert_eq!(Credentials::holder(&nullifier(PERSON, 1)), Some(did(ADA)));
    });
}

#[test]
fn nobody_stops_it_for_an_identity_that_ended() {
    chain().run(|| {
        announced();
        Deactivated::set(vec![did(ADA)]);
        assert_noop!(stop(ADA), Error::<Test>::NotController);
        run_to(2 + params().move_notice);
        assert_ok!(finish());
    });
}

#[test]
fn what_lapsed_is_stopped_by_anybody() {
    chain().run(|| {
        announced();
        let lapses_at = 2 + params().move_notice + params().move_lifetime;
        run_to(lapses_at - 1);
        assert_noop!(stop(CAI), Error::<Test>::NotController);
        run_to(lapses_at);
        assert_noop!(finish(), Error::<Test>::MoveLapsed);
        assert_noop!(approve(THIRD), Error::<Test>::MoveLapsed);
        assert_ok!(stop(CAI));
        assert_last::<Test>(Event::MoveStopped {
            nullifier: nullifier(PERSON, 1),
            from: did(ADA),
            to: did(BEN),
            lapsed: true,
        });
        assert_ok!(approve(THIRD));
    });
}

#[test]
fn an_issuer_takes_its_approval_back() {
    chain().run(|| {
        announced();
        assert_noop!(retract(THIRD), Error::<Test>::NotApproved);
        assert_ok!(retract(RIVAL));
        assert_last::<Test>(Event::MoveRetracted {
            nullifier: nullifier(PERSON, 1),
            issuer: did(RIVAL),
        });
        let later = 20;
        run_to(later);
        assert_ok!(approve(THIRD));
        run_to(later + params().move_notice - 1);
        assert_noop!(finish(), Error::<Test>::NoticeNotOver);
        run_to(later + params().move_notice);
        assert_ok!(finish());
    });
}

#[test]
fn with_the_last_approval_the_move_ends() {
    chain().run(|| {
        announced();
        assert_ok!(retract(ISSUER));
        assert_eq!(held(HoldReason::Move, ISSUER), params().move_deposit);
        assert_ok!(retract(RIVAL));
        assert_eq!(held(HoldReason::Move, ISSUER), 0);
        assert_eq!(Moves::<Test>::iter().count(), 0);
        assert_noop!(retract(RIVAL), Error::<Test>::MoveNotFound);
    });
}

#[test]
fn origins_that_are_nobody_are_refused() {
    chain().run(|| {
        announced();
        let none = || RawOrigin::None.into();
        assert_noop!(
            Credentials::stop_move(none(), nullifier(PERSON, 1)),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Credentials::finish_move(none(), nullifier(PERSON, 1)),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Credentials::retract_move(community(), nullifier(PERSON, 1)),
            DispatchError::BadOrigin
        );
    });
}
