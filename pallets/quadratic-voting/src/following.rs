//! Delegation of direction, by season: who follows, who is followed, and how it ends.

use althing_math::tally::floor_of;
use althing_primitives::{
    CivilClock, CivilForecast, Electorate, MemberClass, MemberId, MemberLookup, MemberStatus,
    OnStandingChange, SeasonClock, SeasonNumber, Standing, Voter, VoterLookup,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Zero;

use crate::{Bond, Config, Error, Event, Pallet, Parameters, Purse, Purses};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_follow(who: &T::AccountId, delegate: Option<MemberId>) -> DispatchResult {
        let voter = Self::citizen_with_voice(who)?;
        let season = T::Seasons::current();
        let upcoming = T::Seasons::upcoming();
        let mut purse = Purses::<T>::get(voter.id).in_season(season.number);
        let former = purse.next.follows;
        match delegate {
            None => ensure!(former.is_some(), Error::<T>::NotFollowing),
            Some(delegate) => {
                ensure!(delegate != voter.id, Error::<T>::OwnDelegate);
                // Founders have theirs from genesis, which comes before the first season.
                ensure!(
                    voter.voice_since < season.start || voter.voice_since.is_zero(),
                    Error::<T>::VoiceYoungerThanSeason
                );
                ensure!(
                    T::Forecast::expected_at(upcoming.end()) <= voter.paid_until,
                    Error::<T>::DuesTooShort
                );
                ensure!(purse.next.followers == 0, Error::<T>::HasFollowers);
                let mut followed = Self::delegate(delegate, season.number)?;
                if former != Some(delegate) {
                    Self::ensure_room(&followed)?;
                    followed.next.followers = followed.next.followers.saturating_add(1);
                    Purses::<T>::insert(delegate, followed);
                }
            }
        }
        if let Some(former) = former.filter(|former| Some(*former) != delegate) {
            Self::with_purse(former, season.number, |purse| {
                purse.next.followers = purse.next.followers.saturating_sub(1);
            });
        }
        purse.next.follows = delegate;
        Purses::<T>::insert(voter.id, purse);
        Self::deposit_event(Event::Followed {
            member: voter.id,
            delegate,
            season: upcoming.number,
        });
        Ok(())
    }

    /// The purse of a member who may be followed in the next season.
    fn delegate(id: MemberId, season: SeasonNumber) -> Result<Purse<BlockNumberFor<T>>, Error<T>> {
        let voter: Voter<_> = T::Members::member(id)
            .and_then(|member| T::Voters::voter(&member.controller))
            .filter(|voter| voter.id == id)
            .ok_or(Error::DelegateNotFound)?;
        voter
            .voice_on(&Self::now(), T::Clock::now())
            .map_err(|_| Error::DelegateWithoutVoice)?;
        let purse = Purses::<T>::get(id).in_season(season);
        ensure!(purse.next.released.is_none(), Error::DelegateWithoutVoice);
        ensure!(purse.next.follows.is_none(), Error::DelegateFollows);
        Ok(purse)
    }

    fn ensure_room(delegate: &Purse<BlockNumberFor<T>>) -> Result<(), Error<T>> {
        let (params, electorate) = (Parameters::<T>::get(), T::Electorate::size());
        ensure!(
            params.least_electorate <= electorate,
            Error::ElectorateTooSmall
        );
        ensure!(
            delegate.next.followers < floor_of(params.followers, electorate),
            Error::DelegateFull
        );
        Ok(())
    }

    /// Changes a purse as it is in `season`, and tells what was found out.
    fn with_purse<R>(
        id: MemberId,
        season: SeasonNumber,
        change: impl FnOnce(&mut Purse<BlockNumberFor<T>>) -> R,
    ) -> R {
        Purses::<T>::mutate(id, |purse| {
            *purse = purse.in_season(season);
            change(purse)
        })
    }

    pub(crate) fn do_resume_voice(who: &T::AccountId) -> DispatchResult {
        let member = Self::member(who)?.id;
        let season = T::Seasons::current().number;
        let mut purse = Purses::<T>::get(member).in_season(season);
        let delegate = purse.this.follows.ok_or(Error::<T>::NotFollowing)?;
        let mut followed = Purses::<T>::get(delegate).in_season(season);
        let released = followed.this.released.ok_or(Error::<T>::DelegateBound)?;
        followed.this.followers = followed.this.followers.saturating_sub(1);
        purse.this.follows = None;
        purse.alone_since = Some(released);
        purse.lent = followed.shared();
        Purses::<T>::insert(delegate, followed);
        Purses::<T>::insert(member, purse);
        Self::deposit_event(Event::VoiceResumed { member, delegate });
        Ok(())
    }

    /// Counts a follower off who is no elector any more, in this season and the next.
    fn leave_delegates(
        member: MemberId,
        purse: &mut Purse<BlockNumberFor<T>>,
        season: SeasonNumber,
    ) {
        if let Some(delegate) = purse.this.follows.take() {
            // What the delegate spent, each follower spent: who comes back in this season finds it
            // spent.
            purse.lent = Self::with_purse(delegate, season, |followed| {
                followed.this.followers = followed.this.followers.saturating_sub(1);
                followed.shared()
            });
            purse.alone_since = Some(Self::now());
            Self::deposit_event(Event::FollowerLost {
                delegate,
                member,
                season,
            });
        }
        if let Some(delegate) = purse.next.follows.take() {
            Self::with_purse(delegate, season, |followed| {
                followed.next.followers = followed.next.followers.saturating_sub(1);
            });
            Self::deposit_event(Event::FollowerLost {
                delegate,
                member,
                season: season.next().unwrap_or(season),
            });
        }
    }

    /// Releases the followers of a delegate who has no voice any more.
    fn release(delegate: MemberId, purse: &mut Purse<BlockNumberFor<T>>) {
        let now = Self::now();
        let release = |bond: &mut Bond<BlockNumberFor<T>>| {
            let due = bond.followers > 0 && bond.released.is_none();
            if due {
                bond.released = Some(now);
            }
            due
        };
        let this = release(&mut purse.this);
        let next = release(&mut purse.next);
        if this || next {
            Self::deposit_event(Event::FollowersReleased { delegate });
        }
    }
}

impl<T: Config> OnStandingChange for Pallet<T> {
    fn on_standing_change(member: MemberId, _: MemberStatus, after: MemberStatus) {
        let has_voice = after.class == MemberClass::Citizen && after.standing == Standing::Active;
        if has_voice || !Purses::<T>::contains_key(member) {
            return;
        }
        let season = T::Seasons::current().number;
        let mut purse = Purses::<T>::get(member).in_season(season);
        if !after.is_elector() {
            Self::leave_delegates(member, &mut purse, season);
        }
        Self::release(member, &mut purse);
        Purses::<T>::insert(member, purse);
    }
}
