//! Domains, and the bodies that own them.

use alloc::{string::String, vec::Vec};

use althing_primitives::{BodyId, BodySeats, DomainId, OnBodyEnd};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchResult, Get},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchError;

use crate::{
    is_valid_number, BalanceOf, Config, Domain, DomainTerms, Domains, Error, Event, Heirs,
    NextDomain, Pallet, Parameters, Params,
};

/// How many successions are followed: a domain that changed hands more often by the ends of bodies
/// is nobody's until the community gives it to one.
pub const MAX_SUCCESSIONS: u32 = 8;

impl<T: Config> Pallet<T> {
    /// Opens the first domains.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found(
        domains: &[DomainTerms<BlockNumberFor<T>>],
        params: &Params<BalanceOf<T>, BlockNumberFor<T>>,
    ) {
        let mut wrong: Vec<String> = Vec::new();
        if !params.is_valid() {
            wrong.push("a parameter is out of its range".into());
        }
        for (index, terms) in domains.iter().enumerate() {
            if let Err(error) = Self::add_domain(terms.clone()) {
                wrong.push(alloc::format!(
                    "the domain {index} cannot be opened: {error:?}"
                ));
            }
        }
        assert!(
            wrong.is_empty(),
            "the genesis of contributions is wrong: {wrong:#?}"
        );
        Parameters::<T>::put(params.clone());
    }

    pub(crate) fn do_open_domain(terms: DomainTerms<BlockNumberFor<T>>) -> DispatchResult {
        Self::ensure_stands(terms.owner)?;
        let domain = Self::add_domain(terms.clone())?;
        Self::deposit_event(Event::DomainOpened { domain, terms });
        Ok(())
    }

    fn add_domain(terms: DomainTerms<BlockNumberFor<T>>) -> Result<DomainId, DispatchError> {
        ensure!(
            is_valid_number(terms.attestations),
            Error::<T>::AttestationsOutOfRange
        );
        ensure!(terms.has_valid_half_life(), Error::<T>::HalfLifeOutOfRange);
        let domain = NextDomain::<T>::get();
        ensure!(domain.0 < T::MaxDomains::get(), Error::<T>::TooManyDomains);
        NextDomain::<T>::put(domain.next().ok_or(Error::<T>::NumbersExhausted)?);
        Domains::<T>::insert(domain, Domain { terms, open: true });
        Ok(domain)
    }

    pub(crate) fn do_set_domain(
        domain: DomainId,
        owner: BodyId,
        attestations: u32,
        open: bool,
    ) -> DispatchResult {
        let mut changed = Domains::<T>::get(domain).ok_or(Error::<T>::DomainNotFound)?;
        ensure!(
            is_valid_number(attestations),
            Error::<T>::AttestationsOutOfRange
        );
        Self::ensure_stands(owner)?;
        changed.terms.owner = owner;
        changed.terms.attestations = attestations;
        changed.open = open;
        Domains::<T>::insert(domain, changed);
        Self::deposit_event(Event::DomainSet {
            domain,
            owner,
            attestations,
            open,
        });
        Ok(())
    }

    fn ensure_stands(body: BodyId) -> DispatchResult {
        ensure!(
            T::Bodies::generation(body).is_some(),
            Error::<T>::BodyNotFound
        );
        Ok(())
    }

    /// The body that owns a domain now: the one it was given to, or the heir of that one.
    #[must_use]
    pub fn owner_of(domain: DomainId) -> Option<BodyId> {
        Self::heir_of(Domains::<T>::get(domain)?.terms.owner)
    }

    /// Who has what was `body`'s: itself, if it did not end.
    pub(crate) fn heir_of(body: BodyId) -> Option<BodyId> {
        let mut holder = body;
        for _ in 0..=MAX_SUCCESSIONS {
            match Heirs::<T>::get(holder) {
                Some(heir) => holder = heir,
                None => return Some(holder),
            }
        }
        None
    }
}

impl<T: Config> OnBodyEnd for Pallet<T> {
    fn on_body_end(body: BodyId, heir: BodyId) {
        // A body whose heir is nobody, or itself in the end, leaves its domains to the community.
        let Some(heir) = Self::heir_of(heir).filter(|heir| *heir != body) else {
            return;
        };
        Heirs::<T>::insert(body, heir);
        Self::deposit_event(Event::BodySucceeded { body, heir });
    }
}
