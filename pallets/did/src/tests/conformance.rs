//! The laws of the traits that the pallet implements.

use althing_primitives::{
    conformance, Did, Identities, IdentityKind, IdentityStatus, IdentityView,
};
use codec::Encode;
use frame_support::assert_ok;

use super::support::*;
use crate::mock::{chain, Identity};

#[test]
fn an_account_speaks_as_a_living_identity() {
    chain().run(|| {
        let did = person(Alice);
        conformance::speaks_as::<_, Identity, Identity>(&id(Alice), &did, &id(Bob), || {
            assert_ok!(Identity::deactivate(signed(Alice), did));
        });
    });
}

#[test]
fn identities_are_read_as_they_are() {
    chain().run(|| {
        let did = person(Alice);
        let consent = consent(Bob, "althing/did-link", |until| {
            (did, id(Bob), 0u32, until).encode()
        });
        assert_ok!(Identity::link_account(
            signed(Alice),
            did,
            id(Bob),
            Some(consent)
        ));
        let expected = IdentityView {
            kind: IdentityKind::Person,
            controller: id(Alice),
            status: IdentityStatus::Active,
        };
        conformance::identities::<_, Identity>(&did, &expected, &Did([1; 32]), &id(Bob), || {
            assert_ok!(Identity::deactivate(signed(Alice), did));
        });
    });
}

#[test]
fn an_identity_under_recovery_is_known_as_such() {
    chain().run(|| {
        let did = befriended(Alice);
        arm(did);
        let view = <Identity as Identities<_>>::identity(&did).expect("it exists");
        assert_eq!(view.status, IdentityStatus::Recovering);
        assert_eq!(Identity::controller(&did), Some(id(Alice)));
    });
}
