//! Laws of credentials.

use crate::{
    clock::CivilSeconds,
    credentials::{
        CredentialCheck, CredentialProblem, CredentialView, IssuerStanding, SchemaClass, SchemaId,
        SchemaRegistry,
    },
    identity::Did,
};

/// What [`credential_check`] has happen to one credential of one subject and schema. A step that the
/// implementer refuses leaves all as it is.
pub trait CredentialStage {
    /// Civil time.
    fn now(&self) -> CivilSeconds;
    /// Moves the time forward to `now`.
    fn set_now(&mut self, now: CivilSeconds);
    /// Accredits the issuer, for the first time or anew, for longer than the check can take.
    fn accredit_issuer(&mut self);
    /// Withdraws the issuer's accreditation.
    fn withdraw_issuer(&mut self);
    /// Revokes all that the issuer issued.
    fn revoke_issuer(&mut self);
    /// Issues the credential.
    fn issue(&mut self);
    /// Renews it from now on.
    fn renew(&mut self);
    /// Suspends it.
    fn suspend(&mut self);
    /// Resumes it.
    fn resume(&mut self);
    /// Revokes it.
    fn revoke(&mut self);
}

/// Holds a [`CredentialCheck`] to its laws, on the credential of `subject` under `schema`, which
/// does not exist yet.
pub fn credential_check<C: CredentialCheck>(
    subject: &Did,
    schema: SchemaId,
    stage: &mut impl CredentialStage,
) {
    // A macro, since a closure would keep the stage borrowed.
    macro_rules! check {
        () => {
            judged::<C>(subject, schema, stage.now())
        };
    }

    setup!(C::find(subject, schema).is_none(), "it was issued before");
    law!(
        check!() == Err(CredentialProblem::Missing),
        "CredentialCheck 2: what was never issued is missing"
    );

    stage.accredit_issuer();
    stage.issue();
    let credential = match check!() {
        Ok(credential) => credential,
        Err(problem) => panic!("set up wrongly: what was issued does not count: {problem:?}"),
    };
    law!(
        credential.issuer_standing == IssuerStanding::Accredited,
        "CredentialCheck 1: the issuer's standing is part of the answer"
    );

    stage.suspend();
    law!(
        check!() == Err(CredentialProblem::Suspended),
        "CredentialCheck 2: what is suspended does not count"
    );
    stage.resume();
    law!(
        check!().is_ok(),
        "CredentialCheck 2: what is resumed counts again"
    );

    stage.set_now(credential.expires_at.saturating_sub(1));
    law!(
        check!().is_ok(),
        "CredentialCheck 2: it counts until its last second"
    );
    stage.set_now(credential.expires_at);
    law!(
        check!() == Err(CredentialProblem::Expired),
        "CredentialCheck 2: it is over in the second in which it expires"
    );
    stage.renew();
    law!(
        check!().is_ok(),
        "CredentialCheck 2: what is renewed counts again"
    );

    stage.withdraw_issuer();
    law!(
        check!().is_ok_and(|credential| !credential.issuer_standing.may_issue()),
        "CredentialCheck 1: an issuer's withdrawal is seen, and takes nothing from what was issued"
    );

    stage.accredit_issuer();
    law!(
        check!().is_ok_and(|credential| credential.issuer_standing.may_issue()),
        "CredentialCheck 1: an issuer accredited anew may issue"
    );
    stage.revoke_issuer();
    law!(
        check!() == Err(CredentialProblem::IssuerRevoked),
        "CredentialCheck 3: what was revoked with all of its issuer's does not count"
    );
    stage.accredit_issuer();
    law!(
        check!() == Err(CredentialProblem::IssuerRevoked),
        "CredentialCheck 3: an issuer accredited anew revives nothing"
    );

    stage.issue();
    setup!(check!().is_ok(), "it was not issued again");
    stage.revoke();
    law!(
        check!() == Err(CredentialProblem::Revoked),
        "CredentialCheck 3: what was revoked does not count"
    );
    stage.resume();
    stage.renew();
    law!(
        check!() == Err(CredentialProblem::Revoked),
        "CredentialCheck 3: what was revoked is not resumed or renewed"
    );
}

/// The answer of `check`, after holding it to law 2.
fn judged<C: CredentialCheck>(
    subject: &Did,
    schema: SchemaId,
    now: CivilSeconds,
) -> Result<CredentialView, CredentialProblem> {
    let expected = C::find(subject, schema).map_or(Err(CredentialProblem::Missing), |credential| {
        credential.judge(now).map(|()| credential)
    });
    let answer = C::check(subject, schema);
    law!(
        answer == expected,
        "CredentialCheck 2: check passes what judge passes, {expected:?}, not {answer:?}"
    );
    answer
}

/// Holds a stand-in for a [`CredentialCheck`] to its denial.
pub fn credential_check_denies<C: CredentialCheck>(subject: &Did, schema: SchemaId) {
    law!(
        C::find(subject, schema).is_none()
            && C::check(subject, schema) == Err(CredentialProblem::Missing),
        "CredentialCheck: a stand-in finds none"
    );
}

/// Holds a [`SchemaRegistry`] to its law. `known` are schemas with their classes, and there is no
/// schema `unknown`; `go_on` lets governance do what it may with schemas.
pub fn schema_registry<R: SchemaRegistry>(
    known: &[(SchemaId, SchemaClass)],
    unknown: SchemaId,
    go_on: impl FnOnce(),
) {
    setup!(!known.is_empty(), "there must be a schema");
    let hold = || {
        for (schema, class) in known {
            law!(
                R::class_of(*schema) == Some(*class),
                "SchemaRegistry: the schema {schema} is of class {class:?} and stays so"
            );
        }
        law!(
            R::class_of(unknown).is_none(),
            "SchemaRegistry: what is not registered has no class"
        );
    };
    hold();
    go_on();
    hold();
}

/// Holds a stand-in for a [`SchemaRegistry`] to its denial.
pub fn schema_registry_denies<R: SchemaRegistry>(schema: SchemaId) {
    law!(
        R::class_of(schema).is_none(),
        "SchemaRegistry: a stand-in knows no schema"
    );
}
