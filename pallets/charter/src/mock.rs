//! A community with a charter, a law, a goal, and figures to be measured.

use althing_primitives::{
    CivilClock, CivilSeconds, Condition, ConditionNotMeasurable, Did, DocumentRef, PhaseCondition,
};
use althing_test_utils::Checked;
use frame_support::{
    derive_impl, ord_parameter_types, parameter_types,
    traits::{ConstU32, MapSuccess},
};
use frame_system::EnsureSignedBy;
use sp_core::H256;
use sp_runtime::traits::Replace;

use crate::{FoundingLaw, GoalTerms, Params, Requirement};

#[frame_support::runtime]
mod runtime {
    #[runtime::runtime]
    #[runtime::derive(RuntimeCall, RuntimeEvent, RuntimeError, RuntimeOrigin, RuntimeTask)]
    pub struct Test;

    #[runtime::pallet_index(0)]
    pub type System = frame_system;
    #[runtime::pallet_index(1)]
    pub type Charter = crate;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type Block = frame_system::mocking::MockBlock<Self>;
}

ord_parameter_types! {
    pub const Constitution: u64 = 100;
    pub const Ordinary: u64 = 101;
    pub const Auditor: u64 = 102;
    pub const Rules: u64 = 103;
}

parameter_types! {
    pub const AuditorDid: Did = Did([7; 32]);
    /// The time of day.
    pub storage Now: u64 = 1_780_272_000;
    /// What other pallets measure.
    pub storage Measured: Vec<(Condition, u128)> = Vec::new();
}

/// The clock of this chain.
pub struct Clock;
impl CivilClock for Clock {
    fn now() -> CivilSeconds {
        CivilSeconds(Now::get())
    }
}

/// Stands for the other pallets that measure.
pub struct Others;
impl PhaseCondition for Others {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        let measured = Measured::get();
        let found = measured.iter().find(|(each, _)| *each == condition);
        found
            .map(|(_, amount)| *amount)
            .ok_or(ConditionNotMeasurable)
    }
}

impl crate::Config for Test {
    type AuditorOrigin = MapSuccess<EnsureSignedBy<Auditor, u64>, Replace<AuditorDid>>;
    type CivilClock = Clock;
    type Conditions = (Charter, Others);
    type ConstitutionOrigin = EnsureSignedBy<Constitution, u64>;
    type MaxGoals = ConstU32<3>;
    type MaxLaws = ConstU32<4>;
    type MaxPending = ConstU32<2>;
    type OrdinaryOrigin = EnsureSignedBy<Ordinary, u64>;
    type ParamsOrigin = EnsureSignedBy<Rules, u64>;
    type WeightInfo = ();
}

/// Blocks in a season.
pub const SEASON: u64 = 100;
/// Blocks between two votes on an entrenched law.
pub const GAP: u64 = 20;
/// Blocks in which the second vote may come.
pub const WINDOW: u64 = 30;

/// The document of the number `seed`.
pub fn document(seed: u8) -> DocumentRef {
    DocumentRef {
        hash: H256([seed; 32]),
        locator: b"https://example.org/text"
            .to_vec()
            .try_into()
            .expect("it is short"),
    }
}

/// The goal of the number `seed`, due in a thousand seconds.
pub fn terms(seed: u8) -> GoalTerms {
    GoalTerms {
        beneficiaries: document(seed),
        metric: document(seed + 1),
        target: 1_000,
        deadline: CivilSeconds(1_780_273_000),
        evidence: document(seed + 2),
    }
}

/// The parameters of tests.
pub fn params() -> Params<u64> {
    let list = |conditions: &[(Condition, u128)]| {
        let listed = conditions.iter().map(|&(condition, at_least)| Requirement {
            condition,
            at_least,
        });
        listed
            .collect::<Vec<_>>()
            .try_into()
            .expect("there is room")
    };
    Params {
        season_length: SEASON,
        second_vote_gap: GAP,
        second_vote_window: WINDOW,
        leaving_consensus: list(&[(Condition::RatifiedCharters, 1), (Condition::Citizens, 20)]),
        leaving_capital: list(&[(Condition::ElectedBodies, 2)]),
    }
}

/// The genesis of tests: a charter, the goal 0, the law 0 and the entrenched law 1.
pub fn genesis() -> crate::GenesisConfig<Test> {
    let law = |seed, entrenched| FoundingLaw {
        document: document(seed),
        entrenched,
    };
    crate::GenesisConfig {
        charter: Some(document(1)),
        goals: vec![terms(10)],
        laws: vec![law(20, false), law(21, true)],
        params: params(),
    }
}

fn whole_genesis() -> RuntimeGenesisConfig {
    RuntimeGenesisConfig {
        charter: genesis(),
        ..Default::default()
    }
}

/// A chain of that genesis.
pub fn chain() -> Checked {
    Checked::new(&whole_genesis(), Charter::do_try_state)
}

/// The state that benchmarks run in as tests.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    let storage = sp_runtime::BuildStorage::build_storage(&whole_genesis());
    let mut externalities: sp_io::TestExternalities =
        storage.expect("the genesis can be built").into();
    externalities.execute_with(|| System::set_block_number(1));
    externalities
}

/// Runs to the block `until`.
pub fn run_to(until: u64) {
    althing_test_utils::run_to::<Test, AllPalletsWithSystem>(until, |_| {});
}
