//! Tests of what needs no database: events made by hand, encoded as the runtime encodes them.

mod books;
mod chain;
mod entries;
mod figures;
mod print;
mod refusal;

use althing_primitives::{IncomeSource, LineId, Month};
use althing_runtime::Balance;
use pallet_timelock_treasury::{Source, Tier};

use super::{
    books::{Books, Founding, Rebuilt},
    entries::{Entry, Posting},
};

fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// The month before the one of the statement.
fn october() -> Month {
    month("2026-10")
}

/// The month of the statement.
fn november() -> Month {
    month("2026-11")
}

fn december() -> Month {
    month("2026-12")
}

const GIFTS: Source = Source::Announced(IncomeSource::Gifts);
const FEES: Source = Source::Announced(IncomeSource::Fees);
/// The line of the genesis.
const HOMES: LineId = LineId(0);
/// A line that is opened later.
const ROADS: LineId = LineId(1);

/// 1,000 plancks, of which 100 are for emergencies as a tenth of all income is, and a line.
fn founding() -> Founding {
    Founding {
        opening: 1_000,
        contingency: 100,
        percent: Some(10),
        lines: [(HOMES, "Homes".into())].into(),
    }
}

fn income(month: Month, source: Source, amount: Balance) -> Entry {
    Entry::Income {
        month,
        source,
        amount,
    }
}

fn small(month: Month, line: LineId, amount: Balance) -> Posting {
    Posting {
        month,
        line,
        tier: Tier::Small,
        amount,
    }
}

fn promised(posting: Posting) -> Entry {
    Entry::Promised {
        posting,
        contingency: 0,
    }
}

fn returned(posting: Posting) -> Entry {
    Entry::Returned {
        posting,
        contingency: 0,
    }
}

const fn paid(posting: Posting) -> Entry {
    Entry::Paid { posting }
}

/// November, of blocks that were made in these months.
fn rebuilt(blocks: &[(Month, Vec<Entry>)]) -> Rebuilt {
    let mut books = Books::new(november(), founding());
    for (number, (made, entries)) in (1..).zip(blocks) {
        books
            .book(number, *made, entries)
            .expect("the entries can be booked");
    }
    books.close(true).expect("the books can be closed")
}

/// Something of everything, in three months.
fn busy() -> Rebuilt {
    rebuilt(&[
        (
            october(),
            vec![
                income(october(), GIFTS, 500),
                promised(small(october(), HOMES, 300)),
            ],
        ),
        (october(), vec![paid(small(october(), HOMES, 50))]),
        (
            november(),
            vec![
                income(november(), FEES, 40),
                income(november(), Source::Unattributed, 7),
                Entry::Line {
                    line: ROADS,
                    name: "Roads".into(),
                },
                promised(small(november(), ROADS, 60)),
                paid(small(november(), HOMES, 100)),
            ],
        ),
        (
            november(),
            vec![
                returned(small(november(), HOMES, 30)),
                paid(small(november(), ROADS, 60)),
            ],
        ),
        (
            december(),
            vec![
                income(december(), GIFTS, 9_000),
                paid(small(december(), HOMES, 120)),
            ],
        ),
    ])
}
