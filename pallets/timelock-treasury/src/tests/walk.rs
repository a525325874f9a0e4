//! A random walk, step by step beside a model of the rules that shares no code with the treasury.
//!
//! The model keeps lists of all that happened and adds them up when asked. The number of steps can be set:
//! `WALK_STEPS=1000000`.

use super::*;

mod decisions;
mod model;
mod money;
mod steps;

use steps::Walk;

/// Steps in one chain: so many that a walk sees several years.
const STEPS: u64 = 2_500;

fn steps_asked_for() -> u64 {
    std::env::var("WALK_STEPS")
        .ok()
        .and_then(|steps| steps.parse().ok())
        .unwrap_or(20_000)
}

#[test]
fn treasury_and_model_agree() {
    let mut total = std::collections::BTreeMap::new();
    for seed in 0..steps_asked_for().div_ceil(STEPS) {
        chain().run(|| {
            let mut walk = Walk::begin(seed + 1);
            for step in 0..STEPS {
                walk.step();
                walk.compare(step);
                if step % 100 == 0 {
                    assert_eq!(Treasury::do_try_state(), Ok(()), "step {step}");
                }
            }
            walk.compare_statements();
            for (what, count) in walk.counts {
                *total.entry(what).or_insert(0_u64) += count;
            }
        });
    }
    // A walk that never succeeds in something proves nothing of it.
    for what in steps::ALL {
        assert!(
            total.contains_key(what),
            "nothing was ever `{what}`: {total:?}"
        );
    }
}
