//! What is owed for what was given. Who is responsible files; auditors opine and lift; citizens oblige and lift;
//! the Council puts roots down; anybody clears away.

use althing_integration_tests::{
    belonging::{did_of, document, now, pass_until, YEAR},
    working::GROUP,
};
use althing_primitives::{
    BodyId, Cadence, CivilSeconds, Did, Month, ObligationTerms, Party, Period, SchemaId, Subject,
    TrackId,
};
use althing_runtime::Runtime;
use pallet_credentials::{Call as CredentialsCall, Terms};
use pallet_reports::{Call, Error, Opinion, Parameters};
use sp_core::H256;
use sp_runtime::DispatchError;

use crate::{
    callers::Caller,
    table::{
        anybody, nobody, only, Rights, Table, ACCREDITATION, ACTING_COUNCIL, BUDGET, CONSTITUTION,
        GROUPS, GUARDIANS_MAJORITY, SIGNED,
    },
};

type ReportsCall = Call<Runtime>;
type ReportsError = Error<Runtime>;

const RESPONSIBLE: &str = "//Citizen//1";
const AUDITORS: [&str; 3] = ["//Citizen//2", "//Citizen//3", "//Citizen//4"];
const ISSUER: &str = "//Issuer//0";
/// The schema of auditors in the presets.
pub(crate) const SCHEMA: SchemaId = SchemaId(5);

/// `Reports`.
pub(crate) fn reports(table: &mut Table) {
    accredited(table);
    let due = now(&mut table.chain);
    filing(table, due);
    filing_of_bodies(table);
    auditing(table, due);
    archiving(table, due);
    let params = table.chain.read(Parameters::<Runtime>::get);
    table.row(ReportsCall::set_params { params }, &only(CONSTITUTION));
}

/// Makes auditors of three citizens; the first of them.
pub(crate) fn accredited(table: &mut Table) -> &'static str {
    let issuer = did_of(&mut table.chain, ISSUER);
    let accredit = CredentialsCall::<Runtime>::accredit {
        issuer,
        schema: SCHEMA,
        until: now(&mut table.chain).saturating_add(YEAR),
    };
    table.prepare_by_referendum(TrackId::ACCREDITATION, accredit);
    for auditor in AUDITORS {
        let issue = CredentialsCall::<Runtime>::issue {
            subject: did_of(&mut table.chain, auditor),
            schema: SCHEMA,
            terms: Terms {
                commitment: H256::repeat_byte(5),
                validity: YEAR / 2,
                nullifier: None,
            },
        };
        table.prepare(ISSUER, issue);
    }
    AUDITORS[0]
}

fn subject(table: &mut Table) -> Subject {
    Subject::Organisation(did_of(&mut table.chain, ISSUER))
}

fn file(subject: Subject, due: CivilSeconds) -> ReportsCall {
    ReportsCall::file {
        subject,
        period: Period::Occasion(due),
        document: document("report"),
        figures: Default::default(),
    }
}

fn once(due: CivilSeconds, responsible: Party) -> ObligationTerms {
    ObligationTerms {
        cadence: Cadence::Once(due),
        grace: YEAR,
        responsible,
    }
}

/// Whoever answers for something, by itself: all of these are let in, and refused since it is another's.
fn not_theirs() -> Rights {
    let callers = [
        &[Caller::Member, Caller::Identity],
        ACTING_COUNCIL,
        GUARDIANS_MAJORITY,
        GROUPS,
    ];
    callers.iter().fold(nobody(), |rights, callers| {
        rights.refusing(callers, ReportsError::NotResponsible)
    })
}

/// By an identity, through its account or a key.
fn filing(table: &mut Table, due: CivilSeconds) {
    let subject = subject(table);
    let did = did_of(&mut table.chain, RESPONSIBLE);
    let terms = once(due, Party::Identity(did));
    table.keep(ReportsCall::oblige { subject, terms }, &only(BUDGET));
    let theirs = not_theirs().by(RESPONSIBLE).and(&[Caller::Identity]);
    table.keep(file(subject, due), &theirs);
}

/// By a body, through its motion: nobody who sits there files alone.
fn filing_of_bodies(table: &mut Table) {
    for (index, (body, callers)) in [
        (BodyId::COUNCIL, ACTING_COUNCIL),
        (BodyId::GUARDIANS, GUARDIANS_MAJORITY),
        (GROUP, &[Caller::Group][..]),
    ]
    .into_iter()
    .enumerate()
    {
        let due = CivilSeconds(index as u64 + 1);
        let subject = Subject::Body(body);
        let terms = once(due, Party::Body(body));
        let oblige = ReportsCall::oblige { subject, terms };
        table.prepare_by_referendum(TrackId::BUDGET, oblige);
        let theirs = not_theirs()
            .by("//Alice")
            .refusing(&[Caller::Actor], ReportsError::NotResponsible)
            .and(callers);
        table.row(file(subject, due), &theirs);
    }
}

/// An auditor, by their account or a key; the member is none, and the stranger speaks as nobody.
fn auditor(who: &str, error: impl Into<DispatchError>) -> Rights {
    only(&[Caller::Identity])
        .by(who)
        .refusing(&[Caller::Member], error)
}

fn auditing(table: &mut Table, due: CivilSeconds) {
    let [first, second, third] = AUDITORS;
    let subject = subject(table);
    let opine = |opinion| ReportsCall::opine {
        subject,
        period: Period::Occasion(due),
        version: 1,
        schema: SCHEMA,
        opinion,
        document: document("opinion"),
    };
    let lift_all = ReportsCall::lift_by_vote { subject };
    let not_frozen = nobody().refusing(ACCREDITATION, ReportsError::NotFrozen);
    table.row(lift_all.clone(), &not_frozen);
    let own = auditor(RESPONSIBLE, ReportsError::NotAuditor)
        .refusing(&[Caller::Actor, Caller::Identity], ReportsError::NotAuditor);
    table.row(opine(Opinion::Unqualified), &own);
    table.keep(
        opine(Opinion::Adverse),
        &auditor(first, ReportsError::NotAuditor),
    );

    let froze = did_of(&mut table.chain, first);
    let lift = |auditor: Did| ReportsCall::lift {
        subject,
        auditor,
        schema: SCHEMA,
    };
    let themselves = auditor(first, ReportsError::NotAuditor)
        .refusing(&[Caller::Actor, Caller::Identity], ReportsError::OwnFreeze);
    table.row(lift(froze), &themselves);
    table.keep(lift(froze), &auditor(second, ReportsError::NotAuditor));
    table.row(lift(froze), &auditor(third, ReportsError::NotAuditor));
    table.row(lift_all.clone(), &only(ACCREDITATION));
    table.prepare_by_referendum(TrackId::ACCREDITATION, lift_all);
}

fn archiving(table: &mut Table, due: CivilSeconds) {
    let month = Month::of(now(&mut table.chain));
    let archive = ReportsCall::archive {
        period: Period::Month(month),
        root: H256::repeat_byte(7),
    };
    let early = nobody().refusing(ACTING_COUNCIL, ReportsError::PeriodNotOver);
    table.row(archive.clone(), &early);
    pass_until(&mut table.chain, month.end());
    table.keep(archive, &only(ACTING_COUNCIL));

    let clear = ReportsCall::clear {
        subject: subject(table),
        period: Period::Occasion(due),
    };
    let kept = nobody().refusing(SIGNED, ReportsError::KeptStill);
    table.row(clear.clone(), &kept);
    let mut params = table.chain.read(Parameters::<Runtime>::get);
    params.keep = 0;
    table.prepare_by_referendum(TrackId::CONSTITUTION, ReportsCall::set_params { params });
    table.row(clear, &anybody());
}
