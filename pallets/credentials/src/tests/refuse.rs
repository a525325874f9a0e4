//! An issuer says no, and why.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{community, free, signed, stage, ADA, BEN, ISSUER, RIVAL};
use crate::{
    mock::{chain, did, document, Credentials, Test, ENDOWMENT, LICENCE},
    Error, Event, RefusalReason, RequestCounts,
};

fn ask() {
    assert_ok!(Credentials::request(
        signed(ADA),
        did(ISSUER),
        LICENCE,
        document()
    ));
}

#[test]
fn the_reason_is_told_and_the_deposit_returns() {
    chain().run(|| {
        stage();
        ask();
        assert_ok!(Credentials::refuse(
            signed(ISSUER),
            did(ADA),
            LICENCE,
            RefusalReason::EvidenceMissing,
            Some(document())
        ));
        assert_last::<Test>(Event::Refused {
            issuer: did(ISSUER),
            subject: did(ADA),
            schema: LICENCE,
            reason: RefusalReason::EvidenceMissing,
            document: Some(document()),
        });
        assert_eq!(free(ADA), ENDOWMENT);
        assert_eq!(RequestCounts::<Test>::get(did(ISSUER), LICENCE), 0);
        ask();
    });
}

#[test]
fn who_may_not_issue_any_more_still_answers() {
    chain().run(|| {
        stage();
        ask();
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(ISSUER),
            LICENCE
        ));
        assert_ok!(Credentials::refuse(
            signed(ISSUER),
            did(ADA),
            LICENCE,
            RefusalReason::OutOfScope,
            None
        ));
    });
}

#[test]
fn only_who_was_asked_refuses() {
    chain().run(|| {
        stage();
        ask();
        let refuse = |who, subject| {
            Credentials::refuse(who, did(subject), LICENCE, RefusalReason::Other, None)
        };
        assert_noop!(refuse(signed(RIVAL), ADA), Error::<Test>::AskedOther);
        assert_noop!(refuse(signed(ISSUER), BEN), Error::<Test>::RequestNotFound);
        assert_noop!(refuse(community(), ADA), DispatchError::BadOrigin);
    });
}
