//! The steps of people and seats, and what is compared.

use super::{
    super::*,
    model::{House, Number, Stand, State, SEATS},
    steps::Walk,
};

impl Walk {
    /// Somebody, mostly one who sits there.
    fn member_of(&mut self, house: House) -> u64 {
        let chairs = &self.model.houses[house];
        let all: Vec<_> = chairs.iter().map(|chair| chair.who).collect();
        let index = self.below(all.len() as u64 + 1);
        match all.get(usize::try_from(index).unwrap()) {
            Some(who) => *who,
            None => self.person(),
        }
    }

    fn left(
        &mut self,
        house: House,
        who: u64,
        result: DispatchResult,
        may: bool,
        what: &'static str,
    ) {
        let expected = may && self.model.leave(house, who);
        assert_eq!(result.is_ok(), expected, "{who} {what}: {result:?}");
        if expected {
            self.done(what);
        }
        self.compare_house(house);
    }

    pub(super) fn resign(&mut self) {
        let house = self.house();
        let who = self.member_of(house);
        let body = Self::body(house);
        let result = dispatch(signed(self.account(who)), crate::Call::resign { body });
        self.left(house, who, result, true, "resigned");
    }

    pub(super) fn recall(&mut self) {
        let house = self.house();
        let who = self.member_of(house);
        let (body, member) = (Self::body(house), id(who));
        let result = dispatch(constitution(), crate::Call::recall { body, member });
        self.left(house, who, result, true, "recalled");
    }

    pub(super) fn vacate(&mut self) {
        let house = self.house();
        let who = self.member_of(house);
        let (body, member) = (Self::body(house), id(who));
        let may = self.model.houses[house].iter().any(|chair| {
            let human = self.model.humans[&chair.who];
            chair.who == who
                && (self.model.is_left(chair) || human.stand == Stand::Gone || human.auditor)
        });
        let result = dispatch(signed(HUMANS), crate::Call::vacate { body, member });
        self.left(house, who, result, may, "vacated");
    }

    pub(super) fn lose(&mut self) {
        let who = 1 + self.below(30);
        let (stand, standing) = match self.below(4) {
            0 => (Stand::Silent, Standing::Silent),
            1 => (Stand::Gone, Standing::Out),
            2 => (Stand::Bad, Standing::Lapsed),
            _ => (Stand::Bad, Standing::Suspended(CivilSeconds::MAX)),
        };
        World::set_standing(who, standing);
        self.model.humans.get_mut(&who).unwrap().stand = stand;
        self.done("lost standing");
    }

    pub(super) fn regain(&mut self) {
        let lost: Vec<_> = self
            .model
            .humans
            .iter()
            .filter(|(_, human)| human.stand != Stand::Good)
            .map(|(who, _)| *who)
            .collect();
        let index = self.below(lost.len() as u64);
        let Some(who) = lost.get(usize::try_from(index).unwrap()) else {
            return;
        };
        World::set_standing(*who, Standing::Active);
        let now = self.model.now;
        let human = self.model.humans.get_mut(who).unwrap();
        (human.stand, human.voice) = (Stand::Good, now);
        self.done("regained standing");
    }

    pub(super) fn recover(&mut self) {
        let who = 1 + self.below(30);
        let (from, to) = (self.account(who), self.spare);
        // The account that was left is the next to be taken.
        self.spare = from;
        World::recover(who, from, to);
        self.accounts.insert(who, to);
        self.model.humans.get_mut(&who).unwrap().stand = Stand::Silent;
        self.done("recovered");
    }

    pub(super) fn audit(&mut self) {
        let who = 1 + self.below(30);
        let human = self.model.humans.get_mut(&who).unwrap();
        human.auditor = !human.auditor;
        let is = human.auditor;
        Auditors::mutate(|auditors| {
            if is {
                auditors.insert(id(who));
            } else {
                auditors.remove(&id(who));
            }
        });
        if is {
            self.done("made auditor");
        }
    }

    pub(super) fn give_points(&mut self) {
        let who = 1 + self.below(30);
        let human = self.model.humans.get_mut(&who).unwrap();
        human.points = !human.points;
        let has = human.points;
        Contributors::mutate(|points| {
            if has {
                points.insert(id(who));
            } else {
                points.remove(&id(who));
            }
        });
    }

    pub(super) fn compare_tally(&self, number: Number) {
        let contest = &self.model.contests[&number];
        let expected: Vec<_> = contest
            .list
            .iter()
            .map(|who| (*who, contest.votes_for(*who)))
            .collect();
        assert_eq!(
            tallies(ElectionId(number)),
            expected,
            "the list of {number}"
        );
        let voters = usize::try_from(election(ElectionId(number)).voters).unwrap();
        assert_eq!(voters, contest.cast.len());
    }

    pub(super) fn compare_house(&self, house: House) {
        let expected: Vec<_> = self.model.houses[house]
            .iter()
            .map(|chair| chair.who)
            .collect();
        let body_of = Self::body(house);
        assert_eq!(seated(body_of), expected, "who sits in {house}");
        assert_eq!(
            body(body_of).generation.0,
            self.model.changes[house],
            "how often it changed"
        );
        for (seat, chair) in set(body_of).iter().zip(&self.model.houses[house]) {
            assert_eq!(
                seat.is_over(&self.model.now, now()),
                self.model.is_left(chair)
            );
        }
    }

    pub fn compare_all(&self) {
        for house in [0, 1] {
            self.compare_house(house);
            let body_of = Self::body(house);
            let mut expected: Vec<_> = self
                .model
                .acting(house)
                .iter()
                .map(|who| self.account(*who))
                .collect();
            expected.sort_unstable();
            assert_eq!(acting(body_of), expected, "who acts in {house}");
            // Dates and auditors are not told to the mirror.
            let refresh = crate::Call::refresh_mirror { body: body_of };
            let _ = dispatch(signed(HUMANS), refresh);
            let empty = SEATS[house] - expected.len();
            assert_eq!(shown(body_of), (expected, empty));
        }
        for (number, contest) in &self.model.contests {
            let stage = election(ElectionId(*number)).stage;
            assert_eq!(stage == Stage::Open, contest.state == State::Going);
            self.compare_tally(*number);
        }
        self.compare_deposits();
    }

    fn compare_deposits(&self) {
        let opened = self.model.contests.len() as u64 * ELECTION_DEPOSIT;
        assert_eq!(held(HUMANS, HoldReason::Election), opened);
        for payer in 1..=HUMANS {
            let contests = self.model.contests.values();
            let stands = contests
                .filter(|contest| contest.pruned == 0)
                .flat_map(|contest| contest.hopefuls.values())
                .filter(|hopeful| hopeful.payer == payer)
                .count() as u64;
            let on_hold = held(payer, HoldReason::Candidacy);
            // Those of an election that is being pruned return one by one.
            let pruning = self
                .model
                .contests
                .values()
                .any(|contest| contest.pruned > 0);
            assert!(
                on_hold == stands * CANDIDACY_DEPOSIT
                    || (pruning && on_hold >= stands * CANDIDACY_DEPOSIT),
                "held of {payer}"
            );
        }
    }
}
