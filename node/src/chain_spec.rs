//! Which chain: a name that the binary knows, or a specification in a file.

use std::path::Path;

use althing_runtime::{
    constants::{
        currency::{TOKEN_DECIMALS, TOKEN_SYMBOL},
        SS58_PREFIX,
    },
    genesis, VERSION, WASM_BINARY,
};
use sc_chain_spec::{ChainType, GenericChainSpec, Properties};
use sc_executor_common::runtime_blob::RuntimeBlob;
use serde_json::{json, Map, Value};
use sp_state_machine::BasicExternalities;

/// A specification of an Althing chain.
pub type ChainSpec = GenericChainSpec;

/// The well-known key of the state under which a chain's code lies: `:code`.
const CODE_KEY: &str = "0x3a636f6465";

/// A chain that the binary knows by name.
struct Known {
    /// What the user types after `--chain`.
    name: &'static str,
    /// What people read.
    title: &'static str,
    /// Names the folder of the database.
    id: &'static str,
    chain_type: ChainType,
    preset: &'static str,
}

const KNOWN: [Known; 3] = [
    Known {
        name: "dev",
        title: "Althing Development",
        id: "althing_dev",
        chain_type: ChainType::Development,
        preset: genesis::DEVELOPMENT,
    },
    Known {
        name: "local",
        title: "Althing Local",
        id: "althing_local",
        chain_type: ChainType::Local,
        preset: genesis::LOCAL,
    },
    Known {
        name: "local-fast",
        title: "Althing Local Fast",
        id: "althing_local_fast",
        chain_type: ChainType::Local,
        preset: genesis::LOCAL_FAST,
    },
];

/// The specification that the user means by `id`: a name, or else the path of a file. That of a name
/// says which preset the runtime builds the first state from, for people to read.
///
/// # Errors
/// A sentence that says what is wrong with `id` and what to do.
pub fn load(id: &str) -> Result<ChainSpec, String> {
    if id.is_empty() {
        return Err(format!(
            "no chain was named. Say which one with --chain: {}. For work on this machine alone, use --dev",
            choices()
        ));
    }
    match KNOWN.iter().find(|known| known.name == id) {
        Some(known) => build(known),
        None => from_file(id),
    }
}

/// The same with the first state in it, for a node to start from.
///
/// The runtime is a part of this binary, so that the state of a name is built here and now. The wasm
/// would have to be compiled for it, which takes several seconds at each start.
///
/// # Errors
/// As those of [`load`].
pub fn load_built(id: &str) -> Result<ChainSpec, String> {
    let spec = load(id)?;
    match KNOWN.iter().find(|known| known.name == id) {
        Some(known) => with_state(&spec, known.preset),
        None => Ok(spec),
    }
}

fn with_state(spec: &ChainSpec, preset: &str) -> Result<ChainSpec, String> {
    let mut externalities = BasicExternalities::new_empty();
    externalities.execute_with(|| genesis::build_natively(&preset.into()))?;
    let hex = |bytes: &[u8]| sp_core::bytes::to_hex(bytes, false);
    let mut state: Map<_, _> = externalities
        .into_storages()
        .top
        .iter()
        .map(|(key, value)| (hex(key), hex(value).into()))
        .collect();
    state.insert(CODE_KEY.into(), hex(WASM_BINARY.unwrap_or_default()).into());

    let unusable = |error: serde_json::Error| format!("the specification is no JSON: {error}");
    let mut json: Value = serde_json::from_str(&spec.as_json(false)?).map_err(unusable)?;
    json["genesis"] = json!({ "raw": { "top": state, "childrenDefault": {} } });
    ChainSpec::from_json_bytes(serde_json::to_vec(&json).map_err(unusable)?)
}

fn choices() -> String {
    let names: Vec<_> = KNOWN
        .iter()
        .map(|known| format!("`{}`", known.name))
        .collect();
    format!(
        "{}, or the path of a chain specification (JSON)",
        names.join(", ")
    )
}

fn build(known: &Known) -> Result<ChainSpec, String> {
    let code = WASM_BINARY.ok_or(
        "this binary was built without its runtime (SKIP_WASM_BUILD was set), so it can make no new \
         chain. Build it again without that variable, or start from a specification in a file",
    )?;
    Ok(ChainSpec::builder(code, None)
        .with_name(known.title)
        .with_id(known.id)
        .with_chain_type(known.chain_type.clone())
        .with_protocol_id(known.id)
        .with_properties(properties())
        .with_genesis_config_preset_name(known.preset)
        .build())
}

/// What wallets show: the token's symbol and decimals, and the prefix of addresses.
fn properties() -> Properties {
    let mut properties = Properties::new();
    properties.insert("tokenSymbol".into(), TOKEN_SYMBOL.into());
    properties.insert("tokenDecimals".into(), TOKEN_DECIMALS.into());
    properties.insert("ss58Format".into(), SS58_PREFIX.into());
    properties
}

fn from_file(id: &str) -> Result<ChainSpec, String> {
    let path = Path::new(id);
    if !path.exists() {
        return Err(format!(
            "`{id}` is neither a chain that this binary knows nor a file. Known are {}",
            choices()
        ));
    }
    let text = std::fs::read(path)
        .map_err(|error| format!("the chain specification `{id}` cannot be read: {error}"))?;
    let json: Value = serde_json::from_slice(&text).map_err(|error| {
        format!("`{id}` is not a chain specification: it is not JSON ({error})")
    })?;
    ensure_ours(id, &json)?;
    ChainSpec::from_json_bytes(text)
        .map_err(|error| format!("`{id}` is not a chain specification: {error}"))
}

/// Refuses a specification whose runtime is not Althing's, before a database is made for it.
fn ensure_ours(id: &str, json: &Value) -> Result<(), String> {
    let genesis = json
        .get("genesis")
        .ok_or_else(|| format!("`{id}` is not a chain specification: it has no field `genesis`"))?;
    let code = genesis
        .pointer(&format!("/raw/top/{CODE_KEY}"))
        .or_else(|| genesis.pointer("/runtimeGenesis/code"))
        .and_then(Value::as_str)
        .ok_or_else(|| {
            format!("the chain specification `{id}` holds no runtime: its genesis has no code")
        })?;
    let unreadable = |why: String| {
        format!("the runtime in the chain specification `{id}` cannot be read: {why}")
    };
    let code = sp_core::bytes::from_hex(code).map_err(|error| unreadable(error.to_string()))?;
    let blob =
        RuntimeBlob::uncompress_if_needed(&code).map_err(|error| unreadable(error.to_string()))?;
    let version = sc_executor::read_embedded_version(&blob)
        .map_err(|error| unreadable(error.to_string()))?
        .ok_or_else(|| unreadable("it does not say its version".into()))?;
    if version.spec_name != VERSION.spec_name {
        return Err(format!(
            "the chain specification `{id}` is of another kind of chain: its runtime is `{}`, and this \
             node runs `{}`. Use the node of that chain, or a specification made with \
             `althing export-chain-spec`",
            version.spec_name, VERSION.spec_name
        ));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn raw_genesis(spec: &ChainSpec) -> Value {
        let json = spec.as_json(true).expect("a specification is writable");
        let json: Value = serde_json::from_str(&json).expect("JSON");
        json["genesis"]["raw"].clone()
    }

    /// What is built here must be, byte by byte, what the wasm builds: it is the chain's law.
    #[test]
    fn the_state_built_here_is_the_one_that_the_wasm_builds() {
        for known in &KNOWN {
            let by_wasm = raw_genesis(&load(known.name).expect("a known name"));
            let built_here = raw_genesis(&load_built(known.name).expect("a known name"));
            assert!(
                by_wasm["top"].as_object().is_some_and(|top| top.len() > 20),
                "there is a state to compare"
            );
            assert_eq!(by_wasm, built_here, "{}", known.name);
        }
    }
}
