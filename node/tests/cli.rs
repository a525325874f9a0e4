//! What the binary says to a user, above all when something is wrong: each message names what
//! happened and what to do.

mod support;

use std::net::TcpListener;

use codec::Encode;
use serde_json::{json, Value};
use sp_version::RuntimeVersion;
use support::{althing, Folder};

#[test]
fn the_version_names_commit_and_runtime() {
    let output = althing(["--version"]).succeeds();
    assert!(output.starts_with("althing "), "{output}");
    assert!(output.contains(env!("CARGO_PKG_VERSION")), "{output}");
    assert!(
        output.contains("runtime althing, spec 100, transaction 1"),
        "{output}"
    );
}

#[test]
fn the_pool_for_a_single_state_is_the_default() {
    let help = althing(["--help"]).succeeds();
    let (_, about) = help
        .split_once("--pool-type")
        .expect("the flag is documented");
    let default = about.split("[default: ").nth(1).expect("it has a default");
    assert!(default.starts_with("single-state]"), "{default}");
}

#[test]
fn an_unknown_chain_is_told_with_the_known_ones() {
    let error = althing(["export-chain-spec", "--chain", "atlantis"]).fails();
    assert!(
        error.contains("`atlantis` is neither a chain that this binary knows nor a file"),
        "{error}"
    );
    for known in ["`dev`", "`local`", "`local-fast`"] {
        assert!(error.contains(known), "{error}");
    }
}

#[test]
fn no_chain_at_all_is_told_with_the_choices() {
    let folder = Folder::new();
    let error = althing(["--base-path", folder.path()]).fails();
    assert!(error.contains("no chain was named"), "{error}");
    assert!(error.contains("--dev"), "{error}");
}

#[test]
fn a_specification_that_is_none_is_told() {
    let folder = Folder::new();
    for (text, reason) in [
        ("this is no JSON", "it is not JSON"),
        ("{}", "it has no field `genesis`"),
        (
            r#"{ "genesis": { "raw": { "top": {} } } }"#,
            "its genesis has no code",
        ),
        (
            r#"{ "genesis": { "runtimeGenesis": { "code": "0xzz" } } }"#,
            "cannot be read",
        ),
    ] {
        let file = folder.write("spec.json", text);
        let error = althing(["export-chain-spec", "--chain", &file]).fails();
        assert!(error.contains(reason), "for {text}: {error}");
        assert!(error.contains(&file), "for {text}: {error}");
    }
}

/// A wasm module of nothing but a version: enough to tell whose it is.
fn module_of(spec_name: &'static str) -> String {
    let version = RuntimeVersion {
        spec_name: spec_name.into(),
        ..Default::default()
    };
    let mut module = b"\0asm\x01\0\0\0".to_vec();
    for (name, content) in [
        ("runtime_version", version.encode()),
        ("runtime_apis", Vec::new()),
    ] {
        let mut section = vec![u8::try_from(name.len()).expect("short")];
        section.extend(name.as_bytes());
        section.extend(content);
        module.push(0);
        module.push(u8::try_from(section.len()).expect("under 128, one byte of LEB128"));
        module.extend(section);
    }
    format!(
        "0x{}",
        module
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect::<String>()
    )
}

#[test]
fn the_specification_of_another_kind_of_chain_is_refused() {
    let folder = Folder::new();
    let mut spec: Value =
        serde_json::from_str(&althing(["export-chain-spec", "--chain", "dev"]).succeeds())
            .expect("JSON");
    spec["genesis"]["runtimeGenesis"]["code"] = module_of("elsewhere").into();
    let file = folder.write("elsewhere.json", &spec.to_string());
    let error = althing(["--chain", &file, "--base-path", folder.path()]).fails();
    assert!(
        error.contains("is of another kind of chain: its runtime is `elsewhere`"),
        "{error}"
    );

    // The same module under our own name passes this check: it is the name that was refused.
    spec["genesis"]["runtimeGenesis"]["code"] = module_of("althing").into();
    let file = folder.write("ours.json", &spec.to_string());
    let exported = althing(["export-chain-spec", "--chain", &file]).succeeds();
    assert!(exported.contains("althing_dev"), "{exported}");
}

#[test]
fn a_database_of_another_genesis_is_refused() {
    let folder = Folder::new();
    let base = folder.path();
    let spec = althing(["export-chain-spec", "--chain", "local"]).succeeds();
    let file = folder.write("one.json", &spec);
    let exported = folder.join("blocks");
    let open = |file: &str| {
        althing([
            "export-blocks",
            "--chain",
            file,
            "--base-path",
            base,
            "--from",
            "0",
            "--to",
            "0",
            &exported,
        ])
    };
    open(&file).succeeds();
    open(&file).succeeds();

    let mut other: Value = serde_json::from_str(&spec).expect("JSON");
    other["genesis"]["runtimeGenesis"]["patch"] = json!({ "civilClock": { "rate": 2 } });
    if let Some(config) = other["genesis"]["runtimeGenesis"].as_object_mut() {
        config.remove("config");
    }
    let file = folder.write("other.json", &other.to_string());
    let error = open(&file).fails();
    assert!(error.contains("was made from another genesis"), "{error}");
    assert!(error.contains("althing purge-chain"), "{error}");
    assert!(error.contains(base), "it names the folder: {error}");
}

#[test]
fn a_port_that_is_taken_is_told_with_its_flag() {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    let port = listener
        .local_addr()
        .expect("it is bound")
        .port()
        .to_string();
    let error = althing([
        "--dev",
        "--rpc-port",
        &port,
        "--port",
        "0",
        "--no-prometheus",
    ])
    .fails();
    assert!(
        error.contains(&format!("the RPC port {port} cannot be used")),
        "{error}"
    );
    assert!(error.contains("--rpc-port"), "{error}");

    let error = althing([
        "--dev",
        "--rpc-port",
        "0",
        "--port",
        &port,
        "--no-prometheus",
    ])
    .fails();
    assert!(
        error.contains(&format!("the peer-to-peer port {port} cannot be used")),
        "{error}"
    );
}

#[test]
fn a_validator_without_session_keys_is_told_how_to_make_them() {
    let folder = Folder::new();
    let error = althing([
        "--chain",
        "local",
        "--validator",
        "--base-path",
        folder.path(),
        "--unsafe-force-node-key-generation",
        "--rpc-port",
        "0",
        "--port",
        "0",
        "--no-prometheus",
    ])
    .fails();
    assert!(error.contains("has no Aura and no GRANDPA key"), "{error}");
    assert!(error.contains("althing key insert"), "{error}");
    assert!(error.contains("author_rotateKeysWithOwner"), "{error}");
}

#[test]
fn a_validator_without_a_network_key_is_told_how_to_make_one() {
    let folder = Folder::new();
    let error = althing([
        "--chain",
        "local",
        "--validator",
        "--base-path",
        folder.path(),
        "--rpc-port",
        "0",
        "--port",
        "0",
        "--no-prometheus",
    ])
    .fails();
    assert!(error.contains("key generate-node-key"), "{error}");
}

#[test]
fn a_specification_says_what_wallets_need() {
    for chain in ["dev", "local", "local-fast"] {
        let spec: Value =
            serde_json::from_str(&althing(["export-chain-spec", "--chain", chain]).succeeds())
                .expect("JSON");
        assert_eq!(spec["properties"]["tokenSymbol"], "ALTH");
        assert_eq!(spec["properties"]["tokenDecimals"], 12);
        assert_eq!(spec["properties"]["ss58Format"], 930);
        let expected = if chain == "dev" {
            "Development"
        } else {
            "Local"
        };
        assert_eq!(spec["chainType"], expected);
    }
}

#[test]
fn keys_are_shown_with_althings_addresses() {
    let shown = althing(["key", "inspect", "//Alice", "--output-type", "json"]).succeeds();
    let key: Value = serde_json::from_str(&shown).expect("JSON");
    let address = key["ss58Address"].as_str().expect("an address");
    let (_, format) =
        <sp_core::crypto::AccountId32 as sp_core::crypto::Ss58Codec>::from_ss58check_with_version(
            address,
        )
        .expect("an address");
    assert_eq!(u16::from(format), 930, "{address}");
}
