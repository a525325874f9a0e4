//! What benchmarks find when they begin.

use alloc::{borrow::Cow, vec::Vec};

use althing_primitives::{Generation, TrackId};
use codec::Encode;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{One, Saturating};

use super::*;
use crate::{
    BalanceOf, Ballot, FilterId, Params, Preimage, PreimageOf, Proposers, Purse, Tally, Track,
};

/// What a benchmark needs of the members, Guardians and calls around the pallet.
pub trait BenchmarkHelper<T: Config> {
    /// A citizen with a voice since this block or before, dues paid for years and tokens for deposits; the
    /// same seed is the same one.
    fn citizen(seed: u32) -> (T::AccountId, althing_primitives::MemberId);
    /// A citizen who is a Guardian, and the Guardians' generation.
    fn guardian() -> (T::AccountId, Generation);
    /// A call whose encoding is `length` bytes long, or a few less, of the set that is named with it. It may fail.
    fn call(length: u32) -> (T::RuntimeCall, FilterId);
    /// Has the voting's season end later than any voting of these benchmarks. Called first.
    fn prepare() {}
}

pub(super) type Helper<T> = <T as Config>::BenchmarkHelper;

/// The track of the benchmarks.
pub(super) const TRACK: TrackId = TrackId(900);
/// A call of common length.
pub(super) const LENGTH: u32 = 64;

/// A track of short polls, parameters as designed but for small electorates.
pub(super) fn prepare<T: Config>() {
    Helper::<T>::prepare();
    let (_, calls) = Helper::<T>::call(LENGTH);
    let short = BlockNumberFor::<T>::one();
    let track = Track {
        share: 50,
        turnout: 0,
        heads: 0,
        voting: short.saturating_mul(4_u32.into()),
        confirm: short,
        extension: short,
        delay: short.saturating_mul(4_u32.into()),
        objectionable: true,
        reserved: true,
        deposit: BalanceOf::<T>::from(DEPOSIT),
        who: Proposers::Citizens,
        calls,
    };
    Tracks::<T>::insert(TRACK, track);
    Parameters::<T>::put(Params {
        followers: 20,
        least_electorate: 1,
        ..Params::default()
    });
    for seed in 0..10 {
        Helper::<T>::citizen(seed);
    }
}

/// What a proposal of the benchmarks holds.
const DEPOSIT: u32 = 1_000_000;

pub(super) fn citizen<T: Config>(seed: u32) -> (T::AccountId, althing_primitives::MemberId) {
    Helper::<T>::citizen(seed)
}

/// Whoever votes, objects or asks.
pub(super) fn voter<T: Config>() -> (T::AccountId, althing_primitives::MemberId) {
    Helper::<T>::citizen(1)
}

fn go_to<T: Config>(block: BlockNumberFor<T>) {
    frame_system::Pallet::<T>::set_block_number(block);
}

/// Goes into the next season, so that everybody has a voice older than it.
pub(super) fn begin_season<T: Config>() {
    let start = T::Seasons::upcoming().start;
    go_to::<T>(start.saturating_add(One::one()));
}

/// Goes to the last block of the season, in which nothing opens.
pub(super) fn end_season<T: Config>() {
    begin_season::<T>();
    go_to::<T>(T::Seasons::current().end().saturating_sub(One::one()));
}

/// A call of that length, noted.
pub(super) fn noted<T: Config>(length: u32) -> (PreimageOf<T>, T::RuntimeCall) {
    let (call, _) = Helper::<T>::call(length);
    let bytes = call.encode();
    let len = u32::try_from(bytes.len()).expect("calls are short");
    assert!(
        len <= length,
        "the helper makes calls of the length that is asked for"
    );
    let hash = T::Preimages::note(Cow::from(bytes)).expect("it can be noted");
    (Preimage { hash, len }, call)
}

/// A proposal by the account.
pub(super) fn proposed<T: Config>(account: &T::AccountId, length: u32) -> PollId {
    let (preimage, _) = noted::<T>(length);
    let poll = Counters::<T>::get().next;
    Pallet::<T>::do_propose(account, TRACK, preimage).expect("may propose");
    poll
}

/// A poll that is open.
pub(super) fn opened<T: Config>() -> PollId {
    prepare::<T>();
    let (account, _) = voter::<T>();
    begin_season::<T>();
    proposed::<T>(&account, LENGTH)
}

pub(super) fn end_voting<T: Config>(poll: PollId) {
    let poll = Polls::<T>::get(poll).expect("it is there");
    go_to::<T>(poll.hard_end);
}

/// A poll that was approved, with its delay running.
pub(super) fn approved<T: Config>(length: u32) -> PollId {
    prepare::<T>();
    let (account, _) = voter::<T>();
    begin_season::<T>();
    let poll = proposed::<T>(&account, length);
    Pallet::<T>::do_vote(&account, &[(poll, 1)]).expect("may vote");
    end_voting::<T>(poll);
    Pallet::<T>::do_close(poll).expect("it is over");
    poll
}

pub(super) fn end_delay<T: Config>(poll: PollId) {
    let poll = Polls::<T>::get(poll).expect("it is there");
    let Stage::Approved { from, .. } = poll.stage else {
        panic!("it was approved");
    };
    go_to::<T>(from);
}

/// Has the poll opened under another version of transactions.
pub(super) fn outdate<T: Config>(poll: PollId) {
    Polls::<T>::mutate_extant(poll, |poll| {
        poll.transaction_version = poll.transaction_version.wrapping_add(1);
    });
}

/// Has the poll be about bytes that are no call.
pub(super) fn spoil<T: Config>(poll: PollId, length: u32) {
    let (call, _) = Helper::<T>::call(length.saturating_sub(1).max(LENGTH - 1));
    let mut bytes = call.encode();
    bytes.push(0);
    let len = u32::try_from(bytes.len()).expect("calls are short");
    let hash = T::Preimages::note(Cow::from(bytes)).expect("it can be noted");
    Polls::<T>::mutate_extant(poll, |poll| poll.proposal.preimage = Preimage { hash, len });
}

/// So many ballots of nobody in the poll.
pub(super) fn fill<T: Config>(id: PollId, count: u32) {
    let ballot = Ballot {
        votes: -1,
        weight: 1,
        paid: 1,
        changes: 0,
    };
    for index in 0..count {
        Ballots::<T>::insert(id, althing_primitives::MemberId(index), ballot);
    }
    Polls::<T>::mutate_extant(id, |poll| {
        poll.tally = Tally {
            nays: count.into(),
            voters: count,
            ..Tally::default()
        };
    });
}

/// Has the member follow one delegate in this season and another in the next, and tells both. For the
/// benchmarks of whoever announces changes of standing, where it is what makes them dearest.
pub fn entangle<T: Config>(
    member: althing_primitives::MemberId,
) -> (althing_primitives::MemberId, althing_primitives::MemberId) {
    let season = T::Seasons::current().number;
    let delegates = [u32::MAX - 1, u32::MAX].map(althing_primitives::MemberId);
    let [this, next] = delegates;
    let new = Purse::<BlockNumberFor<T>> {
        season,
        ..Purse::default()
    };
    let mut first = new;
    first.this.followers = 1;
    let mut second = new;
    second.next.followers = 1;
    let mut follower = new;
    follower.this.follows = Some(this);
    follower.next.follows = Some(next);
    let rows: Vec<_> = [(this, first), (next, second), (member, follower)].into();
    for (id, purse) in rows {
        Purses::<T>::insert(id, purse);
    }
    (this, next)
}
