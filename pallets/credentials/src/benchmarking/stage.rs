//! The state that benchmarks begin with.

use alloc::vec::Vec;

use althing_primitives::{
    CivilSeconds, CredentialStatus, Did, DocumentRef, IdentityKind, Nullifier, SchemaClass,
    SchemaId,
};
use frame_benchmarking::v2::*;
use frame_support::{
    traits::{
        fungible::{Balanced, MutateHold},
        tokens::Precision,
        EnsureOrigin,
    },
    BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;
use sp_runtime::traits::Saturating;

use crate::{
    Accreditation, AccreditationState, Accreditations, Approval, Config, CountingPersonhood,
    Credential, Credentials, Delegation, Deposit, DepositOf, Epoch, FixOrder, HoldReason, Move,
    Moves, NullifierOf, Nullifiers, Pallet, Parameters, PersonhoodSchema, Request, RequestCounts,
    Requests, Schema, Schemas, Terms, MAX_APPROVALS,
};

/// What benchmarks need of identities.
pub trait BenchmarkHelper<AccountId, Origin> {
    /// A living identity, another one for each kind and each seed up to 16, with its controller and
    /// with an origin that issues and asks as it.
    fn speaker(kind: IdentityKind, seed: u32) -> (Did, AccountId, Origin);
}

/// Somebody who acts, with tokens for all that they do.
pub(super) struct Actor<T: Config> {
    pub did: Did,
    pub account: T::AccountId,
    pub origin: T::RuntimeOrigin,
}

pub(super) const LONG: u64 = 1_000_000;

pub(super) fn actor<T: Config>(kind: IdentityKind, seed: u32) -> Actor<T> {
    let (did, account, origin) = T::BenchmarkHelper::speaker(kind, seed);
    let params = Parameters::<T>::get();
    let amount = params
        .credential_deposit
        .saturating_add(params.move_deposit)
        .saturating_add(params.request_deposit)
        .saturating_add(params.row_fee)
        .saturating_mul(1_000u32.into());
    drop(T::Currency::deposit(&account, amount, Precision::Exact).expect("tokens can be made"));
    Actor {
        did,
        account,
        origin,
    }
}

pub(super) fn subject<T: Config>(seed: u32) -> Actor<T> {
    actor::<T>(IdentityKind::Person, seed)
}

pub(super) fn document() -> DocumentRef {
    DocumentRef {
        hash: H256::repeat_byte(1),
        locator: BoundedVec::truncate_from([b'l'; 128].to_vec()),
    }
}

pub(super) fn schema<T: Config>(class: SchemaClass) -> SchemaId {
    let rules = Schema {
        document: document(),
        class,
        max_validity: LONG,
    };
    Pallet::<T>::add_schema(rules).expect("there are numbers")
}

/// The schema of personhood that counts.
pub(super) fn personhood<T: Config>() -> SchemaId {
    let schema = schema::<T>(SchemaClass::Personhood);
    CountingPersonhood::<T>::put(PersonhoodSchema {
        schema,
        former: None,
    });
    schema
}

pub(super) fn accredited<T: Config>(
    issuer: Did,
    schema: SchemaId,
    delegated_from: Option<Delegation>,
) {
    let row = Accreditation {
        until: CivilSeconds::MAX,
        epoch: Epoch(1),
        delegated_from,
        state: AccreditationState::Open,
        revoked_at: CivilSeconds::ZERO,
        voted: delegated_from.is_none(),
    };
    let old = Accreditations::<T>::get(issuer, schema);
    Pallet::<T>::write_accreditation(issuer, schema, old.as_ref(), row);
}

/// An issuer whom the community accredited.
pub(super) fn issuer<T: Config>(seed: u32, schema: SchemaId) -> Actor<T> {
    let issuer = actor::<T>(IdentityKind::Organisation, seed);
    accredited::<T>(issuer.did, schema, None);
    issuer
}

/// An issuer by delegation of that with the seed 16.
pub(super) fn clerk<T: Config>(seed: u32, schema: SchemaId) -> Actor<T> {
    let lender = issuer::<T>(16, schema);
    let clerk = actor::<T>(IdentityKind::Organisation, seed);
    let basis = Delegation {
        by: lender.did,
        epoch: Epoch(1),
    };
    accredited::<T>(clerk.did, schema, Some(basis));
    clerk
}

pub(super) fn hold<T: Config>(reason: HoldReason, of: &Actor<T>) -> DepositOf<T> {
    let amount = Parameters::<T>::get().credential_deposit;
    T::Currency::hold(&reason.into(), &of.account, amount).expect("there are tokens");
    Deposit {
        payer: of.account.clone(),
        amount,
    }
}

/// What `by` attests about `subject`, running out at the end of time allowed.
pub(super) fn attested<T: Config>(
    by: &Actor<T>,
    subject: Did,
    schema: SchemaId,
    status: CredentialStatus,
) {
    let now = Pallet::<T>::now();
    let owes_reports =
        Schemas::<T>::get(schema).is_some_and(|s| s.class == SchemaClass::Registration);
    let row = Credential {
        issuer: by.did,
        epoch: Epoch(1),
        commitment: H256::repeat_byte(9),
        issued_at: now,
        expires_at: now.saturating_add(LONG),
        status,
        fix_by: None,
        owes_reports,
        deposit: Some(hold::<T>(HoldReason::Credential, by)),
    };
    Credentials::<T>::insert(subject, schema, row);
}

pub(super) fn ask<T: Config>(
    of: &Actor<T>,
    issuer: Did,
    schema: SchemaId,
    order: Option<FixOrder>,
) {
    let row = Request {
        issuer,
        evidence: document(),
        expires_at: Pallet::<T>::now().saturating_add(LONG),
        order,
        deposit: hold::<T>(HoldReason::Request, of),
    };
    Requests::<T>::insert(of.did, schema, row);
    RequestCounts::<T>::mutate(issuer, schema, |count| *count = count.saturating_add(2));
}

pub(super) fn order() -> FixOrder {
    FixOrder {
        until: CivilSeconds::MAX,
        document: document(),
    }
}

pub(super) fn terms(nullifier: Option<u8>) -> Terms {
    Terms {
        commitment: H256::repeat_byte(2),
        validity: LONG,
        nullifier: nullifier.map(H256::repeat_byte),
    }
}

pub(super) fn is<T: Config>(subject: &Did, schema: SchemaId, status: CredentialStatus) -> bool {
    Credentials::<T>::get(subject, schema).is_some_and(|row| row.status == status)
}

pub(super) fn bind<T: Config>(schema: SchemaId, holder: Did) -> Nullifier {
    let value = H256::repeat_byte(5);
    let nullifier = Nullifier { schema, value };
    Nullifiers::<T>::insert(nullifier, holder);
    NullifierOf::<T>::insert(holder, schema, value);
    nullifier
}

/// A move that `count` issuers approved and all must, of a person who is attested.
pub(super) fn moving<T: Config>(
    count: u32,
    effective_at: Option<BlockNumberFor<T>>,
) -> (Nullifier, Actor<T>, Actor<T>, Vec<Actor<T>>) {
    let schema = personhood::<T>();
    let (from, to) = (subject::<T>(0), subject::<T>(1));
    let nullifier = bind::<T>(schema, from.did);
    let issuers: Vec<_> = (0..MAX_APPROVALS)
        .map(|seed| issuer::<T>(seed, schema))
        .collect();
    let first = issuers.first().expect("there are many");
    attested::<T>(first, from.did, schema, CredentialStatus::Issued);
    let approvals: Vec<_> = issuers
        .iter()
        .take(usize::try_from(count).expect("it is small"))
        .map(|issuer| Approval {
            issuer: issuer.did,
            epoch: Epoch(1),
        })
        .collect();
    let entry = Move {
        from: from.did,
        to: to.did,
        approvals: BoundedVec::truncate_from(approvals),
        needed: MAX_APPROVALS,
        notice: 10u32.into(),
        effective_at,
        lapses_at: 1_000_000u32.into(),
        deposit: hold::<T>(HoldReason::Move, first),
    };
    Moves::<T>::insert(nullifier, entry);
    (nullifier, from, to, issuers)
}

pub(super) fn origin<O, E: EnsureOrigin<O>>() -> Result<O, BenchmarkError> {
    E::try_successful_origin().map_err(|()| BenchmarkError::Stop("nobody has this origin"))
}
