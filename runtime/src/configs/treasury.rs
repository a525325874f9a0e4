//! The community's money: pots, lines, spends, statements.

use core::marker::PhantomData;

use althing_primitives::{BodyId, IncomeSource, OnIncome, SeatsOf};
use frame_support::{
    parameter_types,
    traits::{
        fungible::{Balanced, Credit},
        Get, Imbalance, OnUnbalanced,
    },
    PalletId,
};
use pallet_emergency::PausedGroup;
use pallet_timelock_treasury::TreasuryAccount;

use crate::{
    configs::emergency::Payments,
    origins::{Actor, BudgetTrack, ConstitutionTrack, EnsureDecider},
    weights, AccountId, Balances, Bodies, CivilClock, Did, Membership, QuadraticVoting, Reports,
    Runtime, RuntimeHoldReason, TimelockTreasury,
};

parameter_types! {
    /// What the treasury's accounts are made from.
    pub const TreasuryId: PalletId = PalletId(*b"alth/tre");
    /// The community's half of fees.
    pub const Fees: IncomeSource = IncomeSource::Fees;
    /// What is lost by rule.
    pub const Forfeits: IncomeSource = IncomeSource::Forfeits;
}

/// Puts what is handed over into the pot of a source, and announces it.
pub struct Gathered<Source>(PhantomData<Source>);
impl<Source: Get<IncomeSource>> OnUnbalanced<Credit<AccountId, Balances>> for Gathered<Source> {
    fn on_nonzero_unbalanced(credit: Credit<AccountId, Balances>) {
        let (source, amount) = (Source::get(), credit.peek());
        let pot = TimelockTreasury::account(TreasuryAccount::Pot(source));
        // A pot holds an existential deposit, so that nothing is too small to arrive there.
        if Balances::resolve(&pot, credit).is_ok() {
            TimelockTreasury::on_income(source, amount);
        }
    }
}

impl pallet_timelock_treasury::Config for Runtime {
    type Accepted = Reports;
    type AdminOrigin = ConstitutionTrack;
    #[cfg(feature = "runtime-benchmarks")]
    type BenchmarkHelper = crate::benchmarks::Citizens;
    type Bodies = Bodies;
    type BodyAccounts = Bodies;
    type BudgetOrigin = BudgetTrack;
    type Clock = CivilClock;
    type Currency = Balances;
    type DecideOrigin = EnsureDecider;
    type Forecast = CivilClock;
    type Guardians = SeatsOf<Bodies, { BodyId::GUARDIANS.0 }>;
    type HeldBack = Reports;
    type Identities = Did;
    type Members = Membership;
    type Obligations = Reports;
    type PalletId = TreasuryId;
    type Pause = PausedGroup<Runtime, Payments>;
    type ProposeOrigin = Actor;
    type Quota = QuadraticVoting;
    type Reports = Reports;
    type RuntimeHoldReason = RuntimeHoldReason;
    type SecondVotes = QuadraticVoting;
    type Speakers = Did;
    type WeightInfo = weights::pallet_timelock_treasury::WeightInfo<Runtime>;
}
