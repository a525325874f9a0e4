//! Other names.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::support::*;
use crate::{
    mock::{chain, run_to, Identity, Test},
    Documents, Error, Event, NamesOf,
};

fn names(names: &[&str]) -> NamesOf<Test> {
    let names: Vec<_> = names
        .iter()
        .map(|name| name.as_bytes().to_vec().try_into().expect("short"))
        .collect();
    names.try_into().expect("few")
}

#[test]
fn they_are_replaced_as_a_whole() {
    chain().run(|| {
        run_to(1);
        let did = person(Alice);
        for wanted in [names(&["https://a.example"]), names(&["did:web:b.example"])] {
            assert_ok!(Identity::set_also_known_as(
                signed(Alice),
                did,
                wanted.clone()
            ));
            let document = Documents::<Test>::get(did).expect("it lives");
            assert_eq!(document.also_known_as, wanted);
            assert_last::<Test>(Event::NamesSet { did, names: wanted });
        }
    });
}

#[test]
fn what_is_no_uri_or_stands_twice_is_refused() {
    chain().run(|| {
        let did = person(Alice);
        for wrong in [names(&["nobody"]), names(&["a:b", "a:b"])] {
            assert_noop!(
                Identity::set_also_known_as(signed(Alice), did, wrong),
                Error::<Test>::NameMalformed
            );
        }
    });
}

#[test]
fn only_the_controller_sets_them() {
    chain().run(|| {
        let did = person(Alice);
        let set = |origin| Identity::set_also_known_as(origin, did, names(&["a:b"]));
        assert_noop!(set(signed(Bob)), Error::<Test>::NotController);
        assert_noop!(set(as_did(did)), DispatchError::BadOrigin);
    });
}
