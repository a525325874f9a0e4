//! Calendar months of civil time, the periods of all accounts.
//!
//! The conversions are Howard Hinnant's `days_from_civil` and `civil_from_days` ("chrono-Compatible
//! Low-Level Date Algorithms", <https://howardhinnant.github.io/date_algorithms.html>), in unsigned
//! integers since nothing here is before 1970. Their year begins on the first of March, so that the
//! leap day is its last; an era is the 400 years after which the Gregorian calendar repeats.

use alloc::string::String;
use core::{fmt, str::FromStr};

use codec::{CompactAs, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{de::Error as _, Deserialize, Deserializer, Serialize, Serializer};

use crate::clock::{CivilSeconds, SECONDS_PER_DAY};

/// Days from 0000-03-01, where the first era begins, to 1970-01-01.
const DAYS_TO_1970: u64 = 719_468;
const DAYS_PER_ERA: u64 = 146_097;
const YEARS_PER_ERA: u64 = 400;
const MONTHS_PER_YEAR: u32 = 12;
const FIRST_YEAR: u32 = 1970;

/// A calendar month of the Gregorian calendar in UTC, counted from January 1970, which is month 0.
///
/// Every number is a month, so any that is decoded is valid. In JSON it is text: `"2026-11"`.
#[derive(
    Clone,
    Copy,
    CompactAs,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    Hash,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub struct Month(u32);

impl Month {
    /// The last month that can be counted, in the year 357,915,911.
    pub const MAX: Self = Self(u32::MAX);

    /// The month `number` (1 for January) of `year`.
    ///
    /// # Errors
    /// [`InvalidMonth`] if the year is before 1970 or beyond [`Month::MAX`], or the number is not
    /// from 1 to 12.
    pub fn new(year: u32, number: u8) -> Result<Self, InvalidMonth> {
        let number = u32::from(number);
        if number == 0 || number > MONTHS_PER_YEAR {
            return Err(InvalidMonth);
        }
        year.checked_sub(FIRST_YEAR)
            .and_then(|years| years.checked_mul(MONTHS_PER_YEAR))
            .and_then(|months| months.checked_add(number.saturating_sub(1)))
            .map(Self)
            .ok_or(InvalidMonth)
    }

    /// The month in which `at` lies; [`Month::MAX`] for all that lies beyond it.
    #[must_use]
    pub fn of(at: CivilSeconds) -> Self {
        let days = (at.0 / SECONDS_PER_DAY).saturating_add(DAYS_TO_1970);
        let era = days / DAYS_PER_ERA;
        let day_of_era = days % DAYS_PER_ERA;
        // The three corrections take out the leap days before this day: one in 4 years (1,460
        // days), none in 100 (36,524), one again in 400 (146,096, the last day of the era).
        let year_of_era = day_of_era
            .saturating_sub(day_of_era / 1_460)
            .saturating_add(day_of_era / 36_524)
            .saturating_sub(day_of_era / 146_096)
            / 365;
        let day_of_year = day_of_era.saturating_sub(days_before_year(year_of_era));
        // Months of 31, 30, 31, 30 and 31 days from March on: 153 days for each five.
        let month_from_march = day_of_year.saturating_mul(5).saturating_add(2) / 153;
        // From a year that begins in March of year 0 to months since January 1970.
        era.saturating_mul(YEARS_PER_ERA)
            .saturating_add(year_of_era)
            .saturating_mul(12)
            .saturating_add(month_from_march)
            .saturating_add(2)
            .saturating_sub(u64::from(FIRST_YEAR).saturating_mul(12))
            .try_into()
            .map_or(Self::MAX, Self)
    }

    /// The year, 1970 or later.
    #[must_use]
    pub const fn year(self) -> u32 {
        FIRST_YEAR.saturating_add(self.0 / MONTHS_PER_YEAR)
    }

    /// The number in the year: 1 for January to 12 for December.
    #[must_use]
    pub fn number(self) -> u8 {
        u8::try_from(self.0 % MONTHS_PER_YEAR).map_or(0, |months| months.saturating_add(1))
    }

    /// The months since January 1970.
    #[must_use]
    pub const fn index(self) -> u32 {
        self.0
    }

    /// Its first second.
    #[must_use]
    pub fn start(self) -> CivilSeconds {
        start_of(u64::from(self.0))
    }

    /// The first second after it.
    #[must_use]
    pub fn end(self) -> CivilSeconds {
        start_of(u64::from(self.0).saturating_add(1))
    }

    /// Its days: 28 to 31.
    #[must_use]
    pub fn days(self) -> u8 {
        u8::try_from(self.end().since(self.start()) / SECONDS_PER_DAY).unwrap_or(u8::MAX)
    }

    /// Whether `at` lies in it.
    #[must_use]
    pub fn contains(self, at: CivilSeconds) -> bool {
        self.start() <= at && at < self.end()
    }

    /// Whether it is over at `now`, so that its accounts can be closed.
    #[must_use]
    pub fn is_over(self, now: CivilSeconds) -> bool {
        self.end() <= now
    }

    /// The month after it; `None` after [`Month::MAX`].
    #[must_use]
    pub fn next(self) -> Option<Self> {
        self.0.checked_add(1).map(Self)
    }

    /// The month before it; `None` before January 1970.
    #[must_use]
    pub fn previous(self) -> Option<Self> {
        self.0.checked_sub(1).map(Self)
    }
}

/// Days of an era before its year `year_of_era`, counted from March.
const fn days_before_year(year_of_era: u64) -> u64 {
    year_of_era
        .saturating_mul(365)
        .saturating_add(year_of_era / 4)
        .saturating_sub(year_of_era / 100)
}

/// The first second of the month `index`, counted from January 1970.
fn start_of(index: u64) -> CivilSeconds {
    // Months since March of year 0.
    let months = u64::from(FIRST_YEAR)
        .saturating_mul(12)
        .saturating_add(index)
        .saturating_sub(2);
    let year = months / 12;
    let month_from_march = months % 12;
    let day_of_year = month_from_march.saturating_mul(153).saturating_add(2) / 5;
    let days = (year / YEARS_PER_ERA)
        .saturating_mul(DAYS_PER_ERA)
        .saturating_add(days_before_year(year % YEARS_PER_ERA))
        .saturating_add(day_of_year)
        .saturating_sub(DAYS_TO_1970);
    CivilSeconds(days.saturating_mul(SECONDS_PER_DAY))
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

/// Text or numbers that name no month.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct InvalidMonth;

impl fmt::Display for InvalidMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "not a month: write the year, a hyphen and two digits, such as 2026-11, \
             from 1970-01 on",
        )
    }
}

impl FromStr for Month {
    type Err = InvalidMonth;

    /// Reads `YYYY-MM` and nothing else: no sign, no space, no single digit.
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let (year, number) = text.split_once('-').ok_or(InvalidMonth)?;
        let digits = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
        if year.len() < 4 || number.len() != 2 || !digits(year) || !digits(number) {
            return Err(InvalidMonth);
        }
        let year = year.parse().map_err(|_| InvalidMonth)?;
        let number = number.parse().map_err(|_| InvalidMonth)?;
        Self::new(year, number)
    }
}

impl Serialize for Month {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Month {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?
            .parse()
            .map_err(D::Error::custom)
    }
}
