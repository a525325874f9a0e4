//! Money: balances and the fees of transactions.

use frame_support::{
    parameter_types,
    traits::{tokens::imbalance::ResolveTo, ConstU128, ConstU32, ConstU8, VariantCountOf},
    weights::{ConstantMultiplier, IdentityFee},
    PalletId,
};
use pallet_transaction_payment::{FungibleAdapter, Multiplier, TargetedFeeAdjustment};
use sp_runtime::{
    traits::{AccountIdConversion, One},
    FixedPointNumber, Perquintill,
};

use crate::{
    constants::currency::{EXISTENTIAL_DEPOSIT, MICRO_ALTH},
    AccountId, Balance, Balances, Runtime, RuntimeEvent, RuntimeFreezeReason, RuntimeHoldReason,
    System,
};

parameter_types! {
    /// The keyless account that gathers fees.
    pub FeePot: AccountId = PalletId(*b"alth/fee").into_account_truncating();
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
    /// Fees and tips go to the fee pot, until validators get their half. The pot holds an existential
    /// deposit from genesis, so that no fee is too small to arrive.
    type OnChargeTransaction = FungibleAdapter<Balances, ResolveTo<FeePot, Balances>>;
    type OperationalFeeMultiplier = ConstU8<5>;
    type RuntimeEvent = RuntimeEvent;
    type WeightInfo = pallet_transaction_payment::weights::SubstrateWeight<Runtime>;
    /// A planck for each picosecond of execution: a second of the chain's time costs one ALTH.
    type WeightToFee = IdentityFee<Balance>;
}
