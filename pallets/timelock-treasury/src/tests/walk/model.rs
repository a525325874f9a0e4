//! The rules in plain words of Rust: lists, and questions to them.

use std::collections::BTreeMap;

/// Civil seconds at block 0, and those of a block.
const BEGIN: u64 = 1_767_225_600;
const BLOCK: u64 = 8_640;

pub type Person = u128;
pub type Number = u32;

/// The bodies of the model.
pub const COUNCIL: u32 = 0;
pub const GUARDIANS: u32 = 1;
pub const GROUP: u32 = 7;

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Whom {
    Account(Person),
    Identity(Person),
    Body(u32),
}

#[derive(Clone, Copy, Debug)]
pub struct Slice {
    pub amount: u64,
    pub after: u64,
    pub milestone: bool,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    Asked,
    Promised,
    Contested { until: u64 },
    Done,
}

/// What is reckoned from the moment of the last approval.
#[derive(Clone, Copy, Debug, Default)]
pub struct Since {
    pub window: u64,
    pub long_window: u64,
    pub paused: u64,
    pub held: u64,
}

#[derive(Clone, Debug)]
pub struct Item {
    pub line: usize,
    pub whom: Whom,
    pub slices: Vec<Slice>,
    pub emergency: bool,
    pub payer: Person,
    pub deposit: u64,
    pub tier: u8,
    pub state: State,
    pub lifted: bool,
    pub confirmed: bool,
    pub voted: bool,
    /// Who approved, for which body, in which of its generations.
    pub names: Vec<(Person, u32, u32)>,
    /// Who objected first, and in which generation.
    pub objector: Option<(Person, u32)>,
    pub earliest: u64,
    pub paid: usize,
    pub from_contingency: u64,
    pub since: Since,
    /// When it began to wait for a cap, and when that ended if it did.
    pub waits: Vec<(u64, Option<u64>)>,
}

impl Item {
    pub fn amount(&self) -> u64 {
        self.slices.iter().map(|slice| slice.amount).sum()
    }

    pub fn unpaid(&self) -> u64 {
        self.slices[self.paid..]
            .iter()
            .map(|slice| slice.amount)
            .sum()
    }

    pub fn promised(&self) -> u64 {
        match self.state {
            State::Promised | State::Contested { .. } => self.unpaid(),
            State::Asked | State::Done => 0,
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Rules {
    pub cap: u64,
    pub small: u64,
    pub medium: u64,
}

/// A payment, a promise made or a promise taken back, by month and line.
#[derive(Clone, Copy, Debug)]
pub struct Entry {
    pub month: u32,
    pub line: usize,
    pub tier: u8,
    pub amount: u64,
}

/// Everything.
#[derive(Default)]
pub struct Model {
    pub block: u64,
    pub founding: u64,
    pub items: BTreeMap<Number, Item>,
    pub next: Number,
    pub lines: Vec<Rules>,
    pub delays: [u64; 3],
    pub share: u64,
    pub all_medium: u64,
    /// What came in, by month; what of it nobody announced.
    pub income: Vec<(u32, u64)>,
    pub paid: Vec<Entry>,
    pub made: Vec<Entry>,
    pub returned: Vec<Entry>,
    pub contingency: u64,
    /// What lies where, existential deposits left out.
    pub main: u64,
    pub pots: u64,
    pub promises: u64,
    /// What of all that is not booked.
    pub strays: u64,
    pub seats: BTreeMap<u32, (Vec<Person>, u32)>,
    pub paused: u64,
    /// For how long each line, and each identity, was held back.
    pub held: BTreeMap<(bool, u128), u64>,
    /// Who is held back now: a line, an identity or the Council.
    pub unclear: Vec<(u8, u128)>,
    pub accepted: Vec<(Number, usize)>,
    /// Objections by month, line and Guardian; and to Large spends.
    pub objections: Vec<(u32, usize, Person)>,
    pub large_objections: Vec<Person>,
}

/// The month of a block, from January 2026 on, by counting days.
pub fn month_of(seconds: u64) -> u32 {
    let mut days = (seconds - BEGIN) / 86_400;
    let mut month = 0;
    loop {
        let length = length_of(month);
        if days < length {
            return month;
        }
        days -= length;
        month += 1;
    }
}

fn length_of(month: u32) -> u64 {
    let year = 2_026 + month / 12;
    let divides = |number: u32| year.is_multiple_of(number);
    let leap = divides(4) && (!divides(100) || divides(400));
    match month % 12 {
        1 if leap => 29,
        1 => 28,
        3 | 5 | 8 | 10 => 30,
        _ => 31,
    }
}

/// The first second after the month.
pub fn end_of(month: u32) -> u64 {
    BEGIN + (0..=month).map(length_of).sum::<u64>() * 86_400
}

impl Model {
    pub fn seconds(&self) -> u64 {
        BEGIN + self.block * BLOCK
    }

    pub fn month(&self) -> u32 {
        month_of(self.seconds())
    }

    pub fn booked(&self) -> u64 {
        let income: u64 = self.income.iter().map(|(_, amount)| amount).sum();
        let paid: u64 = self.paid.iter().map(|entry| entry.amount).sum();
        self.founding + income - paid
    }

    pub fn promised(&self) -> u64 {
        self.items.values().map(Item::promised).sum()
    }

    pub fn free(&self) -> u64 {
        self.booked() - self.promised() - self.contingency
    }

    /// What was paid in the months, by lines and tiers that are asked for.
    pub fn paid_in(&self, months: &[u32], which: impl Fn(&Entry) -> bool) -> u64 {
        self.paid
            .iter()
            .filter(|entry| months.contains(&entry.month) && which(entry))
            .map(|entry| entry.amount)
            .sum()
    }

    /// What counts against an allowance: of a line or of all, in these tiers.
    pub fn used(&self, line: Option<usize>, tiers: &[u8]) -> u64 {
        let month = self.month();
        let months = match month {
            0 => vec![0],
            _ => vec![month, month - 1],
        };
        let is_asked =
            |of: usize, tier: u8| line.is_none_or(|it| it == of) && tiers.contains(&tier);
        let promised: u64 = self
            .items
            .values()
            .filter(|item| is_asked(item.line, item.tier))
            .map(Item::promised)
            .sum();
        promised + self.paid_in(&months, |entry| is_asked(entry.line, entry.tier))
    }

    /// The tier in which it would be decided now.
    pub fn tier(&self, line: usize, floor: u8, amount: u64) -> u8 {
        let rules = self.lines[line];
        let small = self.used(Some(line), &[0]) + amount <= rules.small;
        let medium = self.used(Some(line), &[0, 1]) + amount <= rules.medium
            && self.used(None, &[0, 1]) + amount <= self.all_medium;
        match floor {
            0 if small => 0,
            0 | 1 if medium => 1,
            _ => 2,
        }
    }

    pub fn body_of(tier: u8) -> u32 {
        match tier {
            0 => GROUP,
            1 => COUNCIL,
            _ => GUARDIANS,
        }
    }

    pub fn sits(&self, body: u32, who: Person) -> bool {
        self.seats
            .get(&body)
            .is_some_and(|(seats, _)| seats.contains(&who))
    }

    /// Whether enough of the body of the tier approved by name, in its present generation.
    pub fn is_approved(&self, item: &Item, tier: u8) -> bool {
        let body = Self::body_of(tier);
        let (seats, generation) = &self.seats[&body];
        let names = item
            .names
            .iter()
            .filter(|(_, of, at)| (*of, *at) == (body, *generation));
        let (count, size) = (names.count(), seats.len());
        if tier == 2 {
            size > 0 && 100 * count >= 60 * size
        } else {
            2 * count > size
        }
    }

    pub fn is_paid(&self, who: Person, whom: Whom) -> bool {
        match whom {
            Whom::Account(account) | Whom::Identity(account) => account == who,
            Whom::Body(body) => self.sits(body, who),
        }
    }

    pub fn is_clear(&self, item: &Item, with_council: bool) -> bool {
        let of_payee = match item.whom {
            Whom::Identity(person) => Some((1, person)),
            _ => None,
        };
        !self.unclear.iter().any(|subject| {
            *subject == (0, item.line as u128)
                || Some(*subject) == of_payee
                || (with_council && *subject == (2, 0))
        })
    }

    pub fn held_for(&self, item: &Item) -> u64 {
        let get = |key| self.held.get(&key).copied().unwrap_or(0);
        let of_line = get((false, item.line as u128));
        match item.whom {
            Whom::Identity(person) => of_line + get((true, person)),
            _ => of_line,
        }
    }

    /// Whether the last approval can be taken: all that it needs but the approvals.
    pub fn can_promise(&self, item: &Item) -> bool {
        let from = if item.emergency {
            self.contingency.min(item.amount())
        } else {
            0
        };
        self.is_clear(item, true)
            && item.amount() - from <= self.free()
            && item.amount() <= self.main
    }

    /// Takes the last approval.
    pub fn promise(&mut self, number: Number) {
        let item = &self.items[&number];
        let (line, amount, tier) = (item.line, item.amount(), item.tier);
        let from = if item.emergency {
            self.contingency.min(amount)
        } else {
            0
        };
        let since = self.begin(item);
        let earliest = self.block + self.delays[usize::from(tier)];
        let month = self.month();
        self.contingency -= from;
        self.main -= amount;
        self.promises += amount;
        self.made.push(Entry {
            month,
            line,
            tier,
            amount,
        });
        let item = self.items.get_mut(&number).unwrap();
        item.state = State::Promised;
        item.earliest = earliest;
        item.objector = None;
        item.from_contingency = from;
        item.since = since;
        item.waits.clear();
    }

    pub fn begin(&self, item: &Item) -> Since {
        Since {
            window: 280,
            long_window: 3_640,
            paused: self.paused,
            held: self.held_for(item),
        }
    }

    /// Gives back what is promised and not paid.
    pub fn take_back(&mut self, number: Number) {
        let month = self.month();
        let item = self.items.get_mut(&number).unwrap();
        let amount = item.promised();
        let contingency = item.from_contingency.min(amount);
        let (line, tier) = (item.line, item.tier);
        item.from_contingency = 0;
        item.state = State::Asked;
        self.contingency += contingency;
        self.promises -= amount;
        self.main += amount;
        self.returned.push(Entry {
            month,
            line,
            tier,
            amount,
        });
    }

    fn waited(&self, item: &Item) -> u64 {
        let now = self.seconds();
        item.waits
            .iter()
            .map(|(since, until)| {
                let end = until.unwrap_or(now).min(end_of(month_of(*since)));
                end - since
            })
            .sum()
    }

    /// The block from which on the next part cannot be paid.
    pub fn expiry(&self, item: &Item) -> u64 {
        let slice = item.slices[item.paid];
        let window = if slice.milestone {
            item.since.long_window
        } else {
            item.since.window
        };
        let seconds = self.held_for(item) - item.since.held + self.waited(item);
        item.earliest
            + slice.after
            + window
            + (self.paused - item.since.paused)
            + seconds.div_ceil(BLOCK)
    }
}
