//! The founding offices.

use alloc::{collections::BTreeSet, format, string::String, string::ToString, vec::Vec};

use althing_primitives::{BodyId, MemberClass, MemberId, SchemaClass, SchemaRegistry, SeasonClock};
use sp_runtime::traits::Saturating;

use crate::{
    seats::STANDING_BODIES, Bodies, Body, Config, Counters, Counts, Error, GenesisConfig, Mandate,
    Mirror, Name, Pallet, Parameters, ParamsOf, Seat, SetOf, Sets, Term, MAX_SEATS,
};

/// How many seasons a founding office lasts.
pub const FOUNDING_SEASONS: u32 = 2;

impl<T: Config> Pallet<T> {
    /// Seats the founding Council and Guardians.
    ///
    /// # Panics
    /// If the document is wrong: all that is wrong is named at once.
    pub(crate) fn found_chain(document: &GenesisConfig<T>) {
        let mut wrong = Vec::new();
        if let Err(problem) = Self::check_params(&document.params) {
            wrong.push(format!("the parameters cannot be taken: {problem:?}"));
        }
        let mut founded = Vec::new();
        for id in STANDING_BODIES {
            let (name, members, mandate, places) = Self::founding_body(document, id);
            match Self::plan(name, members, mandate, places) {
                Ok((body, set)) => founded.push((id, body, set)),
                Err(problems) => wrong.extend(problems),
            }
        }
        let council: BTreeSet<_> = document.council.iter().collect();
        for member in &document.guardians {
            if council.contains(member) {
                wrong.push(format!("the member {member} sits in Council and Guardians"));
            }
        }
        assert!(
            wrong.is_empty(),
            "the genesis of bodies is wrong: {wrong:#?}"
        );
        Parameters::<T>::put(document.params);
        Counters::<T>::put(Counts::default());
        for (id, body, set) in founded {
            Self::mirror(id, &body, &set);
            Sets::<T>::insert(id, body.generation, set);
            Bodies::<T>::insert(id, body);
        }
    }

    fn founding_body(
        document: &GenesisConfig<T>,
        id: BodyId,
    ) -> (&'static str, &[MemberId], &Mandate, u32) {
        match id {
            BodyId::COUNCIL => (
                "Council",
                &document.council,
                &document.council_mandate,
                document.params.council_seats,
            ),
            _ => (
                "Guardians",
                &document.guardians,
                &document.guardians_mandate,
                document.params.guardian_seats,
            ),
        }
    }

    /// A founding body and who sits in it.
    fn plan(
        name: &str,
        members: &[MemberId],
        mandate: &Mandate,
        places: u32,
    ) -> Result<(Body, SetOf<T>), Vec<String>> {
        let mut wrong = Vec::new();
        let season = T::Seasons::current();
        let length = season.length.saturating_mul(FOUNDING_SEASONS.into());
        let term = Term::Founding(season.start.saturating_add(length));
        let mut seen = BTreeSet::new();
        for member in members {
            if !seen.insert(*member) {
                wrong.push(format!("the member {member} is named twice in {name}"));
            }
            let citizen = Self::voter_of(*member)
                .is_some_and(|(_, voter)| voter.status.class == MemberClass::Citizen);
            if !citizen {
                wrong.push(format!(
                    "the member {member} of {name} is no founding citizen"
                ));
            }
        }
        if !u32::try_from(members.len()).is_ok_and(|seats| seats <= places) {
            wrong.push(format!("{name} has more members than seats"));
        }
        if !wrong.is_empty() {
            return Err(wrong);
        }
        let seats: Vec<_> = members
            .iter()
            .map(|member| Seat {
                member: *member,
                term,
            })
            .collect();
        let body = Body {
            name: Name::truncate_from(name.to_string().into_bytes()),
            mandate: mandate.clone(),
            generation: Default::default(),
            places,
            group: None,
        };
        Ok((body, SetOf::<T>::truncate_from(seats)))
    }

    /// Passes if the parameters are within their ranges, and fit what is around.
    pub(crate) fn check_params(params: &ParamsOf<T>) -> Result<(), Error<T>> {
        if !params.is_valid() {
            return Err(Error::ParamOutOfRange);
        }
        let fits = |id, seats: u32| seats <= T::Mirror::capacity(id).min(MAX_SEATS);
        if !fits(BodyId::COUNCIL, params.council_seats)
            || !fits(BodyId::GUARDIANS, params.guardian_seats)
        {
            return Err(Error::SeatsDoNotFit);
        }
        let is_auditors = |schema| T::Schemas::class_of(schema) == Some(SchemaClass::Auditor);
        if !params.auditors.is_none_or(is_auditors) {
            return Err(Error::SchemaNotAuditors);
        }
        Ok(())
    }
}
