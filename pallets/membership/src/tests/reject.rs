//! Rejection.

use althing_primitives::BodyId;
use althing_test_utils::events::assert_last;
use frame_support::assert_noop;

use super::*;
use crate::{Applications, Event, RejectionReason};

#[test]
fn it_tells_why_and_gives_everything_back() {
    chain(5).run(|| {
        run_to(1);
        apply(6, citizen(6));
        let (reason, document) = (RejectionReason::Untrue, document(3));
        assert_eq!(
            Membership::reject(group(), did(6), reason, document.clone()),
            Ok(())
        );
        assert_last::<Test>(Event::Rejected {
            member: id(5),
            did: did(6),
            by: BodyId::COUNCIL,
            reason,
            document,
        });
        assert_eq!(Balances::free_balance(6), RICH);
        assert_eq!(System::sufficients(&6), 0);
        assert!(Applications::<Test>::get(did(6)).is_none());
    });
}

#[test]
fn who_was_rejected_can_apply_again() {
    chain(5).run(|| {
        apply(6, citizen(6));
        let reason = RejectionReason::Incomplete;
        assert_eq!(
            Membership::reject(group(), did(6), reason, document(1)),
            Ok(())
        );
        apply(6, citizen(6));
    });
}

#[test]
fn only_the_mandated_group_can() {
    chain(5).run(|| {
        apply(6, citizen(6));
        let reason = RejectionReason::Other;
        assert_noop!(
            Membership::reject(signed(OTHER_GROUP), did(6), reason, document(1)),
            E::NoMandate
        );
        for origin in [signed(1), RawOrigin::None.into(), RawOrigin::Root.into()] {
            assert_noop!(
                Membership::reject(origin, did(6), reason, document(1)),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn what_is_not_there_is_not_rejected() {
    chain(5).run(|| {
        assert_noop!(
            Membership::reject(group(), did(6), RejectionReason::Other, document(1)),
            E::ApplicationNotFound
        );
    });
}
