//! How much slower blocks are made while none is finalised.

use sc_consensus_slots::BackoffAuthoringOnFinalizedHeadLagging;

/// While finality lags by more than so many blocks, fewer are made.
const SLACK: u32 = 50;
/// But one in so many slots, plus one, however far it lags: every second slot has a block.
///
/// The SDK's default makes one block in a hundred slots in the end, so that a chain which lost its
/// finality could hardly take the transactions that would mend it.
const LONGEST_PAUSE: u32 = 1;

/// Makes fewer blocks while finality lags, and never fewer than one in two slots.
pub fn strategy() -> BackoffAuthoringOnFinalizedHeadLagging<u32> {
    BackoffAuthoringOnFinalizedHeadLagging {
        max_interval: LONGEST_PAUSE,
        unfinalized_slack: SLACK,
        authoring_bias: 2,
    }
}

#[cfg(test)]
mod tests {
    use sc_consensus_slots::BackoffAuthoringBlocksStrategy;

    use super::*;

    /// Makes blocks while nothing after the block `finalised` is, with the validators who are up of
    /// `set`, and returns how many slots passed for each block.
    fn without_finality(blocks: u32, set: u64, up: &[u64]) -> Vec<u64> {
        let strategy = strategy();
        let (mut head, mut head_slot, mut slot) = (0, 0u64, 0u64);
        let mut gaps = Vec::new();
        while head < blocks {
            slot += 1;
            assert!(slot < 20 * u64::from(blocks), "block making stands still");
            let may = up.contains(&(slot % set))
                && !strategy.should_backoff(head, head_slot.into(), 0, slot.into(), "test");
            if may {
                gaps.push(slot - head_slot);
                (head, head_slot) = (head + 1, slot);
            }
        }
        gaps
    }

    #[test]
    fn two_thousand_blocks_without_finality_take_two_slots_each() {
        let gaps = without_finality(2_000, 4, &[0, 1, 2, 3]);
        let (early, late) = gaps.split_at(52);
        assert!(early.iter().all(|gap| *gap == 1), "nothing lags yet");
        assert!(late.iter().all(|gap| *gap == 2), "one block in two slots");
    }

    #[test]
    fn half_of_the_validators_go_on_for_two_thousand_blocks() {
        for up in [[0, 1], [0, 2], [1, 3], [2, 3]] {
            let gaps = without_finality(2_000, 4, &up);
            assert!(gaps.iter().all(|gap| *gap <= 4), "{up:?}");
        }
    }

    #[test]
    fn finality_that_is_back_ends_it() {
        let strategy = strategy();
        assert!(strategy.should_backoff(1_000, 10.into(), 900, 11.into(), "test"));
        assert!(!strategy.should_backoff(1_000, 10.into(), 998, 11.into(), "test"));
    }
}
