//! Vouching: standing for a newcomer, at one's own risk.

use althing_primitives::{CivilClock, CivilSeconds, Did, MemberId, MemberStatus, Standing};
use frame_support::{ensure, pallet_prelude::DispatchResult};

use crate::{
    ApplicationOf, Applications, Config, Error, Event, Pallet, Parameters, Roll, Vouch, Vouchers,
    Vouching, Vouchings, YEAR,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_vouch(who: &T::AccountId, did: Did) -> DispatchResult {
        let voucher = Self::seat_in_good_standing(who)?;
        let mut application = Applications::<T>::get(did).ok_or(Error::<T>::ApplicationNotFound)?;
        ensure!(application.id != voucher.id, Error::<T>::OwnApplication);
        ensure!(
            frame_system::Pallet::<T>::block_number() < application.expires,
            Error::<T>::ApplicationExpired
        );
        ensure!(
            application.vouch_of(voucher.id).is_none(),
            Error::<T>::VouchExists
        );
        let params = Parameters::<T>::get();
        let class = params.class(voucher.member.class);
        ensure!(class.yearly_vouches > 0, Error::<T>::ClassCannotVouch);
        let now = T::Clock::now();
        ensure!(
            voucher.member.since.saturating_add(class.probation) <= now,
            Error::<T>::OnProbation
        );
        let vouching = Self::count_vouch(voucher.id, class.yearly_vouches, now)?;
        // Those who can no longer stand for anybody make room.
        if application.vouches.is_full() {
            application
                .vouches
                .retain(|vouch| Self::counts_as_voucher(vouch.by, now));
        }
        application
            .vouches
            .try_push(Vouch {
                by: voucher.id,
                given: now,
            })
            .map_err(|_| Error::<T>::TooManyVouches)?;
        Vouchings::<T>::insert(voucher.id, vouching);
        Applications::<T>::insert(did, application);
        Self::deposit_event(Event::Vouched {
            did,
            voucher: voucher.id,
        });
        Ok(())
    }

    /// What the voucher did, with one vouch more, if that is allowed.
    fn count_vouch(id: MemberId, yearly: u32, now: CivilSeconds) -> Result<Vouching, Error<T>> {
        let mut vouching = Vouchings::<T>::get(id);
        ensure!(vouching.barred_until <= now, Error::VouchingBarred);
        vouching.given.retain(|given| now.since(*given) < YEAR);
        let used = u32::try_from(vouching.given.len()).unwrap_or(u32::MAX);
        ensure!(used < yearly, Error::VouchesUsedUp);
        vouching
            .given
            .try_push(now)
            .map_err(|_| Error::VouchesUsedUp)?;
        Ok(vouching)
    }

    pub(crate) fn do_withdraw_vouch(who: &T::AccountId, did: Did) -> DispatchResult {
        let voucher = Self::seat_of(who)?.id;
        let mut application = Applications::<T>::get(did).ok_or(Error::<T>::ApplicationNotFound)?;
        let vouch = application
            .vouch_of(voucher)
            .ok_or(Error::<T>::VouchNotFound)?;
        application.vouches.retain(|other| other.by != voucher);
        Applications::<T>::insert(did, application);
        Vouchings::<T>::mutate_exists(voucher, |row| {
            let Some(vouching) = row else { return };
            if let Some(at) = vouching
                .given
                .iter()
                .position(|given| *given == vouch.given)
            {
                vouching.given.remove(at);
            }
            if *vouching == Vouching::default() {
                *row = None;
            }
        });
        Self::deposit_event(Event::VouchWithdrawn { did, voucher });
        Ok(())
    }

    /// Forgets what somebody who goes did as a voucher, unless it still limits them if they return.
    pub(crate) fn tidy_vouching(id: MemberId) {
        let now = T::Clock::now();
        Vouchings::<T>::mutate_exists(id, |row| {
            let over = row.as_ref().is_some_and(|vouching| {
                vouching.barred_until <= now
                    && vouching.given.iter().all(|given| now.since(*given) >= YEAR)
            });
            if over {
                *row = None;
            }
        });
    }

    /// Whether a vouch of that member still counts: the seat is neither lapsed, suspended nor out.
    ///
    /// That dues ran out counts whether it was written down or not; that personhood did, from when it
    /// was.
    fn counts_as_voucher(id: MemberId, now: CivilSeconds) -> bool {
        Roll::<T>::get(id).is_some_and(|member| {
            let MemberStatus { standing, .. } = member.status();
            matches!(standing, Standing::Active | Standing::Silent)
                && member.seat().is_some_and(|seat| seat.dues_until > now)
        })
    }

    /// Those whose vouches count now.
    pub(crate) fn counting_vouchers(application: &ApplicationOf<T>) -> Vouchers {
        let now = T::Clock::now();
        let counting = application
            .vouches
            .iter()
            .map(|vouch| vouch.by)
            .filter(|by| Self::counts_as_voucher(*by, now));
        Vouchers::truncate_from(counting.collect())
    }

    /// How many vouches an application needs: what its class asks for, or a tenth of the electorate
    /// where that is fewer, and one at least.
    pub(crate) fn vouches_needed(application: &ApplicationOf<T>, electorate: u32) -> u32 {
        application.asked.min(electorate / 10).max(1)
    }

    /// Takes the right to vouch from those who stood for somebody who was expelled.
    pub(crate) fn bar_vouchers(vouchers: &Vouchers, until: CivilSeconds) {
        for voucher in vouchers {
            Vouchings::<T>::mutate(voucher, |vouching| {
                vouching.barred_until = vouching.barred_until.max(until);
            });
            Self::deposit_event(Event::VouchingBarred {
                member: *voucher,
                until,
            });
        }
    }
}
