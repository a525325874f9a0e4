//! Benchmarks, each in its worst state: all seats taken, all candidates there, ballots replaced.

mod stage;

use althing_primitives::{
    BodyId, MemberLookup, OnControllerChange, OnDeactivate, OnStandingChange,
};
use frame_benchmarking::v2::*;
use frame_support::{
    dispatch::RawOrigin,
    pallet_prelude::Get,
    traits::{fungible::Mutate, EnsureOrigin},
    BoundedVec,
};

use crate::{
    Agendas, Ballots, Bodies, Call, Candidacies, Config, Counters, ElectionId, Elections,
    GroupMembers, GroupSeats, Mirrors, MotionId, Motions, OpenElections, Pallet, Parameters, Stage,
    MAX_CANDIDATES, MAX_GROUP_SEATS, MAX_KEYS,
};

use stage::*;
pub use stage::{charge, entangle, full_guardians, seat_all, seat_last, BenchmarkHelper};

#[benchmarks]
mod benchmarks {
    use super::*;

    #[benchmark]
    fn found() -> Result<(), BenchmarkError> {
        let origin =
            T::FoundOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let members = members::<T>(MAX_GROUP_SEATS);
        let lead = members.last().copied().ok_or("there are members")?;
        let terms = crate::GroupTerms {
            name: full_name(),
            mandate: full_mandate(),
            line: Helper::<T>::line(),
            places: MAX_GROUP_SEATS,
            threshold: MAX_GROUP_SEATS,
            lead,
            members,
            until: latest_end::<T>(),
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, terms);
        assert!(Bodies::<T>::contains_key(GROUP));
        Ok(())
    }

    #[benchmark]
    fn charge() -> Result<(), BenchmarkError> {
        let origin =
            T::FoundOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        full_group::<T>(0);
        #[extrinsic_call]
        _(
            origin as T::RuntimeOrigin,
            GROUP,
            full_mandate(),
            Helper::<T>::line(),
        );
        assert!(Bodies::<T>::get(GROUP).is_some_and(|body| body.mandate == full_mandate()));
        Ok(())
    }

    /// All leave and others join, by the citizens, who are not asked for the origin first.
    #[benchmark]
    fn change_seats() -> Result<(), BenchmarkError> {
        let origin =
            T::FoundOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let leaving = full_group::<T>(0);
        let joining: alloc::vec::Vec<_> = (0..MAX_GROUP_SEATS)
            .map(|seed| Helper::<T>::citizen(seed.saturating_add(40)).1)
            .collect();
        let joining = GroupMembers::truncate_from(joining);
        let last = joining.last().copied().ok_or("there are members")?;
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, GROUP, leaving, joining);
        assert!(GroupSeats::<T>::contains_key(last, GROUP));
        Ok(())
    }

    #[benchmark]
    fn set_lead() -> Result<(), BenchmarkError> {
        let origin =
            T::FoundOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let members = full_group::<T>(0);
        let lead = members.last().copied();
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, GROUP, lead);
        let group = Bodies::<T>::get(GROUP).and_then(|body| body.group);
        assert_eq!(group.and_then(|group| group.lead), lead);
        Ok(())
    }

    #[benchmark]
    fn wind_up() -> Result<(), BenchmarkError> {
        prepare::<T>();
        full_group::<T>(0);
        end_mandate::<T>();
        T::Currency::set_balance(&Pallet::<T>::account_of(GROUP), amount::<T>());
        let (caller, _) = Helper::<T>::citizen(0);
        #[extrinsic_call]
        _(RawOrigin::Signed(caller), GROUP);
        assert!(!Bodies::<T>::contains_key(GROUP));
        Ok(())
    }

    #[benchmark]
    fn recall() -> Result<(), BenchmarkError> {
        let origin =
            T::RecallOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let (_, member) = full_guardians::<T>();
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, BodyId::GUARDIANS, member);
        assert!(!sits::<T>(member));
        Ok(())
    }

    #[benchmark]
    fn resign() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, member) = full_guardians::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(account), BodyId::GUARDIANS);
        assert!(!sits::<T>(member));
        Ok(())
    }

    #[benchmark]
    fn vacate() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, member) = full_guardians::<T>();
        end_term::<T>(member);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), BodyId::GUARDIANS, member);
        assert!(!sits::<T>(member));
        Ok(())
    }

    /// With all other motions there.
    #[benchmark]
    fn propose(l: Linear<64, { T::MaxCallLength::get() }>) -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, _) = mandated_group::<T>(l);
        full_agenda::<T>();
        let (call, _) = Helper::<T>::call(l);
        #[extrinsic_call]
        _(
            RawOrigin::Signed(account),
            GROUP,
            alloc::boxed::Box::new(call),
        );
        assert!(Motions::<T>::contains_key(MotionId(0)));
        Ok(())
    }

    #[benchmark]
    fn approve(l: Linear<64, { T::MaxCallLength::get() }>) -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, _) = proposed::<T>(l);
        Motions::<T>::mutate_extant(MotionId(0), |motion| motion.approvals = 0);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), MotionId(0));
        assert!(Motions::<T>::get(MotionId(0)).is_some_and(|motion| motion.approvals > 0));
        Ok(())
    }

    /// All seats approved it, and each is looked at.
    #[benchmark]
    fn execute(l: Linear<64, { T::MaxCallLength::get() }>) -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, _) = proposed::<T>(l);
        full_agenda::<T>();
        Motions::<T>::mutate_extant(MotionId(0), |motion| motion.approvals = u16::MAX);
        #[extrinsic_call]
        _(
            RawOrigin::Signed(account),
            MotionId(0),
            Pallet::<T>::max_call_weight(),
        );
        // The call of the helper may fail, and the motion stay.
        Ok(())
    }

    #[benchmark]
    fn withdraw_motion() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, _) = proposed::<T>(T::MaxCallLength::get());
        full_agenda::<T>();
        #[extrinsic_call]
        _(RawOrigin::Signed(account), MotionId(0));
        assert!(!Motions::<T>::contains_key(MotionId(0)));
        Ok(())
    }

    #[benchmark]
    fn clear_motion() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, _) = proposed::<T>(T::MaxCallLength::get());
        full_agenda::<T>();
        Motions::<T>::mutate_extant(MotionId(0), |motion| {
            motion.expires = Pallet::<T>::now();
        });
        #[extrinsic_call]
        _(RawOrigin::Signed(account), MotionId(0));
        assert!(!Motions::<T>::contains_key(MotionId(0)) && Agendas::<T>::contains_key(GROUP));
        Ok(())
    }

    #[benchmark]
    fn open_election() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, member) = full_guardians::<T>();
        end_term::<T>(member);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), BodyId::GUARDIANS);
        assert!(OpenElections::<T>::contains_key(BodyId::GUARDIANS));
        Ok(())
    }

    /// With all other candidates there.
    #[benchmark]
    fn stand() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let election = nominating::<T>(MAX_CANDIDATES.saturating_sub(1));
        let (account, member) = Helper::<T>::citizen(OUTSIDER);
        Helper::<T>::give_points(member);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), election);
        assert!(Candidacies::<T>::contains_key(election, member));
        Ok(())
    }

    /// The last backer that is needed, who backed somebody before that is gone.
    #[benchmark]
    fn back() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let election = nominating::<T>(MAX_CANDIDATES.saturating_sub(1));
        let (account, backer) = Helper::<T>::citizen(OUTSIDER);
        let (_, candidate) = Helper::<T>::citizen(OUTSIDER.saturating_add(1));
        needing_one::<T>(election, candidate);
        Ballots::<T>::insert(election, backer, backs(candidate));
        #[extrinsic_call]
        _(RawOrigin::Signed(account), election, candidate);
        assert!(Candidacies::<T>::get(election, candidate).is_some_and(|it| it.listed));
        Ok(())
    }

    #[benchmark]
    fn withdraw_candidacy() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let election = nominating::<T>(MAX_CANDIDATES);
        let (account, member) = Helper::<T>::citizen(0);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), election);
        assert!(!Candidacies::<T>::contains_key(election, member));
        Ok(())
    }

    /// A ballot for all candidates, in the place of another.
    #[benchmark]
    fn cast() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let election = nominating::<T>(MAX_CANDIDATES);
        begin_voting::<T>(election);
        let (account, member) = Helper::<T>::citizen(OUTSIDER);
        Pallet::<T>::do_cast(&account, election, one_each(0)).expect("may vote");
        let votes = one_each(2);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), election, votes.clone());
        assert!(Ballots::<T>::get(election, member).is_some_and(|it| it.votes == votes));
        Ok(())
    }

    /// All candidates have votes and are elected, into the largest body.
    #[benchmark]
    fn close_election() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let election = nominating::<T>(MAX_CANDIDATES);
        end_voting::<T>(election);
        let (account, _) = Helper::<T>::citizen(OUTSIDER);
        #[extrinsic_call]
        _(RawOrigin::Signed(account), election);
        let stage = Elections::<T>::get(election).map(|it| it.stage);
        let seats = Bodies::<T>::get(BodyId::GUARDIANS).map_or(0, |body| body.places);
        let elected = MAX_CANDIDATES.min(seats);
        assert!(
            stage
                == Some(Stage::Closed {
                    elected,
                    turnout: true
                })
        );
        Ok(())
    }

    /// Candidacies, which are dearer than ballots; the last ones.
    #[benchmark]
    fn prune_ballots(k: Linear<1, MAX_KEYS>) -> Result<(), BenchmarkError> {
        prepare::<T>();
        let election = nominating::<T>(0);
        for seed in 0..k {
            candidate::<T>(election, seed.saturating_add(OUTSIDER));
        }
        end_voting::<T>(election);
        let (account, _) = Helper::<T>::citizen(0);
        Pallet::<T>::do_close_election(election).map_err(|_| "it can be closed")?;
        #[extrinsic_call]
        _(RawOrigin::Signed(account), election, k);
        assert!(!Elections::<T>::contains_key(election));
        Ok(())
    }

    #[benchmark]
    fn refresh_mirror() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, _) = full_guardians::<T>();
        Mirrors::<T>::mutate_extant(BodyId::GUARDIANS, |shown| {
            shown.accounts = BoundedVec::new();
        });
        #[extrinsic_call]
        _(RawOrigin::Signed(account), BodyId::GUARDIANS);
        assert!(Pallet::<T>::is_current(BodyId::GUARDIANS));
        Ok(())
    }

    #[benchmark]
    fn set_params() -> Result<(), BenchmarkError> {
        let origin =
            T::AdminOrigin::try_successful_origin().map_err(|()| BenchmarkError::Weightless)?;
        prepare::<T>();
        let params = crate::Params {
            credits: 99,
            ..Parameters::<T>::get()
        };
        #[extrinsic_call]
        _(origin as T::RuntimeOrigin, params);
        assert_eq!(Parameters::<T>::get(), params);
        Ok(())
    }

    /// Of a Guardian, whom the mirror shows by another account.
    #[benchmark]
    fn on_controller_change() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, member) = full_guardians::<T>();
        let did = T::Members::member(member).ok_or("a member")?.did;
        forget_shown::<T>();
        #[block]
        {
            Pallet::<T>::on_controller_change(&did, &account, &account)?;
        }
        assert!(is_shown::<T>(&account));
        Ok(())
    }

    #[benchmark]
    fn on_standing_change() -> Result<(), BenchmarkError> {
        prepare::<T>();
        let (account, member) = full_guardians::<T>();
        let status = T::Members::member(member).ok_or("a member")?.status;
        forget_shown::<T>();
        #[block]
        {
            Pallet::<T>::on_standing_change(member, status, status);
        }
        assert!(is_shown::<T>(&account));
        Ok(())
    }

    /// Of somebody who sits nowhere, so that all is looked at.
    #[benchmark]
    fn may_deactivate() -> Result<(), BenchmarkError> {
        prepare::<T>();
        full_guardians::<T>();
        let (_, member) = Helper::<T>::citizen(OUTSIDER);
        let did = T::Members::member(member).ok_or("a member")?.did;
        let answer;
        #[block]
        {
            answer = Pallet::<T>::may_deactivate(&did);
        }
        assert_eq!(answer, Ok(()));
        assert_eq!(Counters::<T>::get().election, ElectionId(0));
        Ok(())
    }

    impl_benchmark_test_suite!(Pallet, crate::mock::externalities(), crate::mock::Test);
}
