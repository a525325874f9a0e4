//! A chain of accounts that each speak as an identity.

mod world;

use althing_primitives::{CivilSeconds, SchemaClass, SchemaId};
use althing_test_utils::Checked;
use frame_support::{derive_impl, ord_parameter_types, traits::ConstU32};
use frame_system::{EnsureSigned, EnsureSignedBy};

use crate::{Params, Schema};
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
    pub type Credentials = crate;
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
    pub const Community: u64 = 100;
    pub const Constitution: u64 = 101;
    pub const Parametric: u64 = 102;
}

impl crate::Config for Test {
    type AccreditationOrigin = EnsureSignedBy<Community, u64>;
    type ActorOrigin = EnsureSigned<u64>;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = World;
    type Clock = World;
    type ConstitutionOrigin = EnsureSignedBy<Constitution, u64>;
    type Currency = Balances;
    type Identities = World;
    type IssuerOrigin = Speaker;
    type MaxFounding = ConstU32<8>;
    type MaxIssues = ConstU32<4>;
    type Obligations = World;
    type OnFee = World;
    type OnMoved = World;
    type OnRenewed = World;
    type ParamsOrigin = EnsureSignedBy<Parametric, u64>;
    type Reports = World;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seats = World;
    type SubjectOrigin = Speaker;
    type WeightInfo = ();
}

/// A civil day.
pub const DAY: u64 = 86_400;
/// When the chain of tests begins.
pub const BEGINNING: u64 = 1_800_000_000;
/// For how long a credential counts at most, under every schema of tests.
pub const VALIDITY: u64 = 365 * DAY;
/// What every account of tests has at first.
pub const ENDOWMENT: u64 = 1_000_000;

/// The schemas of tests, numbered as listed.
pub const CLASSES: [SchemaClass; 6] = [
    SchemaClass::Personhood,
    SchemaClass::Licence,
    SchemaClass::Kyc,
    SchemaClass::Registration,
    SchemaClass::Attendance,
    SchemaClass::Personhood,
];
/// The schema of personhood that counts.
pub const PERSON: SchemaId = SchemaId(0);
pub const LICENCE: SchemaId = SchemaId(1);
pub const KYC: SchemaId = SchemaId(2);
pub const REGISTRATION: SchemaId = SchemaId(3);
pub const ATTENDANCE: SchemaId = SchemaId(4);
/// A schema of personhood that does not count.
pub const OTHER_PERSON: SchemaId = SchemaId(5);

/// The parameters of tests: two issuers move a nullifier.
pub fn params() -> Params<u64, u64> {
    Params {
        request_deposit: 10,
        credential_deposit: 20,
        move_deposit: 30,
        row_fee: 3,
        max_requests: 3,
        request_lifetime: 30 * DAY,
        longest_accreditation: 2 * VALIDITY,
        keep: 10 * DAY,
        report_grace: 5 * DAY,
        rebinding: 200,
        move_approvals: 2,
        move_notice: 28,
        move_lifetime: 50,
    }
}

/// A document of tests.
pub fn document() -> althing_primitives::DocumentRef {
    althing_primitives::DocumentRef {
        hash: sp_core::H256::repeat_byte(0xdc),
        locator: b"https://example.org/document"
            .to_vec()
            .try_into()
            .expect("it is short"),
    }
}

/// The genesis of tests: the schemas, nobody accredited.
pub fn genesis() -> crate::GenesisConfig<Test> {
    crate::GenesisConfig {
        schemas: CLASSES
            .iter()
            .map(|class| Schema {
                document: document(),
                class: *class,
                max_validity: VALIDITY,
            })
            .collect(),
        personhood: Some(PERSON),
        params: params(),
        ..Default::default()
    }
}

/// The externalities of benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    use sp_runtime::BuildStorage;
    let genesis = RuntimeGenesisConfig {
        credentials: genesis(),
        ..Default::default()
    };
    genesis.build_storage().expect("it can be built").into()
}

/// A chain from `credentials` on, with tokens for the accounts 1 to 59.
pub fn chain_of(credentials: crate::GenesisConfig<Test>) -> Checked {
    Now::set(0);
    Checked::new(
        &RuntimeGenesisConfig {
            balances: pallet_balances::GenesisConfig {
                balances: (1..60).map(|who| (who, ENDOWMENT)).collect(),
                ..Default::default()
            },
            credentials,
            ..Default::default()
        },
        Credentials::do_try_state,
    )
}

/// A chain without any credential.
pub fn chain() -> Checked {
    chain_of(genesis())
}

/// Runs to the block `until`.
pub fn run_to(until: u64) {
    althing_test_utils::run_to::<Test, AllPalletsWithSystem>(until, |_| {});
}

/// Begins the second block, at [`BEGINNING`].
pub fn begin() {
    run_to(1);
    Now::set(BEGINNING);
    run_to(2);
}

/// Lets civil time go on.
pub fn pass(seconds: u64) {
    Now::mutate(|now| *now += seconds);
}

/// The moment `seconds` from now.
pub fn after(seconds: u64) -> CivilSeconds {
    CivilSeconds(Now::get() + seconds)
}
