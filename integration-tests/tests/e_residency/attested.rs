//! Issuers attest, refuse, suspend and revoke, and are checked themselves.

use althing_integration_tests::{
    belonging::{
        ask, attestation, days, did_of, document, electorate, founded, fund, held, identify, now,
        nullifier, number_of, person, send, send_free, ANYBODY, PERSONHOOD, YEAR,
    },
    referenda::decided,
    Chain,
};
use althing_primitives::{
    CredentialProblem, Did, IssuerStanding, PersonhoodProblem, SchemaId, TrackId,
};
use althing_runtime::{constants::currency::deposit, Runtime, RuntimeEvent};
use pallet_credentials::{
    AccreditationReport, Call, CredentialReport, Error, Event, HoldReason, RefusalReason,
    RequestReport, Terms,
};
use pallet_membership::{Call as MembershipCall, Error as MembershipError, Told};
use sp_core::H256;
use sp_runtime::DispatchError;

const ISSUER: &str = "//Issuer//0";
const SKILL: SchemaId = SchemaId(9);

fn report(chain: &mut Chain, subject: Did, schema: SchemaId) -> CredentialReport {
    let report: Option<CredentialReport> =
        ask(chain, "CredentialsApi_credential", (subject, schema));
    report.expect("there is a credential")
}

fn problem(chain: &mut Chain, subject: Did) -> Option<CredentialProblem> {
    report(chain, subject, PERSONHOOD).problem
}

fn request(chain: &mut Chain) -> Call<Runtime> {
    Call::request {
        issuer: did_of(chain, ISSUER),
        schema: PERSONHOOD,
        evidence: document("passport, seen by the consulate"),
    }
}

/// `e-residency#2`: asked with evidence, attested, and read by everybody until it ends.
#[test]
fn a_credential_that_was_asked_for_counts_until_it_ends() {
    let mut chain = founded();
    let subject = identify(&mut chain, "//Ida");
    let request = request(&mut chain);
    assert_eq!(send(&mut chain, "//Ida", request.clone()), Ok(()));
    assert_eq!(
        held(&mut chain, HoldReason::Request, "//Ida"),
        deposit(1, 200)
    );
    assert_eq!(
        send(&mut chain, "//Ida", request),
        Err(Error::<Runtime>::RequestExists.into())
    );
    let waits: Option<RequestReport> =
        ask(&mut chain, "CredentialsApi_request", (subject, PERSONHOOD));
    let waits = waits.expect("the issuer reads it");
    assert_eq!(waits.evidence, document("passport, seen by the consulate"));

    let attested = send(
        &mut chain,
        ISSUER,
        attestation(subject, &nullifier("//Ida")),
    );
    assert_eq!(attested, Ok(()));
    assert_eq!(held(&mut chain, HoldReason::Request, "//Ida"), 0);
    let moment = now(&mut chain);
    let seen = report(&mut chain, subject, PERSONHOOD);
    assert_eq!(seen.problem, None);
    assert_eq!(seen.view.issuer, did_of(&mut chain, ISSUER));
    assert_eq!(seen.view.issued_at, moment);
    assert_eq!(seen.view.expires_at, moment.saturating_add(2 * YEAR));
    assert_eq!(seen.view.issuer_standing, IssuerStanding::Accredited);
    let expired = seen.view.judge(seen.view.expires_at);
    assert_eq!(expired, Err(CredentialProblem::Expired));
}

/// `e-residency#R2`: with a code and a document; the deposit returns.
#[test]
fn a_request_is_refused_with_a_reason() {
    let mut chain = founded();
    let subject = identify(&mut chain, "//Ida");
    let request = request(&mut chain);
    assert_eq!(send(&mut chain, "//Ida", request), Ok(()));
    let (reason, why) = (RefusalReason::EvidenceDoubtful, document("letter"));
    let refuse = Call::<Runtime>::refuse {
        subject,
        schema: PERSONHOOD,
        reason,
        document: Some(why.clone()),
    };
    assert_eq!(
        send(&mut chain, "//Issuer//1", refuse.clone()),
        Err(Error::<Runtime>::AskedOther.into())
    );
    assert_eq!(send(&mut chain, ISSUER, refuse), Ok(()));
    let told = chain.events().into_iter().any(|event| {
        matches!(
            event,
            RuntimeEvent::Credentials(Event::Refused { subject: of, reason: told, document, .. })
                if of == subject && told == reason && document.as_ref() == Some(&why)
        )
    });
    assert!(told, "reason and document are told");
    assert_eq!(held(&mut chain, HoldReason::Request, "//Ida"), 0);
    let seen: Option<CredentialReport> = ask(
        &mut chain,
        "CredentialsApi_credential",
        (subject, PERSONHOOD),
    );
    assert_eq!(seen, None);
}

/// `e-residency#R3`
#[test]
fn nobody_attests_without_being_an_issuer_nor_over_another() {
    let mut chain = founded();
    let subject = person(&mut chain, "//Ida");
    let before = report(&mut chain, subject, PERSONHOOD);
    let noor = identify(&mut chain, "//Noor");
    assert_eq!(
        send(
            &mut chain,
            "//Ferdie",
            attestation(noor, &nullifier("//Noor"))
        ),
        Err(Error::<Runtime>::NotAccredited.into())
    );
    let skill = Call::<Runtime>::issue {
        subject,
        schema: SKILL,
        terms: Terms {
            commitment: H256::repeat_byte(1),
            validity: YEAR,
            nullifier: None,
        },
    };
    assert_eq!(
        send(&mut chain, ISSUER, skill),
        Err(Error::<Runtime>::NotAccredited.into()),
        "an issuer of one schema is none of another"
    );
    assert_eq!(
        send(
            &mut chain,
            "//Issuer//1",
            attestation(subject, &nullifier("//Ida"))
        ),
        Err(Error::<Runtime>::HeldFromOther.into())
    );
    let suspend = Call::<Runtime>::suspend {
        subject,
        schema: PERSONHOOD,
    };
    assert_eq!(
        send(&mut chain, "//Issuer//1", suspend),
        Err(Error::<Runtime>::NotItsIssuer.into())
    );
    fund(&mut chain, "//Faceless");
    assert_eq!(
        send(&mut chain, "//Faceless", request_nothing()),
        Err(DispatchError::BadOrigin),
        "who speaks as no identity asks for nothing"
    );
    assert_eq!(report(&mut chain, subject, PERSONHOOD), before);
}

/// A call of somebody without an identity, who has tokens.
fn request_nothing() -> Call<Runtime> {
    Call::withdraw_request { schema: PERSONHOOD }
}

/// `e-residency#5`: suspended it does not count, revoked it never does again.
#[test]
fn a_stolen_identitys_credential_is_suspended_and_then_revoked_for_good() {
    let mut chain = founded();
    let subject = person(&mut chain, "//Ida");
    let schema = PERSONHOOD;
    assert_eq!(problem(&mut chain, subject), None);
    let suspend = Call::<Runtime>::suspend { subject, schema };
    assert_eq!(send(&mut chain, ISSUER, suspend), Ok(()));
    assert_eq!(
        problem(&mut chain, subject),
        Some(CredentialProblem::Suspended)
    );
    chain.pass(20);
    let revoke = Call::<Runtime>::revoke { subject, schema };
    assert_eq!(send(&mut chain, ISSUER, revoke), Ok(()));
    assert_eq!(
        problem(&mut chain, subject),
        Some(CredentialProblem::Revoked)
    );

    let revoked = Err(Error::<Runtime>::CredentialRevoked.into());
    let validity = YEAR;
    for call in [
        Call::<Runtime>::resume { subject, schema },
        Call::renew {
            subject,
            schema,
            validity,
        },
    ] {
        assert_eq!(send(&mut chain, ISSUER, call), revoked);
    }
    let again = attestation(subject, &nullifier("//Ida"));
    assert_eq!(
        send(&mut chain, ISSUER, again),
        Err(Error::<Runtime>::CommitmentRevoked.into()),
        "nor is what was signed issued again"
    );
    assert_eq!(
        problem(&mut chain, subject),
        Some(CredentialProblem::Revoked)
    );
}

/// The whole Council recalls the first issuer of personhood.
fn recalled(chain: &mut Chain) -> Did {
    let issuer = did_of(chain, ISSUER);
    let recall = Call::<Runtime>::revoke_all_of_issuer {
        issuer,
        schema: PERSONHOOD,
    };
    assert_eq!(
        send(chain, ISSUER, recall.clone()),
        Err(Error::<Runtime>::CommunityDecides.into())
    );
    assert_eq!(decided(chain, TrackId::ACCREDITATION, recall), Ok(()));
    issuer
}

/// `e-residency#6`: one motion ends all that an issuer attested; the next accreditation revives nothing.
#[test]
fn a_recalled_issuers_credentials_stay_recalled() {
    let mut chain = founded();
    let schema = PERSONHOOD;
    let subject = person(&mut chain, "//Ida");
    let issuer = recalled(&mut chain);
    let fallen = Some(CredentialProblem::IssuerRevoked);
    assert_eq!(problem(&mut chain, subject), fallen);
    assert_eq!(
        send(
            &mut chain,
            ISSUER,
            attestation(subject, &nullifier("//Ida"))
        ),
        Err(Error::<Runtime>::NotAccredited.into())
    );

    let until = now(&mut chain).saturating_add(YEAR);
    let accredit = Call::<Runtime>::accredit {
        issuer,
        schema,
        until,
    };
    assert_eq!(
        decided(&mut chain, TrackId::ACCREDITATION, accredit),
        Ok(())
    );
    let standing: Option<AccreditationReport> =
        ask(&mut chain, "CredentialsApi_accreditation", (issuer, schema));
    let standing = standing.map(|report| report.standing);
    assert_eq!(standing, Some(IssuerStanding::Accredited));
    assert_eq!(problem(&mut chain, subject), fallen);
    let renew = Call::<Runtime>::renew {
        subject,
        schema,
        validity: YEAR,
    };
    assert_eq!(
        send(&mut chain, ISSUER, renew),
        Err(Error::<Runtime>::CredentialRevoked.into())
    );
    let anew = Call::<Runtime>::issue {
        subject,
        schema,
        terms: Terms {
            commitment: H256::repeat_byte(9),
            validity: YEAR,
            nullifier: Some(nullifier("//Ida").value),
        },
    };
    assert_eq!(send(&mut chain, ISSUER, anew), Ok(()));
    assert_eq!(
        problem(&mut chain, subject),
        None,
        "what is attested anew counts"
    );
}

/// `e-residency#6`: founders have the two issuers by turns. Those of the other lose nothing; those of the
/// recalled one renew nothing, and lose no seat by it for a season: issuers do not choose the electorate.
#[test]
fn a_recalled_issuer_takes_no_seats_along() {
    let mut chain = founded();
    let (theirs, others) = ("//Citizen//2", "//Citizen//3");
    recalled(&mut chain);
    let founders = [theirs, others].map(|who| did_of(&mut chain, who));
    let fallen = Some(CredentialProblem::IssuerRevoked);
    assert_eq!(problem(&mut chain, founders[0]), fallen);
    assert_eq!(problem(&mut chain, founders[1]), None);
    let member = number_of(&mut chain, theirs);
    let challenge = MembershipCall::<Runtime>::challenge { member };
    let valid = Err(MembershipError::<Runtime>::PersonhoodValid.into());
    assert_eq!(send(&mut chain, ANYBODY, challenge.clone()), valid);
    let unattested = PersonhoodProblem::Credential(CredentialProblem::IssuerRevoked);
    let renew = MembershipCall::<Runtime>::renew {};
    assert_eq!(
        send(&mut chain, theirs, renew.clone()),
        Err(MembershipError::<Runtime>::Personhood(Told(unattested)).into())
    );
    assert_eq!(send(&mut chain, others, renew), Ok(()));
    assert_eq!(electorate(&mut chain), 30);

    chain.pass(days(84));
    send_free(&mut chain, ANYBODY, challenge);
    assert_eq!(electorate(&mut chain), 29);
}
