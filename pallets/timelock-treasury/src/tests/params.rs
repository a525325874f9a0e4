//! `set_params`

use althing_test_utils::events::assert_last;

use super::*;
use crate::{Delays, Parameters, Params};

type P = Params<u64, u64>;

#[test]
fn the_citizens_change_them_on_constitution() {
    chain().run(|| {
        run_to(1);
        let changed = P {
            objections: 7,
            ..params()
        };
        let origin = referendum(TrackId::CONSTITUTION);
        assert_ok!(Treasury::set_params(origin, changed));
        assert_eq!(Parameters::<Test>::get(), changed);
        assert_last::<Test>(Event::ParamsSet { params: changed });
    });
}

#[test]
fn nobody_else_does() {
    chain().run(|| {
        for origin in [
            signed(SOMEBODY),
            body(BodyId::COUNCIL),
            referendum(TrackId::BUDGET),
            SystemOrigin::Root.into(),
        ] {
            assert_noop!(
                Treasury::set_params(origin, params()),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn a_value_out_of_its_range_is_refused() {
    let p = params();
    let delays = |small, medium, large| Delays {
        small,
        medium,
        large,
    };
    let wrong = [
        P {
            delays: delays(0, 1, 1),
            ..p
        },
        P {
            delays: delays(2, 1, 3),
            ..p
        },
        P {
            delays: delays(1, 3, 2),
            ..p
        },
        P { window: 0, ..p },
        P {
            milestone_window: p.window - 1,
            ..p
        },
        P {
            confirmation: 0,
            ..p
        },
        P {
            contingency: 51,
            ..p
        },
        P { guardians: 50, ..p },
        P {
            guardians: 101,
            ..p
        },
        P { deposit: 0, ..p },
        P {
            report_grace: 365 * 86_400 + 1,
            ..p
        },
    ];
    chain().run(|| {
        for params in wrong {
            assert_noop!(
                Treasury::set_params(referendum(TrackId::CONSTITUTION), params),
                E::ParamOutOfRange
            );
        }
    });
    assert!(P::default().is_valid());
}

#[test]
fn they_read_as_json_in_camel_case() {
    let json = serde_json::to_value(params()).unwrap();
    assert_eq!(json["milestoneWindow"], 3_640);
    assert_eq!(json["delays"]["large"], 140);
    assert_eq!(serde_json::from_value::<P>(json).unwrap(), params());
    assert!(serde_json::from_str::<P>("{\"surplus\": 1}").is_err());
}
