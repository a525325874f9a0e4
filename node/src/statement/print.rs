//! A statement as text for people, as CSV for spreadsheets and as JSON for programs.

use std::fmt::Write;

use althing_runtime::{
    constants::currency::{ALTH, TOKEN_DECIMALS, TOKEN_SYMBOL},
    Balance, BlockNumber, Hash,
};
use pallet_timelock_treasury::runtime_api::{LineStatement, Statement};
use serde_json::{json, Map, Value};

use super::{
    books::Rebuilt,
    figures::{self, Difference, Figure, Subject},
};

/// All that is told of a month.
#[derive(Clone, Debug)]
pub struct Report {
    /// The chain's name.
    pub chain: String,
    /// The block at which the runtime was asked.
    pub at: (BlockNumber, Hash),
    /// The first and the last block of the month; `None` if it has none.
    pub blocks: Option<(BlockNumber, BlockNumber)>,
    /// By the events.
    pub rebuilt: Rebuilt,
    /// By the runtime.
    pub runtime: Statement<Balance>,
    /// Where the two differ.
    pub differences: Vec<Difference>,
}

/// How it is printed.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub enum Format {
    /// For people, in whole tokens.
    Text,
    /// For spreadsheets: a row for each figure, in plancks.
    Csv,
    /// For programs, in plancks as text, since they do not fit into the numbers of JavaScript.
    Json,
}

impl Report {
    /// The report in that format.
    pub fn print(&self, format: Format) -> String {
        match format {
            Format::Text => self.text(),
            Format::Csv => self.csv(),
            Format::Json => format!("{:#}\n", self.json()),
        }
    }

    fn text(&self) -> String {
        let statement = &self.rebuilt.statement;
        let state = if statement.is_final {
            "final"
        } else {
            "so far"
        };
        let blocks = self.blocks.map_or_else(
            || "no blocks".into(),
            |(first, last)| format!("blocks {first} to {last}"),
        );
        let mut text = format!(
            "{} - statement for {} ({state}), {blocks}, in {TOKEN_SYMBOL}\n\nTreasury\n",
            self.chain, statement.month
        );
        for (index, figure) in figures::of_treasury(statement).iter().enumerate() {
            let label = TREASURY_LABELS.get(index).unwrap_or(&figure.name);
            push(
                &mut text,
                format_args!("  {label:<32}{:>28}\n", tokens(figure.amount)),
            );
        }
        push(
            &mut text,
            format_args!("\nLines, which hold no money: what is promised out of them\n"),
        );
        if statement.lines.is_empty() {
            text.push_str("  none\n");
        }
        for line in &statement.lines {
            self.push_line(&mut text, line);
        }
        push(&mut text, format_args!("\n{}", self.verdict()));
        text
    }

    fn push_line(&self, text: &mut String, line: &LineStatement<Balance>) {
        let name = self.name(Subject::Line(line.line));
        push(text, format_args!("  {}  {name}\n", line.line));
        for (figure, label) in figures::of_line(line).iter().zip(LINE_LABELS) {
            push(
                text,
                format_args!("    {label:<30}{:>28}\n", tokens(figure.amount)),
            );
        }
    }

    /// Whether the two are equal, for people.
    pub fn verdict(&self) -> String {
        let (number, hash) = self.at;
        if self.differences.is_empty() {
            return format!(
                "Rebuilt from the events of all blocks. Every figure is equal to that of the runtime at block \
                 {number} ({hash:?}).\n"
            );
        }
        let mut text = format!(
            "Rebuilt from the events of all blocks. The runtime at block {number} ({hash:?}) says \
             otherwise, in plancks:\n"
        );
        for difference in &self.differences {
            push(&mut text, format_args!("  {difference}\n"));
        }
        text
    }

    fn csv(&self) -> String {
        let month = self.rebuilt.statement.month;
        let theirs = figures::all(&self.runtime);
        let mut text = String::from("month,subject,name,figure,events,runtime\n");
        for figure in figures::all(&self.rebuilt.statement) {
            let Figure {
                subject,
                name,
                amount,
            } = figure;
            // A line that the runtime does not have is one with nothing in it.
            let runtime = theirs
                .iter()
                .find(|it| it.subject == subject && it.name == name)
                .map_or(0, |it| it.amount);
            push(
                &mut text,
                format_args!(
                    "{month},{subject},{},{name},{amount},{runtime}\n",
                    quoted(&self.name(subject)),
                ),
            );
        }
        text
    }

    fn json(&self) -> Value {
        let statement = &self.rebuilt.statement;
        let lines = statement.lines.iter().map(|line| {
            let mut object = object(&figures::of_line(line));
            object.insert("line".into(), line.line.0.into());
            object.insert("name".into(), self.name(Subject::Line(line.line)).into());
            Value::Object(object)
        });
        let differences = self.differences.iter().map(|difference| {
            json!({
                "what": difference.what,
                "events": difference.events,
                "runtime": difference.runtime,
            })
        });
        json!({
            "chain": self.chain,
            "month": statement.month.to_string(),
            "final": statement.is_final,
            "blocks": self.blocks.map(|(first, last)| json!({ "first": first, "last": last })),
            "at": { "number": self.at.0, "hash": format!("{:?}", self.at.1) },
            "token": { "symbol": TOKEN_SYMBOL, "decimals": TOKEN_DECIMALS },
            "treasury": object(&figures::of_treasury(statement)),
            "lines": lines.collect::<Vec<_>>(),
            "equal": self.differences.is_empty(),
            "differences": differences.collect::<Vec<_>>(),
        })
    }

    /// What a line is called; nothing for the treasury.
    fn name(&self, subject: Subject) -> String {
        match subject {
            Subject::Treasury => String::new(),
            Subject::Line(line) => {
                let name = self.rebuilt.names.get(&line);
                // Who opens a line names it: nothing of that may steer a terminal.
                name.map(|name| name.chars().filter(|it| !it.is_control()).collect())
                    .unwrap_or_default()
            }
        }
    }
}

/// What people read before each figure of the treasury, in the order of [`figures::of_treasury`].
const TREASURY_LABELS: [&str; 15] = [
    "opening",
    "  fees",
    "  dues",
    "  campaigns",
    "  gifts",
    "  forfeits",
    "  unattributed",
    "in",
    "  paid, Small",
    "  paid, Medium",
    "  paid, Large",
    "out",
    "closing",
    "  of it promised",
    "  of it for emergencies",
];

/// The same for a line, whose closing is what is promised.
const LINE_LABELS: [&str; 5] = [
    "promised at the opening",
    "promised in the month",
    "paid",
    "taken back",
    "promised at the closing",
];

fn push(text: &mut String, more: std::fmt::Arguments<'_>) {
    // Text takes all that is written to it.
    let _ = text.write_fmt(more);
}

/// Figures by name, as JSON has them.
fn object(figures: &[Figure]) -> Map<String, Value> {
    figures
        .iter()
        .map(|figure| (camel(figure.name), figure.amount.to_string().into()))
        .collect()
}

fn camel(name: &str) -> String {
    let mut words = name.split(' ');
    let first = words.next().unwrap_or_default().to_string();
    words.fold(first, |text, word| {
        let (initial, rest) = word.split_at(1);
        text + &initial.to_uppercase() + rest
    })
}

/// A field of CSV that may contain anything (RFC 4180), and that no spreadsheet takes for a formula.
fn quoted(name: &str) -> String {
    if name.is_empty() {
        return String::new();
    }
    let guard = if name.starts_with(['=', '+', '-', '@']) {
        "'"
    } else {
        ""
    };
    format!("\"{guard}{}\"", name.replace('"', "\"\""))
}

/// An amount in whole tokens, with all its digits.
fn tokens(amount: Balance) -> String {
    let whole = (amount / ALTH).to_string();
    let mut grouped = String::new();
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    format!(
        "{grouped}.{:0width$}",
        amount % ALTH,
        width = usize::from(TOKEN_DECIMALS)
    )
}
