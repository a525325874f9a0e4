//! Tunables within their ranges.

use sp_runtime::DispatchError;

use super::*;
use crate::{Parameters, Params};

#[test]
fn a_change_acts_on_what_comes_after() {
    run(|| {
        let first = filed();
        let dearer = Params {
            deposit: 2 * DEPOSIT,
            keep: 0,
        };
        assert_ok!(Reports::set_params(rules(), dearer));
        assert_eq!(events().pop(), Some(Event::ParamsSet { params: dearer }));
        end("2026-12");
        assert_ok!(file(GROUP, LINE, monthly("2026-12")));
        assert_eq!(held(GROUP), 3 * DEPOSIT);
        assert_ok!(file(GROUP, LINE, first));
        assert_eq!(
            filing(LINE, first).deposit,
            DEPOSIT,
            "a correction keeps it"
        );
    });
}

#[test]
fn out_of_range_is_refused() {
    run(|| {
        let twenty_years = 20 * 365 * DAY;
        for wrong in [
            Params {
                deposit: 0,
                ..params()
            },
            Params {
                keep: twenty_years + 1,
                ..params()
            },
        ] {
            assert_noop!(
                Reports::set_params(rules(), wrong),
                Error::<Test>::ParamOutOfRange
            );
        }
        for right in [
            Params {
                deposit: 1,
                keep: 0,
            },
            Params {
                keep: twenty_years,
                ..params()
            },
        ] {
            assert_ok!(Reports::set_params(rules(), right));
            assert_eq!(Parameters::<Test>::get(), right);
        }
    });
}

#[test]
fn only_the_rule_makers_set_them() {
    run(|| {
        for origin in [signed(1), lifters(), RuntimeOrigin::root()] {
            assert_noop!(
                Reports::set_params(origin, params()),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn they_are_read_from_json_in_camel_case() {
    let json = r#"{"deposit":50,"keep":0}"#;
    let read: Params<u64> = serde_json::from_str(json).expect("they are written so");
    assert_eq!(serde_json::to_string(&read).expect("and back"), json);
    assert!(serde_json::from_str::<Params<u64>>(r#"{"deposit":50,"keep":0,"x":1}"#).is_err());
}
