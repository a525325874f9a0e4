//! The clock keeps the laws of the traits that it implements.

use althing_primitives::{conformance, CivilSeconds};

use crate::mock::{chain, run_to, set_seconds, CivilClock, FIRST};

#[test]
fn it_is_a_civil_clock() {
    for rate in [1, 7_200, 86_400] {
        chain(rate).run(|| {
            run_to(2);
            let latest = CivilSeconds::from(u64::MAX / 1_000);
            conformance::civil_clock::<CivilClock>(FIRST.into(), rate, latest, |timestamp| {
                set_seconds(timestamp.into());
            });
            // Back to this block's time, in which the invariants are checked.
            set_seconds(FIRST + 6);
        });
    }
}

#[test]
fn it_is_a_civil_forecast() {
    chain(7_200).run(|| {
        run_to(20);
        conformance::civil_forecast::<u64, CivilClock, CivilClock>(5, 20, 300);
    });
}
