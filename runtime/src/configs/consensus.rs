//! The chain itself: who makes blocks and who finalises them.
//!
//! The authorities are those of genesis. Sessions, a set that the community chooses, and the
//! punishment of equivocation come with `pallet-validators`; [`crate::SessionKeys`] is ready for it.

use frame_support::traits::{ConstBool, ConstU32, ConstU64};
use sp_consensus_aura::sr25519::AuthorityId as AuraId;

use crate::{constants::time::SLOT_MILLISECONDS, Runtime, RuntimeEvent};

/// The most validators a chain may have; fixed at genesis, since types are bounded by it.
pub type MaxAuthorities = ConstU32<100>;

impl pallet_aura::Config for Runtime {
    type AllowMultipleBlocksPerSlot = ConstBool<false>;
    type AuthorityId = AuraId;
    type DisabledValidators = ();
    type MaxAuthorities = MaxAuthorities;
    type SlotDuration = ConstU64<SLOT_MILLISECONDS>;
}

impl pallet_grandpa::Config for Runtime {
    /// Nobody is reported while nobody can be put out: the report would prove nothing.
    type EquivocationReportSystem = ();
    type KeyOwnerProof = sp_core::Void;
    type MaxAuthorities = MaxAuthorities;
    type MaxNominators = ConstU32<0>;
    type MaxSetIdSessionEntries = ConstU64<0>;
    type RuntimeEvent = RuntimeEvent;
    /// The SDK offers its measured weights of this pallet under no other name.
    type WeightInfo = ();
}
