//! What a member reads.

use althing_primitives::IdentityStatus;
use frame_support::assert_ok;

use super::support::*;
use crate::{
    mock::{chain, run_to, Identity, Now},
    KeyId, Relationships,
};

#[test]
fn resolving_tells_live_and_revoked_keys_by_number() {
    chain().run(|| {
        let start = Now::get();
        let did = person(Alice);
        let login = key_for(Bob, Relationships::AUTHENTICATION);
        assert_ok!(Identity::add_key(signed(Alice), did, login));
        assert_ok!(Identity::add_key(signed(Alice), did, key(Charlie)));
        Now::set(start + 60);
        for revoked in [0, 1] {
            assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(revoked)));
        }
        let view = Identity::resolve(&did).expect("it exists");
        let keys: Vec<_> = view
            .keys
            .iter()
            .map(|key| (key.id.0, key.revoked_at.map(|at| at.0)))
            .collect();
        assert_eq!(keys, [(0, Some(start + 60)), (2, None)]);
        assert_eq!((view.created.0, view.updated.0), (start, start + 60));
        assert_eq!((view.version, view.nonce), (5, 0));
        assert_eq!(view.status, IdentityStatus::Active);
        assert_eq!(view.accounts, [id(Alice)]);
        assert_eq!(
            Identity::key(&did, KeyId(0)).expect("it is kept").public,
            key(Alice).public
        );
        assert_eq!(Identity::key(&did, KeyId(1)), None);
        assert_eq!(
            Identity::key(&did, KeyId(2)).expect("it lives").revoked_at,
            None
        );
    });
}

#[test]
fn resolving_an_ended_identity_tells_when_it_ended_and_what_signed() {
    chain().run(|| {
        let start = Now::get();
        let did = person(Alice);
        assert_ok!(Identity::add_service(signed(Alice), did, service("web")));
        Now::set(start + 60);
        assert_ok!(Identity::deactivate(signed(Alice), did));
        let view = Identity::resolve(&did).expect("it is kept");
        assert_eq!(view.status, IdentityStatus::Deactivated);
        assert_eq!((view.created.0, view.updated.0), (start, start + 60));
        assert_eq!(view.version, 3);
        assert_eq!(view.keys.len(), 1);
        assert!(view.services.is_empty() && view.accounts.is_empty());
    });
}

#[test]
fn what_never_was_resolves_to_nothing() {
    chain().run(|| {
        let unknown = althing_primitives::Did([1; 32]);
        assert_eq!(Identity::resolve(&unknown), None);
        assert_eq!(Identity::key(&unknown, KeyId(0)), None);
        assert_eq!(Identity::recovery(&unknown), None);
    });
}

#[test]
fn resolving_looks_for_revoked_keys_among_the_last_256_numbers() {
    chain().run(|| {
        let did = person(Alice);
        assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(0)));
        let login = key_for(Bob, Relationships::AUTHENTICATION);
        for number in 1..=256 {
            assert_eq!(Identity::resolve(&did).expect("it exists").keys.len(), 1);
            assert_ok!(Identity::add_key(signed(Alice), did, login));
            assert_ok!(Identity::revoke_key(signed(Alice), did, KeyId(number)));
        }
        assert!(Identity::resolve(&did).expect("it exists").keys.is_empty());
        assert!(Identity::key(&did, KeyId(0)).is_some());
    });
}

#[test]
fn a_recovery_is_told_with_its_attempt() {
    chain().run(|| {
        run_to(1);
        let did = befriended(Alice);
        let quiet = Identity::recovery(&did).expect("there are friends");
        assert_eq!(quiet.rules.circle.friends, [id(Dave), id(Eve), id(Ferdie)]);
        assert_eq!(quiet.attempts, []);
        arm(did);
        let attempt = Identity::recovery(&did)
            .and_then(|view| view.attempts.into_iter().next())
            .expect("it is open");
        assert_eq!(attempt.approvals, [id(Dave), id(Eve)]);
        assert_eq!((attempt.ready_at, attempt.expires), (Some(101), 151));
        assert_eq!(attempt.new_controller, id(Bob));
    });
}
