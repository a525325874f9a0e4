//! What members are told.

use althing_primitives::{BodyId, CivilSeconds, Period, Subject};

use super::*;
use crate::{
    mock::{chain, run_to, LENGTH},
    runtime_api::{EmergencyReading, PauseReading, PauseReport},
};

#[test]
fn before_the_first_pause_there_is_little_to_tell() {
    chain().run(|| {
        run_to(5);
        let expected = EmergencyReading {
            armed: true,
            last: None,
            length: LENGTH,
        };
        assert_eq!(Emergency::reading(), expected);
    });
}

#[test]
fn what_until_when_why_and_which_report() {
    chain().run(|| {
        run_to(5);
        pause([Group::Market, Group::Transfers]);
        let due = CivilSeconds(1_550);
        let expected = |in_force| EmergencyReading {
            armed: false,
            last: Some(PauseReading {
                groups: vec![Group::Transfers, Group::Market],
                from: 5,
                until: 5 + LENGTH,
                in_force,
                reason: document(1),
                report: PauseReport {
                    subject: Subject::Body(BodyId::GUARDIANS),
                    period: Period::Occasion(due),
                    due,
                    overdue_at: CivilSeconds(1_600),
                },
            }),
            length: LENGTH,
        };
        assert_eq!(Emergency::reading(), expected(true));
        run_to(5 + LENGTH);
        assert_eq!(Emergency::reading(), expected(false));
    });
}
