//! What identities cost, and who gets it back.

use althing_primitives::Did;
use frame_support::{
    pallet_prelude::{DispatchError, DispatchResult},
    traits::{
        fungible::{Balanced, MutateHold},
        tokens::{Fortitude, Precision, Preservation},
        OnUnbalanced,
    },
};
use sp_runtime::traits::{Saturating, Zero};

use crate::{
    BalanceOf, Config, Deposits, DepositsBy, DepositsOf, Error, Event, HoldReason, Pallet,
    Parameters, Share, ShareOf, Size,
};

impl<T: Config> Pallet<T> {
    /// What a size costs by the parameters in force.
    pub(crate) fn price(size: Size) -> BalanceOf<T> {
        let params = Parameters::<T>::get();
        let rows = params.row_deposit.saturating_mul(size.rows.into());
        let bytes = params.byte_deposit.saturating_mul(size.bytes.into());
        rows.saturating_add(bytes)
    }

    fn hold(who: &T::AccountId, amount: BalanceOf<T>) -> DispatchResult {
        T::Currency::hold(&HoldReason::Identity.into(), who, amount)
    }

    fn release(who: &T::AccountId, amount: BalanceOf<T>) -> DispatchResult {
        let reason = HoldReason::Identity.into();
        T::Currency::release(&reason, who, amount, Precision::BestEffort).map(|_| ())
    }

    /// Takes the fee for rows that are kept for ever.
    pub(crate) fn charge_for_records(who: &T::AccountId, rows: u32) -> DispatchResult {
        let fee = Parameters::<T>::get()
            .record_fee
            .saturating_mul(rows.into());
        let paid = T::Currency::withdraw(
            who,
            fee,
            Precision::Exact,
            Preservation::Preserve,
            Fortitude::Polite,
        )?;
        T::OnFee::on_unbalanced(paid);
        Ok(())
    }

    /// Takes the deposit for a new identity of that size.
    pub(crate) fn open_deposits(
        did: &Did,
        payer: &T::AccountId,
        size: Size,
    ) -> Result<BalanceOf<T>, DispatchError> {
        let amount = Self::price(size);
        Self::hold(payer, amount)?;
        Self::record_deposits(did, payer, amount, size);
        Ok(amount)
    }

    /// Writes down that `amount` was paid for a new identity of that size.
    pub(crate) fn record_deposits(
        did: &Did,
        payer: &T::AccountId,
        amount: BalanceOf<T>,
        size: Size,
    ) {
        let base = Share {
            payer: payer.clone(),
            amount,
        };
        DepositsBy::<T>::insert(
            did,
            Deposits {
                base,
                covered: size,
                used: size,
                extra: None,
            },
        );
    }

    /// A part of `did` was of the size `before` and is of the size `after`. If that costs more, `who`
    /// pays, and takes over all that another account paid beyond the base; if less, the payer gets
    /// the difference.
    pub(crate) fn resize(
        did: &Did,
        who: &T::AccountId,
        before: Size,
        after: Size,
    ) -> DispatchResult {
        if before == after {
            return Ok(());
        }
        let mut deposits = DepositsBy::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        let old = deposits.beyond();
        deposits.used = deposits.used.minus(before).plus(after);
        let new = deposits.beyond();
        let (old_price, new_price) = (Self::price(old), Self::price(new));
        deposits.extra = if new_price > old_price {
            let more = new_price.saturating_sub(old_price);
            Some(Self::raise(deposits.extra, who, more)?)
        } else {
            let most = if new.is_nothing() {
                Zero::zero()
            } else {
                new_price
            };
            Self::lower(deposits.extra, most)?
        };
        DepositsBy::<T>::insert(did, deposits);
        Ok(())
    }

    fn raise(
        extra: Option<ShareOf<T>>,
        who: &T::AccountId,
        more: BalanceOf<T>,
    ) -> Result<ShareOf<T>, DispatchError> {
        let Some(share) = extra else {
            Self::hold(who, more)?;
            return Ok(Share {
                payer: who.clone(),
                amount: more,
            });
        };
        let amount = share.amount.saturating_add(more);
        if share.payer == *who {
            Self::hold(who, more)?;
        } else {
            Self::hold(who, amount)?;
            Self::release(&share.payer, share.amount)?;
        }
        Ok(Share {
            payer: who.clone(),
            amount,
        })
    }

    fn lower(
        extra: Option<ShareOf<T>>,
        most: BalanceOf<T>,
    ) -> Result<Option<ShareOf<T>>, DispatchError> {
        let Some(share) = extra else {
            return Ok(None);
        };
        let amount = share.amount.min(most);
        Self::release(&share.payer, share.amount.saturating_sub(amount))?;
        Ok((!amount.is_zero()).then_some(Share { amount, ..share }))
    }

    /// Gives all deposits of an identity back.
    pub(crate) fn close_deposits(did: &Did) -> DispatchResult {
        let deposits = DepositsBy::<T>::take(did).ok_or(Error::<T>::IdentityNotFound)?;
        Self::release(&deposits.base.payer, deposits.base.amount)?;
        match deposits.extra {
            Some(share) => Self::release(&share.payer, share.amount),
            None => Ok(()),
        }
    }

    pub(crate) fn do_take_over_deposits(did: &Did, who: T::AccountId) -> DispatchResult {
        Self::ruled_by(did, &who)?;
        let deposits = DepositsBy::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        let mut amount: BalanceOf<T> = Zero::zero();
        for share in core::iter::once(&deposits.base).chain(&deposits.extra) {
            amount = amount.saturating_add(share.amount);
            if share.payer != who {
                Self::hold(&who, share.amount)?;
                Self::release(&share.payer, share.amount)?;
            }
        }
        let taken = |share: ShareOf<T>| Share {
            payer: who.clone(),
            amount: share.amount,
        };
        let deposits: DepositsOf<T> = Deposits {
            base: taken(deposits.base),
            extra: deposits.extra.map(taken),
            ..deposits
        };
        DepositsBy::<T>::insert(did, deposits);
        Self::deposit_event(Event::DepositsTakenOver {
            did: *did,
            by: who,
            amount,
        });
        Ok(())
    }
}
