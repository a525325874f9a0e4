//! Money: balances and the fees of transactions.

use frame_support::{
    parameter_types,
    traits::{
        fungible::{Balanced, Credit},
        ConstU128, ConstU32, ConstU8, Get, Imbalance, OnUnbalanced, VariantCountOf,
    },
    weights::{ConstantMultiplier, IdentityFee, Weight},
};
use pallet_transaction_payment::{FungibleAdapter, Multiplier, TargetedFeeAdjustment};
use sp_runtime::{traits::One, FixedPointNumber, Perquintill};

use crate::{
    configs::{
        consensus::BlockAuthor,
        treasury::{Fees, Gathered},
    },
    constants::currency::{EXISTENTIAL_DEPOSIT, MICRO_ALTH},
    weights, AccountId, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason,
    RuntimeHoldReason, System,
};

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
        Gathered::<Fees>::on_unbalanced(for_pot);
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
    type WeightInfo = FeeWeights;
    /// A planck for each picosecond of execution: a second of the chain's time costs one ALTH.
    type WeightToFee = IdentityFee<Balance>;
}

/// What charging a fee costs: the SDK's figure, and what the treasury does with its half, whose books each block
/// pays for as a whole.
pub struct FeeWeights;
impl pallet_transaction_payment::WeightInfo for FeeWeights {
    fn charge_transaction_payment() -> Weight {
        pallet_transaction_payment::weights::SubstrateWeight::<Runtime>::charge_transaction_payment()
            .saturating_add(
                <weights::pallet_timelock_treasury::WeightInfo<Runtime> as
                    pallet_timelock_treasury::WeightInfo>::on_income_again(),
            )
    }
}
