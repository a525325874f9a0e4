//! Each invariant notices its own corruption.

use super::*;
use crate::{
    mock::{chain, params, run_to, MAX_LENGTH},
    LastGrounds, LastPause, Parameters, Params, PauseOf, PausedBefore,
};

fn arrange() {
    run_to(5);
    pause([Group::Transfers]);
    run_to(7);
}

fn noticed(number: u8, corrupt: impl FnOnce()) {
    chain().corrupt(&format!("emergency {number}"), arrange, corrupt);
}

fn change(corrupt: impl FnOnce(&mut PauseOf<Test>)) {
    let mut pause = LastPause::<Test>::get().expect("there is one");
    corrupt(&mut pause);
    LastPause::<Test>::put(pause);
}

#[test]
fn a_parameter_out_of_range() {
    noticed(1, || {
        Parameters::<Test>::put(Params {
            length: MAX_LENGTH + 1,
            ..params()
        });
    });
}

#[test]
fn a_pause_of_nothing() {
    noticed(2, || change(|pause| pause.groups = groups([])));
}

#[test]
fn a_pause_of_the_future() {
    noticed(2, || change(|pause| pause.from = 8));
}

#[test]
fn a_pause_that_ended_before_it_began() {
    noticed(2, || change(|pause| pause.until = 4));
}

#[test]
fn a_pause_that_is_too_long() {
    noticed(2, || change(|pause| pause.until = 5 + MAX_LENGTH + 1));
}

#[test]
fn a_pause_without_a_reason() {
    noticed(3, LastGrounds::<Test>::kill);
}

#[test]
fn a_reason_without_a_pause() {
    noticed(3, LastPause::<Test>::kill);
}

#[test]
fn more_blocks_than_there_were() {
    noticed(4, || PausedBefore::<Test>::insert(Group::Market, 6));
}

#[test]
fn blocks_without_any_pause() {
    chain().corrupt(
        "emergency 4",
        || run_to(5),
        || PausedBefore::<Test>::insert(Group::Market, 1),
    );
}
