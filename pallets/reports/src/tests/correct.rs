//! Correcting what was filed.

use super::*;

#[test]
fn a_correction_is_another_version_without_opinions_and_without_another_deposit() {
    run(|| {
        let period = filed();
        assert_ok!(opine(2, LINE, period, Opinion::Adverse));
        go_to(now().saturating_add(DAY));
        let figures = truth(LINE, period);
        assert_ok!(Reports::file(
            signed(GROUP),
            LINE,
            period,
            document(9),
            figures
        ));
        let filing = filing(LINE, period);
        assert_eq!((filing.version, filing.at), (2, now()));
        assert_eq!(filing.document, document(9));
        assert!(filing.opinions.is_empty());
        assert_eq!(held(GROUP), DEPOSIT);
        assert_eq!(
            standing(&LINE),
            Some(ReportProblem::Frozen),
            "filing lifts no freeze"
        );
    });
}

#[test]
fn its_figures_must_be_true_as_well() {
    run(|| {
        let period = filed();
        assert_noop!(
            Reports::file(
                signed(GROUP),
                LINE,
                period,
                document(9),
                FiledFigures::default()
            ),
            Error::<Test>::FiguresDiffer
        );
    });
}

#[test]
fn what_was_accepted_is_done_with() {
    run(|| {
        let period = filed();
        assert_ok!(opine(2, LINE, period, Opinion::Qualified));
        assert_noop!(file(GROUP, LINE, period), Error::<Test>::ReportAccepted);
    });
}

#[test]
fn who_is_responsible_now_corrects_and_pays_nothing() {
    run(|| {
        let period = filed();
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Monthly, body(1))));
        assert_noop!(file(GROUP, LINE, period), Error::<Test>::NotResponsible);
        assert_ok!(file(61, LINE, period));
        assert_eq!(filing(LINE, period).by, body(1));
        assert_eq!((held(GROUP), held(61)), (DEPOSIT, 0));
    });
}

#[test]
fn where_nobody_is_named_any_more_who_filed_it_corrects_it() {
    run(|| {
        let due = now();
        assert_ok!(Reports::do_open(&LINE, terms(Cadence::Once(due), body(5))));
        let period = Period::Occasion(due);
        assert_ok!(file(GROUP, LINE, period));
        assert_ok!(Reports::do_close(&LINE));
        assert_noop!(file(COUNCIL, LINE, period), Error::<Test>::NotResponsible);
        assert_ok!(file(GROUP, LINE, period));
        assert_eq!(filing(LINE, period).version, 2);
    });
}

#[test]
fn what_is_owed_anew_is_filed_anew_though_it_was_accepted() {
    run(|| {
        let due = now();
        let once = terms(Cadence::Once(due), body(5));
        assert_ok!(Reports::do_open(&LINE, once));
        let period = Period::Occasion(due);
        assert_ok!(file(GROUP, LINE, period));
        assert_ok!(opine(2, LINE, period, Opinion::Unqualified));
        assert_noop!(file(GROUP, LINE, period), Error::<Test>::ReportAccepted);
        assert_ok!(Reports::do_open(&LINE, once));
        assert_ok!(file(GROUP, LINE, period));
        assert_eq!((filing(LINE, period).version, held(GROUP)), (2, DEPOSIT));
        assert!(
            is_accepted(LINE, period),
            "what was accepted stays accepted"
        );
    });
}
