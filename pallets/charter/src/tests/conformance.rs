//! The charter keeps the laws of the traits that it implements.

use althing_primitives::{conformance, Condition, Phase, SeasonClock};
use frame_support::assert_ok;

use super::{constitution, rules};
use crate::{
    mock::{chain, document, params, run_to, Charter, Test},
    CurrentPhase, Params,
};

#[test]
fn it_is_a_season_clock() {
    chain().run(|| {
        conformance::season_clock::<u64, Charter>(
            1,
            |block| {
                if block > frame_system::Pallet::<Test>::block_number() {
                    run_to(block);
                }
            },
            |season_length| {
                let changed = Params {
                    season_length,
                    ..params()
                };
                assert_ok!(Charter::set_params(rules(), changed));
            },
        );
        assert!(Charter::current().number.0 > 6);
    });
}

#[test]
fn it_is_a_phase_gate() {
    chain().run(|| {
        conformance::phase_gate::<Charter>(|phase: Phase| CurrentPhase::<Test>::put(phase));
    });
}

#[test]
fn it_measures_its_own_condition() {
    chain().run(|| {
        assert_ok!(Charter::ratify_charter(constitution(), document(2)));
        assert_ok!(Charter::ratify_charter(constitution(), document(3)));
        conformance::phase_condition::<Charter>(&[(Condition::RatifiedCharters, 2)]);
    });
}

#[test]
fn it_has_a_charter_in_force() {
    chain().run(|| {
        conformance::charter_in_force::<Charter>(|| {
            assert_ok!(Charter::ratify_charter(constitution(), document(2)));
        });
    });
}
