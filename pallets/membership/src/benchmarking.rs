//! Benchmarks, each in its worst state: full lists, dues and badges to be moved, a schema changed not
//! long ago.

mod stage;

use alloc::collections::BTreeSet;

use althing_primitives::{
    BadgeOwner, Badges, CivilClock, CivilSeconds, MemberClass, OnControllerChange,
    OnNullifierMoved, OnPersonhoodRenewed, OnRecovery, Standing, SECONDS_PER_DAY,
};
use frame_benchmarking::v2::*;
use frame_support::{dispatch::RawOrigin, traits::EnsureOrigin, BoundedBTreeSet};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::Bounded;

use crate::{
    Applications, Call, Config, Escrows, Leaving, MemberOf, Notices, Pallet, Parameters, Params,
    RejectionReason, Roll, Seats, SponsoredNonces, Vouchings, MAX_MARKS, MAX_VOUCHERS, OBJECTORS,
    YEAR,
};

pub use stage::BenchmarkHelper;
use stage::*;

#[benchmarks]
mod benchmarks {
    use super::*;

    /// A citizen's, who shows the nullifier under the former schema.
    #[benchmark]
    fn apply() {
        let charter = prepare::<T>();
        let applicant = attested_anew(human::<T>(1, MemberClass::Citizen, charter), 1);
        let did = applicant.did;
        #[extrinsic_call]
        _(RawOrigin::Signed(applicant.account), applicant.form);
        assert!(Applications::<T>::contains_key(did));
    }

    #[benchmark]
    fn apply_for() {
        let charter = prepare::<T>();
        let sponsor = human::<T>(2, MemberClass::Ally, charter);
        let applicant = attested_anew(human::<T>(1, MemberClass::Citizen, charter), 1);
        let (did, form) = (applicant.did, applicant.form);
        let until = BlockNumberFor::<T>::max_value();
        // Wrapped, so that the raw bytes are tried in vain.
        let payload = Pallet::<T>::application_payload(&did, &form, 0, until);
        let signature = Helper::<T>::sign(1, &althing_primitives::wrapped(&payload));
        #[extrinsic_call]
        _(
            RawOrigin::Signed(sponsor.account),
            did,
            form,
            0,
            until,
            signature,
        );
        assert_eq!(SponsoredNonces::<T>::get(did), 1);
    }

    /// After an objection that fell.
    #[benchmark]
    fn close_application() {
        let charter = prepare::<T>();
        let applicant = full_application::<T>(1, charter);
        let did = applicant.did;
        skip::<T>(Parameters::<T>::get().objection_period);
        #[extrinsic_call]
        _(RawOrigin::Signed(applicant.account), did);
        assert!(!Applications::<T>::contains_key(did));
    }

    /// Into a full list from which one fell away, by somebody whose own list is full of old vouches.
    #[benchmark]
    fn vouch() {
        let charter = prepare::<T>();
        let applicant = full_application::<T>(1, charter);
        let last = Applications::<T>::get(applicant.did)
            .and_then(|application| application.vouches.last().copied())
            .expect("the list is full");
        let until = T::Clock::now().saturating_add(TERM);
        Pallet::<T>::do_suspend(last.by, until).expect("may be suspended");
        let (voucher, id) = citizen::<T>(50, charter);
        Vouchings::<T>::insert(id, old_vouches(T::Clock::now()));
        #[extrinsic_call]
        _(RawOrigin::Signed(voucher.account), applicant.did);
        assert_eq!(Vouchings::<T>::get(id).given.len(), 1);
    }

    #[benchmark]
    fn withdraw_vouch() {
        let charter = prepare::<T>();
        let applicant = full_application::<T>(1, charter);
        let (voucher, id) = citizen::<T>(50, charter);
        Applications::<T>::mutate_extant(applicant.did, |application| {
            application.vouches.pop();
        });
        Pallet::<T>::do_vouch(&voucher.account, applicant.did).expect("may vouch");
        #[extrinsic_call]
        _(RawOrigin::Signed(voucher.account), applicant.did);
        assert!(!Vouchings::<T>::contains_key(id));
    }

    /// By the second, so that the objection is complete.
    #[benchmark]
    fn object() {
        let charter = prepare::<T>();
        let applicant = full_application::<T>(1, charter);
        Applications::<T>::mutate_extant(applicant.did, |application| {
            application.objectors.pop();
            application.objection_falls = None;
        });
        let (objector, _) = citizen::<T>(50, charter);
        #[extrinsic_call]
        _(
            RawOrigin::Signed(objector.account),
            applicant.did,
            document(),
        );
        let application = Applications::<T>::get(applicant.did);
        assert!(application.is_some_and(|it| it.objection_falls.is_some()));
    }

    /// By anybody, of a newcomer who shows two nullifiers. Two objectors have lost their deposits, one
    /// gets it back.
    #[benchmark]
    fn admit(v: Linear<1, MAX_VOUCHERS>, o: Linear<0, OBJECTORS>) {
        let charter = prepare::<T>();
        one_vouch_is_enough::<T>();
        let supporters = supporters::<T>(charter);
        let applicant = attested_anew(human::<T>(1, MemberClass::Citizen, charter), 1);
        Pallet::<T>::do_apply_for_oneself(&applicant.account, applicant.form).expect("may apply");
        support::<T>(&supporters, applicant.did, v, o);
        skip::<T>(Parameters::<T>::get().objection_period);
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        admit(RawOrigin::Signed(anybody), applicant.did);
        assert!(MemberOf::<T>::get(&applicant.account).is_some_and(|it| it.status.is_elector()));
    }

    /// The same of a member of another class, who paid ahead.
    #[benchmark]
    fn promote(v: Linear<1, MAX_VOUCHERS>, o: Linear<0, OBJECTORS>) {
        let charter = prepare::<T>();
        one_vouch_is_enough::<T>();
        let supporters = supporters::<T>(charter);
        let member = human::<T>(1, MemberClass::Ally, charter);
        seat::<T>(&member);
        Pallet::<T>::do_renew(&member.account).expect("may pay ahead");
        let member = attested_anew(member, 1);
        Pallet::<T>::do_apply_for_oneself(&member.account, member.form).expect("may apply");
        support::<T>(&supporters, member.did, v, o);
        skip::<T>(Parameters::<T>::get().objection_period);
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        admit(RawOrigin::Signed(anybody), member.did);
        assert!(MemberOf::<T>::get(&member.account).is_some_and(|it| it.status.is_elector()));
    }

    #[benchmark]
    fn reject() -> Result<(), BenchmarkError> {
        let origin = body::<T>()?;
        let charter = prepare::<T>();
        let did = full_application::<T>(1, charter).did;
        #[extrinsic_call]
        _(
            origin as T::RuntimeOrigin,
            did,
            RejectionReason::Other,
            document(),
        );
        assert!(!Applications::<T>::contains_key(did));
        Ok(())
    }

    #[benchmark]
    fn mint_badge() -> Result<(), BenchmarkError> {
        let charter = prepare::<T>();
        let (_, id) = citizen::<T>(1, charter);
        let anybody: T::AccountId = whitelisted_caller();
        let made;
        #[block]
        {
            made = Pallet::<T>::mint_badge(RawOrigin::Signed(anybody).into(), id);
        }
        made.map(|_| ()).map_err(|_| BenchmarkError::Weightless)
    }

    /// From an account that ruled the seat before.
    #[benchmark]
    fn move_badge() -> Result<(), BenchmarkError> {
        let charter = prepare::<T>();
        let (member, id) = citizen::<T>(1, charter);
        let before = human::<T>(2, MemberClass::Ally, charter).account;
        let _ = T::Badges::mint(id, &before);
        let anybody: T::AccountId = whitelisted_caller();
        let moved;
        #[block]
        {
            moved = Pallet::<T>::mint_badge(RawOrigin::Signed(anybody).into(), id);
        }
        moved.map_err(|_| BenchmarkError::Weightless)?;
        assert_eq!(T::Badges::badge_owner(id), Some(member.account));
        Ok(())
    }

    /// By somebody who was marked as lapsed, and whose last year nobody collected.
    #[benchmark]
    fn renew() {
        let charter = prepare::<T>();
        let (member, id) = citizen::<T>(1, charter);
        Pallet::<T>::do_renew(&member.account).expect("may pay ahead");
        pass::<T>(YEAR.saturating_mul(2));
        mark::<T>(id);
        #[extrinsic_call]
        _(RawOrigin::Signed(member.account));
        let standing = Roll::<T>::get(id).map(|member| member.status().standing);
        assert_eq!(standing, Some(Standing::Active));
        assert!(!Escrows::<T>::contains_key(id));
    }

    #[benchmark]
    fn collect_dues() {
        let charter = prepare::<T>();
        let (member, id) = citizen::<T>(1, charter);
        Pallet::<T>::do_renew(&member.account).expect("may pay ahead");
        pass::<T>(YEAR);
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), id);
        assert!(!Escrows::<T>::contains_key(id));
    }

    #[benchmark]
    fn mark_lapsed(m: Linear<1, MAX_MARKS>) {
        let charter = prepare::<T>();
        let ids: BTreeSet<_> = (0..m).map(|seed| citizen::<T>(seed, charter).1).collect();
        pass::<T>(YEAR);
        let anybody: T::AccountId = whitelisted_caller();
        let members = BoundedBTreeSet::try_from(ids.clone()).expect("they are few enough");
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), members);
        assert!(ids.into_iter().all(|id| {
            Roll::<T>::get(id).is_some_and(|member| member.status().standing == Standing::Lapsed)
        }));
    }

    #[benchmark]
    fn challenge() {
        let charter = prepare::<T>();
        let (member, id) = citizen::<T>(1, charter);
        Helper::<T>::revoke(&member.did);
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), id);
        let standing = Roll::<T>::get(id).map(|member| member.status().standing);
        assert!(matches!(standing, Some(Standing::Suspended(_))));
    }

    #[benchmark]
    fn suspend() -> Result<(), BenchmarkError> {
        let origin = standing::<T>()?;
        let charter = prepare::<T>();
        let (_, id) = citizen::<T>(1, charter);
        let until = T::Clock::now().saturating_add(TERM);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, id, until);
        let standing = Roll::<T>::get(id).map(|member| member.status().standing);
        assert_eq!(standing, Some(Standing::Suspended(until)));
        Ok(())
    }

    #[benchmark]
    fn reinstate() {
        let charter = prepare::<T>();
        let (_, id) = citizen::<T>(1, charter);
        let until = T::Clock::now().saturating_add(SECONDS_PER_DAY);
        Pallet::<T>::do_suspend(id, until).expect("may be suspended");
        pass::<T>(SECONDS_PER_DAY);
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), id);
        let standing = Roll::<T>::get(id).map(|member| member.status().standing);
        assert_eq!(standing, Some(Standing::Active));
    }

    /// By a citizen with a badge.
    #[benchmark]
    fn change_class() {
        let charter = prepare::<T>();
        let (member, id) = parting::<T>(1, charter);
        #[extrinsic_call]
        _(RawOrigin::Signed(member.account), MemberClass::Ally);
        let class = Roll::<T>::get(id).map(|member| member.class);
        assert_eq!(class, Some(MemberClass::Ally));
    }

    #[benchmark]
    fn give_notice() {
        let charter = prepare::<T>();
        let (_, accused) = citizen::<T>(1, charter);
        let (accuser, by) = citizen::<T>(2, charter);
        #[extrinsic_call]
        _(RawOrigin::Signed(accuser.account), accused, document());
        assert!(Notices::<T>::contains_key(accused, by));
    }

    #[benchmark]
    fn answer() {
        let charter = prepare::<T>();
        let (member, accused) = citizen::<T>(1, charter);
        let (accuser, by) = citizen::<T>(2, charter);
        Pallet::<T>::do_give_notice(&accuser.account, accused, document()).expect("may accuse");
        #[extrinsic_call]
        _(RawOrigin::Signed(member.account), accused, by, document());
        assert!(Notices::<T>::get(accused, by).is_some_and(|notice| notice.answer.is_some()));
    }

    #[benchmark]
    fn withdraw_notice() {
        let charter = prepare::<T>();
        let (_, accused) = citizen::<T>(1, charter);
        let (accuser, by) = citizen::<T>(2, charter);
        Pallet::<T>::do_give_notice(&accuser.account, accused, document()).expect("may accuse");
        skip::<T>(Parameters::<T>::get().notice_life);
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), accused, by);
        assert!(!Notices::<T>::contains_key(accused, by));
    }

    /// Of somebody with everything that can hang on a seat, with as many vouchers as can be.
    #[benchmark]
    fn expel() -> Result<(), BenchmarkError> {
        let origin = T::ExpelOrigin::try_successful_origin()
            .map_err(|()| BenchmarkError::Stop("no origin expels"))?;
        let charter = prepare::<T>();
        let (_, id) = laden::<T>(1, charter);
        let (accuser, by) = citizen::<T>(50, charter);
        Pallet::<T>::do_give_notice(&accuser.account, id, document()).expect("may accuse");
        let params = Parameters::<T>::get();
        skip::<T>(params.answer_period.max(params.objection_period));
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, id, by, TERM);
        assert_gone::<T>(id);
        Ok(())
    }

    #[benchmark]
    fn lift_bar() -> Result<(), BenchmarkError> {
        let origin = standing::<T>()?;
        let charter = prepare::<T>();
        let (_, id) = citizen::<T>(1, charter);
        let held = Pallet::<T>::seat_by_id(id).map_err(|_| BenchmarkError::Stop("no seat"))?;
        let barred_until = T::Clock::now().saturating_add(TERM);
        Pallet::<T>::vacate(held, barred_until);
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, id);
        let barred = Pallet::<T>::member_info(id).and_then(|member| member.barred_until);
        assert!(barred.is_some_and(|until| until < barred_until));
        Ok(())
    }

    #[benchmark]
    fn leave() {
        let charter = prepare::<T>();
        let (member, id) = citizen::<T>(1, charter);
        #[extrinsic_call]
        _(RawOrigin::Signed(member.account));
        assert!(Leaving::<T>::contains_key(id));
    }

    #[benchmark]
    fn cancel_leave() {
        let charter = prepare::<T>();
        let (member, id) = parting::<T>(1, charter);
        #[extrinsic_call]
        _(RawOrigin::Signed(member.account));
        assert!(!Leaving::<T>::contains_key(id));
    }

    /// Of somebody with everything that can hang on a seat.
    #[benchmark]
    fn finish_leave() {
        let charter = prepare::<T>();
        let (_, id) = laden::<T>(1, charter);
        let params = Parameters::<T>::get();
        skip::<T>(params.leave_notice.max(params.objection_period));
        let anybody: T::AccountId = whitelisted_caller();
        #[extrinsic_call]
        _(RawOrigin::Signed(anybody), id);
        assert_gone::<T>(id);
    }

    /// By somebody who lapsed, so that it is a return.
    #[benchmark]
    fn bind_nullifier() {
        let charter = prepare::<T>();
        let (member, id) = citizen::<T>(1, charter);
        Helper::<T>::change_schema();
        let ends = T::Clock::now().saturating_add(YEAR.saturating_mul(2));
        let nullifier = Helper::<T>::attest(&member.did, 1, ends);
        lapse::<T>(&member.account, id);
        #[extrinsic_call]
        _(RawOrigin::Signed(member.account), nullifier);
        assert_eq!(Seats::<T>::get(nullifier), Some(id));
        let standing = Roll::<T>::get(id).map(|member| member.status().standing);
        assert_eq!(standing, Some(Standing::Active));
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin = T::ParamsOrigin::try_successful_origin()
            .map_err(|()| BenchmarkError::Stop("no origin sets parameters"))?;
        let params = Params {
            risk: 7,
            ..Parameters::<T>::get()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params.clone());
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    /// Of a citizen with a badge and a notice of leaving.
    #[benchmark]
    fn on_controller_change() {
        let charter = prepare::<T>();
        let (member, _) = parting::<T>(1, charter);
        let new = Helper::<T>::account(300);
        let done;
        #[block]
        {
            done = Pallet::<T>::on_controller_change(&member.did, &member.account, &new);
        }
        assert!(done.is_ok() && MemberOf::<T>::contains_key(&new));
    }

    #[benchmark]
    fn on_recovery() {
        let charter = prepare::<T>();
        let (member, id) = citizen::<T>(1, charter);
        #[block]
        {
            Pallet::<T>::on_recovery_armed(&member.did);
        }
        let standing = Roll::<T>::get(id).map(|member| member.status().standing);
        assert_eq!(standing, Some(Standing::Silent));
    }

    /// Of a citizen who lapsed with their personhood, and whose identity changed hands.
    #[benchmark]
    fn on_personhood_renewed() {
        let charter = prepare::<T>();
        let (member, id) = citizen::<T>(1, charter);
        Roll::<T>::mutate_extant(id, |row| row.unrenewed = Some(CivilSeconds::ZERO));
        lapse::<T>(&member.account, id);
        let ends = T::Clock::now().saturating_add(YEAR);
        #[block]
        {
            Pallet::<T>::on_personhood_renewed(&member.did, ends);
        }
        let standing = Roll::<T>::get(id).map(|member| member.status().standing);
        assert_eq!(standing, Some(Standing::Active));
    }

    /// Of a citizen with a badge and a notice of leaving.
    #[benchmark]
    fn on_nullifier_moved() {
        let charter = prepare::<T>();
        let (member, id) = parting::<T>(1, charter);
        let other = human::<T>(2, MemberClass::Ally, charter);
        let nullifier = member.form.nullifier.expect("a citizen has one");
        let done;
        #[block]
        {
            done = Pallet::<T>::on_nullifier_moved(&nullifier, &member.did, &other.did);
        }
        assert!(done.is_ok() && MemberOf::<T>::get(&other.account).is_some_and(|it| it.id == id));
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
