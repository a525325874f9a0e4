//! Kinds of credentials, and the one that makes a person.

use althing_primitives::{Personhood, SchemaClass, SchemaId, SchemaRegistry};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{community, constitution, signed};
use crate::{
    mock::{
        begin, chain, chain_of, document, genesis, params, run_to, Credentials, Test, CLASSES,
        LICENCE, OTHER_PERSON, PERSON, VALIDITY,
    },
    CountingPersonhood, Error, Event, GenesisConfig, NextSchema, LONGEST,
};

#[test]
fn a_schema_gets_the_next_number() {
    chain().run(|| {
        begin();
        let next = SchemaId(u32::try_from(CLASSES.len()).expect("few"));
        assert_ok!(Credentials::register_schema(
            community(),
            document(),
            SchemaClass::Skill,
            VALIDITY
        ));
        assert_eq!(Credentials::class_of(next), Some(SchemaClass::Skill));
        assert_last::<Test>(Event::SchemaRegistered {
            schema: next,
            class: SchemaClass::Skill,
            max_validity: VALIDITY,
            document: document(),
        });
    });
}

#[test]
fn a_schema_that_counts_for_no_time_or_too_long_is_refused() {
    chain().run(|| {
        for validity in [0, LONGEST + 1] {
            assert_noop!(
                Credentials::register_schema(community(), document(), SchemaClass::Skill, validity),
                Error::<Test>::ValidityOutOfRange
            );
        }
    });
}

#[test]
fn the_last_number_is_not_given_twice() {
    chain().run(|| {
        NextSchema::<Test>::put(SchemaId(u32::MAX));
        assert_noop!(
            Credentials::register_schema(community(), document(), SchemaClass::Skill, 1),
            Error::<Test>::SchemasExhausted
        );
    });
}

#[test]
fn only_the_community_registers() {
    chain().run(|| {
        for other in [constitution(), signed(30)] {
            assert_noop!(
                Credentials::register_schema(other, document(), SchemaClass::Skill, 1),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn the_former_schema_plays_a_part_for_two_seasons() {
    chain().run(|| {
        begin();
        assert_eq!(counting(), Some(PERSON));
        assert_eq!(Credentials::former_schema(), None);
        assert_ok!(Credentials::set_personhood_schema(
            constitution(),
            OTHER_PERSON
        ));
        let until = 2 + params().rebinding;
        assert_last::<Test>(Event::PersonhoodSchemaSet {
            schema: OTHER_PERSON,
            former: Some((PERSON, until)),
        });
        assert_eq!(counting(), Some(OTHER_PERSON));
        run_to(until - 1);
        assert_eq!(Credentials::former_schema(), Some(PERSON));
        assert_noop!(
            Credentials::set_personhood_schema(constitution(), PERSON),
            Error::<Test>::RebindingNotOver
        );
        run_to(until);
        assert_eq!(Credentials::former_schema(), None);
        assert_ok!(Credentials::set_personhood_schema(constitution(), PERSON));
        assert_eq!(Credentials::former_schema(), Some(OTHER_PERSON));
    });
}

/// The schema that makes a person.
fn counting() -> Option<SchemaId> {
    <Credentials as Personhood>::schema()
}

#[test]
fn the_first_schema_of_personhood_has_no_former() {
    let genesis = GenesisConfig {
        personhood: None,
        ..genesis()
    };
    chain_of(genesis).run(|| {
        assert_eq!(counting(), None);
        assert_ok!(Credentials::set_personhood_schema(constitution(), PERSON));
        assert_eq!(counting(), Some(PERSON));
        assert_eq!(
            CountingPersonhood::<Test>::get().and_then(|counting| counting.former),
            None
        );
    });
}

#[test]
fn what_makes_no_person_does_not_count() {
    chain().run(|| {
        for (schema, error) in [
            (LICENCE, Error::<Test>::NotPersonhood),
            (SchemaId(77), Error::<Test>::SchemaNotFound),
            (PERSON, Error::<Test>::CountsAlready),
        ] {
            assert_noop!(
                Credentials::set_personhood_schema(constitution(), schema),
                error
            );
        }
    });
}

#[test]
fn only_the_constitution_changes_who_is_a_person() {
    chain().run(|| {
        for other in [community(), signed(30)] {
            assert_noop!(
                Credentials::set_personhood_schema(other, OTHER_PERSON),
                DispatchError::BadOrigin
            );
        }
    });
}
