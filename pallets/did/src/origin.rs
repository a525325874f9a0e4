//! The origin of a call that an identity makes by one of its keys.

use althing_primitives::Did;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::{EnsureOrigin, OriginTrait};
use scale_info::TypeInfo;

/// Who calls, when it is an identity and no account.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum RawOrigin {
    /// An identity, by a payload signed with one of its keys. Who submitted it does not matter.
    Did(Did),
}

/// Lets identities in, and nobody else. Success: the identity.
pub struct EnsureDid;

impl<O> EnsureOrigin<O> for EnsureDid
where
    O: OriginTrait + From<RawOrigin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    type Success = Did;

    fn try_origin(origin: O) -> Result<Did, O> {
        if let Ok(RawOrigin::Did(did)) = origin.caller().try_into() {
            return Ok(*did);
        }
        Err(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Ok(O::from(RawOrigin::Did(Did([0; 32]))))
    }
}
