//! A chain of accounts with session keys.

use althing_primitives::AnyAccount;
use althing_test_utils::Checked;
use codec::Encode;
use frame_support::{derive_impl, ord_parameter_types, parameter_types, traits::ConstU32};
use frame_system::{EnsureSignedBy, RawOrigin};
use sp_runtime::{
    impl_opaque_keys,
    testing::UintAuthorityId,
    traits::{ConvertInto, OpaqueKeys},
    BoundToRuntimeAppPublic, KeyTypeId, RuntimeAppPublic,
};

use crate::{Params, SdkSessions};

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
    // Before the sessions, whose genesis asks for the first set.
    #[runtime::pallet_index(2)]
    pub type Validators = crate;
    #[runtime::pallet_index(3)]
    pub type Session = pallet_session;
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

impl_opaque_keys! {
    pub struct Keys {
        pub dummy: Consensus,
    }
}

parameter_types! {
    /// What the consensus was told at the last rotation: whether the set changed.
    pub static Told: Vec<bool> = Vec::new();
}

impl BoundToRuntimeAppPublic for Consensus {
    type Public = UintAuthorityId;
}

/// Stands for the consensus, which learns of sets.
pub struct Consensus;
impl pallet_session::SessionHandler<u64> for Consensus {
    const KEY_TYPE_IDS: &'static [KeyTypeId] = &[UintAuthorityId::ID];

    fn on_genesis_session<Ks: OpaqueKeys>(_: &[(u64, Ks)]) {}

    fn on_new_session<Ks: OpaqueKeys>(changed: bool, _: &[(u64, Ks)], _: &[(u64, Ks)]) {
        Told::mutate(|told| told.push(changed));
    }

    fn on_disabled(_: u32) {}
}

impl pallet_session::Config for Test {
    type Currency = Balances;
    type DisablingStrategy = ();
    type KeyDeposit = frame_support::traits::ConstU64<1>;
    type Keys = Keys;
    type NextSessionRotation = Validators;
    type RuntimeEvent = RuntimeEvent;
    type SessionHandler = Consensus;
    type SessionManager = Validators;
    type ShouldEndSession = Validators;
    type ValidatorId = u64;
    type ValidatorIdOf = ConvertInto;
    type WeightInfo = ();
}

ord_parameter_types! {
    pub const Community: u64 = 100;
    pub const Guardians: u64 = 101;
}

impl crate::Config for Test {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = ();
    type Currency = Balances;
    type ElectOrigin = EnsureSignedBy<Community, u64>;
    type Eligibility = AnyAccount;
    type GuardiansOrigin = EnsureSignedBy<Guardians, u64>;
    type MaxKeys = ConstU32<8>;
    type MaxValidators = ConstU32<8>;
    type OnSlash = ();
    type ParamsOrigin = EnsureSignedBy<Community, u64>;
    type RemoveOrigin = EnsureSignedBy<Community, u64>;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Sessions = SdkSessions<Test>;
    type WeightInfo = ();
}

/// Blocks in a session.
pub const SESSION: u64 = 10;
/// What a nomination holds.
pub const DEPOSIT: u64 = 50;
/// How long the Guardians' disabling lasts, in blocks.
pub const PERIOD: u64 = 100;
/// Sessions for which a deposit stays held.
pub const BOND: u32 = 3;

/// The parameters of tests: the Guardians leave at least four.
pub fn params() -> Params<u64, u64> {
    Params {
        deposit: DEPOSIT,
        disabling_period: PERIOD,
        minimum: 4,
        bond: BOND,
    }
}

/// A chain with the validators 1 to `validators`, and the accounts 1 to 20 with tokens.
pub fn chain(validators: u64) -> Checked {
    let genesis = RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..=20).map(|who| (who, 1_000)).collect(),
            ..Default::default()
        },
        validators: crate::GenesisConfig {
            validators: (1..=validators).collect(),
            session_length: SESSION,
            params: params(),
        },
        session: pallet_session::GenesisConfig {
            keys: (1..=validators).map(|who| (who, who, keys(who))).collect(),
            ..Default::default()
        },
        ..Default::default()
    };
    Checked::new(&genesis, Validators::do_try_state)
}

/// The keys of the number `seed`.
pub fn keys(seed: u64) -> Keys {
    Keys {
        dummy: UintAuthorityId(seed),
    }
}

/// Registers the keys of the number `seed` for `who`, with their proof.
pub fn register(who: u64, seed: u64) {
    let mut keys = keys(seed);
    let proof = keys
        .create_ownership_proof(&who.encode())
        .expect("these keys sign")
        .encode();
    let registered = Session::set_keys(RawOrigin::Signed(who).into(), keys, proof);
    assert_eq!(registered, Ok(()));
}

/// Runs to the block `until`.
pub fn run_to(until: u64) {
    althing_test_utils::run_to::<Test, AllPalletsWithSystem>(until, |_| {});
}

/// Runs to the first block of the session `index`.
pub fn run_to_session(index: u64) {
    run_to(index * SESSION);
    assert_eq!(u64::from(Session::current_index()), index);
}
