//! What an issuer does with a credential afterwards, what its subject may, and its end.

use althing_primitives::{
    CivilSeconds, CredentialStatus, Did, DocumentRef, IssuerStanding, SchemaClass, SchemaId,
    SeatHolding,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_core::H256;
use sp_runtime::traits::One;

use crate::{
    Accreditations, Config, CredentialOf, Credentials, Error, Event, FixTarget, Pallet, Parameters,
    Revocations,
};

impl<T: Config> Pallet<T> {
    /// The credential that `issuer` issued and that was not revoked, by itself or with all others.
    fn own_credential(
        issuer: &Did,
        subject: &Did,
        schema: SchemaId,
    ) -> Result<CredentialOf<T>, Error<T>> {
        let credential =
            Credentials::<T>::get(subject, schema).ok_or(Error::<T>::CredentialNotFound)?;
        ensure!(credential.issuer == *issuer, Error::<T>::NotItsIssuer);
        let view = Self::view(subject, schema, &credential);
        ensure!(
            view.status != CredentialStatus::Revoked
                && !matches!(view.issuer_standing, IssuerStanding::Revoked(_)),
            Error::<T>::CredentialRevoked
        );
        Ok(credential)
    }

    /// Issuers who may not issue do not choose the electorate by taking away either.
    fn ensure_may_take_away(issuer: &Did, schema: SchemaId) -> Result<(), Error<T>> {
        if Self::rules(schema)?.class == SchemaClass::Personhood {
            Self::issuing_epoch(issuer, schema)?;
        }
        Ok(())
    }

    pub(crate) fn do_suspend(issuer: Did, subject: Did, schema: SchemaId) -> DispatchResult {
        let mut credential = Self::own_credential(&issuer, &subject, schema)?;
        Self::ensure_may_take_away(&issuer, schema)?;
        ensure!(
            credential.status == CredentialStatus::Issued,
            Error::<T>::SuspendedAlready
        );
        credential.status = CredentialStatus::Suspended;
        Credentials::<T>::insert(subject, schema, credential);
        Self::deposit_event(Event::Suspended {
            issuer,
            subject,
            schema,
        });
        Ok(())
    }

    /// Lifts a suspension, and an order to fix with it.
    pub(crate) fn do_resume(issuer: Did, subject: Did, schema: SchemaId) -> DispatchResult {
        let mut credential = Self::own_credential(&issuer, &subject, schema)?;
        Self::issuing_epoch(&issuer, schema)?;
        ensure!(
            credential.status == CredentialStatus::Suspended || credential.fix_by.is_some(),
            Error::<T>::NotSuspended
        );
        credential.status = CredentialStatus::Issued;
        credential.fix_by = None;
        Credentials::<T>::insert(subject, schema, credential);
        Self::deposit_event(Event::Resumed {
            issuer,
            subject,
            schema,
        });
        Ok(())
    }

    pub(crate) fn do_revoke(issuer: Did, subject: Did, schema: SchemaId) -> DispatchResult {
        let mut credential = Self::own_credential(&issuer, &subject, schema)?;
        Self::ensure_may_take_away(&issuer, schema)?;
        credential.status = CredentialStatus::Revoked;
        Credentials::<T>::insert(subject, schema, credential);
        Self::deposit_event(Event::Revoked {
            issuer,
            subject,
            schema,
        });
        Ok(())
    }

    /// Has a credential count for `validity` from now. What is suspended stays so.
    pub(crate) fn do_renew(
        issuer: Did,
        subject: Did,
        schema: SchemaId,
        validity: u64,
    ) -> DispatchResult {
        let mut credential = Self::own_credential(&issuer, &subject, schema)?;
        Self::issuing_epoch(&issuer, schema)?;
        let rules = Self::rules(schema)?;
        ensure!(
            validity > 0 && validity <= rules.max_validity,
            Error::<T>::ValidityOutOfRange
        );
        Self::ensure_may_hold(&subject, rules.class)?;
        let now = Self::now();
        let expires_at = now.saturating_add(validity);
        credential.issued_at = now;
        credential.expires_at = expires_at;
        let counts = Self::view(&subject, schema, &credential).judge(now).is_ok();
        Credentials::<T>::insert(subject, schema, credential);
        Self::deposit_event(Event::Renewed {
            issuer,
            subject,
            schema,
            expires_at,
        });
        if counts {
            Self::announce(&subject, schema, expires_at);
        }
        Ok(())
    }

    /// Orders something to be put right: before a request is met, or lest a credential be suspended.
    pub(crate) fn do_order_fix(
        issuer: Did,
        subject: Did,
        schema: SchemaId,
        target: FixTarget,
        until: CivilSeconds,
        document: DocumentRef,
    ) -> DispatchResult {
        ensure!(Self::now() < until, Error::<T>::DeadlinePassed);
        match target {
            FixTarget::Request => {
                Self::order_on_request(&issuer, subject, schema, until, document.clone())?;
            }
            FixTarget::Credential => {
                let mut credential = Self::own_credential(&issuer, &subject, schema)?;
                Self::ensure_may_take_away(&issuer, schema)?;
                ensure!(
                    credential.status == CredentialStatus::Issued,
                    Error::<T>::SuspendedAlready
                );
                credential.fix_by = Some(until);
                Credentials::<T>::insert(subject, schema, credential);
            }
        }
        Self::deposit_event(Event::FixOrdered {
            issuer,
            subject,
            schema,
            target,
            until,
            document,
        });
        Ok(())
    }

    /// Has the subject give up a credential. It is revoked, and not forgotten.
    pub(crate) fn do_disown(subject: Did, schema: SchemaId) -> DispatchResult {
        let mut credential =
            Credentials::<T>::get(subject, schema).ok_or(Error::<T>::CredentialNotFound)?;
        ensure!(
            credential.status != CredentialStatus::Revoked,
            Error::<T>::CredentialRevoked
        );
        let class = Self::rules(schema)?.class;
        Self::ensure_may_hold(&subject, class)?;
        ensure!(
            class != SchemaClass::Personhood || !T::Seats::holds_seat(&subject),
            Error::<T>::SeatHeld
        );
        credential.status = CredentialStatus::Revoked;
        let issuer = credential.issuer;
        Credentials::<T>::insert(subject, schema, credential);
        Self::deposit_event(Event::Disowned {
            issuer,
            subject,
            schema,
        });
        Ok(())
    }

    /// Removes a credential that nobody can show any more.
    pub(crate) fn do_clear(subject: Did, schema: SchemaId) -> DispatchResult {
        let credential =
            Credentials::<T>::get(subject, schema).ok_or(Error::<T>::CredentialNotFound)?;
        let keep = Parameters::<T>::get().keep;
        ensure!(
            credential.expires_at.saturating_add(keep) <= Self::now() && Self::has_begun(),
            Error::<T>::StillKept
        );
        if credential.owes_reports {
            Self::close_reports(subject)?;
        }
        Credentials::<T>::remove(subject, schema);
        Self::return_optional(credential.deposit.as_ref())?;
        Self::deposit_event(Event::Cleared { subject, schema });
        Ok(())
    }

    /// Removes the memory of a revocation that cannot be shown any more.
    pub(crate) fn do_clear_revocation(
        subject: Did,
        schema: SchemaId,
        commitment: H256,
    ) -> DispatchResult {
        let key = (subject, schema, commitment);
        let revocation = Revocations::<T>::get(key).ok_or(Error::<T>::RevocationNotFound)?;
        ensure!(revocation.expires_at <= Self::now(), Error::<T>::StillKept);
        Revocations::<T>::remove(key);
        Self::return_optional(revocation.deposit.as_ref())?;
        Self::deposit_event(Event::RevocationCleared {
            subject,
            schema,
            commitment,
        });
        Ok(())
    }

    /// Whether the times of the founding document are counted from the chain's beginning already.
    fn has_begun() -> bool {
        frame_system::Pallet::<T>::block_number() > One::one()
    }

    /// The accreditation behind a credential decides with it: the view of both.
    pub(crate) fn view(
        subject: &Did,
        schema: SchemaId,
        credential: &CredentialOf<T>,
    ) -> althing_primitives::CredentialView {
        let now = Self::now();
        let issuer_standing = Accreditations::<T>::get(credential.issuer, schema).map_or(
            // Rows are never removed: invariant 1.
            IssuerStanding::Revoked(CivilSeconds::ZERO),
            |row| Self::standing_of(&row, schema, credential.epoch, now),
        );
        althing_primitives::CredentialView {
            issuer: credential.issuer,
            issued_at: credential.issued_at,
            expires_at: credential.expires_at,
            status: Self::status(subject, credential, now),
            issuer_standing,
        }
    }

    /// What was decided, and what follows from a deadline or from a report that is missing.
    fn status(subject: &Did, credential: &CredentialOf<T>, now: CivilSeconds) -> CredentialStatus {
        let overdue = || {
            use althing_primitives::ReportStanding;
            let subject = althing_primitives::Subject::Organisation(*subject);
            credential.owes_reports && T::Reports::ensure_clear(&subject).is_err()
        };
        let unfixed = credential.fix_by.is_some_and(|by| by <= now);
        match credential.status {
            CredentialStatus::Issued if unfixed || overdue() => CredentialStatus::Suspended,
            status => status,
        }
    }
}
