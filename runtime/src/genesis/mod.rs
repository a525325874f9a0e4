//! The first state of a chain: named presets that the node, tests and tools share.
//!
//! One wasm serves them all: durations and thresholds are state that a preset writes, never a
//! feature of the build. A preset is the JSON of a whole genesis, so a client can read it back by
//! the runtime API `GenesisBuilder.get_preset`.

mod development;

use alloc::{vec, vec::Vec};

use sp_genesis_builder::PresetId;

/// One validator, Alice: for work on a single machine.
pub const DEVELOPMENT: &str = sp_genesis_builder::DEV_RUNTIME_PRESET;
/// Four validators, Alice to Dave, at the pace of real life.
pub const LOCAL: &str = sp_genesis_builder::LOCAL_TESTNET_RUNTIME_PRESET;
/// Four validators, and a civil clock that runs 7,200 times as fast: a day is two blocks.
pub const LOCAL_FAST: &str = "local-fast";

/// The names of all presets.
#[must_use]
pub fn preset_names() -> Vec<PresetId> {
    vec![DEVELOPMENT.into(), LOCAL.into(), LOCAL_FAST.into()]
}

/// The JSON of the preset `id`, or nothing if there is none of that name.
#[must_use]
pub fn preset(id: &PresetId) -> Option<Vec<u8>> {
    let genesis = match id.as_ref() {
        DEVELOPMENT => development::one_validator(),
        LOCAL => development::four_validators(),
        LOCAL_FAST => development::four_validators_in_a_hurry(),
        _ => return None,
    };
    serde_json::to_vec(&genesis).ok()
}
