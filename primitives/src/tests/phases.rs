//! Phases and the charter.

use std::cell::Cell;

use super::assert_caught;
use crate::{
    conformance, CharterInForce, CharterVersion, Condition, ConditionNotMeasurable, Phase,
    PhaseCondition, PhaseGate, PhaseNotReached,
};

thread_local! {
    static REACHED: Cell<Phase> = const { Cell::new(Phase::Consensus) };
    static ASKED: Cell<u128> = const { Cell::new(0) };
    static VERSION: Cell<u32> = const { Cell::new(0) };
}

#[test]
fn phases_are_in_the_movements_order() {
    assert_eq!(
        Phase::ALL.map(Phase::next),
        [Some(Phase::Capital), Some(Phase::Nodes), None]
    );
    assert!(Phase::ALL.is_sorted());
    assert_eq!(Phase::default(), Phase::Consensus);
}

struct Gate<const FAULT: u8>;

impl<const FAULT: u8> PhaseGate for Gate<FAULT> {
    fn ensure_reached(phase: Phase) -> Result<(), PhaseNotReached> {
        let passes = match FAULT {
            0 => phase <= REACHED.get(),
            // Earlier phases close behind one.
            1 => phase == REACHED.get(),
            // Everything is open.
            2 => true,
            _ => unreachable!(),
        };
        passes.then_some(()).ok_or(PhaseNotReached)
    }
}

#[test]
fn the_check_of_phase_gates_can_fail() {
    conformance::phase_gate::<Gate<0>>(|phase| REACHED.set(phase));
    assert_caught(
        "PhaseGate 1: in Capital the phase Consensus is reached",
        || {
            conformance::phase_gate::<Gate<1>>(|phase| REACHED.set(phase));
        },
    );
    assert_caught(
        "PhaseGate 1: in Consensus the phase Capital is not reached",
        || {
            conformance::phase_gate::<Gate<2>>(|phase| REACHED.set(phase));
        },
    );
}

#[test]
fn without_a_gate_no_phase_is_reached() {
    conformance::phase_gate_denies::<()>();
    assert_caught("PhaseGate", conformance::phase_gate_denies::<Gate<2>>);
}

/// Measures what the number stands for.
struct Measures<const CONDITION: u8, const FAULT: u8>;

impl<const CONDITION: u8, const FAULT: u8> PhaseCondition for Measures<CONDITION, FAULT> {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        let own = [Condition::Citizens, Condition::TreasuryFloor][usize::from(CONDITION)];
        let amount = 7 + u128::from(CONDITION);
        match FAULT {
            0 if condition == own => Ok(amount),
            // Answers for others too.
            1 => Ok(amount),
            // Counts how often it is asked.
            2 if condition == own => {
                ASKED.set(ASKED.get() + 1);
                Ok(amount + ASKED.get() - 1)
            }
            // Reports something else.
            3 if condition == own => Ok(amount + 1),
            _ => Err(ConditionNotMeasurable),
        }
    }
}

#[test]
fn the_check_of_conditions_can_fail() {
    let expected = [(Condition::Citizens, 7)];
    conformance::phase_condition::<Measures<0, 0>>(&expected);
    assert_caught("PhaseCondition 1", || {
        conformance::phase_condition::<Measures<0, 1>>(&expected);
    });
    assert_caught("PhaseCondition 2", || {
        conformance::phase_condition::<Measures<0, 2>>(&expected);
    });
    assert_caught("PhaseCondition 1", || {
        conformance::phase_condition::<Measures<0, 3>>(&expected);
    });
    assert_caught("PhaseCondition 1", || {
        conformance::phase_condition::<()>(&expected);
    });
}

#[test]
fn in_a_tuple_whose_condition_it_is_answers() {
    type Both = (Measures<0, 0>, Measures<1, 0>);
    let expected = [(Condition::Citizens, 7), (Condition::TreasuryFloor, 8)];
    conformance::phase_condition::<Both>(&expected);
    conformance::phase_condition::<((), Both, ())>(&expected);
}

#[test]
fn without_measures_no_condition_holds() {
    conformance::phase_condition_denies::<()>();
    conformance::phase_condition_denies::<((), ())>();
    assert_caught(
        "PhaseCondition",
        conformance::phase_condition_denies::<Measures<0, 0>>,
    );
}

struct Charter<const FAULT: u8>;

impl<const FAULT: u8> CharterInForce for Charter<FAULT> {
    fn version() -> Option<CharterVersion> {
        let version = CharterVersion(VERSION.get());
        match FAULT {
            0 => (version.0 > 0).then_some(version),
            // Always the first.
            1 => (version.0 > 0).then_some(CharterVersion(1)),
            // Never one.
            2 => None,
            _ => unreachable!(),
        }
    }
}

fn check_charter<const FAULT: u8>() {
    VERSION.set(0);
    conformance::charter_in_force::<Charter<FAULT>>(|| VERSION.set(VERSION.get() + 1));
}

#[test]
fn the_check_of_charters_can_fail() {
    check_charter::<0>();
    assert_caught("CharterInForce", check_charter::<1>);
    assert_caught("CharterInForce", check_charter::<2>);
}

#[test]
fn without_a_charter_there_is_none_to_accept() {
    conformance::charter_in_force_denies::<()>();
    VERSION.set(1);
    assert_caught(
        "CharterInForce",
        conformance::charter_in_force_denies::<Charter<0>>,
    );
}
