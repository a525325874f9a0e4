//! Obligations: opened, closed, handed on; and the row in which they stand.

use alloc::collections::{BTreeMap, BTreeSet};

use althing_primitives::{
    BodyId, CivilClock as _, CivilSeconds, Did, ObligationProblem, ObligationTerms, OnBodyEnd,
    Party, Subject,
};

use crate::{Answerable, Config, Event, Heirs, Pallet, Record, RecordOf, Records};

/// How often a body's heir may be over in its turn and still be followed.
pub(crate) const MAX_SUCCESSIONS: u32 = 8;

impl<T: Config> Pallet<T> {
    pub(crate) fn now() -> CivilSeconds {
        T::Clock::now()
    }

    /// What is written down of a subject, or what a missing row means.
    pub(crate) fn record(subject: &Subject) -> RecordOf<T> {
        Records::<T>::get(subject).unwrap_or_else(|| Record::new(Self::now()))
    }

    /// Counts how long the subject was held back until now, changes what is written down of it, and
    /// keeps count of who answers for what.
    pub(crate) fn change<E>(
        subject: &Subject,
        change: impl FnOnce(&mut RecordOf<T>) -> Result<(), E>,
    ) -> Result<(), E> {
        let mut record = Self::record(subject);
        let before = record.answerable();
        record.settle(Self::now());
        change(&mut record)?;
        Self::recount(&before, &record.answerable());
        if record.is_blank() {
            Records::<T>::remove(subject);
        } else {
            Records::<T>::insert(subject, record);
        }
        Ok(())
    }

    /// Adds and takes off where the numbers differ.
    fn recount(before: &BTreeMap<Did, u32>, after: &BTreeMap<Did, u32>) {
        let dids: BTreeSet<_> = before.keys().chain(after.keys()).collect();
        for did in dids {
            let count = |counts: &BTreeMap<Did, u32>| counts.get(did).copied().unwrap_or_default();
            let (old, new) = (count(before), count(after));
            if old != new {
                let all = Answerable::<T>::get(did)
                    .saturating_sub(old)
                    .saturating_add(new);
                if all == 0 {
                    Answerable::<T>::remove(did);
                } else {
                    Answerable::<T>::insert(did, all);
                }
            }
        }
    }

    /// From now on `subject` owes reports on `terms`, beside those that it owes.
    pub(crate) fn do_open(
        subject: &Subject,
        terms: ObligationTerms,
    ) -> Result<(), ObligationProblem> {
        let before = Self::record(subject);
        let mut after = before.clone();
        if !after.oblige(terms, Self::now()) {
            return Err(ObligationProblem::NotSettled);
        }
        if after == before {
            // Who releases money every day says the same every day.
            return Ok(());
        }
        Self::change(subject, |record| {
            record.oblige(terms, Self::now());
            Ok::<_, ObligationProblem>(())
        })?;
        Self::deposit_event(Event::Obliged {
            subject: *subject,
            terms,
        });
        Ok(())
    }

    /// `subject` owes nothing any more.
    pub(crate) fn do_close(subject: &Subject) -> Result<(), ObligationProblem> {
        let now = Self::now();
        Self::change(subject, |record| {
            if !record.open {
                return Err(ObligationProblem::NotOwed);
            }
            if record.is_due(now) {
                return Err(ObligationProblem::NotSettled);
            }
            record.discharge();
            Ok(())
        })?;
        Self::deposit_event(Event::Discharged { subject: *subject });
        Ok(())
    }

    /// Who answers for what `party` was named for: itself, or the heir of a body that is over.
    #[must_use]
    pub fn answering(party: &Party) -> Option<Party> {
        match party {
            Party::Body(body) => Self::heir_of(*body).map(Party::Body),
            Party::Identity(did) => Some(Party::Identity(*did)),
        }
    }

    /// Who has what was `body`'s: itself, if it did not end.
    fn heir_of(body: BodyId) -> Option<BodyId> {
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
        // A body whose heir is nobody, or itself in the end, leaves its reports to the community, which
        // names another.
        let Some(heir) = Self::heir_of(heir).filter(|heir| *heir != body) else {
            return;
        };
        Heirs::<T>::insert(body, heir);
        Self::deposit_event(Event::BodySucceeded { body, heir });
    }
}
