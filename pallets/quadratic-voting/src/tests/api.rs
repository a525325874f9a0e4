//! What members read.

use althing_primitives::VoiceProblem;

use super::*;
use crate::runtime_api::{Obstacle, Status};

fn status(id: PollId) -> Status<u64> {
    QuadraticVoting::poll_info(id).unwrap().status
}

#[test]
fn how_far_a_poll_is() {
    chain(40).run(|| {
        run_to(1);
        assert!(QuadraticVoting::poll_info(PollId(0)).is_none());
        let id = ordinary(20);
        let closes = poll(id).closes;
        assert_eq!(status(id), Status::Voting { until: closes });
        run_to(closes - 5);
        ayes(id, 1..=4);
        run_to(closes);
        let until = poll(id).hard_end;
        assert_eq!(status(id), Status::Extension { until });
        run_to(closes + 15);
        assert_eq!(status(id), Status::ToBeClosed { approved: true });
        close(id);
        let from = enactable(id);
        let objectionable = true;
        assert_eq!(
            status(id),
            Status::Delayed {
                from,
                objectionable
            }
        );
        run_to(from);
        let until = from + 28 * DAY;
        assert_eq!(
            status(id),
            Status::ToBeEnacted {
                until,
                callable: true
            }
        );
        Forbidden::set(vec![remark(1)]);
        assert_eq!(
            status(id),
            Status::ToBeEnacted {
                until,
                callable: false
            }
        );
        Forbidden::set(vec![]);
        run_to(until);
        assert_eq!(status(id), Status::Expired);
        run_to(until - 1);
        assert_ok!(enact(id));
        assert_eq!(status(id), Status::Enacted);
    });
}

#[test]
fn what_it_lacks_to_pass() {
    chain(40).run(|| {
        run_to(1);
        let id = propose(1, TrackId::CONSTITUTION, &remark(1));
        let lacks = || {
            let info = QuadraticVoting::poll_info(id).unwrap();
            (info.lacks_ayes, info.lacks_turnout, info.lacks_heads)
        };
        assert_eq!(lacks(), (1, 12, 8));
        vote(2, id, 1);
        vote(3, id, -1);
        // More than 66 % where one is against: two are 66.7 %.
        assert_eq!(lacks(), (1, 10, 7));
        ayes(id, 4..=13);
        assert_eq!(lacks(), (0, 0, 0));
        let info = QuadraticVoting::poll_info(id).unwrap();
        assert_eq!(info.confirmed_at, Some(poll(id).closes));
        upgrade();
        assert_eq!(status(id), Status::Outdated);
    });
}

#[test]
fn a_purse_and_what_is_left_of_it() {
    chain(40).run(|| {
        run_to(1);
        let (id, grave) = (ordinary(1), reserved(2));
        vote(5, id, 7);
        vote(5, grave, 3);
        let info = QuadraticVoting::purse(crate::mock::id(5));
        assert_eq!((info.left, info.left_ordinary), (42, 26));
        assert_eq!((info.affordable, info.affordable_ordinary), (6, 5));
        assert_eq!(info.free_calls_left, 32);
        assert_eq!(info.season_ends, SEASON);
        run_to(SEASON);
        let info = QuadraticVoting::purse(crate::mock::id(5));
        assert_eq!((info.left, info.left_ordinary), (100, 75));
        assert_eq!(
            QuadraticVoting::ballot(id, crate::mock::id(5)).map(|ballot| ballot.votes),
            Some(7)
        );
    });
}

#[test]
fn what_keeps_one_from_voting() {
    chain(40).run(|| {
        follow::followed();
        let id = ordinary(1);
        World::set_standing(4, Standing::Silent);
        for (who, obstacle) in [
            (5, None),
            (11, Some(Obstacle::GivenAway)),
            (4, Some(Obstacle::Voice(VoiceProblem::Silent))),
            (55, Some(Obstacle::Voice(VoiceProblem::NotMember))),
        ] {
            assert_eq!(QuadraticVoting::obstacle(&who, id), obstacle);
            assert_eq!(obstacle.is_none(), try_vote(who, id, 1).is_ok());
        }
        assert_eq!(
            QuadraticVoting::obstacle(&5, PollId(9)),
            Some(Obstacle::NoPoll)
        );
        assert_eq!(
            QuadraticVoting::free_ballot(&6, id),
            Some(crate::mock::id(6))
        );
        run_to(poll(id).closes);
        assert_eq!(QuadraticVoting::obstacle(&5, id), Some(Obstacle::Closed));
        close(id);
        assert_eq!(QuadraticVoting::obstacle(&5, id), Some(Obstacle::Closed));
    });
}

#[test]
fn tracks_in_their_order() {
    chain(1).run(|| {
        let tracks = QuadraticVoting::tracks();
        let ids: Vec<_> = tracks.iter().map(|(id, _)| *id).collect();
        assert_eq!(ids, TrackId::FOUNDING);
    });
}

#[test]
fn waiting_and_summaries() {
    chain(40).run(|| {
        let id = open::waiting();
        assert_eq!(QuadraticVoting::waiting(id).unwrap().from, SEASON);
        run_to(SEASON);
        assert_ok!(QuadraticVoting::open(signed(1), id));
        assert!(QuadraticVoting::waiting(id).is_none());
        run_to(poll(id).closes);
        close(id);
        assert_eq!(status(id), Status::Rejected);
        run_to(2 * SEASON);
        assert_ok!(QuadraticVoting::prune_ballots(signed(1), id, 1));
        assert_eq!(
            QuadraticVoting::summary(id).map(|summary| summary.stage),
            Some(Stage::Rejected)
        );
    });
}
