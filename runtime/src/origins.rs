//! Who may do what: the origins that configurations name.
//!
//! Each alias says in its documentation what it opens. An origin that many calls share is named
//! once here.

use althing_primitives::{BodyId, Did, MemberId, MemberLookup, SpeaksAs, TrackId};
use frame_support::traits::{EnsureOrigin, MapSuccess, NeverEnsureOrigin};
use frame_system::EnsureSigned;
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan};
use pallet_did::EnsureDid;
use pallet_quadratic_voting::EnsureTrack;
use sp_core::TypedGet;
use sp_runtime::traits::Replace;

use crate::{
    configs::bodies::{CouncilInstance, GuardiansInstance},
    AccountId, RuntimeOrigin,
};

/// What the citizens approved as an ordinary matter. It opens: goals and ordinary laws, domains of
/// contributions, the election and removal of validators, the confirming of a disabling.
pub type OrdinaryTrack = EnsureTrack<{ TrackId::ORDINARY.0 }>;

/// What they approved about members. It opens: who is suspended, reinstated, expelled, let in again.
pub type MembershipTrack = EnsureTrack<{ TrackId::MEMBERSHIP.0 }>;

/// What they approved about issuers. It opens: schemas, accreditations, the recall of what an issuer issued.
pub type AccreditationTrack = EnsureTrack<{ TrackId::ACCREDITATION.0 }>;

/// What they approved about the rules themselves. It opens: charter and entrenched laws, the schema of
/// personhood, tracks, every parameter, who sits in Council and Guardians, the killing of motions, NFT
/// collections; and, as Root, the upgrade of the runtime.
pub type ConstitutionTrack = EnsureTrack<{ TrackId::CONSTITUTION.0 }>;

/// What they approved in a hurry. It opens: the removal of a validator.
pub type UrgentTrack = EnsureTrack<{ TrackId::URGENT.0 }>;

/// Four of five Guardians have said aye to this very call. It opens: the disabling of a validator for a
/// time.
pub type GuardiansFourFifths = EnsureProportionAtLeast<AccountId, GuardiansInstance, 4, 5>;

/// The Council as a body: more than half of its members have said aye to this very call. It opens:
/// decisions on applications.
pub type ActingCouncil =
    MapSuccess<EnsureProportionMoreThan<AccountId, CouncilInstance, 1, 2>, Replace<CouncilBody>>;

/// The number of the Council.
pub struct CouncilBody;
impl TypedGet for CouncilBody {
    type Type = BodyId;

    fn get() -> BodyId {
        BodyId::COUNCIL
    }
}

/// More than half of the Guardians have said aye to this very call. It opens: disputed contributions,
/// which the Council attested.
pub type GuardiansMajority = EnsureProportionMoreThan<AccountId, GuardiansInstance, 1, 2>;

/// Nobody, with an account as success: for calls that stay shut until what they need exists.
pub type Nobody = NeverEnsureOrigin<AccountId>;

/// Whoever acts for themselves: a signed account. Bodies will act as their own accounts.
pub type Actor = EnsureSigned<AccountId>;

/// An identity that speaks: by a payload signed with one of its keys, or through an account that speaks
/// as it. Success: the identity. It opens: what issuers and subjects do with credentials.
pub struct EnsureSpeaker;
impl EnsureOrigin<RuntimeOrigin> for EnsureSpeaker {
    type Success = Did;

    fn try_origin(origin: RuntimeOrigin) -> Result<Did, RuntimeOrigin> {
        let origin = match EnsureDid::try_origin(origin) {
            Ok(did) => return Ok(did),
            Err(origin) => origin,
        };
        let who = EnsureSigned::<AccountId>::try_origin(origin.clone())?;
        <crate::Did as SpeaksAs<AccountId>>::did_of(&who).ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        EnsureDid::try_successful_origin()
    }
}

/// A member: an identity that speaks and is or was a member's. Success: the member, in whatever standing,
/// which each call looks at. It opens: contributions.
pub struct EnsureMember;
impl EnsureOrigin<RuntimeOrigin> for EnsureMember {
    type Success = MemberId;

    fn try_origin(origin: RuntimeOrigin) -> Result<MemberId, RuntimeOrigin> {
        let did = EnsureSpeaker::try_origin(origin.clone())?;
        crate::Membership::member_of(&did).ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        let alice = sp_keyring::Sr25519Keyring::Alice.to_account_id();
        Ok(RuntimeOrigin::signed(alice))
    }
}
