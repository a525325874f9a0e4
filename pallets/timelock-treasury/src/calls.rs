//! The calls, thin: what they do stands in the files of their features.

use frame_support::pallet_macros::pallet_section;

/// The calls of the pallet.
#[pallet_section]
mod calls {
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Propose a spend out of a line, in one or several parts. A deposit is held until it is over.
        ///
        /// The tier is told for information: it is computed again when the last approval comes.
        ///
        /// Origin: `ProposeOrigin`: anybody signed, or a body as its account.
        ///
        /// Errors: `LineNotFound`, `LineClosed`, `ScheduleEmpty`, `ScheduleUnordered`, `PartTooSmall`,
        /// `PartOverCap`, `AmountTooLarge`, `PayeeIsTreasury`, `PayeeNotFound`, `NumbersExhausted`, or that
        /// the deposit cannot be held.
        ///
        /// Emits `Proposed`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::propose_spend())]
        pub fn propose_spend(
            origin: OriginFor<T>,
            line: LineId,
            payee: PayeeOf<T>,
            parts: PartsOf<T>,
            purpose: DocumentRef,
            emergency: Option<DocumentRef>,
        ) -> DispatchResult {
            let who = T::ProposeOrigin::ensure_origin(origin)?;
            let terms = Terms {
                line,
                payee,
                schedule: Schedule::Parts(parts),
                purpose,
                emergency,
            };
            Self::do_propose(who, terms)
        }

        /// Propose to pay the same again and again: rent, salaries, validators' pay. It is approved as a
        /// whole and paid time by time; it stops by itself while a report is overdue, and goes on once that
        /// is filed.
        ///
        /// Origin: `ProposeOrigin`: anybody signed, or a body as its account.
        ///
        /// Errors: as `propose_spend`.
        ///
        /// Emits `Proposed`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::open_stream())]
        pub fn open_stream(
            origin: OriginFor<T>,
            line: LineId,
            payee: PayeeOf<T>,
            amount: BalanceOf<T>,
            every: BlockNumberFor<T>,
            times: u16,
            purpose: DocumentRef,
        ) -> DispatchResult {
            let who = T::ProposeOrigin::ensure_origin(origin)?;
            let terms = Terms {
                line,
                payee,
                schedule: Schedule::Stream {
                    amount,
                    every,
                    times,
                },
                purpose,
                emergency: None,
            };
            Self::do_propose(who, terms)
        }

        /// Approve a spend on exactly these terms, by a body's motion or by a vote. With the last approval
        /// that its tier asks for the money is promised.
        ///
        /// Origin: `DecideOrigin`: for a Small spend the line's body, for a Medium one the Council or the
        /// track `Budget`, for a Large one `LargeSpend`.
        ///
        /// Errors: `SpendNotFound`, `NotProposed`, `OtherTerms`, `LineClosed`, `TierRaised`, `NotDecider`,
        /// `SeatIsPaid`, `AlreadyApproved`; with the last approval `ReportOverdue`, `MoneyFrozen`,
        /// `ReportsUnavailable`, `NotEnoughFree`, `IncomeNotSwept`.
        ///
        /// Emits `Authorized`, and `Promised` with the last approval.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::authorize_spend())]
        pub fn authorize_spend(
            origin: OriginFor<T>,
            id: SpendId,
            terms: HashOf<T>,
        ) -> DispatchResult {
            let decider = T::DecideOrigin::ensure_origin(origin)?;
            Self::do_authorize(decider, id, terms)
        }

        /// Approve a spend on exactly these terms, by name. Approvals are void once the seats of the body
        /// change.
        ///
        /// Origin: signed, by who has a seat: in the line's body for a Small spend, in the Council for a
        /// Medium one, among the Guardians for a Large one. Who is paid approves nothing.
        ///
        /// Errors: `SpendNotFound`, `NotProposed`, `OtherTerms`, `LineClosed`, `TierRaised`, `NotSeated`,
        /// `BodyNotFound`, `ApproverIsPaid`, `AlreadyApproved`; with the last approval as
        /// `authorize_spend`.
        ///
        /// Emits `Approved`, and `Promised` with the last approval.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::approve_spend())]
        pub fn approve_spend(
            origin: OriginFor<T>,
            id: SpendId,
            terms: HashOf<T>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_approve(&who, id, terms)
        }

        /// Object to an approved spend before its delay is over. With the second objection a Small or Medium
        /// one has to be approved anew, a tier higher; on a Large one the citizens vote once more.
        ///
        /// Origin: signed, by the controller of a Guardian's seat.
        ///
        /// Errors: `NotGuardian`, `NotMember`, `SpendNotFound`, `NotApproved`, `ObjectionOver`,
        /// `NotObjectionable`, `AlreadyObjected`, `AlreadyLifted`, `ObjectionsUsedUp`,
        /// `SeasonObjectionsUsedUp`, `VotesUnavailable`, `TrackNotFit`, `SecondVoteHeld`, `TooManyPolls`.
        ///
        /// Emits `ObjectionRaised`; with the second `PromiseReturned` and `Lifted`, or `SecondVoteCalled`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::object().max(T::WeightInfo::object_and_lift()))]
        pub fn object(origin: OriginFor<T>, id: SpendId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_object(&who, id)
        }

        /// Confirm a Large spend to which Guardians objected. Its delay does not begin anew.
        ///
        /// Origin: `DecideOrigin`, by the track `LargeSpend` alone.
        ///
        /// Errors: `NotDecider`, `SpendNotFound`, `NotObjected`, `OtherTerms`, `ConfirmationOver`.
        ///
        /// Emits `Confirmed`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::confirm_spend())]
        pub fn confirm_spend(
            origin: OriginFor<T>,
            id: SpendId,
            terms: HashOf<T>,
        ) -> DispatchResult {
            let decider = T::DecideOrigin::ensure_origin(origin)?;
            Self::do_confirm(decider, id, terms)
        }

        /// Pay the next part of a spend, from the end of its delay on. What is over the line's cap for the
        /// month waits: this is noted, and does not count towards its end.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `SpendNotFound`, `NotApproved`, `DelayNotOver`, `NothingDue`, `ReportNeeded`,
        /// `SpendExpired`, `ReportOverdue`, `MoneyFrozen`, `ReportsUnavailable`, `PayeeNotFound`, `CapReached`.
        ///
        /// Emits `Paid` or `Waits`.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::execute_at_worst())]
        pub fn execute(origin: OriginFor<T>, id: SpendId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_pay(id, false)
        }

        /// Pay the next part of a spend that is a milestone, once the report on it was accepted.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `NotMilestone`, `MilestoneNotAccepted`, and those of `execute`.
        ///
        /// Emits `Paid` or `Waits`.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::release_milestone())]
        pub fn release_milestone(origin: OriginFor<T>, id: SpendId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_pay(id, true)
        }

        /// End a spend of one's own that is not approved, or anybody's that can no longer be paid or
        /// confirmed. What was promised is free again, and the deposit returns.
        ///
        /// Origin: signed, by who proposed it, or by anybody once its time is over.
        ///
        /// Errors: `SpendNotFound`, `NotProposer`, `NotExpired`, `AlreadyPaid`.
        ///
        /// Emits `Cancelled`, and `PromiseReturned` where something was promised.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::cancel())]
        pub fn cancel(origin: OriginFor<T>, id: SpendId) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_cancel(&who, id)
        }

        /// Take back what is promised and not paid. What was paid stays paid.
        ///
        /// Origin: `DecideOrigin`, by who decides on spends of its tier or of a higher one.
        ///
        /// Errors: `SpendNotFound`, `NotApproved`, `AlreadyPaid`, `NotDecider`.
        ///
        /// Emits `PromiseReturned` and `ClawedBack`.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::claw_back())]
        pub fn claw_back(origin: OriginFor<T>, id: SpendId) -> DispatchResult {
            let decider = T::DecideOrigin::ensure_origin(origin)?;
            Self::do_claw_back(decider, id)
        }

        /// Remove a spend that is paid, and give the deposit back. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `SpendNotFound`, `NotPaid`.
        ///
        /// Emits `Cleared`.
        #[pallet::call_index(10)]
        #[pallet::weight(T::WeightInfo::clear_spend())]
        pub fn clear_spend(origin: OriginFor<T>, id: SpendId) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_clear(id)?;
            Ok(Pays::No.into())
        }

        /// Sweep what came in into the main account, and book what nobody announced.
        ///
        /// It costs its fee: each fee leaves something to be swept, so that a free call would have no bound.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `NothingToSync`, `AccountsShort`.
        ///
        /// Emits `Synced`, and `IncomeBooked` where something was found.
        #[pallet::call_index(11)]
        #[pallet::weight(T::WeightInfo::sync())]
        pub fn sync(origin: OriginFor<T>) -> DispatchResult {
            ensure_signed(origin)?;
            Self::do_sync()
        }

        /// Give to the treasury. It is booked as a gift, and gives no right to anything.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `NothingGiven`, or that the tokens cannot be moved.
        ///
        /// Emits `IncomeBooked` and `Given`.
        #[pallet::call_index(12)]
        #[pallet::weight(T::WeightInfo::give())]
        pub fn give(
            origin: OriginFor<T>,
            #[pallet::compact] amount: BalanceOf<T>,
        ) -> DispatchResult {
            let who = ensure_signed(origin)?;
            Self::do_give(&who, amount)
        }

        /// Open a line.
        ///
        /// Origin: `BudgetOrigin`.
        ///
        /// Errors: `LineOutOfRange`, `BodyNotFound`, `NumbersExhausted`.
        ///
        /// Emits `LineOpened`.
        #[pallet::call_index(13)]
        #[pallet::weight(T::WeightInfo::open_line())]
        pub fn open_line(
            origin: OriginFor<T>,
            heading: Heading,
            terms: LineTerms<BalanceOf<T>>,
        ) -> DispatchResult {
            T::BudgetOrigin::ensure_origin(origin)?;
            Self::do_open_line(heading, terms)
        }

        /// Change the rules of a line. What is approved stays approved, and waits for the new cap.
        ///
        /// Origin: `BudgetOrigin`.
        ///
        /// Errors: `LineNotFound`, `LineClosed`, `LineOutOfRange`, `BodyNotFound`,
        /// `ReportsUnavailable`.
        ///
        /// Emits `LineSet`.
        #[pallet::call_index(14)]
        #[pallet::weight(T::WeightInfo::set_line())]
        pub fn set_line(
            origin: OriginFor<T>,
            line: LineId,
            terms: LineTerms<BalanceOf<T>>,
        ) -> DispatchResult {
            T::BudgetOrigin::ensure_origin(origin)?;
            Self::do_set_line(line, terms)
        }

        /// Close a line that promises nothing any more and owes no report. Its books stay.
        ///
        /// Origin: `BudgetOrigin`.
        ///
        /// Errors: `LineNotFound`, `LineClosed`, `LineStillPromises`, `ReportOwed`,
        /// `ReportsUnavailable`.
        ///
        /// Emits `LineClosed`.
        #[pallet::call_index(15)]
        #[pallet::weight(T::WeightInfo::close_line())]
        pub fn close_line(origin: OriginFor<T>, line: LineId) -> DispatchResult {
            T::BudgetOrigin::ensure_origin(origin)?;
            Self::do_close_line(line)
        }

        /// Change the parameters, all at once. What is approved keeps its delay and its time to be paid.
        ///
        /// Origin: `AdminOrigin`.
        ///
        /// Errors: `ParamOutOfRange`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(16)]
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
