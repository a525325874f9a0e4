//! A charter comes into force.

use althing_primitives::{CharterInForce, CharterVersion};
use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{all_but, constitution};
use crate::{
    mock::{chain, document, run_to, Charter, Test},
    CharterText, Charters, CurrentCharter, Error, Event, Ratified,
};

#[test]
fn it_is_in_force_as_the_next_version() {
    chain().run(|| {
        run_to(5);
        assert_ok!(Charter::ratify_charter(constitution(), document(2)));
        assert_last::<Test>(Event::CharterRatified {
            version: CharterVersion(2),
            document: document(2),
        });
        assert_eq!(Charter::version(), Some(CharterVersion(2)));
        let text = |document, since| Some(CharterText { document, since });
        let kept = Charters::<Test>::get(CharterVersion(1));
        assert_eq!(kept, text(document(1), 0));
        let new = Charters::<Test>::get(CharterVersion(2));
        assert_eq!(new, text(document(2), 5));
    });
}

#[test]
fn the_founding_charter_is_in_force_and_not_ratified() {
    chain().run(|| {
        assert_eq!(Charter::version(), Some(CharterVersion(1)));
        assert_eq!(Ratified::<Test>::get(), 0);
        assert_ok!(Charter::ratify_charter(constitution(), document(1)));
        assert_eq!(Ratified::<Test>::get(), 1);
    });
}

#[test]
fn only_the_constitution_does_it() {
    chain().run(|| {
        for origin in all_but(100) {
            assert_noop!(
                Charter::ratify_charter(origin, document(2)),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn after_the_last_number_it_is_refused() {
    chain().run(|| {
        CurrentCharter::<Test>::put(CharterVersion(u32::MAX));
        assert_noop!(
            Charter::ratify_charter(constitution(), document(2)),
            Error::<Test>::NumbersExhausted
        );
        CurrentCharter::<Test>::put(CharterVersion(1));
    });
}
