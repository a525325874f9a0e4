//! Twelve months, each with gifts, fees, what nobody announced, spends and promises; each filed and audited.

use std::collections::BTreeMap;

use althing_integration_tests::{
    address,
    belonging::{account, days, founded, now, pass_to, pass_until, send, ANYBODY},
    motions::{council_moves, COUNCIL},
    treasury::{accredit_auditor, council_files, executed, expected, filing, opine, part, spend},
    working::{cast, close_election, election, endow, opened_election, stand},
    Chain,
};
use althing_primitives::{BodyId, CivilSeconds, Figures, Month, Period, SpendId, Subject};
use althing_runtime::{
    constants::currency::{ALTH, EXISTENTIAL_DEPOSIT},
    Balance, Balances, Runtime, RuntimeEvent, TimelockTreasury,
};
use frame_support::traits::fungible::Inspect;
use pallet_bodies::Call as BodiesCall;
use pallet_reports::Opinion;
use pallet_timelock_treasury::{Event, TreasuryAccount};

use crate::{approved, statement, treasury, ReportsError, TreasuryCall, CITIZEN, PLACES, TREASURY};

const AUDITOR: &str = "//Citizen//2";
/// What the presets give the treasury.
const ENDOWMENT: Balance = 500_000 * ALTH;

/// What the accounts of the treasury hold beside their existential deposits.
fn in_accounts(chain: &mut Chain) -> Balance {
    chain.read(|| {
        let accounts = TimelockTreasury::accounts();
        let held: Balance = accounts.iter().map(Balances::balance).sum();
        held - 7 * EXISTENTIAL_DEPOSIT
    })
}

/// Has it shown who of the Council may act, if somebody's time ran out since.
fn refresh(chain: &mut Chain) {
    let body = BodyId::COUNCIL;
    let came = send(
        chain,
        ANYBODY,
        BodiesCall::<Runtime>::refresh_mirror { body },
    );
    let current = pallet_bodies::Error::<Runtime>::MirrorCurrent.into();
    assert!(came == Ok(()) || came == Err(current), "{came:?}");
}

/// What happens in a month: somebody gives, somebody sends without a word, a bill is paid, another promised.
fn live(chain: &mut Chain, index: u128, later: &mut Option<SpendId>) {
    let give = TreasuryCall::give {
        amount: (10 + index) * ALTH,
    };
    assert_eq!(send(chain, CITIZEN, give), Ok(()));
    let main = chain.read(|| TimelockTreasury::account(TreasuryAccount::Main));
    let stray = pallet_balances::Call::<Runtime>::transfer_keep_alive {
        dest: address(&main),
        value: index * ALTH,
    };
    assert_eq!(send(chain, "//Ferdie", stray), Ok(()));
    let payee = account("//Baker");
    let bill = spend(
        PLACES,
        payee.clone(),
        &[part((40 + index) * ALTH, 0)],
        "bread",
    );
    let (id, from) = approved(chain, &bill);
    pass_to(chain, from);
    assert_eq!(executed(chain, ANYBODY, id), Ok(Some((40 + index) * ALTH)));
    let clear = TreasuryCall::clear_spend { id };
    assert_eq!(send(chain, ANYBODY, clear), Ok(()));
    // Promised in one month, and taken back in the next.
    if let Some(id) = later.take() {
        let back = TreasuryCall::claw_back { id };
        assert_eq!(council_moves(chain, &COUNCIL[..2], back), Ok(()));
    } else {
        let terms = spend(PLACES, payee, &[part(30 * ALTH, 0)], "later");
        *later = Some(approved(chain, &terms).0);
    }
    assert_eq!(send(chain, ANYBODY, TreasuryCall::sync {}), Ok(()));
    let info = treasury(chain);
    // The fee of this very call lies in the pot, booked.
    assert_eq!(info.unbooked, 0);
    assert_eq!(info.total, in_accounts(chain));
}

/// Books and reports of a month that is over.
fn account_for(chain: &mut Chain, month: Month, opening: Balance) -> Balance {
    let books = statement(chain, month);
    assert!(books.is_final);
    let Figures {
        inflow,
        outflow,
        closing,
        ..
    } = books.figures;
    assert_eq!(books.figures.opening, opening, "{month}");
    assert_eq!(closing, opening + inflow - outflow, "{month}");
    assert_eq!(books.inflow.total(), inflow);
    assert_eq!(books.paid.total(), outflow);
    let by_lines: Balance = books.lines.iter().map(|line| line.paid).sum();
    assert_eq!(by_lines, outflow, "{month}");
    assert!(books.inflow.fees > 0 && books.inflow.gifts > 0, "{month}");

    let mut wrong = expected(chain, TREASURY, month).expect("there are books");
    wrong.closing += 1;
    let lie = filing(TREASURY, month, Some(wrong));
    let came = council_moves(chain, &COUNCIL[..2], lie);
    assert_eq!(came, Err(ReportsError::FiguresDiffer.into()));
    for subject in [TREASURY, Subject::Line(PLACES)] {
        assert_eq!(council_files(chain, subject, month), Ok(()), "{month}");
        let period = Period::Month(month);
        let good = opine(chain, AUDITOR, subject, period, Opinion::Unqualified);
        assert_eq!(good, Ok(()));
    }
    closing
}

/// The founding offices end in mid-year: the same three are elected anew, Charlie for half a term.
fn elect_the_council(chain: &mut Chain) {
    let id = opened_election(chain, BodyId::COUNCIL).expect("the term ends soon");
    for (who, from) in [("//Alice", 10), ("//Bob", 13), ("//Charlie", 16)] {
        let backers = [from, from + 1, from + 2].map(|index| format!("//Citizen//{index}"));
        stand(chain, id, who, &backers.each_ref().map(String::as_str));
        let renew = pallet_membership::Call::<Runtime>::renew {};
        assert_eq!(send(chain, who, renew), Ok(()));
    }
    let voting = election(chain, id).voting;
    pass_to(chain, voting);
    for voter in ["//Citizen//3", "//Citizen//4", "//Citizen//5"] {
        let votes = [(0, 6), (1, 6), (2, 4)];
        assert_eq!(cast(chain, id, voter, &votes), Ok(()));
    }
    close_election(chain, id);
}

/// What the months amounted to, from nothing but what blocks told and what the treasury began with.
fn rebuilt(told: &[RuntimeEvent]) -> BTreeMap<Month, (Balance, Balance)> {
    let mut months: BTreeMap<Month, (Balance, Balance)> = BTreeMap::new();
    for event in told {
        match event {
            RuntimeEvent::TimelockTreasury(Event::IncomeBooked { month, amount, .. }) => {
                months.entry(*month).or_default().0 += amount;
            }
            RuntimeEvent::TimelockTreasury(Event::Paid { month, amount, .. }) => {
                months.entry(*month).or_default().1 += amount;
            }
            _ => (),
        }
    }
    months
}

/// `year-of-accounts#5 #6 #10 #11`: opening + in − out = closing for each of twelve months, equal to the accounts after each `sync`, to what was
/// filed, and to what a reader makes of the events alone.
#[test]
fn twelve_months_balance() {
    let mut chain = Chain::of(althing_runtime::genesis::LOCAL_FAST);
    chain.listen();
    chain.pass(3);
    for _ in 0..4 {
        endow(&mut chain, BodyId::COUNCIL);
    }
    accredit_auditor(&mut chain, AUDITOR);
    let mut opening = ENDOWMENT;
    let mut month = Month::of(now(&mut chain));
    let mut closings = BTreeMap::new();
    let mut later = None;
    for index in 0..12 {
        refresh(&mut chain);
        live(&mut chain, index + 1, &mut later);
        if index == 4 {
            pass_to(&mut chain, days(140) + 2);
            elect_the_council(&mut chain);
        }
        let end: CivilSeconds = month.end();
        pass_until(&mut chain, end);
        refresh(&mut chain);
        opening = account_for(&mut chain, month, opening);
        closings.insert(month, opening);
        month = month.next().expect("there is one");
    }
    assert_eq!(
        chain.read(pallet_reports::AuditedMonths::<Runtime>::get),
        12
    );
    let months = rebuilt(chain.told());
    let mut there_is = ENDOWMENT;
    for (month, closing) in closings {
        let (inflow, outflow) = months.get(&month).copied().unwrap_or_default();
        there_is = there_is + inflow - outflow;
        assert_eq!(there_is, closing, "{month}");
        let books = statement(&mut chain, month);
        assert_eq!(
            (books.figures.inflow, books.figures.outflow),
            (inflow, outflow)
        );
    }
}

/// Nothing happens in a month, and it has a statement all the same.
#[test]
fn a_month_in_which_nothing_is_booked_is_derived() {
    let mut chain = founded();
    let month = Month::of(now(&mut chain));
    let next = month.next().expect("there is one");
    pass_until(&mut chain, next.end());
    let (first, second) = (statement(&mut chain, month), statement(&mut chain, next));
    assert_eq!(second.figures.opening, first.figures.closing);
    assert_eq!(second.figures.closing, second.figures.opening);
    assert_eq!((second.figures.inflow, second.figures.outflow), (0, 0));
}
