use althing_primitives::Figures;
use pallet_timelock_treasury::{ByTier, Inflow, Tier};

use super::*;
use crate::statement::books::{Misdated, Unbookable};

#[test]
fn a_month_is_the_sum_of_its_bookings_on_what_all_before_left() {
    let statement = busy().statement;
    assert_eq!(
        statement.figures,
        Figures {
            opening: 1_000 + 500 - 50,
            inflow: 40 + 7,
            outflow: 100 + 60,
            closing: 1_450 + 47 - 160,
            promised: 300 - 50 - 100 - 30,
        }
    );
    assert!(statement.figures.are_balanced());
    let inflow = Inflow {
        fees: 40,
        unattributed: 7,
        ..Inflow::default()
    };
    assert_eq!(statement.inflow, inflow);
    let paid = ByTier {
        small: 160,
        ..ByTier::default()
    };
    assert_eq!(statement.paid, paid);
    assert_eq!(
        statement.contingency,
        100 + 50 + 4,
        "a tenth of each income, rounded down"
    );
    assert_eq!(statement.month, november());
    assert!(statement.is_final);
}

#[test]
fn a_line_has_its_promises_and_its_name() {
    let rebuilt = busy();
    let lines: Vec<_> = rebuilt
        .statement
        .lines
        .iter()
        .map(|line| (line.line, line.paid, line.figures))
        .collect();
    let homes = Figures {
        opening: 250,
        inflow: 0,
        outflow: 100 + 30,
        closing: 120,
        promised: 120,
    };
    let roads = Figures {
        opening: 0,
        inflow: 60,
        outflow: 60,
        closing: 0,
        promised: 0,
    };
    assert_eq!(lines, [(HOMES, 100, homes), (ROADS, 60, roads)]);
    assert!(lines.iter().all(|(_, _, figures)| figures.are_balanced()));
    let names: Vec<_> = rebuilt.names.into_values().collect();
    assert_eq!(names, ["Homes", "Roads"]);
}

#[test]
fn a_month_without_bookings_carries_what_there_was() {
    let statement = rebuilt(&[
        (october(), vec![income(october(), GIFTS, 500)]),
        (november(), vec![]),
    ])
    .statement;
    assert_eq!(
        statement.figures,
        Figures {
            opening: 1_500,
            closing: 1_500,
            ..Figures::default()
        }
    );
    assert_eq!(statement.contingency, 150);
}

#[test]
fn a_chain_of_no_blocks_has_what_it_was_founded_with() {
    let statement = rebuilt(&[]).statement;
    assert_eq!(statement.figures.opening, 1_000);
    assert_eq!(statement.figures.closing, 1_000);
    assert_eq!(statement.contingency, 100);
    assert_eq!(statement.lines.len(), 1);
}

#[test]
fn the_share_for_emergencies_is_that_of_its_moment() {
    let statement = rebuilt(&[(
        november(),
        vec![
            income(november(), GIFTS, 100),
            Entry::Contingency { percent: 50 },
            income(november(), GIFTS, 100),
        ],
    )])
    .statement;
    assert_eq!(statement.contingency, 100 + 10 + 50);
}

#[test]
fn what_emergencies_bear_leaves_the_contingency_and_comes_back_to_it() {
    let posting = Posting {
        tier: Tier::Large,
        ..small(november(), HOMES, 80)
    };
    let bears = |contingency| Entry::Promised {
        posting,
        contingency,
    };
    let gets_back = |contingency| Entry::Returned {
        posting,
        contingency,
    };
    let borne = rebuilt(&[(november(), vec![bears(70)])]).statement;
    assert_eq!(borne.contingency, 30);
    let back = rebuilt(&[(november(), vec![bears(70), gets_back(60)])]).statement;
    assert_eq!(back.contingency, 90);
    assert_eq!(back.figures.promised, 0);
    let too_much = Books::new(november(), founding()).book(1, november(), &[bears(101)]);
    assert_eq!(too_much, Err(Unbookable::OutOfRange));
}

#[test]
fn each_tier_is_summed_by_itself() {
    for tier in Tier::ALL {
        let posting = Posting {
            tier,
            ..small(november(), HOMES, 80)
        };
        let statement = rebuilt(&[(november(), vec![promised(posting), paid(posting)])]).statement;
        assert_eq!(statement.paid.of(tier), 80);
        assert_eq!(statement.paid.total(), 80, "{tier:?}");
    }
}

/// A block's first work is of the time of the block before, since it does not know its own yet.
#[test]
fn the_block_after_the_month_still_books_in_it() {
    let last = vec![
        income(november(), FEES, 30),
        income(december(), FEES, 1),
        Entry::Line {
            line: ROADS,
            name: "Roads".into(),
        },
    ];
    let rebuilt = rebuilt(&[(november(), vec![]), (december(), last)]);
    assert_eq!(rebuilt.statement.inflow.fees, 30);
    assert_eq!(rebuilt.misdated, []);
    assert_eq!(
        rebuilt.statement.lines.len(),
        1,
        "a line that was opened later is left out"
    );
}

#[test]
fn a_booking_of_another_month_than_its_block_is_told() {
    let rebuilt = rebuilt(&[
        (october(), vec![]),
        (november(), vec![income(october(), FEES, 1)]),
        (november(), vec![income(october(), FEES, 2)]),
        (november(), vec![income(december(), FEES, 3)]),
    ]);
    let told = |block, named| Misdated {
        block,
        made: november(),
        named,
    };
    assert_eq!(
        rebuilt.misdated,
        [told(3, october()), told(4, december())],
        "what the first block of November books in October is in order"
    );
}

#[test]
fn income_of_which_no_share_is_known_is_refused() {
    let founding = Founding {
        percent: None,
        ..founding()
    };
    let mut books = Books::new(november(), founding);
    let income = income(november(), GIFTS, 100);
    assert_eq!(
        books.book(1, november(), std::slice::from_ref(&income)),
        Err(Unbookable::ShareUnknown)
    );
    let share = Entry::Contingency { percent: 10 };
    assert_eq!(books.book(2, november(), &[share, income]), Ok(()));
}

#[test]
fn more_out_than_there_was_is_refused() {
    for entry in [
        paid(small(november(), HOMES, 1)),
        returned(small(november(), HOMES, 1)),
        paid(small(october(), HOMES, 1)),
        returned(small(october(), HOMES, 1)),
        promised(small(november(), HOMES, Balance::MAX)),
    ] {
        let mut books = Books::new(november(), founding());
        let first = promised(small(november(), ROADS, 5));
        assert_eq!(books.book(1, november(), &[first]), Ok(()));
        assert_eq!(
            books.book(2, november(), std::slice::from_ref(&entry)),
            Err(Unbookable::OutOfRange),
            "{entry:?}"
        );
    }
    // More is paid than was ever there.
    let mut books = Books::new(november(), founding());
    let entries = [
        promised(small(november(), HOMES, 2_000)),
        paid(small(november(), HOMES, 2_000)),
    ];
    assert_eq!(books.book(1, november(), &entries), Ok(()));
    assert_eq!(books.close(true), Err(Unbookable::OutOfRange));
}
