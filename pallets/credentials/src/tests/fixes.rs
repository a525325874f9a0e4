//! Orders to put something right by a deadline.

use althing_primitives::{CredentialProblem, DocumentRef};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok, dispatch::DispatchResult};
use sp_runtime::DispatchError;

use super::{
    attest_person, community, hash, license, problem, signed, stage, ADA, BEN, ISSUER, RIVAL,
};
use crate::{
    mock::{after, chain, did, document, params, pass, Credentials, Test, DAY, LICENCE, PERSON},
    Error, Event, FixTarget, Requests,
};

fn ask(subject: u64) {
    assert_ok!(Credentials::request(
        signed(subject),
        did(ISSUER),
        LICENCE,
        document()
    ));
}

fn order(issuer: u64, subject: u64, target: FixTarget, days: u64) -> DispatchResult {
    let until = after(days * DAY);
    Credentials::order_fix(
        signed(issuer),
        did(subject),
        LICENCE,
        target,
        until,
        document(),
    )
}

fn better() -> DocumentRef {
    DocumentRef {
        hash: hash(9),
        ..document()
    }
}

#[test]
fn a_request_is_answered_with_other_evidence() {
    chain().run(|| {
        stage();
        ask(ADA);
        assert_ok!(order(ISSUER, ADA, FixTarget::Request, 2));
        assert_last::<Test>(Event::FixOrdered {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: LICENCE,
            target: FixTarget::Request,
            until: after(2 * DAY),
            document: document(),
        });
        pass(2 * DAY - 1);
        assert_ok!(Credentials::answer_fix(signed(ADA), LICENCE, better()));
        assert_last::<Test>(Event::FixAnswered {
            subject: did(ADA),
            schema: LICENCE,
            evidence: better(),
        });
        let request = Requests::<Test>::get(did(ADA), LICENCE).expect("it waits");
        assert_eq!((request.evidence, request.order), (better(), None));
        assert_noop!(
            Credentials::answer_fix(signed(ADA), LICENCE, better()),
            Error::<Test>::NothingToFix
        );
    });
}

#[test]
fn after_the_deadline_no_answer_is_taken() {
    chain().run(|| {
        stage();
        ask(ADA);
        assert_noop!(
            order(ISSUER, ADA, FixTarget::Request, 0),
            Error::<Test>::DeadlinePassed
        );
        let too_late = params().request_lifetime / DAY + 1;
        assert_noop!(
            order(ISSUER, ADA, FixTarget::Request, too_late),
            Error::<Test>::UntilOutOfRange
        );
        assert_ok!(order(ISSUER, ADA, FixTarget::Request, 2));
        pass(2 * DAY);
        assert_noop!(
            Credentials::answer_fix(signed(ADA), LICENCE, better()),
            Error::<Test>::DeadlinePassed
        );
        assert_noop!(
            Credentials::answer_fix(signed(BEN), LICENCE, better()),
            Error::<Test>::RequestNotFound
        );
        assert_noop!(
            Credentials::answer_fix(community(), LICENCE, better()),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn a_credential_is_suspended_at_the_deadline_by_itself() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(order(ISSUER, ADA, FixTarget::Credential, 2));
        pass(2 * DAY - 1);
        assert_eq!(problem(ADA, LICENCE), None);
        pass(1);
        assert_eq!(problem(ADA, LICENCE), Some(CredentialProblem::Suspended));
        assert_ok!(Credentials::resume(signed(ISSUER), did(ADA), LICENCE));
        assert_eq!(problem(ADA, LICENCE), None);
    });
}

#[test]
fn an_order_is_lifted_before_its_deadline() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(order(ISSUER, ADA, FixTarget::Credential, 2));
        assert_ok!(Credentials::resume(signed(ISSUER), did(ADA), LICENCE));
        pass(3 * DAY);
        assert_eq!(problem(ADA, LICENCE), None);
    });
}

#[test]
fn only_the_issuer_orders() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        ask(ADA);
        let refused = |call: DispatchResult, error: Error<Test>| {
            assert_eq!(call, Err(error.into()));
        };
        let (request, own) = (FixTarget::Request, FixTarget::Credential);
        refused(order(RIVAL, ADA, request, 1), Error::AskedOther);
        refused(order(RIVAL, ADA, own, 1), Error::NotItsIssuer);
        refused(order(ISSUER, BEN, request, 1), Error::RequestNotFound);
        refused(order(ISSUER, BEN, own, 1), Error::CredentialNotFound);
        assert_noop!(
            order(100, ADA, FixTarget::Request, 1),
            DispatchError::BadOrigin
        );
        assert_ok!(Credentials::suspend(signed(ISSUER), did(ADA), LICENCE));
        refused(order(ISSUER, ADA, own, 1), Error::SuspendedAlready);
        assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
        refused(order(ISSUER, ADA, own, 1), Error::CredentialRevoked);
    });
}

#[test]
fn who_may_not_issue_orders_no_person() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(ISSUER),
            PERSON
        ));
        assert_noop!(
            Credentials::order_fix(
                signed(ISSUER),
                did(ADA),
                PERSON,
                FixTarget::Credential,
                after(DAY),
                document()
            ),
            Error::<Test>::NotAccredited
        );
    });
}
