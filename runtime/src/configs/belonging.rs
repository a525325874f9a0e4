//! What the community is for, who belongs to it, and what they gave.

use althing_primitives::Did as DidId;
use frame_support::traits::{ConstU32, NeverEnsureOrigin};
use sp_runtime::traits::Verify;

use crate::{
    configs::{
        badges::Citizenship,
        treasury::{Forfeits, Gathered},
    },
    origins::{
        ActingBody, ConstitutionTrack, EnsureMember, GuardiansMajority, MembershipTrack,
        OrdinaryTrack,
    },
    weights, Balances, Bodies, Charter, CivilClock, Credentials, Did, Membership, QuadraticVoting,
    Reports, Runtime, RuntimeHoldReason, Signature, TimelockTreasury, Validators,
};

impl pallet_charter::Config for Runtime {
    /// Nobody measures goals until what that costs is measured with auditors.
    type AuditorOrigin = NeverEnsureOrigin<DidId>;
    type CivilClock = CivilClock;
    type Conditions = (
        Charter,
        Membership,
        Validators,
        Credentials,
        QuadraticVoting,
        Bodies,
        TimelockTreasury,
        Reports,
    );
    type ConstitutionOrigin = ConstitutionTrack;
    type MaxGoals = ConstU32<64>;
    type MaxLaws = ConstU32<1_000>;
    type MaxPending = ConstU32<32>;
    type OrdinaryOrigin = OrdinaryTrack;
    type ParamsOrigin = ConstitutionTrack;
    type WeightInfo = weights::pallet_charter::WeightInfo<Runtime>;
}

impl pallet_membership::Config for Runtime {
    type Badges = Citizenship;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::Newcomers;
    type BodyOrigin = ActingBody;
    type Charter = Charter;
    type Clock = CivilClock;
    type Currency = Balances;
    type ExpelOrigin = MembershipTrack;
    type Identities = Did;
    type Mandates = Bodies;
    type MaxFounders = ConstU32<1_000>;
    type OnIncome = TimelockTreasury;
    type OnStandingChange = (QuadraticVoting, Bodies);
    type ParamsOrigin = ConstitutionTrack;
    type Personhood = Credentials;
    type Pots = TimelockTreasury;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Seasons = Charter;
    type Signature = Signature;
    type Signer = <Signature as Verify>::Signer;
    type SpeaksAs = Did;
    type StandingOrigin = MembershipTrack;
    type WeightInfo = weights::pallet_membership::WeightInfo<Runtime>;
}

impl pallet_contributions::Config for Runtime {
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::Newcomers;
    type Bodies = Bodies;
    type Currency = Balances;
    /// Who attests does not decide: the Guardians do.
    type DisputeOrigin = GuardiansMajority;
    type DomainOrigin = OrdinaryTrack;
    type MaxDomains = ConstU32<256>;
    type MaxOpenEntries = ConstU32<16>;
    type MemberOrigin = EnsureMember;
    type Members = Membership;
    type OnSlash = Gathered<Forfeits>;
    type ParamsOrigin = ConstitutionTrack;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WeightInfo = weights::pallet_contributions::WeightInfo<Runtime>;
}
