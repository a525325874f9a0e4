//! Tunables within their ranges.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{community, held, license, signed, stage, ADA, BEN, ISSUER};
use crate::{
    mock::{chain, params, Credentials, Test, DAY, LICENCE},
    Credentials as Rows, Error, Event, HoldReason, Parameters, Params, LONGEST, MAX_APPROVALS,
};

#[test]
fn a_change_acts_on_what_comes_after() {
    chain().run(|| {
        stage();
        license(ISSUER, ADA, 1);
        let dearer = Params {
            credential_deposit: 50,
            ..params()
        };
        assert_ok!(Credentials::set_params(signed(102), dearer.clone()));
        assert_last::<Test>(Event::ParamsSet {
            params: dearer.clone(),
        });
        assert_eq!(Parameters::<Test>::get(), dearer);
        license(ISSUER, BEN, 1);
        assert_eq!(held(HoldReason::Credential, ISSUER), 20 + 50);
        assert_eq!(Rows::<Test>::iter_prefix(crate::mock::did(ADA)).count(), 1);
        assert!(Credentials::credential_report(&crate::mock::did(BEN), LICENCE).is_some());
    });
}

#[test]
fn out_of_range_is_refused() {
    let wrong: Vec<fn(&mut Params<u64, u64>)> = vec![
        |params| params.request_deposit = 0,
        |params| params.credential_deposit = 0,
        |params| params.move_deposit = 0,
        |params| params.row_fee = 0,
        |params| params.max_requests = 0,
        |params| params.max_requests = 100_001,
        |params| params.request_lifetime = DAY - 1,
        |params| params.request_lifetime = LONGEST + 1,
        |params| params.longest_accreditation = DAY - 1,
        |params| params.longest_accreditation = LONGEST + 1,
        |params| params.keep = LONGEST + 1,
        |params| params.report_grace = LONGEST + 1,
        |params| params.rebinding = 0,
        |params| params.move_approvals = 1,
        |params| params.move_approvals = MAX_APPROVALS + 1,
        |params| params.move_notice = 0,
        |params| params.move_lifetime = 0,
    ];
    chain().run(|| {
        for spoil in wrong {
            let mut params = params();
            spoil(&mut params);
            assert_noop!(
                Credentials::set_params(signed(102), params),
                Error::<Test>::ParamOutOfRange
            );
        }
    });
}

#[test]
fn the_defaults_are_in_range() {
    assert!(Params::<u64, u64>::default().is_valid());
}

#[test]
fn only_its_origin_sets_them() {
    chain().run(|| {
        for other in [community(), signed(ISSUER)] {
            assert_noop!(
                Credentials::set_params(other, params()),
                DispatchError::BadOrigin
            );
        }
    });
}
