//! A chain with a treasury.

use althing_test_utils::Checked;
use frame_support::{derive_impl, parameter_types, PalletId};
use frame_system::EnsureSigned;
use sp_runtime::traits::IdentityLookup;

use crate::{Allowances, Delays, FoundingLine, LineTerms, Params};

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
    pub type Treasury = crate;
}

parameter_types! {
    pub const TreasuryId: PalletId = PalletId(*b"alth/tre");
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type AccountData = pallet_balances::AccountData<u64>;
    type AccountId = Account;
    type Block = frame_system::mocking::MockBlock<Self>;
    type Lookup = IdentityLookup<Account>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
    type ExistentialDeposit = frame_support::traits::ConstU64<ED>;
}

impl pallet_utility::Config for Test {
    type PalletsOrigin = OriginCaller;
    type RuntimeCall = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = ();
}

impl crate::Config for Test {
    type Accepted = World;
    type AdminOrigin = Citizens<{ althing_primitives::TrackId::CONSTITUTION.0 }>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = World;
    type Bodies = World;
    type BodyAccounts = World;
    type BudgetOrigin = Citizens<{ althing_primitives::TrackId::BUDGET.0 }>;
    type Clock = World;
    type Currency = Balances;
    type DecideOrigin = World;
    type Forecast = World;
    type Guardians =
        althing_primitives::SeatsOf<World, { althing_primitives::BodyId::GUARDIANS.0 }>;
    type HeldBack = World;
    type Identities = World;
    type Members = World;
    type Obligations = World;
    type PalletId = TreasuryId;
    type Pause = World;
    type ProposeOrigin = EnsureSigned<Account>;
    type Quota = World;
    type Reports = World;
    type RuntimeHoldReason = RuntimeHoldReason;
    type SecondVotes = World;
    type Speakers = World;
    type WeightInfo = TestWeights;
}

/// The parameters of tests.
pub fn params() -> Params<u64, u64> {
    Params {
        delays: Delays {
            small: DAY,
            medium: 3 * DAY,
            large: 14 * DAY,
        },
        window: 28 * DAY,
        milestone_window: 364 * DAY,
        confirmation: 168 * DAY,
        medium_allowance: 5_000,
        deposit: DEPOSIT,
        ..Params::default()
    }
}

/// The rules of the line that the tests are founded with.
pub fn line_terms() -> LineTerms<u64> {
    LineTerms {
        owner: GROUP,
        cap: 3_000,
        allowances: Allowances {
            small: 500,
            medium: 2_000,
        },
    }
}

/// The founding lines: two alike.
pub fn founding_lines() -> Vec<FoundingLine<u64>> {
    ["hosting", "hall"]
        .map(|name| FoundingLine {
            name: name.into(),
            purpose: document(1),
            terms: line_terms(),
        })
        .into()
}

/// The genesis of a treasury with two lines and so much in its main account.
pub fn genesis(endowment: u64) -> RuntimeGenesisConfig {
    World::begin();
    let main = Treasury::account(crate::TreasuryAccount::Main);
    RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: Treasury::accounts()
                .into_iter()
                .map(|account| (account, if account == main { ED + endowment } else { ED }))
                .chain((1..=HUMANS).map(|who| (who, RICH)))
                .collect(),
            ..Default::default()
        },
        treasury: crate::GenesisConfig {
            lines: founding_lines(),
            params: params(),
        },
        ..Default::default()
    }
}

/// A treasury of ten thousand, in its first block.
pub fn chain() -> Checked {
    Checked::new(&genesis(10_000), Treasury::do_try_state)
}

/// The same for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    use sp_runtime::BuildStorage;
    genesis(0).build_storage().unwrap().into()
}
