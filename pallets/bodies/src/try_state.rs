//! The invariants, numbered as in the crate's documentation.

use alloc::{
    collections::{BTreeMap, BTreeSet},
    vec::Vec,
};

use althing_math::quadratic;
use althing_primitives::{BodyId, CivilClock, MemberId};
use codec::Encode;
use frame_support::{ensure, traits::fungible::InspectHold};
use sp_runtime::{
    traits::{Saturating, Zero},
    TryRuntimeError,
};

use crate::{
    seats::STANDING_BODIES, Agendas, BalanceOf, Ballots, Bodies, Candidacies, Config, Counters,
    DepositOf, ElectionId, Elections, GroupSeats, HoldReason, Mirror, Mirrors, MotionCalls,
    Motions, OpenElections, Pallet, Parameters, Sets, Stage, Term, MAX_GROUP_SEATS, MOTIONS_OF_ONE,
};

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Check {
        Self::check_sets()?;
        Self::check_kinds()?;
        Self::check_incompatibility()?;
        Self::check_index()?;
        Self::check_groups()?;
        Self::check_mirrors()?;
        Self::check_agendas()?;
        Self::check_approvals()?;
        Self::check_holds()?;
        Self::check_tallies()?;
        Self::check_ballots()?;
        Self::check_candidates()?;
        Self::check_elections()?;
        Self::check_rest()
    }

    /// 1: one set for each body, in which nobody sits twice.
    fn check_sets() -> Check {
        ensure!(
            Sets::<T>::iter_keys().count() == Bodies::<T>::iter_keys().count(),
            "bodies 1: each body has one set of seats, and there are no others"
        );
        for (id, body) in Bodies::<T>::iter() {
            let set = Sets::<T>::get(id, body.generation)
                .ok_or("bodies 1: each body has one set of seats, and there are no others")?;
            let members: BTreeSet<_> = set.iter().map(|seat| seat.member).collect();
            ensure!(
                members.len() == set.len()
                    && u32::try_from(set.len()).is_ok_and(|seated| seated <= body.places),
                "bodies 1: nobody sits twice in a body, nor more than it has seats"
            );
        }
        Ok(())
    }

    /// 2: what is a group and what is not.
    fn check_kinds() -> Check {
        ensure!(
            STANDING_BODIES.into_iter().all(Bodies::<T>::contains_key),
            "bodies 2: Council and Guardians are there"
        );
        ensure!(
            Bodies::<T>::iter()
                .all(|(id, body)| body.group.is_none() == Self::is_standing_body(id)),
            "bodies 2: Council and Guardians are no groups, and all others are"
        );
        ensure!(
            Sets::<T>::iter().all(|(id, _, set)| {
                set.iter()
                    .all(|seat| (seat.term == Term::Group) != Self::is_standing_body(id))
            }),
            "bodies 2: who sits in a group sits as long as it, and nobody else does"
        );
        Ok(())
    }

    /// 3: nobody checks themselves.
    fn check_incompatibility() -> Check {
        let (block, now) = (Self::now(), T::Clock::now());
        let sitting = |id: BodyId| -> BTreeSet<MemberId> {
            Bodies::<T>::get(id)
                .map(|body| Self::set_of(id, &body))
                .unwrap_or_default()
                .into_iter()
                .filter(|seat| !seat.is_over(&block, now))
                .map(|seat| seat.member)
                .collect()
        };
        ensure!(
            sitting(BodyId::COUNCIL).is_disjoint(&sitting(BodyId::GUARDIANS)),
            "bodies 3: nobody sits in both Council and Guardians"
        );
        Ok(())
    }

    /// 4: the index is what it is made of.
    fn check_index() -> Check {
        let mut expected = BTreeSet::new();
        for (id, body) in Bodies::<T>::iter().filter(|(_, body)| body.group.is_some()) {
            let set = Self::set_of(id, &body);
            expected.extend(set.iter().map(|seat| (seat.member, id)));
        }
        let noted: BTreeSet<_> = GroupSeats::<T>::iter_keys().collect();
        ensure!(
            noted == expected,
            "bodies 4: the groups noted for a member are those in which they sit"
        );
        Ok(())
    }

    /// 5: groups can be led and can decide.
    fn check_groups() -> Check {
        for (id, body) in Bodies::<T>::iter() {
            let set = Self::set_of(id, &body);
            let Some(group) = body.group else { continue };
            ensure!(
                body.places <= MAX_GROUP_SEATS
                    && (2..=body.places).contains(&group.threshold)
                    && group
                        .lead
                        .is_none_or(|lead| Self::index_in(&set, lead).is_some()),
                "bodies 5: a group has a threshold within its seats, and its lead sits in it"
            );
        }
        Ok(())
    }

    /// 6: the mirrors show what was noted, of each place either who sits there or nobody.
    fn check_mirrors() -> Check {
        ensure!(
            Mirrors::<T>::iter_keys().all(Self::is_standing_body),
            "bodies 6: Council and Guardians alone have mirrors"
        );
        for id in STANDING_BODIES {
            let body = Bodies::<T>::get(id).ok_or("bodies 2: Council and Guardians are there")?;
            let shown = Mirrors::<T>::get(id)
                .ok_or("bodies 6: Council and Guardians alone have mirrors")?
                .accounts;
            let mut sorted = shown.to_vec();
            sorted.sort();
            sorted.dedup();
            ensure!(
                sorted == T::Mirror::shown(id)
                    && u32::try_from(sorted.len()).is_ok_and(|len| len == body.places),
                "bodies 6: a mirror shows one account for each seat, and those that were noted"
            );
            let set = Self::set_of(id, &body);
            let mut places = shown
                .iter()
                .zip(0_u32..)
                .zip(set.iter().map(Some).chain(core::iter::repeat(None)));
            ensure!(
                places.all(|((account, index), seat)| {
                    *account == Self::keyless(id, index)
                        || seat
                            .and_then(|seat| Self::voter_of(seat.member))
                            .is_some_and(|(controller, _)| controller == *account)
                }),
                "bodies 6: a mirror shows nobody but who rules the seat"
            );
        }
        Ok(())
    }

    /// 7: every motion is on the agenda of its group.
    fn check_agendas() -> Check {
        let mut expected = BTreeMap::new();
        for (id, motion) in Motions::<T>::iter() {
            ensure!(
                MotionCalls::<T>::contains_key(id),
                "bodies 7: each motion has its call"
            );
            expected.insert(id, (motion.body, motion.author));
        }
        ensure!(
            MotionCalls::<T>::iter_keys().all(|id| expected.contains_key(&id)),
            "bodies 7: each call is of a motion"
        );
        let mut noted = BTreeMap::new();
        for (body, agenda) in Agendas::<T>::iter() {
            ensure!(!agenda.is_empty(), "bodies 7: no agenda is empty");
            for (id, author) in &agenda {
                let own = agenda.iter().filter(|(_, other)| other == author).count();
                ensure!(
                    own <= MOTIONS_OF_ONE,
                    "bodies 7: nobody has more motions than one may before a group"
                );
                noted.insert(*id, (body, *author));
            }
        }
        ensure!(
            noted == expected,
            "bodies 7: the agenda of a group has its motions and no others"
        );
        Ok(())
    }

    /// 8: only seats approve.
    fn check_approvals() -> Check {
        for motion in Motions::<T>::iter_values() {
            let body =
                Bodies::<T>::get(motion.body).filter(|body| body.generation == motion.generation);
            let Some(body) = body else { continue };
            let seated = Self::set_of(motion.body, &body).len();
            let highest = u16::BITS.saturating_sub(motion.approvals.leading_zeros());
            ensure!(
                usize::try_from(highest).is_ok_and(|highest| highest <= seated),
                "bodies 8: a motion is approved by seats of its generation alone"
            );
        }
        Ok(())
    }

    /// 9: each deposit that is written down is held, and no more.
    fn check_holds() -> Check {
        let motions = Motions::<T>::iter_values().map(|motion| motion.deposit);
        Self::check_held(HoldReason::Motion, motions)?;
        let candidacies = Candidacies::<T>::iter_values().map(|candidacy| candidacy.deposit);
        Self::check_held(HoldReason::Candidacy, candidacies)?;
        let elections = Elections::<T>::iter_values().map(|election| election.deposit);
        Self::check_held(HoldReason::Election, elections)
    }

    fn check_held(reason: HoldReason, deposits: impl Iterator<Item = DepositOf<T>>) -> Check {
        let mut held: BTreeMap<Vec<u8>, DepositOf<T>> = BTreeMap::new();
        for deposit in deposits {
            let row = held
                .entry(deposit.payer.encode())
                .or_insert_with(|| DepositOf::<T> {
                    payer: deposit.payer.clone(),
                    amount: Zero::zero(),
                });
            row.amount = row.amount.saturating_add(deposit.amount);
        }
        let on_hold = |payer: &T::AccountId| -> BalanceOf<T> {
            T::Currency::balance_on_hold(&reason.into(), payer)
        };
        ensure!(
            held.values()
                .all(|deposit| on_hold(&deposit.payer) == deposit.amount),
            "bodies 9: what is held of each payer is what is written down"
        );
        Ok(())
    }

    /// 10: what is told is what was cast.
    fn check_tallies() -> Check {
        let mut sums: BTreeMap<(ElectionId, usize), u64> = BTreeMap::new();
        let mut voters: BTreeMap<ElectionId, u32> = BTreeMap::new();
        for (election, _, ballot) in Ballots::<T>::iter() {
            for (place, votes) in &ballot.votes {
                let sum = sums.entry((election, usize::from(*place))).or_default();
                *sum = sum.saturating_add((*votes).into());
            }
            let count = voters.entry(election).or_default();
            *count = count.saturating_add(u32::from(!ballot.votes.is_empty()));
        }
        for (id, election) in Elections::<T>::iter() {
            let cast = voters.get(&id).copied().unwrap_or(0);
            let pruning = election.stage != Stage::Open;
            let agrees = |told: u64, sum: u64| told == sum || (pruning && sum < told);
            ensure!(
                agrees(election.voters.into(), cast.into())
                    && election
                        .candidates
                        .iter()
                        .enumerate()
                        .all(|(place, candidate)| {
                            let sum = sums.get(&(id, place)).copied().unwrap_or(0);
                            agrees(candidate.votes, sum)
                        }),
                "bodies 10: a tally is the sum of its ballots, or no less once they can be pruned"
            );
        }
        Ok(())
    }

    /// 11: each ballot is one that could be cast.
    fn check_ballots() -> Check {
        ensure!(
            Ballots::<T>::iter().all(|(id, _, ballot)| {
                Elections::<T>::get(id).is_some_and(|election| {
                    let cost = ballot.votes.iter().fold(0_u32, |sum, (_, votes)| {
                        sum.saturating_add(quadratic::cost((*votes).into()))
                    });
                    let last = ballot.votes.last().map(|(place, _)| usize::from(*place));
                    cost <= election.terms.credits
                        && last.is_none_or(|last| last < election.candidates.len())
                        && ballot.votes.iter().all(|(_, votes)| *votes > 0)
                })
            }),
            "bodies 11: a ballot is of an election that is there, for its candidates, and was paid"
        );
        Ok(())
    }

    /// 12: who is on the list stands, once.
    fn check_candidates() -> Check {
        for (id, election) in Elections::<T>::iter() {
            let listed: BTreeSet<_> = election
                .candidates
                .iter()
                .map(|candidate| candidate.member)
                .collect();
            ensure!(
                listed.len() == election.candidates.len(),
                "bodies 12: nobody is on the list twice"
            );
            let standing: BTreeSet<_> = Candidacies::<T>::iter_prefix(id)
                .filter(|(_, candidacy)| candidacy.listed)
                .map(|(member, _)| member)
                .collect();
            ensure!(
                listed == standing
                    || (election.stage != Stage::Open && standing.is_subset(&listed)),
                "bodies 12: the list has who stands with points or backers enough, and nobody else"
            );
        }
        ensure!(
            Candidacies::<T>::iter_keys().all(|(id, _)| Elections::<T>::contains_key(id)),
            "bodies 12: a candidacy is of an election that is there"
        );
        Ok(())
    }

    /// 13: one election at a time, and in its order.
    fn check_elections() -> Check {
        let open: BTreeMap<_, _> = Elections::<T>::iter()
            .filter(|(_, election)| election.stage == Stage::Open)
            .map(|(id, election)| (id, election.body))
            .collect();
        let noted: BTreeMap<_, _> = OpenElections::<T>::iter()
            .map(|(body, id)| (id, body))
            .collect();
        ensure!(
            open == noted && noted.values().all(|body| Self::is_standing_body(*body)),
            "bodies 13: each of Council and Guardians has one open election at most: the one noted"
        );
        ensure!(
            Elections::<T>::iter_values()
                .all(|election| election.opened < election.voting
                    && election.voting < election.closes),
            "bodies 13: an election opens, takes ballots and ends in this order"
        );
        Ok(())
    }

    /// 14 and 15.
    fn check_rest() -> Check {
        let counts = Counters::<T>::get();
        ensure!(
            Bodies::<T>::iter_keys().all(|id| id < counts.body)
                && Motions::<T>::iter_keys().all(|id| id < counts.motion)
                && Elections::<T>::iter_keys().all(|id| id < counts.election),
            "bodies 14: each number that was given is below the next"
        );
        ensure!(
            Parameters::<T>::get().is_valid(),
            "bodies 15: the parameters are within their ranges"
        );
        Ok(())
    }
}
