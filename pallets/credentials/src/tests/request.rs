//! Asking for a credential.

use althing_primitives::SchemaId;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

use super::{
    community, free, held, license, signed, stage, total, ADA, BEN, CAI, ISSUER, OUTSIDER, RIVAL,
};
use crate::{
    mock::{
        after, chain, did, document, params, pass, Balances, Credentials, Deactivated, Recovering,
        Test, DAY, ENDOWMENT, LICENCE, PERSON,
    },
    Error, Event, HoldReason, RequestCounts, Requests,
};

fn ask(subject: u64) {
    assert_ok!(Credentials::request(
        signed(subject),
        did(ISSUER),
        LICENCE,
        document()
    ));
}

#[test]
fn it_holds_the_deposit_until_it_is_withdrawn() {
    chain().run(|| {
        stage();
        ask(ADA);
        assert_last::<Test>(Event::Requested {
            subject: did(ADA),
            schema: LICENCE,
            issuer: did(ISSUER),
            evidence: document(),
            expires_at: after(params().request_lifetime),
        });
        assert_eq!(held(HoldReason::Request, ADA), params().request_deposit);
        assert_ok!(Credentials::withdraw_request(signed(ADA), LICENCE));
        assert_last::<Test>(Event::RequestWithdrawn {
            subject: did(ADA),
            schema: LICENCE,
        });
        assert_eq!(free(ADA), ENDOWMENT);
        assert_noop!(
            Credentials::withdraw_request(signed(ADA), LICENCE),
            Error::<Test>::RequestNotFound
        );
    });
}

#[test]
fn it_is_over_when_the_issuer_issues() {
    chain().run(|| {
        stage();
        ask(ADA);
        license(RIVAL, ADA, 1);
        assert!(
            Requests::<Test>::contains_key(did(ADA), LICENCE),
            "another issuer does not answer it"
        );
        assert_ok!(Credentials::revoke(signed(RIVAL), did(ADA), LICENCE));
        license(ISSUER, ADA, 2);
        assert!(!Requests::<Test>::contains_key(did(ADA), LICENCE));
        assert_eq!(free(ADA), ENDOWMENT);
        assert_eq!(RequestCounts::<Test>::iter().count(), 0);
    });
}

#[test]
fn a_full_queue_refuses_loudly_and_loses_nothing() {
    chain().run(|| {
        stage();
        for subject in [ADA, BEN, CAI] {
            ask(subject);
        }
        assert_noop!(
            Credentials::request(signed(4), did(ISSUER), LICENCE, document()),
            Error::<Test>::TooManyRequests
        );
        assert_ok!(Credentials::request(
            signed(4),
            did(RIVAL),
            LICENCE,
            document()
        ));
        assert_ok!(Credentials::withdraw_request(signed(BEN), LICENCE));
        assert_ok!(Credentials::request(
            signed(5),
            did(ISSUER),
            LICENCE,
            document()
        ));
        let waiting: Vec<_> = [ADA, CAI, 4, 5]
            .into_iter()
            .filter(|who| Requests::<Test>::contains_key(did(*who), LICENCE))
            .collect();
        assert_eq!(waiting, [ADA, CAI, 4, 5]);
    });
}

#[test]
fn one_request_for_a_schema_at_a_time() {
    chain().run(|| {
        stage();
        ask(ADA);
        assert_noop!(
            Credentials::request(signed(ADA), did(RIVAL), LICENCE, document()),
            Error::<Test>::RequestExists
        );
    });
}

#[test]
fn who_cannot_issue_is_not_asked() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::request(signed(ADA), did(OUTSIDER), LICENCE, document()),
            Error::<Test>::NotAccredited
        );
        assert_noop!(
            Credentials::request(signed(ADA), did(ISSUER), SchemaId(77), document()),
            Error::<Test>::SchemaNotFound
        );
        assert_noop!(
            Credentials::request(signed(ISSUER), did(ISSUER), LICENCE, document()),
            Error::<Test>::SelfIssued
        );
    });
}

#[test]
fn who_cannot_hold_it_does_not_ask() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::request(signed(OUTSIDER), did(ISSUER), PERSON, document()),
            Error::<Test>::NotAPerson
        );
        Recovering::set(vec![did(ADA)]);
        assert_noop!(
            Credentials::request(signed(ADA), did(ISSUER), PERSON, document()),
            Error::<Test>::SubjectNotActive
        );
        ask(ADA);
        Deactivated::set(vec![did(BEN)]);
        assert_noop!(
            Credentials::request(signed(BEN), did(ISSUER), LICENCE, document()),
            DispatchError::BadOrigin
        );
        assert_noop!(
            Credentials::request(community(), did(ISSUER), LICENCE, document()),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn without_the_deposit_it_is_refused() {
    chain().run(|| {
        stage();
        let rest = ENDOWMENT - params().request_deposit;
        assert_ok!(Balances::transfer_keep_alive(signed(ADA), BEN, rest));
        assert_noop!(
            Credentials::request(signed(ADA), did(ISSUER), LICENCE, document()),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}

#[test]
fn what_nobody_answered_is_cleared_by_anybody() {
    chain().run(|| {
        stage();
        ask(ADA);
        pass(30 * DAY - 1);
        assert_noop!(
            Credentials::clear_request(signed(CAI), did(ADA), LICENCE),
            Error::<Test>::StillKept
        );
        pass(1);
        // Though who asked is no more.
        Deactivated::set(vec![did(ADA)]);
        assert_ok!(Credentials::clear_request(signed(CAI), did(ADA), LICENCE));
        assert_last::<Test>(Event::RequestCleared {
            subject: did(ADA),
            schema: LICENCE,
        });
        assert_eq!((free(ADA), total(CAI)), (ENDOWMENT, ENDOWMENT));
        assert_noop!(
            Credentials::clear_request(signed(CAI), did(ADA), LICENCE),
            Error::<Test>::RequestNotFound
        );
        assert_noop!(
            Credentials::clear_request(frame_system::RawOrigin::None.into(), did(ADA), LICENCE),
            DispatchError::BadOrigin
        );
    });
}
