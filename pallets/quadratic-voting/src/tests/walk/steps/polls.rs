//! Polls from proposal to summary.

use super::*;

impl Walk {
    pub(super) fn fits(&self, rule: &Rule) -> bool {
        let end = (self.model.season() + 1) * SEASON;
        self.model.now + rule.voting + rule.extension <= end
    }

    pub(super) fn propose(&mut self) {
        let who = self.person();
        let track = usize::try_from(self.below(4)).unwrap();
        let (track, rule) = TRACKS[track];
        let call = remark(u8::try_from(self.below(5)).unwrap());
        let (hash, len) = note(&call);
        let busy = self.model.polls.values().any(|poll| {
            poll.proposer == Some(who)
                && poll.track == track
                && matches!(poll.state, State::Waiting | State::Open)
        });
        let account = self.account(who);
        let expected = self.model.has_voice(who, self.model.now) && !busy && account <= HUMANS;
        let number = crate::tests::next_poll().0;
        let call = Call::propose {
            track: TrackId(track),
            hash,
            len,
        };
        let made = dispatch(signed(account), call);
        assert_eq!(
            made.is_ok(),
            expected,
            "{who} proposes on {track}: {made:?}"
        );
        if expected {
            self.add(number, track, rule, Some(who));
            self.done("proposed");
        }
    }

    pub(super) fn add(&mut self, number: Number, track: u16, rule: Rule, proposer: Option<Person>) {
        let fits = self.fits(&rule);
        let now = self.model.now;
        let second = proposer.is_none();
        let poll = Vota {
            rule,
            track,
            proposer,
            payer: proposer,
            state: if fits { State::Open } else { State::Waiting },
            opened: now,
            electorate: self.model.electorate(),
            version: self.model.version,
            votes: BTreeMap::new(),
            turns: Vec::new(),
            second,
            enactable: 0,
            objector: None,
            until: second.then_some((self.model.season() + 1) * SEASON + WINDOW),
            outdated: false,
        };
        self.model.polls.insert(number, poll);
        if !fits {
            self.done("put down to wait");
        }
    }

    pub(super) fn open(&mut self) {
        let number = self.any_poll(|poll| poll.state == State::Waiting);
        let waits = self
            .model
            .polls
            .get(&number)
            .filter(|poll| poll.state == State::Waiting);
        let late =
            waits.is_some_and(|poll| poll.until.is_some_and(|until| until <= self.model.now));
        let expected = waits.is_some_and(|poll| late || self.fits(&poll.rule));
        let made = dispatch(
            signed(60),
            Call::open {
                poll: PollId(number),
            },
        );
        assert_eq!(made.is_ok(), expected, "{number} is opened: {made:?}");
        if !expected {
            return;
        }
        let (now, electorate) = (self.model.now, self.model.electorate());
        let version = self.model.version;
        let poll = self.model.polls.get_mut(&number).unwrap();
        poll.state = if late { State::Gone } else { State::Open };
        poll.opened = now;
        poll.electorate = electorate;
        poll.version = version;
        self.done("opened");
    }

    pub(super) fn take_back(&mut self) {
        let number = self.any_poll(|poll| poll.state == State::Waiting);
        let waits = self
            .model
            .polls
            .get(&number)
            .filter(|poll| poll.state == State::Waiting);
        let who = match waits.and_then(|poll| poll.proposer) {
            Some(proposer) if self.below(3) > 0 => proposer,
            _ => self.person(),
        };
        let waits = self
            .model
            .polls
            .get(&number)
            .filter(|poll| poll.state == State::Waiting);
        let expected = waits.is_some_and(|poll| poll.proposer == Some(who))
            && self.accounts.contains_key(&who);
        let made = dispatch(
            signed(self.account(who)),
            Call::withdraw {
                poll: PollId(number),
            },
        );
        assert_eq!(made.is_ok(), expected, "{number} is withdrawn: {made:?}");
        if expected {
            self.model.polls.remove(&number);
            self.done("taken back");
        }
    }

    pub(super) fn close(&mut self) {
        let now = self.model.now;
        let number = self.any_poll(|poll| {
            poll.state == State::Open && poll.closes() <= now || poll.state == State::Approved
        });
        let version = self.model.version;
        let made = dispatch(
            signed(60),
            Call::close {
                poll: PollId(number),
            },
        );
        let Some(poll) = self.model.polls.get_mut(&number) else {
            assert!(made.is_err());
            return;
        };
        let what = match (poll.state, poll.phase(now)) {
            (State::Open, _) if poll.version != version => {
                poll.state = State::Over;
                poll.outdated = true;
                poll.payer = None;
                "outdated"
            }
            (State::Open, Phase::Ended(passed)) => {
                let heads = poll.votes.values().filter(|vote| vote.votes > 0).count() as u64;
                if 100 * heads < 5 * poll.electorate {
                    poll.payer = None;
                }
                poll.enactable = now + poll.rule.delay;
                poll.state = if passed { State::Approved } else { State::Over };
                if passed {
                    "approved"
                } else {
                    "rejected"
                }
            }
            (State::Approved, _) if poll.enactable + WINDOW <= now => {
                poll.state = State::Over;
                "expired"
            }
            _ => {
                assert!(made.is_err(), "{number} is closed in {poll:?}");
                return;
            }
        };
        assert_eq!(made, Ok(()), "{number} is closed");
        self.done(what);
    }

    pub(super) fn enact(&mut self) {
        let number = self.any_poll(|poll| poll.state == State::Approved);
        let call = Call::enact {
            poll: PollId(number),
            weight_bound: BOUND,
        };
        let made = dispatch(signed(60), call);
        let now = self.model.now;
        let expected = self.model.polls.get(&number).is_some_and(|poll| {
            poll.state == State::Approved
                && (poll.enactable..poll.enactable + WINDOW).contains(&now)
        });
        assert_eq!(made.is_ok(), expected, "{number} is enacted: {made:?}");
        if expected {
            self.model.polls.get_mut(&number).unwrap().state = State::Over;
            self.done("enacted");
        }
    }

    pub(super) fn object(&mut self) {
        let number = self.any_poll(|poll| poll.state == State::Approved && !poll.second);
        let who = 1 + u32::try_from(self.below(4)).unwrap();
        let season = self.model.season();
        let used = self
            .model
            .objections
            .get(&(season, who))
            .copied()
            .unwrap_or(0);
        let (now, account) = (self.model.now, self.account(who));
        let poll = self.model.polls.get(&number).filter(|poll| {
            poll.state == State::Approved
                && now < poll.enactable
                && !poll.second
                && poll.objector != Some(who)
        });
        let expected = poll.is_some() && account <= 3 && used < 2;
        let next = crate::tests::next_poll().0;
        let made = dispatch(
            signed(account),
            Call::object {
                poll: PollId(number),
            },
        );
        assert_eq!(
            made.is_ok(),
            expected,
            "{who} objects to {number}: {made:?}"
        );
        if !expected {
            return;
        }
        self.done("objected");
        self.model.objections.insert((season, who), used + 1);
        let poll = self.model.polls.get_mut(&number).unwrap();
        if poll.objector.is_none() {
            poll.objector = Some(who);
            return;
        }
        poll.state = State::Over;
        let (track, rule) = (poll.track, poll.rule);
        let rule = Rule {
            share: (rule.share + 10).min(95),
            kept: true,
            ..rule
        };
        self.add(next, track, rule, None);
        self.done("called a second vote");
    }

    pub(super) fn prune(&mut self) {
        let season = self.model.season();
        let length = self.model.length;
        let number =
            self.any_poll(|poll| poll.state == State::Over && poll.opened / length < season);
        let keys = 1 + u32::try_from(self.below(100)).unwrap();
        let made: DispatchResult = dispatch(
            signed(60),
            Call::prune_ballots {
                poll: PollId(number),
                keys,
            },
        );
        let expected = self.model.polls.get(&number).is_some_and(|poll| {
            poll.state == State::Over && self.model.season_of(poll.opened) < season
        });
        assert_eq!(made.is_ok(), expected, "{number} is pruned: {made:?}");
        if !expected {
            return;
        }
        let poll = &self.model.polls[&number];
        if let Some(summary) = Summaries::<Test>::get(PollId(number)) {
            let turnout: u64 = poll.votes.values().map(|vote| vote.weight).sum();
            assert_eq!(u64::from(summary.tally.voters), turnout);
            self.model.polls.remove(&number);
            self.done("pruned");
        }
    }
}
