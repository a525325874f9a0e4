//! A chain of accounts, identities, and notes that only an identity may leave.

use althing_primitives::CivilSeconds;
use althing_test_utils::Checked;
use frame_support::{
    derive_impl,
    traits::{ConstU32, EitherOf, EverythingBut},
};
use frame_system::{EnsureRoot, EnsureRootWithSuccess, EnsureSigned};
use sp_core::H256;
use sp_keyring::Sr25519Keyring;
use sp_runtime::{traits::IdentityLookup, AccountId32, MultiSignature};

pub use crate::tests::{notes, world::*};
use crate::{GenesisIdentity, Params};

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
    pub type Identity = crate;
    #[runtime::pallet_index(3)]
    pub type Notes = notes;
    #[runtime::pallet_index(4)]
    pub type Utility = pallet_utility;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type AccountData = pallet_balances::AccountData<u64>;
    type AccountId = AccountId32;
    type BaseCallFilter = EverythingBut<Closed>;
    type Block = frame_system::mocking::MockBlock<Self>;
    type Lookup = IdentityLookup<AccountId32>;
    type Version = Version;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
}

impl notes::Config for Test {
    type Origin = crate::EnsureDid;
}

impl pallet_utility::Config for Test {
    type PalletsOrigin = OriginCaller;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
}

impl crate::Config for Test {
    // Root stands for a body, which acts as its own account.
    type ActorOrigin =
        EitherOf<EnsureSigned<AccountId32>, EnsureRootWithSuccess<AccountId32, BodyAccount>>;
    type Clock = World;
    type Currency = Balances;
    type DispatchFilter = PlainCalls;
    type MaxAccounts = ConstU32<4>;
    type MaxFriends = ConstU32<8>;
    type MaxKeys = ConstU32<16>;
    type MaxNames = ConstU32<8>;
    type MaxServices = ConstU32<8>;
    type OnControllerChange = World;
    type OnDeactivate = World;
    type OnFee = Fees;
    type OnLoss = Losses;
    type OnRecovery = World;
    type ParamsOrigin = EnsureRoot<AccountId32>;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seats = World;
    type Signature = MultiSignature;
    type WeightInfo = crate::tests::support::Weights;
}

/// The hash of the founding document of tests.
pub const CHAIN_TAG: H256 = H256([9; 32]);
/// What everybody has.
pub const ENDOWMENT: u64 = 1_000_000;

/// The parameters of tests.
pub fn params() -> Params<u64, u64> {
    Params {
        row_deposit: 100,
        byte_deposit: 1,
        recovery_deposit: 500,
        record_fee: 10,
        shortest_delay: 10,
        longest_delay: 1_000,
        gathering: 50,
        memory: 10_000,
        offer_life: 20,
    }
}

/// The genesis in which these identities are founded, and all of the keyring but Two have tokens.
fn genesis(identities: Vec<GenesisIdentity<AccountId32>>) -> RuntimeGenesisConfig {
    RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: Sr25519Keyring::iter()
                .filter(|who| *who != Sr25519Keyring::Two)
                .map(|who| (who.to_account_id(), ENDOWMENT))
                .chain([(BodyAccount::get(), ENDOWMENT)])
                .collect(),
            ..Default::default()
        },
        identity: crate::GenesisConfig {
            chain_tag: CHAIN_TAG,
            founded: CivilSeconds(Now::get()),
            identities,
            params: params(),
        },
        ..Default::default()
    }
}

/// A chain on which these identities are founded.
pub fn founded(identities: Vec<GenesisIdentity<AccountId32>>) -> Checked {
    Checked::new(&genesis(identities), Identity::do_try_state)
}

/// A chain on which benchmarks can sign.
#[cfg(feature = "runtime-benchmarks")]
pub fn with_keystore() -> sp_io::TestExternalities {
    let storage = sp_runtime::BuildStorage::build_storage(&genesis(Vec::new()));
    let mut externalities = sp_io::TestExternalities::from(storage.expect("it can be built"));
    let keystore = sp_keystore::testing::MemoryKeystore::new();
    externalities.register_extension(sp_keystore::KeystoreExt::new(keystore));
    externalities
}

/// A chain without identities.
pub fn chain() -> Checked {
    founded(Vec::new())
}

/// Runs to the block `until`.
pub fn run_to(until: u64) {
    althing_test_utils::run_to::<Test, AllPalletsWithSystem>(until, |_| {});
}
