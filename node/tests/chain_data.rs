//! Blocks on disk: checked, exported, imported, taken back, purged.

mod support;

use serde_json::Value;
use support::{althing, Folder, Node};

fn best(base: &str) -> u64 {
    let info = althing(["chain-info", "--dev", "--base-path", base]).succeeds();
    let info: Value = serde_json::from_str(&info).expect("JSON");
    info["best_number"].as_u64().expect("a number")
}

#[test]
fn a_chain_goes_from_one_disk_to_another() {
    let (first, second) = (Folder::new(), Folder::new());
    let blocks = first.join("blocks.bin");
    {
        let node = Node::start(&["--dev", "--base-path", first.path()]);
        node.wait_for_block(4);
    }
    assert!(best(first.path()) >= 4);

    let from_first = ["--dev", "--base-path", first.path()];
    let into_second = ["--dev", "--base-path", second.path()];
    let run = |command: &[&'static str], base: &[&str], rest: &[&str]| {
        let args: Vec<&str> = [command, base, rest].concat();
        althing(args.iter().copied()).succeeds()
    };
    run(&["check-block"], &from_first, &["2"]);
    run(
        &["export-blocks"],
        &from_first,
        &["--binary", "--to", "3", &blocks],
    );
    run(&["import-blocks"], &into_second, &["--binary", &blocks]);
    assert_eq!(best(second.path()), 3, "all that was exported is there");

    run(&["revert"], &into_second, &["1"]);
    assert_eq!(best(second.path()), 2, "one block was taken back");

    let database = second.join("chains/althing_dev/paritydb/full");
    assert!(std::path::Path::new(&database).exists());
    run(&["purge-chain"], &into_second, &["-y"]);
    assert!(!std::path::Path::new(&database).exists());
    // A second time there is nothing to remove, which is no error.
    run(&["purge-chain"], &into_second, &["-y"]);
}
