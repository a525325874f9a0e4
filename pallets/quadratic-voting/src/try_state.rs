//! The invariants, numbered as in the crate's documentation.

use alloc::{collections::BTreeMap, vec::Vec};

use althing_math::quadratic;
use althing_primitives::{MemberId, PollId, SeasonClock};
use codec::Encode;
use frame_support::{
    ensure,
    traits::{fungible::InspectHold, QueryPreimage},
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
    traits::{Saturating, Zero},
    TryRuntimeError,
};

use crate::{
    BalanceOf, Ballot, Ballots, Config, Counters, DepositOf, HoldReason, Kind, Pallet, Parameters,
    PollOf, Polls, ProposalOf, Proposed, Purse, Purses, SeasonBudget, SecondVotesHeld, Spent,
    Stage, Summaries, Tally, Tracks, Waiting,
};

type Check = Result<(), TryRuntimeError>;

impl<T: Config> Pallet<T> {
    /// Checks every invariant of this pallet's storage.
    ///
    /// # Errors
    /// The number and the meaning of the first one that does not hold.
    pub fn do_try_state() -> Check {
        Self::check_tallies()?;
        Self::check_ballots()?;
        Self::check_purses()?;
        Self::check_times()?;
        Self::check_proposers()?;
        Self::check_holds()?;
        Self::check_preimages()?;
        Self::check_bonds()?;
        Self::check_numbers()?;
        Self::check_rest()
    }

    /// 1: what is told is what was cast.
    fn check_tallies() -> Check {
        let season = T::Seasons::current().number;
        let mut sums: BTreeMap<PollId, Tally> = BTreeMap::new();
        for (poll, _, ballot) in Ballots::<T>::iter() {
            let sum = sums.entry(poll).or_default();
            *sum = sum
                .replace(&Ballot::default(), &ballot)
                .ok_or("quadratic-voting 1: ballots can be added up")?;
        }
        ensure!(
            Polls::<T>::iter().all(|(id, poll)| {
                let sum = sums.get(&id).copied().unwrap_or_default();
                let tally = poll.tally;
                if poll.stage.is_final() && poll.season < season {
                    sum.ayes <= tally.ayes
                        && sum.nays <= tally.nays
                        && sum.voters <= tally.voters
                        && sum.aye_heads <= tally.aye_heads
                } else {
                    sum == tally
                }
            }),
            "quadratic-voting 1: a tally is the sum of its ballots, or no less once it can be pruned"
        );
        Ok(())
    }

    /// 2: each ballot counts and costs what it says.
    fn check_ballots() -> Check {
        ensure!(
            Ballots::<T>::iter().all(|(poll, _, ballot)| {
                Polls::<T>::contains_key(poll)
                    && ballot.paid == quadratic::cost(ballot.votes.unsigned_abs())
                    && (ballot.votes == 0) == (ballot.weight == 0)
            }),
            "quadratic-voting 2: a ballot is of a poll that is there, and paid the square of its votes"
        );
        Ok(())
    }

    /// 3 and 4: no credit is made.
    fn check_purses() -> Check {
        let season = T::Seasons::current().number;
        let mut paid: BTreeMap<MemberId, Spent> = BTreeMap::new();
        for (poll, member, ballot) in Ballots::<T>::iter() {
            let of_season = Polls::<T>::get(poll).filter(|poll| poll.season == season);
            if let Some(poll) = of_season {
                let sum = paid.entry(member).or_default();
                *sum = sum.replace(poll.terms.reserved, 0, ballot.paid);
            }
        }
        for (member, purse) in Purses::<T>::iter() {
            let spent = purse.in_season(season).spent;
            ensure!(
                paid.remove(&member).unwrap_or_default() == spent,
                "quadratic-voting 3: what a purse spent is what its ballots of the season paid"
            );
        }
        ensure!(
            paid.is_empty(),
            "quadratic-voting 3: what a purse spent is what its ballots of the season paid"
        );
        let budget = match SeasonBudget::<T>::get() {
            Some((number, budget)) if number == season => budget,
            _ => Parameters::<T>::get().budget,
        };
        ensure!(
            Purses::<T>::iter_values().all(|purse| {
                let used = purse.in_season(season).used();
                used.all() <= budget.all.into() && used.ordinary <= budget.ordinary.into()
            }),
            "quadratic-voting 4: no purse spent more than the season's credits"
        );
        Ok(())
    }

    /// 5 and 6: polls stand where their times say.
    fn check_times() -> Check {
        let season = T::Seasons::current();
        let fits = |poll: &PollOf<T>| {
            poll.opened < poll.closes
                && poll.closes <= poll.hard_end
                && (poll.season != season.number
                    || (season.start <= poll.opened && poll.hard_end <= season.end()))
        };
        ensure!(
            Polls::<T>::iter_values().all(|poll| fits(&poll)),
            "quadratic-voting 5: a poll opens, closes and ends in this order and in its season"
        );
        ensure!(
            Polls::<T>::iter_values().all(|poll| {
                poll.stage != Stage::Open
                    || (poll.passing_since.is_some() == poll.is_passing()
                        && poll.passing_since.is_none_or(|since| poll.opened <= since))
            }),
            "quadratic-voting 6: since when a poll is passing is told while it is"
        );
        Ok(())
    }

    /// What waits or is open.
    fn pending_proposals() -> impl Iterator<Item = (PollId, ProposalOf<T>)> {
        let open = Polls::<T>::iter()
            .filter(|(_, poll)| poll.stage == Stage::Open)
            .map(|(id, poll)| (id, poll.proposal));
        Waiting::<T>::iter()
            .map(|(id, pending)| (id, pending.proposal))
            .chain(open)
    }

    /// 7: one at a time.
    fn check_proposers() -> Check {
        let mut expected = BTreeMap::new();
        for (id, proposal) in Self::pending_proposals() {
            if let (Kind::Proposal, Some(member)) = (proposal.kind, proposal.proposer) {
                ensure!(
                    expected.insert((member, proposal.track), id).is_none(),
                    "quadratic-voting 7: a proposer has one poll on a track"
                );
            }
        }
        let noted: BTreeMap<_, _> = Proposed::<T>::iter()
            .map(|(member, track, id)| ((member, track), id))
            .collect();
        ensure!(
            noted == expected,
            "quadratic-voting 7: the poll that waits or is open for a proposer is the one noted"
        );
        Ok(())
    }

    /// 8: each deposit that is written down is held, and no more.
    fn check_holds() -> Check {
        let mut held: BTreeMap<Vec<u8>, DepositOf<T>> = BTreeMap::new();
        let proposals = Waiting::<T>::iter_values()
            .map(|pending| pending.proposal)
            .chain(Polls::<T>::iter_values().map(|poll| poll.proposal));
        for deposit in proposals.filter_map(|proposal| proposal.deposit) {
            let row = held
                .entry(deposit.payer.encode())
                .or_insert_with(|| DepositOf::<T> {
                    payer: deposit.payer.clone(),
                    amount: Zero::zero(),
                });
            row.amount = row.amount.saturating_add(deposit.amount);
        }
        let on_hold = |payer: &T::AccountId| -> BalanceOf<T> {
            T::Currency::balance_on_hold(&HoldReason::Proposal.into(), payer)
        };
        ensure!(
            held.values()
                .all(|deposit| on_hold(&deposit.payer) == deposit.amount),
            "quadratic-voting 8: what is held of each proposer is what is written down"
        );
        Ok(())
    }

    /// 9: no call vanishes before it is made.
    fn check_preimages() -> Check {
        let approved = Polls::<T>::iter()
            .filter(|(_, poll)| matches!(poll.stage, Stage::Approved { .. }))
            .map(|(id, poll)| (id, poll.proposal));
        ensure!(
            Self::pending_proposals()
                .chain(approved)
                .all(|(_, proposal)| T::Preimages::is_requested(&proposal.preimage.hash)),
            "quadratic-voting 9: the preimage of what waits, is open or approved is requested"
        );
        Ok(())
    }

    /// 10: who speaks for whom.
    fn check_bonds() -> Check {
        let season = T::Seasons::current().number;
        let purses: BTreeMap<MemberId, Purse<BlockNumberFor<T>>> = Purses::<T>::iter()
            .map(|(id, purse)| (id, purse.in_season(season)))
            .collect();
        let mut followers: BTreeMap<MemberId, (u32, u32)> = BTreeMap::new();
        for purse in purses.values() {
            if let Some(delegate) = purse.this.follows {
                let count = followers.entry(delegate).or_default();
                count.0 = count.0.saturating_add(1);
            }
            if let Some(delegate) = purse.next.follows {
                let count = followers.entry(delegate).or_default();
                count.1 = count.1.saturating_add(1);
            }
        }
        ensure!(
            purses.iter().all(|(id, purse)| {
                let count = followers.remove(id).unwrap_or_default();
                count == (purse.this.followers, purse.next.followers)
                    && [purse.this, purse.next]
                        .iter()
                        .all(|bond| bond.follows.is_none() || bond.followers == 0)
            }) && followers.is_empty(),
            "quadratic-voting 10: followers are counted right, and nobody both follows and is followed"
        );
        Ok(())
    }

    /// 11: a number is given once.
    fn check_numbers() -> Check {
        let next = Counters::<T>::get().next;
        let ids = || {
            Waiting::<T>::iter_keys()
                .chain(Polls::<T>::iter_keys())
                .chain(Summaries::<T>::iter_keys())
        };
        let mut sorted: Vec<_> = ids().collect();
        sorted.sort_unstable();
        sorted.dedup();
        ensure!(
            sorted.len() == ids().count() && sorted.last().is_none_or(|last| *last < next),
            "quadratic-voting 11: each number was given once and is below the next"
        );
        Ok(())
    }

    /// 12 to 14.
    fn check_rest() -> Check {
        let counts = Counters::<T>::get();
        let proposers = Purses::<T>::iter_values()
            .filter(|purse| purse.has_proposed)
            .fold(0_u32, |count, _| count.saturating_add(1));
        ensure!(
            counts.proposers == proposers,
            "quadratic-voting 12: proposers are counted right"
        );
        ensure!(
            Parameters::<T>::get().is_valid()
                && Tracks::<T>::iter_values().all(|track| track.is_valid()),
            "quadratic-voting 13: the parameters and tracks are within their ranges"
        );
        let seconds = Polls::<T>::iter_values().filter_map(|poll| match poll.stage {
            Stage::Objected { second } => Some(second),
            _ => None,
        });
        ensure!(
            seconds
                .chain(SecondVotesHeld::<T>::iter_values())
                .all(|second| second < counts.next),
            "quadratic-voting 14: a second vote that was called was given a number"
        );
        Ok(())
    }
}
