//! A whole issuer is recalled by one write.

use althing_primitives::{CredentialProblem, IssuerStanding};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{
    accredit, attest_person, community, constitution, license, problem, row, signed, stage, ADA,
    BEN, CAI, ISSUER, OUTSIDER, RIVAL,
};
use crate::{
    mock::{after, chain, did, pass, Credentials, Test, LICENCE, PERSON},
    Epoch, Error, Event,
};

fn recall(issuer: u64) {
    assert_ok!(Credentials::revoke_all_of_issuer(
        community(),
        did(issuer),
        LICENCE
    ));
}

#[test]
fn all_that_it_issued_never_counts_again() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        license(ISSUER, BEN, 2);
        license(RIVAL, CAI, 3);
        assert_ok!(Credentials::suspend(signed(ISSUER), did(BEN), LICENCE));
        recall(ISSUER);
        assert_last::<Test>(Event::IssuerRevoked {
            issuer: did(ISSUER),
            schema: LICENCE,
            epoch: Epoch(1),
        });
        let revoked = Some(CredentialProblem::IssuerRevoked);
        assert_eq!(problem(ADA, LICENCE), revoked);
        assert_eq!(problem(BEN, LICENCE), revoked);
        assert_eq!(problem(CAI, LICENCE), None);
        accredit(ISSUER, LICENCE);
        assert_eq!(problem(ADA, LICENCE), revoked, "nothing is revived");
        for call in [
            Credentials::renew(signed(ISSUER), did(ADA), LICENCE, 1),
            Credentials::resume(signed(ISSUER), did(BEN), LICENCE),
            Credentials::suspend(signed(ISSUER), did(ADA), LICENCE),
            Credentials::revoke(signed(ISSUER), did(ADA), LICENCE),
        ] {
            assert_eq!(call, Err(Error::<Test>::CredentialRevoked.into()));
        }
        license(ISSUER, ADA, 4);
        assert_eq!(problem(ADA, LICENCE), None);
        recall(ISSUER);
        assert_eq!(problem(ADA, LICENCE), revoked);
        assert_eq!(row(ISSUER, LICENCE).epoch, Epoch(2));
    });
}

#[test]
fn the_moment_is_kept_and_not_put_off() {
    chain().run(|| {
        stage();
        recall(ISSUER);
        let at = after(0);
        pass(1_000);
        assert_noop!(
            Credentials::revoke_all_of_issuer(community(), did(ISSUER), LICENCE),
            Error::<Test>::AllRevokedAlready
        );
        let report = Credentials::accreditation_report(&did(ISSUER), LICENCE);
        assert_eq!(
            report.map(|report| report.standing),
            Some(IssuerStanding::Revoked(at))
        );
    });
}

#[test]
fn an_issuer_recalls_its_own() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::withdraw_accreditation(
            signed(ISSUER),
            did(ISSUER),
            LICENCE
        ));
        assert_ok!(Credentials::revoke_all_of_issuer(
            signed(ISSUER),
            did(ISSUER),
            LICENCE
        ));
        assert_eq!(
            problem(ADA, LICENCE),
            Some(CredentialProblem::IssuerRevoked)
        );
        assert_noop!(
            Credentials::revoke_all_of_issuer(signed(ISSUER), did(RIVAL), LICENCE),
            Error::<Test>::NotOwnAccreditation
        );
        assert_noop!(
            Credentials::revoke_all_of_issuer(signed(OUTSIDER), did(OUTSIDER), LICENCE),
            Error::<Test>::NotAccredited
        );
    });
}

#[test]
fn for_personhood_only_the_community_does_it() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        assert_noop!(
            Credentials::revoke_all_of_issuer(signed(ISSUER), did(ISSUER), PERSON),
            Error::<Test>::CommunityDecides
        );
        assert_ok!(Credentials::revoke_all_of_issuer(
            community(),
            did(ISSUER),
            PERSON
        ));
        assert_eq!(problem(ADA, PERSON), Some(CredentialProblem::IssuerRevoked));
    });
}

#[test]
fn others_cannot_do_it() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::revoke_all_of_issuer(constitution(), did(ISSUER), LICENCE),
            DispatchError::BadOrigin
        );
    });
}
