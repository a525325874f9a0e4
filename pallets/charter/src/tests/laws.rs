//! Laws that one vote makes and repeals.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok};
use sp_runtime::DispatchError;

use super::{all_but, ordinary};
use crate::{
    mock::{chain, document, run_to, Charter, Test},
    Error, Event, Law, LawId, LawTexts, LawVersion, Laws, NextLaw,
};

#[test]
fn a_new_law_has_the_next_number() {
    chain().run(|| {
        run_to(3);
        assert_ok!(Charter::enact_law(ordinary(), None, document(30)));
        assert_last::<Test>(Event::LawEnacted {
            law: LawId(2),
            version: LawVersion(1),
            document: document(30),
            entrenched: false,
        });
        let expected = Law {
            version: LawVersion(1),
            entrenched: false,
            since: 3,
        };
        assert_eq!(Laws::<Test>::get(LawId(2)), Some(expected));
    });
}

#[test]
fn an_amended_law_has_the_next_version_and_keeps_its_old_texts() {
    chain().run(|| {
        run_to(3);
        assert_ok!(Charter::enact_law(ordinary(), Some(LawId(0)), document(30)));
        assert_last::<Test>(Event::LawEnacted {
            law: LawId(0),
            version: LawVersion(2),
            document: document(30),
            entrenched: false,
        });
        let text = |version| LawTexts::<Test>::get(LawId(0), LawVersion(version));
        assert_eq!((text(1), text(2)), (Some(document(20)), Some(document(30))));
    });
}

#[test]
fn a_law_that_is_repealed_takes_its_number_with_it() {
    chain().run(|| {
        run_to(3);
        assert_ok!(Charter::repeal_law(ordinary(), LawId(0)));
        assert_last::<Test>(Event::LawRepealed { law: LawId(0) });
        assert!(LawTexts::<Test>::contains_key(LawId(0), LawVersion(1)));
        assert_noop!(
            Charter::repeal_law(ordinary(), LawId(0)),
            Error::<Test>::LawNotFound
        );
        assert_noop!(
            Charter::enact_law(ordinary(), Some(LawId(0)), document(30)),
            Error::<Test>::LawNotFound
        );
        assert_ok!(Charter::enact_law(ordinary(), None, document(30)));
        assert!(Laws::<Test>::contains_key(LawId(2)));
    });
}

#[test]
fn one_vote_does_not_touch_an_entrenched_law() {
    chain().run(|| {
        assert_noop!(
            Charter::enact_law(ordinary(), Some(LawId(1)), document(30)),
            Error::<Test>::LawEntrenched
        );
        assert_noop!(
            Charter::repeal_law(ordinary(), LawId(1)),
            Error::<Test>::LawEntrenched
        );
    });
}

#[test]
fn more_laws_than_there_is_room_for_are_refused() {
    chain().run(|| {
        assert_ok!(Charter::enact_law(ordinary(), None, document(30)));
        assert_ok!(Charter::enact_law(ordinary(), None, document(31)));
        assert_noop!(
            Charter::enact_law(ordinary(), None, document(32)),
            Error::<Test>::TooManyLaws
        );
        assert_ok!(Charter::enact_law(ordinary(), Some(LawId(0)), document(32)));
    });
}

fn set_version(version: u32) {
    Laws::<Test>::mutate(LawId(0), |law| {
        law.as_mut().expect("there is one").version = LawVersion(version);
    });
}

#[test]
fn after_the_last_number_no_law_is_made() {
    chain().run(|| {
        NextLaw::<Test>::put(LawId(u32::MAX));
        assert_noop!(
            Charter::enact_law(ordinary(), None, document(30)),
            Error::<Test>::NumbersExhausted
        );
        set_version(u32::MAX);
        assert_noop!(
            Charter::enact_law(ordinary(), Some(LawId(0)), document(30)),
            Error::<Test>::NumbersExhausted
        );
        set_version(1);
    });
}

#[test]
fn only_an_ordinary_vote_does_it() {
    chain().run(|| {
        for origin in all_but(101) {
            assert_noop!(
                Charter::enact_law(origin.clone(), None, document(30)),
                DispatchError::BadOrigin
            );
            assert_noop!(
                Charter::repeal_law(origin, LawId(0)),
                DispatchError::BadOrigin
            );
        }
    });
}
