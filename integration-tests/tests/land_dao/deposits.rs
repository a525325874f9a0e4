//! Fault 17: what somebody makes is paid for by a deposit, and with it gone the state is as before.

use althing_integration_tests::{
    belonging::{account, balance, founded, held, now, pass_to, pass_until, send, ANYBODY},
    motions::{council_moves, COUNCIL},
    referenda::decided,
    treasury::{approved_by, council_files, earliest, executed, proposal, proposed},
    working::{approve, founded_group, moved, GROUP, SEATS},
    Chain,
};
use althing_primitives::{BodyId, Month, Period, Subject, Task, TrackId};
use althing_runtime::{
    configs::bodies::Mandates, constants::currency::ALTH, AccountId, Balances, Runtime,
};
use frame_support::{storage::unhashed, traits::fungible::InspectHold};
use pallet_timelock_treasury::HoldReason;
use sp_core::H256;
use sp_io::hashing::twox_128;

use crate::{at_once, TreasuryCall, PLACES, PROPOSER};

/// How many rows a pallet keeps under each of these names.
fn rows(chain: &mut Chain, pallet: &str, names: &[&str]) -> Vec<usize> {
    chain.read(|| {
        let count = |name: &&str| {
            let prefix = [twox_128(pallet.as_bytes()), twox_128(name.as_bytes())].concat();
            let mut key = prefix.clone();
            let mut found = 0;
            while let Some(next) =
                sp_io::storage::next_key(&key).filter(|next| next.starts_with(&prefix))
            {
                assert!(unhashed::exists(&next));
                found += 1;
                key = next;
            }
            found
        };
        names.iter().map(count).collect()
    })
}

const OF_SPENDS: [&str; 2] = ["Spends", "Purposes"];

/// Proposed and cancelled again and again.
#[test]
fn a_spend_that_is_cancelled_leaves_nothing() {
    let mut chain = founded();
    let before = rows(&mut chain, "TimelockTreasury", &OF_SPENDS);
    for round in 0..20 {
        let terms = at_once(PLACES, 10, &format!("round {round}"));
        let id = proposed(&mut chain, PROPOSER, &terms);
        assert!(held(&mut chain, HoldReason::Proposal, PROPOSER) > 0);
        let cancel = TreasuryCall::cancel { id };
        assert_eq!(send(&mut chain, PROPOSER, cancel), Ok(()));
        assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), 0);
    }
    assert_eq!(rows(&mut chain, "TimelockTreasury", &OF_SPENDS), before);
}

/// Approved, paid and cleared; and approved and clawed back.
#[test]
fn a_spend_that_is_over_leaves_its_books_alone() {
    let mut chain = founded();
    let before = rows(&mut chain, "TimelockTreasury", &OF_SPENDS);
    for (name, is_paid) in [("paid", true), ("back", false)] {
        let terms = at_once(PLACES, 10, name);
        let id = proposed(&mut chain, PROPOSER, &terms);
        let both = ["//Alice", "//Bob"];
        assert_eq!(approved_by(&mut chain, &both, id, &terms), Ok(()));
        let from = earliest(&mut chain, id).expect("it is approved");
        pass_to(&mut chain, from);
        if is_paid {
            assert!(executed(&mut chain, ANYBODY, id).is_ok());
            let clear = TreasuryCall::clear_spend { id };
            assert_eq!(send(&mut chain, ANYBODY, clear), Ok(()));
        } else {
            let back = TreasuryCall::claw_back { id };
            assert_eq!(council_moves(&mut chain, &COUNCIL[..2], back), Ok(()));
        }
        assert_eq!(held(&mut chain, HoldReason::Proposal, PROPOSER), 0);
    }
    assert_eq!(rows(&mut chain, "TimelockTreasury", &OF_SPENDS), before);
}

/// Who has not the deposit proposes nothing.
#[test]
fn nobody_proposes_without_the_deposit() {
    let mut chain = founded();
    let terms = at_once(PLACES, 10, "a door");
    let poor = "//Poor";
    let gift = pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest: account(poor).into(),
        value: ALTH / 10,
    };
    assert_eq!(send(&mut chain, "//Ferdie", gift), Ok(()));
    assert!(send(&mut chain, poor, proposal(&terms)).is_err());
    assert!(balance(&mut chain, poor) > 0);
    assert_eq!(rows(&mut chain, "TimelockTreasury", &OF_SPENDS), [0, 0]);
}

/// Motions, executed, withdrawn, and cleared since the seats changed.
#[test]
fn motions_of_a_group_leave_nothing() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::ADMISSIONS, vec![Task::Admission]);
    let names = ["Motions", "MotionCalls", "Agendas"];
    assert_eq!(rows(&mut chain, "Bodies", &names), [0; 3]);
    let did = althing_integration_tests::belonging::new_applicant(&mut chain, "//Mila");
    let admit = pallet_membership::Call::<Runtime>::admit { did };
    for _ in 0..5 {
        let motion = moved(&mut chain, SEATS[0], GROUP, admit.clone()).expect("it may");
        let withdraw = pallet_bodies::Call::<Runtime>::withdraw_motion { motion };
        assert_eq!(send(&mut chain, SEATS[0], withdraw), Ok(()));
    }
    let motion = moved(&mut chain, SEATS[0], GROUP, admit.clone()).expect("it may");
    assert_eq!(approve(&mut chain, SEATS[1], motion), Ok(()));
    let made = althing_integration_tests::working::execute(&mut chain, motion);
    assert_eq!(made, Ok(Ok(())));
    let motion = moved(&mut chain, SEATS[0], GROUP, admit).expect("it may");
    let dissolve = pallet_bodies::Call::<Runtime>::dissolve { body: GROUP };
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, dissolve), Ok(()));
    let clear = pallet_bodies::Call::<Runtime>::clear_motion { motion };
    assert_eq!(send(&mut chain, ANYBODY, clear), Ok(()));
    assert_eq!(rows(&mut chain, "Bodies", &names), [0; 3]);
    let held_of_author = held(&mut chain, pallet_bodies::HoldReason::Motion, SEATS[0]);
    assert_eq!(held_of_author, 0);
    assert_eq!(rows(&mut chain, "Bodies", &["GroupSeats"]), [0]);
}

/// A report that was kept for long enough and archived is cleared away, and the body has its deposit back.
#[test]
fn a_report_that_is_cleared_away_gives_its_deposit_back() {
    let mut chain = founded();
    let (subject, june) = (Subject::Body(BodyId::COUNCIL), Month::of(now(&mut chain)));
    pass_until(&mut chain, june.end());
    let in_hold = |chain: &mut Chain| {
        let council: AccountId = althing_integration_tests::working::account_of(BodyId::COUNCIL);
        let reason = pallet_reports::HoldReason::Filing.into();
        chain.read(|| Balances::balance_on_hold(&reason, &council))
    };
    assert_eq!(council_files(&mut chain, subject, june), Ok(()));
    assert!(in_hold(&mut chain) > 0);
    let filed = Month::of(now(&mut chain));
    let mut params = chain.read(pallet_reports::Parameters::<Runtime>::get);
    params.keep = 0;
    let set = pallet_reports::Call::<Runtime>::set_params { params };
    assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, set), Ok(()));
    let period = Period::Month(june);
    let clear = pallet_reports::Call::<Runtime>::clear { subject, period };
    let not_archived = pallet_reports::Error::<Runtime>::NotArchived.into();
    assert_eq!(send(&mut chain, ANYBODY, clear.clone()), Err(not_archived));
    pass_until(&mut chain, filed.end());
    let archive = pallet_reports::Call::<Runtime>::archive {
        period: Period::Month(filed),
        root: H256::repeat_byte(7),
    };
    assert_eq!(council_moves(&mut chain, &COUNCIL[..2], archive), Ok(()));
    assert_eq!(send(&mut chain, ANYBODY, clear), Ok(()));
    assert_eq!(in_hold(&mut chain), 0);
    assert_eq!(
        rows(&mut chain, "Reports", &["Filings", "Contents"]),
        [0, 0]
    );
}
