//! Steps of deciding: proposals, approvals, objections, confirmations.

use althing_primitives::{LineId, SpendId};

use super::{
    super::{hash, next_spend},
    model::{Item, Model, Number, Since, Slice, State, Whom, COUNCIL, GROUP, GUARDIANS},
    steps::{payee, Walk},
};
use crate::{mock::*, Call, Part};

/// Who decides by motion or vote: the account by which the mock knows them, the highest tier, the body.
const DECIDERS: [(Account, u8, Option<u32>); 5] = [
    (300_007, 0, Some(GROUP)),
    (300_000, 1, Some(COUNCIL)),
    (200_001, 1, None),
    (200_002, 2, None),
    (300_001, 9, Some(GUARDIANS)),
];

impl Walk {
    fn any_payee(&mut self) -> Whom {
        let some = [
            Whom::Account(40),
            Whom::Account(41),
            Whom::Account(31),
            Whom::Identity(45),
            Whom::Identity(45),
            Whom::Identity(22),
            Whom::Body(8),
            Whom::Body(GROUP),
        ];
        self.pick(&some)
    }

    fn any_slices(&mut self) -> Vec<Slice> {
        let count = 1 + self.below(3) * self.below(2);
        let mut after = 0;
        (0..count)
            .map(|_| {
                after += self.below(2) * self.below(60);
                let amount = match self.below(12) {
                    0..=5 => 10 + self.below(120),
                    6..=8 => 200 + self.below(600),
                    9..=10 => 1_000 + self.below(2_400),
                    _ => self.below(12),
                };
                Slice {
                    amount,
                    after,
                    milestone: self.below(4) == 0,
                }
            })
            .collect()
    }

    pub(super) fn propose(&mut self) {
        let line = usize::try_from(self.below(2)).unwrap();
        let id = LineId(u32::try_from(line).unwrap());
        let payer = self.pick(&[50, 51]);
        let whom = self.any_payee();
        let is_stream = self.below(6) == 0;
        let (slices, emergency, call) = if is_stream {
            let (amount, every) = (10 + self.below(100), 1 + self.below(100));
            let times = 1 + u16::try_from(self.below(5)).unwrap();
            let slices: Vec<_> = (0..u64::from(times))
                .map(|index| Slice {
                    amount,
                    after: index * every,
                    milestone: false,
                })
                .collect();
            let call = Call::open_stream {
                line: id,
                payee: payee(whom),
                amount,
                every,
                times,
                purpose: document(2),
            };
            (slices, false, call)
        } else {
            let slices = self.any_slices();
            let emergency = self.below(12) == 0;
            let parts: Vec<_> = slices
                .iter()
                .map(|slice| Part {
                    amount: slice.amount,
                    after: slice.after,
                    milestone: slice.milestone,
                })
                .collect();
            let call = Call::propose_spend {
                line: id,
                payee: payee(whom),
                parts: parts.try_into().unwrap(),
                purpose: document(2),
                emergency: emergency.then(|| document(3)),
            };
            (slices, emergency, call)
        };
        let cap = self.model.lines[line].cap;
        let expected = slices
            .iter()
            .all(|slice| slice.amount >= ED && slice.amount <= cap);
        let number = next_spend().0;
        assert_eq!(number, self.model.next);
        if !self.agree(payer, call, expected) {
            self.done("refused a proposal");
            return;
        }
        self.model.next += 1;
        let amount = slices.iter().map(|slice| slice.amount).sum();
        let tier = self.model.tier(line, if emergency { 2 } else { 0 }, amount);
        let item = Item {
            line,
            whom,
            slices,
            emergency,
            payer,
            deposit: DEPOSIT,
            tier,
            state: State::Asked,
            lifted: false,
            confirmed: false,
            voted: false,
            names: Vec::new(),
            objector: None,
            earliest: 0,
            paid: 0,
            from_contingency: 0,
            since: Since::default(),
            waits: Vec::new(),
        };
        assert_eq!(super::super::spend(SpendId(number)).tier as u8, tier);
        self.model.items.insert(number, item);
        self.done(if is_stream {
            "proposed a stream"
        } else {
            "proposed"
        });
    }

    fn tier_now(&self, number: Number) -> u8 {
        let item = &self.model.items[&number];
        self.model.tier(item.line, item.tier, item.amount())
    }

    fn note_promise(&mut self, number: Number) {
        self.model.promise(number);
        let item = &self.model.items[&number];
        let (tier, from) = (item.tier, item.from_contingency);
        self.done(["promised Small", "promised Medium", "promised Large"][usize::from(tier)]);
        if from > 0 {
            self.done("reached into the contingency");
        }
    }

    pub(super) fn authorize(&mut self) {
        let Some(number) = self.any(|item| item.state == State::Asked) else {
            return;
        };
        let tier = self.tier_now(number);
        // Most often by who decides on it.
        let right: Vec<_> = DECIDERS.into_iter().filter(|it| it.1 == tier).collect();
        let (account, highest, body) = if self.below(4) == 0 {
            self.pick(&DECIDERS)
        } else {
            self.pick(&right)
        };
        let item = self.model.items[&number].clone();
        let pays_seat = body.is_some_and(|body| match item.whom {
            Whom::Account(who) | Whom::Identity(who) => self.model.sits(body, who),
            Whom::Body(paid) => paid == body,
        });
        let is_last = tier < 2 || self.model.is_approved(&item, tier);
        let expected = item.state == State::Asked
            && highest == tier
            && !pays_seat
            && !item.voted
            && (!is_last || self.model.can_promise(&item));
        let (id, terms) = (SpendId(number), hash(SpendId(number)));
        if !self.agree(account, Call::authorize_spend { id, terms }, expected) {
            self.done("refused to authorize");
            return;
        }
        self.done("authorized");
        let item = self.model.items.get_mut(&number).unwrap();
        item.tier = tier;
        if is_last {
            self.note_promise(number);
        } else {
            item.voted = true;
        }
    }

    pub(super) fn approve(&mut self) {
        let Some(number) = self.any(|item| item.state == State::Asked) else {
            return;
        };
        let tier = self.tier_now(number);
        let body = Model::body_of(tier);
        let (seats, generation) = self.model.seats[&body].clone();
        let who = if self.below(8) == 0 {
            self.pick(&[11, 12, 21, 22, 31, 32, 50])
        } else {
            self.pick(&seats)
        };
        let mut item = self.model.items[&number].clone();
        let name = (who, body, generation);
        let may = item.state == State::Asked
            && seats.contains(&who)
            && !self.model.is_paid(who, item.whom)
            && !item.names.contains(&name);
        // Those of another body or generation are void.
        item.names
            .retain(|(_, of, at)| (*of, *at) == (body, generation));
        item.names.push(name);
        item.tier = tier;
        let is_last = self.model.is_approved(&item, tier) && (tier < 2 || item.voted);
        let expected = may && (!is_last || self.model.can_promise(&item));
        let (id, terms) = (SpendId(number), hash(SpendId(number)));
        if !self.agree(who, Call::approve_spend { id, terms }, expected) {
            self.done("refused an approval");
            return;
        }
        self.done("approved by name");
        self.model.items.insert(number, item);
        if is_last {
            self.note_promise(number);
        }
    }

    pub(super) fn object(&mut self) {
        let block = self.model.block;
        let in_time = |item: &Item| item.state == State::Promised && block < item.earliest;
        let Some(number) = self.any(in_time) else {
            return;
        };
        let (seats, generation) = self.model.seats[&GUARDIANS].clone();
        let who = if self.below(10) == 0 {
            self.pick(&[11, 31, 50])
        } else {
            self.pick(&seats)
        };
        let item = self.model.items[&number].clone();
        let month = self.model.month();
        let first = item.objector.filter(|(_, at)| *at == generation);
        let is_large = item.tier == 2;
        let quota = if is_large {
            let objections = self.model.large_objections.iter();
            objections.filter(|other| **other == who).count() < 2
        } else {
            let key = (month, item.line, who);
            let objections = self.model.objections.iter();
            objections.filter(|other| **other == key).count() < 2 && !item.lifted
        };
        let expected = seats.contains(&who)
            && in_time(&item)
            && !item.confirmed
            && first.is_none_or(|(other, _)| other != who)
            && quota;
        let id = SpendId(number);
        if !self.agree(who, Call::object { id }, expected) {
            self.done("refused an objection");
            return;
        }
        self.done("objected");
        if is_large {
            self.model.large_objections.push(who);
            // A season goes by now and then.
            if self.below(3) == 0 {
                self.model.large_objections.clear();
                QuotaUsed::mutate(std::collections::BTreeMap::clear);
            }
        } else {
            self.model.objections.push((month, item.line, who));
        }
        if first.is_none() {
            let item = self.model.items.get_mut(&number).unwrap();
            item.objector = Some((who, generation));
        } else if is_large {
            let item = self.model.items.get_mut(&number).unwrap();
            item.state = State::Contested {
                until: block + 1_680,
            };
            self.done("contested");
        } else {
            self.model.take_back(number);
            let item = self.model.items.get_mut(&number).unwrap();
            item.tier += 1;
            item.lifted = true;
            item.voted = false;
            item.names.clear();
            self.done("lifted");
        }
    }

    pub(super) fn confirm(&mut self) {
        let contested = |item: &Item| matches!(item.state, State::Contested { .. });
        let Some(number) = self.any(contested) else {
            return;
        };
        let who = self.pick(&[200_002, 200_002, 200_001, 300_001]);
        let item = self.model.items[&number].clone();
        let block = self.model.block;
        let expected =
            who == 200_002 && matches!(item.state, State::Contested { until } if block < until);
        let (id, terms) = (SpendId(number), hash(SpendId(number)));
        if self.agree(who, Call::confirm_spend { id, terms }, expected) {
            let since = self.model.begin(&item);
            let item = self.model.items.get_mut(&number).unwrap();
            item.state = State::Promised;
            item.confirmed = true;
            item.objector = None;
            item.earliest = item.earliest.max(block);
            item.since = since;
            item.waits.clear();
            self.done("confirmed");
        }
    }
}
