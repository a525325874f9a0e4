//! Steps of money: payments, what is taken back, what comes in.

use althing_primitives::{Funded, IncomeSource, OnIncome, Period, SpendId, Subject};
use frame_support::traits::fungible::Mutate;

use super::{
    super::held,
    model::{Entry, Item, State},
    steps::Walk,
};
use crate::{mock::*, Call, TreasuryAccount};

impl Walk {
    pub(super) fn pay(&mut self) {
        let block = self.model.block;
        let due = |item: &Item| {
            item.state == State::Promised && block >= item.earliest + item.slices[item.paid].after
        };
        let Some(number) = self.any(due) else {
            return;
        };
        let item = self.model.items[&number].clone();
        let slice = item.slices.get(item.paid).copied();
        let milestone = slice.is_some_and(|slice| slice.milestone) ^ (self.below(10) == 0);
        let index = item.paid;
        if milestone && self.below(3) > 0 {
            self.model.accepted.push((number, index));
            let line = althing_primitives::LineId(u32::try_from(item.line).unwrap());
            let period = Period::Milestone {
                of: Funded::Spend(SpendId(number)),
                index: u8::try_from(index).unwrap(),
            };
            AcceptedOnes::mutate(|all| all.insert((Subject::Line(line), period)));
        }
        let may = due(&item)
            && slice.is_some_and(|slice| slice.milestone) == milestone
            && block < self.model.expiry(&item)
            && (!milestone || self.model.accepted.contains(&(number, index)))
            && self.model.is_clear(&item, false);
        let month = self.model.month();
        let amount = slice.map_or(0, |slice| slice.amount);
        let charged = self
            .model
            .paid_in(&[month], |entry| entry.line == item.line);
        let fits = charged + amount <= self.model.lines[item.line].cap;
        let waits_already = item.waits.last().is_some_and(|(since, until)| {
            until.is_none() && super::model::month_of(*since) == month
        });
        let expected = may && (fits || !waits_already);
        let id = SpendId(number);
        let call = if milestone {
            Call::release_milestone { id }
        } else {
            Call::execute { id }
        };
        if !self.agree(50, call, expected) {
            self.done("refused a payment");
            return;
        }
        let now = self.model.seconds();
        let late = slice.is_some_and(|slice| {
            let window = if slice.milestone { 3_640 } else { 280 };
            block >= item.earliest + slice.after + window
        });
        let item = self.model.items.get_mut(&number).unwrap();
        // Whatever it waited for before is over.
        if let Some((_, until)) = item.waits.last_mut() {
            until.get_or_insert(now);
        }
        if !fits {
            item.waits.push((now, None));
            self.done("waited for a cap");
            return;
        }
        item.paid += 1;
        let is_last = item.paid == item.slices.len();
        if is_last {
            item.state = State::Done;
        }
        let entry = Entry {
            month,
            line: item.line,
            tier: item.tier,
            amount,
        };
        self.model.paid.push(entry);
        self.model.promises -= amount;
        self.done(if milestone {
            "paid a milestone"
        } else {
            "paid"
        });
        if late {
            self.done("paid late");
        }
        if is_last {
            self.done("paid the last part");
        }
    }

    fn remove(&mut self, number: u32) {
        let item = self.model.items.remove(&number).unwrap();
        let left: u64 = self
            .model
            .items
            .values()
            .filter(|other| other.payer == item.payer)
            .map(|other| other.deposit)
            .sum();
        assert_eq!(held(item.payer), left, "deposits of {}", item.payer);
    }

    fn is_over(&self, item: &Item) -> bool {
        match item.state {
            State::Promised => self.model.block >= self.model.expiry(item),
            State::Contested { until } => self.model.block >= until,
            State::Asked | State::Done => false,
        }
    }

    pub(super) fn cancel(&mut self) {
        let over: Vec<_> = self
            .model
            .items
            .iter()
            .filter(|(_, item)| self.is_over(item))
            .map(|(number, _)| *number)
            .collect();
        let number = if over.is_empty() || self.below(3) == 0 {
            self.any(|item| item.state == State::Asked)
        } else {
            Some(self.pick(&over))
        };
        let Some(number) = number else {
            return;
        };
        let who = self.pick(&[50, 51]);
        let item = self.model.items[&number].clone();
        let expected = self.is_over(&item) || (item.state == State::Asked && item.payer == who);
        let id = SpendId(number);
        if self.agree(who, Call::cancel { id }, expected) {
            if item.state == State::Asked {
                self.done("cancelled");
            } else {
                self.model.take_back(number);
                self.done("expired");
            }
            self.remove(number);
        }
    }

    pub(super) fn claw_back(&mut self) {
        let Some(number) = self.any(|item| item.promised() > 0) else {
            return;
        };
        let (who, highest) = self.pick(&[
            (300_007, Some(0)),
            (300_000, Some(1)),
            (200_001, Some(1)),
            (200_002, Some(2)),
            (300_001, None),
        ]);
        let item = self.model.items[&number].clone();
        let expected = matches!(item.state, State::Promised | State::Contested { .. })
            && highest.is_some_and(|highest| item.tier <= highest);
        let id = SpendId(number);
        if self.agree(who, Call::claw_back { id }, expected) {
            self.model.take_back(number);
            self.remove(number);
            self.done("taken back");
        }
    }

    pub(super) fn clear(&mut self) {
        let Some(number) = self.any(|item| item.state == State::Done) else {
            return;
        };
        let expected = self.model.items[&number].state == State::Done;
        let id = SpendId(number);
        if self.agree(50, Call::clear_spend { id }, expected) {
            self.remove(number);
            self.done("cleared");
        }
    }

    fn book(&mut self, amount: u64) {
        let month = self.model.month();
        self.model.income.push((month, amount));
        self.model.contingency += amount * self.model.share / 100;
    }

    pub(super) fn income(&mut self) {
        let amount = 1 + self.below(900);
        self.model.pots += amount;
        if self.below(3) == 0 {
            self.agree(52, Call::give { amount }, true);
            Balances::mint_into(&52, amount).unwrap();
            self.done("given");
        } else {
            let source = self.pick(&IncomeSource::ALL);
            let pot = Treasury::account(TreasuryAccount::Pot(source));
            Balances::mint_into(&pot, amount).unwrap();
            Treasury::on_income(source, amount);
            self.done("announced");
        }
        self.book(amount);
    }

    /// Somebody sends tokens to an account of the treasury, and pretends whatever they like.
    pub(super) fn stray(&mut self) {
        let amount = 1 + self.below(200);
        let which = self.pick(&[
            TreasuryAccount::Main,
            TreasuryAccount::Promises,
            TreasuryAccount::Pot(IncomeSource::Dues),
        ]);
        Balances::mint_into(&Treasury::account(which), amount).unwrap();
        self.model.strays += amount;
        match which {
            TreasuryAccount::Main => self.model.main += amount,
            TreasuryAccount::Promises => self.model.promises += amount,
            TreasuryAccount::Pot(_) => self.model.pots += amount,
        }
    }

    pub(super) fn sync(&mut self) {
        let promised = self.model.promised();
        let beside = self.model.promises - promised;
        let expected = self.model.pots + beside + self.model.strays > 0;
        self.agree(50, Call::sync {}, expected);
        let found = self.model.strays;
        self.model.main += self.model.pots + beside;
        self.model.pots = 0;
        self.model.promises = promised;
        self.model.strays = 0;
        if found > 0 {
            self.book(found);
            self.done("found");
        }
        // Now books and accounts are equal.
        assert_eq!(
            self.model.main + self.model.promises,
            self.model.booked(),
            "after a sync"
        );
    }
}
