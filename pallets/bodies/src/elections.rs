//! Elections: opened, and voted in.

use althing_math::quadratic;
use althing_primitives::{BodyId, CivilClock, CivilForecast, Electorate, VoiceProblem, Voter};
use frame_support::{ensure, pallet_prelude::DispatchResult, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Saturating;

use crate::{
    Ballot, BallotVotes, Ballots, Body, Config, Counters, Election, ElectionId, ElectionOf,
    ElectionTerms, Elections, Error, Event, HoldReason, Moment, OpenElections, Pallet, Parameters,
    Seat, Stage, Term,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn voiceless(problem: VoiceProblem) -> Error<T> {
        match problem {
            VoiceProblem::NotMember => Error::NotMember,
            VoiceProblem::NotCitizen => Error::NotCitizen,
            VoiceProblem::Lapsed => Error::MemberLapsed,
            VoiceProblem::Suspended => Error::MemberSuspended,
            VoiceProblem::Silent => Error::MemberSilent,
            VoiceProblem::TooRecent => Error::VoiceTooYoung,
        }
    }

    /// The seats that the parameters give to Council or Guardians.
    fn places(id: BodyId) -> u32 {
        let params = Parameters::<T>::get();
        match id {
            BodyId::COUNCIL => params.council_seats,
            _ => params.guardian_seats,
        }
    }

    /// What an election that opens now is opened under.
    pub(crate) fn election_terms(body: &Body, id: BodyId, electorate: u32) -> ElectionTerms {
        let params = Parameters::<T>::get();
        let horizon = T::Clock::now().saturating_add(params.horizon);
        let ends_soon = |seat: &Seat<BlockNumberFor<T>>| match seat.term {
            Term::Founding(until) => T::Forecast::expected_at(until) <= horizon,
            _ => false,
        };
        let tenth = electorate.checked_div(10).unwrap_or(0);
        ElectionTerms {
            places: Self::places(id),
            horizon,
            // All founding offices of a body end in one block.
            founding: Self::set_of(id, body).iter().any(ends_soon),
            credits: params.credits,
            turnout: params.turnout,
            backers: params.backers.min(tenth).max(1),
            term: params.term,
        }
    }

    pub(crate) fn do_open_election(who: &T::AccountId, id: BodyId) -> DispatchResult {
        ensure!(Self::is_standing_body(id), Error::<T>::NotElected);
        ensure!(
            !OpenElections::<T>::contains_key(id),
            Error::<T>::ElectionExists
        );
        let body = Self::body(id)?;
        let electorate = T::Electorate::size();
        let terms = Self::election_terms(&body, id, electorate);
        let staying = Self::set_of(id, &body)
            .iter()
            .filter(|seat| !terms.is_up(*seat))
            .fold(0_u32, |count, _| count.saturating_add(1));
        ensure!(staying < terms.places, Error::<T>::NoSeatFree);
        let election = Counters::<T>::try_mutate(|counts| {
            let election = counts.election;
            counts.election = election.next().ok_or(Error::<T>::NumbersExhausted)?;
            Ok::<_, Error<T>>(election)
        })?;
        let params = Parameters::<T>::get();
        let deposit = Self::hold(HoldReason::Election, who, params.election_deposit)?;
        let opened = Self::now();
        let voting = opened.saturating_add(params.nomination);
        let closes = voting.saturating_add(params.voting);
        let record = Election {
            body: id,
            deposit,
            opened,
            voting,
            closes,
            terms,
            electorate,
            voters: 0,
            candidates: BoundedVec::new(),
            stage: Stage::Open,
        };
        Elections::<T>::insert(election, record);
        OpenElections::<T>::insert(id, election);
        Self::deposit_event(Event::ElectionOpened {
            election,
            body: id,
            by: who.clone(),
            voting,
            closes,
            electorate,
            terms,
        });
        Ok(())
    }

    /// An election that was not closed, if it is at that moment.
    pub(crate) fn election_at(id: ElectionId, moment: Moment) -> Result<ElectionOf<T>, Error<T>> {
        let election = Elections::<T>::get(id).ok_or(Error::ElectionNotFound)?;
        ensure!(election.stage == Stage::Open, Error::ElectionClosed);
        let is = election.moment(&Self::now());
        if is == moment {
            return Ok(election);
        }
        Err(match (moment, is) {
            (Moment::Nomination, _) => Error::NominationOver,
            (Moment::Voting, Moment::Nomination) => Error::VotingNotBegun,
            (Moment::Voting, _) => Error::VotingOver,
            (Moment::Over, _) => Error::ElectionOpen,
        })
    }

    /// The member behind the account, if they have a voice in an election.
    pub(crate) fn elector(
        who: &T::AccountId,
        election: &ElectionOf<T>,
    ) -> Result<Voter<BlockNumberFor<T>>, Error<T>> {
        let voter = Self::member(who)?;
        voter
            .voice_on(&election.opened, T::Clock::now())
            .map_err(Self::voiceless)?;
        Ok(voter)
    }

    pub(crate) fn do_cast(
        who: &T::AccountId,
        id: ElectionId,
        votes: BallotVotes,
    ) -> DispatchResult {
        let mut election = Self::election_at(id, Moment::Voting)?;
        let voter = Self::elector(who, &election)?;
        Self::ensure_payable(&votes, election.terms.credits)?;
        let ballot = Ballots::<T>::get(id, voter.id).unwrap_or_default();
        ensure!(
            !votes.is_empty() || !ballot.votes.is_empty(),
            Error::<T>::BallotNotFound
        );
        Self::count(&mut election, &ballot.votes, &votes)?;
        Elections::<T>::insert(id, election);
        Self::deposit_event(Event::Cast {
            election: id,
            member: voter.id,
            votes: votes.clone(),
        });
        let ballot = Ballot { votes, ..ballot };
        if ballot == Ballot::default() {
            Ballots::<T>::remove(id, voter.id);
        } else {
            Ballots::<T>::insert(id, voter.id, ballot);
        }
        Ok(())
    }

    /// Passes if votes are for different candidates, above zero, and cost no more than there is: the square
    /// of their number each.
    fn ensure_payable(votes: &BallotVotes, credits: u32) -> Result<(), Error<T>> {
        let ascends = votes
            .iter()
            .zip(votes.iter().skip(1))
            .all(|((left, _), (right, _))| left < right);
        ensure!(ascends, Error::BallotUnsorted);
        let cost = votes.iter().try_fold(0_u32, |sum, (_, votes)| {
            ensure!(*votes > 0, Error::VoteWithoutCredits);
            Ok(sum.saturating_add(quadratic::cost((*votes).into())))
        })?;
        ensure!(cost <= credits, Error::CreditsSpent);
        Ok(())
    }

    /// Counts a ballot in the place of the one before.
    fn count(
        election: &mut ElectionOf<T>,
        old: &BallotVotes,
        new: &BallotVotes,
    ) -> Result<(), Error<T>> {
        let candidate_of = |place: &u8| usize::from(*place);
        for (place, votes) in old {
            if let Some(candidate) = election.candidates.get_mut(candidate_of(place)) {
                candidate.votes = candidate.votes.saturating_sub((*votes).into());
            }
        }
        for (place, votes) in new {
            let candidate = election
                .candidates
                .get_mut(candidate_of(place))
                .ok_or(Error::CandidateNotFound)?;
            candidate.votes = candidate.votes.saturating_add((*votes).into());
        }
        let voters = election.voters.saturating_sub(u32::from(!old.is_empty()));
        election.voters = voters.saturating_add(u32::from(!new.is_empty()));
        Ok(())
    }
}
