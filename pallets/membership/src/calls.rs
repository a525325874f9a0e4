//! The calls, thin: what they do stands in the files of their features.

use frame_support::pallet_macros::pallet_section;

/// The calls of the pallet.
#[pallet_section]
mod calls {
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Apply for a seat, or as a member for a class with more rights.
        ///
        /// Deposit and first dues of that class are held from the caller. The caller accepts the charter
        /// in force, and that membership, ballots and payments are public and permanent.
        ///
        /// Origin: signed, by the controller of the person's identity.
        ///
        /// Errors: `IdentityNotFound`, `NotController`, `NotPerson`, `IdentityNotActive`,
        /// `ApplicationExists`, `CharterNotFound`, `CharterSuperseded`, `AlreadyMember`,
        /// `AccountSeated`, `SeatMismatch`, `Barred`, `NullifierNotFound`, `FormerNullifierNotFound`,
        /// `Personhood`, `DuesPotNotFound`, `NumbersExhausted`, or that the deposit cannot be held.
        ///
        /// Emits `Applied`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::apply())]
        pub fn apply(origin: OriginFor<T>, form: Form) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_apply_for_oneself(&who, form)
        }

        /// Hand in an application that somebody without tokens has signed, and pay for it.
        ///
        /// The newcomer signs `("althing/apply", genesis, did, form, nonce, valid_until)`, raw or
        /// wrapped. Deposit and dues are held from the caller, who gains nothing by it.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `SignatureExpired`, `NonceUsed`, `SignatureMismatch`, and those of `apply`.
        ///
        /// Emits `Applied`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::apply_for())]
        pub fn apply_for(
            origin: OriginFor<T>,
            did: Did,
            form: Form,
            nonce: u32,
            valid_until: BlockNumberFor<T>,
            signature: T::Signature,
        ) -> DispatchResult {
            let sponsor = ensure_signed(origin)?;
            Self::do_apply_for(&sponsor, did, form, nonce, valid_until, &signature)
        }

        /// Take an application back, or clear one away that has expired. All deposits return but those of
        /// an objection that fell.
        ///
        /// Origin: signed, by the controller of the applicant's identity; by anybody once it expired.
        ///
        /// Errors: `ApplicationNotFound`, `ApplicationNotExpired`.
        ///
        /// Emits `ApplicationClosed`, and `ObjectionLost` if one fell.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::close_application())]
        pub fn close_application(origin: OriginFor<T>, did: Did) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_close_application(&who, did)
        }

        /// Stand for an applicant, at one's own risk: if they are expelled within the time of risk, the
        /// right to vouch is lost for a time.
        ///
        /// Origin: signed, by the controller of a seat in good standing.
        ///
        /// Errors: `NotMember`, `MemberLapsed`, `MemberSuspended`, `MemberSilent`,
        /// `ApplicationNotFound`, `OwnApplication`, `ApplicationExpired`, `VouchExists`,
        /// `ClassCannotVouch`, `OnProbation`, `VouchingBarred`, `VouchesUsedUp`, `TooManyVouches`.
        ///
        /// Emits `Vouched`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::vouch())]
        pub fn vouch(origin: OriginFor<T>, did: Did) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_vouch(&who, did)
        }

        /// Do not stand for an applicant any more. The vouch can be given to another.
        ///
        /// Origin: signed, by the controller of the voucher's seat.
        ///
        /// Errors: `NotMember`, `ApplicationNotFound`, `VouchNotFound`.
        ///
        /// Emits `VouchWithdrawn`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::withdraw_vouch())]
        pub fn withdraw_vouch(origin: OriginFor<T>, did: Did) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_withdraw_vouch(&who, did)
        }

        /// Object to an applicant. With the second objector only the mandated group can admit, until the
        /// objection falls.
        ///
        /// A deposit is held. Once enough objected, it is lost if the applicant is admitted or the
        /// objection falls undecided, and returns otherwise.
        ///
        /// Origin: signed, by the controller of a citizen's seat in good standing.
        ///
        /// Errors: `NotMember`, `MemberLapsed`, `MemberSuspended`, `MemberSilent`, `NotCitizen`,
        /// `ApplicationNotFound`, `OwnApplication`, `ApplicationExpired`, `ObjectionExists`,
        /// `ObjectionComplete`, or that the deposit cannot be held.
        ///
        /// Emits `Objected`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::object())]
        pub fn object(origin: OriginFor<T>, did: Did, grounds: DocumentRef) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_object(&who, did, grounds)
        }

        /// Admit an applicant.
        ///
        /// Origin: `BodyOrigin` with the mandate for admissions, at once and whatever was objected; or
        /// signed by anybody, once vouches and waiting period are met and nobody objects.
        ///
        /// Errors: `NoMandate`, `ApplicationNotFound`, `ApplicationExpired`, `WaitingNotOver`,
        /// `ObjectionOpen`, `TooFewVouches`, `SeasonFull`, and those of `apply` that concern the
        /// applicant.
        ///
        /// The dues of the first year are held on until anybody has them collected by `collect_dues`.
        ///
        /// Emits `Admitted` and `StandingChanged`, and `ObjectionLost` if there was one.
        #[pallet::call_index(6)]
        #[pallet::weight(Pallet::<T>::heaviest_admission())]
        pub fn admit(origin: OriginFor<T>, did: Did) -> DispatchResultWithPostInfo {
            let body = Self::ensure_body_or_signed(origin)?;
            let used = Self::do_admit(did, body)?;
            Ok(Some(used).into())
        }

        /// Reject an applicant. All deposits return.
        ///
        /// Origin: `BodyOrigin` with the mandate for admissions.
        ///
        /// Errors: `NoMandate`, `ApplicationNotFound`.
        ///
        /// Emits `Rejected`.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::reject())]
        pub fn reject(
            origin: OriginFor<T>,
            did: Did,
            reason: RejectionReason,
            document: DocumentRef,
        ) -> DispatchResult {
            let body = T::BodyOrigin::ensure_origin(origin)?;
            Self::do_reject(did, body, reason, document)
        }

        /// Bring a badge to where it belongs: make that of a citizen, or move or take one that was left
        /// behind.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `MemberNotFound`, `NotCitizen`, `BadgeExists`, `BadgeRefused`.
        ///
        /// Emits `BadgeMinted`, `BadgeMoved` or `BadgeTaken`.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::mint_badge().max(T::WeightInfo::move_badge()))]
        pub fn mint_badge(origin: OriginFor<T>, member: MemberId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            let used = Self::do_mint_badge(member)?;
            Ok(Some(used).into())
        }

        /// Pay the dues of a year: the current one if they ran out, else the next, held until it begins.
        ///
        /// If dues were paid further than personhood lasted and it lasts longer now, the seat only
        /// catches up, and nothing is paid.
        ///
        /// Origin: signed, by the controller of the seat.
        ///
        /// Errors: `NotMember`, `Personhood`, `DuesPotNotFound`, `DuesPaidAhead`, or that the dues cannot
        /// be paid.
        ///
        /// Emits `Renewed` and `PaidUntilChanged`; `StandingChanged` and `VoiceBegan` on a return from
        /// lapse.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::renew())]
        pub fn renew(origin: OriginFor<T>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_renew(&who)
        }

        /// Collect dues whose year has begun. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `DuesNotBegun`.
        ///
        /// Emits `DuesCollected`.
        #[pallet::call_index(10)]
        #[pallet::weight(T::WeightInfo::collect_dues())]
        pub fn collect_dues(origin: OriginFor<T>, member: MemberId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_collect_dues(member)?;
            Ok(Pays::No.into())
        }

        /// Write down that the dues of these members ran out. Free when it succeeds, for all or none.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `NobodyNamed`, `MemberNotFound`, `MemberOut`, `NotLapsed`.
        ///
        /// Emits `StandingChanged` for each.
        #[pallet::call_index(11)]
        #[pallet::weight(T::WeightInfo::mark_lapsed(members.len().try_into().unwrap_or(MAX_MARKS)))]
        pub fn mark_lapsed(
            origin: OriginFor<T>,
            members: BoundedBTreeSet<MemberId, ConstU32<MAX_MARKS>>,
        ) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_mark_lapsed(&members)?;
            Ok(Pays::No.into())
        }

        /// Have a citizen suspended whose personhood is no longer valid. Free when it succeeds.
        ///
        /// The seat can be reinstated as soon as personhood is valid again.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `MemberNotFound`, `MemberOut`, `NotCitizen`, `AlreadySuspended`, `PersonhoodValid`.
        ///
        /// Emits `Challenged` and `StandingChanged`.
        #[pallet::call_index(12)]
        #[pallet::weight(T::WeightInfo::challenge())]
        pub fn challenge(origin: OriginFor<T>, member: MemberId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_challenge(member)?;
            Ok(Pays::No.into())
        }

        /// Suspend a member until a moment, from which on they can be reinstated.
        ///
        /// Origin: `StandingOrigin`.
        ///
        /// Errors: `MemberNotFound`, `MemberOut`, `TermOutOfRange`.
        ///
        /// Emits `StandingChanged`.
        #[pallet::call_index(13)]
        #[pallet::weight(T::WeightInfo::suspend())]
        pub fn suspend(
            origin: OriginFor<T>,
            member: MemberId,
            until: CivilSeconds,
        ) -> DispatchResult {
            T::StandingOrigin::ensure_origin(origin)?;
            Self::do_suspend(member, until)
        }

        /// Give a suspended member their standing back. A citizen's personhood must be valid.
        ///
        /// Origin: `StandingOrigin`, at any time; or signed by anybody, once the suspension is over.
        ///
        /// Errors: `MemberNotFound`, `MemberOut`, `NotSuspended`, `SuspensionNotOver`, `Personhood`.
        ///
        /// Emits `StandingChanged` and `VoiceBegan`.
        #[pallet::call_index(14)]
        #[pallet::weight(T::WeightInfo::reinstate())]
        pub fn reinstate(origin: OriginFor<T>, member: MemberId) -> DispatchResult {
            let early = match T::StandingOrigin::try_origin(origin) {
                Ok(_) => true,
                Err(origin) => {
                    ensure_signed(origin)?;
                    false
                }
            };
            Self::do_reinstate(member, early)
        }

        /// Take a class with fewer rights, at once. One with more is applied for.
        ///
        /// Origin: signed, by the controller of the seat.
        ///
        /// Errors: `NotMember`, `RecoveryRunning`, `ClassHeld`, `ApplicationNeeded`.
        ///
        /// Emits `StandingChanged`; `PaidUntilChanged` where personhood would have ended before the dues.
        #[pallet::call_index(15)]
        #[pallet::weight(T::WeightInfo::change_class())]
        pub fn change_class(origin: OriginFor<T>, class: MemberClass) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_change_class(&who, class)
        }

        /// Give notice that one is going to propose a member's expulsion, so that they can answer.
        ///
        /// A deposit is held until the notice is acted on or taken back.
        ///
        /// Origin: signed, by the controller of a citizen's seat in good standing.
        ///
        /// Errors: `NotMember`, `MemberLapsed`, `MemberSuspended`, `MemberSilent`, `NotCitizen`,
        /// `MemberNotFound`, `MemberOut`, `NoticeExists`, or that the deposit cannot be held.
        ///
        /// Emits `NoticeGiven`.
        #[pallet::call_index(16)]
        #[pallet::weight(T::WeightInfo::give_notice())]
        pub fn give_notice(
            origin: OriginFor<T>,
            member: MemberId,
            grounds: DocumentRef,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_give_notice(&who, member, grounds)
        }

        /// Answer to a notice. An answer replaces the one before.
        ///
        /// Origin: signed, by the controller of the accused's identity.
        ///
        /// Errors: `NoticeNotFound`, `MemberNotFound`, `NotController`.
        ///
        /// Emits `Answered`.
        #[pallet::call_index(17)]
        #[pallet::weight(T::WeightInfo::answer())]
        pub fn answer(
            origin: OriginFor<T>,
            member: MemberId,
            accuser: MemberId,
            answer: DocumentRef,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_answer(&who, member, accuser, answer)
        }

        /// Take a notice back, or clear one away that has expired. The deposit returns.
        ///
        /// Origin: signed, by who paid for it or rules the accuser's seat; by anybody once it expired.
        ///
        /// Errors: `NoticeNotFound`, `NoticeNotExpired`.
        ///
        /// Emits `NoticeWithdrawn`.
        #[pallet::call_index(18)]
        #[pallet::weight(T::WeightInfo::withdraw_notice())]
        pub fn withdraw_notice(
            origin: OriginFor<T>,
            member: MemberId,
            accuser: MemberId,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_withdraw_notice(&who, member, accuser)
        }

        /// Expel a member on a notice, and bar them for `term` seconds of civil time.
        ///
        /// Who left since the notice is barred all the same. Within the time of risk those who vouched
        /// lose their right to for a time. Deposit and unspent dues return.
        ///
        /// Origin: `ExpelOrigin`.
        ///
        /// Errors: `NoticeNotFound`, `AnswerNotOver`, `NoticeExpired`, `TermOutOfRange`,
        /// `MemberNotFound`.
        ///
        /// Emits `Expelled`, and `VouchingBarred` for each who vouched.
        #[pallet::call_index(19)]
        #[pallet::weight(T::WeightInfo::expel())]
        pub fn expel(
            origin: OriginFor<T>,
            member: MemberId,
            accuser: MemberId,
            term: u64,
        ) -> DispatchResult {
            T::ExpelOrigin::ensure_origin(origin)?;
            Self::do_expel(member, accuser, term)
        }

        /// Let somebody who was expelled apply again before the term is over.
        ///
        /// Origin: `StandingOrigin`.
        ///
        /// Errors: `MemberNotFound`, `NotBarred`.
        ///
        /// Emits `BarLifted`.
        #[pallet::call_index(20)]
        #[pallet::weight(T::WeightInfo::lift_bar())]
        pub fn lift_bar(origin: OriginFor<T>, member: MemberId) -> DispatchResult {
            T::StandingOrigin::ensure_origin(origin)?;
            Self::do_lift_bar(member)
        }

        /// Give notice of leaving. All rights remain until it is over and completed.
        ///
        /// Origin: signed, by the controller of the seat.
        ///
        /// Errors: `NotMember`, `RecoveryRunning`, `AlreadyLeaving`.
        ///
        /// Emits `LeaveNoticed`.
        #[pallet::call_index(21)]
        #[pallet::weight(T::WeightInfo::leave())]
        pub fn leave(origin: OriginFor<T>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_leave(&who)
        }

        /// Stay after all.
        ///
        /// Origin: signed, by the controller of the seat.
        ///
        /// Errors: `NotMember`, `NotLeaving`.
        ///
        /// Emits `LeaveCancelled`.
        #[pallet::call_index(22)]
        #[pallet::weight(T::WeightInfo::cancel_leave())]
        pub fn cancel_leave(origin: OriginFor<T>) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_cancel_leave(&who)
        }

        /// Complete a leaving whose time of notice is over. Free when it succeeds.
        ///
        /// Deposit and unspent dues return to who paid them. Number and nullifier stay the person's.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `NotLeaving`, `LeaveNotDue`, `RecoveryRunning`.
        ///
        /// Emits `Left` and `StandingChanged`.
        #[pallet::call_index(23)]
        #[pallet::weight(T::WeightInfo::finish_leave())]
        pub fn finish_leave(origin: OriginFor<T>, member: MemberId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_finish_leave(member)?;
            Ok(Pays::No.into())
        }

        /// Bind the seat to a nullifier of the schema of personhood that counts now.
        ///
        /// Origin: signed, by the controller of the seat.
        ///
        /// Errors: `NotMember`, `RecoveryRunning`, `BindingClosed`, `SeatExists`, `Personhood`.
        ///
        /// Emits `NullifierBound`.
        #[pallet::call_index(24)]
        #[pallet::weight(T::WeightInfo::bind_nullifier())]
        pub fn bind_nullifier(origin: OriginFor<T>, nullifier: Nullifier) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_bind_nullifier(&who, nullifier)
        }

        /// Change the parameters. What is open already keeps those it began with.
        ///
        /// Origin: `ParamsOrigin`.
        ///
        /// Errors: `ParamOutOfRange`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(25)]
        #[pallet::weight(T::WeightInfo::set_params())]
        pub fn set_params(
            origin: OriginFor<T>,
            params: Params<BalanceOf<T>, BlockNumberFor<T>>,
        ) -> DispatchResult {
            T::ParamsOrigin::ensure_origin(origin)?;
            ensure!(params.is_valid(), Error::<T>::ParamOutOfRange);
            Parameters::<T>::put(params.clone());
            Self::deposit_event(Event::ParamsSet { params });
            Ok(())
        }
    }
}
