//! The origin of what the citizens decided.

use althing_primitives::TrackId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::{EnsureOrigin, OriginTrait};
use scale_info::TypeInfo;

/// Who calls, when it is the citizens.
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
    /// The citizens, by a poll of that track that passed and whose delay is over.
    Referendum(TrackId),
}

/// Lets in what passed on any track. Success: the track.
pub struct EnsureReferendum;

impl<O> EnsureOrigin<O> for EnsureReferendum
where
    O: OriginTrait + From<RawOrigin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    type Success = TrackId;

    fn try_origin(origin: O) -> Result<TrackId, O> {
        if let Ok(RawOrigin::Referendum(track)) = origin.caller().try_into() {
            return Ok(*track);
        }
        Err(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Ok(O::from(RawOrigin::Referendum(TrackId::ORDINARY)))
    }
}

/// Lets in what passed on the track of that number, and nothing else.
pub struct EnsureTrack<const TRACK: u16>;

impl<O, const TRACK: u16> EnsureOrigin<O> for EnsureTrack<TRACK>
where
    O: OriginTrait + From<RawOrigin>,
    for<'a> &'a O::PalletsOrigin: TryInto<&'a RawOrigin>,
{
    type Success = ();

    fn try_origin(origin: O) -> Result<(), O> {
        if let Ok(RawOrigin::Referendum(track)) = origin.caller().try_into() {
            if track.0 == TRACK {
                return Ok(());
            }
        }
        Err(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<O, ()> {
        Ok(O::from(RawOrigin::Referendum(TrackId(TRACK))))
    }
}
