//! The books of a month, rebuilt from the events of every block from the first on.
//!
//! Nothing here knows where blocks come from, and nothing is taken from what the runtime keeps of its
//! books after genesis. What stands at the opening of a month is what all months before it left.
//!
//! The first block has no predecessor whose events could tell what there was: that is the genesis, a
//! document on which the community agreed. It says what the treasury had ([`Founding`]), which lines there
//! were and how much of all income is kept for emergencies. That share is not in the events of income, but
//! each change of it is an event, and events have an order.

use std::collections::BTreeMap;

use althing_primitives::{Figures, LineId, Month};
use althing_runtime::{Balance, BlockNumber};
use pallet_timelock_treasury::{
    runtime_api::{LineStatement, Statement},
    ByTier, Inflow,
};
use sp_runtime::Percent;

use super::entries::{Entry, Posting};

/// What there was before the first block.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Founding {
    /// What the treasury had.
    pub opening: Balance,
    /// What of it was kept for emergencies.
    pub contingency: Balance,
    /// Hundredths of income that are kept for emergencies; `None` if there was no treasury.
    pub percent: Option<u8>,
    /// The lines and their names.
    pub lines: BTreeMap<LineId, String>,
}

/// Why books cannot be rebuilt.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Unbookable {
    /// Something came in, and nothing said before how much of it is kept for emergencies.
    ShareUnknown,
    /// More went out than there was, or more was counted than can be.
    OutOfRange,
}

impl std::fmt::Display for Unbookable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Self::ShareUnknown => {
                "income was booked, and neither the genesis nor an event before it says what share of it \
                 is kept for emergencies"
            }
            Self::OutOfRange => {
                "more was paid, promised or taken back than all events before it say there was"
            }
        })
    }
}

/// A booking that names another month than that of its block.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Misdated {
    /// The block.
    pub block: BlockNumber,
    /// The month in which that block was made.
    pub made: Month,
    /// The month that the event names.
    pub named: Month,
}

/// A line's promises.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
struct LineBooks {
    opening: Balance,
    made: Balance,
    paid: Balance,
    returned: Balance,
    promised: Balance,
}

/// The books of one month while blocks are read, from the first on.
#[derive(Clone, Debug)]
pub struct Books {
    month: Month,
    opening: Balance,
    inflow: Inflow<Balance>,
    paid: ByTier<Balance>,
    promised: Balance,
    contingency: Balance,
    percent: Option<u8>,
    lines: BTreeMap<LineId, LineBooks>,
    names: BTreeMap<LineId, String>,
    misdated: Vec<Misdated>,
    /// The month of the block before.
    last: Month,
}

/// A month as its events tell it.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Rebuilt {
    /// The figures.
    pub statement: Statement<Balance>,
    /// What the lines are called.
    pub names: BTreeMap<LineId, String>,
    /// Bookings whose month is not that of their block.
    pub misdated: Vec<Misdated>,
}

fn add(sum: &mut Balance, amount: Balance) -> Result<(), Unbookable> {
    *sum = sum.checked_add(amount).ok_or(Unbookable::OutOfRange)?;
    Ok(())
}

fn take(sum: &mut Balance, amount: Balance) -> Result<(), Unbookable> {
    *sum = sum.checked_sub(amount).ok_or(Unbookable::OutOfRange)?;
    Ok(())
}

impl Books {
    /// Empty books of the month, for a chain that was founded so.
    pub fn new(month: Month, founding: Founding) -> Self {
        Self {
            month,
            opening: founding.opening,
            inflow: Inflow::default(),
            paid: ByTier::default(),
            promised: 0,
            contingency: founding.contingency,
            percent: founding.percent,
            lines: founding
                .lines
                .keys()
                .map(|line| (*line, LineBooks::default()))
                .collect(),
            names: founding.lines,
            misdated: Vec::new(),
            last: Month::default(),
        }
    }

    /// Books the entries of the next block, which was made in the month `made`.
    ///
    /// What a block does before it knows its own time belongs to the month of the block before. So the
    /// first block after the month is read too, and what it did later is left out.
    ///
    /// # Errors
    /// [`Unbookable`], and then the books are worth nothing.
    pub fn book(
        &mut self,
        block: BlockNumber,
        made: Month,
        entries: &[Entry],
    ) -> Result<(), Unbookable> {
        for entry in entries {
            if let Some(named) = month_of(entry) {
                if named != made && named != self.last {
                    self.misdated.push(Misdated { block, made, named });
                }
                if named > self.month {
                    continue;
                }
            } else if made > self.month && matches!(entry, Entry::Line { .. }) {
                continue;
            }
            self.enter(entry)?;
        }
        self.last = made;
        Ok(())
    }

    fn enter(&mut self, entry: &Entry) -> Result<(), Unbookable> {
        match entry {
            Entry::Line { line, name } => {
                self.lines.entry(*line).or_default();
                self.names.insert(*line, name.clone());
                Ok(())
            }
            Entry::Contingency { percent } => {
                self.percent = Some(*percent);
                Ok(())
            }
            Entry::Income {
                month,
                source,
                amount,
            } => {
                let percent = self.percent.ok_or(Unbookable::ShareUnknown)?;
                let share = Percent::from_percent(percent).mul_floor(*amount);
                add(&mut self.contingency, share)?;
                if *month < self.month {
                    add(&mut self.opening, *amount)
                } else {
                    add(self.inflow.of_mut(*source), *amount)
                }
            }
            Entry::Promised {
                posting,
                contingency,
            } => self.promise(posting, *contingency),
            Entry::Paid { posting } => self.pay(posting),
            Entry::Returned {
                posting,
                contingency,
            } => self.take_back(posting, *contingency),
        }
    }

    fn promise(&mut self, posting: &Posting, contingency: Balance) -> Result<(), Unbookable> {
        let is_past = posting.month < self.month;
        add(&mut self.promised, posting.amount)?;
        take(&mut self.contingency, contingency)?;
        let line = self.lines.entry(posting.line).or_default();
        add(&mut line.promised, posting.amount)?;
        if is_past {
            add(&mut line.opening, posting.amount)
        } else {
            add(&mut line.made, posting.amount)
        }
    }

    fn pay(&mut self, posting: &Posting) -> Result<(), Unbookable> {
        let is_past = posting.month < self.month;
        take(&mut self.promised, posting.amount)?;
        let line = self.lines.entry(posting.line).or_default();
        take(&mut line.promised, posting.amount)?;
        if is_past {
            take(&mut self.opening, posting.amount)?;
            take(&mut line.opening, posting.amount)
        } else {
            add(self.paid.of_mut(posting.tier), posting.amount)?;
            add(&mut line.paid, posting.amount)
        }
    }

    fn take_back(&mut self, posting: &Posting, contingency: Balance) -> Result<(), Unbookable> {
        let is_past = posting.month < self.month;
        take(&mut self.promised, posting.amount)?;
        add(&mut self.contingency, contingency)?;
        let line = self.lines.entry(posting.line).or_default();
        take(&mut line.promised, posting.amount)?;
        if is_past {
            take(&mut line.opening, posting.amount)
        } else {
            add(&mut line.returned, posting.amount)
        }
    }

    /// What the month amounted to, over or not.
    ///
    /// # Errors
    /// [`Unbookable::OutOfRange`] if more was paid than there was.
    pub fn close(self, is_final: bool) -> Result<Rebuilt, Unbookable> {
        let (inflow, outflow) = (self.inflow.total(), self.paid.total());
        let mut closing = self.opening;
        add(&mut closing, inflow)?;
        take(&mut closing, outflow)?;
        let lines = self.lines.iter().map(|(line, books)| LineStatement {
            line: *line,
            paid: books.paid,
            figures: Figures {
                opening: books.opening,
                inflow: books.made,
                outflow: books.paid.saturating_add(books.returned),
                closing: books.promised,
                promised: books.promised,
            },
        });
        Ok(Rebuilt {
            statement: Statement {
                month: self.month,
                is_final,
                figures: Figures {
                    opening: self.opening,
                    inflow,
                    outflow,
                    closing,
                    promised: self.promised,
                },
                inflow: self.inflow,
                paid: self.paid,
                contingency: self.contingency,
                lines: lines.collect(),
            },
            names: self.names,
            misdated: self.misdated,
        })
    }
}

/// The month that an entry names.
fn month_of(entry: &Entry) -> Option<Month> {
    match entry {
        Entry::Line { .. } | Entry::Contingency { .. } => None,
        Entry::Income { month, .. } => Some(*month),
        Entry::Promised { posting, .. }
        | Entry::Paid { posting }
        | Entry::Returned { posting, .. } => Some(posting.month),
    }
}
