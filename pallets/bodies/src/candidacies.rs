//! Who stands, and who backs them.

use althing_primitives::{BodyId, CivilClock, MemberId, Right, RightCheck, Voter};
use frame_support::{ensure, pallet_prelude::DispatchResult, BoundedVec};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{
    seats::other, Ballots, Bodies, Candidacies, Candidacy, Candidate, Config, ElectionId,
    ElectionOf, Elections, Error, Event, HoldReason, Moment, Pallet, Parameters, SetOf,
};

/// Who sits in the body that is elected into, and in the one that excludes it.
pub(crate) struct Incumbents<T: Config> {
    own: SetOf<T>,
    other: SetOf<T>,
}

impl<T: Config> Incumbents<T> {
    pub(crate) fn of(body: BodyId) -> Self {
        let set = |id| {
            Bodies::<T>::get(id)
                .map(|body| Pallet::<T>::set_of(id, &body))
                .unwrap_or_default()
        };
        Self {
            own: set(body),
            other: set(other(body)),
        }
    }
}

impl<T: Config> Pallet<T> {
    /// Passes if somebody may be elected: with a voice, no auditor, in neither of the two bodies with a
    /// term that goes on.
    pub(crate) fn ensure_eligible(
        election: &ElectionOf<T>,
        voter: &Voter<BlockNumberFor<T>>,
        incumbents: &Incumbents<T>,
    ) -> Result<(), Error<T>> {
        let (block, now) = (Self::now(), T::Clock::now());
        voter
            .voice_on(&election.opened, now)
            .map_err(Self::voiceless)?;
        ensure!(!Self::is_auditor(voter.id), Error::AuditorMayNotSit);
        let sits = |set: &SetOf<T>, goes_on: bool| {
            set.iter().any(|seat| {
                seat.member == voter.id
                    && !seat.is_over(&block, now)
                    && (!goes_on || !election.terms.is_up(seat))
            })
        };
        ensure!(!sits(&incumbents.other, false), Error::SeatedElsewhere);
        ensure!(!sits(&incumbents.own, true), Error::SeatNotUp);
        Ok(())
    }

    pub(crate) fn do_stand(who: &T::AccountId, id: ElectionId) -> DispatchResult {
        let mut election = Self::election_at(id, Moment::Nomination)?;
        let voter = Self::elector(who, &election)?;
        Self::ensure_eligible(&election, &voter, &Incumbents::of(election.body))?;
        ensure!(
            !Candidacies::<T>::contains_key(id, voter.id),
            Error::<T>::StandsAlready
        );
        let listed = T::Rights::has_right(voter.id, Right::Candidacy);
        let amount = Parameters::<T>::get().candidacy_deposit;
        let deposit = Self::hold(HoldReason::Candidacy, who, amount)?;
        Self::deposit_event(Event::Stood {
            election: id,
            member: voter.id,
        });
        if listed {
            Self::list(id, &mut election, voter.id)?;
            Elections::<T>::insert(id, election);
        }
        let candidacy = Candidacy {
            deposit,
            backers: BoundedVec::new(),
            listed,
        };
        Candidacies::<T>::insert(id, voter.id, candidacy);
        Ok(())
    }

    /// Puts somebody at the end of the list.
    fn list(
        id: ElectionId,
        election: &mut ElectionOf<T>,
        member: MemberId,
    ) -> Result<(), Error<T>> {
        let candidate = Candidate { member, votes: 0 };
        election
            .candidates
            .try_push(candidate)
            .map_err(|_| Error::TooManyCandidates)?;
        Self::deposit_event(Event::Listed {
            election: id,
            member,
        });
        Ok(())
    }

    pub(crate) fn do_back(who: &T::AccountId, id: ElectionId, member: MemberId) -> DispatchResult {
        let mut election = Self::election_at(id, Moment::Nomination)?;
        let voter = Self::elector(who, &election)?;
        ensure!(voter.id != member, Error::<T>::OwnBacker);
        let mut candidacy =
            Candidacies::<T>::get(id, member).ok_or(Error::<T>::CandidacyNotFound)?;
        ensure!(!candidacy.listed, Error::<T>::ListedAlready);
        let mut ballot = Ballots::<T>::get(id, voter.id).unwrap_or_default();
        let backs = ballot.backs.is_some_and(|backed| {
            Candidacies::<T>::get(id, backed)
                .is_some_and(|candidacy| candidacy.backers.contains(&voter.id))
        });
        ensure!(!backs, Error::<T>::BacksAlready);
        candidacy
            .backers
            .try_push(voter.id)
            .map_err(|_| Error::<T>::ListedAlready)?;
        Self::deposit_event(Event::Backed {
            election: id,
            member,
            by: voter.id,
        });
        let backers = u32::try_from(candidacy.backers.len()).unwrap_or(u32::MAX);
        if backers >= election.terms.backers {
            Self::list(id, &mut election, member)?;
            candidacy.listed = true;
            Elections::<T>::insert(id, election);
        }
        ballot.backs = Some(member);
        Ballots::<T>::insert(id, voter.id, ballot);
        Candidacies::<T>::insert(id, member, candidacy);
        Ok(())
    }

    pub(crate) fn do_withdraw_candidacy(who: &T::AccountId, id: ElectionId) -> DispatchResult {
        let mut election = Self::election_at(id, Moment::Nomination)?;
        let voter = Self::member(who)?;
        let candidacy =
            Candidacies::<T>::take(id, voter.id).ok_or(Error::<T>::CandidacyNotFound)?;
        Self::give_back(HoldReason::Candidacy, &candidacy.deposit);
        if candidacy.listed {
            election
                .candidates
                .retain(|candidate| candidate.member != voter.id);
            Elections::<T>::insert(id, election);
        }
        Self::deposit_event(Event::CandidacyWithdrawn {
            election: id,
            member: voter.id,
        });
        Ok(())
    }
}
