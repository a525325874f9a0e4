//! From a call to a poll: proposing, waiting, opening.

use althing_primitives::{
    CivilClock, Electorate, MemberId, PollId, Right, RightCheck, Season, SeasonClock, TrackId,
    VoiceProblem, Voter, VoterLookup,
};
use codec::DecodeLimit;
use frame_support::{
    dispatch::GetDispatchInfo,
    ensure,
    pallet_prelude::{DispatchError, DispatchResult, Get},
    traits::QueryPreimage,
    weights::Weight,
    MAX_EXTRINSIC_DEPTH,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{Hash, Saturating};

use crate::{
    Budget, Config, Counters, Deposit, Error, Event, FilterId, Kind, Pallet, Parameters, Pending,
    PendingOf, Poll, PollOf, Polls, PreimageOf, Proposal, ProposalOf, Proposed, Proposers, Purses,
    SeasonBudget, Stage, Tally, Terms, TrackFilter, TrackOf, Tracks, Waiting,
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

/// The highest share that a second vote asks for.
const HIGHEST_SHARE: u8 = 95;

/// When a poll fits a season.
enum Fit<BlockNumber> {
    /// Now.
    Now,
    /// With the next season.
    From(BlockNumber),
    /// In no season that is known.
    Never,
}

impl<T: Config> Pallet<T> {
    pub(crate) fn now() -> BlockNumberFor<T> {
        frame_system::Pallet::<T>::block_number()
    }

    /// The member whose seat the account rules.
    pub(crate) fn member(who: &T::AccountId) -> Result<Voter<BlockNumberFor<T>>, Error<T>> {
        T::Voters::voter(who).ok_or(Error::NotMember)
    }

    /// The same, if they have a voice in what is opened now.
    pub(crate) fn citizen_with_voice(
        who: &T::AccountId,
    ) -> Result<Voter<BlockNumberFor<T>>, Error<T>> {
        let voter = Self::member(who)?;
        voter
            .voice_on(&Self::now(), T::Clock::now())
            .map_err(Self::voiceless)?;
        Ok(voter)
    }

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

    pub(crate) fn transaction_version() -> u32 {
        T::Version::get().transaction_version
    }

    /// The heaviest call to be decided on: a quarter of a block.
    #[must_use]
    pub fn max_call_weight() -> Weight {
        T::BlockWeights::get().max_block.saturating_div(4)
    }

    /// The call behind a preimage, if a track with that filter may decide on it.
    pub(crate) fn look_up(
        preimage: &PreimageOf<T>,
        filter: FilterId,
    ) -> Result<CallOf<T>, Error<T>> {
        ensure!(preimage.len <= T::MaxCallLength::get(), Error::CallTooLong);
        let bytes = T::Preimages::fetch(&preimage.hash, Some(preimage.len))
            .map_err(|_| Error::PreimageNotFound)?;
        let call = CallOf::<T>::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &bytes[..])
            .map_err(|_| Error::CallUnknown)?;
        // What another runtime encoded may decode to something, but not to what was voted on.
        ensure!(
            T::Hashing::hash_of(&call) == preimage.hash,
            Error::CallUnknown
        );
        Self::ensure_callable(&call, filter)?;
        Ok(call)
    }

    /// Passes if a track with that filter may decide on the call.
    pub(crate) fn ensure_callable(call: &CallOf<T>, filter: FilterId) -> Result<(), Error<T>> {
        ensure!(
            call.get_dispatch_info()
                .call_weight
                .all_lte(Self::max_call_weight()),
            Error::CallTooHeavy
        );
        ensure!(T::Calls::allows(filter, call), Error::CallNotAllowed);
        Ok(())
    }

    pub(crate) fn do_propose(
        who: &T::AccountId,
        id: TrackId,
        preimage: PreimageOf<T>,
    ) -> DispatchResult {
        let voter = Self::citizen_with_voice(who)?;
        let track = Tracks::<T>::get(id).ok_or(Error::<T>::TrackNotFound)?;
        match track.who {
            Proposers::Citizens => (),
            Proposers::Contributors => ensure!(
                T::Rights::has_right(voter.id, Right::Proposing),
                Error::<T>::TooFewPoints
            ),
            Proposers::Nobody => return Err(Error::<T>::TrackClosed.into()),
        }
        ensure!(
            !Proposed::<T>::contains_key(voter.id, id),
            Error::<T>::ProposalExists
        );
        let call = Self::look_up(&preimage, track.calls)?;
        ensure!(
            !matches!(Self::fit(&track), Fit::Never),
            Error::<T>::SeasonTooShort
        );
        let deposit = Deposit {
            payer: who.clone(),
            amount: track.deposit,
        };
        Self::hold(&deposit)?;
        T::Preimages::request(&preimage.hash);
        let proposal = Proposal {
            track: id,
            kind: Kind::Proposal,
            proposer: Some(voter.id),
            deposit: Some(deposit),
            preimage,
        };
        let poll = Self::submit(proposal, &track, &call)?;
        Proposed::<T>::insert(voter.id, id, poll);
        Ok(())
    }

    /// When a poll of that track fits a season.
    fn fit(track: &TrackOf<T>) -> Fit<BlockNumberFor<T>> {
        let (now, span) = (Self::now(), track.span());
        if T::Seasons::current().fits(now, span) {
            return Fit::Now;
        }
        let upcoming = T::Seasons::upcoming();
        if upcoming.fits(upcoming.start, span) {
            Fit::From(upcoming.start)
        } else {
            Fit::Never
        }
    }

    /// Gives a proposal its number, and opens it or puts it down to be opened.
    pub(crate) fn submit(
        proposal: ProposalOf<T>,
        track: &TrackOf<T>,
        call: &CallOf<T>,
    ) -> Result<PollId, DispatchError> {
        let poll = Counters::<T>::try_mutate(|counts| {
            let poll = counts.next;
            counts.next = poll.next().ok_or(Error::<T>::NumbersExhausted)?;
            Ok::<_, Error<T>>(poll)
        })?;
        Self::deposit_event(Event::Submitted {
            poll,
            proposal: proposal.clone(),
        });
        let from = match Self::fit(track) {
            Fit::Now => {
                Self::begin(poll, proposal, track, call);
                return Ok(poll);
            }
            Fit::From(block) => block,
            Fit::Never => T::Seasons::upcoming().start,
        };
        let until = (proposal.kind == Kind::SecondVote)
            .then(|| from.saturating_add(Parameters::<T>::get().window));
        Waiting::<T>::insert(
            poll,
            Pending {
                proposal,
                from,
                until,
            },
        );
        Self::deposit_event(Event::Waits { poll, from, until });
        Ok(poll)
    }

    /// Opens a poll that fits the season: copies all that it depends on.
    fn begin(id: PollId, proposal: ProposalOf<T>, track: &TrackOf<T>, call: &CallOf<T>) {
        let (now, season) = (Self::now(), T::Seasons::current());
        let closes = now.saturating_add(track.voting);
        let poll = Poll {
            season: season.number,
            opened: now,
            closes,
            hard_end: closes.saturating_add(track.extension),
            terms: Self::terms(proposal.kind, track, call, &season),
            electorate: T::Electorate::size(),
            tally: Tally::default(),
            passing_since: None,
            last_passing: None,
            transaction_version: Self::transaction_version(),
            stage: Stage::Open,
            proposal,
        };
        if let (Kind::Proposal, Some(member)) = (poll.proposal.kind, poll.proposal.proposer) {
            Self::count_proposer(member, &season);
        }
        Self::deposit_event(Event::Opened {
            poll: id,
            season: poll.season,
            closes: poll.closes,
            hard_end: poll.hard_end,
            electorate: poll.electorate,
            terms: poll.terms,
        });
        Polls::<T>::insert(id, poll);
    }

    fn terms(
        kind: Kind,
        track: &TrackOf<T>,
        call: &CallOf<T>,
        season: &Season<BlockNumberFor<T>>,
    ) -> Terms<BlockNumberFor<T>> {
        let params = Parameters::<T>::get();
        let terms = Terms {
            share: track.share,
            turnout: track.turnout,
            heads: track.heads,
            confirm: track.confirm,
            delay: track.delay,
            window: params.window,
            support: params.support,
            objectionable: track.objectionable && T::Calls::is_objectionable(call),
            reserved: track.reserved,
            budget: Self::budget_of(season, params.budget),
            calls: track.calls,
        };
        if kind != Kind::SecondVote {
            return terms;
        }
        let share = track.share.saturating_add(params.second_share);
        Terms {
            share: share.min(HIGHEST_SHARE),
            objectionable: false,
            reserved: true,
            ..terms
        }
    }

    /// The credits of a season: those of its first poll.
    fn budget_of(season: &Season<BlockNumberFor<T>>, latest: Budget) -> Budget {
        match SeasonBudget::<T>::get() {
            Some((number, budget)) if number == season.number => budget,
            _ => {
                SeasonBudget::<T>::put((season.number, latest));
                latest
            }
        }
    }

    fn count_proposer(member: MemberId, season: &Season<BlockNumberFor<T>>) {
        let mut purse = Purses::<T>::get(member);
        if purse.has_proposed {
            return;
        }
        purse = purse.in_season(season.number);
        purse.has_proposed = true;
        Purses::<T>::insert(member, purse);
        Counters::<T>::mutate(|counts| counts.proposers = counts.proposers.saturating_add(1));
    }

    pub(crate) fn do_open(id: PollId) -> DispatchResult {
        let pending = Waiting::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
        let late = pending.until.is_some_and(|until| Self::now() >= until);
        let track = Tracks::<T>::get(pending.proposal.track).filter(|_| !late);
        let Some(track) = track else {
            Self::drop_pending(id, pending);
            return Ok(());
        };
        ensure!(
            matches!(Self::fit(&track), Fit::Now),
            Error::<T>::SeasonFull
        );
        match Self::look_up(&pending.proposal.preimage, track.calls) {
            Ok(call) => {
                Waiting::<T>::remove(id);
                Self::begin(id, pending.proposal, &track, &call);
            }
            Err(_) => Self::drop_pending(id, pending),
        }
        Ok(())
    }

    fn drop_pending(id: PollId, pending: PendingOf<T>) {
        Self::forget(id, pending);
        Self::deposit_event(Event::Dropped { poll: id });
    }

    /// Lets go of what waits.
    fn forget(id: PollId, pending: PendingOf<T>) {
        let Proposal {
            track,
            kind,
            proposer,
            deposit,
            preimage,
        } = pending.proposal;
        Waiting::<T>::remove(id);
        T::Preimages::unrequest(&preimage.hash);
        if let Some(deposit) = deposit {
            Self::give_back(&deposit);
        }
        if let (Kind::Proposal, Some(member)) = (kind, proposer) {
            Proposed::<T>::remove(member, track);
        }
    }

    pub(crate) fn do_withdraw(who: &T::AccountId, id: PollId) -> DispatchResult {
        let voter = Self::member(who)?;
        let pending = Waiting::<T>::get(id).ok_or(Error::<T>::ProposalNotFound)?;
        let Proposal { kind, proposer, .. } = &pending.proposal;
        ensure!(
            *kind == Kind::Proposal && *proposer == Some(voter.id),
            Error::<T>::NotProposer
        );
        Self::forget(id, pending);
        Self::deposit_event(Event::Withdrawn { poll: id });
        Ok(())
    }

    pub(crate) fn do_reaffirm(
        who: &T::AccountId,
        id: PollId,
        preimage: PreimageOf<T>,
    ) -> DispatchResult {
        let voter = Self::citizen_with_voice(who)?;
        let mut poll = Polls::<T>::get(id).ok_or(Error::<T>::PollNotFound)?;
        let (kind, outdated) = Self::ensure_reaffirmable(&poll)?;
        let (id_of_track, former) = (poll.proposal.track, poll.proposal.preimage);
        let track = Tracks::<T>::get(id_of_track).ok_or(Error::<T>::TrackNotFound)?;
        let call = Self::look_up(&preimage, track.calls)?;
        T::Preimages::request(&preimage.hash);
        // That of an outdated poll was let go when it was closed.
        if !outdated {
            T::Preimages::unrequest(&former.hash);
        }
        let proposal = Proposal {
            track: id_of_track,
            kind,
            proposer: Some(voter.id),
            deposit: None,
            preimage,
        };
        let by = Self::submit(proposal, &track, &call)?;
        poll.stage = Stage::Reaffirmed { by, outdated };
        Polls::<T>::insert(id, poll);
        Self::deposit_event(Event::VoteReaffirmed {
            poll: id,
            by,
            member: voter.id,
        });
        Ok(())
    }

    /// Of which kind a new vote in the place of the poll is, and whether the poll was open when the runtime
    /// changed.
    ///
    /// What citizens proposed and had not decided is proposed anew. But what was decided, and is voted on
    /// again, does not fall by an upgrade.
    fn ensure_reaffirmable(poll: &PollOf<T>) -> Result<(Kind, bool), Error<T>> {
        match (poll.stage, poll.proposal.kind) {
            (Stage::Approved { until, .. }, _) => {
                ensure!(Self::now() < until, Error::EnactmentOver);
                ensure!(
                    Self::look_up(&poll.proposal.preimage, poll.terms.calls).is_err(),
                    Error::CallStillGood
                );
                Ok((Kind::Reaffirmation, false))
            }
            (Stage::Outdated, kind @ (Kind::SecondVote | Kind::Reaffirmation)) => Ok((kind, true)),
            _ => Err(Error::PollNotApproved),
        }
    }
}
