//! The rules in plain words of Rust: lists, and questions to them.

use std::collections::BTreeMap;

/// A person, a poll, a season, a block.
pub type Person = u32;
pub type Number = u32;
pub type Season = u64;
pub type Block = u64;

/// How somebody stands.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Stand {
    Good,
    Silent,
    Bad,
}

#[derive(Clone, Copy, Debug)]
pub struct Human {
    pub stand: Stand,
    pub voice: Block,
}

/// What a track asks for: share, turnout and heads in hundredths; blocks of voting, confirming,
/// extension and delay; whether credits are kept for it.
#[derive(Clone, Copy, Debug)]
pub struct Rule {
    pub share: u64,
    pub turnout: u64,
    pub heads: u64,
    pub voting: Block,
    pub confirm: Block,
    pub extension: Block,
    pub delay: Block,
    pub kept: bool,
}

#[derive(Clone, Copy, Debug)]
pub struct Vote {
    pub votes: i64,
    pub weight: u64,
}

#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum State {
    Waiting,
    Open,
    Approved,
    Over,
    Gone,
}

#[derive(Clone, Debug)]
pub struct Vota {
    pub rule: Rule,
    pub track: u16,
    pub proposer: Option<Person>,
    pub payer: Option<Person>,
    pub state: State,
    pub opened: Block,
    pub electorate: u64,
    pub version: u32,
    pub votes: BTreeMap<Person, Vote>,
    /// When it came to pass or ceased to, in order.
    pub turns: Vec<(Block, bool)>,
    pub second: bool,
    pub enactable: Block,
    pub objector: Option<Person>,
    /// Until when a second vote may be opened.
    pub until: Option<Block>,
    pub outdated: bool,
}

/// Where the voting is.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Phase {
    Voting,
    Longer,
    Ended(bool),
}

impl Vota {
    pub fn closes(&self) -> Block {
        self.opened + self.rule.voting
    }

    pub fn ends(&self) -> Block {
        self.closes() + self.rule.extension
    }

    fn passes(&self) -> bool {
        let side = |sign: i64| -> u64 {
            let votes = self
                .votes
                .values()
                .filter(|vote| vote.votes.signum() == sign);
            votes
                .map(|vote| vote.votes.unsigned_abs() * vote.weight)
                .sum()
        };
        let (ayes, nays) = (side(1), side(-1));
        let turnout: u64 = self.votes.values().map(|vote| vote.weight).sum();
        let heads = self.votes.values().filter(|vote| vote.votes > 0).count() as u64;
        100 * ayes > self.rule.share * (ayes + nays)
            && 100 * turnout >= self.rule.turnout * self.electorate
            && 100 * heads >= self.rule.heads * self.electorate
    }

    /// Takes down whether it passes after what was done in the block.
    pub fn look(&mut self, now: Block) {
        let before = self.turns.last().is_some_and(|(_, passing)| *passing);
        let passes = self.passes();
        if before != passes {
            self.turns.push((now, passes));
        }
    }

    /// The stretches in which it was passing, with the block in which each ended.
    fn stretches(&self) -> Vec<(Block, Option<Block>)> {
        let mut stretches = Vec::new();
        for (block, passing) in &self.turns {
            if *passing {
                stretches.push((*block, None));
            } else if let Some(last) = stretches.last_mut() {
                last.1 = Some(*block);
            }
        }
        stretches
    }

    pub fn phase(&self, now: Block) -> Phase {
        let (closes, ends, confirm) = (self.closes(), self.ends(), self.rule.confirm);
        if now < closes {
            return Phase::Voting;
        }
        let stretches = self.stretches();
        // Confirmed in the first block from closing on before which it was passing so long.
        for block in closes..=ends.min(now) {
            let confirmed = stretches
                .iter()
                .any(|(begin, end)| begin + confirm <= block && end.is_none_or(|end| end >= block));
            if confirmed {
                return Phase::Ended(true);
            }
        }
        let lately = stretches
            .iter()
            .any(|(begin, end)| *begin < closes && end.is_none_or(|end| end + confirm >= closes));
        if lately && now < ends {
            Phase::Longer
        } else {
            Phase::Ended(false)
        }
    }
}

/// Everything.
#[derive(Default)]
pub struct Model {
    pub now: Block,
    pub length: Block,
    pub version: u32,
    pub humans: BTreeMap<Person, Human>,
    pub polls: BTreeMap<Number, Vota>,
    /// Who follows whom in which season.
    pub bonds: BTreeMap<(Season, Person), Person>,
    /// In which block followers of a season were released by their delegate's loss.
    pub released: BTreeMap<(Season, Person), Block>,
    /// In which block a follower's bond of the season ended, and what the delegate had cost them by
    /// then, for ordinary matters and for others.
    pub ended: BTreeMap<(Season, Person), (Block, u64, u64)>,
    /// Objections of a season.
    pub objections: BTreeMap<(Season, Person), u32>,
}

impl Model {
    pub fn season(&self) -> Season {
        self.now / self.length
    }

    pub fn season_of(&self, block: Block) -> Season {
        block / self.length
    }

    pub fn has_voice(&self, who: Person, opened: Block) -> bool {
        self.humans
            .get(&who)
            .is_some_and(|human| human.stand == Stand::Good && human.voice < opened)
    }

    pub fn electorate(&self) -> u64 {
        let electors = self.humans.values();
        electors.filter(|human| human.stand != Stand::Bad).count() as u64
    }

    pub fn followers(&self, season: Season, whom: Person) -> Vec<Person> {
        let bonds = self.bonds.iter();
        bonds
            .filter(|((of, _), delegate)| *of == season && **delegate == whom)
            .map(|((_, follower), _)| *follower)
            .collect()
    }

    /// For whom a ballot counts in what was opened in that block.
    pub fn weight(&self, who: Person, opened: Block) -> u64 {
        let season = self.season();
        if self.spoke_alone(season, who, opened) {
            1
        } else {
            1 + self.followers(season, who).len() as u64
        }
    }

    fn spoke_alone(&self, season: Season, who: Person, opened: Block) -> bool {
        self.released
            .get(&(season, who))
            .is_some_and(|at| *at < opened)
    }

    /// What somebody's own ballots of the season cost, by kind; those alone that `counts` says.
    fn cost(&self, season: Season, who: Person, counts: impl Fn(&Vota) -> bool) -> (u64, u64) {
        let mut sums = (0, 0);
        for poll in self.polls.values() {
            if poll.state == State::Waiting
                || self.season_of(poll.opened) != season
                || !counts(poll)
            {
                continue;
            }
            if let Some(vote) = poll.votes.get(&who) {
                let cost = vote.votes.unsigned_abs().pow(2);
                if poll.rule.kept {
                    sums.1 += cost;
                } else {
                    sums.0 += cost;
                }
            }
        }
        sums
    }

    /// Own ballots alone.
    pub fn spent(&self, season: Season, who: Person) -> (u64, u64) {
        self.cost(season, who, |_| true)
    }

    /// Own ballots, and what a delegate cost.
    pub fn used(&self, who: Person) -> (u64, u64) {
        let season = self.season();
        let (ordinary, kept) = self.spent(season, who);
        let (_, more, more_kept) = self.ended.get(&(season, who)).copied().unwrap_or_default();
        (ordinary + more, kept + more_kept)
    }

    pub fn is_affordable(&self, who: Person) -> bool {
        let (ordinary, kept) = self.used(who);
        ordinary <= 75 && ordinary + kept <= 100
    }

    /// Ends a follower's bond of this season; from that block's polls on they are on their own.
    pub fn end_bond(&mut self, follower: Person, since: Block) {
        let season = self.season();
        if let Some(delegate) = self.bonds.remove(&(season, follower)) {
            let together = |poll: &Vota| !self.spoke_alone(season, delegate, poll.opened);
            let (ordinary, kept) = self.cost(season, delegate, together);
            self.ended
                .insert((season, follower), (since, ordinary, kept));
        }
    }

    /// Somebody's standing becomes another.
    pub fn stand(&mut self, who: Person, stand: Stand, voice: Option<Block>) {
        let season = self.season();
        if let Some(human) = self.humans.get_mut(&who) {
            human.stand = stand;
            human.voice = voice.unwrap_or(human.voice);
        }
        if stand == Stand::Bad {
            self.end_bond(who, self.now);
            self.bonds.remove(&(season + 1, who));
        }
        if stand != Stand::Good {
            for of in [season, season + 1] {
                if !self.followers(of, who).is_empty() {
                    self.released.entry((of, who)).or_insert(self.now);
                }
            }
        }
    }

    /// Whether the voice in what was opened in that block is another's.
    pub fn gave_away(&self, who: Person, opened: Block) -> bool {
        let key = (self.season(), who);
        self.bonds.contains_key(&key)
            || self
                .ended
                .get(&key)
                .is_some_and(|(since, _, _)| opened <= *since)
    }

    /// Casts a ballot, if the rules let it be cast; credits are looked at apart.
    pub fn cast(&mut self, who: Person, number: Number, votes: i64) -> Option<()> {
        let poll = self.polls.get(&number)?;
        let phase = poll.phase(self.now);
        let old = poll.votes.get(&who).copied();
        if poll.state != State::Open
            || poll.version != self.version
            || !self.has_voice(who, poll.opened)
            || self.gave_away(who, poll.opened)
        {
            return None;
        }
        let weight = self.weight(who, poll.opened);
        match (phase, old) {
            (Phase::Ended(_), _) => return None,
            (_, None) if votes == 0 => return None,
            (Phase::Longer, Some(old)) => {
                let raised = if old.votes > 0 {
                    votes > old.votes
                } else {
                    votes < old.votes
                };
                let size = |votes: i64, weight: u64| votes.unsigned_abs() * weight;
                if !raised || size(votes, weight) < size(old.votes, old.weight) {
                    return None;
                }
            }
            _ => (),
        }
        let now = self.now;
        let poll = self.polls.get_mut(&number)?;
        if votes == 0 {
            poll.votes.remove(&who);
        } else {
            poll.votes.insert(who, Vote { votes, weight });
        }
        poll.look(now);
        Some(())
    }
}
