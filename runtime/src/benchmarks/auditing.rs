//! Who audits in benchmarks.

use althing_primitives::{
    CivilSeconds, CredentialStatus, Did as DidId, IdentityKind, Month, SchemaClass, SchemaId,
    Subject,
};
use pallet_credentials::{Credential, Epoch, Schema};
use sp_core::H256;

use super::stage::{clerk, document, endow, identity_of};
use crate::{AccountId, Runtime, RuntimeOrigin};

/// The schema that makes auditors in benchmarks.
pub(super) const AUDITORS: SchemaId = SchemaId(2_000);

/// Registers the schema that makes auditors.
pub(super) fn register_auditors() -> SchemaId {
    let rules = Schema {
        document: document(),
        class: SchemaClass::Auditor,
        max_validity: u64::MAX,
    };
    pallet_credentials::Schemas::<Runtime>::insert(AUDITORS, rules);
    AUDITORS
}

/// Auditors, and the time in which they audit.
pub struct Auditing;
impl pallet_reports::BenchmarkHelper<RuntimeOrigin, AccountId> for Auditing {
    fn fund(who: &AccountId) {
        endow(who);
    }

    fn set_time(now: CivilSeconds) {
        // There is no base in benchmarks, so that civil time is the timestamp.
        pallet_timestamp::Now::<Runtime>::put(now.0.saturating_mul(1_000));
    }

    /// A speaker whose credential is of an issuer by delegation: the dearest check.
    fn auditor(seed: u32) -> (RuntimeOrigin, DidId, SchemaId) {
        let who: AccountId = frame_benchmarking::account("auditor", seed, 0);
        endow(&who);
        let did = identity_of(&who, IdentityKind::Person);
        let schema = register_auditors();
        let row = Credential {
            issuer: clerk(schema),
            epoch: Epoch(1),
            commitment: H256::repeat_byte(9),
            issued_at: CivilSeconds::ZERO,
            expires_at: CivilSeconds::MAX,
            status: CredentialStatus::Issued,
            fix_by: None,
            owes_reports: false,
            deposit: None,
        };
        pallet_credentials::Credentials::<Runtime>::insert(did, schema, row);
        (RuntimeOrigin::signed(who), did, schema)
    }

    /// The treasury keeps books of every month since the first.
    fn keep_books(_: &Subject, _: Month) {}
}

/// An identity that files through its account.
pub fn filer() -> RuntimeOrigin {
    let who: AccountId = frame_benchmarking::account("filer", 0, 0);
    endow(&who);
    identity_of(&who, IdentityKind::Organisation);
    RuntimeOrigin::signed(who)
}
