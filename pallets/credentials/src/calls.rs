//! What can be done.

use frame_support::pallet_macros::pallet_section;

/// The calls.
#[pallet_section]
mod calls {
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Register a kind of credential, for ever: its class never changes.
        ///
        /// Origin: `AccreditationOrigin`.
        ///
        /// Errors: `ValidityOutOfRange`, `SchemasExhausted`.
        ///
        /// Emits `SchemaRegistered`.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::register_schema())]
        pub fn register_schema(
            origin: OriginFor<T>,
            document: DocumentRef,
            class: SchemaClass,
            max_validity: u64,
        ) -> DispatchResult {
            T::AccreditationOrigin::ensure_origin(origin)?;
            Self::do_register_schema(document, class, max_validity)
        }

        /// Have another schema make a person. Seats have two seasons to be bound to it, and in that time it is
        /// not changed again.
        ///
        /// Origin: `ConstitutionOrigin`.
        ///
        /// Errors: `SchemaNotFound`, `NotPersonhood`, `CountsAlready`, `RebindingNotOver`.
        ///
        /// Emits `PersonhoodSchemaSet`.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::set_personhood_schema())]
        pub fn set_personhood_schema(origin: OriginFor<T>, schema: SchemaId) -> DispatchResult {
            T::ConstitutionOrigin::ensure_origin(origin)?;
            Self::do_set_personhood_schema(schema)
        }

        /// Let an identity issue under a schema, for the first time, for longer or anew. What was revoked
        /// stays revoked.
        ///
        /// Origin: `AccreditationOrigin`.
        ///
        /// Errors: `SchemaNotFound`, `IssuerNotFound`, `UntilOutOfRange`, `EpochsExhausted`.
        ///
        /// Emits `Accredited`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::accredit())]
        pub fn accredit(
            origin: OriginFor<T>,
            issuer: Did,
            schema: SchemaId,
            until: CivilSeconds,
        ) -> DispatchResult {
            T::AccreditationOrigin::ensure_origin(origin)?;
            Self::do_accredit(issuer, schema, until)
        }

        /// Let another identity issue in the caller's place. The first time costs a fee, since the row is kept
        /// for ever. Who issues by delegation cannot delegate.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `NotAccredited`, `DelegatedIssuer`, `UntilOutOfRange`, `IssuerNotFound`, `DecidedByCommunity`,
        /// `DelegatedByOther`, `EpochsExhausted`, or that the fee cannot be paid.
        ///
        /// Emits `Delegated`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::delegate())]
        pub fn delegate(
            origin: OriginFor<T>,
            issuer: Did,
            schema: SchemaId,
            until: CivilSeconds,
        ) -> DispatchResult {
            let by = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_delegate(by, issuer, schema, until)
        }

        /// End an accreditation: nothing more is issued, renewed or resumed; what was issued counts.
        ///
        /// Origin: `AccreditationOrigin`, or `IssuerOrigin` of the issuer itself or of who delegated.
        ///
        /// Errors: `NotAccredited`, `NotOwnAccreditation`, `EpochsExhausted`.
        ///
        /// Emits `AccreditationWithdrawn`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::withdraw_accreditation())]
        pub fn withdraw_accreditation(
            origin: OriginFor<T>,
            issuer: Did,
            schema: SchemaId,
        ) -> DispatchResult {
            let authority = Self::authority(origin)?;
            Self::do_withdraw_accreditation(authority, issuer, schema)
        }

        /// Revoke all that an issuer and its delegates issued under a schema, whatever its number, and end
        /// the accreditation.
        ///
        /// Origin: `AccreditationOrigin`, or `IssuerOrigin` of the issuer itself, though not for personhood.
        ///
        /// Errors: `NotAccredited`, `AllRevokedAlready`, `NotOwnAccreditation`, `CommunityDecides`,
        /// `EpochsExhausted`.
        ///
        /// Emits `IssuerRevoked`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::revoke_all_of_issuer())]
        pub fn revoke_all_of_issuer(
            origin: OriginFor<T>,
            issuer: Did,
            schema: SchemaId,
        ) -> DispatchResult {
            let authority = Self::authority(origin)?;
            Self::do_revoke_all_of_issuer(authority, issuer, schema)
        }

        /// Ask an issuer for a credential. The deposit is held of the subject's controller until the request
        /// is answered, withdrawn or cleared. Of a person, `evidence` must be a salted commitment.
        ///
        /// Origin: `SubjectOrigin`.
        ///
        /// Errors: `SchemaNotFound`, `SubjectNotActive`, `NotAPerson`, `NotAccredited`, `SelfIssued`,
        /// `RequestExists`, `TooManyRequests`, or that the deposit cannot be held.
        ///
        /// Emits `Requested`.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::request())]
        pub fn request(
            origin: OriginFor<T>,
            issuer: Did,
            schema: SchemaId,
            evidence: DocumentRef,
        ) -> DispatchResult {
            let subject = T::SubjectOrigin::ensure_origin(origin)?;
            Self::do_request(subject, issuer, schema, evidence)
        }

        /// Take a request back. Its deposit returns.
        ///
        /// Origin: `SubjectOrigin`.
        ///
        /// Errors: `RequestNotFound`.
        ///
        /// Emits `RequestWithdrawn`.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::withdraw_request())]
        pub fn withdraw_request(origin: OriginFor<T>, schema: SchemaId) -> DispatchResult {
            let subject = T::SubjectOrigin::ensure_origin(origin)?;
            Self::do_withdraw_request(subject, schema)
        }

        /// Clear away a request that was not answered in its time. Its deposit returns to who paid it.
        ///
        /// Origin: `ActorOrigin`, anybody.
        ///
        /// Errors: `RequestNotFound`, `StillKept`.
        ///
        /// Emits `RequestCleared`.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::clear_request())]
        pub fn clear_request(
            origin: OriginFor<T>,
            subject: Did,
            schema: SchemaId,
        ) -> DispatchResult {
            T::ActorOrigin::ensure_origin(origin)?;
            Self::do_clear_request(subject, schema)
        }

        /// Put right what the issuer ordered about a request, by other evidence, before the deadline.
        ///
        /// Origin: `SubjectOrigin`.
        ///
        /// Errors: `RequestNotFound`, `NothingToFix`, `DeadlinePassed`.
        ///
        /// Emits `FixAnswered`.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::answer_fix())]
        pub fn answer_fix(
            origin: OriginFor<T>,
            schema: SchemaId,
            evidence: DocumentRef,
        ) -> DispatchResult {
            let subject = T::SubjectOrigin::ensure_origin(origin)?;
            Self::do_answer_fix(subject, schema, evidence)
        }

        /// Refuse a request. Its deposit returns.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `RequestNotFound`, `AskedOther`.
        ///
        /// Emits `Refused`.
        #[pallet::call_index(10)]
        #[pallet::weight(T::WeightInfo::refuse())]
        pub fn refuse(
            origin: OriginFor<T>,
            subject: Did,
            schema: SchemaId,
            reason: RefusalReason,
            document: Option<DocumentRef>,
        ) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_refuse(issuer, subject, schema, reason, document)
        }

        /// Attest something about a subject. The deposit is held of the issuer's controller until the
        /// credential is cleared away. A request of the subject to this issuer is met by it; a nullifier that
        /// is bound for the first time costs a fee, since it is kept for ever.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `SchemaNotFound`, `NotAccredited`, `SelfIssued`, `ValidityOutOfRange`, `SubjectNotActive`,
        /// `NotAPerson`, `NullifierMissing`, `NullifierNotUsed`, `NullifierTaken`, `OtherNullifierHeld`,
        /// `HeldFromOther`, `CommitmentRevoked`, `ReportsUnavailable`, or that deposit or fee cannot be paid.
        ///
        /// Emits `Issued`, and `NullifierBound` before it if the nullifier is new.
        #[pallet::call_index(11)]
        #[pallet::weight(T::WeightInfo::issue().max(T::WeightInfo::issue_registration()))]
        pub fn issue(
            origin: OriginFor<T>,
            subject: Did,
            schema: SchemaId,
            terms: Terms,
        ) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_issue(issuer, subject, schema, &terms)
        }

        /// Attest the same about several subjects: all of it or nothing.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: those of `issue`.
        ///
        /// Emits what `issue` emits, for each subject.
        #[pallet::call_index(12)]
        #[pallet::weight(Pallet::<T>::weight_of_many(items.len()))]
        pub fn issue_many(
            origin: OriginFor<T>,
            schema: SchemaId,
            items: BoundedVec<Issuance, T::MaxIssues>,
        ) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            for Issuance { subject, terms } in items {
                Self::do_issue(issuer, subject, schema, &terms)?;
            }
            Ok(())
        }

        /// Order something to be put right. About a request, the subject answers with `answer_fix`; a
        /// credential is suspended from `until` on unless the issuer resumes it.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `DeadlinePassed`, `RequestNotFound`, `AskedOther`, `UntilOutOfRange`, `CredentialNotFound`,
        /// `NotItsIssuer`, `CredentialRevoked`, `NotAccredited`, `SuspendedAlready`.
        ///
        /// Emits `FixOrdered`.
        #[pallet::call_index(13)]
        #[pallet::weight(T::WeightInfo::order_fix())]
        pub fn order_fix(
            origin: OriginFor<T>,
            subject: Did,
            schema: SchemaId,
            target: FixTarget,
            until: CivilSeconds,
            document: DocumentRef,
        ) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_order_fix(issuer, subject, schema, target, until, document)
        }

        /// Have a credential not count until it is resumed.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `CredentialNotFound`, `NotItsIssuer`, `CredentialRevoked`, `SuspendedAlready`, and
        /// `NotAccredited` for personhood.
        ///
        /// Emits `Suspended`.
        #[pallet::call_index(14)]
        #[pallet::weight(T::WeightInfo::suspend())]
        pub fn suspend(origin: OriginFor<T>, subject: Did, schema: SchemaId) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_suspend(issuer, subject, schema)
        }

        /// Have a suspended credential count again, and lift an order to fix.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `CredentialNotFound`, `NotItsIssuer`, `CredentialRevoked`, `NotAccredited`, `NotSuspended`.
        ///
        /// Emits `Resumed`.
        #[pallet::call_index(15)]
        #[pallet::weight(T::WeightInfo::resume())]
        pub fn resume(origin: OriginFor<T>, subject: Did, schema: SchemaId) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_resume(issuer, subject, schema)
        }

        /// Have a credential never count again.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `CredentialNotFound`, `NotItsIssuer`, `CredentialRevoked`, and `NotAccredited` for
        /// personhood.
        ///
        /// Emits `Revoked`.
        #[pallet::call_index(16)]
        #[pallet::weight(T::WeightInfo::revoke())]
        pub fn revoke(origin: OriginFor<T>, subject: Did, schema: SchemaId) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_revoke(issuer, subject, schema)
        }

        /// Have a credential count for `validity` civil seconds from now, though it ran out. What is suspended
        /// stays so.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `CredentialNotFound`, `NotItsIssuer`, `CredentialRevoked`, `NotAccredited`, `SchemaNotFound`,
        /// `ValidityOutOfRange`, `SubjectNotActive`, `NotAPerson`.
        ///
        /// Emits `Renewed`.
        #[pallet::call_index(17)]
        #[pallet::weight(T::WeightInfo::renew())]
        pub fn renew(
            origin: OriginFor<T>,
            subject: Did,
            schema: SchemaId,
            validity: u64,
        ) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_renew(issuer, subject, schema, validity)
        }

        /// Give up a credential about oneself, for ever.
        ///
        /// Origin: `SubjectOrigin`.
        ///
        /// Errors: `CredentialNotFound`, `CredentialRevoked`, `SubjectNotActive`, `NotAPerson`, `SeatHeld`.
        ///
        /// Emits `Disowned`.
        #[pallet::call_index(18)]
        #[pallet::weight(T::WeightInfo::disown())]
        pub fn disown(origin: OriginFor<T>, schema: SchemaId) -> DispatchResult {
            let subject = T::SubjectOrigin::ensure_origin(origin)?;
            Self::do_disown(subject, schema)
        }

        /// Clear away a credential that ran out and was kept for its time. Its deposit returns to who paid it.
        ///
        /// Origin: `ActorOrigin`, anybody.
        ///
        /// Errors: `CredentialNotFound`, `StillKept`, `ReportDue`.
        ///
        /// Emits `Cleared`.
        #[pallet::call_index(19)]
        #[pallet::weight(T::WeightInfo::clear())]
        pub fn clear(origin: OriginFor<T>, subject: Did, schema: SchemaId) -> DispatchResult {
            T::ActorOrigin::ensure_origin(origin)?;
            Self::do_clear(subject, schema)
        }

        /// Clear away the memory of a revocation that cannot be shown any more. Its deposit returns to who
        /// paid it.
        ///
        /// Origin: `ActorOrigin`, anybody.
        ///
        /// Errors: `RevocationNotFound`, `StillKept`.
        ///
        /// Emits `RevocationCleared`.
        #[pallet::call_index(20)]
        #[pallet::weight(T::WeightInfo::clear_revocation())]
        pub fn clear_revocation(
            origin: OriginFor<T>,
            subject: Did,
            schema: SchemaId,
            commitment: H256,
        ) -> DispatchResult {
            T::ActorOrigin::ensure_origin(origin)?;
            Self::do_clear_revocation(subject, schema, commitment)
        }

        /// Want a human who lost an identity to have another one. With enough issuers the public notice begins.
        /// The deposit is held of the first one's controller until the move ends.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `NotAccredited`, `DelegatedIssuer`, `NullifierNotHeld`, `SubjectNotActive`, `NotAPerson`,
        /// `OtherNullifierHeld`, `OtherMoveOpen`, `MoveLapsed`, `AlreadyApproved`, `TooManyApprovals`, or that
        /// the deposit cannot be held.
        ///
        /// Emits `MoveApproved`, and `MoveAnnounced` with the last approval that is needed.
        #[pallet::call_index(21)]
        #[pallet::weight(T::WeightInfo::move_nullifier())]
        pub fn move_nullifier(
            origin: OriginFor<T>,
            nullifier: Nullifier,
            to: Did,
        ) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_move_nullifier(issuer, nullifier, to)
        }

        /// Take an approval back. With too few left the notice is void; with none left the move is.
        ///
        /// Origin: `IssuerOrigin`.
        ///
        /// Errors: `MoveNotFound`, `NotApproved`.
        ///
        /// Emits `MoveRetracted`.
        #[pallet::call_index(22)]
        #[pallet::weight(T::WeightInfo::retract_move())]
        pub fn retract_move(origin: OriginFor<T>, nullifier: Nullifier) -> DispatchResult {
            let issuer = T::IssuerOrigin::ensure_origin(origin)?;
            Self::do_retract_move(issuer, nullifier)
        }

        /// Stop a move: the controller of the holder at any time, anybody once its time has run out.
        ///
        /// Origin: `ActorOrigin`.
        ///
        /// Errors: `MoveNotFound`, `NotController`.
        ///
        /// Emits `MoveStopped`.
        #[pallet::call_index(23)]
        #[pallet::weight(T::WeightInfo::stop_move())]
        pub fn stop_move(origin: OriginFor<T>, nullifier: Nullifier) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_stop_move(&who, nullifier)
        }

        /// Do what was announced, after the notice. A seat follows; the credential of the old identity is
        /// revoked, and issuers attest the new one.
        ///
        /// Origin: `ActorOrigin`, anybody.
        ///
        /// Errors: `MoveNotFound`, `NoticeNotOver`, `MoveLapsed`, `ApprovalsMissing`, `SubjectNotActive`,
        /// `NotAPerson`, `OtherNullifierHeld`, or that the seat cannot follow.
        ///
        /// Emits `NullifierMoved`, and `Revoked` for a credential of the old identity.
        #[pallet::call_index(24)]
        #[pallet::weight(T::WeightInfo::finish_move())]
        pub fn finish_move(origin: OriginFor<T>, nullifier: Nullifier) -> DispatchResult {
            T::ActorOrigin::ensure_origin(origin)?;
            Self::do_finish_move(nullifier)
        }

        /// Change the parameters. They act on what is made afterwards.
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
