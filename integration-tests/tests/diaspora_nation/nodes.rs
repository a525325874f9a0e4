//! From belonging to places: elected bodies, an audited month, and all else that the phase `Nodes` takes.

use althing_integration_tests::{
    belonging::{
        ask, did_of, document, founded, now, number_of, pass_to, pass_until, send, ANYBODY, YEAR,
    },
    motions::council_moves,
    referenda::{self, closed, enacted, opened, referendum, voters},
    working::{cast, close_election, election, opened_election, sitting, stand},
    Chain,
};
use althing_primitives::{
    BodyId, Condition, Figures, Month, Period, Phase, SchemaId, Subject, TrackId,
};
use althing_runtime::{constants::currency::ALTH, AccountId, Balance, BlockNumber, Runtime};
use pallet_bodies::{Call as BodiesCall, Error as BodiesError, Term};
use pallet_charter::{Call as CharterCall, ConditionReading, Error as CharterError};
use pallet_credentials::{Call as CredentialsCall, Terms};
use pallet_reports::{Call as ReportsCall, FiledFigures, Opinion};
use pallet_timelock_treasury::runtime_api::TreasuryInfo;
use sp_core::H256;

/// The schema of auditors in the presets.
const AUDITORS: SchemaId = SchemaId(5);
const AUDITOR: &str = "//Citizen//22";
/// The block in which the founding offices end: after two seasons.
const OFFICES_END: BlockNumber = 336;
/// Who stands for the Council, and who for the Guardians.
const COUNCIL: [u32; 3] = [2, 3, 4];
const GUARDIANS: [u32; 5] = [5, 6, 7, 8, 9];
/// Who backs them, three for each.
const BACKERS: [u32; 15] = [10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 0, 1, 2];

fn citizen(index: u32) -> String {
    format!("//Citizen//{index}")
}

fn advance(chain: &mut Chain) -> Result<(), sp_runtime::DispatchError> {
    send(chain, ANYBODY, CharterCall::<Runtime>::advance_phase {})
}

fn phase(chain: &mut Chain) -> Phase {
    ask(chain, "CharterApi_phase", ())
}

fn measured(chain: &mut Chain, condition: Condition) -> u128 {
    let readings: Vec<ConditionReading> = ask(chain, "CharterApi_conditions", ());
    let reading = readings
        .iter()
        .find(|reading| reading.condition == condition);
    reading
        .and_then(|reading| reading.measured)
        .expect("it is asked for, and measured")
}

/// What is asked for before `Capital` is left.
fn asked(chain: &mut Chain) -> Vec<(Condition, u128)> {
    let readings: Vec<ConditionReading> = ask(chain, "CharterApi_conditions", ());
    let asked = readings
        .iter()
        .map(|reading| (reading.condition, reading.at_least));
    asked.collect()
}

/// A charter and two laws, of two proposers, lead to `Capital`.
fn in_capital() -> Chain {
    let mut chain = founded();
    let enact = |name| CharterCall::<Runtime>::enact_law {
        law: None,
        document: document(name),
    };
    let ratify = CharterCall::<Runtime>::ratify_charter {
        document: document("charter"),
    };
    let (laws, charter) = (TrackId::ORDINARY, TrackId::CONSTITUTION);
    let proposals = [
        (1, laws, enact("assembly")),
        (2, laws, enact("archive")),
        (1, charter, ratify),
    ];
    let polls = proposals.map(|(proposer, track, call)| {
        let poll = opened(&mut chain, &citizen(proposer), track, call);
        let ayes = referenda::cast(&mut chain, &voters(), poll, 1);
        assert!(ayes.iter().all(|sent| *sent == Ok(Ok(()))), "{ayes:?}");
        poll
    });
    for poll in polls {
        let from = closed(&mut chain, poll).expect("it passed");
        referenda::pass_to(&mut chain, from);
        assert_eq!(enacted(&mut chain, poll), Ok(()));
    }
    assert_eq!(advance(&mut chain), Ok(()));
    chain
}

/// A third citizen proposes an issuer of auditors, and the citizens accredit it.
fn accredited(chain: &mut Chain) {
    let accredit = CredentialsCall::<Runtime>::accredit {
        issuer: did_of(chain, "//Issuer//1"),
        schema: AUDITORS,
        until: now(chain).saturating_add(YEAR),
    };
    let vote = referendum(chain, &citizen(3), TrackId::ACCREDITATION, accredit);
    assert_eq!(vote, Ok(()));
    let issue = CredentialsCall::<Runtime>::issue {
        subject: did_of(chain, AUDITOR),
        schema: AUDITORS,
        terms: Terms {
            commitment: H256::repeat_byte(5),
            validity: YEAR,
            nullifier: None,
        },
    };
    assert_eq!(send(chain, "//Issuer//1", issue), Ok(()));
}

const TREASURY: Subject = Subject::Body(BodyId::COUNCIL);

/// The Council files the month.
fn filed(chain: &mut Chain, month: Month) {
    pass_until(chain, month.end());
    let period = Period::Month(month);
    let statement: Option<Figures<Balance>> = ask(chain, "ReportsApi_expected", (TREASURY, period));
    assert!(statement.is_some());
    let file = ReportsCall::<Runtime>::file {
        subject: TREASURY,
        period,
        document: document("the first month"),
        figures: FiledFigures {
            statement,
            ..Default::default()
        },
    };
    assert_eq!(council_moves(chain, &["//Alice", "//Bob"], file), Ok(()));
}

fn opines(chain: &mut Chain, month: Month, opinion: Opinion) {
    let opine = ReportsCall::<Runtime>::opine {
        subject: TREASURY,
        period: Period::Month(month),
        version: 1,
        schema: AUDITORS,
        opinion,
        document: document("opinion"),
    };
    assert_eq!(send(chain, AUDITOR, opine), Ok(()));
}

/// Citizens elect these into a body, from the opening to the closing.
fn elected(chain: &mut Chain, body: BodyId, candidates: &[u32]) {
    let id = opened_election(chain, body).expect("the terms of all are up");
    for (place, index) in (0..).zip(candidates) {
        // Nobody backs two.
        let backers = [0, 1, 2].map(|next| citizen(BACKERS[3 * place + next]));
        stand(
            chain,
            id,
            &citizen(*index),
            &backers.each_ref().map(String::as_str),
        );
    }
    let voting = election(chain, id).voting;
    pass_to(chain, voting);
    let votes: Vec<(u8, u8)> = (0..).zip(candidates).map(|(place, _)| (place, 4)).collect();
    for index in 10..14 {
        assert_eq!(cast(chain, id, &citizen(index), &votes), Ok(()));
    }
    close_election(chain, id);
    let members: Vec<_> = candidates
        .iter()
        .map(|index| number_of(chain, &citizen(*index)))
        .collect();
    assert_eq!(sitting(chain, body), members);
}

/// `diaspora-nation#9`: the phase `Nodes` takes six things. With each of them but the last the phase does not
/// advance; with all of them anybody advances it.
#[test]
fn with_elected_bodies_and_an_audited_month_the_phase_nodes_is_reached() {
    let mut chain = in_capital();
    assert_eq!(phase(&mut chain), Phase::Capital);
    assert_eq!(
        asked(&mut chain),
        [
            (Condition::ElectedBodies, 2),
            (Condition::ValidatorOperators, 3),
            (Condition::VotedIssuers, 1),
            (Condition::PollProposers, 3),
            (Condition::AuditedMonths, 1),
            (Condition::TreasuryFloor, 1_000 * ALTH),
        ]
    );
    let not_met = Err(CharterError::<Runtime>::ConditionNotMet.into());
    // Until four weeks before the founding offices end nobody else is elected.
    for body in [BodyId::COUNCIL, BodyId::GUARDIANS] {
        let early = opened_election(&mut chain, body);
        assert_eq!(early, Err(BodiesError::<Runtime>::NoSeatFree.into()));
    }
    assert_eq!(measured(&mut chain, Condition::ValidatorOperators), 4);
    assert_eq!(measured(&mut chain, Condition::PollProposers), 2);
    assert_eq!(measured(&mut chain, Condition::VotedIssuers), 0);
    assert_eq!(advance(&mut chain), not_met);
    accredited(&mut chain);
    assert_eq!(measured(&mut chain, Condition::PollProposers), 3);
    assert_eq!(measured(&mut chain, Condition::VotedIssuers), 1);

    let june = Month::new(2026, 6).expect("there is such a month");
    filed(&mut chain, june);
    assert_eq!(
        measured(&mut chain, Condition::AuditedMonths),
        0,
        "filed is not audited"
    );
    opines(&mut chain, june, Opinion::Unqualified);
    assert_eq!(measured(&mut chain, Condition::AuditedMonths), 1);
    let treasury: TreasuryInfo<AccountId, Balance> =
        ask(&mut chain, "TimelockTreasuryApi_treasury", ());
    assert_eq!(
        measured(&mut chain, Condition::TreasuryFloor),
        treasury.total - treasury.promised
    );

    pass_to(&mut chain, OFFICES_END - 2 * 28);
    elected(&mut chain, BodyId::COUNCIL, &COUNCIL);
    assert_eq!(measured(&mut chain, Condition::ElectedBodies), 1);
    assert_eq!(
        advance(&mut chain),
        not_met,
        "the Guardians are the founding ones"
    );
    elected(&mut chain, BodyId::GUARDIANS, &GUARDIANS);
    assert_eq!(measured(&mut chain, Condition::ElectedBodies), 2);
    assert_eq!(advance(&mut chain), Ok(()));
    assert_eq!(phase(&mut chain), Phase::Nodes);
    let last = Err(CharterError::<Runtime>::LastPhaseReached.into());
    assert_eq!(advance(&mut chain), last);
}

/// `diaspora-nation#9`: by themselves the founding offices end too, and then nobody sits who was elected.
#[test]
fn offices_that_ended_are_no_elected_bodies() {
    let mut chain = in_capital();
    pass_to(&mut chain, OFFICES_END);
    for body in [BodyId::COUNCIL, BodyId::GUARDIANS] {
        let acting = althing_integration_tests::working::acting(&mut chain, body);
        assert_eq!(acting, []);
        for info in althing_integration_tests::working::seats(&mut chain, body) {
            assert!(matches!(info.seat.term, Term::Founding(OFFICES_END)));
        }
    }
    assert_eq!(measured(&mut chain, Condition::ElectedBodies), 0);
    let open = BodiesCall::<Runtime>::open_election {
        body: BodyId::COUNCIL,
    };
    assert_eq!(
        send(&mut chain, ANYBODY, open),
        Ok(()),
        "anybody has them filled"
    );
}

/// `diaspora-nation#9`: a month that an auditor finds untrue does not count.
#[test]
fn a_month_that_an_auditor_finds_untrue_does_not_count() {
    let mut chain = in_capital();
    accredited(&mut chain);
    let june = Month::new(2026, 6).expect("there is such a month");
    filed(&mut chain, june);
    opines(&mut chain, june, Opinion::Qualified);
    assert_eq!(measured(&mut chain, Condition::AuditedMonths), 1);
    opines(&mut chain, june, Opinion::Adverse);
    assert_eq!(measured(&mut chain, Condition::AuditedMonths), 0);
}
