//! How a group acts: so many of its seats approve a call, and anybody has it made.

use althing_primitives::{BodyId, MemberId, MemberLookup};
use codec::{DecodeLimit, Encode};
use frame_support::{
    dispatch::{extract_actual_weight, DispatchResultWithPostInfo, GetDispatchInfo},
    ensure,
    pallet_prelude::{DispatchResult, Get},
    storage::with_storage_layer,
    weights::Weight,
    BoundedVec, MAX_EXTRINSIC_DEPTH,
};
use sp_runtime::traits::{Dispatchable, Hash, Saturating};

use crate::{
    seats::Position, Agendas, Bodies, Body, Config, Counters, Error, Event, HoldReason,
    MandateFilter, Motion, MotionCalls, MotionId, MotionOf, Motions, Pallet, Parameters, Payees,
    RawOrigin, WeightInfo, MOTIONS_OF_ONE,
};

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

impl<T: Config> Pallet<T> {
    pub(crate) fn transaction_version() -> u32 {
        T::Version::get().transaction_version
    }

    /// The heaviest call of a motion: a quarter of a block.
    #[must_use]
    pub fn max_call_weight() -> Weight {
        T::BlockWeights::get().max_block.saturating_div(4)
    }

    fn ensure_callable(call: &CallOf<T>, body: &Body) -> Result<(), Error<T>> {
        ensure!(
            call.get_dispatch_info()
                .call_weight
                .all_lte(Self::max_call_weight()),
            Error::CallTooHeavy
        );
        ensure!(
            T::Calls::allows(body.mandate.calls, call),
            Error::CallNotMandated
        );
        Ok(())
    }

    /// Whether the call pays who sits there.
    fn is_paid(call: &CallOf<T>, who: &T::AccountId, member: MemberId) -> bool {
        T::Members::member(member).is_none_or(|view| T::Payees::is_paid(call, who, &view.did))
    }

    pub(crate) fn do_propose(who: &T::AccountId, id: BodyId, call: &CallOf<T>) -> DispatchResult {
        let (_, group) = Self::group(id)?;
        let Position {
            body, index, voter, ..
        } = Self::acting_position(id, who)?;
        ensure!(group.lead.is_some(), Error::<T>::LeadMissing);
        Self::ensure_callable(call, &body)?;
        let encoded = BoundedVec::try_from(call.encode()).map_err(|_| Error::<T>::CallTooLong)?;
        let mut agenda = Agendas::<T>::get(id);
        let own = agenda
            .iter()
            .filter(|(_, author)| *author == voter.id)
            .count();
        ensure!(own < MOTIONS_OF_ONE, Error::<T>::TooManyMotionsOfOne);
        let motion = Counters::<T>::try_mutate(|counts| {
            let motion = counts.motion;
            counts.motion = motion.next().ok_or(Error::<T>::NumbersExhausted)?;
            Ok::<_, Error<T>>(motion)
        })?;
        agenda
            .try_push((motion, voter.id))
            .map_err(|_| Error::<T>::TooManyMotions)?;
        let params = Parameters::<T>::get();
        let deposit = Self::hold(HoldReason::Motion, who, params.motion_deposit)?;
        let expires = Self::now().saturating_add(params.motion_life);
        let mut record = Motion {
            body: id,
            generation: body.generation,
            author: voter.id,
            deposit,
            expires,
            approvals: 0,
            transaction_version: Self::transaction_version(),
        };
        Self::deposit_event(Event::Proposed {
            motion,
            body: id,
            member: voter.id,
            hash: T::Hashing::hash(&encoded),
            expires,
        });
        // Who puts it forward approves it, unless it pays them.
        if !Self::is_paid(call, who, voter.id) {
            Self::take_approval(motion, &mut record, index, voter.id)?;
        }
        Agendas::<T>::insert(id, agenda);
        MotionCalls::<T>::insert(motion, encoded);
        Motions::<T>::insert(motion, record);
        Ok(())
    }

    fn take_approval(
        id: MotionId,
        motion: &mut MotionOf<T>,
        seat: u32,
        member: MemberId,
    ) -> Result<(), Error<T>> {
        motion.approvals = motion.with(seat).ok_or(Error::AlreadyApproved)?;
        Self::deposit_event(Event::Approved {
            motion: id,
            member,
            approvals: motion.approvals.count_ones(),
        });
        Ok(())
    }

    /// The call of a motion, as it was put forward.
    fn call_of(id: MotionId) -> Result<CallOf<T>, Error<T>> {
        let bytes = MotionCalls::<T>::get(id).ok_or(Error::MotionNotFound)?;
        CallOf::<T>::decode_all_with_depth_limit(MAX_EXTRINSIC_DEPTH, &mut &bytes[..])
            .map_err(|_| Error::MotionOutdated)
    }

    /// Passes if a motion can still be approved and executed, and tells the group.
    fn ensure_alive(motion: &MotionOf<T>) -> Result<Body, Error<T>> {
        let body = Self::body(motion.body)?;
        ensure!(body.generation == motion.generation, Error::MotionVoid);
        ensure!(Self::now() < motion.expires, Error::MotionExpired);
        ensure!(
            motion.transaction_version == Self::transaction_version(),
            Error::MotionOutdated
        );
        Ok(body)
    }

    /// The same, for who only wants to know.
    pub(crate) fn ensure_motion(motion: &MotionOf<T>) -> Result<(), Error<T>> {
        Self::ensure_alive(motion).map(|_| ())
    }

    pub(crate) fn do_approve(who: &T::AccountId, id: MotionId) -> DispatchResult {
        let mut motion = Motions::<T>::get(id).ok_or(Error::<T>::MotionNotFound)?;
        Self::ensure_alive(&motion)?;
        let Position { index, voter, .. } = Self::acting_position(motion.body, who)?;
        let call = Self::call_of(id)?;
        ensure!(!Self::is_paid(&call, who, voter.id), Error::<T>::PaidByCall);
        Self::take_approval(id, &mut motion, index, voter.id)?;
        Motions::<T>::insert(id, motion);
        Ok(())
    }

    /// How many of those who approved may still act.
    pub(crate) fn standing_approvals(motion: &MotionOf<T>) -> u32 {
        let Some(body) = Bodies::<T>::get(motion.body) else {
            return 0;
        };
        let set = Self::set_of(motion.body, &body);
        set.iter()
            .zip(0_u32..)
            .filter(|(seat, index)| {
                motion.is_approved_by(*index)
                    && Self::voter_of(seat.member)
                        .is_some_and(|(_, voter)| Self::may_act(motion.body, seat, &voter))
            })
            .fold(0_u32, |count, _| count.saturating_add(1))
    }

    pub(crate) fn do_execute(id: MotionId, weight_bound: Weight) -> DispatchResultWithPostInfo {
        let motion = Motions::<T>::get(id).ok_or(Error::<T>::MotionNotFound)?;
        let body = Self::ensure_alive(&motion)?;
        let needed = body
            .group
            .as_ref()
            .map_or(u32::MAX, |group| group.threshold);
        ensure!(
            Self::standing_approvals(&motion) >= needed,
            Error::<T>::TooFewApprovals
        );
        let call = Self::call_of(id)?;
        Self::ensure_callable(&call, &body)?;
        let info = call.get_dispatch_info();
        ensure!(
            info.call_weight.all_lte(weight_bound),
            Error::<T>::WeightBoundTooSmall
        );
        let length = MotionCalls::<T>::decode_len(id).unwrap_or(0);
        let length = u32::try_from(length).unwrap_or(u32::MAX);
        let (group, origin) = (motion.body, RawOrigin::Body(motion.body));
        // All or nothing: of a call that fails nothing stays, and the motion is there as before. It goes
        // first, so that no call can execute its own motion again.
        let result = with_storage_layer(|| {
            Self::drop_motion(id, &motion);
            call.dispatch(origin.into())
        });
        let inner = extract_actual_weight(&result, &info);
        Self::deposit_event(match result {
            Ok(_) => Event::Executed {
                motion: id,
                body: group,
            },
            Err(failed) => Event::ExecutionFailed {
                motion: id,
                body: group,
                error: failed.error,
            },
        });
        Ok(Some(T::WeightInfo::execute(length).saturating_add(inner)).into())
    }

    /// Lets go of a motion, with its deposit back.
    fn drop_motion(id: MotionId, motion: &MotionOf<T>) {
        Self::give_back(HoldReason::Motion, &motion.deposit);
        Motions::<T>::remove(id);
        MotionCalls::<T>::remove(id);
        Agendas::<T>::mutate_exists(motion.body, |agenda| {
            let Some(list) = agenda else { return };
            list.retain(|(other, _)| *other != id);
            if list.is_empty() {
                *agenda = None;
            }
        });
    }

    pub(crate) fn do_withdraw_motion(who: &T::AccountId, id: MotionId) -> DispatchResult {
        let motion = Motions::<T>::get(id).ok_or(Error::<T>::MotionNotFound)?;
        let voter = Self::member(who)?;
        let leads = Self::group(motion.body).is_ok_and(|(_, group)| {
            group.lead == Some(voter.id) && Self::is_in_good_standing(&voter)
        });
        ensure!(motion.author == voter.id || leads, Error::<T>::NotAuthor);
        Self::drop_motion(id, &motion);
        Self::deposit_event(Event::MotionWithdrawn {
            motion: id,
            member: voter.id,
        });
        Ok(())
    }

    pub(crate) fn do_clear_motion(id: MotionId) -> DispatchResult {
        let motion = Motions::<T>::get(id).ok_or(Error::<T>::MotionNotFound)?;
        ensure!(
            Self::ensure_alive(&motion).is_err(),
            Error::<T>::MotionAlive
        );
        Self::drop_motion(id, &motion);
        Self::deposit_event(Event::MotionCleared { motion: id });
        Ok(())
    }
}
