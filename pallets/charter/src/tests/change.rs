//! Entrenched laws change by two votes.

use althing_test_utils::events::assert_last;
use frame_support::{assert_noop, assert_ok, pallet_prelude::Pays};
use frame_system::RawOrigin;
use sp_core::H256;
use sp_runtime::DispatchError;

use super::{all_but, anybody, constitution, ordinary};
use crate::{
    mock::{chain, document, run_to, Charter, Test, GAP, WINDOW},
    Change, Error, Event, LawId, LawTexts, LawVersion, Laws, NextLaw, PendingChanges,
};

/// Has the first vote on a change, and gives the law's number and the mark.
fn propose(law: Option<u32>, change: &Change) -> (LawId, H256) {
    let number = law.map_or_else(NextLaw::<Test>::get, LawId);
    assert_ok!(Charter::propose_change(
        constitution(),
        law.map(LawId),
        change.clone()
    ));
    let pending = PendingChanges::<Test>::get(number).expect("it waits");
    (number, pending.mark)
}

fn new_text() -> Change {
    Change::Entrench(document(30))
}

#[test]
fn the_first_vote_changes_nothing() {
    chain().run(|| {
        run_to(5);
        let before = Laws::<Test>::get(LawId(1));
        let (law, mark) = propose(Some(1), &new_text());
        assert_last::<Test>(Event::ChangeProposed {
            law,
            change: new_text(),
            mark,
            earliest: 5 + GAP,
            expires: 5 + GAP + WINDOW,
        });
        assert_eq!(Laws::<Test>::get(LawId(1)), before);
    });
}

#[test]
fn the_second_vote_amends() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(1), &new_text());
        run_to(5 + GAP);
        assert_ok!(Charter::confirm_change(
            constitution(),
            law,
            new_text(),
            mark
        ));
        assert_last::<Test>(Event::LawEnacted {
            law,
            version: LawVersion(2),
            document: document(30),
            entrenched: true,
        });
        assert!(Laws::<Test>::get(law).is_some_and(|law| law.entrenched));
        assert_eq!(
            LawTexts::<Test>::get(law, LawVersion(2)),
            Some(document(30))
        );
        assert!(!PendingChanges::<Test>::contains_key(law));
    });
}

#[test]
fn two_votes_release_a_law_which_one_vote_then_repeals() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(1), &Change::Release);
        run_to(5 + GAP);
        assert_ok!(Charter::confirm_change(
            constitution(),
            law,
            Change::Release,
            mark
        ));
        assert_last::<Test>(Event::LawReleased { law });
        assert_ok!(Charter::repeal_law(ordinary(), law));
    });
}

#[test]
fn two_votes_repeal() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(1), &Change::Repeal);
        run_to(5 + GAP);
        assert_ok!(Charter::confirm_change(
            constitution(),
            law,
            Change::Repeal,
            mark
        ));
        assert_last::<Test>(Event::LawRepealed { law });
        assert!(!Laws::<Test>::contains_key(law));
    });
}

#[test]
fn two_votes_make_an_entrenched_law() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(None, &new_text());
        assert_eq!(law, LawId(2));
        assert!(!Laws::<Test>::contains_key(law));
        run_to(5 + GAP);
        assert_ok!(Charter::confirm_change(
            constitution(),
            law,
            new_text(),
            mark
        ));
        assert!(Laws::<Test>::get(law).is_some_and(|law| law.entrenched));
    });
}

#[test]
fn two_votes_entrench_a_law_that_was_not() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(0), &new_text());
        run_to(5 + GAP);
        assert_ok!(Charter::confirm_change(
            constitution(),
            law,
            new_text(),
            mark
        ));
        assert_noop!(
            Charter::repeal_law(ordinary(), law),
            Error::<Test>::LawEntrenched
        );
    });
}

#[test]
fn the_second_vote_has_its_time() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(1), &new_text());
        run_to(5 + GAP - 1);
        assert_noop!(
            Charter::confirm_change(constitution(), law, new_text(), mark),
            Error::<Test>::SecondVoteTooEarly
        );
        run_to(5 + GAP + WINDOW);
        assert_noop!(
            Charter::confirm_change(constitution(), law, new_text(), mark),
            Error::<Test>::ChangeExpired
        );
    });
}

#[test]
fn the_last_block_of_its_time_is_in_time() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(1), &new_text());
        run_to(5 + GAP + WINDOW - 1);
        assert_ok!(Charter::confirm_change(
            constitution(),
            law,
            new_text(),
            mark
        ));
    });
}

#[test]
fn a_second_vote_on_something_else_is_refused() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(1), &new_text());
        run_to(5 + GAP);
        assert_noop!(
            Charter::confirm_change(constitution(), law, Change::Repeal, mark),
            Error::<Test>::ChangeDiffers
        );
        assert_noop!(
            Charter::confirm_change(constitution(), law, new_text(), H256::zero()),
            Error::<Test>::ChangeDiffers
        );
        assert_noop!(
            Charter::confirm_change(constitution(), LawId(0), new_text(), mark),
            Error::<Test>::ChangeNotFound
        );
    });
}

#[test]
fn the_mark_follows_from_the_block_before_the_first_vote() {
    let mark_after = |parent: u8| {
        chain().run(|| {
            frame_system::Pallet::<Test>::initialize(
                &1,
                &H256([parent; 32]),
                &sp_runtime::Digest::default(),
            );
            propose(Some(1), &new_text()).1
        })
    };
    assert_eq!(mark_after(1), mark_after(1));
    assert_ne!(mark_after(1), mark_after(2));
}

#[test]
fn a_law_that_was_changed_between_the_votes_is_not_changed_by_the_second() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(0), &new_text());
        assert_ok!(Charter::enact_law(ordinary(), Some(law), document(31)));
        run_to(5 + GAP);
        assert_noop!(
            Charter::confirm_change(constitution(), law, new_text(), mark),
            Error::<Test>::LawChangedSince
        );
        assert_ok!(Charter::repeal_law(ordinary(), law));
        assert_noop!(
            Charter::confirm_change(constitution(), law, new_text(), mark),
            Error::<Test>::LawChangedSince
        );
    });
}

#[test]
fn a_change_that_makes_no_sense_is_refused() {
    chain().run(|| {
        for change in [Change::Release, Change::Repeal] {
            assert_noop!(
                Charter::propose_change(constitution(), Some(LawId(0)), change.clone()),
                Error::<Test>::LawNotEntrenched
            );
            assert_noop!(
                Charter::propose_change(constitution(), None, change.clone()),
                Error::<Test>::LawNotFound
            );
            assert_noop!(
                Charter::propose_change(constitution(), Some(LawId(9)), change),
                Error::<Test>::LawNotFound
            );
        }
    });
}

#[test]
fn one_change_of_a_law_waits_at_a_time() {
    chain().run(|| {
        run_to(5);
        let (law, _) = propose(Some(1), &new_text());
        run_to(5 + GAP + WINDOW - 1);
        assert_noop!(
            Charter::propose_change(constitution(), Some(law), Change::Repeal),
            Error::<Test>::ChangePending
        );
        run_to(5 + GAP + WINDOW);
        propose(Some(1), &Change::Repeal);
    });
}

#[test]
fn more_changes_than_there_is_room_for_are_refused() {
    chain().run(|| {
        propose(Some(1), &new_text());
        propose(None, &new_text());
        assert_noop!(
            Charter::propose_change(constitution(), None, new_text()),
            Error::<Test>::TooManyChanges
        );
        NextLaw::<Test>::put(LawId(u32::MAX));
        PendingChanges::<Test>::remove(LawId(1));
        assert_noop!(
            Charter::propose_change(constitution(), None, new_text()),
            Error::<Test>::NumbersExhausted
        );
    });
}

#[test]
fn a_law_for_which_there_is_no_room_waits_on() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(None, &new_text());
        assert_ok!(Charter::enact_law(ordinary(), None, document(31)));
        assert_ok!(Charter::enact_law(ordinary(), None, document(32)));
        run_to(5 + GAP);
        assert_noop!(
            Charter::confirm_change(constitution(), law, new_text(), mark),
            Error::<Test>::TooManyLaws
        );
        assert_ok!(Charter::repeal_law(ordinary(), LawId(0)));
        assert_ok!(Charter::confirm_change(
            constitution(),
            law,
            new_text(),
            mark
        ));
    });
}

#[test]
fn an_expired_change_is_dropped_by_anybody_for_nothing() {
    chain().run(|| {
        run_to(5);
        let (law, _) = propose(None, &new_text());
        run_to(5 + GAP + WINDOW - 1);
        assert_noop!(
            Charter::drop_change(anybody(), law),
            Error::<Test>::ChangeNotExpired
        );
        run_to(5 + GAP + WINDOW);
        let paid = Charter::drop_change(anybody(), law).map(|post| post.pays_fee);
        assert_eq!(paid, Ok(Pays::No));
        assert_last::<Test>(Event::ChangeDropped { law });
        assert_noop!(
            Charter::drop_change(anybody(), law),
            Error::<Test>::ChangeNotFound
        );
        assert_noop!(
            Charter::drop_change(RawOrigin::None.into(), law),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn only_the_constitution_has_both_votes() {
    chain().run(|| {
        run_to(5);
        let (law, mark) = propose(Some(1), &new_text());
        run_to(5 + GAP);
        for origin in all_but(100) {
            assert_noop!(
                Charter::propose_change(origin.clone(), None, new_text()),
                DispatchError::BadOrigin
            );
            assert_noop!(
                Charter::confirm_change(origin, law, new_text(), mark),
                DispatchError::BadOrigin
            );
        }
    });
}
