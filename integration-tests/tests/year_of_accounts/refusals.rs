//! Filings that are refused, opinions that freeze, and auditors who may not.

use althing_integration_tests::{
    belonging::{account, did_of, founded, now, pass_to, pass_until, send, ANYBODY},
    motions::{council_moves, COUNCIL},
    referenda::decided,
    treasury::{
        accredit_auditor, authorising, council_files, executed, expected, filing, opine, part,
        proposed, spend, AUDITING,
    },
    Chain,
};
use althing_primitives::{Cadence, Did, Month, ObligationTerms, Party, Period, Subject, TrackId};
use althing_runtime::{constants::currency::ALTH, Runtime};
use pallet_reports::{Call as ReportsCall, Opinion};
use pallet_timelock_treasury::Payee;

use crate::{
    approved, Outcome, ReportsError, TreasuryCall, TreasuryError, CITIZEN, PLACES, TREASURY,
};

const AUDITORS: [&str; 3] = ["//Citizen//2", "//Citizen//3", "//Citizen//4"];

fn refused(error: ReportsError) -> Outcome {
    Err(error.into())
}

/// After June; the auditors are accredited.
fn after_june() -> (Chain, Month) {
    let mut chain = founded();
    for auditor in AUDITORS {
        accredit_auditor(&mut chain, auditor);
    }
    let june = Month::of(now(&mut chain));
    pass_until(&mut chain, june.end());
    (chain, june)
}

fn bill(name: &str) -> althing_integration_tests::treasury::SpendTerms {
    spend(PLACES, account("//Baker"), &[part(50 * ALTH, 0)], name)
}

/// `year-of-accounts#R1 #R2`
#[test]
fn a_filing_that_does_not_equal_the_statement_is_refused() {
    let (mut chain, june) = after_june();
    let right = expected(&mut chain, TREASURY, june).expect("it is over");
    let mut others = Vec::new();
    for change in [
        |it: &mut althing_primitives::Figures<u128>| it.opening += 1,
        |it: &mut althing_primitives::Figures<u128>| it.inflow += 1,
        |it: &mut althing_primitives::Figures<u128>| it.outflow += 1,
        |it: &mut althing_primitives::Figures<u128>| it.closing -= 1,
        |it: &mut althing_primitives::Figures<u128>| it.promised += 1,
    ] {
        let mut other = right;
        change(&mut other);
        others.push(Some(other));
    }
    others.push(None);
    for other in others {
        let came = council_moves(&mut chain, &COUNCIL[..2], filing(TREASURY, june, other));
        assert_eq!(came, refused(ReportsError::FiguresDiffer), "{other:?}");
    }
    // Nor by another, nor before its time.
    let file = filing(TREASURY, june, Some(right));
    assert_eq!(
        send(&mut chain, "//Alice", file.clone()),
        refused(ReportsError::NotResponsible)
    );
    let july = june.next().expect("there is one");
    let early = filing(TREASURY, july, Some(right));
    let came = council_moves(&mut chain, &COUNCIL[..2], early);
    assert_eq!(came, refused(ReportsError::PeriodNotOver));
    pass_until(&mut chain, july.end());
    let came = council_files(&mut chain, TREASURY, july);
    assert_eq!(came, refused(ReportsError::EarlierReportDue));
    assert_eq!(council_moves(&mut chain, &COUNCIL[..2], file), Ok(()));
    assert_eq!(council_files(&mut chain, TREASURY, july), Ok(()));
}

/// `year-of-accounts#7 #8 #R6`: nothing is promised or paid out of a line that an auditor froze, until two others or a vote lift it.
#[test]
fn an_adverse_opinion_freezes() {
    let (mut chain, june) = after_june();
    assert_eq!(council_files(&mut chain, TREASURY, june), Ok(()));
    // The line owes reports since its first promise, from this month on.
    approved(&mut chain, &bill("tea"));
    let july = june.next().expect("there is one");
    let (line, period) = (Subject::Line(PLACES), Period::Month(july));
    pass_until(&mut chain, july.end());
    assert_eq!(council_files(&mut chain, line, july), Ok(()));
    let (id, from) = approved(&mut chain, &bill("bread"));
    pass_to(&mut chain, from);
    let [first, second, third] = AUDITORS;
    let adverse = opine(&mut chain, first, line, period, Opinion::Adverse);
    assert_eq!(adverse, Ok(()));
    let frozen: Outcome = Err(TreasuryError::MoneyFrozen.into());
    assert_eq!(
        executed(&mut chain, ANYBODY, id),
        Err(TreasuryError::MoneyFrozen.into())
    );
    let terms = bill("cake");
    let other = proposed(&mut chain, CITIZEN, &terms);
    let came = council_moves(&mut chain, &COUNCIL[..2], authorising(other, &terms));
    assert_eq!(came, frozen);

    let froze = did_of(&mut chain, first);
    let lift = |auditor: Did| ReportsCall::<Runtime>::lift {
        subject: line,
        auditor,
        schema: AUDITING,
    };
    assert_eq!(
        send(&mut chain, first, lift(froze)),
        refused(ReportsError::OwnFreeze)
    );
    assert_eq!(send(&mut chain, second, lift(froze)), Ok(()));
    assert_eq!(
        send(&mut chain, second, lift(froze)),
        refused(ReportsError::AlreadyLifting)
    );
    assert!(executed(&mut chain, ANYBODY, id).is_err(), "one is not two");
    assert_eq!(send(&mut chain, third, lift(froze)), Ok(()));
    assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(50 * ALTH)));
}

/// By vote, at once.
#[test]
fn the_citizens_lift_a_freeze() {
    let (mut chain, june) = after_june();
    assert_eq!(council_files(&mut chain, TREASURY, june), Ok(()));
    let period = Period::Month(june);
    let adverse = opine(&mut chain, AUDITORS[0], TREASURY, period, Opinion::Adverse);
    assert_eq!(adverse, Ok(()));
    let terms = bill("bread");
    let id = proposed(&mut chain, CITIZEN, &terms);
    let came = council_moves(&mut chain, &COUNCIL[..2], authorising(id, &terms));
    assert_eq!(
        came,
        Err(TreasuryError::MoneyFrozen.into()),
        "the whole treasury"
    );
    let lift = ReportsCall::<Runtime>::lift_by_vote { subject: TREASURY };
    assert_eq!(decided(&mut chain, TrackId::ACCREDITATION, lift), Ok(()));
    let came = council_moves(&mut chain, &COUNCIL[..2], authorising(id, &terms));
    assert_eq!(came, Ok(()));
}

/// `year-of-accounts#R3`: who has to file does not audit it, by whatever account.
#[test]
fn an_auditor_does_not_audit_themselves() {
    let (mut chain, _) = after_june();
    let did = did_of(&mut chain, AUDITORS[0]);
    let due = now(&mut chain);
    let subject = Subject::Organisation(did_of(&mut chain, "//Issuer//1"));
    let oblige = ReportsCall::<Runtime>::oblige {
        subject,
        terms: ObligationTerms {
            cadence: Cadence::Once(due),
            grace: 0,
            responsible: Party::Identity(did),
        },
    };
    assert_eq!(decided(&mut chain, TrackId::BUDGET, oblige), Ok(()));
    let period = Period::Occasion(due);
    let file = ReportsCall::<Runtime>::file {
        subject,
        period,
        document: althing_integration_tests::belonging::document("report"),
        figures: Default::default(),
    };
    assert_eq!(send(&mut chain, AUDITORS[0], file), Ok(()));
    let own = opine(
        &mut chain,
        AUDITORS[0],
        subject,
        period,
        Opinion::Unqualified,
    );
    assert_eq!(own, refused(ReportsError::AuditorNotIndependent));
    let other = opine(
        &mut chain,
        AUDITORS[1],
        subject,
        period,
        Opinion::Unqualified,
    );
    assert_eq!(other, Ok(()));
    let no_auditor = opine(&mut chain, CITIZEN, subject, period, Opinion::Unqualified);
    assert_eq!(no_auditor, refused(ReportsError::NotAuditor));
}

/// A Councillor who becomes an auditor acts for the Council no more, and audits it neither.
#[test]
fn a_councillor_does_not_audit_the_council() {
    let (mut chain, june) = after_june();
    assert_eq!(council_files(&mut chain, TREASURY, june), Ok(()));
    accredit_auditor(&mut chain, "//Charlie");
    let period = Period::Month(june);
    let own = opine(
        &mut chain,
        "//Charlie",
        TREASURY,
        period,
        Opinion::Unqualified,
    );
    assert_eq!(own, refused(ReportsError::AuditorNotIndependent));
}

/// What is overdue holds back what is promised; filed, it does not.
#[test]
fn with_the_treasurys_report_overdue_nothing_new_is_promised() {
    let (mut chain, june) = after_june();
    pass_until(&mut chain, june.end().saturating_add(20 * 24 * 60 * 60));
    let (id, _) = approved(&mut chain, &bill("bread"));
    // Thirty days after June.
    pass_until(&mut chain, june.end().saturating_add(30 * 24 * 60 * 60));
    let terms = bill("cake");
    let other = proposed(&mut chain, CITIZEN, &terms);
    let authorise = authorising(other, &terms);
    let came = council_moves(&mut chain, &COUNCIL[..2], authorise.clone());
    assert_eq!(came, Err(TreasuryError::ReportOverdue.into()));
    assert_eq!(
        executed(&mut chain, ANYBODY, id),
        Ok(Some(50 * ALTH)),
        "approved before"
    );
    assert_eq!(council_files(&mut chain, TREASURY, june), Ok(()));
    assert_eq!(council_moves(&mut chain, &COUNCIL[..2], authorise), Ok(()));
}

/// An organisation that is paid has reported, too.
#[test]
fn an_organisation_that_owes_a_report_is_not_paid() {
    let (mut chain, _) = after_june();
    let did = did_of(&mut chain, "//Issuer//1");
    let mut terms = bill("audit");
    terms.payee = Payee::Identity(did);
    let (id, from) = approved(&mut chain, &terms);
    let due = now(&mut chain);
    let oblige = ReportsCall::<Runtime>::oblige {
        subject: Subject::Organisation(did),
        terms: ObligationTerms {
            cadence: Cadence::Once(due),
            grace: 0,
            responsible: Party::Identity(did),
        },
    };
    assert_eq!(decided(&mut chain, TrackId::BUDGET, oblige), Ok(()));
    pass_to(&mut chain, from);
    let overdue = Err(TreasuryError::ReportOverdue.into());
    assert_eq!(executed(&mut chain, ANYBODY, id), overdue);
    let file = ReportsCall::<Runtime>::file {
        subject: Subject::Organisation(did),
        period: Period::Occasion(due),
        document: althing_integration_tests::belonging::document("report"),
        figures: Default::default(),
    };
    assert_eq!(send(&mut chain, ANYBODY, file), Ok(()));
    assert_eq!(executed(&mut chain, ANYBODY, id), Ok(Some(50 * ALTH)));
    let back = TreasuryCall::claw_back { id };
    let came = council_moves(&mut chain, &COUNCIL[..2], back);
    assert_eq!(
        came,
        Err(TreasuryError::AlreadyPaid.into()),
        "what was paid stays paid"
    );
}
