//! Making identities, changing their documents, ending them; and what other pallets may ask.

use althing_primitives::{
    is_signed_by, signing_payload, CivilClock, CivilSeconds, Did, Identities as ReadIdentities,
    IdentityKind, IdentityView, OnDeactivate, SpeaksAs,
};
use codec::Encode;
use frame_support::{
    ensure,
    pallet_prelude::{DispatchError, DispatchResult},
    traits::EnsureOrigin,
};
use frame_system::{
    ensure_signed,
    pallet_prelude::{BlockNumberFor, OriginFor},
};
use sp_runtime::traits::Zero;

use crate::{
    text, types::saturated, ChainTag, Config, ConsentOf, Created, DidOf, Document, Documents,
    Error, Event, Identities, Identity, Key, KeyId, NamesOf, Needed, NewKey, NewKeysOf, Pallet,
    Recoveries, Relationships, RevokedKey, RevokedKeys, Service, ServiceId, ServicesOf, Status,
    Tombstone,
};

impl<T: Config> Pallet<T> {
    /// The account that acts for an identity of this kind: persons act for themselves.
    pub(crate) fn ensure_actor(
        origin: OriginFor<T>,
        kind: IdentityKind,
    ) -> Result<T::AccountId, DispatchError> {
        match kind {
            IdentityKind::Person => Ok(ensure_signed(origin)?),
            IdentityKind::Organisation | IdentityKind::Place => {
                Ok(T::ActorOrigin::ensure_origin(origin)?)
            }
        }
    }

    /// What an identity stands for.
    pub(crate) fn kind_of(did: &Did) -> Result<IdentityKind, DispatchError> {
        let identity = Identities::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        Ok(identity.kind)
    }

    /// The identity, if it can act.
    pub(crate) fn active(did: &Did) -> Result<Identity<T::AccountId>, DispatchError> {
        let identity = Identities::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        match identity.status {
            Status::Active => Ok(identity),
            Status::Recovering => Err(Error::<T>::RecoveryUnderWay.into()),
            Status::Deactivated(_) => Err(Error::<T>::IdentityDeactivated.into()),
        }
    }

    /// The identity, if it can act and `who` rules it.
    pub(crate) fn ruled_by(
        did: &Did,
        who: &T::AccountId,
    ) -> Result<Identity<T::AccountId>, DispatchError> {
        let identity = Identities::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        let ended = matches!(identity.status, Status::Deactivated(_));
        ensure!(!ended, Error::<T>::IdentityDeactivated);
        ensure!(identity.controller == *who, Error::<T>::NotController);
        ensure!(
            identity.status == Status::Active,
            Error::<T>::RecoveryUnderWay
        );
        Ok(identity)
    }

    /// The hash of the genesis block, to which every signed payload is bound.
    pub(crate) fn genesis_hash() -> T::Hash {
        frame_system::Pallet::<T>::block_hash(BlockNumberFor::<T>::zero())
    }

    /// Whether `account` consented to what `fields` say, and still does.
    pub(crate) fn ensure_consent<Fields: Encode>(
        tag: &str,
        fields: &Fields,
        account: &T::AccountId,
        consent: &ConsentOf<T>,
    ) -> DispatchResult {
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(now < consent.valid_until, Error::<T>::SignatureExpired);
        let payload = signing_payload(tag, &Self::genesis_hash(), fields);
        ensure!(
            is_signed_by(&consent.signature, &payload, account),
            Error::<T>::SignatureNotMatching
        );
        Ok(())
    }

    /// Whether a newcomer consented to the identity that a sponsor is about to make.
    pub(crate) fn ensure_newcomer_agrees<Wanted: Encode>(
        newcomer: &T::AccountId,
        wanted: &Wanted,
        consent: &ConsentOf<T>,
    ) -> DispatchResult {
        let nonce = Created::<T>::get(newcomer);
        let did = Self::did_at(newcomer, nonce);
        let fields = (did, nonce, consent.valid_until, wanted);
        Self::ensure_consent("althing/did-create", &fields, newcomer, consent)
    }

    fn did_at(account: &T::AccountId, index: u32) -> Did {
        Did::derive(&ChainTag::<T>::get(), account, index)
    }

    /// The identity that will be made next for an account.
    #[must_use]
    pub fn next_did(account: &T::AccountId) -> Did {
        Self::did_at(account, Created::<T>::get(account))
    }

    /// The next identifier of an account, used up.
    pub(crate) fn use_next_did(account: &T::AccountId) -> Result<Did, DispatchError> {
        Created::<T>::try_mutate(account, |created| {
            let did = Self::did_at(account, *created);
            *created = created
                .checked_add(1)
                .ok_or(Error::<T>::TooManyIdentities)?;
            Ok(did)
        })
    }

    pub(crate) fn do_create(
        payer: &T::AccountId,
        controller: &T::AccountId,
        kind: IdentityKind,
        keys: &NewKeysOf<T>,
        services: ServicesOf<T>,
        names: NamesOf<T>,
    ) -> DispatchResult {
        let kept = keys.iter().filter(|key| key.is_kept()).count();
        let document = Self::new_document(T::Clock::now(), keys, services, names)?;
        Self::charge_for_records(payer, saturated(kept).saturating_add(1))?;
        let did = Self::use_next_did(controller)?;
        let document = Self::settle(&did, controller, kind, document);
        let deposit = Self::open_deposits(&did, payer, document.size())?;
        Self::deposit_event(Event::Created {
            did,
            kind,
            controller: controller.clone(),
            payer: payer.clone(),
            deposit,
        });
        Self::announce(did, document);
        Ok(())
    }

    /// A document of these parts, if each is what it must be.
    pub(crate) fn new_document(
        now: CivilSeconds,
        keys: &[NewKey],
        services: ServicesOf<T>,
        names: NamesOf<T>,
    ) -> Result<Document<T>, DispatchError> {
        let mut document = Document::<T> {
            created: now,
            ..Default::default()
        };
        for key in keys {
            Self::push_key(&mut document, *key, now)?;
        }
        for service in services {
            Self::push_service(&mut document, service)?;
        }
        Self::ensure_names(&names)?;
        document.also_known_as = names;
        document.touch(now);
        Ok(document)
    }

    /// Writes a new identity and its document, and lets its controller speak as it if as no other.
    pub(crate) fn settle(
        did: &Did,
        controller: &T::AccountId,
        kind: IdentityKind,
        mut document: Document<T>,
    ) -> Document<T> {
        if !DidOf::<T>::contains_key(controller)
            && document.accounts.try_push(controller.clone()).is_ok()
        {
            DidOf::<T>::insert(controller, did);
        }
        let identity = Identity {
            kind,
            controller: controller.clone(),
            nonce: 0,
            status: Status::Active,
        };
        Identities::<T>::insert(did, identity);
        Documents::<T>::insert(did, &document);
        document
    }

    fn announce(did: Did, document: Document<T>) {
        for key in document.keys {
            Self::deposit_event(Event::KeyAdded { did, key });
        }
        for service in document.services {
            Self::deposit_event(Event::ServiceAdded { did, service });
        }
        if !document.also_known_as.is_empty() {
            let names = document.also_known_as;
            Self::deposit_event(Event::NamesSet { did, names });
        }
        for account in document.accounts {
            Self::deposit_event(Event::AccountLinked { did, account });
        }
    }

    /// Changes a document, and what is paid for it.
    pub(crate) fn edit<R>(
        did: &Did,
        who: &T::AccountId,
        change: impl FnOnce(&mut Document<T>) -> Result<R, DispatchError>,
    ) -> Result<R, DispatchError> {
        let mut document = Documents::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        let before = document.size();
        let result = change(&mut document)?;
        document.touch(T::Clock::now());
        Self::resize(did, who, before, document.size())?;
        Documents::<T>::insert(did, document);
        Ok(result)
    }

    fn push_key(
        document: &mut Document<T>,
        key: NewKey,
        now: CivilSeconds,
    ) -> Result<Key, DispatchError> {
        ensure!(key.public.is_well_formed(), Error::<T>::KeyMalformed);
        ensure!(
            key.public.may_serve(key.relationships),
            Error::<T>::RelationshipsNotAllowed
        );
        let known = document.keys.iter().any(|old| old.public == key.public);
        ensure!(!known, Error::<T>::KeyExists);
        let id = document.next_key;
        let next = id.0.checked_add(1).ok_or(Error::<T>::TooManyKeys)?;
        let key = Key {
            id,
            public: key.public,
            relationships: key.relationships,
            added: now,
        };
        let pushed = document.keys.try_push(key);
        pushed.map_err(|_| Error::<T>::TooManyKeys)?;
        document.next_key = KeyId(next);
        Ok(key)
    }

    pub(crate) fn do_add_key(did: &Did, who: &T::AccountId, key: NewKey) -> DispatchResult {
        Self::ruled_by(did, who)?;
        let now = T::Clock::now();
        let key_added = Self::edit(did, who, |document| Self::push_key(document, key, now))?;
        if key.is_kept() {
            Self::charge_for_records(who, 1)?;
        }
        Self::deposit_event(Event::KeyAdded {
            did: *did,
            key: key_added,
        });
        Ok(())
    }

    /// Writes down that a key counts no more, if it made assertions.
    pub(crate) fn bury(did: &Did, key: &Key) {
        if key.relationships.contains(Relationships::ASSERTION_METHOD) {
            let revoked = RevokedKey {
                public: key.public,
                relationships: key.relationships,
                added: key.added,
                revoked_at: T::Clock::now(),
            };
            RevokedKeys::<T>::insert(did, key.id, revoked);
        }
    }

    pub(crate) fn do_revoke_key(did: &Did, who: &T::AccountId, id: KeyId) -> DispatchResult {
        Self::ruled_by(did, who)?;
        let key = Self::edit(did, who, |document| {
            let key = *document.key(id).ok_or(Error::<T>::KeyNotFound)?;
            document.keys.retain(|other| other.id != id);
            Ok(key)
        })?;
        Self::bury(did, &key);
        Self::deposit_event(Event::KeyRevoked { did: *did, key: id });
        Ok(())
    }

    fn push_service(document: &mut Document<T>, service: Service) -> DispatchResult {
        ensure!(service.is_well_formed(), Error::<T>::ServiceMalformed);
        let known = document.services.iter().any(|old| old.id == service.id);
        ensure!(!known, Error::<T>::ServiceExists);
        let pushed = document.services.try_push(service);
        pushed.map_err(|_| Error::<T>::TooManyServices)?;
        Ok(())
    }

    pub(crate) fn do_add_service(
        did: &Did,
        who: &T::AccountId,
        service: Service,
    ) -> DispatchResult {
        Self::ruled_by(did, who)?;
        Self::edit(did, who, |document| {
            Self::push_service(document, service.clone())
        })?;
        Self::deposit_event(Event::ServiceAdded { did: *did, service });
        Ok(())
    }

    pub(crate) fn do_remove_service(
        did: &Did,
        who: &T::AccountId,
        service: ServiceId,
    ) -> DispatchResult {
        Self::ruled_by(did, who)?;
        Self::edit(did, who, |document| {
            let before = document.services.len();
            document.services.retain(|other| other.id != service);
            let gone = document.services.len() < before;
            ensure!(gone, Error::<T>::ServiceNotFound);
            Ok(())
        })?;
        Self::deposit_event(Event::ServiceRemoved { did: *did, service });
        Ok(())
    }

    fn ensure_names(names: &NamesOf<T>) -> DispatchResult {
        let distinct: alloc::collections::BTreeSet<_> = names.iter().collect();
        ensure!(
            distinct.len() == names.len() && names.iter().all(|name| text::is_uri(name)),
            Error::<T>::NameMalformed
        );
        Ok(())
    }

    pub(crate) fn do_set_names(did: &Did, who: &T::AccountId, names: NamesOf<T>) -> DispatchResult {
        Self::ruled_by(did, who)?;
        Self::ensure_names(&names)?;
        Self::edit(did, who, |document| {
            document.also_known_as = names.clone();
            Ok(())
        })?;
        Self::deposit_event(Event::NamesSet { did: *did, names });
        Ok(())
    }

    pub(crate) fn do_deactivate(did: &Did, who: &T::AccountId) -> DispatchResult {
        let mut identity = Self::ruled_by(did, who)?;
        T::OnDeactivate::may_deactivate(did)
            .map_err(|leaning| Error::<T>::StillNeeded(Needed(leaning)))?;
        Self::void_attempts(did)?;
        let document = Documents::<T>::take(did).ok_or(Error::<T>::IdentityNotFound)?;
        for key in &document.keys {
            Self::bury(did, key);
        }
        for account in &document.accounts {
            DidOf::<T>::remove(account);
        }
        Recoveries::<T>::remove(did);
        Self::close_deposits(did)?;
        identity.status = Status::Deactivated(Tombstone {
            created: document.created,
            ended: T::Clock::now(),
            version: document.version.saturating_add(1),
            next_key: document.next_key,
        });
        Identities::<T>::insert(did, identity);
        Self::deposit_event(Event::Deactivated { did: *did });
        Ok(())
    }
}

impl<T: Config> SpeaksAs<T::AccountId> for Pallet<T> {
    fn did_of(account: &T::AccountId) -> Option<Did> {
        DidOf::<T>::get(account)
    }
}

impl<T: Config> ReadIdentities<T::AccountId> for Pallet<T> {
    fn identity(did: &Did) -> Option<IdentityView<T::AccountId>> {
        Identities::<T>::get(did).map(|identity| IdentityView {
            kind: identity.kind,
            controller: identity.controller,
            status: identity.status.into(),
        })
    }
}
