//! Who is who: identities, and what issuers attest of them.

use frame_support::traits::{ConstU32, Contains};

use crate::{
    configs::treasury::{Fees, Forfeits, Gathered},
    origins::{AccreditationTrack, Actor, ConstitutionTrack, EnsureSpeaker},
    weights, Balances, Bodies, CivilClock, Credentials, Did, Membership, Reports, Runtime,
    RuntimeCall, RuntimeHoldReason, Signature, TimelockTreasury,
};

/// The calls that an identity makes by a payload signed with one of its keys: those that know what an
/// identity is, and remarks. None of them makes another call, and none is a citizen's act: voting,
/// vouching and objecting are the controller's alone.
///
/// As with proxies it says what it allows, so that a pallet to come is out until somebody lets it in.
pub struct IdentityCalls;
impl Contains<RuntimeCall> for IdentityCalls {
    fn contains(call: &RuntimeCall) -> bool {
        matches!(
            call,
            RuntimeCall::Contributions(
                pallet_contributions::Call::submit { .. }
                    | pallet_contributions::Call::dispute { .. }
                    | pallet_contributions::Call::withdraw { .. }
                    | pallet_contributions::Call::renounce { .. }
            ) | RuntimeCall::Credentials(..)
                | RuntimeCall::Reports(
                    pallet_reports::Call::file { .. }
                        | pallet_reports::Call::opine { .. }
                        | pallet_reports::Call::lift { .. }
                )
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
    /// In this order: offices follow the seat that moved.
    type OnControllerChange = (Membership, Bodies);
    type OnDeactivate = (Credentials, Membership, Bodies, TimelockTreasury, Reports);
    type OnFee = Gathered<Fees>;
    type OnLoss = Gathered<Forfeits>;
    type OnRecovery = Membership;
    type ParamsOrigin = ConstitutionTrack;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seats = Membership;
    type Signature = Signature;
    type WeightInfo = weights::seats::Did;
}

impl pallet_credentials::Config for Runtime {
    type AccreditationOrigin = AccreditationTrack;
    type ActorOrigin = Actor;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::Speakers;
    type Clock = CivilClock;
    type ConstitutionOrigin = ConstitutionTrack;
    type Currency = Balances;
    type Identities = Did;
    type IssuerOrigin = EnsureSpeaker;
    type MaxFounding = ConstU32<1_000>;
    type MaxIssues = ConstU32<16>;
    type Obligations = Reports;
    type OnFee = Gathered<Fees>;
    type OnMoved = Membership;
    type OnRenewed = Membership;
    type ParamsOrigin = ConstitutionTrack;
    type Reports = Reports;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seats = Membership;
    type SubjectOrigin = EnsureSpeaker;
    type WeightInfo = weights::seats::Credentials;
}
