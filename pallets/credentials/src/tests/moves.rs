//! Issuers move a nullifier to a human's new identity, after public notice.

use althing_primitives::{CredentialProblem, NullifierLookup};
use althing_test_utils::events::{assert_last, of_pallet};
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::{DispatchError, TokenError};

use super::{
    attest_person, community, held, human, nobody, nullifier, problem, signed, stage, ADA, BEN,
    CAI, ISSUER, OUTSIDER, RIVAL, THIRD,
};
use crate::{
    mock::{
        after, chain, did, params, run_to, Balances, Credentials, Deactivated, Moved, Renewed,
        SeatStays, Test, BEGINNING, ENDOWMENT, PERSON, VALIDITY,
    },
    Error, Event, HoldReason, Moves, NullifierOf,
};

fn approve(issuer: u64) -> DispatchResult {
    Credentials::move_nullifier(signed(issuer), nullifier(PERSON, 1), did(BEN))
}

fn finish() -> DispatchResult {
    Credentials::finish_move(signed(CAI), nullifier(PERSON, 1))
}

/// Ada is a person, and two issuers want her nullifier to be Ben's.
fn announced() {
    stage();
    attest_person(ISSUER, ADA, 1);
    assert_ok!(approve(ISSUER));
    assert_ok!(approve(RIVAL));
}

#[test]
fn the_seat_follows_after_the_notice() {
    chain().run(|| {
        announced();
        let effective_at = 2 + params().move_notice;
        assert_last::<Test>(Event::MoveAnnounced {
            nullifier: nullifier(PERSON, 1),
            from: did(ADA),
            to: did(BEN),
            effective_at,
        });
        assert_eq!(held(HoldReason::Move, ISSUER), params().move_deposit);
        assert_eq!(held(HoldReason::Move, RIVAL), 0);
        run_to(effective_at - 1);
        assert_noop!(finish(), Error::<Test>::NoticeNotOver);
        run_to(effective_at);
        assert_ok!(finish());
        assert_last::<Test>(Event::NullifierMoved {
            nullifier: nullifier(PERSON, 1),
            from: did(ADA),
            to: did(BEN),
        });
        assert_eq!(Moved::get(), [(nullifier(PERSON, 1), did(ADA), did(BEN))]);
        assert_eq!(Credentials::holder(&nullifier(PERSON, 1)), Some(did(BEN)));
        assert!(!NullifierOf::<Test>::contains_key(did(ADA), PERSON));
        assert_eq!(held(HoldReason::Move, ISSUER), 0);
        assert_noop!(finish(), Error::<Test>::MoveNotFound);
    });
}

#[test]
fn the_old_identity_is_no_person_and_the_new_one_when_attested() {
    chain().run(|| {
        announced();
        run_to(2 + params().move_notice);
        assert_ok!(finish());
        assert_eq!(problem(ADA, PERSON), Some(CredentialProblem::Revoked));
        assert!(of_pallet::<Test, Event<Test>>().contains(&Event::Revoked {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: PERSON,
        }));
        Renewed::take();
        assert_ok!(Credentials::issue(
            signed(RIVAL),
            did(BEN),
            PERSON,
            human(2, 1)
        ));
        assert_eq!(problem(BEN, PERSON), None);
        assert_eq!(Renewed::get(), [(did(BEN), BEGINNING + VALIDITY)]);
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(ADA), PERSON, human(3, 1)),
            Error::<Test>::NullifierTaken
        );
    });
}

#[test]
fn one_issuer_alone_moves_nothing() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        assert_ok!(approve(ISSUER));
        assert_last::<Test>(Event::MoveApproved {
            nullifier: nullifier(PERSON, 1),
            from: did(ADA),
            to: did(BEN),
            issuer: did(ISSUER),
        });
        assert_noop!(approve(ISSUER), Error::<Test>::AlreadyApproved);
        run_to(2 + params().move_notice);
        assert_noop!(finish(), Error::<Test>::NoticeNotOver);
        assert_eq!(
            Credentials::move_of(&nullifier(PERSON, 1)),
            Some((did(ADA), did(BEN), None))
        );
    });
}

#[test]
fn a_delegate_or_a_stranger_has_no_say() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        assert_ok!(approve(ISSUER));
        assert_ok!(Credentials::delegate(
            signed(ISSUER),
            did(40),
            PERSON,
            after(1)
        ));
        assert_noop!(approve(40), Error::<Test>::DelegatedIssuer);
        assert_noop!(approve(OUTSIDER), Error::<Test>::NotAccredited);
        assert_noop!(
            Credentials::move_nullifier(community(), nullifier(PERSON, 1), did(BEN)),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn an_approval_ends_with_its_accreditation() {
    chain().run(|| {
        announced();
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(RIVAL),
            PERSON
        ));
        run_to(2 + params().move_notice);
        assert_noop!(finish(), Error::<Test>::ApprovalsMissing);
        assert_ok!(approve(THIRD));
        assert_ok!(finish());
    });
}

#[test]
fn a_recalled_issuer_approves_anew_in_its_new_epoch() {
    chain().run(|| {
        announced();
        assert_ok!(Credentials::revoke_all_of_issuer(
            community(),
            did(RIVAL),
            PERSON
        ));
        super::accredit(RIVAL, PERSON);
        run_to(2 + params().move_notice);
        assert_noop!(finish(), Error::<Test>::ApprovalsMissing);
        assert_ok!(approve(RIVAL));
        let entry = Moves::<Test>::get(nullifier(PERSON, 1)).expect("it is open");
        assert_eq!(entry.approvals.len(), 2);
        assert_ok!(finish());
    });
}

#[test]
fn only_what_is_held_moves_and_only_to_a_free_human() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        attest_person(ISSUER, CAI, 3);
        let open =
            |value, to| Credentials::move_nullifier(signed(ISSUER), nullifier(PERSON, value), to);
        assert_noop!(open(9, did(BEN)), Error::<Test>::NullifierNotHeld);
        assert_noop!(open(1, did(CAI)), Error::<Test>::OtherNullifierHeld);
        assert_noop!(open(1, did(ADA)), Error::<Test>::OtherNullifierHeld);
        assert_noop!(open(1, did(OUTSIDER)), Error::<Test>::NotAPerson);
        assert_noop!(open(1, nobody()), Error::<Test>::SubjectNotActive);
        Deactivated::set(vec![did(BEN)]);
        assert_noop!(open(1, did(BEN)), Error::<Test>::SubjectNotActive);
        Deactivated::set(Vec::new());
        assert_ok!(open(1, did(BEN)));
        assert_noop!(open(1, did(4)), Error::<Test>::OtherMoveOpen);
    });
}

#[test]
fn what_changed_during_the_notice_is_seen() {
    chain().run(|| {
        announced();
        run_to(2 + params().move_notice);
        SeatStays::set(true);
        assert_noop!(finish(), DispatchError::Other("the seat cannot follow"));
        SeatStays::set(false);
        attest_person(ISSUER, BEN, 7);
        assert_noop!(finish(), Error::<Test>::OtherNullifierHeld);
    });
}

#[test]
fn without_the_deposit_it_is_refused() {
    chain().run(|| {
        stage();
        attest_person(RIVAL, ADA, 1);
        let rest = ENDOWMENT - params().move_deposit;
        assert_ok!(Balances::transfer_keep_alive(signed(ISSUER), BEN, rest));
        assert_noop!(
            approve(ISSUER),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}

#[test]
fn approvals_are_bounded() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        let issuers: Vec<_> = (33..50).collect();
        for issuer in &issuers {
            super::accredit(*issuer, PERSON);
        }
        let (last, most) = issuers.split_last().expect("there are many");
        for issuer in most {
            assert_ok!(approve(*issuer));
        }
        assert_noop!(approve(*last), Error::<Test>::TooManyApprovals);
    });
}
