//! A chain of nothing but time.

use althing_test_utils::Checked;
use frame_support::{derive_impl, traits::ConstU32};
use pallet_timestamp::Now;

use crate::{Pallet, Rate};

#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask)]
    pub struct Test;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Timestamp = pallet_timestamp;
    #[runtime::pallet_index(2)]
    pub type CivilClock = crate;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Self>;
}

#[derive_impl(pallet_timestamp::config_preludes::TestDefaultConfig)]
impl pallet_timestamp::Config for Test {}

impl crate::Config for Test {
    type SlotSeconds = ConstU32<6>;
    type UnixTime = Timestamp;
}

/// The time of the first block: 2026-06-01 00:00:00 UTC.
pub const FIRST: u64 = 1_780_272_000;

/// A chain whose clock runs `times` as fast as time.
pub fn chain(times: u32) -> Checked {
    let rate = Rate::new(times).expect("a rate within bounds");
    let genesis = RuntimeGenesisConfig {
        civil_clock: crate::GenesisConfig {
            rate,
            ..Default::default()
        },
        ..Default::default()
    };
    Checked::new(&genesis, Pallet::<Test>::do_try_state)
}

/// Runs to the block `until`, six seconds each.
pub fn run_to(until: u64) {
    althing_test_utils::run_to::<Test, CivilClock>(until, |block| {
        set_seconds(FIRST + 6 * (block - 1));
    });
}

/// Moves the timestamp of the current block.
pub fn set_seconds(seconds: u64) {
    Now::<Test>::put(seconds * 1_000);
}
