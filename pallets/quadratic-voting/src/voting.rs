//! Ballots.

use althing_math::quadratic;
use althing_primitives::{CivilClock, MemberId, PollId, SeasonClock};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{
    Ballot, Ballots, Budget, Config, Error, Event, Moment, Pallet, PollOf, Polls, Purse, Purses,
    Stage,
};

impl<T: Config> Pallet<T> {
    /// Whether an upgrade made the poll, which is open, outdated.
    pub(crate) fn is_outdated(poll: &PollOf<T>) -> bool {
        poll.transaction_version != Self::transaction_version()
    }

    pub(crate) fn do_vote(who: &T::AccountId, ballots: &[(PollId, i16)]) -> DispatchResult {
        let voter = Self::member(who)?;
        let civil_now = T::Clock::now();
        let mut purse = Purses::<T>::get(voter.id);
        let mut budget = None;
        for (id, votes) in ballots {
            let mut poll = Polls::<T>::get(id).ok_or(Error::<T>::PollNotFound)?;
            ensure!(poll.stage == Stage::Open, Error::<T>::PollClosed);
            ensure!(!Self::is_outdated(&poll), Error::<T>::PollOutdated);
            voter
                .voice_on(&poll.opened, civil_now)
                .map_err(Self::voiceless)?;
            // An open poll is always one of the current season.
            purse = purse.in_season(poll.season);
            ensure!(
                !purse.is_given_away(poll.opened),
                Error::<T>::VoiceGivenAway
            );
            Self::cast(*id, &mut poll, voter.id, &mut purse, *votes)?;
            budget = Some(poll.terms.budget);
            Polls::<T>::insert(id, poll);
        }
        Self::ensure_affordable(&purse, budget.ok_or(Error::<T>::NoBallots)?)?;
        Purses::<T>::insert(voter.id, purse);
        Ok(())
    }

    /// Puts a ballot in the place of the one before.
    fn cast(
        id: PollId,
        poll: &mut PollOf<T>,
        member: MemberId,
        purse: &mut Purse<BlockNumberFor<T>>,
        votes: i16,
    ) -> DispatchResult {
        let now = Self::now();
        let former = Ballots::<T>::get(id, member);
        let old = former.unwrap_or_default();
        let weight = purse.weight(poll.opened);
        match poll.moment(now) {
            Moment::Voting => (),
            Moment::Extension => ensure!(
                old.votes == 0 || Self::is_raised(&old, votes, weight),
                Error::<T>::BallotNotRaised
            ),
            Moment::Over { .. } => return Err(Error::<T>::PollClosed.into()),
        }
        ensure!(votes != 0 || old.votes != 0, Error::<T>::BallotNotFound);
        let ballot = Ballot {
            votes,
            weight: if votes == 0 { 0 } else { weight },
            paid: quadratic::cost(votes.unsigned_abs()),
            changes: former.map_or(0, |former| former.changes.saturating_add(1)),
        };
        let tally = poll
            .tally
            .replace(&old, &ballot)
            .ok_or(Error::<T>::TurnoutFull)?;
        poll.count(tally, now);
        purse.pay(poll.opened, poll.terms.reserved, old.paid, ballot.paid);
        Ballots::<T>::insert(id, member, ballot);
        Self::deposit_event(Event::Voted {
            poll: id,
            member,
            votes,
            weight: ballot.weight,
            tally,
        });
        Ok(())
    }

    /// Whether so many votes of that weight are more than the ballot, in its direction. Who lost followers
    /// must make up for them.
    fn is_raised(old: &Ballot, votes: i16, weight: u32) -> bool {
        let all =
            |votes: i16, weight: u32| u64::from(votes.unsigned_abs()).saturating_mul(weight.into());
        votes.signum() == old.votes.signum()
            && votes.unsigned_abs() > old.votes.unsigned_abs()
            && all(votes, weight) >= all(old.votes, old.weight)
    }

    fn ensure_affordable(purse: &Purse<BlockNumberFor<T>>, budget: Budget) -> Result<(), Error<T>> {
        let used = purse.used();
        ensure!(used.all() <= budget.all.into(), Error::CreditsSpent);
        ensure!(
            used.ordinary <= budget.ordinary.into(),
            Error::OrdinaryCreditsSpent
        );
        Ok(())
    }

    pub(crate) fn do_reclaim(who: &T::AccountId, id: PollId) -> DispatchResult {
        let voter = Self::member(who)?;
        let mut poll = Polls::<T>::get(id).ok_or(Error::<T>::PollNotFound)?;
        let outdated = match poll.stage {
            Stage::Open => Self::is_outdated(&poll),
            Stage::Outdated => true,
            Stage::Reaffirmed { outdated, .. } => outdated,
            _ => false,
        };
        ensure!(outdated, Error::<T>::PollNotOutdated);
        let season = T::Seasons::current().number;
        ensure!(poll.season == season, Error::<T>::SeasonOver);
        let ballot = Ballots::<T>::take(id, voter.id).ok_or(Error::<T>::BallotNotFound)?;
        let tally = poll
            .tally
            .replace(&ballot, &Ballot::default())
            .ok_or(Error::<T>::BallotNotFound)?;
        poll.count(tally, Self::now());
        let (opened, reserved) = (poll.opened, poll.terms.reserved);
        Polls::<T>::insert(id, poll);
        Purses::<T>::mutate(voter.id, |purse| {
            *purse = purse.in_season(season);
            purse.pay(opened, reserved, ballot.paid, 0);
        });
        Self::deposit_event(Event::Reclaimed {
            poll: id,
            member: voter.id,
            credits: ballot.paid,
        });
        Ok(())
    }
}
