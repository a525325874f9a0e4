//! A chain whose transfers, remarks and batches' contents can be paused.

use althing_primitives::{
    BodyId, CivilClock, CivilSeconds, DocumentRef, ObligationProblem, ObligationTerms, Obligations,
    Subject,
};
use althing_test_utils::Checked;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    derive_impl, ord_parameter_types, parameter_types,
    traits::{ConstU32, ConstU64, EitherOf},
};
use frame_system::EnsureSignedBy;
use scale_info::TypeInfo;
use sp_core::H256;

use crate::{CallGroup, GroupsOf, NotPaused, Params, PausableCalls};

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
    pub type Emergency = crate;
}

#[derive_impl(frame_system::config_preludes::TestDefaultConfig)]
impl frame_system::Config for Test {
    type AccountData = pallet_balances::AccountData<u64>;
    type BaseCallFilter = NotPaused<Test>;
    type Block = frame_system::mocking::MockBlock<Self>;
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

/// What can be paused here.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum Group {
    Transfers,
    Market,
    Bookings,
}

impl CallGroup for Group {
    const ALL: &'static [Self] = &[Self::Transfers, Self::Market, Self::Bookings];
}

/// Transfers, and remarks with an event as if they were a market. Nothing is booked here.
pub struct Groups;
impl PausableCalls<RuntimeCall, Group> for Groups {
    fn group_of(call: &RuntimeCall) -> Option<Group> {
        match call {
            RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { .. }) => {
                Some(Group::Transfers)
            }
            RuntimeCall::System(frame_system::Call::remark_with_event { .. }) => {
                Some(Group::Market)
            }
            _ => None,
        }
    }
}

ord_parameter_types! {
    pub const Guardians: u64 = 100;
    pub const Citizens: u64 = 101;
    pub const Rules: u64 = 102;
}

parameter_types! {
    /// Which reports were taken down to be owed.
    pub storage Owed: Vec<(Subject, ObligationTerms)> = Vec::new();
    /// Whether any can be.
    pub storage Refuses: bool = false;
    pub const GuardiansBody: BodyId = BodyId::GUARDIANS;
    pub const Transfers: Group = Group::Transfers;
    pub const Market: Group = Group::Market;
}

/// Takes down what is owed, unless it is told to refuse.
pub struct Reports;
impl Obligations for Reports {
    fn open(subject: &Subject, terms: ObligationTerms) -> Result<(), ObligationProblem> {
        if Refuses::get() {
            return Err(ObligationProblem::NotSettled);
        }
        let mut owed = Owed::get();
        owed.push((*subject, terms));
        Owed::set(&owed);
        Ok(())
    }

    fn close(_: &Subject) -> Result<(), ObligationProblem> {
        Err(ObligationProblem::NotOwed)
    }
}

/// Ten civil seconds pass in a block.
pub struct Clock;
impl CivilClock for Clock {
    fn now() -> CivilSeconds {
        CivilSeconds(1_000 + 10 * System::block_number())
    }
}

impl crate::Config for Test {
    type Body = GuardiansBody;
    type Calls = Groups;
    type Clock = Clock;
    type Group = Group;
    type LiftOrigin = EitherOf<EnsureSignedBy<Citizens, u64>, EnsureSignedBy<Guardians, u64>>;
    type MaxGroups = ConstU32<3>;
    type MaxLength = ConstU64<MAX_LENGTH>;
    type Obligations = Reports;
    type ParamsOrigin = EnsureSignedBy<Rules, u64>;
    type PauseOrigin = EnsureSignedBy<Guardians, u64>;
    type ReArmOrigin = EnsureSignedBy<Citizens, u64>;
    type WeightInfo = ();
}

/// The most blocks of a pause.
pub const MAX_LENGTH: u64 = 100_800;
/// Blocks of a pause.
pub const LENGTH: u64 = 10;

/// The parameters of tests.
pub fn params() -> Params<u64> {
    Params {
        length: LENGTH,
        report_within: 500,
        report_grace: 50,
    }
}

fn genesis() -> RuntimeGenesisConfig {
    RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..=4).map(|who| (who, 1_000)).collect(),
            ..Default::default()
        },
        emergency: crate::GenesisConfig { params: params() },
        ..Default::default()
    }
}

/// A chain on which nothing was paused yet.
pub fn chain() -> Checked {
    Checked::new(&genesis(), Emergency::do_try_state)
}

/// The state that benchmarks run in as tests.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    let storage = sp_runtime::BuildStorage::build_storage(&genesis());
    storage.expect("the genesis can be built").into()
}

/// The document of the number `seed`.
pub fn document(seed: u8) -> DocumentRef {
    DocumentRef {
        hash: H256([seed; 32]),
        locator: Default::default(),
    }
}

/// A set of these groups.
pub fn groups<const N: usize>(groups: [Group; N]) -> GroupsOf<Test> {
    std::collections::BTreeSet::from(groups)
        .try_into()
        .expect("they fit")
}

/// Runs to the block `until`.
pub fn run_to(until: u64) {
    althing_test_utils::run_to::<Test, AllPalletsWithSystem>(until, |_| {});
}
