//! The price of voice: `n` votes cost `n²` credits.
//!
//! The rule makes each further vote dearer than the last by the same step, so that somebody who cares
//! twice as much says so at twice the marginal price, and no more. Source: S. P. Lalley and
//! E. G. Weyl, "Quadratic Voting: How Mechanism Design Can Radicalize Democracy", AEA Papers and
//! Proceedings 108 (2018).

/// What `votes` cost together, in credits.
#[must_use]
pub const fn cost(votes: u16) -> u32 {
    // A cast that widens: `u32::from` is not yet allowed in a constant function.
    #[allow(clippy::cast_lossless)]
    let votes = votes as u32;
    // The square of 16 bits fits 32, so this never saturates.
    votes.saturating_mul(votes)
}

/// The most votes that `credits` pay for.
#[must_use]
pub fn affordable(credits: u32) -> u16 {
    // The root of 32 bits fits 16, so this is never cut.
    u16::try_from(credits.isqrt()).unwrap_or(u16::MAX)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn small_figures() {
        let table: Vec<_> = (0..=10).map(cost).collect();
        assert_eq!(table, [0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100]);
        let table: Vec<_> = [0, 1, 3, 4, 99, 100, 101].map(affordable).into();
        assert_eq!(table, [0, 1, 1, 2, 9, 10, 10]);
    }

    #[test]
    fn the_ends_of_the_types() {
        assert_eq!(cost(u16::MAX), 4_294_836_225);
        assert_eq!(affordable(u32::MAX), u16::MAX);
    }

    proptest! {
        #[test]
        fn each_further_vote_is_dearer_than_the_last(votes in 1u16..u16::MAX) {
            let last = cost(votes) - cost(votes - 1);
            let next = cost(votes + 1) - cost(votes);
            prop_assert_eq!(next, last + 2);
        }

        #[test]
        fn no_more_is_affordable_than_is_paid_for(credits: u32) {
            let votes = affordable(credits);
            prop_assert!(cost(votes) <= credits);
            prop_assert!(votes == u16::MAX || cost(votes + 1) > credits);
        }

        #[test]
        fn splitting_votes_over_two_people_is_cheaper_so_a_person_has_one_purse(
            one in 1u16..1_000, other in 1u16..1_000,
        ) {
            prop_assert!(cost(one) + cost(other) < cost(one + other));
        }
    }
}
