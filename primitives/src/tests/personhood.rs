//! Personhood.

use std::cell::RefCell;

use frame_support::dispatch::DispatchResult;
use sp_core::H256;
use sp_runtime::DispatchError;

use super::{assert_caught, did};
use crate::{
    conformance, CivilSeconds, CredentialCheck, CredentialProblem, CredentialStatus,
    CredentialView, Did, IssuerStanding, MemberId, Nullifier, NullifierLookup, OnNullifierMoved,
    OnPersonhoodRenewed, Personhood, PersonhoodProblem, SchemaId,
};

const SCHEMA: SchemaId = SchemaId(2);
const FORMER: SchemaId = SchemaId(1);

const fn nullifier(schema: SchemaId, byte: u8) -> Nullifier {
    Nullifier {
        schema,
        value: H256([byte; 32]),
    }
}

struct World {
    holders: Vec<(Nullifier, Did)>,
    issuer: IssuerStanding,
    status: CredentialStatus,
    /// Seats with their nullifier, their identity and whether they have a voice.
    seats: Vec<(MemberId, Nullifier, Did, bool)>,
}

thread_local! {
    static WORLD: RefCell<World> = RefCell::new(founded());
}

fn founded() -> World {
    World {
        holders: vec![
            (nullifier(SCHEMA, 1), did(1)),
            (nullifier(FORMER, 1), did(1)),
        ],
        issuer: IssuerStanding::Accredited,
        status: CredentialStatus::Issued,
        seats: vec![
            (MemberId(1), nullifier(SCHEMA, 1), did(1), true),
            (MemberId(2), nullifier(SCHEMA, 2), did(2), true),
        ],
    }
}

fn world<R>(look: impl FnOnce(&mut World) -> R) -> R {
    WORLD.with_borrow_mut(look)
}

fn reset() {
    world(|world| *world = founded());
}

struct Issuers<const FAULT: u8>;

impl<const FAULT: u8> CredentialCheck for Issuers<FAULT> {
    fn find(subject: &Did, schema: SchemaId) -> Option<CredentialView> {
        (*subject == did(1) && schema == SCHEMA).then(|| {
            world(|world| CredentialView {
                issuer: did(7),
                issued_at: CivilSeconds(1),
                expires_at: CivilSeconds(100),
                status: world.status,
                issuer_standing: world.issuer,
            })
        })
    }

    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem> {
        let view = Self::find(subject, schema).ok_or(CredentialProblem::Missing)?;
        match FAULT {
            // Takes any credential.
            1 => Ok(view),
            _ => view.judge(CivilSeconds(50)).map(|()| view),
        }
    }
}

impl<const FAULT: u8> NullifierLookup for Issuers<FAULT> {
    fn holder(nullifier: &Nullifier) -> Option<Did> {
        let held = world(|world| {
            world
                .holders
                .iter()
                .find(|(held, _)| held == nullifier)
                .map(|(_, holder)| *holder)
        });
        match FAULT {
            // Nothing is held.
            9 => None,
            // Everything is held.
            2 => held.or(Some(did(1))),
            _ => held,
        }
    }
}

impl<const FAULT: u8> Personhood for Issuers<FAULT> {
    fn schema() -> Option<SchemaId> {
        Some(SCHEMA)
    }

    fn former_schema() -> Option<SchemaId> {
        // The one that counts is the former one too.
        Some(if FAULT == 6 { SCHEMA } else { FORMER })
    }

    fn check_person(did: &Did, shown: &Nullifier) -> Result<CredentialView, PersonhoodProblem> {
        // The rules that come with the trait, where no fault is wanted.
        let schema = Self::schema().ok_or(PersonhoodProblem::NoSchema)?;
        // Knows nobody; forgets whom an issuer attested, once he is no issuer any more.
        if FAULT == 7 || FAULT == 8 && world(|world| !world.issuer.may_issue()) {
            return Err(PersonhoodProblem::NotHolder);
        }
        if shown.schema != schema && FAULT != 3 {
            return Err(PersonhoodProblem::OtherSchema);
        }
        if Self::holder(shown).as_ref() != Some(did) && FAULT != 4 {
            return Err(PersonhoodProblem::NotHolder);
        }
        Ok(Self::check(did, schema)?)
    }

    fn check_newcomer(did: &Did, shown: &Nullifier) -> Result<CredentialView, PersonhoodProblem> {
        let view = Self::check_person(did, shown)?;
        if !view.issuer_standing.may_issue() && FAULT != 5 {
            return Err(PersonhoodProblem::IssuerNotAccredited);
        }
        Ok(view)
    }
}

/// Has the methods that it must have.
struct Bare;

impl CredentialCheck for Bare {
    fn find(subject: &Did, schema: SchemaId) -> Option<CredentialView> {
        Issuers::<0>::find(subject, schema)
    }

    fn check(subject: &Did, schema: SchemaId) -> Result<CredentialView, CredentialProblem> {
        Issuers::<0>::check(subject, schema)
    }
}

impl NullifierLookup for Bare {
    fn holder(nullifier: &Nullifier) -> Option<Did> {
        Issuers::<0>::holder(nullifier)
    }
}

impl Personhood for Bare {
    fn schema() -> Option<SchemaId> {
        Some(SCHEMA)
    }

    fn former_schema() -> Option<SchemaId> {
        Some(FORMER)
    }
}

fn check_personhood<P: Personhood>() {
    reset();
    conformance::personhood::<P>(
        &did(1),
        &nullifier(SCHEMA, 1),
        &nullifier(FORMER, 1),
        &did(2),
        || world(|world| world.issuer = IssuerStanding::Withdrawn(CivilSeconds(40))),
        || world(|world| world.status = CredentialStatus::Revoked),
    );
}

#[test]
fn the_check_of_personhood_can_fail() {
    check_personhood::<Issuers<0>>();
    check_personhood::<Bare>();
    assert_caught(
        "Personhood 2: without a credential",
        check_personhood::<Issuers<1>>,
    );
    assert_caught(
        "Personhood 2: a nullifier of a schema",
        check_personhood::<Issuers<3>>,
    );
    assert_caught(
        "Personhood 2: nobody is a person by",
        check_personhood::<Issuers<4>>,
    );
    assert_caught(
        "Personhood 2: an issuer without",
        check_personhood::<Issuers<5>>,
    );
    assert_caught("Personhood 1", check_personhood::<Issuers<6>>);
    assert_caught(
        "Personhood 2: the holder with",
        check_personhood::<Issuers<7>>,
    );
    assert_caught(
        "Personhood 2: who was attested",
        check_personhood::<Issuers<8>>,
    );
}

#[test]
fn without_issuers_nobody_is_a_person() {
    conformance::personhood_denies::<()>(&did(1), &nullifier(SCHEMA, 1));
    conformance::nullifier_lookup_denies::<()>(&nullifier(SCHEMA, 1));
    reset();
    assert_caught("Personhood", || {
        conformance::personhood_denies::<Bare>(&did(1), &nullifier(SCHEMA, 1));
    });
    assert_caught("NullifierLookup", || {
        conformance::nullifier_lookup_denies::<Bare>(&nullifier(SCHEMA, 1));
    });
}

fn check_nullifiers<const FAULT: u8>(move_it: impl FnOnce()) {
    reset();
    conformance::nullifier_lookup::<Issuers<FAULT>>(
        &nullifier(SCHEMA, 1),
        &nullifier(SCHEMA, 9),
        &did(1),
        &did(3),
        move_it,
    );
}

#[test]
fn the_check_of_nullifiers_can_fail() {
    check_nullifiers::<0>(|| world(|world| world.holders[0].1 = did(3)));
    assert_caught("NullifierLookup 1: a nullifier has", || {
        check_nullifiers::<9>(|| ());
    });
    assert_caught("NullifierLookup 1: what nobody holds", || {
        check_nullifiers::<2>(|| ());
    });
    // A move that frees the nullifier, and one that does nothing.
    assert_caught("NullifierLookup 2", || {
        check_nullifiers::<0>(|| world(|world| world.holders.clear()));
    });
    assert_caught("NullifierLookup 2", || check_nullifiers::<0>(|| ()));
}

struct Seats<const FAULT: u8>;

impl<const FAULT: u8> OnPersonhoodRenewed for Seats<FAULT> {
    fn on_personhood_renewed(subject: &Did, _: CivilSeconds) {
        world(|world| {
            for (_, _, holder, voice) in &mut world.seats {
                // Gives everybody a voice, or nobody.
                if (*holder == *subject || FAULT == 1) && FAULT != 2 {
                    *voice = true;
                }
            }
        });
    }
}

impl<const FAULT: u8> OnNullifierMoved for Seats<FAULT> {
    fn on_nullifier_moved(moved: &Nullifier, _: &Did, to: &Did) -> DispatchResult {
        world(|world| {
            // Refuses all that it knows.
            if FAULT == 8 && *moved == nullifier(SCHEMA, 1) {
                return Err(DispatchError::Unavailable);
            }
            if world.seats.iter().any(|(_, _, holder, _)| holder == to) && FAULT != 3 {
                return Err(DispatchError::Unavailable);
            }
            let bound = world
                .seats
                .iter_mut()
                .find(|(_, bound, _, _)| bound == moved);
            let Some((id, _, holder, voice)) = bound else {
                // Refuses what is bound to no seat.
                return if FAULT == 4 {
                    Err(DispatchError::CannotLookup)
                } else {
                    Ok(())
                };
            };
            // Leaves the seat where it is.
            if FAULT != 5 {
                *holder = *to;
            }
            // Opens a fresh seat instead.
            if FAULT == 6 {
                *id = MemberId(99);
            }
            // Keeps the voice.
            *voice = FAULT == 7;
            Ok(())
        })
    }
}

fn check_renewal<T: OnPersonhoodRenewed>() {
    reset();
    world(|world| world.seats[0].3 = false);
    conformance::on_personhood_renewed::<T>(&did(1), &did(9), CivilSeconds(500), || {
        world(|world| world.seats[0].3)
    });
}

#[test]
fn the_check_of_renewals_can_fail() {
    check_renewal::<Seats<0>>();
    check_renewal::<((), Seats<0>)>();
    assert_caught("OnPersonhoodRenewed 2", check_renewal::<Seats<1>>);
    assert_caught(
        "OnPersonhoodRenewed 1: a recovered seat has a voice",
        check_renewal::<Seats<2>>,
    );
    assert_caught(
        "OnPersonhoodRenewed 1: a recovered seat has a voice",
        check_renewal::<()>,
    );
    // Nobody silenced the seat after its recovery.
    assert_caught(
        "OnPersonhoodRenewed 1: a recovered seat has no voice",
        || {
            reset();
            conformance::on_personhood_renewed::<Seats<0>>(
                &did(1),
                &did(9),
                CivilSeconds(500),
                || world(|world| world.seats[0].3),
            );
        },
    );
}

fn check_moves<T: OnNullifierMoved>() {
    reset();
    let seat = |did: &Did| {
        world(|world| {
            world
                .seats
                .iter()
                .find(|(_, _, holder, _)| holder == did)
                .copied()
        })
    };
    conformance::on_nullifier_moved::<T>(
        &nullifier(SCHEMA, 1),
        &nullifier(SCHEMA, 9),
        [&did(1), &did(3), &did(2)],
        |did| seat(did).map(|(id, ..)| id),
        |did| seat(did).is_some_and(|(_, _, _, voice)| voice),
        reset,
    );
}

#[test]
fn the_check_of_moves_can_fail() {
    check_moves::<Seats<0>>();
    check_moves::<(Seats<0>, ())>();
    assert_caught(
        "OnNullifierMoved 2: nobody gets a second",
        check_moves::<Seats<3>>,
    );
    assert_caught(
        "OnNullifierMoved 2: a nullifier without",
        check_moves::<Seats<4>>,
    );
    assert_caught(
        "OnNullifierMoved 1: it is the same seat",
        check_moves::<Seats<5>>,
    );
    assert_caught(
        "OnNullifierMoved 1: it is the same seat",
        check_moves::<Seats<6>>,
    );
    assert_caught(
        "OnNullifierMoved 1: a seat that moved",
        check_moves::<Seats<7>>,
    );
    assert_caught(
        "OnNullifierMoved 1: the seat moves",
        check_moves::<Seats<8>>,
    );
    assert_caught(
        "OnNullifierMoved 2: nobody gets a second",
        check_moves::<()>,
    );
}
