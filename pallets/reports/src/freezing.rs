//! What an adverse opinion holds back, and how that ends.

use althing_primitives::{Did, Period, Subject};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::DispatchError;

use crate::{Config, Error, Event, Freeze, Pallet};

impl<T: Config> Pallet<T> {
    /// Has `auditor` hold `subject` back for that report. One auditor has one freeze of a subject: a
    /// second adverse opinion is another reason for it, and who wanted the first lifted must look again.
    pub(crate) fn freeze(subject: &Subject, period: &Period, auditor: Did) -> DispatchResult {
        let now = Self::now();
        Self::change(subject, |record| {
            let mut freezes = record.freezes.iter_mut();
            if let Some(freeze) = freezes.find(|freeze| freeze.auditor == auditor) {
                freeze.period = *period;
                freeze.lifted_by = None;
                return Ok(());
            }
            let freeze = Freeze {
                auditor,
                period: *period,
                since: now,
                lifted_by: None,
            };
            record
                .freezes
                .try_push(freeze)
                .map_err(|_| Error::<T>::TooManyFreezes.into())
        })
    }

    pub(crate) fn do_lift(by: Did, subject: Subject, auditor: Did) -> DispatchResult {
        let record = Self::record(&subject);
        let freeze = *record
            .freeze_by(&auditor)
            .ok_or(Error::<T>::FreezeNotFound)?;
        ensure!(by != auditor, Error::<T>::OwnFreeze);
        ensure!(record.freeze_by(&by).is_none(), Error::<T>::FrozeToo);
        Self::ensure_independent(&by, &subject, &freeze.period)?;
        ensure!(freeze.lifted_by != Some(by), Error::<T>::AlreadyLifting);

        Self::change(&subject, |record| {
            if freeze.lifted_by.is_some() {
                record.freezes.retain(|freeze| freeze.auditor != auditor);
            } else {
                let mut freezes = record.freezes.iter_mut();
                if let Some(freeze) = freezes.find(|freeze| freeze.auditor == auditor) {
                    freeze.lifted_by = Some(by);
                }
            }
            Ok::<_, DispatchError>(())
        })?;
        Self::deposit_event(match freeze.lifted_by {
            Some(first) => Event::Lifted {
                subject,
                auditor,
                first,
                second: by,
            },
            None => Event::LiftSupported {
                subject,
                auditor,
                by,
            },
        });
        Ok(())
    }

    pub(crate) fn do_lift_by_vote(subject: Subject) -> DispatchResult {
        Self::change(&subject, |record| {
            ensure!(!record.freezes.is_empty(), Error::<T>::NotFrozen);
            record.freezes = Default::default();
            Ok::<_, DispatchError>(())
        })?;
        Self::deposit_event(Event::LiftedByVote { subject });
        Ok(())
    }
}
