//! What stands around the pallet in its tests: citizens, seasons, Guardians, calls, money.

use std::collections::{BTreeMap, BTreeSet};

use althing_primitives::{
    CivilClock, CivilForecast, CivilSeconds, Did, Electorate, Generation, IncomePots, IncomeSource,
    MemberClass, MemberId, MemberLookup, MemberStatus, MemberView, OnIncome, OnStandingChange,
    Right, RightCheck, Season, SeasonClock, SeasonNumber, SeatSet, Standing, TrackId, Voter,
    VoterLookup,
};
use frame_support::parameter_types;

use super::{QuadraticVoting, RuntimeCall, System, Test};
use crate::{FilterId, RootCalls, TrackFilter};

/// Accounts with tokens; the number of each is also that of the member.
pub const HUMANS: u64 = 60;
/// Where lost deposits go.
pub const FORFEITS_POT: u64 = 801;
/// What everybody has at first.
pub const RICH: u64 = 1_000_000;
/// The deposit of every track.
pub const DEPOSIT: u64 = 50;
/// Blocks in a day.
pub const DAY: u64 = 10;
/// Blocks in a season.
pub const SEASON: u64 = 84 * DAY;
/// Civil seconds in a block.
pub const BLOCK: u64 = 8_640;
/// Until when everybody's dues are paid.
pub const PAID: CivilSeconds = CivilSeconds(100 * SEASON * BLOCK);

parameter_types! {
    pub static Members: BTreeMap<MemberId, Voter<u64>> = BTreeMap::new();
    pub static Controllers: BTreeMap<u64, MemberId> = BTreeMap::new();
    pub static Seats: Vec<u64> = Vec::new();
    pub static SeatsGeneration: u32 = 0;
    pub static SeasonLength: u64 = SEASON;
    pub static Contributors: BTreeSet<MemberId> = BTreeSet::new();
    pub static NoPot: bool = false;
    pub static Booked: u64 = 0;
    pub static Forbidden: Vec<RuntimeCall> = Vec::new();
    pub static Unobjectionable: Vec<RuntimeCall> = Vec::new();
}

/// The member with that number.
pub fn id(human: u64) -> MemberId {
    MemberId(human.try_into().unwrap())
}

/// Everything around the pallet.
pub struct World;

impl World {
    /// The world as it is at first: `citizens` with a voice from the first block on, each ruling their
    /// seat by the account of the same number.
    pub fn begin(citizens: u32) {
        Members::set(BTreeMap::new());
        Controllers::set(BTreeMap::new());
        Seats::set(vec![1, 2, 3]);
        SeatsGeneration::set(1);
        SeasonLength::set(SEASON);
        Contributors::set(BTreeSet::new());
        NoPot::set(false);
        Booked::set(0);
        Forbidden::set(Vec::new());
        Unobjectionable::set(Vec::new());
        for human in 1..=u64::from(citizens) {
            Self::admit(human, 0);
        }
    }

    /// Gives a human a citizen's seat.
    pub fn admit(human: u64, voice_since: u64) {
        let voter = Voter {
            id: id(human),
            status: MemberStatus {
                class: MemberClass::Citizen,
                standing: Standing::Active,
            },
            voice_since,
            paid_until: PAID,
        };
        Members::mutate(|members| members.insert(id(human), voter));
        Controllers::mutate(|controllers| controllers.insert(human, id(human)));
    }

    /// Changes a member, and announces it as membership does.
    pub fn alter(member: MemberId, change: impl FnOnce(&mut Voter<u64>)) {
        let (before, after) = Members::mutate(|members| {
            let voter = members.get_mut(&member).expect("a member");
            let before = voter.status;
            change(voter);
            (before, voter.status)
        });
        if before != after {
            QuadraticVoting::on_standing_change(member, before, after);
        }
    }

    /// Gives the member of that number another standing; a voice regained is as young as this block.
    pub fn set_standing(human: u64, standing: Standing) {
        let now = System::block_number();
        Self::alter(id(human), |voter| {
            if standing == Standing::Active {
                voter.voice_since = now;
            }
            voter.status.standing = standing;
        });
    }

    /// Gives the seat of a member to another account, as a recovery does; it is silent then.
    pub fn recover(from: u64, to: u64) {
        let member = Controllers::mutate(|controllers| {
            let member = controllers.remove(&from).expect("a controller");
            controllers.insert(to, member);
            member
        });
        Self::alter(member, |voter| voter.status.standing = Standing::Silent);
    }

    /// Lets somebody else have the Guardian's seat.
    pub fn replace_guardian(old: u64, new: u64) {
        Seats::mutate(|seats| {
            for seat in seats.iter_mut().filter(|seat| **seat == old) {
                *seat = new;
            }
        });
        SeatsGeneration::mutate(|generation| *generation += 1);
    }
}

impl VoterLookup<u64, u64> for World {
    fn voter(account: &u64) -> Option<Voter<u64>> {
        let member = *Controllers::get().get(account)?;
        Members::get().get(&member).copied()
    }
}

impl MemberLookup<u64> for World {
    fn member(id: MemberId) -> Option<MemberView<u64>> {
        let voter = *Members::get().get(&id)?;
        let controller = *Controllers::get()
            .iter()
            .find(|(_, member)| **member == id)?
            .0;
        Some(MemberView {
            did: Did([0; 32]),
            controller,
            status: voter.status,
        })
    }

    fn member_of(_: &Did) -> Option<MemberId> {
        None
    }
}

impl Electorate for World {
    fn size() -> u32 {
        let electors = Members::get()
            .values()
            .filter(|voter| voter.status.is_elector())
            .count();
        electors.try_into().unwrap()
    }
}

impl SeasonClock<u64> for World {
    fn current() -> Season<u64> {
        let length = SeasonLength::get();
        let number = System::block_number() / length;
        Season {
            number: SeasonNumber(number.try_into().unwrap()),
            start: number * length,
            length,
        }
    }

    fn upcoming() -> Season<u64> {
        let current = Self::current();
        Season {
            number: current.number.next().unwrap(),
            start: current.end(),
            length: current.length,
        }
    }
}

impl CivilClock for World {
    fn now() -> CivilSeconds {
        CivilSeconds(System::block_number() * BLOCK)
    }
}

impl CivilForecast<u64> for World {
    fn expected_at(block: u64) -> CivilSeconds {
        CivilSeconds(block * BLOCK)
    }
}

impl RightCheck for World {
    fn has_right(member: MemberId, right: Right) -> bool {
        right == Right::Proposing && Contributors::get().contains(&member)
    }
}

impl SeatSet<u64> for World {
    fn index_of(who: &u64) -> Option<u32> {
        let index = Seats::get().iter().position(|seat| seat == who)?;
        index.try_into().ok()
    }

    fn generation() -> Generation {
        Generation(SeatsGeneration::get())
    }

    fn size() -> u32 {
        Seats::get().len().try_into().unwrap()
    }
}

impl TrackFilter<RuntimeCall> for World {
    fn allows(filter: FilterId, call: &RuntimeCall) -> bool {
        if filter.0 >= 8 || Forbidden::get().contains(call) {
            return false;
        }
        let constitution = filter.0 == TrackId::CONSTITUTION.0;
        match call {
            RuntimeCall::System(frame_system::Call::remark { .. }) => true,
            RuntimeCall::System(frame_system::Call::set_storage { .. })
            | RuntimeCall::QuadraticVoting(
                crate::Call::set_params { .. } | crate::Call::set_track { .. },
            ) => constitution,
            // As those that a runtime lists for itself: signed calls fail when the citizens make them.
            RuntimeCall::Balances(pallet_balances::Call::transfer_keep_alive { .. }) => {
                filter.0 == TrackId::BUDGET.0
            }
            RuntimeCall::Utility(
                pallet_utility::Call::batch { calls } | pallet_utility::Call::batch_all { calls },
            ) => calls.iter().all(|call| Self::allows(filter, call)),
            _ => false,
        }
    }

    fn is_objectionable(call: &RuntimeCall) -> bool {
        !Unobjectionable::get().contains(call)
    }
}

impl RootCalls<RuntimeCall> for World {
    fn needs_root(track: TrackId, call: &RuntimeCall) -> bool {
        track == TrackId::CONSTITUTION
            && matches!(
                call,
                RuntimeCall::System(frame_system::Call::set_storage { .. })
            )
    }
}

impl IncomePots<u64> for World {
    fn pot(source: IncomeSource) -> Option<u64> {
        (source == IncomeSource::Forfeits && !NoPot::get()).then_some(FORFEITS_POT)
    }
}

impl OnIncome<u64> for World {
    fn on_income(_: IncomeSource, amount: u64) {
        Booked::mutate(|booked| *booked += amount);
    }
}

/// A member's purse as it is in this season.
pub fn purse(human: u64) -> crate::Purse<u64> {
    crate::Purses::<Test>::get(id(human)).in_season(World::current().number)
}
