//! What others read: pallets by traits, members by the runtime API.

use alloc::vec::Vec;

use althing_primitives::{
    BadgeOwner, CharterInForce, CivilClock, Condition, ConditionNotMeasurable, Did, Electorate,
    Identities, Ineligible, MemberId, MemberLookup, MemberStatus, MemberView, PhaseCondition,
    SeasonClock, SpeaksAs, Standing, ValidatorEligibility, VoterLookup,
};
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{
    runtime_api::{ApplicationInfo, Lack, MemberInfo},
    ApplicationOf, Applications, BalanceOf, Config, Counters, Error, Leaving, MemberIds, MemberOf,
    ObjectionStage, Pallet, Presence, Roll, Told, VoterOf,
};

impl<T: Config> VoterLookup<T::AccountId, BlockNumberFor<T>> for Pallet<T> {
    fn voter(account: &T::AccountId) -> Option<VoterOf<T>> {
        MemberOf::<T>::get(account)
    }
}

impl<T: Config> MemberLookup<T::AccountId> for Pallet<T> {
    fn member(id: MemberId) -> Option<MemberView<T::AccountId>> {
        let member = Roll::<T>::get(id)?;
        Some(MemberView {
            did: member.did,
            controller: Self::controller_of(&member.did)?,
            status: member.status(),
        })
    }

    fn member_of(did: &Did) -> Option<MemberId> {
        MemberIds::<T>::get(did)
    }
}

impl<T: Config> Electorate for Pallet<T> {
    fn size() -> u32 {
        Counters::<T>::get().electorate
    }
}

impl<T: Config> ValidatorEligibility<T::AccountId> for Pallet<T> {
    fn ensure_eligible(who: &T::AccountId) -> Result<(), Ineligible> {
        Self::citizen_in_good_standing(who)
            .map(|_| ())
            .map_err(|_| Ineligible::NotCitizen)
    }
}

impl<T: Config> PhaseCondition for Pallet<T> {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        match condition {
            Condition::Citizens => Ok(Counters::<T>::get().electorate.into()),
            _ => Err(ConditionNotMeasurable),
        }
    }
}

impl<T: Config> Pallet<T> {
    /// What is known of the member `id`.
    #[must_use]
    pub fn member_info(id: MemberId) -> Option<MemberInfo<T::AccountId, BlockNumberFor<T>>> {
        let member = Roll::<T>::get(id)?;
        let controller = Self::controller_of(&member.did)?;
        let voter = MemberOf::<T>::get(&controller).filter(|voter| voter.id == id);
        let MemberStatus { class, standing } = member.status();
        let lapses = voter.as_ref().map(|voter| voter.paid_until);
        let barred_until = match &member.presence {
            Presence::In(_) => None,
            Presence::Out { barred_until } => Some(*barred_until),
        };
        Some(MemberInfo {
            id,
            did: member.did,
            controller,
            class,
            standing,
            lapsed: standing == Standing::Lapsed
                || lapses.is_some_and(|paid_until| paid_until <= T::Clock::now()),
            since: member.since,
            nullifier: member.nullifier,
            dues_until: member.seat().map(|seat| seat.dues_until),
            paid_until: lapses,
            voice_since: voter.map(|voter| voter.voice_since),
            leaving: Leaving::<T>::get(id),
            barred_until,
            has_badge: T::Badges::badge_owner(id).is_some(),
        })
    }

    /// What is known of the application of whom `account` speaks as.
    #[must_use]
    pub fn application_info(
        account: &T::AccountId,
    ) -> Option<ApplicationInfo<T::AccountId, BalanceOf<T>, BlockNumberFor<T>>> {
        let did = T::SpeaksAs::did_of(account)?;
        let application = Applications::<T>::get(did)?;
        let lacks = Self::lacks_for_admission(&did, &application);
        Some(ApplicationInfo {
            did,
            application,
            lacks,
        })
    }

    /// What `account` still lacks for a seat: for an application, or for its admission by anybody.
    #[must_use]
    pub fn lacks(account: &T::AccountId) -> Vec<Lack<BlockNumberFor<T>>> {
        let Some(did) = T::SpeaksAs::did_of(account) else {
            return [Lack::Identity].into();
        };
        if let Some(application) = Applications::<T>::get(did) {
            return Self::lacks_for_admission(&did, &application);
        }
        let mut lacks = Vec::new();
        if !T::Identities::is_controller(&did, account) {
            lacks.push(Lack::Identity);
        }
        if T::Charter::version().is_none() {
            lacks.push(Lack::Charter);
        }
        if Self::is_in(&did) {
            return lacks;
        }
        let known = MemberIds::<T>::get(did).and_then(Roll::<T>::get);
        if let Some(Presence::Out { barred_until }) = known.map(|member| member.presence) {
            if barred_until > T::Clock::now() {
                lacks.push(Lack::EndOfBar);
            }
        }
        if MemberOf::<T>::contains_key(account) {
            lacks.push(Lack::AccountWithoutSeat);
        }
        lacks.push(Lack::Application);
        lacks
    }

    fn lacks_for_admission(
        did: &Did,
        application: &ApplicationOf<T>,
    ) -> Vec<Lack<BlockNumberFor<T>>> {
        let now = frame_system::Pallet::<T>::block_number();
        let mut lacks = Vec::new();
        if now >= application.expires {
            lacks.push(Lack::Application);
        }
        match Self::entrant(did, &application.form) {
            Ok(_) => (),
            Err(Error::Personhood(Told(problem))) => lacks.push(Lack::Personhood(problem)),
            Err(Error::Barred) => lacks.push(Lack::EndOfBar),
            Err(Error::AccountSeated) => lacks.push(Lack::AccountWithoutSeat),
            Err(_) => lacks.push(Lack::Identity),
        }
        if now < application.admissible {
            lacks.push(Lack::Waiting {
                until: application.admissible,
            });
        }
        if let (ObjectionStage::Open, Some(until)) =
            (application.objection(&now), application.objection_falls)
        {
            lacks.push(Lack::Decision { until });
        }
        let counts = Self::counts();
        let given = Self::counting_vouchers(application).len();
        let given = u32::try_from(given).unwrap_or(u32::MAX);
        let needed = Self::vouches_needed(application, counts.electorate);
        if given < needed {
            lacks.push(Lack::Vouches { given, needed });
        }
        if !Self::has_room(application.form.class, &counts) {
            lacks.push(Lack::Room {
                from: T::Seasons::current().end(),
            });
        }
        lacks
    }
}
