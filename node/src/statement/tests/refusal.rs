use std::collections::BTreeSet;

use super::november;
use crate::{command, statement::Refusal};

#[test]
fn what_a_script_must_tell_apart_has_an_exit_code_of_its_own() {
    let refusals = [
        Refusal::Differs { count: 1 },
        Refusal::NotThere { block: 1 },
        Refusal::Stopped,
    ];
    let codes: BTreeSet<_> = refusals
        .into_iter()
        .map(|refusal| command::exit_code(&sc_cli::Error::Application(Box::new(refusal))))
        .collect();
    assert_eq!(codes, [1, 3, 4].into(), "2 is clap's, 0 is success");
    assert_eq!(command::exit_code(&"anything else".into()), 1);
}

#[test]
fn each_refusal_says_what_is_wrong_and_what_to_do() {
    for (refusal, what, cure) in [
        (
            Refusal::Differs { count: 2 },
            "in 2 point(s)",
            "Try it on another node",
        ),
        (
            Refusal::NotThere { block: 9 },
            "the state of block 9 is not in this database",
            "--state-pruning archive",
        ),
        (
            Refusal::NotBegun {
                month: november(),
                block: 3,
                now: super::october(),
            },
            "there is no statement for 2026-11: at block 3 it is 2026-10",
            "Choose that month or an earlier one",
        ),
    ] {
        let text = refusal.to_string();
        assert!(text.contains(what), "{text}");
        assert!(text.contains(cure), "{text}");
    }
}
