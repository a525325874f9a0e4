//! `open_line`, `set_line` and `close_line`

use althing_primitives::{ObligationProblem, Subject};

use super::*;
use crate::{Allowances, Heading, Headings, LineTerms, Lines};

fn budget() -> RuntimeOrigin {
    referendum(TrackId::BUDGET)
}

fn heading() -> Heading {
    Heading {
        name: b"garden".to_vec().try_into().unwrap(),
        purpose: document(5),
    }
}

fn set(terms: LineTerms<u64>) -> DispatchResult {
    dispatch(budget(), crate::Call::set_line { line: LINE, terms })
}

fn close() -> DispatchResult {
    dispatch(budget(), crate::Call::close_line { line: LINE })
}

#[test]
fn a_line_is_opened_with_the_next_number() {
    chain().run(|| {
        run_to(1);
        let call = crate::Call::open_line {
            heading: heading(),
            terms: line_terms(),
        };
        assert_ok!(dispatch(budget(), call));
        let line = LineId(2);
        saw(Event::LineOpened {
            line,
            heading: heading(),
            terms: line_terms(),
        });
        assert_eq!(Lines::<Test>::get(line).unwrap().terms, line_terms());
        assert_eq!(Headings::<Test>::get(line), Some(heading()));
        pay(approved(line, 10));
    });
}

#[test]
fn rules_out_of_range_and_bodies_that_are_not_are_refused() {
    chain().run(|| {
        run_to(1);
        let try_terms = |terms: LineTerms<u64>, error: E| {
            let call = crate::Call::open_line {
                heading: heading(),
                terms,
            };
            let error = Err(DispatchError::from(error));
            assert_eq!(dispatch(budget(), call), error);
            assert_eq!(set(terms), error);
        };
        let terms = line_terms();
        try_terms(LineTerms { cap: 0, ..terms }, E::LineOutOfRange);
        let allowances = Allowances {
            small: 2,
            medium: 1,
        };
        try_terms(
            LineTerms {
                allowances,
                ..terms
            },
            E::LineOutOfRange,
        );
        let owner = BodyId(99);
        try_terms(LineTerms { owner, ..terms }, E::BodyNotFound);
        crate::Counters::<Test>::mutate(|counts| counts.line = LineId(u32::MAX));
        let call = crate::Call::open_line {
            heading: heading(),
            terms,
        };
        assert_eq!(dispatch(budget(), call), Err(E::NumbersExhausted.into()));
        let call = crate::Call::set_line {
            line: LineId(9),
            terms,
        };
        assert_eq!(dispatch(budget(), call), Err(E::LineNotFound.into()));
    });
}

#[test]
fn a_new_owner_of_a_line_that_spent_reports_from_now_on() {
    use althing_primitives::Party;
    chain().run(|| {
        run_to(1);
        approved(LINE, 10);
        assert_ok!(set(LineTerms {
            cap: 2_999,
            ..line_terms()
        }));
        assert_eq!(Obliged::get().len(), 1);
        saw(Event::LineSet {
            line: LINE,
            terms: LineTerms {
                cap: 2_999,
                ..line_terms()
            },
        });
        assert_ok!(set(LineTerms {
            owner: BodyId::COUNCIL,
            ..line_terms()
        }));
        let obliged = Obliged::get();
        assert_eq!(obliged.len(), 2);
        assert_eq!(obliged[1].1.responsible, Party::Body(BodyId::COUNCIL));
    });
}

#[test]
fn a_line_closes_when_it_promises_and_owes_nothing() {
    chain().run(|| {
        run_to(1);
        let id = approved(LINE, 10);
        assert_eq!(close(), Err(E::LineStillPromises.into()));
        pay(id);
        Refusing::set(Some(ObligationProblem::NotSettled));
        assert_eq!(close(), Err(E::ReportOwed.into()));
        Refusing::set(Some(ObligationProblem::Unavailable));
        assert_eq!(close(), Err(E::ReportsUnavailable.into()));
        Refusing::set(None);
        assert_ok!(close());
        saw(Event::LineClosed { line: LINE });
        assert!(!Obliged::get()
            .iter()
            .any(|(subject, _)| *subject == Subject::Line(LINE)));
        assert_eq!(close(), Err(E::LineClosed.into()));
        assert_eq!(set(line_terms()), Err(E::LineClosed.into()));
        assert_eq!(
            dispatch(signed(SOMEBODY), proposal(LINE, 10)),
            Err(E::LineClosed.into())
        );
    });
}

#[test]
fn a_line_without_any_promise_owes_nothing_and_closes() {
    chain().run(|| {
        run_to(1);
        Refusing::set(Some(ObligationProblem::NotOwed));
        assert_ok!(close());
    });
}

#[test]
fn only_the_citizens_on_budget() {
    chain().run(|| {
        run_to(1);
        for origin in [
            signed(SOMEBODY),
            body(GROUP),
            body(BodyId::COUNCIL),
            referendum(TrackId::LARGE_SPEND),
            SystemOrigin::Root.into(),
        ] {
            assert_noop!(
                Treasury::open_line(origin.clone(), heading(), line_terms()),
                DispatchError::BadOrigin
            );
            assert_noop!(
                Treasury::set_line(origin.clone(), LINE, line_terms()),
                DispatchError::BadOrigin
            );
            assert_noop!(Treasury::close_line(origin, LINE), DispatchError::BadOrigin);
        }
    });
}
