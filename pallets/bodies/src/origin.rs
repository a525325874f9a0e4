//! The origin of what a body decided, and who is let in by it.

use core::marker::PhantomData;

use althing_primitives::{BodyId, Mandates, Task};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    pallet_prelude::Get,
    traits::{EnsureOrigin, OriginTrait},
};
use scale_info::TypeInfo;

#[cfg(feature = "runtime-benchmarks")]
use crate::{Bodies, Mirrors, Shown};
use crate::{Config, Pallet};
#[cfg(feature = "runtime-benchmarks")]
use althing_primitives::CivilSeconds;

/// Who calls, when it is a body.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub enum RawOrigin {
    /// A body, by so many of its seats as it needs.
    Body(BodyId),
}

/// The body that calls, if it is one.
fn caller<O>(origin: &O) -> Option<BodyId>
where
    O: OriginTrait,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    let Ok(RawOrigin::Body(body)) = origin.caller().try_into() else {
        return None;
    };
    Some(*body)
}

/// Lets in any body. Success: the body.
pub struct EnsureBody;

impl<O> EnsureOrigin<O> for EnsureBody
where
    O: OriginTrait + From<RawOrigin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    type Success = BodyId;

    fn try_origin(origin: O) -> Result<BodyId, O> {
        caller(&origin).ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Ok(O::from(RawOrigin::Body(BodyId(2))))
    }
}

/// Lets in the body of that number, and nothing else.
pub struct EnsureThisBody<const BODY: u32>;

impl<O, const BODY: u32> EnsureOrigin<O> for EnsureThisBody<BODY>
where
    O: OriginTrait + From<RawOrigin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    type Success = ();

    fn try_origin(origin: O) -> Result<(), O> {
        if caller(&origin) == Some(BodyId(BODY)) {
            Ok(())
        } else {
            Err(origin)
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Ok(O::from(RawOrigin::Body(BodyId(BODY))))
    }
}

/// Lets in a body that stands and whose mandate is the set of calls of that number. Success: the body.
pub struct EnsureMandate<T, const MANDATE: u16>(PhantomData<T>);

impl<O, T: Config, const MANDATE: u16> EnsureOrigin<O> for EnsureMandate<T, MANDATE>
where
    O: OriginTrait + From<RawOrigin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    type Success = BodyId;

    fn try_origin(origin: O) -> Result<BodyId, O> {
        caller(&origin)
            .filter(|id| Pallet::<T>::body(*id).is_ok_and(|body| body.mandate.calls.0 == MANDATE))
            .ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Bodies::<T>::iter()
            .find(|(_, body)| body.mandate.calls.0 == MANDATE)
            .map(|(id, _)| O::from(RawOrigin::Body(id)))
            .ok_or(())
    }
}

/// Lets in a body that stands and is charged with the task. Success: the body.
pub struct EnsureCharged<T, Charge>(PhantomData<(T, Charge)>);

impl<O, T: Config, Charge: Get<Task>> EnsureOrigin<O> for EnsureCharged<T, Charge>
where
    O: OriginTrait + From<RawOrigin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    type Success = BodyId;

    fn try_origin(origin: O) -> Result<BodyId, O> {
        caller(&origin)
            .filter(|body| Pallet::<T>::has_mandate(*body, Charge::get()))
            .ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Bodies::<T>::iter_keys()
            .find(|body| Pallet::<T>::has_mandate(*body, Charge::get()))
            .map(|id| O::from(RawOrigin::Body(id)))
            .ok_or(())
    }
}

/// Lets in a signed account, and a body that stands as its own account. Success: the account.
pub struct EnsureActor<T>(PhantomData<T>);

impl<O, T: Config> EnsureOrigin<O> for EnsureActor<T>
where
    O: OriginTrait<AccountId = T::AccountId> + From<RawOrigin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    type Success = T::AccountId;

    fn try_origin(origin: O) -> Result<T::AccountId, O> {
        let account = match caller(&origin) {
            Some(body) => Pallet::<T>::body(body)
                .ok()
                .map(|_| Pallet::<T>::account_of(body)),
            None => origin.as_signer().cloned(),
        };
        account.ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Ok(O::from(RawOrigin::Body(BodyId::COUNCIL)))
    }
}

/// Lets in whom `Inner` lets in, who are members of the mirror of the body of that number, while all whom
/// it shows have standing by date. When a term or dues ran out, it needs `refresh_mirror` first.
pub struct EnsureCurrent<T, Inner, const BODY: u32>(PhantomData<(T, Inner)>);

impl<O, T, Inner, const BODY: u32> EnsureOrigin<O> for EnsureCurrent<T, Inner, BODY>
where
    O: Clone,
    T: Config,
    Inner: EnsureOrigin<O>,
{
    type Success = Inner::Success;

    fn try_origin(origin: O) -> Result<Self::Success, O> {
        let success = Inner::try_origin(origin.clone())?;
        if Pallet::<T>::is_current(BodyId(BODY)) {
            Ok(success)
        } else {
            Err(origin)
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        // Who is shown is not asked; only for how long.
        let mut shown = Mirrors::<T>::get(BodyId(BODY)).unwrap_or_else(|| Shown {
            accounts: Default::default(),
            block: None,
            moment: CivilSeconds::MAX,
        });
        (shown.block, shown.moment) = (None, CivilSeconds::MAX);
        Mirrors::<T>::insert(BodyId(BODY), shown);
        Inner::try_successful_origin()
    }
}
