//! The calls, thin: what they do stands in the files of their features.

use frame_support::pallet_macros::pallet_section;

/// The calls of the pallet.
#[pallet_section]
mod calls {
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Propose a call, noted as a preimage, to be decided on.
        ///
        /// The poll opens at once if voting and longest extension fit what is left of the season, and
        /// waits otherwise. The track's deposit is held from the caller.
        ///
        /// Origin: signed, by the controller of a citizen's seat with a voice.
        ///
        /// Errors: `NotMember`, `NotCitizen`, `MemberLapsed`, `MemberSuspended`, `MemberSilent`,
        /// `VoiceTooYoung`, `TrackNotFound`, `TrackClosed`, `TooFewPoints`, `ProposalExists`,
        /// `PreimageNotFound`, `CallTooLong`, `CallUnknown`, `CallTooHeavy`, `CallNotAllowed`,
        /// `SeasonTooShort`, `NumbersExhausted`, or that the deposit cannot be held.
        ///
        /// Emits `Submitted`, and `Opened` or `Waits`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::propose(*len))]
        pub fn propose(
            origin: OriginFor<T>,
            track: TrackId,
            hash: T::Hash,
            len: u32,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_propose(&who, track, CallPreimage { hash, len })
        }

        /// Open a poll that waited for a season in which it fits. Free when it succeeds.
        ///
        /// One that nobody opened in time, or whose call cannot be made any more, is dropped, and its
        /// deposit returns.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `ProposalNotFound`, `SeasonFull`.
        ///
        /// Emits `Opened` or `Dropped`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::open(T::MaxCallLength::get()))]
        pub fn open(origin: OriginFor<T>, poll: PollId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_open(poll)?;
            Ok(Pays::No.into())
        }

        /// Take back a proposal of one's own that waits. The deposit returns.
        ///
        /// Origin: signed, by the controller of the proposer's seat.
        ///
        /// Errors: `NotMember`, `ProposalNotFound`, `NotProposer`.
        ///
        /// Emits `Withdrawn`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::withdraw())]
        pub fn withdraw(origin: OriginFor<T>, poll: PollId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_withdraw(&who, poll)
        }

        /// Vote: so many votes for it above zero or against it below, at the square of their number in
        /// credits. Zero votes withdraw the ballot.
        ///
        /// Origin: signed, by the controller of a citizen's seat with a voice older than the poll. Free
        /// of fees as far as `FreeBallots` says.
        ///
        /// Errors: `NotMember`, `NotCitizen`, `MemberLapsed`, `MemberSuspended`, `MemberSilent`,
        /// `VoiceTooYoung`, `PollNotFound`, `PollClosed`, `PollOutdated`, `VoiceGivenAway`,
        /// `BallotNotFound`, `BallotNotRaised`, `OrdinaryCreditsSpent`, `CreditsSpent`, `TurnoutFull`.
        ///
        /// Emits `Voted`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::vote())]
        pub fn vote(origin: OriginFor<T>, poll: PollId, votes: i16) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_vote(&who, &[(poll, votes)])
        }

        /// Cast several ballots, all or none. Only the credits after the last of them count, so that
        /// votes can be moved from poll to poll in any order.
        ///
        /// Origin: as `vote`.
        ///
        /// Errors: `NoBallots`, and those of `vote`.
        ///
        /// Emits `Voted` for each.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::vote_many(ballots.len().try_into().unwrap_or(MAX_BALLOTS)))]
        pub fn vote_many(
            origin: OriginFor<T>,
            ballots: BoundedVec<(PollId, i16), ConstU32<MAX_BALLOTS>>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_vote(&who, &ballots)
        }

        /// Take the credits back that a ballot paid in a poll that an upgrade made outdated.
        ///
        /// Origin: signed, by the controller of the voter's seat.
        ///
        /// Errors: `NotMember`, `PollNotFound`, `PollNotOutdated`, `SeasonOver`, `BallotNotFound`.
        ///
        /// Emits `Reclaimed`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::reclaim())]
        pub fn reclaim(origin: OriginFor<T>, poll: PollId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_reclaim(&who, poll)
        }

        /// Close a poll whose voting is over or that is outdated, or take down that what was approved
        /// expired. Free when it succeeds. The delay of what passed begins with this block.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `PollNotFound`, `PollOpen`, `PollClosed`.
        ///
        /// Emits `Closed`, and `DepositLost` where it is; or `Expired`.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::close())]
        pub fn close(origin: OriginFor<T>, poll: PollId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_close(poll)?;
            Ok(Pays::No.into())
        }

        /// Make the call that a poll approved, once its delay is over.
        ///
        /// If the call fails, nothing but a fee is lost: the poll stays approved, and can be tried again
        /// until its time is over. The caller pays for the call's weight, and gains no power over it.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `PollNotFound`, `PollNotApproved`, `DelayNotOver`, `EnactmentOver`,
        /// `PreimageNotFound`, `CallUnknown`, `CallTooHeavy`, `CallNotAllowed`, `WeightBoundTooSmall`.
        ///
        /// Emits `Enacted` or `EnactmentFailed`.
        #[pallet::call_index(7)]
        #[pallet::weight(
            T::WeightInfo::enact(T::MaxCallLength::get()).saturating_add(*weight_bound)
        )]
        pub fn enact(
            origin: OriginFor<T>,
            poll: PollId,
            weight_bound: Weight,
        ) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_enact(poll, weight_bound)
        }

        /// Object to what was approved. With the second objection the citizens vote once more.
        ///
        /// Origin: signed, by the controller of a seat who is a Guardian.
        ///
        /// Errors: `NotGuardian`, `NotMember`, `PollNotFound`, `PollNotApproved`, `ObjectionOver`,
        /// `NotObjectionable`, `AlreadyObjected`, `ObjectionsUsedUp`, `TrackNotFound`,
        /// `NumbersExhausted`.
        ///
        /// Emits `ObjectionRaised`; with the second `SecondVoteCalled`, `Submitted`, and `Opened` or
        /// `Waits`.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::object(T::MaxCallLength::get()))]
        pub fn object(origin: OriginFor<T>, poll: PollId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_object(&who, poll)
        }

        /// Have the citizens vote anew, without a deposit, in the words of this runtime: on what was approved
        /// and cannot be called as it was written, or on a second vote that an upgrade made outdated.
        ///
        /// Origin: signed, by the controller of a citizen's seat with a voice.
        ///
        /// Errors: `PollNotFound`, `PollNotApproved`, `EnactmentOver`, `CallStillGood`, and those of
        /// `propose` that concern voice, track and call.
        ///
        /// Emits `VoteReaffirmed` and `Submitted`, and `Opened` or `Waits`.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::reaffirm(T::MaxCallLength::get().max(*len)))]
        pub fn reaffirm(
            origin: OriginFor<T>,
            poll: PollId,
            hash: T::Hash,
            len: u32,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_reaffirm(&who, poll, CallPreimage { hash, len })
        }

        /// Remove ballots of a poll that is over, from the season after it on. With the last of them the
        /// deposit returns, and a summary stays.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `KeysOutOfRange`, `PollNotFound`, `PollNotOver`, `SeasonNotOver`.
        ///
        /// Emits `Pruned`.
        #[pallet::call_index(10)]
        #[pallet::weight(T::WeightInfo::prune_ballots(*keys))]
        pub fn prune_ballots(origin: OriginFor<T>, poll: PollId, keys: u32) -> DispatchResult {
            ensure_signed(origin)?;
            Self::do_prune_ballots(poll, keys)
        }

        /// Let another citizen's ballots count for oneself in the whole of the next season, or with none
        /// vote oneself. It can be changed until that season begins, and not in it.
        ///
        /// Origin: signed, by the controller of a citizen's seat with a voice.
        ///
        /// Errors: those of voice as in `vote`, `VoiceYoungerThanSeason`, `DuesTooShort`,
        /// `OwnDelegate`, `DelegateNotFound`, `DelegateWithoutVoice`, `DelegateFollows`,
        /// `HasFollowers`, `DelegateFull`, `ElectorateTooSmall`, `NotFollowing`.
        ///
        /// Emits `Followed`.
        #[pallet::call_index(11)]
        #[pallet::weight(T::WeightInfo::follow())]
        pub fn follow(origin: OriginFor<T>, delegate: Option<MemberId>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_follow(&who, delegate)
        }

        /// Vote oneself again, as the delegate lost their standing: in polls opened after that. What the
        /// delegate spent for their followers until now stays spent.
        ///
        /// Origin: signed, by the controller of the follower's seat.
        ///
        /// Errors: `NotMember`, `NotFollowing`, `DelegateBound`.
        ///
        /// Emits `VoiceResumed`.
        #[pallet::call_index(12)]
        #[pallet::weight(T::WeightInfo::resume_voice())]
        pub fn resume_voice(origin: OriginFor<T>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_resume_voice(&who)
        }

        /// Make a track, or change one. It acts on what is opened afterwards.
        ///
        /// Origin: `AdminOrigin`.
        ///
        /// Errors: `TrackOutOfRange`.
        ///
        /// Emits `TrackSet`.
        #[pallet::call_index(13)]
        #[pallet::weight(T::WeightInfo::set_track())]
        pub fn set_track(origin: OriginFor<T>, track: TrackId, rule: TrackOf<T>) -> DispatchResult {
            T::AdminOrigin::ensure_origin(origin)?;
            ensure!(rule.is_valid(), Error::<T>::TrackOutOfRange);
            Tracks::<T>::insert(track, rule);
            Self::deposit_event(Event::TrackSet { track, rule });
            Ok(())
        }

        /// Change the parameters, all at once. It acts on what is opened afterwards.
        ///
        /// Origin: `AdminOrigin`.
        ///
        /// Errors: `ParamOutOfRange`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(14)]
        #[pallet::weight(T::WeightInfo::set_params())]
        pub fn set_params(origin: OriginFor<T>, params: ParamsOf<T>) -> DispatchResult {
            T::AdminOrigin::ensure_origin(origin)?;
            ensure!(params.is_valid(), Error::<T>::ParamOutOfRange);
            Parameters::<T>::put(params);
            Self::deposit_event(Event::ParamsSet { params });
            Ok(())
        }
    }
}
