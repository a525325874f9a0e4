//! What can be called, by whom, and what it costs.

use frame_support::pallet_macros::pallet_section;

/// The calls of the pallet.
#[pallet_section]
mod calls {
    #[pallet::call]
    impl<T: Config> Pallet<T> {
        /// Make an identity that the caller rules, and pay its deposit and its fee.
        ///
        /// Its identifier is what `next_did` tells for the account. The account speaks as it, unless it
        /// speaks as another already.
        ///
        /// Origin: signed; for organisations and places `ActorOrigin`, so a body too.
        ///
        /// Errors: `KeyMalformed`, `RelationshipsNotAllowed`, `KeyExists`, `ServiceMalformed`,
        /// `ServiceExists`, `NameMalformed`, `TooManyIdentities`, or that deposit or fee cannot be paid.
        ///
        /// Emits `Created`, and `KeyAdded`, `ServiceAdded`, `NamesSet`, `AccountLinked` for what it has.
        #[pallet::call_index(0)]
        #[pallet::weight(T::WeightInfo::create(
            saturated(keys.len()),
            saturated(services.len()),
            saturated(also_known_as.len()),
        ))]
        pub fn create(
            origin: OriginFor<T>,
            kind: IdentityKind,
            keys: NewKeysOf<T>,
            services: ServicesOf<T>,
            also_known_as: NamesOf<T>,
        ) -> DispatchResult {
            let who = Self::ensure_actor(origin, kind)?;
            Self::do_create(&who, &who, kind, &keys, services, also_known_as)
        }

        /// Make an identity for a newcomer who signed for it, and pay its deposit and its fee.
        ///
        /// The newcomer rules it; the sponsor has the deposit back when it ends or when its controller
        /// takes the deposit over, and no power until then. The README has the payload.
        ///
        /// Origin: `ActorOrigin`, as the sponsor.
        ///
        /// Errors: those of `create`, `SignatureExpired`, `SignatureNotMatching`.
        ///
        /// Emits what `create` does.
        #[pallet::call_index(1)]
        #[pallet::weight(T::WeightInfo::create_for(
            saturated(keys.len()),
            saturated(services.len()),
            saturated(also_known_as.len()),
        ))]
        pub fn create_for(
            origin: OriginFor<T>,
            newcomer: T::AccountId,
            kind: IdentityKind,
            keys: NewKeysOf<T>,
            services: ServicesOf<T>,
            also_known_as: NamesOf<T>,
            consent: ConsentOf<T>,
        ) -> DispatchResult {
            let sponsor = T::ActorOrigin::ensure_origin(origin)?;
            let wanted = (kind, &keys, &services, &also_known_as);
            Self::ensure_newcomer_agrees(&newcomer, &wanted, &consent)?;
            Self::do_create(&sponsor, &newcomer, kind, &keys, services, also_known_as)
        }

        /// Add a key to a document.
        ///
        /// A key that makes assertions costs the fee of the row that it will leave behind.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document (`IdentityNotFound`, `IdentityDeactivated`,
        /// `NotController`, `RecoveryUnderWay`, that the deposit cannot be held), `KeyMalformed`,
        /// `RelationshipsNotAllowed`, `KeyExists`, `TooManyKeys`.
        ///
        /// Emits `KeyAdded`.
        #[pallet::call_index(2)]
        #[pallet::weight(T::WeightInfo::add_key())]
        pub fn add_key(origin: OriginFor<T>, did: Did, key: NewKey) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_add_key(&did, &who, key)
        }

        /// Revoke a key. One that made assertions is kept with this moment, others are forgotten.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `KeyNotFound`.
        ///
        /// Emits `KeyRevoked`.
        #[pallet::call_index(3)]
        #[pallet::weight(T::WeightInfo::revoke_key())]
        pub fn revoke_key(origin: OriginFor<T>, did: Did, key: KeyId) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_revoke_key(&did, &who, key)
        }

        /// Add a service to a document.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `ServiceMalformed`, `ServiceExists`,
        /// `TooManyServices`.
        ///
        /// Emits `ServiceAdded`.
        #[pallet::call_index(4)]
        #[pallet::weight(T::WeightInfo::add_service())]
        pub fn add_service(origin: OriginFor<T>, did: Did, service: Service) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_add_service(&did, &who, service)
        }

        /// Remove a service from a document.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `ServiceNotFound`.
        ///
        /// Emits `ServiceRemoved`.
        #[pallet::call_index(5)]
        #[pallet::weight(T::WeightInfo::remove_service())]
        pub fn remove_service(
            origin: OriginFor<T>,
            did: Did,
            service: ServiceId,
        ) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_remove_service(&did, &who, service)
        }

        /// Replace the other names of an identity.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `NameMalformed`.
        ///
        /// Emits `NamesSet`.
        #[pallet::call_index(6)]
        #[pallet::weight(T::WeightInfo::set_also_known_as(saturated(names.len())))]
        pub fn set_also_known_as(
            origin: OriginFor<T>,
            did: Did,
            names: NamesOf<T>,
        ) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_set_names(&did, &who, names)
        }

        /// Hand control to another account: at once with what that account signed, and otherwise as an
        /// offer that it accepts with `accept_control`. A new offer replaces the last.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `AlreadyController`, `SeatHeld`,
        /// `FriendsNamed`, `SignatureExpired`, `SignatureNotMatching`, or what the pallets say that
        /// follow the controller.
        ///
        /// Emits `ControllerChanged` or `ControlOffered`.
        #[pallet::call_index(7)]
        #[pallet::weight(T::WeightInfo::transfer_control())]
        pub fn transfer_control(
            origin: OriginFor<T>,
            did: Did,
            new_controller: T::AccountId,
            consent: Option<ConsentOf<T>>,
        ) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_transfer_control(&did, &who, new_controller, consent)
        }

        /// Take an offer of control back.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `OfferNotFound`.
        ///
        /// Emits `OfferWithdrawn`.
        #[pallet::call_index(8)]
        #[pallet::weight(T::WeightInfo::withdraw_offer())]
        pub fn withdraw_offer(origin: OriginFor<T>, did: Did) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_withdraw_offer(&did, &who)
        }

        /// Accept control that is offered.
        ///
        /// Origin: signed; for organisations and places `ActorOrigin`, so a body too.
        ///
        /// Errors: `IdentityNotFound`, `IdentityDeactivated`, `RecoveryUnderWay`, `OfferNotFound`,
        /// `NotOffered`, `OfferExpired`, `SeatHeld`, `FriendsNamed`, or what the pallets say that follow
        /// the controller.
        ///
        /// Emits `ControllerChanged`.
        #[pallet::call_index(9)]
        #[pallet::weight(T::WeightInfo::accept_control())]
        pub fn accept_control(origin: OriginFor<T>, did: Did) -> DispatchResult {
            let who = Self::ensure_actor(origin, Self::kind_of(&did)?)?;
            Self::do_accept_control(&did, &who)
        }

        /// Let another account speak as an identity, with what that account signed. The controller's
        /// own account needs no consent.
        ///
        /// It may speak and no more: seats, keys and control stay the controller's.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `AccountSpeaksAlready`, `TooManyAccounts`,
        /// `ConsentMissing`, `SignatureExpired`, `SignatureNotMatching`.
        ///
        /// Emits `AccountLinked`.
        #[pallet::call_index(10)]
        #[pallet::weight(T::WeightInfo::link_account())]
        pub fn link_account(
            origin: OriginFor<T>,
            did: Did,
            account: T::AccountId,
            consent: Option<ConsentOf<T>>,
        ) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_link_account(&did, &who, account, consent)
        }

        /// Let an account speak as its identity no more.
        ///
        /// Origin: `ActorOrigin`, as that account or as the controller of its identity. During a
        /// recovery as the account only.
        ///
        /// Errors: `AccountNotLinked`, `NotController`, `RecoveryUnderWay`.
        ///
        /// Emits `AccountUnlinked`.
        #[pallet::call_index(11)]
        #[pallet::weight(T::WeightInfo::unlink_account())]
        pub fn unlink_account(origin: OriginFor<T>, account: T::AccountId) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_unlink_account(&who, &account)
        }

        /// Name the friends who can recover an identity, or none for an end of recovery.
        ///
        /// The first circle is in force at once. A change is in force after the longer of the old and
        /// the new delay, not while an attempt is armed, and anew so long after an armed one is
        /// cancelled. Attempts that are not armed end with the circle.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `TooFewFriends`, `FriendRepeated`,
        /// `ControllerIsFriend`, `DelayOutOfRange`, `FriendsNotFound`.
        ///
        /// Emits `RecoverySet`.
        #[pallet::call_index(12)]
        #[pallet::weight(T::WeightInfo::set_recovery(saturated(friends.len())))]
        pub fn set_recovery(
            origin: OriginFor<T>,
            did: Did,
            friends: FriendsOf<T>,
            threshold: u32,
            delay: BlockNumberFor<T>,
        ) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            let circle = Circle {
                friends,
                threshold,
                delay,
            };
            Self::do_set_recovery(&did, &who, circle)
        }

        /// Start the recovery of a friend's identity for a new controller, and approve it. The deposit
        /// is lost if the controller cancels.
        ///
        /// There can be one for each new controller until one is armed, so that no friend keeps the
        /// others from it. Each friend approves one.
        ///
        /// Origin: `ActorOrigin`, as a friend.
        ///
        /// Errors: `IdentityNotFound`, `IdentityDeactivated`, `AlreadyController`, `FriendsNotFound`,
        /// `NotFriend`, `AlreadyApproved`, `RecoveryExists`, or that the deposit cannot be held.
        ///
        /// Emits `RecoveryStarted`, and `RecoveryLapsed` for each that is over and is cleared by it.
        #[pallet::call_index(13)]
        #[pallet::weight(T::WeightInfo::start_recovery())]
        pub fn start_recovery(
            origin: OriginFor<T>,
            did: Did,
            new_controller: T::AccountId,
        ) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_start_recovery(&did, who, new_controller)
        }

        /// Approve the recovery of a friend's identity for exactly this new controller.
        ///
        /// With the last approval that it takes the recovery is armed: the delay begins, nothing of the
        /// identity can be changed, and its seat has no voice.
        ///
        /// Origin: `ActorOrigin`, as a friend.
        ///
        /// Errors: `RecoveryNotFound`, `NotNewController`, `RecoveryExpired`, `NotFriend`,
        /// `AlreadyApproved`, `RecoveryExists`.
        ///
        /// Emits `RecoveryApproved`, and `RecoveryArmed` with the last approval that it takes.
        #[pallet::call_index(14)]
        #[pallet::weight(T::WeightInfo::approve_recovery())]
        pub fn approve_recovery(
            origin: OriginFor<T>,
            did: Did,
            new_controller: T::AccountId,
        ) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_approve_recovery(&did, &who, &new_controller)
        }

        /// Cancel the recovery of one's identity for this new controller, at the cost of who started
        /// it; or clear one that is over, which costs nobody anything.
        ///
        /// Origin: `ActorOrigin`, as the controller; as anybody once the recovery is over.
        ///
        /// Errors: `RecoveryNotFound`, `NotNewController`, `NotController`, `RecoveryFirm`.
        ///
        /// Emits `RecoveryCancelled` or `RecoveryLapsed`.
        #[pallet::call_index(15)]
        #[pallet::weight(T::WeightInfo::cancel_recovery())]
        pub fn cancel_recovery(
            origin: OriginFor<T>,
            did: Did,
            new_controller: T::AccountId,
        ) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_cancel_recovery(&did, &who, &new_controller)
        }

        /// Take control by a recovery whose delay is over.
        ///
        /// All keys are revoked and no account but the new controller speaks as the identity, since
        /// whoever held the old key may have added them. A change of friends that was waiting is
        /// dropped.
        ///
        /// Origin: signed by the new controller; for organisations and places `ActorOrigin`.
        ///
        /// Errors: `IdentityNotFound`, `RecoveryNotFound`, `NotNewController`, `RecoveryNotApproved`,
        /// `DelayNotOver`, `RecoveryExpired`, or what the pallets say that follow the controller.
        ///
        /// Emits `KeyRevoked` and `AccountUnlinked` for each, `ControllerChanged` and
        /// `RecoveryFinished`.
        #[pallet::call_index(16)]
        #[pallet::weight(T::WeightInfo::finish_recovery())]
        pub fn finish_recovery(origin: OriginFor<T>, did: Did) -> DispatchResult {
            let who = Self::ensure_actor(origin, Self::kind_of(&did)?)?;
            Self::do_finish_recovery(&did, &who)
        }

        /// Make a call as an identity, with a payload signed by one of its keys. Who submits it pays the
        /// fee and gains nothing.
        ///
        /// The number of the payload is used up before the call is made, and stays so if the call
        /// fails. The README has the payload.
        ///
        /// Origin: signed, by anybody.
        ///
        /// Errors: `IdentityNotFound`, `IdentityDeactivated`, `RecoveryUnderWay`, `SignatureExpired`,
        /// `NonceNotNext`, `CallNotAllowed`, `KeyNotFound`, `KeyCannotInvoke`, `KeyCannotSign`,
        /// `SignatureNotMatching`. What the inner call says is in the event.
        ///
        /// Emits `DispatchedAs`.
        #[pallet::call_index(17)]
        #[pallet::weight(Pallet::<T>::weight_of_dispatch(call, signature))]
        pub fn dispatch_as(
            origin: OriginFor<T>,
            did: Did,
            key_id: KeyId,
            nonce: u32,
            valid_until: BlockNumberFor<T>,
            call: Box<<T as frame_system::Config>::RuntimeCall>,
            signature: KeySignature,
        ) -> DispatchResultWithPostInfo {
            ensure_signed(origin)?;
            Self::do_dispatch_as(did, key_id, nonce, valid_until, call, &signature)
        }

        /// End an identity for ever, and give the deposits back to who paid them.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document, `StillNeeded`.
        ///
        /// Emits `Deactivated`, and `RecoveryLapsed` for each attempt that was open.
        #[pallet::call_index(18)]
        #[pallet::weight(T::WeightInfo::deactivate())]
        pub fn deactivate(origin: OriginFor<T>, did: Did) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_deactivate(&did, &who)
        }

        /// Pay all deposits of one's identity oneself, so that a sponsor or a former controller has
        /// theirs back.
        ///
        /// Origin: `ActorOrigin`, as the controller.
        ///
        /// Errors: those of every change of a document.
        ///
        /// Emits `DepositsTakenOver`.
        #[pallet::call_index(19)]
        #[pallet::weight(T::WeightInfo::take_over_deposits())]
        pub fn take_over_deposits(origin: OriginFor<T>, did: Did) -> DispatchResult {
            let who = T::ActorOrigin::ensure_origin(origin)?;
            Self::do_take_over_deposits(&did, who)
        }

        /// Change the parameters. What was opened before keeps those it began with.
        ///
        /// Origin: `ParamsOrigin`.
        ///
        /// Errors: `ParamOutOfRange`.
        ///
        /// Emits `ParamsSet`.
        #[pallet::call_index(20)]
        #[pallet::weight(T::WeightInfo::set_params())]
        pub fn set_params(origin: OriginFor<T>, params: ParamsOf<T>) -> DispatchResult {
            T::ParamsOrigin::ensure_origin(origin)?;
            ensure!(params.is_valid(), Error::<T>::ParamOutOfRange);
            Parameters::<T>::put(params.clone());
            Self::deposit_event(Event::ParamsSet { params });
            Ok(())
        }
    }
}
