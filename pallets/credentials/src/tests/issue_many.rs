//! Several credentials at once.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::{BoundedVec, DispatchError};

use super::{community, held, plain, problem, signed, stage, ADA, BEN, CAI, ISSUER, OUTSIDER};
use crate::{
    mock::{chain, did, params, Credentials, Test, LICENCE},
    Call, Error, HoldReason, Issuance,
};

fn items(subjects: &[u64]) -> BoundedVec<Issuance, frame_support::traits::ConstU32<4>> {
    let items: Vec<_> = subjects
        .iter()
        .zip(1..)
        .map(|(subject, commitment)| Issuance {
            subject: did(*subject),
            terms: plain(commitment),
        })
        .collect();
    BoundedVec::try_from(items).expect("they are few")
}

#[test]
fn all_of_them_count() {
    chain().run(|| {
        stage();
        let subjects = [ADA, BEN, CAI, 4];
        assert_ok!(Credentials::issue_many(
            signed(ISSUER),
            LICENCE,
            items(&subjects)
        ));
        for subject in subjects {
            assert_eq!(problem(subject, LICENCE), None);
        }
        assert_eq!(
            held(HoldReason::Credential, ISSUER),
            4 * params().credential_deposit
        );
    });
}

#[test]
fn all_or_none() {
    chain().run(|| {
        stage();
        assert_noop!(
            Credentials::issue_many(signed(ISSUER), LICENCE, items(&[ADA, ISSUER])),
            Error::<Test>::SelfIssued
        );
        assert_noop!(
            Credentials::issue_many(signed(OUTSIDER), LICENCE, items(&[ADA])),
            Error::<Test>::NotAccredited
        );
        assert_noop!(
            Credentials::issue_many(community(), LICENCE, items(&[ADA])),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn more_than_the_limit_do_not_even_decode() {
    use codec::{Decode, Encode};
    chain().run(|| {
        let call = Call::<Test>::issue_many {
            schema: LICENCE,
            items: items(&[ADA, BEN, CAI, 4]),
        }
        .encode();
        assert!(Call::<Test>::decode(&mut &call[..]).is_ok());
        let item = Issuance {
            subject: did(ADA),
            terms: plain(1),
        };
        // The index of the call, the schema, and five items.
        let longer = [&call[..5], &[item; 5].to_vec().encode()].concat();
        assert!(Call::<Test>::decode(&mut &longer[..]).is_err());
    });
}
