//! A chain of humans with identities and personhood, some of them citizens.

use althing_primitives::BodyId;
use althing_test_utils::Checked;
use frame_support::{
    derive_impl, ord_parameter_types, parameter_types,
    traits::{EitherOf, MapSuccess},
};
use frame_system::EnsureSignedBy;
use sp_runtime::{
    testing::{TestSignature, UintAuthorityId},
    traits::Replace,
};

use crate::{Ceiling, ClassParams, Founder, Params, PerClass, YEAR};

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
    pub type Membership = crate;
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
    pub const Community: u64 = COMMUNITY;
    pub const Group: u64 = GROUP;
    pub const OtherGroup: u64 = OTHER_GROUP;
}
parameter_types! {
    pub const GroupId: BodyId = BodyId::COUNCIL;
    pub const OtherId: BodyId = BodyId(7);
}

impl crate::Config for Test {
    type Badges = World;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = World;
    type BodyOrigin = EitherOf<
        MapSuccess<EnsureSignedBy<Group, u64>, Replace<GroupId>>,
        MapSuccess<EnsureSignedBy<OtherGroup, u64>, Replace<OtherId>>,
    >;
    type Charter = World;
    type Clock = World;
    type Currency = Balances;
    type ExpelOrigin = EnsureSignedBy<Community, u64>;
    type Identities = World;
    type Mandates = World;
    type OnIncome = World;
    type OnStandingChange = World;
    type ParamsOrigin = EnsureSignedBy<Community, u64>;
    type Personhood = World;
    type Pots = World;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seasons = World;
    type Signature = TestSignature;
    type Signer = UintAuthorityId;
    type SpeaksAs = World;
    type StandingOrigin = EnsureSignedBy<Community, u64>;
    type MaxFounders = frame_support::traits::ConstU32<128>;
    type WeightInfo = ();
}

/// The parameters of tests.
pub fn params() -> Params<u64, u64> {
    let class = |dues, yearly_vouches, ceiling| ClassParams {
        deposit: DEPOSIT,
        dues,
        vouches: 3,
        waiting: WAITING,
        probation: 90 * DAY,
        yearly_vouches,
        ceiling,
    };
    let ceiling = Ceiling {
        least: 3,
        percent: 25,
    };
    Params {
        classes: PerClass {
            citizens: class(DUES, 3, Some(ceiling)),
            residents: class(10, 0, None),
            allies: class(0, 0, None),
        },
        application_life: 200,
        objection_deposit: OBJECTION,
        objection_period: 14,
        notice_deposit: NOTICE,
        answer_period: 14,
        notice_life: 100,
        leave_notice: 14,
        max_bar: 10 * YEAR,
        ..Params::default()
    }
}

/// The founder with that number, a citizen.
pub fn founder(human: u64) -> Founder {
    Founder {
        did: did(human),
        class: althing_primitives::MemberClass::Citizen,
        nullifier: Some(nullifier(human)),
        since: START.saturating_sub(90 * DAY),
        paid_for: YEAR,
    }
}

/// A genesis with the humans 1 to `founders` as citizens, all with tokens.
fn genesis(founders: u64) -> RuntimeGenesisConfig {
    World::begin();
    RuntimeGenesisConfig {
        balances: pallet_balances::GenesisConfig {
            balances: (1..=HUMANS)
                .chain([DUES_POT, FORFEITS_POT])
                .map(|who| (who, RICH))
                .collect(),
            ..Default::default()
        },
        membership: crate::GenesisConfig {
            members: (1..=founders).map(founder).collect(),
            params: params(),
        },
        ..Default::default()
    }
}

/// A chain with the humans 1 to `founders` as citizens.
pub fn chain(founders: u64) -> Checked {
    Checked::new(&genesis(founders), Membership::do_try_state)
}

/// The same without anybody, for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub fn externalities() -> sp_io::TestExternalities {
    use sp_runtime::BuildStorage;
    genesis(0).build_storage().unwrap().into()
}
