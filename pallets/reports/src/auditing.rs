//! Opinions, and who may have one.

use alloc::vec::Vec;

use althing_primitives::{
    BodySeats as _, BudgetLines as _, CredentialCheck as _, CredentialProblem, Did, DocumentRef,
    Identities as _, Party, Period, SchemaClass, SchemaId, SchemaRegistry as _, Subject,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::DispatchError;

use crate::{
    filing::TREASURY, AcceptedFilings, AuditedMonths, Config, Error, Event, FilingOf, Filings,
    Opinion, Pallet, RecordOf,
};

impl<T: Config> Pallet<T> {
    /// Passes if `auditor` holds a credential of a schema that makes auditors, and it counts now.
    pub(crate) fn ensure_auditor(auditor: &Did, schema: SchemaId) -> DispatchResult {
        let class = T::Credentials::class_of(schema);
        ensure!(
            class == Some(SchemaClass::Auditor),
            Error::<T>::SchemaNotAuditing
        );
        T::Credentials::check(auditor, schema).map_err(|problem| match problem {
            CredentialProblem::Missing => Error::<T>::NotAuditor,
            CredentialProblem::Revoked => Error::<T>::CredentialRevoked,
            CredentialProblem::IssuerRevoked => Error::<T>::IssuerRevoked,
            CredentialProblem::Expired => Error::<T>::CredentialExpired,
            CredentialProblem::Suspended => Error::<T>::CredentialSuspended,
        })?;
        Ok(())
    }

    /// Passes if `auditor` is none of those whose report it is, nor sits in a body that is.
    pub(crate) fn ensure_independent(
        auditor: &Did,
        subject: &Subject,
        period: &Period,
    ) -> DispatchResult {
        let account = T::Identities::controller(auditor);
        let audited = Self::audited_parties(subject, period);
        let is_audited = audited
            .iter()
            .any(|party| Self::is_or_sits_in(auditor, account.as_ref(), party));
        ensure!(
            account.is_some() && !is_audited,
            Error::<T>::AuditorNotIndependent
        );
        Ok(())
    }

    /// Those whose report it is: who has to file it, who filed it, whom it is about.
    fn audited_parties(subject: &Subject, period: &Period) -> Vec<Party> {
        let about = match subject {
            Subject::Line(line) => T::Lines::owner(*line).map(Party::Body),
            Subject::Body(body) => Some(Party::Body(*body)),
            Subject::Organisation(did) => Some(Party::Identity(*did)),
            Subject::Node(_) | Subject::Campaign(_) => None,
        };
        let filed = Filings::<T>::get((*subject, *period)).map(|filing| filing.by);
        let named = Self::record(subject).responsible_for(period);
        let mut parties: Vec<_> = named
            .into_iter()
            .chain(about)
            .chain(filed)
            .filter_map(|party| Self::answering(&party))
            .collect();
        parties.sort();
        parties.dedup();
        parties
    }

    /// Whether the auditor is `party`, is ruled by the same account, or sits in it.
    fn is_or_sits_in(auditor: &Did, account: Option<&T::AccountId>, party: &Party) -> bool {
        match party {
            Party::Identity(did) => {
                let ruler = T::Identities::controller(did);
                did == auditor || (ruler.is_some() && ruler.as_ref() == account)
            }
            Party::Body(body) => {
                account.is_some_and(|account| T::Bodies::seat(*body, account).is_some())
            }
        }
    }

    pub(crate) fn do_opine(
        auditor: Did,
        subject: Subject,
        period: Period,
        version: u32,
        opinion: Opinion,
        document: DocumentRef,
    ) -> DispatchResult {
        let id = (subject, period);
        let mut filing = Filings::<T>::get(id).ok_or(Error::<T>::ReportNotFound)?;
        ensure!(filing.version == version, Error::<T>::ReportChanged);
        Self::ensure_independent(&auditor, &subject, &period)?;
        Self::note_opinion(&mut filing, auditor, opinion)?;

        if opinion == Opinion::Adverse {
            Self::freeze(&subject, &period, auditor)?;
        }
        Self::deposit_event(Event::Opined {
            subject,
            period,
            version,
            auditor,
            opinion,
            document,
        });
        if opinion == Opinion::Adverse {
            Self::deposit_event(Event::Frozen {
                subject,
                auditor,
                period,
            });
        }
        let accepted = Self::accept(&subject, &period, &filing, opinion);
        Self::recount_months(&subject, &period, &mut filing, accepted);
        Filings::<T>::insert(id, filing);
        Ok(())
    }

    /// Writes an opinion down in the place of the one that the auditor had of this version.
    fn note_opinion(
        filing: &mut FilingOf<T>,
        auditor: Did,
        opinion: Opinion,
    ) -> Result<(), DispatchError> {
        let mut opinions = filing.opinions.iter_mut();
        match opinions.find(|(who, _)| *who == auditor) {
            Some((_, before)) => {
                ensure!(*before != opinion, Error::<T>::OpinionUnchanged);
                *before = opinion;
            }
            None => filing
                .opinions
                .try_push((auditor, opinion))
                .map_err(|_| Error::<T>::TooManyOpinions)?,
        }
        Ok(())
    }

    /// Accepts a report with its first good opinion, unless an adverse one of this version still holds the
    /// subject back. Says whether it is accepted.
    fn accept(subject: &Subject, period: &Period, filing: &FilingOf<T>, opinion: Opinion) -> bool {
        let id = (*subject, *period);
        if AcceptedFilings::<T>::contains_key(id) {
            return true;
        }
        if opinion == Opinion::Adverse || stands_against::<T>(&Self::record(subject), filing) {
            return false;
        }
        AcceptedFilings::<T>::insert(id, ());
        Self::deposit_event(Event::Accepted {
            subject: *subject,
            period: *period,
        });
        true
    }

    /// Counts a month of the treasury as long as it is accepted and nobody's opinion of it is adverse.
    fn recount_months(
        subject: &Subject,
        period: &Period,
        filing: &mut FilingOf<T>,
        accepted: bool,
    ) {
        if *subject != TREASURY || !matches!(period, Period::Month(_)) {
            return;
        }
        let counts = accepted && !has_adverse(filing);
        if counts != filing.counts {
            filing.counts = counts;
            AuditedMonths::<T>::mutate(|months| {
                *months = if counts {
                    months.saturating_add(1)
                } else {
                    months.saturating_sub(1)
                };
            });
        }
    }
}

/// Whether anybody's opinion of this version is adverse.
pub(crate) fn has_adverse<A, B, M>(filing: &crate::Filing<A, B, M>) -> bool
where
    A: Clone + core::fmt::Debug + Eq,
    B: Clone + core::fmt::Debug + Eq,
    M: frame_support::pallet_prelude::Get<u32>,
{
    let mut opinions = filing.opinions.iter();
    opinions.any(|(_, opinion)| *opinion == Opinion::Adverse)
}

/// Whether an adverse opinion of this version still holds the subject back.
fn stands_against<T: Config>(record: &RecordOf<T>, filing: &FilingOf<T>) -> bool {
    filing.opinions.iter().any(|(auditor, opinion)| {
        *opinion == Opinion::Adverse && record.freeze_by(auditor).is_some()
    })
}
