//! What the calls cost at their worst: Large spends of twelve parts to an identity, the last approval, the
//! first booking of a month where months cease to be noted together, all accounts found with something.

mod stage;

use althing_primitives::{
    BodyId, Funded, IncomeSource, LineId, MemberId, OnBodyEnd, OnDeactivate, OnIncome, Period,
    SeatSet, SpendId, TrackId,
};
use frame_benchmarking::v2::*;
use frame_support::{dispatch::RawOrigin, traits::EnsureOrigin};

use crate::{
    Call, Config, Decider, Heirs, Ledgers, LineTerms, Lines, Objector, Pallet, Parameters, Payee,
    Spends, Stage, MAX_SUCCESSIONS,
};

pub use stage::BenchmarkHelper;
use stage::*;

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn propose_spend() -> Result<(), BenchmarkError> {
        let origin =
            T::ProposeOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let who = T::ProposeOrigin::ensure_origin(origin.clone())
            .map_err(|_| BenchmarkError::Weightless)?;
        endow::<T>(&who);
        let (did, _) = Helper::<T>::identity(1);
        turn_month::<T>();
        let id = crate::Counters::<T>::get().spend;
        #[extrinsic_call]
        _(
            origin as T::RuntimeOrigin,
            LINE,
            Payee::Identity(did),
            parts::<T>(true),
            document(),
            Some(document()),
        );
        assert_eq!(stage::<T>(id), Stage::Proposed);
        Ok(())
    }

    #[benchmark]
    fn open_stream() -> Result<(), BenchmarkError> {
        let origin =
            T::ProposeOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let who = T::ProposeOrigin::ensure_origin(origin.clone())
            .map_err(|_| BenchmarkError::Weightless)?;
        endow::<T>(&who);
        let (did, _) = Helper::<T>::identity(1);
        turn_month::<T>();
        let id = crate::Counters::<T>::get().spend;
        #[extrinsic_call]
        _(
            origin as T::RuntimeOrigin,
            LINE,
            Payee::Identity(did),
            amount::<T>(1),
            1_u32.into(),
            u16::MAX,
            document(),
        );
        assert_eq!(stage::<T>(id), Stage::Proposed);
        Ok(())
    }

    /// The last approval of the first spend of a line, in a month without books.
    #[benchmark]
    fn authorize_spend() {
        prepare::<T>();
        Helper::<T>::guardian();
        let id = proposed::<T>(false);
        approve_by_others::<T>(id, None);
        turn_month::<T>();
        let origin = Helper::<T>::citizens(TrackId::LARGE_SPEND);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, id, hash::<T>(id));
        assert!(matches!(stage::<T>(id), Stage::Approved { .. }));
        assert!(Lines::<T>::get(LINE).is_some_and(|line| line.obliged));
    }

    /// The last approval, by a Guardian.
    #[benchmark]
    fn approve_spend() {
        prepare::<T>();
        let (guardian, _) = Helper::<T>::guardian();
        let id = proposed::<T>(false);
        approve_by_others::<T>(id, Some(&guardian));
        Spends::<T>::mutate_extant(id, |spend| spend.voted = true);
        turn_month::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(guardian), id, hash::<T>(id));
        assert!(matches!(stage::<T>(id), Stage::Approved { .. }));
    }

    /// The second objection to a Large spend, so that there is a second vote.
    #[benchmark]
    fn object() {
        prepare::<T>();
        let id = approved::<T>(false);
        let (guardian, generation) = Helper::<T>::guardian();
        Helper::<T>::prepare_votes();
        object_first::<T>(id, generation);
        #[extrinsic_call]
        _(RawOrigin::Signed(guardian), id);
        assert!(matches!(stage::<T>(id), Stage::Objected { .. }));
    }

    /// The second objection to a Medium spend, which is taken back in a month without books.
    #[benchmark]
    fn object_and_lift() {
        prepare::<T>();
        let id = approved::<T>(false);
        let (guardian, generation) = Helper::<T>::guardian();
        lower::<T>(id);
        object_first::<T>(id, generation);
        turn_month::<T>();
        #[extrinsic_call]
        object(RawOrigin::Signed(guardian), id);
        assert_eq!(stage::<T>(id), Stage::Proposed);
        assert!(Spends::<T>::get(id).is_some_and(|spend| spend.lifted));
    }

    #[benchmark]
    fn confirm_spend() {
        prepare::<T>();
        let id = approved::<T>(false);
        Spends::<T>::mutate_extant(id, |spend| {
            spend.stage = Stage::Objected {
                poll: althing_primitives::PollId(0),
                earliest: 1_u32.into(),
                until: 1_000_u32.into(),
            };
        });
        let origin = Helper::<T>::citizens(TrackId::LARGE_SPEND);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, id, hash::<T>(id));
        assert!(matches!(stage::<T>(id), Stage::Approved { .. }));
    }

    /// The last of twelve parts to an identity, in a month that has its books.
    #[benchmark]
    fn execute() {
        prepare::<T>();
        let id = approved::<T>(false);
        pass::<T>(4);
        pay_all_but_one::<T>(id);
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody::<T>()), id);
        assert_eq!(stage::<T>(id), Stage::Paid);
    }

    /// The same in a month without books, after its window.
    #[benchmark]
    fn execute_at_worst() {
        prepare::<T>();
        let id = approved::<T>(false);
        pass::<T>(4);
        pay_all_but_one::<T>(id);
        pass::<T>(100);
        wait::<T>(id);
        turn_month::<T>();
        #[extrinsic_call]
        execute(RawOrigin::Signed(anybody::<T>()), id);
        assert_eq!(stage::<T>(id), Stage::Paid);
    }

    #[benchmark]
    fn release_milestone() {
        prepare::<T>();
        let id = approved::<T>(true);
        pass::<T>(104);
        wait::<T>(id);
        let of = Funded::Spend(id);
        Helper::<T>::accept(LINE, Period::Milestone { of, index: 0 });
        turn_month::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody::<T>()), id);
        assert!(Spends::<T>::get(id).is_some_and(|spend| spend.next == 1));
    }

    /// One that expired, in a month without books.
    #[benchmark]
    fn cancel() {
        prepare::<T>();
        let id = approved::<T>(false);
        pass::<T>(104);
        turn_month::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody::<T>()), id);
        assert!(!Spends::<T>::contains_key(id));
    }

    #[benchmark]
    fn claw_back() {
        prepare::<T>();
        let id = approved::<T>(false);
        turn_month::<T>();
        let origin = Helper::<T>::citizens(TrackId::LARGE_SPEND);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, id);
        assert!(!Spends::<T>::contains_key(id));
    }

    #[benchmark]
    fn clear_spend() {
        prepare::<T>();
        let id = approved::<T>(false);
        pass::<T>(4);
        pay_all_but_one::<T>(id);
        Pallet::<T>::do_pay(id, false).expect("it can be paid");
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody::<T>()), id);
        assert!(!Spends::<T>::contains_key(id));
    }

    /// Something to be swept and found in every account, in a month without books.
    #[benchmark]
    fn sync() {
        prepare::<T>();
        stray::<T>();
        let who = anybody::<T>();
        turn_month::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(who));
        let (_, ledger) = Pallet::<T>::ledger(Pallet::<T>::month());
        assert_eq!(ledger.inflow.unattributed, amount::<T>(7));
    }

    #[benchmark]
    fn give() {
        prepare::<T>();
        let who = anybody::<T>();
        turn_month::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(who), amount::<T>(1));
        let (_, ledger) = Pallet::<T>::ledger(Pallet::<T>::month());
        assert_eq!(ledger.inflow.gifts, amount::<T>(1));
    }

    #[benchmark]
    fn open_line() -> Result<(), BenchmarkError> {
        let origin =
            T::BudgetOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let line = crate::Counters::<T>::get().line;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, heading(), line_terms::<T>());
        assert!(Lines::<T>::contains_key(line));
        Ok(())
    }

    /// To another owner, who takes over what is owed.
    #[benchmark]
    fn set_line() -> Result<(), BenchmarkError> {
        let origin =
            T::BudgetOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        approved::<T>(false);
        let terms = LineTerms {
            owner: BodyId::GUARDIANS,
            ..line_terms::<T>()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, LINE, terms);
        assert!(Lines::<T>::get(LINE).is_some_and(|line| line.terms == terms));
        Ok(())
    }

    /// One that owed reports and has none left to file.
    #[benchmark]
    fn close_line() -> Result<(), BenchmarkError> {
        let origin =
            T::BudgetOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let id = approved::<T>(false);
        let decider = Decider::Referendum(TrackId::LARGE_SPEND);
        Pallet::<T>::do_claw_back(decider, id).expect("it can be taken back");
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, LINE);
        assert!(Lines::<T>::get(LINE).is_some_and(|line| line.closed));
        Ok(())
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin =
            T::AdminOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        let params = params::<T>();
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params);
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    /// The first income of a month.
    #[benchmark]
    fn on_income() {
        prepare::<T>();
        turn_month::<T>();
        #[block]
        {
            Pallet::<T>::on_income(IncomeSource::Fees, amount::<T>(1));
        }
        let (_, ledger) = Pallet::<T>::ledger(Pallet::<T>::month());
        assert_eq!(ledger.inflow.fees, amount::<T>(1));
    }

    /// Another income in the same block, which finds the books in memory.
    #[benchmark]
    fn on_income_again() {
        prepare::<T>();
        Pallet::<T>::on_income(IncomeSource::Fees, amount::<T>(1));
        let month = Pallet::<T>::month();
        for key in [
            Ledgers::<T>::hashed_key_for(month),
            Parameters::<T>::hashed_key().to_vec(),
        ] {
            frame_benchmarking::benchmarking::add_to_whitelist(key.into());
        }
        #[block]
        {
            Pallet::<T>::on_income(IncomeSource::Fees, amount::<T>(1));
        }
        let (_, ledger) = Pallet::<T>::ledger(month);
        assert_eq!(ledger.inflow.fees, amount::<T>(2));
    }

    /// The heir has as many heirs of its own as are followed.
    #[benchmark]
    fn on_body_end() {
        let first = 1_000;
        for hop in 0..MAX_SUCCESSIONS {
            Heirs::<T>::insert(BodyId(first + hop), BodyId(first + hop + 1));
        }
        #[block]
        {
            Pallet::<T>::on_body_end(BodyId(7), BodyId(first));
        }
        assert_eq!(
            Heirs::<T>::get(BodyId(7)),
            Some(BodyId(first + MAX_SUCCESSIONS))
        );
    }

    #[benchmark]
    fn may_deactivate() {
        let (did, _) = Helper::<T>::identity(1);
        crate::Payees::<T>::insert(did, 1);
        let asked;
        #[block]
        {
            asked = Pallet::<T>::may_deactivate(&did);
        }
        assert!(asked.is_err());
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}

/// Another Guardian objected first.
fn object_first<T: Config>(id: SpendId, generation: althing_primitives::Generation) {
    Spends::<T>::mutate_extant(id, |spend| {
        if let Stage::Approved { objector, .. } = &mut spend.stage {
            *objector = Some(Objector {
                member: MemberId(u32::MAX),
                generation,
            });
        }
    });
}
