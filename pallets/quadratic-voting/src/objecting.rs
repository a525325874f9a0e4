//! Objections, and the second votes that follow from them.

use alloc::borrow::Cow;

use althing_primitives::{
    MemberId, ObjectionProblem, ObjectionQuota, PollId, SeasonClock, SeatSet, SecondVoteProblem,
    SecondVotes, TrackId, VoterLookup,
};
use codec::Encode;
use frame_support::{
    ensure,
    pallet_prelude::{DispatchResult, Get},
    traits::{QueryPreimage, StorePreimage},
};
use sp_runtime::traits::Hash;

use crate::{
    Config, Counters, Error, Event, Kind, Objections, Objector, Pallet, Parameters, Polls,
    Preimage, PreimageOf, Proposal, ProposalOf, SecondVotesHeld, Stage, Tracks,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_object(who: &T::AccountId, id: PollId) -> DispatchResult {
        ensure!(
            T::Guardians::index_of(who).is_some(),
            Error::<T>::NotGuardian
        );
        let member = Self::member(who)?.id;
        let mut poll = Polls::<T>::get(id).ok_or(Error::<T>::PollNotFound)?;
        let Stage::Approved {
            from,
            until,
            objector,
        } = poll.stage
        else {
            return Err(Error::<T>::PollNotApproved.into());
        };
        ensure!(Self::now() < from, Error::<T>::ObjectionOver);
        ensure!(poll.terms.objectionable, Error::<T>::NotObjectionable);
        let generation = T::Guardians::generation();
        let first = objector.filter(|objector| objector.generation == generation);
        ensure!(
            first.is_none_or(|objector| objector.member != member),
            Error::<T>::AlreadyObjected
        );
        Self::count_objection(member).map_err(|_| Error::<T>::ObjectionsUsedUp)?;
        if first.is_none() {
            let objector = Some(Objector { member, generation });
            poll.stage = Stage::Approved {
                from,
                until,
                objector,
            };
            Polls::<T>::insert(id, poll);
            Self::deposit_event(Event::ObjectionRaised { poll: id, member });
            return Ok(());
        }
        let (track_id, preimage) = (poll.proposal.track, poll.proposal.preimage);
        let track = Tracks::<T>::get(track_id).ok_or(Error::<T>::TrackNotFound)?;
        let call = Self::look_up(&preimage, track.calls)?;
        // The request for the preimage goes over to it.
        let second = Self::submit(Self::second_vote(track_id, preimage), &track, &call)?;
        poll.stage = Stage::Objected { second };
        Polls::<T>::insert(id, poll);
        Self::deposit_event(Event::SecondVoteCalled {
            poll: id,
            member,
            second,
        });
        Ok(())
    }

    fn second_vote(track: TrackId, preimage: PreimageOf<T>) -> ProposalOf<T> {
        Proposal {
            track,
            kind: Kind::SecondVote,
            proposer: None,
            deposit: None,
            preimage,
        }
    }

    /// Counts an objection of that person.
    fn count_objection(member: MemberId) -> Result<(), ObjectionProblem> {
        let season = T::Seasons::current().number;
        let before = match Objections::<T>::get(member) {
            Some((counted, count)) if counted == season => count,
            _ => 0,
        };
        ensure!(
            before < Parameters::<T>::get().objections,
            ObjectionProblem::Exhausted
        );
        Objections::<T>::insert(member, (season, before.saturating_add(1)));
        Ok(())
    }
}

impl<T: Config> ObjectionQuota<T::AccountId> for Pallet<T> {
    fn consume(guardian: &T::AccountId) -> Result<(), ObjectionProblem> {
        let voter = T::Voters::voter(guardian).ok_or(ObjectionProblem::Unavailable)?;
        Self::count_objection(voter.id)
    }
}

impl<T: Config> SecondVotes<T::RuntimeCall> for Pallet<T> {
    fn open(track_id: TrackId, call: T::RuntimeCall) -> Result<PollId, SecondVoteProblem> {
        let track = Tracks::<T>::get(track_id).ok_or(SecondVoteProblem::UnknownTrack)?;
        let bytes = call.encode();
        let len = u32::try_from(bytes.len()).unwrap_or(u32::MAX);
        ensure!(
            len <= T::MaxCallLength::get(),
            SecondVoteProblem::CallRefused
        );
        Self::ensure_callable(&call, track.calls).map_err(|_| SecondVoteProblem::CallRefused)?;
        let hash = T::Hashing::hash(&bytes);
        ensure!(
            !SecondVotesHeld::<T>::contains_key(hash),
            SecondVoteProblem::AlreadyHeld
        );
        ensure!(
            Counters::<T>::get().next.next().is_some(),
            SecondVoteProblem::Full
        );
        // Noting it requests it too, but not once more: where another poll is about the same call, it would
        // vanish with that.
        let is_requested = T::Preimages::is_requested(&hash);
        T::Preimages::note(Cow::from(bytes)).map_err(|_| SecondVoteProblem::CallRefused)?;
        if is_requested {
            T::Preimages::request(&hash);
        }
        let proposal = Self::second_vote(track_id, Preimage { hash, len });
        let poll = Self::submit(proposal, &track, &call).map_err(|_| SecondVoteProblem::Full)?;
        SecondVotesHeld::<T>::insert(hash, poll);
        Ok(poll)
    }
}
