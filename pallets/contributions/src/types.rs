//! What the pallet keeps.

use core::num::NonZeroU64;

use althing_math::decay;
use althing_primitives::{BodyId, DocumentRef, DomainId, Generation, MemberId};
use codec::{CompactAs, Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::traits::fungible::Inspect;
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_runtime::traits::{AtLeast32BitUnsigned, SaturatedConversion, Zero};

use crate::Config;

/// The amounts of the token in which deposits are held.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

/// An entry, as a runtime keeps it.
pub type EntryOf<T> =
    Entry<<T as frame_system::Config>::AccountId, BalanceOf<T>, BlockNumberFor<T>>;

/// A record of points, as a runtime keeps it.
pub type RecordOf<T> =
    Record<<T as frame_system::Config>::AccountId, BalanceOf<T>, BlockNumberFor<T>>;

/// Parts of a point in which points are reckoned, so that what is cut off is too little to matter.
pub const PARTS: u64 = 1_000_000;

/// The most seats that can be asked to attest one entry: as many as a body may have.
pub const MAX_ATTESTATIONS: u32 = 100;

/// The number of an entry. No number is given twice.
#[derive(
    Clone,
    Copy,
    CompactAs,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Default,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub struct EntryId(pub u32);

impl EntryId {
    /// The one after this; none after the last.
    #[must_use]
    pub const fn next(self) -> Option<Self> {
        match self.0.checked_add(1) {
            Some(next) => Some(Self(next)),
            None => None,
        }
    }
}

/// What somebody gave. New kinds are appended only.
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
pub enum Kind {
    /// Hours.
    Time,
    /// Work that takes a craft.
    Skill,
    /// Things.
    Goods,
    /// Money. Its points are kept apart, and open and order nothing.
    Funds,
    /// Looking after people.
    Care,
}

/// What a domain is opened with.
#[derive(
    Clone,
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
#[serde(rename_all = "camelCase")]
pub struct DomainTerms<BlockNumber> {
    /// What it is about, and what one unit of each kind is.
    pub document: DocumentRef,
    /// The body whose seats attest.
    pub owner: BodyId,
    /// How many of them an entry needs. From 1 to 100.
    pub attestations: u32,
    /// The blocks in which points fade to half. It never changes. From 10 to 525,600,000, a hundred
    /// years.
    pub half_life: BlockNumber,
}

impl<BlockNumber: From<u32> + PartialOrd> DomainTerms<BlockNumber> {
    /// Whether the half-life is within its range.
    #[must_use]
    pub fn has_valid_half_life(&self) -> bool {
        self.half_life >= 10.into() && self.half_life <= 525_600_000.into()
    }
}

/// Whether so many attestations may be asked for.
#[must_use]
pub fn is_valid_number(attestations: u32) -> bool {
    (1..=MAX_ATTESTATIONS).contains(&attestations)
}

/// A field in which people contribute.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Domain<BlockNumber> {
    /// What it is about, whose it is, and how its points come and go.
    pub terms: DomainTerms<BlockNumber>,
    /// Whether new entries are taken.
    pub open: bool,
}

/// The seats that have attested, of one body in one generation. Those of another are void.
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
pub struct Attestations {
    /// The body.
    pub body: BodyId,
    /// The generation of its seats.
    pub generation: Generation,
    /// A bit for each seat.
    pub seats: u128,
}

impl Attestations {
    /// Nobody has attested yet.
    #[must_use]
    pub const fn none(body: BodyId, generation: Generation) -> Self {
        Self {
            body,
            generation,
            seats: 0,
        }
    }

    /// How many have attested.
    #[must_use]
    pub const fn count(&self) -> u32 {
        self.seats.count_ones()
    }

    /// With `seat` among them; none if it was already, or there can be no such seat.
    #[must_use]
    pub fn with(self, seat: u32) -> Option<Self> {
        let bit = 1u128.checked_shl(seat)?;
        (self.seats & bit == 0).then_some(Self {
            seats: self.seats | bit,
            ..self
        })
    }
}

/// A doubt about an entry.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Dispute<AccountId, Balance, BlockNumber> {
    /// Who doubts.
    pub member: MemberId,
    /// Why.
    pub reason: DocumentRef,
    /// Whose tokens are held for it.
    pub payer: AccountId,
    /// What is held.
    pub deposit: Balance,
    /// The block at which it falls unless it was decided.
    pub until: BlockNumber,
}

/// How far an entry has come.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub enum Stage<AccountId, Balance, BlockNumber> {
    /// It waits for the seats.
    Submitted(Attestations),
    /// Enough seats attested it. It can be disputed for a while.
    Attested {
        /// The block of the last attestation, from which the points fade.
        at: BlockNumber,
        /// The block at which nobody can dispute it any more.
        until: BlockNumber,
    },
    /// Somebody disputes it, and the community decides.
    Disputed {
        /// The block of the last attestation, from which the points fade.
        at: BlockNumber,
        /// The doubt.
        dispute: Dispute<AccountId, Balance, BlockNumber>,
    },
}

/// What somebody says to have given.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Entry<AccountId, Balance, BlockNumber> {
    /// Who gave.
    pub member: MemberId,
    /// In which domain.
    pub domain: DomainId,
    /// What.
    pub kind: Kind,
    /// How much, in units of the domain and kind.
    pub units: u32,
    /// What shows it.
    pub evidence: DocumentRef,
    /// How many seats must attest.
    pub needed: u32,
    /// For how many blocks it can be disputed.
    pub window: BlockNumber,
    /// In how many blocks a dispute of it is to be decided.
    pub decision: BlockNumber,
    /// Whose tokens are held for it.
    pub payer: AccountId,
    /// What is held.
    pub deposit: Balance,
    /// How far it has come.
    pub stage: Stage<AccountId, Balance, BlockNumber>,
}

/// A member's points in a domain, as they were when last written.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Record<AccountId, Balance, BlockNumber> {
    /// What was given but for money, in parts of points.
    pub points: u64,
    /// What was given in money, in parts of points.
    pub funds: u64,
    /// The block in which it amounted to that.
    pub at: BlockNumber,
    /// The half-life of the domain.
    pub half_life: BlockNumber,
    /// Whose tokens are held for the record.
    pub payer: AccountId,
    /// What is held.
    pub deposit: Balance,
}

impl<AccountId, Balance, BlockNumber: AtLeast32BitUnsigned + Copy>
    Record<AccountId, Balance, BlockNumber>
{
    /// What is there at `now`, without money, in parts of points.
    #[must_use]
    pub fn points_at(&self, now: BlockNumber) -> u64 {
        faded(self.points, self.at, now, self.half_life)
    }

    /// What is there at `now` of money, in parts of points.
    #[must_use]
    pub fn funds_at(&self, now: BlockNumber) -> u64 {
        faded(self.funds, self.at, now, self.half_life)
    }

    /// Adds parts of points of this kind to what is there at `now`.
    pub fn add(&mut self, kind: Kind, parts: u64, now: BlockNumber) {
        let (points, funds) = (self.points_at(now), self.funds_at(now));
        let is_funds = matches!(kind, Kind::Funds);
        self.points = points.saturating_add(if is_funds { 0 } else { parts });
        self.funds = funds.saturating_add(if is_funds { parts } else { 0 });
        self.at = now;
    }

    /// Whether less than a whole point of either is left at `now`.
    #[must_use]
    pub fn is_faded(&self, now: BlockNumber) -> bool {
        self.points_at(now) < PARTS && self.funds_at(now) < PARTS
    }
}

/// What is left at `now` of `parts` of `at`.
#[must_use]
pub fn faded<BlockNumber: AtLeast32BitUnsigned + Copy>(
    parts: u64,
    at: BlockNumber,
    now: BlockNumber,
    half_life: BlockNumber,
) -> u64 {
    let age: u64 = now.saturating_sub(at).saturated_into();
    // A half-life of 0 cannot be set, and would leave nothing.
    NonZeroU64::new(half_life.saturated_into())
        .map(|half_life| decay::remaining(parts, age, half_life))
        .unwrap_or_else(Zero::zero)
}

/// Whole points out of their parts, rounded down.
#[must_use]
pub fn whole(parts: u64) -> u64 {
    parts.checked_div(PARTS).unwrap_or_default()
}

/// A member's points in a domain now, for people and tools.
#[derive(Clone, Copy, Debug, Decode, Default, Encode, Eq, PartialEq, TypeInfo)]
pub struct PointsReading {
    /// Points that open and order, in whole units.
    pub points: u64,
    /// Points of the kind Funds, which open and order nothing, in whole units.
    pub funds: u64,
}
