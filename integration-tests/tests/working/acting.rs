//! What a group does as a body, and what its mandate lacks.

use althing_integration_tests::{
    belonging::{account, ask, document, founded, held, new_applicant, send, voter, ANYBODY},
    referenda::decided,
    working::{
        account_of, approve, execute, founded_group, group_makes, mandate, moved, GROUP, SEATS,
    },
    Chain, Person,
};
use althing_primitives::{Did, Standing, Task, TrackId};
use althing_runtime::{
    configs::bodies::Mandates, constants::currency::ALTH, Balances, Runtime, RuntimeCall,
};
use codec::Encode;
use frame_support::traits::fungible::Inspect;
use pallet_bodies::{HoldReason, MandateId};
use pallet_membership::{Call as MembershipCall, Error as MembershipError, RejectionReason};
use pallet_utility::Call as UtilityCall;

use crate::{refused, BodiesCall, BodiesError};

fn stage() -> Chain {
    let mut chain = founded();
    let body = founded_group(&mut chain, Mandates::ADMISSIONS, vec![Task::Admission]);
    assert_eq!(body, GROUP);
    chain
}

fn admit(did: Did) -> RuntimeCall {
    MembershipCall::<Runtime>::admit { did }.into()
}

/// Two of three admit somebody whom nobody vouched for, at once; the deposit of the motion returns.
#[test]
fn a_group_admits_an_applicant_by_two_of_its_seats() {
    let mut chain = stage();
    let did = new_applicant(&mut chain, "//Mila");
    let motion = moved(&mut chain, SEATS[0], GROUP, admit(did)).expect("it may");
    assert_eq!(held(&mut chain, HoldReason::Motion, SEATS[0]), ALTH);
    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::TooFewApprovals.into()),
        "one is not two"
    );
    assert_eq!(
        approve(&mut chain, SEATS[0], motion),
        refused(BodiesError::AlreadyApproved)
    );
    for (who, error) in [
        ("//Alice", BodiesError::NotSeated),
        (ANYBODY, BodiesError::NotMember),
        ("//Mila", BodiesError::NotMember),
    ] {
        assert_eq!(approve(&mut chain, who, motion), refused(error), "{who}");
    }
    assert_eq!(voter(&mut chain, "//Mila"), None);
    assert_eq!(approve(&mut chain, SEATS[1], motion), Ok(()));
    assert_eq!(execute(&mut chain, motion), Ok(Ok(())));
    let seat = voter(&mut chain, "//Mila").expect("they are in");
    assert_eq!(seat.status.standing, Standing::Active);
    assert_eq!(held(&mut chain, HoldReason::Motion, SEATS[0]), 0);
    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::MotionNotFound.into()),
        "once"
    );
}

/// What fails changes nothing, and is tried again.
#[test]
fn a_call_that_fails_leaves_the_motion_for_another_time() {
    let mut chain = stage();
    let did = althing_integration_tests::belonging::identify(&mut chain, "//Mila");
    let motion = moved(&mut chain, SEATS[0], GROUP, admit(did)).expect("it may");
    assert_eq!(approve(&mut chain, SEATS[1], motion), Ok(()));
    let missing = Err(MembershipError::<Runtime>::ApplicationNotFound.into());
    assert_eq!(execute(&mut chain, motion), Ok(missing));
    assert_eq!(held(&mut chain, HoldReason::Motion, SEATS[0]), ALTH);
    let form = althing_integration_tests::belonging::as_ally("//Mila");
    let apply = MembershipCall::<Runtime>::apply { form };
    assert_eq!(send(&mut chain, "//Mila", apply), Ok(()));
    assert_eq!(execute(&mut chain, motion), Ok(Ok(())));
    assert!(voter(&mut chain, "//Mila").is_some());
}

/// The calls of the mandate are one thing, the task another: the Council's is not the group's by itself.
#[test]
fn without_the_task_the_call_comes_to_nothing() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::ADMISSIONS, Vec::new());
    let did = new_applicant(&mut chain, "//Mila");
    let came = group_makes(&mut chain, &SEATS[..2], GROUP, admit(did));
    assert_eq!(came, Err(MembershipError::<Runtime>::NoMandate.into()));
    assert_eq!(voter(&mut chain, "//Mila"), None);
}

/// What no mandate of admissions has, each for its own reason.
fn beyond() -> Vec<RuntimeCall> {
    let dest = Person::named(SEATS[0]).address();
    let remark = b"a remark".to_vec();
    vec![
        pallet_balances::Call::<Runtime>::transfer_all {
            dest,
            keep_alive: false,
        }
        .into(),
        frame_system::Call::<Runtime>::remark { remark }.into(),
        BodiesCall::charge {
            body: GROUP,
            mandate: mandate(Mandates::MONEY, Vec::new()),
            line: None,
        }
        .into(),
        BodiesCall::set_lead {
            body: GROUP,
            lead: None,
        }
        .into(),
        BodiesCall::dissolve { body: GROUP }.into(),
        pallet_timelock_treasury::Call::<Runtime>::sync {}.into(),
        pallet_did::Call::<Runtime>::create {
            kind: althing_primitives::IdentityKind::Organisation,
            keys: Default::default(),
            services: Default::default(),
            also_known_as: Default::default(),
        }
        .into(),
    ]
}

fn batches(calls: &[RuntimeCall]) -> [RuntimeCall; 3] {
    let calls = || calls.to_vec();
    [
        UtilityCall::<Runtime>::batch { calls: calls() }.into(),
        UtilityCall::<Runtime>::batch_all { calls: calls() }.into(),
        UtilityCall::<Runtime>::force_batch { calls: calls() }.into(),
    ]
}

/// Also in a batch, in a batch in one, beside good calls, and carried by what carries a call.
#[test]
fn what_its_mandate_lacks_a_group_does_not_do() {
    let mut chain = stage();
    let did = new_applicant(&mut chain, "//Mila");
    let before = chain.read(|| Balances::balance(&account_of(GROUP)));
    let mut calls = beyond();
    for bad in beyond() {
        let nested = batches(&batches(&[admit(did), bad.clone()]));
        calls.extend(batches(std::slice::from_ref(&bad)));
        calls.extend(nested);
        let (main, fallback) = (Box::new(admit(did)), Box::new(bad));
        calls.push(UtilityCall::<Runtime>::if_else { main, fallback }.into());
    }
    let carried = UtilityCall::<Runtime>::as_derivative {
        index: 0,
        call: Box::new(admit(did)),
    };
    calls.push(carried.into());
    for call in &calls {
        let listed: bool = ask(&mut chain, "BodiesApi_is_mandated", (GROUP, call.encode()));
        assert!(!listed, "{call:?}");
    }
    // By the call itself, for one of each kind.
    for call in calls.iter().rev().take(8) {
        let moved = moved(&mut chain, SEATS[0], GROUP, call.clone());
        assert_eq!(moved, Err(BodiesError::CallNotMandated.into()), "{call:?}");
    }
    assert_eq!(chain.read(|| Balances::balance(&account_of(GROUP))), before);
    for good in batches(&batches(&[admit(did)])) {
        let listed: bool = ask(&mut chain, "BodiesApi_is_mandated", (GROUP, good.encode()));
        assert!(listed, "{good:?}");
    }
}

/// It is looked at again on the day of the execution.
#[test]
fn a_mandate_that_was_taken_away_makes_nothing_that_was_approved() {
    let mut chain = stage();
    let did = new_applicant(&mut chain, "//Mila");
    let reject = MembershipCall::<Runtime>::reject {
        did,
        reason: RejectionReason::Other,
        document: document("reason"),
    };
    let motion = moved(&mut chain, SEATS[0], GROUP, reject).expect("it may");
    assert_eq!(approve(&mut chain, SEATS[1], motion), Ok(()));
    let charge = |calls: MandateId| BodiesCall::charge {
        body: GROUP,
        mandate: mandate(calls, vec![Task::Admission]),
        line: None,
    };
    let away = charge(Mandates::MONEY);
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, away), Ok(()));
    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::CallNotMandated.into())
    );
    let back = charge(Mandates::ADMISSIONS);
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, back), Ok(()));
    assert_eq!(execute(&mut chain, motion), Ok(Ok(())));
    let applied = chain.read(|| pallet_membership::Applications::<Runtime>::contains_key(did));
    assert!(!applied, "it was rejected");
}

/// A linked account, a proxy, a multisig or a derived account of a seat is no seat.
#[test]
fn only_the_controller_of_a_seat_puts_something_forward() {
    let mut chain = stage();
    let did = new_applicant(&mut chain, "//Mila");
    let propose: RuntimeCall = BodiesCall::propose {
        body: GROUP,
        call: Box::new(admit(did)),
    }
    .into();
    let derived = UtilityCall::<Runtime>::as_derivative {
        index: 0,
        call: Box::new(propose.clone()),
    };
    let not_member = refused(BodiesError::NotMember);
    assert_eq!(send(&mut chain, SEATS[0], derived), not_member);
    let alone = pallet_multisig::Call::<Runtime>::as_multi_threshold_1 {
        other_signatories: vec![account(SEATS[1])],
        call: Box::new(propose),
    };
    assert_eq!(send(&mut chain, SEATS[0], alone), not_member);
}

/// A power that there is not gives none: neither now, nor to a group of today once there is one.
#[test]
fn a_power_that_there_is_not_is_none() {
    use pallet_bodies::MandateFilter;
    let own_seats: RuntimeCall = BodiesCall::change_seats {
        body: GROUP,
        leaving: Default::default(),
        joining: Default::default(),
    }
    .into();
    assert!(Mandates::allows(Mandates::ADMISSIONS, &own_seats));
    for unknown in 3..16 {
        let mandate = MandateId(1 << unknown);
        assert!(!Mandates::allows(mandate, &own_seats), "power {unknown}");
    }
}
