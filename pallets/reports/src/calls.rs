//! The calls, thin: what they do stands in the files of their features.

use frame_support::pallet_macros::pallet_section;

/// The calls of the pallet.
#[pallet_section]
mod calls {
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// File a report, or correct one that was not accepted yet.
        ///
        /// For money the statement must equal the chain's own. Months and years are filed in their order,
        /// after their end; what is owed once, as soon as it is owed. The deposit of the parameters is
        /// held from who pays for the filer; a correction holds nothing.
        ///
        /// Origin: `FileOrigin`, who is responsible.
        ///
        /// Errors: `CurrencyNotLetters`, `RateRepeated`, `RateOfNothing`, `RateMissing`, `NotOwed`,
        /// `NotResponsible`, `EarlierReportDue`, `PeriodNotOver`, `ReportAccepted`,
        /// `StatementNotFound`, `FiguresDiffer`, `FiguresUnexpected`, or that the deposit cannot be held.
        ///
        /// Emits `Filed`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::file())]
        pub fn file(
            origin: OriginFor<T>,
            subject: Subject,
            period: Period,
            document: DocumentRef,
            figures: FiledFiguresOf<T>,
        ) -> DispatchResult {
            let (filer, payer) = T::FileOrigin::ensure_origin(origin)?;
            Self::do_file(filer, payer, subject, period, document, figures)
        }

        /// Say what one thinks of a report. An adverse opinion freezes its subject.
        ///
        /// Origin: `AuditorOrigin`, with a credential of a schema that makes auditors.
        ///
        /// Errors: `SchemaNotAuditing`, `NotAuditor`, `CredentialRevoked`, `IssuerRevoked`,
        /// `CredentialExpired`, `CredentialSuspended`, `ReportNotFound`, `ReportChanged`,
        /// `AuditorNotIndependent`, `OpinionUnchanged`, `TooManyOpinions`, `TooManyFreezes`.
        ///
        /// Emits `Opined`, and `Accepted` or `Frozen`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::opine())]
        pub fn opine(
            origin: OriginFor<T>,
            subject: Subject,
            period: Period,
            version: u32,
            schema: SchemaId,
            opinion: Opinion,
            document: DocumentRef,
        ) -> DispatchResult {
            let auditor = T::AuditorOrigin::ensure_origin(origin)?;
            Self::ensure_auditor(&auditor, schema)?;
            Self::do_opine(auditor, subject, period, version, opinion, document)
        }

        /// Lift what another auditor froze. It takes two.
        ///
        /// Origin: `AuditorOrigin`, with a credential of a schema that makes auditors.
        ///
        /// Errors: `SchemaNotAuditing`, `NotAuditor`, `CredentialRevoked`, `IssuerRevoked`,
        /// `CredentialExpired`, `CredentialSuspended`, `FreezeNotFound`, `OwnFreeze`, `FrozeToo`,
        /// `AuditorNotIndependent`, `AlreadyLifting`.
        ///
        /// Emits `LiftSupported` or `Lifted`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::lift())]
        pub fn lift(
            origin: OriginFor<T>,
            subject: Subject,
            auditor: Did,
            schema: SchemaId,
        ) -> DispatchResult {
            let by = T::AuditorOrigin::ensure_origin(origin)?;
            Self::ensure_auditor(&by, schema)?;
            Self::do_lift(by, subject, auditor)
        }

        /// Lift everything that auditors froze of a subject.
        ///
        /// Origin: `LiftOrigin`.
        ///
        /// Errors: `NotFrozen`.
        ///
        /// Emits `LiftedByVote`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::lift_by_vote())]
        pub fn lift_by_vote(origin: OriginFor<T>, subject: Subject) -> DispatchResult {
            T::LiftOrigin::ensure_origin(origin)?;
            Self::do_lift_by_vote(subject)
        }

        /// Have reports owed, or name another who has to file those that are.
        ///
        /// Where such reports are owed already, nothing that is due is cleared: of both graces the shorter
        /// holds, and who is named now files.
        ///
        /// Origin: `ObligeOrigin`.
        ///
        /// Errors: `TooManyOccasions`.
        ///
        /// Emits `Obliged`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::oblige())]
        pub fn oblige(
            origin: OriginFor<T>,
            subject: Subject,
            terms: ObligationTerms,
        ) -> DispatchResult {
            T::ObligeOrigin::ensure_origin(origin)?;
            Self::do_open(&subject, terms).map_err(|_| Error::<T>::TooManyOccasions)?;
            Ok(())
        }

        /// Put down the root over all that was filed in a calendar period, so that it can be proven when
        /// it was cleared away.
        ///
        /// Origin: `ArchiveOrigin`.
        ///
        /// Errors: `PeriodNotCalendar`, `PeriodNotOver`, `ArchiveExists`.
        ///
        /// Emits `Archived`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::archive())]
        pub fn archive(origin: OriginFor<T>, period: Period, root: H256) -> DispatchResult {
            T::ArchiveOrigin::ensure_origin(origin)?;
            Self::do_archive(period, root)
        }

        /// Clear away a report that was kept for long enough and is archived. Its deposit returns to who
        /// paid it; that it was accepted stays known. Free when it succeeds.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `ReportNotFound`, `KeptStill`, `NotArchived`, `FreezeStands`.
        ///
        /// Emits `Cleared`.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::clear())]
        pub fn clear(
            origin: OriginFor<T>,
            subject: Subject,
            period: Period,
        ) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_clear(subject, period)?;
            Ok(Pays::No.into())
        }

        /// Change the parameters, all at once.
        ///
        /// Origin: `ParamsOrigin`.
        ///
        /// Errors: `ParamOutOfRange`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::set_params())]
        pub fn set_params(origin: OriginFor<T>, params: Params<BalanceOf<T>>) -> DispatchResult {
            T::ParamsOrigin::ensure_origin(origin)?;
            ensure!(params.is_valid(), Error::<T>::ParamOutOfRange);
            Parameters::<T>::put(params);
            Self::deposit_event(Event::ParamsSet { params });
            Ok(())
        }
    }
}
