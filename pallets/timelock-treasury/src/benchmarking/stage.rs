//! What benchmarks find when they begin.

use althing_primitives::{BodyId, CivilSeconds, Did, DocumentRef, Generation, Month};
use frame_support::traits::fungible::{Inspect, Mutate};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_core::H256;
use sp_runtime::traits::{Bounded, Saturating};

use super::*;
use crate::{
    Allowances, Approvals, BalanceOf, Counters, Delays, Heading, LineTerms, Params, Part, Payee,
    Schedule, TermsOf, Tier, MAX_NAME, MAX_PARTS,
};

/// What a benchmark needs of the bodies, identities, votes and reports around the treasury.
pub trait BenchmarkHelper<T: Config> {
    /// The origin of what the citizens decided on that track.
    fn citizens(track: TrackId) -> T::RuntimeOrigin;
    /// A Guardian who may act and is a member, in a set as large as there can be, and its generation.
    fn guardian() -> (T::AccountId, Generation);
    /// An identity that can be paid, other than the Guardian's, and the account that rules it; the same seed
    /// is the same one.
    fn identity(seed: u32) -> (Did, T::AccountId);
    /// Sets civil time.
    fn set_now(now: CivilSeconds);
    /// Has the report on a milestone accepted.
    fn accept(line: LineId, period: Period);
    /// Has second votes on Large spends be possible, at their dearest.
    fn prepare_votes() {}
}

pub(super) type Helper<T> = <T as Config>::BenchmarkHelper;

/// The line of the benchmarks.
pub(super) const LINE: LineId = LineId(900);
/// Parts of a spend.
pub(super) const PARTS: u32 = MAX_PARTS;

/// The last month of a time for which months are noted together, and the first of the next: where turning
/// the month is dearest.
const LAST: u32 = 16_383;

fn month(index: u32) -> Month {
    let number = u8::try_from(index % 12).expect("it is under 12") + 1;
    Month::new(1_970 + index / 12, number).expect("it is a month")
}

/// The least amount that a part may have, so many times.
pub(super) fn amount<T: Config>(times: u32) -> BalanceOf<T> {
    T::Currency::minimum_balance().saturating_mul(times.into())
}

pub(super) fn document() -> DocumentRef {
    let locator = alloc::vec![b'x'; althing_primitives::MAX_LOCATOR as usize];
    DocumentRef {
        hash: H256::repeat_byte(7),
        locator: locator.try_into().expect("it is as long as can be"),
    }
}

pub(super) fn heading() -> Heading {
    let name = alloc::vec![b'x'; MAX_NAME as usize];
    Heading {
        name: name.try_into().expect("it is as long as can be"),
        purpose: document(),
    }
}

pub(super) fn line_terms<T: Config>() -> LineTerms<BalanceOf<T>> {
    LineTerms {
        owner: BodyId::COUNCIL,
        cap: BalanceOf::<T>::max_value(),
        allowances: Allowances {
            small: amount::<T>(1),
            medium: amount::<T>(1),
        },
    }
}

pub(super) fn params<T: Config>() -> crate::ParamsOf<T> {
    let blocks = |count: u32| BlockNumberFor::<T>::from(count);
    Params {
        delays: Delays {
            small: blocks(4),
            medium: blocks(4),
            large: blocks(4),
        },
        window: blocks(100),
        milestone_window: blocks(100),
        confirmation: blocks(100),
        deposit: amount::<T>(1),
        ..Params::default()
    }
}

/// Tokens in every account of the treasury, a line, and a month with books.
pub(super) fn prepare<T: Config>() {
    Helper::<T>::set_now(month(LAST).start());
    frame_system::Pallet::<T>::set_block_number(10_u32.into());
    Parameters::<T>::put(params::<T>());
    for account in Pallet::<T>::accounts() {
        T::Currency::mint_into(&account, amount::<T>(100)).expect("it can be minted");
    }
    Counters::<T>::mutate(|counts| counts.line = LINE);
    Pallet::<T>::put_line(&heading(), line_terms::<T>()).expect("it can be opened");
    Pallet::<T>::do_sync().expect("there is something to be found");
}

/// Goes to the next month, in which nothing was booked.
pub(super) fn turn_month<T: Config>() {
    Helper::<T>::set_now(month(LAST + 1).start());
}

/// Who proposes and whatever else anybody does.
pub(super) fn anybody<T: Config>() -> T::AccountId {
    let who: T::AccountId = frame_benchmarking::account("anybody", 0, 0);
    T::Currency::mint_into(&who, amount::<T>(100)).expect("it can be minted");
    who
}

pub(super) fn parts<T: Config>(milestone: bool) -> crate::PartsOf<T> {
    let part = Part {
        amount: amount::<T>(1),
        after: 0_u32.into(),
        milestone,
    };
    alloc::vec![part; PARTS as usize]
        .try_into()
        .expect("it is as many as there can be")
}

/// A Large spend to an identity, proposed.
pub(super) fn proposed<T: Config>(milestone: bool) -> SpendId {
    let (did, _) = Helper::<T>::identity(1);
    let id = Counters::<T>::get().spend;
    let terms = TermsOf::<T> {
        line: LINE,
        payee: Payee::Identity(did),
        schedule: Schedule::Parts(parts::<T>(milestone)),
        purpose: document(),
        emergency: Some(document()),
    };
    Pallet::<T>::do_propose(anybody::<T>(), terms).expect("it can be proposed");
    id
}

pub(super) fn hash<T: Config>(id: SpendId) -> crate::HashOf<T> {
    Spends::<T>::get(id).expect("it is there").hash
}

/// Has all Guardians but `but` approve.
pub(super) fn approve_by_others<T: Config>(id: SpendId, but: Option<&T::AccountId>) {
    let seat = but.and_then(T::Guardians::index_of);
    Spends::<T>::mutate_extant(id, |spend| {
        spend.tier = Tier::Large;
        spend.approvals = Approvals {
            body: BodyId::GUARDIANS,
            generation: T::Guardians::generation(),
            bits: u128::MAX,
        };
        if let Some(seat) = seat {
            // As few as are lacking one.
            let lacking = (T::Guardians::size() * 60).div_ceil(100) - 1;
            let bits = (0..T::Guardians::size())
                .filter(|index| *index != seat)
                .take(lacking as usize)
                .fold(0_u128, |bits, index| bits | 1_u128 << index);
            spend.approvals.bits = bits;
        }
    });
}

/// A spend that is approved, with its delay running.
pub(super) fn approved<T: Config>(milestone: bool) -> SpendId {
    Helper::<T>::guardian();
    let id = proposed::<T>(milestone);
    approve_by_others::<T>(id, None);
    let decider = Decider::Referendum(TrackId::LARGE_SPEND);
    Pallet::<T>::do_authorize(decider, id, hash::<T>(id)).expect("it can be approved");
    assert!(matches!(stage::<T>(id), Stage::Approved { .. }));
    id
}

pub(super) fn stage<T: Config>(id: SpendId) -> Stage<BlockNumberFor<T>> {
    Spends::<T>::get(id).expect("it is there").stage
}

pub(super) fn pass<T: Config>(blocks: u32) {
    let now = frame_system::Pallet::<T>::block_number();
    frame_system::Pallet::<T>::set_block_number(now.saturating_add(blocks.into()));
}

/// All parts but the last are paid.
pub(super) fn pay_all_but_one<T: Config>(id: SpendId) {
    for _ in 1..PARTS {
        Pallet::<T>::do_pay(id, false).expect("it can be paid");
    }
}

/// Something in each account that nobody announced.
pub(super) fn stray<T: Config>() {
    for account in Pallet::<T>::accounts() {
        T::Currency::mint_into(&account, amount::<T>(1)).expect("it can be minted");
    }
}

pub(super) fn endow<T: Config>(who: &T::AccountId) {
    T::Currency::mint_into(who, amount::<T>(100)).expect("it can be minted");
}

/// Has an approved spend be a Medium one, in all books.
pub(super) fn lower<T: Config>(id: SpendId) {
    Spends::<T>::mutate_extant(id, |spend| {
        spend.tier = Tier::Medium;
        spend.emergency = false;
    });
    let month = Pallet::<T>::month();
    crate::Ledgers::<T>::mutate_extant(month, |ledger| {
        ledger.promised.medium = ledger.promised.large;
        ledger.promised.large = 0_u32.into();
    });
    crate::LineLedgers::<T>::mutate(LINE, month, |ledger| {
        if let Some(ledger) = ledger {
            ledger.promised.medium = ledger.promised.large;
            ledger.promised.large = 0_u32.into();
        }
    });
}

/// Has the spend have waited for a cap for a long time.
pub(super) fn wait<T: Config>(id: SpendId) {
    Spends::<T>::mutate_extant(id, |spend| {
        spend.window.waited = 1_000_000_000_000;
        spend.window.waits_since = Some(CivilSeconds::ZERO);
    });
}
