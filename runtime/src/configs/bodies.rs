//! Where the standing bodies deliberate: the Council and the Guardians.
//!
//! Both are instances of `pallet-collective`, whose stock rules turn a silent member into an aye.
//! Here silence is never consent.
//!
//! Until the community founds bodies, these two are all there are: [`StandingBodies`] shows their seats
//! to other pallets.

use alloc::vec::Vec;
use core::marker::PhantomData;

use althing_primitives::{
    BodyId, BodySeats, CivilClock as _, Generation, Mandates, Standing, Task, VoterLookup,
};
use frame_support::{
    parameter_types,
    traits::{fungible::HoldConsideration, ConstU32, EnsureOrigin},
    weights::Weight,
    Twox64Concat,
};
use pallet_collective::{deposit::Constant, DefaultVote, MemberCount};
use sp_runtime::traits::Get;

use crate::{
    configs::system::RuntimeBlockWeights, constants::currency::ALTH, origins::ConstitutionTrack,
    AccountId, Balance, Balances, BlockNumber, CivilClock, Membership, Runtime, RuntimeCall,
    RuntimeEvent, RuntimeHoldReason, RuntimeOrigin,
};

/// The Council's instance of `pallet-collective`.
pub type CouncilInstance = pallet_collective::Instance1;
/// The Guardians' instance of `pallet-collective`.
pub type GuardiansInstance = pallet_collective::Instance2;

/// Who did not vote when a motion's time is up has said no.
pub struct SilenceIsNo;
impl DefaultVote for SilenceIsNo {
    fn default_vote(
        _prime_vote: Option<bool>,
        _yes_votes: MemberCount,
        _no_votes: MemberCount,
        _len: MemberCount,
    ) -> bool {
        false
    }
}

/// How long a motion is open: seven civil days, in blocks.
pub struct MotionDuration;
impl Get<BlockNumber> for MotionDuration {
    fn get() -> BlockNumber {
        const SEVEN_DAYS: u64 = 7 * 24 * 60 * 60;
        CivilClock::blocks_in(SEVEN_DAYS)
    }
}

parameter_types! {
    /// What a motion's author has held until it is closed.
    pub const MotionDeposit: Balance = ALTH;
    /// Why it is held, in the Council.
    pub const CouncilHold: RuntimeHoldReason =
        RuntimeHoldReason::Council(pallet_collective::HoldReason::ProposalSubmission);
    /// Why it is held, among the Guardians.
    pub const GuardiansHold: RuntimeHoldReason =
        RuntimeHoldReason::Guardians(pallet_collective::HoldReason::ProposalSubmission);
    /// The heaviest call that a motion may carry: a quarter of a block.
    pub MaxMotionWeight: Weight = RuntimeBlockWeights::get().max_block.saturating_div(4);
}

impl pallet_collective::Config<CouncilInstance> for Runtime {
    type Consideration =
        HoldConsideration<AccountId, Balances, CouncilHold, Constant<MotionDeposit>, u32>;
    type DefaultVote = SilenceIsNo;
    type DisapproveOrigin = ConstitutionTrack;
    type KillOrigin = ConstitutionTrack;
    type MaxMembers = ConstU32<16>;
    type MaxProposalWeight = MaxMotionWeight;
    type MaxProposals = ConstU32<20>;
    type MotionDuration = MotionDuration;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    type SetMembersOrigin = SeatsMove<ConstitutionTrack, { BodyId::COUNCIL.0 }>;
    type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

impl pallet_collective::Config<GuardiansInstance> for Runtime {
    type Consideration =
        HoldConsideration<AccountId, Balances, GuardiansHold, Constant<MotionDeposit>, u32>;
    type DefaultVote = SilenceIsNo;
    type DisapproveOrigin = ConstitutionTrack;
    type KillOrigin = ConstitutionTrack;
    type MaxMembers = ConstU32<100>;
    type MaxProposalWeight = MaxMotionWeight;
    type MaxProposals = ConstU32<20>;
    type MotionDuration = MotionDuration;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    type SetMembersOrigin = SeatsMove<ConstitutionTrack, { BodyId::GUARDIANS.0 }>;
    type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

/// How often the seats of each of the two bodies were set. It is no pallet's, and goes when bodies come.
#[frame_support::storage_alias]
type Generations = StorageMap<
    StandingBodies,
    Twox64Concat,
    BodyId,
    Generation,
    frame_support::pallet_prelude::ValueQuery,
>;

/// Lets through whom `Inner` lets through, and takes down that the seats of the body are set anew, since
/// pallet-collective does not count it. Only `set_members` asks this, in its own storage layer.
pub struct SeatsMove<Inner, const BODY: u32>(PhantomData<Inner>);
impl<Inner: EnsureOrigin<RuntimeOrigin>, const BODY: u32> EnsureOrigin<RuntimeOrigin>
    for SeatsMove<Inner, BODY>
{
    type Success = Inner::Success;

    fn try_origin(origin: RuntimeOrigin) -> Result<Self::Success, RuntimeOrigin> {
        let success = Inner::try_origin(origin)?;
        Generations::mutate(BodyId(BODY), |generation| {
            generation.0 = generation.0.saturating_add(1);
        });
        Ok(success)
    }

    #[cfg(feature = "runtime-benchmarks")]
    fn try_successful_origin() -> Result<RuntimeOrigin, ()> {
        Inner::try_successful_origin()
    }
}

/// The bodies that there are: the Council and the Guardians, as pallet-collective knows them.
///
/// A seat acts only if its account rules the seat of a member in good standing, too.
pub struct StandingBodies;

impl StandingBodies {
    /// The accounts of a body's seats, sorted.
    fn seats(body: BodyId) -> Option<Vec<AccountId>> {
        match body {
            BodyId::COUNCIL => Some(pallet_collective::Members::<Runtime, CouncilInstance>::get()),
            BodyId::GUARDIANS => {
                Some(pallet_collective::Members::<Runtime, GuardiansInstance>::get())
            }
            _ => None,
        }
    }
}

impl BodySeats<AccountId> for StandingBodies {
    fn seat(body: BodyId, who: &AccountId) -> Option<u32> {
        let index = Self::seats(body)?.binary_search(who).ok()?;
        let member = Membership::voter(who)?;
        let stands =
            member.status.standing == Standing::Active && member.paid_until > CivilClock::now();
        u32::try_from(index).ok().filter(|_| stands)
    }

    fn generation(body: BodyId) -> Option<Generation> {
        Self::seats(body).map(|_| Generations::get(body))
    }

    fn size(body: BodyId) -> u32 {
        Self::seats(body).map_or(0, |seats| u32::try_from(seats.len()).unwrap_or(u32::MAX))
    }
}

/// The Council decides on applications and attests in every domain, until groups are founded that do.
impl Mandates for StandingBodies {
    fn has_mandate(body: BodyId, task: Task) -> bool {
        body == BodyId::COUNCIL && matches!(task, Task::Admission | Task::Attestation(_))
    }
}
