//! People who come, go, change keys and follow.

use super::*;

impl Walk {
    pub(super) fn follow(&mut self) {
        let (who, whom) = (self.person(), self.person());
        let season = self.model.season();
        let next = season + 1;
        let nobody = self.below(5) == 0;
        let former = self.model.bonds.get(&(next, who)).copied();
        let electorate = self.model.electorate();
        let begin = season * SEASON;
        let voice = self.model.has_voice(who, self.model.now);
        let expected = voice
            && if nobody {
                former.is_some()
            } else {
                let since = self.model.humans[&who].voice;
                let others = self.model.followers(next, whom).len() as u64;
                who != whom
                    && (since < begin || since == 0)
                    && self.model.followers(next, who).is_empty()
                    && self.model.has_voice(whom, self.model.now)
                    && !self.model.released.contains_key(&(next, whom))
                    && !self.model.bonds.contains_key(&(next, whom))
                    && (former == Some(whom)
                        || (electorate >= 20 && 100 * (others + 1) <= 5 * electorate))
            };
        let delegate = (!nobody).then_some(MemberId(whom));
        let made = dispatch(signed(self.account(who)), Call::follow { delegate });
        assert_eq!(
            made.is_ok(),
            expected,
            "{who} follows {delegate:?}: {made:?}"
        );
        if !expected {
            return;
        }
        if nobody {
            self.model.bonds.remove(&(next, who));
            self.done("unfollowed");
        } else {
            self.model.bonds.insert((next, who), whom);
            self.done("followed");
        }
    }

    pub(super) fn resume(&mut self) {
        let season = self.model.season();
        let mut bound = self.model.bonds.iter().filter(|((of, _), _)| *of == season);
        let who = match bound.next() {
            Some(((_, follower), _)) => *follower,
            None => self.person(),
        };
        let released = self
            .model
            .bonds
            .get(&(season, who))
            .and_then(|delegate| self.model.released.get(&(season, *delegate)))
            .copied();
        let made = dispatch(signed(self.account(who)), Call::resume_voice {});
        assert_eq!(made.is_ok(), released.is_some(), "{who} resumes: {made:?}");
        if let Some(at) = released {
            self.model.end_bond(who, at);
            self.done("resumed");
            self.compare_purse(who);
        }
    }

    pub(super) fn lose(&mut self) {
        // Delegates and followers more often than others.
        let season = self.model.season();
        let bonds = &self.model.bonds;
        let pairs: Vec<_> = bonds
            .iter()
            .filter(|((of, _), _)| *of >= season)
            .flat_map(|((_, follower), delegate)| [*follower, *delegate])
            .collect();
        let who = if pairs.is_empty() || self.below(2) == 0 {
            self.person()
        } else {
            let index = usize::try_from(self.below(pairs.len() as u64)).unwrap();
            pairs[index]
        };
        if !self.accounts.contains_key(&who) {
            return;
        }
        let (standing, stand) = match self.below(4) {
            0 => (Standing::Lapsed, Stand::Bad),
            1 => (Standing::Suspended(PAID), Stand::Bad),
            2 => (Standing::Out, Stand::Bad),
            _ => (Standing::Silent, Stand::Silent),
        };
        World::set_standing(who.into(), standing);
        self.model.stand(who, stand, None);
        self.done("lost standing");
        self.compare_purse(who);
    }

    pub(super) fn regain(&mut self) {
        let lost: Vec<_> = self
            .model
            .humans
            .iter()
            .filter(|(_, human)| human.stand != Stand::Good)
            .map(|(who, human)| (*who, human.stand))
            .collect();
        if lost.is_empty() {
            return;
        }
        let index = usize::try_from(self.below(lost.len() as u64)).unwrap();
        let (who, stand) = lost[index];
        if stand == Stand::Silent && self.below(2) == 0 {
            // A recovery that was cancelled: the voice is as old as before.
            World::alter(MemberId(who), |voter| {
                voter.status.standing = Standing::Active;
            });
            self.model.stand(who, Stand::Good, None);
        } else {
            World::set_standing(who.into(), Standing::Active);
            self.model.stand(who, Stand::Good, Some(self.model.now));
        }
        self.done("regained standing");
    }

    pub(super) fn recover(&mut self) {
        let who = self.person();
        let Some(account) = self.accounts.get(&who).copied() else {
            return;
        };
        let other = if account > 100 {
            account - 100
        } else {
            account + 100
        };
        World::recover(account, other);
        self.accounts.insert(who, other);
        self.model.stand(who, Stand::Silent, None);
        self.done("recovered");
    }

    pub(super) fn join(&mut self) {
        let who = u32::try_from(self.accounts.len()).unwrap() + 1;
        if who > MOST {
            return;
        }
        World::admit(who.into(), self.model.now);
        self.accounts.insert(who, who.into());
        let human = Human {
            stand: Stand::Good,
            voice: self.model.now,
        };
        self.model.humans.insert(who, human);
        self.done("joined");
    }
}
