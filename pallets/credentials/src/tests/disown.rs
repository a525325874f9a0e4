//! A subject gives a credential up.

use althing_primitives::CredentialProblem;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{
    attest_person, community, license, plain, problem, signed, stage, ADA, BEN, ISSUER, RIVAL,
};
use crate::{
    mock::{chain, did, Credentials, Recovering, Seated, Test, LICENCE, PERSON},
    Error, Event,
};

#[test]
fn it_counts_no_more_and_another_issuer_may_issue() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::disown(signed(ADA), LICENCE));
        assert_last::<Test>(Event::Disowned {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: LICENCE,
        });
        assert_eq!(problem(ADA, LICENCE), Some(CredentialProblem::Revoked));
        assert_noop!(
            Credentials::issue(signed(RIVAL), did(ADA), LICENCE, plain(1)),
            Error::<Test>::CommitmentRevoked
        );
        license(RIVAL, ADA, 2);
    });
}

#[test]
fn who_holds_a_seat_keeps_personhood() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        license(ISSUER, ADA, 1);
        Seated::set(vec![did(ADA)]);
        assert_noop!(
            Credentials::disown(signed(ADA), PERSON),
            Error::<Test>::SeatHeld
        );
        assert_ok!(Credentials::disown(signed(ADA), LICENCE));
        Seated::set(Vec::new());
        assert_ok!(Credentials::disown(signed(ADA), PERSON));
    });
}

#[test]
fn what_is_not_there_or_revoked_is_not_disowned() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::disown(signed(ADA), LICENCE),
            Error::<Test>::CredentialNotFound
        );
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
        assert_noop!(
            Credentials::disown(signed(ADA), LICENCE),
            Error::<Test>::CredentialRevoked
        );
        assert_noop!(
            Credentials::disown(signed(BEN), LICENCE),
            Error::<Test>::CredentialNotFound
        );
        assert_noop!(
            Credentials::disown(community(), LICENCE),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_thief_disowns_no_personhood_during_a_recovery() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        Recovering::set(vec![did(ADA)]);
        assert_noop!(
            Credentials::disown(signed(ADA), PERSON),
            Error::<Test>::SubjectNotActive
        );
    });
}
