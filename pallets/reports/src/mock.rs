//! A community with books, bodies and auditors. The accounts of 1 to 49 speak as the identity of their
//! number, that of 60 and more as the body of their number less 60.

use althing_primitives::{BodyId, Cadence, DocumentRef, Month, ObligationTerms, Party, Subject};
use althing_test_utils::Checked;
use frame_support::{
    derive_impl, ord_parameter_types,
    traits::{ConstU32, EnsureOrigin},
};
use frame_system::{EnsureSigned, EnsureSignedBy};
use sp_core::H256;

use crate::Params;

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
    pub type Reports = crate;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type AccountData = pallet_balances::AccountData<u64>;
    type Block = frame_system::mocking::MockBlock<Self>;
}

#[derive_impl(pallet_balances::config_preludes::TestDefaultConfig)]
impl pallet_balances::Config for Test {
    type AccountStore = System;
}

ord_parameter_types! {
    pub const Lifters: u64 = 100;
    pub const Obligers: u64 = 101;
    pub const Archivists: u64 = 102;
    pub const Rules: u64 = 103;
}

/// An account files as the identity or the body that it speaks as, and pays.
pub struct EnsureFiler;
impl EnsureOrigin<RuntimeOrigin> for EnsureFiler {
    type Success = (Party, u64);

    fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
        let who = EnsureSigned::<u64>::try_origin(origin.clone())?;
        match who {
            1..=49 => Ok((Party::Identity(did(who)), who)),
            60..=99 => Ok((body(who - 60), who)),
            _ => Err(origin),
        }
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(frame_system::RawOrigin::Signed(65).into())
    }
}

/// An account audits as the identity that it speaks as.
pub struct EnsureSpeaker;
impl EnsureOrigin<RuntimeOrigin> for EnsureSpeaker {
    type Success = althing_primitives::Did;

    fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
        let who = EnsureSigned::<u64>::try_origin(origin.clone())?;
        (1..=49).contains(&who).then(|| did(who)).ok_or(origin)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Ok(frame_system::RawOrigin::Signed(1).into())
    }
}

impl crate::Config for Test {
    type ArchiveOrigin = EnsureSignedBy<Archivists, u64>;
    type AuditorOrigin = EnsureSpeaker;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = World;
    type Bodies = World;
    type Clock = World;
    type Credentials = World;
    type Currency = Balances;
    type FileOrigin = EnsureFiler;
    type Identities = World;
    type LiftOrigin = EnsureSignedBy<Lifters, u64>;
    type Lines = World;
    type MaxFounding = ConstU32<4>;
    type MaxFreezes = ConstU32<4>;
    type MaxOccasions = ConstU32<4>;
    type MaxOpinions = ConstU32<5>;
    type ObligeOrigin = EnsureSignedBy<Obligers, u64>;
    type ParamsOrigin = EnsureSignedBy<Rules, u64>;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Statements = World;
    type WeightInfo = ();
}

/// A civil day.
pub const DAY: u64 = 86_400;
/// When the chain began: 2026-11-10T00:00:00Z.
pub const START: u64 = 1_794_268_800;
/// The grace of every obligation in these tests.
pub const GRACE: u64 = 30 * DAY;
/// What a report holds.
pub const DEPOSIT: u64 = 50;
/// For how long a report is kept.
pub const KEEP: u64 = 100 * DAY;
/// What everybody has at first.
pub const RICH: u64 = 1_000;

/// The parameters of tests.
pub fn params() -> Params<u64> {
    Params {
        deposit: DEPOSIT,
        keep: KEEP,
    }
}

/// The treasury as a whole, of which the Council reports each month.
pub const TREASURY: Subject = Subject::Body(BodyId::COUNCIL);

/// Who reports, how often, in the usual grace.
pub fn terms(cadence: Cadence, responsible: Party) -> ObligationTerms {
    ObligationTerms {
        cadence,
        grace: GRACE,
        responsible,
    }
}

/// The genesis of tests: the Council reports on the treasury each month.
pub fn genesis() -> crate::GenesisConfig<Test> {
    crate::GenesisConfig {
        obligations: vec![(TREASURY, terms(Cadence::Monthly, body(0)))],
        params: params(),
    }
}

fn whole_genesis() -> RuntimeGenesisConfig {
    RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..=99).map(|who| (who, RICH)).collect(),
            ..Default::default()
        },
        reports: genesis(),
        ..Default::default()
    }
}

/// A chain of that genesis, before its first block.
pub fn chain() -> Checked {
    Checked::new(&whole_genesis(), Reports::do_try_state)
}

/// The first two blocks.
pub fn begin() {
    Now::set(&START);
    run_to(2);
}

/// A test on a chain that began.
#[track_caller]
pub fn run<R>(test: impl FnOnce() -> R) -> R {
    chain().run(|| {
        begin();
        test()
    })
}

/// The state that benchmarks run in as tests.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    let storage = sp_runtime::BuildStorage::build_storage(&whole_genesis());
    let mut externalities: sp_io::TestExternalities =
        storage.expect("the genesis can be built").into();
    externalities.execute_with(begin);
    externalities
}

/// The document of the number `seed`.
pub fn document(seed: u8) -> DocumentRef {
    DocumentRef {
        hash: H256([seed; 32]),
        locator: Default::default(),
    }
}

/// The month that is written so.
pub fn month(text: &str) -> Month {
    text.parse().expect("a month")
}

/// The body of that number as one who answers.
pub fn body(number: u64) -> Party {
    Party::Body(BodyId(number.try_into().expect("few bodies")))
}

/// Runs to the block `until`.
pub fn run_to(until: u64) {
    althing_test_utils::run_to::<Test, AllPalletsWithSystem>(until, |_| {});
}
