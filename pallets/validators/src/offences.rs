//! What a report of equivocation does.

use frame_support::{pallet_prelude::Weight, traits::Get};
use sp_runtime::Perbill;
use sp_staking::{
    offence::{OffenceDetails, OnOffenceHandler},
    SessionIndex,
};

use crate::{Config, Pallet, WeightInfo};

/// Half the deposit is lost, whatever part the SDK would take for so many offenders in one round: a
/// validator here is known by name, and one who signs two votes has no excuse in numbers.
impl<T: Config, Reporter> OnOffenceHandler<Reporter, (T::AccountId, ()), Weight> for Pallet<T> {
    fn on_offence(
        offenders: &[OffenceDetails<Reporter, (T::AccountId, ())>],
        _slash_fraction: &[Perbill],
        _session: SessionIndex,
    ) -> Weight {
        for details in offenders {
            let (who, ()) = &details.offender;
            Self::put_out(who);
        }
        let count = u64::try_from(offenders.len()).unwrap_or(u64::MAX);
        T::WeightInfo::put_out()
            .saturating_mul(count)
            .saturating_add(T::DbWeight::get().reads(1))
    }
}
