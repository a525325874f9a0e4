//! Benchmarks, each in its worst state: all groups paused, and all of them in the pause before.

use alloc::{collections::BTreeSet, vec};

use althing_primitives::{DocumentRef, Locator, MAX_LOCATOR};
use frame_benchmarking::v2::*;
use frame_support::{pallet_prelude::Get, traits::EnsureOrigin};
use sp_core::H256;
use sp_runtime::traits::{One, Saturating};

use crate::{
    Call, CallGroup as _, Config, GroupsOf, LastPause, Pallet, Parameters, Params, PausedBefore,
};

/// A document with the longest locator.
fn document(seed: u8) -> DocumentRef {
    DocumentRef {
        hash: H256([seed; 32]),
        locator: Locator::truncate_from(vec![seed; MAX_LOCATOR as usize]),
    }
}

fn all_groups<T: Config>() -> Result<GroupsOf<T>, BenchmarkError> {
    let groups: BTreeSet<_> = T::Group::ALL.iter().copied().collect();
    GroupsOf::<T>::try_from(groups).map_err(|()| BenchmarkError::Stop("all groups fit"))
}

/// Pauses everything, in this block, for a few blocks.
fn paused<T: Config>() -> Result<(), BenchmarkError> {
    frame_system::Pallet::<T>::set_block_number(10u32.into());
    Parameters::<T>::mutate(|params| params.length = One::one());
    Pallet::<T>::do_pause(all_groups::<T>()?, document(1))
        .map_err(|_| BenchmarkError::Stop("a first pause can be made"))
}

fn origin_of<O, Origin: EnsureOrigin<O>>() -> Result<O, BenchmarkError> {
    Origin::try_successful_origin().map_err(|()| BenchmarkError::Stop("nobody may do it"))
}

#[benchmarks]
mod benchmarks {
    use super::*;

    /// All groups, and all of them were paused before.
    #[benchmark]
    fn pause() -> Result<(), BenchmarkError> {
        let origin = origin_of::<T::RuntimeOrigin, T::PauseOrigin>()?;
        paused::<T>()?;
        Pallet::<T>::do_re_arm().map_err(|_| BenchmarkError::Stop("it was used"))?;
        let over = frame_system::Pallet::<T>::block_number().saturating_add(One::one());
        frame_system::Pallet::<T>::set_block_number(over);
        let groups = all_groups::<T>()?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, groups, document(2));
        assert_eq!(PausedBefore::<T>::iter().count(), T::Group::ALL.len());
        assert_eq!(LastPause::<T>::get().map(|last| last.from), Some(over));
        Ok(())
    }

    #[benchmark]
    fn lift() -> Result<(), BenchmarkError> {
        let origin = origin_of::<T::RuntimeOrigin, T::LiftOrigin>()?;
        paused::<T>()?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin);
        assert!(T::Group::ALL
            .iter()
            .all(|group| !Pallet::<T>::is_paused(group)));
        Ok(())
    }

    #[benchmark]
    fn re_arm() -> Result<(), BenchmarkError> {
        let origin = origin_of::<T::RuntimeOrigin, T::ReArmOrigin>()?;
        paused::<T>()?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin);
        assert!(Pallet::<T>::is_armed());
        Ok(())
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin = origin_of::<T::RuntimeOrigin, T::ParamsOrigin>()?;
        let params = Params {
            length: T::MaxLength::get(),
            ..Params::default()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params);
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
