//! Whatever is done in whatever order, a model that marks every single block agrees.

use std::collections::BTreeSet;

use frame_support::assert_ok;
use proptest::prelude::*;

use super::*;
use crate::mock::{chain, params};

/// Which groups were paused in which blocks: every block is marked, nothing is reckoned.
#[derive(Default)]
struct Model {
    marked: BTreeSet<(Group, u64)>,
    used: bool,
    ends: u64,
    length: u64,
}

impl Model {
    fn is_paused(&self, group: Group) -> bool {
        self.marked.contains(&(group, now()))
    }

    fn paused_for(&self, group: Group) -> u64 {
        let before = self
            .marked
            .iter()
            .filter(|(g, block)| *g == group && *block < now());
        before.count().try_into().expect("few")
    }

    fn compare(&self) {
        for group in ALL {
            assert_eq!(
                Emergency::is_paused(&group),
                self.is_paused(group),
                "{group:?}"
            );
            assert_eq!(
                Emergency::paused_for(&group),
                self.paused_for(group),
                "{group:?}"
            );
        }
        assert_eq!(Emergency::is_armed(), !self.used);
    }

    fn step(&mut self, (what, number): (u8, u64)) {
        match what {
            0..=2 => {
                let which: BTreeSet<_> = ALL
                    .into_iter()
                    .enumerate()
                    .filter(|(index, _)| number >> index & 1 == 1)
                    .map(|(_, group)| group)
                    .collect();
                let expected = !which.is_empty() && !self.used && now() >= self.ends;
                let set = which.clone().try_into().expect("they fit");
                let made = Emergency::pause(guardians(), set, document(1));
                assert_eq!(made.is_ok(), expected);
                if expected {
                    self.used = true;
                    self.ends = now() + self.length;
                    for group in which {
                        self.marked
                            .extend((now()..self.ends).map(|block| (group, block)));
                    }
                }
            }
            3 => {
                let expected = now() < self.ends;
                assert_eq!(Emergency::lift(citizens()).is_ok(), expected);
                if expected {
                    self.ends = now();
                    self.marked.retain(|(_, block)| *block < now());
                }
            }
            4 | 5 => {
                assert_eq!(Emergency::re_arm(citizens()).is_ok(), self.used);
                self.used = false;
            }
            6 => {
                self.length = 1 + number % 20;
                let params = crate::Params {
                    length: self.length,
                    ..params()
                };
                assert_ok!(Emergency::set_params(rules(), params));
            }
            _ => System::set_block_number(now() + number),
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn pallet_and_model_agree(steps in proptest::collection::vec((0_u8..9, 0_u64..9), 1..200)) {
        chain().run(|| {
            System::set_block_number(1);
            let mut model = Model { length: params().length, ..Model::default() };
            for step in steps {
                model.step(step);
                model.compare();
                assert_eq!(Emergency::do_try_state(), Ok(()));
            }
        });
    }
}
