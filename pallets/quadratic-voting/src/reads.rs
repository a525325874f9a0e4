//! What others read: pallets by traits, members by the runtime API.

use alloc::vec::Vec;

use althing_primitives::{
    CivilClock, Condition, ConditionNotMeasurable, MemberId, PhaseCondition, PollId, SeasonClock,
    TrackId, VoterLookup,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Saturating;

use crate::{
    runtime_api::{Obstacle, PollInfo, PurseInfo, Status},
    Ballot, Ballots, Config, Counters, Moment, Pallet, Parameters, PendingOf, PollOf, Polls,
    Purses, SeasonBudget, Stage, Summaries, SummaryOf, TrackOf, Tracks, Waiting,
};

impl<T: Config> PhaseCondition for Pallet<T> {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        match condition {
            Condition::ClosedPolls => Ok(Counters::<T>::get().closed.into()),
            Condition::PollProposers => Ok(Counters::<T>::get().proposers.into()),
            _ => Err(ConditionNotMeasurable),
        }
    }
}

/// What a member is told of a poll, of the pallet's types.
pub type PollInfoOf<T> = PollInfo<
    <T as frame_system::Config>::AccountId,
    crate::BalanceOf<T>,
    <T as frame_system::Config>::Hash,
    BlockNumberFor<T>,
>;

impl<T: Config> Pallet<T> {
    /// A poll that was opened, as it stands now.
    #[must_use]
    pub fn poll_info(id: PollId) -> Option<PollInfoOf<T>> {
        let poll = Polls::<T>::get(id)?;
        let lacks = poll.lacks();
        Some(PollInfo {
            status: Self::status(&poll),
            lacks_ayes: lacks.ayes,
            lacks_turnout: lacks.voters,
            lacks_heads: lacks.heads,
            confirmed_at: poll
                .passing_since
                .filter(|_| poll.stage == Stage::Open)
                .map(|since| since.saturating_add(poll.terms.confirm).max(poll.closes)),
            poll,
        })
    }

    fn status(poll: &PollOf<T>) -> Status<BlockNumberFor<T>> {
        let now = Self::now();
        match poll.stage {
            Stage::Open if Self::is_outdated(poll) => Status::Outdated,
            Stage::Open => match poll.moment(now) {
                Moment::Voting => Status::Voting { until: poll.closes },
                Moment::Extension => Status::Extension {
                    until: poll.hard_end,
                },
                Moment::Over { approved } => Status::ToBeClosed { approved },
            },
            Stage::Approved { from, .. } if now < from => Status::Delayed {
                from,
                objectionable: poll.terms.objectionable,
            },
            Stage::Approved { until, .. } if now < until => Status::ToBeEnacted {
                until,
                callable: Self::look_up(&poll.proposal.preimage, poll.terms.calls).is_ok(),
            },
            Stage::Approved { .. } | Stage::Expired => Status::Expired,
            Stage::Rejected => Status::Rejected,
            Stage::Outdated => Status::Outdated,
            Stage::Objected { second } => Status::Objected { second },
            Stage::Enacted => Status::Enacted,
            Stage::Reaffirmed { by, .. } => Status::Reaffirmed { by },
        }
    }

    /// What waits under that number.
    #[must_use]
    pub fn waiting(id: PollId) -> Option<PendingOf<T>> {
        Waiting::<T>::get(id)
    }

    /// What stays of a pruned poll.
    #[must_use]
    pub fn summary(id: PollId) -> Option<SummaryOf<T>> {
        Summaries::<T>::get(id)
    }

    /// The ballot of a member in a poll.
    #[must_use]
    pub fn ballot(poll: PollId, member: MemberId) -> Option<Ballot> {
        Ballots::<T>::get(poll, member)
    }

    /// A member's voice in this season.
    #[must_use]
    pub fn purse(member: MemberId) -> PurseInfo<BlockNumberFor<T>> {
        let season = T::Seasons::current();
        let purse = Purses::<T>::get(member).in_season(season.number);
        let params = Parameters::<T>::get();
        let budget = match SeasonBudget::<T>::get() {
            Some((number, budget)) if number == season.number => budget,
            _ => params.budget,
        };
        PurseInfo {
            season_ends: season.end(),
            budget,
            left: purse.left(budget, true),
            left_ordinary: purse.left(budget, false),
            affordable: purse.affordable(budget, true),
            affordable_ordinary: purse.affordable(budget, false),
            free_calls_left: params.free_calls.saturating_sub(purse.free_calls),
            purse,
        }
    }

    /// What keeps the account from voting in a poll now; nothing if it can.
    #[must_use]
    pub fn obstacle(who: &T::AccountId, id: PollId) -> Option<Obstacle> {
        let Some(poll) = Polls::<T>::get(id) else {
            return Some(Obstacle::NoPoll);
        };
        if poll.stage != Stage::Open || Self::is_outdated(&poll) {
            return Some(Obstacle::Closed);
        }
        if matches!(poll.moment(Self::now()), Moment::Over { .. }) {
            return Some(Obstacle::Closed);
        }
        let Some(voter) = T::Voters::voter(who) else {
            return Some(Obstacle::Voice(althing_primitives::VoiceProblem::NotMember));
        };
        if let Err(problem) = voter.voice_on(&poll.opened, T::Clock::now()) {
            return Some(Obstacle::Voice(problem));
        }
        let purse = Purses::<T>::get(voter.id).in_season(poll.season);
        purse
            .is_given_away(poll.opened)
            .then_some(Obstacle::GivenAway)
    }

    /// All tracks. For readers off the chain alone.
    #[must_use]
    pub fn tracks() -> Vec<(TrackId, TrackOf<T>)> {
        let mut tracks: Vec<_> = Tracks::<T>::iter().collect();
        tracks.sort_by_key(|(id, _)| *id);
        tracks
    }
}
