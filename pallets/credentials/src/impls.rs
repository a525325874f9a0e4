//! What the pallet offers to others, and to readers.

use althing_primitives::{
    CivilClock, CivilSeconds, Condition, ConditionNotMeasurable, CredentialCheck,
    CredentialProblem, CredentialView, Did, Leaning, Nullifier, NullifierLookup, OnDeactivate,
    Personhood, PhaseCondition, SchemaClass, SchemaId, SchemaRegistry, VisitCredentials,
    VisitProblem,
};
use frame_support::{ensure, storage::with_storage_layer};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;

use crate::{
    AccreditationReport, Accreditations, Config, CountingPersonhood, CredentialReport, Credentials,
    IssuerCounts, Moves, Nullifiers, Pallet, PersonhoodSchema, RequestReport, Requests,
    Revocations, Schemas, Terms, VotedIssuers,
};

impl<T: Config> Pallet<T> {
    /// Civil time.
    pub(crate) fn now() -> CivilSeconds {
        T::Clock::now()
    }

    /// A credential, with whether it counts now.
    #[must_use]
    pub fn credential_report(subject: &Did, schema: SchemaId) -> Option<CredentialReport> {
        let credential = Credentials::<T>::get(subject, schema)?;
        let view = Self::view(subject, schema, &credential);
        Some(CredentialReport {
            view,
            commitment: credential.commitment,
            fix_by: credential.fix_by,
            problem: view.judge(Self::now()).err(),
        })
    }

    /// An accreditation, with what it is worth now.
    #[must_use]
    pub fn accreditation_report(issuer: &Did, schema: SchemaId) -> Option<AccreditationReport> {
        let accreditation = Accreditations::<T>::get(issuer, schema)?;
        let epoch = accreditation.epoch;
        Some(AccreditationReport {
            standing: Self::standing_of(&accreditation, schema, epoch, Self::now()),
            accreditation,
        })
    }

    /// A request that waits.
    #[must_use]
    pub fn request_report(subject: &Did, schema: SchemaId) -> Option<RequestReport> {
        let request = Requests::<T>::get(subject, schema)?;
        Some(RequestReport {
            issuer: request.issuer,
            evidence: request.evidence,
            expires_at: request.expires_at,
            order: request.order,
        })
    }

    /// The schema of personhood that counts, with the former one while it plays a part.
    #[must_use]
    pub fn personhood_schema() -> Option<PersonhoodSchema<BlockNumberFor<T>>> {
        let now = frame_system::Pallet::<T>::block_number();
        let mut counting = CountingPersonhood::<T>::get()?;
        counting.former = counting.former.filter(|(_, until)| now < *until);
        Some(counting)
    }

    /// Whether what was issued with that commitment was revoked or suspended, and another credential
    /// stands in its place: for who checks a credential that the chain shows with another
    /// commitment.
    #[must_use]
    pub fn was_revoked(subject: &Did, schema: SchemaId, commitment: H256) -> bool {
        Revocations::<T>::contains_key((*subject, schema, commitment))
    }

    /// From whom to whom a nullifier is to move, and the block from which on it can: none while
    /// issuers' approvals are missing.
    #[must_use]
    pub fn move_of(nullifier: &Nullifier) -> Option<(Did, Did, Option<BlockNumberFor<T>>)> {
        Moves::<T>::get(nullifier).map(|entry| (entry.from, entry.to, entry.effective_at))
    }
}

impl<T: Config> CredentialCheck for Pallet<T> {
    fn find(subject: &Did, schema: SchemaId) -> Option<CredentialView> {
        let credential = Credentials::<T>::get(subject, schema)?;
        Some(Self::view(subject, schema, &credential))
    }

    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem> {
        let view = Self::find(subject, schema).ok_or(CredentialProblem::Missing)?;
        view.judge(Self::now())?;
        Ok(view)
    }
}

impl<T: Config> SchemaRegistry for Pallet<T> {
    fn class_of(schema: SchemaId) -> Option<SchemaClass> {
        Schemas::<T>::get(schema).map(|rules| rules.class)
    }
}

impl<T: Config> NullifierLookup for Pallet<T> {
    fn holder(nullifier: &Nullifier) -> Option<Did> {
        Nullifiers::<T>::get(nullifier)
    }
}

impl<T: Config> Personhood for Pallet<T> {
    fn schema() -> Option<SchemaId> {
        CountingPersonhood::<T>::get().map(|counting| counting.schema)
    }

    fn former_schema() -> Option<SchemaId> {
        Self::personhood_schema()
            .and_then(|counting| counting.former)
            .map(|(schema, _)| schema)
    }
}

impl<T: Config> VisitCredentials for Pallet<T> {
    fn attest(
        node: &Did,
        visitor: &Did,
        schema: SchemaId,
        commitment: H256,
    ) -> Result<(), VisitProblem> {
        let rules = Schemas::<T>::get(schema).ok_or(VisitProblem::OtherSchema)?;
        ensure!(rules.class.is_earned_by_visits(), VisitProblem::OtherSchema);
        Self::issuing_epoch(node, schema).map_err(|_| VisitProblem::NotAccredited)?;
        Self::ensure_may_hold(visitor, rules.class).map_err(|_| VisitProblem::UnknownVisitor)?;
        if Self::check(visitor, schema).is_ok_and(|held| held.issuer != *node) {
            return Err(VisitProblem::HeldFromOther);
        }
        let terms = Terms {
            commitment,
            validity: rules.max_validity,
            nullifier: None,
        };
        // What is left to fail is the node's deposit, and a commitment that was revoked.
        with_storage_layer(|| Self::do_issue(*node, *visitor, schema, &terms))
            .map_err(|_| VisitProblem::Unavailable)
    }
}

impl<T: Config> OnDeactivate for Pallet<T> {
    fn may_deactivate(did: &Did) -> Result<(), Leaning> {
        ensure!(
            !IssuerCounts::<T>::contains_key(did),
            Leaning::Accreditation
        );
        Ok(())
    }
}

impl<T: Config> PhaseCondition for Pallet<T> {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        match condition {
            Condition::VotedIssuers => Ok(u128::from(VotedIssuers::<T>::get())),
            _ => Err(ConditionNotMeasurable),
        }
    }
}
