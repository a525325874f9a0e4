//! The steps of the walk: each is taken in the pallet and in the model, and both must agree.

use std::collections::BTreeMap;

use althing_primitives::{MemberId, PollId, Standing, TrackId};
use frame_support::pallet_prelude::DispatchResult;

use super::{
    super::{dispatch, held, note, poll, remark, signed, BOUND},
    model::{Human, Number, Person, Phase, Rule, Stand, State, Vota},
    Model,
};
use crate::{mock::*, Ballots, Call, Polls, Stage, Summaries, Waiting};

mod ballots;
mod people;
mod polls;

/// All that a walk must have done at least once.
pub const ALL: [&str; 27] = [
    "voted",
    "voted in the extension",
    "voted for others too",
    "withdrawn a ballot",
    "refused a ballot",
    "voted many",
    "proposed",
    "put down to wait",
    "opened",
    "taken back",
    "approved",
    "rejected",
    "outdated",
    "expired",
    "enacted",
    "objected",
    "called a second vote",
    "followed",
    "unfollowed",
    "resumed",
    "reclaimed",
    "pruned",
    "lost standing",
    "regained standing",
    "recovered",
    "joined",
    "upgraded",
];

/// The tracks that are used, with their rules as the design says them for a day of ten blocks.
const TRACKS: [(u16, Rule); 4] = [
    (0, rule([50, 10, 0], [140, 20, 40, 30], false)),
    (3, rule([60, 20, 0], [140, 30, 60, 70], true)),
    (6, rule([66, 30, 20], [280, 70, 140, 140], true)),
    (7, rule([60, 20, 0], [20, 10, 10, 10], true)),
];
const WINDOW: u64 = 280;
const MOST: u32 = 45;

const fn rule(shares: [u64; 3], blocks: [u64; 4], kept: bool) -> Rule {
    let [share, turnout, heads] = shares;
    let [voting, confirm, extension, delay] = blocks;
    Rule {
        share,
        turnout,
        heads,
        voting,
        confirm,
        extension,
        delay,
        kept,
    }
}

pub struct Walk {
    model: Model,
    random: u64,
    accounts: BTreeMap<Person, u64>,
    pub counts: BTreeMap<&'static str, u64>,
}

impl Walk {
    pub fn begin(seed: u64) -> Self {
        let mut walk = Self {
            model: Model {
                length: SEASON,
                version: 1,
                ..Model::default()
            },
            random: seed.wrapping_mul(0x9e37_79b9_7f4a_7c15),
            accounts: BTreeMap::new(),
            counts: BTreeMap::new(),
        };
        for person in 1..=30 {
            walk.accounts.insert(person, person.into());
            let stand = Stand::Good;
            walk.model.humans.insert(person, Human { stand, voice: 0 });
        }
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

    pub(super) fn done(&mut self, what: &'static str) {
        *self.counts.entry(what).or_insert(0) += 1;
    }

    pub(super) fn go_to(&mut self, block: u64) {
        self.model.now = block;
        System::set_block_number(block);
        System::reset_events();
    }

    pub(super) fn person(&mut self) -> Person {
        let known = self.accounts.len() as u64;
        // Now and then somebody who is nobody.
        1 + u32::try_from(self.below(known + 1)).unwrap()
    }

    pub(super) fn account(&self, who: Person) -> u64 {
        self.accounts.get(&who).copied().unwrap_or(999)
    }

    pub(super) fn any_poll(&mut self, of: impl Fn(&Vota) -> bool) -> Number {
        let matching: Vec<_> = self
            .model
            .polls
            .iter()
            .filter(|(_, poll)| of(poll))
            .map(|(number, _)| *number)
            .collect();
        if matching.is_empty() || self.below(30) == 0 {
            let next = crate::tests::next_poll().0;
            return u32::try_from(self.below(u64::from(next) + 1)).unwrap();
        }
        let index = usize::try_from(self.below(matching.len() as u64)).unwrap();
        matching[index]
    }

    pub(super) fn votes(&mut self) -> i16 {
        let small = i16::try_from(self.below(4)).unwrap() - 1;
        match self.below(20) {
            0 => i16::try_from(self.below(23)).unwrap() - 11,
            1 => 0,
            _ => small,
        }
    }

    pub fn step(&mut self) {
        match self.below(100) {
            0..=44 | 66..=67 => self.vote(1),
            45..=51 => self.vote(3),
            52..=58 => self.propose(),
            59..=64 => self.close(),
            65 => self.enact(),
            68..=70 => self.object(),
            71..=74 => self.follow(),
            75..=76 => self.resume(),
            77..=78 => self.lose(),
            79..=82 => self.regain(),
            83 => self.recover(),
            84 => self.join(),
            85..=86 => self.open(),
            87 => self.take_back(),
            88 => self.reclaim(),
            89 => self.prune(),
            90 if self.below(12) == 0 => self.upgrade(),
            _ => self.pass_time(),
        }
    }

    pub(super) fn upgrade(&mut self) {
        crate::tests::upgrade();
        self.model.version += 1;
        self.done("upgraded");
    }

    pub(super) fn pass_time(&mut self) {
        let now = self.model.now;
        let far = match self.below(12) {
            0 => {
                let number = self.any_poll(|poll| poll.state == State::Open);
                let closes = self.model.polls.get(&number).map_or(now, Vota::closes);
                closes.saturating_sub(self.below(3)).max(now + 1)
            }
            1 => ((self.model.season() + 1) * SEASON - self.below(2)).max(now + 1),
            _ => now + 1 + self.below(8),
        };
        self.go_to(far.min(now + 60));
    }

    pub(super) fn compare_tally(&self, number: Number) {
        let (model, pallet) = (&self.model.polls[&number], poll(PollId(number)));
        let side = |sign: i64| -> u64 {
            let votes = model
                .votes
                .values()
                .filter(|vote| vote.votes.signum() == sign);
            votes
                .map(|vote| vote.votes.unsigned_abs() * vote.weight)
                .sum()
        };
        let turnout: u64 = model.votes.values().map(|vote| vote.weight).sum();
        let heads = model.votes.values().filter(|vote| vote.votes > 0).count();
        let tally = pallet.tally;
        assert_eq!(
            (
                tally.ayes,
                tally.nays,
                u64::from(tally.voters),
                tally.aye_heads as usize
            ),
            (side(1), side(-1), turnout, heads),
            "the tally of {number}"
        );
    }

    pub(super) fn compare_purse(&self, who: Person) {
        let used = purse(who.into()).used();
        assert_eq!(
            (u64::from(used.ordinary), u64::from(used.reserved)),
            self.model.used(who),
            "the purse of {who}"
        );
    }

    pub fn compare_all(&self) {
        for (number, model) in &self.model.polls {
            let id = PollId(*number);
            let pallet = Polls::<Test>::get(id);
            let agrees = match (model.state, pallet.map(|poll| poll.stage)) {
                (State::Waiting, None) => Waiting::<Test>::contains_key(id),
                (State::Gone, None) => !Waiting::<Test>::contains_key(id),
                (State::Open, Some(stage)) => stage == Stage::Open,
                (State::Approved, Some(stage)) => matches!(stage, Stage::Approved { .. }),
                (State::Over, Some(stage)) => stage.is_final(),
                _ => false,
            };
            assert!(agrees, "the state of {number}: {model:?}");
            if matches!(model.state, State::Open | State::Approved) {
                self.compare_tally(*number);
            }
        }
        let season = self.model.season();
        for who in self.accounts.keys() {
            self.compare_purse(*who);
            let bonds = purse((*who).into());
            for (of, bond) in [(season, bonds.this), (season + 1, bonds.next)] {
                let followers = self.model.followers(of, *who).len();
                assert_eq!(bond.followers as usize, followers, "who follows {who}");
                let follows = self.model.bonds.get(&(of, *who)).copied();
                assert_eq!(bond.follows.map(u32::from), follows, "whom {who} follows");
            }
            let deposits = self
                .model
                .polls
                .values()
                .filter(|poll| poll.payer == Some(*who) && poll.state != State::Gone);
            assert_eq!(
                held((*who).into()),
                deposits.count() as u64 * DEPOSIT,
                "held of {who}"
            );
        }
    }
}
