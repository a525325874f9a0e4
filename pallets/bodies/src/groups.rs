//! Groups: founded, charged and seated.

use alloc::collections::BTreeSet;

use althing_primitives::{BodyId, BudgetLines, CivilClock, LineId, MemberId};
use frame_support::{
    ensure,
    pallet_prelude::{DispatchError, DispatchResult, EnsureOrigin},
};
use frame_system::pallet_prelude::OriginFor;

use crate::{
    Bodies, Body, Config, Counters, Error, Event, Group, GroupMembers, GroupSeats, GroupTerms,
    Mandate, Name, Pallet, Parameters, Seat, SetOf, Sets, Term, MAX_GROUP_SEATS,
};

impl<T: Config> Pallet<T> {
    pub(crate) fn do_found(terms: GroupTerms) -> DispatchResult {
        Self::ensure_in_range(&terms)?;
        let GroupTerms {
            name,
            mandate,
            line,
            places,
            threshold,
            lead,
            members,
            until,
        } = terms;
        let set = Self::admitted(SetOf::<T>::default(), &members, places)?;
        ensure!(
            u32::try_from(set.len()).is_ok_and(|seated| seated >= threshold),
            Error::<T>::TooFewSeats
        );
        ensure!(members.contains(&lead), Error::<T>::LeadNotSeated);
        let id = Counters::<T>::try_mutate(|counts| {
            let id = counts.body;
            counts.body = id.next().ok_or(Error::<T>::NumbersExhausted)?;
            Ok::<_, Error<T>>(id)
        })?;
        let body = Body {
            name,
            mandate,
            generation: Default::default(),
            places,
            group: Some(Group {
                lead: Some(lead),
                threshold,
                line,
                until,
            }),
        };
        for member in &members {
            GroupSeats::<T>::insert(member, id, ());
        }
        Sets::<T>::insert(id, body.generation, set);
        Bodies::<T>::insert(id, &body);
        Self::deposit_event(Event::Founded {
            body: id,
            account: Self::account_of(id),
            terms: body,
            members,
        });
        Ok(())
    }

    /// Passes if each part by itself is what a group may have.
    fn ensure_in_range(terms: &GroupTerms) -> Result<(), Error<T>> {
        Self::ensure_named(&terms.name)?;
        ensure!(
            (2..=MAX_GROUP_SEATS).contains(&terms.places),
            Error::SeatsOutOfRange
        );
        ensure!(
            (2..=terms.places).contains(&terms.threshold),
            Error::ThresholdOutOfRange
        );
        let now = T::Clock::now();
        let latest = now.saturating_add(Parameters::<T>::get().mandate);
        ensure!(
            now < terms.until && terms.until <= latest,
            Error::MandateOutOfRange
        );
        Self::ensure_line(terms.line)
    }

    fn ensure_named(name: &Name) -> Result<(), Error<T>> {
        let readable = core::str::from_utf8(name).is_ok_and(|name| !name.trim().is_empty());
        ensure!(readable, Error::NameUnreadable);
        Ok(())
    }

    fn ensure_line(line: Option<LineId>) -> Result<(), Error<T>> {
        ensure!(
            line.is_none_or(|line| T::Lines::owner(line).is_some()),
            Error::LineNotFound
        );
        Ok(())
    }

    /// A group that stands, and what is its own.
    pub(crate) fn group(id: BodyId) -> Result<(Body, Group), Error<T>> {
        let body = Self::body(id)?;
        let group = body.group.clone().ok_or(Error::NotGroup)?;
        Ok((body, group))
    }

    /// The set with those who join it.
    fn admitted(
        mut set: SetOf<T>,
        members: &[MemberId],
        places: u32,
    ) -> Result<SetOf<T>, Error<T>> {
        let mut seated: BTreeSet<_> = set.iter().map(|seat| seat.member).collect();
        for member in members {
            ensure!(seated.insert(*member), Error::SeatedAlready);
            let in_standing =
                Self::voter_of(*member).is_some_and(|(_, voter)| Self::is_in_good_standing(&voter));
            ensure!(in_standing, Error::MemberWithoutStanding);
            let seat = Seat {
                member: *member,
                term: Term::Group,
            };
            set.try_push(seat).map_err(|_| Error::SeatsFull)?;
        }
        let fits = u32::try_from(set.len()).is_ok_and(|seated| seated <= places);
        ensure!(fits, Error::SeatsFull);
        Ok(set)
    }

    /// Puts another set of seats into the place of that of a body. Approvals of the former are void.
    pub(crate) fn reseat(id: BodyId, mut body: Body, set: SetOf<T>) -> DispatchResult {
        let generation = body.generation.next().ok_or(Error::<T>::NumbersExhausted)?;
        Sets::<T>::remove(id, body.generation);
        body.generation = generation;
        if Self::is_standing_body(id) {
            Self::mirror(id, &body, &set);
        }
        Self::deposit_event(Event::Reseated {
            body: id,
            generation,
            seats: set.clone(),
        });
        Sets::<T>::insert(id, generation, set);
        Bodies::<T>::insert(id, body);
        Ok(())
    }

    pub(crate) fn do_charge(
        origin: OriginFor<T>,
        id: BodyId,
        mandate: Mandate,
        line: Option<LineId>,
    ) -> DispatchResult {
        if Self::is_standing_body(id) {
            T::RecallOrigin::ensure_origin(origin)?;
            ensure!(line.is_none(), Error::<T>::NotGroup);
        } else {
            T::FoundOrigin::ensure_origin(origin)?;
        }
        let mut body = Self::body(id)?;
        Self::ensure_line(line)?;
        body.mandate = mandate.clone();
        if let Some(group) = &mut body.group {
            group.line = line;
        }
        Bodies::<T>::insert(id, body);
        Self::deposit_event(Event::Charged {
            body: id,
            mandate,
            line,
        });
        Ok(())
    }

    pub(crate) fn do_change_seats(
        origin: OriginFor<T>,
        id: BodyId,
        leaving: &GroupMembers,
        joining: &GroupMembers,
    ) -> DispatchResult {
        let by_itself = match T::FoundOrigin::try_origin(origin) {
            Ok(_) => false,
            Err(origin) => {
                let caller = T::BodyOrigin::ensure_origin(origin)?;
                ensure!(caller == id, DispatchError::BadOrigin);
                true
            }
        };
        ensure!(
            !leaving.is_empty() || !joining.is_empty(),
            Error::<T>::NothingToChange
        );
        let (mut body, mut group) = Self::group(id)?;
        let mut set = Self::set_of(id, &body);
        for member in leaving {
            let before = set.len();
            set.retain(|seat| seat.member != *member);
            ensure!(set.len() < before, Error::<T>::NotSeated);
            if group.lead == Some(*member) {
                ensure!(!by_itself, Error::<T>::LeadStays);
                group.lead = None;
            }
        }
        let set = Self::admitted(set, joining, body.places)?;
        for member in leaving {
            GroupSeats::<T>::remove(member, id);
        }
        for member in joining {
            GroupSeats::<T>::insert(member, id, ());
        }
        // Who leaves and joins at once keeps the seat and loses the lead.
        body.group = Some(group);
        Self::reseat(id, body, set)
    }

    pub(crate) fn do_set_lead(id: BodyId, lead: Option<MemberId>) -> DispatchResult {
        let (mut body, mut group) = Self::group(id)?;
        if let Some(member) = lead {
            let set = Self::set_of(id, &body);
            ensure!(
                Self::index_in(&set, member).is_some(),
                Error::<T>::LeadNotSeated
            );
        }
        group.lead = lead;
        body.group = Some(group);
        Bodies::<T>::insert(id, body);
        Self::deposit_event(Event::LeadSet { body: id, lead });
        Ok(())
    }
}
