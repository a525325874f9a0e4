//! `stand` and `withdraw_candidacy`

use super::*;
use crate::{Candidacies, MAX_CANDIDATES};

fn withdraw(who: u64, election: ElectionId) -> DispatchResult {
    dispatch(signed(who), crate::Call::withdraw_candidacy { election })
}

#[test]
fn with_points_one_stands_at_once() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        list(id_of, [20]);
        assert_eq!(tallies(id_of), [(20, 0)]);
        assert_eq!(held(20, HoldReason::Candidacy), CANDIDACY_DEPOSIT);
        saw(Event::Stood {
            election: id_of,
            member: id(20),
        });
        saw(Event::Listed {
            election: id_of,
            member: id(20),
        });
        assert_eq!(stand(20, id_of), Err(E::StandsAlready.into()));
    });
}

#[test]
fn without_points_one_waits_for_backers() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        assert_ok!(stand(20, id_of));
        assert!(tallies(id_of).is_empty());
        assert!(!Candidacies::<Test>::get(id_of, id(20)).unwrap().listed);
    });
}

#[test]
fn only_citizens_with_a_voice_older_than_the_election() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        let refused = |who, error: E| assert_eq!(stand(who, id_of), Err(error.into()));
        refused(99, E::NotMember);
        World::admit(50, block());
        refused(50, E::VoiceTooYoung);
        World::alter(20, |voter| {
            voter.status.class = althing_primitives::MemberClass::Resident;
        });
        refused(20, E::NotCitizen);
        World::set_standing(21, Standing::Silent);
        refused(21, E::MemberSilent);
        World::set_standing(22, Standing::Suspended(CivilSeconds::MAX));
        refused(22, E::MemberSuspended);
        World::pay_until(23, now());
        refused(23, E::MemberLapsed);
        for origin in [by(COUNCIL), SystemOrigin::Root.into()] {
            assert_noop!(Bodies::stand(origin, id_of), DispatchError::BadOrigin);
        }
    });
}

#[test]
fn nobody_sits_in_two_of_council_guardians_and_auditors() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        assert_eq!(stand(4, id_of), Err(E::SeatedElsewhere.into()));
        Auditors::mutate(|auditors| auditors.insert(id(20)));
        assert_eq!(stand(20, id_of), Err(E::AuditorMayNotSit.into()));
        Auditors::set(Default::default());
        assert_ok!(stand(20, id_of));
        assert_ok!(dispatch(signed(4), crate::Call::resign { body: GUARDIANS }));
        assert_ok!(stand(4, id_of));
    });
}

#[test]
fn who_sits_there_stands_again_if_their_term_is_up() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        list(id_of, [2]);
    });
}

#[test]
fn whose_term_goes_on_does_not() {
    chain(40).run(|| {
        run_to(5);
        assert_ok!(dispatch(signed(4), crate::Call::resign { body: GUARDIANS }));
        let id_of = open(GUARDIANS);
        assert_eq!(stand(5, id_of), Err(E::SeatNotUp.into()));
        assert_ok!(stand(4, id_of));
    });
}

#[test]
fn only_while_candidates_come_forward() {
    chain(40).run(|| {
        run_to(1);
        assert_eq!(stand(20, ElectionId(0)), Err(E::ElectionNotFound.into()));
        let id_of = open_in_time(COUNCIL);
        run_to(election(id_of).voting - 1);
        assert_ok!(stand(20, id_of));
        run(1);
        assert_eq!(stand(21, id_of), Err(E::NominationOver.into()));
        assert_eq!(withdraw(20, id_of), Err(E::NominationOver.into()));
        finish(id_of);
        assert_eq!(stand(21, id_of), Err(E::ElectionClosed.into()));
    });
}

#[test]
fn the_list_is_full_with_sixty_four_and_says_so() {
    chain(100).run(|| {
        let id_of = open_in_time(COUNCIL);
        list(id_of, 20..20 + u64::from(MAX_CANDIDATES));
        Contributors::mutate(|points| points.insert(id(90)));
        assert_eq!(stand(90, id_of), Err(E::TooManyCandidates.into()));
        assert_eq!(held(90, HoldReason::Candidacy), 0);
        assert_eq!(tallies(id_of).len(), 64);
        // Who does not ask for a place on the list yet may stand.
        assert_ok!(stand(91, id_of));
        for backer in [92, 93] {
            assert_ok!(back(backer, id_of, 91));
        }
        assert_eq!(back(94, id_of, 91), Err(E::TooManyCandidates.into()));
        assert_eq!(
            Candidacies::<Test>::get(id_of, id(91))
                .unwrap()
                .backers
                .len(),
            2
        );
        assert_ok!(withdraw(20, id_of));
        assert_ok!(back(94, id_of, 91));
        assert_eq!(tallies(id_of).len(), 64);
    });
}

#[test]
fn a_candidacy_is_withdrawn_with_its_deposit() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        list(id_of, [20, 21, 22]);
        assert_ok!(stand(23, id_of));
        for human in [21, 23] {
            assert_ok!(withdraw(human, id_of));
            saw(Event::CandidacyWithdrawn {
                election: id_of,
                member: id(human),
            });
            assert_eq!(held(human, HoldReason::Candidacy), 0);
        }
        assert_eq!(tallies(id_of), [(20, 0), (22, 0)]);
        assert_eq!(withdraw(21, id_of), Err(E::CandidacyNotFound.into()));
        assert_eq!(withdraw(HUMANS, id_of), Err(E::NotMember.into()));
        assert_ok!(stand(21, id_of));
        assert_eq!(tallies(id_of)[2], (21, 0), "after all others");
        assert_noop!(
            Bodies::withdraw_candidacy(SystemOrigin::Root.into(), id_of),
            DispatchError::BadOrigin
        );
    });
}

#[test]
fn without_the_deposit_nobody_stands() {
    chain(40).run(|| {
        let id_of = open_in_time(COUNCIL);
        World::hand_over(20, 20, 900);
        assert!(stand(900, id_of).is_err());
        assert!(!Candidacies::<Test>::contains_key(id_of, id(20)));
    });
}
