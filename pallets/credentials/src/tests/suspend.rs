//! Suspending and resuming, apart from revoking.

use althing_primitives::CredentialProblem;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{attest_person, community, license, problem, signed, stage, ADA, BEN, ISSUER, RIVAL};
use crate::{
    mock::{chain, did, Credentials, Renewed, Test, LICENCE, PERSON},
    Error, Event,
};

#[test]
fn it_does_not_count_until_it_is_resumed() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::suspend(signed(ISSUER), did(ADA), LICENCE));
        assert_last::<Test>(Event::Suspended {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: LICENCE,
        });
        assert_eq!(problem(ADA, LICENCE), Some(CredentialProblem::Suspended));
        assert_noop!(
            Credentials::suspend(signed(ISSUER), did(ADA), LICENCE),
            Error::<Test>::SuspendedAlready
        );
        assert_ok!(Credentials::resume(signed(ISSUER), did(ADA), LICENCE));
        assert_last::<Test>(Event::Resumed {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: LICENCE,
        });
        assert_eq!(problem(ADA, LICENCE), None);
        assert_noop!(
            Credentials::resume(signed(ISSUER), did(ADA), LICENCE),
            Error::<Test>::NotSuspended
        );
    });
}

#[test]
fn resuming_does_not_attest_a_person_anew() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        Renewed::take();
        assert_ok!(Credentials::suspend(signed(ISSUER), did(ADA), PERSON));
        assert_ok!(Credentials::resume(signed(ISSUER), did(ADA), PERSON));
        assert_eq!(Renewed::get(), []);
    });
}

#[test]
fn only_its_issuer_does() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_noop!(
            Credentials::suspend(signed(RIVAL), did(ADA), LICENCE),
            Error::<Test>::NotItsIssuer
        );
        assert_noop!(
            Credentials::suspend(signed(ISSUER), did(BEN), LICENCE),
            Error::<Test>::CredentialNotFound
        );
        assert_noop!(
            Credentials::suspend(community(), did(ADA), LICENCE),
            DispatchError::BadOrigin
        );
        assert_ok!(Credentials::suspend(signed(ISSUER), did(ADA), LICENCE));
        assert_noop!(
            Credentials::resume(signed(RIVAL), did(ADA), LICENCE),
            Error::<Test>::NotItsIssuer
        );
        assert_noop!(
            Credentials::resume(community(), did(ADA), LICENCE),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn who_may_not_issue_takes_no_person_away() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(ISSUER),
            PERSON
        ));
        assert_noop!(
            Credentials::suspend(signed(ISSUER), did(ADA), PERSON),
            Error::<Test>::NotAccredited
        );
        assert_noop!(
            Credentials::revoke(signed(ISSUER), did(ADA), PERSON),
            Error::<Test>::NotAccredited
        );
        assert_eq!(problem(ADA, PERSON), None);
    });
}
