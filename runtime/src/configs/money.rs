//! Money: balances and the fees of transactions.

use althing_primitives::{IncomePots, IncomeSource};
use frame_support::{
    parameter_types,
    traits::{
        fungible::{Balanced, Credit},
        tokens::imbalance::ResolveTo,
        ConstU128, ConstU32, ConstU8, Get, Imbalance, OnUnbalanced, VariantCountOf,
    },
    weights::{ConstantMultiplier, IdentityFee},
    PalletId,
};
use pallet_transaction_payment::{FungibleAdapter, Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
    traits::{AccountIdConversion, One},
    FixedPointNumber, Perquintill,
};

use crate::{
    configs::consensus::BlockAuthor,
    constants::currency::{EXISTENTIAL_DEPOSIT, MICRO_ALTH},
    AccountId, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason,
    System,
};

parameter_types! {
    /// The keyless account that gathers fees.
    pub FeePot: AccountId = PalletId(*b"alth/fee").into_account_truncating();
    /// The keyless account that gathers members' dues.
    pub DuesPot: AccountId = PalletId(*b"alth/due").into_account_truncating();
    /// The keyless account that gathers what is lost by rule.
    pub ForfeitPot: AccountId = PalletId(*b"alth/for").into_account_truncating();
}

/// Where income is paid, for the sources that have a payer. Each pot holds an existential deposit from
/// genesis. What is in them is the treasury's when there is one.
pub struct Pots;
impl Pots {
    /// The accounts of all pots.
    #[must_use]
    pub fn all() -> [AccountId; 3] {
        [FeePot::get(), DuesPot::get(), ForfeitPot::get()]
    }
}
impl IncomePots<AccountId> for Pots {
    fn pot(source: IncomeSource) -> Option<AccountId> {
        match source {
            IncomeSource::Fees => Some(FeePot::get()),
            IncomeSource::Dues => Some(DuesPot::get()),
            IncomeSource::Forfeits => Some(ForfeitPot::get()),
            IncomeSource::Campaigns | IncomeSource::Gifts => None,
        }
    }
}

impl pallet_balances::Config for Runtime {
    type AccountStore = System;
    type Balance = Balance;
    type DoneSlashHandler = ();
    /// What an emptied account leaves behind is burnt: it is under the existential deposit.
    type DustRemoval = ();
    type ExistentialDeposit = ConstU128<EXISTENTIAL_DEPOSIT>;
    type FreezeIdentifier = RuntimeFreezeReason;
    type MaxFreezes = VariantCountOf<RuntimeFreezeReason>;
    type MaxLocks = ConstU32<50>;
    type MaxReserves = ConstU32<50>;
    type ReserveIdentifier = [u8; 8];
    type RuntimeEvent = RuntimeEvent;
    type RuntimeFreezeReason = RuntimeFreezeReason;
    type RuntimeHoldReason = RuntimeHoldReason;
    type WeightInfo = pallet_balances::weights::SubstrateWeight<Runtime>;
}

/// Half of fees and tips go to the author of the block, the other half to the fee pot, the odd planck
/// too. Where the author cannot be told, or is an account that cannot take so little, all goes to the
/// pot: it holds an existential deposit from genesis, so that nothing is too small to arrive there.
pub struct FeeSplit;
impl OnUnbalanced<Credit<AccountId, Balances>> for FeeSplit {
    fn on_nonzero_unbalanced(fees: Credit<AccountId, Balances>) {
        let half = fees.peek() / 2;
        let (for_author, for_pot) = fees.split(half);
        let left = match BlockAuthor::get() {
            Some(author) => Balances::resolve(&author, for_author).err(),
            None => Some(for_author),
        };
        let for_pot = match left {
            Some(left) => for_pot.merge(left),
            None => for_pot,
        };
        ResolveTo::<FeePot, Balances>::on_unbalanced(for_pot);
    }
}

parameter_types! {
    /// Blocks fuller than this raise the fee, emptier ones lower it.
    pub const TargetBlockFullness: Perquintill = Perquintill::from_percent(25);
    /// How fast: in a day of full blocks the fee grows about twelvefold, in a minute by 2 %.
    pub AdjustmentVariable: Multiplier = Multiplier::saturating_from_rational(75, 1_000_000);
    /// The fee is never under its base.
    pub MinimumMultiplier: Multiplier = Multiplier::one();
    /// Nor over a hundred times it: whoever floods the chain pays, and a member can still afford to act.
    pub MaximumMultiplier: Multiplier = Multiplier::saturating_from_integer(100);
}

impl pallet_transaction_payment::Config for Runtime {
    type FeeMultiplierUpdate = TargetedFeeAdjustment<
        Runtime,
        TargetBlockFullness,
        AdjustmentVariable,
        MinimumMultiplier,
        MaximumMultiplier,
    >;
    /// A micro-ALTH a byte.
    type LengthToFee = ConstantMultiplier<Balance, ConstU128<MICRO_ALTH>>;
    type OnChargeTransaction = FungibleAdapter<Balances, FeeSplit>;
    type OperationalFeeMultiplier = ConstU8<5>;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
    /// A planck for each picosecond of execution: a second of the chain's time costs one ALTH.
    type WeightToFee = IdentityFee<Balance>;
}
