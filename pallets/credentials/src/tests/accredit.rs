//! Issuers by vote.

use althing_primitives::{Condition, IssuerStanding, PhaseCondition, SchemaId};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{accredit, community, constitution, nobody, row, signed, ISSUER, RIVAL};
use crate::{
    mock::{
        after, begin, chain, did, params, pass, Credentials, Deactivated, Test, KYC, LICENCE,
        VALIDITY,
    },
    Accreditations, Epoch, Error, Event,
};

#[test]
fn an_issuer_may_issue_until_the_end() {
    chain().run(|| {
        begin();
        let until = after(VALIDITY);
        assert_ok!(Credentials::accredit(
            community(),
            did(ISSUER),
            LICENCE,
            until
        ));
        assert_last::<Test>(Event::Accredited {
            issuer: did(ISSUER),
            schema: LICENCE,
            until,
            epoch: Epoch(0),
        });
        let standing = || {
            Credentials::accreditation_report(&did(ISSUER), LICENCE).map(|report| report.standing)
        };
        pass(VALIDITY - 1);
        assert_eq!(standing(), Some(IssuerStanding::Accredited));
        pass(1);
        assert_eq!(standing(), Some(IssuerStanding::Lapsed(until)));
        accredit(ISSUER, LICENCE);
        assert_eq!(standing(), Some(IssuerStanding::Accredited));
        assert_eq!(row(ISSUER, LICENCE).epoch, Epoch(0));
    });
}

#[test]
fn a_time_out_of_range_is_refused() {
    chain().run(|| {
        begin();
        let longest = params().longest_accreditation;
        for until in [after(0), after(longest + 1)] {
            assert_noop!(
                Credentials::accredit(community(), did(ISSUER), LICENCE, until),
                Error::<Test>::UntilOutOfRange
            );
        }
        assert_ok!(Credentials::accredit(
            community(),
            did(ISSUER),
            LICENCE,
            after(longest)
        ));
    });
}

#[test]
fn who_does_not_exist_is_not_accredited() {
    chain().run(|| {
        begin();
        Deactivated::set(vec![did(RIVAL)]);
        for issuer in [nobody(), did(RIVAL)] {
            assert_noop!(
                Credentials::accredit(community(), issuer, LICENCE, after(1)),
                Error::<Test>::IssuerNotFound
            );
        }
        assert_noop!(
            Credentials::accredit(community(), did(ISSUER), SchemaId(77), after(1)),
            Error::<Test>::SchemaNotFound
        );
    });
}

#[test]
fn only_the_community_accredits() {
    chain().run(|| {
        begin();
        for other in [constitution(), signed(ISSUER)] {
            assert_noop!(
                Credentials::accredit(other, did(ISSUER), LICENCE, after(1)),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn each_issuer_by_vote_is_counted_once() {
    chain().run(|| {
        begin();
        let voted = || Credentials::measure(Condition::VotedIssuers);
        assert_eq!(voted(), Ok(0));
        accredit(ISSUER, LICENCE);
        accredit(ISSUER, LICENCE);
        accredit(ISSUER, KYC);
        assert_eq!(voted(), Ok(1));
        accredit(RIVAL, KYC);
        assert_eq!(voted(), Ok(2));
        for schema in [LICENCE, KYC] {
            assert_ok!(Credentials::withdraw_accreditation(
                community(),
                did(ISSUER),
                schema
            ));
        }
        assert_eq!(voted(), Ok(1));
        assert_ok!(Credentials::revoke_all_of_issuer(
            community(),
            did(RIVAL),
            KYC
        ));
        assert_eq!(voted(), Ok(0));
    });
}

#[test]
fn the_last_epoch_is_not_left_behind() {
    chain().run(|| {
        begin();
        accredit(ISSUER, LICENCE);
        Accreditations::<Test>::mutate(did(ISSUER), LICENCE, |row| {
            if let Some(row) = row {
                row.epoch = Epoch(u32::MAX);
            }
        });
        assert_noop!(
            Credentials::revoke_all_of_issuer(community(), did(ISSUER), LICENCE),
            Error::<Test>::EpochsExhausted
        );
    });
}
