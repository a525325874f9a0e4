//! A credential in the place of one that does not count, and what is remembered of that one.

use althing_primitives::CredentialStatus;
use frame_support::{assert_noop, assert_ok};

use super::{
    accredit, community, credential, free, hash, held, license, plain, problem, signed, stage, ADA,
    ISSUER, RIVAL,
};
use crate::{
    mock::{chain, did, params, pass, Credentials, Test, LICENCE, VALIDITY},
    Error, HoldReason, Revocations,
};

const DEPOSIT: u64 = 20;

fn remembered(commitment: u8) -> bool {
    Credentials::was_revoked(&did(ADA), LICENCE, hash(commitment))
}

#[test]
fn an_issuer_replaces_its_own_for_one_deposit() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        license(ISSUER, ADA, 2);
        license(ISSUER, ADA, 1);
        assert_eq!(credential(ADA, LICENCE).commitment, hash(1));
        assert_eq!(held(HoldReason::Credential, ISSUER), DEPOSIT);
        assert!(!remembered(2), "it was not revoked");
    });
}

#[test]
fn a_revocation_is_remembered_while_it_could_be_shown() {
    chain().run(|| {
        stage();
        assert_eq!(params().credential_deposit, DEPOSIT);
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
        for issuer in [ISSUER, RIVAL] {
            assert_noop!(
                Credentials::issue(signed(issuer), did(ADA), LICENCE, plain(1)),
                Error::<Test>::CommitmentRevoked
            );
        }
        license(RIVAL, ADA, 2);
        assert!(remembered(1));
        assert_eq!(held(HoldReason::Credential, ISSUER), DEPOSIT);
        assert_eq!(held(HoldReason::Credential, RIVAL), DEPOSIT);
        // Nor after another one came and went.
        assert_ok!(Credentials::revoke(signed(RIVAL), did(ADA), LICENCE));
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(ADA), LICENCE, plain(1)),
            Error::<Test>::CommitmentRevoked
        );
        license(ISSUER, ADA, 3);
        assert!(remembered(1) && remembered(2) && !remembered(3));
    });
}

#[test]
fn what_is_suspended_makes_room_and_stays_without_effect() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::suspend(signed(ISSUER), did(ADA), LICENCE));
        assert_noop!(
            Credentials::issue(signed(RIVAL), did(ADA), LICENCE, plain(1)),
            Error::<Test>::CommitmentRevoked
        );
        license(RIVAL, ADA, 2);
        assert!(remembered(1));
        assert_noop!(
            Credentials::resume(signed(ISSUER), did(ADA), LICENCE),
            Error::<Test>::NotItsIssuer
        );
    });
}

#[test]
fn what_fell_with_its_issuer_makes_room_and_is_remembered() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::revoke_all_of_issuer(
            community(),
            did(ISSUER),
            LICENCE
        ));
        accredit(ISSUER, LICENCE);
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(ADA), LICENCE, plain(1)),
            Error::<Test>::CommitmentRevoked
        );
        license(ISSUER, ADA, 2);
        assert!(remembered(1));
        assert_eq!(problem(ADA, LICENCE), None);
    });
}

#[test]
fn what_ran_out_leaves_nothing_behind() {
    chain().run(|| {
        stage();
        let before = free(ISSUER);
        license(ISSUER, ADA, 1);
        pass(VALIDITY);
        accredit(RIVAL, LICENCE);
        license(RIVAL, ADA, 1);
        assert_eq!(free(ISSUER), before);
        assert_eq!(credential(ADA, LICENCE).status, CredentialStatus::Issued);
        assert_eq!(Revocations::<Test>::iter().count(), 0);
    });
}
