//! Who takes part in benchmarks: identities, persons, members, each the same whenever they are asked for.

use alloc::{format, vec::Vec};

use althing_primitives::{
    BodyId, CharterInForce, CharterVersion, CivilSeconds, CredentialStatus, Did as DidId,
    DocumentRef, DomainId, IdentityKind, MemberClass, MemberId, Nullifier, Personhood, SchemaClass,
    SchemaId, SpeaksAs, Task, VoterLookup,
};
use frame_support::traits::{fungible::Mutate, EnsureOrigin};
use pallet_credentials::{
    Accreditation, AccreditationState, Credential, Delegation, Epoch, PersonhoodSchema, Schema,
};
use sp_core::{crypto::KeyTypeId, H256};

use crate::{
    constants::currency::ALTH,
    origins::{ActingCouncil, ConstitutionTrack},
    AccountId, Balances, Charter, Credentials, Did, Membership, Runtime, RuntimeOrigin, Signature,
};

/// The first group.
const GROUP: BodyId = BodyId(2);
/// Where the keys of benchmarks are kept.
const KEYS: KeyTypeId = KeyTypeId(*b"bnch");
/// The schema of personhood that counts once another has been made to.
const OTHER_SCHEMA: SchemaId = SchemaId(1_000);

pub(super) fn endow(who: &AccountId) {
    Balances::mint_into(who, ALTH * 1_000).expect("the benchmark may mint");
}

pub(super) fn identity_of(who: &AccountId, kind: IdentityKind) -> DidId {
    if let Some(did) = Did::did_of(who) {
        return did;
    }
    let did = Did::next_did(who);
    let origin = RuntimeOrigin::signed(who.clone());
    Did::create(
        origin,
        kind,
        Default::default(),
        Default::default(),
        Default::default(),
    )
    .expect("an identity can be made");
    did
}

/// Identities that issue and ask.
pub struct Speakers;
impl pallet_credentials::benchmarking::BenchmarkHelper<AccountId, RuntimeOrigin> for Speakers {
    fn speaker(kind: IdentityKind, seed: u32) -> (DidId, AccountId, RuntimeOrigin) {
        let who: AccountId = frame_benchmarking::account("speaker", seed, kind as u32);
        endow(&who);
        let did = identity_of(&who, kind);
        (did, who.clone(), RuntimeOrigin::signed(who))
    }
}

/// People who join.
pub struct Newcomers;

fn key(seed: u32) -> sp_core::sr25519::Public {
    sp_io::crypto::sr25519_generate(KEYS, Some(format!("//Newcomer//{seed}").into_bytes()))
}

/// The issuer of everybody's personhood under `schema`: by delegation, which costs one read more.
pub(super) fn clerk(schema: SchemaId) -> DidId {
    let [lender, clerk] = [0, 1].map(|seed| {
        let who: AccountId = frame_benchmarking::account("issuer", seed, 0);
        endow(&who);
        identity_of(&who, IdentityKind::Organisation)
    });
    let open = |delegated_from: Option<Delegation>| Accreditation {
        until: CivilSeconds::MAX,
        epoch: Epoch(1),
        delegated_from,
        state: AccreditationState::Open,
        revoked_at: CivilSeconds::ZERO,
        voted: delegated_from.is_none(),
    };
    let basis = Delegation {
        by: lender,
        epoch: Epoch(1),
    };
    for (issuer, row) in [(lender, open(None)), (clerk, open(Some(basis)))] {
        pallet_credentials::Accreditations::<Runtime>::insert(issuer, schema, row);
    }
    clerk
}

fn schema() -> SchemaId {
    Credentials::schema().expect("the preset has a schema of personhood")
}

/// Attests under the schema that counts that `did` is the human of the nullifier `value`.
fn attest(did: &DidId, value: H256, expires_at: CivilSeconds) -> Nullifier {
    let schema = schema();
    let nullifier = Nullifier { schema, value };
    let row = Credential {
        issuer: clerk(schema),
        epoch: Epoch(1),
        commitment: H256::repeat_byte(9),
        issued_at: CivilSeconds::ZERO,
        expires_at,
        status: CredentialStatus::Issued,
        fix_by: None,
        owes_reports: false,
        deposit: None,
    };
    pallet_credentials::Credentials::<Runtime>::insert(did, schema, row);
    pallet_credentials::Nullifiers::<Runtime>::insert(nullifier, did);
    pallet_credentials::NullifierOf::<Runtime>::insert(did, schema, nullifier.value);
    nullifier
}

/// Seats `who` in that class, by the Council.
fn seat(who: &AccountId, class: MemberClass, nullifier: Option<Nullifier>) {
    let did = identity_of(who, IdentityKind::Person);
    let form = pallet_membership::Form {
        class,
        statement: document(),
        charter: Charter::version().expect("the preset has a charter"),
        nullifier,
        former: None,
    };
    Membership::apply(RuntimeOrigin::signed(who.clone()), form).expect("may apply");
    let council = ActingCouncil::try_successful_origin().expect("the Council can agree");
    Membership::admit(council, did).expect("may be admitted");
}

/// Any account, as a citizen.
impl pallet_validators::benchmarking::BenchmarkHelper<AccountId> for Newcomers {
    fn make_eligible(who: &AccountId) {
        endow(who);
        pallet_membership::Parameters::<Runtime>::mutate(|params| {
            params.classes.citizens.ceiling = None;
        });
        let did = identity_of(who, IdentityKind::Person);
        let nullifier = attest(&did, did.0.into(), CivilSeconds::MAX);
        seat(who, MemberClass::Citizen, Some(nullifier));
    }
}

impl pallet_membership::benchmarking::BenchmarkHelper<Runtime> for Newcomers {
    fn account(seed: u32) -> AccountId {
        key(seed).into()
    }

    fn sign(seed: u32, payload: &[u8]) -> Signature {
        sp_io::crypto::sr25519_sign(KEYS, &key(seed), payload)
            .expect("the key was just made")
            .into()
    }

    fn identify(account: &AccountId, _: u32) -> DidId {
        endow(account);
        identity_of(account, IdentityKind::Person)
    }

    fn attest(did: &DidId, seed: u32, expires_at: CivilSeconds) -> Nullifier {
        attest(
            did,
            H256(sp_io::hashing::blake2_256(&seed.to_le_bytes())),
            expires_at,
        )
    }

    fn change_schema() {
        let rules = Schema {
            document: document(),
            class: SchemaClass::Personhood,
            max_validity: u64::MAX,
        };
        pallet_credentials::Schemas::<Runtime>::insert(OTHER_SCHEMA, rules);
        pallet_credentials::CountingPersonhood::<Runtime>::put(PersonhoodSchema {
            schema: OTHER_SCHEMA,
            former: Some((schema(), u32::MAX)),
        });
    }

    fn revoke(did: &DidId) {
        pallet_credentials::Credentials::<Runtime>::mutate(did, schema(), |row| {
            row.as_mut().expect("it was attested").status = CredentialStatus::Revoked;
        });
    }

    fn ratify() -> CharterVersion {
        let origin = ConstitutionTrack::try_successful_origin().expect("citizens can agree");
        Charter::ratify_charter(origin, document()).expect("a charter can be ratified");
        Charter::version().expect("one was ratified")
    }

    /// The first group has it, as which the origin of bodies answers in benchmarks.
    fn mandate() {
        pallet_bodies::benchmarking::charge::<Runtime>(GROUP, Task::Admission);
    }

    fn entangle(member: MemberId) {
        pallet_quadratic_voting::benchmarking::entangle::<Runtime>(member);
        pallet_bodies::benchmarking::entangle::<Runtime>(member);
    }

    fn set_now(now: CivilSeconds) {
        pallet_timestamp::Now::<Runtime>::put(now.0.saturating_mul(1_000));
    }
}

impl pallet_contributions::BenchmarkHelper<RuntimeOrigin, AccountId> for Newcomers {
    fn member(seed: u32) -> (RuntimeOrigin, MemberId, AccountId) {
        let who: AccountId = frame_benchmarking::account("member", seed, 0);
        let origin = RuntimeOrigin::signed(who.clone());
        if Membership::voter(&who).is_none() {
            // A citizen, since no other acts in the Council.
            <Self as pallet_validators::benchmarking::BenchmarkHelper<AccountId>>::make_eligible(
                &who,
            );
        }
        let member = Membership::voter(&who).expect("they were admitted");
        (origin, member.id, who)
    }

    fn seat(body: BodyId, domain: DomainId, seats: Vec<AccountId>) {
        pallet_bodies::benchmarking::charge::<Runtime>(body, Task::Attestation(domain));
        let members = seats.iter().filter_map(Membership::voter);
        let members = members.map(|voter| voter.id).collect();
        pallet_bodies::benchmarking::seat_all::<Runtime>(body, members);
    }
}

/// A document with the longest locator.
pub(super) fn document() -> DocumentRef {
    let locator = alloc::vec![b'x'; althing_primitives::MAX_LOCATOR as usize];
    DocumentRef {
        hash: H256::repeat_byte(7),
        locator: locator.try_into().expect("it is as long as can be"),
    }
}
