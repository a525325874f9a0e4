//! Credentials out of visits.

use std::{cell::RefCell, collections::BTreeMap};

use sp_core::H256;

use super::{assert_caught, did};
use crate::{
    conformance, CivilSeconds, CredentialCheck, CredentialProblem, CredentialStatus,
    CredentialView, Did, IssuerStanding, SchemaId, VisitCredentials, VisitProblem,
};

const ATTENDANCE: SchemaId = SchemaId(1);
const LICENCE: SchemaId = SchemaId(2);

thread_local! {
    static ISSUED: RefCell<BTreeMap<(Did, SchemaId), Did>> = RefCell::default();
}

struct Visits<const FAULT: u8>;

impl<const FAULT: u8> VisitCredentials for Visits<FAULT> {
    fn attest(node: &Did, visitor: &Did, schema: SchemaId, _: H256) -> Result<(), VisitProblem> {
        let held = ISSUED.with_borrow(|issued| issued.get(&(*visitor, schema)).copied());
        // Writes before it checks.
        if FAULT == 1 {
            ISSUED.with_borrow_mut(|issued| issued.insert((*visitor, schema), *node));
        }
        // Refuses to overwrite, and overwrites.
        if FAULT == 9 && *node == did(2) {
            ISSUED.with_borrow_mut(|issued| issued.insert((*visitor, schema), *node));
        }
        // Leaves out one check each.
        if schema != ATTENDANCE && FAULT != 2 {
            return Err(VisitProblem::OtherSchema);
        }
        if *node != did(1) && *node != did(2) && FAULT != 3 {
            return Err(VisitProblem::NotAccredited);
        }
        if *visitor != did(5) && FAULT != 4 {
            return Err(VisitProblem::UnknownVisitor);
        }
        if held.is_some_and(|issuer| issuer != *node) && FAULT != 5 {
            return Err(VisitProblem::HeldFromOther);
        }
        // Refuses to renew.
        if held.is_some() && FAULT == 6 {
            return Err(VisitProblem::HeldFromOther);
        }
        // Issues in another's name, or nothing.
        let issuer = if FAULT == 7 { did(2) } else { *node };
        if FAULT != 8 {
            ISSUED.with_borrow_mut(|issued| issued.insert((*visitor, schema), issuer));
        }
        Ok(())
    }
}

struct Book;

impl CredentialCheck for Book {
    fn find(subject: &Did, schema: SchemaId) -> Option<CredentialView> {
        ISSUED.with_borrow(|issued| {
            issued
                .get(&(*subject, schema))
                .map(|issuer| CredentialView {
                    issuer: *issuer,
                    issued_at: CivilSeconds(1),
                    expires_at: CivilSeconds(100),
                    status: CredentialStatus::Issued,
                    issuer_standing: IssuerStanding::Accredited,
                })
        })
    }

    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem> {
        Self::find(subject, schema).ok_or(CredentialProblem::Missing)
    }
}

fn check_visits<V: VisitCredentials>() {
    ISSUED.take();
    conformance::visit_credentials::<V, Book>(
        [&did(1), &did(2), &did(3)],
        &did(5),
        &did(6),
        ATTENDANCE,
        LICENCE,
    );
}

#[test]
fn the_check_of_visits_can_fail() {
    check_visits::<Visits<0>>();
    assert_caught(
        "VisitCredentials 3: what is refused",
        check_visits::<Visits<1>>,
    );
    assert_caught("VisitCredentials: visits earn", check_visits::<Visits<2>>);
    assert_caught(
        "VisitCredentials: a node that is not",
        check_visits::<Visits<3>>,
    );
    assert_caught(
        "VisitCredentials: who does not exist",
        check_visits::<Visits<4>>,
    );
    assert_caught(
        "VisitCredentials 3: another node",
        check_visits::<Visits<5>>,
    );
    assert_caught("VisitCredentials 2", check_visits::<Visits<6>>);
    assert_caught("VisitCredentials 1", check_visits::<Visits<7>>);
    assert_caught("VisitCredentials 1", check_visits::<Visits<8>>);
    assert_caught(
        "VisitCredentials 3: a refused attestation",
        check_visits::<Visits<9>>,
    );
    assert_caught("VisitCredentials", check_visits::<()>);
}

#[test]
fn without_credentials_visits_earn_nothing() {
    conformance::visit_credentials_denies::<()>(&did(1), &did(5), ATTENDANCE);
    assert_caught("VisitCredentials", || {
        conformance::visit_credentials_denies::<Visits<0>>(&did(1), &did(5), ATTENDANCE);
    });
}
