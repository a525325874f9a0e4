//! Calls that an identity makes by a signed payload.

use alloc::boxed::Box;

use althing_primitives::{signing_payload, Did};
use codec::Encode;
use frame_support::{
    dispatch::{extract_actual_weight, DispatchResultWithPostInfo, GetDispatchInfo},
    ensure,
    storage::with_storage_layer,
    traits::Contains,
    weights::Weight,
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{Dispatchable, Get};

use crate::{
    types::saturated, Config, Documents, Error, Event, Identities, KeyId, KeySignature, Pallet,
    RawOrigin, Relationships, WeightInfo,
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

impl<T: Config> Pallet<T> {
    /// What is charged before it is known whether the payload was signed raw or wrapped.
    pub(crate) fn weight_of_dispatch(call: &CallOf<T>, signature: &KeySignature) -> Weight {
        let (whole, again) = Self::weight_of_signature(call, signature);
        whole
            .saturating_add(again)
            .saturating_add(call.get_dispatch_info().call_weight)
    }

    /// What all but the inner call costs with one check of the signature, and what a second check
    /// costs.
    fn weight_of_signature(call: &CallOf<T>, signature: &KeySignature) -> (Weight, Weight) {
        let length = saturated(call.encoded_size());
        match signature {
            KeySignature::Sr25519(_) => (
                T::WeightInfo::dispatch_as_sr25519(length),
                T::WeightInfo::verify_sr25519(length),
            ),
            KeySignature::Ed25519(_) => (
                T::WeightInfo::dispatch_as_ed25519(length),
                T::WeightInfo::verify_ed25519(length),
            ),
            KeySignature::Secp256k1(_) => (
                T::WeightInfo::dispatch_as_secp256k1(length),
                T::WeightInfo::verify_secp256k1(length),
            ),
        }
    }

    /// The bytes that a key of `did` signs for a call.
    pub(crate) fn call_payload(
        did: &Did,
        key: KeyId,
        nonce: u32,
        valid_until: BlockNumberFor<T>,
        call: &CallOf<T>,
    ) -> alloc::vec::Vec<u8> {
        let version = T::Version::get().transaction_version;
        let fields = (version, did, key, nonce, valid_until, call);
        signing_payload("althing/did-call", &Self::genesis_hash(), &fields)
    }

    pub(crate) fn do_dispatch_as(
        did: Did,
        key: KeyId,
        nonce: u32,
        valid_until: BlockNumberFor<T>,
        call: Box<CallOf<T>>,
        signature: &KeySignature,
    ) -> DispatchResultWithPostInfo {
        let mut identity = Self::active(&did)?;
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(now < valid_until, Error::<T>::SignatureExpired);
        ensure!(nonce == identity.nonce, Error::<T>::NonceNotNext);
        ensure!(
            T::DispatchFilter::contains(&call),
            Error::<T>::CallNotAllowed
        );
        let document = Documents::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        let entry = document.key(key).ok_or(Error::<T>::KeyNotFound)?;
        ensure!(
            entry
                .relationships
                .contains(Relationships::CAPABILITY_INVOCATION),
            Error::<T>::KeyCannotInvoke
        );
        ensure!(entry.public.can_sign(), Error::<T>::KeyCannotSign);
        let payload = Self::call_payload(&did, key, nonce, valid_until, &call);
        let checks = entry
            .public
            .verifies_payload(signature, &payload)
            .ok_or(Error::<T>::SignatureNotMatching)?;

        identity.nonce = identity.nonce.saturating_add(1);
        Identities::<T>::insert(did, identity);

        let (whole, again) = Self::weight_of_signature(&call, signature);
        let info = call.get_dispatch_info();
        let result = with_storage_layer(|| call.dispatch(RawOrigin::Did(did).into()));
        let inner = extract_actual_weight(&result, &info);
        Self::deposit_event(Event::DispatchedAs {
            did,
            key,
            nonce,
            result: result.map(|_| ()).map_err(|error| error.error),
        });
        let spent = if checks > 1 {
            whole.saturating_add(again)
        } else {
            whole
        };
        Ok(Some(spent.saturating_add(inner)).into())
    }
}
