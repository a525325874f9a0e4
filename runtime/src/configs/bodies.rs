//! Where the standing bodies deliberate: the Council and the Guardians.
//!
//! Both are instances of `pallet-collective`, whose stock rules turn a silent member into an aye.
//! Here silence is never consent.

use frame_support::{
    parameter_types,
    traits::{fungible::HoldConsideration, ConstU32},
    weights::Weight,
};
use pallet_collective::{deposit::Constant, DefaultVote, MemberCount};
use sp_runtime::traits::Get;

use crate::{
    configs::system::RuntimeBlockWeights, constants::currency::ALTH, origins::UnanimousCouncil,
    AccountId, Balance, Balances, BlockNumber, CivilClock, Runtime, RuntimeCall, RuntimeEvent,
    RuntimeHoldReason, RuntimeOrigin,
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
    type DisapproveOrigin = UnanimousCouncil;
    type KillOrigin = UnanimousCouncil;
    type MaxMembers = ConstU32<16>;
    type MaxProposalWeight = MaxMotionWeight;
    type MaxProposals = ConstU32<20>;
    type MotionDuration = MotionDuration;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    type SetMembersOrigin = UnanimousCouncil;
    type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

impl pallet_collective::Config<GuardiansInstance> for Runtime {
    type Consideration =
        HoldConsideration<AccountId, Balances, GuardiansHold, Constant<MotionDeposit>, u32>;
    type DefaultVote = SilenceIsNo;
    type DisapproveOrigin = UnanimousCouncil;
    type KillOrigin = UnanimousCouncil;
    type MaxMembers = ConstU32<100>;
    type MaxProposalWeight = MaxMotionWeight;
    type MaxProposals = ConstU32<20>;
    type MotionDuration = MotionDuration;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    type SetMembersOrigin = UnanimousCouncil;
    type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}
