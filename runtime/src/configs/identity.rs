//! Who is who: identities, and what issuers attest of them.

use althing_primitives::{NoReportsOwed, NoSeats};
use frame_support::traits::{tokens::imbalance::ResolveTo, ConstU32, Contains};

use crate::{
    configs::money::FeePot,
    origins::{Actor, EnsureSpeaker, UnanimousCouncil},
    weights, Balances, CivilClock, Credentials, Did, Runtime, RuntimeCall, RuntimeHoldReason,
    Signature,
};

/// The calls that an identity makes by a payload signed with one of its keys: those that know what an
/// identity is, and remarks. None of them makes another call.
///
/// As with proxies it says what it allows, so that a pallet to come is out until somebody lets it in.
pub struct IdentityCalls;
impl Contains<RuntimeCall> for IdentityCalls {
    fn contains(call: &RuntimeCall) -> bool {
        matches!(
            call,
            RuntimeCall::Credentials(..)
                | RuntimeCall::System(
                    frame_system::Call::remark { .. }
                        | frame_system::Call::remark_with_event { .. }
                )
        )
    }
}

impl pallet_did::Config for Runtime {
    type ActorOrigin = Actor;
    type Clock = CivilClock;
    type Currency = Balances;
    type DispatchFilter = IdentityCalls;
    type MaxAccounts = ConstU32<8>;
    type MaxFriends = ConstU32<8>;
    type MaxKeys = ConstU32<16>;
    type MaxNames = ConstU32<8>;
    type MaxServices = ConstU32<8>;
    /// There is no seat yet that a new controller would have to be told of.
    type OnControllerChange = ();
    type OnDeactivate = Credentials;
    type OnFee = ResolveTo<FeePot, Balances>;
    type OnLoss = ResolveTo<FeePot, Balances>;
    type OnRecovery = ();
    type ParamsOrigin = UnanimousCouncil;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seats = NoSeats;
    type Signature = Signature;
    type WeightInfo = weights::pallet_did::WeightInfo<Runtime>;
}

impl pallet_credentials::Config for Runtime {
    type AccreditationOrigin = UnanimousCouncil;
    type ActorOrigin = Actor;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = Speakers;
    type Clock = CivilClock;
    type ConstitutionOrigin = UnanimousCouncil;
    type Currency = Balances;
    type Identities = Did;
    type IssuerOrigin = EnsureSpeaker;
    type MaxFounding = ConstU32<1_000>;
    type MaxIssues = ConstU32<16>;
    /// Nobody can take down yet that an organisation owes reports, so none is registered.
    type Obligations = ();
    type OnFee = ResolveTo<FeePot, Balances>;
    type OnMoved = ();
    type OnRenewed = ();
    type ParamsOrigin = UnanimousCouncil;
    type Reports = NoReportsOwed;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seats = NoSeats;
    type SubjectOrigin = EnsureSpeaker;
    type WeightInfo = weights::pallet_credentials::WeightInfo<Runtime>;
}

/// Identities for benchmarks.
#[cfg(feature = "runtime-benchmarks")]
pub struct Speakers;
#[cfg(feature = "runtime-benchmarks")]
impl pallet_credentials::benchmarking::BenchmarkHelper<crate::AccountId, crate::RuntimeOrigin>
    for Speakers
{
    fn speaker(
        kind: althing_primitives::IdentityKind,
        seed: u32,
    ) -> (
        althing_primitives::Did,
        crate::AccountId,
        crate::RuntimeOrigin,
    ) {
        use frame_support::traits::fungible::Mutate;

        let kind_number = kind as u32;
        let who: crate::AccountId = frame_benchmarking::account("speaker", seed, kind_number);
        Balances::mint_into(&who, crate::constants::currency::ALTH * 1_000)
            .expect("the benchmark may mint");
        let origin = crate::RuntimeOrigin::signed(who.clone());
        let did = Did::next_did(&who);
        Did::create(
            origin.clone(),
            kind,
            Default::default(),
            Default::default(),
            Default::default(),
        )
        .expect("an identity can be made");
        (did, who, origin)
    }
}
