//! Approving a spend: by motion, by vote, by name.

use althing_primitives::{
    BodyAccounts, BodyId, BodySeats, Generation, Identities, SeatSet, SpeaksAs, SpendId, TrackId,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};

use crate::{
    Approvals, Config, Decider, Error, Event, HashOf, LineOf, Pallet, Parameters, Payee, PayeeOf,
    SpendOf, Spends, Stage, Tier,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_authorize(decider: Decider, id: SpendId, hash: HashOf<T>) -> DispatchResult {
        let (mut spend, line) = Self::proposed(id, hash)?;
        let owner = Self::heir_of(line.terms.owner);
        let tier = Self::tier_of(spend.line, &line.terms, spend.tier, spend.amount);
        if !tier.is_decided_by(decider, owner) {
            ensure!(
                !spend.tier.is_decided_by(decider, owner),
                Error::<T>::TierRaised
            );
            return Err(Error::<T>::NotDecider.into());
        }
        if let Decider::Body(body) = decider {
            ensure!(!Self::pays_seat(body, &spend.payee), Error::<T>::SeatIsPaid);
        }
        ensure!(!spend.voted, Error::<T>::AlreadyApproved);
        spend.tier = tier;
        Self::deposit_event(Event::Authorized {
            spend: id,
            by: decider,
            tier,
        });
        if tier == Tier::Large && !Self::has_approvals(&spend.approvals, tier, owner) {
            spend.voted = true;
            Spends::<T>::insert(id, spend);
            return Ok(());
        }
        Self::promise(id, spend, line)
    }

    pub(crate) fn do_approve(who: &T::AccountId, id: SpendId, hash: HashOf<T>) -> DispatchResult {
        let (mut spend, line) = Self::proposed(id, hash)?;
        let owner = Self::heir_of(line.terms.owner);
        let tier = Self::tier_of(spend.line, &line.terms, spend.tier, spend.amount);
        let body = tier.body(owner);
        let Some(seat) = Self::seat_in(body, who) else {
            ensure!(
                Self::seat_in(spend.tier.body(owner), who).is_none(),
                Error::<T>::TierRaised
            );
            return Err(Error::<T>::NotSeated.into());
        };
        ensure!(
            !Self::is_paid(who, &spend.payee),
            Error::<T>::ApproverIsPaid
        );
        let generation = Self::generation_of(body).ok_or(Error::<T>::BodyNotFound)?;
        let mut approvals = spend.approvals;
        if (approvals.body, approvals.generation) != (body, generation) || tier != spend.tier {
            approvals = Approvals {
                body,
                generation,
                bits: 0,
            };
        }
        let bit = 1_u128.checked_shl(seat).ok_or(Error::<T>::NotSeated)?;
        ensure!(approvals.bits & bit == 0, Error::<T>::AlreadyApproved);
        approvals.bits |= bit;
        spend.approvals = approvals;
        spend.tier = tier;
        Self::deposit_event(Event::Approved {
            spend: id,
            by: who.clone(),
            body,
            seat,
            tier,
        });
        let is_enough = Self::has_approvals(&approvals, tier, owner);
        if !is_enough || (tier == Tier::Large && !spend.voted) {
            Spends::<T>::insert(id, spend);
            return Ok(());
        }
        Self::promise(id, spend, line)
    }

    /// A spend that waits to be approved on these very terms, with its line.
    fn proposed(id: SpendId, hash: HashOf<T>) -> Result<(SpendOf<T>, LineOf<T>), Error<T>> {
        let spend = Self::spend(id)?;
        ensure!(spend.stage == Stage::Proposed, Error::<T>::NotProposed);
        ensure!(spend.hash == hash, Error::<T>::OtherTerms);
        let line = Self::open_line_of(spend.line)?;
        Ok((spend, line))
    }

    /// Whether enough seats of the body of that tier approved, in its present generation: of the Guardians
    /// the share that the parameters ask for, of every other body more than half.
    fn has_approvals(approvals: &Approvals, tier: Tier, owner: BodyId) -> bool {
        let count = Self::count_approvals(approvals, tier, owner);
        let size = Self::size_of(tier.body(owner));
        if tier == Tier::Large {
            let share = u32::from(Parameters::<T>::get().guardians);
            size > 0 && count.saturating_mul(100) >= share.saturating_mul(size)
        } else {
            count.saturating_mul(2) > size
        }
    }

    /// The approvals by name that count: those of the present seats of the body of that tier.
    pub(crate) fn count_approvals(approvals: &Approvals, tier: Tier, owner: BodyId) -> u32 {
        let body = tier.body(owner);
        if approvals.body == body && Self::generation_of(body) == Some(approvals.generation) {
            approvals.bits.count_ones()
        } else {
            0
        }
    }

    fn seat_in(body: BodyId, who: &T::AccountId) -> Option<u32> {
        if body == BodyId::GUARDIANS {
            T::Guardians::index_of(who)
        } else {
            T::Bodies::seat(body, who)
        }
    }

    fn generation_of(body: BodyId) -> Option<Generation> {
        if body == BodyId::GUARDIANS {
            Some(T::Guardians::generation())
        } else {
            T::Bodies::generation(body)
        }
    }

    fn size_of(body: BodyId) -> u32 {
        if body == BodyId::GUARDIANS {
            T::Guardians::size()
        } else {
            T::Bodies::size(body)
        }
    }

    /// Whether a payment to `payee` is one to `who`: to an account or identity of theirs, or to a body in
    /// which they sit.
    pub(crate) fn is_paid(who: &T::AccountId, payee: &PayeeOf<T>) -> bool {
        let is_same_person = |account: &T::AccountId| {
            account == who
                || T::Speakers::did_of(account).is_some_and(|did| {
                    T::Speakers::did_of(who) == Some(did) || T::Identities::is_controller(&did, who)
                })
        };
        let sits_in = |body: BodyId| Self::seat_in(body, who).is_some();
        match payee {
            Payee::Account(account) => {
                is_same_person(account) || T::BodyAccounts::body(account).is_some_and(sits_in)
            }
            Payee::Identity(did) => {
                T::Speakers::did_of(who).as_ref() == Some(did)
                    || T::Identities::is_controller(did, who)
            }
            Payee::Body(body) => sits_in(*body),
        }
    }

    /// Whether the spend pays `who`: an account or identity of theirs, or a body in which they sit. One that is
    /// not there pays everybody. For those who count approvals of a motion that approves it.
    #[must_use]
    pub fn is_payee(id: SpendId, who: &T::AccountId) -> bool {
        Spends::<T>::get(id).is_none_or(|spend| Self::is_paid(who, &spend.payee))
    }

    /// Whether a payment to `payee` is one to the body, or to somebody who sits in it and may therefore have
    /// voted on its motion.
    fn pays_seat(body: BodyId, payee: &PayeeOf<T>) -> bool {
        let sits = |account: &T::AccountId| Self::seat_in(body, account).is_some();
        let is_controlled_by_seat = |did: &althing_primitives::Did| {
            T::Identities::controller(did).is_some_and(|controller| sits(&controller))
        };
        match payee {
            Payee::Account(account) => {
                sits(account)
                    || T::BodyAccounts::body(account) == Some(body)
                    || T::Speakers::did_of(account).is_some_and(|did| is_controlled_by_seat(&did))
            }
            Payee::Identity(did) => is_controlled_by_seat(did),
            Payee::Body(paid) => *paid == body,
        }
    }

    /// The account that `payee` has now.
    pub(crate) fn payee_account(payee: &PayeeOf<T>) -> Option<T::AccountId> {
        match payee {
            Payee::Account(account) => Some(account.clone()),
            Payee::Identity(did) => T::Identities::controller(did),
            Payee::Body(body) => T::BodyAccounts::account(*body),
        }
    }

    pub(crate) fn do_confirm(decider: Decider, id: SpendId, hash: HashOf<T>) -> DispatchResult {
        ensure!(
            decider == Decider::Referendum(TrackId::LARGE_SPEND),
            Error::<T>::NotDecider
        );
        let mut spend = Self::spend(id)?;
        let Stage::Objected {
            earliest, until, ..
        } = spend.stage
        else {
            return Err(Error::<T>::NotObjected.into());
        };
        ensure!(spend.hash == hash, Error::<T>::OtherTerms);
        let now = Self::now();
        ensure!(now < until, Error::<T>::ConfirmationOver);
        let earliest = earliest.max(now);
        spend.stage = Stage::Approved {
            earliest,
            objector: None,
        };
        spend.confirmed = true;
        spend.window = Self::window(&spend);
        Spends::<T>::insert(id, spend);
        Self::deposit_event(Event::Confirmed {
            spend: id,
            earliest,
        });
        Ok(())
    }
}
