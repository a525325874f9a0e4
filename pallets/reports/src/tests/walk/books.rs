//! The calendar and the books of the walk.

use althing_primitives::{Figures, Month, Period};

use super::model::{Topic, LINE, TREASURY};

/// A quarter of a day: all times of the walk are multiples of it.
pub const QUARTER: u64 = 6 * 3_600;

/// The index of November 2026, in which the books begin.
const FIRST: u32 = 56 * 12 + 10;

/// When that year is over.
pub fn year_end(year: u32) -> u64 {
    Month::new(year, 12).expect("a year").end().0
}

/// When the month with that index is over.
pub fn month_end(index: u32) -> u64 {
    month(index).end().0
}

/// The month with that index since January 1970.
pub fn month(index: u32) -> Month {
    Month::new(1970 + index / 12, u8::try_from(index % 12 + 1).expect("12")).expect("a month")
}

/// What the books say, told for the walk: they begin in November 2026, and every month is ten more.
pub fn statement(topic: Topic, period: Period, now: u64) -> Option<Figures<u64>> {
    let months = match period {
        Period::Month(month) => month.index()..=month.index(),
        Period::Year(year) => {
            let january = (year - 1970) * 12;
            january.max(FIRST)..=january + 11
        }
        _ => return None,
    };
    let (from, to) = (*months.start(), *months.end());
    let kept = topic == LINE || topic == TREASURY;
    if !kept || to < FIRST || month(to).end().0 > now {
        return None;
    }
    let count = u64::from(to - from + 1);
    Some(Figures {
        opening: 1_000 + 10 * u64::from(from),
        inflow: 30 * count,
        outflow: 20 * count,
        closing: 1_010 + 10 * u64::from(to),
        promised: 5,
    })
}
