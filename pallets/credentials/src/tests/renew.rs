//! Renewing.

use althing_primitives::CredentialProblem;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{
    accredit, attest_person, community, credential, license, problem, signed, stage, ADA, BEN,
    ISSUER, RIVAL,
};
use crate::{
    mock::{
        after, chain, did, pass, Credentials, Deactivated, Recovering, Renewed, Test, LICENCE,
        PERSON, VALIDITY,
    },
    Error, Event,
};

#[test]
fn it_counts_from_now_though_it_ran_out() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        pass(VALIDITY);
        assert_eq!(problem(ADA, LICENCE), Some(CredentialProblem::Expired));
        accredit(ISSUER, LICENCE);
        assert_ok!(Credentials::renew(
            signed(ISSUER),
            did(ADA),
            LICENCE,
            VALIDITY
        ));
        assert_last::<Test>(Event::Renewed {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: LICENCE,
            expires_at: after(VALIDITY),
        });
        assert_eq!(problem(ADA, LICENCE), None);
        assert_eq!(credential(ADA, LICENCE).issued_at, after(0));
    });
}

#[test]
fn what_is_suspended_stays_so_and_announces_nobody() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        Renewed::take();
        assert_ok!(Credentials::suspend(signed(ISSUER), did(ADA), PERSON));
        let renew = || Credentials::renew(signed(ISSUER), did(ADA), PERSON, VALIDITY);
        assert_ok!(renew());
        assert_eq!(problem(ADA, PERSON), Some(CredentialProblem::Suspended));
        assert_eq!(Renewed::get(), []);
        assert_ok!(Credentials::resume(signed(ISSUER), did(ADA), PERSON));
        assert_ok!(renew());
        assert_eq!(Renewed::get(), [(did(ADA), after(VALIDITY).0)]);
    });
}

#[test]
fn a_time_out_of_range_is_refused() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        for validity in [0, VALIDITY + 1] {
            assert_noop!(
                Credentials::renew(signed(ISSUER), did(ADA), LICENCE, validity),
                Error::<Test>::ValidityOutOfRange
            );
        }
    });
}

#[test]
fn only_its_issuer_does() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_noop!(
            Credentials::renew(signed(RIVAL), did(ADA), LICENCE, 1),
            Error::<Test>::NotItsIssuer
        );
        assert_noop!(
            Credentials::renew(signed(ISSUER), did(BEN), LICENCE, 1),
            Error::<Test>::CredentialNotFound
        );
        assert_noop!(
            Credentials::renew(community(), did(ADA), LICENCE, 1),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn who_is_gone_or_being_recovered_is_not_renewed_as_a_person() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        license(ISSUER, ADA, 1);
        Recovering::set(vec![did(ADA)]);
        assert_noop!(
            Credentials::renew(signed(ISSUER), did(ADA), PERSON, 1),
            Error::<Test>::SubjectNotActive
        );
        assert_ok!(Credentials::renew(signed(ISSUER), did(ADA), LICENCE, 1));
        Deactivated::set(vec![did(ADA)]);
        assert_noop!(
            Credentials::renew(signed(ISSUER), did(ADA), LICENCE, 1),
            Error::<Test>::SubjectNotActive
        );
    });
}
