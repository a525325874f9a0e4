//! The founding obligations and parameters.

use std::panic::{catch_unwind, AssertUnwindSafe};

use frame_support::traits::{BuildGenesisConfig, Hooks};
use sp_io::TestExternalities;

use super::*;
use crate::{
    mock::{genesis, run_to},
    Founding, GenesisConfig, Parameters, Params,
};

#[test]
fn it_is_read_back() {
    chain().run(|| {
        assert_eq!(Parameters::<Test>::get(), params());
        assert_eq!(Founding::<Test>::get().into_inner(), genesis().obligations);
    });
}

#[test]
fn what_it_obliges_to_is_owed_from_the_month_on_in_which_the_chain_begins() {
    chain().run(|| {
        // While the document is read the time is not known.
        assert_eq!(Now::get(), 0);
        run_to(1);
        assert!(Records::<Test>::get(TREASURY).is_none());
        begin();
        let owed = record(TREASURY).monthly.expect("each month");
        assert_eq!((owed.next, owed.responsible), (month("2026-11"), body(0)));
        assert!(!Founding::<Test>::exists());
        assert_eq!(standing(&TREASURY), None);
        let obliged = Event::Obliged {
            subject: TREASURY,
            terms: terms(Cadence::Monthly, body(0)),
        };
        assert_eq!(events(), [obliged]);
    });
}

#[test]
fn it_begins_once() {
    run(|| {
        end("2026-11");
        run_to(3);
        assert_eq!(
            record(TREASURY).monthly.map(|owed| owed.next),
            Some(month("2026-11"))
        );
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let monthly = terms(Cadence::Monthly, body(0));
    let genesis = GenesisConfig::<Test> {
        obligations: vec![(TREASURY, monthly); 5],
        params: Params {
            deposit: 0,
            ..params()
        },
    };
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    for part in [
        "a parameter is out of its range",
        "the obligation 1 is there twice",
        "the obligation 4 is there twice",
        "more than 4 obligations",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
}

#[test]
fn the_limits_make_sense() {
    chain().run(<Reports as Hooks<u64>>::integrity_test);
}
