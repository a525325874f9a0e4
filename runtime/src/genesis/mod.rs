//! The first state of a chain: named presets that the node, tests and tools share.
//!
//! One wasm serves them all: durations and thresholds are state that a preset writes, never a
//! feature of the build. A preset is the JSON of a whole genesis, so a client can read it back by
//! the runtime API `GenesisBuilder.get_preset`.

mod belonging;
mod development;
mod founding;
mod working;

use alloc::{vec, vec::Vec};

#[cfg(feature = "std")]
use frame_support::genesis_builder_helper::{build_state, get_preset};
use sp_genesis_builder::PresetId;

#[cfg(feature = "std")]
use crate::RuntimeGenesisConfig;

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

/// The whole genesis document of the preset `id`: every default, and what the preset says instead, by
/// a JSON merge patch (RFC 7396, without its removals).
///
/// # Errors
/// If there is no preset of that name.
#[cfg(feature = "std")]
pub fn document(id: &PresetId) -> Result<serde_json::Value, String> {
    let read = |id: Option<PresetId>| {
        let json = get_preset::<RuntimeGenesisConfig>(&id, preset)
            .ok_or_else(|| format!("the runtime knows no preset `{}`", id.unwrap_or_default()))?;
        serde_json::from_slice(&json).map_err(|error| format!("a preset is not JSON: {error}"))
    };
    let mut document = read(None)?;
    merge(&mut document, read(Some(id.clone()))?);
    Ok(document)
}

#[cfg(feature = "std")]
fn merge(document: &mut serde_json::Value, by: serde_json::Value) {
    use serde_json::Value;
    match (document, by) {
        (Value::Object(document), Value::Object(by)) => {
            for (key, value) in by {
                merge(document.entry(key).or_insert(Value::Null), value);
            }
        }
        (document, by) => *document = by,
    }
}

/// Writes the first state of the preset `id` into the storage around this call, as the runtime API
/// `GenesisBuilder.build_state` does it in wasm: for who has no wasm at hand, or no time to compile it.
///
/// # Errors
/// If there is no such preset.
///
/// # Panics
/// If the preset is no genesis that a chain can start from; no preset of this crate is such.
#[cfg(feature = "std")]
pub fn build_natively(id: &PresetId) -> Result<(), String> {
    build_state::<RuntimeGenesisConfig>(document(id)?.to_string().into_bytes())
}
