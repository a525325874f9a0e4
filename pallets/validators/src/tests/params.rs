//! Tunables within their ranges.

use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{candidate, community, guardians};
use crate::{
    mock::{chain, params, Test, Validators, DEPOSIT},
    Candidacies, Error, Parameters, Params,
};

#[test]
fn a_change_acts_on_what_comes_after() {
    chain(1).run(|| {
        candidate(8);
        let dearer = Params {
            deposit: 2 * DEPOSIT,
            ..params()
        };
        assert_ok!(Validators::set_params(community(), dearer.clone()));
        assert_eq!(Parameters::<Test>::get(), dearer);
        candidate(9);
        let deposit = |who| Candidacies::<Test>::get(who).map(|candidacy| candidacy.deposit);
        assert_eq!((deposit(8), deposit(9)), (Some(DEPOSIT), Some(2 * DEPOSIT)));
    });
}

#[test]
fn out_of_range_is_refused() {
    chain(1).run(|| {
        for wrong in [
            Params {
                deposit: 0,
                ..params()
            },
            Params {
                disabling_period: 0,
                ..params()
            },
            Params {
                minimum: 0,
                ..params()
            },
            Params {
                bond: 1,
                ..params()
            },
            Params {
                bond: 10_001,
                ..params()
            },
        ] {
            assert_noop!(
                Validators::set_params(community(), wrong),
                Error::<Test>::ParamOutOfRange
            );
        }
    });
}

#[test]
fn only_the_community_sets_them() {
    chain(1).run(|| {
        assert_noop!(
            Validators::set_params(guardians(), params()),
            DispatchError::BadOrigin
        );
    });
}
