//! Accounts that act for accounts, and texts too long for a call.

use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    parameter_types,
    traits::{
        fungible::HoldConsideration, ConstU128, ConstU32, Footprint, InstanceFilter,
        NeverEnsureOrigin,
    },
};
use scale_info::TypeInfo;
use sp_runtime::traits::{BlakeTwo256, Convert};

use crate::{
    constants::currency::deposit, AccountId, Balance, Balances, OriginCaller, Runtime, RuntimeCall,
    RuntimeEvent, RuntimeHoldReason, System,
};

impl pallet_utility::Config for Runtime {
    type PalletsOrigin = OriginCaller;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_utility::weights::SubstrateWeight<Runtime>;
}

impl pallet_multisig::Config for Runtime {
    type BlockNumberProvider = System;
    type Currency = Balances;
    /// One entry of 88 bytes: owner, deposit, time, hash.
    type DepositBase = ConstU128<{ deposit(1, 88) }>;
    /// 32 bytes for each approval.
    type DepositFactor = ConstU128<{ deposit(0, 32) }>;
    type MaxSignatories = ConstU32<100>;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_multisig::weights::SubstrateWeight<Runtime>;
}

/// What one account may let another do in its name.
///
/// There is no type for everything, and none that admits an act that is a person's alone: voting,
/// following, electing and vouching have no proxy. A new type says what it allows, never what it
/// forbids, so that a pallet to come is out until somebody lets it in.
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
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum ProxyType {
    /// May reject announcements of other proxies: a guard who can stop and nothing else.
    #[default]
    CancelProxy,
    /// May pay from the account.
    Payments,
    /// May handle the account's NFTs.
    Nfts,
}

impl InstanceFilter<RuntimeCall> for ProxyType {
    fn filter(&self, call: &RuntimeCall) -> bool {
        // A batch is let through as such: each call in it passes this filter by itself.
        let batch = matches!(
            call,
            RuntimeCall::Utility(
                pallet_utility::Call::batch { .. }
                    | pallet_utility::Call::batch_all { .. }
                    | pallet_utility::Call::force_batch { .. }
            )
        );
        match self {
            Self::CancelProxy => matches!(
                call,
                RuntimeCall::Proxy(pallet_proxy::Call::reject_announcement { .. })
            ),
            Self::Payments => {
                batch
                    || matches!(
                        call,
                        RuntimeCall::Balances(
                            pallet_balances::Call::transfer_allow_death { .. }
                                | pallet_balances::Call::transfer_keep_alive { .. }
                                | pallet_balances::Call::transfer_all { .. }
                        )
                    )
            }
            Self::Nfts => batch || matches!(call, RuntimeCall::Nfts(..)),
        }
    }

    fn is_superset(&self, other: &Self) -> bool {
        self == other
    }
}

impl pallet_proxy::Config for Runtime {
    /// One entry of 8 bytes.
    type AnnouncementDepositBase = ConstU128<{ deposit(1, 8) }>;
    /// 68 bytes for each announcement.
    type AnnouncementDepositFactor = ConstU128<{ deposit(0, 68) }>;
    type BlockNumberProvider = System;
    type CallHasher = BlakeTwo256;
    type Currency = Balances;
    type MaxPending = ConstU32<32>;
    type MaxProxies = ConstU32<32>;
    /// One entry of 8 bytes.
    type ProxyDepositBase = ConstU128<{ deposit(1, 8) }>;
    /// 33 bytes for each proxy, and four for its delay.
    type ProxyDepositFactor = ConstU128<{ deposit(0, 37) }>;
    type ProxyType = ProxyType;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_proxy::weights::SubstrateWeight<Runtime>;
}

/// The price of a preimage: two entries and its bytes.
///
/// `Footprint::size` is the size of all parts together, so it is not multiplied by their count.
pub struct PreimageDeposit;
impl Convert<Footprint, Balance> for PreimageDeposit {
    fn convert(footprint: Footprint) -> Balance {
        let bytes = u32::try_from(footprint.size).unwrap_or(u32::MAX);
        deposit(2, bytes)
    }
}

parameter_types! {
    /// Why a preimage's deposit is held.
    pub const PreimageHold: RuntimeHoldReason =
        RuntimeHoldReason::Preimage(pallet_preimage::HoldReason::Preimage);
}

impl pallet_preimage::Config for Runtime {
    type Consideration = HoldConsideration<AccountId, Balances, PreimageHold, PreimageDeposit>;
    type Currency = Balances;
    /// Preimages are requested and let go by the pallets that need them, and by nobody else: who could
    /// let go of one could lose what was approved.
    type ManagerOrigin = NeverEnsureOrigin<()>;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_preimage::weights::SubstrateWeight<Runtime>;
}
