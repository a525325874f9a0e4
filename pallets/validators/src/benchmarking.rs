//! Benchmarks, each in its worst state: a full set, every seat taken by others.

use alloc::vec::Vec;

use frame_benchmarking::v2::*;
use frame_support::{
    pallet_prelude::Get,
    traits::{fungible::Balanced, tokens::Precision, EnsureOrigin},
};
use frame_system::RawOrigin;

use crate::{
    BalanceOf, Call, Candidacies, Candidacy, Chosen, Config, Disabling, HoldReason, LastDisabling,
    Pallet, Parameters, Params, PutOut,
};

/// What a benchmark needs of the sessions beside what the pallet itself needs.
pub trait BenchmarkSessions<AccountId> {
    /// Registers keys for `who` made from `seed`, with the balance that this takes.
    fn register(who: &AccountId, seed: u32);
    /// Makes `sitting` the set of this session.
    fn seat(sitting: Vec<AccountId>);
}

/// What benchmarks need of who is eligible.
pub trait BenchmarkHelper<AccountId> {
    /// Makes `who` eligible as a validator.
    fn make_eligible(who: &AccountId);
}

/// Where anybody is.
impl<AccountId> BenchmarkHelper<AccountId> for () {
    fn make_eligible(_: &AccountId) {}
}

fn funded<T: Config>(name: &'static str, index: u32) -> T::AccountId {
    let who = account(name, index, 0);
    let amount = Parameters::<T>::get().deposit * 100u32.into();
    let minted = T::Currency::deposit(&who, amount, Precision::Exact);
    assert!(minted.is_ok(), "the benchmark may mint");
    T::BenchmarkHelper::make_eligible(&who);
    who
}

#[benchmarks(where T::Sessions: BenchmarkSessions<T::AccountId>)]
mod benchmarks {
    use super::*;

    /// A candidate with keys and deposit.
    fn candidate<T: Config>(index: u32) -> T::AccountId
    where
        T::Sessions: BenchmarkSessions<T::AccountId>,
    {
        let who = funded::<T>("validator", index);
        T::Sessions::register(&who, index);
        Pallet::<T>::do_nominate(who.clone()).expect("keys and deposit are there");
        who
    }

    /// A full set that sits, but for `free` seats.
    fn fill<T: Config>(free: u32) -> Vec<T::AccountId>
    where
        T::Sessions: BenchmarkSessions<T::AccountId>,
    {
        Chosen::<T>::kill();
        let seats = T::MaxValidators::get().saturating_sub(free);
        let set: Vec<_> = (0..seats)
            .map(|index| {
                let who = candidate::<T>(index);
                Pallet::<T>::do_elect(who.clone()).expect("there is a seat");
                who
            })
            .collect();
        T::Sessions::seat(set.clone());
        set
    }

    #[benchmark]
    fn nominate() {
        let who = funded::<T>("validator", 0);
        T::Sessions::register(&who, 0);
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()));
        assert!(Candidacies::<T>::contains_key(who));
    }

    #[benchmark]
    fn withdraw() {
        fill::<T>(1);
        let who = candidate::<T>(T::MaxValidators::get());
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()));
        assert!(!Candidacies::<T>::contains_key(who));
    }

    #[benchmark]
    fn elect() -> Result<(), BenchmarkError> {
        let origin = T::ElectOrigin::try_successful_origin()
            .map_err(|()| BenchmarkError::Stop("no origin elects"))?;
        fill::<T>(1);
        let who = candidate::<T>(T::MaxValidators::get());
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone());
        assert!(Pallet::<T>::is_chosen(&who));
        Ok(())
    }

    #[benchmark]
    fn remove() -> Result<(), BenchmarkError> {
        let origin = T::RemoveOrigin::try_successful_origin()
            .map_err(|()| BenchmarkError::Stop("no origin removes"))?;
        let who = fill::<T>(0).pop().expect("a full set has a last");
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone());
        assert!(!Pallet::<T>::is_chosen(&who));
        Ok(())
    }

    #[benchmark]
    fn resign() {
        let who = fill::<T>(0).pop().expect("a full set has a last");
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()));
        assert!(!Pallet::<T>::is_chosen(&who));
    }

    #[benchmark]
    fn disable() -> Result<(), BenchmarkError> {
        let origin = T::GuardiansOrigin::try_successful_origin()
            .map_err(|()| BenchmarkError::Stop("no origin disables"))?;
        let who = fill::<T>(0).pop().expect("a full set has a last");
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, who.clone());
        assert_eq!(Pallet::<T>::disabled_by_guardians(), Some(who));
        Ok(())
    }

    #[benchmark]
    fn confirm_disabling() -> Result<(), BenchmarkError> {
        let origin = T::ElectOrigin::try_successful_origin()
            .map_err(|()| BenchmarkError::Stop("no origin confirms"))?;
        let who = fill::<T>(0).pop().expect("a full set has a last");
        let until = frame_system::Pallet::<T>::block_number() + 10u32.into();
        LastDisabling::<T>::put(Disabling {
            who: who.clone(),
            until,
            confirmed: false,
        });
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin);
        assert!(!Pallet::<T>::is_chosen(&who));
        Ok(())
    }

    #[benchmark]
    fn purge_keys() {
        fill::<T>(1);
        let who = funded::<T>("validator", T::MaxValidators::get());
        T::Sessions::register(&who, T::MaxValidators::get());
        #[extrinsic_call]
        _(RawOrigin::Signed(who.clone()));
        assert!(<T::Sessions as crate::Sessions<_>>::keys_of(&who).is_none());
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin = T::ParamsOrigin::try_successful_origin()
            .map_err(|()| BenchmarkError::Stop("no origin sets parameters"))?;
        let params = Params {
            minimum: 7,
            ..Parameters::<T>::get()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params.clone());
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    /// One validator of a full set is put out.
    #[benchmark]
    fn put_out() {
        let mut set = fill::<T>(0);
        let who = set.pop().expect("a full set has a last");
        #[block]
        {
            Pallet::<T>::put_out(&who);
        }
        assert!(PutOut::<T>::get().contains(&who));
        let candidacy: Option<Candidacy<BalanceOf<T>>> = Candidacies::<T>::get(&who);
        assert!(candidacy.is_some_and(|candidacy| candidacy.withdrawable_from.is_some()));
        let _: T::RuntimeHoldReason = HoldReason::Candidacy.into();
    }
}
