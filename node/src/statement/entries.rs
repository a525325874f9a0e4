//! What of a block's events is an entry in the books.

use althing_primitives::{IncomeSource, LineId, Month};
use althing_runtime::Balance;
use codec::{Compact, Decode};
use pallet_timelock_treasury::{Source, Tier};

use super::values::{Types, Value};

/// The treasury's name in the runtime.
pub const PALLET: &str = "TimelockTreasury";
/// The crate in which its types are.
const HOME: &str = "pallet_timelock_treasury";

/// An event of the treasury by which the books change.
#[derive(Clone, Debug, Eq, PartialEq)]
pub enum Entry {
    /// A line was opened.
    Line { line: LineId, name: String },
    /// From now on so many hundredths of all income are kept for emergencies.
    Contingency { percent: u8 },
    /// Something came in.
    Income {
        month: Month,
        source: Source,
        amount: Balance,
    },
    /// Something was promised; what of it the contingency bears.
    Promised {
        posting: Posting,
        contingency: Balance,
    },
    /// Something that was promised was paid.
    Paid { posting: Posting },
    /// Something that was promised was taken back; what of it the contingency got back.
    Returned {
        posting: Posting,
        contingency: Balance,
    },
}

/// What is posted to the books of a line.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Posting {
    pub month: Month,
    pub line: LineId,
    pub tier: Tier,
    pub amount: Balance,
}

/// Why events, or the first state of the books, cannot be read.
#[derive(Debug, Eq, PartialEq)]
pub enum Unreadable {
    /// They are not what the runtime describes.
    Bytes(String),
    /// The runtime does not describe this.
    Undescribed(&'static str),
    /// An event, or a part of the first state, lacks this or has something unknown there.
    Lacks { what: String, field: &'static str },
}

impl std::fmt::Display for Unreadable {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Self::Bytes(reason) => write!(f, "they are not what its runtime describes: {reason}"),
            Self::Undescribed(name) => write!(f, "its runtime does not describe `{name}`"),
            Self::Lacks { what, field } => {
                write!(
                    f,
                    "`{what}` has no `{field}`, or one that this node does not know"
                )
            }
        }
    }
}

impl From<codec::Error> for Unreadable {
    fn from(error: codec::Error) -> Self {
        Self::Bytes(error.to_string())
    }
}

/// The entries among a block's events, in their order. `events` is the block's `System.Events`.
///
/// # Errors
/// [`Unreadable`].
pub fn of_events(types: &Types, events: &[u8]) -> Result<Vec<Entry>, Unreadable> {
    let record = types
        .find("frame_system", "EventRecord")
        .ok_or(Unreadable::Undescribed("EventRecord"))?;
    let mut input = events;
    let count = Compact::<u32>::decode(&mut input)?.0;
    let mut entries = Vec::new();
    for _ in 0..count {
        let record = types.read(record, &mut input)?;
        let event = record.get("event").and_then(Value::variant);
        if let Some((PALLET, Some(event))) = event {
            entries.extend(entry(event)?);
        }
    }
    if input.is_empty() {
        Ok(entries)
    } else {
        Err(Unreadable::Bytes(format!(
            "{} bytes are left over",
            input.len()
        )))
    }
}

/// The entry that an event of the treasury is; `None` for those that change no books.
///
/// # Errors
/// [`Unreadable`].
pub fn entry(event: &Value) -> Result<Option<Entry>, Unreadable> {
    let (name, _) = event
        .variant()
        .ok_or_else(|| Unreadable::Bytes(format!("an event of {PALLET} is no variant")))?;
    let part = Part { what: name, event };
    let entry = match name {
        "LineOpened" => Entry::Line {
            line: part.line()?,
            name: part.name(event.get("heading"))?,
        },
        "ParamsSet" => Entry::Contingency {
            percent: part.percent(event.get("params"))?,
        },
        "IncomeBooked" => Entry::Income {
            month: part.month()?,
            source: part.source()?,
            amount: part.number("amount")?,
        },
        "Promised" => Entry::Promised {
            posting: part.posting()?,
            contingency: part.number("contingency")?,
        },
        "Paid" => Entry::Paid {
            posting: part.posting()?,
        },
        "PromiseReturned" => Entry::Returned {
            posting: part.posting()?,
            contingency: part.number("contingency")?,
        },
        _ => return Ok(None),
    };
    Ok(Some(entry))
}

/// An event, or a value of the first state, whose parts are asked for by name.
struct Part<'a> {
    what: &'a str,
    event: &'a Value,
}

impl Part<'_> {
    fn lacks(&self, field: &'static str) -> Unreadable {
        Unreadable::Lacks {
            what: format!("{PALLET}.{}", self.what),
            field,
        }
    }

    fn number<Number: TryFrom<u128>>(&self, field: &'static str) -> Result<Number, Unreadable> {
        self.event
            .get(field)
            .and_then(Value::number)
            .and_then(|number| number.try_into().ok())
            .ok_or_else(|| self.lacks(field))
    }

    fn month(&self) -> Result<Month, Unreadable> {
        let index: u32 = self.number("month")?;
        Ok(Month::decode(&mut index.to_le_bytes().as_slice())?)
    }

    fn line(&self) -> Result<LineId, Unreadable> {
        self.number("line").map(LineId)
    }

    fn tier(&self) -> Result<Tier, Unreadable> {
        match self.event.get("tier").and_then(Value::variant) {
            Some(("Small", _)) => Ok(Tier::Small),
            Some(("Medium", _)) => Ok(Tier::Medium),
            Some(("Large", _)) => Ok(Tier::Large),
            _ => Err(self.lacks("tier")),
        }
    }

    fn source(&self) -> Result<Source, Unreadable> {
        let announced = match self.event.get("source").and_then(Value::variant) {
            Some(("Unattributed", _)) => return Ok(Source::Unattributed),
            Some(("Announced", Some(source))) => source.variant(),
            _ => None,
        };
        let source = match announced {
            Some(("Fees", _)) => IncomeSource::Fees,
            Some(("Dues", _)) => IncomeSource::Dues,
            Some(("Campaigns", _)) => IncomeSource::Campaigns,
            Some(("Gifts", _)) => IncomeSource::Gifts,
            Some(("Forfeits", _)) => IncomeSource::Forfeits,
            _ => return Err(self.lacks("source")),
        };
        Ok(Source::Announced(source))
    }

    fn posting(&self) -> Result<Posting, Unreadable> {
        Ok(Posting {
            month: self.month()?,
            line: self.line()?,
            tier: self.tier()?,
            amount: self.number("amount")?,
        })
    }

    fn name(&self, heading: Option<&Value>) -> Result<String, Unreadable> {
        let name = heading.and_then(|heading| heading.get("name")?.bytes());
        name.map(|name| String::from_utf8_lossy(name).into_owned())
            .ok_or_else(|| self.lacks("heading.name"))
    }

    fn percent(&self, params: Option<&Value>) -> Result<u8, Unreadable> {
        let percent = params.and_then(|params| params.get("contingency")?.number());
        percent
            .and_then(|percent| percent.try_into().ok())
            .ok_or_else(|| self.lacks("params.contingency"))
    }
}

/// The share of income that is kept for emergencies, of the treasury's parameters in storage.
///
/// # Errors
/// [`Unreadable`].
pub fn percent_of_params(types: &Types, params: &[u8]) -> Result<u8, Unreadable> {
    let value = stored(types, "Params", params)?;
    let part = Part {
        what: "Parameters",
        event: &value,
    };
    part.percent(Some(&value))
}

/// The name in a line's heading in storage.
///
/// # Errors
/// [`Unreadable`].
pub fn name_of_heading(types: &Types, heading: &[u8]) -> Result<String, Unreadable> {
    let value = stored(types, "Heading", heading)?;
    let part = Part {
        what: "Headings",
        event: &value,
    };
    part.name(Some(&value))
}

fn stored(types: &Types, name: &'static str, bytes: &[u8]) -> Result<Value, Unreadable> {
    let id = types
        .find(HOME, name)
        .ok_or(Unreadable::Undescribed(name))?;
    Ok(types.read(id, &mut &*bytes)?)
}
