//! Who may not audit what.

use super::*;
use crate::mock::{LineOwner, Seats};

/// What came of auditing by each of these.
fn refused(who: u64, subject: Subject, period: Period) {
    assert_noop!(
        opine(who, subject, period, Opinion::Unqualified),
        Error::<Test>::AuditorNotIndependent
    );
}

#[test]
fn nobody_audits_a_body_in_which_they_sit() {
    run(|| {
        // The auditor 1 sits in the body 5.
        let period = filed();
        refused(1, LINE, period);
        assert_ok!(opine(2, LINE, period, Opinion::Unqualified));
    });
}

#[test]
fn the_owner_of_a_line_is_audited_whoever_reports() {
    run(|| {
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Monthly, body(1))));
        end("2026-11");
        let period = monthly("2026-11");
        assert_ok!(file(61, LINE, period));
        refused(1, LINE, period);
        LineOwner::set(&None);
        assert_ok!(opine(1, LINE, period, Opinion::Unqualified));
    });
}

#[test]
fn who_filed_and_who_is_responsible_now_are_both_audited() {
    run(|| {
        LineOwner::set(&None);
        Seats::set(&vec![(5, vec![1]), (1, vec![2])]);
        let period = filed();
        refused(1, LINE, period);
        assert_ok!(opine(2, LINE, period, Opinion::Unqualified));
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Monthly, body(1))));
        refused(1, LINE, period);
        assert_noop!(
            opine(2, LINE, period, Opinion::Qualified),
            Error::<Test>::AuditorNotIndependent
        );
    });
}

#[test]
fn nobody_audits_themselves() {
    run(|| {
        let node = Subject::Node(althing_primitives::NodeId(1));
        let terms = terms(Cadence::Monthly, Party::Identity(did(2)));
        assert_ok!(Reports::do_open(&node, terms));
        end("2026-11");
        let period = monthly("2026-11");
        assert_ok!(file(2, node, period));
        refused(2, node, period);
        assert_ok!(opine(3, node, period, Opinion::Unqualified));
    });
}

#[test]
fn nobody_audits_what_the_same_account_rules() {
    run(|| {
        // The company 31 is ruled by the account 2, and so is the auditor 2.
        with_company();
        end("2026-12");
        let period = Period::Year(2026);
        assert_ok!(file(SECRETARY, COMPANY, period));
        refused(2, COMPANY, period);
        assert_ok!(opine(3, COMPANY, period, Opinion::Unqualified));
        // The auditing organisation 30 is ruled by 1, who sits in the body 5.
        let period = {
            with_line();
            end("2027-01");
            monthly("2027-01")
        };
        assert_ok!(file(GROUP, LINE, period));
        refused(30, LINE, period);
    });
}

#[test]
fn an_organisation_is_audited_whoever_reports_for_it() {
    run(|| {
        assert_ok!(Reports::do_open(&COMPANY, terms(Cadence::Yearly, body(5))));
        end("2026-12");
        let period = Period::Year(2026);
        assert_ok!(file(GROUP, COMPANY, period));
        refused(2, COMPANY, period);
        refused(1, COMPANY, period);
        assert_ok!(opine(3, COMPANY, period, Opinion::Unqualified));
    });
}

#[test]
fn the_heir_of_a_body_is_audited_for_it() {
    use althing_primitives::OnBodyEnd;
    run(|| {
        LineOwner::set(&None);
        let period = filed();
        Seats::set(&vec![(1, vec![2])]);
        Reports::on_body_end(althing_primitives::BodyId(5), althing_primitives::BodyId(1));
        refused(2, LINE, period);
        assert_ok!(opine(1, LINE, period, Opinion::Unqualified));
    });
}

#[test]
fn lifting_asks_for_it_too() {
    run(|| {
        frozen();
        assert_noop!(lift(1, 2), Error::<Test>::AuditorNotIndependent);
        assert_ok!(lift(3, 2));
    });
}
