//! What members read.

use althing_primitives::VoiceProblem;

use super::*;
use crate::{
    runtime_api::{MotionStatus, Obstacle, Office},
    Moment,
};

#[test]
fn bodies_and_who_sits_there() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let all = Bodies::bodies();
        let ids: Vec<_> = all.iter().map(|info| info.id).collect();
        assert_eq!(ids, [COUNCIL, GUARDIANS, GROUP]);
        assert_eq!(all[0].mirror_current, Some(true));
        assert_eq!(all[2].mirror_current, None);
        assert_eq!(all[2].seated, 3);
        assert!(!all[2].over);
        World::set_standing(12, Standing::Lapsed);
        let seats = Bodies::seats(GROUP);
        let acts: Vec<_> = seats.iter().map(|seat| seat.acts).collect();
        assert_eq!(acts, [true, false, true]);
        assert_eq!(seats[1].controller, Some(account(12)));
        assert!(Bodies::seats(BodyId(9)).is_empty());
        assert_eq!(Bodies::body_info(BodyId(9)), None);
        run(51 * DAY);
        assert!(Bodies::body_info(GROUP).unwrap().over);
        assert!(Bodies::seats(GROUP).iter().all(|seat| !seat.acts));
    });
}

#[test]
fn where_somebody_sits() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 2], 2);
        let offices = Bodies::offices(id(2));
        let expected = [(COUNCIL, 1, false), (GROUP, 1, false)];
        let expected: Vec<_> = expected
            .map(|(body, index, leads)| Office {
                body,
                index,
                acts: true,
                leads,
            })
            .into();
        assert_eq!(offices, expected);
        assert!(Bodies::offices(id(11))[0].leads);
        assert!(Bodies::offices(id(30)).is_empty());
    });
}

#[test]
fn how_far_a_motion_is() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let first = propose(11, GROUP, &remark(0));
        let status = |id| Bodies::motion(id).unwrap().status;
        assert_eq!(status(first), MotionStatus::Open);
        assert_ok!(approve(12, first));
        assert_eq!(status(first), MotionStatus::Executable);
        let info = Bodies::motion(first).unwrap();
        assert_eq!((info.approvals, info.needed), (2, 2));
        assert_eq!(info.call, codec::Encode::encode(&remark(0)));
        World::set_standing(12, Standing::Silent);
        assert_eq!(status(first), MotionStatus::Open);
        TransactionVersion::set(2);
        assert_eq!(status(first), MotionStatus::Outdated);
        TransactionVersion::set(1);
        run(7 * DAY);
        assert_eq!(status(first), MotionStatus::Expired);
        propose(13, GROUP, &remark(0));
        assert_eq!(Bodies::motions(GROUP).len(), 2);
        assert_ok!(dispatch(signed(13), crate::Call::resign { body: GROUP }));
        assert_eq!(status(first), MotionStatus::Void);
        assert_eq!(Bodies::motion(MotionId(9)), None);
    });
}

#[test]
fn what_a_body_is_charged_with() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        let bytes = codec::Encode::encode(&remark(0));
        assert!(Bodies::is_mandated(GROUP, &bytes));
        assert!(!Bodies::is_mandated(COUNCIL, &bytes));
        assert!(!Bodies::is_mandated(GROUP, &bytes[1..]));
        assert!(!Bodies::is_mandated(BodyId(9), &bytes));
    });
}

#[test]
fn how_far_an_election_is() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        let info = || Bodies::election(id_of).unwrap();
        assert_eq!(info().moment, Some(Moment::Nomination));
        assert_eq!(info().lacks_turnout, 4);
        assert_eq!(Bodies::open_elections(), [info()]);
        assert_eq!(Bodies::body_info(COUNCIL).unwrap().election, Some(id_of));
        list(id_of, [20]);
        assert!(Bodies::candidacy(id_of, id(20)).unwrap().listed);
        begin_voting(id_of);
        assert_eq!(info().moment, Some(Moment::Voting));
        assert_ok!(cast(1, id_of, &[(0, 1)]));
        assert_eq!(info().lacks_turnout, 3);
        assert_eq!(
            Bodies::ballot(id_of, id(1)).unwrap().votes,
            votes(&[(0, 1)])
        );
        run_to(election(id_of).closes);
        assert_eq!(info().moment, Some(Moment::Over));
        assert_ok!(close(id_of));
        assert_eq!(info().moment, None);
        assert!(Bodies::open_elections().is_empty());
        assert_eq!(Bodies::election(ElectionId(9)), None);
        assert!(!Bodies::may_open_election(BodyId(9)));
    });
}

#[test]
fn what_keeps_somebody_away() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        let votes = |human| Bodies::obstacle(&account(human), id_of);
        let stands = |human| Bodies::obstacle_to_standing(&account(human), id_of);
        assert_eq!(
            Bodies::obstacle(&account(1), ElectionId(9)),
            Some(Obstacle::NoElection)
        );
        assert_eq!((votes(20), stands(20)), (None, None));
        let stranger = Some(Obstacle::Voice(VoiceProblem::NotMember));
        assert_eq!((votes(99), stands(99)), (stranger, stranger));
        assert_eq!(stands(4), Some(Obstacle::SeatedElsewhere));
        Auditors::mutate(|auditors| auditors.insert(id(21)));
        assert_eq!((votes(21), stands(21)), (None, Some(Obstacle::Auditor)));
        list(id_of, [20]);
        assert_eq!(stands(20), Some(Obstacle::StandsAlready));
        World::admit(50, block());
        let young = Some(Obstacle::Voice(VoiceProblem::TooRecent));
        assert_eq!(votes(50), young);
        begin_voting(id_of);
        assert_eq!(stands(22), Some(Obstacle::NominationOver));
        run_to(election(id_of).closes);
        assert_eq!(votes(22), Some(Obstacle::Over));
        assert_ok!(close(id_of));
        assert_eq!(stands(22), Some(Obstacle::Over));
    });
    chain(40).run(|| {
        run_to(5);
        assert_ok!(dispatch(signed(4), crate::Call::resign { body: GUARDIANS }));
        let id_of = open(GUARDIANS);
        let obstacle = Bodies::obstacle_to_standing(&account(5), id_of);
        assert_eq!(obstacle, Some(Obstacle::SeatNotUp));
    });
}
