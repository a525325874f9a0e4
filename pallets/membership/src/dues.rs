//! Dues: paid for a year, in advance into escrow, and what becomes of a seat when they run out.

use althing_primitives::{
    CivilClock, CivilSeconds, IncomePots, IncomeSource, MemberClass, MemberId, OnIncome,
};
use frame_support::{
    ensure,
    pallet_prelude::{ConstU32, DispatchResult},
    traits::{fungible::Mutate, tokens::Preservation},
    BoundedBTreeSet,
};
use sp_runtime::{traits::Zero, DispatchError};

use crate::{
    seats::Held, BalanceOf, Config, Deposit, Error, Escrow, Escrows, Event, HoldReason, Mark,
    Pallet, Parameters, MAX_MARKS,
};

/// What a renewal comes to.
struct Payment<T: Config> {
    paid: BalanceOf<T>,
    in_escrow: bool,
    dues_until: CivilSeconds,
}

impl<T: Config> Pallet<T> {
    pub(crate) fn do_renew(who: &T::AccountId) -> DispatchResult {
        let mut held = Self::seat_of(who)?;
        let credential = if held.member.class == MemberClass::Citizen {
            Some(Self::personhood_of(&held.member).map_err(Error::<T>::from)?)
        } else {
            None
        };
        let ends = credential.map(|credential| credential.expires_at);
        let seat = held.member.seat().ok_or(Error::<T>::NotMember)?;
        let dues_until = seat.dues_until;
        let reach = ends.map_or(dues_until, |end| end.min(dues_until));
        let catches_up = held.voter.paid_until < reach && T::Clock::now() < reach;
        let payment = if catches_up {
            Payment {
                paid: Zero::zero(),
                in_escrow: false,
                dues_until,
            }
        } else {
            Self::pay_dues(&held, dues_until)?
        };
        if let Some(seat) = held.member.seat_mut() {
            seat.dues_until = payment.dues_until;
        }
        if let Some(credential) = credential {
            Self::note_attested(&mut held, &credential);
        }
        Self::refresh(&mut held, ends);
        Self::deposit_event(Event::Renewed {
            member: held.id,
            paid: payment.paid,
            in_escrow: payment.in_escrow,
            dues_until: payment.dues_until,
            paid_until: held.voter.paid_until,
        });
        Self::store(held);
        Ok(())
    }

    /// Pays a year that begins now, or holds the dues of one that begins when the current one ends.
    fn pay_dues(held: &Held<T>, dues_until: CivilSeconds) -> Result<Payment<T>, DispatchError> {
        let params = Parameters::<T>::get();
        let dues = params.class(held.member.class).dues;
        Self::ensure_dues_have_a_pot(dues)?;
        let now = T::Clock::now();
        let pending = Escrows::<T>::get(held.id).is_some_and(|escrow| escrow.begins > now);
        ensure!(
            !pending && dues_until.since(now) <= params.dues_term,
            Error::<T>::DuesPaidAhead
        );
        if dues_until <= now {
            Self::pay_at_once(&held.account, dues)?;
            Self::settle_escrow(held.id);
            return Ok(Payment {
                paid: dues,
                in_escrow: false,
                dues_until: now.saturating_add(params.dues_term),
            });
        }
        let deposit = Deposit {
            payer: held.account.clone(),
            amount: dues,
        };
        Self::hold(HoldReason::Dues, &deposit)?;
        Self::settle_escrow(held.id);
        let in_escrow = !dues.is_zero();
        if in_escrow {
            let begins = dues_until;
            Escrows::<T>::insert(held.id, Escrow { deposit, begins });
        }
        Ok(Payment {
            paid: dues,
            in_escrow,
            dues_until: dues_until.saturating_add(params.dues_term),
        })
    }

    fn pay_at_once(who: &T::AccountId, dues: BalanceOf<T>) -> DispatchResult {
        if dues.is_zero() {
            return Ok(());
        }
        let pot = T::Pots::pot(IncomeSource::Dues).ok_or(Error::<T>::DuesPotNotFound)?;
        let paid = T::Currency::transfer(who, &pot, dues, Preservation::Preserve)?;
        T::OnIncome::on_income(IncomeSource::Dues, paid);
        Ok(())
    }

    /// Ends the escrow of a member: dues whose year has begun are the community's, others return.
    pub(crate) fn settle_escrow(member: MemberId) {
        let Some(escrow) = Escrows::<T>::take(member) else {
            return;
        };
        if escrow.begins <= T::Clock::now() {
            let amount = Self::collect(HoldReason::Dues, IncomeSource::Dues, &escrow.deposit);
            Self::deposit_event(Event::DuesCollected { member, amount });
        } else {
            Self::give_back(HoldReason::Dues, &escrow.deposit);
            let amount = escrow.deposit.amount;
            Self::deposit_event(Event::DuesReturned { member, amount });
        }
    }

    pub(crate) fn do_collect_dues(member: MemberId) -> DispatchResult {
        let begun = Escrows::<T>::get(member).is_some_and(|it| it.begins <= T::Clock::now());
        ensure!(begun, Error::<T>::DuesNotBegun);
        Self::settle_escrow(member);
        Ok(())
    }

    pub(crate) fn do_mark_lapsed(
        members: &BoundedBTreeSet<MemberId, ConstU32<MAX_MARKS>>,
    ) -> DispatchResult {
        ensure!(!members.is_empty(), Error::<T>::NobodyNamed);
        let lapsed = members
            .iter()
            .map(|member| Self::lapsed_seat(*member))
            .collect::<Result<alloc::vec::Vec<_>, _>>()?;
        for mut held in lapsed {
            if let Some(seat) = held.member.seat_mut() {
                seat.mark = Mark::Lapsed;
            }
            Self::store(held);
        }
        Ok(())
    }

    /// The seat of `member`, if its dues ran out and nobody wrote it down.
    fn lapsed_seat(member: MemberId) -> Result<Held<T>, Error<T>> {
        let held = Self::seat_by_id(member)?;
        let unmarked = held
            .member
            .seat()
            .is_some_and(|seat| seat.mark == Mark::Good);
        ensure!(
            unmarked && held.voter.paid_until <= T::Clock::now(),
            Error::NotLapsed
        );
        Ok(held)
    }
}
