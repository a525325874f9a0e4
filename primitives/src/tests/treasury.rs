//! Income, lines and statements.

use std::{cell::RefCell, collections::BTreeMap};

use super::{assert_caught, Account, Balance};
use crate::{
    conformance, BodyId, BudgetLines, Figures, IncomePots, IncomeSource, LineId, Month, OnIncome,
    Statements, Subject,
};

const LINE: LineId = LineId(3);
const OWNER: BodyId = BodyId(7);
const MINE: Subject = Subject::Line(LINE);
const OTHERS: Subject = Subject::Line(LineId(4));

#[derive(Default)]
struct World {
    booked: BTreeMap<IncomeSource, Balance>,
    age: u32,
    owner: Option<BodyId>,
    month: u32,
    months: BTreeMap<u32, (Balance, Balance)>,
}

thread_local! {
    static WORLD: RefCell<World> = RefCell::default();
}

fn world<R>(look: impl FnOnce(&mut World) -> R) -> R {
    WORLD.with_borrow_mut(look)
}

fn reset() {
    world(|world| {
        *world = World {
            owner: Some(OWNER),
            month: 683,
            ..World::default()
        }
    });
}

#[test]
fn figures_balance_without_overflow() {
    let figures = Figures {
        opening: 5_u128,
        inflow: 10,
        outflow: 3,
        closing: 12,
        promised: 12,
    };
    assert!(figures.are_balanced());
    assert!(Figures::<Balance>::default().are_balanced());
    assert!(!Figures {
        closing: 11,
        ..figures
    }
    .are_balanced());
    assert!(!Figures {
        promised: 13,
        ..figures
    }
    .are_balanced());
    // More went out than there was, and more came in than there can be.
    assert!(!Figures {
        outflow: 16,
        closing: 0,
        promised: 0,
        ..figures
    }
    .are_balanced());
    assert!(!Figures {
        inflow: Balance::MAX,
        ..figures
    }
    .are_balanced());
}

struct Pots<const FAULT: u8>;

impl<const FAULT: u8> IncomePots<Account> for Pots<FAULT> {
    fn pot(source: IncomeSource) -> Option<Account> {
        let index = IncomeSource::ALL
            .iter()
            .position(|other| *other == source)? as u64;
        match FAULT {
            // Leaves one out, mixes two, moves house.
            1 if source == IncomeSource::Dues => None,
            2 if source == IncomeSource::Dues => Some(100),
            3 => Some(100 + index + u64::from(world(|world| world.age))),
            // Serves from nowhere.
            4 => Some(index),
            _ => Some(100 + index),
        }
    }
}

/// As in a runtime without a treasury.
struct FeePot;

impl IncomePots<Account> for FeePot {
    fn pot(source: IncomeSource) -> Option<Account> {
        (source == IncomeSource::Fees).then_some(100)
    }
}

fn check_pots<P: IncomePots<Account>>(served: &[IncomeSource]) {
    reset();
    conformance::income_pots::<Account, P>(
        served,
        |account| *account >= 100,
        || world(|world| world.age += 1),
    );
}

#[test]
fn the_check_of_pots_can_fail() {
    let all = &IncomeSource::ALL;
    check_pots::<Pots<0>>(all);
    check_pots::<FeePot>(&[IncomeSource::Fees]);
    assert_caught("IncomePots 1: Dues has a pot", || {
        check_pots::<Pots<1>>(all);
    });
    assert_caught("IncomePots 1: Fees shares its pot", || {
        check_pots::<Pots<2>>(all);
    });
    assert_caught("IncomePots 1: a source keeps", || {
        check_pots::<Pots<3>>(all);
    });
    assert_caught("IncomePots 2", || check_pots::<Pots<4>>(all));
    assert_caught("IncomePots 1", || check_pots::<()>(all));
    assert_caught("IncomePots 1: Fees has a pot", || {
        check_pots::<Pots<0>>(&[IncomeSource::Dues]);
    });
}

#[test]
fn without_a_treasury_there_is_no_pot_no_line_and_no_book() {
    conformance::income_pots_denies::<Account, ()>();
    conformance::budget_lines_denies::<()>(LINE);
    conformance::statements_denies::<Balance, ()>(&MINE, Month::default());
    conformance::statements_denies::<Balance, ((), ())>(&MINE, Month::default());
    reset();
    assert_caught(
        "IncomePots",
        conformance::income_pots_denies::<Account, FeePot>,
    );
    assert_caught("BudgetLines", || {
        conformance::budget_lines_denies::<Lines<0>>(LINE);
    });
    assert_caught("Statements", || {
        conformance::statements_denies::<Balance, Books<0>>(&MINE, Month::default());
    });
}

struct Income<const FAULT: u8>;

impl<const FAULT: u8> OnIncome<Balance> for Income<FAULT> {
    fn on_income(source: IncomeSource, amount: Balance) {
        // Books all to one source.
        let source = if FAULT == 1 {
            IncomeSource::Gifts
        } else {
            source
        };
        // Books nothing as something, or twice, or the last only.
        let amount = match FAULT {
            2 => amount.max(1),
            3 => amount * 2,
            _ => amount,
        };
        world(|world| {
            let booked = world.booked.entry(source).or_default();
            *booked = if FAULT == 4 && amount > 0 {
                amount
            } else {
                *booked + amount
            };
        });
    }
}

fn check_income<T: OnIncome<Balance>>() {
    reset();
    conformance::on_income::<Balance, T>(
        &IncomeSource::ALL,
        |_, _| (),
        |source| world(|world| world.booked.get(&source).copied().unwrap_or_default()),
    );
}

#[test]
fn the_check_of_income_can_fail() {
    check_income::<Income<0>>();
    check_income::<((), Income<0>)>();
    assert_caught("OnIncome 1", check_income::<Income<1>>);
    assert_caught("OnIncome 1", check_income::<Income<2>>);
    assert_caught("OnIncome 1", check_income::<Income<3>>);
    assert_caught("OnIncome 1", check_income::<Income<4>>);
    assert_caught("OnIncome 1", check_income::<()>);
}

struct Lines<const FAULT: u8>;

impl<const FAULT: u8> BudgetLines for Lines<FAULT> {
    fn owner(line: LineId) -> Option<BodyId> {
        let owner = world(|world| world.owner);
        match FAULT {
            // Knows lines that never were, keeps owners that are over, keeps closed lines.
            1 => owner,
            2 if line == LINE => owner.map(|_| OWNER),
            3 if line == LINE => owner.or(Some(BodyId::COUNCIL)),
            _ => owner.filter(|_| line == LINE),
        }
    }
}

fn check_lines<B: BudgetLines>() {
    reset();
    conformance::budget_lines::<B>(
        LINE,
        LineId(9),
        OWNER,
        BodyId::COUNCIL,
        || world(|world| world.owner = Some(BodyId::COUNCIL)),
        || world(|world| world.owner = None),
    );
}

#[test]
fn the_check_of_lines_can_fail() {
    check_lines::<Lines<0>>();
    assert_caught("BudgetLines: what is no line", check_lines::<Lines<1>>);
    assert_caught("BudgetLines: the line of a body", check_lines::<Lines<2>>);
    assert_caught("BudgetLines: a closed line", check_lines::<Lines<3>>);
    assert_caught("BudgetLines: a line has its owner", check_lines::<()>);
}

struct Books<const FAULT: u8>;

impl<const FAULT: u8> Statements<Balance> for Books<FAULT> {
    fn figures(subject: &Subject, month: Month) -> Option<Figures<Balance>> {
        // Keeps books for everybody.
        if *subject != MINE && FAULT != 1 {
            return None;
        }
        world(|world| {
            // Closes the month before it is over.
            if month.index() >= world.month + u32::from(FAULT == 2) {
                return None;
            }
            // Leaves out months in which nothing happened.
            if FAULT == 3 && !world.months.contains_key(&month.index()) {
                return None;
            }
            let moved = world
                .months
                .get(&month.index())
                .copied()
                .unwrap_or_default();
            let opening: Balance = world
                .months
                .range(..month.index())
                .map(|(_, (inflow, outflow))| inflow - outflow)
                .sum();
            let (inflow, outflow) = match FAULT {
                // Invents a fee in an empty month.
                4 if moved == (0, 0) => (1, 1),
                _ => moved,
            };
            Some(Figures {
                opening: match FAULT {
                    // Opens with nothing, month after month; or with what is there now.
                    5 => 0,
                    6 => world
                        .months
                        .values()
                        .map(|(inflow, outflow)| inflow - outflow)
                        .sum(),
                    _ => opening,
                },
                inflow,
                outflow,
                closing: match FAULT {
                    5 => inflow - outflow,
                    6 => {
                        let all: Balance = world
                            .months
                            .values()
                            .map(|(inflow, outflow)| inflow - outflow)
                            .sum();
                        all + inflow - outflow
                    }
                    // Forgets what went out.
                    7 => opening + inflow,
                    _ => opening + inflow - outflow,
                },
                promised: 0,
            })
        })
    }
}

fn check_books<S: Statements<Balance>>() {
    reset();
    let first = "2026-12".parse::<Month>().unwrap();
    assert_eq!(first.index(), world(|world| world.month));
    conformance::statements::<Balance, S>(
        &MINE,
        &OTHERS,
        first,
        || {
            world(|world| {
                let (inflow, outflow) = world.months.entry(world.month).or_default();
                *inflow += 1_000;
                *outflow += 300;
            });
        },
        || world(|world| world.month += 1),
    );
}

#[test]
fn the_check_of_statements_can_fail() {
    check_books::<Books<0>>();
    assert_caught("Statements 1: without books", check_books::<Books<1>>);
    assert_caught(
        "Statements 1: the month 2026-12 is not over",
        check_books::<Books<2>>,
    );
    assert_caught(
        "Statements 1: the month 2027-02 is over",
        check_books::<Books<3>>,
    );
    assert_caught("Statements 3", check_books::<Books<4>>);
    assert_caught("Statements 2: a month opens", check_books::<Books<5>>);
    assert_caught(
        "Statements 1: the figures of 2026-12 stay",
        check_books::<Books<6>>,
    );
    assert_caught("Statements 2: opening and inflow", check_books::<Books<7>>);
    assert_caught("Statements 1: the month 2026-12 is over", check_books::<()>);
}

#[test]
fn in_a_tuple_whoever_keeps_the_books_answers() {
    check_books::<((), Books<0>)>();
    check_books::<(Books<0>, ())>();
}
