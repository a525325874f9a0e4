//! `open_election`

use super::*;

#[test]
fn anybody_opens_one_when_a_term_nears_its_end() {
    chain(40).run(|| {
        run_to(FOUNDING_END - 81);
        assert_eq!(try_open(COUNCIL), Err(E::NoSeatFree.into()));
        assert!(!Bodies::may_open_election(COUNCIL));
        run(1);
        assert!(Bodies::may_open_election(COUNCIL));
        let id_of = open(COUNCIL);
        let record = election(id_of);
        assert_eq!(record.opened, FOUNDING_END - 80);
        assert_eq!(record.voting, FOUNDING_END - 50);
        assert_eq!(record.closes, FOUNDING_END - 10);
        assert_eq!((record.electorate, record.terms.places), (40, 3));
        assert!(record.terms.founding);
        assert_eq!(held(HUMANS, HoldReason::Election), ELECTION_DEPOSIT);
        saw(Event::ElectionOpened {
            election: id_of,
            body: COUNCIL,
            by: account(HUMANS),
            voting: record.voting,
            closes: record.closes,
            electorate: 40,
            terms: record.terms,
        });
        assert_eq!(try_open(COUNCIL), Err(E::ElectionExists.into()));
        open(GUARDIANS);
    });
}

#[test]
fn anybody_opens_one_when_a_seat_is_free() {
    chain(40).run(|| {
        run_to(5);
        assert_eq!(try_open(GUARDIANS), Err(E::NoSeatFree.into()));
        assert_ok!(dispatch(signed(4), crate::Call::resign { body: GUARDIANS }));
        let id_of = open(GUARDIANS);
        assert!(!election(id_of).terms.founding, "the others go on");
        elect(id_of, &[20, 19]);
        assert_eq!(seated(GUARDIANS), [5, 6, 7, 8, 20]);
    });
}

#[test]
fn groups_are_not_elected() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        assert_eq!(try_open(GROUP), Err(E::NotElected.into()));
        assert_eq!(try_open(BodyId(9)), Err(E::NotElected.into()));
    });
}

#[test]
fn without_the_deposit_it_is_not_opened() {
    chain(40).run(|| {
        run_to(FOUNDING_END - 80);
        let poor = SystemOrigin::Signed(account(999)).into();
        let call = crate::Call::open_election { body: COUNCIL };
        assert!(dispatch(poor, call).is_err());
        assert_noop!(
            Bodies::open_election(SystemOrigin::Root.into(), COUNCIL),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn backers_are_a_tenth_of_a_small_electorate_and_one_at_least() {
    for (citizens, backers) in [(8, 1), (19, 1), (20, 2), (29, 2), (30, 3), (80, 3)] {
        chain(citizens).run(|| {
            run_to(FOUNDING_END - 80);
            let id_of = open(COUNCIL);
            assert_eq!(election(id_of).terms.backers, backers, "of {citizens}");
        });
    }
}

#[test]
fn a_later_change_of_the_rules_does_not_touch_it() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        let before = election(id_of);
        let params = crate::Params {
            council_seats: 9,
            credits: 1,
            turnout: 99,
            ..params()
        };
        let rules = SystemOrigin::Signed(Rules::get()).into();
        assert_ok!(dispatch(rules, crate::Call::set_params { params }));
        assert_eq!(election(id_of), before);
        elect(id_of, &[20]);
        assert_eq!(Bodies::size(COUNCIL), 3);
        assert_eq!(open(COUNCIL), ElectionId(1), "there are nine seats now");
        assert_eq!(election(ElectionId(1)).terms.places, 9);
    });
}

#[test]
fn numbers_are_given_once() {
    chain(40).run(|| {
        run_to(FOUNDING_END);
        crate::Counters::<Test>::mutate(|counts| counts.election = ElectionId(u32::MAX));
        assert_eq!(try_open(COUNCIL), Err(E::NumbersExhausted.into()));
    });
}
