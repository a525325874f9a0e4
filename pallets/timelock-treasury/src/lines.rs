//! Budget lines.

use althing_primitives::{
    BodyId, BodySeats, BudgetLines, Cadence, LineId, ObligationProblem, ObligationTerms,
    Obligations, OnBodyEnd, Party, Subject,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::traits::Zero;

use crate::{
    BalanceOf, Config, Counters, Error, Event, Heading, Headings, Heirs, Line, LineTerms, Lines,
    Pallet, Parameters,
};

/// How many heirs after each other are looked up.
pub const MAX_SUCCESSIONS: u32 = 8;

impl<T: Config> Pallet<T> {
    pub(crate) fn do_open_line(heading: Heading, terms: LineTerms<BalanceOf<T>>) -> DispatchResult {
        Self::ensure_line_terms(&terms)?;
        let id = Self::put_line(&heading, terms)?;
        Self::deposit_event(Event::LineOpened {
            line: id,
            heading,
            terms,
        });
        Ok(())
    }

    fn ensure_line_terms(terms: &LineTerms<BalanceOf<T>>) -> DispatchResult {
        ensure!(terms.is_valid(), Error::<T>::LineOutOfRange);
        ensure!(
            T::Bodies::generation(terms.owner).is_some(),
            Error::<T>::BodyNotFound
        );
        Ok(())
    }

    /// Gives the next number to a line.
    pub(crate) fn put_line(
        heading: &Heading,
        terms: LineTerms<BalanceOf<T>>,
    ) -> Result<LineId, Error<T>> {
        let id = Counters::<T>::get().line;
        let next = id.next().ok_or(Error::<T>::NumbersExhausted)?;
        Counters::<T>::mutate(|counts| counts.line = next);
        let line = Line {
            terms,
            obliged: false,
            closed: false,
        };
        Lines::<T>::insert(id, line);
        Headings::<T>::insert(id, heading);
        Ok(id)
    }

    pub(crate) fn do_set_line(id: LineId, terms: LineTerms<BalanceOf<T>>) -> DispatchResult {
        let mut line = Self::open_line_of(id)?;
        Self::ensure_line_terms(&terms)?;
        if line.obliged && line.terms.owner != terms.owner {
            Self::oblige(id, terms.owner)?;
        }
        line.terms = terms;
        Lines::<T>::insert(id, line);
        Self::deposit_event(Event::LineSet { line: id, terms });
        Ok(())
    }

    pub(crate) fn do_close_line(id: LineId) -> DispatchResult {
        let mut line = Self::open_line_of(id)?;
        let (_, ledger) = Self::line_ledger(id, Self::month());
        ensure!(
            ledger.promised.total().is_zero(),
            Error::<T>::LineStillPromises
        );
        if line.obliged {
            match T::Obligations::close(&Subject::Line(id)) {
                // What owes nothing is closed already.
                Ok(()) | Err(ObligationProblem::NotOwed) => (),
                Err(problem) => return Err(Error::<T>::from(problem).into()),
            }
        }
        line.closed = true;
        line.obliged = false;
        Lines::<T>::insert(id, line);
        Self::deposit_event(Event::LineClosed { line: id });
        Ok(())
    }

    /// A line that is there and not closed.
    pub(crate) fn open_line_of(id: LineId) -> Result<Line<BalanceOf<T>>, Error<T>> {
        let line = Lines::<T>::get(id).ok_or(Error::<T>::LineNotFound)?;
        ensure!(!line.closed, Error::<T>::LineClosed);
        Ok(line)
    }

    /// From now on the line owes a report for each month.
    pub(crate) fn oblige(id: LineId, owner: BodyId) -> DispatchResult {
        let terms = ObligationTerms {
            cadence: Cadence::Monthly,
            grace: Parameters::<T>::get().report_grace,
            responsible: Party::Body(owner),
        };
        T::Obligations::open(&Subject::Line(id), terms).map_err(Error::<T>::from)?;
        Ok(())
    }

    /// Who owns what was a body's: that body, or the heir of one that is over. What passed through more
    /// hands than are followed is the Council's.
    pub(crate) fn heir_of(body: BodyId) -> BodyId {
        let mut holder = body;
        for _ in 0..=MAX_SUCCESSIONS {
            match Heirs::<T>::get(holder) {
                Some(heir) => holder = heir,
                None => return holder,
            }
        }
        BodyId::COUNCIL
    }
}

impl<T: Config> BudgetLines for Pallet<T> {
    fn owner(line: LineId) -> Option<BodyId> {
        let line = Self::open_line_of(line).ok()?;
        Some(Self::heir_of(line.terms.owner))
    }
}

impl<T: Config> OnBodyEnd for Pallet<T> {
    fn on_body_end(body: BodyId, heir: BodyId) {
        // A body that is its own heir in the end leaves its lines to the Council.
        let heir = Self::heir_of(heir);
        let heir = if heir == body { BodyId::COUNCIL } else { heir };
        if heir == body {
            return;
        }
        Heirs::<T>::insert(body, heir);
        Self::deposit_event(Event::BodySucceeded { body, heir });
    }
}
