//! Issuing: one rule for calls, batches and visits.

use althing_primitives::{
    CivilSeconds, CredentialProblem, CredentialStatus, Did, Identities, IdentityKind,
    IdentityStatus, Nullifier, ObligationProblem, ObligationTerms, Obligations,
    OnPersonhoodRenewed, Party, SchemaClass, SchemaId, Subject,
};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchResult, Weight},
    traits::{fungible::MutateHold, tokens::Precision},
};
use sp_core::H256;
use sp_runtime::traits::Zero;

use crate::{
    BalanceOf, Config, CountingPersonhood, Credential, CredentialOf, Credentials, Deposit,
    DepositOf, Epoch, Error, Event, HoldReason, NullifierOf, Nullifiers, Pallet, Parameters,
    Registrations, Revocation, Revocations, Terms, WeightInfo,
};

impl<T: Config> Pallet<T> {
    /// What `issue_many` costs at most, whatever the class of the schema.
    pub(crate) fn weight_of_many(length: usize) -> Weight {
        // A `BoundedVec` of the call has no more.
        let n = u32::try_from(length).unwrap_or(u32::MAX);
        let registered = T::WeightInfo::issue_registration().saturating_mul(n.into());
        T::WeightInfo::issue_many(n).max(registered)
    }

    /// Attests `terms` about `subject`, in the place of whatever does not count.
    pub(crate) fn do_issue(
        issuer: Did,
        subject: Did,
        schema: SchemaId,
        terms: &Terms,
    ) -> DispatchResult {
        let rules = Self::rules(schema)?;
        let epoch = Self::issuing_epoch(&issuer, schema)?;
        ensure!(issuer != subject, Error::<T>::SelfIssued);
        ensure!(
            terms.validity > 0 && terms.validity <= rules.max_validity,
            Error::<T>::ValidityOutOfRange
        );
        Self::ensure_may_hold(&subject, rules.class)?;
        let binds = Self::nullifier_to_bind(&subject, schema, rules.class, terms.nullifier)?;
        let old = Credentials::<T>::get(subject, schema);
        let problem = Self::ensure_free(old.as_ref(), &issuer, &subject, schema)?;
        Self::ensure_not_revoked(old.as_ref(), problem, &subject, schema, terms.commitment)?;

        if let Some(nullifier) = binds {
            Self::take_row_fee(&issuer)?;
            Self::bind(nullifier, subject);
        }
        match old {
            Some(old) => Self::replace(subject, schema, old, problem)?,
            None if rules.class == SchemaClass::Registration => Self::open_reports(subject)?,
            None => (),
        }
        let deposit = Parameters::<T>::get().credential_deposit;
        let deposit = Self::take_deposit(HoldReason::Credential, &issuer, deposit)?;
        Self::write(issuer, epoch, subject, schema, rules.class, terms, deposit);
        Self::settle_request(&issuer, &subject, schema)
    }

    fn write(
        issuer: Did,
        epoch: Epoch,
        subject: Did,
        schema: SchemaId,
        class: SchemaClass,
        terms: &Terms,
        deposit: DepositOf<T>,
    ) {
        let issued_at = Self::now();
        let expires_at = issued_at.saturating_add(terms.validity);
        Credentials::<T>::insert(
            subject,
            schema,
            Credential {
                issuer,
                epoch,
                commitment: terms.commitment,
                issued_at,
                expires_at,
                status: CredentialStatus::Issued,
                fix_by: None,
                owes_reports: class == SchemaClass::Registration,
                deposit: Some(deposit),
            },
        );
        Self::deposit_event(Event::Issued {
            issuer,
            subject,
            schema,
            commitment: terms.commitment,
            expires_at,
        });
        Self::announce(&subject, schema, expires_at);
    }

    /// Tells that a person was attested, if the schema is the one that counts.
    pub(crate) fn announce(subject: &Did, schema: SchemaId, expires_at: CivilSeconds) {
        if CountingPersonhood::<T>::get().is_some_and(|counting| counting.schema == schema) {
            T::OnRenewed::on_personhood_renewed(subject, expires_at);
        }
    }

    /// Passes if that identity can hold a credential of that class: who is told apart from other
    /// humans is a human, and not being recovered.
    pub(crate) fn ensure_may_hold(subject: &Did, class: SchemaClass) -> Result<(), Error<T>> {
        let identity = T::Identities::identity(subject).ok_or(Error::<T>::SubjectNotActive)?;
        let active = match identity.status {
            IdentityStatus::Active => true,
            IdentityStatus::Recovering => !class.has_nullifier(),
            IdentityStatus::Deactivated => false,
        };
        ensure!(active, Error::<T>::SubjectNotActive);
        ensure!(
            !class.has_nullifier() || identity.kind == IdentityKind::Person,
            Error::<T>::NotAPerson
        );
        Ok(())
    }

    /// The nullifier that is to be written, if the subject does not hold it yet.
    pub(crate) fn nullifier_to_bind(
        subject: &Did,
        schema: SchemaId,
        class: SchemaClass,
        value: Option<H256>,
    ) -> Result<Option<Nullifier>, Error<T>> {
        if !class.has_nullifier() {
            ensure!(value.is_none(), Error::<T>::NullifierNotUsed);
            return Ok(None);
        }
        let value = value.ok_or(Error::<T>::NullifierMissing)?;
        match NullifierOf::<T>::get(subject, schema) {
            Some(held) if held == value => Ok(None),
            Some(_) => Err(Error::<T>::OtherNullifierHeld),
            None => {
                let nullifier = Nullifier { schema, value };
                ensure!(
                    !Nullifiers::<T>::contains_key(nullifier),
                    Error::<T>::NullifierTaken
                );
                Ok(Some(nullifier))
            }
        }
    }

    pub(crate) fn bind(nullifier: Nullifier, holder: Did) {
        Nullifiers::<T>::insert(nullifier, holder);
        NullifierOf::<T>::insert(holder, nullifier.schema, nullifier.value);
        Self::deposit_event(Event::NullifierBound { nullifier, holder });
    }

    /// Passes unless another issuer's credential counts; gives why the one that is there does not.
    fn ensure_free(
        old: Option<&CredentialOf<T>>,
        issuer: &Did,
        subject: &Did,
        schema: SchemaId,
    ) -> Result<Option<CredentialProblem>, Error<T>> {
        let Some(old) = old else {
            return Ok(None);
        };
        let problem = Self::view(subject, schema, old).judge(Self::now()).err();
        ensure!(
            problem.is_some() || old.issuer == *issuer,
            Error::<T>::HeldFromOther
        );
        Ok(problem)
    }

    /// Passes unless that commitment was revoked or suspended: issued again, it would revive what
    /// somebody still can show.
    fn ensure_not_revoked(
        old: Option<&CredentialOf<T>>,
        problem: Option<CredentialProblem>,
        subject: &Did,
        schema: SchemaId,
        commitment: H256,
    ) -> Result<(), Error<T>> {
        let same = old.is_some_and(|old| old.commitment == commitment);
        let revived = match problem {
            None | Some(CredentialProblem::Expired | CredentialProblem::Missing) => false,
            Some(_) => same,
        };
        ensure!(
            !revived && !Revocations::<T>::contains_key((*subject, schema, commitment)),
            Error::<T>::CommitmentRevoked
        );
        Ok(())
    }

    /// Makes room. What was revoked or suspended and could still be shown is remembered, with its
    /// deposit; of all else the deposit returns.
    fn replace(
        subject: Did,
        schema: SchemaId,
        old: CredentialOf<T>,
        problem: Option<CredentialProblem>,
    ) -> DispatchResult {
        if problem.is_none() || old.expires_at <= Self::now() {
            return Self::return_optional(old.deposit.as_ref());
        }
        Revocations::<T>::insert(
            (subject, schema, old.commitment),
            Revocation {
                issuer: old.issuer,
                expires_at: old.expires_at,
                deposit: old.deposit,
            },
        );
        Ok(())
    }

    /// From the first registration on the organisation owes yearly reports.
    pub(crate) fn open_reports(subject: Did) -> DispatchResult {
        let registrations = Registrations::<T>::get(subject);
        if registrations.is_zero() {
            let terms = ObligationTerms {
                cadence: althing_primitives::Cadence::Yearly,
                grace: Parameters::<T>::get().report_grace,
                responsible: Party::Identity(subject),
            };
            T::Obligations::open(&Subject::Organisation(subject), terms)
                .map_err(|_| Error::<T>::ReportsUnavailable)?;
        }
        Registrations::<T>::insert(subject, registrations.saturating_add(1));
        Ok(())
    }

    /// With the last registration cleared away it owes none, once it has filed what is due.
    pub(crate) fn close_reports(subject: Did) -> DispatchResult {
        let left = Registrations::<T>::get(subject).saturating_sub(1);
        if !left.is_zero() {
            Registrations::<T>::insert(subject, left);
            return Ok(());
        }
        match T::Obligations::close(&Subject::Organisation(subject)) {
            Err(ObligationProblem::NotSettled) => Err(Error::<T>::ReportDue.into()),
            Ok(()) | Err(ObligationProblem::NotOwed | ObligationProblem::Unavailable) => {
                Registrations::<T>::remove(subject);
                Ok(())
            }
        }
    }

    /// Holds a deposit of whoever controls that identity now.
    pub(crate) fn take_deposit(
        reason: HoldReason,
        of: &Did,
        amount: BalanceOf<T>,
    ) -> Result<DepositOf<T>, sp_runtime::DispatchError> {
        let payer = T::Identities::controller(of).ok_or(Error::<T>::SubjectNotActive)?;
        T::Currency::hold(&reason.into(), &payer, amount)?;
        Ok(Deposit { payer, amount })
    }

    /// Gives a deposit back to who paid it. What is held for that reason is this pallet's alone, so
    /// that it is all there; were it not, the rest returns.
    pub(crate) fn return_deposit(reason: HoldReason, deposit: &DepositOf<T>) -> DispatchResult {
        T::Currency::release(
            &reason.into(),
            &deposit.payer,
            deposit.amount,
            Precision::BestEffort,
        )?;
        Ok(())
    }

    /// Gives back what a credential held, if it is not of the founding document.
    pub(crate) fn return_optional(deposit: Option<&DepositOf<T>>) -> DispatchResult {
        deposit.map_or(Ok(()), |deposit| {
            Self::return_deposit(HoldReason::Credential, deposit)
        })
    }
}
