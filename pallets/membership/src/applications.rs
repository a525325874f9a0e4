//! Applications: how one asks to belong, for oneself or by a sponsor, and how the asking ends.

use althing_primitives::{
    is_signed_by, signing_payload, BodyId, CharterInForce, CivilClock, CredentialView, Did,
    DocumentRef, Identities, IdentityKind, IdentityStatus, Mandates, MemberClass, MemberId,
    Nullifier, Personhood, SpeaksAs, Task,
};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchResult, EnsureOrigin},
    traits::fungible::InspectHold,
};
use frame_system::pallet_prelude::{BlockNumberFor, OriginFor};
use sp_runtime::{
    traits::{Saturating, Zero},
    DispatchError,
};

use crate::{
    personhood::Traces, rank, Application, ApplicationOf, Applications, BalanceOf, Config,
    Counters, Deposit, DepositOf, Error, Event, Form, HoldReason, MemberOf, MemberRecord,
    ObjectionStage, Objector, Pallet, Parameters, Presence, RejectionReason, Roll, SponsoredNonces,
    OBJECTORS,
};

/// The tag of what a newcomer signs for a sponsor.
pub const APPLY_TAG: &str = "althing/apply";

/// Somebody who may enter, as things stand.
pub(crate) struct Entrant<T: Config> {
    /// The account that will rule the seat.
    pub account: T::AccountId,
    /// The number that the person has, if they ever had one, and the row of the roll.
    pub known: Option<(MemberId, MemberRecord<T>)>,
    /// Whether they are in, and ask for a class with more rights.
    pub upgrade: bool,
    /// For citizens, what makes them a person.
    pub credential: Option<CredentialView>,
    /// The nullifier that they showed under the former schema, if it leads to no seat yet.
    pub fresh_former: Option<Nullifier>,
}

impl<T: Config> Pallet<T> {
    /// A body with the mandate for admissions, or anybody who signs.
    pub(crate) fn ensure_body_or_signed(
        origin: OriginFor<T>,
    ) -> Result<Option<BodyId>, DispatchError> {
        match T::BodyOrigin::try_origin(origin) {
            Ok(body) => {
                Self::ensure_mandated(body)?;
                Ok(Some(body))
            }
            Err(origin) => {
                frame_system::ensure_signed(origin)?;
                Ok(None)
            }
        }
    }

    fn ensure_mandated(body: BodyId) -> Result<(), Error<T>> {
        ensure!(
            T::Mandates::has_mandate(body, Task::Admission),
            Error::NoMandate
        );
        Ok(())
    }

    /// Passes if `did` may have the seat that `form` asks for: asked when they apply, and again when
    /// they are admitted.
    pub(crate) fn entrant(did: &Did, form: &Form) -> Result<Entrant<T>, Error<T>> {
        let identity = T::Identities::identity(did).ok_or(Error::IdentityNotFound)?;
        ensure!(identity.kind == IdentityKind::Person, Error::NotPerson);
        ensure!(
            identity.status == IdentityStatus::Active,
            Error::IdentityNotActive
        );
        let account = identity.controller;
        let Traces {
            number,
            fresh_former,
        } = Self::traces_of(did, form)?;
        let known = number.and_then(|number| Roll::<T>::get(number).map(|member| (number, member)));
        let upgrade = match known.as_ref().map(|(_, member)| (member, &member.presence)) {
            Some((member, Presence::In(_))) => {
                ensure!(
                    member.did == *did && rank(form.class) > rank(member.class),
                    Error::AlreadyMember
                );
                true
            }
            Some((member, Presence::Out { barred_until })) => {
                ensure!(member.did == *did, Error::SeatMismatch);
                ensure!(*barred_until <= T::Clock::now(), Error::Barred);
                false
            }
            None => false,
        };
        ensure!(
            upgrade || !MemberOf::<T>::contains_key(&account),
            Error::AccountSeated
        );
        let credential = match (form.class, &form.nullifier) {
            (MemberClass::Citizen, Some(nullifier)) => {
                Some(T::Personhood::check_newcomer(did, nullifier).map_err(Error::from)?)
            }
            (MemberClass::Citizen, None) => return Err(Error::NullifierNotFound),
            (MemberClass::Resident | MemberClass::Ally, _) => None,
        };
        Ok(Entrant {
            account,
            known,
            upgrade,
            credential,
            fresh_former,
        })
    }

    pub(crate) fn do_apply_for_oneself(who: &T::AccountId, form: Form) -> DispatchResult {
        let did = T::SpeaksAs::did_of(who).ok_or(Error::<T>::IdentityNotFound)?;
        ensure!(
            T::Identities::is_controller(&did, who),
            Error::<T>::NotController
        );
        Self::do_apply(did, who, form)
    }

    pub(crate) fn do_apply_for(
        sponsor: &T::AccountId,
        did: Did,
        form: Form,
        nonce: u32,
        valid_until: BlockNumberFor<T>,
        signature: &T::Signature,
    ) -> DispatchResult {
        ensure!(
            frame_system::Pallet::<T>::block_number() <= valid_until,
            Error::<T>::SignatureExpired
        );
        ensure!(
            SponsoredNonces::<T>::get(did) == nonce,
            Error::<T>::NonceUsed
        );
        let newcomer = T::Identities::controller(&did).ok_or(Error::<T>::IdentityNotFound)?;
        ensure!(
            T::SpeaksAs::did_of(&newcomer) == Some(did),
            Error::<T>::NotController
        );
        let payload = Self::application_payload(&did, &form, nonce, valid_until);
        ensure!(
            is_signed_by(signature, &payload, &newcomer),
            Error::<T>::SignatureMismatch
        );
        Self::do_apply(did, sponsor, form)?;
        SponsoredNonces::<T>::insert(did, nonce.saturating_add(1));
        Ok(())
    }

    /// What a newcomer signs, so that a sponsor can hand in their application.
    #[must_use]
    pub fn application_payload(
        did: &Did,
        form: &Form,
        nonce: u32,
        valid_until: BlockNumberFor<T>,
    ) -> alloc::vec::Vec<u8> {
        let genesis = frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero());
        signing_payload(APPLY_TAG, &genesis, &(did, form, nonce, valid_until))
    }

    /// Opens the application of `did`, paid by `payer`.
    pub(crate) fn do_apply(did: Did, payer: &T::AccountId, mut form: Form) -> DispatchResult {
        ensure!(
            !Applications::<T>::contains_key(did),
            Error::<T>::ApplicationExists
        );
        let charter = T::Charter::version().ok_or(Error::<T>::CharterNotFound)?;
        ensure!(form.charter == charter, Error::<T>::CharterSuperseded);
        if form.class != MemberClass::Citizen {
            (form.nullifier, form.former) = (None, None);
        }
        let entrant = Self::entrant(&did, &form)?;
        let params = Parameters::<T>::get();
        let class = params.class(form.class);
        Self::ensure_dues_have_a_pot(class.dues)?;
        // The electorate does not change, so that it need not be known in which season this is.
        let mut counts = Counters::<T>::get();
        let id = if let Some((number, _)) = entrant.known {
            number
        } else {
            let number = counts.next;
            counts.next = number.next().ok_or(Error::<T>::NumbersExhausted)?;
            Counters::<T>::put(counts);
            number
        };
        let dues = class.dues;
        let deposit = Self::hold_for_seat(payer, class.deposit, dues)?;
        let now = frame_system::Pallet::<T>::block_number();
        let application = Application {
            id,
            upgrade: entrant.upgrade,
            form: form.clone(),
            deposit,
            dues,
            term: params.dues_term,
            opened: now,
            admissible: now.saturating_add(class.waiting),
            expires: now.saturating_add(params.application_life),
            asked: class.vouches,
            vouches: Default::default(),
            objectors: Default::default(),
            objection_falls: None,
            unrenewed: None,
        };
        if !entrant.upgrade {
            frame_system::Pallet::<T>::inc_sufficients(&entrant.account);
        }
        Self::deposit_event(Event::Applied {
            member: id,
            did,
            form,
            payer: payer.clone(),
            deposit: application.deposit.amount,
            dues,
        });
        Applications::<T>::insert(did, application);
        Ok(())
    }

    /// Holds the deposit for a seat and the first dues.
    fn hold_for_seat(
        payer: &T::AccountId,
        amount: BalanceOf<T>,
        dues: BalanceOf<T>,
    ) -> Result<DepositOf<T>, DispatchError> {
        let reason = HoldReason::Seat.into();
        T::Currency::ensure_can_hold(&reason, payer, amount.saturating_add(dues))?;
        let deposit = Deposit {
            payer: payer.clone(),
            amount,
        };
        Self::hold(HoldReason::Seat, &deposit)?;
        let first_dues = Deposit {
            payer: payer.clone(),
            amount: dues,
        };
        Self::hold(HoldReason::Dues, &first_dues)?;
        Ok(deposit)
    }

    pub(crate) fn do_close_application(who: &T::AccountId, did: Did) -> DispatchResult {
        let application = Applications::<T>::get(did).ok_or(Error::<T>::ApplicationNotFound)?;
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(
            now >= application.expires || T::Identities::is_controller(&did, who),
            Error::<T>::ApplicationNotExpired
        );
        Applications::<T>::remove(did);
        Self::drop_application(&did, &application);
        Ok(())
    }

    /// Gives back all that an application holds that was removed, and tells it. An objection that fell
    /// meanwhile has lost.
    pub(crate) fn drop_application(did: &Did, application: &ApplicationOf<T>) {
        let now = frame_system::Pallet::<T>::block_number();
        let lost = application.objection(&now) == ObjectionStage::Fallen;
        Self::settle_objection(did, application, lost);
        Self::release_application(did, application);
        Self::deposit_event(Event::ApplicationClosed {
            member: application.id,
            did: *did,
        });
    }

    fn release_application(did: &Did, application: &ApplicationOf<T>) {
        Self::give_back(HoldReason::Seat, &application.deposit);
        let first_dues = Deposit {
            payer: application.deposit.payer.clone(),
            amount: application.dues,
        };
        Self::give_back(HoldReason::Dues, &first_dues);
        Self::release_reference(did, application);
    }

    /// Takes back the reference that lets an applicant's account exist without tokens.
    fn release_reference(did: &Did, application: &ApplicationOf<T>) {
        if application.upgrade {
            return;
        }
        if let Some(account) = Self::controller_of(did) {
            frame_system::Pallet::<T>::dec_sufficients(&account);
        }
    }

    pub(crate) fn do_reject(
        did: Did,
        by: BodyId,
        reason: RejectionReason,
        document: DocumentRef,
    ) -> DispatchResult {
        Self::ensure_mandated(by)?;
        let application = Applications::<T>::take(did).ok_or(Error::<T>::ApplicationNotFound)?;
        Self::settle_objection(&did, &application, false);
        Self::release_application(&did, &application);
        Self::deposit_event(Event::Rejected {
            member: application.id,
            did,
            by,
            reason,
            document,
        });
        Ok(())
    }

    pub(crate) fn do_object(who: &T::AccountId, did: Did, grounds: DocumentRef) -> DispatchResult {
        let objector = Self::citizen_in_good_standing(who)?.id;
        let mut application = Applications::<T>::get(did).ok_or(Error::<T>::ApplicationNotFound)?;
        ensure!(application.id != objector, Error::<T>::OwnApplication);
        let now = frame_system::Pallet::<T>::block_number();
        // What is void stays void: an objection gives time to decide, and no second life.
        ensure!(now < application.expires, Error::<T>::ApplicationExpired);
        ensure!(
            application.objection(&now) == ObjectionStage::None,
            Error::<T>::ObjectionComplete
        );
        ensure!(
            application
                .objectors
                .iter()
                .all(|other| other.by != objector),
            Error::<T>::ObjectionExists
        );
        let params = Parameters::<T>::get();
        let deposit = Deposit {
            payer: who.clone(),
            amount: params.objection_deposit,
        };
        application
            .objectors
            .try_push(Objector {
                by: objector,
                deposit: deposit.clone(),
            })
            .map_err(|_| Error::<T>::ObjectionComplete)?;
        Self::hold(HoldReason::Objection, &deposit)?;
        if application.objectors.len() >= OBJECTORS.try_into().unwrap_or(usize::MAX) {
            // Whatever is decided, there is as long again to admit.
            let falls = now.saturating_add(params.objection_period);
            let room = falls.saturating_add(params.objection_period);
            application.objection_falls = Some(falls);
            application.expires = application.expires.max(room);
        }
        Self::deposit_event(Event::Objected {
            did,
            objector,
            grounds,
            falls: application.objection_falls,
        });
        Applications::<T>::insert(did, application);
        Ok(())
    }
}
