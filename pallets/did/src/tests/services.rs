//! Adding and removing services.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{chain, run_to, Identity, Test},
    Documents, Error, Event,
};

#[test]
fn a_service_comes_and_goes() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        let before = held(&id(Alice));
        assert_ok!(Identity::add_service(signed(Alice), did, service("web")));
        assert_last::<Test>(Event::ServiceAdded {
            did,
            service: service("web"),
        });
        assert!(held(&id(Alice)) > before);
        let web = service("web").id;
        assert_ok!(Identity::remove_service(signed(Alice), did, web.clone()));
        assert_last::<Test>(Event::ServiceRemoved { did, service: web });
        let document = Documents::<Test>::get(did).expect("it lives");
        assert!(document.services.is_empty());
        assert_eq!(document.version, 3);
        assert_eq!(held(&id(Alice)), before);
    });
}

#[test]
fn the_wrong_service_is_refused() {
    chain().run(|| {
        let did = person(Alice);
        assert_ok!(Identity::add_service(signed(Alice), did, service("web")));
        let add = |service| Identity::add_service(signed(Alice), did, service);
        assert_noop!(add(service("web")), Error::<Test>::ServiceExists);
        assert_noop!(add(service("key-0")), Error::<Test>::ServiceMalformed);
        let mut wrong = service("a");
        wrong.kind = b"two words".to_vec().try_into().expect("short");
        assert_noop!(add(wrong), Error::<Test>::ServiceMalformed);
        let mut wrong = service("a");
        wrong.endpoint = b"nowhere".to_vec().try_into().expect("short");
        assert_noop!(add(wrong), Error::<Test>::ServiceMalformed);
        assert_noop!(
            Identity::remove_service(signed(Alice), did, service("b").id),
            Error::<Test>::ServiceNotFound
        );
    });
}

#[test]
fn a_full_document_refuses_loudly() {
    chain().run(|| {
        let did = person(Alice);
        for number in 0..8 {
            let numbered = service(&format!("s{number}"));
            assert_ok!(Identity::add_service(signed(Alice), did, numbered));
        }
        assert_noop!(
            Identity::add_service(signed(Alice), did, service("s8")),
            Error::<Test>::TooManyServices
        );
    });
}

#[test]
fn only_the_controller_changes_services() {
    chain().run(|| {
        let did = person(Alice);
        let add = |origin| Identity::add_service(origin, did, service("web"));
        let remove = |origin| Identity::remove_service(origin, did, service("web").id);
        assert_noop!(add(signed(Bob)), Error::<Test>::NotController);
        assert_noop!(add(as_did(did)), DispatchError::BadOrigin);
        assert_ok!(add(signed(Alice)));
        assert_noop!(remove(signed(Bob)), Error::<Test>::NotController);
        assert_noop!(remove(as_did(did)), DispatchError::BadOrigin);
    });
}
