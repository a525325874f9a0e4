//! Standing lost or regained while a poll is open.

use althing_primitives::{CivilSeconds, MemberClass};

use super::*;

type Loss = fn();

/// Each way in which citizen 5 loses the voice.
fn losses() -> [(Loss, E); 5] {
    [
        (|| World::set_standing(5, Standing::Lapsed), E::MemberLapsed),
        (
            || World::set_standing(5, Standing::Suspended(PAID)),
            E::MemberSuspended,
        ),
        (|| World::set_standing(5, Standing::Out), E::NotMember),
        (
            || {
                World::alter(crate::mock::id(5), |voter| {
                    voter.status.class = MemberClass::Resident;
                });
            },
            E::NotCitizen,
        ),
        (
            || {
                World::alter(crate::mock::id(5), |voter| {
                    voter.paid_until = CivilSeconds(block() * BLOCK);
                });
            },
            E::MemberLapsed,
        ),
    ]
}

#[test]
fn ballots_cast_keep_counting_and_none_is_cast_or_changed() {
    for (lose, error) in losses() {
        let error = DispatchError::from(error);
        chain(40).run(|| {
            run_to(1);
            let id = ordinary(1);
            let other = ordinary(2);
            vote(5, id, 8);
            run(1);
            lose();
            assert_eq!(tally(id), (8, 0, 1, 1));
            assert_eq!(try_vote(5, id, 0), Err(error));
            assert_eq!(try_vote(5, other, 1), Err(error));
        });
    }
}

#[test]
fn a_voice_regained_is_heard_in_what_opens_later_with_the_same_purse() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        vote(5, id, 8);
        run(1);
        World::set_standing(5, Standing::Out);
        run(1);
        World::set_standing(5, Standing::Active);
        let same_block = ordinary(2);
        run(1);
        let later = ordinary(3);
        for old in [id, same_block] {
            assert_eq!(try_vote(5, old, 1), Err(E::VoiceTooYoung.into()));
        }
        assert_eq!(try_vote(5, later, 4), Err(E::OrdinaryCreditsSpent.into()));
        vote(5, later, 3);
    });
}

#[test]
fn the_electorate_of_a_poll_does_not_change() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(1);
        ayes(id, 1..=4);
        for human in 50..60 {
            World::admit(human, 1);
        }
        World::set_standing(20, Standing::Out);
        run_to(poll(id).closes);
        close(id);
        assert!(matches!(poll(id).stage, Stage::Approved { .. }));
        assert_eq!(poll(id).electorate, 40);
    });
}

#[test]
fn a_proposer_who_leaves_does_not_end_the_poll() {
    chain(40).run(|| {
        run_to(1);
        let id = ordinary(20);
        World::set_standing(20, Standing::Out);
        pass(id);
        run_to(enactable(id));
        assert_ok!(enact(id));
    });
}
