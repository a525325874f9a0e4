//! Revoking one credential.

use althing_primitives::CredentialProblem;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{community, license, problem, signed, stage, ADA, BEN, ISSUER, RIVAL};
use crate::{
    mock::{chain, did, pass, Credentials, Test, LICENCE, VALIDITY},
    Error, Event,
};

#[test]
fn it_never_counts_again() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
        assert_last::<Test>(Event::Revoked {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: LICENCE,
        });
        let revoked = Some(CredentialProblem::Revoked);
        assert_eq!(problem(ADA, LICENCE), revoked);
        for call in [
            Credentials::resume(signed(ISSUER), did(ADA), LICENCE),
            Credentials::suspend(signed(ISSUER), did(ADA), LICENCE),
            Credentials::renew(signed(ISSUER), did(ADA), LICENCE, 1),
            Credentials::revoke(signed(ISSUER), did(ADA), LICENCE),
        ] {
            assert_eq!(call, Err(Error::<Test>::CredentialRevoked.into()));
        }
        pass(VALIDITY + 1);
        assert_eq!(problem(ADA, LICENCE), revoked, "not even when it ran out");
    });
}

#[test]
fn only_its_issuer_does() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_noop!(
            Credentials::revoke(signed(RIVAL), did(ADA), LICENCE),
            Error::<Test>::NotItsIssuer
        );
        assert_noop!(
            Credentials::revoke(signed(ISSUER), did(BEN), LICENCE),
            Error::<Test>::CredentialNotFound
        );
        assert_noop!(
            Credentials::revoke(community(), did(ADA), LICENCE),
            DispatchError::BadOrigin
        );
    });
}
