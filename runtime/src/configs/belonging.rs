//! What the community is for, who belongs to it, and what they gave.

use althing_primitives::Did as DidId;
use frame_support::traits::{tokens::imbalance::ResolveTo, ConstU32, NeverEnsureOrigin};
use sp_runtime::traits::Verify;

use crate::{
    configs::{
        badges::Citizenship,
        bodies::StandingBodies,
        money::{ForfeitPot, Pots},
    },
    origins::{
        ActingCouncil, ConstitutionTrack, EnsureMember, GuardiansMajority, MembershipTrack,
        OrdinaryTrack,
    },
    weights, Balances, Charter, CivilClock, Credentials, Did, Membership, QuadraticVoting, Runtime,
    RuntimeHoldReason, Signature, Validators,
};

impl pallet_charter::Config for Runtime {
    /// Nobody measures goals until auditors are accredited over reports.
    type AuditorOrigin = NeverEnsureOrigin<DidId>;
    type CivilClock = CivilClock;
    /// What nobody here measures denies: elected bodies, statements, the treasury.
    type Conditions = (
        Charter,
        Membership,
        Validators,
        Credentials,
        QuadraticVoting,
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
    type BodyOrigin = ActingCouncil;
    type Charter = Charter;
    type Clock = CivilClock;
    type Currency = Balances;
    type ExpelOrigin = MembershipTrack;
    type Identities = Did;
    type Mandates = StandingBodies;
    type MaxFounders = ConstU32<1_000>;
    /// What is in the pots when the treasury comes is its opening.
    type OnIncome = ();
    type OnStandingChange = QuadraticVoting;
    type ParamsOrigin = ConstitutionTrack;
    type Personhood = Credentials;
    type Pots = Pots;
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
    type Bodies = StandingBodies;
    type Currency = Balances;
    /// The Council attests, so the Guardians decide.
    type DisputeOrigin = GuardiansMajority;
    type DomainOrigin = OrdinaryTrack;
    type MaxDomains = ConstU32<256>;
    type MaxOpenEntries = ConstU32<16>;
    type MemberOrigin = EnsureMember;
    type Members = Membership;
    type OnSlash = ResolveTo<ForfeitPot, Balances>;
    type ParamsOrigin = ConstitutionTrack;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WeightInfo = weights::pallet_contributions::WeightInfo<Runtime>;
}
