use std::{cell::Cell, convert::Infallible};

use crate::statement::chain::last_like;

#[test]
fn the_last_that_is_alike_is_found_wherever_it_is() {
    for from in [0, 1, 7] {
        for to in from..from + 40 {
            for last in from..=to {
                let key = |number| Ok::<_, Infallible>(number <= last);
                assert_eq!(last_like(from, to, key), Ok(last), "{from}..={to}");
            }
        }
    }
}

#[test]
fn few_are_looked_at() {
    let asked = Cell::new(0);
    let key = |number| {
        asked.set(asked.get() + 1);
        Ok::<_, Infallible>(number < 500_000)
    };
    assert_eq!(last_like(1, 5_000_000, key), Ok(499_999));
    assert!(asked.get() <= 2 * 20 + 2, "{} were asked", asked.get());
}

#[test]
fn an_end_that_cannot_be_asked_stops_it() {
    let key = |number| if number < 9 { Ok(()) } else { Err(number) };
    assert!(last_like(1, 100, key).is_err());
    assert_eq!(last_like(1, 8, key), Ok(8));
}
