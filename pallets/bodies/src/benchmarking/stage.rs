//! What benchmarks find when they begin.

use alloc::vec::Vec;

use althing_primitives::{CivilClock, CivilSeconds, LineId, MemberId, SchemaId, Task};
use codec::Encode;
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::{One, Saturating};

use super::*;
use crate::{
    Agenda, BalanceOf, Ballot, BallotVotes, Candidacy, Candidate, HoldReason, Mandate, MandateId,
    Mirror as _, Name, Params, Seat, SetOf, Sets, Shown, Term, MAX_MOTIONS, MAX_NAME, MAX_SEATS,
    MAX_TASKS,
};

/// What a benchmark needs of the members, schemas, lines and calls around the pallet.
pub trait BenchmarkHelper<T: Config> {
    /// A citizen with a voice older than this block, dues paid for years and tokens for deposits; the same
    /// seed is the same one.
    fn citizen(seed: u32) -> (T::AccountId, MemberId);
    /// A call whose encoding is `length` bytes long, or a few less, of the set that is named with it. It pays
    /// nobody, and may fail.
    fn call(length: u32) -> (T::RuntimeCall, MandateId);
    /// A schema that makes auditors.
    fn auditors() -> Option<SchemaId>;
    /// A budget line that is there.
    fn line() -> Option<LineId> {
        None
    }
    /// Gives a member the points for a candidacy.
    fn give_points(_member: MemberId) {}
    /// Fills what the mirror keeps. Called first.
    fn prepare() {}
}

pub(super) type Helper<T> = <T as Config>::BenchmarkHelper;

/// The group of the benchmarks.
pub(super) const GROUP: BodyId = BodyId(2);
/// Citizens from this seed on sit nowhere and do not stand.
pub(super) const OUTSIDER: u32 = 400;
/// The seed of the first Guardian.
const GUARDIAN: u32 = 200;

/// A deposit, or what a body has.
pub(super) fn amount<T: Config>() -> BalanceOf<T> {
    1_000_000_000_u32.into()
}

/// Parameters that ask for as much as can be.
pub(super) fn prepare<T: Config>() {
    let next = Pallet::<T>::now().saturating_add(10_u32.into());
    go_to::<T>(next);
    Helper::<T>::prepare();
    Parameters::<T>::put(Params {
        guardian_seats: guardians::<T>(),
        credits: 10_000,
        turnout: 0,
        backers: 1,
        election_deposit: BalanceOf::<T>::from(1_000_000_u32),
        candidacy_deposit: BalanceOf::<T>::from(1_000_000_u32),
        motion_deposit: BalanceOf::<T>::from(1_000_000_u32),
        auditors: Helper::<T>::auditors(),
        ..Params::default()
    });
}

fn go_to<T: Config>(block: BlockNumberFor<T>) {
    frame_system::Pallet::<T>::set_block_number(block);
}

/// As many Guardians as there can be.
fn guardians<T: Config>() -> u32 {
    use crate::Mirror;
    T::Mirror::capacity(BodyId::GUARDIANS).min(MAX_SEATS)
}

pub(super) fn full_mandate() -> Mandate {
    let tasks: Vec<_> = (0..MAX_TASKS)
        .map(|domain| Task::Attestation(althing_primitives::DomainId(domain)))
        .collect();
    Mandate {
        calls: MandateId(u16::MAX),
        tasks: BoundedVec::truncate_from(tasks),
    }
}

pub(super) fn full_name() -> Name {
    Name::truncate_from((0..MAX_NAME).map(|_| b'n').collect())
}

pub(super) fn latest_end<T: Config>() -> CivilSeconds {
    T::Clock::now().saturating_add(Parameters::<T>::get().mandate)
}

pub(super) fn members<T: Config>(count: u32) -> GroupMembers {
    let members: Vec<_> = (0..count)
        .map(|seed| Helper::<T>::citizen(seed).1)
        .collect();
    GroupMembers::truncate_from(members)
}

/// The group with all its seats taken, by the citizens of the first seeds; the first of them leads it.
pub(super) fn full_group<T: Config>(calls: u16) -> GroupMembers {
    let members = members::<T>(MAX_GROUP_SEATS);
    let mandate = Mandate {
        calls: MandateId(calls),
        ..full_mandate()
    };
    let founded = Pallet::<T>::do_found(crate::GroupTerms {
        name: full_name(),
        mandate,
        line: None,
        places: MAX_GROUP_SEATS,
        threshold: MAX_GROUP_SEATS,
        lead: members.first().copied().unwrap_or_default(),
        members: members.clone(),
        until: latest_end::<T>(),
    });
    founded.expect("it can be founded");
    members
}

pub(super) fn end_mandate<T: Config>() {
    Bodies::<T>::mutate_extant(GROUP, |body| {
        if let Some(group) = &mut body.group {
            group.until = CivilSeconds::ZERO;
        }
    });
}

/// The group with the mandate for a call of that length, and its lead.
pub(super) fn mandated_group<T: Config>(length: u32) -> (T::AccountId, MemberId) {
    let (call, mandate) = Helper::<T>::call(length);
    assert!(
        u32::try_from(call.encoded_size()).is_ok_and(|len| len <= length),
        "the helper makes calls of the length that is asked for"
    );
    full_group::<T>(mandate.0);
    // Who sits last is found last.
    Helper::<T>::citizen(MAX_GROUP_SEATS.saturating_sub(1))
}

/// As many motions on the agenda as there can be beside one, of others.
pub(super) fn full_agenda<T: Config>() {
    let mut agenda = Agendas::<T>::get(GROUP).into_inner();
    let mut other = 1_000_u32;
    while agenda.len() < usize::try_from(MAX_MOTIONS.saturating_sub(1)).unwrap_or(0) {
        agenda.push((MotionId(other), MemberId(other)));
        other = other.saturating_add(1);
    }
    Agendas::<T>::insert(GROUP, Agenda::truncate_from(agenda));
}

/// A motion on a call of that length, by the group's last seat.
pub(super) fn proposed<T: Config>(length: u32) -> (T::AccountId, MemberId) {
    let (account, member) = mandated_group::<T>(length);
    let (call, _) = Helper::<T>::call(length);
    Pallet::<T>::do_propose(&account, GROUP, &call).expect("may propose");
    (account, member)
}

/// Seats as many Guardians as there can be, shows them, and tells the last. For the benchmarks of whoever
/// changes a controller or a standing, where it is what makes that dearest.
pub fn full_guardians<T: Config>() -> (T::AccountId, MemberId) {
    let seats = guardians::<T>();
    let until = T::Clock::now().saturating_add(Parameters::<T>::get().term);
    let set: Vec<_> = (0..seats)
        .map(|seed| Seat {
            member: Helper::<T>::citizen(seed.saturating_add(GUARDIAN)).1,
            term: Term::Elected(until),
        })
        .collect();
    put_guardians::<T>(seats, set);
    Helper::<T>::citizen(seats.saturating_sub(1).saturating_add(GUARDIAN))
}

fn put_guardians<T: Config>(places: u32, set: Vec<Seat<BlockNumberFor<T>>>) {
    let mut body = Bodies::<T>::get(BodyId::GUARDIANS).expect("there are Guardians");
    body.places = places;
    let set = SetOf::<T>::truncate_from(set);
    Pallet::<T>::mirror(BodyId::GUARDIANS, &body, &set);
    Sets::<T>::insert(BodyId::GUARDIANS, body.generation, set);
    Bodies::<T>::insert(BodyId::GUARDIANS, body);
}

pub(super) fn end_term<T: Config>(member: MemberId) {
    let body = Bodies::<T>::get(BodyId::GUARDIANS).expect("there are Guardians");
    Sets::<T>::mutate(BodyId::GUARDIANS, body.generation, |set| {
        let seats = set.iter_mut().flat_map(|set| set.iter_mut());
        for seat in seats.filter(|seat| seat.member == member) {
            seat.term = Term::Elected(CivilSeconds::ZERO);
        }
    });
}

pub(super) fn sits<T: Config>(member: MemberId) -> bool {
    let body = Bodies::<T>::get(BodyId::GUARDIANS).expect("there are Guardians");
    Pallet::<T>::set_of(BodyId::GUARDIANS, &body)
        .iter()
        .any(|seat| seat.member == member)
}

/// An election of Guardians with so many candidates. As many Guardians as can be beside them go on.
pub(super) fn nominating<T: Config>(candidates: u32) -> ElectionId {
    let (account, _) = full_guardians::<T>();
    let seats = guardians::<T>();
    let body = Bodies::<T>::get(BodyId::GUARDIANS).expect("there are Guardians");
    let mut set = Pallet::<T>::set_of(BodyId::GUARDIANS, &body).into_inner();
    let staying = seats.saturating_sub(MAX_CANDIDATES);
    set.truncate(usize::try_from(staying).unwrap_or(0));
    put_guardians::<T>(seats, set);
    Pallet::<T>::do_open_election(&account, BodyId::GUARDIANS).expect("seats are free");
    let election = ElectionId(0);
    for seed in 0..candidates {
        candidate::<T>(election, seed);
    }
    election
}

fn stands<T: Config>(election: ElectionId, seed: u32, listed: bool) -> MemberId {
    let (account, member) = Helper::<T>::citizen(seed);
    let deposit = Pallet::<T>::hold(HoldReason::Candidacy, &account, 1_000_000_u32.into())
        .expect("there are tokens");
    let candidacy = Candidacy {
        deposit,
        backers: BoundedVec::new(),
        listed,
    };
    Candidacies::<T>::insert(election, member, candidacy);
    member
}

/// The citizen of that seed is a candidate, if there is room, with a vote.
pub(super) fn candidate<T: Config>(election: ElectionId, seed: u32) {
    let member = stands::<T>(election, seed, seed < MAX_CANDIDATES);
    if seed < MAX_CANDIDATES {
        Elections::<T>::mutate_extant(election, |election| {
            let candidate = Candidate { member, votes: 1 };
            let _ = election.candidates.try_push(candidate);
        });
    }
}

/// Somebody stands who lacks one backer.
pub(super) fn needing_one<T: Config>(election: ElectionId, member: MemberId) {
    let stood = stands::<T>(election, OUTSIDER.saturating_add(1), false);
    assert_eq!(stood, member);
}

pub(super) fn backs(member: MemberId) -> Ballot {
    Ballot {
        backs: Some(member),
        votes: BallotVotes::new(),
    }
}

pub(super) fn begin_voting<T: Config>(election: ElectionId) {
    let election = Elections::<T>::get(election).expect("it is there");
    go_to::<T>(election.voting.saturating_add(One::one()));
}

pub(super) fn end_voting<T: Config>(election: ElectionId) {
    Elections::<T>::mutate_extant(election, |election| election.voters = 1);
    let election = Elections::<T>::get(election).expect("it is there");
    go_to::<T>(election.closes);
}

/// A ballot for all candidates, with one vote and so many more each.
pub(super) fn one_each(more: u8) -> BallotVotes {
    let votes: Vec<_> = (0_u8..)
        .zip(0..MAX_CANDIDATES)
        .map(|(place, _)| (place, more.saturating_add(1)))
        .collect();
    BallotVotes::truncate_from(votes)
}

/// Has the mirror of the Guardians show the last of them by a keyless account.
pub(super) fn forget_shown<T: Config>() {
    let last = guardians::<T>().saturating_sub(1);
    Mirrors::<T>::mutate_extant(BodyId::GUARDIANS, |shown| {
        if let Some(account) = shown.accounts.last_mut() {
            *account = Pallet::<T>::keyless(BodyId::GUARDIANS, last);
        }
    });
}

pub(super) fn is_shown<T: Config>(account: &T::AccountId) -> bool {
    Mirrors::<T>::get(BodyId::GUARDIANS).is_some_and(|shown| shown.accounts.contains(account))
}

/// Charges the body with the task, for the benchmarks of whoever asks for it. If there is no such body, it is
/// a group from now on.
pub fn charge<T: Config>(id: BodyId, task: Task) {
    let tasks = BoundedVec::truncate_from([task].into());
    let body = Bodies::<T>::get(id).unwrap_or_else(|| crate::Body {
        name: full_name(),
        mandate: Mandate::default(),
        generation: Default::default(),
        places: MAX_GROUP_SEATS,
        group: Some(crate::Group {
            lead: None,
            threshold: MAX_GROUP_SEATS,
            line: None,
            until: CivilSeconds::MAX,
        }),
    });
    if !Sets::<T>::contains_key(id, body.generation) {
        Sets::<T>::insert(id, body.generation, SetOf::<T>::default());
    }
    let mandate = Mandate {
        tasks,
        ..body.mandate
    };
    Bodies::<T>::insert(id, crate::Body { mandate, ..body });
}

/// Seats the member in the last of as many seats as the body can have, all others taken, for the benchmarks
/// of whoever looks for seats. Nothing is shown in a mirror.
pub fn seat_last<T: Config>(id: BodyId, member: MemberId) {
    let mut body = Bodies::<T>::get(id).expect("there is such a body");
    let (places, term) = if body.group.is_some() {
        (MAX_GROUP_SEATS, Term::Group)
    } else {
        (MAX_SEATS, Term::Elected(CivilSeconds::MAX))
    };
    body.places = places;
    let others = (1..places).map(|index| MemberId(u32::MAX.saturating_sub(index)));
    let set: Vec<_> = others
        .chain([member])
        .map(|member| Seat { member, term })
        .collect();
    Sets::<T>::insert(id, body.generation, SetOf::<T>::truncate_from(set));
    Bodies::<T>::insert(id, body);
}

/// Seats these members in the body, in their order, for the benchmarks of whoever has them act. Nothing is shown
/// in a mirror.
pub fn seat_all<T: Config>(id: BodyId, members: Vec<MemberId>) {
    let mut body = Bodies::<T>::get(id).expect("there is such a body");
    let term = if body.group.is_some() {
        Term::Group
    } else {
        Term::Elected(CivilSeconds::MAX)
    };
    let set: Vec<_> = members
        .into_iter()
        .map(|member| Seat { member, term })
        .collect();
    body.places = u32::try_from(set.len()).expect("they are few");
    Sets::<T>::insert(id, body.generation, SetOf::<T>::truncate_from(set));
    Bodies::<T>::insert(id, body);
}

/// Seats the member as the last of as many Guardians as there can be, and shows them, for the benchmarks of
/// whoever changes their standing.
pub fn entangle<T: Config>(member: MemberId) {
    Helper::<T>::prepare();
    seat_last::<T>(BodyId::GUARDIANS, member);
    let (account, _) = Pallet::<T>::voter_of(member).expect("they have a seat in the community");
    let others = (1..MAX_SEATS).map(|index| Pallet::<T>::keyless(BodyId::GUARDIANS, index));
    let accounts: Vec<_> = others.chain([account]).collect();
    let mut sorted = accounts.clone();
    sorted.sort();
    T::Mirror::show(BodyId::GUARDIANS, &sorted);
    let shown = Shown {
        accounts: BoundedVec::truncate_from(accounts),
        block: None,
        moment: CivilSeconds::MAX,
    };
    Mirrors::<T>::insert(BodyId::GUARDIANS, shown);
}
