//! Sets the stage for the benchmarks.

use althing_primitives::{
    CharterVersion, CivilSeconds, CredentialStatus, Did, Nullifier, Personhood,
};
use sp_runtime::testing::TestSignature;

use super::{
    did, new_nullifier, nullifier, Attested, Charter, FormerSchema, Now, Schema, Test, World,
    FIRST_SCHEMA, NEW_SCHEMA,
};
use crate::benchmarking::BenchmarkHelper;

fn account_of(seed: u32) -> u64 {
    u64::from(seed) + 5_000
}

impl BenchmarkHelper<Test> for World {
    fn account(seed: u32) -> u64 {
        account_of(seed)
    }

    fn sign(seed: u32, payload: &[u8]) -> TestSignature {
        TestSignature(account_of(seed), payload.to_vec())
    }

    fn identify(account: &u64, _: u32) -> Did {
        Self::identify(did(*account), *account);
        did(*account)
    }

    fn attest(did: &Did, seed: u32, expires_at: CivilSeconds) -> Nullifier {
        let human = account_of(seed);
        let nullifier = if Self::schema() == Some(FIRST_SCHEMA) {
            nullifier(human)
        } else {
            new_nullifier(human)
        };
        Self::attest(*did, nullifier, expires_at);
        nullifier
    }

    fn change_schema() {
        Schema::set(Some(NEW_SCHEMA));
        FormerSchema::set(Some(FIRST_SCHEMA));
    }

    fn revoke(did: &Did) {
        Attested::mutate(|attested| {
            for (_, credential) in attested.iter_mut().filter(|((of, _), _)| of == did) {
                credential.status = CredentialStatus::Revoked;
            }
        });
    }

    fn ratify() -> CharterVersion {
        Schema::set(Some(FIRST_SCHEMA));
        FormerSchema::set(None);
        Charter::set(Some(CharterVersion(1)));
        CharterVersion(1)
    }

    fn mandate() {}

    fn set_now(now: CivilSeconds) {
        Now::set(now);
    }
}
