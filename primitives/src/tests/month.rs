//! Calendar months, held against dates that others published and against another algorithm.

use codec::{Decode, Encode};

use crate::{CivilSeconds, InvalidMonth, Month, SECONDS_PER_DAY};

fn month(year: u32, number: u8) -> Month {
    Month::new(year, number).unwrap()
}

/// Published pairs of unix time and date in UTC.
const PUBLISHED: [(u64, u32, u8); 12] = [
    // The epoch.
    (0, 1970, 1),
    // The last second of 1999, and the first of 2000, a leap year though a century.
    (946_684_799, 1999, 12),
    (946_684_800, 2000, 1),
    // 2000-02-29T00:00:00Z.
    (951_782_400, 2000, 2),
    // The "billennium", 2001-09-09T01:46:40Z.
    (1_000_000_000, 2001, 9),
    // 2009-02-13T23:31:30Z.
    (1_234_567_890, 2009, 2),
    // 2017-07-14T02:40:00Z.
    (1_500_000_000, 2017, 7),
    // 2033-05-18T03:33:20Z.
    (2_000_000_000, 2033, 5),
    // The end of signed 32-bit time, 2038-01-19T03:14:07Z.
    (2_147_483_647, 2038, 1),
    // 2100-01-01T00:00:00Z; 2100 is no leap year.
    (4_102_444_800, 2100, 1),
    // The end of unsigned 32-bit time, 2106-02-07T06:28:15Z.
    (4_294_967_295, 2106, 2),
    // The last second of the year 9999.
    (253_402_300_799, 9999, 12),
];

#[test]
fn months_agree_with_published_dates() {
    for (seconds, year, number) in PUBLISHED {
        let at = CivilSeconds(seconds);
        let found = Month::of(at);
        assert_eq!(
            (found.year(), found.number()),
            (year, number),
            "at {seconds}"
        );
        assert_eq!(found, month(year, number), "at {seconds}");
        assert!(found.contains(at), "at {seconds}");
    }
}

/// Seconds since the epoch at the start of a month by the formula of POSIX.1-2017, base definitions
/// 4.16, which knows years and days of the year only.
fn posix_start(year: u64, number: u8) -> u64 {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let february = if leap { 29 } else { 28 };
    let lengths = [31, february, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let day_of_year: u64 = lengths.iter().take(usize::from(number) - 1).sum();
    let year = year - 1900;
    day_of_year * 86_400 + (year - 70) * 31_536_000 + ((year - 69) / 4) * 86_400
        - ((year - 1) / 100) * 86_400
        + ((year + 299) / 400) * 86_400
}

#[test]
fn months_agree_with_the_formula_of_posix() {
    let mut previous = None;
    for year in 1970..=2_800 {
        for number in 1..=12 {
            let found = month(year, number);
            let start = CivilSeconds(posix_start(u64::from(year), number));
            assert_eq!(found.start(), start, "{found}");
            assert_eq!((found.year(), found.number()), (year, number));
            assert_eq!(Month::of(start), found, "first second of {found}");
            assert_eq!(found.previous(), previous, "before {found}");
            if let Some(before) = previous {
                assert_eq!(before.end(), start, "end of {before}");
                assert_eq!(
                    Month::of(start.saturating_sub(1)),
                    before,
                    "last second of {before}"
                );
                assert_eq!(before.next(), Some(found), "after {before}");
            }
            previous = Some(found);
        }
    }
}

#[test]
fn the_number_of_days_knows_leap_years() {
    let days = |year| {
        (1..=12)
            .map(|number| month(year, number).days())
            .collect::<Vec<_>>()
    };
    let common = vec![31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    let leap = vec![31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
    assert_eq!(days(2026), common);
    assert_eq!(days(2100), common);
    assert_eq!(days(2000), leap);
    assert_eq!(days(2028), leap);
    assert_eq!(days(2400), leap);
}

#[test]
fn a_month_is_over_at_its_end() {
    let november = month(2026, 11);
    let end = november.end();
    assert_eq!(end, month(2026, 12).start());
    assert!(!november.is_over(end.saturating_sub(1)));
    assert!(november.is_over(end));
    assert!(november.contains(end.saturating_sub(1)) && !november.contains(end));
    assert!(!november.contains(november.start().saturating_sub(1)));
}

#[test]
fn every_number_is_a_month_and_every_moment_has_one() {
    let last = Month::decode(&mut &u32::MAX.encode()[..]).unwrap();
    assert_eq!(last, Month::MAX);
    assert_eq!((last.year(), last.number()), (357_915_911, 4));
    assert_eq!(Month::of(last.start()), last);
    assert_eq!(Month::of(last.end().saturating_sub(1)), last);
    assert_eq!(last.days(), 30);
    assert_eq!(last.next(), None);
    // Beyond the last month there is nothing but the last month.
    assert_eq!(Month::of(last.end()), last);
    assert_eq!(Month::of(CivilSeconds::MAX), last);
    assert_eq!(Month::default().previous(), None);
    assert_eq!(Month::default().start(), CivilSeconds::ZERO);
}

#[test]
fn days_of_random_months_fill_their_seconds() {
    // Steps by a prime, so that all offsets in an era are met.
    for index in (0..u32::MAX).step_by(1_000_003) {
        let found = Month::decode(&mut &index.encode()[..]).unwrap();
        assert_eq!(found.index(), index);
        assert_eq!(
            found.end().since(found.start()),
            u64::from(found.days()) * SECONDS_PER_DAY
        );
        assert!((28..=31).contains(&found.days()), "{found}");
        assert_eq!(month(found.year(), found.number()), found);
    }
}

#[test]
fn what_is_no_month_is_refused() {
    for (year, number) in [
        (1969, 12),
        (2026, 0),
        (2026, 13),
        (357_915_911, 5),
        (u32::MAX, 1),
    ] {
        assert_eq!(
            Month::new(year, number),
            Err(InvalidMonth),
            "{year} {number}"
        );
    }
    assert_eq!(Month::new(357_915_911, 4), Ok(Month::MAX));
}

#[test]
fn text_reads_back_and_nothing_else_is_read() {
    for (text, expected) in [
        ("1970-01", month(1970, 1)),
        ("2026-11", month(2026, 11)),
        ("12026-02", month(12_026, 2)),
    ] {
        assert_eq!(expected.to_string(), text);
        assert_eq!(text.parse(), Ok(expected));
        assert_eq!(
            serde_json::to_string(&expected).unwrap(),
            format!("\"{text}\"")
        );
        assert_eq!(
            serde_json::from_str::<Month>(&format!("\"{text}\"")).unwrap(),
            expected
        );
    }
    for text in [
        "",
        "-",
        "2026",
        "2026-",
        "2026-1",
        "2026-00",
        "2026-13",
        "2026-011",
        "226-11",
        "+2026-11",
        "2026-+1",
        " 2026-11",
        "2026-11 ",
        "2026-11-01",
        "1969-12",
        "2026/11",
        "99999999999-01",
    ] {
        assert_eq!(text.parse::<Month>(), Err(InvalidMonth), "{text:?}");
    }
    let error = serde_json::from_str::<Month>("\"2026-13\"").unwrap_err();
    assert!(error.to_string().contains("2026-11"), "{error}");
}
