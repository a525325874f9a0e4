//! How a group loses its lead, and how it ends.

use althing_integration_tests::{
    address,
    belonging::{
        ask, founded, held, new_applicant, number_of, pass_until, send, send_free, voter, ANYBODY,
    },
    referenda::{decided, referendum},
    treasury::pot,
    working::{
        account_of, acting, approve, execute, founded_group, group_makes, members, moved, GROUP,
        SEATS,
    },
    Chain,
};
use althing_primitives::{BodyId, BodySeats, Did, IncomeSource, Task, TrackId};
use althing_runtime::{
    configs::bodies::Mandates, constants::currency::ALTH, AccountId, Balance, Balances, Bodies,
    Runtime, RuntimeCall, RuntimeEvent,
};
use frame_support::traits::fungible::Inspect;
use pallet_bodies::{runtime_api::BodyInfo, Event, HoldReason, Leave};
use pallet_membership::Call as MembershipCall;

use crate::{refused, BodiesCall, BodiesError};

fn admit(did: Did) -> RuntimeCall {
    MembershipCall::<Runtime>::admit { did }.into()
}

fn stage() -> (Chain, Did) {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::ADMISSIONS, vec![Task::Admission]);
    let did = new_applicant(&mut chain, "//Mila");
    (chain, did)
}

fn gift(chain: &mut Chain, amount: Balance) {
    let gift = pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest: address(&account_of(GROUP)),
        value: amount,
    };
    assert_eq!(send(chain, "//Ferdie", gift), Ok(()));
}

fn in_pot(chain: &mut Chain) -> Balance {
    chain.read(|| Balances::balance(&pot(IncomeSource::Gifts)))
}

/// By a vote, with all its steps: the seat is free, all motions are void, and none is put forward until the
/// citizens have named another.
#[test]
fn a_group_loses_its_lead_by_recall() {
    let (mut chain, did) = stage();
    let recall = BodiesCall::recall {
        body: GROUP,
        member: number_of(&mut chain, SEATS[0]),
    };
    assert_eq!(
        send(&mut chain, SEATS[1], recall.clone()),
        Err(sp_runtime::DispatchError::BadOrigin)
    );
    let track = TrackId::CONSTITUTION;
    assert_eq!(
        referendum(&mut chain, "//Citizen//20", track, recall),
        Ok(())
    );
    let all = members(&mut chain, &SEATS[1..]).to_vec();
    assert_eq!(acting(&mut chain, GROUP), all);
    let info: Option<BodyInfo<AccountId>> = ask(&mut chain, "BodiesApi_body", GROUP);
    let group = info.and_then(|info| info.body.group).expect("it stands");
    assert_eq!(group.lead, None);

    // Vouched for by nobody, the application expired meanwhile or not: nothing is put forward at all.
    let motion = moved(&mut chain, SEATS[1], GROUP, admit(did));
    assert_eq!(motion, Err(BodiesError::LeadMissing.into()));
    let lead = Some(number_of(&mut chain, SEATS[2]));
    let name = BodiesCall::set_lead { body: GROUP, lead };
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, name), Ok(()));
    assert!(moved(&mut chain, SEATS[1], GROUP, admit(did)).is_ok());
}

#[test]
fn with_the_lead_recalled_what_was_approved_is_void() {
    let (mut chain, did) = stage();
    let motion = moved(&mut chain, SEATS[1], GROUP, admit(did)).expect("it may");
    assert_eq!(approve(&mut chain, SEATS[2], motion), Ok(()));
    let member = number_of(&mut chain, SEATS[0]);
    let body = GROUP;
    let recall = BodiesCall::recall { body, member };
    assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, recall), Ok(()));
    let told = chain.events().into_iter().any(|event| {
        let reason = Leave::Recalled;
        event
            == RuntimeEvent::Bodies(Event::Left {
                body,
                member,
                reason,
            })
    });
    assert!(told);
    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::MotionVoid.into())
    );
    // Only who put it forward takes it back now, or anybody clears it.
    let withdraw = BodiesCall::withdraw_motion { motion };
    assert_eq!(
        send(&mut chain, SEATS[0], withdraw.clone()),
        refused(BodiesError::NotAuthor)
    );
    assert_eq!(send(&mut chain, SEATS[1], withdraw), Ok(()));
}

/// By a vote. Nothing that was approved is made, the tokens are a gift to the treasury, and all seats are free.
#[test]
fn a_group_is_dissolved_and_hands_over_what_it_holds() {
    let (mut chain, did) = stage();
    let motion = moved(&mut chain, SEATS[0], GROUP, admit(did)).expect("it may");
    assert_eq!(approve(&mut chain, SEATS[1], motion), Ok(()));
    let (before, has) = (
        in_pot(&mut chain),
        chain.read(|| Balances::balance(&account_of(GROUP))),
    );
    assert_eq!(has, 100 * ALTH);
    let dissolve = BodiesCall::dissolve { body: GROUP };
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, dissolve), Ok(()));
    assert_eq!(in_pot(&mut chain), before + has);
    let booked = chain.events().into_iter().any(|event| {
        matches!(
            event,
            RuntimeEvent::TimelockTreasury(pallet_timelock_treasury::Event::IncomeBooked {
                source: pallet_timelock_treasury::Source::Announced(IncomeSource::Gifts),
                amount,
                ..
            }) if amount == has
        )
    });
    assert!(booked, "announced as what it is");

    assert_eq!(
        execute(&mut chain, motion),
        Err(BodiesError::BodyNotFound.into())
    );
    assert_eq!(
        approve(&mut chain, SEATS[2], motion),
        refused(BodiesError::BodyNotFound)
    );
    assert_eq!(
        moved(&mut chain, SEATS[0], GROUP, admit(did)),
        Err(BodiesError::BodyNotFound.into())
    );
    assert_eq!(voter(&mut chain, "//Mila"), None);
    send_free(&mut chain, ANYBODY, BodiesCall::clear_motion { motion });
    assert_eq!(held(&mut chain, HoldReason::Motion, SEATS[0]), 0);
    assert_eq!(chain.read(|| Bodies::size(GROUP)), 0);
    assert_eq!(chain.read(|| Bodies::generation(GROUP)), None);
    let offices: Vec<pallet_bodies::runtime_api::Office> = {
        let member = number_of(&mut chain, SEATS[0]);
        ask(&mut chain, "BodiesApi_offices", member)
    };
    assert!(offices.is_empty());

    // What reaches it afterwards is brought there, too; its number is never given again.
    let wind_up = BodiesCall::wind_up { body: GROUP };
    assert_eq!(
        send(&mut chain, ANYBODY, wind_up.clone()),
        refused(BodiesError::NothingLeft)
    );
    gift(&mut chain, 7 * ALTH);
    send_free(&mut chain, ANYBODY, wind_up);
    assert_eq!(in_pot(&mut chain), before + has + 7 * ALTH);
    let next = founded_group(&mut chain, Mandates::NONE, Vec::new());
    assert_eq!(next, BodyId(3));
}

/// In the block in which the mandate ends, written down or not.
#[test]
fn a_group_is_over_with_its_mandate() {
    let mut chain = founded();
    let mut terms = althing_integration_tests::working::group(
        &mut chain,
        &SEATS,
        Mandates::ADMISSIONS,
        vec![Task::Admission],
    );
    terms.until =
        althing_integration_tests::belonging::now(&mut chain).saturating_add(30 * crate::DAY);
    let until = terms.until;
    let found = BodiesCall::found { terms };
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, found), Ok(()));
    gift(&mut chain, 5 * ALTH);
    let did = new_applicant(&mut chain, "//Mila");
    let wind_up = BodiesCall::wind_up { body: GROUP };
    assert_eq!(
        send(&mut chain, ANYBODY, wind_up.clone()),
        refused(BodiesError::MandateNotOver)
    );
    assert_eq!(
        group_makes(&mut chain, &SEATS[..2], GROUP, admit(did)),
        Ok(())
    );
    pass_until(&mut chain, until);
    assert_eq!(
        moved(&mut chain, SEATS[0], GROUP, admit(did)),
        Err(BodiesError::BodyOver.into())
    );
    assert_eq!(chain.read(|| Bodies::seat(GROUP, &account_of(GROUP))), None);
    assert_eq!(acting(&mut chain, GROUP), []);
    let before = in_pot(&mut chain);
    send_free(&mut chain, ANYBODY, wind_up.clone());
    assert_eq!(in_pot(&mut chain), before + 5 * ALTH);
}
