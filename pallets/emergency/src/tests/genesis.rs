//! The parameters of the founding document, and limits that must agree.

use std::panic::{catch_unwind, AssertUnwindSafe};

use frame_support::traits::{BuildGenesisConfig, Hooks};
use sp_io::TestExternalities;

use super::*;
use crate::{
    mock::{chain, params, MAX_LENGTH},
    GenesisConfig, LastPause, Parameters, Params,
};

#[test]
fn it_is_read_back() {
    chain().run(|| {
        assert_eq!(Parameters::<Test>::get(), params());
        assert!(Emergency::is_armed() && !LastPause::<Test>::exists());
    });
}

#[test]
fn a_parameter_out_of_range_is_told() {
    let genesis = GenesisConfig::<Test> {
        params: Params {
            length: MAX_LENGTH + 1,
            ..params()
        },
    };
    let built = TestExternalities::default()
        .execute_with(|| catch_unwind(AssertUnwindSafe(|| genesis.build())));
    let message = *built
        .expect_err("it is refused")
        .downcast::<String>()
        .expect("with a message");
    assert!(message.contains("length: 100801"), "{message}");
}

#[test]
fn groups_and_limits_agree() {
    chain().run(<Emergency as Hooks<u64>>::integrity_test);
}

#[test]
fn the_default_is_seven_days_of_slots_of_six_seconds() {
    let params = Params::<u32>::default();
    assert_eq!(u64::from(params.length) * 6, 7 * 86_400);
    assert!(params.is_valid(100_800) && !params.is_valid(100_799));
}

#[test]
fn parameters_are_read_from_json_in_camel_case() {
    let json = r#"{"length":14,"reportWithin":86400,"reportGrace":0}"#;
    let read: Params<u32> = serde_json::from_str(json).expect("they are written so");
    assert_eq!(serde_json::to_string(&read).expect("and back"), json);
    assert!(serde_json::from_str::<Params<u32>>(r#"{"length":14,"forever":true}"#).is_err());
}
