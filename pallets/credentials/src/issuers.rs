//! Schemas, and who may issue under them.

use althing_primitives::{
    CivilSeconds, Did, DocumentRef, Identities, IssuerStanding, SchemaClass, SchemaId,
};
use frame_support::{
    ensure,
    pallet_prelude::DispatchResult,
    traits::{
        fungible::Balanced,
        tokens::{Fortitude, Precision, Preservation},
        EnsureOrigin, OnUnbalanced,
    },
};
use frame_system::pallet_prelude::OriginFor;
use sp_runtime::{
    traits::{Saturating, Zero},
    DispatchError,
};

use crate::{
    params::LONGEST, Accreditation, AccreditationState, Accreditations, Authority, Config,
    CountingPersonhood, Delegation, Epoch, Error, Event, IssuerCounts, NextSchema, Pallet,
    Parameters, PersonhoodSchema, Schema, Schemas, VotedIssuers,
};

impl<T: Config> Pallet<T> {
    /// Whether a credential may count for so long.
    pub(crate) fn is_validity(validity: u64) -> bool {
        (1..=LONGEST).contains(&validity)
    }

    pub(crate) fn do_register_schema(
        document: DocumentRef,
        class: SchemaClass,
        max_validity: u64,
    ) -> DispatchResult {
        ensure!(
            Self::is_validity(max_validity),
            Error::<T>::ValidityOutOfRange
        );
        let schema = Self::add_schema(Schema {
            document: document.clone(),
            class,
            max_validity,
        })?;
        Self::deposit_event(Event::SchemaRegistered {
            schema,
            class,
            max_validity,
            document,
        });
        Ok(())
    }

    pub(crate) fn add_schema(schema: Schema) -> Result<SchemaId, DispatchError> {
        let id = NextSchema::<T>::get();
        let next = id.next().ok_or(Error::<T>::SchemasExhausted)?;
        NextSchema::<T>::put(next);
        Schemas::<T>::insert(id, schema);
        Ok(id)
    }

    /// Has another schema of personhood count. The one that counted is the former one for as long as
    /// seats may be bound anew, and until then there is no further change.
    pub(crate) fn do_set_personhood_schema(schema: SchemaId) -> DispatchResult {
        let class = Self::rules(schema)?.class;
        ensure!(class == SchemaClass::Personhood, Error::<T>::NotPersonhood);
        let now = frame_system::Pallet::<T>::block_number();
        let former = match CountingPersonhood::<T>::get() {
            None => None,
            Some(counting) => {
                ensure!(counting.schema != schema, Error::<T>::CountsAlready);
                ensure!(
                    counting.former.is_none_or(|(_, until)| until <= now),
                    Error::<T>::RebindingNotOver
                );
                let until = now.saturating_add(Parameters::<T>::get().rebinding);
                Some((counting.schema, until))
            }
        };
        CountingPersonhood::<T>::put(PersonhoodSchema { schema, former });
        Self::deposit_event(Event::PersonhoodSchemaSet { schema, former });
        Ok(())
    }

    pub(crate) fn rules(schema: SchemaId) -> Result<Schema, Error<T>> {
        Schemas::<T>::get(schema).ok_or(Error::<T>::SchemaNotFound)
    }

    /// Who decides: the community, or the issuer who calls.
    pub(crate) fn authority(origin: OriginFor<T>) -> Result<Authority, DispatchError> {
        match T::AccreditationOrigin::try_origin(origin) {
            Ok(_) => Ok(Authority::Community),
            Err(origin) => Ok(Authority::Issuer(T::IssuerOrigin::ensure_origin(origin)?)),
        }
    }

    pub(crate) fn do_accredit(
        issuer: Did,
        schema: SchemaId,
        until: CivilSeconds,
    ) -> DispatchResult {
        Self::rules(schema)?;
        ensure!(
            T::Identities::controller(&issuer).is_some(),
            Error::<T>::IssuerNotFound
        );
        let now = Self::now();
        let latest = now.saturating_add(Parameters::<T>::get().longest_accreditation);
        ensure!(now < until && until <= latest, Error::<T>::UntilOutOfRange);
        let old = Accreditations::<T>::get(issuer, schema);
        let (epoch, revoked_at) = Self::carried(old.as_ref(), schema)?;
        let new = Accreditation {
            until,
            epoch,
            delegated_from: None,
            state: AccreditationState::Open,
            revoked_at,
            voted: true,
        };
        Self::write_accreditation(issuer, schema, old.as_ref(), new);
        Self::deposit_event(Event::Accredited {
            issuer,
            schema,
            until,
            epoch,
        });
        Ok(())
    }

    /// Lets `issuer` issue in the delegator's place, for no longer than the delegator may.
    pub(crate) fn do_delegate(
        by: Did,
        issuer: Did,
        schema: SchemaId,
        until: CivilSeconds,
    ) -> DispatchResult {
        let lender = Accreditations::<T>::get(by, schema).ok_or(Error::<T>::NotAccredited)?;
        ensure!(lender.delegated_from.is_none(), Error::<T>::DelegatedIssuer);
        let now = Self::now();
        ensure!(
            lender.standing(lender.epoch, now).may_issue(),
            Error::<T>::NotAccredited
        );
        ensure!(
            now < until && until <= lender.until,
            Error::<T>::UntilOutOfRange
        );
        ensure!(
            T::Identities::controller(&issuer).is_some(),
            Error::<T>::IssuerNotFound
        );
        let old = Accreditations::<T>::get(issuer, schema);
        let basis = Delegation {
            by,
            epoch: lender.epoch,
        };
        Self::ensure_delegable(old.as_ref(), &basis, schema)?;
        let (epoch, revoked_at) = Self::carried(old.as_ref(), schema)?;
        if old.is_none() {
            Self::take_row_fee(&by)?;
        }
        let new = Accreditation {
            until,
            epoch,
            delegated_from: Some(basis),
            state: AccreditationState::Open,
            revoked_at,
            voted: false,
        };
        Self::write_accreditation(issuer, schema, old.as_ref(), new);
        Self::deposit_event(Event::Delegated {
            by,
            issuer,
            schema,
            until,
            epoch,
        });
        Ok(())
    }

    /// Passes if the community has not decided about this issuer itself, and no other delegator
    /// answers for what it issued.
    fn ensure_delegable(
        old: Option<&Accreditation>,
        basis: &Delegation,
        schema: SchemaId,
    ) -> DispatchResult {
        let Some(old) = old else {
            return Ok(());
        };
        let before = old.delegated_from.ok_or(Error::<T>::DecidedByCommunity)?;
        ensure!(
            before.by == basis.by || Self::recalled_since(&before, schema).is_some(),
            Error::<T>::DelegatedByOther
        );
        Ok(())
    }

    /// When the delegator's issues were recalled since that delegation, if they were.
    fn recalled_since(basis: &Delegation, schema: SchemaId) -> Option<CivilSeconds> {
        let lender = Accreditations::<T>::get(basis.by, schema)?;
        (lender.epoch > basis.epoch).then_some(lender.revoked_at)
    }

    /// The epoch in which an issuer goes on, and when what is before it was revoked. What fell with
    /// a delegator stays fallen: it is left behind in an epoch of its own.
    fn carried(
        old: Option<&Accreditation>,
        schema: SchemaId,
    ) -> Result<(Epoch, CivilSeconds), DispatchError> {
        let Some(old) = old else {
            return Ok((Epoch::default(), CivilSeconds::ZERO));
        };
        let fallen = old
            .delegated_from
            .and_then(|basis| Self::recalled_since(&basis, schema));
        match fallen {
            None => Ok((old.epoch, old.revoked_at)),
            Some(at) => {
                let epoch = old.epoch.next().ok_or(Error::<T>::EpochsExhausted)?;
                Ok((epoch, at))
            }
        }
    }

    /// Ends an accreditation; what was issued stays. Whom the community turned away is not let in
    /// again by a delegator.
    pub(crate) fn do_withdraw_accreditation(
        authority: Authority,
        issuer: Did,
        schema: SchemaId,
    ) -> DispatchResult {
        let old = Accreditations::<T>::get(issuer, schema).ok_or(Error::<T>::NotAccredited)?;
        ensure!(old.is_open(), Error::<T>::NotAccredited);
        let mut new = old;
        match authority {
            Authority::Community => {
                (new.epoch, new.revoked_at) = Self::carried(Some(&old), schema)?;
                new.delegated_from = None;
            }
            Authority::Issuer(did) => {
                let lent_by = old.delegated_from.map(|basis| basis.by);
                ensure!(
                    did == issuer || lent_by == Some(did),
                    Error::<T>::NotOwnAccreditation
                );
            }
        }
        new.state = AccreditationState::Withdrawn(Self::now());
        Self::write_accreditation(issuer, schema, Some(&old), new);
        Self::deposit_event(Event::AccreditationWithdrawn { issuer, schema });
        Ok(())
    }

    /// Revokes all that an issuer issued, whatever its number, and ends the accreditation.
    pub(crate) fn do_revoke_all_of_issuer(
        authority: Authority,
        issuer: Did,
        schema: SchemaId,
    ) -> DispatchResult {
        let old = Accreditations::<T>::get(issuer, schema).ok_or(Error::<T>::NotAccredited)?;
        ensure!(
            old.state != AccreditationState::Revoked,
            Error::<T>::AllRevokedAlready
        );
        let mut new = old;
        match authority {
            Authority::Community => new.delegated_from = None,
            Authority::Issuer(did) => {
                ensure!(did == issuer, Error::<T>::NotOwnAccreditation);
                ensure!(
                    Self::rules(schema)?.class != SchemaClass::Personhood,
                    Error::<T>::CommunityDecides
                );
            }
        }
        new.epoch = old.epoch.next().ok_or(Error::<T>::EpochsExhausted)?;
        new.revoked_at = Self::now();
        new.state = AccreditationState::Revoked;
        Self::write_accreditation(issuer, schema, Some(&old), new);
        Self::deposit_event(Event::IssuerRevoked {
            issuer,
            schema,
            epoch: new.epoch,
        });
        Ok(())
    }

    /// Writes an accreditation and keeps the counts.
    pub(crate) fn write_accreditation(
        issuer: Did,
        schema: SchemaId,
        old: Option<&Accreditation>,
        new: Accreditation,
    ) {
        let weigh = |row: &Accreditation| {
            let open = row.is_open();
            (u32::from(open), u32::from(open && row.voted))
        };
        let (open_before, voted_before) = old.map_or((0, 0), weigh);
        let (open_after, voted_after) = weigh(&new);
        let mut count = IssuerCounts::<T>::get(issuer);
        let counted = !count.voted.is_zero();
        count.open = count
            .open
            .saturating_add(open_after)
            .saturating_sub(open_before);
        count.voted = count
            .voted
            .saturating_add(voted_after)
            .saturating_sub(voted_before);
        let counts = !count.voted.is_zero();
        if counts != counted {
            VotedIssuers::<T>::mutate(|issuers| {
                *issuers = issuers
                    .saturating_add(u32::from(counts))
                    .saturating_sub(u32::from(counted));
            });
        }
        if count.open.is_zero() {
            IssuerCounts::<T>::remove(issuer);
        } else {
            IssuerCounts::<T>::insert(issuer, count);
        }
        Accreditations::<T>::insert(issuer, schema, new);
    }

    /// What an issuer may do now, and what became of what it issued in `epoch`. One read, a second
    /// one for who issues by delegation.
    pub(crate) fn standing_of(
        row: &Accreditation,
        schema: SchemaId,
        epoch: Epoch,
        now: CivilSeconds,
    ) -> IssuerStanding {
        let Some(basis) = row.delegated_from else {
            return row.standing(epoch, now);
        };
        match Accreditations::<T>::get(basis.by, schema) {
            Some(lender) => row.standing_on(&lender, basis.epoch, epoch, now),
            // Rows are never removed: invariant 8.
            None => IssuerStanding::Revoked(row.revoked_at),
        }
    }

    /// The epoch in which `issuer` issues now.
    pub(crate) fn issuing_epoch(issuer: &Did, schema: SchemaId) -> Result<Epoch, Error<T>> {
        let row = Accreditations::<T>::get(issuer, schema).ok_or(Error::<T>::NotAccredited)?;
        let standing = Self::standing_of(&row, schema, row.epoch, Self::now());
        ensure!(standing.may_issue(), Error::<T>::NotAccredited);
        Ok(row.epoch)
    }

    /// Takes what a row costs that is kept for ever.
    pub(crate) fn take_row_fee(issuer: &Did) -> DispatchResult {
        let payer = T::Identities::controller(issuer).ok_or(Error::<T>::IssuerNotFound)?;
        let fee = T::Currency::withdraw(
            &payer,
            Parameters::<T>::get().row_fee,
            Precision::Exact,
            Preservation::Preserve,
            Fortitude::Polite,
        )?;
        T::OnFee::on_unbalanced(fee);
        Ok(())
    }
}
