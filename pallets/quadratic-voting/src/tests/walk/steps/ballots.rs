//! Ballots cast and taken back.

use super::*;

impl Walk {
    pub(super) fn vote(&mut self, count: usize) {
        let who = self.person();
        let ballots: Vec<_> = (0..count)
            .map(|_| {
                let number = self.any_poll(|poll| poll.state == State::Open);
                (number, self.votes())
            })
            .collect();
        let before: BTreeMap<_, _> = ballots
            .iter()
            .filter_map(|(number, _)| Some((*number, self.model.polls.get(number)?.clone())))
            .collect();
        let cast = ballots
            .iter()
            .all(|(number, votes)| self.model.cast(who, *number, (*votes).into()).is_some());
        let expected = cast && self.model.is_affordable(who);
        let call = if count == 1 {
            let (number, votes) = ballots[0];
            let poll = PollId(number);
            Call::vote { poll, votes }
        } else {
            let ballots: Vec<_> = ballots
                .iter()
                .map(|(id, votes)| (PollId(*id), *votes))
                .collect();
            let ballots = ballots.try_into().unwrap();
            Call::vote_many { ballots }
        };
        let made = dispatch(signed(self.account(who)), call);
        assert_eq!(made.is_ok(), expected, "{who} casts {ballots:?}: {made:?}");
        if !expected {
            self.model.polls.extend(before);
            self.done("refused a ballot");
            return;
        }
        for (number, votes) in &ballots {
            self.compare_tally(*number);
            let poll = &self.model.polls[number];
            let longer = poll.phase(self.model.now) == Phase::Longer;
            let weighty = poll.votes.get(&who).is_some_and(|vote| vote.weight > 1);
            if longer {
                self.done("voted in the extension");
            }
            if weighty {
                self.done("voted for others too");
            }
            if *votes == 0 {
                self.done("withdrawn a ballot");
            }
        }
        self.done(if count == 1 { "voted" } else { "voted many" });
        self.compare_purse(who);
    }

    pub(super) fn reclaim(&mut self) {
        let (now, version) = (self.model.now, self.model.version);
        let season = self.model.season();
        let number = self
            .any_poll(|poll| poll.outdated || poll.state == State::Open && poll.version != version);
        let voters = self
            .model
            .polls
            .get(&number)
            .and_then(|poll| poll.votes.keys().next().copied());
        let who = match voters {
            Some(who) if self.below(4) > 0 => who,
            _ => self.person(),
        };
        // A ballot that was withdrawn is there for its count, and nothing can be taken out of it.
        let is_there = Ballots::<Test>::contains_key(PollId(number), MemberId(who));
        let expected = self.model.polls.get(&number).is_some_and(|poll| {
            (poll.outdated || poll.state == State::Open && poll.version != version)
                && self.model.season_of(poll.opened) == season
                && (poll.votes.contains_key(&who) || is_there)
        }) && self.accounts.contains_key(&who);
        let made = dispatch(
            signed(self.account(who)),
            Call::reclaim {
                poll: PollId(number),
            },
        );
        assert_eq!(made.is_ok(), expected, "{who} reclaims {number}: {made:?}");
        if expected {
            let poll = self.model.polls.get_mut(&number).unwrap();
            poll.votes.remove(&who);
            poll.look(now);
            self.done("reclaimed");
            self.compare_tally(number);
            self.compare_purse(who);
        }
    }
}
