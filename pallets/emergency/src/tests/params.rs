//! Tunables within their ranges.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::*;
use crate::{
    mock::{chain, params, run_to, LENGTH, MAX_LENGTH},
    Error, Event, Parameters, Params,
};

#[test]
fn a_change_acts_on_the_next_pause() {
    chain().run(|| {
        run_to(5);
        pause(ALL);
        let longer = Params {
            length: 20,
            ..params()
        };
        assert_ok!(Emergency::set_params(rules(), longer));
        assert_eq!(events().pop(), Some(Event::ParamsSet { params: longer }));
        run_to(5 + LENGTH);
        assert!(!Emergency::is_paused(&Group::Market));
        assert_ok!(Emergency::re_arm(citizens()));
        pause(ALL);
        run_to(5 + LENGTH + 19);
        assert!(Emergency::is_paused(&Group::Market));
        run_to(5 + LENGTH + 20);
        assert!(!Emergency::is_paused(&Group::Market));
    });
}

#[test]
fn out_of_range_is_refused() {
    const MONTHS: u64 = 92 * 86_400;
    let with = |change: fn(&mut Params<u64>)| {
        let mut changed = params();
        change(&mut changed);
        changed
    };
    chain().run(|| {
        for wrong in [
            with(|params| params.length = 0),
            with(|params| params.length = MAX_LENGTH + 1),
            with(|params| params.report_within = 0),
            with(|params| params.report_within = MONTHS + 1),
            with(|params| params.report_grace = MONTHS + 1),
        ] {
            assert_noop!(
                Emergency::set_params(rules(), wrong),
                Error::<Test>::ParamOutOfRange
            );
        }
        for right in [
            with(|params| params.length = 1),
            with(|params| params.length = MAX_LENGTH),
            with(|params| params.report_within = 1),
            with(|params| params.report_within = MONTHS),
            with(|params| params.report_grace = 0),
            with(|params| params.report_grace = MONTHS),
        ] {
            assert_ok!(Emergency::set_params(rules(), right));
            assert_eq!(Parameters::<Test>::get(), right);
        }
    });
}

#[test]
fn only_the_rule_makers_set_them() {
    chain().run(|| {
        for origin in [guardians(), citizens(), signed(1), RuntimeOrigin::root()] {
            assert_noop!(
                Emergency::set_params(origin, params()),
                DispatchError::BadOrigin
            );
        }
    });
}
