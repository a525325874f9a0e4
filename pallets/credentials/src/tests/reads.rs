//! What members and other pallets read, and what runtimes serve.

use althing_primitives::{CredentialProblem, IssuerStanding};
use frame_support::assert_ok;

use super::{
    attest_person, constitution, hash, license, nobody, nullifier, signed, stage, ADA, BEN, ISSUER,
    RIVAL,
};
use crate::{
    mock::{
        after, chain, did, document, params, run_to, Credentials, Test, DAY, LICENCE, OTHER_PERSON,
        PERSON, VALIDITY,
    },
    FixOrder, FixTarget, PersonhoodSchema, RequestReport,
};

#[test]
fn a_credential_is_judged_as_of_now() {
    chain().run(|| {
        stage();
        assert_eq!(Credentials::credential_report(&did(ADA), LICENCE), None);
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::order_fix(
            signed(ISSUER),
            did(ADA),
            LICENCE,
            FixTarget::Credential,
            after(DAY),
            document()
        ));
        let report = || Credentials::credential_report(&did(ADA), LICENCE).expect("it is there");
        assert_eq!(
            (report().problem, report().fix_by),
            (None, Some(after(DAY)))
        );
        assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
        assert_eq!(report().problem, Some(CredentialProblem::Revoked));
        assert_eq!(report().commitment, hash(1));
    });
}

#[test]
fn an_accreditation_is_read_with_what_it_is_worth() {
    chain().run(|| {
        stage();
        assert_eq!(Credentials::accreditation_report(&nobody(), LICENCE), None);
        let report = Credentials::accreditation_report(&did(ISSUER), LICENCE).expect("it is there");
        assert_eq!(report.standing, IssuerStanding::Accredited);
        assert_eq!(report.accreditation.until, after(VALIDITY));
    });
}

#[test]
fn a_request_is_read_with_its_order() {
    chain().run(|| {
        stage();
        assert_eq!(Credentials::request_report(&did(ADA), LICENCE), None);
        let expires_at = after(params().request_lifetime);
        assert_ok!(Credentials::request(
            signed(ADA),
            did(ISSUER),
            LICENCE,
            document()
        ));
        assert_ok!(Credentials::order_fix(
            signed(ISSUER),
            did(ADA),
            LICENCE,
            FixTarget::Request,
            after(DAY),
            document()
        ));
        assert_eq!(
            Credentials::request_report(&did(ADA), LICENCE),
            Some(RequestReport {
                issuer: did(ISSUER),
                evidence: document(),
                expires_at,
                order: Some(FixOrder {
                    until: after(DAY),
                    document: document()
                }),
            })
        );
    });
}

#[test]
fn the_former_schema_is_read_while_it_plays_a_part() {
    chain().run(|| {
        stage();
        assert_ok!(Credentials::set_personhood_schema(
            constitution(),
            OTHER_PERSON
        ));
        let until = 2 + params().rebinding;
        let expected = |former| {
            Some(PersonhoodSchema {
                schema: OTHER_PERSON,
                former,
            })
        };
        assert_eq!(
            Credentials::personhood_schema(),
            expected(Some((PERSON, until)))
        );
        run_to(until);
        assert_eq!(Credentials::personhood_schema(), expected(None));
    });
}

#[test]
fn a_move_is_read_with_its_block() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        let read = || Credentials::move_of(&nullifier(PERSON, 1));
        assert_eq!(read(), None);
        for issuer in [ISSUER, RIVAL] {
            assert_ok!(Credentials::move_nullifier(
                signed(issuer),
                nullifier(PERSON, 1),
                did(BEN)
            ));
        }
        assert_eq!(
            read(),
            Some((did(ADA), did(BEN), Some(2 + params().move_notice)))
        );
    });
}

#[test]
fn a_check_is_never_without_the_issuer() {
    use althing_primitives::CredentialCheck;
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        let row = crate::Accreditations::<Test>::take(did(ISSUER), LICENCE);
        assert_eq!(
            Credentials::check(&did(ADA), LICENCE).err(),
            Some(CredentialProblem::IssuerRevoked),
            "who knows nothing of the issuer trusts nothing of it"
        );
        // Put back, for the invariants.
        crate::Accreditations::<Test>::set(did(ISSUER), LICENCE, row);
    });
}
