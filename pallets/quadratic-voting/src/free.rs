//! Ballots without a fee: a transaction extension around those that count, weigh and charge.
//!
//! It wraps `CheckNonce`, `CheckWeight` and what charges, shows clients their identifiers and encodes as
//! they do, so that wallets sign what they know. A free ballot skips the charge alone.

use althing_primitives::{CivilClock, MemberId, PollId, VoterLookup};
use codec::{Decode, DecodeWithMemTracking, Encode};
use frame_support::{
    dispatch::{DispatchInfo, PostDispatchInfo},
    pallet_prelude::{TransactionSource, TransactionValidityError},
    traits::IsSubType,
    weights::Weight,
    CloneNoBound, DebugNoBound, EqNoBound, PartialEqNoBound,
};
use frame_system::{CheckNonce, CheckWeight};
use scale_info::TypeInfo;
use sp_runtime::{
    traits::{
        AsSystemOriginSigner, DispatchInfoOf, DispatchOriginOf, Dispatchable, Implication,
        PostDispatchInfoOf, TransactionExtension, TransactionExtensionMetadata, ValidateResult,
    },
    transaction_validity::{
        InvalidTransaction, TransactionLongevity, TransactionPriority, TransactionValidity,
        ValidTransaction,
    },
    DispatchResult,
};

use crate::{
    Ballots, Call, Config, FreeWeight, Moment, Pallet, Parameters, Polls, Purses, Stage, WeightInfo,
};

/// The priority of free ballots: above what pays, below reports of equivocation, which have the highest.
pub const FREE_PRIORITY: TransactionPriority = TransactionPriority::MAX.wrapping_shr(1);
/// The blocks for which a free ballot waits in the pool.
pub const FREE_LONGEVITY: TransactionLongevity = 64;

type CallOf<T> = <T as frame_system::Config>::RuntimeCall;

impl<T: Config> Pallet<T> {
    /// The member whose ballot in that poll is free of fees now, if the account rules the seat.
    #[must_use]
    pub fn free_ballot(who: &T::AccountId, poll: PollId) -> Option<MemberId> {
        let voter = T::Voters::voter(who)?;
        let open = Polls::<T>::get(poll).filter(|poll| {
            poll.stage == Stage::Open
                && !Self::is_outdated(poll)
                && !matches!(poll.moment(Self::now()), Moment::Over { .. })
        })?;
        voter.voice_on(&open.opened, T::Clock::now()).ok()?;
        let purse = Purses::<T>::get(voter.id).in_season(open.season);
        let params = Parameters::<T>::get();
        let ballot = Ballots::<T>::get(poll, voter.id);
        let is_free = !purse.is_given_away(open.opened)
            && purse.free_calls < params.free_calls
            && ballot.is_none_or(|ballot| ballot.changes < params.free_changes);
        is_free.then_some(voter.id)
    }

    /// Counts a free ballot of that weight, before its call is made.
    pub(crate) fn count_free_ballot(
        member: MemberId,
        poll: PollId,
        weight: Weight,
    ) -> Result<(), TransactionValidityError> {
        let now = Self::now();
        let (block, before) = FreeWeight::<T>::get();
        let before = if block == now { before } else { Weight::zero() };
        let sum = before.saturating_add(weight);
        let season = Polls::<T>::get(poll).map(|poll| poll.season);
        let (true, Some(season)) = (sum.all_lte(Self::max_free_weight()), season) else {
            // It stays in the pool, for the next block.
            return Err(InvalidTransaction::ExhaustsResources.into());
        };
        FreeWeight::<T>::put((now, sum));
        Purses::<T>::mutate(member, |purse| {
            *purse = purse.in_season(season);
            purse.free_calls = purse.free_calls.saturating_add(1);
        });
        Ok(())
    }

    /// What free ballots fill at most in a block: a quarter.
    fn max_free_weight() -> Weight {
        Self::max_call_weight()
    }
}

/// Checks the nonce and the weight and charges a fee, but none for a free ballot.
#[derive(
    CloneNoBound,
    DebugNoBound,
    Decode,
    DecodeWithMemTracking,
    Encode,
    EqNoBound,
    PartialEqNoBound,
    TypeInfo,
)]
#[scale_info(skip_type_params(T))]
pub struct FreeBallots<T, Charge>(pub (CheckNonce<T>, CheckWeight<T>, Charge))
where
    T: Config + Send + Sync,
    Charge: Clone + core::fmt::Debug + Eq;

impl<T, Charge> FreeBallots<T, Charge>
where
    T: Config + Send + Sync,
    Charge: Clone + core::fmt::Debug + Eq,
{
    /// Around these three.
    pub const fn new(nonce: CheckNonce<T>, weight: CheckWeight<T>, charge: Charge) -> Self {
        Self((nonce, weight, charge))
    }
}

type Inner<T, Charge> = (CheckNonce<T>, CheckWeight<T>, Charge);
type Checks<T> = (CheckNonce<T>, CheckWeight<T>);
type ValOf<T, E> = <E as TransactionExtension<CallOf<T>>>::Val;
type PreOf<T, E> = <E as TransactionExtension<CallOf<T>>>::Pre;

/// What was found out when validating.
pub enum Val<Paid, Checked> {
    /// It pays.
    Paid(Paid),
    /// It is free.
    Free {
        /// What the two checks found out.
        checked: Checked,
        /// Whose ballot it is.
        member: MemberId,
        /// In which poll.
        poll: PollId,
    },
}

/// What is to be done after the call.
pub enum Pre<Paid, Checked> {
    /// It pays: what the three have to do.
    Paid(Paid),
    /// It is free.
    Free {
        /// What the two checks have to do.
        checked: Checked,
        /// Weight that was not used.
        unused: Weight,
    },
}

impl<T, Charge> FreeBallots<T, Charge>
where
    T: Config + Send + Sync,
    CallOf<T>: IsSubType<Call<T>> + Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
    DispatchOriginOf<CallOf<T>>: AsSystemOriginSigner<T::AccountId> + Clone,
    Charge: TransactionExtension<CallOf<T>>,
{
    /// The poll in which the call casts one ballot.
    fn poll_of(call: &CallOf<T>) -> Option<PollId> {
        match call.is_sub_type() {
            Some(Call::vote { poll, .. }) => Some(*poll),
            _ => None,
        }
    }

    /// Whose ballot the transaction casts, and in which poll, if it is free.
    fn free(
        &self,
        origin: &DispatchOriginOf<CallOf<T>>,
        call: &CallOf<T>,
    ) -> Option<(MemberId, PollId)> {
        let poll = Self::poll_of(call)?;
        let who = origin.as_system_origin_signer()?;
        let Self((nonce, ..)) = self;
        // Of several that wait, one is free at a time: nobody fills the pool for nothing.
        (frame_system::Pallet::<T>::account_nonce(who) == nonce.0)
            .then(|| Pallet::<T>::free_ballot(who, poll))
            .flatten()
            .map(|member| (member, poll))
    }
}

impl<T, Charge> TransactionExtension<CallOf<T>> for FreeBallots<T, Charge>
where
    T: Config + Send + Sync,
    CallOf<T>: IsSubType<Call<T>> + Dispatchable<Info = DispatchInfo, PostInfo = PostDispatchInfo>,
    DispatchOriginOf<CallOf<T>>: AsSystemOriginSigner<T::AccountId> + Clone,
    Charge: TransactionExtension<CallOf<T>>,
{
    const IDENTIFIER: &'static str = "Use `metadata()`!";
    type Implicit = <Inner<T, Charge> as TransactionExtension<CallOf<T>>>::Implicit;
    type Val = Val<ValOf<T, Inner<T, Charge>>, ValOf<T, Checks<T>>>;
    type Pre = Pre<PreOf<T, Inner<T, Charge>>, PreOf<T, Checks<T>>>;

    fn implicit(&self) -> Result<Self::Implicit, TransactionValidityError> {
        self.0.implicit()
    }

    fn metadata() -> alloc::vec::Vec<TransactionExtensionMetadata> {
        <Inner<T, Charge> as TransactionExtension<CallOf<T>>>::metadata()
    }

    fn weight(&self, call: &CallOf<T>) -> Weight {
        let inner = TransactionExtension::<CallOf<T>>::weight(&self.0, call);
        if Self::poll_of(call).is_some() {
            inner.saturating_add(T::WeightInfo::free_ballot())
        } else {
            inner
        }
    }

    fn validate(
        &self,
        origin: DispatchOriginOf<CallOf<T>>,
        call: &CallOf<T>,
        info: &DispatchInfoOf<CallOf<T>>,
        len: usize,
        self_implicit: Self::Implicit,
        inherited_implication: &impl Implication,
        source: TransactionSource,
    ) -> ValidateResult<Self::Val, CallOf<T>> {
        let Some((member, poll)) = self.free(&origin, call) else {
            let (valid, val, origin) = self.0.validate(
                origin,
                call,
                info,
                len,
                self_implicit,
                inherited_implication,
                source,
            )?;
            return Ok((valid, Val::Paid(val), origin));
        };
        let (nonce, weight, _) = self.0.clone();
        let (valid, checked, origin) = (nonce, weight).validate(
            origin,
            call,
            info,
            len,
            ((), ()),
            inherited_implication,
            source,
        )?;
        let free = ValidTransaction {
            priority: FREE_PRIORITY,
            provides: alloc::vec![("althing/ballot", member, poll).encode()],
            longevity: FREE_LONGEVITY,
            ..ValidTransaction::default()
        };
        let val = Val::Free {
            checked,
            member,
            poll,
        };
        Ok((valid.combine_with(free), val, origin))
    }

    fn prepare(
        self,
        val: Self::Val,
        origin: &DispatchOriginOf<CallOf<T>>,
        call: &CallOf<T>,
        info: &DispatchInfoOf<CallOf<T>>,
        len: usize,
    ) -> Result<Self::Pre, TransactionValidityError> {
        match val {
            Val::Paid(val) => {
                let inner = self.0.prepare(val, origin, call, info, len)?;
                Ok(Pre::Paid(inner))
            }
            Val::Free {
                checked,
                member,
                poll,
            } => {
                let (nonce, weight, charge) = self.0;
                let checked = (nonce, weight).prepare(checked, origin, call, info, len)?;
                Pallet::<T>::count_free_ballot(member, poll, info.total_weight())?;
                let unused = charge.weight(call);
                Ok(Pre::Free { checked, unused })
            }
        }
    }

    fn post_dispatch_details(
        pre: Self::Pre,
        info: &DispatchInfoOf<CallOf<T>>,
        post_info: &PostDispatchInfoOf<CallOf<T>>,
        len: usize,
        result: &DispatchResult,
    ) -> Result<Weight, TransactionValidityError> {
        match pre {
            Pre::Paid(inner) => {
                <Inner<T, Charge> as TransactionExtension<CallOf<T>>>::post_dispatch_details(
                    inner, info, post_info, len, result,
                )
            }
            Pre::Free { checked, unused } => {
                <Checks<T> as TransactionExtension<CallOf<T>>>::post_dispatch_details(
                    checked, info, post_info, len, result,
                )
                .map(|more| more.saturating_add(unused))
            }
        }
    }

    fn bare_validate(
        call: &CallOf<T>,
        info: &DispatchInfoOf<CallOf<T>>,
        len: usize,
    ) -> TransactionValidity {
        <Inner<T, Charge> as TransactionExtension<CallOf<T>>>::bare_validate(call, info, len)
    }

    fn bare_validate_and_prepare(
        call: &CallOf<T>,
        info: &DispatchInfoOf<CallOf<T>>,
        len: usize,
    ) -> Result<(), TransactionValidityError> {
        <Inner<T, Charge> as TransactionExtension<CallOf<T>>>::bare_validate_and_prepare(
            call, info, len,
        )
    }

    fn bare_post_dispatch(
        info: &DispatchInfoOf<CallOf<T>>,
        post_info: &mut PostDispatchInfoOf<CallOf<T>>,
        len: usize,
        result: &DispatchResult,
    ) -> Result<(), TransactionValidityError> {
        <Inner<T, Charge> as TransactionExtension<CallOf<T>>>::bare_post_dispatch(
            info, post_info, len, result,
        )
    }
}
