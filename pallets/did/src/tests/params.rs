//! Tunables within their ranges.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{chain, params, run_to, Identity, Test},
    Error, Event, Parameters, Params,
};

type ParamsOf = Params<u64, u64>;

#[test]
fn they_are_set_by_their_origin_alone() {
    chain().run(|| {
        run_to(1);
        let other = Params {
            gathering: 60,
            ..params()
        };
        assert_noop!(
            Identity::set_params(signed(Alice), other.clone()),
            DispatchError::BadOrigin
        );
        assert_ok!(Identity::set_params(body(), other.clone()));
        assert_eq!(Parameters::<Test>::get(), other);
        assert_last::<Test>(Event::ParamsSet { params: other });
    });
}

#[test]
fn the_default_is_within_its_ranges() {
    assert!(ParamsOf::default().is_valid());
}

#[test]
fn out_of_range_is_refused() {
    chain().run(|| {
        let spoil: [fn(&mut ParamsOf); 11] = [
            |params| params.row_deposit = 0,
            |params| params.recovery_deposit = 0,
            |params| params.record_fee = 0,
            |params| params.shortest_delay = 0,
            |params| params.longest_delay = params.shortest_delay - 1,
            |params| params.longest_delay = 10_512_001,
            |params| params.gathering = 0,
            |params| params.gathering = 10_512_001,
            |params| params.memory = 0,
            |params| params.memory = 10_512_001,
            |params| params.offer_life = 0,
        ];
        for wrong in spoil {
            let mut params = params();
            wrong(&mut params);
            assert_noop!(
                Identity::set_params(body(), params),
                Error::<Test>::ParamOutOfRange
            );
        }
        let free_bytes = Params {
            byte_deposit: 0,
            ..params()
        };
        assert_ok!(Identity::set_params(body(), free_bytes));
    });
}
