//! The end of a poll, and what stays of it.

use althing_primitives::{PollId, SeasonClock};
use frame_support::{
    ensure, pallet_prelude::DispatchResult, traits::QueryPreimage, StorageDoubleMap as _,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Saturating;

use crate::{
    Ballots, Config, Counters, Error, Event, Kind, Moment, Pallet, PollOf, Polls, Proposal,
    Proposed, Stage, Summaries, Summary, MAX_KEYS,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_close(id: PollId) -> DispatchResult {
        let poll = Polls::<T>::get(id).ok_or(Error::<T>::PollNotFound)?;
        let now = Self::now();
        match poll.stage {
            Stage::Open if Self::is_outdated(&poll) => Self::fail_outdated(id, poll),
            Stage::Open => {
                let Moment::Over { approved } = poll.moment(now) else {
                    return Err(Error::<T>::PollOpen.into());
                };
                Self::decide(id, poll, approved);
            }
            Stage::Approved { until, .. } if until <= now => Self::expire(id, poll),
            _ => return Err(Error::<T>::PollClosed.into()),
        }
        Ok(())
    }

    fn fail_outdated(id: PollId, mut poll: PollOf<T>) {
        if let Some(deposit) = poll.proposal.deposit.take() {
            Self::give_back(&deposit);
        }
        T::Preimages::unrequest(&poll.proposal.preimage.hash);
        Self::end_voting(id, poll, Stage::Outdated);
    }

    fn decide(id: PollId, mut poll: PollOf<T>, approved: bool) {
        if poll.tally.voters > 0 && poll.has_turnout() {
            Counters::<T>::mutate(|counts| counts.closed = counts.closed.saturating_add(1));
        }
        if !poll.has_support() {
            if let Some(deposit) = poll.proposal.deposit.take() {
                let amount = Self::collect(&deposit);
                Self::deposit_event(Event::DepositLost { poll: id, amount });
            }
        }
        let stage = if approved {
            let from = Self::now().saturating_add(poll.terms.delay);
            Stage::Approved {
                from,
                until: from.saturating_add(poll.terms.window),
                objector: None,
            }
        } else {
            T::Preimages::unrequest(&poll.proposal.preimage.hash);
            Stage::Rejected
        };
        Self::end_voting(id, poll, stage);
    }

    /// Writes down how the voting ended; the proposer may propose again.
    fn end_voting(id: PollId, mut poll: PollOf<T>, stage: Stage<BlockNumberFor<T>>) {
        let Proposal {
            track,
            kind,
            proposer,
            ..
        } = poll.proposal;
        if let (Kind::Proposal, Some(member)) = (kind, proposer) {
            Proposed::<T>::remove(member, track);
        }
        poll.stage = stage;
        Self::deposit_event(Event::Closed {
            poll: id,
            stage,
            tally: poll.tally,
        });
        Polls::<T>::insert(id, poll);
    }

    fn expire(id: PollId, mut poll: PollOf<T>) {
        T::Preimages::unrequest(&poll.proposal.preimage.hash);
        poll.stage = Stage::Expired;
        Polls::<T>::insert(id, poll);
        Self::deposit_event(Event::Expired { poll: id });
    }

    pub(crate) fn do_prune_ballots(id: PollId, keys: u32) -> DispatchResult {
        ensure!((1..=MAX_KEYS).contains(&keys), Error::<T>::KeysOutOfRange);
        let poll = Polls::<T>::get(id).ok_or(Error::<T>::PollNotFound)?;
        ensure!(poll.stage.is_final(), Error::<T>::PollNotOver);
        ensure!(
            poll.season < T::Seasons::current().number,
            Error::<T>::SeasonNotOver
        );
        let removed = (0..keys)
            .zip(Ballots::<T>::drain_prefix(id))
            .fold(0_u32, |count, _| count.saturating_add(1));
        let finished = !Ballots::<T>::contains_prefix(id);
        if finished {
            Self::summarise(id, &poll);
        }
        Self::deposit_event(Event::Pruned {
            poll: id,
            ballots: removed,
            finished,
        });
        Ok(())
    }

    fn summarise(id: PollId, poll: &PollOf<T>) {
        if let Some(deposit) = &poll.proposal.deposit {
            Self::give_back(deposit);
        }
        Polls::<T>::remove(id);
        Summaries::<T>::insert(
            id,
            Summary {
                track: poll.proposal.track,
                proposer: poll.proposal.proposer,
                hash: poll.proposal.preimage.hash,
                season: poll.season,
                opened: poll.opened,
                electorate: poll.electorate,
                tally: poll.tally,
                stage: poll.stage,
            },
        );
    }
}
