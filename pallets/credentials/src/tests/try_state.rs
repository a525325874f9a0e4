//! Each invariant notices its own corruption.

use althing_primitives::{CivilSeconds, SchemaId};
use frame_support::assert_ok;

use super::{
    attest_person, hash, license, nullifier, plain, signed, stage, ADA, BEN, CAI, ISSUER, RIVAL,
};
use crate::{
    mock::{
        after, chain, did, document, params, Credentials, Test, LICENCE, OTHER_PERSON, PERSON,
        REGISTRATION, VALIDITY,
    },
    Accreditations, CountingPersonhood, CredentialOf, Credentials as Rows, Delegation, Epoch,
    IssuerCounts, Moves, NextSchema, NullifierOf, Nullifiers, Parameters, Params, PersonhoodSchema,
    Registrations, RequestCounts, Requests, Revocation, Revocations, Schemas, VotedIssuers,
};

/// A licence, a person, a request, a move that is announced, a delegate and a registration.
fn all() {
    stage();
    license(ISSUER, ADA, 1);
    attest_person(ISSUER, ADA, 1);
    assert_ok!(Credentials::request(
        signed(CAI),
        did(ISSUER),
        LICENCE,
        document()
    ));
    assert_ok!(Credentials::move_nullifier(
        signed(ISSUER),
        nullifier(PERSON, 1),
        did(BEN)
    ));
    assert_ok!(Credentials::delegate(
        signed(ISSUER),
        did(40),
        LICENCE,
        after(VALIDITY)
    ));
    assert_ok!(Credentials::issue(
        signed(ISSUER),
        did(45),
        REGISTRATION,
        plain(1)
    ));
}

fn spoil(schema: SchemaId, change: impl FnOnce(&mut CredentialOf<Test>)) {
    Rows::<Test>::mutate(did(ADA), schema, |row| {
        change(row.as_mut().expect("it is there"));
    });
}

/// Expects the invariant `number` to be reported after `corrupt`.
fn noticed(number: u8, corrupt: impl FnOnce()) {
    chain().corrupt(&format!("credentials {number}"), all, corrupt);
}

#[test]
fn a_credential_without_accreditation_is_noticed() {
    noticed(1, || {
        Accreditations::<Test>::remove(did(ISSUER), PERSON);
    });
}

#[test]
fn a_credential_of_a_later_epoch_is_noticed() {
    noticed(1, || spoil(LICENCE, |row| row.epoch = Epoch(9)));
}

#[test]
fn a_credential_that_counts_too_long_is_noticed() {
    noticed(2, || {
        spoil(LICENCE, |row| row.expires_at = CivilSeconds::MAX);
    });
}

#[test]
fn a_credential_that_never_counted_is_noticed() {
    noticed(2, || spoil(LICENCE, |row| row.expires_at = row.issued_at));
}

#[test]
fn a_nullifier_with_another_holder_is_noticed() {
    noticed(3, || {
        Nullifiers::<Test>::insert(nullifier(PERSON, 1), did(CAI));
    });
}

#[test]
fn a_nullifier_of_a_schema_without_is_noticed() {
    noticed(3, || {
        Nullifiers::<Test>::insert(nullifier(LICENCE, 1), did(CAI));
        NullifierOf::<Test>::insert(did(CAI), LICENCE, hash(1));
    });
}

#[test]
fn a_holder_of_nothing_is_noticed() {
    noticed(3, || {
        NullifierOf::<Test>::insert(did(CAI), PERSON, hash(9));
    });
}

#[test]
fn a_person_without_nullifier_is_noticed() {
    noticed(4, || NullifierOf::<Test>::remove(did(ADA), PERSON));
}

#[test]
fn requests_that_are_not_counted_are_noticed() {
    noticed(5, || RequestCounts::<Test>::remove(did(ISSUER), LICENCE));
}

#[test]
fn requests_counted_without_being_are_noticed() {
    noticed(5, || RequestCounts::<Test>::insert(did(RIVAL), LICENCE, 1));
}

#[test]
fn the_deposit_of_a_request_that_is_not_held_is_noticed() {
    noticed(6, || {
        Requests::<Test>::mutate(did(CAI), LICENCE, |row| {
            row.as_mut().expect("it waits").deposit.amount += 1;
        });
    });
}

#[test]
fn the_deposit_of_a_credential_that_is_not_held_is_noticed() {
    noticed(6, || {
        spoil(LICENCE, |row| {
            row.deposit.as_mut().expect("it has one").amount += 1;
        });
    });
}

#[test]
fn the_deposit_of_a_move_that_is_not_held_is_noticed() {
    noticed(6, || {
        Moves::<Test>::mutate(nullifier(PERSON, 1), |entry| {
            entry.as_mut().expect("it is open").deposit.amount += 1;
        });
    });
}

#[test]
fn accreditations_that_are_not_counted_are_noticed() {
    noticed(7, || IssuerCounts::<Test>::remove(did(RIVAL)));
}

#[test]
fn voted_issuers_that_are_not_counted_are_noticed() {
    noticed(7, || VotedIssuers::<Test>::put(2));
}

#[test]
fn a_delegation_of_a_delegate_is_noticed() {
    noticed(8, || {
        Accreditations::<Test>::mutate(did(ISSUER), LICENCE, |row| {
            row.as_mut().expect("it is there").delegated_from = Some(Delegation {
                by: did(RIVAL),
                epoch: Epoch(0),
            });
        });
    });
}

#[test]
fn a_delegation_of_a_later_epoch_is_noticed() {
    noticed(8, || {
        Accreditations::<Test>::mutate(did(40), LICENCE, |row| {
            let row = row.as_mut().expect("it is there");
            row.delegated_from = Some(Delegation {
                by: did(ISSUER),
                epoch: Epoch(3),
            });
        });
    });
}

#[test]
fn a_schema_out_of_order_is_noticed() {
    noticed(9, || NextSchema::<Test>::put(SchemaId(1)));
}

#[test]
fn a_schema_that_counts_for_no_time_is_noticed() {
    noticed(9, || {
        Schemas::<Test>::mutate(LICENCE, |rules| {
            rules.as_mut().expect("it is there").max_validity = 0;
        });
    });
}

#[test]
fn personhood_by_another_class_is_noticed() {
    noticed(10, || {
        CountingPersonhood::<Test>::put(PersonhoodSchema {
            schema: LICENCE,
            former: None,
        });
    });
}

#[test]
fn a_former_schema_that_counts_is_noticed() {
    noticed(10, || {
        CountingPersonhood::<Test>::put(PersonhoodSchema {
            schema: OTHER_PERSON,
            former: Some((OTHER_PERSON, 9)),
        });
    });
}

#[test]
fn a_commitment_issued_again_is_noticed() {
    noticed(11, || {
        Revocations::<Test>::insert(
            (did(ADA), LICENCE, hash(1)),
            Revocation {
                issuer: did(ISSUER),
                expires_at: after(1),
                deposit: None,
            },
        );
    });
}

#[test]
fn parameters_out_of_range_are_noticed() {
    noticed(12, || {
        Parameters::<Test>::put(Params {
            move_approvals: 1,
            ..params()
        });
    });
}

#[test]
fn a_move_from_who_does_not_hold_it_is_noticed() {
    noticed(13, || {
        Moves::<Test>::mutate(nullifier(PERSON, 1), |entry| {
            entry.as_mut().expect("it is open").from = did(CAI);
        });
    });
}

#[test]
fn a_move_that_nobody_approved_is_noticed() {
    noticed(13, || {
        Moves::<Test>::mutate(nullifier(PERSON, 1), |entry| {
            entry.as_mut().expect("it is open").approvals.clear();
        });
    });
}

#[test]
fn an_approval_that_is_counted_twice_is_noticed() {
    noticed(13, || {
        Moves::<Test>::mutate(nullifier(PERSON, 1), |entry| {
            let approvals = &mut entry.as_mut().expect("it is open").approvals;
            let again = *approvals.first().expect("there is one");
            approvals.try_push(again).expect("there is room");
        });
    });
}

#[test]
fn a_registration_that_owes_nothing_is_noticed() {
    noticed(14, || {
        Rows::<Test>::mutate(did(45), REGISTRATION, |row| {
            row.as_mut().expect("it is there").owes_reports = false;
        });
    });
}

#[test]
fn registrations_that_are_not_counted_are_noticed() {
    noticed(14, || Registrations::<Test>::insert(did(45), 2));
}
