//! Opinions: what they accept, freeze and count.

use althing_primitives::SchemaId;

use super::*;
use crate::{
    mock::{Expired, OTHER},
    AuditedMonths,
};

#[test]
fn a_good_opinion_accepts() {
    for opinion in [Opinion::Unqualified, Opinion::Qualified] {
        run(|| {
            let period = filed();
            assert!(!is_accepted(LINE, period));
            assert_ok!(opine(2, LINE, period, opinion));
            assert!(is_accepted(LINE, period));
            assert_eq!(standing(&LINE), None);
            let said = events().split_off(events().len() - 2);
            assert_eq!(
                said,
                [
                    Event::Opined {
                        subject: LINE,
                        period,
                        version: 1,
                        auditor: did(2),
                        opinion,
                        document: document(2),
                    },
                    Event::Accepted {
                        subject: LINE,
                        period
                    },
                ]
            );
        });
    }
}

#[test]
fn an_adverse_one_freezes() {
    run(|| {
        let period = frozen();
        assert!(!is_accepted(LINE, period));
        assert_eq!(standing(&LINE), Some(ReportProblem::Frozen));
        assert_eq!(standing(&TREASURY), None, "and no other subject");
        let frozen = Event::Frozen {
            subject: LINE,
            auditor: did(2),
            period,
        };
        assert_eq!(events().pop(), Some(frozen));
    });
}

#[test]
fn while_an_adverse_opinion_stands_nothing_is_accepted() {
    run(|| {
        let period = frozen();
        assert_ok!(opine(3, LINE, period, Opinion::Unqualified));
        assert!(!is_accepted(LINE, period));
        assert_ok!(Reports::lift_by_vote(lifters(), LINE));
        assert!(!is_accepted(LINE, period), "lifting is not accepting");
        assert_ok!(opine(4, LINE, period, Opinion::Unqualified));
        assert!(is_accepted(LINE, period));
    });
}

#[test]
fn accepted_it_can_still_be_found_adverse() {
    run(|| {
        let period = filed();
        assert_ok!(opine(2, LINE, period, Opinion::Unqualified));
        assert_ok!(opine(3, LINE, period, Opinion::Adverse));
        assert_eq!(standing(&LINE), Some(ReportProblem::Frozen));
        assert!(
            is_accepted(LINE, period),
            "what was accepted stays accepted"
        );
    });
}

#[test]
fn an_auditor_may_change_their_mind_and_lifts_nothing_by_it() {
    run(|| {
        let period = frozen();
        assert_noop!(
            opine(2, LINE, period, Opinion::Adverse),
            Error::<Test>::OpinionUnchanged
        );
        assert_ok!(opine(2, LINE, period, Opinion::Unqualified));
        assert_eq!(
            filing(LINE, period).opinions.to_vec(),
            [(did(2), Opinion::Unqualified)]
        );
        assert_eq!(standing(&LINE), Some(ReportProblem::Frozen));
    });
}

#[test]
fn it_is_of_the_version_that_was_read() {
    run(|| {
        let period = filed();
        let of = |version| {
            Reports::opine(
                signed(2),
                LINE,
                period,
                version,
                AUDITORS,
                Opinion::Unqualified,
                document(2),
            )
        };
        assert_ok!(file(GROUP, LINE, period));
        for version in [0, 1, 3] {
            assert_noop!(of(version), Error::<Test>::ReportChanged);
        }
        assert_ok!(of(2));
    });
}

#[test]
fn there_must_be_a_report() {
    run(|| {
        filed();
        assert_noop!(
            opine(2, LINE, monthly("2026-12"), Opinion::Unqualified),
            Error::<Test>::ReportNotFound
        );
    });
}

#[test]
fn only_auditors_opine() {
    run(|| {
        let period = filed();
        assert_noop!(
            opine(15, LINE, period, Opinion::Unqualified),
            Error::<Test>::NotAuditor
        );
        Expired::set(&vec![2]);
        assert_noop!(
            opine(2, LINE, period, Opinion::Unqualified),
            Error::<Test>::CredentialExpired
        );
        let by = |schema| {
            Reports::opine(
                signed(3),
                LINE,
                period,
                1,
                schema,
                Opinion::Unqualified,
                document(2),
            )
        };
        for schema in [OTHER, SchemaId(99)] {
            assert_noop!(by(schema), Error::<Test>::SchemaNotAuditing);
        }
        assert_noop!(
            opine(GROUP, LINE, period, Opinion::Unqualified),
            sp_runtime::DispatchError::BadOrigin
        );
    });
}

/// November of the treasury, filed.
fn month_of_treasury() -> Period {
    end("2026-11");
    let period = monthly("2026-11");
    assert_ok!(file(COUNCIL, TREASURY, period));
    period
}

#[test]
fn audited_months_are_the_treasurys_accepted_and_not_adverse() {
    run(|| {
        let period = month_of_treasury();
        assert_eq!(AuditedMonths::<Test>::get(), 0);
        assert_ok!(opine(2, TREASURY, period, Opinion::Unqualified));
        assert_eq!(AuditedMonths::<Test>::get(), 1);
        assert_ok!(opine(3, TREASURY, period, Opinion::Qualified));
        assert_eq!(AuditedMonths::<Test>::get(), 1, "it counts once");
        assert_ok!(opine(4, TREASURY, period, Opinion::Adverse));
        assert_eq!(AuditedMonths::<Test>::get(), 0);
        assert_ok!(Reports::lift_by_vote(lifters(), TREASURY));
        assert_eq!(
            AuditedMonths::<Test>::get(),
            0,
            "the opinion is adverse all the same"
        );
        assert_ok!(opine(4, TREASURY, period, Opinion::Qualified));
        assert_eq!(AuditedMonths::<Test>::get(), 1);
    });
}

#[test]
fn no_other_report_counts_as_an_audited_month() {
    run(|| {
        let period = filed();
        assert_ok!(opine(2, LINE, period, Opinion::Unqualified));
        let due = now();
        assert_ok!(Reports::do_open(
            &TREASURY,
            terms(Cadence::Once(due), body(0))
        ));
        assert_ok!(file(COUNCIL, TREASURY, Period::Occasion(due)));
        assert_ok!(opine(
            2,
            TREASURY,
            Period::Occasion(due),
            Opinion::Unqualified
        ));
        assert_eq!(AuditedMonths::<Test>::get(), 0);
    });
}
