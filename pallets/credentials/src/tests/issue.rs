//! Attesting something about a subject.

use althing_primitives::{IssuerStanding, SchemaId};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

use super::{
    attest_person, community, credential, free, hash, held, license, nobody, plain, problem,
    signed, stage, ADA, BEN, ISSUER, OUTSIDER, RIVAL,
};
use crate::{
    mock::{
        after, chain, did, params, Balances, Credentials, Deactivated, Recovering, Renewed, Test,
        BEGINNING, ENDOWMENT, LICENCE, PERSON, VALIDITY,
    },
    Error, Event, HoldReason, Terms,
};

#[test]
fn it_counts_at_once_and_holds_a_deposit() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_last::<Test>(Event::Issued {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: LICENCE,
            commitment: hash(1),
            expires_at: after(VALIDITY),
        });
        let report = Credentials::credential_report(&did(ADA), LICENCE).expect("it is there");
        assert_eq!(report.problem, None);
        assert_eq!(report.commitment, hash(1));
        assert_eq!(report.view.issued_at, after(0));
        assert_eq!(report.view.issuer_standing, IssuerStanding::Accredited);
        assert_eq!(
            held(HoldReason::Credential, ISSUER),
            params().credential_deposit
        );
        assert_eq!(free(ADA), ENDOWMENT);
    });
}

#[test]
fn only_who_is_accredited_issues() {
    chain().run(|| {
        stage();
        for who in [OUTSIDER, ADA] {
            assert_noop!(
                Credentials::issue(signed(who), did(BEN), LICENCE, plain(1)),
                Error::<Test>::NotAccredited
            );
        }
        assert_noop!(
            Credentials::issue(community(), did(BEN), LICENCE, plain(1)),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(BEN), SchemaId(77), plain(1)),
            Error::<Test>::SchemaNotFound
        );
    });
}

#[test]
fn nobody_attests_themselves() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(ISSUER), LICENCE, plain(1)),
            Error::<Test>::SelfIssued
        );
    });
}

#[test]
fn a_time_out_of_range_is_refused() {
    chain().run(|| {
        stage();
        for validity in [0, VALIDITY + 1] {
            let terms = Terms {
                validity,
                ..plain(1)
            };
            assert_noop!(
                Credentials::issue(signed(ISSUER), did(ADA), LICENCE, terms),
                Error::<Test>::ValidityOutOfRange
            );
        }
    });
}

#[test]
fn who_is_not_there_gets_none() {
    chain().run(|| {
        stage();
        Deactivated::set(vec![did(BEN)]);
        for subject in [nobody(), did(BEN)] {
            assert_noop!(
                Credentials::issue(signed(ISSUER), subject, LICENCE, plain(1)),
                Error::<Test>::SubjectNotActive
            );
        }
    });
}

#[test]
fn who_is_being_recovered_gets_a_licence_and_no_personhood() {
    chain().run(|| {
        stage();
        Recovering::set(vec![did(ADA)]);
        license(ISSUER, ADA, 1);
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(ADA), PERSON, super::human(1, 1)),
            Error::<Test>::SubjectNotActive
        );
    });
}

#[test]
fn without_the_deposit_it_is_refused() {
    chain().run(|| {
        stage();
        let rest = ENDOWMENT - params().credential_deposit;
        assert_ok!(Balances::transfer_keep_alive(signed(ISSUER), BEN, rest));
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(ADA), LICENCE, plain(1)),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}

#[test]
fn another_issuer_does_not_overwrite_what_counts() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_noop!(
            Credentials::issue(signed(RIVAL), did(ADA), LICENCE, plain(2)),
            Error::<Test>::HeldFromOther
        );
        assert_eq!(credential(ADA, LICENCE).issuer, did(ISSUER));
        // Not even when the first one may not issue any more: what it issued counts.
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(ISSUER),
            LICENCE
        ));
        assert_noop!(
            Credentials::issue(signed(RIVAL), did(ADA), LICENCE, plain(2)),
            Error::<Test>::HeldFromOther
        );
        assert_eq!(problem(ADA, LICENCE), None);
    });
}

#[test]
fn a_person_is_announced_under_the_schema_that_counts_alone() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_eq!(Renewed::get(), []);
        attest_person(ISSUER, ADA, 1);
        assert_eq!(Renewed::get(), [(did(ADA), BEGINNING + VALIDITY)]);
    });
}
