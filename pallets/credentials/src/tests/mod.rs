//! What the pallet does: a file for each call or pair of calls, and one each for what it offers to
//! others, its invariants and its faults.

use althing_primitives::{CredentialCheck, CredentialProblem, Did, Nullifier, SchemaId};
use frame_support::assert_ok;
use frame_system::RawOrigin;
use sp_core::H256;

use crate::{
    mock::{
        after, begin, did, Balances, Credentials, RuntimeHoldReason, RuntimeOrigin, Test, KYC,
        LICENCE, PERSON, REGISTRATION, VALIDITY,
    },
    HoldReason, Terms,
};

mod accredit;
mod clear;
mod conformance;
mod delegate;
mod disown;
mod faults;
mod fixes;
mod genesis;
mod issue;
mod issue_many;
mod moves;
mod moves_ended;
mod nullifiers;
mod params;
mod reads;
mod refuse;
mod registrations;
mod renew;
mod replace;
mod request;
mod revoke;
mod revoke_all;
mod schemas;
mod suspend;
mod try_state;
mod withdraw_accreditation;

/// Issuers by vote of every schema, once [`stage`] is set.
const ISSUER: u64 = 30;
const RIVAL: u64 = 31;
const THIRD: u64 = 32;
/// An identity that is no issuer.
const OUTSIDER: u64 = 33;
/// Persons.
const ADA: u64 = 1;
const BEN: u64 = 2;
const CAI: u64 = 3;

fn signed(who: u64) -> RuntimeOrigin {
    RawOrigin::Signed(who).into()
}

fn community() -> RuntimeOrigin {
    signed(100)
}

fn constitution() -> RuntimeOrigin {
    signed(101)
}

fn hash(n: u8) -> H256 {
    H256::repeat_byte(n)
}

/// Accredits an issuer for as long as a credential counts at most.
fn accredit(issuer: u64, schema: SchemaId) {
    assert_ok!(Credentials::accredit(
        community(),
        did(issuer),
        schema,
        after(VALIDITY)
    ));
}

/// The second block, in which three issuers are accredited.
fn stage() {
    begin();
    for schema in [PERSON, LICENCE, KYC, REGISTRATION] {
        for issuer in [ISSUER, RIVAL, THIRD] {
            accredit(issuer, schema);
        }
    }
}

/// Terms without a nullifier.
fn plain(commitment: u8) -> Terms {
    Terms {
        commitment: hash(commitment),
        validity: VALIDITY,
        nullifier: None,
    }
}

/// Terms about a human.
fn human(commitment: u8, nullifier: u8) -> Terms {
    Terms {
        nullifier: Some(hash(nullifier)),
        ..plain(commitment)
    }
}

fn nullifier(schema: SchemaId, value: u8) -> Nullifier {
    Nullifier {
        schema,
        value: hash(value),
    }
}

/// Issues a licence.
fn license(issuer: u64, subject: u64, commitment: u8) {
    assert_ok!(Credentials::issue(
        signed(issuer),
        did(subject),
        LICENCE,
        plain(commitment)
    ));
}

/// Attests a person, with the nullifier and the commitment `nullifier`.
fn attest_person(issuer: u64, subject: u64, nullifier: u8) {
    assert_ok!(Credentials::issue(
        signed(issuer),
        did(subject),
        PERSON,
        human(nullifier, nullifier)
    ));
}

/// Why the licence of `subject` does not count; nothing if it does.
fn problem(subject: u64, schema: SchemaId) -> Option<CredentialProblem> {
    Credentials::check(&did(subject), schema).err()
}

fn held(reason: HoldReason, who: u64) -> u64 {
    use frame_support::traits::fungible::InspectHold;
    Balances::balance_on_hold(&RuntimeHoldReason::from(reason), &who)
}

/// All that the account has, held or not.
fn total(who: u64) -> u64 {
    use frame_support::traits::fungible::Inspect;
    Balances::total_balance(&who)
}

fn free(who: u64) -> u64 {
    use frame_support::traits::fungible::Inspect;
    Balances::balance(&who)
}

fn row(issuer: u64, schema: SchemaId) -> crate::Accreditation {
    crate::Accreditations::<Test>::get(did(issuer), schema).expect("it is accredited")
}

fn credential(subject: u64, schema: SchemaId) -> crate::CredentialOf<Test> {
    crate::Credentials::<Test>::get(did(subject), schema).expect("it is there")
}

fn nobody() -> Did {
    did(99)
}
