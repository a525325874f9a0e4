//! Who may do what: the origins that configurations name.
//!
//! Each alias says in its documentation what it opens. An origin that many calls share is named
//! once here, so that the day the community votes, one line moves.

use althing_primitives::{BodyId, Did, MemberId, MemberLookup, SpeaksAs};
use frame_support::traits::{EnsureOrigin, MapSuccess, NeverEnsureOrigin};
use frame_system::EnsureSigned;
use pallet_collective::{EnsureProportionAtLeast, EnsureProportionMoreThan};
use pallet_did::EnsureDid;
use sp_core::TypedGet;
use sp_runtime::traits::Replace;

use crate::{
    configs::bodies::{CouncilInstance, GuardiansInstance},
    AccountId, RuntimeOrigin,
};

/// Every member of the Council has said aye to this very call.
///
/// It stands in for referenda until the community votes. It opens: who sits in Council and
/// Guardians, who keeps the chain and by which parameters, schemas, issuers and the
/// parameters of identities, credentials, membership and contributions, charter, laws and goals, who is
/// suspended, expelled and let in again, domains of contributions, NFT collections, the upkeep of preimages, the killing of
/// motions.
pub type UnanimousCouncil = EnsureProportionAtLeast<AccountId, CouncilInstance, 1, 1>;

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
