//! The brake: what can be paused, by whom, and for how long.

use althing_primitives::BodyId;
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use frame_support::{
    parameter_types,
    traits::{ConstU32, EitherOfDiverse},
};
use pallet_emergency::{CallGroup, PausableCalls};
use scale_info::TypeInfo;

use crate::{
    constants::time::DAYS,
    origins::{ConstitutionTrack, GuardiansFourFifths, UrgentTrack},
    weights, BlockNumber, CivilClock, Reports, Runtime, RuntimeCall,
};

/// The groups of calls that can be paused. What is not in one of them never can. New ones are appended.
#[derive(
    Clone,
    Copy,
    Debug,
    Decode,
    DecodeWithMemTracking,
    Encode,
    Eq,
    MaxEncodedLen,
    Ord,
    PartialEq,
    PartialOrd,
    TypeInfo,
)]
pub enum PausedCalls {
    /// Tokens from one account to another. The prices of other tokens stop with the market.
    Transfers,
    /// Money of the treasury that is paid out.
    Payments,
    /// Money that is pledged to campaigns.
    Pledges,
    /// Tokens that are not money, from hand to hand.
    Market,
    /// Stays that are requested and confirmed.
    Bookings,
    /// What working groups do as a body.
    GroupActs,
}

impl CallGroup for PausedCalls {
    const ALL: &'static [Self] = &[
        Self::Transfers,
        Self::Payments,
        Self::Pledges,
        Self::Market,
        Self::Bookings,
        Self::GroupActs,
    ];
}

/// Sorts calls into groups. Of those that carry others the motions of working groups alone are in one: for what
/// the rest carry the filter is asked by itself. Taking something back (an offer, an approval, a pledge, a
/// booking) is in none, but where a working group does it as a body.
pub struct Groups;

impl Groups {
    /// Tips too: they pay anybody, whether there is such a token or not.
    fn is_transfer(call: &RuntimeCall) -> bool {
        use pallet_balances::Call;
        matches!(
            call,
            RuntimeCall::Balances(
                Call::transfer_allow_death { .. }
                    | Call::transfer_keep_alive { .. }
                    | Call::transfer_all { .. }
            ) | RuntimeCall::Nfts(pallet_nfts::Call::pay_tips { .. })
        )
    }

    fn pays(call: &pallet_timelock_treasury::Call<Runtime>) -> bool {
        use pallet_timelock_treasury::Call;
        matches!(call, Call::execute { .. } | Call::release_milestone { .. })
    }

    fn is_an_act(call: &pallet_bodies::Call<Runtime>) -> bool {
        use pallet_bodies::Call;
        matches!(
            call,
            Call::propose { .. } | Call::approve { .. } | Call::execute { .. }
        )
    }

    fn is_of_the_market(call: &RuntimeCall) -> bool {
        use pallet_nfts::Call;
        matches!(
            call,
            RuntimeCall::Nfts(
                Call::mint { .. }
                    | Call::transfer { .. }
                    | Call::transfer_ownership { .. }
                    | Call::approve_transfer { .. }
                    | Call::set_price { .. }
                    | Call::buy_item { .. }
                    | Call::create_swap { .. }
                    | Call::claim_swap { .. }
                    | Call::mint_pre_signed { .. }
            )
        )
    }
}

impl PausableCalls<RuntimeCall, PausedCalls> for Groups {
    fn group_of(call: &RuntimeCall) -> Option<PausedCalls> {
        if Self::is_transfer(call) {
            return Some(PausedCalls::Transfers);
        }
        if Self::is_of_the_market(call) {
            return Some(PausedCalls::Market);
        }
        // Never by themselves: refunds, releases of deposits, cancelling, clawing back, leaving, elections,
        // reports.
        match call {
            RuntimeCall::TimelockTreasury(call) => {
                Self::pays(call).then_some(PausedCalls::Payments)
            }
            RuntimeCall::Bodies(call) => Self::is_an_act(call).then_some(PausedCalls::GroupActs),
            _ => None,
        }
    }
}

parameter_types! {
    /// Who pauses, and owes the report.
    pub const PausingBody: BodyId = BodyId::GUARDIANS;
    /// Seven days of slots. Presets in a hurry set less.
    pub const LongestPause: BlockNumber = DAYS * 7;
    /// The group whose deadlines the treasury lets stand still.
    pub const Payments: PausedCalls = PausedCalls::Payments;
}

impl pallet_emergency::Config for Runtime {
    type Body = PausingBody;
    type Calls = Groups;
    type Clock = CivilClock;
    type Group = PausedCalls;
    /// Whoever paused may end it, and so may the citizens.
    type LiftOrigin = EitherOfDiverse<UrgentTrack, GuardiansFourFifths>;
    type MaxGroups = ConstU32<8>;
    type MaxLength = LongestPause;
    type Obligations = Reports;
    type ParamsOrigin = ConstitutionTrack;
    type PauseOrigin = GuardiansFourFifths;
    type ReArmOrigin = UrgentTrack;
    type WeightInfo = weights::pallet_emergency::WeightInfo<Runtime>;
}
