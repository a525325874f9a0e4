//! The end of an election: who is elected, and what is pruned.

use alloc::vec::Vec;
use core::cmp::Reverse;

use althing_primitives::{CivilClock, CivilSeconds};
use frame_support::{
    ensure, pallet_prelude::DispatchResult, traits::ConstU32, BoundedVec, StorageDoubleMap as _,
};

use crate::{
    candidacies::Incumbents, Ballots, Candidacies, Candidate, Config, Elected, ElectionId,
    ElectionOf, Elections, Error, Event, HoldReason, Moment, OpenElections, Pallet, Seat, SetOf,
    Stage, Term, MAX_CANDIDATES, MAX_KEYS, MAX_SEATS,
};

/// Those who were elected.
type Winners = BoundedVec<Elected, ConstU32<MAX_CANDIDATES>>;

impl<T: Config> Pallet<T> {
    pub(crate) fn do_close_election(id: ElectionId) -> DispatchResult {
        let mut election = Self::election_at(id, Moment::Over)?;
        let turnout = election.has_turnout();
        let winners = if turnout {
            Self::install(&election)?
        } else {
            Winners::new()
        };
        election.stage = Stage::Closed {
            elected: u32::try_from(winners.len()).unwrap_or(u32::MAX),
            turnout,
        };
        OpenElections::<T>::remove(election.body);
        Self::deposit_event(Event::ElectionClosed {
            election: id,
            body: election.body,
            voters: election.voters,
            turnout,
            elected: winners,
        });
        Elections::<T>::insert(id, election);
        Ok(())
    }

    /// Seats those who were elected, and tells them.
    fn install(
        election: &ElectionOf<T>,
    ) -> Result<Winners, frame_support::pallet_prelude::DispatchError> {
        let id = election.body;
        let mut body = Self::body(id)?;
        let former = Self::set_of(id, &body);
        let (block, now) = (Self::now(), T::Clock::now());
        let (up, mut seats): (Vec<_>, Vec<_>) = former
            .into_iter()
            .filter(|seat| !seat.is_over(&block, now))
            .partition(|seat| election.terms.is_up(seat));
        let places = usize::try_from(election.terms.places)
            .unwrap_or(usize::MAX)
            .max(seats.len());
        let free = places.saturating_sub(seats.len());
        let elected = Self::elected(election, free);
        let winners = Self::with_terms(election, &elected);
        seats.extend(winners.iter().map(|winner| Seat {
            member: winner.member,
            term: Term::Elected(winner.until),
        }));
        // In a seat that nobody was elected into, who sits there stays to the end of their term.
        for seat in up {
            if seats.len() < places && seats.iter().all(|other| other.member != seat.member) {
                seats.push(seat);
            }
        }
        body.places = u32::try_from(places).unwrap_or(MAX_SEATS);
        Self::reseat(id, body, SetOf::<T>::truncate_from(seats))?;
        Ok(winners)
    }

    /// The candidates with the most votes who may be elected, as many as seats are free. Who has no vote is
    /// not elected; of two with as many, the earlier candidate is.
    fn elected(election: &ElectionOf<T>, free: usize) -> Vec<Candidate> {
        let mut ranked: Vec<_> = election.candidates.iter().copied().collect();
        // The sort is stable: the list is in the order of candidacy.
        ranked.sort_by_key(|candidate| Reverse(candidate.votes));
        let incumbents = Incumbents::of(election.body);
        ranked
            .into_iter()
            .take_while(|candidate| candidate.votes > 0)
            .filter(|candidate| {
                Self::voter_of(candidate.member).is_some_and(|(_, voter)| {
                    Self::ensure_eligible(election, &voter, &incumbents).is_ok()
                })
            })
            .take(free)
            .collect()
    }

    /// Half of a body's seats, rounded up, get a full term at once, and the others half of one: so that they
    /// do not end together.
    fn with_terms(election: &ElectionOf<T>, elected: &[Candidate]) -> Winners {
        let now = T::Clock::now();
        let full = usize::try_from(election.terms.places.div_ceil(2)).unwrap_or(usize::MAX);
        let until = |rank: usize| -> CivilSeconds {
            let term = election.terms.term;
            now.saturating_add(if rank < full { term } else { term.div_ceil(2) })
        };
        let winners = elected
            .iter()
            .enumerate()
            .map(|(rank, candidate)| Elected {
                member: candidate.member,
                votes: candidate.votes,
                until: until(rank),
            })
            .collect();
        Winners::truncate_from(winners)
    }

    pub(crate) fn do_prune_ballots(id: ElectionId, keys: u32) -> DispatchResult {
        ensure!((1..=MAX_KEYS).contains(&keys), Error::<T>::KeysOutOfRange);
        let election = Elections::<T>::get(id).ok_or(Error::<T>::ElectionNotFound)?;
        ensure!(election.stage != Stage::Open, Error::<T>::ElectionOpen);
        let mut left = keys;
        while left > 0 {
            let Some((_, candidacy)) = Candidacies::<T>::drain_prefix(id).next() else {
                break;
            };
            Self::give_back(HoldReason::Candidacy, &candidacy.deposit);
            left = left.saturating_sub(1);
        }
        let ballots = (0..left)
            .zip(Ballots::<T>::drain_prefix(id))
            .fold(0_u32, |count, _| count.saturating_add(1));
        let finished = !Candidacies::<T>::contains_prefix(id) && !Ballots::<T>::contains_prefix(id);
        if finished {
            Self::give_back(HoldReason::Election, &election.deposit);
            Elections::<T>::remove(id);
        }
        Self::deposit_event(Event::Pruned {
            election: id,
            keys: keys.saturating_sub(left).saturating_add(ballots),
            finished,
        });
        Ok(())
    }
}
