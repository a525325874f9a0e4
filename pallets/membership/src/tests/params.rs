//! The parameters.

use althing_test_utils::events::assert_last;
use frame_support::assert_noop;

use super::*;
use crate::{Ceiling, Event, Parameters, Params, MAX_VOUCHERS, MAX_YEARLY_VOUCHES, YEAR};

type P = Params<u64, u64>;

#[test]
fn the_community_changes_them() {
    chain(5).run(|| {
        run_to(1);
        let changed = Params {
            risk: 7,
            ..params()
        };
        assert_eq!(Membership::set_params(community(), changed.clone()), Ok(()));
        assert_eq!(Parameters::<Test>::get(), changed);
        assert_last::<Test>(Event::ParamsSet { params: changed });
    });
}

#[test]
fn nobody_else_does() {
    chain(5).run(|| {
        for origin in [
            signed(1),
            group(),
            RawOrigin::None.into(),
            RawOrigin::Root.into(),
        ] {
            assert_noop!(
                Membership::set_params(origin, params()),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn what_is_out_of_range_is_refused() {
    let breaks: [fn(&mut P); 20] = [
        |p| p.classes.citizens.deposit = 0,
        |p| p.classes.residents.vouches = 0,
        |p| p.classes.allies.vouches = MAX_VOUCHERS + 1,
        |p| p.classes.citizens.yearly_vouches = MAX_YEARLY_VOUCHES + 1,
        |p| p.classes.citizens.probation = 100 * YEAR + 1,
        |p| {
            p.classes.citizens.ceiling = Some(Ceiling {
                least: 0,
                percent: 101,
            });
        },
        |p| p.classes.allies.waiting = p.application_life,
        |p| p.objection_deposit = 0,
        |p| p.objection_period = 0,
        |p| p.notice_deposit = 0,
        |p| p.answer_period = 0,
        |p| p.notice_life = p.answer_period,
        |p| p.dues_term = DAY - 1,
        |p| p.dues_term = 100 * YEAR + 1,
        |p| p.risk = 100 * YEAR + 1,
        |p| p.voucher_bar = 100 * YEAR + 1,
        |p| p.issuer_grace = 100 * YEAR + 1,
        |p| p.max_suspension = 0,
        |p| p.max_bar = 0,
        |p| p.max_bar = 100 * YEAR + 1,
    ];
    chain(5).run(|| {
        for change in breaks {
            let mut params = params();
            change(&mut params);
            assert_noop!(
                Membership::set_params(community(), params),
                E::ParamOutOfRange
            );
        }
    });
}

#[test]
fn the_default_is_valid_and_as_designed() {
    let params = Params::<u128, u32>::default();
    assert!(params.is_valid());
    let citizens = &params.classes.citizens;
    assert_eq!(citizens.yearly_vouches, 10);
    assert_eq!(citizens.probation, 90 * DAY);
    let ceiling = citizens.ceiling.unwrap();
    // At most the larger of 20 and a quarter.
    assert_eq!(
        [0, 79, 83, 84, 1_000].map(|size| ceiling.of(size)),
        [20, 20, 20, 21, 250]
    );
    assert!(params.classes.residents.ceiling.is_none());
    assert!(params.classes.allies.ceiling.is_none());
    assert_eq!(params.answer_period, 14 * 14_400);
    assert_eq!(params.objection_period, 14 * 14_400);
}

#[test]
fn they_are_read_from_json_as_people_write_it() {
    let params = Params::<u64, u64>::default();
    let json = serde_json::to_value(&params).unwrap();
    assert_eq!(json["classes"]["citizens"]["yearlyVouches"], 10);
    assert_eq!(serde_json::from_value::<P>(json.clone()).unwrap(), params);
    let mut unknown = json;
    unknown["surprise"] = 1.into();
    assert!(serde_json::from_value::<P>(unknown).is_err());
}
