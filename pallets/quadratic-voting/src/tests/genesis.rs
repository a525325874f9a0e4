//! The founding tracks and parameters.

use std::panic::{catch_unwind, AssertUnwindSafe};

use frame_support::traits::BuildGenesisConfig;
use sp_io::TestExternalities;

use super::*;
use crate::{founding_tracks, GenesisConfig, Parameters, Params, Track, Tracks};

#[test]
fn it_is_read_back() {
    chain(3).run(|| {
        for (id, track) in founding_tracks(DAY, DEPOSIT) {
            assert_eq!(Tracks::<Test>::get(id), Some(track));
        }
        assert_eq!(Parameters::<Test>::get(), params());
        assert_eq!(next_poll(), PollId(0));
    });
}

#[test]
fn founders_vote_in_the_first_block() {
    chain(3).run(|| {
        run_to(1);
        let id = ordinary(1);
        vote(2, id, 1);
    });
}

#[test]
fn all_that_is_wrong_is_told_at_once() {
    let mut tracks = founding_tracks(DAY, DEPOSIT);
    let twice = tracks[0];
    tracks.push(twice);
    tracks.push((
        TrackId(9),
        Track {
            share: 10,
            ..twice.1
        },
    ));
    let genesis = GenesisConfig::<Test> {
        tracks,
        params: Params {
            window: 0,
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
        "the track 0 is there twice",
        "the track 9 has a value out of its range",
    ] {
        assert!(message.contains(part), "{part} is missing in: {message}");
    }
}
