//! A statement as a list of figures, so that two can be compared and one printed.

use std::collections::{BTreeMap, BTreeSet};

use althing_primitives::LineId;
use althing_runtime::Balance;
use pallet_timelock_treasury::runtime_api::{LineStatement, Statement};

use super::books::{Misdated, Rebuilt};

/// Whose figure it is.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub enum Subject {
    /// The treasury's.
    Treasury,
    /// A line's. It holds no money: its figures are about its promises.
    Line(LineId),
}

impl std::fmt::Display for Subject {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Treasury => f.write_str("treasury"),
            Self::Line(line) => write!(f, "line {line}"),
        }
    }
}

/// A figure of a statement.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Figure {
    /// Whose it is.
    pub subject: Subject,
    /// What it is called.
    pub name: &'static str,
    /// In plancks.
    pub amount: Balance,
}

/// What the events and the runtime say differently.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Difference {
    /// What it is about.
    pub what: String,
    /// What follows from the events.
    pub events: String,
    /// What the runtime says.
    pub runtime: String,
}

impl std::fmt::Display for Difference {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self {
            what,
            events,
            runtime,
        } = self;
        write!(
            f,
            "{what}: {events} by the events, {runtime} by the runtime"
        )
    }
}

/// The figures of the treasury, in the order in which they are read.
pub fn of_treasury(statement: &Statement<Balance>) -> Vec<Figure> {
    let Statement {
        figures,
        inflow,
        paid,
        ..
    } = statement;
    let named = [
        ("opening", figures.opening),
        ("fees", inflow.fees),
        ("dues", inflow.dues),
        ("campaigns", inflow.campaigns),
        ("gifts", inflow.gifts),
        ("forfeits", inflow.forfeits),
        ("unattributed", inflow.unattributed),
        ("in", figures.inflow),
        ("paid small", paid.small),
        ("paid medium", paid.medium),
        ("paid large", paid.large),
        ("out", figures.outflow),
        ("closing", figures.closing),
        ("promised", figures.promised),
        ("contingency", statement.contingency),
    ];
    with_subject(Subject::Treasury, &named)
}

/// The figures of a line, in the order in which they are read.
pub fn of_line(line: &LineStatement<Balance>) -> Vec<Figure> {
    let named = [
        ("opening", line.figures.opening),
        ("made", line.figures.inflow),
        ("paid", line.paid),
        ("taken back", line.figures.outflow.saturating_sub(line.paid)),
        ("closing", line.figures.closing),
        ("promised", line.figures.promised),
    ];
    with_subject(Subject::Line(line.line), &named)
}

fn with_subject(subject: Subject, named: &[(&'static str, Balance)]) -> Vec<Figure> {
    named
        .iter()
        .map(|(name, amount)| Figure {
            subject,
            name,
            amount: *amount,
        })
        .collect()
}

/// All figures.
pub fn all(statement: &Statement<Balance>) -> Vec<Figure> {
    of_treasury(statement)
        .into_iter()
        .chain(statement.lines.iter().flat_map(of_line))
        .collect()
}

/// All in which the events and the runtime differ; nothing if they are equal.
///
/// The runtime lists all lines that there are, those too that were opened after the month and have nothing
/// in it. So a line that one of the two does not have is one of which every figure is 0.
pub fn differences(rebuilt: &Rebuilt, runtime: &Statement<Balance>) -> Vec<Difference> {
    let ours = &rebuilt.statement;
    let about = [
        ("month", ours.month.to_string(), runtime.month.to_string()),
        (
            "final",
            ours.is_final.to_string(),
            runtime.is_final.to_string(),
        ),
    ];
    let about = about
        .into_iter()
        .filter(|(_, events, runtime)| events != runtime)
        .map(|(what, events, runtime)| Difference {
            what: what.into(),
            events,
            runtime,
        });
    about
        .chain(differing_figures(ours, runtime))
        .chain(rebuilt.misdated.iter().map(misdated))
        .collect()
}

fn differing_figures(ours: &Statement<Balance>, runtime: &Statement<Balance>) -> Vec<Difference> {
    let lines = |statement: &Statement<Balance>| -> BTreeMap<LineId, LineStatement<Balance>> {
        let lines = statement.lines.iter();
        lines.map(|line| (line.line, line.clone())).collect()
    };
    let (our_lines, its_lines) = (lines(ours), lines(runtime));
    let ids: BTreeSet<LineId> = our_lines.keys().chain(its_lines.keys()).copied().collect();
    let in_line = ids.into_iter().flat_map(|id| {
        let of = |lines: &BTreeMap<LineId, LineStatement<Balance>>| {
            let line = lines.get(&id).cloned();
            of_line(&line.unwrap_or_else(|| nothing(id)))
        };
        of(&our_lines).into_iter().zip(of(&its_lines))
    });
    of_treasury(ours)
        .into_iter()
        .zip(of_treasury(runtime))
        .chain(in_line)
        .filter(|(events, runtime)| events.amount != runtime.amount)
        .map(|(events, runtime)| Difference {
            what: format!("{}, {}", events.subject, events.name),
            events: events.amount.to_string(),
            runtime: runtime.amount.to_string(),
        })
        .collect()
}

/// A line of which every figure is 0.
fn nothing(line: LineId) -> LineStatement<Balance> {
    LineStatement {
        line,
        paid: 0,
        figures: Default::default(),
    }
}

fn misdated(misdated: &Misdated) -> Difference {
    Difference {
        what: format!("month of a booking in block {}", misdated.block),
        events: misdated.named.to_string(),
        runtime: misdated.made.to_string(),
    }
}
