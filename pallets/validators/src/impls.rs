//! What the calls do.

use alloc::vec::Vec;

use althing_primitives::{Condition, ConditionNotMeasurable, PhaseCondition, ValidatorEligibility};
use frame_support::{
    ensure,
    pallet_prelude::DispatchResult,
    traits::{
        fungible::{BalancedHold, MutateHold},
        tokens::Precision,
        OnUnbalanced,
    },
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{
    traits::{CheckedDiv, Saturating, Zero},
    DispatchError,
};
use sp_staking::SessionIndex;

use crate::{
    BalanceOf, Candidacies, Candidacy, Chosen, Config, Disabling, Error, Event, HoldReason,
    LastDisabling, Pallet, Parameters, Params, PutOut, SessionLength, Sessions,
};

impl<T: Config> Pallet<T> {
    /// Seats the first validators.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found(
        validators: &[T::AccountId],
        session_length: BlockNumberFor<T>,
        params: &Params<BalanceOf<T>, BlockNumberFor<T>>,
    ) {
        let mut wrong = Vec::new();
        if !params.is_valid() {
            wrong.push("a parameter is out of its range".into());
        }
        for who in validators {
            let nominated = Self::take_deposit(who, params.deposit);
            if let Err(error) = nominated.and_then(|()| Self::seat(who.clone())) {
                wrong.push(alloc::format!("{who:?} cannot be a validator: {error:?}"));
            }
        }
        assert!(
            wrong.is_empty(),
            "the genesis of validators is wrong: {wrong:#?}"
        );
        Parameters::<T>::put(params.clone());
        if !session_length.is_zero() {
            SessionLength::<T>::put(session_length);
        }
    }

    pub(crate) fn do_nominate(who: T::AccountId) -> DispatchResult {
        ensure!(
            !Candidacies::<T>::contains_key(&who),
            Error::<T>::AlreadyNominated
        );
        Self::ensure_keys(&who)?;
        T::Eligibility::ensure_eligible(&who).map_err(|_| Error::<T>::NotEligible)?;
        let deposit = Parameters::<T>::get().deposit;
        Self::take_deposit(&who, deposit)?;
        Self::deposit_event(Event::Nominated { who, deposit });
        Ok(())
    }

    /// Whether `who` has session keys, and none that was another's within the bond.
    fn ensure_keys(who: &T::AccountId) -> DispatchResult {
        let keys = T::Sessions::keys_of(who).ok_or(Error::<T>::NoKeys)?;
        ensure!(!Self::has_foreign_key(who, &keys), Error::<T>::KeyOfAnother);
        Ok(())
    }

    fn take_deposit(who: &T::AccountId, deposit: BalanceOf<T>) -> DispatchResult {
        T::Currency::hold(&HoldReason::Candidacy.into(), who, deposit)?;
        Candidacies::<T>::insert(
            who,
            Candidacy {
                deposit,
                withdrawable_from: None,
            },
        );
        Ok(())
    }

    pub(crate) fn do_withdraw(who: &T::AccountId) -> DispatchResult {
        let candidacy = Candidacies::<T>::get(who).ok_or(Error::<T>::NotNominated)?;
        ensure!(!Self::is_chosen(who), Error::<T>::AlreadyChosen);
        ensure!(!Self::sits_or_will(who), Error::<T>::StillSitting);
        if let Some(session) = candidacy.withdrawable_from {
            ensure!(T::Sessions::current() >= session, Error::<T>::BondNotOver);
        }
        let deposit = T::Currency::release(
            &HoldReason::Candidacy.into(),
            who,
            candidacy.deposit,
            Precision::BestEffort,
        )?;
        Candidacies::<T>::remove(who);
        Self::deposit_event(Event::Withdrawn {
            who: who.clone(),
            deposit,
        });
        Ok(())
    }

    pub(crate) fn do_elect(who: T::AccountId) -> DispatchResult {
        Self::ensure_keys(&who)?;
        Self::seat(who.clone())?;
        Self::deposit_event(Event::Elected { who });
        Ok(())
    }

    fn seat(who: T::AccountId) -> DispatchResult {
        let candidacy = Candidacies::<T>::get(&who).ok_or(Error::<T>::NotNominated)?;
        ensure!(
            candidacy.withdrawable_from.is_none(),
            Error::<T>::StillLeaving
        );
        Chosen::<T>::try_mutate(|chosen| {
            ensure!(!chosen.contains(&who), Error::<T>::AlreadyChosen);
            chosen.try_push(who).map_err(|_| Error::<T>::SetFull)?;
            Ok(())
        })
    }

    /// Takes a seat away, whoever asked.
    pub(crate) fn leave(who: &T::AccountId) -> DispatchResult {
        let withdrawable_from = Self::unseat(who)?;
        Self::deposit_event(Event::Leaving {
            who: who.clone(),
            withdrawable_from,
        });
        Ok(())
    }

    /// Takes a seat away, and says from which session on the deposit can be withdrawn.
    fn unseat(who: &T::AccountId) -> Result<SessionIndex, DispatchError> {
        Chosen::<T>::try_mutate(|chosen| {
            ensure!(chosen.contains(who), Error::<T>::NotChosen);
            ensure!(chosen.len() > 1, Error::<T>::LastValidator);
            chosen.retain(|other| other != who);
            Ok::<_, DispatchError>(())
        })?;
        let bond = Parameters::<T>::get().bond;
        // They still sit in this session and in the next.
        let from = T::Sessions::current()
            .saturating_add(2)
            .saturating_add(bond);
        Candidacies::<T>::mutate_extant(who, |candidacy| {
            candidacy.withdrawable_from = Some(from);
        });
        Ok(from)
    }

    pub(crate) fn do_disable(who: T::AccountId) -> DispatchResult {
        let now = frame_system::Pallet::<T>::block_number();
        ensure!(Self::is_chosen(&who), Error::<T>::NotChosen);
        let free = LastDisabling::<T>::get().is_none_or(|last| now >= last.until);
        ensure!(free, Error::<T>::DisabledRecently);
        let params = Parameters::<T>::get();
        // Of those elected, only who sits already makes blocks while the disabling lasts.
        let chosen = Chosen::<T>::get();
        let sitting = T::Sessions::sitting();
        let left = sitting
            .iter()
            .filter(|other| **other != who && chosen.contains(other))
            .count();
        let minimum = usize::try_from(params.minimum).unwrap_or(usize::MAX);
        ensure!(left >= minimum, Error::<T>::TooFewLeft);

        let until = now.saturating_add(params.disabling_period);
        LastDisabling::<T>::put(Disabling {
            who: who.clone(),
            until,
            confirmed: false,
        });
        Self::disable_now(&who);
        Self::deposit_event(Event::Disabled { who, until });
        Ok(())
    }

    pub(crate) fn do_confirm_disabling() -> DispatchResult {
        let who = Self::disabled_by_guardians().ok_or(Error::<T>::NobodyDisabled)?;
        Self::leave(&who)?;
        LastDisabling::<T>::mutate_extant(|last| last.confirmed = true);
        Self::deposit_event(Event::DisablingConfirmed { who });
        Ok(())
    }

    pub(crate) fn do_purge_keys(who: &T::AccountId) -> DispatchResult {
        ensure!(!Self::is_chosen(who), Error::<T>::AlreadyChosen);
        ensure!(!Self::sits_or_will(who), Error::<T>::StillSitting);
        T::Sessions::purge(who)
    }

    /// Puts out who signed two votes, and takes half of what is held.
    pub(crate) fn put_out(who: &T::AccountId) {
        if Self::is_chosen(who) && Self::unseat(who).is_err() {
            Self::deposit_event(Event::LastOneKept { who: who.clone() });
        } else if Self::sits_or_will(who) {
            let first = PutOut::<T>::mutate(|put_out| {
                // At most as many sit as fit here.
                !put_out.contains(who) && put_out.try_push(who.clone()).is_ok()
            });
            Self::disable_if_safe(who);
            if first {
                Self::deposit_event(Event::PutOut { who: who.clone() });
            }
        }
        Self::take_half(who);
    }

    fn take_half(who: &T::AccountId) {
        let Some(candidacy) = Candidacies::<T>::get(who) else {
            return;
        };
        let half = candidacy
            .deposit
            .checked_div(&2u32.into())
            .unwrap_or_default();
        let (credit, missing) = T::Currency::slash(&HoldReason::Candidacy.into(), who, half);
        T::OnSlash::on_unbalanced(credit);
        let lost = half.saturating_sub(missing);
        Candidacies::<T>::mutate_extant(who, |candidacy| {
            candidacy.deposit = candidacy.deposit.saturating_sub(lost);
        });
        Self::deposit_event(Event::DepositLost {
            who: who.clone(),
            lost,
        });
    }

    /// Whether the community chose `who`.
    #[must_use]
    pub fn is_chosen(who: &T::AccountId) -> bool {
        Chosen::<T>::get().contains(who)
    }

    /// Whether `who` sits in this session or the next.
    #[must_use]
    pub fn sits_or_will(who: &T::AccountId) -> bool {
        T::Sessions::sitting().contains(who) || T::Sessions::queued().contains(who)
    }

    /// Who is disabled by the Guardians in this block.
    #[must_use]
    pub fn disabled_by_guardians() -> Option<T::AccountId> {
        let now = frame_system::Pallet::<T>::block_number();
        LastDisabling::<T>::get()
            .filter(|last| now < last.until && !last.confirmed)
            .map(|last| last.who)
    }
}

impl<T: Config> PhaseCondition for Pallet<T> {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        match condition {
            Condition::ValidatorOperators => {
                let operators = Chosen::<T>::decode_len().unwrap_or_default();
                Ok(u128::try_from(operators).unwrap_or(u128::MAX))
            }
            _ => Err(ConditionNotMeasurable),
        }
    }
}
