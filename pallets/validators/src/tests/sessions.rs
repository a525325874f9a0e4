//! Sets that change only when something did.

use frame_support::assert_ok;

use super::{candidate, community, signed};
use crate::mock::{chain, register, run_to_session, Session, Told, Validators};

#[test]
fn nothing_changes_when_nothing_did() {
    chain(3).run(|| {
        run_to_session(1);
        Told::set(Vec::new());
        run_to_session(9);
        assert_eq!(Told::get(), [false; 8], "GRANDPA keeps its set");
    });
}

#[test]
fn a_new_member_is_a_new_set_once() {
    chain(3).run(|| {
        run_to_session(1);
        Told::set(Vec::new());
        candidate(9);
        assert_ok!(Validators::elect(community(), 9));
        run_to_session(6);
        assert_eq!(Told::get(), [false, true, false, false, false]);
    });
}

#[test]
fn rotated_keys_are_a_new_set_once() {
    chain(3).run(|| {
        run_to_session(1);
        Told::set(Vec::new());
        register(2, 22);
        run_to_session(6);
        assert_eq!(Told::get(), [false, true, false, false, false]);
        assert_eq!(Session::validators(), [1, 2, 3]);
    });
}

/// Who has no keys is left out of the next set.
#[test]
fn without_keys_nobody_sits() {
    chain(2).run(|| {
        run_to_session(1);
        // The runtime's filter refuses this call; here it shows what would come of it.
        assert_ok!(Session::purge_keys(signed(2)));
        run_to_session(3);
        assert_eq!(Session::validators(), [1]);
    });
}
