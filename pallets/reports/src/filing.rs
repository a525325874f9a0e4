//! Filing, archiving, clearing away.

use alloc::{vec, vec::Vec};

use althing_primitives::{
    BodyId, CivilSeconds, DocumentRef, Figures, Month, Party, Period, Statements as _, Subject,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_core::H256;
use sp_runtime::{
    traits::{Saturating, Zero},
    DispatchError,
};

use crate::{
    record::end_of_year, AcceptedFilings, Archive, Archives, BalanceOf, Config, Contents, Error,
    Event, FiguresProblem, FiledFiguresOf, Filing, FilingOf, Filings, Pallet, Parameters, RecordOf,
};

/// The books of the treasury as a whole are the Council's.
pub(crate) const TREASURY: Subject = Subject::Body(BodyId::COUNCIL);

/// Whether reports about `subject` are about money of the chain, so that there must be books.
fn is_money(subject: &Subject) -> bool {
    matches!(subject, Subject::Line(_) | Subject::Campaign(_)) || *subject == TREASURY
}

/// Whether a calendar period is over; `None` for what is no calendar period.
fn is_over(period: &Period, now: CivilSeconds) -> Option<bool> {
    match period {
        Period::Month(month) => Some(month.is_over(now)),
        Period::Year(year) => Some(end_of_year(*year) <= now),
        Period::Milestone { .. } | Period::Occasion(_) => None,
    }
}

impl<T: Config> Pallet<T> {
    /// What the statement of a report must be: the chain's own figures. None where there are no books,
    /// or not yet, or the period is none of the calendar's.
    #[must_use]
    pub fn expected(subject: &Subject, period: &Period) -> Option<Figures<BalanceOf<T>>> {
        match period {
            Period::Month(month) => T::Statements::figures(subject, *month),
            Period::Year(year) => Self::expected_of_year(subject, *year),
            Period::Milestone { .. } | Period::Occasion(_) => None,
        }
    }

    /// The twelve months together. Those before the books began are left out; the last must be there.
    fn expected_of_year(subject: &Subject, year: u32) -> Option<Figures<BalanceOf<T>>> {
        let last = Month::new(year, 12).ok()?;
        let closing = T::Statements::figures(subject, last)?;
        let months: Vec<_> = (1..=12)
            .filter_map(|number| Month::new(year, number).ok())
            .filter_map(|month| T::Statements::figures(subject, month))
            .collect();
        let sum = |of: fn(&Figures<BalanceOf<T>>) -> BalanceOf<T>| {
            let zero = BalanceOf::<T>::zero();
            months
                .iter()
                .fold(zero, |sum, month| sum.saturating_add(of(month)))
        };
        Some(Figures {
            opening: months
                .first()
                .map_or(closing.opening, |first| first.opening),
            inflow: sum(|month| month.inflow),
            outflow: sum(|month| month.outflow),
            closing: closing.closing,
            promised: closing.promised,
        })
    }

    pub(crate) fn do_file(
        filer: Party,
        payer: T::AccountId,
        subject: Subject,
        period: Period,
        document: DocumentRef,
        figures: FiledFiguresOf<T>,
    ) -> DispatchResult {
        figures.check().map_err(Error::<T>::from)?;
        let id = (subject, period);
        let existing = Filings::<T>::get(id);
        Self::ensure_fileable(&subject, &period, filer, existing.as_ref())?;
        Self::ensure_true(&subject, &period, figures.statement.as_ref())?;

        let filing = match existing {
            Some(before) => Filing {
                by: filer,
                at: Self::now(),
                version: before.version.saturating_add(1),
                document: document.clone(),
                opinions: Default::default(),
                ..before
            },
            None => Self::first_version(filer, payer, document.clone())?,
        };
        let version = filing.version;
        Self::change(&subject, |record| {
            Self::note_filed(record, &period);
            Ok::<_, DispatchError>(())
        })?;
        Filings::<T>::insert(id, filing);
        Contents::<T>::insert(id, figures.clone());
        Self::deposit_event(Event::Filed {
            subject,
            period,
            version,
            by: filer,
            document,
            figures,
        });
        Ok(())
    }

    /// Passes if `filer` may file that report now, or correct it.
    fn ensure_fileable(
        subject: &Subject,
        period: &Period,
        filer: Party,
        existing: Option<&FilingOf<T>>,
    ) -> DispatchResult {
        let record = Self::record(subject);
        let responsible = record.responsible_for(period);
        let is_owed = matches!(period, Period::Occasion(_)) && !responsible.is_empty();
        // What was accepted is done with, unless it is owed anew.
        let accepted = AcceptedFilings::<T>::contains_key((*subject, *period));
        let may = match existing {
            // Where nobody is named any more, who filed it corrects it.
            Some(filing) if responsible.is_empty() => vec![filing.by],
            Some(_) => responsible,
            None => {
                ensure!(!responsible.is_empty(), Error::<T>::NotOwed);
                responsible
            }
        };
        let is_responsible = may
            .iter()
            .any(|party| Self::answering(party) == Some(filer));
        ensure!(is_responsible, Error::<T>::NotResponsible);
        ensure!(!accepted || is_owed, Error::<T>::ReportAccepted);
        if existing.is_none() {
            Self::ensure_next(&record, period)?;
        }
        Ok(())
    }

    /// Passes if a calendar period is the first that was not filed, and over.
    fn ensure_next(record: &RecordOf<T>, period: &Period) -> DispatchResult {
        let order = match period {
            Period::Month(month) => record.monthly.map(|owed| month.cmp(&owed.next)),
            Period::Year(year) => record.yearly.map(|owed| year.cmp(&owed.next)),
            Period::Milestone { .. } | Period::Occasion(_) => None,
        };
        let Some(order) = order else {
            return Ok(());
        };
        ensure!(order.is_ge(), Error::<T>::NotOwed);
        ensure!(
            is_over(period, Self::now()) == Some(true),
            Error::<T>::PeriodNotOver
        );
        ensure!(order.is_eq(), Error::<T>::EarlierReportDue);
        Ok(())
    }

    /// Passes if the statement is what the chain's own books say.
    fn ensure_true(
        subject: &Subject,
        period: &Period,
        statement: Option<&Figures<BalanceOf<T>>>,
    ) -> DispatchResult {
        let expected = Self::expected(subject, period);
        let is_calendar = is_over(period, Self::now()).is_some();
        ensure!(
            expected.is_some() || !(is_calendar && is_money(subject)),
            Error::<T>::StatementNotFound
        );
        ensure!(
            expected.is_some() || statement.is_none(),
            Error::<T>::FiguresUnexpected
        );
        ensure!(expected.as_ref() == statement, Error::<T>::FiguresDiffer);
        Ok(())
    }

    /// A new report, with its deposit held.
    fn first_version(
        filer: Party,
        payer: T::AccountId,
        document: DocumentRef,
    ) -> Result<FilingOf<T>, DispatchError> {
        let deposit = Parameters::<T>::get().deposit;
        Self::hold(&payer, deposit)?;
        Ok(Filing {
            by: filer,
            at: Self::now(),
            version: 1,
            document,
            opinions: Default::default(),
            counts: false,
            payer,
            deposit,
        })
    }

    /// What is filed is owed no more.
    fn note_filed(record: &mut RecordOf<T>, period: &Period) {
        record.last_filed = Some(Self::now());
        match period {
            Period::Month(month) => {
                if let Some(owed) = record.monthly.as_mut().filter(|owed| owed.next == *month) {
                    owed.next = month.next().unwrap_or(Month::MAX);
                }
            }
            Period::Year(year) => {
                if let Some(owed) = record.yearly.as_mut().filter(|owed| owed.next == *year) {
                    owed.next = year.saturating_add(1);
                }
            }
            Period::Occasion(due) => record.occasions.retain(|occasion| occasion.due != *due),
            Period::Milestone { .. } => {}
        }
    }

    pub(crate) fn do_archive(period: Period, root: H256) -> DispatchResult {
        let over = is_over(&period, Self::now()).ok_or(Error::<T>::PeriodNotCalendar)?;
        ensure!(over, Error::<T>::PeriodNotOver);
        ensure!(
            !Archives::<T>::contains_key(period),
            Error::<T>::ArchiveExists
        );
        let at = Self::now();
        Archives::<T>::insert(period, Archive { root, at });
        Self::deposit_event(Event::Archived { period, root });
        Ok(())
    }

    pub(crate) fn do_clear(subject: Subject, period: Period) -> DispatchResult {
        let id = (subject, period);
        let filing = Filings::<T>::get(id).ok_or(Error::<T>::ReportNotFound)?;
        let kept_until = filing.at.saturating_add(Parameters::<T>::get().keep);
        ensure!(kept_until <= Self::now(), Error::<T>::KeptStill);
        let month = Month::of(filing.at);
        let is_archived = [Period::Month(month), Period::Year(month.year())]
            .iter()
            .any(Archives::<T>::contains_key);
        ensure!(is_archived, Error::<T>::NotArchived);
        let record = Self::record(&subject);
        let stands = record.freezes.iter().any(|freeze| freeze.period == period);
        ensure!(!stands, Error::<T>::FreezeStands);

        Filings::<T>::remove(id);
        Contents::<T>::remove(id);
        Self::give_back(&filing.payer, filing.deposit);
        Self::deposit_event(Event::Cleared { subject, period });
        Ok(())
    }
}

impl<T> From<FiguresProblem> for Error<T> {
    fn from(problem: FiguresProblem) -> Self {
        match problem {
            FiguresProblem::CurrencyNotLetters => Self::CurrencyNotLetters,
            FiguresProblem::RateRepeated => Self::RateRepeated,
            FiguresProblem::RateOfNothing => Self::RateOfNothing,
            FiguresProblem::RateMissing => Self::RateMissing,
        }
    }
}
