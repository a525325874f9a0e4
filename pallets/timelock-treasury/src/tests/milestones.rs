//! `release_milestone`

use althing_primitives::{Funded, Period, Subject};

use super::*;

/// An advance and two milestones.
fn funded() -> SpendId {
    run_to(1);
    let id = propose_parts(&[part(100, 0, false), part(150, 0, true), part(200, 0, true)]);
    decide(id);
    run_to(earliest(id));
    id
}

fn accept(id: SpendId, index: u8) {
    let of = Funded::Spend(id);
    let period = Period::Milestone { of, index };
    AcceptedOnes::mutate(|all| all.insert((Subject::Line(LINE), period)));
}

#[test]
fn each_is_paid_once_its_report_is_accepted() {
    chain().run(|| {
        let id = funded();
        assert_ok!(execute(id));
        assert_eq!(release(id), Err(E::MilestoneNotAccepted.into()));
        accept(id, 1);
        assert_ok!(release(id));
        assert_eq!(balance(PAID), RICH + 250);
        // One report pays one milestone.
        assert_eq!(release(id), Err(E::MilestoneNotAccepted.into()));
        accept(id, 2);
        assert_ok!(release(id));
        assert_eq!(spend(id).stage, Stage::Paid);
        assert_equal();
    });
}

#[test]
fn they_keep_their_order() {
    chain().run(|| {
        let id = funded();
        accept(id, 2);
        assert_eq!(release(id), Err(E::NotMilestone.into()));
        assert_ok!(execute(id));
        assert_eq!(release(id), Err(E::MilestoneNotAccepted.into()));
        assert_eq!(execute(id), Err(E::ReportNeeded.into()));
    });
}

#[test]
fn the_report_on_another_spend_or_line_pays_nothing() {
    chain().run(|| {
        let id = funded();
        assert_ok!(execute(id));
        accept(SpendId(7), 1);
        let of = Funded::Spend(id);
        let period = Period::Milestone { of, index: 1 };
        AcceptedOnes::mutate(|all| all.insert((Subject::Line(OTHER), period)));
        assert_eq!(release(id), Err(E::MilestoneNotAccepted.into()));
    });
}

#[test]
fn it_takes_its_time_and_expires_in_the_end() {
    chain().run(|| {
        let id = funded();
        let from = earliest(id);
        assert_ok!(execute(id));
        accept(id, 1);
        accept(id, 2);
        run_to(from + 364 * DAY - 1);
        assert_ok!(release(id));
        run(1);
        assert_eq!(release(id), Err(E::SpendExpired.into()));
        assert_ok!(cancel(SOMEBODY, id));
        assert_eq!(balance(PAID), RICH + 250);
        assert_equal();
    });
}

#[test]
fn it_waits_for_delay_reports_and_cap_as_others_do() {
    chain().run(|| {
        run_to(1);
        let id = propose_parts(&[part(400, 0, true)]);
        decide(id);
        accept(id, 0);
        run_to(earliest(id) - 1);
        assert_eq!(release(id), Err(E::DelayNotOver.into()));
        run(1);
        use althing_primitives::ReportProblem;
        Unclear::set([(Subject::Line(LINE), ReportProblem::Overdue)].into());
        assert_eq!(release(id), Err(E::ReportOverdue.into()));
        Unclear::set([].into());
        let terms = crate::LineTerms {
            cap: 399,
            ..line_terms()
        };
        let call = crate::Call::set_line { line: LINE, terms };
        assert_ok!(dispatch(referendum(TrackId::BUDGET), call));
        assert_ok!(release(id));
        assert_eq!(release(id), Err(E::CapReached.into()));
        assert_eq!(balance(PAID), RICH);
        assert_noop!(
            Treasury::release_milestone(SystemOrigin::Root.into(), id),
            DispatchError::BadOrigin
        );
    });
}
