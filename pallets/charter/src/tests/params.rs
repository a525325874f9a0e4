//! Tunables within their ranges.

use althing_primitives::Condition;
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{all_but, constitution, rules};
use crate::{
    mock::{chain, params, run_to, Charter, Test, GAP},
    Change, Error, Event, LawId, Parameters, Params, PendingChanges, Requirement, Requirements,
};

fn list(wanted: &[(Condition, u128)]) -> Requirements {
    let listed = wanted.iter().map(|&(condition, at_least)| Requirement {
        condition,
        at_least,
    });
    listed
        .collect::<Vec<_>>()
        .try_into()
        .expect("there is room")
}

#[test]
fn a_change_is_in_force_at_once_and_leaves_what_waits_alone() {
    chain().run(|| {
        run_to(5);
        assert_ok!(Charter::propose_change(
            constitution(),
            Some(LawId(1)),
            Change::Repeal
        ));
        let changed = Params {
            second_vote_gap: 1,
            ..params()
        };
        assert_ok!(Charter::set_params(rules(), changed.clone()));
        assert_last::<Test>(Event::ParamsSet {
            params: changed.clone(),
        });
        assert_eq!(Parameters::<Test>::get(), changed);
        let pending = PendingChanges::<Test>::get(LawId(1)).expect("it waits");
        assert_eq!(pending.earliest, 5 + GAP);
    });
}

#[test]
fn out_of_range_is_refused() {
    chain().run(|| {
        let years = 52_560_000;
        let citizens = (Condition::Citizens, 20);
        for wrong in [
            Params {
                season_length: 9,
                ..params()
            },
            Params {
                season_length: years + 1,
                ..params()
            },
            Params {
                second_vote_gap: 0,
                ..params()
            },
            Params {
                second_vote_gap: years + 1,
                ..params()
            },
            Params {
                second_vote_window: 0,
                ..params()
            },
            Params {
                second_vote_window: years + 1,
                ..params()
            },
            Params {
                leaving_consensus: list(&[]),
                ..params()
            },
            Params {
                leaving_consensus: list(&[(Condition::Citizens, 0)]),
                ..params()
            },
            Params {
                leaving_capital: list(&[]),
                ..params()
            },
            Params {
                leaving_capital: list(&[citizens, citizens]),
                ..params()
            },
        ] {
            assert_noop!(
                Charter::set_params(rules(), wrong),
                Error::<Test>::ParamOutOfRange
            );
        }
        for right in [
            Params {
                season_length: 10,
                ..params()
            },
            Params {
                second_vote_gap: years,
                ..params()
            },
            Params {
                leaving_capital: list(&Condition::ALL.map(|each| (each, 1))),
                ..params()
            },
        ] {
            assert_ok!(Charter::set_params(rules(), right));
        }
    });
}

#[test]
fn the_default_is_within_its_ranges_and_asks_for_all_conditions_once() {
    let default = Params::<u64>::default();
    assert!(default.is_valid());
    let asked: Vec<_> = default
        .leaving_consensus
        .iter()
        .chain(&default.leaving_capital)
        .map(|requirement| requirement.condition)
        .collect();
    assert_eq!(asked, Condition::ALL);
}

#[test]
fn only_their_origin_sets_them() {
    chain().run(|| {
        for origin in all_but(103) {
            assert_noop!(
                Charter::set_params(origin, params()),
                DispatchError::BadOrigin
            );
        }
    });
}
