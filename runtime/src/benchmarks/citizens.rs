//! Who votes in benchmarks, and on what.

use alloc::vec;

use althing_primitives::{
    BodyId, BodySeats, CivilSeconds, Generation, MemberId, TrackId, VoterLookup,
};
use codec::{Compact, Encode};
use frame_support::dispatch::GetDispatchInfo;
use pallet_quadratic_voting::FilterId;
use pallet_validators::benchmarking::BenchmarkHelper as _;

use super::Newcomers;
use crate::{AccountId, Bodies, Membership, QuadraticVoting, Runtime, RuntimeCall};

/// The seed of the citizen who is one of them.
const GUARDIAN: u32 = 1_000;

/// People who vote.
pub struct Citizens;

impl pallet_quadratic_voting::benchmarking::BenchmarkHelper<Runtime> for Citizens {
    fn citizen(seed: u32) -> (AccountId, MemberId) {
        let who: AccountId = frame_benchmarking::account("citizen", seed, 0);
        if Membership::voter(&who).is_none() {
            Newcomers::make_eligible(&who);
            pallet_membership::MemberOf::<Runtime>::mutate_extant(&who, |voter| {
                voter.paid_until = CivilSeconds::MAX;
            });
        }
        let voter = Membership::voter(&who).expect("they were admitted");
        (who, voter.id)
    }

    /// One in a full set, so that looking for the seat is dearest.
    fn guardian() -> (AccountId, Generation) {
        let (who, member) = Self::citizen(GUARDIAN);
        pallet_bodies::benchmarking::seat_last::<Runtime>(BodyId::GUARDIANS, member);
        let generation = Bodies::generation(BodyId::GUARDIANS);
        (who, generation.expect("there are Guardians"))
    }

    /// As many of the shortest calls as fit, and weigh what may be decided on: each is decoded and looked
    /// at by itself. The batch stops at its first call, which drops a goal that nobody set, and succeeds.
    fn call(length: u32) -> (RuntimeCall, FilterId) {
        let goal = pallet_charter::GoalId(u32::MAX);
        let one: RuntimeCall = pallet_charter::Call::drop_goal { goal }.into();
        let around = 2 + Compact(length).encoded_size();
        let room = usize::try_from(length)
            .expect("it fits")
            .saturating_sub(around);
        let batch = |count: usize| -> RuntimeCall {
            let calls = vec![one.clone(); count];
            pallet_utility::Call::batch { calls }.into()
        };
        let by_length = room / one.encoded_size();
        let may_weigh = |count: &usize| {
            let weight = batch(*count).get_dispatch_info().call_weight;
            weight.all_lte(QuadraticVoting::max_call_weight())
        };
        let count = core::iter::successors(Some(by_length), |count| Some(count * 9 / 10))
            .find(may_weigh)
            .expect("an empty batch weighs little");
        (batch(count), FilterId(TrackId::ORDINARY.0))
    }
}
