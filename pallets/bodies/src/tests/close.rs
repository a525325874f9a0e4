//! `close_election`

use super::*;
use crate::OpenElections;

/// When somebody's elected term ends.
fn until(body: BodyId, human: u64) -> CivilSeconds {
    let seat = set(body).into_iter().find(|seat| seat.member == id(human));
    match seat.expect("they sit there").term {
        Term::Elected(until) => until,
        term => panic!("they sit for {term:?}"),
    }
}

#[test]
fn those_with_the_most_votes_are_seated() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        elect(id_of, &[20, 2, 19, 18]);
        assert_eq!(seated(COUNCIL), [20, 2, 19]);
        assert_eq!(acting(COUNCIL), [2, 19, 20]);
        assert_eq!(body(COUNCIL).generation, Generation(1));
        assert_eq!(shown(COUNCIL), (vec![2, 19, 20], 0));
        assert_eq!(
            election(id_of).stage,
            Stage::Closed {
                elected: 3,
                turnout: true
            }
        );
        assert!(!OpenElections::<Test>::contains_key(COUNCIL));
        assert_eq!(close(id_of), Err(E::ElectionClosed.into()));
    });
}

#[test]
fn terms_are_staggered_from_the_first_election_on() {
    chain(40).run(|| {
        let id_of = open_in_time(GUARDIANS);
        elect(id_of, &[20, 19, 18, 17, 16]);
        let begun = now();
        for human in [20, 19, 18] {
            let full = begun.saturating_add(40 * CIVIL_DAY);
            assert_eq!(until(GUARDIANS, human), full);
        }
        for human in [17, 16] {
            let half = begun.saturating_add(20 * CIVIL_DAY);
            assert_eq!(until(GUARDIANS, human), half);
        }
        // The two come up first, and those who take their places sit for a full term.
        run(12 * DAY);
        let id_of = open(GUARDIANS);
        elect(id_of, &[15, 14, 13]);
        assert_eq!(seated(GUARDIANS), [20, 19, 18, 15, 14]);
        let full = now().saturating_add(40 * CIVIL_DAY);
        assert_eq!(until(GUARDIANS, 15), full);
        assert_eq!(until(GUARDIANS, 14), full);
    });
}

#[test]
fn spare_seats_stay_empty_and_silent() {
    chain(40).run(|| {
        let id_of = open_in_time(GUARDIANS);
        // Nobody votes for 18.
        list(id_of, [20, 19, 18]);
        begin_voting(id_of);
        for voter in 21..=25 {
            assert_ok!(cast(voter, id_of, &[(0, 3), (1, 2)]));
        }
        run_to(FOUNDING_END);
        assert_ok!(close(id_of));
        assert_eq!(seated(GUARDIANS), [20, 19]);
        assert_eq!(Bodies::size(GUARDIANS), 5);
        assert_eq!(shown(GUARDIANS), (vec![19, 20], 3));
        assert_ok!(try_open(GUARDIANS));
    });
}

#[test]
fn where_nobody_was_elected_who_sits_there_stays_to_the_end_of_the_term() {
    chain(40).run(|| {
        let id_of = open_in_time(GUARDIANS);
        elect(id_of, &[20, 5]);
        assert_eq!(seated(GUARDIANS), [20, 5, 4, 6, 7]);
        assert!(set(GUARDIANS)[2].is_founding());
        run_to(FOUNDING_END);
        assert_eq!(acting(GUARDIANS), [5, 20], "and not a block longer");
    });
}

#[test]
fn below_the_floor_of_turnout_nobody_is_elected() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        list(id_of, [20]);
        begin_voting(id_of);
        for voter in 21..=23 {
            assert_ok!(cast(voter, id_of, &[(0, 10)]));
        }
        finish(id_of);
        assert_eq!(seated(COUNCIL), [1, 2, 3]);
        assert_eq!(body(COUNCIL).generation, Generation(0));
        saw(Event::ElectionClosed {
            election: id_of,
            body: COUNCIL,
            voters: 3,
            turnout: false,
            elected: Default::default(),
        });
        let next = open(COUNCIL);
        list(next, [20]);
        begin_voting(next);
        for voter in 21..=24 {
            assert_ok!(cast(voter, next, &[(0, 10)]));
        }
        finish(next);
        assert!(seated(COUNCIL).contains(&20), "a tenth of forty is four");
    });
}

#[test]
fn nobody_taking_part_is_never_enough() {
    chain(40).run(|| {
        crate::Parameters::<Test>::mutate(|params| params.turnout = 0);
        let id_of = open_in_time(COUNCIL);
        list(id_of, [20]);
        finish(id_of);
        assert_eq!(
            election(id_of).stage,
            Stage::Closed {
                elected: 0,
                turnout: false
            }
        );
    });
}

#[test]
fn of_two_with_as_many_votes_the_earlier_candidate_is_elected() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        list(id_of, [20, 19]);
        // Who was backed later comes later, whenever they stood.
        assert_ok!(stand(18, id_of));
        list(id_of, [17]);
        for backer in [31, 32, 33] {
            assert_ok!(back(backer, id_of, 18));
        }
        assert_eq!(tallies(id_of).last(), Some(&(18, 0)));
        begin_voting(id_of);
        for voter in 21..=25 {
            assert_ok!(cast(voter, id_of, &[(0, 1), (1, 2), (2, 1), (3, 1)]));
        }
        finish(id_of);
        assert_eq!(seated(COUNCIL), [19, 20, 17]);
    });
}

#[test]
fn who_may_not_sit_any_more_is_passed_over() {
    chain(40).run(|| {
        let (council, guardians) = (open_in_time(COUNCIL), open(GUARDIANS));
        list(guardians, [18]);
        list(council, [18, 19, 20, 21, 22, 23]);
        begin_voting(council);
        for voter in 31..=35 {
            let ballot = [(0, 5), (1, 4), (2, 3), (3, 2), (4, 2), (5, 1)];
            assert_ok!(cast(voter, council, &ballot));
            assert_ok!(cast(voter, guardians, &[(0, 1)]));
        }
        finish(guardians);
        Auditors::mutate(|auditors| auditors.insert(id(19)));
        World::set_standing(20, Standing::Suspended(CivilSeconds::MAX));
        assert_ok!(close(council));
        assert_eq!(seated(COUNCIL), [21, 22, 23]);
        assert!(seated(GUARDIANS).contains(&18));
    });
}

#[test]
fn the_earlier_closing_decides_for_who_won_twice() {
    chain(40).run(|| {
        let (council, guardians) = (open_in_time(COUNCIL), open(GUARDIANS));
        for id_of in [council, guardians] {
            list(id_of, [20]);
        }
        begin_voting(council);
        for voter in 31..=35 {
            assert_ok!(cast(voter, council, &[(0, 1)]));
            assert_ok!(cast(voter, guardians, &[(0, 10)]));
        }
        finish(council);
        assert_ok!(close(guardians));
        assert!(seated(COUNCIL).contains(&20));
        assert!(!seated(GUARDIANS).contains(&20));
    });
}

#[test]
fn a_smaller_body_loses_nobody_before_their_term() {
    chain(40).run(|| {
        let first = open_in_time(GUARDIANS);
        elect(first, &[20, 19, 18, 17, 16]);
        crate::Parameters::<Test>::mutate(|params| params.guardian_seats = 2);
        run(12 * DAY);
        assert_eq!(try_open(GUARDIANS), Err(E::NoSeatFree.into()));
        run(20 * DAY);
        let second = open(GUARDIANS);
        elect(second, &[15, 14, 13]);
        assert_eq!(seated(GUARDIANS), [15, 14]);
        assert_eq!(Bodies::size(GUARDIANS), 2);
    });
}

#[test]
fn only_once_it_is_over_and_by_anybody() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(close(ElectionId(0)), Err(E::ElectionNotFound.into()));
        let id_of = open_in_time(COUNCIL);
        for at in [block(), election(id_of).voting, election(id_of).closes - 1] {
            run_to(at);
            assert_eq!(close(id_of), Err(E::ElectionOpen.into()));
        }
        run(1);
        assert!(Bodies::close_election(SystemOrigin::Root.into(), id_of).is_err());
        let paid = Bodies::close_election(signed(HUMANS), id_of).unwrap();
        assert_eq!(paid.pays_fee, frame_support::dispatch::Pays::No);
    });
}

#[test]
fn a_full_list_into_the_largest_body() {
    chain(120).run(|| {
        crate::Parameters::<Test>::mutate(|params| params.guardian_seats = 100);
        let id_of = open_in_time(GUARDIANS);
        list(id_of, 10..74);
        begin_voting(id_of);
        for voter in 80..=95 {
            let all: Vec<_> = (0..64).map(|place| (place, 1)).collect();
            assert_ok!(cast(voter, id_of, &all));
        }
        finish(id_of);
        assert_eq!(
            seated(GUARDIANS).len(),
            69,
            "five founders stay for a while"
        );
        assert_eq!(Bodies::size(GUARDIANS), 100);
        assert_eq!(shown(GUARDIANS).1, 31);
    });
}
