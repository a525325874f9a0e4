//! Identities: who an account speaks as, who controls an identity, and what follows when that
//! changes.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{dispatch::DispatchResult, PalletError};
use impl_trait_for_tuples::impl_for_tuples;
use scale_info::TypeInfo;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use sp_core::H256;

use crate::bodies::BodyId;

/// The tag under which identifiers of this method are hashed.
const DID_TAG: &str = "althing/did/1";

/// An identity that outlives its keys: a person, an organisation or a place.
///
/// Its text is `did:althing:z…` with the 32 bytes in base58btc. In JSON files of this project it is
/// hexadecimal with `0x`.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    Hash,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub struct Did(pub [u8; 32]);

impl Did {
    /// The identity that `creator` makes as the `index`-th of his, from 0, on the chain whose
    /// founding document hashes to `chain_tag`:
    /// `blake2_256(SCALE("althing/did/1", chain_tag, creator, index))`.
    ///
    /// It is known before it exists, so that a founding document can name it.
    #[must_use]
    pub fn derive<AccountId: Encode>(chain_tag: &H256, creator: &AccountId, index: u32) -> Self {
        Self(sp_io::hashing::blake2_256(
            &(DID_TAG, chain_tag, creator, index).encode(),
        ))
    }
}

impl Serialize for Did {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        H256(self.0).serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Did {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        H256::deserialize(deserializer).map(|hash| Self(hash.0))
    }
}

/// What an identity stands for.
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
pub enum IdentityKind {
    /// A human being.
    Person,
    /// A company, an association, an authority.
    Organisation,
    /// A physical node.
    Place,
}

/// Whether an identity can act.
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
pub enum IdentityStatus {
    /// Its controller rules it.
    Active,
    /// Enough friends approved a recovery: until it ends the controller may cancel it, but neither
    /// change keys or friends, nor leave, nor use the seat.
    Recovering,
    /// Ended for ever. Nobody controls it.
    Deactivated,
}

/// What other pallets may know of an identity.
#[derive(Clone, Debug, Decode, DecodeWithMemTracking, Encode, Eq, PartialEq, TypeInfo)]
pub struct IdentityView<AccountId> {
    /// What it stands for.
    pub kind: IdentityKind,
    /// The account that rules it, or ruled it last.
    pub controller: AccountId,
    /// Whether it can act.
    pub status: IdentityStatus,
}

/// Somebody who can be answerable: one who operates a node, owes a report or is paid.
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
    Ord,
    PartialEq,
    PartialOrd,
    Serialize,
    TypeInfo,
)]
pub enum Party {
    /// A body of the community.
    Body(BodyId),
    /// A person, an organisation or a place.
    Identity(Did),
}

/// The identity an account speaks as. A guard: `()` knows nobody.
///
/// Implemented by `did`; called by the origins of the runtime and by `credentials`, `membership`,
/// `reports`, `fundraising`, `physical-nodes` and `timelock-treasury`.
///
/// Laws:
/// 1. An account speaks as at most one identity, which exists and is not deactivated.
/// 2. Speaking as an identity does not mean controlling it: see [`Identities`].
pub trait SpeaksAs<AccountId> {
    /// The identity that `account` speaks as, if any.
    fn did_of(account: &AccountId) -> Option<Did>;
}

impl<AccountId> SpeaksAs<AccountId> for () {
    fn did_of(_: &AccountId) -> Option<Did> {
        None
    }
}

/// Reads identities. A guard: `()` knows none.
///
/// Implemented by `did`; called by `credentials`, `membership`, `bodies`, `timelock-treasury`,
/// `fundraising`, `physical-nodes` and `reports`.
///
/// Laws:
/// 1. One read, whatever the number of identities.
/// 2. A deactivated identity has no controller, and never one again.
pub trait Identities<AccountId: PartialEq> {
    /// What is known of `did`; `None` if it never existed.
    fn identity(did: &Did) -> Option<IdentityView<AccountId>>;

    /// The account that rules `did`; `None` if it does not exist or is deactivated.
    fn controller(did: &Did) -> Option<AccountId> {
        Self::identity(did)
            .filter(|identity| identity.status != IdentityStatus::Deactivated)
            .map(|identity| identity.controller)
    }

    /// Whether `who` rules `did`. A linked account does not.
    fn is_controller(did: &Did, who: &AccountId) -> bool {
        Self::controller(did).is_some_and(|controller| controller == *who)
    }
}

impl<AccountId: PartialEq> Identities<AccountId> for () {
    fn identity(_: &Did) -> Option<IdentityView<AccountId>> {
        None
    }
}

/// What depends on an identity, so that it cannot be deactivated.
///
/// New variants are appended only: the number is part of an error.
#[derive(Clone, Copy, Debug, Decode, Encode, Eq, PalletError, PartialEq, TypeInfo)]
pub enum Leaning {
    /// Nobody was asked: the runtime is wired with `()`.
    Unknown,
    /// It holds a seat of the community.
    Seat,
    /// It is accredited as an issuer.
    Accreditation,
    /// It sits in a body.
    Office,
    /// It is a node, or operates one.
    Node,
    /// A spend or a stream is to be paid to it.
    Payment,
    /// It benefits from a campaign that is not settled.
    Campaign,
    /// It owes a report.
    Obligation,
    /// Its controller is a validator.
    Validator,
}

/// Asked before an identity is deactivated for ever. A guard: `()` refuses. In a tuple everybody
/// must agree; [`NothingLeans`] is for a runtime in which nothing can lean on an identity yet.
///
/// Implemented by `credentials`, `membership`, `bodies`, `timelock-treasury`, `reports`,
/// `fundraising`, `physical-nodes` and `validators`; called by `did`.
///
/// Laws:
/// 1. It refuses as long as something of the implementer needs the identity, and names what.
/// 2. Asking changes nothing.
pub trait OnDeactivate {
    /// Passes if nothing of the implementer leans on `did`.
    ///
    /// # Errors
    /// What leans on it.
    fn may_deactivate(did: &Did) -> Result<(), Leaning>;
}

impl OnDeactivate for () {
    fn may_deactivate(_: &Did) -> Result<(), Leaning> {
        Err(Leaning::Unknown)
    }
}

#[impl_for_tuples(1, 10)]
impl OnDeactivate for Tuple {
    fn may_deactivate(did: &Did) -> Result<(), Leaning> {
        for_tuples!( #( Tuple::may_deactivate(did)?; )* );
        Ok(())
    }
}

/// Says that nothing can lean on an identity, in a runtime without any pallet that refers to one.
pub struct NothingLeans;

impl OnDeactivate for NothingLeans {
    fn may_deactivate(_: &Did) -> Result<(), Leaning> {
        Ok(())
    }
}

/// Announces that an identity has another controller, by recovery or by transfer. A hook: `()` does
/// nothing.
///
/// Implemented by `membership` (seat index, references, badge; the voice is silent until the issuer
/// renews), `bodies` (offices and mirrors) and `validators` (the office is not moved: it ends);
/// called by `did` in the same call as the change.
///
/// Laws:
/// 1. Afterwards nothing of the implementer acts for `old` because of that identity.
/// 2. An identity that means nothing to the implementer is no error.
/// 3. An error undoes the whole change: it is for what cannot be moved, such as a new controller who
///    holds a seat already, and never for what can be moved later.
pub trait OnControllerChange<AccountId> {
    /// `did` was ruled by `old` and is ruled by `new`.
    ///
    /// # Errors
    /// The implementer's own, if the change must not happen.
    fn on_controller_change(did: &Did, old: &AccountId, new: &AccountId) -> DispatchResult;
}

#[impl_for_tuples(10)]
impl<AccountId> OnControllerChange<AccountId> for Tuple {
    fn on_controller_change(did: &Did, old: &AccountId, new: &AccountId) -> DispatchResult {
        for_tuples!( #( Tuple::on_controller_change(did, old, new)?; )* );
        Ok(())
    }
}

/// Announces a recovery that the controller may no longer outrun. A hook: `()` does nothing.
///
/// Implemented by `membership`, which silences the seat so that a ballot needs no look at the
/// recovery; called by `did`.
///
/// Laws:
/// 1. From `on_recovery_armed` on, the seat of that identity has no voice.
/// 2. `on_recovery_cancelled` gives back what arming took, and nothing more.
/// 3. A finished recovery announces itself by [`OnControllerChange`] alone.
pub trait OnRecovery {
    /// The last approval that a recovery of `did` needs is in.
    fn on_recovery_armed(did: &Did);

    /// The controller cancelled the recovery of `did`.
    fn on_recovery_cancelled(did: &Did);
}

#[impl_for_tuples(10)]
impl OnRecovery for Tuple {
    fn on_recovery_armed(did: &Did) {
        for_tuples!( #( Tuple::on_recovery_armed(did); )* );
    }

    fn on_recovery_cancelled(did: &Did) {
        for_tuples!( #( Tuple::on_recovery_cancelled(did); )* );
    }
}
