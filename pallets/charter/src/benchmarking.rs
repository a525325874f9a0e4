//! Benchmarks, each in its worst state: the longest locators, and lists that are full but for one.

use alloc::vec;

use althing_primitives::{
    CharterVersion, CivilClock, Condition, DocumentRef, Locator, Phase, PhaseCondition, Season,
    MAX_LOCATOR,
};
use frame_benchmarking::v2::*;
use frame_support::{
    pallet_prelude::Get,
    traits::{EnsureOrigin, UnfilteredDispatchable},
};
use frame_system::{pallet_prelude::BlockNumberFor, RawOrigin};
use sp_core::H256;

use crate::{
    Anchor, Call, Change, Config, CurrentCharter, CurrentPhase, Goal, GoalTerms, Goals, LawId,
    LawTexts, LawVersion, Laws, NextGoal, NextLaw, Pallet, Parameters, Params, PendingChanges,
    Requirement, Requirements, SeasonAnchor,
};

/// A document with the longest locator.
fn document(seed: u8) -> DocumentRef {
    DocumentRef {
        hash: H256([seed; 32]),
        locator: Locator::truncate_from(vec![seed; MAX_LOCATOR as usize]),
    }
}

fn terms<T: Config>() -> GoalTerms {
    GoalTerms {
        beneficiaries: document(1),
        metric: document(2),
        target: u128::MAX,
        deadline: T::CivilClock::now().saturating_add(1_000_000),
        evidence: document(3),
    }
}

/// Goals up to the limit but for one.
fn fill_goals<T: Config>() {
    while Goals::<T>::count() + 1 < T::MaxGoals::get() {
        Pallet::<T>::add_goal(terms::<T>()).expect("there is room");
    }
}

/// Laws up to the limit but for one.
fn fill_laws<T: Config>() {
    while Laws::<T>::count() + 1 < T::MaxLaws::get() {
        Pallet::<T>::add_law(document(4), false).expect("there is room");
    }
}

/// A change of a new law that waits, and its number and mark.
fn pending<T: Config>() -> (LawId, Change, H256) {
    let law = NextLaw::<T>::get();
    let change = Change::Entrench(document(5));
    Pallet::<T>::do_propose_change(None, change.clone()).expect("there is room");
    let mark = PendingChanges::<T>::get(law).expect("it waits").mark;
    (law, change, mark)
}

#[benchmarks]
mod benchmarks {
    use super::*;

    fn weakest(_: ()) -> BenchmarkError {
        BenchmarkError::Weightless
    }

    #[benchmark]
    fn ratify_charter() -> Result<(), BenchmarkError> {
        let origin = T::ConstitutionOrigin::try_successful_origin().map_err(weakest)?;
        Pallet::<T>::do_ratify_charter(document(1)).expect("there are numbers");
        let before = CurrentCharter::<T>::get().expect("there is a charter");
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, document(2));
        assert_eq!(
            CurrentCharter::<T>::get(),
            Some(CharterVersion(before.0 + 1))
        );
        Ok(())
    }

    #[benchmark]
    fn set_goal() -> Result<(), BenchmarkError> {
        let origin = T::OrdinaryOrigin::try_successful_origin().map_err(weakest)?;
        fill_goals::<T>();
        let goal = NextGoal::<T>::get();
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, terms::<T>());
        assert!(Goals::<T>::contains_key(goal));
        Ok(())
    }

    #[benchmark]
    fn drop_goal() -> Result<(), BenchmarkError> {
        let origin = T::OrdinaryOrigin::try_successful_origin().map_err(weakest)?;
        fill_goals::<T>();
        let goal = Pallet::<T>::add_goal(terms::<T>()).expect("there is room");
        Pallet::<T>::do_measure_goal(goal, 1, althing_primitives::Did([1; 32]), document(4))
            .expect("there is the goal");
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, goal);
        assert!(!Goals::<T>::contains_key(goal));
        Ok(())
    }

    #[benchmark]
    fn measure_goal() -> Result<(), BenchmarkError> {
        let origin = T::AuditorOrigin::try_successful_origin().map_err(weakest)?;
        let goal = Pallet::<T>::add_goal(terms::<T>()).expect("there is room");
        Pallet::<T>::do_measure_goal(goal, 1, althing_primitives::Did([1; 32]), document(4))
            .expect("there is the goal");
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, goal, u128::MAX, document(5));
        let measured = Goals::<T>::get(goal).and_then(|goal: Goal| goal.measured);
        assert!(measured.is_some_and(|measured| measured.value == u128::MAX));
        Ok(())
    }

    /// A new law, which takes a number and is counted beside what an amendment writes.
    #[benchmark]
    fn enact_law() -> Result<(), BenchmarkError> {
        let origin = T::OrdinaryOrigin::try_successful_origin().map_err(weakest)?;
        fill_laws::<T>();
        let law = NextLaw::<T>::get();
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, None, document(6));
        assert!(LawTexts::<T>::contains_key(law, LawVersion(1)));
        Ok(())
    }

    #[benchmark]
    fn repeal_law() -> Result<(), BenchmarkError> {
        let origin = T::OrdinaryOrigin::try_successful_origin().map_err(weakest)?;
        fill_laws::<T>();
        let law = Pallet::<T>::add_law(document(4), false).expect("there is room");
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, law);
        assert!(!Laws::<T>::contains_key(law));
        Ok(())
    }

    #[benchmark]
    fn propose_change() -> Result<(), BenchmarkError> {
        let origin = T::ConstitutionOrigin::try_successful_origin().map_err(weakest)?;
        while PendingChanges::<T>::count() + 1 < T::MaxPending::get() {
            pending::<T>();
        }
        let law = NextLaw::<T>::get();
        #[extrinsic_call]
        _(
            origin as T::RuntimeOrigin,
            None,
            Change::Entrench(document(5)),
        );
        assert!(PendingChanges::<T>::contains_key(law));
        Ok(())
    }

    #[benchmark]
    fn confirm_change() -> Result<(), BenchmarkError> {
        let origin = T::ConstitutionOrigin::try_successful_origin().map_err(weakest)?;
        fill_laws::<T>();
        let (law, change, mark) = pending::<T>();
        PendingChanges::<T>::mutate(law, |pending| {
            pending.as_mut().expect("it waits").earliest = Pallet::<T>::now();
        });
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, law, change, mark);
        assert!(Laws::<T>::get(law).is_some_and(|law| law.entrenched));
        Ok(())
    }

    #[benchmark]
    fn drop_change() {
        let (law, ..) = pending::<T>();
        PendingChanges::<T>::mutate(law, |pending| {
            pending.as_mut().expect("it waits").expires = Pallet::<T>::now();
        });
        let caller = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(caller), law);
        assert!(!PendingChanges::<T>::contains_key(law));
    }

    /// Every condition that this runtime measures is asked for. How much there is does not matter.
    #[benchmark]
    fn advance_phase() -> Result<(), BenchmarkError> {
        let asked: vec::Vec<_> = Condition::ALL
            .into_iter()
            .filter(|condition| T::Conditions::measure(*condition).is_ok())
            .map(|condition| Requirement {
                condition,
                at_least: 0,
            })
            .collect();
        if asked.is_empty() {
            return Err(BenchmarkError::Stop("no condition is measured"));
        }
        Parameters::<T>::mutate(|params| {
            params.leaving_consensus = Requirements::truncate_from(asked);
        });
        CurrentPhase::<T>::put(Phase::Consensus);
        let call = Call::<T>::advance_phase {};
        let caller: T::AccountId = whitelisted_caller();
        #[block]
        {
            call.dispatch_bypass_filter(RawOrigin::Signed(caller).into())
                .expect("all conditions hold");
        }
        assert_eq!(CurrentPhase::<T>::get(), Phase::Capital);
        Ok(())
    }

    /// A new length of seasons, long after the anchor.
    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin = T::ParamsOrigin::try_successful_origin().map_err(weakest)?;
        let anchor: SeasonAnchor<BlockNumberFor<T>> = SeasonAnchor {
            season: Season {
                length: 10u32.into(),
                ..Anchor::<T>::get().season
            },
            next_length: 10u32.into(),
        };
        Anchor::<T>::put(anchor);
        frame_system::Pallet::<T>::set_block_number(1_000_003u32.into());
        let every = |_| {
            let listed = Condition::ALL.into_iter().map(|condition| Requirement {
                condition,
                at_least: u128::MAX,
            });
            Requirements::truncate_from(listed.collect())
        };
        let params = Params {
            season_length: 11u32.into(),
            leaving_consensus: every(()),
            leaving_capital: every(()),
            ..Parameters::<T>::get()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params.clone());
        assert_eq!(Parameters::<T>::get(), params);
        assert_eq!(Anchor::<T>::get().next_length, 11u32.into());
        Ok(())
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
