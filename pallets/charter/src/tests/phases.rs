//! Phases are left when all conditions hold.

use althing_primitives::{Condition, Phase, PhaseGate, PhaseNotReached};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok, pallet_prelude::Pays};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{anybody, constitution};
use crate::{
    mock::{chain, document, run_to, Charter, Measured, Test},
    ConditionReading, CurrentPhase, Error, Event,
};

fn measure(condition: Condition, amount: u128) {
    let mut measured = Measured::get();
    measured.retain(|(each, _)| *each != condition);
    measured.push((condition, amount));
    Measured::set(&measured);
}

/// Brings about all that is asked for before the phase Consensus is left.
fn prepare() {
    assert_ok!(Charter::ratify_charter(constitution(), document(2)));
    measure(Condition::Citizens, 20);
}

#[test]
fn anybody_advances_for_nothing_when_all_conditions_hold() {
    chain().run(|| {
        run_to(1);
        prepare();
        let paid = Charter::advance_phase(anybody()).map(|post| post.pays_fee);
        assert_eq!(paid, Ok(Pays::No));
        assert_last::<Test>(Event::PhaseAdvanced {
            phase: Phase::Capital,
        });
        assert_eq!(CurrentPhase::<Test>::get(), Phase::Capital);
        assert_eq!(Charter::ensure_reached(Phase::Capital), Ok(()));
        assert_eq!(Charter::ensure_reached(Phase::Nodes), Err(PhaseNotReached));
    });
}

#[test]
fn each_phase_has_conditions_of_its_own() {
    chain().run(|| {
        prepare();
        assert_ok!(Charter::advance_phase(anybody()));
        assert_noop!(
            Charter::advance_phase(anybody()),
            Error::<Test>::ConditionNotMeasurable
        );
        measure(Condition::ElectedBodies, 1);
        assert_noop!(
            Charter::advance_phase(anybody()),
            Error::<Test>::ConditionNotMet
        );
        measure(Condition::ElectedBodies, 2);
        assert_ok!(Charter::advance_phase(anybody()));
        assert_eq!(Charter::ensure_reached(Phase::Nodes), Ok(()));
        assert_eq!(Charter::conditions(), []);
        assert_noop!(
            Charter::advance_phase(anybody()),
            Error::<Test>::LastPhaseReached
        );
    });
}

#[test]
fn what_nobody_measures_denies_even_before_what_does_not_hold() {
    chain().run(|| {
        assert_noop!(
            Charter::advance_phase(anybody()),
            Error::<Test>::ConditionNotMeasurable
        );
    });
}

#[test]
fn one_condition_that_does_not_hold_denies() {
    chain().run(|| {
        prepare();
        measure(Condition::Citizens, 19);
        assert_noop!(
            Charter::advance_phase(anybody()),
            Error::<Test>::ConditionNotMet
        );
    });
}

#[test]
fn a_founding_charter_is_not_enough() {
    chain().run(|| {
        measure(Condition::Citizens, 20);
        assert_noop!(
            Charter::advance_phase(anybody()),
            Error::<Test>::ConditionNotMet
        );
    });
}

#[test]
fn a_phase_that_was_reached_stays_when_its_conditions_go() {
    chain().run(|| {
        prepare();
        assert_ok!(Charter::advance_phase(anybody()));
        measure(Condition::Citizens, 0);
        assert_eq!(Charter::ensure_reached(Phase::Capital), Ok(()));
    });
}

#[test]
fn the_readings_say_what_is_missing() {
    chain().run(|| {
        let reading = |condition, at_least, measured| ConditionReading {
            condition,
            at_least,
            measured,
        };
        let ratified = reading(Condition::RatifiedCharters, 1, Some(0));
        assert!(!ratified.holds());
        assert_eq!(
            Charter::conditions(),
            [ratified, reading(Condition::Citizens, 20, None)]
        );
        measure(Condition::Citizens, 21);
        let citizens = reading(Condition::Citizens, 20, Some(21));
        assert!(citizens.holds());
        assert_eq!(Charter::conditions(), [ratified, citizens]);
    });
}

#[test]
fn nobody_unsigned_advances() {
    chain().run(|| {
        prepare();
        for origin in [RawOrigin::None, RawOrigin::Root] {
            assert_noop!(
                Charter::advance_phase(origin.into()),
                DispatchError::BadOrigin
            );
        }
    });
}
