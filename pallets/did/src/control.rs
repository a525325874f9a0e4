//! Who rules an identity, and who speaks as it.

use althing_primitives::{Did, IdentityKind, OnControllerChange, SeatHolding};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchError, DispatchResult},
};
use sp_runtime::traits::Saturating;

use crate::{
    Config, ConsentOf, DidOf, Document, Documents, Error, Event, Identities, Identity, Offer,
    Pallet, Parameters, Recoveries, Size,
};

impl<T: Config> Pallet<T> {
    /// Refuses to hand on control where a seat or friends would be left behind.
    fn ensure_transferable(
        did: &Did,
        who: &T::AccountId,
        identity: &Identity<T::AccountId>,
    ) -> DispatchResult {
        ensure!(
            identity.kind != IdentityKind::Person || !T::Seats::holds_seat(did),
            Error::<T>::SeatHeld
        );
        ensure!(
            Self::recovery_in_force(did).is_none(),
            Error::<T>::FriendsNamed
        );
        // An empty circle may have come into force since somebody last looked.
        if let Some(rules) = Recoveries::<T>::take(did) {
            Self::void_attempts(did)?;
            Self::resize(did, who, Self::size_of_recovery(&rules), Size::default())?;
        }
        Ok(())
    }

    pub(crate) fn do_transfer_control(
        did: &Did,
        who: &T::AccountId,
        new: T::AccountId,
        consent: Option<ConsentOf<T>>,
    ) -> DispatchResult {
        let mut identity = Self::ruled_by(did, who)?;
        ensure!(new != *who, Error::<T>::AlreadyController);
        Self::ensure_transferable(did, who, &identity)?;
        let Some(consent) = consent else {
            return Self::offer(did, who, new);
        };
        let fields = (did, &new, identity.nonce, consent.valid_until);
        Self::ensure_consent("althing/did-control", &fields, &new, &consent)?;
        identity.nonce = identity.nonce.saturating_add(1);
        Self::edit(did, who, |document| {
            Self::relink(did, document, who, &new);
            document.offer = None;
            Ok(())
        })?;
        Self::change_controller(did, identity, new)
    }

    fn offer(did: &Did, who: &T::AccountId, to: T::AccountId) -> DispatchResult {
        let until = frame_system::Pallet::<T>::block_number()
            .saturating_add(Parameters::<T>::get().offer_life);
        Self::edit(did, who, |document| {
            document.offer = Some(Offer {
                to: to.clone(),
                until,
            });
            Ok(())
        })?;
        Self::deposit_event(Event::ControlOffered {
            did: *did,
            to,
            until,
        });
        Ok(())
    }

    pub(crate) fn do_withdraw_offer(did: &Did, who: &T::AccountId) -> DispatchResult {
        Self::ruled_by(did, who)?;
        Self::edit(did, who, |document| {
            document.offer.take().ok_or(Error::<T>::OfferNotFound)?;
            Ok(())
        })?;
        Self::deposit_event(Event::OfferWithdrawn { did: *did });
        Ok(())
    }

    pub(crate) fn do_accept_control(did: &Did, who: &T::AccountId) -> DispatchResult {
        let identity = Self::active(did)?;
        let document = Documents::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        let offer = document.offer.ok_or(Error::<T>::OfferNotFound)?;
        ensure!(offer.to == *who, Error::<T>::NotOffered);
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(now < offer.until, Error::<T>::OfferExpired);
        Self::ensure_transferable(did, who, &identity)?;
        let old = identity.controller.clone();
        Self::edit(did, who, |document| {
            Self::relink(did, document, &old, who);
            document.offer = None;
            Ok(())
        })?;
        Self::change_controller(did, identity, who.clone())
    }

    /// Lets the old controller speak as the identity no more, and the new one if it speaks as no
    /// other and there is room.
    pub(crate) fn relink(
        did: &Did,
        document: &mut Document<T>,
        old: &T::AccountId,
        new: &T::AccountId,
    ) {
        if DidOf::<T>::get(old).as_ref() == Some(did) {
            Self::unlink(did, document, old);
        }
        if !DidOf::<T>::contains_key(new) && document.accounts.try_push(new.clone()).is_ok() {
            DidOf::<T>::insert(new, did);
            Self::deposit_event(Event::AccountLinked {
                did: *did,
                account: new.clone(),
            });
        }
    }

    fn unlink(did: &Did, document: &mut Document<T>, account: &T::AccountId) {
        document.accounts.retain(|other| other != account);
        DidOf::<T>::remove(account);
        Self::deposit_event(Event::AccountUnlinked {
            did: *did,
            account: account.clone(),
        });
    }

    /// Lets nobody speak as the identity.
    pub(crate) fn unlink_all(did: &Did, document: &mut Document<T>) {
        for account in core::mem::take(&mut document.accounts) {
            Self::unlink(did, document, &account);
        }
    }

    /// Writes the new controller and tells all who follow it, of whom each can refuse.
    pub(crate) fn change_controller(
        did: &Did,
        identity: Identity<T::AccountId>,
        new: T::AccountId,
    ) -> DispatchResult {
        let old = identity.controller;
        Identities::<T>::insert(
            did,
            Identity {
                controller: new.clone(),
                ..identity
            },
        );
        T::OnControllerChange::on_controller_change(did, &old, &new)?;
        Self::deposit_event(Event::ControllerChanged {
            did: *did,
            old,
            new,
        });
        Ok(())
    }

    pub(crate) fn do_link_account(
        did: &Did,
        who: &T::AccountId,
        account: T::AccountId,
        consent: Option<ConsentOf<T>>,
    ) -> DispatchResult {
        let mut identity = Self::ruled_by(did, who)?;
        let speaks = DidOf::<T>::contains_key(&account);
        ensure!(!speaks, Error::<T>::AccountSpeaksAlready);
        if account != *who {
            let consent = consent.ok_or(Error::<T>::ConsentMissing)?;
            let fields = (did, &account, identity.nonce, consent.valid_until);
            Self::ensure_consent("althing/did-link", &fields, &account, &consent)?;
            identity.nonce = identity.nonce.saturating_add(1);
            Identities::<T>::insert(did, identity);
        }
        Self::edit(did, who, |document| {
            let pushed = document.accounts.try_push(account.clone());
            pushed.map_err(|_| Error::<T>::TooManyAccounts)?;
            Ok(())
        })?;
        DidOf::<T>::insert(&account, did);
        Self::deposit_event(Event::AccountLinked { did: *did, account });
        Ok(())
    }

    pub(crate) fn do_unlink_account(who: &T::AccountId, account: &T::AccountId) -> DispatchResult {
        let did = DidOf::<T>::get(account).ok_or(Error::<T>::AccountNotLinked)?;
        if account != who {
            Self::ruled_by(&did, who)?;
        }
        Self::edit(&did, who, |document| {
            Self::unlink(&did, document, account);
            Ok::<_, DispatchError>(())
        })
    }
}
