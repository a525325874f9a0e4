//! The ground: blocks, time, and changes of stored data.

use frame_support::{
    derive_impl, parameter_types,
    traits::{ConstU32, ConstU64, InsideBoth},
    weights::constants::ParityDbWeight,
};
use frame_system::limits::{BlockLength, BlockWeights};
use sp_runtime::{
    traits::{AccountIdLookup, BlakeTwo256, Get},
    type_with_default::TypeWithDefault,
};
use sp_version::RuntimeVersion;

use crate::{
    constants::{
        block::{MAXIMUM_BLOCK_LENGTH, MAXIMUM_BLOCK_WEIGHT, NORMAL_DISPATCH_RATIO},
        time::{BLOCK_HASH_COUNT, SLOT_MILLISECONDS, SLOT_SECONDS},
        SS58_PREFIX,
    },
    migrations, AccountId, Aura, Balance, Block, BlockNumber, Hash, Migrations, Nonce, PalletInfo,
    Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin, RuntimeTask, System, VERSION,
};

parameter_types! {
    /// How many blocks back hashes are remembered.
    pub const BlockHashCount: BlockNumber = BLOCK_HASH_COUNT;
    /// The version of this runtime.
    pub const Version: RuntimeVersion = VERSION;
    /// Execution that a block may take, by class of call.
    pub RuntimeBlockWeights: BlockWeights =
        BlockWeights::with_sensible_defaults(MAXIMUM_BLOCK_WEIGHT, NORMAL_DISPATCH_RATIO);
    /// Bytes that a block may hold, by class of call.
    pub RuntimeBlockLength: BlockLength = BlockLength::builder()
        .max_length(MAXIMUM_BLOCK_LENGTH)
        .modify_max_length_for_class(frame_support::dispatch::DispatchClass::Normal, |length| {
            *length = NORMAL_DISPATCH_RATIO.mul_floor(MAXIMUM_BLOCK_LENGTH);
        })
        .build();
    /// The prefix of addresses.
    pub const SS58Prefix: u16 = SS58_PREFIX;
}

/// The nonce of an account that has none yet: the block's number.
///
/// An account that was emptied and comes back starts above every nonce that it ever used, so that
/// its old immortal transactions cannot be played again.
#[derive(Debug)]
pub struct FirstNonce;
impl Get<Nonce> for FirstNonce {
    fn get() -> Nonce {
        System::block_number()
    }
}

#[derive_impl(frame_system::config_preludes::SolochainDefaultConfig)]
impl frame_system::Config for Runtime {
    type AccountData = pallet_balances::AccountData<Balance>;
    type AccountId = AccountId;
    type BaseCallFilter =
        InsideBoth<crate::configs::filter::CallFilter, pallet_emergency::NotPaused<Runtime>>;
    type Block = Block;
    type BlockHashCount = BlockHashCount;
    type BlockLength = RuntimeBlockLength;
    type BlockWeights = RuntimeBlockWeights;
    type DbWeight = ParityDbWeight;
    type ExtensionsWeightInfo = frame_system::SubstrateExtensionsWeight<Runtime>;
    type Hash = Hash;
    type Hashing = BlakeTwo256;
    type Lookup = AccountIdLookup<AccountId, ()>;
    type MaxConsumers = ConstU32<64>;
    type MultiBlockMigrator = Migrations;
    type Nonce = TypeWithDefault<Nonce, FirstNonce>;
    type SS58Prefix = SS58Prefix;
    type SingleBlockMigrations = migrations::SingleBlock;
    type SystemWeightInfo = frame_system::weights::SubstrateWeight<Runtime>;
    type Version = Version;
}

impl pallet_timestamp::Config for Runtime {
    /// Half a slot: two blocks never share one.
    type MinimumPeriod = ConstU64<{ SLOT_MILLISECONDS / 2 }>;
    type Moment = u64;
    type OnTimestampSet = Aura;
    type WeightInfo = pallet_timestamp::weights::SubstrateWeight<Runtime>;
}

impl pallet_civil_clock::Config for Runtime {
    type SlotSeconds = ConstU32<SLOT_SECONDS>;
    type UnixTime = crate::Timestamp;
}

parameter_types! {
    /// What migrations may take of a block: four fifths.
    pub MigrationsWeight: frame_support::weights::Weight =
        RuntimeBlockWeights::get().max_block.saturating_div(5).saturating_mul(4);
}

impl pallet_migrations::Config for Runtime {
    type CursorMaxLen = ConstU32<65_536>;
    /// A migration that fails leaves the chain in a state that nobody designed: calls stay shut, so
    /// that an upgrade can mend it and nothing else can make it worse.
    type FailedMigrationHandler = frame_support::migrations::FreezeChainOnFailedMigration;
    type IdentifierMaxLen = ConstU32<256>;
    type MaxServiceWeight = MigrationsWeight;
    type MigrationStatusHandler = ();
    type Migrations = migrations::MultiBlock;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_migrations::weights::SubstrateWeight<Runtime>;
}
