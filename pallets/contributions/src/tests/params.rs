//! Tunables within their ranges.

use althing_primitives::{DomainId, Right};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use frame_system::RawOrigin;
use sp_runtime::DispatchError;

use super::{attested, community, judges, rules, signed};
use crate::{
    mock::{chain, params, run_to, Contributions, Test, DEPOSIT, WINDOW},
    Entries, Error, Event, Kind, Parameters, Params, Stage, Threshold,
};

#[test]
fn what_is_open_keeps_what_it_began_with() {
    chain().run(|| {
        run_to(5);
        let entry = super::submit(10, super::COUNCIL_DOMAIN, Kind::Time, 1);
        let changed = Params {
            entry_deposit: 2 * DEPOSIT,
            window: 500,
            ..params()
        };
        assert_ok!(Contributions::set_params(rules(), changed.clone()));
        assert_last::<Test>(Event::ParamsSet {
            params: changed.clone(),
        });
        assert_eq!(Parameters::<Test>::get(), changed);
        assert_ok!(Contributions::attest(signed(1), entry));
        assert_ok!(Contributions::attest(signed(2), entry));
        let later = attested(10, Kind::Time, 1);
        let until = |entry| match Entries::<Test>::get(entry)?.stage {
            Stage::Attested { until, .. } => Some(until),
            _ => None,
        };
        assert_eq!(until(entry), Some(5 + WINDOW));
        assert_eq!(until(later), Some(505));
        let deposit = |entry| Entries::<Test>::get(entry).map(|entry| entry.deposit);
        assert_eq!(
            (deposit(entry), deposit(later)),
            (Some(DEPOSIT), Some(2 * DEPOSIT))
        );
    });
}

#[test]
fn out_of_range_is_refused() {
    chain().run(|| {
        let years = 52_560_000;
        let of_nothing = vec![Threshold {
            right: Right::Candidacy,
            domain: DomainId(0),
            points: 0,
        }];
        let thresholds = of_nothing.try_into().expect("there is room");
        for wrong in [
            Params {
                entry_deposit: 0,
                ..params()
            },
            Params {
                dispute_deposit: 0,
                ..params()
            },
            Params {
                window: 0,
                ..params()
            },
            Params {
                window: years + 1,
                ..params()
            },
            Params {
                decision: 0,
                ..params()
            },
            Params {
                decision: years + 1,
                ..params()
            },
            Params {
                max_units: 0,
                ..params()
            },
            Params {
                thresholds,
                ..params()
            },
        ] {
            assert_noop!(
                Contributions::set_params(rules(), wrong),
                Error::<Test>::ParamOutOfRange
            );
        }
    });
}

#[test]
fn the_default_is_within_its_ranges_and_opens_nothing() {
    let default = Params::<u64, u64>::default();
    assert!(default.is_valid());
    assert!(default.thresholds.is_empty());
}

#[test]
fn only_their_origin_sets_them() {
    chain().run(|| {
        for origin in [
            signed(1),
            community(),
            judges(),
            RawOrigin::Root.into(),
            RawOrigin::None.into(),
        ] {
            assert_noop!(
                Contributions::set_params(origin, params()),
                DispatchError::BadOrigin
            );
        }
    });
}
