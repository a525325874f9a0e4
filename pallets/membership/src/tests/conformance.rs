//! The laws of the traits that the pallet implements.

use althing_primitives::{conformance, Condition, Leaning, MemberLookup, OnRecovery, SeatHolding};

use super::*;
use crate::YEAR;

#[test]
fn voter_lookup() {
    chain(5).run(|| {
        Speakers::mutate(|speakers| speakers.insert(30, did(1)));
        conformance::voter_lookup::<u64, u64, Membership>(&1, &voter(1), &30, &40, &31, || {
            recovery::recover(1, 31);
        });
    });
}

#[test]
fn member_lookup() {
    chain(5).run(|| {
        leave::leave_at_once(3);
        let known = [(id(0), did(1)), (id(1), did(2)), (id(2), did(3))];
        conformance::member_lookup::<u64, Membership>(&known, (id(9), did(9)));
    });
}

#[test]
fn seat_holding() {
    chain(5).run(|| {
        conformance::seat_holding::<Membership>(
            &did(6),
            &did(7),
            || apply(6, citizen(6)),
            || assert_eq!(admit(group(), did(6)), Ok(())),
            || leave::leave_at_once(6),
        );
    });
}

#[test]
fn electorate_is_a_recount() {
    chain(5).run(|| {
        let roll = || {
            Roll::<Test>::iter_values()
                .map(|member| member.status())
                .collect()
        };
        conformance::electorate::<Membership>(
            roll,
            &mut [
                &mut || {
                    join(6, citizen(6));
                },
                &mut || {
                    join(7, ally(7));
                },
                &mut || suspend::suspend(1),
                &mut || recovery::arm(2),
                &mut || recovery::recover(2, 30),
                &mut || leave::leave_at_once(3),
                &mut || assert_eq!(Membership::reinstate(community(), id(0)), Ok(())),
                &mut || {
                    assert_eq!(
                        Membership::change_class(signed(4), MemberClass::Resident),
                        Ok(())
                    );
                },
                &mut || {
                    World::pass(YEAR);
                    mark_lapsed::mark(1);
                },
                &mut || assert_eq!(Membership::renew(signed(1)), Ok(())),
            ],
        );
    });
}

#[test]
fn on_controller_change() {
    chain(5).run(|| {
        conformance::on_controller_change::<u64, Membership>(
            &did(1),
            &did(40),
            &1,
            &30,
            conformance::Succession::Moves,
            |account| MemberOf::<Test>::contains_key(account),
        );
        World::identify(did(1), 30);
    });
}

#[test]
fn on_recovery() {
    chain(5).run(|| {
        conformance::on_recovery::<Membership>(
            &did(1),
            &did(40),
            || has_voice(1),
            || suspend::suspend(1),
        );
        // And with a voice that a recovery before had taken.
        conformance::on_recovery::<Membership>(
            &did(2),
            &did(40),
            || has_voice(2) || has_voice(30),
            || recovery::recover(2, 30),
        );
        Membership::on_recovery_cancelled(&did(2));
        assert!(!has_voice(30));
    });
}

#[test]
fn on_deactivate() {
    chain(5).run(|| {
        conformance::on_deactivate::<Membership>(&did(6), &did(1), Leaning::Seat, || {
            leave::leave_at_once(1);
        });
    });
}

#[test]
fn on_personhood_renewed() {
    chain(5).run(|| {
        recovery::recover(1, 30);
        conformance::on_personhood_renewed::<Membership>(
            &did(1),
            &did(40),
            PERSONHOOD_ENDS,
            || has_voice(30),
        );
    });
}

#[test]
fn on_nullifier_moved() {
    chain(5).run(|| {
        World::identify(did(530), 530);
        conformance::on_nullifier_moved::<Membership>(
            &nullifier(1),
            &nullifier(40),
            [&did(1), &did(530), &did(2)],
            |did| Membership::member_of(did).filter(|_| Membership::holds_seat(did)),
            |did| has_voice(People::get()[did].controller),
            || (),
        );
    });
}

#[test]
fn validator_eligibility() {
    chain(5).run(|| {
        join(6, resident(6));
        conformance::validator_eligibility::<u64, Membership>(&1, &6, || World::pass(YEAR));
        conformance::validator_eligibility_denies::<u64, Membership>(&40);
    });
}

#[test]
fn phase_condition() {
    chain(5).run(|| {
        suspend::suspend(1);
        conformance::phase_condition::<Membership>(&[(Condition::Citizens, 4)]);
    });
}
