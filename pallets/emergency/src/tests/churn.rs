//! Ten thousand pauses leave what one leaves.

use frame_support::assert_ok;

use super::*;
use crate::{
    mock::{chain, Owed},
    LastGrounds, LastPause, PausedBefore,
};

#[test]
fn ten_thousand_pauses_leave_the_last_one_and_a_number_for_each_group() {
    chain().run(|| {
        for round in 0..10_000_u64 {
            System::set_block_number(1 + round * 100);
            pause(ALL);
            System::set_block_number(1 + round * 100 + 1 + round % 20);
            if round % 3 == 0 {
                // It may have ended by itself.
                let _ = Emergency::lift(citizens());
            }
            assert_ok!(Emergency::re_arm(citizens()));
            Owed::set(&Vec::new());
            System::reset_events();
        }
        assert_eq!(PausedBefore::<Test>::iter().count(), ALL.len());
        assert!(LastPause::<Test>::exists() && LastGrounds::<Test>::exists());
    });
}
