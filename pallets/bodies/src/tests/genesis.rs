//! The founding offices.

use std::panic::{catch_unwind, AssertUnwindSafe};

use frame_support::traits::BuildGenesisConfig;
use sp_io::TestExternalities;

use super::*;
use crate::{GenesisConfig, Params};

#[test]
fn it_is_read_back() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(seated(COUNCIL), [1, 2, 3]);
        assert_eq!(seated(GUARDIANS), [4, 5, 6, 7, 8]);
        assert!(set(COUNCIL)
            .iter()
            .chain(&set(GUARDIANS))
            .all(|seat| seat.term == Term::Founding(FOUNDING_END)));
        assert_eq!(body(COUNCIL).mandate.tasks.len(), 2);
        assert_eq!((body(COUNCIL).places, body(GUARDIANS).places), (3, 5));
        assert_eq!(crate::Parameters::<Test>::get(), params());
        assert_eq!(crate::Counters::<Test>::get().body, GROUP);
        assert_eq!(shown(COUNCIL), (vec![1, 2, 3], 0));
        assert_eq!(shown(GUARDIANS), (vec![4, 5, 6, 7, 8], 0));
    });
}

#[test]
fn founding_offices_end_after_two_seasons_and_are_not_renewed() {
    chain(40).run(|| {
        run_to(FOUNDING_END - 1);
        assert_eq!(acting(COUNCIL), [1, 2, 3]);
        assert_eq!(acting(GUARDIANS), [4, 5, 6, 7, 8]);
        run(1);
        assert!(acting(COUNCIL).is_empty() && acting(GUARDIANS).is_empty());
        assert_eq!(
            (Bodies::size(COUNCIL), Bodies::size(GUARDIANS)),
            (3, 5),
            "silence is never consent"
        );
    });
}

#[test]
fn a_chain_without_founders_has_both_bodies_empty() {
    chain(0).run(|| {
        assert!(seated(COUNCIL).is_empty() && seated(GUARDIANS).is_empty());
        assert_eq!(shown(COUNCIL), (vec![], 3));
        assert_eq!(shown(GUARDIANS), (vec![], 5));
        assert_ok!(try_open(COUNCIL));
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let member = MemberId;
    let genesis = GenesisConfig::<Test> {
        council: vec![member(1), member(2), member(2), member(99)],
        guardians: vec![member(1)],
        params: Params {
            term: 0,
            ..params()
        },
        ..Default::default()
    };
    World::begin(5);
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    for part in [
        "the parameters cannot be taken: ParamOutOfRange",
        "the member 2 is named twice in Council",
        "the member 99 of Council is no founding citizen",
        "Council has more members than seats",
        "the member 1 sits in Council and Guardians",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
}

#[test]
fn more_seats_than_fit_where_a_body_deliberates_are_refused() {
    World::begin(5);
    Capacity::set(4);
    let genesis = GenesisConfig::<Test> {
        params: params(),
        ..Default::default()
    };
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built.unwrap_err().downcast::<String>().unwrap();
    assert!(message.contains("SeatsDoNotFit"), "{message}");
}
