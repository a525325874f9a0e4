//! What other pallets ask.

use althing_primitives::{
    AcceptedReports, Condition, ConditionNotMeasurable, Did, HeldBackTime, Leaning,
    ObligationProblem, ObligationTerms, Obligations, OnDeactivate, Period, PhaseCondition,
    ReportProblem, ReportStanding, Subject,
};

use crate::{AcceptedFilings, Answerable, AuditedMonths, Config, Pallet, Records};

impl<T: Config> Obligations for Pallet<T> {
    fn open(subject: &Subject, terms: ObligationTerms) -> Result<(), ObligationProblem> {
        Self::do_open(subject, terms)
    }

    fn close(subject: &Subject) -> Result<(), ObligationProblem> {
        Self::do_close(subject)
    }
}

/// One read, beside the time.
impl<T: Config> ReportStanding for Pallet<T> {
    fn ensure_clear(subject: &Subject) -> Result<(), ReportProblem> {
        let Some(record) = Records::<T>::get(subject) else {
            return Ok(());
        };
        record.problem(Self::now()).map_or(Ok(()), Err)
    }
}

/// One read, beside the time.
impl<T: Config> HeldBackTime for Pallet<T> {
    fn held_back_for(subject: &Subject) -> u64 {
        Records::<T>::get(subject).map_or(0, |record| record.held_back_at(Self::now()))
    }
}

/// One read.
impl<T: Config> AcceptedReports for Pallet<T> {
    fn is_accepted(subject: &Subject, period: &Period) -> bool {
        AcceptedFilings::<T>::contains_key((subject, period))
    }
}

impl<T: Config> OnDeactivate for Pallet<T> {
    fn may_deactivate(did: &Did) -> Result<(), Leaning> {
        let owes = Records::<T>::get(Subject::Organisation(*did)).is_some_and(|record| record.open);
        if owes || Answerable::<T>::contains_key(did) {
            return Err(Leaning::Obligation);
        }
        Ok(())
    }
}

impl<T: Config> PhaseCondition for Pallet<T> {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        match condition {
            Condition::AuditedMonths => Ok(AuditedMonths::<T>::get().into()),
            _ => Err(ConditionNotMeasurable),
        }
    }
}
