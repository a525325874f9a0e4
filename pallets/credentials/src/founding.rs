//! The founding document: schemas, first issuers, first persons.
//!
//! Its times count from the chain's beginning, which nobody knows when the document is written: the
//! rows are kept as if civil time began at zero, and moved once the first block told the time.

use alloc::{format, string::String, vec::Vec};

use althing_primitives::{
    CivilSeconds, CredentialStatus, Identities, Nullifier, SchemaClass, SchemaId,
};
use frame_support::{
    pallet_prelude::{Get, Weight},
    BoundedVec,
};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{
    Accreditation, AccreditationState, Accreditations, Config, CountingPersonhood, Credential,
    Credentials, Epoch, Founding, FoundingCredential, FoundingIssuer, FoundingRows, GenesisConfig,
    NullifierOf, Nullifiers, Pallet, Parameters, PersonhoodSchema, Schemas,
};

impl<T: Config> Pallet<T> {
    /// Writes the founding document.
    ///
    /// # Panics
    /// If it is wrong: all that is wrong is named at once.
    pub(crate) fn found(document: &GenesisConfig<T>) {
        let mut wrong = Vec::new();
        if !document.params.is_valid() {
            wrong.push("a parameter is out of its range".into());
        }
        Parameters::<T>::put(document.params.clone());
        for (id, schema) in document.schemas.iter().enumerate() {
            if !Self::is_validity(schema.max_validity) {
                wrong.push(format!(
                    "schema {id}: its validity is from 1 s to ten years"
                ));
            }
            if Self::add_schema(schema.clone()).is_err() {
                wrong.push(format!("schema {id}: there are too many"));
            }
        }
        if let Some(schema) = document.personhood {
            if let Err(problem) = Self::found_personhood(schema) {
                wrong.push(problem);
            }
        }
        let issuers = document.issuers.iter().map(Self::found_issuer);
        wrong.extend(issuers.filter_map(Result::err));
        let credentials = document.credentials.iter().map(Self::found_credential);
        wrong.extend(credentials.filter_map(Result::err));
        if let Err(problem) = Self::note_founding(document) {
            wrong.push(problem);
        }
        assert!(
            wrong.is_empty(),
            "the genesis of credentials is wrong: {wrong:#?}"
        );
    }

    fn found_personhood(schema: SchemaId) -> Result<(), String> {
        match Schemas::<T>::get(schema) {
            Some(rules) if rules.class == SchemaClass::Personhood => {
                CountingPersonhood::<T>::put(PersonhoodSchema {
                    schema,
                    former: None,
                });
                Ok(())
            }
            _ => Err(format!("personhood: {schema} is no schema of that class")),
        }
    }

    fn found_issuer(entry: &FoundingIssuer) -> Result<(), String> {
        let FoundingIssuer {
            issuer,
            schema,
            validity,
        } = *entry;
        let err = |what: &str| Err(format!("issuer {issuer:?} under schema {schema}: {what}"));
        if !Schemas::<T>::contains_key(schema) {
            return err("there is no such schema");
        }
        if T::Identities::controller(&issuer).is_none() {
            return err("there is no such identity");
        }
        if Accreditations::<T>::contains_key(issuer, schema) {
            return err("it is named twice");
        }
        let longest = Parameters::<T>::get().longest_accreditation;
        if validity == 0 || validity > longest {
            return err("it is accredited for more than the parameters allow, or for no time");
        }
        let row = Accreditation {
            until: CivilSeconds(validity),
            epoch: Epoch::default(),
            delegated_from: None,
            state: AccreditationState::Open,
            revoked_at: CivilSeconds::ZERO,
            voted: false,
        };
        Self::write_accreditation(issuer, schema, None, row);
        Ok(())
    }

    fn found_credential(entry: &FoundingCredential) -> Result<(), String> {
        let FoundingCredential {
            subject, schema, ..
        } = *entry;
        let err = |what: String| {
            Err(format!(
                "credential of {subject:?} under schema {schema}: {what}"
            ))
        };
        let Some(rules) = Schemas::<T>::get(schema) else {
            return err("there is no such schema".into());
        };
        if rules.class == SchemaClass::Registration {
            return err("a registration owes reports, so it is issued on the chain".into());
        }
        if !Accreditations::<T>::contains_key(entry.issuer, schema) || entry.issuer == subject {
            return err("its issuer is not among the founding ones of that schema".into());
        }
        if entry.validity == 0 || entry.validity > rules.max_validity {
            return err("it counts for longer than its schema allows, or for no time".into());
        }
        if Credentials::<T>::contains_key(subject, schema) {
            return err("it is named twice".into());
        }
        if let Err(problem) = Self::ensure_may_hold(&subject, rules.class) {
            return err(format!("{problem:?}"));
        }
        match Self::nullifier_to_bind(&subject, schema, rules.class, entry.nullifier) {
            Err(problem) => return err(format!("{problem:?}")),
            Ok(None) => (),
            Ok(Some(nullifier)) => {
                let Nullifier { schema, value } = nullifier;
                Nullifiers::<T>::insert(nullifier, subject);
                NullifierOf::<T>::insert(subject, schema, value);
            }
        }
        Credentials::<T>::insert(
            subject,
            schema,
            Credential {
                issuer: entry.issuer,
                epoch: Epoch::default(),
                commitment: entry.commitment,
                issued_at: CivilSeconds::ZERO,
                expires_at: CivilSeconds(entry.validity),
                status: CredentialStatus::Issued,
                fix_by: None,
                owes_reports: false,
                deposit: None,
            },
        );
        Ok(())
    }

    /// Takes down which rows have times that count from the beginning.
    fn note_founding(document: &GenesisConfig<T>) -> Result<(), String> {
        let issuers: Vec<_> = document
            .issuers
            .iter()
            .map(|entry| (entry.issuer, entry.schema))
            .collect();
        let credentials: Vec<_> = document
            .credentials
            .iter()
            .map(|entry| (entry.subject, entry.schema))
            .collect();
        let too_many = |_| format!("more than {} issuers or credentials", T::MaxFounding::get());
        let rows = Founding {
            accreditations: BoundedVec::try_from(issuers).map_err(too_many)?,
            credentials: BoundedVec::try_from(credentials).map_err(too_many)?,
        };
        if !rows.accreditations.is_empty() || !rows.credentials.is_empty() {
            FoundingRows::<T>::put(rows);
        }
        Ok(())
    }

    /// In the second block, once: the first one told when the chain began, and the times of the
    /// founding document count from there.
    pub(crate) fn begin(block: BlockNumberFor<T>) -> Weight {
        if block != 2u32.into() {
            return Weight::zero();
        }
        let Some(rows) = FoundingRows::<T>::take() else {
            return T::DbWeight::get().reads(1);
        };
        let beginning = Self::now();
        // What was given since has a time of its own, which is not over yet.
        for (issuer, schema) in &rows.accreditations {
            Accreditations::<T>::mutate_exists(issuer, schema, |row| {
                if let Some(row) = row.as_mut().filter(|row| row.until < beginning) {
                    row.until = beginning.saturating_add(row.until.0);
                }
            });
        }
        for (subject, schema) in &rows.credentials {
            Credentials::<T>::mutate_exists(subject, schema, |row| {
                if let Some(row) = row.as_mut().filter(|row| row.expires_at < beginning) {
                    row.issued_at = beginning;
                    row.expires_at = beginning.saturating_add(row.expires_at.0);
                }
            });
        }
        let touched = rows
            .accreditations
            .len()
            .saturating_add(rows.credentials.len());
        let touched = u64::try_from(touched).unwrap_or(u64::MAX);
        T::DbWeight::get().reads_writes(touched.saturating_add(3), touched.saturating_add(1))
    }
}
