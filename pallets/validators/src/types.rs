//! What the pallet keeps, and what it asks of the sessions.

use alloc::vec::Vec;

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    pallet_prelude::{ConstU32, DispatchResult, Get},
    traits::fungible::Inspect,
    BoundedVec, CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};
use sp_core::crypto::KeyTypeId;
use sp_runtime::traits::Zero;
use sp_staking::SessionIndex;

use crate::Config;

/// The amounts of the token in which deposits are held.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

/// Somebody who was nominated.
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
pub struct Candidacy<Balance> {
    /// What is held.
    pub deposit: Balance,
    /// For who left or was put out: the session from which on they may withdraw.
    pub withdrawable_from: Option<SessionIndex>,
}

/// A disabling by the Guardians. It lapses by itself at `until`.
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
pub struct Disabling<AccountId, BlockNumber> {
    /// The validator.
    pub who: AccountId,
    /// The first block at which it is over, and the Guardians may disable again.
    pub until: BlockNumber,
    /// Whether the community confirmed it: then the validator left, and nothing lapses.
    pub confirmed: bool,
}

/// The parameters. Each has a range, outside of which it is refused.
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
pub struct Params<Balance, BlockNumber> {
    /// What a nomination holds. Not zero.
    pub deposit: Balance,
    /// How long the Guardians' disabling lasts, and how far apart two of them are, in blocks. Not zero.
    pub disabling_period: BlockNumber,
    /// The Guardians leave at least so many validators that are not disabled. Not zero.
    pub minimum: u32,
    /// How many sessions a deposit stays held after its validator left, and for how long the owners
    /// of keys that went out of use are remembered. From 2 to 10,000.
    pub bond: SessionIndex,
}

impl<Balance: From<u32>, BlockNumber: From<u32>> Default for Params<Balance, BlockNumber> {
    /// Thirty days of slots of six seconds, and a week of sessions of an hour.
    fn default() -> Self {
        Self {
            deposit: 1_000_000_000.into(),
            disabling_period: 432_000.into(),
            minimum: 4,
            bond: 168,
        }
    }
}

impl<Balance: Zero, BlockNumber: Zero> Params<Balance, BlockNumber> {
    /// Whether each value is within its range.
    #[must_use]
    pub fn is_valid(&self) -> bool {
        !self.deposit.is_zero()
            && !self.disabling_period.is_zero()
            && self.minimum > 0
            && (2..=10_000).contains(&self.bond)
    }
}

/// A session key.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct KeyId {
    /// What it is for, as four letters: `aura`, `gran`.
    pub kind: [u8; 4],
    /// The public key.
    pub public: BoundedVec<u8, ConstU32<33>>,
}

impl KeyId {
    /// The key of this kind, unless it is longer than any that the SDK knows.
    #[must_use]
    pub fn new(kind: KeyTypeId, public: &[u8]) -> Option<Self> {
        let public = public.to_vec().try_into().ok()?;
        Some(Self {
            kind: kind.0,
            public,
        })
    }
}

/// The use of a session key.
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
pub struct KeyUse<AccountId> {
    /// Whose it is or was.
    pub owner: AccountId,
    /// The first session in which it was in use.
    pub from: SessionIndex,
    /// The first session in which it was no more; none while it is in use.
    pub until: Option<SessionIndex>,
}

impl<AccountId> KeyUse<AccountId> {
    /// Whether the key was in use in that session.
    #[must_use]
    pub fn covers(&self, session: SessionIndex) -> bool {
        session >= self.from && self.until.is_none_or(|until| session < until)
    }
}

/// Keys that went out of use together.
#[derive(
    CloneNoBound,
    DebugNoBound,
    Decode,
    DecodeWithMemTracking,
    Encode,
    EqNoBound,
    MaxEncodedLen,
    PartialEqNoBound,
    TypeInfo,
)]
#[scale_info(skip_type_params(MaxKeys))]
pub struct LeavingKeys<MaxKeys: Get<u32>> {
    /// The first session in which they were in use no more.
    pub left: SessionIndex,
    /// The session from which on their record may be dropped.
    pub forget_at: SessionIndex,
    /// The keys.
    pub keys: BoundedVec<KeyId, MaxKeys>,
}

/// Where the queue of leaving keys starts and ends: the number of its first batch, and the one that the
/// next batch will have.
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
pub struct QueueBounds {
    /// The first batch.
    pub start: u32,
    /// The number after the last one.
    pub end: u32,
}

/// The sessions, as this pallet sees them. The runtime answers with `pallet-session`.
pub trait Sessions<AccountId> {
    /// The session that runs.
    fn current() -> SessionIndex;
    /// Who sits in it, in the order of their indices.
    fn sitting() -> Vec<AccountId>;
    /// Who sits in the next one.
    fn queued() -> Vec<AccountId>;
    /// The keys that `who` registered: what each is for, and the public key.
    fn keys_of(who: &AccountId) -> Option<Vec<(KeyTypeId, Vec<u8>)>>;
    /// Disables the one with this index until the session's end.
    fn disable(index: u32);
    /// Removes the keys that `who` registered.
    ///
    /// # Errors
    /// If there are none.
    fn purge(who: &AccountId) -> DispatchResult;
}
