//! Lists that are full refuse loudly, and lose nothing.

use althing_primitives::ObligationProblem;

use super::*;

fn once(index: u64) -> althing_primitives::ObligationTerms {
    terms(
        Cadence::Once(CivilSeconds(crate::mock::START + index)),
        body(5),
    )
}

#[test]
fn reports_owed_once() {
    run(|| {
        for index in 0..4 {
            assert_ok!(Reports::do_open(&LINE, once(index)));
        }
        let before = record(LINE);
        assert_eq!(
            Reports::do_open(&LINE, once(4)),
            Err(ObligationProblem::NotSettled)
        );
        assert_noop!(
            Reports::oblige(obligers(), LINE, once(4)),
            Error::<Test>::TooManyOccasions
        );
        assert_eq!(record(LINE), before);
        // What is owed already still can be, and so can all that recurs.
        assert_ok!(Reports::do_open(&LINE, once(3)));
        with_line();
        assert_ok!(file(
            GROUP,
            LINE,
            Period::Occasion(CivilSeconds(crate::mock::START))
        ));
        assert_ok!(Reports::oblige(obligers(), LINE, once(4)));
    });
}

#[test]
fn opinions() {
    run(|| {
        let period = filed();
        for who in 2..=6 {
            assert_ok!(opine(who, LINE, period, Opinion::Qualified));
        }
        assert_noop!(
            opine(7, LINE, period, Opinion::Adverse),
            Error::<Test>::TooManyOpinions
        );
        assert_ok!(opine(6, LINE, period, Opinion::Adverse));
        assert_eq!(filing(LINE, period).opinions.len(), 5);
    });
}

#[test]
fn freezes() {
    run(|| {
        let period = filed();
        for who in 2..=5 {
            assert_ok!(opine(who, LINE, period, Opinion::Adverse));
        }
        assert_noop!(
            opine(6, LINE, period, Opinion::Adverse),
            Error::<Test>::TooManyFreezes
        );
        assert_eq!(record(LINE).freezes.len(), 4);
        assert_ok!(lift(6, 2));
        assert_ok!(lift(7, 2));
        assert_ok!(opine(6, LINE, period, Opinion::Adverse));
    });
}
