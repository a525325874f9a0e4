//! The steps that end an election.

use super::{
    super::*,
    model::{Chair, Contest, Person, State},
    steps::Walk,
};
use crate::{Ballots, Candidacies};

impl Walk {
    pub(super) fn close(&mut self) {
        let number = self.contest();
        let before = self.model.contests.get(&number).cloned();
        let chairs = before
            .as_ref()
            .map(|contest| self.model.houses[contest.house].clone());
        let expected = self.model.close(number);
        let result = super::super::close(ElectionId(number));
        assert_eq!(result.is_ok(), expected.is_some(), "close: {result:?}");
        let (Some(winners), Some(contest), Some(chairs)) = (expected, before, chairs) else {
            return;
        };
        self.note_closing(winners, &contest, &chairs);
        self.compare_house(contest.house);
    }

    /// Takes down what was special in a closing.
    fn note_closing(&mut self, winners: usize, contest: &Contest, former: &[Chair]) {
        self.done(if winners > 0 {
            "closed with winners"
        } else {
            "closed in vain"
        });
        if winners == 0 {
            return;
        }
        let now = self.model.houses[contest.house].clone();
        let sits = |who: Person| now.iter().any(|chair| chair.who == who);
        let passed_over = contest
            .list
            .iter()
            .any(|who| contest.votes_for(*who) > 0 && !sits(*who) && now.len() < 3);
        if passed_over {
            self.done("passed over a winner");
        }
        for chair in former {
            let after = now.iter().find(|other| other.who == chair.who);
            match after {
                Some(after) if after != chair => self.done("re-elected"),
                Some(_) if contest.is_up(chair) => self.done("kept in a spare seat"),
                _ => (),
            }
        }
    }

    pub(super) fn prune(&mut self) {
        let number = self.contest();
        let keys = 1 + self.below(12);
        let expected = self
            .model
            .contests
            .get(&number)
            .is_some_and(|contest| contest.state == State::Done);
        let result = super::super::prune(ElectionId(number), u32::try_from(keys).unwrap());
        assert_eq!(result.is_ok(), expected, "prune: {result:?}");
        if !expected {
            return;
        }
        let contest = self.model.contests.get_mut(&number).unwrap();
        contest.pruned += keys;
        let left: std::collections::BTreeSet<_> =
            contest.cast.keys().chain(contest.backed.keys()).collect();
        let rows = (left.len() + contest.hopefuls.len()) as u64;
        let finished = contest.pruned >= rows;
        assert_eq!(
            Elections::<Test>::contains_key(ElectionId(number)),
            !finished,
            "{rows} rows"
        );
        let still = Candidacies::<Test>::iter_prefix(ElectionId(number)).count()
            + Ballots::<Test>::iter_prefix(ElectionId(number)).count();
        assert_eq!(still as u64, rows.saturating_sub(contest.pruned));
        if finished {
            self.model.contests.remove(&number);
            self.done("pruned");
        } else {
            self.done("pruned in part");
        }
    }
}
