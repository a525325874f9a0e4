//! What genesis takes and refuses.

use crate::{
    mock::{chain, Test},
    Clock, GenesisConfig, Rate, RateOutOfRange,
};

#[test]
fn the_rate_is_read_back() {
    chain(7_200).run(|| assert_eq!(Clock::<Test>::get().rate.times(), 7_200));
}

#[test]
fn real_time_is_the_default() {
    assert_eq!(GenesisConfig::<Test>::default().rate, Rate::REAL_TIME);
}

#[test]
fn rates_out_of_range_are_refused() {
    assert_eq!(Rate::new(0), Err(RateOutOfRange(0)));
    assert_eq!(Rate::new(86_401), Err(RateOutOfRange(86_401)));
    assert!(Rate::new(1).is_ok());
    assert!(Rate::new(86_400).is_ok());
}

#[test]
fn a_document_with_such_a_rate_is_refused_with_the_reason() {
    let error = serde_json::from_str::<GenesisConfig<Test>>(r#"{ "rate": 0 }"#)
        .map(|_| ())
        .expect_err("a clock that stands still");
    assert!(
        error.to_string().contains("from 1 (real time) to 86400"),
        "{error}"
    );
}
