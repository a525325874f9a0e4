//! Who sits where, and with which standing: asked at each act.

use althing_primitives::{
    BodyId, CivilClock, CredentialCheck, MemberClass, MemberId, MemberLookup, Standing, Voter,
    VoterLookup,
};
use frame_support::{ensure, pallet_prelude::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::traits::AccountIdConversion;

use crate::{Bodies, Body, Config, Counters, Error, Pallet, Parameters, Seat, SetOf, Sets};

/// What makes the account of an empty seat another than that of a body.
const SEAT: &[u8; 4] = b"seat";

/// Council and Guardians, which are there always.
pub(crate) const STANDING_BODIES: [BodyId; 2] = [BodyId::COUNCIL, BodyId::GUARDIANS];

/// The one of the two in which somebody who sits in `body` may not sit.
pub(crate) const fn other(body: BodyId) -> BodyId {
    match body {
        BodyId::COUNCIL => BodyId::GUARDIANS,
        _ => BodyId::COUNCIL,
    }
}

/// Where somebody sits in a body.
pub(crate) struct Position<BlockNumber> {
    /// The body.
    pub body: Body,
    /// All who sit in it.
    pub set: alloc::vec::Vec<Seat<BlockNumber>>,
    /// The place.
    pub index: u32,
    /// Who.
    pub voter: Voter<BlockNumber>,
}

impl<T: Config> Pallet<T> {
    pub(crate) fn now() -> BlockNumberFor<T> {
        frame_system::Pallet::<T>::block_number()
    }

    /// Whether it is the Council or the Guardians.
    pub(crate) fn is_standing_body(id: BodyId) -> bool {
        STANDING_BODIES.contains(&id)
    }

    /// A body that stands.
    ///
    /// # Errors
    /// `BodyNotFound` or `BodyOver`.
    pub fn body(id: BodyId) -> Result<Body, Error<T>> {
        let body = Bodies::<T>::get(id).ok_or(Error::BodyNotFound)?;
        ensure!(!body.is_over(T::Clock::now()), Error::BodyOver);
        Ok(body)
    }

    /// Who sits in the body now.
    pub(crate) fn set_of(id: BodyId, body: &Body) -> SetOf<T> {
        Sets::<T>::get(id, body.generation).unwrap_or_default()
    }

    /// The account with which a body acts and holds. Nobody has a key of it.
    #[must_use]
    pub fn account_of(body: BodyId) -> T::AccountId {
        T::PalletId::get().into_sub_account_truncating(body)
    }

    /// The body whose account it is, over or not.
    #[must_use]
    pub fn body_of(account: &T::AccountId) -> Option<BodyId> {
        let (pallet, body) = frame_support::PalletId::try_from_sub_account::<BodyId>(account)?;
        let known = pallet == T::PalletId::get() && body < Counters::<T>::get().body;
        (known && Self::account_of(body) == *account).then_some(body)
    }

    /// The account that stands for a seat nobody may act for. Nobody has a key of it.
    #[must_use]
    pub fn keyless(body: BodyId, index: u32) -> T::AccountId {
        T::PalletId::get().into_sub_account_truncating((body, SEAT, index))
    }

    /// The member whose seat in the community the account rules.
    pub(crate) fn member(who: &T::AccountId) -> Result<Voter<BlockNumberFor<T>>, Error<T>> {
        T::Voters::voter(who).ok_or(Error::NotMember)
    }

    /// The account that rules the seat of a member in the community, with all that is known of them.
    pub(crate) fn voter_of(member: MemberId) -> Option<(T::AccountId, Voter<BlockNumberFor<T>>)> {
        let account = T::Members::member(member)?.controller;
        let voter = T::Voters::voter(&account).filter(|voter| voter.id == member)?;
        Some((account, voter))
    }

    /// Whether somebody is an auditor now.
    pub(crate) fn is_auditor(member: MemberId) -> bool {
        let Some(schema) = Parameters::<T>::get().auditors else {
            return false;
        };
        T::Members::member(member)
            .is_some_and(|view| T::Credentials::check(&view.did, schema).is_ok())
    }

    /// Whether somebody belongs and is in good standing.
    pub(crate) fn is_in_good_standing(voter: &Voter<BlockNumberFor<T>>) -> bool {
        voter.status.standing == Standing::Active && voter.paid_until > T::Clock::now()
    }

    /// Whether who sits there may act now. A seat whose term ended, one of who lost their standing, and in
    /// Council and Guardians also that of an auditor, approve nothing.
    pub(crate) fn may_act(
        id: BodyId,
        seat: &Seat<BlockNumberFor<T>>,
        voter: &Voter<BlockNumberFor<T>>,
    ) -> bool {
        if seat.is_over(&Self::now(), T::Clock::now()) || !Self::is_in_good_standing(voter) {
            return false;
        }
        !Self::is_standing_body(id)
            || (voter.status.class == MemberClass::Citizen && !Self::is_auditor(seat.member))
    }

    /// Where the account sits in a body that stands, whether it may act or not.
    pub(crate) fn position(
        id: BodyId,
        who: &T::AccountId,
    ) -> Result<Position<BlockNumberFor<T>>, Error<T>> {
        let voter = Self::member(who)?;
        let body = Self::body(id)?;
        let set = Self::set_of(id, &body);
        let index = Self::index_in(&set, voter.id).ok_or(Error::NotSeated)?;
        Ok(Position {
            body,
            set: set.into_inner(),
            index,
            voter,
        })
    }

    /// The same, for somebody who may act.
    pub(crate) fn acting_position(
        id: BodyId,
        who: &T::AccountId,
    ) -> Result<Position<BlockNumberFor<T>>, Error<T>> {
        let position = Self::position(id, who)?;
        let acts = position
            .set
            .iter()
            .find(|seat| seat.member == position.voter.id)
            .is_some_and(|seat| Self::may_act(id, seat, &position.voter));
        ensure!(acts, Error::SeatWithoutStanding);
        Ok(position)
    }

    /// The place of a member among those who sit.
    pub(crate) fn index_in(set: &[Seat<BlockNumberFor<T>>], member: MemberId) -> Option<u32> {
        let index = set.iter().position(|seat| seat.member == member)?;
        u32::try_from(index).ok()
    }
}
