//! Personhood, as seats ask for it.

use althing_primitives::{
    CivilClock, CivilSeconds, CredentialCheck, CredentialProblem, CredentialStatus, CredentialView,
    Did, MemberClass, MemberId, Nullifier, NullifierLookup, Personhood, PersonhoodProblem,
    SchemaId,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};

use crate::{
    Config, Error, Event, Form, Member, MemberIds, MemberRecord, Pallet, Parameters, Seats,
};

/// What is known already of somebody who applies.
#[derive(Default)]
pub(crate) struct Traces {
    /// The number that they have, if they ever had one.
    pub number: Option<MemberId>,
    /// The nullifier that they showed under the former schema, if it leads to no seat yet.
    pub fresh_former: Option<Nullifier>,
}

impl<T: Config> Pallet<T> {
    /// The credential on which a citizen's seat rests. A seat that is bound to the former schema rests
    /// on that one for as long as it can be bound anew.
    pub(crate) fn personhood_of(
        member: &MemberRecord<T>,
    ) -> Result<CredentialView, PersonhoodProblem> {
        let nullifier = member.nullifier.ok_or(PersonhoodProblem::NotHolder)?;
        if Self::rests_on_former(member) {
            ensure!(
                T::Personhood::holder(&nullifier) == Some(member.did),
                PersonhoodProblem::NotHolder
            );
            return Ok(T::Personhood::check(&member.did, nullifier.schema)?);
        }
        T::Personhood::check_person(&member.did, &nullifier)
    }

    /// Whether the seat is bound to the former schema, and can still be bound to the one that counts.
    pub(crate) fn rests_on_former<A, B>(member: &Member<A, B>) -> bool {
        let schema = member.nullifier.map(|nullifier| nullifier.schema);
        schema.is_some()
            && schema == T::Personhood::former_schema()
            && schema != T::Personhood::schema()
    }

    /// What can be held against a citizen's personhood now. That the issuer lapsed, withdrew or was
    /// revoked counts only after the grace, so that issuers do not choose the electorate.
    pub(crate) fn objection_to_personhood(member: &MemberRecord<T>) -> Option<PersonhoodProblem> {
        let now = T::Clock::now();
        let grace = Parameters::<T>::get().issuer_grace;
        let over = |since: Option<CivilSeconds>| {
            since.is_some_and(|since| since.saturating_add(grace) <= now)
        };
        match Self::personhood_of(member) {
            Ok(credential) => over(credential.issuer_standing.since())
                .then_some(PersonhoodProblem::IssuerNotAccredited),
            Err(problem @ PersonhoodProblem::Credential(CredentialProblem::IssuerRevoked)) => {
                let schema = member.nullifier?.schema;
                let credential = T::Personhood::find(&member.did, schema)?;
                if over(credential.issuer_standing.since()) {
                    Some(problem)
                } else if credential.expires_at <= now {
                    Some(CredentialProblem::Expired.into())
                } else if credential.status == CredentialStatus::Suspended {
                    Some(CredentialProblem::Suspended.into())
                } else {
                    None
                }
            }
            Err(problem) => Some(problem),
        }
    }

    /// What is known of the person who applies: all of it must lead to the same number.
    ///
    /// While a former schema is remembered, whose nullifier opens no seat yet must show the one under
    /// the former schema too.
    pub(crate) fn traces_of(did: &Did, form: &Form) -> Result<Traces, Error<T>> {
        let by_did = MemberIds::<T>::get(did);
        if form.class != MemberClass::Citizen {
            return Ok(Traces {
                number: by_did,
                ..Traces::default()
            });
        }
        let nullifier = form.nullifier.ok_or(Error::NullifierNotFound)?;
        let by_nullifier = Seats::<T>::get(nullifier);
        let (mut by_former, mut fresh_former) = (None, None);
        if by_nullifier.is_none() {
            if let Some(schema) = T::Personhood::former_schema() {
                let former = Self::shown_former(did, form.former, schema)?;
                by_former = Seats::<T>::get(former);
                fresh_former = by_former.is_none().then_some(former);
            }
        }
        let mut known = [by_did, by_nullifier, by_former].into_iter().flatten();
        let number = known.next();
        ensure!(
            known.all(|other| Some(other) == number),
            Error::SeatMismatch
        );
        Ok(Traces {
            number,
            fresh_former,
        })
    }

    /// The nullifier under the former schema, if it is shown and is the applicant's.
    fn shown_former(
        did: &Did,
        former: Option<Nullifier>,
        schema: SchemaId,
    ) -> Result<Nullifier, Error<T>> {
        former
            .filter(|former| former.schema == schema)
            .filter(|former| T::Personhood::holder(former).as_ref() == Some(did))
            .ok_or(Error::FormerNullifierNotFound)
    }

    pub(crate) fn do_bind_nullifier(who: &T::AccountId, nullifier: Nullifier) -> DispatchResult {
        let mut held = Self::seat_of(who)?;
        // Or a thief could have the seat lean on their own personhood before the owner is back.
        ensure!(!held.member.recovering, Error::<T>::RecoveryRunning);
        ensure!(
            Self::rests_on_former(&held.member),
            Error::<T>::BindingClosed
        );
        let former = held
            .member
            .nullifier
            .as_ref()
            .and_then(T::Personhood::holder);
        ensure!(
            former == Some(held.member.did),
            Error::<T>::from(PersonhoodProblem::NotHolder)
        );
        let credential =
            T::Personhood::check_person(&held.member.did, &nullifier).map_err(Error::<T>::from)?;
        // Where an earlier schema counts again, a seat returns to the nullifier that was its own.
        let seat = Seats::<T>::get(nullifier);
        ensure!(
            seat.is_none_or(|seat| seat == held.id),
            Error::<T>::SeatExists
        );
        if seat.is_none() {
            Seats::<T>::insert(nullifier, held.id);
        }
        held.member.nullifier = Some(nullifier);
        Self::deposit_event(Event::NullifierBound {
            member: held.id,
            nullifier,
        });
        Self::note_attested(&mut held, &credential);
        if held.member.class == MemberClass::Citizen {
            Self::refresh(&mut held, Some(credential.expires_at));
        }
        Self::store(held);
        Ok(())
    }

    /// If an issuer attested the person since the identity changed hands, the seat has a voice again.
    pub(crate) fn note_attested(held: &mut crate::seats::Held<T>, credential: &CredentialView) {
        if held
            .member
            .unrenewed
            .is_some_and(|changed| credential.issued_at > changed)
        {
            held.member.unrenewed = None;
            Self::begin_voice(held);
        }
    }
}
