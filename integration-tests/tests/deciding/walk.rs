//! A seeded walk of random extrinsics by all kinds of callers (fault 9).
//!
//! After each block the invariants of every pallet of ours are checked, as after every block of these tests.
//! Beside them: no call takes more weight than it declared, and no token comes or goes. The number of
//! extrinsics and the seed can be set: `WALK_STEPS=20000 WALK_SEED=7`.

mod actions;
mod matters;
mod people;

use std::collections::{BTreeMap, BTreeSet};

use althing_integration_tests::{
    belonging::{fund, send},
    Chain, Person,
};
use althing_runtime::{Balances, Runtime, RuntimeCall, RuntimeEvent, RuntimeOrigin};
use frame_support::{
    dispatch::{DispatchClass, GetDispatchInfo},
    storage::{with_transaction, TransactionOutcome},
    weights::Weight,
};
use pallet_quadratic_voting::{PollOf, Polls};
use sp_runtime::{traits::Dispatchable, DispatchError};

use crate::rotates;
use actions::{Action, KINDS};

/// What must have happened at least once, beside the calls that succeed.
const EVENTS: [&str; 4] = ["Enacted", "EnactmentFailed", "ObjectionRaised", "Waits"];
/// Extrinsics in one walk, unless another number is asked for.
const STEPS: u64 = 2_500;
/// What a call comes to that succeeds.
const GOOD: &str = "success";
/// The most in one block.
const AT_ONCE: u64 = 6;

/// Draws numbers one after the other: splitmix64.
pub(crate) struct Random(u64);

impl Random {
    pub(crate) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Less than `end`.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    pub(crate) fn one_of<'a, T>(&mut self, all: &'a [T]) -> Option<&'a T> {
        let length = u64::try_from(all.len()).ok().filter(|length| *length > 0)?;
        let index = usize::try_from(self.below(length)).ok()?;
        all.get(index)
    }
}

/// What the extrinsics of one block may weigh: nearly all of what the class of normal ones may.
fn room() -> Weight {
    let weights = <Runtime as frame_system::Config>::BlockWeights::get();
    let normal = weights.get(DispatchClass::Normal).max_total;
    normal
        .unwrap_or(weights.max_block)
        .saturating_mul(9)
        .saturating_div(10)
}

/// A chain, who acts on it, and what was seen.
pub(crate) struct Walk {
    pub(crate) chain: Chain,
    pub(crate) random: Random,
    /// Citizens, others with an identity or without one, and issuers.
    pub(crate) people: Vec<String>,
    issuance: u128,
    /// How often each kind of call succeeded, or failed by which error.
    seen: BTreeMap<(&'static str, String), u32>,
    events: BTreeSet<String>,
}

impl Walk {
    fn begin(seed: u64) -> Self {
        let mut chain = althing_integration_tests::belonging::founded();
        let mut people: Vec<String> = (0..24).map(|index| format!("//Citizen//{index}")).collect();
        let named = [
            "//Alice",
            "//Bob",
            "//Charlie",
            "//Dave",
            "//Eve",
            "//Ferdie",
        ];
        people.extend(
            named
                .iter()
                .chain(&["//Issuer//0", "//Issuer//1"])
                .map(|who| (*who).into()),
        );
        for index in 0..4 {
            let newcomer = format!("//Walker//{index}");
            fund(&mut chain, &newcomer);
            people.push(newcomer);
        }
        let issuance = chain.read(Balances::total_issuance);
        let mut walk = Self {
            chain,
            random: Random(seed),
            people,
            issuance,
            seen: BTreeMap::new(),
            events: BTreeSet::new(),
        };
        for bytes in matters::all_bytes(&mut walk) {
            let note = pallet_preimage::Call::<Runtime>::note_preimage { bytes };
            assert_eq!(send(&mut walk.chain, "//Alice", note), Ok(()));
        }
        walk
    }

    /// Makes a block of random extrinsics, and tells how many.
    fn step(&mut self) -> u64 {
        let next = self.chain.height() + 1;
        if rotates(&mut self.chain, next) {
            self.chain.pass(1);
            self.check_money();
            return 0;
        }
        let count = 1 + self.random.below(AT_ONCE);
        let mut who = BTreeSet::new();
        for _ in 0..count {
            who.extend(self.random.one_of(&self.people).cloned());
        }
        let (mut actions, mut extrinsics) = (Vec::new(), Vec::new());
        let (mut declared, mut full) = (Vec::new(), Weight::zero());
        for who in who {
            let action = self.action(&who);
            let extrinsic = self.chain.sign(&Person::named(&who), action.call.clone());
            let weight = extrinsic.get_dispatch_info().total_weight();
            full = full.saturating_add(weight);
            // What does not fit any more stays in the pool of a node, and is not made here.
            if full.any_gt(room()) {
                break;
            }
            self.check_weight(&who, &action);
            actions.push((who, action));
            extrinsics.push(extrinsic);
            declared.push(weight);
        }
        let sent = self.chain.block(extrinsics);
        for ((who, action), sent) in actions.iter().zip(&sent) {
            let came = sent.unwrap_or_else(|invalid| panic!("{who}: {action:?}: {invalid:?}"));
            let outcome =
                came.map_or_else(|error| <&str>::from(error).to_owned(), |()| GOOD.into());
            *self.seen.entry((action.kind, outcome)).or_default() += 1;
        }
        self.check_events(&declared);
        self.check_money();
        actions.len() as u64
    }

    /// What has not happened yet: a walk in which nothing of a kind ever succeeds proves nothing of it.
    fn never(&self) -> Vec<&str> {
        let mut never: Vec<_> = KINDS
            .iter()
            .copied()
            .filter(|kind| !self.seen.contains_key(&(*kind, GOOD.into())))
            .collect();
        let missing = EVENTS.iter().copied().filter(|name| {
            let event = format!("QuadraticVoting(Event::{name}");
            !self.events.contains(&event)
        });
        never.extend(missing);
        never
    }

    /// As a runtime finds it in which transactions mean something else: what is open was opened before.
    fn upgrade(&mut self) {
        self.chain.read(|| {
            Polls::<Runtime>::translate_values(|mut poll: PollOf<Runtime>| {
                poll.transaction_version = 0;
                Some(poll)
            });
        });
    }

    /// What the call says it took is not more than what it declared. The system takes the less of the two, so
    /// that in a block nothing of it would be seen.
    fn check_weight(&mut self, who: &str, action: &Action) {
        let signer = Person::named(who).account();
        let call: RuntimeCall = action.call.clone();
        let declared = call.get_dispatch_info().call_weight;
        let took = self.chain.read(|| {
            with_transaction(|| {
                let came = call.dispatch(RuntimeOrigin::signed(signer));
                let post = came.unwrap_or_else(|refused| refused.post_info);
                TransactionOutcome::Rollback(Ok::<_, DispatchError>(post.actual_weight))
            })
        });
        let took = took.expect("there is room for a storage layer");
        assert!(
            took.is_none_or(|took| took.all_lte(declared)),
            "{action:?} took {took:?} of {declared:?}"
        );
    }

    /// Nor is what the block counted of an extrinsic, its extensions and the fixed part included.
    fn check_events(&mut self, declared: &[Weight]) {
        let base = self.chain.read(|| {
            let weights = <Runtime as frame_system::Config>::BlockWeights::get();
            weights.get(DispatchClass::Normal).base_extrinsic
        });
        let records = self.chain.read(althing_runtime::System::events);
        for record in records {
            self.events.insert(name_of(&record.event));
            let RuntimeEvent::System(
                frame_system::Event::ExtrinsicSuccess {
                    dispatch_info: info,
                }
                | frame_system::Event::ExtrinsicFailed {
                    dispatch_info: info,
                    ..
                },
            ) = record.event
            else {
                continue;
            };
            // The inherent is the first, and none of these.
            let frame_system::Phase::ApplyExtrinsic(index) = record.phase else {
                continue;
            };
            let place = usize::try_from(index)
                .ok()
                .and_then(|index| index.checked_sub(1));
            if let Some(declared) = place.and_then(|place| declared.get(place)) {
                let most = declared.saturating_add(base);
                assert!(info.weight.all_lte(most), "{:?} of {most:?}", info.weight);
            }
        }
    }

    /// No token comes or goes, and every one of them is somebody's.
    fn check_money(&mut self) {
        let (issued, owned) = self.chain.read(|| {
            let accounts = frame_system::Account::<Runtime>::iter_values();
            let owned: u128 = accounts.map(|it| it.data.free + it.data.reserved).sum();
            (Balances::total_issuance(), owned)
        });
        assert_eq!((issued, owned), (self.issuance, self.issuance));
    }
}

/// Pallet and name of an event, without what is in it.
fn name_of(event: &RuntimeEvent) -> String {
    let written = format!("{event:?}");
    let end = written.find([' ', '{']).unwrap_or(written.len());
    written[..end].into()
}

fn asked_for(variable: &str, otherwise: u64) -> u64 {
    let asked = std::env::var(variable).ok();
    asked.and_then(|it| it.parse().ok()).unwrap_or(otherwise)
}

/// Votes among memberships, identities, contributions, credentials, motions and payments.
#[test]
fn nothing_breaks_whatever_is_sent() {
    let mut walk = Walk::begin(asked_for("WALK_SEED", 1));
    let (mut made, steps) = (0, asked_for("WALK_STEPS", STEPS));
    while made < steps || (made < 4 * steps && !walk.never().is_empty()) {
        made += walk.step();
        if walk.random.below(180) == 0 {
            walk.upgrade();
        }
    }
    let never = walk.never();
    assert!(never.is_empty(), "never: {never:?} of {:#?}", walk.seen);
}
