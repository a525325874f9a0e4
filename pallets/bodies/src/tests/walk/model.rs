//! The rules of elections in plain words of Rust: lists, and questions to them.

use std::collections::BTreeMap;

/// A person, a body (0 or 1), an election, a block, a civil second.
pub type Person = u64;
pub type House = usize;
pub type Number = u32;
pub type Block = u64;
pub type Second = u64;

const DAY: Second = 86_400;
const DAY_IN_BLOCKS: Block = 10;

/// The seats of Council and Guardians.
pub const SEATS: [usize; 2] = [3, 5];

/// How somebody stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stand {
    Good,
    Silent,
    Bad,
    Gone,
}

#[derive(Clone, Copy, Debug)]
pub struct Human {
    pub stand: Stand,
    pub voice: Block,
    pub auditor: bool,
    pub points: bool,
}

/// When a chair is to be left: in a block, or at a moment.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum End {
    Founders(Block),
    Moment(Second),
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct Chair {
    pub who: Person,
    pub end: End,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    Going,
    Done,
}

/// Somebody who wants a chair.
#[derive(Clone, Debug)]
pub struct Hopeful {
    pub payer: u64,
    pub backers: Vec<Person>,
    pub listed: bool,
}

#[derive(Clone, Debug)]
pub struct Contest {
    pub house: House,
    pub opened: Block,
    pub latest: Second,
    pub founders: bool,
    pub citizens: u64,
    pub state: State,
    pub hopefuls: BTreeMap<Person, Hopeful>,
    /// Those on the list, as they came on it.
    pub list: Vec<Person>,
    /// What was cast, for whom.
    pub cast: BTreeMap<Person, Vec<(Person, u64)>>,
    pub backed: BTreeMap<Person, Person>,
    /// Whether some of it was pruned.
    pub pruned: u64,
}

impl Contest {
    pub fn voting(&self) -> Block {
        self.opened + 3 * DAY_IN_BLOCKS
    }

    pub fn end(&self) -> Block {
        self.voting() + 4 * DAY_IN_BLOCKS
    }

    /// Votes for somebody, counted anew.
    pub fn votes_for(&self, who: Person) -> u64 {
        let all = self.cast.values().flatten();
        all.filter(|(whom, _)| *whom == who)
            .map(|(_, votes)| votes)
            .sum()
    }

    pub fn needed_backers(&self) -> usize {
        let tenth = usize::try_from(self.citizens / 10).unwrap();
        tenth.clamp(1, 3)
    }

    pub fn is_up(&self, chair: &Chair) -> bool {
        match chair.end {
            End::Founders(_) => self.founders,
            End::Moment(moment) => moment <= self.latest,
        }
    }

    fn has_enough(&self) -> bool {
        let took_part = self.cast.len() as u64;
        // Ten of a hundred, and somebody at least.
        took_part > 0 && took_part * 10 >= self.citizens
    }
}

#[derive(Debug, Default)]
pub struct Model {
    pub now: Block,
    pub humans: BTreeMap<Person, Human>,
    pub houses: [Vec<Chair>; 2],
    pub changes: [u32; 2],
    pub contests: BTreeMap<Number, Contest>,
}

impl Model {
    pub fn second(&self) -> Second {
        self.now * DAY / DAY_IN_BLOCKS
    }

    pub fn is_left(&self, chair: &Chair) -> bool {
        match chair.end {
            End::Founders(block) => block <= self.now,
            End::Moment(moment) => moment <= self.second(),
        }
    }

    /// Who may act in a house, in the order of chairs.
    pub fn acting(&self, house: House) -> Vec<Person> {
        self.houses[house]
            .iter()
            .filter(|chair| {
                let human = &self.humans[&chair.who];
                !self.is_left(chair) && human.stand == Stand::Good && !human.auditor
            })
            .map(|chair| chair.who)
            .collect()
    }

    pub fn has_voice(&self, who: Person, contest: &Contest) -> bool {
        self.humans
            .get(&who)
            .is_some_and(|human| human.stand == Stand::Good && human.voice < contest.opened)
    }

    pub fn citizens(&self) -> u64 {
        let electors = self.humans.values();
        electors
            .filter(|human| matches!(human.stand, Stand::Good | Stand::Silent))
            .count() as u64
    }

    pub fn may_sit(&self, who: Person, contest: &Contest) -> bool {
        let sits = |house: House, all: bool| {
            self.houses[house].iter().any(|chair| {
                chair.who == who && !self.is_left(chair) && (all || !contest.is_up(chair))
            })
        };
        self.has_voice(who, contest)
            && !self.humans[&who].auditor
            && !sits(1 - contest.house, true)
            && !sits(contest.house, false)
    }

    /// The election that would open now; nothing if none may.
    pub fn opening(&self, house: House) -> Option<Contest> {
        let going = self
            .contests
            .values()
            .any(|contest| contest.house == house && contest.state == State::Going);
        let latest = self.second() + 8 * DAY;
        let soon = |chair: &Chair| match chair.end {
            End::Founders(block) => block * DAY / DAY_IN_BLOCKS <= latest,
            End::Moment(_) => false,
        };
        let contest = Contest {
            house,
            opened: self.now,
            latest,
            founders: self.houses[house].iter().any(soon),
            citizens: self.citizens(),
            state: State::Going,
            hopefuls: BTreeMap::new(),
            list: Vec::new(),
            cast: BTreeMap::new(),
            backed: BTreeMap::new(),
            pruned: 0,
        };
        let taken = self.houses[house]
            .iter()
            .filter(|chair| !contest.is_up(chair))
            .count();
        (!going && taken < SEATS[house]).then_some(contest)
    }

    /// Casts a ballot, if the rules let it be cast: for those at these places of the list.
    pub fn cast(&mut self, who: Person, number: Number, ballot: &[(u8, u8)]) -> Option<()> {
        let contest = self.contests.get(&number)?;
        let open =
            contest.state == State::Going && (contest.voting()..contest.end()).contains(&self.now);
        if !open || !self.has_voice(who, contest) {
            return None;
        }
        let mut paid = 0;
        let mut named: Vec<(Person, u64)> = Vec::new();
        for (place, votes) in ballot {
            let whom = *contest.list.get(usize::from(*place))?;
            if *votes == 0 || named.iter().any(|(other, _)| *other == whom) {
                return None;
            }
            paid += u64::from(*votes).pow(2);
            named.push((whom, u64::from(*votes)));
        }
        let sorted = ballot.windows(2).all(|pair| pair[0].0 < pair[1].0);
        let before = contest.cast.contains_key(&who);
        if paid > 100 || !sorted || (named.is_empty() && !before) {
            return None;
        }
        let contest = self.contests.get_mut(&number)?;
        if named.is_empty() {
            contest.cast.remove(&who);
        } else {
            contest.cast.insert(who, named);
        }
        Some(())
    }

    /// Closes an election and seats those who were elected, and tells how many.
    pub fn close(&mut self, number: Number) -> Option<usize> {
        let contest = self.contests.get(&number)?;
        if contest.state != State::Going || self.now < contest.end() {
            return None;
        }
        let mut winners = Vec::new();
        if contest.has_enough() {
            let contest = contest.clone();
            let chairs = self.houses[contest.house].clone();
            let living: Vec<_> = chairs
                .into_iter()
                .filter(|chair| !self.is_left(chair))
                .collect();
            let mut next: Vec<_> = living
                .iter()
                .filter(|chair| !contest.is_up(chair))
                .copied()
                .collect();
            let seats = SEATS[contest.house].max(next.len());
            while next.len() + winners.len() < seats {
                let Some(best) = self.best(&contest, &winners) else {
                    break;
                };
                winners.push(best);
            }
            let half = SEATS[contest.house].div_ceil(2);
            for (rank, who) in winners.iter().enumerate() {
                let days = if rank < half { 40 } else { 20 };
                let end = End::Moment(self.second() + days * DAY);
                next.push(Chair { who: *who, end });
            }
            for chair in living.iter().filter(|chair| contest.is_up(chair)) {
                if next.len() < seats && !winners.contains(&chair.who) {
                    next.push(*chair);
                }
            }
            self.houses[contest.house] = next;
            self.changes[contest.house] += 1;
        }
        self.contests.get_mut(&number)?.state = State::Done;
        Some(winners.len())
    }

    /// The best of those not chosen yet who may sit: the most votes, then the earliest.
    fn best(&self, contest: &Contest, chosen: &[Person]) -> Option<Person> {
        let mut best: Option<(u64, Person)> = None;
        for who in &contest.list {
            let votes = contest.votes_for(*who);
            let is_better = best.is_none_or(|(most, _)| votes > most);
            if votes > 0 && is_better && !chosen.contains(who) && self.may_sit(*who, contest) {
                best = Some((votes, *who));
            }
        }
        best.map(|(_, who)| who)
    }

    /// Takes somebody's chair away.
    pub fn leave(&mut self, house: House, who: Person) -> bool {
        let before = self.houses[house].len();
        self.houses[house].retain(|chair| chair.who != who);
        let left = self.houses[house].len() < before;
        self.changes[house] += u32::from(left);
        left
    }
}
