//! Motions of the standing bodies, from the proposal to what came of it.

use althing_runtime::{Runtime, RuntimeCall, RuntimeEvent};
use codec::Encode;
use frame_support::weights::Weight;
use pallet_collective::{Call, Event, Instance1, Instance2, ProposalCount};
use sp_runtime::{
    traits::{BlakeTwo256, Hash},
    DispatchError,
};

use crate::{Chain, Person};

/// What a motion may weigh, in tests: a fifth of a block.
const BOUND: Weight = Weight::from_parts(400_000_000_000, 10_000_000);

/// The Council of the presets, in the order of its seats.
pub const COUNCIL: [&str; 3] = ["//Alice", "//Bob", "//Charlie"];
/// The Guardians of the presets, in the order of their seats. Nobody sits in both.
pub const GUARDIANS: [&str; 5] = [
    "//Dave",
    "//Eve",
    "//Ferdie",
    "//Citizen//0",
    "//Citizen//1",
];

macro_rules! motion {
    ($(#[$doc:meta])* $name:ident, $instance:ty, $variant:ident) => {
        $(#[$doc])*
        ///
        /// # Panics
        /// If the motion itself cannot be made, voted on or closed, or its call is not executed.
        pub fn $name(
            chain: &mut Chain,
            ayes: &[&str],
            call: impl Into<RuntimeCall>,
        ) -> Result<(), DispatchError> {
            let call = call.into();
            let threshold = u32::try_from(ayes.len()).expect("a body is small");
            let length_bound = u32::try_from(call.encoded_size()).expect("a call is short");
            let proposal_hash = BlakeTwo256::hash_of(&call);
            let index = chain.read(ProposalCount::<Runtime, $instance>::get);
            let people: Vec<_> = ayes.iter().map(|name| Person::named(name)).collect();
            let propose = Call::<Runtime, $instance>::propose {
                threshold,
                proposal: Box::new(call),
                length_bound,
            };
            assert_eq!(chain.send(&people[0], propose), Ok(Ok(())));
            for person in &people {
                let vote = Call::<Runtime, $instance>::vote {
                    proposal: proposal_hash,
                    index,
                    approve: true,
                };
                assert_eq!(chain.send(person, vote), Ok(Ok(())));
            }
            let close = Call::<Runtime, $instance>::close {
                proposal_hash,
                index,
                proposal_weight_bound: BOUND,
                length_bound,
            };
            assert_eq!(chain.send(&people[0], close), Ok(Ok(())));
            let executed = chain.events().into_iter().find_map(|event| match event {
                RuntimeEvent::$variant(Event::Executed { result, .. }) => Some(result),
                _ => None,
            });
            executed.expect("the motion was executed")
        }
    };
}

motion!(
    /// What came of `call` as a motion of the Council with the ayes of `ayes`, two or more.
    council_moves, Instance1, Council
);
motion!(
    /// What came of `call` as a motion of the Guardians with the ayes of `ayes`, two or more.
    guardians_move, Instance2, Guardians
);
