//! Tokens that are not money: badges, tickets, licences.

use frame_support::{
    parameter_types,
    traits::{AsEnsureOriginWithArg, ConstU128, ConstU32},
};
use pallet_nfts::PalletFeatures;
use sp_runtime::traits::Verify;

use crate::{
    constants::{currency::deposit, time::DAYS},
    origins::ConstitutionTrack,
    Balances, Runtime, RuntimeEvent, Signature, System,
};

parameter_types! {
    /// All that the pallet can do.
    pub Features: PalletFeatures = PalletFeatures::all_enabled();
}

impl pallet_nfts::Config for Runtime {
    type ApprovalsLimit = ConstU32<20>;
    type AttributeDepositBase = ConstU128<{ deposit(1, 0) }>;
    type BlockNumberProvider = System;
    type CollectionDeposit = ConstU128<{ deposit(2, 150) }>;
    type CollectionId = u32;
    /// Nobody opens a collection for themselves: the citizens do it for a named owner, by `force_create`.
    #[cfg(not(feature = "runtime-benchmarks"))]
    type CreateOrigin = AsEnsureOriginWithArg<crate::origins::Nobody>;
    /// The benchmark of `create` needs an origin that may.
    #[cfg(feature = "runtime-benchmarks")]
    type CreateOrigin = AsEnsureOriginWithArg<frame_system::EnsureSigned<crate::AccountId>>;
    type Currency = Balances;
    type DepositPerByte = ConstU128<{ deposit(0, 1) }>;
    type Features = Features;
    /// Of what this opens, `Agenda` lets referenda make and configure collections and change their owners,
    /// and nothing that touches an item.
    type ForceOrigin = ConstitutionTrack;
    #[cfg(feature = "runtime-benchmarks")]
    type Helper = ();
    type ItemAttributesApprovalsLimit = ConstU32<20>;
    type ItemDeposit = ConstU128<{ deposit(1, 75) }>;
    type ItemId = u32;
    type KeyLimit = ConstU32<64>;
    type Locker = ();
    type MaxAttributesPerCall = ConstU32<10>;
    type MaxDeadlineDuration = ConstU32<{ 365 * DAYS }>;
    type MaxTips = ConstU32<10>;
    type MetadataDepositBase = ConstU128<{ deposit(1, 0) }>;
    type OffchainPublic = <Signature as Verify>::Signer;
    type OffchainSignature = Signature;
    type RuntimeEvent = RuntimeEvent;
    type StringLimit = ConstU32<256>;
    type ValueLimit = ConstU32<256>;
    type WeightInfo = pallet_nfts::weights::SubstrateWeight<Runtime>;
}
