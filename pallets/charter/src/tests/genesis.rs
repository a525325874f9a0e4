//! What a community is founded with.

use std::panic::{catch_unwind, AssertUnwindSafe};

use althing_primitives::{CharterInForce, CharterVersion, Phase, SeasonClock};
use frame_support::traits::BuildGenesisConfig;
use sp_io::TestExternalities;

use crate::{
    mock::{chain, genesis, params, terms, Charter, Test, SEASON},
    CurrentPhase, GenesisConfig, GoalId, Goals, LawId, Laws, Parameters, Params,
};

#[test]
fn it_is_read_back() {
    chain().run(|| {
        assert_eq!(Charter::version(), Some(CharterVersion(1)));
        let goal = Goals::<Test>::get(GoalId(0)).map(|goal| goal.terms);
        assert_eq!(goal, Some(terms(10)));
        let entrenched = |id| Laws::<Test>::get(LawId(id)).map(|law| law.entrenched);
        assert_eq!((entrenched(0), entrenched(1)), (Some(false), Some(true)));
        assert_eq!(Parameters::<Test>::get(), params());
        assert_eq!(CurrentPhase::<Test>::get(), Phase::Consensus);
        let season = Charter::current();
        assert_eq!(
            (season.number.0, season.start, season.length),
            (1, 0, SEASON)
        );
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let genesis = GenesisConfig::<Test> {
        goals: vec![terms(1); 4],
        laws: vec![genesis().laws[0].clone(); 5],
        params: Params {
            season_length: 0,
            ..params()
        },
        ..genesis()
    };
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    for part in [
        "a parameter is out of its range",
        "the goal 3 cannot be set",
        "the law 4 cannot be enacted",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
}

#[test]
fn it_is_written_and_read_as_json() {
    let json = serde_json::to_string(&genesis()).expect("it is written");
    for field in [
        "\"seasonLength\":100",
        "\"leavingConsensus\"",
        "\"atLeast\":20",
    ] {
        assert!(json.contains(field), "{field} is missing in: {json}");
    }
    let back: GenesisConfig<Test> = serde_json::from_str(&json).expect("it is read");
    assert_eq!(
        (back.charter, back.goals, back.laws, back.params),
        (
            genesis().charter,
            genesis().goals,
            genesis().laws,
            genesis().params
        )
    );
}
