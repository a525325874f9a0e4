use althing_runtime::Hash;
use serde_json::{json, Value};

use super::*;
use crate::statement::{
    figures,
    print::{Format, Report},
};

/// November as [`busy`] has it, and a runtime that has one gift more.
fn report(is_equal: bool) -> Report {
    let rebuilt = busy();
    let mut runtime = rebuilt.statement.clone();
    if !is_equal {
        runtime.inflow.gifts = 1;
    }
    Report {
        chain: "Utopia".into(),
        at: (5, Hash::repeat_byte(0xab)),
        blocks: Some((3, 4)),
        differences: figures::differences(&rebuilt, &runtime),
        rebuilt,
        runtime,
    }
}

#[test]
fn people_read_whole_tokens_and_that_all_is_equal() {
    let text = report(true).print(Format::Text);
    let expected = "\
Utopia - statement for 2026-11 (final), blocks 3 to 4, in ALTH

Treasury
  opening                                       0.000000001450
    fees                                        0.000000000040
    dues                                        0.000000000000
    campaigns                                   0.000000000000
    gifts                                       0.000000000000
    forfeits                                    0.000000000000
    unattributed                                0.000000000007
  in                                            0.000000000047
    paid, Small                                 0.000000000160
    paid, Medium                                0.000000000000
    paid, Large                                 0.000000000000
  out                                           0.000000000160
  closing                                       0.000000001337
    of it promised                              0.000000000120
    of it for emergencies                       0.000000000154

Lines, which hold no money: what is promised out of them
  0  Homes
    promised at the opening                     0.000000000250
    promised in the month                       0.000000000000
    paid                                        0.000000000100
    taken back                                  0.000000000030
    promised at the closing                     0.000000000120
  1  Roads
    promised at the opening                     0.000000000000
    promised in the month                       0.000000000060
    paid                                        0.000000000060
    taken back                                  0.000000000000
    promised at the closing                     0.000000000000

Rebuilt from the events of all blocks. Every figure is equal to that of the runtime at block 5 \
(0xabababababababababababababababababababababababababababababababab).
";
    assert_eq!(text, expected);
}

#[test]
fn people_read_each_difference() {
    let text = report(false).print(Format::Text);
    assert!(
        text.ends_with(
            "says otherwise, in plancks:\n  treasury, gifts: 0 by the events, 1 by the runtime\n"
        ),
        "{text}"
    );
    assert!(!text.contains("is equal"), "{text}");
}

#[test]
fn large_amounts_are_grouped_and_lose_no_digit() {
    let mut report = report(true);
    report.rebuilt.statement.figures.opening = 1_234_567_000_000_000_089;
    let text = report.print(Format::Text);
    assert!(text.contains(" 1,234,567.000000000089\n"), "{text}");
}

#[test]
fn a_month_that_goes_on_and_one_without_blocks_say_so() {
    let mut report = report(true);
    report.rebuilt.statement.is_final = false;
    report.blocks = None;
    let text = report.print(Format::Text);
    assert!(text.contains("2026-11 (so far), no blocks, in"), "{text}");
    let json: Value = serde_json::from_str(&report.print(Format::Json)).expect("JSON");
    assert_eq!(json["final"], false);
    assert_eq!(json["blocks"], Value::Null);
}

#[test]
fn spreadsheets_get_a_row_for_each_figure_of_both() {
    let csv = report(false).print(Format::Csv);
    let rows: Vec<_> = csv.lines().collect();
    assert_eq!(rows.len(), 1 + 15 + 2 * 6);
    assert_eq!(rows[0], "month,subject,name,figure,events,runtime");
    assert_eq!(rows[1], "2026-11,treasury,,opening,1450,1450");
    assert_eq!(rows[5], "2026-11,treasury,,gifts,0,1");
    assert_eq!(rows[16], "2026-11,line 0,\"Homes\",opening,250,250");
    assert!(rows.iter().all(|row| row.split(',').count() == 6));
}

#[test]
fn programs_get_every_figure_as_text() {
    let json: Value = serde_json::from_str(&report(true).print(Format::Json)).expect("JSON");
    assert_eq!(
        json,
        json!({
            "chain": "Utopia",
            "month": "2026-11",
            "final": true,
            "blocks": { "first": 3, "last": 4 },
            "at": { "number": 5, "hash": format!("0x{}", "ab".repeat(32)) },
            "token": { "symbol": "ALTH", "decimals": 12 },
            "treasury": {
                "opening": "1450",
                "fees": "40",
                "dues": "0",
                "campaigns": "0",
                "gifts": "0",
                "forfeits": "0",
                "unattributed": "7",
                "in": "47",
                "paidSmall": "160",
                "paidMedium": "0",
                "paidLarge": "0",
                "out": "160",
                "closing": "1337",
                "promised": "120",
                "contingency": "154",
            },
            "lines": [
                {
                    "line": 0,
                    "name": "Homes",
                    "opening": "250",
                    "made": "0",
                    "paid": "100",
                    "takenBack": "30",
                    "closing": "120",
                    "promised": "120",
                },
                {
                    "line": 1,
                    "name": "Roads",
                    "opening": "0",
                    "made": "60",
                    "paid": "60",
                    "takenBack": "0",
                    "closing": "0",
                    "promised": "0",
                },
            ],
            "equal": true,
            "differences": [],
        })
    );
}

#[test]
fn programs_get_each_difference() {
    let json: Value = serde_json::from_str(&report(false).print(Format::Json)).expect("JSON");
    assert_eq!(json["equal"], false);
    let expected = json!([{ "what": "treasury, gifts", "events": "0", "runtime": "1" }]);
    assert_eq!(json["differences"], expected);
}

/// Whoever may open a line may call it anything.
#[test]
fn the_name_of_a_line_does_nothing_to_who_reads_it() {
    let mut report = report(true);
    report
        .rebuilt
        .names
        .insert(HOMES, "=1+1\",\u{1b}[2J\nRoads".into());
    let csv = report.print(Format::Csv);
    assert_eq!(csv.lines().count(), 1 + 15 + 2 * 6);
    assert!(
        csv.contains(r#"line 0,"'=1+1"",[2JRoads",opening"#),
        "{csv}"
    );
    let text = report.print(Format::Text);
    assert!(text.contains("  0  =1+1\",[2JRoads\n"), "{text}");
}
