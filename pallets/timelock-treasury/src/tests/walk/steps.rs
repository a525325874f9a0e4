//! The steps of the walk: each is taken in the treasury and in the model, and both must agree.

use std::collections::BTreeMap;

use althing_primitives::{BodyId, ReportProblem, Subject};

use super::{
    super::{account, dispatch, ledger, line_ledger, referendum},
    model::{Entry, Item, Model, Number, Person, Rules, State, Whom, COUNCIL, GROUP, GUARDIANS},
};
use crate::{mock::*, Call, Spends, Tier, TreasuryAccount};
use althing_primitives::{LineId, SpendId, TrackId};

/// All that a walk must have done at least once.
pub const ALL: [&str; 33] = [
    "proposed",
    "proposed a stream",
    "refused a proposal",
    "authorized",
    "refused to authorize",
    "approved by name",
    "refused an approval",
    "promised Small",
    "promised Medium",
    "promised Large",
    "reached into the contingency",
    "objected",
    "refused an objection",
    "lifted",
    "contested",
    "confirmed",
    "paid",
    "paid late",
    "paid a milestone",
    "paid the last part",
    "waited for a cap",
    "refused a payment",
    "expired",
    "cancelled",
    "taken back",
    "cleared",
    "announced",
    "found",
    "given",
    "changed a body",
    "changed a line",
    "changed parameters",
    "held back",
];

pub struct Walk {
    pub(super) model: Model,
    random: u64,
    pub counts: BTreeMap<&'static str, u64>,
}

impl Walk {
    pub fn begin(seed: u64) -> Self {
        let rules = Rules {
            cap: 3_000,
            small: 500,
            medium: 2_000,
        };
        let mut walk = Self {
            model: Model {
                founding: 10_000,
                contingency: 1_000,
                main: 10_000,
                lines: vec![rules; 2],
                delays: [10, 30, 140],
                share: 10,
                all_medium: 5_000,
                seats: [
                    (COUNCIL, (vec![11, 12, 13], 1)),
                    (GUARDIANS, (vec![21, 22, 23, 24, 25], 1)),
                    (GROUP, (vec![31, 32, 33], 1)),
                ]
                .into(),
                ..Model::default()
            },
            random: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            counts: BTreeMap::new(),
        };
        walk.go_to(1);
        walk
    }

    /// The next number below `limit`: xorshift.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random >> 11) % limit.max(1)
    }

    pub(super) fn pick<X: Copy>(&mut self, of: &[X]) -> X {
        let index = self.below(of.len() as u64);
        of[usize::try_from(index).unwrap()]
    }

    pub(super) fn done(&mut self, what: &'static str) {
        *self.counts.entry(what).or_insert(0) += 1;
    }

    /// Dispatches, and asserts that it succeeds exactly if the model says so.
    pub(super) fn agree(&mut self, who: Person, call: Call<Test>, expected: bool) -> bool {
        let told = format!("{call:?} in block {}", self.model.block);
        let result = dispatch(super::super::signed(who), call);
        assert_eq!(result.is_ok(), expected, "{told}: {result:?}");
        expected
    }

    fn go_to(&mut self, block: u64) {
        let seconds = (block - self.model.block) * BLOCK;
        for (kind, number) in self.model.unclear.clone() {
            if kind < 2 {
                *self.model.held.entry((kind == 1, number)).or_default() += seconds;
                let held = self.model.held[&(kind == 1, number)];
                HeldFor::mutate(|all| all.insert(subject(kind, number), held));
            }
        }
        self.model.block = block;
        System::set_block_number(block);
        System::reset_events();
    }

    /// Some spend; most often one of that kind.
    pub(super) fn any(&mut self, of: impl Fn(&Item) -> bool) -> Option<Number> {
        let all: Vec<_> = self.model.items.keys().copied().collect();
        let matching: Vec<_> = all
            .iter()
            .copied()
            .filter(|number| of(&self.model.items[number]))
            .collect();
        if all.is_empty() {
            return None;
        }
        if matching.is_empty() || self.below(15) == 0 {
            return Some(self.pick(&all));
        }
        Some(self.pick(&matching))
    }

    pub fn step(&mut self) {
        match self.below(100) {
            0..=11 => self.propose(),
            12..=22 => self.authorize(),
            23..=38 => self.approve(),
            39..=43 => self.object(),
            44..=46 => self.confirm(),
            47..=66 => self.pay(),
            67..=69 => self.cancel(),
            70..=71 => self.claw_back(),
            72..=74 => self.clear(),
            75..=79 => self.income(),
            80..=81 => self.stray(),
            82..=84 => self.sync(),
            85 => self.seat(),
            86 => self.change_line(),
            87 => self.change_params(),
            88..=89 => self.hold_back(),
            _ => self.pass_time(),
        }
    }

    fn seat(&mut self) {
        let body = self.pick(&[COUNCIL, GUARDIANS, GROUP]);
        let (seats, generation) = self.model.seats.get_mut(&body).unwrap();
        *generation += 1;
        let first = match body {
            COUNCIL => 11,
            GUARDIANS => 21,
            _ => 31,
        };
        *seats = match self.random % 3 {
            0 => seats.clone(),
            1 => (first..first + 4).collect(),
            _ => (first + 1..first + 6).rev().collect(),
        };
        World::seat(BodyId(body), &self.model.seats[&body].0.clone());
        self.done("changed a body");
    }

    fn change_line(&mut self) {
        let line = usize::try_from(self.below(2)).unwrap();
        let rules = Rules {
            cap: self.pick(&[300, 1_500, 3_000, 3_000, 6_000]),
            small: self.pick(&[100, 500, 900]),
            medium: self.pick(&[1_000, 2_000, 4_000]),
        };
        let mut terms = line_terms();
        terms.cap = rules.cap;
        terms.allowances.small = rules.small;
        terms.allowances.medium = rules.medium;
        let call = Call::set_line {
            line: LineId(u32::try_from(line).unwrap()),
            terms,
        };
        dispatch(referendum(TrackId::BUDGET), call).unwrap();
        self.model.lines[line] = rules;
        self.done("changed a line");
    }

    fn change_params(&mut self) {
        let mut params = params();
        let delays = self.pick(&[[10, 30, 140], [1, 1, 1], [5, 60, 200]]);
        [
            params.delays.small,
            params.delays.medium,
            params.delays.large,
        ] = delays;
        params.medium_allowance = self.pick(&[1_500, 5_000, 8_000]);
        params.contingency = self.pick(&[0, 10, 25]);
        let call = Call::set_params { params };
        dispatch(referendum(TrackId::CONSTITUTION), call).unwrap();
        self.model.delays = delays;
        self.model.all_medium = params.medium_allowance;
        self.model.share = params.contingency.into();
        self.done("changed parameters");
    }

    fn hold_back(&mut self) {
        if self.below(3) == 0 {
            let blocks = self.below(30);
            let before = self.model.block;
            self.go_to(before + blocks);
            self.model.paused += blocks;
            Paused::set(self.model.paused);
            return;
        }
        let subject_of = self.pick(&[(0, 0), (0, 1), (1, 45), (2, 0)]);
        let before = self.model.unclear.len();
        self.model.unclear.retain(|other| *other != subject_of);
        if self.model.unclear.len() == before && self.below(2) == 0 {
            self.model.unclear.push(subject_of);
            self.done("held back");
        }
        let unclear = self.model.unclear.iter();
        Unclear::set(
            unclear
                .map(|(kind, number)| (subject(*kind, *number), ReportProblem::Overdue))
                .collect(),
        );
    }

    fn pass_time(&mut self) {
        let now = self.model.block;
        let to = match self.below(12) {
            0..=3 => {
                let number = self.any(|item| item.state == State::Promised);
                let item = number.map(|number| &self.model.items[&number]);
                let earliest = item.map_or(now, |item| item.earliest);
                (earliest + self.below(3)).saturating_sub(1)
            }
            4 => {
                let end = super::model::end_of(self.model.month());
                let block = (end - BEGIN).div_ceil(BLOCK);
                (block + self.below(2)).saturating_sub(1)
            }
            5 => {
                let number = self.any(|item| item.state == State::Promised);
                let item = number.map(|number| &self.model.items[&number]);
                let expiry = item
                    .filter(|item| item.state == State::Promised)
                    .map_or(now, |item| self.model.expiry(item));
                (expiry + self.below(2)).saturating_sub(1)
            }
            6 if self.below(8) == 0 => now + 400,
            _ => now + 1 + self.below(12),
        };
        self.go_to(to.clamp(now, now + 700));
    }

    /// Compares all that is booked and all that lies somewhere.
    pub fn compare(&self, step: u64) {
        let (model, booked) = (&self.model, ledger());
        assert_eq!(booked.closing(), model.booked(), "booked in step {step}");
        assert_eq!(booked.promised.total(), model.promised(), "step {step}");
        assert_eq!(booked.contingency, model.contingency, "step {step}");
        assert_eq!(
            booked.opening + booked.inflow.total() - booked.paid.total(),
            booked.closing()
        );
        let there = |which| account(which) - ED;
        assert_eq!(there(TreasuryAccount::Main), model.main, "step {step}");
        assert_eq!(there(TreasuryAccount::Promises), model.promises);
        assert!(model.promises >= model.promised(), "promises are covered");
        assert_eq!(
            model.main + model.pots + model.promises,
            model.booked() + model.strays,
            "books and accounts differ by what nobody announced, in step {step}"
        );
        for (index, rules) in model.lines.iter().enumerate() {
            let of_line = line_ledger(LineId(u32::try_from(index).unwrap()));
            let month = model.month();
            for (tier, number) in Tier::ALL.into_iter().zip(0..) {
                let is = |entry: &Entry| entry.line == index && entry.tier == number;
                assert_eq!(of_line.paid.of(tier), model.paid_in(&[month], is));
            }
            assert!(
                of_line.paid.total() <= rules.cap.max(of_line.cap),
                "a line is above its cap"
            );
            assert!(
                model.used(Some(index), &[0]) <= rules.small.max(of_line.allowed.small),
                "a line is above its Small allowance"
            );
            assert!(
                model.used(Some(index), &[1]) <= rules.medium.max(of_line.allowed.medium),
                "a line is above its Medium allowance"
            );
        }
        assert!(
            model.used(None, &[1]) <= model.all_medium.max(booked.allowed),
            "all lines together are above the Medium allowance"
        );
        for (number, item) in &model.items {
            let spend = Spends::<Test>::get(SpendId(*number)).expect("it is there");
            assert_eq!(spend.promised(), item.promised(), "spend {number}");
            assert_eq!(usize::from(spend.next), item.paid, "spend {number}");
        }
        assert_eq!(Spends::<Test>::iter().count(), model.items.len());
    }

    /// Compares the statement of every month that is over.
    pub fn compare_statements(&mut self) {
        use althing_primitives::{Month, Statements};
        let last = self.model.month();
        let mut month = Month::new(2_026, 1).unwrap();
        let mut closing = self.model.founding;
        let mut promised = vec![0; self.model.lines.len()];
        for number in 0..last {
            let sum = |list: &[Entry], line: usize| -> u64 {
                list.iter()
                    .filter(|entry| entry.month == number && entry.line == line)
                    .map(|entry| entry.amount)
                    .sum()
            };
            let read = |subject: &Subject| <Treasury as Statements<u64>>::figures(subject, month);
            let (mut outflow, model) = (0, &self.model);
            for (line, promised) in promised.iter_mut().enumerate() {
                let id = LineId(u32::try_from(line).unwrap());
                let figures = read(&Subject::Line(id)).unwrap();
                let paid = sum(&model.paid, line);
                assert_eq!(figures.opening, *promised);
                assert_eq!(figures.inflow, sum(&model.made, line));
                assert_eq!(figures.outflow, paid + sum(&model.returned, line));
                assert!(figures.are_balanced());
                *promised = figures.closing;
                outflow += paid;
            }
            let figures = read(&Subject::Body(BodyId::COUNCIL)).unwrap();
            let income = model.income.iter().filter(|(of, _)| *of == number);
            let inflow: u64 = income.map(|(_, amount)| amount).sum();
            assert_eq!(figures.opening, closing, "the opening of {month}");
            assert_eq!((figures.inflow, figures.outflow), (inflow, outflow));
            assert_eq!(figures.promised, promised.iter().sum::<u64>());
            assert!(figures.are_balanced());
            closing = figures.closing;
            month = month.next().unwrap();
        }
    }
}

fn subject(kind: u8, number: u128) -> Subject {
    match kind {
        0 => Subject::Line(LineId(u32::try_from(number).unwrap())),
        1 => Subject::Organisation(did(number)),
        _ => Subject::Body(BodyId::COUNCIL),
    }
}

/// As the treasury has it.
pub(super) fn payee(whom: Whom) -> crate::Payee<Account> {
    match whom {
        Whom::Account(account) => crate::Payee::Account(account),
        Whom::Identity(person) => crate::Payee::Identity(did(person)),
        Whom::Body(body) => crate::Payee::Body(BodyId(body)),
    }
}
