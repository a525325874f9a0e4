//! The pace of the clock and what it shows.

use althing_primitives::CivilSeconds;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// How many civil seconds pass in a second of real time: from 1 to 86,400.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Deserialize,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    Serialize,
    TypeInfo,
)]
#[serde(try_from = "u32", into = "u32")]
pub struct Rate(u32);

impl Rate {
    /// Civil time is real time.
    pub const REAL_TIME: Self = Self(1);
    /// A civil day in a second: the fastest.
    pub const FASTEST: Self = Self(86_400);

    /// The rate of `times` civil seconds in a real one.
    ///
    /// # Errors
    /// [`RateOutOfRange`] if it is 0 or over 86,400.
    pub const fn new(times: u32) -> Result<Self, RateOutOfRange> {
        if times >= Self::REAL_TIME.0 && times <= Self::FASTEST.0 {
            Ok(Self(times))
        } else {
            Err(RateOutOfRange(times))
        }
    }

    /// Civil seconds in a second of real time.
    #[must_use]
    pub const fn times(self) -> u32 {
        self.0
    }
}

impl Default for Rate {
    fn default() -> Self {
        Self::REAL_TIME
    }
}

impl TryFrom<u32> for Rate {
    type Error = RateOutOfRange;

    fn try_from(times: u32) -> Result<Self, Self::Error> {
        Self::new(times)
    }
}

impl From<Rate> for u32 {
    fn from(rate: Rate) -> Self {
        rate.0
    }
}

/// A rate that no clock may run at.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub struct RateOutOfRange(pub u32);

impl core::fmt::Display for RateOutOfRange {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        write!(
            f,
            "the civil clock's rate is {}; it must be from {} (real time) to {} (a day in a second)",
            self.0,
            Rate::REAL_TIME.0,
            Rate::FASTEST.0
        )
    }
}

/// What the clock remembers.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    PartialEq,
    TypeInfo,
)]
pub struct ClockState {
    /// The timestamp of the first block, from which civil time runs at the rate. None until that
    /// block ends.
    pub base: Option<CivilSeconds>,
    /// Civil seconds in a second of real time. Genesis sets it, nothing changes it.
    pub rate: Rate,
}

/// All that the clock knows, for people and tools.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PartialEq, TypeInfo)]
pub struct ClockReading {
    /// Civil time, in unix seconds.
    pub now: CivilSeconds,
    /// The timestamp of the first block; none before it ends.
    pub base: Option<CivilSeconds>,
    /// Civil seconds in a second of real time.
    pub rate: Rate,
}

sp_api::decl_runtime_apis! {
    /// What time it is for leases, terms, dues and accounts.
    pub trait CivilClockApi {
        /// Civil time, in unix seconds.
        fn now() -> CivilSeconds;
        /// Civil time with the base and the rate that it follows from.
        fn reading() -> ClockReading;
    }
}
