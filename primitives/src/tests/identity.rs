//! Identities.

use std::{cell::RefCell, collections::BTreeMap};

use codec::Encode;
use sp_core::H256;

use super::{assert_caught, did, Account};
use crate::{
    conformance, Did, Identities, IdentityKind, IdentityStatus, IdentityView, Leaning,
    NothingLeans, OnDeactivate, SpeaksAs,
};

const CONTROLLER: Account = 1;
const LINKED: Account = 2;
const STRANGER: Account = 3;

#[derive(Default)]
struct World {
    identities: BTreeMap<Did, IdentityView<Account>>,
    speaks: BTreeMap<Account, Did>,
    /// What leans on identities; asking a faulty one takes it away.
    leaning: BTreeMap<Did, Leaning>,
}

thread_local! {
    static WORLD: RefCell<World> = RefCell::default();
}

fn world<R>(look: impl FnOnce(&mut World) -> R) -> R {
    WORLD.with_borrow_mut(look)
}

fn found() -> IdentityView<Account> {
    let view = IdentityView {
        kind: IdentityKind::Person,
        controller: CONTROLLER,
        status: IdentityStatus::Active,
    };
    world(|world| {
        *world = World::default();
        world.identities.insert(did(1), view.clone());
        world
            .speaks
            .extend([(CONTROLLER, did(1)), (LINKED, did(1))]);
        world.leaning.insert(did(1), Leaning::Seat);
    });
    view
}

fn deactivate() {
    world(|world| {
        if let Some(identity) = world.identities.get_mut(&did(1)) {
            identity.status = IdentityStatus::Deactivated;
        }
    });
}

#[test]
fn an_identity_is_the_hash_of_who_made_it_where() {
    let tag = H256::repeat_byte(5);
    let creator = [7_u8; 32];
    let derived = Did::derive(&tag, &creator, 2);
    // BLAKE2b-256, by another implementation, of 0x34 (the length of the tag, compact), the tag,
    // 32 times 0x05, 32 times 0x07, and 0x02000000.
    assert_eq!(
        H256(derived.0),
        "26029dd54a7e29f39c0fb00fc1f33a5dc0d803ba5bcd74c2340ce7770cf7476d"
            .parse()
            .unwrap()
    );
    assert_ne!(derived, Did::derive(&tag, &creator, 3));
    assert_ne!(derived, Did::derive(&H256::zero(), &creator, 2));
    assert_ne!(derived, Did::derive(&tag, &[8_u8; 32], 2));
    assert_eq!(derived.encode().len(), 32);
}

struct Registry<const FAULT: u8>;

impl<const FAULT: u8> Identities<Account> for Registry<FAULT> {
    fn identity(did: &Did) -> Option<IdentityView<Account>> {
        let view = world(|world| world.identities.get(did).cloned());
        match FAULT {
            // Forgets who is deactivated.
            1 => view.filter(|view| view.status == IdentityStatus::Active),
            // Reads another kind.
            5 => view.map(|view| IdentityView {
                kind: IdentityKind::Place,
                ..view
            }),
            // Knows everybody.
            4 => Some(view.unwrap_or(IdentityView {
                kind: IdentityKind::Place,
                controller: STRANGER,
                status: IdentityStatus::Active,
            })),
            _ => view,
        }
    }

    fn controller(did: &Did) -> Option<Account> {
        let view = Self::identity(did).filter(|_| FAULT != 6)?;
        // The last controller rules on.
        (FAULT == 2 || view.status != IdentityStatus::Deactivated).then_some(view.controller)
    }

    fn is_controller(did: &Did, who: &Account) -> bool {
        match FAULT {
            // Who speaks as it rules it.
            3 => Speakers::<0>::did_of(who).as_ref() == Some(did),
            _ => Self::controller(did).as_ref() == Some(who),
        }
    }
}

struct Speakers<const FAULT: u8>;

impl<const FAULT: u8> SpeaksAs<Account> for Speakers<FAULT> {
    fn did_of(account: &Account) -> Option<Did> {
        let spoken = world(|world| world.speaks.get(account).copied());
        match FAULT {
            0 => spoken.filter(|did| Registry::<0>::controller(did).is_some()),
            // Speaks as the dead.
            1 => spoken,
            // Knows controllers only.
            3 => spoken.filter(|did| Registry::<0>::is_controller(did, account)),
            // Lets strangers speak.
            2 => Some(did(1)),
            _ => unreachable!(),
        }
    }
}

fn check_registry<const FAULT: u8>() {
    let view = found();
    conformance::identities::<Account, Registry<FAULT>>(
        &did(1),
        &view,
        &did(9),
        &LINKED,
        deactivate,
    );
}

#[test]
fn the_check_of_identities_can_fail() {
    check_registry::<0>();
    assert_caught(
        "Identities 2: a deactivated identity is known",
        check_registry::<1>,
    );
    assert_caught(
        "Identities 2: a deactivated identity has no",
        check_registry::<2>,
    );
    assert_caught("Identities: the controller rules", check_registry::<3>);
    assert_caught("Identities: what never existed", check_registry::<4>);
    assert_caught("Identities: an identity is read", check_registry::<5>);
    assert_caught("Identities: a living identity", check_registry::<6>);
}

#[test]
fn the_rules_that_come_with_the_trait_are_its_laws() {
    /// Has the one method that it must have.
    struct Bare;
    impl Identities<Account> for Bare {
        fn identity(did: &Did) -> Option<IdentityView<Account>> {
            Registry::<0>::identity(did)
        }
    }
    let view = found();
    conformance::identities::<Account, Bare>(&did(1), &view, &did(9), &LINKED, deactivate);
}

#[test]
fn without_a_registry_nobody_is_known() {
    conformance::identities_denies::<Account, ()>(&did(1), &CONTROLLER);
    conformance::speaks_as_denies::<Account, ()>(&CONTROLLER);
    found();
    assert_caught("Identities", || {
        conformance::identities_denies::<Account, Registry<0>>(&did(1), &CONTROLLER);
    });
    assert_caught("SpeaksAs", || {
        conformance::speaks_as_denies::<Account, Speakers<0>>(&CONTROLLER);
    });
}

fn check_speakers<const FAULT: u8>() {
    found();
    conformance::speaks_as::<Account, Speakers<FAULT>, Registry<0>>(
        &LINKED,
        &did(1),
        &STRANGER,
        deactivate,
    );
}

#[test]
fn the_check_of_speakers_can_fail() {
    check_speakers::<0>();
    assert_caught(
        "SpeaksAs 1: nobody speaks as a deactivated",
        check_speakers::<1>,
    );
    assert_caught("SpeaksAs 1: a stranger", check_speakers::<2>);
    assert_caught("SpeaksAs 1: the account speaks", check_speakers::<3>);
}

struct Leans<const FAULT: u8>;

impl<const FAULT: u8> OnDeactivate for Leans<FAULT> {
    fn may_deactivate(did: &Did) -> Result<(), Leaning> {
        let leaning = world(|world| match FAULT {
            // Takes away what it was asked about.
            1 => world.leaning.remove(did),
            _ => world.leaning.get(did).copied(),
        });
        match (FAULT, leaning) {
            (0 | 1, Some(leaning)) => Err(leaning),
            // Names another reason.
            (2, Some(_)) => Err(Leaning::Node),
            // Never lets go.
            (3, _) => Err(Leaning::Seat),
            _ => Ok(()),
        }
    }
}

fn check_leaning<T: OnDeactivate>() {
    found();
    conformance::on_deactivate::<T>(&did(2), &did(1), Leaning::Seat, || {
        world(|world| world.leaning.clear());
    });
}

#[test]
fn the_check_of_leaning_can_fail() {
    check_leaning::<Leans<0>>();
    assert_caught("OnDeactivate 2", check_leaning::<Leans<1>>);
    assert_caught("OnDeactivate 1", check_leaning::<Leans<2>>);
    assert_caught("OnDeactivate 1", check_leaning::<Leans<3>>);
    assert_caught("OnDeactivate 1", check_leaning::<NothingLeans>);
}

#[test]
fn in_a_tuple_everybody_must_let_go() {
    check_leaning::<(Leans<0>,)>();
    check_leaning::<(NothingLeans, Leans<0>)>();
    check_leaning::<(Leans<0>, NothingLeans)>();
}

#[test]
fn without_anybody_to_ask_an_identity_stays() {
    conformance::on_deactivate_denies::<()>(&did(1));
    conformance::on_deactivate_denies::<(NothingLeans, ())>(&did(1));
    assert_caught("OnDeactivate", || {
        conformance::on_deactivate_denies::<NothingLeans>(&did(1));
    });
}
