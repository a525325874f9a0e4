//! What ballots add up to, and when that passes.
//!
//! A ballot of `v` votes and the weight `w` adds `|v| × w` votes to its side, `w` to the turnout and, if
//! it is an aye, one head: the person who cast it. Cast for `w` persons at once, it counts as `w` equal
//! ballots of one person each would, but for the heads.
//!
//! The rule of passing is the sum of votes of S. P. Lalley and E. G. Weyl, "Quadratic Voting: How
//! Mechanism Design Can Radicalize Democracy", AEA Papers and Proceedings 108 (2018): the side with more
//! votes wins, whatever they cost together; with a share that may ask for more than half. The floors of
//! turnout and heads are ours.

/// The whole of something, in the parts that rules are given in.
const WHOLE: u128 = 100;

/// What the ballots of one poll add up to.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Tally {
    /// Votes for it.
    pub ayes: u64,
    /// Votes against it.
    pub nays: u64,
    /// The weights of all ballots together: the turnout.
    pub voters: u32,
    /// Persons who voted for it themselves.
    pub aye_heads: u32,
}

/// What a poll needs to pass, in hundredths.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct PassRule {
    /// Ayes must be more than this share of all votes. A tie is no more than a half.
    pub share: u8,
    /// The turnout must be this share of the electorate at least.
    pub turnout: u8,
    /// Persons who vote aye themselves must be this share of the electorate at least.
    pub heads: u8,
}

/// What a poll lacks to pass; all zero if it passes.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub struct Lack {
    /// Ayes, if nobody votes against it any more.
    pub ayes: u64,
    /// Turnout.
    pub voters: u32,
    /// Persons who vote aye.
    pub heads: u32,
}

impl Tally {
    /// The tally with one more ballot; `None` if there would be more voters than can be counted.
    ///
    /// A ballot of no votes adds nothing.
    #[must_use]
    pub fn with(self, votes: i16, weight: u32) -> Option<Self> {
        let size = u64::from(votes.unsigned_abs()).checked_mul(weight.into())?;
        let mut sum = self;
        match votes {
            0 => return Some(self),
            1.. => {
                sum.ayes = sum.ayes.checked_add(size)?;
                sum.aye_heads = sum.aye_heads.checked_add(1)?;
            }
            ..0 => sum.nays = sum.nays.checked_add(size)?,
        }
        sum.voters = sum.voters.checked_add(weight)?;
        Some(sum)
    }

    /// The tally without a ballot that it contains; `None` if it cannot contain it.
    #[must_use]
    pub fn without(self, votes: i16, weight: u32) -> Option<Self> {
        let size = u64::from(votes.unsigned_abs()).checked_mul(weight.into())?;
        let mut rest = self;
        match votes {
            0 => return Some(self),
            1.. => {
                rest.ayes = rest.ayes.checked_sub(size)?;
                rest.aye_heads = rest.aye_heads.checked_sub(1)?;
            }
            ..0 => rest.nays = rest.nays.checked_sub(size)?,
        }
        rest.voters = rest.voters.checked_sub(weight)?;
        Some(rest)
    }

    /// Whether this passes in an electorate of that size.
    #[must_use]
    pub fn passes(&self, rule: &PassRule, electorate: u32) -> bool {
        self.lacks(rule, electorate) == Lack::default()
    }

    /// Whether the turnout reaches its floor.
    #[must_use]
    pub fn has_turnout(&self, rule: &PassRule, electorate: u32) -> bool {
        self.voters >= share_of(rule.turnout, electorate)
    }

    /// What it lacks to pass in an electorate of that size.
    #[must_use]
    pub fn lacks(&self, rule: &PassRule, electorate: u32) -> Lack {
        Lack {
            ayes: u64::try_from(
                needed_ayes(self.nays, rule.share).saturating_sub(self.ayes.into()),
            )
            .unwrap_or(u64::MAX),
            voters: share_of(rule.turnout, electorate).saturating_sub(self.voters),
            heads: share_of(rule.heads, electorate).saturating_sub(self.aye_heads),
        }
    }
}

/// The least number that is at least so many hundredths of `size`.
#[must_use]
pub fn share_of(hundredths: u8, size: u32) -> u32 {
    let part = u64::from(hundredths).saturating_mul(size.into());
    u32::try_from(part.div_ceil(100)).unwrap_or(u32::MAX)
}

/// The greatest number that is at most so many hundredths of `size`.
#[must_use]
pub fn floor_of(hundredths: u8, size: u32) -> u32 {
    let part = u64::from(hundredths).saturating_mul(size.into());
    u32::try_from(part.checked_div(100).unwrap_or(0)).unwrap_or(u32::MAX)
}

/// The least number of ayes that is more than `share` hundredths of all votes, where there are so many
/// nays. Nobody reaches a share of all or more.
///
/// From `100 a > s (a + n)` follows `a > s n / (100 − s)`.
fn needed_ayes(nays: u64, share: u8) -> u128 {
    let share = u128::from(share);
    WHOLE
        .checked_sub(share)
        .and_then(|rest| share.saturating_mul(nays.into()).checked_div(rest))
        .map_or(u128::MAX, |most| most.saturating_add(1))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const HALF: PassRule = PassRule {
        share: 50,
        turnout: 0,
        heads: 0,
    };

    fn sum(ballots: &[(i16, u32)]) -> Tally {
        ballots
            .iter()
            .try_fold(Tally::default(), |tally, (votes, weight)| {
                tally.with(*votes, *weight)
            })
            .unwrap()
    }

    #[test]
    fn each_part_counts_what_it_says() {
        let tally = sum(&[(10, 1), (-3, 4), (0, 9), (1, 2)]);
        let expected = Tally {
            ayes: 12,
            nays: 12,
            voters: 7,
            aye_heads: 2,
        };
        assert_eq!(tally, expected);
    }

    #[test]
    fn a_tie_does_not_pass() {
        assert!(!sum(&[(5, 1), (-5, 1)]).passes(&HALF, 2));
        assert!(sum(&[(6, 1), (-5, 1)]).passes(&HALF, 2));
    }

    #[test]
    fn nobody_passes_nothing() {
        assert!(!Tally::default().passes(&HALF, 0));
        assert!(!Tally::default().passes(&HALF, 1));
    }

    #[test]
    fn one_of_one_passes_anything_but_unanimity_of_more_than_all() {
        let alone = sum(&[(1, 1)]);
        for share in 0..100 {
            let rule = PassRule {
                share,
                turnout: 100,
                heads: 100,
            };
            assert!(alone.passes(&rule, 1));
        }
        for share in [100, 255] {
            assert!(!alone.passes(&PassRule { share, ..HALF }, 1));
        }
    }

    #[test]
    fn floors_are_rounded_up() {
        assert_eq!(share_of(20, 24), 5);
        assert_eq!(share_of(20, 25), 5);
        assert_eq!(share_of(5, 24), 2);
        assert_eq!(share_of(0, u32::MAX), 0);
        assert_eq!(share_of(100, u32::MAX), u32::MAX);
        assert_eq!(share_of(255, u32::MAX), u32::MAX);
        assert_eq!(floor_of(5, 39), 1);
        assert_eq!(floor_of(5, 40), 2);
        assert_eq!(floor_of(100, u32::MAX), u32::MAX);
        assert_eq!(floor_of(255, u32::MAX), u32::MAX);
    }

    #[test]
    fn the_ends_of_the_types() {
        let full = Tally::default().with(i16::MIN, u32::MAX).unwrap();
        assert_eq!(full.nays, 32_768 * u64::from(u32::MAX));
        assert_eq!(full.with(1, 1), None, "there is no room for another voter");
        assert_eq!(full.with(0, u32::MAX), Some(full));
        assert_eq!(Tally::default().without(1, 1), None);
        let most = Tally {
            ayes: u64::MAX,
            nays: u64::MAX,
            voters: u32::MAX,
            aye_heads: u32::MAX,
        };
        assert!(!most.passes(&HALF, u32::MAX));
        assert_eq!(most.with(i16::MAX, u32::MAX), None);
        assert_eq!(needed_ayes(u64::MAX, 99), 99 * u128::from(u64::MAX) + 1);
        assert_eq!(needed_ayes(0, 100), u128::MAX);
    }

    fn ballot() -> impl Strategy<Value = (i16, u32)> {
        (any::<i16>(), 0_u32..1_000_000)
    }

    proptest! {
        #[test]
        fn the_order_does_not_matter(
            ballots in prop::collection::vec(ballot(), 0..40), seed: u64,
        ) {
            let mut other = ballots.clone();
            let length = other.len().max(1) as u64;
            for index in 0..other.len() {
                let swap = (seed.rotate_left(index as u32) % length) as usize;
                other.swap(index, swap);
            }
            prop_assert_eq!(sum(&ballots), sum(&other));
        }

        #[test]
        fn what_is_taken_away_leaves_no_trace(
            ballots in prop::collection::vec(ballot(), 0..40), last in ballot(),
        ) {
            let before = sum(&ballots);
            let after = before.with(last.0, last.1).unwrap();
            prop_assert_eq!(after.without(last.0, last.1), Some(before));
        }

        #[test]
        fn a_weight_counts_like_so_many_ballots_but_for_the_heads(
            votes: i16, weight in 1_u32..50,
        ) {
            let together = sum(&[(votes, weight)]);
            let apart = sum(&vec![(votes, 1); weight as usize]);
            prop_assert_eq!(
                (together.ayes, together.nays, together.voters),
                (apart.ayes, apart.nays, apart.voters)
            );
            prop_assert!(together.aye_heads <= 1);
        }

        #[test]
        fn it_passes_as_the_rule_says(
            ayes: u64, nays: u64, voters: u32, aye_heads: u32, electorate: u32,
            share: u8, turnout: u8, heads: u8,
        ) {
            let tally = Tally { ayes, nays, voters, aye_heads };
            let rule = PassRule { share, turnout, heads };
            let all = u128::from(ayes) + u128::from(nays);
            let stated = u128::from(ayes) * 100 > u128::from(share) * all
                && u64::from(voters) * 100 >= u64::from(turnout.min(100)) * u64::from(electorate)
                && u64::from(aye_heads) * 100 >= u64::from(heads.min(100)) * u64::from(electorate);
            if turnout <= 100 && heads <= 100 {
                prop_assert_eq!(tally.passes(&rule, electorate), stated);
            }
        }

        #[test]
        fn with_what_it_lacks_it_passes_and_with_less_it_does_not(
            ayes in 0_u64..1_000_000, nays in 0_u64..1_000_000, share in 0_u8..100,
        ) {
            let rule = PassRule { share, ..HALF };
            let tally = Tally { ayes, nays, ..Tally::default() };
            let lack = tally.lacks(&rule, 0).ayes;
            let filled = Tally { ayes: ayes + lack, ..tally };
            prop_assert!(filled.passes(&rule, 0));
            if lack > 0 {
                let short = Tally { ayes: ayes + lack - 1, ..tally };
                prop_assert!(!short.passes(&rule, 0));
            }
        }

        #[test]
        fn one_more_aye_never_makes_it_fail(
            ballots in prop::collection::vec(ballot(), 0..10), votes in 1_i16..100,
            share in 0_u8..100, turnout in 0_u8..=100, heads in 0_u8..=100, electorate: u32,
        ) {
            let rule = PassRule { share, turnout, heads };
            let before = sum(&ballots);
            let after = before.with(votes, 1).unwrap();
            prop_assert!(!before.passes(&rule, electorate) || after.passes(&rule, electorate));
        }
    }
}
