//! Who may do what: the origins that configurations name.
//!
//! Each alias says in its documentation what it opens. An origin that many calls share is named
//! once here, so that the day the community votes, one line moves.

use althing_primitives::{Did, SpeaksAs};
use frame_support::traits::{EnsureOrigin, NeverEnsureOrigin};
use frame_system::EnsureSigned;
use pallet_collective::EnsureProportionAtLeast;
use pallet_did::EnsureDid;

use crate::{
    configs::bodies::{CouncilInstance, GuardiansInstance},
    AccountId, RuntimeOrigin,
};

/// Every member of the Council has said aye to this very call.
///
/// It stands in for referenda until the community votes. It opens: who sits in Council and
/// Guardians, who keeps the chain and by which parameters, schemas, issuers and the
/// parameters of identities and credentials, NFT collections, the upkeep of preimages, the killing of
/// motions.
pub type UnanimousCouncil = EnsureProportionAtLeast<AccountId, CouncilInstance, 1, 1>;

/// Four of five Guardians have said aye to this very call. It opens: the disabling of a validator for a
/// time.
pub type GuardiansFourFifths = EnsureProportionAtLeast<AccountId, GuardiansInstance, 4, 5>;

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
