//! A community of forty citizens with a Council, Guardians and groups.

use althing_primitives::{CivilSeconds, DomainId, Task};
use althing_test_utils::Checked;
use frame_support::{derive_impl, parameter_types, PalletId};
use frame_system::EnsureSignedBy;
use sp_runtime::{traits::IdentityLookup, AccountId32};
use sp_version::RuntimeVersion;

use crate::{EnsureBody, Mandate, MandateId, Params};

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
    pub type Utility = pallet_utility;
    #[runtime::pallet_index(3)]
    pub type Bodies = crate;
}

parameter_types! {
    pub static TransactionVersion: u32 = 1;
    pub Version: RuntimeVersion = RuntimeVersion {
        transaction_version: TransactionVersion::get(),
        ..Default::default()
    };
    pub const MaxCallLength: u32 = 1_024;
    pub const BodiesId: PalletId = PalletId(*b"alth/bod");
    /// Who speaks for the citizens on each track.
    pub Ordinary: AccountId32 = account(701);
    pub Constitution: AccountId32 = account(702);
    pub Rules: AccountId32 = account(703);
}

impl frame_support::traits::SortedMembers<AccountId32> for Ordinary {
    fn sorted_members() -> Vec<AccountId32> {
        vec![Self::get()]
    }
}
impl frame_support::traits::SortedMembers<AccountId32> for Constitution {
    fn sorted_members() -> Vec<AccountId32> {
        vec![Self::get()]
    }
}
impl frame_support::traits::SortedMembers<AccountId32> for Rules {
    fn sorted_members() -> Vec<AccountId32> {
        vec![Self::get()]
    }
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type AccountData = pallet_balances::AccountData<u64>;
    type AccountId = AccountId32;
    type Block = frame_system::mocking::MockBlock<Self>;
    type Lookup = IdentityLookup<AccountId32>;
    type Version = Version;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
}

impl pallet_utility::Config for Test {
    type PalletsOrigin = OriginCaller;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
}

impl crate::Config for Test {
    type AdminOrigin = EnsureSignedBy<Rules, AccountId32>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = World;
    type BodyOrigin = EnsureBody;
    type Calls = World;
    type Clock = World;
    type Credentials = World;
    type Currency = Balances;
    type Electorate = World;
    type Forecast = World;
    type FoundOrigin = EnsureSignedBy<Ordinary, AccountId32>;
    type Lines = World;
    type MaxCallLength = MaxCallLength;
    type Members = World;
    type Mirror = World;
    type OnBodyEnd = World;
    type OnIncome = World;
    type PalletId = BodiesId;
    type Payees = World;
    type Pots = World;
    type RecallOrigin = EnsureSignedBy<Constitution, AccountId32>;
    type Rights = World;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Schemas = World;
    type Seasons = World;
    type Voters = World;
    type WeightInfo = ();
}

/// The parameters of tests: short elections, a term of 40 days.
pub fn params() -> Params<u64, u64> {
    Params {
        term: 40 * CIVIL_DAY,
        horizon: 8 * CIVIL_DAY,
        nomination: 3 * DAY,
        voting: 4 * DAY,
        election_deposit: ELECTION_DEPOSIT,
        candidacy_deposit: CANDIDACY_DEPOSIT,
        motion_deposit: MOTION_DEPOSIT,
        motion_life: 7 * DAY,
        mandate: 100 * CIVIL_DAY,
        auditors: Some(AUDITOR),
        ..Params::default()
    }
}

/// The genesis with that many citizens, of whom 1 to 3 are the Council and 4 to 8 the Guardians.
pub fn genesis(citizens: u32) -> RuntimeGenesisConfig {
    World::begin(citizens);
    TransactionVersion::set(1);
    let seated = |from: u32, to: u32| {
        (from..=to)
            .filter(|human| *human <= citizens)
            .map(althing_primitives::MemberId)
            .collect()
    };
    RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..=HUMANS)
                .chain([GIFTS_POT])
                .map(|human| (account(human), RICH))
                .collect(),
            ..Default::default()
        },
        bodies: crate::GenesisConfig {
            council: seated(1, 3),
            council_mandate: Mandate {
                calls: MandateId(0),
                tasks: vec![Task::Admission, Task::Attestation(DomainId(0))]
                    .try_into()
                    .unwrap(),
            },
            guardians: seated(4, 8),
            guardians_mandate: Mandate::default(),
            params: params(),
        },
        ..Default::default()
    }
}

/// A chain with the citizens 1 to `citizens`, in its first block.
pub fn chain(citizens: u32) -> Checked {
    Checked::new(&genesis(citizens), Bodies::do_try_state)
}

/// The same without anybody, for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    use sp_runtime::BuildStorage;
    genesis(0).build_storage().unwrap().into()
}

/// When dues run out for everybody.
pub const PAID: CivilSeconds = CivilSeconds(CIVIL_DAY * 100_000);
