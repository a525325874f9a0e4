//! The tests of reports: a file for each call, and some for what is derived.

use althing_primitives::{
    Cadence, CivilSeconds, Did, LineId, Month, Party, Period, ReportProblem, ReportStanding,
    Subject,
};
use frame_support::{
    assert_noop, assert_ok, pallet_prelude::DispatchResult, traits::fungible::InspectHold,
};
use frame_system::RawOrigin;
use sp_core::H256;

use crate::{
    mock::{
        begin, body, chain, did, document, month, params, run, terms, Balances, Now, Reports,
        RuntimeOrigin, System, Test, AUDITORS, DAY, DEPOSIT, GRACE, KEEP, RICH, TREASURY,
    },
    AcceptedFilings, Error, Event, FiledFigures, FilingOf, Filings, HoldReason, Opinion, RecordOf,
    Records,
};

mod archive;
mod churn;
mod clear;
mod conformance;
mod correct;
mod figures;
mod file;
mod full;
mod genesis;
mod independence;
mod lift;
mod oblige;
mod opine;
mod overdue;
mod params;
mod reading;
mod succession;
mod try_state;
mod walk;

/// A line that the body 5 owns, with books.
const LINE: Subject = Subject::Line(LineId(1));
/// The account that acts for the body 5.
const GROUP: u64 = 65;
/// The account that acts for the Council.
const COUNCIL: u64 = 60;
/// An organisation, without books.
const COMPANY: Subject = Subject::Organisation(Did([31; 32]));
/// The account that speaks as it.
const SECRETARY: u64 = 31;

fn signed(who: u64) -> RuntimeOrigin {
    RawOrigin::Signed(who).into()
}

fn lifters() -> RuntimeOrigin {
    signed(100)
}

fn obligers() -> RuntimeOrigin {
    signed(101)
}

fn archivists() -> RuntimeOrigin {
    signed(102)
}

fn rules() -> RuntimeOrigin {
    signed(103)
}

/// Goes on to that moment.
fn go_to(at: CivilSeconds) {
    assert!(at.0 >= Now::get(), "time does not run back");
    Now::set(&at.0);
}

/// Goes on to the first second after that month.
fn end(text: &str) {
    go_to(month(text).end());
}

fn now() -> CivilSeconds {
    CivilSeconds(Now::get())
}

fn monthly(text: &str) -> Period {
    Period::Month(month(text))
}

/// The body 5 reports on its line each month, from November on.
fn with_line() {
    assert_ok!(Reports::do_open(&LINE, terms(Cadence::Monthly, body(5))));
}

/// The company reports each year, from 2026 on.
fn with_company() {
    let responsible = Party::Identity(did(SECRETARY));
    assert_ok!(Reports::do_open(
        &COMPANY,
        terms(Cadence::Yearly, responsible)
    ));
}

/// The figures that are true.
fn truth(subject: Subject, period: Period) -> FiledFigures<u64> {
    FiledFigures {
        statement: Reports::expected(&subject, &period),
        ..FiledFigures::default()
    }
}

/// Files with true figures.
fn file(who: u64, subject: Subject, period: Period) -> DispatchResult {
    let figures = truth(subject, period);
    Reports::file(signed(who), subject, period, document(1), figures)
}

/// Says what it thinks of the version that there is.
fn opine(who: u64, subject: Subject, period: Period, opinion: Opinion) -> DispatchResult {
    let version = Filings::<Test>::get((subject, period)).map_or(1, |filing| filing.version);
    Reports::opine(
        signed(who),
        subject,
        period,
        version,
        AUDITORS,
        opinion,
        document(2),
    )
}

/// November of the line, over and filed.
fn filed() -> Period {
    with_line();
    end("2026-11");
    let period = monthly("2026-11");
    assert_ok!(file(GROUP, LINE, period));
    period
}

/// The same, frozen by the auditor 2.
fn frozen() -> Period {
    let period = filed();
    assert_ok!(opine(2, LINE, period, Opinion::Adverse));
    period
}

fn lift(who: u64, auditor: u64) -> DispatchResult {
    Reports::lift(signed(who), LINE, did(auditor), AUDITORS)
}

fn standing(subject: &Subject) -> Option<ReportProblem> {
    <Reports as ReportStanding>::ensure_clear(subject).err()
}

fn record(subject: Subject) -> RecordOf<Test> {
    Records::<Test>::get(subject).expect("there is a record")
}

fn filing(subject: Subject, period: Period) -> FilingOf<Test> {
    Filings::<Test>::get((subject, period)).expect("it was filed")
}

fn is_accepted(subject: Subject, period: Period) -> bool {
    AcceptedFilings::<Test>::contains_key((subject, period))
}

fn held(who: u64) -> u64 {
    Balances::balance_on_hold(&HoldReason::Filing.into(), &who)
}

/// What the pallet said.
fn events() -> Vec<Event<Test>> {
    althing_test_utils::events::of_pallet::<Test, Event<Test>>()
}
