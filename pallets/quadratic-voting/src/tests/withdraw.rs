//! `withdraw`

use super::*;
use crate::Waiting;

#[test]
fn a_proposer_takes_back_what_waits() {
    chain(40).run(|| {
        let id = open::waiting();
        assert_ok!(QuadraticVoting::withdraw(signed(1), id));
        saw(Event::Withdrawn { poll: id });
        assert_eq!(held(1), 0);
        assert!(!is_requested(&remark(1)));
        assert!(!Waiting::<Test>::contains_key(id));
        ordinary(1);
    });
}

#[test]
fn after_a_recovery_it_is_the_new_controllers() {
    chain(40).run(|| {
        let id = open::waiting();
        World::recover(1, 50);
        assert_noop!(QuadraticVoting::withdraw(signed(1), id), E::NotMember);
        assert_ok!(QuadraticVoting::withdraw(signed(50), id));
        assert_eq!(held(1), 0, "it returns to who paid it");
    });
}

#[test]
fn nobody_else_does_and_nothing_open() {
    chain(40).run(|| {
        run_to(1);
        let open = reserved(1);
        assert_noop!(
            QuadraticVoting::withdraw(signed(1), open),
            E::ProposalNotFound
        );
        let id = open::waiting();
        assert_noop!(QuadraticVoting::withdraw(signed(2), id), E::NotProposer);
        assert_noop!(QuadraticVoting::withdraw(signed(55), id), E::NotMember);
        assert_noop!(
            QuadraticVoting::withdraw(SystemOrigin::Root.into(), id),
            DispatchError::BadOrigin
        );
    });
}
