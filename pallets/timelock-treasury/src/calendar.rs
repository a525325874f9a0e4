//! Which months have books, so that the last one before any month is found at once, however many are empty
//! between them.
//!
//! A month is a bit in a word of 128, on level 0. A word that is not empty is itself a bit in a word of the
//! level above, and so on: five levels hold every month that can be counted. To find the last one before a
//! month, one goes up until a word has a lower bit, then down along the highest bits.

use althing_primitives::Month;

use crate::{Books, Config, Pallet, Recorded};

/// Words stand above each other so often.
const LEVELS: u8 = 5;
/// A word has two to the power of this many bits.
const STEP: u32 = 7;
const MASK: u32 = 127;

/// The word in which `position` stands, and its bit there.
const fn place(position: u32) -> (u32, u32) {
    (position >> STEP, position & MASK)
}

/// The highest bit that is set.
fn highest(word: u128) -> Option<u32> {
    word.checked_ilog2()
}

/// The bits under `bit`.
fn below(word: u128, bit: u32) -> u128 {
    word & 1_u128.checked_shl(bit).unwrap_or(0).saturating_sub(1)
}

fn month_of(index: u32) -> Option<Month> {
    let number = u8::try_from(index % 12).ok()?.checked_add(1)?;
    Month::new((index / 12).checked_add(1_970)?, number).ok()
}

impl<T: Config> Pallet<T> {
    /// Notes that there are books for the month.
    pub(crate) fn note_month(books: Books, month: Month) {
        let mut position = month.index();
        for level in 0..LEVELS {
            let (page, bit) = place(position);
            let word = Recorded::<T>::get(books, (level, page));
            Recorded::<T>::insert(
                books,
                (level, page),
                word | 1_u128.checked_shl(bit).unwrap_or(0),
            );
            if word != 0 {
                return;
            }
            position = page;
        }
    }

    /// The last month before `month` that has books.
    pub(crate) fn last_before(books: Books, month: Month) -> Option<Month> {
        let mut position = month.index();
        for level in 0..LEVELS {
            let (page, bit) = place(position);
            let word = below(Recorded::<T>::get(books, (level, page)), bit);
            if let Some(bit) = highest(word) {
                return Self::descend(books, level, (page << STEP) | bit);
            }
            position = page;
        }
        None
    }

    /// The last month under `position` of that level.
    fn descend(books: Books, level: u8, mut position: u32) -> Option<Month> {
        for lower in (0..level).rev() {
            let bit = highest(Recorded::<T>::get(books, (lower, position)))?;
            position = (position << STEP) | bit;
        }
        month_of(position)
    }
}
