//! Goals: set by vote, measured by auditors.

use althing_primitives::{CivilClock, Did, DocumentRef};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::DispatchError;

use crate::{Config, Error, Event, Goal, GoalId, GoalTerms, Goals, Measurement, NextGoal, Pallet};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_set_goal(terms: GoalTerms) -> DispatchResult {
        ensure!(
            terms.deadline > T::CivilClock::now(),
            Error::<T>::DeadlinePassed
        );
        let goal = Self::add_goal(terms.clone())?;
        Self::deposit_event(Event::GoalSet { goal, terms });
        Ok(())
    }

    /// Adds a goal, and gives its number.
    pub(crate) fn add_goal(terms: GoalTerms) -> Result<GoalId, DispatchError> {
        Self::ensure_room::<T::MaxGoals>(Goals::<T>::count(), Error::<T>::TooManyGoals)?;
        let goal = NextGoal::<T>::get();
        let next = goal.next().ok_or(Error::<T>::NumbersExhausted)?;
        NextGoal::<T>::put(next);
        Goals::<T>::insert(
            goal,
            Goal {
                terms,
                measured: None,
            },
        );
        Ok(goal)
    }

    pub(crate) fn do_drop_goal(goal: GoalId) -> DispatchResult {
        ensure!(Goals::<T>::contains_key(goal), Error::<T>::GoalNotFound);
        Goals::<T>::remove(goal);
        Self::deposit_event(Event::GoalDropped { goal });
        Ok(())
    }

    pub(crate) fn do_measure_goal(
        goal: GoalId,
        value: u128,
        auditor: Did,
        document: DocumentRef,
    ) -> DispatchResult {
        let mut measured = Goals::<T>::get(goal).ok_or(Error::<T>::GoalNotFound)?;
        measured.measured = Some(Measurement {
            value,
            at: T::CivilClock::now(),
            auditor,
            document: document.clone(),
        });
        Goals::<T>::insert(goal, measured);
        Self::deposit_event(Event::GoalMeasured {
            goal,
            value,
            auditor,
            document,
        });
        Ok(())
    }
}
