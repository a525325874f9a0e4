//! The calls, thin: what they do stands in the files of their features.

use frame_support::pallet_macros::pallet_section;

/// The calls of the pallet.
#[pallet_section]
mod calls {
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Found a working group: who sits in it and leads it, what it may do, by how many approvals, with
        /// which budget line, and until when.
        ///
        /// Origin: `FoundOrigin`.
        ///
        /// Errors: `NameUnreadable`, `SeatsOutOfRange`, `ThresholdOutOfRange`, `MandateOutOfRange`,
        /// `LineNotFound`, `SeatedAlready`, `MemberWithoutStanding`, `SeatsFull`, `TooFewSeats`,
        /// `LeadNotSeated`, `NumbersExhausted`.
        ///
        /// Emits `Founded`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::found())]
        pub fn found(origin: OriginFor<T>, terms: GroupTerms) -> DispatchResult {
            T::FoundOrigin::ensure_origin(origin)?;
            Self::do_found(terms)
        }

        /// Change the mandate of a body, and the budget line of a group.
        ///
        /// Origin: `FoundOrigin` for a group, `RecallOrigin` for Council and Guardians.
        ///
        /// Errors: `BodyNotFound`, `BodyOver`, `NotGroup`, `LineNotFound`.
        ///
        /// Emits `Charged`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::charge())]
        pub fn charge(
            origin: OriginFor<T>,
            body: BodyId,
            mandate: Mandate,
            line: Option<LineId>,
        ) -> DispatchResult {
            Self::do_charge(origin, body, mandate, line)
        }

        /// Change who sits in a group, beside its lead if it is the group itself that asks.
        ///
        /// Origin: `FoundOrigin`, or the group as a body if its mandate has this call.
        ///
        /// Errors: `NothingToChange`, `BodyNotFound`, `BodyOver`, `NotGroup`, `NotSeated`, `LeadStays`,
        /// `SeatedAlready`, `MemberWithoutStanding`, `SeatsFull`, `NumbersExhausted`.
        ///
        /// Emits `Reseated`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::change_seats())]
        pub fn change_seats(
            origin: OriginFor<T>,
            body: BodyId,
            leaving: GroupMembers,
            joining: GroupMembers,
        ) -> DispatchResult {
            Self::do_change_seats(origin, body, &leaving, &joining)
        }

        /// Name who leads a group, or that nobody does.
        ///
        /// Origin: `FoundOrigin`.
        ///
        /// Errors: `BodyNotFound`, `BodyOver`, `NotGroup`, `LeadNotSeated`.
        ///
        /// Emits `LeadSet`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::set_lead())]
        pub fn set_lead(
            origin: OriginFor<T>,
            body: BodyId,
            lead: Option<MemberId>,
        ) -> DispatchResult {
            T::FoundOrigin::ensure_origin(origin)?;
            Self::do_set_lead(body, lead)
        }

        /// End a group before its mandate does. What it holds goes where it goes at that end.
        ///
        /// Origin: `FoundOrigin`.
        ///
        /// Errors: `BodyNotFound`, `NotGroup`.
        ///
        /// Emits `Ended`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::wind_up())]
        pub fn dissolve(origin: OriginFor<T>, body: BodyId) -> DispatchResult {
            T::FoundOrigin::ensure_origin(origin)?;
            Self::do_dissolve(body)
        }

        /// Wind up a group whose mandate ended: its tokens go to the pot of gifts, all else to the Council.
        /// Afterwards, bring what reached its account since then to that pot, too. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `BodyNotFound`, `NotGroup`, `MandateNotOver`, `NothingLeft`.
        ///
        /// Emits `Ended` or `Swept`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::wind_up())]
        pub fn wind_up(origin: OriginFor<T>, body: BodyId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_wind_up(body)?;
            Ok(Pays::No.into())
        }

        /// Recall somebody from their seat in a body. A lead falls with the seat.
        ///
        /// Origin: `RecallOrigin`.
        ///
        /// Errors: `BodyNotFound`, `BodyOver`, `NotSeated`, `NumbersExhausted`.
        ///
        /// Emits `Left` and `Reseated`.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::recall())]
        pub fn recall(origin: OriginFor<T>, body: BodyId, member: MemberId) -> DispatchResult {
            T::RecallOrigin::ensure_origin(origin)?;
            Self::do_recall(body, member)
        }

        /// Resign from a seat.
        ///
        /// Origin: signed, by the controller of who sits there, in whatever standing.
        ///
        /// Errors: `NotMember`, `BodyNotFound`, `BodyOver`, `NotSeated`, `NumbersExhausted`.
        ///
        /// Emits `Left` and `Reseated`.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::resign())]
        pub fn resign(origin: OriginFor<T>, body: BodyId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_resign(&who, body)
        }

        /// Free the seat of somebody whose term ended, who is no member any more, or who became an auditor.
        /// Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `BodyNotFound`, `BodyOver`, `NotSeated`, `SeatStands`, `NumbersExhausted`.
        ///
        /// Emits `Left` and `Reseated`.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::vacate())]
        pub fn vacate(
            origin: OriginFor<T>,
            body: BodyId,
            member: MemberId,
        ) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_vacate(body, member)?;
            Ok(Pays::No.into())
        }

        /// Put a call forward that a group is to make, and approve it, unless it pays the caller. A deposit
        /// is held until the motion is executed, withdrawn or cleared.
        ///
        /// Origin: signed, by the controller of a seat of the group that may act.
        ///
        /// Errors: `NotMember`, `BodyNotFound`, `BodyOver`, `NotGroup`, `NotSeated`, `SeatWithoutStanding`,
        /// `LeadMissing`, `CallTooHeavy`, `CallNotMandated`, `CallTooLong`, `TooManyMotionsOfOne`,
        /// `TooManyMotions`, `NumbersExhausted`, or that the deposit cannot be held.
        ///
        /// Emits `Proposed`, and `Approved`.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::propose(call.encoded_size().try_into().unwrap_or(u32::MAX)))]
        pub fn propose(
            origin: OriginFor<T>,
            body: BodyId,
            call: Box<<T as frame_system::Config>::RuntimeCall>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_propose(&who, body, &call)
        }

        /// Approve a motion.
        ///
        /// Origin: signed, by the controller of a seat of the group that may act.
        ///
        /// Errors: `NotMember`, `MotionNotFound`, `BodyNotFound`, `BodyOver`, `MotionVoid`, `MotionExpired`,
        /// `MotionOutdated`, `NotSeated`, `SeatWithoutStanding`, `PaidByCall`, `AlreadyApproved`.
        ///
        /// Emits `Approved`.
        #[pallet::call_index(10)]
        #[pallet::weight(T::WeightInfo::approve(T::MaxCallLength::get()))]
        pub fn approve(origin: OriginFor<T>, motion: MotionId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_approve(&who, motion)
        }

        /// Have the call of a motion made that has its approvals. Only those count whose seats may act now.
        ///
        /// If the call fails, nothing but a fee is lost: the motion stays, and can be tried again until it
        /// expires. The caller pays for the call's weight, and gains no power over it.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `MotionNotFound`, `BodyNotFound`, `BodyOver`, `MotionVoid`, `MotionExpired`,
        /// `MotionOutdated`, `TooFewApprovals`, `CallTooHeavy`, `CallNotMandated`, `WeightBoundTooSmall`.
        ///
        /// Emits `Executed` or `ExecutionFailed`.
        #[pallet::call_index(11)]
        #[pallet::weight(
            T::WeightInfo::execute(T::MaxCallLength::get()).saturating_add(*weight_bound)
        )]
        pub fn execute(
            origin: OriginFor<T>,
            motion: MotionId,
            weight_bound: Weight,
        ) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_execute(motion, weight_bound)
        }

        /// Take a motion back. Its deposit returns.
        ///
        /// Origin: signed, by the controller of its author, or of the lead of the group.
        ///
        /// Errors: `MotionNotFound`, `NotMember`, `NotAuthor`.
        ///
        /// Emits `MotionWithdrawn`.
        #[pallet::call_index(12)]
        #[pallet::weight(T::WeightInfo::withdraw_motion())]
        pub fn withdraw_motion(origin: OriginFor<T>, motion: MotionId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_withdraw_motion(&who, motion)
        }

        /// Remove a motion of which nothing can come: it expired, the seats changed, the group is over or
        /// the runtime changed. Its deposit returns. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `MotionNotFound`, `MotionAlive`.
        ///
        /// Emits `MotionCleared`.
        #[pallet::call_index(13)]
        #[pallet::weight(T::WeightInfo::clear_motion())]
        pub fn clear_motion(origin: OriginFor<T>, motion: MotionId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_clear_motion(motion)?;
            Ok(Pays::No.into())
        }

        /// Open an election for Council or Guardians, of which a seat is free or a term ends soon. A deposit
        /// is held until all its ballots are pruned.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `NotElected`, `ElectionExists`, `NoSeatFree`, `NumbersExhausted`, or that the deposit
        /// cannot be held.
        ///
        /// Emits `ElectionOpened`.
        #[pallet::call_index(14)]
        #[pallet::weight(T::WeightInfo::open_election())]
        pub fn open_election(origin: OriginFor<T>, body: BodyId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_open_election(&who, body)
        }

        /// Stand in an election: at once with the points for it, and else with enough backers. A deposit is
        /// held until the candidacy is pruned or withdrawn.
        ///
        /// Origin: signed, by the controller of a citizen's seat with a voice older than the election.
        ///
        /// Errors: `ElectionNotFound`, `ElectionClosed`, `NominationOver`, `NotMember`, `NotCitizen`,
        /// `MemberLapsed`, `MemberSuspended`, `MemberSilent`, `VoiceTooYoung`, `AuditorMayNotSit`,
        /// `SeatedElsewhere`, `SeatNotUp`, `StandsAlready`, `TooManyCandidates`, or that the deposit cannot
        /// be held.
        ///
        /// Emits `Stood`, and `Listed`.
        #[pallet::call_index(15)]
        #[pallet::weight(T::WeightInfo::stand())]
        pub fn stand(origin: OriginFor<T>, election: ElectionId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_stand(&who, election)
        }

        /// Back a candidacy that needs it. One is all that one may back in an election.
        ///
        /// Origin: as `stand`.
        ///
        /// Errors: those of voice and moment as in `stand`, `OwnBacker`, `CandidacyNotFound`,
        /// `ListedAlready`, `BacksAlready`, `TooManyCandidates`.
        ///
        /// Emits `Backed`, and with the last one needed `Listed`.
        #[pallet::call_index(16)]
        #[pallet::weight(T::WeightInfo::back())]
        pub fn back(
            origin: OriginFor<T>,
            election: ElectionId,
            candidate: MemberId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_back(&who, election, candidate)
        }

        /// Withdraw one's candidacy, before ballots are taken. The deposit returns.
        ///
        /// Origin: signed, by the controller of the candidate's seat in the community.
        ///
        /// Errors: `ElectionNotFound`, `ElectionClosed`, `NominationOver`, `NotMember`,
        /// `CandidacyNotFound`.
        ///
        /// Emits `CandidacyWithdrawn`.
        #[pallet::call_index(17)]
        #[pallet::weight(T::WeightInfo::withdraw_candidacy())]
        pub fn withdraw_candidacy(origin: OriginFor<T>, election: ElectionId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_withdraw_candidacy(&who, election)
        }

        /// Vote in an election: so many votes above zero for candidates by their places on the list, in the
        /// order of the list, each at the square of its number in credits. The ballot takes the place of the
        /// one before; without votes it withdraws that.
        ///
        /// Origin: as `stand`.
        ///
        /// Errors: those of voice as in `stand`, `ElectionNotFound`, `ElectionClosed`, `VotingNotBegun`,
        /// `VotingOver`, `BallotUnsorted`, `VoteWithoutCredits`, `CreditsSpent`, `CandidateNotFound`,
        /// `BallotNotFound`.
        ///
        /// Emits `Cast`.
        #[pallet::call_index(18)]
        #[pallet::weight(T::WeightInfo::cast())]
        pub fn cast(
            origin: OriginFor<T>,
            election: ElectionId,
            votes: BallotVotes,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_cast(&who, election, votes)
        }

        /// Close an election whose voting is over, and seat who was elected. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `ElectionNotFound`, `ElectionClosed`, `ElectionOpen`, `NumbersExhausted`.
        ///
        /// Emits `ElectionClosed`, and `Reseated` if enough took part.
        #[pallet::call_index(19)]
        #[pallet::weight(T::WeightInfo::close_election())]
        pub fn close_election(
            origin: OriginFor<T>,
            election: ElectionId,
        ) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_close_election(election)?;
            Ok(Pays::No.into())
        }

        /// Remove candidacies and ballots of an election that was closed. Deposits return: of each candidacy
        /// with it, of who opened the election with the last ballot.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `KeysOutOfRange`, `ElectionNotFound`, `ElectionOpen`.
        ///
        /// Emits `Pruned`.
        #[pallet::call_index(20)]
        #[pallet::weight(T::WeightInfo::prune_ballots(*keys))]
        pub fn prune_ballots(
            origin: OriginFor<T>,
            election: ElectionId,
            keys: u32,
        ) -> DispatchResult {
            ensure_signed(origin)?;
            Self::do_prune_ballots(election, keys)
        }

        /// Show anew, where Council or Guardians deliberate, who of them may act. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `NotElected`, `BodyNotFound`, `MirrorCurrent`.
        ///
        /// Emits `MirrorSet`.
        #[pallet::call_index(21)]
        #[pallet::weight(T::WeightInfo::refresh_mirror())]
        pub fn refresh_mirror(origin: OriginFor<T>, body: BodyId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_refresh_mirror(body)?;
            Ok(Pays::No.into())
        }

        /// Change the parameters, all at once. It acts on what is opened, founded or put forward afterwards.
        ///
        /// Origin: `AdminOrigin`.
        ///
        /// Errors: `ParamOutOfRange`, `SeatsDoNotFit`, `SchemaNotAuditors`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(22)]
        #[pallet::weight(T::WeightInfo::set_params())]
        pub fn set_params(origin: OriginFor<T>, params: ParamsOf<T>) -> DispatchResult {
            T::AdminOrigin::ensure_origin(origin)?;
            Self::check_params(&params)?;
            Parameters::<T>::put(params);
            Self::deposit_event(Event::ParamsSet { params });
            Ok(())
        }
    }
}
