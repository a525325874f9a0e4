//! The invariants, numbered as in the crate's documentation.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use althing_primitives::{CredentialStatus, Did, SchemaClass, SchemaId};
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{traits::Saturating, TryRuntimeError};

use crate::{
    Accreditations, BalanceOf, Config, CountingPersonhood, Credentials, Deposit, DepositOf,
    HoldReason, IssuerCount, IssuerCounts, Moves, NextSchema, NullifierOf, Nullifiers, Pallet,
    Parameters, Registrations, RequestCounts, Requests, Revocations, Schemas, VotedIssuers,
};

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Result<(), TryRuntimeError> {
        Self::check_schemas()?;
        Self::check_credentials()?;
        Self::check_nullifiers()?;
        Self::check_requests()?;
        Self::check_deposits()?;
        Self::check_issuers()?;
        Self::check_moves()?;
        Self::check_registrations()
    }

    fn class(schema: SchemaId) -> Option<SchemaClass> {
        Schemas::<T>::get(schema).map(|rules| rules.class)
    }

    fn check_schemas() -> Result<(), TryRuntimeError> {
        ensure!(
            Parameters::<T>::get().is_valid(),
            "credentials 12: the parameters are within their ranges"
        );
        let next = NextSchema::<T>::get();
        ensure!(
            Schemas::<T>::iter()
                .all(|(id, rules)| id < next && Self::is_validity(rules.max_validity)),
            "credentials 9: schemas are numbered in order and count for a time in range"
        );
        let personhood = |schema| Self::class(schema) == Some(SchemaClass::Personhood);
        ensure!(
            CountingPersonhood::<T>::get().is_none_or(|counting| {
                personhood(counting.schema)
                    && counting
                        .former
                        .is_none_or(|(former, _)| former != counting.schema && personhood(former))
            }),
            "credentials 10: the schema of personhood that counts, and the former, are two such"
        );
        Ok(())
    }

    fn check_credentials() -> Result<(), TryRuntimeError> {
        for (subject, schema, credential) in Credentials::<T>::iter() {
            let row = Accreditations::<T>::get(credential.issuer, schema);
            ensure!(
                row.is_some_and(|row| credential.epoch <= row.epoch),
                "credentials 1: a credential's issuer has an accreditation of its epoch or later"
            );
            let lasts = credential.expires_at.since(credential.issued_at);
            ensure!(
                Schemas::<T>::get(schema)
                    .is_some_and(|rules| (1..=rules.max_validity).contains(&lasts)),
                "credentials 2: a credential counts for no longer than its schema allows"
            );
            ensure!(
                credential.status == CredentialStatus::Revoked
                    || !Self::class(schema).is_some_and(SchemaClass::has_nullifier)
                    || NullifierOf::<T>::contains_key(subject, schema),
                "credentials 4: who is told apart from other humans holds a nullifier"
            );
            ensure!(
                !Revocations::<T>::contains_key((subject, schema, credential.commitment)),
                "credentials 11: what was revoked and replaced is not issued again"
            );
        }
        Ok(())
    }

    fn check_nullifiers() -> Result<(), TryRuntimeError> {
        let message = "credentials 3: a nullifier has one holder, and a holder one for each schema";
        ensure!(
            Nullifiers::<T>::iter().all(|(nullifier, holder)| {
                Self::class(nullifier.schema).is_some_and(SchemaClass::has_nullifier)
                    && NullifierOf::<T>::get(holder, nullifier.schema) == Some(nullifier.value)
            }),
            message
        );
        ensure!(
            Nullifiers::<T>::iter().count() == NullifierOf::<T>::iter().count(),
            message
        );
        Ok(())
    }

    fn check_requests() -> Result<(), TryRuntimeError> {
        let mut waiting = BTreeMap::<(Did, SchemaId), u32>::new();
        for (_, schema, request) in Requests::<T>::iter() {
            let count = waiting.entry((request.issuer, schema)).or_default();
            *count = count.saturating_add(1);
        }
        let counted: BTreeMap<_, _> = RequestCounts::<T>::iter()
            .map(|(issuer, schema, count)| ((issuer, schema), count))
            .collect();
        ensure!(
            waiting == counted,
            "credentials 5: as many requests are counted for an issuer as wait"
        );
        Ok(())
    }

    fn check_deposits() -> Result<(), TryRuntimeError> {
        let requests = Requests::<T>::iter_values().map(|request| request.deposit);
        let credentials = Credentials::<T>::iter_values()
            .filter_map(|credential| credential.deposit)
            .chain(Revocations::<T>::iter_values().filter_map(|revocation| revocation.deposit));
        let moves = Moves::<T>::iter_values().map(|entry| entry.deposit);
        let held = Self::are_held(HoldReason::Request, requests.collect())
            && Self::are_held(HoldReason::Credential, credentials.collect())
            && Self::are_held(HoldReason::Move, moves.collect());
        ensure!(
            held,
            "credentials 6: what somebody has held is the sum of their deposits"
        );
        Ok(())
    }

    fn are_held(reason: HoldReason, deposits: Vec<DepositOf<T>>) -> bool {
        let mut sums = BTreeMap::<T::AccountId, BalanceOf<T>>::new();
        for Deposit { payer, amount } in deposits {
            let sum = sums.entry(payer).or_default();
            *sum = sum.saturating_add(amount);
        }
        let reason = reason.into();
        sums.iter()
            .all(|(payer, sum)| T::Currency::balance_on_hold(&reason, payer) == *sum)
    }

    fn check_issuers() -> Result<(), TryRuntimeError> {
        let mut counts = BTreeMap::<Did, IssuerCount>::new();
        for (issuer, schema, row) in Accreditations::<T>::iter() {
            if row.is_open() {
                let count = counts.entry(issuer).or_default();
                count.open = count.open.saturating_add(1);
                count.voted = count.voted.saturating_add(u32::from(row.voted));
            }
            let rooted = row.delegated_from.is_none_or(|basis| {
                Accreditations::<T>::get(basis.by, schema).is_some_and(|lender| {
                    lender.delegated_from.is_none() && lender.epoch >= basis.epoch
                })
            });
            ensure!(
                rooted && Schemas::<T>::contains_key(schema),
                "credentials 8: who delegates is accredited by the community, in that epoch or later"
            );
        }
        let voted = counts.values().filter(|count| count.voted > 0).count();
        let counted: BTreeMap<_, _> = IssuerCounts::<T>::iter().collect();
        ensure!(
            counts == counted && u32::try_from(voted) == Ok(VotedIssuers::<T>::get()),
            "credentials 7: the accreditations that are open, and those voted, are counted"
        );
        Ok(())
    }

    fn check_moves() -> Result<(), TryRuntimeError> {
        for (nullifier, entry) in Moves::<T>::iter() {
            let distinct: BTreeSet<_> = entry.approvals.iter().map(|a| a.issuer).collect();
            ensure!(
                Nullifiers::<T>::get(nullifier) == Some(entry.from)
                    && entry.from != entry.to
                    && !entry.approvals.is_empty()
                    && distinct.len() == entry.approvals.len(),
                "credentials 13: a move is from the holder, and each issuer approves it once"
            );
        }
        Ok(())
    }

    fn check_registrations() -> Result<(), TryRuntimeError> {
        let mut owing = BTreeMap::<Did, u32>::new();
        for (subject, schema, credential) in Credentials::<T>::iter() {
            let registered = Self::class(schema) == Some(SchemaClass::Registration);
            ensure!(
                credential.owes_reports == registered,
                "credentials 14: registrations owe reports, are counted, and nothing else is"
            );
            if registered {
                let count = owing.entry(subject).or_default();
                *count = count.saturating_add(1);
            }
        }
        let counted: BTreeMap<_, _> = Registrations::<T>::iter().collect();
        ensure!(
            owing == counted,
            "credentials 14: registrations owe reports, are counted, and nothing else is"
        );
        Ok(())
    }
}
