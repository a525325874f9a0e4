//! A company in the register: asked for, put right, issued; and suspended for a report that is missing.

use althing_integration_tests::{
    belonging::{
        ask, did_of, document, founded, fund, held, identify, now, pass_until, send, ANYBODY, YEAR,
    },
    referenda::decided,
    Chain,
};
use althing_primitives::{
    CivilSeconds, CredentialProblem, Did, IdentityKind, Month, Party, Period, ReportProblem,
    SchemaClass, SchemaId, Subject, TrackId,
};
use althing_runtime::{Runtime, RuntimeEvent};
use pallet_credentials::{
    Call, CredentialReport, Error, FixTarget, HoldReason, NextSchema, RequestReport, Terms,
};
use pallet_reports::{runtime_api::StandingReading, Call as ReportsCall, Error as ReportsError};
use sp_core::H256;
use sp_runtime::DispatchError;

const COMPANY: &str = "//Company";
const REGISTRAR: &str = "//Registrar";
const DAY: u64 = 24 * 60 * 60;

/// Gives `who` tokens and the identity of an organisation.
fn organise(chain: &mut Chain, who: &str) -> Did {
    fund(chain, who);
    let create = pallet_did::Call::<Runtime>::create {
        kind: IdentityKind::Organisation,
        keys: Default::default(),
        services: Default::default(),
        also_known_as: Default::default(),
    };
    assert_eq!(send(chain, who, create), Ok(()));
    did_of(chain, who)
}

struct Register {
    chain: Chain,
    schema: SchemaId,
    registrar: Did,
    company: Did,
}

/// A register of companies, opened by one vote with who keeps it, and a company that is not in it.
fn register() -> Register {
    let mut chain = founded();
    let registrar = organise(&mut chain, REGISTRAR);
    let company = organise(&mut chain, COMPANY);
    let schema = chain.read(NextSchema::<Runtime>::get);
    let calls = vec![
        Call::<Runtime>::register_schema {
            document: document("the register of companies"),
            class: SchemaClass::Registration,
            max_validity: YEAR,
        }
        .into(),
        Call::<Runtime>::accredit {
            issuer: registrar,
            schema,
            until: now(&mut chain).saturating_add(YEAR),
        }
        .into(),
    ];
    let both = pallet_utility::Call::<Runtime>::batch_all { calls };
    assert_eq!(decided(&mut chain, TrackId::ACCREDITATION, both), Ok(()));
    Register {
        chain,
        schema,
        registrar,
        company,
    }
}

impl Register {
    fn send(&mut self, who: &str, call: Call<Runtime>) -> Result<(), DispatchError> {
        send(&mut self.chain, who, call)
    }

    fn request(&self) -> Call<Runtime> {
        Call::request {
            issuer: self.registrar,
            schema: self.schema,
            evidence: document("the articles"),
        }
    }

    fn order(&self, until: CivilSeconds) -> Call<Runtime> {
        Call::order_fix {
            subject: self.company,
            schema: self.schema,
            target: FixTarget::Request,
            until,
            document: document("who signs for it"),
        }
    }

    fn answer(&self) -> Call<Runtime> {
        Call::answer_fix {
            schema: self.schema,
            evidence: document("the articles, signed"),
        }
    }

    fn issue(&self) -> Call<Runtime> {
        Call::issue {
            subject: self.company,
            schema: self.schema,
            terms: Terms {
                commitment: H256::repeat_byte(1),
                validity: YEAR,
                nullifier: None,
            },
        }
    }

    fn waits(&mut self) -> Option<RequestReport> {
        let key = (self.company, self.schema);
        ask(&mut self.chain, "CredentialsApi_request", key)
    }

    /// Why the registration does not count; nothing if it does.
    fn problem(&mut self) -> Option<CredentialProblem> {
        let key = (self.company, self.schema);
        let report: Option<CredentialReport> =
            ask(&mut self.chain, "CredentialsApi_credential", key);
        report.expect("it is in the register").problem
    }

    fn standing(&mut self) -> StandingReading {
        let subject = Subject::Organisation(self.company);
        ask(&mut self.chain, "ReportsApi_standing", subject)
    }

    fn file(&mut self, who: &str, year: u32) -> Result<(), DispatchError> {
        let file = ReportsCall::<Runtime>::file {
            subject: Subject::Organisation(self.company),
            period: Period::Year(year),
            document: document("what the company did"),
            figures: Default::default(),
        };
        send(&mut self.chain, who, file)
    }
}

/// `e-residency#8`: asked for, ordered to be put right by a deadline, put right, issued.
#[test]
fn a_registrar_orders_a_fix_and_registers_a_company() {
    let mut register = register();
    let (request, issue) = (register.request(), register.issue());
    assert_eq!(register.send(COMPANY, request), Ok(()));
    let until = now(&mut register.chain).saturating_add(10 * DAY);
    let order = register.order(until);
    let other = register.send("//Issuer//0", order.clone());
    assert_eq!(other, Err(Error::<Runtime>::AskedOther.into()));
    assert_eq!(register.send(REGISTRAR, order), Ok(()));
    let waits = register.waits().and_then(|request| request.order);
    let order = waits.expect("everybody reads what is to be put right");
    assert_eq!(
        (order.until, order.document),
        (until, document("who signs for it"))
    );

    // Too late, and once more.
    pass_until(&mut register.chain, until);
    let answer = register.answer();
    let late = register.send(COMPANY, answer.clone());
    assert_eq!(late, Err(Error::<Runtime>::DeadlinePassed.into()));
    let again = now(&mut register.chain).saturating_add(10 * DAY);
    let order = register.order(again);
    assert_eq!(register.send(REGISTRAR, order), Ok(()));
    assert_eq!(register.send(COMPANY, answer.clone()), Ok(()));
    let twice = register.send(COMPANY, answer);
    assert_eq!(twice, Err(Error::<Runtime>::NothingToFix.into()));
    let seen = register.waits().expect("it waits");
    assert_eq!(
        (seen.order, seen.evidence),
        (None, document("the articles, signed"))
    );

    let unnamed = register.send("//Issuer//0", issue.clone());
    assert_eq!(unnamed, Err(Error::<Runtime>::NotAccredited.into()));
    assert_eq!(register.send(REGISTRAR, issue), Ok(()));
    assert_eq!(register.problem(), None);
    assert_eq!(register.waits(), None);
    assert_eq!(held(&mut register.chain, HoldReason::Request, COMPANY), 0);
}

/// `e-residency#9`: the year is over, nobody reports, and from the end of the grace on the registration is
/// suspended, without anybody's act. Filing brings it back, and the next year is owed.
#[test]
fn without_its_annual_report_a_registration_is_suspended_until_it_is_filed() {
    let mut register = register();
    let issue = register.issue();
    assert_eq!(register.send(REGISTRAR, issue), Ok(()));
    let year = Month::of(now(&mut register.chain)).year();
    let end = Month::new(year + 1, 1)
        .expect("there is such a month")
        .start();
    let overdue = end.saturating_add(30 * DAY);
    let owed = register.standing().owed;
    assert_eq!(owed.len(), 1);
    assert_eq!((owed[0].period, owed[0].due), (Period::Year(year), end));
    assert_eq!(owed[0].overdue_at, overdue);
    assert_eq!(owed[0].responsible, Some(Party::Identity(register.company)));
    let early = Err(ReportsError::<Runtime>::PeriodNotOver.into());
    assert_eq!(register.file(COMPANY, year), early);

    while now(&mut register.chain) < overdue {
        assert_eq!(register.problem(), None, "in time");
        register.chain.pass(1);
    }
    assert_eq!(register.problem(), Some(CredentialProblem::Suspended));
    let told = register.chain.events().into_iter().any(|event| {
        matches!(
            event,
            RuntimeEvent::Credentials(_) | RuntimeEvent::Reports(_)
        )
    });
    assert!(!told, "nobody did it");
    let seen = register.standing();
    assert_eq!(
        (seen.problem, seen.missed),
        (Some(ReportProblem::Overdue), 1)
    );

    identify(&mut register.chain, "//Ida");
    for who in ["//Ida", REGISTRAR, ANYBODY] {
        let theirs = register.file(who, year);
        assert_eq!(
            theirs,
            Err(ReportsError::<Runtime>::NotResponsible.into()),
            "{who}"
        );
    }
    assert_eq!(register.problem(), Some(CredentialProblem::Suspended));
    assert_eq!(register.file(COMPANY, year), Ok(()));
    assert_eq!(register.problem(), None, "by that alone");
    let owed = register.standing().owed;
    assert_eq!(owed.len(), 1);
    assert_eq!(owed[0].period, Period::Year(year + 1));
}

/// `e-residency#9`: a report that the citizens ask for besides is a report like the annual one.
#[test]
fn a_report_that_the_citizens_ask_for_suspends_as_well() {
    let mut register = register();
    let issue = register.issue();
    assert_eq!(register.send(REGISTRAR, issue), Ok(()));
    let subject = Subject::Organisation(register.company);
    let due = now(&mut register.chain).saturating_add(10 * DAY);
    let terms = althing_primitives::ObligationTerms {
        cadence: althing_primitives::Cadence::Once(due),
        grace: DAY,
        responsible: Party::Identity(register.company),
    };
    let oblige = ReportsCall::<Runtime>::oblige { subject, terms };
    assert_eq!(
        decided(&mut register.chain, TrackId::BUDGET, oblige),
        Ok(())
    );
    pass_until(&mut register.chain, due);
    assert_eq!(register.problem(), None);
    pass_until(&mut register.chain, due.saturating_add(DAY));
    assert_eq!(register.problem(), Some(CredentialProblem::Suspended));
    let file = ReportsCall::<Runtime>::file {
        subject,
        period: Period::Occasion(due),
        document: document("what they asked"),
        figures: Default::default(),
    };
    assert_eq!(send(&mut register.chain, COMPANY, file), Ok(()));
    assert_eq!(register.problem(), None);
}
