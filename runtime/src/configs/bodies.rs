//! Who works for the community: the Council, the Guardians, and working groups.
//!
//! Council and Guardians deliberate in instances of `pallet-collective`, whose stock rules turn a silent
//! member into an aye. Here silence is never consent, and only `bodies` says who is a member.

use alloc::vec::Vec;

use althing_primitives::{BodyId, Did as DidId};
use frame_support::{
    parameter_types,
    traits::{fungible::HoldConsideration, ChangeMembers, ConstU32, NeverEnsureOrigin},
    weights::Weight,
    PalletId,
};
use pallet_bodies::{EnsureBody, MandateFilter, MandateId, Mirror, Payees};
use pallet_collective::{deposit::Constant, DefaultVote, MemberCount};
use pallet_timelock_treasury::Call as Treasury;
use sp_runtime::traits::Get;

use crate::{
    configs::{filter::inside_batch, system::RuntimeBlockWeights},
    constants::currency::ALTH,
    origins::{ConstitutionTrack, OrdinaryTrack},
    weights, AccountId, Balance, Balances, BlockNumber, Charter, CivilClock, Contributions,
    Credentials, Membership, Reports, Runtime, RuntimeCall, RuntimeEvent, RuntimeHoldReason,
    RuntimeOrigin, TimelockTreasury,
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

/// Seats of the Council, where it deliberates.
const COUNCIL_SEATS: u32 = 16;
/// Seats of the Guardians, where they deliberate.
const GUARDIAN_SEATS: u32 = 100;

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
    /// What the accounts of bodies are made from.
    pub const BodiesId: PalletId = PalletId(*b"alth/bod");
}

impl pallet_collective::Config<CouncilInstance> for Runtime {
    type Consideration =
        HoldConsideration<AccountId, Balances, CouncilHold, Constant<MotionDeposit>, u32>;
    type DefaultVote = SilenceIsNo;
    type DisapproveOrigin = ConstitutionTrack;
    type KillOrigin = ConstitutionTrack;
    type MaxMembers = ConstU32<COUNCIL_SEATS>;
    type MaxProposalWeight = MaxMotionWeight;
    type MaxProposals = ConstU32<20>;
    type MotionDuration = MotionDuration;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    /// Elections and recall set them, through [`Collectives`].
    type SetMembersOrigin = NeverEnsureOrigin<()>;
    type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

impl pallet_collective::Config<GuardiansInstance> for Runtime {
    type Consideration =
        HoldConsideration<AccountId, Balances, GuardiansHold, Constant<MotionDeposit>, u32>;
    type DefaultVote = SilenceIsNo;
    type DisapproveOrigin = ConstitutionTrack;
    type KillOrigin = ConstitutionTrack;
    type MaxMembers = ConstU32<GUARDIAN_SEATS>;
    type MaxProposalWeight = MaxMotionWeight;
    type MaxProposals = ConstU32<20>;
    type MotionDuration = MotionDuration;
    type Proposal = RuntimeCall;
    type RuntimeEvent = RuntimeEvent;
    type RuntimeOrigin = RuntimeOrigin;
    /// Elections and recall set them, through [`Collectives`].
    type SetMembersOrigin = NeverEnsureOrigin<()>;
    type WeightInfo = pallet_collective::weights::SubstrateWeight<Runtime>;
}

/// Where Council and Guardians deliberate. Whoever is not shown any more loses the votes in open motions.
pub struct Collectives;

impl Collectives {
    fn set<I: 'static>(accounts: &[AccountId])
    where
        Runtime: pallet_collective::Config<I>,
    {
        let old = pallet_collective::Members::<Runtime, I>::get();
        pallet_collective::Pallet::<Runtime, I>::set_members_sorted(accounts, &old);
    }
}

impl Mirror<AccountId> for Collectives {
    fn capacity(body: BodyId) -> u32 {
        match body {
            BodyId::COUNCIL => COUNCIL_SEATS,
            BodyId::GUARDIANS => GUARDIAN_SEATS,
            _ => 0,
        }
    }

    fn show(body: BodyId, accounts: &[AccountId]) {
        match body {
            BodyId::COUNCIL => Self::set::<CouncilInstance>(accounts),
            BodyId::GUARDIANS => Self::set::<GuardiansInstance>(accounts),
            _ => (),
        }
    }

    fn shown(body: BodyId) -> Vec<AccountId> {
        match body {
            BodyId::COUNCIL => pallet_collective::Members::<Runtime, CouncilInstance>::get(),
            BodyId::GUARDIANS => pallet_collective::Members::<Runtime, GuardiansInstance>::get(),
            _ => Vec::new(),
        }
    }
}

/// What groups are charged with: a sum of the powers below. A power that is not here is none.
///
/// Like tracks, each power says what is in it. The three ways of batching are in every mandate, with what
/// they contain; nothing else that carries a call is.
pub struct Mandates;

impl Mandates {
    /// Nothing: what Council and Guardians have, who act where they deliberate.
    pub const NONE: MandateId = MandateId(0);
    /// Who belongs.
    pub const ADMISSIONS: MandateId = MandateId(1);
    /// Who else sits in the group: what each group may that may anything. One that attests, by its tasks and
    /// one by one, needs no more.
    pub const SEATS: MandateId = MandateId(1 << 1);
    /// A line of the treasury, and the reports that it owes.
    pub const MONEY: MandateId = MandateId(1 << 2);

    /// Any power that there is.
    const ANY: MandateId = MandateId(Self::ADMISSIONS.0 | Self::SEATS.0 | Self::MONEY.0);

    fn has(mandate: MandateId, power: MandateId) -> bool {
        mandate.0 & power.0 != 0
    }

    fn is_about_applications(call: &RuntimeCall) -> bool {
        use pallet_membership::Call;
        matches!(
            call,
            RuntimeCall::Membership(Call::admit { .. } | Call::reject { .. })
        )
    }

    /// The group's own seats: the pallet looks whose they are.
    fn is_about_seats(call: &RuntimeCall) -> bool {
        matches!(
            call,
            RuntimeCall::Bodies(pallet_bodies::Call::change_seats { .. })
        )
    }

    fn is_about_a_line(call: &RuntimeCall) -> bool {
        matches!(
            call,
            RuntimeCall::TimelockTreasury(
                Treasury::propose_spend { .. }
                    | Treasury::open_stream { .. }
                    | Treasury::authorize_spend { .. }
                    | Treasury::claw_back { .. }
            ) | RuntimeCall::Reports(pallet_reports::Call::file { .. })
        )
    }
}

impl MandateFilter<RuntimeCall> for Mandates {
    fn allows(mandate: MandateId, call: &RuntimeCall) -> bool {
        if let Some(calls) = inside_batch(call) {
            // A nest as deep as a call can be decoded is as deep as this goes.
            return calls.iter().all(|call| Self::allows(mandate, call));
        }
        (Self::has(mandate, Self::ANY) && Self::is_about_seats(call))
            || (Self::has(mandate, Self::ADMISSIONS) && Self::is_about_applications(call))
            || (Self::has(mandate, Self::MONEY) && Self::is_about_a_line(call))
    }
}

/// Whom a call of a mandate pays. What is not known pays everybody, so that a call to come is looked at
/// before anybody approves it.
impl Payees<RuntimeCall, AccountId> for Mandates {
    fn is_paid(call: &RuntimeCall, who: &AccountId, did: &DidId) -> bool {
        if let Some(calls) = inside_batch(call) {
            return calls.iter().any(|call| Self::is_paid(call, who, did));
        }
        match call {
            // A spend that is not there pays everybody.
            RuntimeCall::TimelockTreasury(Treasury::authorize_spend { id, .. }) => {
                TimelockTreasury::is_payee(*id, who)
            }
            // Proposed is not decided, what is clawed back comes back, and who reports pays the deposit.
            RuntimeCall::TimelockTreasury(
                Treasury::propose_spend { .. }
                | Treasury::open_stream { .. }
                | Treasury::claw_back { .. },
            )
            | RuntimeCall::Reports(pallet_reports::Call::file { .. }) => false,
            call => !(Self::is_about_seats(call) || Self::is_about_applications(call)),
        }
    }
}

impl pallet_bodies::Config for Runtime {
    type AdminOrigin = ConstitutionTrack;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::Citizens;
    type BodyOrigin = EnsureBody;
    type Calls = Mandates;
    type Clock = CivilClock;
    type Credentials = Credentials;
    type Currency = Balances;
    type Electorate = Membership;
    type Forecast = CivilClock;
    type FoundOrigin = OrdinaryTrack;
    type Lines = TimelockTreasury;
    type MaxCallLength = ConstU32<{ 16 * 1_024 }>;
    type Members = Membership;
    type Mirror = Collectives;
    /// Domains, lines and what is owed pass to the heir.
    type OnBodyEnd = (Contributions, TimelockTreasury, Reports);
    type OnIncome = TimelockTreasury;
    type PalletId = BodiesId;
    type Payees = Mandates;
    type Pots = TimelockTreasury;
    type RecallOrigin = ConstitutionTrack;
    type Rights = Contributions;
    type RuntimeHoldReason = RuntimeHoldReason;
    type Schemas = Credentials;
    type Seasons = Charter;
    type Voters = Membership;
    type WeightInfo = weights::pallet_bodies::WeightInfo<Runtime>;
}
