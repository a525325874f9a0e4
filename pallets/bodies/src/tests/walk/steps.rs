//! The steps of the walk: each is taken in the pallet and in the model, and both must agree.

use std::collections::BTreeMap;

use super::{
    super::*,
    model::{Chair, End, Hopeful, House, Human, Model, Number, Person, Stand, State},
};

/// All that a walk must have done at least once.
pub const ALL: [&str; 26] = [
    "opened",
    "refused to open",
    "stood",
    "refused to stand",
    "listed with points",
    "listed by backers",
    "backed",
    "withdrawn a candidacy",
    "cast",
    "recast",
    "withdrawn a ballot",
    "refused a ballot",
    "closed with winners",
    "closed in vain",
    "passed over a winner",
    "re-elected",
    "kept in a spare seat",
    "pruned in part",
    "pruned",
    "resigned",
    "recalled",
    "vacated",
    "lost standing",
    "regained standing",
    "recovered",
    "made auditor",
];

pub struct Walk {
    pub(super) model: Model,
    random: u64,
    pub(super) accounts: BTreeMap<Person, u64>,
    pub(super) spare: u64,
    pub counts: BTreeMap<&'static str, u64>,
}

impl Walk {
    pub fn begin(seed: u64) -> Self {
        let mut walk = Self {
            model: Model::default(),
            random: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            accounts: BTreeMap::new(),
            spare: 61,
            counts: BTreeMap::new(),
        };
        for person in 1..=30 {
            walk.accounts.insert(person, person);
            let human = Human {
                stand: Stand::Good,
                voice: 0,
                auditor: false,
                points: false,
            };
            walk.model.humans.insert(person, human);
        }
        let founder = |who| Chair {
            who,
            end: End::Founders(1_680),
        };
        walk.model.houses = [
            (1..=3).map(founder).collect(),
            (4..=8).map(founder).collect(),
        ];
        walk.go_to(1_590);
        walk
    }

    /// The next number below `limit`: xorshift.
    pub(super) fn below(&mut self, limit: u64) -> u64 {
        self.random ^= self.random << 13;
        self.random ^= self.random >> 7;
        self.random ^= self.random << 17;
        (self.random >> 11) % limit.max(1)
    }

    pub(super) fn done(&mut self, what: &'static str) {
        *self.counts.entry(what).or_insert(0) += 1;
    }

    pub(super) fn go_to(&mut self, block: u64) {
        self.model.now = block;
        System::set_block_number(block);
        // It takes the longer the more keys there were.
        if block.is_multiple_of(64) {
            System::reset_events();
        }
    }

    pub(super) fn person(&mut self) -> Person {
        // Now and then somebody who is nobody.
        1 + self.below(31)
    }

    pub(super) fn house(&mut self) -> House {
        usize::try_from(self.below(2)).unwrap()
    }

    pub(super) fn account(&self, who: Person) -> u64 {
        self.accounts.get(&who).copied().unwrap_or(119)
    }

    pub(super) fn body(house: House) -> BodyId {
        BodyId(u32::try_from(house).unwrap())
    }

    /// An election that is there, mostly one that goes on.
    pub(super) fn contest(&mut self) -> Number {
        let all: Vec<_> = self.model.contests.keys().copied().collect();
        let going: Vec<_> = all
            .iter()
            .copied()
            .filter(|number| self.model.contests[number].state == State::Going)
            .collect();
        let from = if going.is_empty() || self.below(20) == 0 {
            all
        } else {
            going
        };
        let index = self.below(from.len() as u64);
        from.get(usize::try_from(index).unwrap())
            .copied()
            .unwrap_or(999)
    }

    pub fn step(&mut self) {
        match self.below(100) {
            0..=5 => self.open(),
            6..=17 => self.stand(),
            18..=29 => self.back(),
            30..=31 => self.withdraw(),
            32..=64 => self.cast(),
            65..=69 => self.close(),
            70..=72 => self.prune(),
            73..=82 => self.seldom(),
            83..=86 => self.regain(),
            87 => self.give_points(),
            _ => self.pass_time(),
        }
    }

    /// What unsettles too much to happen often.
    fn seldom(&mut self) {
        match self.below(40) {
            0 => self.resign(),
            1 => self.recall(),
            2..=5 => self.vacate(),
            6..=9 => self.lose(),
            10 => self.recover(),
            11..=12 => self.audit(),
            _ => (),
        }
    }

    fn open(&mut self) {
        let house = self.house();
        let number = crate::Counters::<Test>::get().election;
        let expected = self.model.opening(house);
        let result = try_open(Self::body(house));
        assert_eq!(
            result.is_ok(),
            expected.is_some(),
            "open {house}: {result:?}"
        );
        match expected {
            Some(contest) => {
                self.model.contests.insert(number.0, contest);
                self.done("opened");
            }
            None => self.done("refused to open"),
        }
    }

    /// Whether candidates come forward in it.
    fn nominates(&self, number: Number) -> bool {
        self.model.contests.get(&number).is_some_and(|contest| {
            contest.state == State::Going && self.model.now < contest.voting()
        })
    }

    fn stand(&mut self) {
        let (number, who) = (self.contest(), self.person());
        let payer = self.account(who);
        let expected = self.nominates(number) && {
            let contest = &self.model.contests[&number];
            self.model.may_sit(who, contest) && !contest.hopefuls.contains_key(&who)
        };
        let result = super::super::stand(payer, ElectionId(number));
        assert_eq!(result.is_ok(), expected, "stand {who}: {result:?}");
        if !expected {
            return self.done("refused to stand");
        }
        let listed = self.model.humans[&who].points;
        let contest = self.model.contests.get_mut(&number).unwrap();
        let hopeful = Hopeful {
            payer,
            backers: Vec::new(),
            listed,
        };
        contest.hopefuls.insert(who, hopeful);
        if listed {
            contest.list.push(who);
            self.done("listed with points");
        }
        self.done("stood");
    }

    fn back(&mut self) {
        let (number, who) = (self.contest(), self.person());
        let hopefuls: Vec<_> = self
            .model
            .contests
            .get(&number)
            .map(|contest| contest.hopefuls.keys().copied().collect())
            .unwrap_or_default();
        let index = self.below(hopefuls.len() as u64 + 1);
        let whom = hopefuls
            .get(usize::try_from(index).unwrap())
            .copied()
            .unwrap_or(30);
        let expected = self.nominates(number) && {
            let contest = &self.model.contests[&number];
            let backs_somebody = contest.backed.get(&who).is_some_and(|backed| {
                let hopeful = contest.hopefuls.get(backed);
                hopeful.is_some_and(|hopeful| hopeful.backers.contains(&who))
            });
            let needs = contest.hopefuls.get(&whom).is_some_and(|it| !it.listed);
            who != whom && needs && !backs_somebody && self.model.has_voice(who, contest)
        };
        let result = super::super::back(self.account(who), ElectionId(number), whom);
        assert_eq!(result.is_ok(), expected, "{who} backs {whom}: {result:?}");
        if !expected {
            return;
        }
        let contest = self.model.contests.get_mut(&number).unwrap();
        let needed = contest.needed_backers();
        let hopeful = contest.hopefuls.get_mut(&whom).unwrap();
        hopeful.backers.push(who);
        let enough = hopeful.backers.len() >= needed;
        hopeful.listed = enough;
        contest.backed.insert(who, whom);
        if enough {
            contest.list.push(whom);
            self.done("listed by backers");
        }
        self.done("backed");
    }

    fn withdraw(&mut self) {
        let (number, who) = (self.contest(), self.person());
        let expected =
            self.nominates(number) && self.model.contests[&number].hopefuls.contains_key(&who);
        let election = ElectionId(number);
        let result = dispatch(
            signed(self.account(who)),
            crate::Call::withdraw_candidacy { election },
        );
        assert_eq!(result.is_ok(), expected, "withdraw {who}: {result:?}");
        if expected {
            let contest = self.model.contests.get_mut(&number).unwrap();
            contest.hopefuls.remove(&who);
            contest.list.retain(|other| *other != who);
            self.done("withdrawn a candidacy");
        }
    }

    fn ballot(&mut self, number: Number) -> Vec<(u8, u8)> {
        let listed = self
            .model
            .contests
            .get(&number)
            .map_or(0, |contest| contest.list.len());
        let mut ballot = Vec::new();
        for place in 0..=u8::try_from(listed).unwrap() {
            // The last place is nobody's.
            let odds = if usize::from(place) == listed { 60 } else { 3 };
            if self.below(odds) == 0 {
                let most = if self.below(10) == 0 { 11 } else { 5 };
                let votes = u8::try_from(self.below(most)).unwrap() + 1;
                ballot.push((place, votes - u8::from(self.below(60) == 0)));
            }
        }
        if self.below(40) == 0 {
            ballot.reverse();
        }
        ballot
    }

    fn cast(&mut self) {
        let (number, who) = (self.contest(), self.person());
        let ballot = self.ballot(number);
        let before = self
            .model
            .contests
            .get(&number)
            .is_some_and(|contest| contest.cast.contains_key(&who));
        let expected = self.model.cast(who, number, &ballot).is_some();
        let result = super::super::cast(self.account(who), ElectionId(number), &ballot);
        assert_eq!(
            result.is_ok(),
            expected,
            "{who} casts {ballot:?}: {result:?}"
        );
        self.done(match (expected, before, ballot.is_empty()) {
            (false, _, _) => "refused a ballot",
            (true, _, true) => "withdrawn a ballot",
            (true, true, _) => "recast",
            (true, false, _) => "cast",
        });
        if expected {
            self.compare_tally(number);
        }
    }

    fn pass_time(&mut self) {
        let now = self.model.now;
        let blocks = if self.below(60) == 0 {
            self.below(60)
        } else {
            self.below(3)
        };
        self.go_to(now + blocks);
    }
}
