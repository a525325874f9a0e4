//! Credentials and schemas.

use std::cell::{Cell, RefCell};

use super::{assert_caught, did};
use crate::{
    conformance::{self, CredentialStage},
    CivilSeconds, CredentialCheck, CredentialProblem, CredentialStatus, CredentialView, Did,
    IssuerStanding, SchemaClass, SchemaId, SchemaRegistry,
};

const SCHEMA: SchemaId = SchemaId(4);
const VALIDITY: u64 = 1_000;

#[derive(Clone, Copy)]
struct Held {
    view: CredentialView,
    epoch: u32,
}

/// One issuer's accreditation and the one credential of subject 1.
#[derive(Clone, Copy)]
struct World {
    now: CivilSeconds,
    epoch: u32,
    standing: IssuerStanding,
    revoked_at: CivilSeconds,
    held: Option<Held>,
}

const EMPTY: World = World {
    now: CivilSeconds(100),
    epoch: 0,
    standing: IssuerStanding::Lapsed(CivilSeconds::ZERO),
    revoked_at: CivilSeconds::ZERO,
    held: None,
};

thread_local! {
    static WORLD: Cell<World> = const { Cell::new(EMPTY) };
}

fn view(status: CredentialStatus, expires_at: u64, issuer: IssuerStanding) -> CredentialView {
    CredentialView {
        issuer: did(7),
        issued_at: CivilSeconds(1),
        expires_at: CivilSeconds(expires_at),
        status,
        issuer_standing: issuer,
    }
}

#[test]
fn what_lasts_longest_is_named_first() {
    use CredentialProblem::{Expired, IssuerRevoked, Revoked, Suspended};
    let then = CivilSeconds(50);
    let (ok, gone) = (IssuerStanding::Accredited, IssuerStanding::Revoked(then));
    let judge =
        |status, expires_at, issuer| view(status, expires_at, issuer).judge(CivilSeconds(100));
    assert_eq!(judge(CredentialStatus::Issued, 101, ok), Ok(()));
    assert_eq!(judge(CredentialStatus::Issued, 100, ok), Err(Expired));
    assert_eq!(judge(CredentialStatus::Suspended, 101, ok), Err(Suspended));
    assert_eq!(judge(CredentialStatus::Suspended, 100, ok), Err(Expired));
    assert_eq!(
        judge(CredentialStatus::Issued, 100, gone),
        Err(IssuerRevoked)
    );
    assert_eq!(judge(CredentialStatus::Revoked, 100, gone), Err(Revoked));
    for kept in [
        IssuerStanding::Lapsed(then),
        IssuerStanding::Withdrawn(then),
    ] {
        assert_eq!(judge(CredentialStatus::Issued, 101, kept), Ok(()));
        assert!(!kept.may_issue());
        assert_eq!(kept.since(), Some(then));
    }
    assert!(ok.may_issue() && ok.since().is_none());
    assert!(!gone.may_issue());
}

#[test]
fn classes_know_what_they_are_for() {
    use SchemaClass::{Attendance, Kyc, Licence, Personhood, Residency};
    assert!(Personhood.has_nullifier() && Kyc.has_nullifier() && !Licence.has_nullifier());
    assert!(Attendance.is_earned_by_visits() && Residency.is_earned_by_visits());
    assert!(!Personhood.is_earned_by_visits());
}

/// Brings the stage about. The fault is in the book, not here.
struct Stage;

impl Stage {
    fn change(change: impl FnOnce(&mut World)) {
        let mut world = WORLD.get();
        change(&mut world);
        WORLD.set(world);
    }
}

impl CredentialStage for Stage {
    fn now(&self) -> CivilSeconds {
        WORLD.get().now
    }

    fn set_now(&mut self, now: CivilSeconds) {
        Self::change(|world| world.now = now);
    }

    fn accredit_issuer(&mut self) {
        Self::change(|world| world.standing = IssuerStanding::Accredited);
    }

    fn withdraw_issuer(&mut self) {
        Self::change(|world| world.standing = IssuerStanding::Withdrawn(world.now));
    }

    fn revoke_issuer(&mut self) {
        Self::change(|world| {
            world.epoch += 1;
            world.revoked_at = world.now;
            world.standing = IssuerStanding::Revoked(world.now);
        });
    }

    fn issue(&mut self) {
        Self::change(|world| {
            world.held = Some(Held {
                view: view(
                    CredentialStatus::Issued,
                    world.now.0 + VALIDITY,
                    IssuerStanding::Accredited,
                ),
                epoch: world.epoch,
            });
        });
    }

    fn renew(&mut self) {
        Self::change(|world| {
            let expires_at = world.now.saturating_add(VALIDITY);
            if let Some(held) = &mut world.held {
                held.view.expires_at = expires_at;
            }
        });
    }

    fn suspend(&mut self) {
        self.set_status(CredentialStatus::Suspended);
    }

    fn resume(&mut self) {
        self.set_status(CredentialStatus::Issued);
    }

    fn revoke(&mut self) {
        self.set_status(CredentialStatus::Revoked);
    }
}

impl Stage {
    fn set_status(&self, status: CredentialStatus) {
        Self::change(|world| {
            if let Some(held) = &mut world.held {
                if held.view.status != CredentialStatus::Revoked || FORGIVES.get() {
                    held.view.status = status;
                }
            }
        });
    }
}

thread_local! {
    /// Whether what was revoked can be resumed.
    static FORGIVES: Cell<bool> = const { Cell::new(false) };
}

struct Book<const FAULT: u8>;

impl<const FAULT: u8> CredentialCheck for Book<FAULT> {
    fn find(subject: &Did, schema: SchemaId) -> Option<CredentialView> {
        let world = WORLD.get();
        let held = world
            .held
            .filter(|_| *subject == did(1) && schema == SCHEMA)?;
        let issuer_standing = match FAULT {
            // Never looks at the issuer.
            1 => IssuerStanding::Accredited,
            // Takes an accredited issuer for a lapsed one.
            9 if world.standing == IssuerStanding::Accredited => IssuerStanding::Lapsed(world.now),
            // An issuer accredited anew revives all.
            2 => world.standing,
            // An issuer's withdrawal takes what he issued.
            3 if matches!(world.standing, IssuerStanding::Withdrawn(_)) => {
                IssuerStanding::Revoked(world.now)
            }
            // Takes a recall for a withdrawal.
            7 if held.epoch < world.epoch => IssuerStanding::Withdrawn(world.revoked_at),
            _ if held.epoch < world.epoch => IssuerStanding::Revoked(world.revoked_at),
            _ => world.standing,
        };
        // Forgets suspensions.
        let status = match held.view.status {
            CredentialStatus::Suspended if FAULT == 6 => CredentialStatus::Issued,
            status => status,
        };
        // Never comes to its end.
        let expires_at = match FAULT {
            8 => held.view.expires_at.max(world.now.saturating_add(1)),
            _ => held.view.expires_at,
        };
        Some(CredentialView {
            issuer_standing,
            status,
            expires_at,
            ..held.view
        })
    }

    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem> {
        let view = Self::find(subject, schema).ok_or(CredentialProblem::Missing)?;
        let now = match FAULT {
            // A second of grace.
            4 => WORLD.get().now.saturating_sub(1),
            _ => WORLD.get().now,
        };
        match view.judge(now) {
            // Suspension is not looked at.
            Err(CredentialProblem::Suspended) if FAULT == 5 => Ok(view),
            judged => judged.map(|()| view),
        }
    }
}

fn check_book<const FAULT: u8>() {
    WORLD.set(EMPTY);
    conformance::credential_check::<Book<FAULT>>(&did(1), SCHEMA, &mut Stage);
}

#[test]
fn the_check_of_credentials_can_fail() {
    check_book::<0>();
    assert_caught("CredentialCheck 1: an issuer's withdrawal", check_book::<1>);
    assert_caught(
        "CredentialCheck 3: an issuer accredited anew",
        check_book::<2>,
    );
    assert_caught("CredentialCheck 1: an issuer's withdrawal", check_book::<3>);
    assert_caught("CredentialCheck 2: check passes", check_book::<4>);
    assert_caught("CredentialCheck 2: check passes", check_book::<5>);
    assert_caught("CredentialCheck 2: what is suspended", check_book::<6>);
    assert_caught(
        "CredentialCheck 3: what was revoked with all",
        check_book::<7>,
    );
    assert_caught(
        "CredentialCheck 2: it is over in the second",
        check_book::<8>,
    );
    assert_caught("CredentialCheck 1: the issuer's standing", check_book::<9>);
    FORGIVES.set(true);
    assert_caught(
        "CredentialCheck 3: what was revoked is not resumed",
        check_book::<0>,
    );
    FORGIVES.set(false);
}

#[test]
fn without_credentials_nothing_is_found() {
    conformance::credential_check_denies::<()>(&did(1), SCHEMA);
    WORLD.set(EMPTY);
    Stage.accredit_issuer();
    Stage.issue();
    assert_caught("CredentialCheck", || {
        conformance::credential_check_denies::<Book<0>>(&did(1), SCHEMA);
    });
}

thread_local! {
    static SCHEMAS: RefCell<Vec<SchemaClass>> = const { RefCell::new(Vec::new()) };
}

struct Schemas<const FAULT: u8>;

impl<const FAULT: u8> SchemaRegistry for Schemas<FAULT> {
    fn class_of(schema: SchemaId) -> Option<SchemaClass> {
        let class = usize::try_from(schema.0)
            .ok()
            .and_then(|index| SCHEMAS.with_borrow(|schemas| schemas.get(index).copied()));
        // Has a class for everything.
        class.or((FAULT == 1).then_some(SchemaClass::Other))
    }
}

fn check_schemas<const FAULT: u8>(go_on: impl FnOnce()) {
    SCHEMAS.set(vec![SchemaClass::Personhood, SchemaClass::Licence]);
    conformance::schema_registry::<Schemas<FAULT>>(
        &[
            (SchemaId(0), SchemaClass::Personhood),
            (SchemaId(1), SchemaClass::Licence),
        ],
        SchemaId(9),
        go_on,
    );
}

#[test]
fn the_check_of_schemas_can_fail() {
    check_schemas::<0>(|| SCHEMAS.with_borrow_mut(|schemas| schemas.push(SchemaClass::Skill)));
    assert_caught("SchemaRegistry: what is not registered", || {
        check_schemas::<1>(|| ());
    });
    assert_caught("SchemaRegistry: the schema 1 is of class Licence", || {
        check_schemas::<0>(|| SCHEMAS.set(vec![SchemaClass::Personhood, SchemaClass::Kyc]));
    });
}

#[test]
fn without_a_registry_no_schema_is_known() {
    conformance::schema_registry_denies::<()>(SchemaId(0));
    assert_caught("SchemaRegistry", || {
        conformance::schema_registry_denies::<Schemas<1>>(SchemaId(0));
    });
}
