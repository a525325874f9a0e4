//! Moments as DID Core wants them.

use althing_primitives::{CivilSeconds, Month, SECONDS_PER_DAY};

const SECONDS_PER_HOUR: u64 = 3_600;
const SECONDS_PER_MINUTE: u64 = 60;

/// A moment as an XML datetime in UTC without fractions: `2026-11-01T00:00:00Z`. None for a moment
/// beyond the last month that can be counted, which no clock of a chain reaches.
#[must_use]
pub fn datetime(at: CivilSeconds) -> Option<String> {
    let month = Month::of(at);
    if !month.contains(at) {
        return None;
    }
    let day = at.since(month.start()) / SECONDS_PER_DAY + 1;
    let second = at.0 % SECONDS_PER_DAY;
    Some(format!(
        "{month}-{day:02}T{:02}:{:02}:{:02}Z",
        second / SECONDS_PER_HOUR,
        second % SECONDS_PER_HOUR / SECONDS_PER_MINUTE,
        second % SECONDS_PER_MINUTE,
    ))
}
