//! Whatever members, seats and judges do in whatever order, the invariants hold and no token is lost.

use althing_primitives::{BodyId, MemberId, OnBodyEnd, PointsLookup};
use proptest::prelude::*;

use super::{judges, signed, COUNCIL_DOMAIN, GROUP_DOMAIN};
use crate::{
    mock::{chain, document, run_to, Balances, Contributions, Standings, Test},
    EntryId, Event, Kind,
};

/// One thing that somebody does, with who does it and to which entry.
type Step = (u8, u64, u32);

fn take(step: Step) {
    let (what, who, number) = step;
    let entry = EntryId(number);
    let domain = if number % 2 == 0 {
        COUNCIL_DOMAIN
    } else {
        GROUP_DOMAIN
    };
    let kind = [Kind::Time, Kind::Skill, Kind::Funds][number as usize % 3];
    let now = frame_system::Pallet::<Test>::block_number();
    // What is refused is refused; only what remains of it matters here.
    let _ = match what {
        0..=2 => Contributions::submit(signed(who), domain, kind, number * 50, document(9)),
        3..=7 => Contributions::attest(signed(who % 7), entry),
        8 | 9 => Contributions::dispute(signed(who), entry, document(8)),
        10 => Contributions::decide(judges(), entry, number % 2 == 0),
        11 | 12 => Contributions::settle(signed(who), entry)
            .map(|_| ())
            .map_err(|e| e.error),
        13 => Contributions::withdraw(signed(who), entry),
        14 => Contributions::renounce(signed(who), domain),
        15 => Contributions::forget(signed(who), MemberId(number), domain)
            .map(|_| ())
            .map_err(|e| e.error),
        16 => {
            Standings::set(&vec![(0, number, vec![3, 2, 1]), (5, 1, vec![4, 5, 6])]);
            Ok(())
        }
        17 => {
            Contributions::on_body_end(BodyId(5), BodyId(number));
            Ok(())
        }
        _ => {
            run_to(now + u64::from(number) * 5);
            Ok(())
        }
    };
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn no_order_of_steps_breaks_an_invariant(
        steps in prop::collection::vec((0u8..22, 1u64..13, 0u32..12), 1..150),
    ) {
        chain().run(|| {
            run_to(1);
            for step in steps {
                take(step);
                assert_eq!(Contributions::do_try_state(), Ok(()), "after {step:?}");
            }
            let lost: u64 = althing_test_utils::events::of_pallet::<Test, Event<Test>>()
                .into_iter()
                .map(|event| match event {
                    Event::DisputeLost { lost, .. } => lost,
                    _ => 0,
                })
                .sum();
            assert_eq!(Balances::total_issuance(), 40_000 - lost);
        });
    }

    #[test]
    fn points_never_grow_by_waiting(waits in prop::collection::vec(0u64..400, 1..12)) {
        chain().run(|| {
            run_to(1);
            super::with_points(10, Kind::Time, 1_000);
            let mut before = Contributions::points(MemberId(10), COUNCIL_DOMAIN);
            for blocks in waits {
                run_to(frame_system::Pallet::<Test>::block_number() + blocks);
                let after = Contributions::points(MemberId(10), COUNCIL_DOMAIN);
                assert!(after <= before);
                before = after;
            }
        });
    }
}
