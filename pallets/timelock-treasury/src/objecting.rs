//! Objections of Guardians, by name.

use althing_primitives::{
    LineId, MemberId, MemberLookup, ObjectionQuota, SeatSet, SecondVotes, SpeaksAs, SpendId,
    TrackId,
};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Saturating;

use crate::{
    Approvals, Call, Config, Error, Event, Objections, Objector, Pallet, Parameters, SpendOf,
    Spends, Stage, Tier,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_object(who: &T::AccountId, id: SpendId) -> DispatchResult {
        ensure!(
            T::Guardians::index_of(who).is_some(),
            Error::<T>::NotGuardian
        );
        let member = T::Speakers::did_of(who)
            .and_then(|did| T::Members::member_of(&did))
            .ok_or(Error::<T>::NotMember)?;
        let mut spend = Self::spend(id)?;
        let Stage::Approved { earliest, objector } = spend.stage else {
            return Err(Error::<T>::NotApproved.into());
        };
        ensure!(Self::now() < earliest, Error::<T>::ObjectionOver);
        ensure!(!spend.confirmed, Error::<T>::NotObjectionable);
        let generation = T::Guardians::generation();
        let first = objector.filter(|objector| objector.generation == generation);
        ensure!(
            first.is_none_or(|objector| objector.member != member),
            Error::<T>::AlreadyObjected
        );
        if spend.tier == Tier::Large {
            T::Quota::consume(who).map_err(Error::<T>::from)?;
        } else {
            ensure!(!spend.lifted, Error::<T>::AlreadyLifted);
            Self::count_objection(spend.line, member)?;
        }
        Self::deposit_event(Event::ObjectionRaised { spend: id, member });
        if first.is_none() {
            spend.stage = Stage::Approved {
                earliest,
                objector: Some(Objector { member, generation }),
            };
        } else if let Some(higher) = spend.tier.next() {
            Self::lift(id, &mut spend, higher)?;
        } else {
            Self::call_second_vote(id, &mut spend, earliest)?;
        }
        Spends::<T>::insert(id, spend);
        Ok(())
    }

    /// The spend is to be approved anew, by those of the higher tier.
    fn lift(id: SpendId, spend: &mut SpendOf<T>, higher: Tier) -> DispatchResult {
        Self::take_back(id, spend)?;
        spend.tier = higher;
        spend.lifted = true;
        spend.voted = false;
        spend.approvals = Approvals::default();
        Self::deposit_event(Event::Lifted {
            spend: id,
            tier: higher,
        });
        Ok(())
    }

    /// The citizens vote once more. The money stays promised meanwhile.
    fn call_second_vote(
        id: SpendId,
        spend: &mut SpendOf<T>,
        earliest: BlockNumberFor<T>,
    ) -> DispatchResult {
        let call = Call::<T>::confirm_spend {
            id,
            terms: spend.hash,
        };
        let poll =
            T::SecondVotes::open(TrackId::LARGE_SPEND, call.into()).map_err(Error::<T>::from)?;
        let until = Self::now().saturating_add(Parameters::<T>::get().confirmation);
        spend.stage = Stage::Objected {
            poll,
            earliest,
            until,
        };
        Self::deposit_event(Event::SecondVoteCalled {
            spend: id,
            poll,
            until,
        });
        Ok(())
    }

    /// Counts an objection of that person to a spend of the line in this month.
    fn count_objection(line: LineId, member: MemberId) -> DispatchResult {
        let month = Self::month();
        let before = match Objections::<T>::get(line, member) {
            Some((counted, count)) if counted == month => count,
            _ => 0,
        };
        ensure!(
            before < Parameters::<T>::get().objections,
            Error::<T>::ObjectionsUsedUp
        );
        Objections::<T>::insert(line, member, (month, before.saturating_add(1)));
        Ok(())
    }
}
