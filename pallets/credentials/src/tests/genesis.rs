//! The founding document.

use std::panic::{catch_unwind, AssertUnwindSafe};

use althing_primitives::{
    CivilSeconds, Condition, NullifierLookup, Personhood, PhaseCondition, SchemaId,
};
use frame_support::{assert_noop, assert_ok, traits::BuildGenesisConfig};
use sp_io::TestExternalities;

use super::{
    accredit, community, credential, hash, held, nobody, nullifier, plain, problem, row, signed,
    ADA, BEN, CAI, ISSUER, RIVAL,
};
use crate::{
    mock::{
        after, begin, chain_of, did, genesis, params, pass, run_to, Credentials, Now, Test,
        BEGINNING, CLASSES, DAY, LICENCE, PERSON, REGISTRATION, VALIDITY,
    },
    Error, FoundingCredential, FoundingIssuer, FoundingRows, GenesisConfig, HoldReason, Parameters,
    Params, Schema,
};

fn issuer(who: u64, schema: SchemaId) -> FoundingIssuer {
    FoundingIssuer {
        issuer: did(who),
        schema,
        validity: 168 * DAY,
    }
}

fn person(who: u64, value: u8) -> FoundingCredential {
    FoundingCredential {
        subject: did(who),
        schema: PERSON,
        issuer: did(ISSUER),
        commitment: hash(value),
        validity: VALIDITY,
        nullifier: Some(hash(value)),
    }
}

fn founded() -> GenesisConfig<Test> {
    GenesisConfig {
        issuers: vec![issuer(ISSUER, PERSON), issuer(RIVAL, LICENCE)],
        credentials: vec![person(ADA, 1), person(BEN, 2)],
        ..genesis()
    }
}

#[test]
fn it_is_read_back() {
    chain_of(founded()).run(|| {
        assert_eq!(Parameters::<Test>::get(), params());
        assert_eq!(
            Credentials::schema(),
            Some(PERSON),
            "a schema of personhood counts"
        );
        for (schema, class) in (0..).map(SchemaId).zip(CLASSES) {
            assert_eq!(
                crate::Schemas::<Test>::get(schema).map(|rules| rules.class),
                Some(class)
            );
        }
        // Others found their members on it while the document is read, before time begins.
        for (who, value) in [(ADA, 1), (BEN, 2)] {
            assert_eq!(
                Credentials::check_person(&did(who), &nullifier(PERSON, value)).err(),
                None
            );
            assert_eq!(
                Credentials::holder(&nullifier(PERSON, value)),
                Some(did(who))
            );
        }
        assert_eq!(held(HoldReason::Credential, ISSUER), 0);
    });
}

#[test]
fn its_times_count_from_the_beginning() {
    chain_of(founded()).run(|| {
        begin();
        assert_eq!(
            row(ISSUER, PERSON).until,
            CivilSeconds(BEGINNING + 168 * DAY)
        );
        let ada = credential(ADA, PERSON);
        assert_eq!(ada.issued_at, CivilSeconds(BEGINNING));
        assert_eq!(ada.expires_at, CivilSeconds(BEGINNING + VALIDITY));
        assert_eq!(FoundingRows::<Test>::get(), None);
        assert_eq!(problem(ADA, PERSON), None);
        run_to(3);
        assert_eq!(credential(ADA, PERSON), ada, "once, and never again");
        pass(168 * DAY);
        assert_noop!(
            Credentials::renew(signed(ISSUER), did(ADA), PERSON, 1),
            Error::<Test>::NotAccredited
        );
    });
}

#[test]
fn what_was_given_in_the_first_block_keeps_its_time() {
    chain_of(founded()).run(|| {
        run_to(1);
        Now::set(BEGINNING);
        accredit(RIVAL, LICENCE);
        assert_ok!(Credentials::issue(
            signed(RIVAL),
            did(CAI),
            LICENCE,
            plain(1)
        ));
        run_to(2);
        assert_eq!(row(RIVAL, LICENCE).until, after(VALIDITY));
        assert_eq!(credential(CAI, LICENCE).expires_at, after(VALIDITY));
    });
}

#[test]
fn nobody_clears_the_founders_away_in_the_first_block() {
    chain_of(founded()).run(|| {
        run_to(1);
        Now::set(BEGINNING);
        assert_noop!(
            Credentials::clear(signed(CAI), did(ADA), PERSON),
            Error::<Test>::StillKept
        );
    });
}

#[test]
fn its_issuers_are_not_counted_as_voted() {
    chain_of(founded()).run(|| {
        begin();
        assert_eq!(Credentials::measure(Condition::VotedIssuers), Ok(0));
        assert_ok!(Credentials::accredit(
            community(),
            did(ISSUER),
            PERSON,
            after(DAY)
        ));
        assert_eq!(Credentials::measure(Condition::VotedIssuers), Ok(1));
    });
}

#[test]
fn a_document_of_the_most_rows_is_taken() {
    let credentials = (1..=8).map(|who| person(who, u8::try_from(who).expect("few")));
    let genesis = GenesisConfig {
        credentials: credentials.collect(),
        ..founded()
    };
    chain_of(genesis).run(|| {
        begin();
        assert_eq!(problem(8, PERSON), None);
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let mut schemas = genesis().schemas;
    schemas.push(Schema {
        max_validity: 0,
        ..schemas.first().expect("there are schemas").clone()
    });
    let credentials = vec![
        person(ADA, 1),
        person(ADA, 1),
        person(BEN, 1),
        FoundingCredential {
            nullifier: None,
            ..person(CAI, 3)
        },
        FoundingCredential {
            schema: REGISTRATION,
            ..person(4, 4)
        },
        FoundingCredential {
            schema: LICENCE,
            ..person(5, 5)
        },
        FoundingCredential {
            validity: VALIDITY + 1,
            ..person(6, 6)
        },
        FoundingCredential {
            schema: SchemaId(77),
            ..person(7, 7)
        },
        person(OUTSIDER_ORG, 8),
    ];
    let document = GenesisConfig::<Test> {
        schemas,
        personhood: Some(LICENCE),
        issuers: vec![
            issuer(ISSUER, PERSON),
            issuer(ISSUER, PERSON),
            issuer(ISSUER, SchemaId(77)),
            FoundingIssuer {
                issuer: nobody(),
                ..issuer(ISSUER, PERSON)
            },
            FoundingIssuer {
                validity: 0,
                ..issuer(RIVAL, PERSON)
            },
        ],
        credentials,
        params: Params {
            row_fee: 0,
            ..params()
        },
    };
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| document.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    for part in [
        "a parameter is out of its range",
        "schema 6: its validity",
        "personhood: 1 is no schema of that class",
        "it is named twice",
        "under schema 77: there is no such schema",
        "there is no such identity",
        "or for no time",
        "NullifierTaken",
        "NullifierMissing",
        "a registration owes reports",
        "its issuer is not among the founding ones",
        "longer than its schema allows",
        "NotAPerson",
        "more than 8 issuers or credentials",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
}

/// An organisation, which is no person.
const OUTSIDER_ORG: u64 = 33;
