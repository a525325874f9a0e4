//! Moments as text.

use althing_primitives::CivilSeconds;
use proptest::prelude::*;

use crate::datetime;

#[test]
fn moments_are_written_in_utc_to_the_second() {
    // As `date --utc --date=@N +%FT%TZ` of GNU coreutils writes them.
    for (seconds, text) in [
        (0, "1970-01-01T00:00:00Z"),
        (951_782_399, "2000-02-28T23:59:59Z"),
        (951_782_400, "2000-02-29T00:00:00Z"),
        (1_793_491_200, "2026-11-01T00:00:00Z"),
        (1_793_622_645, "2026-11-02T12:30:45Z"),
        (1_803_859_199, "2027-02-28T23:59:59Z"),
        (1_835_417_228, "2028-02-29T06:07:08Z"),
        (4_107_542_400, "2100-03-01T00:00:00Z"),
        (253_402_300_799, "9999-12-31T23:59:59Z"),
        (253_402_300_800, "10000-01-01T00:00:00Z"),
    ] {
        assert_eq!(datetime(CivilSeconds(seconds)).as_deref(), Some(text));
    }
}

#[test]
fn a_moment_that_never_comes_has_no_text() {
    assert_eq!(datetime(CivilSeconds::MAX), None);
}

proptest! {
    #[test]
    fn later_moments_have_later_texts(at in 0_u64..253_402_300_799, more in 1_u64..100_000_000) {
        let later = (at + more).min(253_402_300_799);
        let text = |seconds| datetime(CivilSeconds(seconds)).expect("before the year 10000");
        prop_assert_eq!(text(at).len(), 20);
        prop_assert_eq!(text(at) < text(later), at < later);
    }

    #[test]
    fn no_moment_makes_it_panic(at: u64) {
        let _ = datetime(CivilSeconds(at));
    }
}
