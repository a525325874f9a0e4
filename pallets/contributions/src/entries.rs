//! What happens to an entry, from its submission on.

use althing_primitives::{
    BodySeats, DocumentRef, DomainId, Mandates, MemberId, MemberLookup, Standing, Task, VoterLookup,
};
use frame_support::{ensure, pallet_prelude::DispatchResult, traits::EnsureOrigin};
use frame_system::{ensure_signed, pallet_prelude::BlockNumberFor};
use sp_runtime::{traits::Saturating, DispatchError};

use crate::{
    Attestations, Config, Dispute, Domains, Entries, Entry, EntryId, EntryOf, Error, Event,
    HoldReason, Kind, NextEntry, OpenEntries, Pallet, Parameters, Stage,
};

/// Somebody who takes an entry back: as a member, as an account, or both.
pub(crate) struct Withdrawer<AccountId> {
    pub(crate) member: Option<MemberId>,
    pub(crate) payer: Option<AccountId>,
}

impl<T: Config> Pallet<T> {
    pub(crate) fn do_submit(
        member: MemberId,
        domain: DomainId,
        kind: Kind,
        units: u32,
        evidence: DocumentRef,
    ) -> DispatchResult {
        let payer = Self::account_in_standing(member)?;
        let found = Domains::<T>::get(domain).ok_or(Error::<T>::DomainNotFound)?;
        ensure!(found.open, Error::<T>::DomainClosed);
        let params = Parameters::<T>::get();
        ensure!(
            units > 0 && units <= params.max_units,
            Error::<T>::UnitsOutOfRange
        );
        let entry = NextEntry::<T>::get();
        let next = entry.next().ok_or(Error::<T>::NumbersExhausted)?;

        let mut open = OpenEntries::<T>::get(member);
        open.try_push(entry)
            .map_err(|_| Error::<T>::TooManyEntries)?;
        let deposit = params.entry_deposit;
        Self::hold(HoldReason::Contribution, &payer, deposit)?;

        OpenEntries::<T>::insert(member, open);
        NextEntry::<T>::put(next);
        let owner = found.terms.owner;
        let submitted = Entry {
            member,
            domain,
            kind,
            units,
            evidence: evidence.clone(),
            needed: found.terms.attestations,
            window: params.window,
            decision: params.decision,
            payer,
            deposit,
            stage: Stage::Submitted(Attestations::none(owner, Default::default())),
        };
        Entries::<T>::insert(entry, submitted);
        Self::deposit_event(Event::Submitted {
            entry,
            member,
            domain,
            kind,
            units,
            evidence,
        });
        Ok(())
    }

    /// The account that rules the seat of a member who is neither suspended nor out.
    fn account_in_standing(member: MemberId) -> Result<T::AccountId, DispatchError> {
        let view = T::Members::member(member).ok_or(Error::<T>::NotMember)?;
        ensure!(
            !matches!(view.status.standing, Standing::Suspended(_) | Standing::Out),
            Error::<T>::NotInStanding
        );
        Ok(view.controller)
    }

    pub(crate) fn do_attest(who: &T::AccountId, entry: EntryId) -> DispatchResult {
        let mut attested = Self::open_entry(entry)?;
        let Stage::Submitted(before) = attested.stage else {
            return Err(Error::<T>::AttestationsComplete.into());
        };
        // Whoever attests is known as a member: else a second account could attest for the first.
        let voter = T::Members::voter(who).ok_or(Error::<T>::NotMember)?;
        ensure!(voter.id != attested.member, Error::<T>::OwnContribution);
        let (seat, after) = Self::add_attestation(who, attested.domain, before)?;

        let body = after.body;
        let until = if after.count() >= attested.needed {
            let at = Self::now();
            let until = at.saturating_add(attested.window);
            attested.stage = Stage::Attested { at, until };
            Some(until)
        } else {
            attested.stage = Stage::Submitted(after);
            None
        };
        Entries::<T>::insert(entry, attested);
        Self::deposit_event(Event::Attested {
            entry,
            body,
            seat,
            until,
        });
        Ok(())
    }

    /// The seat of `who` in the body that owns the domain, and the attestations with it.
    fn add_attestation(
        who: &T::AccountId,
        domain: DomainId,
        before: Attestations,
    ) -> Result<(u32, Attestations), DispatchError> {
        let body = Self::owner_of(domain).ok_or(Error::<T>::BodyNotMandated)?;
        let generation = T::Bodies::generation(body).ok_or(Error::<T>::BodyNotMandated)?;
        ensure!(
            T::Bodies::has_mandate(body, Task::Attestation(domain)),
            Error::<T>::BodyNotMandated
        );
        let seat = T::Bodies::seat(body, who).ok_or(Error::<T>::NotSeated)?;
        let standing = if before.body == body && before.generation == generation {
            before
        } else {
            Attestations::none(body, generation)
        };
        let after = standing.with(seat).ok_or(Error::<T>::AlreadyAttested)?;
        Ok((seat, after))
    }

    pub(crate) fn do_dispute(
        member: MemberId,
        entry: EntryId,
        reason: DocumentRef,
    ) -> DispatchResult {
        let mut disputed = Self::open_entry(entry)?;
        let (at, closes) = match disputed.stage {
            Stage::Submitted(_) => return Err(Error::<T>::NotAttested.into()),
            Stage::Disputed { .. } => return Err(Error::<T>::AlreadyDisputed.into()),
            Stage::Attested { at, until } => (at, until),
        };
        let now = Self::now();
        ensure!(now < closes, Error::<T>::WindowClosed);
        ensure!(disputed.member != member, Error::<T>::OwnContribution);
        let payer = Self::account_in_standing(member)?;
        let deposit = Parameters::<T>::get().dispute_deposit;
        Self::hold(HoldReason::Dispute, &payer, deposit)?;

        let until = now.saturating_add(disputed.decision);
        disputed.stage = Stage::Disputed {
            at,
            dispute: Dispute {
                member,
                reason: reason.clone(),
                payer,
                deposit,
                until,
            },
        };
        Entries::<T>::insert(entry, disputed);
        Self::deposit_event(Event::Disputed {
            entry,
            member,
            reason,
            until,
        });
        Ok(())
    }

    pub(crate) fn do_decide(entry: EntryId, agree: bool) -> DispatchResult {
        let decided = Self::open_entry(entry)?;
        let Stage::Disputed { at, dispute } = &decided.stage else {
            return Err(Error::<T>::NotDisputed.into());
        };
        ensure!(Self::now() < dispute.until, Error::<T>::DisputeFallen);
        if agree {
            Self::give_back(HoldReason::Dispute, &dispute.payer, dispute.deposit)?;
            Self::close(entry, &decided)?;
            Self::deposit_event(Event::Refused { entry });
            return Ok(());
        }
        let at = *at;
        Self::lose_dispute(entry, dispute);
        Self::into_points(entry, decided, at)
    }

    pub(crate) fn do_settle(entry: EntryId) -> DispatchResult {
        let settled = Self::open_entry(entry)?;
        let now = Self::now();
        let at = match &settled.stage {
            Stage::Submitted(_) => return Err(Error::<T>::NotAttested.into()),
            Stage::Attested { at, until } => {
                ensure!(now >= *until, Error::<T>::WindowOpen);
                *at
            }
            Stage::Disputed { at, dispute } => {
                ensure!(now >= dispute.until, Error::<T>::DisputeOpen);
                Self::lose_dispute(entry, dispute);
                *at
            }
        };
        Self::into_points(entry, settled, at)
    }

    fn lose_dispute(
        entry: EntryId,
        dispute: &Dispute<T::AccountId, crate::BalanceOf<T>, BlockNumberFor<T>>,
    ) {
        let lost = Self::lose(HoldReason::Dispute, &dispute.payer, dispute.deposit);
        Self::deposit_event(Event::DisputeLost { entry, lost });
    }

    /// The member whose entry it may be, or else the account that may have paid its deposit.
    pub(crate) fn ensure_contributor_or_payer(
        origin: T::RuntimeOrigin,
    ) -> Result<Withdrawer<T::AccountId>, DispatchError> {
        match T::MemberOrigin::try_origin(origin.clone()) {
            Ok(member) => Ok(Withdrawer {
                member: Some(member),
                payer: ensure_signed(origin).ok(),
            }),
            Err(origin) => Ok(Withdrawer {
                member: None,
                payer: Some(ensure_signed(origin)?),
            }),
        }
    }

    pub(crate) fn do_withdraw(who: &Withdrawer<T::AccountId>, entry: EntryId) -> DispatchResult {
        let withdrawn = Self::open_entry(entry)?;
        ensure!(
            who.member == Some(withdrawn.member) || who.payer.as_ref() == Some(&withdrawn.payer),
            Error::<T>::NotContributor
        );
        if let Stage::Disputed { dispute, .. } = &withdrawn.stage {
            Self::give_back(HoldReason::Dispute, &dispute.payer, dispute.deposit)?;
        }
        Self::close(entry, &withdrawn)?;
        Self::deposit_event(Event::Withdrawn { entry });
        Ok(())
    }

    fn open_entry(entry: EntryId) -> Result<EntryOf<T>, DispatchError> {
        Ok(Entries::<T>::get(entry).ok_or(Error::<T>::EntryNotFound)?)
    }

    /// Ends an entry without points, and gives its deposit back.
    fn close(entry: EntryId, closed: &EntryOf<T>) -> DispatchResult {
        Self::give_back(HoldReason::Contribution, &closed.payer, closed.deposit)?;
        Self::take_off(entry, closed.member);
        Ok(())
    }

    /// Takes an entry off the lists.
    pub(crate) fn take_off(entry: EntryId, member: MemberId) {
        Entries::<T>::remove(entry);
        OpenEntries::<T>::mutate_exists(member, |open| {
            if let Some(entries) = open {
                entries.retain(|other| *other != entry);
            }
            *open = open.take().filter(|entries| !entries.is_empty());
        });
    }

    pub(crate) fn now() -> BlockNumberFor<T> {
        frame_system::Pallet::<T>::block_number()
    }
}
