//! Who is let in by what a body decided.

use frame_support::{parameter_types, traits::EnsureOrigin};

use super::*;
use crate::{EnsureActor, EnsureBody, EnsureCharged, EnsureCurrent, EnsureMandate, EnsureThisBody};

fn enters<O: EnsureOrigin<RuntimeOrigin>>(origin: RuntimeOrigin) -> Option<O::Success> {
    O::ensure_origin(origin).ok()
}

fn others() -> [RuntimeOrigin; 3] {
    [
        SystemOrigin::Root.into(),
        SystemOrigin::None.into(),
        signed(1),
    ]
}

parameter_types! {
    pub const Admissions: Task = Task::Admission;
    pub const Approvals: Task = Task::NodeApproval;
}

#[test]
fn any_body() {
    chain(40).run(|| {
        for body in [COUNCIL, GUARDIANS, GROUP] {
            assert_eq!(enters::<EnsureBody>(by(body)), Some(body));
        }
        for origin in others() {
            assert_eq!(enters::<EnsureBody>(origin), None);
        }
    });
}

#[test]
fn one_body() {
    chain(40).run(|| {
        assert!(enters::<EnsureThisBody<2>>(by(GROUP)).is_some());
        assert!(enters::<EnsureThisBody<3>>(by(GROUP)).is_none());
        for origin in others() {
            assert!(enters::<EnsureThisBody<2>>(origin).is_none());
        }
    });
}

#[test]
fn bodies_of_a_mandate() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        assert_eq!(enters::<EnsureMandate<Test, 5>>(by(GROUP)), Some(GROUP));
        assert_eq!(enters::<EnsureMandate<Test, 6>>(by(GROUP)), None);
        assert_eq!(enters::<EnsureMandate<Test, 5>>(by(COUNCIL)), None);
        assert_eq!(enters::<EnsureMandate<Test, 5>>(by(BodyId(9))), None);
        for origin in others() {
            assert_eq!(enters::<EnsureMandate<Test, 5>>(origin), None);
        }
        run(51 * DAY);
        assert_eq!(enters::<EnsureMandate<Test, 5>>(by(GROUP)), None);
    });
}

#[test]
fn bodies_charged_with_a_task() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        type Admitting = EnsureCharged<Test, Admissions>;
        assert_eq!(enters::<Admitting>(by(GROUP)), Some(GROUP));
        assert_eq!(enters::<Admitting>(by(COUNCIL)), Some(COUNCIL));
        assert_eq!(enters::<Admitting>(by(GUARDIANS)), None);
        assert_eq!(enters::<EnsureCharged<Test, Approvals>>(by(GROUP)), None);
        for origin in others() {
            assert_eq!(enters::<Admitting>(origin), None);
        }
        run(51 * DAY);
        assert_eq!(enters::<Admitting>(by(GROUP)), None);
    });
}

#[test]
fn an_actor_is_who_signs_or_a_body_as_its_account() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        type Actor = EnsureActor<Test>;
        assert_eq!(enters::<Actor>(signed(1)), Some(account(1)));
        let own = Bodies::account_of(GROUP);
        assert_eq!(enters::<Actor>(by(GROUP)), Some(own));
        assert_eq!(enters::<Actor>(by(BodyId(9))), None);
        assert_eq!(enters::<Actor>(SystemOrigin::Root.into()), None);
        assert_eq!(enters::<Actor>(SystemOrigin::None.into()), None);
        run(51 * DAY);
        assert_eq!(enters::<Actor>(by(GROUP)), None);
    });
}

#[test]
fn a_mirror_that_is_not_current_opens_nothing() {
    chain(40).run(|| {
        run_to(FOUNDING_END - 1);
        type Deciding = EnsureCurrent<Test, frame_system::EnsureSigned<AccountId32>, 0>;
        assert_eq!(enters::<Deciding>(signed(1)), Some(account(1)));
        assert_eq!(enters::<Deciding>(SystemOrigin::Root.into()), None);
        run(1);
        assert_eq!(enters::<Deciding>(signed(1)), None);
        assert_ok!(dispatch(
            signed(1),
            crate::Call::refresh_mirror { body: COUNCIL }
        ));
        assert_eq!(enters::<Deciding>(signed(1)), Some(account(1)));
    });
}
