//! Who is known from the first block on, in the presets of developers.
//!
//! The six named keys and `//Citizen//0` to `//Citizen//23` are persons, attested by two issuers,
//! `//Issuer//0` and `//Issuer//1`, each an organisation. Their nullifiers are made up: what a human's is
//! made of stays with real issuers.

use alloc::{format, vec, vec::Vec};

use althing_primitives::{CivilSeconds, Did, DocumentRef, IdentityKind, SchemaClass, SchemaId};
use pallet_credentials::{FoundingCredential, FoundingIssuer, Schema};
use pallet_did::GenesisIdentity;
use sp_core::{crypto::get_public_from_string_or_panic, sr25519, H256};
use sp_io::hashing::blake2_256;
use sp_keyring::Sr25519Keyring;

use super::development::{citizen, CITIZENS};
use crate::{
    constants::currency::{deposit, ALTH, MILLI_ALTH},
    AccountId, BlockNumber, CredentialsConfig, DidConfig,
};

/// 2026-01-01 00:00:00 UTC, in unix seconds.
pub(super) const FOUNDED: CivilSeconds = CivilSeconds(1_767_225_600);
/// A year of 365 days, in civil seconds.
pub(super) const YEAR: u64 = 365 * 24 * 60 * 60;
/// The first schema: one human being, once.
pub(super) const PERSONHOOD: SchemaId = SchemaId(0);
/// The schema of those who audit.
pub(super) const AUDITORS: SchemaId = SchemaId(5);

/// What stands for the hash of the founding document, from which identifiers are derived.
fn chain_tag() -> H256 {
    H256(blake2_256(b"althing/preset"))
}

/// The accounts of the two issuers.
pub fn issuers() -> impl Iterator<Item = AccountId> {
    (0..2).map(|index| {
        let path = format!("Issuer//{index}");
        get_public_from_string_or_panic::<sr25519::Public>(&path).into()
    })
}

pub(super) fn persons() -> impl Iterator<Item = AccountId> {
    let named = Sr25519Keyring::iter()
        .take(6)
        .map(Sr25519Keyring::to_account_id);
    named.chain((0..CITIZENS).map(citizen))
}

pub(super) fn did(account: &AccountId) -> Did {
    Did::derive(&chain_tag(), account, 0)
}

/// What stands for what tells this person from all others.
pub(super) fn nullifier(person: &Did) -> H256 {
    H256(blake2_256(&[&b"person"[..], &person.0[..]].concat()))
}

/// A document that nobody wrote yet, by its name.
pub(super) fn document(name: &str) -> DocumentRef {
    DocumentRef {
        hash: H256(blake2_256(name.as_bytes())),
        locator: name.as_bytes().to_vec().try_into().unwrap_or_default(),
    }
}

/// The identities of the persons and of the issuers. `day` is a day in blocks.
pub fn identities(day: BlockNumber) -> DidConfig {
    let days = |count: u32| day.saturating_mul(count);
    let identity = |kind| {
        move |controller| GenesisIdentity {
            kind,
            controller,
            keys: Vec::new(),
        }
    };
    DidConfig {
        chain_tag: chain_tag(),
        founded: FOUNDED,
        identities: persons()
            .map(identity(IdentityKind::Person))
            .chain(issuers().map(identity(IdentityKind::Organisation)))
            .collect(),
        params: pallet_did::Params {
            row_deposit: deposit(1, 0),
            byte_deposit: deposit(0, 1),
            recovery_deposit: 10 * ALTH,
            record_fee: 10 * MILLI_ALTH,
            shortest_delay: days(3),
            longest_delay: days(90),
            gathering: days(14),
            memory: days(180),
            offer_life: days(7),
        },
    }
}

/// The schemas, the issuers of personhood, and the persons' credentials. `day` is a day in blocks.
pub fn credentials(day: BlockNumber) -> CredentialsConfig {
    let days = |count: u32| day.saturating_mul(count);
    let schema = |(name, class, years): (&str, _, u64)| Schema {
        document: document(name),
        class,
        max_validity: YEAR.saturating_mul(years),
    };
    let founding: Vec<_> = issuers().map(|issuer| did(&issuer)).collect();
    let credential = |(person, issuer): (AccountId, &Did)| {
        let subject = did(&person);
        FoundingCredential {
            subject,
            schema: PERSONHOOD,
            issuer: *issuer,
            commitment: H256(blake2_256(&subject.0)),
            validity: 2 * YEAR,
            nullifier: Some(nullifier(&subject)),
        }
    };
    CredentialsConfig {
        schemas: vec![
            ("personhood", SchemaClass::Personhood, 2),
            ("kyc", SchemaClass::Kyc, 1),
            ("licence", SchemaClass::Licence, 5),
            ("insurance", SchemaClass::Insurance, 1),
            ("safety", SchemaClass::Safety, 1),
            ("auditor", SchemaClass::Auditor, 2),
            ("inspector", SchemaClass::Inspector, 2),
            ("residency", SchemaClass::Residency, 1),
            ("attendance", SchemaClass::Attendance, 1),
            ("skill", SchemaClass::Skill, 10),
        ]
        .into_iter()
        .map(schema)
        .collect(),
        personhood: Some(PERSONHOOD),
        issuers: founding
            .iter()
            .map(|issuer| FoundingIssuer {
                issuer: *issuer,
                schema: PERSONHOOD,
                validity: 2 * YEAR,
            })
            .collect(),
        credentials: persons()
            .zip(founding.iter().cycle())
            .map(credential)
            .collect(),
        params: pallet_credentials::Params {
            request_deposit: deposit(1, 200),
            credential_deposit: deposit(1, 200),
            move_deposit: 10 * ALTH,
            row_fee: 10 * MILLI_ALTH,
            rebinding: days(168),
            move_notice: days(28),
            move_lifetime: days(28),
            ..Default::default()
        },
    }
}
