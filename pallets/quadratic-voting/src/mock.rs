//! A chain of citizens who decide.

use althing_primitives::TrackId;
use althing_test_utils::Checked;
use frame_support::{derive_impl, parameter_types, traits::ConstU64};
use frame_system::EnsureRoot;
use sp_version::RuntimeVersion;

use crate::{founding_tracks, EnsureTrack, Params};

#[cfg(feature = "runtime-benchmarks")]
mod staging;
mod world;

pub use world::*;

#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(
        RuntimeCall,
        RuntimeEvent,
        RuntimeError,
        RuntimeOrigin,
        RuntimeHoldReason,
        RuntimeFreezeReason,
        RuntimeTask
    )]
    pub struct Test;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Balances = pallet_balances;
    #[runtime::pallet_index(2)]
    pub type TransactionPayment = pallet_transaction_payment;
    #[runtime::pallet_index(3)]
    pub type Utility = pallet_utility;
    #[runtime::pallet_index(4)]
    pub type Preimage = pallet_preimage;
    #[runtime::pallet_index(5)]
    pub type QuadraticVoting = crate;
}

parameter_types! {
    pub static TransactionVersion: u32 = 1;
    pub Version: RuntimeVersion = RuntimeVersion {
        transaction_version: TransactionVersion::get(),
        ..Default::default()
    };
    pub const MaxCallLength: u32 = 8_192;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type AccountData = pallet_balances::AccountData<u64>;
    type Block = frame_system::mocking::MockBlock<Self>;
    type Version = Version;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
}

#[derive_impl(pallet_transaction_payment::config_preludes::TestDefaultConfig)]
impl pallet_transaction_payment::Config for Test {
    type LengthToFee = frame_support::weights::ConstantMultiplier<u64, ConstU64<1>>;
    type OnChargeTransaction = pallet_transaction_payment::FungibleAdapter<Balances, ()>;
    type WeightToFee = frame_support::weights::ConstantMultiplier<u64, ConstU64<0>>;
}

impl pallet_utility::Config for Test {
    type PalletsOrigin = OriginCaller;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
}

impl pallet_preimage::Config for Test {
    type Consideration = ();
    type Currency = Balances;
    type ManagerOrigin = EnsureRoot<u64>;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
}

impl crate::Config for Test {
    type AdminOrigin = EnsureTrack<{ TrackId::CONSTITUTION.0 }>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = World;
    type Calls = World;
    type Clock = World;
    type Currency = Balances;
    type Electorate = World;
    type Forecast = World;
    type Guardians = World;
    type MaxCallLength = MaxCallLength;
    type Members = World;
    type OnIncome = World;
    type Pots = World;
    type Preimages = Preimage;
    type Rights = World;
    type RootCalls = World;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seasons = World;
    type Voters = World;
    type WeightInfo = ();
}

/// The parameters of tests.
pub fn params() -> Params<u64> {
    Params {
        window: 28 * DAY,
        ..Params::default()
    }
}

/// The genesis with the citizens 1 to `citizens`, all with tokens.
fn genesis(citizens: u32) -> RuntimeGenesisConfig {
    World::begin(citizens);
    TransactionVersion::set(1);
    RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..=HUMANS)
                .chain([FORFEITS_POT])
                .map(|who| (who, RICH))
                .collect(),
            ..Default::default()
        },
        quadratic_voting: crate::GenesisConfig {
            tracks: founding_tracks(DAY, DEPOSIT),
            params: params(),
        },
        ..Default::default()
    }
}

/// A chain with the citizens 1 to `citizens`, in its first block.
pub fn chain(citizens: u32) -> Checked {
    Checked::new(&genesis(citizens), QuadraticVoting::do_try_state)
}

/// The same without anybody, for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    use sp_runtime::BuildStorage;
    genesis(0).build_storage().unwrap().into()
}
