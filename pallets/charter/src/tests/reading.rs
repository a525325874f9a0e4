//! What members read.

use althing_primitives::CharterVersion;
use frame_support::assert_ok;

use super::{constitution, ordinary};
use crate::{
    mock::{chain, document, run_to, Charter, Test},
    runtime_api::PAGE,
    Change, CharterText, GoalId, LawId, NextLaw,
};

#[test]
fn the_charter_in_force_is_read_with_its_version() {
    chain().run(|| {
        run_to(4);
        assert_ok!(Charter::ratify_charter(constitution(), document(2)));
        let text = CharterText {
            document: document(2),
            since: 4,
        };
        assert_eq!(Charter::charter(), Some((CharterVersion(2), text)));
    });
}

#[test]
fn laws_in_force_are_read_with_their_texts() {
    chain().run(|| {
        assert_ok!(Charter::enact_law(ordinary(), None, document(30)));
        assert_ok!(Charter::repeal_law(ordinary(), LawId(0)));
        let page = Charter::laws(LawId(0));
        let read: Vec<_> = page.items.iter().map(|law| (law.id.0, &law.text)).collect();
        assert_eq!(read, [(1, &document(21)), (2, &document(30))]);
        assert_eq!(page.next, None);
        assert_eq!(Charter::laws(LawId(2)).items.len(), 1);
        assert_eq!(Charter::laws(LawId(u32::MAX)).items, []);
        assert_eq!(Charter::law(LawId(0)), None);
    });
}

#[test]
fn a_page_says_where_the_next_one_begins() {
    chain().run(|| {
        NextLaw::<Test>::put(LawId(PAGE + 1));
        assert_eq!(Charter::laws(LawId(0)).next, Some(LawId(PAGE)));
        assert_eq!(Charter::laws(LawId(1)).next, None);
        assert_eq!(Charter::laws(LawId(PAGE)).next, None);
    });
}

#[test]
fn goals_and_waiting_changes_are_read() {
    chain().run(|| {
        let goals = Charter::goals(GoalId(0));
        assert_eq!((goals.items.len(), goals.next), (1, None));
        assert_eq!(Charter::pending_change(LawId(1)), None);
        assert_ok!(Charter::propose_change(
            constitution(),
            Some(LawId(1)),
            Change::Repeal
        ));
        let waits = Charter::pending_change(LawId(1)).map(|pending| pending.change);
        assert_eq!(waits, Some(Change::Repeal));
    });
}

#[test]
fn both_seasons_are_read() {
    chain().run(|| {
        run_to(7);
        let reading = Charter::season();
        assert_eq!(reading.current.end(), reading.upcoming.start);
    });
}
