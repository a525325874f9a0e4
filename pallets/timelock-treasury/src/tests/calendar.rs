//! Which months have books: against a list.

use std::collections::BTreeSet;

use althing_primitives::Month;

use super::*;
use crate::{Books, Recorded};

fn month_at(index: u32) -> Month {
    Month::new(1_970 + index / 12, u8::try_from(index % 12).unwrap() + 1).unwrap()
}

/// xorshift.
fn next(random: &mut u64) -> u64 {
    *random ^= *random << 13;
    *random ^= *random >> 7;
    *random ^= *random << 17;
    *random
}

#[test]
fn the_last_one_before_any_month_is_found_as_in_a_list() {
    chain().run(|| {
        let mut random = 0x9e37_79b9_7f4a_7c15;
        for bits in [4, 7, 9, 14, 20, 29, 32] {
            let line = Books::Line(LineId(bits));
            let mut list = BTreeSet::new();
            let number = |random: &mut u64| {
                u32::try_from(next(random) >> 13 & ((1_u64 << bits) - 1)).unwrap()
            };
            for _ in 0..300 {
                let asked = number(&mut random);
                let expected = list.range(..asked).next_back().copied().map(month_at);
                assert_eq!(
                    Treasury::last_before(line, month_at(asked)),
                    expected,
                    "before {asked} of {bits} bits"
                );
                let noted = number(&mut random);
                list.insert(noted);
                Treasury::note_month(line, month_at(noted));
            }
        }
        let _ = Recorded::<Test>::clear(u32::MAX, None);
    });
}

#[test]
fn the_edges_are_found() {
    chain().run(|| {
        let books = Books::Line(LineId(5));
        let before = |index| Treasury::last_before(books, month_at(index));
        assert_eq!(before(0), None);
        assert_eq!(before(u32::MAX), None);
        let mut last = None;
        for index in [
            0,
            1,
            127,
            128,
            16_383,
            16_384,
            2_097_151,
            2_097_152,
            u32::MAX,
        ] {
            assert_eq!(before(index), last);
            Treasury::note_month(books, month_at(index));
            assert_eq!(before(index), last);
            last = Some(month_at(index));
        }
        let _ = Recorded::<Test>::clear(u32::MAX, None);
    });
}
