//! `charge`

use althing_primitives::Mandates;

use super::*;

fn charge(origin: RuntimeOrigin, body: BodyId, line: Option<u32>) -> DispatchResult {
    let mandate = Mandate {
        calls: MandateId(9),
        tasks: vec![Task::NodeApproval].try_into().unwrap(),
    };
    let line = line.map(althing_primitives::LineId);
    dispatch(
        origin,
        crate::Call::charge {
            body,
            mandate,
            line,
        },
    )
}

#[test]
fn a_group_is_charged_by_those_who_found_it() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        assert_ok!(charge(ordinary(), GROUP, None));
        assert!(Bodies::has_mandate(GROUP, Task::NodeApproval));
        assert!(!Bodies::has_mandate(GROUP, Task::Admission));
        assert_eq!(body(GROUP).group.unwrap().line, None);
        assert_eq!(body(GROUP).generation, Generation(0));
        for origin in [signed(11), by(GROUP), constitution()] {
            assert_eq!(charge(origin, GROUP, None), Err(DispatchError::BadOrigin));
        }
        let refused = charge(ordinary(), GROUP, Some(9));
        assert_eq!(refused, Err(E::LineNotFound.into()));
        let refused = charge(ordinary(), BodyId(7), None);
        assert_eq!(refused, Err(E::BodyNotFound.into()));
        run(51 * DAY);
        assert_eq!(charge(ordinary(), GROUP, None), Err(E::BodyOver.into()));
    });
}

#[test]
fn council_and_guardians_are_charged_as_they_are_recalled() {
    chain(40).run(|| {
        run_to(1);
        assert_ok!(charge(constitution(), COUNCIL, None));
        saw(Event::Charged {
            body: COUNCIL,
            mandate: body(COUNCIL).mandate,
            line: None,
        });
        assert_eq!(
            charge(ordinary(), COUNCIL, None),
            Err(DispatchError::BadOrigin)
        );
        assert_eq!(
            charge(constitution(), GUARDIANS, Some(3)),
            Err(E::NotGroup.into())
        );
    });
}

#[test]
fn a_motion_needs_the_mandate_of_the_day() {
    chain(40).run(|| {
        run_to(1);
        found(&[11, 12], 2);
        let motion = propose(11, GROUP, &remark(0));
        assert_ok!(approve(12, motion));
        assert_ok!(charge(ordinary(), GROUP, None));
        assert_eq!(execute(motion), Err(E::CallNotMandated.into()));
    });
}
