//! Expulsion: by the community alone, after notice and time to answer.

use althing_primitives::{CivilClock, DocumentRef, Identities, MemberId};
use frame_support::{ensure, pallet_prelude::DispatchResult};
use sp_runtime::traits::Saturating;

use crate::{
    Config, Deposit, Error, Event, HoldReason, MemberOf, MemberRecord, Notice, Notices, Pallet,
    Parameters, Presence, Roll,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_give_notice(
        who: &T::AccountId,
        member: MemberId,
        grounds: DocumentRef,
    ) -> DispatchResult {
        let accuser = Self::citizen_in_good_standing(who)?.id;
        let accused = Self::seat_by_id(member)?.member;
        ensure!(
            !Notices::<T>::contains_key(member, accuser),
            Error::<T>::NoticeExists
        );
        let seat = accused.seat().ok_or(Error::<T>::MemberOut)?;
        let params = Parameters::<T>::get();
        let now = frame_system::Pallet::<T>::block_number();
        let deposit = Deposit {
            payer: who.clone(),
            amount: params.notice_deposit,
        };
        Self::hold(HoldReason::Notice, &deposit)?;
        let notice = Notice {
            deposit,
            grounds: grounds.hash,
            answer_until: now.saturating_add(params.answer_period),
            expires: now.saturating_add(params.notice_life),
            answer: None,
            vouchers: seat.vouchers.clone(),
            at_risk_until: seat.at_risk_until,
        };
        Self::deposit_event(Event::NoticeGiven {
            member,
            accuser,
            grounds,
            answer_until: notice.answer_until,
        });
        Notices::<T>::insert(member, accuser, notice);
        Ok(())
    }

    pub(crate) fn do_answer(
        who: &T::AccountId,
        member: MemberId,
        accuser: MemberId,
        answer: DocumentRef,
    ) -> DispatchResult {
        let mut notice = Notices::<T>::get(member, accuser).ok_or(Error::<T>::NoticeNotFound)?;
        let accused = Self::on_roll(member)?;
        ensure!(
            T::Identities::is_controller(&accused.did, who),
            Error::<T>::NotController
        );
        notice.answer = Some(answer.hash);
        Notices::<T>::insert(member, accuser, notice);
        Self::deposit_event(Event::Answered {
            member,
            accuser,
            answer,
        });
        Ok(())
    }

    pub(crate) fn do_withdraw_notice(
        who: &T::AccountId,
        member: MemberId,
        accuser: MemberId,
    ) -> DispatchResult {
        let notice = Notices::<T>::get(member, accuser).ok_or(Error::<T>::NoticeNotFound)?;
        let expired = frame_system::Pallet::<T>::block_number() >= notice.expires;
        let own = notice.deposit.payer == *who
            || MemberOf::<T>::get(who).is_some_and(|voter| voter.id == accuser);
        ensure!(expired || own, Error::<T>::NoticeNotExpired);
        Notices::<T>::remove(member, accuser);
        Self::give_back(HoldReason::Notice, &notice.deposit);
        Self::deposit_event(Event::NoticeWithdrawn { member, accuser });
        Ok(())
    }

    pub(crate) fn do_expel(id: MemberId, accuser: MemberId, term: u64) -> DispatchResult {
        let notice = Notices::<T>::get(id, accuser).ok_or(Error::<T>::NoticeNotFound)?;
        let block = frame_system::Pallet::<T>::block_number();
        ensure!(block >= notice.answer_until, Error::<T>::AnswerNotOver);
        ensure!(block < notice.expires, Error::<T>::NoticeExpired);
        let params = Parameters::<T>::get();
        ensure!(
            (1..=params.max_bar).contains(&term),
            Error::<T>::TermOutOfRange
        );
        let mut member = Self::on_roll(id)?;
        let now = T::Clock::now();
        let mut barred_until = now.saturating_add(term);
        if let Presence::Out {
            barred_until: before,
        } = member.presence
        {
            barred_until = barred_until.max(before);
            member.presence = Presence::Out { barred_until };
            Roll::<T>::insert(id, member);
        } else {
            let held = Self::seat_by_id(id)?;
            Self::vacate(held, barred_until);
        }
        Notices::<T>::remove(id, accuser);
        Self::give_back(HoldReason::Notice, &notice.deposit);
        Self::deposit_event(Event::Expelled {
            member: id,
            accuser,
            barred_until,
        });
        if now < notice.at_risk_until {
            let until = now.saturating_add(params.voucher_bar);
            Self::bar_vouchers(&notice.vouchers, until);
        }
        Ok(())
    }

    pub(crate) fn do_lift_bar(id: MemberId) -> DispatchResult {
        let mut member = Self::on_roll(id)?;
        let now = T::Clock::now();
        match member.presence {
            Presence::Out { barred_until } if barred_until > now => {
                member.presence = Presence::Out { barred_until: now };
                Roll::<T>::insert(id, member);
                Self::deposit_event(Event::BarLifted { member: id });
                Ok(())
            }
            Presence::Out { .. } | Presence::In(_) => Err(Error::<T>::NotBarred.into()),
        }
    }

    fn on_roll(id: MemberId) -> Result<MemberRecord<T>, Error<T>> {
        Roll::<T>::get(id).ok_or(Error::MemberNotFound)
    }
}
