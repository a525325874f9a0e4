//! Fading: in each half-life, half of what was there goes.
//!
//! What is left of `amount` after `age` is `amount × 2^(−age ÷ half_life)`, in whole numbers and never
//! more than exactly that. Source: E. Rutherford and F. Soddy, "The Cause and Nature of
//! Radioactivity", Philosophical Magazine, series 6, 4 (1902), who found that each time of the same
//! length leaves the same part.
//!
//! Whole half-lives are shifts. The part of one that is left over is written as a binary fraction of
//! 32 digits, and each digit that is set multiplies by a constant of a table: `2^−(1/2)`, `2^−(1/4)`,
//! and so on. Both are rounded so that the result can only be too small.
//!
//! # Error
//!
//! With `x` the exact value, the result `r` keeps `x × (1 − 2^−32) − 1 < r ≤ x`. Rounding the fraction
//! up to 32 digits takes at most `1 − 2^−(2^−32) < 0.694 × 2^−32` of it, at most 33 products cut at 64
//! digits less than `2^−57`, and the whole number that is given back less than 1. Whoever adds up what
//! faded at different times keeps a finer unit than the one that is shown.

use core::num::NonZeroU64;

/// Digits of a fraction of a half-life.
const DIGITS: u32 = 32;

/// The entry `k` is `2^64 × 2^−(2^−k)`, rounded down: what is left of `2^64` after that part of a
/// half-life.
const FACTORS: [u64; 33] = [
    9_223_372_036_854_775_808,
    13_043_817_825_332_782_212,
    15_511_800_964_685_064_948,
    16_915_738_899_553_466_670,
    17_664_662_643_191_237_676,
    18_051_468_387_014_017_850,
    18_248_035_989_933_441_396,
    18_347_121_020_861_646_923,
    18_396_865_112_328_554_661,
    18_421_787_711_448_657_617,
    18_434_261_669_329_232_139,
    18_440_501_815_349_552_981,
    18_443_622_680_442_407_997,
    18_445_183_311_048_607_332,
    18_445_963_675_871_538_003,
    18_446_353_870_663_572_145,
    18_446_548_971_154_807_802,
    18_446_646_522_174_239_825,
    18_446_695_297_877_410_579,
    18_446_719_685_777_359_790,
    18_446_731_879_739_425_374,
    18_446_737_976_723_480_912,
    18_446_741_025_216_264_368,
    18_446_742_549_462_845_018,
    18_446_743_311_586_182_573,
    18_446_743_692_647_863_158,
    18_446_743_883_178_706_403,
    18_446_743_978_444_128_763,
    18_446_744_026_076_840_128,
    18_446_744_049_893_195_856,
    18_446_744_061_801_373_732,
    18_446_744_067_755_462_673,
    18_446_744_070_732_507_144,
];

/// What is left of `amount` after `age`, when half of it goes in each `half_life`.
///
/// Age and half-life are in the same unit, whichever. See the module's documentation for the error.
#[must_use]
pub fn remaining(amount: u64, age: u64, half_life: NonZeroU64) -> u64 {
    let length = u128::from(half_life.get());
    let age = u128::from(age);
    // The divisor is not zero, so neither default is ever taken.
    let halvings = age.checked_div(length).unwrap_or_default();
    let rest = age.checked_rem(length).unwrap_or_default();

    // From 0 to 2^32: less than a half-life, rounded up, so possibly a whole one.
    let fraction = (rest << DIGITS).div_ceil(length);
    let mut digit = 1u128 << DIGITS;
    let mut left = 1u128 << 64;
    for factor in FACTORS {
        if fraction & digit != 0 {
            // Both are at most 2^64, and the factor is less.
            left = left.saturating_mul(u128::from(factor)) >> 64;
        }
        digit >>= 1;
    }

    let scaled = u128::from(amount).saturating_mul(left) >> 64;
    let halved = u32::try_from(halvings)
        .ok()
        .and_then(|halvings| scaled.checked_shr(halvings))
        .unwrap_or_default();
    // It is at most the amount.
    u64::try_from(halved).unwrap_or(amount)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn left(amount: u64, age: u64, half_life: u64) -> u64 {
        remaining(
            amount,
            age,
            NonZeroU64::new(half_life).expect("a half-life is not zero"),
        )
    }

    /// Computed from the definition with 80 decimal digits, and cut.
    #[test]
    fn figures_of_the_definition() {
        for (amount, age, half_life, expected) in [
            (1_000, 0, 7, 1_000),
            (1_000, 1, 7, 905),
            (1_000, 3, 7, 742),
            (1_000, 6, 7, 552),
            (1_000, 7, 7, 500),
            (1_000, 8, 7, 452),
            (1_000_000, 1_234_567, 5_256_000, 849_751),
        ] {
            assert_eq!(left(amount, age, half_life), expected, "{amount} {age}");
        }
    }

    /// The same, where the exact figure is beyond 32 digits: the distance is within the bound.
    #[test]
    fn large_figures_of_the_definition() {
        for (amount, age, half_life, expected) in [
            (1_000_000_000_000_000, 365, 100, 79_660_039_207_453),
            (123_456_789_012, 1, 5_256_000, 123_456_772_730),
            (123_456_789_012, 5_255_999, 5_256_000, 61_728_402_646),
            (
                u64::MAX,
                1_000_000_000,
                1_000_000_001,
                9_223_372_043_247_930_125,
            ),
        ] {
            let result = left(amount, age, half_life);
            assert!(result <= expected, "{amount} {age}: {result} is too much");
            let missing = expected - result;
            assert!(
                missing <= (expected >> DIGITS) + 1,
                "{amount} {age}: {missing} is missing"
            );
        }
    }

    #[test]
    fn the_ends_of_the_types() {
        assert_eq!(left(u64::MAX, 0, 1), u64::MAX);
        assert_eq!(left(u64::MAX, 0, u64::MAX), u64::MAX);
        assert_eq!(left(u64::MAX, 63, 1), 1);
        assert_eq!(left(u64::MAX, 64, 1), 0);
        assert_eq!(left(u64::MAX, 128, 1), 0);
        assert_eq!(left(u64::MAX, u64::MAX, 1), 0);
        assert_eq!(left(u64::MAX, u64::MAX, u64::MAX), u64::MAX >> 1);
        // A fraction that is rounded up to a whole half-life.
        assert_eq!(left(u64::MAX, u64::MAX - 1, u64::MAX), u64::MAX >> 1);
        assert_eq!(left(0, 5, 7), 0);
    }

    /// Each factor is the root of the one before, cut: a square that is not too large, and would be
    /// with one more.
    #[test]
    fn the_table_is_one_of_roots() {
        assert_eq!(FACTORS[0], 1 << 63);
        for pair in FACTORS.windows(2) {
            let (square, root) = (u128::from(pair[0]), u128::from(pair[1]));
            assert!(root * root < (square + 1) << 64, "{root} is too large");
            assert!(
                (root + 1) * (root + 1) > square << 64,
                "{root} is too small"
            );
        }
    }

    /// Where a digit is carried, many factors give way to one: nothing may rise there.
    #[test]
    fn nothing_rises_where_a_digit_is_carried() {
        let half_life = 1 << DIGITS;
        for digit in 0..DIGITS {
            for step in 1..4u64 {
                let carried = step << digit;
                if carried < half_life {
                    let before = left(u64::MAX, carried - 1, half_life);
                    assert!(left(u64::MAX, carried, half_life) < before, "{carried}");
                }
            }
        }
    }

    proptest! {
        /// With a half-life of at most 4 the law can be checked in whole numbers: `r` is at most the
        /// exact value if `r^T × 2^t ≤ a^T`, and less than two away if `(r + 2)^T × 2^t > a^T`.
        #[test]
        fn it_is_exact_but_for_what_is_cut(
            amount in 0u64..1 << 16, age in 0u64..60, half_life in 1u64..5,
        ) {
            let result = u128::from(left(amount, age, half_life));
            let power = u32::try_from(half_life).expect("it is small");
            let exact = u128::from(amount).pow(power);
            prop_assert!(result.pow(power) << age <= exact);
            prop_assert!((result + 2).pow(power) << age > exact);
        }

        #[test]
        fn the_error_is_bounded(amount: u64, age: u64, half_life in 1u64..1 << 50) {
            let age = age % (half_life * 70);
            let result = left(amount, age, half_life);
            // Floating point is good for 2^−50 here: the bound is widened by that.
            let (found, exact) = (
                result as f64,
                amount as f64 * 2f64.powf(-(age as f64 / half_life as f64)),
            );
            prop_assert!(found <= exact * (1.0 + 2f64.powi(-44)));
            prop_assert!(found > exact * (1.0 - 2f64.powi(-32) - 2f64.powi(-44)) - 1.0);
        }

        #[test]
        fn waiting_never_gains(amount: u64, age: u64, longer: u64, half_life in 1u64..) {
            let later = age.saturating_add(longer);
            prop_assert!(left(amount, later, half_life) <= left(amount, age, half_life));
        }

        #[test]
        fn one_step_more_never_gains(amount: u64, age in 0u64..1 << 40, half_life in 1u64..1 << 40) {
            prop_assert!(left(amount, age + 1, half_life) <= left(amount, age, half_life));
        }

        #[test]
        fn more_stays_more(amount: u64, more: u64, age: u64, half_life in 1u64..) {
            let larger = amount.saturating_add(more);
            prop_assert!(left(amount, age, half_life) <= left(larger, age, half_life));
        }

        #[test]
        fn a_longer_half_life_keeps_more(amount: u64, age: u64, half_life in 1u64.., longer: u64) {
            let slow = half_life.saturating_add(longer);
            prop_assert!(left(amount, age, half_life) <= left(amount, age, slow));
        }

        #[test]
        fn a_whole_half_life_takes_half(amount: u64, halvings in 0u64..70, half_life in 1u64..1 << 50) {
            let expected = u128::from(amount) >> halvings;
            prop_assert_eq!(u128::from(left(amount, halvings * half_life, half_life)), expected);
        }

        #[test]
        fn fading_in_two_steps_is_fading_in_one(
            amount in 0u64..1 << 53, one in 0u64..1 << 30, other in 0u64..1 << 30, half_life in 1u64..1 << 30,
        ) {
            let at_once = left(amount, one + other, half_life);
            let in_steps = left(left(amount, one, half_life), other, half_life);
            // Each of both is within the bound of the exact value.
            let slack = (amount >> (DIGITS - 1)) + 3;
            prop_assert!(in_steps.abs_diff(at_once) <= slack);
        }

        #[test]
        fn what_is_parted_fades_no_slower(
            one in 0u64..1 << 63, other in 0u64..1 << 63, age: u64, half_life in 1u64..,
        ) {
            let parted = left(one, age, half_life) + left(other, age, half_life);
            prop_assert!(parted <= left(one + other, age, half_life));
        }
    }
}
