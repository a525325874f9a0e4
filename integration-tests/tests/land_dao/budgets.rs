//! Fault 13, budgets: split spends, races in one block, the turn of a month. No line goes above its cap or
//! allowances.

use althing_integration_tests::{
    belonging::{account, balance, document, founded, now, pass_to, pass_until, send, ANYBODY},
    motions::{council_moves, COUNCIL},
    referenda::decided,
    treasury::{
        approved_by, authorising, council_files, earliest, executed, hash_of, part, proposed, spend,
    },
    working::{approve, execute, founded_group, group_makes, moved, GROUP, SEATS},
    Chain,
};
use althing_primitives::{LineId, Month, SpendId, Subject, TrackId};
use althing_runtime::{configs::bodies::Mandates, constants::currency::ALTH, Runtime, RuntimeCall};
use pallet_timelock_treasury::{
    runtime_api::Status, Allowances, Heading, LineTerms, Tier, TreasuryAccount,
};

use crate::{at_once, line, refused, status, TreasuryCall, TreasuryError, PAYEE, PLACES, PROPOSER};

/// The line of the group: 300 a month, 500 of it Small.
const BREAD: LineId = LineId(2);

fn rules(cap: u128) -> LineTerms<u128> {
    LineTerms {
        owner: GROUP,
        cap: cap * ALTH,
        allowances: Allowances {
            small: 500 * ALTH,
            medium: 800 * ALTH,
        },
    }
}

/// A group with a line of its own.
fn stage(cap: u128) -> Chain {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::MONEY, Vec::new());
    let open = TreasuryCall::open_line {
        heading: Heading {
            name: b"bread".to_vec().try_into().expect("it is short"),
            purpose: document("bread"),
        },
        terms: rules(cap),
    };
    assert_eq!(decided(&mut chain, TrackId::BUDGET, open), Ok(()));
    chain
}

/// A spend out of the group's line, and what comes of it when the group decides.
fn by_group(chain: &mut Chain, payee: &str, amount: u128) -> (SpendId, crate::Outcome) {
    let parts = [part(amount * ALTH, 0)];
    let terms = spend(BREAD, account(payee), &parts, payee);
    let id = proposed(chain, PROPOSER, &terms);
    let motion = moved(chain, SEATS[0], GROUP, authorising(id, &terms)).expect("it may");
    assert_eq!(approve(chain, SEATS[1], motion), Ok(()));
    let came = execute(chain, motion).expect("it has its approvals");
    if came.is_err() {
        let withdraw = pallet_bodies::Call::<Runtime>::withdraw_motion { motion };
        assert_eq!(send(chain, SEATS[0], withdraw), Ok(()));
    }
    (id, came)
}

/// `year-of-accounts#2 #R5`: in pieces, to different people, it is as much as in one.
#[test]
fn a_spend_split_in_pieces_is_not_smaller() {
    let mut chain = stage(1_000);
    let (_, whole) = by_group(&mut chain, "//One", 600);
    assert_eq!(whole, refused(TreasuryError::NotDecider), "above 500");
    for payee in ["//Two", "//Three"] {
        let (id, came) = by_group(&mut chain, payee, 200);
        assert_eq!(came, Ok(()), "{payee}");
        assert!(earliest(&mut chain, id).is_some());
    }
    let (_, third) = by_group(&mut chain, "//Four", 200);
    assert_eq!(third, refused(TreasuryError::NotDecider));
    assert_eq!(line(&mut chain, BREAD).left_small, 100 * ALTH);
    let (_, rest) = by_group(&mut chain, "//Four", 100);
    assert_eq!(rest, Ok(()));
    assert_eq!(line(&mut chain, BREAD).left_small, 0);
}

/// Instalments and milestones count whole.
#[test]
fn all_parts_count_at_once() {
    let mut chain = stage(1_000);
    let parts = [
        part(200 * ALTH, 0),
        part(200 * ALTH, 60),
        part(200 * ALTH, 120),
    ];
    let terms = spend(BREAD, account(PAYEE), &parts, "a year of bread");
    let id = proposed(&mut chain, PROPOSER, &terms);
    let came = group_makes(&mut chain, &SEATS[..2], GROUP, authorising(id, &terms));
    assert_eq!(came, refused(TreasuryError::NotDecider));
}

/// Proposed when each was Small, decided in one block: the first two count for the third.
#[test]
fn what_is_decided_in_one_block_counts_one_after_the_other() {
    let mut chain = founded();
    let terms: Vec<_> = ["a", "b", "c"]
        .map(|name| at_once(PLACES, 400, name))
        .into();
    let ids: Vec<SpendId> = terms
        .iter()
        .map(|terms| proposed(&mut chain, PROPOSER, terms))
        .collect();
    for (id, terms) in ids.iter().zip(&terms) {
        assert_eq!(approved_by(&mut chain, &["//Alice"], *id, terms), Ok(()));
    }
    let calls: Vec<RuntimeCall> = ids
        .iter()
        .zip(&terms)
        .map(|(id, terms)| {
            let (id, terms) = (*id, hash_of(terms));
            TreasuryCall::approve_spend { id, terms }.into()
        })
        .collect();
    let all = pallet_utility::Call::<Runtime>::batch_all { calls };
    assert_eq!(send(&mut chain, "//Bob", all), Ok(()));
    assert!(earliest(&mut chain, ids[0]).is_some());
    assert!(earliest(&mut chain, ids[1]).is_some());
    let third = Status::Proposed {
        tier: Tier::Medium,
        approvals: 1,
        voted: false,
    };
    assert_eq!(
        status(&mut chain, ids[2]),
        third,
        "what Alice approved was Small"
    );
    let info = line(&mut chain, PLACES);
    assert_eq!(
        (info.promised.small, info.left_small),
        (800 * ALTH, 200 * ALTH)
    );
}

/// `year-of-accounts#1 #4 #R4`: what is over the cap waits for the next month, and is lost by nobody.
#[test]
fn a_cap_holds_until_the_month_turns() {
    let mut chain = stage(300);
    let [first, second] = ["//One", "//Two"].map(|payee| {
        let (id, came) = by_group(&mut chain, payee, 200);
        assert_eq!(came, Ok(()));
        id
    });
    let from = earliest(&mut chain, second).expect("it is approved");
    pass_to(&mut chain, from);
    assert_eq!(executed(&mut chain, ANYBODY, first), Ok(Some(200 * ALTH)));
    let month = Month::of(now(&mut chain));
    assert_eq!(executed(&mut chain, ANYBODY, second), Ok(None), "it waits");
    assert_eq!(
        executed(&mut chain, ANYBODY, second),
        refused(TreasuryError::CapReached)
    );
    assert_eq!(balance(&mut chain, "//Two"), 0);
    assert_eq!(line(&mut chain, BREAD).left, 100 * ALTH);

    pass_until(&mut chain, month.end());
    assert_eq!(
        line(&mut chain, BREAD).left,
        300 * ALTH,
        "and not 400: nothing is carried on"
    );
    assert_eq!(executed(&mut chain, ANYBODY, second), Ok(Some(200 * ALTH)));
    assert_eq!(balance(&mut chain, "//Two"), 200 * ALTH);
}

/// A part above the cap would wait for ever.
#[test]
fn a_part_above_the_cap_is_refused_at_once() {
    let mut chain = stage(300);
    let terms = spend(BREAD, account(PAYEE), &[part(301 * ALTH, 0)], "bread");
    let came = send(
        &mut chain,
        PROPOSER,
        althing_integration_tests::treasury::proposal(&terms),
    );
    assert_eq!(came, refused(TreasuryError::PartOverCap));
}

/// What was paid counts in this month and the next, so that two halves around its turn are one.
#[test]
fn an_allowance_is_not_fresh_with_the_month() {
    let mut chain = founded();
    let spent = at_once(PLACES, 900, "June");
    let id = proposed(&mut chain, PROPOSER, &spent);
    assert_eq!(
        council_moves(&mut chain, &COUNCIL, authorising(id, &spent)),
        Ok(())
    );
    let june = Month::of(now(&mut chain));
    let from = earliest(&mut chain, id).expect("it is approved");
    pass_to(&mut chain, from);
    assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(900 * ALTH)));
    assert_eq!(line(&mut chain, PLACES).left_small, 100 * ALTH);
    pass_until(&mut chain, june.end());
    assert_eq!(line(&mut chain, PLACES).left_small, 100 * ALTH, "in July");
    let tier = |chain: &mut Chain| {
        let terms = at_once(PLACES, 900, "July");
        let id = proposed(chain, PROPOSER, &terms);
        match status(chain, id) {
            Status::Proposed { tier, .. } => tier,
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(tier(&mut chain), Tier::Medium);
    let july = Month::of(now(&mut chain));
    for subject in [
        Subject::Line(PLACES),
        Subject::Body(althing_primitives::BodyId::COUNCIL),
    ] {
        assert_eq!(council_files(&mut chain, subject, june), Ok(()));
    }
    pass_until(&mut chain, july.end());
    assert_eq!(
        line(&mut chain, PLACES).left_small,
        1_000 * ALTH,
        "in August"
    );
    assert_eq!(tier(&mut chain), Tier::Small);
}

/// More than there is, or than is not kept for emergencies, is not promised; nor are the existential deposits.
#[test]
fn no_more_is_promised_than_is_free() {
    let mut chain = founded();
    let info: pallet_timelock_treasury::runtime_api::TreasuryInfo<
        althing_runtime::AccountId,
        u128,
    > = althing_integration_tests::belonging::ask(&mut chain, "TimelockTreasuryApi_treasury", ());
    let mut rules = line(&mut chain, PLACES).line.terms;
    rules.cap = info.total * 2;
    let set = TreasuryCall::set_line {
        line: PLACES,
        terms: rules,
    };
    assert_eq!(decided(&mut chain, TrackId::BUDGET, set), Ok(()));
    let three = &crate::THREE;
    for (more, wanted) in [(ALTH, refused(TreasuryError::NotEnoughFree)), (0, Ok(()))] {
        let now: pallet_timelock_treasury::runtime_api::TreasuryInfo<
            althing_runtime::AccountId,
            u128,
        > = althing_integration_tests::belonging::ask(
            &mut chain,
            "TimelockTreasuryApi_treasury",
            (),
        );
        let amount = (now.free / ALTH) * ALTH + more;
        let terms = spend(PLACES, account(PAYEE), &[part(amount, 0)], "everything");
        let id = proposed(&mut chain, PROPOSER, &terms);
        let sync = TreasuryCall::sync {};
        assert_eq!(send(&mut chain, ANYBODY, sync), Ok(()));
        assert_eq!(approved_by(&mut chain, three, id, &terms), Ok(()));
        let came = decided(&mut chain, TrackId::LARGE_SPEND, authorising(id, &terms));
        assert_eq!(came, wanted, "{more}");
    }
    let promised =
        althing_integration_tests::treasury::holds(&mut chain, TreasuryAccount::Promises);
    assert!(promised > 400_000 * ALTH);
}
