//! Who may do what: the origins that configurations name.
//!
//! Each alias says in its documentation what it opens. An origin that many calls share is named
//! once here, so that the day the community votes, one line moves.

use frame_support::traits::NeverEnsureOrigin;
use pallet_collective::EnsureProportionAtLeast;

use crate::{
    configs::bodies::{CouncilInstance, GuardiansInstance},
    AccountId,
};

/// Every member of the Council has said aye to this very call.
///
/// It stands in for referenda until the community votes. It opens: who sits in Council and
/// Guardians, who keeps the chain and by which parameters, NFT collections, the upkeep of preimages, the
/// killing of motions.
pub type UnanimousCouncil = EnsureProportionAtLeast<AccountId, CouncilInstance, 1, 1>;

/// Four of five Guardians have said aye to this very call. It opens: the disabling of a validator for a
/// time.
pub type GuardiansFourFifths = EnsureProportionAtLeast<AccountId, GuardiansInstance, 4, 5>;

/// Nobody, with an account as success: for calls that stay shut until what they need exists.
pub type Nobody = NeverEnsureOrigin<AccountId>;
