//! `althing statement`: a month's accounts from events alone, held against the runtime's.

mod support;

use std::process::Command;

use codec::{Decode, Encode};
use pallet_timelock_treasury::{Inflow, Ledger};
use serde_json::{json, Value};
use sp_io::hashing::{blake2_256, twox_128, twox_64};
use support::{
    althing,
    wallet::{gift, transfer, upgrade},
    Folder, Node,
};

const CHAIN: &str = "Althing Development";
const ALTH: u128 = 1_000_000_000_000;
/// What the treasury of the development chain begins with.
const ENDOWMENT: u128 = 500_000 * ALTH;
/// The key of the runtime.
const CODE: &str = "0x3a636f6465";
/// The month of a genesis, which has no time yet.
const NO_TIME: &str = "1970-01";

fn hex(bytes: &[u8]) -> String {
    sp_core::bytes::to_hex(bytes, false)
}

/// The key of a storage item.
fn item(pallet: &str, name: &str) -> Vec<u8> {
    [pallet, name]
        .map(|text| twox_128(text.as_bytes()))
        .concat()
}

/// The specification of the development chain.
fn development() -> Value {
    let spec = althing(["export-chain-spec", "--chain", "dev", "--raw"]).succeeds();
    serde_json::from_str(&spec).expect("JSON")
}

/// What a chain's first state says instead: key and value.
type Instead = (Vec<u8>, Vec<u8>);

/// A chain like `spec` but for its first state; the file of its specification.
fn chain_with(mut spec: Value, folder: &Folder, instead: &[Instead]) -> String {
    for (key, value) in instead {
        spec["genesis"]["raw"]["top"][hex(key)] = hex(value).into();
    }
    folder.write("spec.json", &spec.to_string())
}

/// A civil clock that passes six days in each block.
fn fast_clock() -> Instead {
    let clock = (None::<u64>, 86_400_u32);
    (item("CivilClock", "Clock"), clock.encode())
}

/// The same runtime in other bytes, and the state in which the citizens have authorised it.
fn next_runtime(spec: &Value, folder: &Folder) -> (Vec<u8>, Instead) {
    /// By this a node knows that what follows is compressed by zstd.
    const COMPRESSED: [u8; 8] = [0x52, 0xbc, 0x53, 0x76, 0x46, 0xdb, 0x8e, 0x05];
    /// A frame that zstd passes over.
    const EMPTY_FRAME: [u8; 8] = [0x50, 0x2a, 0x4d, 0x18, 0, 0, 0, 0];
    let code = &spec["genesis"]["raw"]["top"][CODE];
    let code = sp_core::bytes::from_hex(code.as_str().expect("bytes")).expect("bytes");
    let next = if code.starts_with(&COMPRESSED) {
        [&code[..], &EMPTY_FRAME].concat()
    } else {
        // As it is, it is too long for a block.
        let file = folder.join("runtime.wasm");
        std::fs::write(&file, &code).expect("the folder can be written to");
        let zstd = Command::new("zstd")
            .args(["--quiet", "--stdout", &file])
            .output()
            .expect("zstd is there: scripts/setup installs it");
        [&COMPRESSED[..], &zstd.stdout].concat()
    };
    // Whatever its version.
    let authorised = (blake2_256(&next), false).encode();
    (next, (item("System", "AuthorizedUpgrade"), authorised))
}

/// A database that holds the first state alone.
fn only_genesis(spec: &str, folder: &Folder) {
    let base = ["--chain", spec, "--base-path", folder.path()];
    let blocks = folder.join("blocks");
    let rest = ["--from", "0", "--to", "0", &blocks];
    althing([&["export-blocks"], &base[..], &rest].concat()).succeeds();
}

/// Exit code, output and error of a statement.
fn statement(spec: &str, folder: &Folder, rest: &[&str]) -> (Option<i32>, String, String) {
    let base = ["--chain", spec, "--base-path", folder.path()];
    althing([&["statement"], &base[..], rest].concat()).told()
}

/// The month of a block, as its runtime tells it.
fn month_of(node: &Node, block: &str) -> String {
    let time = node.rpc("state_call", &json!(["CivilClockApi_now", "0x", block]));
    let time = sp_core::bytes::from_hex(time.as_str().expect("bytes")).expect("bytes");
    let time = u64::decode(&mut time.as_slice()).expect("seconds");
    althing_primitives::Month::of(time.into()).to_string()
}

fn amount(value: &Value) -> u128 {
    value
        .as_str()
        .and_then(|text| text.parse().ok())
        .expect("an amount as text")
}

/// The chain is upgraded on the way: each block is read by the description of the runtime that made it.
#[test]
fn months_are_rebuilt_from_events_and_equal_also_over_an_upgrade() {
    let folder = Folder::new();
    let development = development();
    let (code, authorised) = next_runtime(&development, &folder);
    let spec = chain_with(development, &folder, &[fast_clock(), authorised]);
    let (first, at, given, last) = {
        let node = Node::start(&[
            "--chain",
            &spec,
            "--base-path",
            folder.path(),
            "--alice",
            "--force-authoring",
            "--unsafe-force-node-key-generation",
            "--state-pruning",
            "archive",
        ]);
        node.send("//Alice", 0, &transfer("//Bob", ALTH));
        let (given, block) = node.send("//Alice", 1, &gift(5 * ALTH));
        let (_, upgraded) = node.send("//Alice", 2, &upgrade(&code));
        let size = node.rpc("state_getStorageSize", &json!([CODE, upgraded]));
        assert_eq!(size, code.len(), "from now on it is the next runtime");
        node.send("//Alice", 3, &gift(7 * ALTH));
        // A month has six blocks at most.
        let later = node.wait_for_block(given + 6);
        let last = node.rpc("chain_getBlockHash", &json!([later]));
        let last = month_of(&node, last.as_str().expect("a hash"));
        (month_of(&node, &block), block, given, last)
    };
    assert!(first < last);

    let (code, out, error) = statement(&spec, &folder, &["--month", &first, "--at", &at]);
    assert_eq!(code, Some(0), "{error}");
    let has = |line: &str| out.lines().any(|it| it.starts_with(line));
    assert!(has(&format!("{CHAIN} - statement for {first} (so far)")));
    assert!(has(
        "    gifts                                       5.000000000000"
    ));
    assert!(has("  0  running-the-chain"));
    assert!(out.contains(&format!(
        "equal to that of the runtime at block {given} ({at})"
    )));

    let json = ["--month", &last, "--format", "json"];
    let (code, out, error) = statement(&spec, &folder, &json);
    assert_eq!(code, Some(0), "{error}");
    let told: Value = serde_json::from_str(&out).expect("JSON");
    let treasury = &told["treasury"];
    assert_eq!(told["month"], *last);
    assert_eq!(told["equal"], true);
    assert_eq!(told["lines"][0]["name"], "running-the-chain");
    let [opening, closing] = ["opening", "closing"].map(|name| amount(&treasury[name]));
    assert!(
        opening >= ENDOWMENT + 5 * ALTH,
        "what came in before: {opening}"
    );
    let came_in = closing - ENDOWMENT;
    assert!(
        came_in > 12 * ALTH && came_in < 13 * ALTH,
        "both gifts, and the community's half of the fees: {came_in}"
    );
}

#[test]
fn a_pruned_database_is_refused_with_a_code_of_its_own_and_nothing_printed() {
    let folder = Folder::new();
    let base = ["--dev", "--base-path", folder.path()];
    {
        let node = Node::start(&[&base[..], &["--state-pruning", "1"]].concat());
        node.wait_for_block(6);
    }
    let (code, out, error) = statement("dev", &folder, &["--month", NO_TIME]);
    assert_eq!(code, Some(4), "{error}");
    assert_eq!(out, "");
    assert!(error.contains("is not in this database"), "{error}");
    assert!(error.contains("--state-pruning archive"), "{error}");
}

/// Books that no event explains: a month that stands in the first state.
#[test]
fn a_runtime_that_says_otherwise_is_told_with_each_figure() {
    let folder = Folder::new();
    let books = Ledger {
        opening: ENDOWMENT,
        inflow: Inflow {
            gifts: 7,
            ..Inflow::default()
        },
        contingency: ENDOWMENT / 10,
        ..Ledger::default()
    };
    let month = 0_u32.encode();
    let key = [
        item("TimelockTreasury", "Ledgers"),
        twox_64(&month).to_vec(),
        month,
    ];
    let spec = chain_with(development(), &folder, &[(key.concat(), books.encode())]);
    only_genesis(&spec, &folder);

    let csv = ["--month", NO_TIME, "--format", "csv"];
    let (code, out, error) = statement(&spec, &folder, &csv);
    assert_eq!(code, Some(3), "{error}");
    let rows: Vec<_> = out.lines().collect();
    for row in [
        format!("{NO_TIME},treasury,,opening,{ENDOWMENT},{ENDOWMENT}"),
        format!("{NO_TIME},treasury,,gifts,0,7"),
        format!("{NO_TIME},treasury,,in,0,7"),
        format!("{NO_TIME},treasury,,closing,{ENDOWMENT},{}", ENDOWMENT + 7),
    ] {
        assert!(rows.contains(&row.as_str()), "{row} in {out}");
    }
    assert!(error.contains("treasury, gifts: 0 by the events, 7 by the runtime"));
    assert!(error.contains("in 3 point(s)"), "{error}");

    let beyond = statement(&spec, &folder, &["--month", NO_TIME, "--at", "9"]);
    assert_eq!(beyond.0, Some(1));
    assert!(
        beyond.2.contains("which reaches to block 0"),
        "{}",
        beyond.2
    );
    let early = statement(&spec, &folder, &["--month", "2026-11"]);
    assert_eq!(early.0, Some(1));
    assert!(
        early.2.contains("it is 1970-01 by the civil clock"),
        "{}",
        early.2
    );
}

#[test]
fn what_is_not_there_is_refused_and_nothing_made_in_its_place() {
    let folder = Folder::new();
    let none = statement("dev", &folder, &["--month", "2026-11"]);
    assert_eq!(none.0, Some(1));
    assert!(none.2.contains("there is no database in"), "{}", none.2);
    let database = folder.join("chains/althing_dev/paritydb");
    assert!(!std::path::Path::new(&database).exists());

    let no_month = statement("dev", &folder, &["--month", "2026-13"]);
    assert_eq!(no_month.0, Some(2));
    assert!(no_month.2.contains("not a month"), "{}", no_month.2);
}
