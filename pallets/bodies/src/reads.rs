//! What others read: pallets by traits, members by the runtime API.

use alloc::vec::Vec;

use althing_primitives::{
    BodyAccounts, BodyId, BodySeats, CivilClock, Condition, ConditionNotMeasurable, Generation,
    Mandates, MemberId, PhaseCondition, Task, VoterLookup,
};
use codec::DecodeLimit;
use frame_support::MAX_EXTRINSIC_DEPTH;
use frame_system::pallet_prelude::BlockNumberFor;

use crate::{
    candidacies::Incumbents,
    runtime_api::{BodyInfo, ElectionInfo, MotionInfo, MotionStatus, Obstacle, Office, SeatInfo},
    seats::STANDING_BODIES,
    Agendas, Ballot, Ballots, Bodies, Candidacies, CandidacyOf, Config, Counters, ElectionId,
    Elections, Error, GroupSeats, MandateFilter, Moment, MotionCalls, MotionId, MotionOf, Motions,
    OpenElections, Pallet, SetOf, Stage,
};

impl<T: Config> BodySeats<T::AccountId> for Pallet<T> {
    fn seat(body: BodyId, who: &T::AccountId) -> Option<u32> {
        let position = Self::acting_position(body, who).ok()?;
        Some(position.index)
    }

    fn generation(body: BodyId) -> Option<Generation> {
        Self::body(body).ok().map(|body| body.generation)
    }

    /// The seats of a body are its places: an empty one counts, so that it is silent and not left out.
    fn size(body: BodyId) -> u32 {
        Self::body(body).map_or(0, |body| body.places)
    }
}

impl<T: Config> BodyAccounts<T::AccountId> for Pallet<T> {
    fn account(body: BodyId) -> Option<T::AccountId> {
        (body < Counters::<T>::get().body).then(|| Self::account_of(body))
    }

    fn body(account: &T::AccountId) -> Option<BodyId> {
        Self::body_of(account)
    }
}

impl<T: Config> Mandates for Pallet<T> {
    fn has_mandate(body: BodyId, task: Task) -> bool {
        Self::body(body).is_ok_and(|body| body.mandate.tasks.contains(&task))
    }
}

impl<T: Config> PhaseCondition for Pallet<T> {
    fn measure(condition: Condition) -> Result<u128, ConditionNotMeasurable> {
        if condition != Condition::ElectedBodies {
            return Err(ConditionNotMeasurable);
        }
        let elected = STANDING_BODIES.iter().filter(|id| Self::is_elected(**id));
        Ok(elected.fold(0_u128, |count, _| count.saturating_add(1)))
    }
}

/// What a member is told of an election, of the pallet's types.
pub type ElectionInfoOf<T> =
    ElectionInfo<<T as frame_system::Config>::AccountId, crate::BalanceOf<T>, BlockNumberFor<T>>;
/// What a member is told of a motion, of the pallet's types.
pub type MotionInfoOf<T> =
    MotionInfo<<T as frame_system::Config>::AccountId, crate::BalanceOf<T>, BlockNumberFor<T>>;

impl<T: Config> Pallet<T> {
    /// Whether somebody who was elected sits in the body, and nobody in a founding office.
    fn is_elected(id: BodyId) -> bool {
        let (block, now) = (Self::now(), T::Clock::now());
        let Ok(body) = Self::body(id) else {
            return false;
        };
        let set: SetOf<T> = Self::set_of(id, &body);
        let mut sitting = set
            .iter()
            .filter(|seat| !seat.is_over(&block, now))
            .peekable();
        sitting.peek().is_some() && sitting.all(|seat| !seat.is_founding())
    }

    /// A body, as it stands now.
    #[must_use]
    pub fn body_info(id: BodyId) -> Option<BodyInfo<T::AccountId>> {
        let body = Bodies::<T>::get(id)?;
        let set = Self::set_of(id, &body);
        Some(BodyInfo {
            id,
            account: Self::account_of(id),
            over: body.is_over(T::Clock::now()),
            seated: u32::try_from(set.len()).unwrap_or(u32::MAX),
            mirror_current: Self::is_standing_body(id).then(|| Self::is_current(id)),
            election: OpenElections::<T>::get(id),
            body,
        })
    }

    /// All bodies. For readers off the chain alone.
    #[must_use]
    pub fn bodies() -> Vec<BodyInfo<T::AccountId>> {
        let mut ids: Vec<_> = Bodies::<T>::iter_keys().collect();
        ids.sort_unstable();
        ids.into_iter().filter_map(Self::body_info).collect()
    }

    /// Who sits in a body, and who of them may act now.
    #[must_use]
    pub fn seats(id: BodyId) -> Vec<SeatInfo<T::AccountId, BlockNumberFor<T>>> {
        let Some(body) = Bodies::<T>::get(id) else {
            return Vec::new();
        };
        let stands = !body.is_over(T::Clock::now());
        let set = Self::set_of(id, &body);
        set.iter()
            .zip(0_u32..)
            .map(|(seat, index)| {
                let behind = Self::voter_of(seat.member);
                SeatInfo {
                    index,
                    seat: *seat,
                    acts: stands
                        && behind
                            .as_ref()
                            .is_some_and(|(_, voter)| Self::may_act(id, seat, voter)),
                    controller: behind.map(|(account, _)| account),
                }
            })
            .collect()
    }

    /// The motions before a group.
    #[must_use]
    pub fn motions(body: BodyId) -> Vec<MotionInfoOf<T>> {
        Agendas::<T>::get(body)
            .into_iter()
            .filter_map(|(id, _)| Self::motion(id))
            .collect()
    }

    /// A motion, as it stands now.
    #[must_use]
    pub fn motion(id: MotionId) -> Option<MotionInfoOf<T>> {
        let motion = Motions::<T>::get(id)?;
        let body = Bodies::<T>::get(motion.body);
        let needed = body
            .and_then(|body| body.group)
            .map_or(0, |group| group.threshold);
        let approvals = Self::standing_approvals(&motion);
        Some(MotionInfo {
            id,
            approvals,
            needed,
            status: Self::motion_status(&motion, approvals >= needed),
            call: MotionCalls::<T>::get(id).unwrap_or_default().into_inner(),
            motion,
        })
    }

    fn motion_status(motion: &MotionOf<T>, approved: bool) -> MotionStatus {
        match Self::ensure_motion(motion) {
            Ok(()) if approved => MotionStatus::Executable,
            Ok(()) => MotionStatus::Open,
            Err(Error::MotionExpired) => MotionStatus::Expired,
            Err(Error::MotionOutdated) => MotionStatus::Outdated,
            Err(_) => MotionStatus::Void,
        }
    }

    /// An election that was not pruned, as it stands now.
    #[must_use]
    pub fn election(id: ElectionId) -> Option<ElectionInfoOf<T>> {
        let election = Elections::<T>::get(id)?;
        Some(ElectionInfo {
            id,
            moment: (election.stage == Stage::Open).then(|| election.moment(&Self::now())),
            lacks_turnout: election
                .needed_turnout()
                .max(1)
                .saturating_sub(election.voters),
            election,
        })
    }

    /// The elections that were not closed.
    #[must_use]
    pub fn open_elections() -> Vec<ElectionInfoOf<T>> {
        STANDING_BODIES
            .into_iter()
            .filter_map(OpenElections::<T>::get)
            .filter_map(Self::election)
            .collect()
    }

    /// Whether anybody may open an election for a body now.
    #[must_use]
    pub fn may_open_election(id: BodyId) -> bool {
        let Some(body) = Bodies::<T>::get(id).filter(|_| Self::is_standing_body(id)) else {
            return false;
        };
        let terms = Self::election_terms(&body, id, 0);
        let set = Self::set_of(id, &body);
        let staying = set.iter().filter(|seat| !terms.is_up(*seat)).count();
        !OpenElections::<T>::contains_key(id)
            && u32::try_from(staying).is_ok_and(|staying| staying < terms.places)
    }

    /// The candidacy of a member.
    #[must_use]
    pub fn candidacy(election: ElectionId, member: MemberId) -> Option<CandidacyOf<T>> {
        Candidacies::<T>::get(election, member)
    }

    /// The ballot of a member.
    #[must_use]
    pub fn ballot(election: ElectionId, member: MemberId) -> Option<Ballot> {
        Ballots::<T>::get(election, member)
    }

    /// Where a member sits. For readers off the chain alone.
    #[must_use]
    pub fn offices(member: MemberId) -> Vec<Office> {
        let mut bodies: Vec<_> = GroupSeats::<T>::iter_key_prefix(member).collect();
        bodies.sort_unstable();
        STANDING_BODIES
            .into_iter()
            .chain(bodies)
            .filter_map(|id| {
                let body = Bodies::<T>::get(id)?;
                let set = Self::set_of(id, &body);
                let index = Self::index_in(&set, member)?;
                let seat = set.get(usize::try_from(index).ok()?)?;
                let acts = !body.is_over(T::Clock::now())
                    && Self::voter_of(member)
                        .is_some_and(|(_, voter)| Self::may_act(id, seat, &voter));
                Some(Office {
                    body: id,
                    index,
                    acts,
                    leads: body.group.is_some_and(|group| group.lead == Some(member)),
                })
            })
            .collect()
    }

    /// What keeps the account from voting in an election now, or in its nomination from backing; nothing if
    /// it can.
    #[must_use]
    pub fn obstacle(who: &T::AccountId, id: ElectionId) -> Option<Obstacle> {
        let Some(election) = Elections::<T>::get(id) else {
            return Some(Obstacle::NoElection);
        };
        let over = election.moment(&Self::now()) == Moment::Over;
        if election.stage != Stage::Open || over {
            return Some(Obstacle::Over);
        }
        let Some(voter) = T::Voters::voter(who) else {
            return Some(Obstacle::Voice(althing_primitives::VoiceProblem::NotMember));
        };
        voter
            .voice_on(&election.opened, T::Clock::now())
            .err()
            .map(Obstacle::Voice)
    }

    /// What keeps the account from standing in an election now; nothing if it can.
    #[must_use]
    pub fn obstacle_to_standing(who: &T::AccountId, id: ElectionId) -> Option<Obstacle> {
        if let Some(obstacle) = Self::obstacle(who, id) {
            return Some(obstacle);
        }
        let election = Elections::<T>::get(id)?;
        let voter = T::Voters::voter(who)?;
        if election.moment(&Self::now()) != Moment::Nomination {
            return Some(Obstacle::NominationOver);
        }
        if Candidacies::<T>::contains_key(id, voter.id) {
            return Some(Obstacle::StandsAlready);
        }
        match Self::ensure_eligible(&election, &voter, &Incumbents::of(election.body)) {
            Ok(()) => None,
            Err(Error::AuditorMayNotSit) => Some(Obstacle::Auditor),
            Err(Error::SeatedElsewhere) => Some(Obstacle::SeatedElsewhere),
            Err(_) => Some(Obstacle::SeatNotUp),
        }
    }

    /// Whether a call, encoded, is one that a body is charged with.
    #[must_use]
    pub fn is_mandated(id: BodyId, call: &[u8]) -> bool {
        let Ok(body) = Self::body(id) else {
            return false;
        };
        let call = <T as frame_system::Config>::RuntimeCall::decode_all_with_depth_limit(
            MAX_EXTRINSIC_DEPTH,
            &mut &call[..],
        );
        call.is_ok_and(|call| T::Calls::allows(body.mandate.calls, &call))
    }
}
