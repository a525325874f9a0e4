//! Organisations that are registered owe reports.

use althing_primitives::{CredentialProblem, SchemaClass, Subject};
use frame_support::{assert_noop, assert_ok};

use super::{community, plain, problem, signed, stage, ISSUER, RIVAL};
use crate::{
    mock::{
        after, chain, did, document, params, pass, Credentials, Overdue, Owing, TakesObligations,
        Test, CLASSES, REGISTRATION, VALIDITY,
    },
    Error, Registrations,
};

/// A company.
const GUILD: u64 = 45;

fn guild() -> Subject {
    Subject::Organisation(did(GUILD))
}

fn register() {
    assert_ok!(Credentials::issue(
        signed(ISSUER),
        did(GUILD),
        REGISTRATION,
        plain(1)
    ));
}

#[test]
fn a_registration_opens_the_duty_to_report_once() {
    chain().run(|| {
        stage();
        register();
        register();
        assert_eq!(Owing::get(), [(guild(), params().report_grace)]);
        assert_eq!(problem(GUILD, REGISTRATION), None);
    });
}

#[test]
fn where_no_duty_is_taken_down_nobody_is_registered() {
    chain().run(|| {
        stage();
        TakesObligations::set(false);
        assert_noop!(
            Credentials::issue(signed(ISSUER), did(GUILD), REGISTRATION, plain(1)),
            Error::<Test>::ReportsUnavailable
        );
    });
}

#[test]
fn it_does_not_count_while_a_report_is_missing() {
    chain().run(|| {
        stage();
        register();
        Overdue::set(vec![guild()]);
        assert_eq!(
            problem(GUILD, REGISTRATION),
            Some(CredentialProblem::Suspended)
        );
        Overdue::set(Vec::new());
        assert_eq!(problem(GUILD, REGISTRATION), None);
    });
}

#[test]
fn the_duty_ends_with_the_last_registration() {
    chain().run(|| {
        stage();
        register();
        let second = althing_primitives::SchemaId(u32::try_from(CLASSES.len()).expect("few"));
        assert_ok!(Credentials::register_schema(
            community(),
            document(),
            SchemaClass::Registration,
            VALIDITY
        ));
        assert_ok!(Credentials::accredit(
            community(),
            did(RIVAL),
            second,
            after(VALIDITY)
        ));
        assert_ok!(Credentials::issue(
            signed(RIVAL),
            did(GUILD),
            second,
            plain(1)
        ));
        assert_eq!(Registrations::<Test>::get(did(GUILD)), 2);
        pass(VALIDITY + params().keep);
        Overdue::set(vec![guild()]);
        assert_ok!(Credentials::clear(signed(1), did(GUILD), second));
        assert_eq!(Owing::get().len(), 1);
        assert_noop!(
            Credentials::clear(signed(1), did(GUILD), REGISTRATION),
            Error::<Test>::ReportDue
        );
        Overdue::set(Vec::new());
        assert_ok!(Credentials::clear(signed(1), did(GUILD), REGISTRATION));
        assert_eq!(Owing::get(), []);
        assert_eq!(Registrations::<Test>::iter().count(), 0);
    });
}
