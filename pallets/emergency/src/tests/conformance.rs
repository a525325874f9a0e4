//! The laws of the trait that the pallet implements.

use althing_primitives::conformance;
use frame_support::assert_ok;

use super::*;
use crate::{
    mock::{chain, run_to, Market, Transfers, LENGTH},
    PausedGroup,
};

fn again() {
    if !Emergency::is_armed() {
        assert_ok!(Emergency::re_arm(citizens()));
    }
    pause([Group::Transfers, Group::Market]);
}

#[test]
fn pause_query() {
    chain().run(|| {
        run_to(5);
        conformance::pause_query::<u64, PausedGroup<Test, Transfers>>(
            LENGTH.try_into().expect("it is short"),
            |blocks| run_to(now() + u64::from(blocks)),
            again,
        );
        assert_eq!(Emergency::paused_for(&Group::Market), 2 * LENGTH);
        assert_eq!(Emergency::paused_for(&Group::Bookings), 0);
    });
}

#[test]
fn a_group_is_not_held_back_with_another() {
    use althing_primitives::PauseQuery;
    chain().run(|| {
        run_to(5);
        pause([Group::Transfers]);
        run_to(8);
        assert!(!PausedGroup::<Test, Market>::is_paused());
        assert_eq!(PausedGroup::<Test, Market>::paused_for(), 0);
        assert_eq!(PausedGroup::<Test, Transfers>::paused_for(), 3);
    });
}
