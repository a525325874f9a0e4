//! Phases: left when what was agreed on beforehand is measured to be there.

use alloc::vec::Vec;

use althing_primitives::{
    Condition, ConditionNotMeasurable, Phase, PhaseCondition, PhaseGate, PhaseNotReached,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};

use crate::{
    ConditionReading, Config, CurrentPhase, Error, Event, Pallet, Parameters, Ratified,
    Requirements,
};

impl<T: Config> Pallet<T> {
    /// Takes the movement to its next phase, if all conditions hold.
    pub(crate) fn do_advance_phase() -> DispatchResult {
        let phase = CurrentPhase::<T>::get();
        let next = phase.next().ok_or(Error::<T>::LastPhaseReached)?;
        let conditions = Self::conditions();
        // What no member can cure is told first.
        ensure!(
            conditions.iter().all(|reading| reading.measured.is_some()),
            Error::<T>::ConditionNotMeasurable
        );
        ensure!(
            !conditions.is_empty() && conditions.iter().all(ConditionReading::holds),
            Error::<T>::ConditionNotMet
        );
        CurrentPhase::<T>::put(next);
        Self::deposit_event(Event::PhaseAdvanced { phase: next });
        Ok(())
    }

    /// What must be there before the current phase is left, and what there is of it; nothing in the
    /// last phase.
    #[must_use]
    pub fn conditions() -> Vec<ConditionReading> {
        let params = Parameters::<T>::get();
        params
            .leaving(CurrentPhase::<T>::get())
            .map(Self::measure_all)
            .unwrap_or_default()
    }

    fn measure_all(requirements: &Requirements) -> Vec<ConditionReading> {
        let reading = |requirement: &crate::Requirement| ConditionReading {
            condition: requirement.condition,
            at_least: requirement.at_least,
            measured: T::Conditions::measure(requirement.condition).ok(),
        };
        requirements.iter().map(reading).collect()
    }
}

impl<T: Config> PhaseGate for Pallet<T> {
    fn ensure_reached(phase: Phase) -> Result<(), PhaseNotReached> {
        if phase <= CurrentPhase::<T>::get() {
            Ok(())
        } else {
            Err(PhaseNotReached)
        }
    }
}

impl<T: Config> PhaseCondition for Pallet<T> {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        match condition {
            Condition::RatifiedCharters => Ok(Ratified::<T>::get().into()),
            _ => Err(ConditionNotMeasurable),
        }
    }
}
