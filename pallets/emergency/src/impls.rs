//! Pausing, lifting, re-arming, and what is derived of it.

use alloc::collections::BTreeSet;

use althing_primitives::{
    Cadence, CivilClock as _, DocumentRef, ObligationTerms, Obligations as _, Party, Subject,
};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchResult, Get},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{Saturating, Zero};

use crate::{
    CallGroup, Config, Error, Event, Grounds, GroupsOf, LastGrounds, LastPause, Pallet, Parameters,
    Params, Pause, PauseOf, PausedBefore,
};

impl<T: Config> Pallet<T> {
    /// Whether calls of `group` are refused in this block. One read.
    #[must_use]
    pub fn is_paused(group: &T::Group) -> bool {
        LastPause::<T>::get().is_some_and(|pause| pause.holds_back(group, Self::now()))
    }

    /// In how many blocks before this one calls of `group` were refused, since the chain began.
    #[must_use]
    pub fn paused_for(group: &T::Group) -> BlockNumberFor<T> {
        let last = LastPause::<T>::get().map_or_else(Zero::zero, |pause: PauseOf<T>| {
            pause.held_back(group, Self::now())
        });
        PausedBefore::<T>::get(group).saturating_add(last)
    }

    /// Whether there may be a pause, once none is in force.
    #[must_use]
    pub fn is_armed() -> bool {
        LastPause::<T>::get().is_none_or(|pause| pause.re_armed)
    }

    pub(crate) fn do_pause(groups: GroupsOf<T>, reason: DocumentRef) -> DispatchResult {
        ensure!(!groups.is_empty(), Error::<T>::GroupsMissing);
        let now = Self::now();
        let last = LastPause::<T>::get();
        if let Some(last) = &last {
            ensure!(!last.is_in_force(now), Error::<T>::PauseInForce);
            ensure!(last.re_armed, Error::<T>::NotArmed);
        }
        let Params {
            length,
            report_within,
            report_grace,
        } = Parameters::<T>::get();
        let report_due = T::Clock::now().saturating_add(report_within);
        let terms = ObligationTerms {
            cadence: Cadence::Once(report_due),
            grace: report_grace,
            responsible: Party::Body(T::Body::get()),
        };
        T::Obligations::open(&Self::subject(), terms)
            .map_err(|_| Error::<T>::ReportsUnavailable)?;

        if let Some(last) = last {
            Self::add_up(&last);
        }
        let until = now.saturating_add(length);
        LastPause::<T>::put(Pause {
            groups: groups.clone(),
            from: now,
            until,
            re_armed: false,
        });
        LastGrounds::<T>::put(Grounds {
            reason: reason.clone(),
            report_due,
            report_grace,
        });
        Self::deposit_event(Event::Paused {
            groups,
            until,
            reason,
            report_due,
        });
        Ok(())
    }

    pub(crate) fn do_lift() -> DispatchResult {
        let now = Self::now();
        let mut pause = LastPause::<T>::get()
            .filter(|pause| pause.is_in_force(now))
            .ok_or(Error::<T>::NotPaused)?;
        let until = core::mem::replace(&mut pause.until, now);
        LastPause::<T>::put(pause);
        Self::deposit_event(Event::Lifted { until });
        Ok(())
    }

    pub(crate) fn do_re_arm() -> DispatchResult {
        let mut pause = LastPause::<T>::get()
            .filter(|pause| !pause.re_armed)
            .ok_or(Error::<T>::AlreadyArmed)?;
        pause.re_armed = true;
        LastPause::<T>::put(pause);
        Self::deposit_event(Event::ReArmed);
        Ok(())
    }

    /// What the report of a pause is about: the body that pauses.
    pub(crate) fn subject() -> Subject {
        Subject::Body(T::Body::get())
    }

    pub(crate) fn now() -> BlockNumberFor<T> {
        frame_system::Pallet::<T>::block_number()
    }

    /// Adds a pause that is over to what was counted before it. There are as many groups as the runtime
    /// has.
    fn add_up(last: &PauseOf<T>) {
        for group in &last.groups {
            let held_back = last.held_back(group, last.until);
            if !held_back.is_zero() {
                PausedBefore::<T>::mutate(group, |sum| *sum = sum.saturating_add(held_back));
            }
        }
    }

    /// Writes down the parameters of the founding document.
    ///
    /// # Panics
    /// If one is out of its range.
    pub(crate) fn found(params: &Params<BlockNumberFor<T>>) {
        assert!(
            params.is_valid(T::MaxLength::get()),
            "the genesis of emergency is wrong: a parameter is out of its range: {params:?}"
        );
        Parameters::<T>::put(params);
    }

    /// Holds the runtime's groups and limits together.
    ///
    /// # Panics
    /// If they do not agree.
    pub(crate) fn check_groups() {
        let groups = T::Group::ALL;
        let distinct: BTreeSet<_> = groups.iter().collect();
        let most = usize::try_from(T::MaxGroups::get()).unwrap_or(usize::MAX);
        assert!(
            !groups.is_empty() && distinct.len() == groups.len(),
            "there are groups, each of them listed once"
        );
        assert!(groups.len() <= most, "all groups fit into one pause");
        assert!(!T::MaxLength::get().is_zero(), "a pause has a length");
    }
}
