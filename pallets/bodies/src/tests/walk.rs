//! A random walk through elections, step by step beside a model of the rules that shares no code with the
//! pallet.
//!
//! The model keeps every ballot as it was cast and looks everything up when asked; it adds nothing up on the
//! way. The number of steps can be set: `WALK_STEPS=1000000`.

use super::*;

mod ends;
mod model;
mod people;
mod steps;

use steps::Walk;

/// Steps in one chain: so many that a walk sees many terms.
const STEPS: u64 = 5_000;

fn steps_asked_for() -> u64 {
    std::env::var("WALK_STEPS")
        .ok()
        .and_then(|steps| steps.parse().ok())
        .unwrap_or(100_000)
}

#[test]
fn pallet_and_model_agree() {
    let mut total = std::collections::BTreeMap::new();
    for seed in 0..steps_asked_for().div_ceil(STEPS) {
        chain(30).run(|| {
            let mut walk = Walk::begin(seed + 1);
            for step in 0..STEPS {
                walk.step();
                if step % 100 == 0 {
                    assert_eq!(Bodies::do_try_state(), Ok(()), "step {step}");
                    walk.compare_all();
                }
            }
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
