//! An issuer stops issuing.

use althing_primitives::IssuerStanding;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{
    accredit, community, constitution, license, plain, problem, row, signed, stage, ADA, BEN,
    ISSUER, OUTSIDER, RIVAL,
};
use crate::{
    mock::{after, chain, did, pass, Credentials, Test, LICENCE, VALIDITY},
    Error, Event,
};

#[test]
fn what_was_issued_counts_and_nothing_more_is_issued() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(ISSUER),
            LICENCE
        ));
        assert_last::<Test>(Event::AccreditationWithdrawn {
            issuer: did(ISSUER),
            schema: LICENCE,
        });
        assert_eq!(problem(ADA, LICENCE), None);
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(BEN), LICENCE, plain(2)),
            Error::<Test>::NotAccredited
        );
        assert_noop!(
            Credentials::renew(signed(ISSUER), did(ADA), LICENCE, VALIDITY),
            Error::<Test>::NotAccredited
        );
        // What was issued can still be taken away.
        assert_ok!(Credentials::suspend(signed(ISSUER), did(ADA), LICENCE));
        assert_noop!(
            Credentials::resume(signed(ISSUER), did(ADA), LICENCE),
            Error::<Test>::NotAccredited
        );
        assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), LICENCE));
    });
}

#[test]
fn an_issuer_gives_its_own_up_and_no_other() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::withdraw_accreditation(signed(RIVAL), did(ISSUER), LICENCE),
            Error::<Test>::NotOwnAccreditation
        );
        assert_ok!(Credentials::withdraw_accreditation(
            signed(ISSUER),
            did(ISSUER),
            LICENCE
        ));
        assert_noop!(
            Credentials::withdraw_accreditation(signed(ISSUER), did(ISSUER), LICENCE),
            Error::<Test>::NotAccredited
        );
        assert_noop!(
            Credentials::withdraw_accreditation(signed(OUTSIDER), did(OUTSIDER), LICENCE),
            Error::<Test>::NotAccredited
        );
    });
}

#[test]
fn a_delegator_withdraws_and_may_delegate_again() {
    chain().run(|| {
        stage();
        let delegate =
            || Credentials::delegate(signed(ISSUER), did(OUTSIDER), LICENCE, after(1_000));
        assert_ok!(delegate());
        assert_noop!(
            Credentials::withdraw_accreditation(signed(RIVAL), did(OUTSIDER), LICENCE),
            Error::<Test>::NotOwnAccreditation
        );
        assert_ok!(Credentials::withdraw_accreditation(
            signed(ISSUER),
            did(OUTSIDER),
            LICENCE
        ));
        assert!(!row(OUTSIDER, LICENCE).is_open());
        assert_ok!(delegate());
        assert!(row(OUTSIDER, LICENCE).is_open());
    });
}

#[test]
fn what_ran_out_before_is_dated_from_its_end() {
    chain().run(|| {
        stage();
        let until = after(VALIDITY);
        pass(VALIDITY + 5);
        assert_ok!(Credentials::withdraw_accreditation(
            community(),
            did(ISSUER),
            LICENCE
        ));
        let report = Credentials::accreditation_report(&did(ISSUER), LICENCE);
        assert_eq!(
            report.map(|report| report.standing),
            Some(IssuerStanding::Lapsed(until))
        );
        accredit(ISSUER, LICENCE);
        license(ISSUER, ADA, 1);
    });
}

#[test]
fn others_cannot_do_it() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::withdraw_accreditation(constitution(), did(ISSUER), LICENCE),
            DispatchError::BadOrigin
        );
    });
}
