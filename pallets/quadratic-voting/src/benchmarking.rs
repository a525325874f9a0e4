//! Benchmarks, each in its worst state: ballots replaced, purses of a season before, followers on both
//! sides, deposits lost.

mod stage;

use althing_primitives::{
    MemberClass, MemberStatus, OnStandingChange, PollId, SeasonClock, SecondVotes, Standing,
};
use frame_benchmarking::v2::*;
use frame_support::{
    dispatch::RawOrigin,
    pallet_prelude::Get,
    traits::{EnsureOrigin, StorePreimage},
    weights::Weight,
};

use crate::{
    Ballots, Call, Config, Counters, FreeWeight, Objector, Pallet, Parameters, Polls, Purses,
    Stage, Summaries, Tracks, Waiting, MAX_BALLOTS, MAX_KEYS,
};

use stage::*;
pub use stage::{entangle, BenchmarkHelper};

#[benchmarks]
mod benchmarks {
    use super::*;

    /// Opened at once, by who proposes for the first time, with the first poll of the season.
    #[benchmark]
    fn propose(l: Linear<64, { T::MaxCallLength::get() }>) {
        prepare::<T>();
        let (account, _) = citizen::<T>(1);
        begin_season::<T>();
        let (preimage, _) = noted::<T>(l);
        #[extrinsic_call]
        _(
            RawOrigin::Signed(account),
            TRACK,
            preimage.hash,
            preimage.len,
        );
        assert!(Polls::<T>::contains_key(PollId(0)));
    }

    #[benchmark]
    fn open(l: Linear<64, { T::MaxCallLength::get() }>) {
        prepare::<T>();
        let (account, member) = citizen::<T>(1);
        end_season::<T>();
        let poll = proposed::<T>(&account, l);
        assert!(Waiting::<T>::contains_key(poll));
        begin_season::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(account), poll);
        assert!(Purses::<T>::get(member).has_proposed && Polls::<T>::contains_key(poll));
    }

    #[benchmark]
    fn withdraw() {
        prepare::<T>();
        let (account, _) = citizen::<T>(1);
        end_season::<T>();
        let poll = proposed::<T>(&account, LENGTH);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), poll);
        assert!(!Waiting::<T>::contains_key(poll));
    }

    /// A ballot that takes the place of another.
    #[benchmark]
    fn vote() {
        let poll = opened::<T>();
        let (account, member) = voter::<T>();
        Pallet::<T>::do_vote(&account, &[(poll, 5)]).expect("may vote");
        #[extrinsic_call]
        _(RawOrigin::Signed(account), poll, -6);
        let ballot = Ballots::<T>::get(poll, member).expect("it was cast");
        assert_eq!((ballot.votes, ballot.changes), (-6, 1));
    }

    #[benchmark]
    fn vote_many(b: Linear<1, MAX_BALLOTS>) -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, member) = voter::<T>();
        let proposers: alloc::vec::Vec<_> = (0..b)
            .map(|index| citizen::<T>(index.saturating_add(100)).0)
            .collect();
        begin_season::<T>();
        let polls: alloc::vec::Vec<_> = proposers
            .iter()
            .map(|proposer| proposed::<T>(proposer, LENGTH))
            .collect();
        let before: alloc::vec::Vec<_> = polls.iter().map(|poll| (*poll, 1_i16)).collect();
        Pallet::<T>::do_vote(&account, &before).expect("may vote");
        let ballots: alloc::vec::Vec<_> = polls.iter().map(|poll| (*poll, -1_i16)).collect();
        let ballots = ballots.try_into().map_err(|_| "as many as there may be")?;
        #[extrinsic_call]
        _(RawOrigin::Signed(account), ballots);
        for poll in polls {
            assert!(Ballots::<T>::get(poll, member).is_some_and(|ballot| ballot.changes == 1));
        }
        Ok(())
    }

    #[benchmark]
    fn reclaim() {
        let poll = opened::<T>();
        let (account, member) = voter::<T>();
        Pallet::<T>::do_vote(&account, &[(poll, 5)]).expect("may vote");
        outdate::<T>(poll);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), poll);
        assert!(!Ballots::<T>::contains_key(poll, member));
    }

    /// Rejected with the turnout reached, the deposit lost and the preimage let go.
    #[benchmark]
    fn close() {
        let poll = opened::<T>();
        let (account, _) = voter::<T>();
        Pallet::<T>::do_vote(&account, &[(poll, -1)]).expect("may vote");
        end_voting::<T>(poll);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), poll);
        let closed = Polls::<T>::get(poll).expect("it stays");
        assert!(closed.stage == Stage::Rejected && closed.proposal.deposit.is_none());
        assert_eq!(Counters::<T>::get().closed, 1);
    }

    #[benchmark]
    fn enact(l: Linear<64, { T::MaxCallLength::get() }>) {
        let poll = approved::<T>(l);
        end_delay::<T>(poll);
        let (account, _) = voter::<T>();
        #[extrinsic_call]
        _(
            RawOrigin::Signed(account),
            poll,
            Pallet::<T>::max_call_weight(),
        );
        assert!(Polls::<T>::get(poll).is_some_and(
            |poll| poll.stage == Stage::Enacted || matches!(poll.stage, Stage::Approved { .. })
        ));
    }

    /// The second objection, with the second vote opened at once.
    #[benchmark]
    fn object(l: Linear<64, { T::MaxCallLength::get() }>) {
        let poll = approved::<T>(l);
        let (guardian, generation) = Helper::<T>::guardian();
        let (_, other) = voter::<T>();
        Polls::<T>::mutate_extant(poll, |poll| {
            poll.terms.objectionable = true;
            if let Stage::Approved { objector, .. } = &mut poll.stage {
                *objector = Some(Objector {
                    member: other,
                    generation,
                });
            }
        });
        #[extrinsic_call]
        _(RawOrigin::Signed(guardian), poll);
        let second = PollId(1);
        assert!(Polls::<T>::get(poll).is_some_and(|it| it.stage == Stage::Objected { second }));
        assert!(Polls::<T>::contains_key(second));
    }

    /// Of two calls as long as each other, the former of which is found not to be one at its end.
    #[benchmark]
    fn reaffirm(l: Linear<64, { T::MaxCallLength::get() }>) {
        let poll = approved::<T>(l);
        spoil::<T>(poll, l);
        let (preimage, _) = noted::<T>(l);
        let (account, _) = voter::<T>();
        #[extrinsic_call]
        _(
            RawOrigin::Signed(account),
            poll,
            preimage.hash,
            preimage.len,
        );
        let by = PollId(1);
        assert!(Polls::<T>::get(poll).is_some_and(|it| it.stage
            == Stage::Reaffirmed {
                by,
                outdated: false
            }));
    }

    /// The last ones, so that the deposit returns and a summary is made.
    #[benchmark]
    fn prune_ballots(k: Linear<1, MAX_KEYS>) {
        let poll = opened::<T>();
        let (account, _) = voter::<T>();
        fill::<T>(poll, k);
        end_voting::<T>(poll);
        Polls::<T>::mutate_extant(poll, |poll| poll.stage = Stage::Rejected);
        begin_season::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(account), poll, k);
        assert!(Summaries::<T>::contains_key(poll) && Ballots::<T>::iter().next().is_none());
    }

    /// Another delegate than before.
    #[benchmark]
    fn follow() {
        prepare::<T>();
        let (account, member) = voter::<T>();
        let (_, first) = citizen::<T>(2);
        let (_, second) = citizen::<T>(3);
        begin_season::<T>();
        Pallet::<T>::do_follow(&account, Some(first)).expect("may follow");
        #[extrinsic_call]
        _(RawOrigin::Signed(account), Some(second));
        assert_eq!(Purses::<T>::get(member).next.follows, Some(second));
        assert_eq!(Purses::<T>::get(first).next.followers, 0);
    }

    #[benchmark]
    fn resume_voice() {
        prepare::<T>();
        let (account, member) = voter::<T>();
        begin_season::<T>();
        let (delegate, _) = entangle::<T>(member);
        Purses::<T>::mutate(delegate, |purse| {
            purse.this.released = Some(Pallet::<T>::now());
        });
        #[extrinsic_call]
        _(RawOrigin::Signed(account));
        assert_eq!(Purses::<T>::get(member).this.follows, None);
    }

    #[benchmark]
    fn set_track() -> Result<(), BenchmarkError> {
        let origin =
            T::AdminOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let rule = Tracks::<T>::get(TRACK).ok_or("it was made")?;
        let rule = crate::Track { share: 90, ..rule };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, TRACK, rule);
        assert_eq!(Tracks::<T>::get(TRACK), Some(rule));
        Ok(())
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin =
            T::AdminOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        let params = crate::Params {
            objections: 9,
            ..crate::Params::default()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params);
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    /// All that the transaction extension reads and writes beside the call.
    #[benchmark]
    fn free_ballot() {
        let poll = opened::<T>();
        let (account, member) = voter::<T>();
        Pallet::<T>::do_vote(&account, &[(poll, 5)]).expect("may vote");
        let found;
        let counted;
        #[block]
        {
            found = Pallet::<T>::free_ballot(&account, poll);
            counted = Pallet::<T>::count_free_ballot(member, poll, Weight::from_parts(1, 1));
        }
        assert_eq!((found, counted.is_ok()), (Some(member), true));
        assert_eq!(Purses::<T>::get(member).free_calls, 1);
        assert!(FreeWeight::<T>::exists());
    }

    #[benchmark]
    fn open_second_vote(l: Linear<64, { T::MaxCallLength::get() }>) {
        prepare::<T>();
        begin_season::<T>();
        let (call, _) = Helper::<T>::call(l);
        let opened;
        #[block]
        {
            opened = <Pallet<T> as SecondVotes<_>>::open(TRACK, call);
        }
        assert_eq!(opened, Ok(PollId(0)));
    }

    /// Of who follows one delegate in this season and another in the next.
    #[benchmark]
    fn on_standing_change() {
        prepare::<T>();
        let (_, member) = voter::<T>();
        begin_season::<T>();
        let (this, next) = entangle::<T>(member);
        let status = |standing| MemberStatus {
            class: MemberClass::Citizen,
            standing,
        };
        #[block]
        {
            Pallet::<T>::on_standing_change(
                member,
                status(Standing::Active),
                status(Standing::Lapsed),
            );
        }
        assert_eq!(Purses::<T>::get(this).this.followers, 0);
        assert_eq!(Purses::<T>::get(next).next.followers, 0);
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
