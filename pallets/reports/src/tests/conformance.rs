//! The laws of the traits that the pallet implements.

use althing_primitives::{
    conformance::{self, ReportStage},
    Condition, Funded, Leaning, Obligations, SpendId,
};

use super::*;

/// What happens to the line.
struct Stage;

const DUE: u64 = crate::mock::START + 1_000;

impl ReportStage for Stage {
    fn now(&self) -> CivilSeconds {
        now()
    }

    fn set_now(&mut self, now: CivilSeconds) {
        go_to(now);
    }

    fn file(&mut self) {
        let due = Records::<Test>::get(LINE).map_or_else(Vec::new, |record| record.owed());
        for (period, at, _) in due {
            if at <= now() {
                assert_ok!(file(GROUP, LINE, period));
                assert_ok!(opine(3, LINE, period, Opinion::Unqualified));
            }
        }
    }

    fn freeze(&mut self) {
        // An opinion needs a report: the first one stays, and is corrected for each new opinion.
        let period = Period::Occasion(CivilSeconds(crate::mock::START));
        if Filings::<Test>::get((LINE, period)).is_none() {
            let once = terms(Cadence::Once(CivilSeconds(crate::mock::START)), body(5));
            assert_ok!(Reports::do_open(&LINE, once));
        }
        assert_ok!(file(GROUP, LINE, period));
        assert_ok!(opine(2, LINE, period, Opinion::Adverse));
    }

    fn lift(&mut self) {
        assert_ok!(lift(3, 2));
        assert_ok!(lift(4, 2));
    }
}

fn once() -> althing_primitives::ObligationTerms {
    terms(Cadence::Once(CivilSeconds(DUE)), body(5))
}

#[test]
fn obligations() {
    run(|| {
        conformance::obligations::<Reports, Reports>(&LINE, &COMPANY, once(), &mut Stage);
    });
}

#[test]
fn report_standing() {
    run(|| {
        assert_ok!(<Reports as Obligations>::open(&LINE, once()));
        conformance::report_standing::<Reports>(&LINE, &COMPANY, once(), &mut Stage);
    });
}

#[test]
fn held_back_time() {
    run(|| conformance::held_back_time::<Reports>(&LINE, &mut Stage));
}

#[test]
fn accepted_reports() {
    run(|| {
        with_line();
        let period = Period::Milestone {
            of: Funded::Spend(SpendId(1)),
            index: 0,
        };
        let other = Period::Milestone {
            of: Funded::Spend(SpendId(1)),
            index: 1,
        };
        conformance::accepted_reports::<Reports>(
            &LINE,
            &period,
            &other,
            || {
                assert_ok!(file(GROUP, LINE, period));
            },
            || {
                assert_ok!(opine(2, LINE, period, Opinion::Qualified));
            },
            || {
                end("2026-11");
                let month = monthly("2026-11");
                assert_ok!(file(GROUP, LINE, month));
                assert_ok!(opine(2, LINE, month, Opinion::Qualified));
                assert_ok!(opine(3, LINE, period, Opinion::Adverse));
                assert_ok!(file(GROUP, LINE, other));
            },
        );
    });
}

#[test]
fn on_deactivate() {
    run(|| {
        with_company();
        let needed = did(SECRETARY);
        conformance::on_deactivate::<Reports>(&did(5), &needed, Leaning::Obligation, || {
            assert_ok!(<Reports as Obligations>::close(&COMPANY));
        });
    });
}

#[test]
fn an_organisation_that_others_report_for_stays_too() {
    run(|| {
        assert_ok!(Reports::do_open(&COMPANY, terms(Cadence::Yearly, body(5))));
        conformance::on_deactivate::<Reports>(
            &did(5),
            &did(SECRETARY),
            Leaning::Obligation,
            || {
                assert_ok!(<Reports as Obligations>::close(&COMPANY));
            },
        );
    });
}

#[test]
fn phase_condition() {
    run(|| {
        for text in ["2026-11", "2026-12"] {
            end(text);
            assert_ok!(file(COUNCIL, TREASURY, monthly(text)));
            assert_ok!(opine(2, TREASURY, monthly(text), Opinion::Unqualified));
        }
        conformance::phase_condition::<Reports>(&[(Condition::AuditedMonths, 2)]);
    });
}
