//! `set_track` and `set_params`

use althing_test_utils::events::assert_last;

use super::*;
use crate::{founding_tracks, Budget, FilterId, Parameters, Params, Proposers, Track, Tracks};

type P = Params<u64>;
type R = Track<u64, u64>;

#[test]
fn the_citizens_change_them_on_constitution() {
    chain(40).run(|| {
        run_to(1);
        let origin = || referendum(TrackId::CONSTITUTION);
        let changed = P {
            objections: 7,
            ..params()
        };
        assert_ok!(QuadraticVoting::set_params(origin(), changed));
        assert_eq!(Parameters::<Test>::get(), changed);
        assert_last::<Test>(Event::ParamsSet { params: changed });
        let track = TrackId(77);
        let rule = R {
            calls: FilterId(0),
            ..Tracks::<Test>::get(TrackId::PLACES).unwrap()
        };
        assert_ok!(QuadraticVoting::set_track(origin(), track, rule));
        assert_last::<Test>(Event::TrackSet { track, rule });
        propose(1, track, &remark(1));
    });
}

#[test]
fn nobody_else_does() {
    chain(40).run(|| {
        let rule = Tracks::<Test>::get(TrackId::PLACES).unwrap();
        let origins = TrackId::FOUNDING
            .into_iter()
            .filter(|track| *track != TrackId::CONSTITUTION)
            .map(referendum)
            .chain([
                signed(1),
                SystemOrigin::Root.into(),
                SystemOrigin::None.into(),
            ]);
        for origin in origins {
            assert_noop!(
                QuadraticVoting::set_params(origin.clone(), params()),
                DispatchError::BadOrigin
            );
            assert_noop!(
                QuadraticVoting::set_track(origin, TrackId::PLACES, rule),
                DispatchError::BadOrigin
            );
        }
    });
}

#[test]
fn what_is_out_of_range_is_refused() {
    let breaks: [fn(&mut P); 11] = [
        |p| {
            p.budget = Budget {
                all: 0,
                ordinary: 0,
            }
        },
        |p| p.budget.all = 10_001,
        |p| p.budget.ordinary = p.budget.all + 1,
        |p| p.support = 51,
        |p| p.window = 0,
        |p| p.second_share = 0,
        |p| p.second_share = 21,
        |p| p.followers = 21,
        |p| p.least_electorate = 0,
        |p| p.free_calls = 1_001,
        |p| p.free_changes = 201,
    ];
    let track_breaks: [fn(&mut R); 9] = [
        |t| t.share = 49,
        |t| t.share = 91,
        |t| t.turnout = 101,
        |t| t.heads = 101,
        |t| t.confirm = 0,
        |t| t.confirm = t.voting + 1,
        |t| t.extension = t.confirm - 1,
        |t| t.delay = 0,
        |t| t.deposit = 0,
    ];
    chain(40).run(|| {
        let origin = || referendum(TrackId::CONSTITUTION);
        for change in breaks {
            let mut params = params();
            change(&mut params);
            assert_noop!(
                QuadraticVoting::set_params(origin(), params),
                E::ParamOutOfRange
            );
        }
        for change in track_breaks {
            let mut rule = Tracks::<Test>::get(TrackId::PLACES).unwrap();
            change(&mut rule);
            assert_noop!(
                QuadraticVoting::set_track(origin(), TrackId::PLACES, rule),
                E::TrackOutOfRange
            );
        }
    });
}

#[test]
fn the_defaults_are_valid_and_as_designed() {
    let params = Params::<u32>::default();
    assert!(params.is_valid());
    assert_eq!((params.budget.all, params.budget.ordinary), (100, 75));
    assert_eq!((params.free_calls, params.free_changes), (32, 2));
    assert_eq!((params.followers, params.least_electorate), (5, 20));
    assert_eq!((params.support, params.objections), (5, 2));
    assert_eq!(params.window, 28 * 14_400);
    // In days of two blocks too, as on the fast network.
    for day in [2_u32, 14_400] {
        let tracks = founding_tracks(day, 1_u128);
        assert_eq!(tracks.len(), 8);
        for (id, track) in tracks {
            assert!(track.is_valid(), "{id}");
            assert!(track.span() <= 84 * day, "{id} fits a season");
            assert_eq!(track.who, Proposers::Citizens);
            let kept = [
                TrackId::CONSTITUTION,
                TrackId::MEMBERSHIP,
                TrackId::ACCREDITATION,
                TrackId::LARGE_SPEND,
                TrackId::URGENT,
            ];
            assert_eq!(track.reserved, kept.contains(&id));
            assert_eq!(
                track.heads,
                if id == TrackId::CONSTITUTION { 20 } else { 0 }
            );
            if id == TrackId::URGENT {
                assert_eq!(track.voting, 2 * day);
            }
        }
    }
}

#[test]
fn they_are_read_from_json_as_people_write_it() {
    let json = serde_json::to_value(P::default()).unwrap();
    assert_eq!(json["freeCalls"], 32);
    assert_eq!(json["budget"]["ordinary"], 75);
    assert_eq!(
        serde_json::from_value::<P>(json.clone()).unwrap(),
        P::default()
    );
    let mut unknown = json;
    unknown["surprise"] = 1.into();
    assert!(serde_json::from_value::<P>(unknown).is_err());
    let (_, rule) = founding_tracks::<u64, u64>(10, 1)[0];
    let json = serde_json::to_value(rule).unwrap();
    assert_eq!(
        (json["who"].as_str(), json["calls"].as_u64()),
        (Some("Citizens"), Some(0))
    );
    assert_eq!(serde_json::from_value::<R>(json).unwrap(), rule);
}
