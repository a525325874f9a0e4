//! What others ask the treasury.

use althing_primitives::{
    Condition, ConditionNotMeasurable, Did, Leaning, OnDeactivate, PhaseCondition,
};
use frame_support::ensure;
use sp_runtime::{traits::Saturating, SaturatedConversion};

use crate::{Config, Pallet, Payees};

impl<T: Config> PhaseCondition for Pallet<T> {
    /// What the books say, so that nobody reaches a phase by a transfer that is not booked.
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        match condition {
            Condition::TreasuryFloor => {
                let (_, ledger) = Self::ledger(Self::month());
                let unpromised = ledger.closing().saturating_sub(ledger.promised.total());
                Ok(unpromised.saturated_into())
            }
            _ => Err(ConditionNotMeasurable),
        }
    }
}

impl<T: Config> OnDeactivate for Pallet<T> {
    fn may_deactivate(did: &Did) -> Result<(), Leaning> {
        ensure!(!Payees::<T>::contains_key(did), Leaning::Payment);
        Ok(())
    }
}
