//! What the pallet keeps.

use alloc::vec::Vec;

use althing_primitives::{CivilSeconds, IdentityKind, IdentityStatus, Leaning};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    traits::{fungible::Inspect, ConstU32},
    BoundedVec, CloneNoBound, DebugNoBound, DefaultNoBound, EqNoBound, PalletError,
    PartialEqNoBound,
};
use frame_system::pallet_prelude::BlockNumberFor;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

use crate::{text, Config, Key, KeyId, NewKey, Params};

/// The amounts of the token in which deposits are held.
pub type BalanceOf<T> =
    <<T as Config>::Currency as Inspect<<T as frame_system::Config>::AccountId>>::Balance;

/// A URI, at most 128 bytes of it.
pub type Uri = BoundedVec<u8, ConstU32<128>>;
/// The fragment of a service, at most 32 bytes.
pub type ServiceId = BoundedVec<u8, ConstU32<32>>;
/// The type of a service, at most 64 bytes.
pub type ServiceType = BoundedVec<u8, ConstU32<64>>;

/// The keys that somebody wants in a document.
pub type NewKeysOf<T> = BoundedVec<NewKey, <T as Config>::MaxKeys>;
/// The services of a document.
pub type ServicesOf<T> = BoundedVec<Service, <T as Config>::MaxServices>;
/// The other names of an identity.
pub type NamesOf<T> = BoundedVec<Uri, <T as Config>::MaxNames>;
/// The friends of an identity.
pub type FriendsOf<T> =
    BoundedVec<<T as frame_system::Config>::AccountId, <T as Config>::MaxFriends>;
/// A circle of friends, as it is kept.
pub type CircleOf<T> = Circle<FriendsOf<T>, BlockNumberFor<T>>;
/// A recovery's rules, as they are kept.
pub type RecoveryOf<T> = Recovery<FriendsOf<T>, BlockNumberFor<T>>;
/// An attempt to recover, as it is kept.
pub type AttemptOf<T> =
    Attempt<FriendsOf<T>, <T as frame_system::Config>::AccountId, BalanceOf<T>, BlockNumberFor<T>>;
/// The attempts to recover one identity, as they are kept: each friend approves one at most.
pub type AttemptsOf<T> = BoundedVec<AttemptOf<T>, <T as Config>::MaxFriends>;
/// The deposits of an identity, as they are kept.
pub type DepositsOf<T> = Deposits<<T as frame_system::Config>::AccountId, BalanceOf<T>>;
/// What one account pays for an identity, as it is kept.
pub type ShareOf<T> = Share<<T as frame_system::Config>::AccountId, BalanceOf<T>>;
/// The parameters, as they are kept.
pub type ParamsOf<T> = Params<BalanceOf<T>, BlockNumberFor<T>>;
/// The consent of an account, as a call takes it.
pub type ConsentOf<T> = Consent<<T as Config>::Signature, BlockNumberFor<T>>;

/// What leans on an identity, as an error carries it.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub struct Needed(pub Leaning);

// An error asks for it. A leaning is one byte and takes no memory to decode.
impl DecodeWithMemTracking for Needed {}

/// Whether an identity can act, and what is left of one that ended.
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
pub enum Status {
    /// Its controller rules it.
    Active,
    /// Enough friends approved a recovery.
    Recovering,
    /// Ended for ever.
    Deactivated(Tombstone),
}

/// What resolving an ended identity still tells.
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
pub struct Tombstone {
    /// When it was made.
    pub created: CivilSeconds,
    /// When it ended.
    pub ended: CivilSeconds,
    /// How often its document was written, the end included.
    pub version: u32,
    /// All its keys have lower numbers.
    pub next_key: KeyId,
}

impl From<Status> for IdentityStatus {
    fn from(status: Status) -> Self {
        match status {
            Status::Active => Self::Active,
            Status::Recovering => Self::Recovering,
            Status::Deactivated(_) => Self::Deactivated,
        }
    }
}

/// What is read whenever an identity acts: small, and apart from its document.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Identity<AccountId> {
    /// What it stands for.
    pub kind: IdentityKind,
    /// The account that rules it, or ruled it last.
    pub controller: AccountId,
    /// The number that the next payload signed for it must name.
    pub nonce: u32,
    /// Whether it can act.
    pub status: Status,
}

/// A way to reach the identity or to deal with it.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Service {
    /// Its fragment: letters, digits, `.`, `_` and `-`, and not beginning with `key-`.
    pub id: ServiceId,
    /// Its type, such as `LinkedDomains`, of the same characters.
    pub kind: ServiceType,
    /// Where it is.
    pub endpoint: Uri,
}

impl Service {
    /// Whether each part is what it must be.
    #[must_use]
    pub fn is_well_formed(&self) -> bool {
        text::is_service_id(&self.id) && text::is_word(&self.kind) && text::is_uri(&self.endpoint)
    }
}

/// Control offered to an account, until it accepts, the offer ends or is withdrawn.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Offer<AccountId, BlockNumber> {
    /// Who may accept.
    pub to: AccountId,
    /// The first block at which it is over.
    pub until: BlockNumber,
}

/// What an identity publishes, and who speaks as it.
#[derive(
    CloneNoBound,
    DebugNoBound,
    Decode,
    DefaultNoBound,
    Encode,
    EqNoBound,
    MaxEncodedLen,
    PartialEqNoBound,
    TypeInfo,
)]
#[codec(mel_bound())]
#[scale_info(skip_type_params(T))]
pub struct Document<T: Config> {
    /// Its keys, by rising number.
    pub keys: BoundedVec<Key, T::MaxKeys>,
    /// Its services.
    pub services: ServicesOf<T>,
    /// Its other names.
    pub also_known_as: NamesOf<T>,
    /// The accounts that speak as it. The controller is among them only if it speaks as no other.
    pub accounts: BoundedVec<T::AccountId, T::MaxAccounts>,
    /// Control that is offered to somebody.
    pub offer: Option<Offer<T::AccountId, BlockNumberFor<T>>>,
    /// The number of the next key.
    pub next_key: KeyId,
    /// When it was made.
    pub created: CivilSeconds,
    /// When it was last changed.
    pub updated: CivilSeconds,
    /// How often it was written, from 1.
    pub version: u32,
}

impl<T: Config> Document<T> {
    /// The key of this number.
    #[must_use]
    pub fn key(&self, id: KeyId) -> Option<&Key> {
        self.keys.iter().find(|key| key.id == id)
    }

    /// Writes down that it was changed.
    pub(crate) fn touch(&mut self, now: CivilSeconds) {
        self.updated = now;
        self.version = self.version.saturating_add(1);
    }

    /// What it takes up in the state, with the rows of identity, deposits and accounts.
    pub(crate) fn size(&self) -> Size {
        let accounts = saturated(self.accounts.len());
        Size {
            rows: accounts.saturating_add(3),
            bytes: saturated(self.encoded_size()).saturating_add(accounts.saturating_mul(32)),
        }
    }
}

/// A length as a number of 32 bits.
pub(crate) fn saturated(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// What something takes up in the state.
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
pub struct Size {
    /// Rows of storage.
    pub rows: u32,
    /// Bytes in them, beyond the fixed ones of a row.
    pub bytes: u32,
}

impl Size {
    /// Both together.
    #[must_use]
    pub const fn plus(self, other: Self) -> Self {
        Self {
            rows: self.rows.saturating_add(other.rows),
            bytes: self.bytes.saturating_add(other.bytes),
        }
    }

    /// This without the other.
    #[must_use]
    pub const fn minus(self, other: Self) -> Self {
        Self {
            rows: self.rows.saturating_sub(other.rows),
            bytes: self.bytes.saturating_sub(other.bytes),
        }
    }

    /// Whether nothing is taken up.
    #[must_use]
    pub const fn is_nothing(self) -> bool {
        self.rows == 0 && self.bytes == 0
    }
}

/// What one account has held for an identity.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Share<AccountId, Balance> {
    /// Who paid, and gets it back. It gives no power.
    pub payer: AccountId,
    /// How much.
    pub amount: Balance,
}

/// The deposits of an identity.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Deposits<AccountId, Balance> {
    /// What was paid at its creation, for the size that it had then. It stays until the end.
    pub base: Share<AccountId, Balance>,
    /// The size for which the base was paid.
    pub covered: Size,
    /// The size that it has.
    pub used: Size,
    /// What is paid for that which goes beyond.
    pub extra: Option<Share<AccountId, Balance>>,
}

impl<AccountId, Balance> Deposits<AccountId, Balance> {
    /// The size that goes beyond what the base covers.
    #[must_use]
    pub const fn beyond(&self) -> Size {
        self.used.minus(self.covered)
    }
}

/// Friends who can recover an identity together, or nobody.
#[derive(
    Clone,
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
pub struct Circle<Friends, BlockNumber> {
    /// The friends; none of them if there is to be no recovery.
    pub friends: Friends,
    /// How many of them it takes, at least two.
    pub threshold: u32,
    /// Blocks from the last approval that it takes until the recovery can be finished.
    pub delay: BlockNumber,
}

/// A circle that comes into force later.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct NextCircle<Friends, BlockNumber> {
    /// The circle.
    pub circle: Circle<Friends, BlockNumber>,
    /// The block from which on it is in force, if no attempt to recover is armed then.
    pub from: BlockNumber,
}

/// The last two times that the controller cancelled a recovery.
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
pub struct Cancellations<BlockNumber> {
    /// The last time.
    pub last: Option<BlockNumber>,
    /// The time before.
    pub before: Option<BlockNumber>,
}

/// By which rules an identity is recovered.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Recovery<Friends, BlockNumber> {
    /// The circle in force.
    pub circle: Circle<Friends, BlockNumber>,
    /// The one that replaces it.
    pub next: Option<NextCircle<Friends, BlockNumber>>,
    /// When recoveries were cancelled.
    pub cancelled: Cancellations<BlockNumber>,
}

/// An attempt to recover an identity.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Attempt<Friends, AccountId, Balance, BlockNumber> {
    /// The friend who began, and whose deposit is lost if the controller cancels.
    pub starter: AccountId,
    /// That deposit.
    pub deposit: Balance,
    /// Who is to rule the identity.
    pub new_controller: AccountId,
    /// The friends who approve, the starter first.
    pub approvals: Friends,
    /// The first block at which it can be finished, once enough friends approved.
    pub ready_at: Option<BlockNumber>,
    /// The first block at which it is over.
    pub expires: BlockNumber,
    /// After two cancellations: until this block the controller cannot cancel it, nor ever once one
    /// friend more than needed, or all, approved.
    pub firm_until: Option<BlockNumber>,
}

/// The consent of an account to something that another account does.
#[derive(
    Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, MaxEncodedLen, PartialEq, TypeInfo,
)]
pub struct Consent<Signature, BlockNumber> {
    /// The first block at which it is worth nothing any more.
    pub valid_until: BlockNumber,
    /// The account's signature over the payload of the call.
    pub signature: Signature,
}

/// An identity of a founding document. Its identifier follows from the controller and from how many
/// of the controller's stand before it.
#[derive(Clone, Debug, Deserialize, Eq, PartialEq, Serialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct GenesisIdentity<AccountId> {
    /// What it stands for.
    pub kind: IdentityKind,
    /// The account that rules it, and speaks as it if it is the first of that account.
    pub controller: AccountId,
    /// Its keys.
    #[serde(default)]
    pub keys: Vec<NewKey>,
}
