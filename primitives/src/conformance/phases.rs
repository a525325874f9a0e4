//! Laws of phases and of the charter.

use crate::phases::{CharterInForce, Condition, Phase, PhaseCondition, PhaseGate};

/// Holds a [`PhaseGate`] to its laws. `reach` advances the movement to a phase; it is called with
/// each phase in order.
pub fn phase_gate<G: PhaseGate>(mut reach: impl FnMut(Phase)) {
    for reached in Phase::ALL {
        reach(reached);
        for phase in Phase::ALL {
            let passes = G::ensure_reached(phase).is_ok();
            if phase <= reached {
                law!(
                    passes,
                    "PhaseGate 1: in {reached:?} the phase {phase:?} is reached"
                );
            } else {
                law!(
                    !passes,
                    "PhaseGate 1: in {reached:?} the phase {phase:?} is not reached"
                );
            }
        }
    }
}

/// Holds a stand-in for a [`PhaseGate`] to its denial.
pub fn phase_gate_denies<G: PhaseGate>() {
    for phase in Phase::ALL {
        law!(
            G::ensure_reached(phase).is_err(),
            "PhaseGate: a stand-in denies the phase {phase:?}"
        );
    }
}

/// Holds a [`PhaseCondition`] to its laws. `expected` has the conditions that the implementer
/// measures, each with what it amounts to in the state that the caller has made; none of them may
/// amount to 0, which would prove nothing.
pub fn phase_condition<C: PhaseCondition>(expected: &[(Condition, u128)]) {
    setup!(
        !expected.is_empty() && expected.iter().all(|(_, amount)| *amount > 0),
        "the state must have something to measure"
    );
    for condition in Condition::ALL {
        let own = expected.iter().find(|(own, _)| *own == condition);
        let measured = C::measure(condition).ok();
        law!(
            measured.is_some() == own.is_some(),
            "PhaseCondition 1: {condition:?} is measured by whose it is, and by nobody else"
        );
        law!(
            measured == own.map(|(_, amount)| *amount),
            "PhaseCondition 1: {condition:?} is measured right"
        );
        law!(
            measured == C::measure(condition).ok(),
            "PhaseCondition 2: {condition:?} asked twice has one answer"
        );
    }
}

/// Holds a stand-in for a [`PhaseCondition`] to its denial.
pub fn phase_condition_denies<C: PhaseCondition>() {
    for condition in Condition::ALL {
        law!(
            C::measure(condition).is_err(),
            "PhaseCondition: a stand-in cannot measure {condition:?}"
        );
    }
}

/// Holds a [`CharterInForce`] to its law. `ratify` puts a new version in force.
pub fn charter_in_force<C: CharterInForce>(mut ratify: impl FnMut()) {
    let mut before = C::version();
    for _ in 0..3 {
        ratify();
        let after = C::version();
        law!(
            after.is_some() && before < after,
            "CharterInForce: the version grows with each that is ratified"
        );
        before = after;
    }
}

/// Holds a stand-in for a [`CharterInForce`] to its denial.
pub fn charter_in_force_denies<C: CharterInForce>() {
    law!(
        C::version().is_none(),
        "CharterInForce: a stand-in has no charter to accept"
    );
}
