//! Points: they come with an entry that is settled, and fade.

use althing_primitives::{DomainId, MemberId, PointsLookup, Right, RightCheck};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::DispatchError;

use crate::{
    faded, whole, Config, Domains, EntryId, EntryOf, Error, Event, HoldReason, Pallet, Parameters,
    PointsReading, Record, Records, PARTS,
};

impl<T: Config> Pallet<T> {
    /// Makes points of an entry. They fade from `at` on, so nobody gains by settling late.
    pub(crate) fn into_points(
        entry: EntryId,
        settled: EntryOf<T>,
        at: BlockNumberFor<T>,
    ) -> DispatchResult {
        let (member, domain) = (settled.member, settled.domain);
        let half_life = Self::half_life(domain)?;
        let now = Self::now();
        let given = u64::from(settled.units).saturating_mul(PARTS);
        let parts = faded(given, at, now, half_life);

        let mut record = match Records::<T>::get(member, domain) {
            Some(record) => {
                Self::give_back(HoldReason::Contribution, &settled.payer, settled.deposit)?;
                record
            }
            // What was held for the entry stays held for the record.
            None => Record {
                points: 0,
                funds: 0,
                at: now,
                half_life,
                payer: settled.payer,
                deposit: settled.deposit,
            },
        };
        record.add(settled.kind, parts, now);
        Records::<T>::insert(member, domain, record);
        Self::take_off(entry, member);
        Self::deposit_event(Event::Settled {
            entry,
            member,
            domain,
            parts,
        });
        Ok(())
    }

    fn half_life(domain: DomainId) -> Result<BlockNumberFor<T>, DispatchError> {
        let found = Domains::<T>::get(domain).ok_or(Error::<T>::DomainNotFound)?;
        Ok(found.terms.half_life)
    }

    pub(crate) fn do_forget(member: MemberId, domain: DomainId, own: bool) -> DispatchResult {
        let record = Records::<T>::get(member, domain).ok_or(Error::<T>::RecordNotFound)?;
        ensure!(own || record.is_faded(Self::now()), Error::<T>::PointsLeft);
        Self::give_back(HoldReason::Contribution, &record.payer, record.deposit)?;
        Records::<T>::remove(member, domain);
        Self::deposit_event(Event::Forgotten { member, domain });
        Ok(())
    }

    /// The points of a member in a domain now.
    #[must_use]
    pub fn reading(member: MemberId, domain: DomainId) -> PointsReading {
        let now = Self::now();
        Records::<T>::get(member, domain)
            .map(|record| PointsReading {
                points: whole(record.points_at(now)),
                funds: whole(record.funds_at(now)),
            })
            .unwrap_or_default()
    }
}

impl<T: Config> PointsLookup for Pallet<T> {
    fn points(member: MemberId, domain: DomainId) -> u64 {
        Self::reading(member, domain).points
    }
}

impl<T: Config> RightCheck for Pallet<T> {
    fn has_right(member: MemberId, right: Right) -> bool {
        Parameters::<T>::get()
            .thresholds
            .iter()
            .filter(|threshold| threshold.right == right)
            .any(|threshold| {
                <Self as PointsLookup>::points(member, threshold.domain) >= threshold.points
            })
    }
}
