//! The laws of the traits that the pallet implements.

use althing_primitives::{
    conformance::{self, Succession},
    BodyAccounts, Condition, Leaning, OnControllerChange, SeatsOf,
};

use super::*;

type Guardians = SeatsOf<Bodies, { BodyId::GUARDIANS.0 }>;

fn accounts(humans: &[u64]) -> Vec<AccountId32> {
    humans.iter().map(|human| account(*human)).collect()
}

/// Has 20 elected in the place of 8.
fn replace_a_guardian() -> Vec<AccountId32> {
    assert_ok!(dispatch(signed(8), crate::Call::resign { body: GUARDIANS }));
    let id_of = open(GUARDIANS);
    elect(id_of, &[20]);
    accounts(&[4, 5, 6, 7, 20])
}

#[test]
fn seat_set() {
    chain(40).run(|| {
        run_to(1);
        conformance::seat_set::<AccountId32, Guardians>(
            &accounts(&[4, 5, 6, 7, 8]),
            &account(30),
            replace_a_guardian,
            &account(5),
            || World::set_standing(5, Standing::Suspended(CivilSeconds::MAX)),
        );
    });
}

fn reseat(body: BodyId) -> Vec<AccountId32> {
    let call = crate::Call::change_seats {
        body,
        leaving: ids(&[12]),
        joining: ids(&[14]),
    };
    assert_ok!(dispatch(ordinary(), call));
    accounts(&[11, 13, 14])
}

fn end(body: BodyId) {
    assert_ok!(dispatch(ordinary(), crate::Call::dissolve { body }));
}

#[test]
fn body_seats() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        conformance::body_seats::<AccountId32, Bodies>(
            GROUP,
            BodyId(9),
            &accounts(&[11, 12, 13]),
            &account(30),
            || reseat(GROUP),
            || end(GROUP),
        );
        let second = found(&[11, 12, 13], 2);
        conformance::body_seats::<AccountId32, Bodies>(
            second,
            BodyId(9),
            &accounts(&[11, 12, 13]),
            &account(30),
            || reseat(second),
            || run(51 * DAY),
        );
    });
}

#[test]
fn body_accounts() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        conformance::body_accounts::<AccountId32, Bodies>(
            &[GROUP, COUNCIL, GUARDIANS],
            BodyId(3),
            &account(1),
            || {
                reseat(GROUP);
            },
        );
        for index in 0..100 {
            let empty = Bodies::keyless(COUNCIL, index);
            assert_eq!(<Bodies as BodyAccounts<_>>::body(&empty), None);
        }
        end(GROUP);
        assert!(<Bodies as BodyAccounts<AccountId32>>::account(GROUP).is_some());
    });
}

#[test]
fn mandates() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        conformance::mandates::<Bodies>(
            GROUP,
            BodyId(9),
            Task::Admission,
            Task::NodeApproval,
            || run(51 * DAY),
        );
    });
}

#[test]
fn on_controller_change() {
    chain(40).run(|| {
        run_to(1);
        // Membership goes first and gives the seat to the new controller.
        struct Both;
        impl OnControllerChange<AccountId32> for Both {
            fn on_controller_change(
                of: &althing_primitives::Did,
                old: &AccountId32,
                new: &AccountId32,
            ) -> DispatchResult {
                if *of == did(5) {
                    World::hand_over(5, 5, 60);
                }
                Bodies::on_controller_change(of, old, new)
            }
        }
        conformance::on_controller_change::<AccountId32, Both>(
            &did(5),
            &did(777),
            &account(5),
            &account(60),
            Succession::Moves,
            |who| Reflected::get()[&1].contains(who) && Bodies::seat(GUARDIANS, who).is_some(),
        );
    });
}

#[test]
fn on_deactivate() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12, 13], 2);
        let resign = |who, body| {
            assert_ok!(dispatch(signed(who), crate::Call::resign { body }));
        };
        for (human, body) in [(2, COUNCIL), (4, GUARDIANS), (12, GROUP)] {
            conformance::on_deactivate::<Bodies>(&did(30), &did(human), Leaning::Office, || {
                resign(human, body);
            });
        }
        conformance::on_deactivate::<Bodies>(&did(777), &did(3), Leaning::Office, || {
            run_to(FOUNDING_END);
        });
    });
}

#[test]
fn phase_condition() {
    chain(40).run(|| {
        use althing_primitives::PhaseCondition;
        let measure = || Bodies::measure(Condition::ElectedBodies).unwrap();
        run_to(1);
        assert_eq!(measure(), 0, "founding offices are not elected");
        let (council, guardians) = (open_in_time(COUNCIL), open(GUARDIANS));
        list(guardians, [18, 17]);
        list(council, [20, 19, 16]);
        begin_voting(council);
        for voter in 31..=35 {
            assert_ok!(cast(voter, council, &[(0, 3), (1, 2), (2, 1)]));
            assert_ok!(cast(voter, guardians, &[(0, 2), (1, 1)]));
        }
        finish(council);
        assert_ok!(close(guardians));
        assert_eq!(measure(), 1, "founding Guardians stay to their end");
        run_to(FOUNDING_END);
        assert_eq!(measure(), 2);
        conformance::phase_condition::<Bodies>(&[(Condition::ElectedBodies, 2)]);
        for (human, body) in [(18, GUARDIANS), (17, GUARDIANS)] {
            let member = id(human);
            assert_ok!(dispatch(
                constitution(),
                crate::Call::recall { body, member }
            ));
        }
        assert_eq!(measure(), 1, "an empty body is not an elected one");
    });
}
