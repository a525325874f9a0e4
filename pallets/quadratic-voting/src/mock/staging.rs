//! Sets the stage for the benchmarks.

use althing_primitives::{Generation, MemberId, SeatSet};
use codec::Encode;
use frame_support::traits::fungible::{Inspect, Mutate};

use super::{id, Balances, RuntimeCall, Seats, System, Test, World};
use crate::{benchmarking::BenchmarkHelper, FilterId};

/// What every citizen of the benchmarks has.
const TOKENS: u64 = 1_000_000_000;

impl BenchmarkHelper<Test> for World {
    fn citizen(seed: u32) -> (u64, MemberId) {
        let account = u64::from(seed) + 1;
        // Storage is fresh for each run of a benchmark, and the world is not.
        if Balances::total_balance(&account) < TOKENS {
            Self::admit(account, System::block_number());
            Balances::set_balance(&account, TOKENS);
        }
        (account, id(account))
    }

    fn guardian() -> (u64, Generation) {
        let (account, _) = Self::citizen(7);
        Seats::set(vec![account]);
        (account, <Self as SeatSet<u64>>::generation())
    }

    fn call(length: u32) -> (RuntimeCall, FilterId) {
        let sized = |text: usize| {
            RuntimeCall::System(frame_system::Call::remark {
                remark: vec![1; text],
            })
        };
        let length = usize::try_from(length).unwrap();
        let call = (0..=length)
            .rev()
            .map(sized)
            .find(|call| call.encoded_size() <= length)
            .expect("the shortest remark is shorter");
        (call, FilterId(0))
    }
}
