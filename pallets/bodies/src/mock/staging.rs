//! Sets the stage for the benchmarks.

use althing_primitives::{LineId, MemberId, SchemaId};
use codec::Encode;
use frame_support::traits::fungible::{Inspect, Mutate};
use sp_runtime::AccountId32;

use super::{
    account, id, Balances, Contributors, RuntimeCall, Test, World, AUDITOR, LINE, MANDATE,
};
use crate::{benchmarking::BenchmarkHelper, MandateId};

/// What every citizen of the benchmarks has.
const TOKENS: u64 = 1_000_000_000;

impl BenchmarkHelper<Test> for World {
    fn citizen(seed: u32) -> (AccountId32, MemberId) {
        let human = u64::from(seed) + 1;
        // Storage is fresh for each run of a benchmark, and the world is not.
        if Balances::total_balance(&account(human)) < TOKENS {
            Self::admit(human, 0);
            Balances::set_balance(&account(human), TOKENS);
        }
        (account(human), id(human))
    }

    fn call(length: u32) -> (RuntimeCall, MandateId) {
        // The first byte names somebody whom it pays: nobody here.
        let sized = |text: usize| {
            RuntimeCall::System(frame_system::Call::remark {
                remark: vec![0; text],
            })
        };
        let length = usize::try_from(length).unwrap();
        let call = (0..=length)
            .rev()
            .map(sized)
            .find(|call| call.encoded_size() <= length)
            .expect("the shortest remark is shorter");
        (call, MANDATE)
    }

    fn auditors() -> Option<SchemaId> {
        Some(AUDITOR)
    }

    fn line() -> Option<LineId> {
        Some(LINE)
    }

    fn give_points(member: MemberId) {
        Contributors::mutate(|points| points.insert(member));
    }
}
