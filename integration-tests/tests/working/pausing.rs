//! What can be paused is refused with the filter's error, group by group, and nothing else is.

use althing_integration_tests::{
    belonging::{account, ask, founded, now, pass_to, pass_until, send, ANYBODY},
    motions::{council_moves, guardians_move, COUNCIL, GUARDIANS},
    nfts::NftsCall,
    treasury::{authorising, council_files, earliest, executed, part, proposed, spend},
    working::{founded_group, moved, GROUP, SEATS},
    Chain, Person,
};
use althing_primitives::{LineId, Month, SpendId, Subject, Task};
use althing_runtime::{
    configs::{
        bodies::Mandates,
        emergency::{Groups, PausedCalls},
    },
    constants::currency::ALTH,
    BlockNumber, Runtime, RuntimeCall,
};
use frame_support::{traits::GetCallMetadata, weights::Weight};
use pallet_balances::Call as BalancesCall;
use pallet_bodies::MotionId;
use pallet_emergency::{runtime_api::EmergencyReading, CallGroup, PausableCalls};
use pallet_nfts::ItemTip;
use pallet_timelock_treasury::Call as TreasuryCall;
use sp_runtime::DispatchError;

use crate::{filtered, pausing, BodiesCall};

/// Every call that can be paused, by its group. Whether it would succeed is not asked.
pub(crate) fn pausable() -> Vec<(PausedCalls, RuntimeCall)> {
    let mut all: Vec<(PausedCalls, RuntimeCall)> = Vec::new();
    all.extend(transfers().map(|call| (PausedCalls::Transfers, call)));
    let id = SpendId(0);
    let payments: [RuntimeCall; 2] = [
        TreasuryCall::<Runtime>::execute { id }.into(),
        TreasuryCall::<Runtime>::release_milestone { id }.into(),
    ];
    all.extend(payments.map(|call| (PausedCalls::Payments, call)));
    all.extend(market().map(|call| (PausedCalls::Market, call)));
    all.extend(acts().map(|call| (PausedCalls::GroupActs, call)));
    all
}

/// A tip pays anybody, whether there is such a token or not.
fn tips() -> NftsCall {
    let tip = ItemTip {
        collection: 1,
        item: 0,
        receiver: account("//Bob"),
        amount: ALTH,
    };
    let tips = vec![tip].try_into().expect("one tip");
    NftsCall::pay_tips { tips }
}

fn transfers() -> [RuntimeCall; 4] {
    let dest = || Person::named("//Bob").address();
    let value = ALTH;
    [
        BalancesCall::<Runtime>::transfer_allow_death {
            dest: dest(),
            value,
        }
        .into(),
        BalancesCall::<Runtime>::transfer_keep_alive {
            dest: dest(),
            value,
        }
        .into(),
        BalancesCall::<Runtime>::transfer_all {
            dest: dest(),
            keep_alive: true,
        }
        .into(),
        tips().into(),
    ]
}

fn market() -> [RuntimeCall; 7] {
    let (collection, item) = (1, 0);
    let who = || Person::named("//Bob").address();
    let calls: [NftsCall; 7] = [
        NftsCall::transfer {
            collection,
            item,
            dest: who(),
        },
        NftsCall::approve_transfer {
            collection,
            item,
            delegate: who(),
            maybe_deadline: None,
        },
        NftsCall::set_price {
            collection,
            item,
            price: Some(ALTH),
            whitelisted_buyer: None,
        },
        NftsCall::buy_item {
            collection,
            item,
            bid_price: ALTH,
        },
        NftsCall::transfer_ownership {
            collection,
            new_owner: who(),
        },
        NftsCall::create_swap {
            offered_collection: collection,
            offered_item: item,
            desired_collection: collection,
            maybe_desired_item: None,
            maybe_price: None,
            duration: 10,
        },
        NftsCall::claim_swap {
            send_collection: collection,
            send_item: item,
            receive_collection: collection,
            receive_item: item,
            witness_price: None,
        },
    ];
    calls.map(RuntimeCall::from)
}

fn acts() -> [RuntimeCall; 3] {
    let motion = MotionId(0);
    let remark = b"a remark".to_vec();
    [
        BodiesCall::propose {
            body: GROUP,
            call: Box::new(frame_system::Call::<Runtime>::remark { remark }.into()),
        }
        .into(),
        BodiesCall::approve { motion }.into(),
        BodiesCall::execute {
            motion,
            weight_bound: Weight::zero(),
        }
        .into(),
    ]
}

/// Pauses these groups for long.
pub(crate) fn pause(chain: &mut Chain, groups: &[PausedCalls]) {
    crate::pauses_last(chain, 400);
    assert_eq!(
        guardians_move(chain, &GUARDIANS[..4], pausing(groups)),
        Ok(())
    );
}

fn name(call: &RuntimeCall) -> String {
    let metadata = call.get_call_metadata();
    format!("{}.{}", metadata.pallet_name, metadata.function_name)
}

/// Four of five; not three, nor one of them, nor the whole Council, nor the citizens.
#[test]
fn four_of_five_guardians_pause_everything() {
    let mut chain = founded();
    let everything = || pausing(PausedCalls::ALL);
    let refused = Err(DispatchError::BadOrigin);
    assert_eq!(send(&mut chain, "//Dave", everything()), refused);
    assert_eq!(
        guardians_move(&mut chain, &GUARDIANS[..3], everything()),
        refused
    );
    let council = althing_integration_tests::motions::council_moves(
        &mut chain,
        &althing_integration_tests::motions::COUNCIL,
        everything(),
    );
    assert_eq!(council, refused);
    for track in althing_primitives::TrackId::FOUNDING {
        let by_vote =
            althing_integration_tests::referenda::made_by(&mut chain, track, everything());
        assert_eq!(by_vote, refused, "{track:?}");
    }
    assert_eq!(
        guardians_move(&mut chain, &GUARDIANS[..4], everything()),
        Ok(())
    );
    let began = chain.height();
    let reading: EmergencyReading<PausedCalls, BlockNumber> =
        ask(&mut chain, "EmergencyApi_emergency", ());
    let last = reading.last.expect("it was made");
    assert_eq!(last.groups, PausedCalls::ALL.to_vec());
    // Seven days are fourteen blocks here.
    assert_eq!((last.from, last.until), (began, began + 14));
    assert!(last.in_force && !reading.armed);
}

/// Each call is in the group that it is listed under, and is refused for everybody while that is paused.
#[test]
fn each_call_that_can_be_paused_is_refused_then() {
    let mut chain = founded();
    pause(&mut chain, PausedCalls::ALL);
    for (group, call) in pausable() {
        assert_eq!(Groups::group_of(&call), Some(group), "{}", name(&call));
        for who in ["//Alice", "//Dave", SEATS[0], ANYBODY] {
            let came = send(&mut chain, who, call.clone());
            assert_eq!(came, Err(filtered()), "{} by {who}", name(&call));
        }
    }
}

/// One group alone: the calls of the others get through to what they themselves say.
#[test]
fn what_is_not_paused_is_not_held_back() {
    for paused in [
        PausedCalls::Transfers,
        PausedCalls::Payments,
        PausedCalls::Market,
        PausedCalls::GroupActs,
    ] {
        let mut chain = founded();
        pause(&mut chain, &[paused]);
        for (group, call) in pausable() {
            // Whoever sends all they have sends nothing afterwards.
            let who = if name(&call).ends_with("transfer_all") {
                "//Citizen//22"
            } else {
                ANYBODY
            };
            let came = send(&mut chain, who, call.clone());
            let is_filtered = came == Err(filtered());
            assert_eq!(is_filtered, group == paused, "{}: {came:?}", name(&call));
        }
    }
}

/// A motion that was approved before is not made, and can be taken back.
#[test]
fn what_a_group_approved_before_waits() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::ADMISSIONS, vec![Task::Admission]);
    let did = althing_integration_tests::belonging::new_applicant(&mut chain, "//Mila");
    let admit = pallet_membership::Call::<Runtime>::admit { did };
    let motion = moved(&mut chain, SEATS[0], GROUP, admit).expect("it may");
    let approved = althing_integration_tests::working::approve(&mut chain, SEATS[1], motion);
    assert_eq!(approved, Ok(()));
    let paused = guardians_move(
        &mut chain,
        &GUARDIANS[..4],
        pausing(&[PausedCalls::GroupActs]),
    );
    assert_eq!(paused, Ok(()));
    let came = althing_integration_tests::working::execute(&mut chain, motion);
    assert_eq!(came, Err(filtered()));
    let withdraw = BodiesCall::withdraw_motion { motion };
    assert_eq!(
        send(&mut chain, SEATS[0], withdraw),
        Ok(()),
        "taking back goes on"
    );
}

/// The time in which a payment can be made stands still meanwhile, so that nothing approved is lost.
#[test]
fn a_payment_that_waited_for_a_pause_is_made_after_it() {
    let mut chain = founded();
    let june = Month::of(now(&mut chain));
    let places = LineId(1);
    let parts = [part(100 * ALTH, 0)];
    let terms = spend(places, account("//Newcomer"), &parts, "a door");
    let id = proposed(&mut chain, "//Citizen//9", &terms);
    let came = council_moves(&mut chain, &COUNCIL[..2], authorising(id, &terms));
    assert_eq!(came, Ok(()));
    let from = earliest(&mut chain, id).expect("it is approved");
    crate::pauses_last(&mut chain, 100);
    let paused = guardians_move(
        &mut chain,
        &GUARDIANS[..4],
        pausing(&[PausedCalls::Payments]),
    );
    assert_eq!(paused, Ok(()));
    let until = chain.height() + 100;
    pass_until(&mut chain, june.end());
    // Reports are owed and filed all the same.
    let filed = council_files(&mut chain, Subject::Line(places), june);
    assert_eq!(filed, Ok(()));
    let window = chain
        .read(pallet_timelock_treasury::Parameters::<Runtime>::get)
        .window;
    pass_to(&mut chain, until - 2);
    assert!(chain.height() > from + window, "the time would be over");
    assert_eq!(executed(&mut chain, ANYBODY, id), Err(filtered()));
    pass_to(&mut chain, until);
    assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(100 * ALTH)));
}
