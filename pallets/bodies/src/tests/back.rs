//! `back`

use super::*;
use crate::{Ballots, Candidacies};

#[test]
fn with_the_last_backer_one_is_a_candidate() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        assert_ok!(stand(20, id_of));
        for backer in [21, 22] {
            assert_ok!(back(backer, id_of, 20));
            assert!(tallies(id_of).is_empty());
        }
        assert_ok!(back(23, id_of, 20));
        assert_eq!(tallies(id_of), [(20, 0)]);
        saw(Event::Backed {
            election: id_of,
            member: id(20),
            by: id(23),
        });
        saw(Event::Listed {
            election: id_of,
            member: id(20),
        });
        assert_eq!(back(24, id_of, 20), Err(E::ListedAlready.into()));
    });
}

#[test]
fn nobody_backs_two_nor_themselves() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        assert_ok!(stand(20, id_of));
        assert_ok!(stand(21, id_of));
        assert_eq!(back(20, id_of, 20), Err(E::OwnBacker.into()));
        assert_ok!(back(22, id_of, 20));
        assert_eq!(back(22, id_of, 20), Err(E::BacksAlready.into()));
        assert_eq!(back(22, id_of, 21), Err(E::BacksAlready.into()));
        assert_ok!(back(20, id_of, 21));
        assert_eq!(back(23, id_of, 24), Err(E::CandidacyNotFound.into()));
    });
}

#[test]
fn whose_candidate_withdrew_backs_another() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        assert_ok!(stand(20, id_of));
        assert_ok!(stand(21, id_of));
        assert_ok!(back(22, id_of, 20));
        let withdraw = crate::Call::withdraw_candidacy { election: id_of };
        assert_ok!(dispatch(signed(20), withdraw));
        assert_ok!(stand(20, id_of));
        let backers = |human| Candidacies::<Test>::get(id_of, id(human)).unwrap().backers;
        assert!(backers(20).is_empty(), "backers do not come back unasked");
        assert_ok!(back(22, id_of, 21));
        assert_eq!(backers(21).to_vec(), [id(22)]);
        assert_eq!(Ballots::<Test>::iter().count(), 1);
    });
}

#[test]
fn who_backs_votes_as_anybody() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        assert_ok!(stand(20, id_of));
        for backer in [21, 22, 23] {
            assert_ok!(back(backer, id_of, 20));
        }
        begin_voting(id_of);
        assert_ok!(cast(21, id_of, &[(0, 3)]));
        assert_eq!(election(id_of).voters, 1, "backing is no taking part");
        assert_ok!(cast(21, id_of, &[]));
        assert!(Ballots::<Test>::contains_key(id_of, id(21)));
        assert_eq!(election(id_of).voters, 0);
    });
}

#[test]
fn only_with_a_voice_and_in_time() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(back(21, ElectionId(0), 20), Err(E::ElectionNotFound.into()));
        let id_of = open_in_time(COUNCIL);
        assert_ok!(stand(20, id_of));
        World::admit(50, block());
        assert_eq!(back(50, id_of, 20), Err(E::VoiceTooYoung.into()));
        assert_eq!(back(99, id_of, 20), Err(E::NotMember.into()));
        assert_noop!(
            Bodies::back(by(COUNCIL), id_of, id(20)),
            DispatchError::BadOrigin
        );
        begin_voting(id_of);
        assert_eq!(back(21, id_of, 20), Err(E::NominationOver.into()));
        finish(id_of);
        assert_eq!(back(21, id_of, 20), Err(E::ElectionClosed.into()));
    });
}
