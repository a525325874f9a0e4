//! `prune_ballots`

use super::*;
use crate::{Ballots, Candidacies, MAX_KEYS};

#[test]
fn deposits_return_and_nothing_stays() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        assert_ok!(stand(24, id_of));
        assert_ok!(back(25, id_of, 24));
        elect(id_of, &[20, 19]);
        assert_eq!(Candidacies::<Test>::iter().count(), 3);
        assert_eq!(Ballots::<Test>::iter().count(), 8);
        assert_ok!(prune(id_of, 4));
        saw(Event::Pruned {
            election: id_of,
            keys: 4,
            finished: false,
        });
        for human in [19, 20, 24] {
            assert_eq!(held(human, HoldReason::Candidacy), 0);
        }
        assert_eq!(held(HUMANS, HoldReason::Election), ELECTION_DEPOSIT);
        assert_ok!(prune(id_of, 100));
        saw(Event::Pruned {
            election: id_of,
            keys: 7,
            finished: true,
        });
        assert_eq!(held(HUMANS, HoldReason::Election), 0);
        assert_eq!(prune(id_of, 1), Err(E::ElectionNotFound.into()));
        assert_eq!(Elections::<Test>::iter().count(), 0);
    });
}

#[test]
fn exactly_as_many_keys_as_there_are() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        elect(id_of, &[20]);
        assert_ok!(prune(id_of, 6));
        assert!(Elections::<Test>::contains_key(id_of));
        assert_ok!(prune(id_of, 1));
        assert!(!Elections::<Test>::contains_key(id_of));
    });
}

#[test]
fn not_before_it_was_closed() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        assert_eq!(prune(id_of, 1), Err(E::ElectionOpen.into()));
        run_to(election(id_of).closes);
        assert_eq!(prune(id_of, 1), Err(E::ElectionOpen.into()));
        assert_ok!(close(id_of));
        assert_ok!(prune(id_of, 1));
    });
}

#[test]
fn bounded() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        finish(id_of);
        for keys in [0, MAX_KEYS + 1, u32::MAX] {
            assert_eq!(prune(id_of, keys), Err(E::KeysOutOfRange.into()));
        }
        assert_noop!(
            Bodies::prune_ballots(SystemOrigin::Root.into(), id_of, 1),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn an_old_election_does_not_stand_in_the_way_of_the_next() {
    chain(40).run(|| {
        let first = open_in_time(COUNCIL);
        elect(first, &[20]);
        run_to(FOUNDING_END);
        let second = open(COUNCIL);
        list(second, [19]);
        assert_ok!(prune(first, 100));
        assert_eq!(tallies(second), [(19, 0)]);
        assert_eq!(held(19, HoldReason::Candidacy), CANDIDACY_DEPOSIT);
    });
}
