//! What is owed for money and places, and who audits it.

use althing_primitives::{BodyId, BodySeats, Generation, VoterLookup};
use frame_support::traits::ConstU32;

use crate::{
    origins::{
        AccreditationTrack, ActingCouncil, BudgetTrack, ConstitutionTrack, EnsureFiler,
        EnsureSpeaker,
    },
    weights, AccountId, Balances, Bodies, CivilClock, Credentials, Did, Membership, Runtime,
    RuntimeHoldReason, TimelockTreasury,
};

/// Who sits in a body, whether they may act for it or not: who has lost the voice there, by becoming an auditor
/// for one, is no more independent of it for that.
pub struct WhoeverSits;
impl BodySeats<AccountId> for WhoeverSits {
    fn seat(body: BodyId, who: &AccountId) -> Option<u32> {
        let member = Membership::voter(who)?.id;
        let generation = pallet_bodies::Bodies::<Runtime>::get(body)?.generation;
        let set = pallet_bodies::Sets::<Runtime>::get(body, generation)?;
        let index = set.iter().position(|seat| seat.member == member)?;
        u32::try_from(index).ok()
    }

    fn generation(body: BodyId) -> Option<Generation> {
        Bodies::generation(body)
    }

    fn size(body: BodyId) -> u32 {
        Bodies::size(body)
    }
}

impl pallet_reports::Config for Runtime {
    type ArchiveOrigin = ActingCouncil;
    type AuditorOrigin = EnsureSpeaker;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::Auditing;
    type Bodies = WhoeverSits;
    type Clock = CivilClock;
    type Credentials = Credentials;
    type Currency = Balances;
    type FileOrigin = EnsureFiler;
    type Identities = Did;
    type LiftOrigin = AccreditationTrack;
    type Lines = TimelockTreasury;
    type MaxFounding = ConstU32<100>;
    type MaxFreezes = ConstU32<8>;
    type MaxOccasions = ConstU32<16>;
    type MaxOpinions = ConstU32<16>;
    type ObligeOrigin = BudgetTrack;
    type ParamsOrigin = ConstitutionTrack;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Statements = TimelockTreasury;
    type WeightInfo = weights::pallet_reports::WeightInfo<Runtime>;
}
