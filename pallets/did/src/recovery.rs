//! Giving an identity a new controller by its friends, against a thief who holds the key.

use althing_primitives::{Did, OnRecovery};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchError, DispatchResult},
    traits::{
        fungible::{BalancedHold, MutateHold},
        tokens::Precision,
        Imbalance, OnUnbalanced,
    },
};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Saturating;

use crate::{
    types::saturated, Attempt, AttemptOf, Attempts, AttemptsOf, Cancellations, CircleOf, Config,
    Error, Event, FriendsOf, HoldReason, Identities, Pallet, Parameters, Recoveries, Recovery,
    RecoveryOf, Status,
};

impl<BlockNumber: Copy> Cancellations<BlockNumber> {
    /// These and one more.
    const fn and(self, now: BlockNumber) -> Self {
        Self {
            last: Some(now),
            before: self.last,
        }
    }
}

impl<T: Config> Pallet<T> {
    fn write_attempts(did: &Did, attempts: AttemptsOf<T>) {
        if attempts.is_empty() {
            Attempts::<T>::remove(did);
        } else {
            Attempts::<T>::insert(did, attempts);
        }
    }

    /// Lets no attempt outlive the circle whose friends it is. None is armed.
    pub(crate) fn end_attempts_by(did: &Did, from: BlockNumberFor<T>) {
        let mut attempts = Attempts::<T>::get(did);
        for attempt in &mut attempts {
            attempt.expires = attempt.expires.min(from);
        }
        Self::write_attempts(did, attempts);
    }

    /// The attempt to recover `did` for `new_controller`.
    fn attempt_for(
        did: &Did,
        new_controller: &T::AccountId,
    ) -> Result<AttemptOf<T>, DispatchError> {
        let attempts = Attempts::<T>::get(did);
        ensure!(!attempts.is_empty(), Error::<T>::RecoveryNotFound);
        let mut attempts = attempts.into_iter();
        let found = attempts.find(|attempt| attempt.new_controller == *new_controller);
        Ok(found.ok_or(Error::<T>::NotNewController)?)
    }

    /// A friend in force approves one attempt at most.
    fn ensure_may_approve(
        who: &T::AccountId,
        rules: &RecoveryOf<T>,
        attempts: &AttemptsOf<T>,
    ) -> DispatchResult {
        ensure!(rules.circle.friends.contains(who), Error::<T>::NotFriend);
        let approved = |attempt: &AttemptOf<T>| attempt.approvals.contains(who);
        ensure!(!attempts.iter().any(approved), Error::<T>::AlreadyApproved);
        Ok(())
    }

    pub(crate) fn do_start_recovery(
        did: &Did,
        who: T::AccountId,
        new_controller: T::AccountId,
    ) -> DispatchResult {
        let identity = Identities::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        let ended = matches!(identity.status, Status::Deactivated(_));
        ensure!(!ended, Error::<T>::IdentityDeactivated);
        ensure!(
            new_controller != identity.controller,
            Error::<T>::AlreadyController
        );
        let mut attempts = Self::clear_attempts(did)?;
        let rival = |attempt: &AttemptOf<T>| {
            attempt.ready_at.is_some() || attempt.new_controller == new_controller
        };
        ensure!(!attempts.iter().any(rival), Error::<T>::RecoveryExists);
        let stored = Recoveries::<T>::get(did);
        let rules = Self::recovery_in_force(did).ok_or(Error::<T>::FriendsNotFound)?;
        Self::ensure_may_approve(&who, &rules, &attempts)?;
        let attempt = Self::open_attempt(&who, &new_controller, &rules)?;
        let (expires, firm) = (attempt.expires, attempt.firm_until.is_some());
        // There is room: each friend has approved one at most, and this one none.
        let opened = attempts.try_push(attempt);
        ensure!(opened.is_ok(), Error::<T>::RecoveryExists);
        Self::write_attempts(did, attempts);
        Self::write_recovery(did, &who, stored.as_ref(), rules)?;
        Self::deposit_event(Event::RecoveryStarted {
            did: *did,
            by: who,
            new_controller,
            expires,
            firm,
        });
        Ok(())
    }

    /// An attempt that begins now, with its deposit held.
    fn open_attempt(
        who: &T::AccountId,
        new_controller: &T::AccountId,
        rules: &RecoveryOf<T>,
    ) -> Result<AttemptOf<T>, DispatchError> {
        let (now, params) = (Self::now(), Parameters::<T>::get());
        T::Currency::hold(&HoldReason::Recovery.into(), who, params.recovery_deposit)?;
        let twice = rules.cancelled.before;
        let firm = twice.is_some_and(|before| now < before.saturating_add(params.memory));
        let gathered = now.saturating_add(params.gathering);
        // No attempt outlives the circle whose friends it is.
        let next = rules.next.as_ref();
        let expires = next.map_or(gathered, |next| gathered.min(next.from));
        let mut approvals = FriendsOf::<T>::default();
        let approved = approvals.try_push(who.clone());
        ensure!(approved.is_ok(), Error::<T>::NotFriend);
        Ok(Attempt {
            starter: who.clone(),
            deposit: params.recovery_deposit,
            new_controller: new_controller.clone(),
            approvals,
            ready_at: None,
            expires,
            firm_until: firm.then_some(expires),
        })
    }

    pub(crate) fn do_approve_recovery(
        did: &Did,
        who: &T::AccountId,
        new_controller: &T::AccountId,
    ) -> DispatchResult {
        let named = Self::attempt_for(did, new_controller)?;
        ensure!(Self::now() < named.expires, Error::<T>::RecoveryExpired);
        let mut attempts = Self::clear_attempts(did)?;
        let rules = Recoveries::<T>::get(did).ok_or(Error::<T>::FriendsNotFound)?;
        Self::ensure_may_approve(who, &rules, &attempts)?;
        let armed = attempts.iter().any(|attempt| attempt.ready_at.is_some());
        ensure!(
            !armed || named.ready_at.is_some(),
            Error::<T>::RecoveryExists
        );
        for attempt in &mut attempts {
            if attempt.new_controller == *new_controller {
                // There are no more friends than there is room.
                let _ = attempt.approvals.try_push(who.clone());
                let approvals = saturated(attempt.approvals.len());
                Self::deposit_event(Event::RecoveryApproved {
                    did: *did,
                    by: who.clone(),
                    new_controller: new_controller.clone(),
                    approvals,
                });
                if attempt.ready_at.is_none() && approvals >= rules.circle.threshold {
                    Self::arm(did, attempt, rules.circle.delay);
                }
            }
        }
        Self::write_attempts(did, attempts);
        Ok(())
    }

    /// The last approval that it takes is in.
    fn arm(did: &Did, attempt: &mut AttemptOf<T>, delay: BlockNumberFor<T>) {
        let ready_at = Self::now().saturating_add(delay);
        attempt.ready_at = Some(ready_at);
        attempt.expires = ready_at.saturating_add(Parameters::<T>::get().gathering);
        Identities::<T>::mutate_extant(did, |identity| identity.status = Status::Recovering);
        T::OnRecovery::on_recovery_armed(did);
        Self::deposit_event(Event::RecoveryArmed {
            did: *did,
            new_controller: attempt.new_controller.clone(),
            ready_at,
            expires: attempt.expires,
        });
    }

    /// An attempt did not succeed: if it was armed, the controller rules again.
    fn disarm(did: &Did, attempt: &AttemptOf<T>) {
        if attempt.ready_at.is_some() {
            Identities::<T>::mutate_extant(did, |identity| identity.status = Status::Active);
            T::OnRecovery::on_recovery_cancelled(did);
        }
    }

    fn give_back(attempt: &AttemptOf<T>) -> DispatchResult {
        let reason = HoldReason::Recovery.into();
        T::Currency::release(
            &reason,
            &attempt.starter,
            attempt.deposit,
            Precision::BestEffort,
        )
        .map(|_| ())
    }

    /// An attempt is over through nobody's fault.
    fn lapse(did: &Did, attempt: &AttemptOf<T>) -> DispatchResult {
        Self::give_back(attempt)?;
        Self::disarm(did, attempt);
        Self::deposit_event(Event::RecoveryLapsed {
            did: *did,
            starter: attempt.starter.clone(),
            new_controller: attempt.new_controller.clone(),
        });
        Ok(())
    }

    /// Ends all attempts through nobody's fault.
    pub(crate) fn void_attempts(did: &Did) -> DispatchResult {
        for attempt in Attempts::<T>::take(did) {
            Self::lapse(did, &attempt)?;
        }
        Ok(())
    }

    /// Gives the deposits of attempts that are over back, and names the attempts that are not.
    fn clear_attempts(did: &Did) -> Result<AttemptsOf<T>, DispatchError> {
        let now = Self::now();
        let mut attempts = Attempts::<T>::get(did);
        for attempt in attempts.iter().filter(|attempt| attempt.expires <= now) {
            Self::lapse(did, attempt)?;
        }
        attempts.retain(|attempt| attempt.expires > now);
        Ok(attempts)
    }

    pub(crate) fn do_cancel_recovery(
        did: &Did,
        who: &T::AccountId,
        new_controller: &T::AccountId,
    ) -> DispatchResult {
        let attempt = Self::attempt_for(did, new_controller)?;
        let mut others = Attempts::<T>::get(did);
        others.retain(|other| other.new_controller != *new_controller);
        let now = Self::now();
        if now >= attempt.expires {
            Self::write_attempts(did, others);
            return Self::lapse(did, &attempt);
        }
        let identity = Identities::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        ensure!(identity.controller == *who, Error::<T>::NotController);
        let mut rules = Recoveries::<T>::get(did).ok_or(Error::<T>::FriendsNotFound)?;
        ensure!(
            Self::is_cancellable(&attempt, &rules.circle),
            Error::<T>::RecoveryFirm
        );

        let reason = HoldReason::Recovery.into();
        let (loss, _) = T::Currency::slash(&reason, &attempt.starter, attempt.deposit);
        let lost = loss.peek();
        T::OnLoss::on_unbalanced(loss);
        Self::write_attempts(did, others);
        Self::disarm(did, &attempt);
        rules.cancelled = rules.cancelled.and(now);
        if let Some(next) = rules.next.as_mut().filter(|_| attempt.ready_at.is_some()) {
            // Else a thief could cancel until the friends who know better are out.
            let anew = now.saturating_add(rules.circle.delay.max(next.circle.delay));
            next.from = next.from.max(anew);
        }
        Recoveries::<T>::insert(did, rules);
        Self::deposit_event(Event::RecoveryCancelled {
            did: *did,
            starter: attempt.starter,
            new_controller: attempt.new_controller,
            lost,
        });
        Ok(())
    }

    /// Whether the controller may cancel an attempt that is not over.
    fn is_cancellable(attempt: &AttemptOf<T>, circle: &CircleOf<T>) -> bool {
        let Some(firm_until) = attempt.firm_until else {
            return true;
        };
        let all = saturated(circle.friends.len());
        let strong = circle.threshold.saturating_add(1).min(all);
        Self::now() >= firm_until && saturated(attempt.approvals.len()) < strong
    }

    pub(crate) fn do_finish_recovery(did: &Did, who: &T::AccountId) -> DispatchResult {
        let mut identity = Identities::<T>::get(did).ok_or(Error::<T>::IdentityNotFound)?;
        let attempt = Self::attempt_for(did, who)?;
        let ready_at = attempt.ready_at.ok_or(Error::<T>::RecoveryNotApproved)?;
        let now = Self::now();
        ensure!(now >= ready_at, Error::<T>::DelayNotOver);
        ensure!(now < attempt.expires, Error::<T>::RecoveryExpired);

        Self::give_back(&attempt)?;
        for other in Attempts::<T>::take(did) {
            if other.new_controller != *who {
                Self::lapse(did, &other)?;
            }
        }
        if let Some(rules) = Recoveries::<T>::get(did) {
            let kept = Recovery {
                circle: rules.circle.clone(),
                next: None,
                cancelled: Cancellations::default(),
            };
            Self::write_recovery(did, who, Some(&rules), kept)?;
        }
        let old = identity.controller.clone();
        Self::edit(did, who, |document| {
            for key in core::mem::take(&mut document.keys) {
                Self::bury(did, &key);
                Self::deposit_event(Event::KeyRevoked {
                    did: *did,
                    key: key.id,
                });
            }
            Self::unlink_all(did, document);
            Self::relink(did, document, &old, who);
            document.offer = None;
            Ok(())
        })?;
        identity.status = Status::Active;
        Self::change_controller(did, identity, who.clone())?;
        Self::deposit_event(Event::RecoveryFinished {
            did: *did,
            starter: attempt.starter,
        });
        Ok(())
    }
}
