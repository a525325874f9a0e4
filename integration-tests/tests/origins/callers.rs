//! The columns of the matrix: who may stand before a call.

use althing_integration_tests::{
    belonging::account,
    motions::{COUNCIL, GUARDIANS},
    working::GROUP,
};
use althing_primitives::{BodyId, SpeaksAs, TrackId};
use althing_runtime::{AccountId, RuntimeOrigin};
use frame_system::RawOrigin;
use pallet_collective::{Instance1, Instance2};

/// Has tokens, and neither an identity nor a seat.
pub(crate) const STRANGER: &str = "//Stranger";
/// A citizen in good standing, with no other part in anything.
pub(crate) const MEMBER: &str = "//Citizen//10";
/// A group with no mandate at all, founded after the other.
pub(crate) const IDLE_GROUP: BodyId = BodyId(3);

/// Who makes a call.
///
/// `origins_have_columns` in `main.rs` fails as soon as the runtime knows another kind of origin.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(crate) enum Caller {
    /// Nobody: a bare extrinsic, or an inherent.
    Nobody,
    /// [`STRANGER`], signed.
    Stranger,
    /// [`MEMBER`], signed.
    Member,
    /// Whom the row names, signed. A row that names nobody has no such cell.
    Actor,
    /// The identity of the actor, or of the member where the actor has none, by one of its keys.
    Identity,
    /// One seat of the Council, as `council.execute` lets it act.
    Seat,
    /// One of three Councillors has said aye, as `council.propose` with a threshold of one lets it act.
    CouncilMinority,
    /// Two of three: the Council as a body.
    CouncilMajority,
    /// The whole Council.
    WholeCouncil,
    /// Two of five Guardians have said aye.
    GuardiansMinority,
    /// Three of five.
    GuardiansMajority,
    /// Four of five.
    GuardiansFourFifths,
    /// A working group, by a motion of its seats: one that decides on applications and works with money.
    Group,
    /// A working group that is charged with nothing.
    IdleGroup,
    /// The citizens, by what they approved on a founding track.
    Referendum(TrackId),
    /// The runtime's own root, which only the list of `Agenda` reaches.
    Root,
}

impl Caller {
    /// Every column.
    pub(crate) const ALL: [Self; 23] = [
        Self::Nobody,
        Self::Stranger,
        Self::Member,
        Self::Actor,
        Self::Identity,
        Self::Seat,
        Self::CouncilMinority,
        Self::CouncilMajority,
        Self::WholeCouncil,
        Self::GuardiansMinority,
        Self::GuardiansMajority,
        Self::GuardiansFourFifths,
        Self::Group,
        Self::IdleGroup,
        Self::Referendum(TrackId::ORDINARY),
        Self::Referendum(TrackId::BUDGET),
        Self::Referendum(TrackId::LARGE_SPEND),
        Self::Referendum(TrackId::MEMBERSHIP),
        Self::Referendum(TrackId::ACCREDITATION),
        Self::Referendum(TrackId::PLACES),
        Self::Referendum(TrackId::CONSTITUTION),
        Self::Referendum(TrackId::URGENT),
        Self::Root,
    ];

    /// The origin, in a state in which the row's actor is `actor`. Reads the state.
    pub(crate) fn origin(self, actor: &AccountId) -> RuntimeOrigin {
        match self {
            Self::Nobody => RuntimeOrigin::none(),
            Self::Stranger => RuntimeOrigin::signed(account(STRANGER)),
            Self::Member => RuntimeOrigin::signed(account(MEMBER)),
            Self::Actor => RuntimeOrigin::signed(actor.clone()),
            Self::Identity => {
                let did = did_of(actor).or_else(|| did_of(&account(MEMBER)));
                pallet_did::RawOrigin::Did(did.expect("the member has one")).into()
            }
            Self::Seat => {
                let seat = account(COUNCIL[0]);
                pallet_collective::RawOrigin::<AccountId, Instance1>::Member(seat).into()
            }
            Self::CouncilMinority => council(1),
            Self::CouncilMajority => council(2),
            Self::WholeCouncil => council(3),
            Self::GuardiansMinority => guardians(2),
            Self::GuardiansMajority => guardians(3),
            Self::GuardiansFourFifths => guardians(4),
            Self::Group => pallet_bodies::RawOrigin::Body(GROUP).into(),
            Self::IdleGroup => pallet_bodies::RawOrigin::Body(IDLE_GROUP).into(),
            Self::Referendum(track) => pallet_quadratic_voting::RawOrigin::Referendum(track).into(),
            Self::Root => RawOrigin::Root.into(),
        }
    }
}

fn did_of(who: &AccountId) -> Option<althing_primitives::Did> {
    <althing_runtime::Did as SpeaksAs<AccountId>>::did_of(who)
}

fn seats(body: &[&str]) -> u32 {
    u32::try_from(body.len()).expect("a body is small")
}

fn council(ayes: u32) -> RuntimeOrigin {
    pallet_collective::RawOrigin::<AccountId, Instance1>::Members(ayes, seats(&COUNCIL)).into()
}

fn guardians(ayes: u32) -> RuntimeOrigin {
    pallet_collective::RawOrigin::<AccountId, Instance2>::Members(ayes, seats(&GUARDIANS)).into()
}
