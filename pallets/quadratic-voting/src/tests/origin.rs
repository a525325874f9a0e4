//! With which power an approved call is made.

use frame_support::traits::EnsureOrigin;

use super::*;
use crate::{EnsureReferendum, EnsureTrack};

const KEY: &[u8] = b"a key";

fn root_call() -> RuntimeCall {
    RuntimeCall::System(frame_system::Call::set_storage {
        items: vec![(KEY.to_vec(), vec![1])],
    })
}

fn decide(track: TrackId, call: &RuntimeCall) -> PollId {
    run_to(1);
    let id = propose(1, track, call);
    ayes(id, 1..=12);
    run_to(poll(id).closes);
    close(id);
    run_to(enactable(id));
    assert_ok!(enact(id));
    id
}

#[test]
fn the_listed_call_is_made_as_root() {
    chain(40).run(|| {
        let id = decide(TrackId::CONSTITUTION, &root_call());
        assert_eq!(poll(id).stage, Stage::Enacted);
        assert_eq!(sp_io::storage::get(KEY), Some(vec![1].into()));
    });
}

#[test]
fn but_never_inside_a_batch() {
    chain(40).run(|| {
        let id = decide(TrackId::CONSTITUTION, &propose::batch(vec![root_call()]));
        saw(Event::EnactmentFailed {
            poll: id,
            error: DispatchError::BadOrigin,
        });
        assert_eq!(sp_io::storage::get(KEY), None);
    });
}

#[test]
fn each_origin_lets_its_track_in_and_nothing_else() {
    for track in TrackId::FOUNDING {
        let allowed = track == TrackId::PLACES;
        type Ensure = EnsureTrack<{ TrackId::PLACES.0 }>;
        let entered = <Ensure as EnsureOrigin<RuntimeOrigin>>::ensure_origin(referendum(track));
        assert_eq!(entered.is_ok(), allowed);
        let entered =
            <EnsureReferendum as EnsureOrigin<RuntimeOrigin>>::ensure_origin(referendum(track));
        assert_eq!(entered.ok(), Some(track));
    }
    for origin in [
        SystemOrigin::Root,
        SystemOrigin::None,
        SystemOrigin::Signed(1),
    ] {
        type Ensure = EnsureTrack<0>;
        let origin = || RuntimeOrigin::from(origin.clone());
        assert!(<Ensure as EnsureOrigin<RuntimeOrigin>>::ensure_origin(origin()).is_err());
        assert!(
            <EnsureReferendum as EnsureOrigin<RuntimeOrigin>>::ensure_origin(origin()).is_err()
        );
    }
}
