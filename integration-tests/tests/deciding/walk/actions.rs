//! What somebody does in the walk: a call with random arguments, more often than not one that makes sense.

use althing_integration_tests::{
    belonging::{as_ally, now, voter},
    motions::{COUNCIL, GUARDIANS},
};
use althing_primitives::{MemberId, PollId, TrackId};
use althing_runtime::{Runtime, RuntimeCall, VERSION};
use codec::Encode;
use frame_support::BoundedVec;
use pallet_contributions::Call as ContributionsCall;
use pallet_membership::{Call as MembershipCall, Leaving};
use pallet_quadratic_voting::{Ballots, Counters, PollOf, Polls, Stage, Waiting};
use pallet_utility::Call as UtilityCall;

use super::{matters, Walk};
use crate::{enacting, preimage, purse, VotingCall};

/// Somebody's call.
#[derive(Debug)]
pub(crate) struct Action {
    pub(crate) kind: &'static str,
    pub(crate) call: RuntimeCall,
}

/// What must have succeeded at least once.
pub(crate) const KINDS: &[&str] = &[
    "propose",
    "open",
    "vote",
    "vote_many",
    "close",
    "enact",
    "object",
    "prune",
    "follow",
    "reclaim",
    "mark",
    "pay",
    "renew",
    "leave",
    "cancel_leave",
    "finish_leave",
    "class",
    "notice",
    "apply",
    "vouch",
    "admit",
    "submit",
    "attest",
    "settle",
    "identity",
    "key",
    "issuer",
    "batch",
    "execute",
];

type CouncilCall = pallet_collective::Call<Runtime, pallet_collective::Instance1>;

pub(crate) type Made = (&'static str, RuntimeCall);

impl Walk {
    pub(crate) fn action(&mut self, who: &str) -> Action {
        if let Some((kind, call)) = self.by_role(who) {
            return Action { kind, call };
        }
        let (kind, call) = match self.random.below(100) {
            0..=29 => self.ballot(who),
            30..=54 => self.poll(),
            55..=57 => self.following(),
            58..=62 => self.payment(),
            63..=77 => self.belonging(),
            78..=82 => self.contribution(),
            83..=88 => self.identity(who),
            89..=91 => self.issuer(),
            92..=96 => self.carried(who),
            _ => self.refused(),
        };
        Action { kind, call }
    }

    /// What only they can do, a part of the time.
    fn by_role(&mut self, who: &str) -> Option<Made> {
        match self.random.below(8) {
            0 if COUNCIL.contains(&who) => {
                let entry = self.entry();
                let attest = ContributionsCall::<Runtime>::attest { entry };
                Some(("attest", attest.into()))
            }
            1 if GUARDIANS.contains(&who) => {
                let next = self.chain.height() + 1;
                let poll = self.poll_with(
                    |poll| matches!(poll.stage, Stage::Approved { from, .. } if next < from),
                );
                Some(("object", VotingCall::object { poll }.into()))
            }
            2 if who.starts_with("//Walker") => {
                let form = as_ally(who);
                Some(("apply", MembershipCall::<Runtime>::apply { form }.into()))
            }
            3 if COUNCIL.contains(&who) => {
                let (_, call) = self.poll();
                let length_bound = u32::try_from(call.encoded_size()).expect("it is short");
                let proposal = Box::new(call);
                let execute = CouncilCall::execute {
                    proposal,
                    length_bound,
                };
                Some(("execute", execute.into()))
            }
            4 => {
                let seat = voter(&mut self.chain, who)?;
                let leaves = self
                    .chain
                    .read(|| Leaving::<Runtime>::contains_key(seat.id));
                let stay = || MembershipCall::<Runtime>::cancel_leave {}.into();
                leaves.then(|| ("cancel_leave", stay()))
            }
            5 => self.since_an_upgrade(who),
            6 => self.late(who),
            _ => None,
        }
    }

    /// Has them renew who would lapse soon, so that they do not all.
    fn late(&mut self, who: &str) -> Option<Made> {
        let seat = voter(&mut self.chain, who)?;
        let soon = now(&mut self.chain).saturating_add(120 * 24 * 60 * 60);
        let renew = || MembershipCall::<Runtime>::renew {}.into();
        (seat.paid_until < soon).then(|| ("renew", renew()))
    }

    /// Takes back what outdated polls hold, or the voice from a delegate who has none.
    fn since_an_upgrade(&mut self, who: &str) -> Option<Made> {
        let member = voter(&mut self.chain, who)?.id;
        if purse(&mut self.chain, member).this.follows.is_some() {
            return Some(("resume", VotingCall::resume_voice {}.into()));
        }
        let mut outdated: Vec<_> = self.chain.read(|| {
            Polls::<Runtime>::iter()
                .filter(|(_, poll)| poll.transaction_version != VERSION.transaction_version)
                .filter(|(id, _)| Ballots::<Runtime>::contains_key(id, member))
                .map(|(id, _)| id)
                .collect()
        });
        outdated.sort_unstable();
        let poll = *self.random.one_of(&outdated)?;
        Some(("reclaim", VotingCall::reclaim { poll }.into()))
    }

    pub(crate) fn somebody(&mut self) -> String {
        let who = self.random.one_of(&self.people).cloned();
        who.expect("there are people")
    }

    pub(crate) fn member(&mut self) -> MemberId {
        let index = self.random.below(34);
        MemberId(u32::try_from(index).expect("it is small"))
    }

    /// One of the polls that are like that, or any number.
    fn poll_with(&mut self, fits: impl Fn(&PollOf<Runtime>) -> bool) -> PollId {
        let mut fitting: Vec<_> = self.chain.read(|| {
            Polls::<Runtime>::iter()
                .filter(|(_, poll)| fits(poll))
                .map(|(id, _)| id)
                .collect()
        });
        fitting.sort_unstable();
        match self.random.one_of(&fitting).copied() {
            Some(poll) if self.random.below(20) > 0 => poll,
            _ => {
                let next = self.chain.read(|| Counters::<Runtime>::get().next);
                let any = self.random.below(u64::from(next.0) + 2);
                PollId(u32::try_from(any).expect("it is small"))
            }
        }
    }

    fn votes(&mut self) -> i16 {
        match self.random.below(20) {
            0 => 0,
            1 => i16::MIN,
            2 => i16::MAX,
            3..=5 => -i16::try_from(self.random.below(4)).expect("it is small"),
            _ => 1 + i16::try_from(self.random.below(4)).expect("it is small"),
        }
    }

    fn ballot(&mut self, who: &str) -> Made {
        let next = self.chain.height() + 1;
        let is_voting = |poll: &PollOf<Runtime>| poll.stage == Stage::Open && next < poll.hard_end;
        if self.random.below(4) > 0 || who.starts_with("//Issuer") {
            let (poll, votes) = (self.poll_with(is_voting), self.votes());
            return ("vote", VotingCall::vote { poll, votes }.into());
        }
        let count = self.random.below(5);
        let ballots = (0..count)
            .map(|_| {
                (
                    self.poll_with(is_voting),
                    1 + i16::try_from(self.random.below(2)).expect("it is small"),
                )
            })
            .collect();
        let ballots = BoundedVec::truncate_from(ballots);
        ("vote_many", VotingCall::vote_many { ballots }.into())
    }

    fn poll(&mut self) -> Made {
        match self.random.below(20) {
            0..=6 => self.proposal(),
            7..=10 => {
                let next = self.chain.height() + 1;
                let poll = self.poll_with(|poll| match poll.stage {
                    Stage::Open => poll.closes <= next,
                    Stage::Approved { until, .. } => until <= next,
                    _ => false,
                });
                ("close", VotingCall::close { poll }.into())
            }
            11..=14 => {
                let poll = self.poll_with(|poll| matches!(poll.stage, Stage::Approved { .. }));
                ("enact", enacting(poll).into())
            }
            15 => {
                let poll = self.poll_with(|poll| matches!(poll.stage, Stage::Approved { .. }));
                ("object", VotingCall::object { poll }.into())
            }
            16 => {
                let poll = self.poll_with(|poll| poll.stage.is_final());
                let keys = u32::try_from(self.random.below(103)).expect("it is small");
                ("prune", VotingCall::prune_ballots { poll, keys }.into())
            }
            17..=18 => {
                let mut waiting: Vec<_> = self
                    .chain
                    .read(|| Waiting::<Runtime>::iter_keys().collect());
                waiting.sort_unstable();
                let poll = self.random.one_of(&waiting).copied().unwrap_or(PollId(0));
                if self.random.below(4) > 0 {
                    ("open", VotingCall::open { poll }.into())
                } else {
                    ("withdraw", VotingCall::withdraw { poll }.into())
                }
            }
            _ => {
                let poll = self.poll_with(|_| true);
                if self.random.below(2) == 0 {
                    return ("reclaim", VotingCall::reclaim { poll }.into());
                }
                let (_, call) = self.matter();
                let (hash, len) = preimage(&call.encode());
                ("reaffirm", VotingCall::reaffirm { poll, hash, len }.into())
            }
        }
    }

    pub(crate) fn matter(&mut self) -> (Option<TrackId>, RuntimeCall) {
        let all = matters::all(self);
        let one = self.random.one_of(&all).cloned();
        one.expect("there are some")
    }

    fn proposal(&mut self) -> Made {
        let (track, call) = self.matter();
        let (mut hash, mut len) = preimage(&call.encode());
        let mut track = track.unwrap_or(TrackId::ORDINARY);
        match self.random.below(16) {
            0 => track = TrackId(u16::try_from(self.random.below(16)).expect("it is small")),
            1 => (hash, len) = preimage(b"no call"),
            2 => len += 1,
            _ => (),
        }
        ("propose", VotingCall::propose { track, hash, len }.into())
    }

    fn following(&mut self) -> Made {
        if self.random.below(4) == 0 {
            return ("resume", VotingCall::resume_voice {}.into());
        }
        // Half of them follow one of the few who may be suspended.
        let delegate = match self.random.below(6) {
            0 => None,
            1..=2 => Some(self.member()),
            _ => self.random.one_of(&matters::DOUBTED).copied(),
        };
        ("follow", VotingCall::follow { delegate }.into())
    }

    /// Others' calls in what carries calls.
    fn carried(&mut self, who: &str) -> Made {
        let (_, first) = self.ballot(who);
        let (_, second) = self.poll();
        let (_, third) = self.refused();
        match self.random.below(3) {
            0 => {
                let calls = vec![first, second, third];
                (
                    "batch",
                    UtilityCall::<Runtime>::force_batch { calls }.into(),
                )
            }
            1 => {
                let calls = vec![second, first];
                ("batch", UtilityCall::<Runtime>::batch { calls }.into())
            }
            _ => {
                let either = UtilityCall::<Runtime>::if_else {
                    main: Box::new(second),
                    fallback: Box::new(first),
                };
                ("if_else", either.into())
            }
        }
    }

    /// What is for nobody who signs.
    fn refused(&mut self) -> Made {
        let (_, call) = self.matter();
        ("refused", call)
    }
}
