//! One human, one identity under each schema.

use althing_primitives::NullifierLookup;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::{DispatchError, TokenError};

use super::{
    attest_person, free, human, nullifier, plain, signed, stage, ADA, BEN, ISSUER, OUTSIDER, RIVAL,
};
use crate::{
    mock::{
        chain, did, params, pass, Balances, Credentials, Fees, Test, ENDOWMENT, KYC, LICENCE,
        PERSON, VALIDITY,
    },
    Error, Event, NullifierOf, Nullifiers,
};

#[test]
fn it_is_bound_once_for_a_fee() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        assert_eq!(Credentials::holder(&nullifier(PERSON, 1)), Some(did(ADA)));
        assert_eq!(Fees::get(), params().row_fee);
        let bound = Event::<Test>::NullifierBound {
            nullifier: nullifier(PERSON, 1),
            holder: did(ADA),
        };
        assert!(althing_test_utils::events::of_pallet::<Test, Event<Test>>().contains(&bound));
        attest_person(ISSUER, ADA, 1);
        assert_eq!(Fees::get(), params().row_fee);
        let costs = params().row_fee + params().credential_deposit;
        assert_eq!(free(ISSUER), ENDOWMENT - costs);
    });
}

#[test]
fn the_same_human_gets_no_second_identity() {
    chain().run(|| {
        stage();
        for schema in [PERSON, KYC] {
            let issue = |issuer, subject| {
                Credentials::issue(signed(issuer), did(subject), schema, human(1, 1))
            };
            assert_ok!(issue(ISSUER, ADA));
            assert_noop!(issue(RIVAL, BEN), Error::<Test>::NullifierTaken);
            assert_ok!(Credentials::revoke(signed(ISSUER), did(ADA), schema));
            assert_noop!(issue(RIVAL, BEN), Error::<Test>::NullifierTaken);
            pass(VALIDITY / 4);
        }
    });
}

#[test]
fn it_outlives_the_credential() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        pass(VALIDITY + params().keep);
        assert_ok!(Credentials::clear(signed(BEN), did(ADA), PERSON));
        assert_eq!(Credentials::holder(&nullifier(PERSON, 1)), Some(did(ADA)));
        super::accredit(ISSUER, PERSON);
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(BEN), PERSON, human(2, 1)),
            Error::<Test>::NullifierTaken
        );
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(ADA), PERSON, human(2, 2)),
            Error::<Test>::OtherNullifierHeld
        );
        attest_person(ISSUER, ADA, 1);
    });
}

#[test]
fn the_same_value_under_another_schema_is_another_nullifier() {
    chain().run(|| {
        stage();
        attest_person(ISSUER, ADA, 1);
        assert_ok!(Credentials::issue(
            signed(ISSUER),
            did(BEN),
            KYC,
            human(1, 1)
        ));
        assert_eq!(Nullifiers::<Test>::iter().count(), 2);
        assert_eq!(NullifierOf::<Test>::iter().count(), 2);
    });
}

#[test]
fn it_is_given_exactly_where_humans_are_told_apart() {
    chain().run(|| {
        stage();
        let issue = |subject, schema, terms| {
            Credentials::issue(signed(ISSUER), did(subject), schema, terms)
        };
        assert_noop!(
            issue(ADA, PERSON, plain(1)),
            Error::<Test>::NullifierMissing
        );
        assert_noop!(
            issue(ADA, LICENCE, human(1, 1)),
            Error::<Test>::NullifierNotUsed
        );
        assert_noop!(
            issue(OUTSIDER, PERSON, human(1, 1)),
            Error::<Test>::NotAPerson
        );
    });
}

#[test]
fn without_the_fee_nothing_is_issued() {
    chain().run(|| {
        stage();
        let rest = ENDOWMENT - params().row_fee;
        assert_ok!(Balances::transfer_keep_alive(signed(ISSUER), BEN, rest));
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(ADA), PERSON, human(1, 1)),
            DispatchError::Token(TokenError::FundsUnavailable)
        );
    });
}
