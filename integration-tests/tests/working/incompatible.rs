//! Nobody sits in two of Council, Guardians and auditors.

use althing_integration_tests::{
    belonging::{
        account, did_of, founded, now, number_of, pass_to, send, send_free, ANYBODY, YEAR,
    },
    referenda::decided,
    working::{acting, cast, close_election, election, opened_election, sitting, stand},
    Chain,
};
use althing_primitives::{BodyId, BodySeats, MemberId, SchemaId, TrackId};
use althing_runtime::{Bodies, Runtime, RuntimeEvent};
use pallet_bodies::{ElectionId, Event, Leave, Parameters};
use pallet_credentials::{Call as CredentialsCall, Terms};
use sp_core::H256;

use crate::{assert_shows, recalled, refused, BodiesCall, BodiesError};

const BOTH: &str = "//Citizen//14";
const NEXT: &str = "//Citizen//15";
const VOTERS: [&str; 3] = ["//Citizen//2", "//Citizen//3", "//Citizen//4"];
const BACKERS: [&str; 3] = ["//Citizen//17", "//Citizen//18", "//Citizen//19"];
const OTHERS: [&str; 3] = ["//Citizen//20", "//Citizen//21", "//Citizen//22"];

/// The schema of auditors in the presets.
fn schema(chain: &mut Chain) -> SchemaId {
    let params = chain.read(Parameters::<Runtime>::get);
    params.auditors.expect("the presets name one")
}

/// Makes an auditor of `who`.
fn accredit(chain: &mut Chain, who: &str) {
    let schema = schema(chain);
    let issuer = did_of(chain, "//Issuer//0");
    let accredit = CredentialsCall::<Runtime>::accredit {
        issuer,
        schema,
        until: now(chain).saturating_add(YEAR),
    };
    assert_eq!(decided(chain, TrackId::ACCREDITATION, accredit), Ok(()));
    let issue = CredentialsCall::<Runtime>::issue {
        subject: did_of(chain, who),
        schema,
        terms: Terms {
            commitment: H256::repeat_byte(5),
            validity: YEAR / 2,
            nullifier: None,
        },
    };
    assert_eq!(send(chain, "//Issuer//0", issue), Ok(()));
}

fn stand_alone(chain: &mut Chain, election: ElectionId, who: &str) -> crate::Outcome {
    send(chain, who, BodiesCall::stand { election })
}

/// Both bodies have a free seat; an election for each.
fn stage() -> (Chain, ElectionId, ElectionId) {
    let mut chain = founded();
    recalled(&mut chain, BodyId::COUNCIL, "//Charlie");
    recalled(&mut chain, BodyId::GUARDIANS, "//Ferdie");
    let council = opened_election(&mut chain, BodyId::COUNCIL).expect("a seat is free");
    let guardians = opened_election(&mut chain, BodyId::GUARDIANS).expect("and here");
    (chain, council, guardians)
}

#[test]
fn who_sits_in_the_one_does_not_stand_for_the_other() {
    let (mut chain, council, guardians) = stage();
    let elsewhere = refused(BodiesError::SeatedElsewhere);
    assert_eq!(stand_alone(&mut chain, council, "//Dave"), elsewhere);
    assert_eq!(stand_alone(&mut chain, guardians, "//Alice"), elsewhere);
    assert_eq!(
        stand_alone(&mut chain, council, "//Alice"),
        refused(BodiesError::SeatNotUp),
        "nor to prolong a term that goes on"
    );
    let resign = BodiesCall::resign {
        body: BodyId::GUARDIANS,
    };
    assert_eq!(send(&mut chain, "//Dave", resign), Ok(()));
    assert_eq!(stand_alone(&mut chain, council, "//Dave"), Ok(()));
}

/// Elected into both, they sit in the one that was closed first, and in the other the next one does.
#[test]
fn who_is_elected_into_both_sits_in_one() {
    let (mut chain, council, guardians) = stage();
    stand(&mut chain, council, BOTH, &BACKERS);
    stand(&mut chain, guardians, BOTH, &BACKERS);
    stand(&mut chain, guardians, NEXT, &OTHERS);
    let voting = election(&mut chain, guardians).voting;
    pass_to(&mut chain, voting);
    for voter in VOTERS {
        assert_eq!(cast(&mut chain, council, voter, &[(0, 9)]), Ok(()));
        assert_eq!(
            cast(&mut chain, guardians, voter, &[(0, 9), (1, 2)]),
            Ok(())
        );
    }
    close_election(&mut chain, council);
    close_election(&mut chain, guardians);
    let [both, next] = [BOTH, NEXT].map(|who| number_of(&mut chain, who));
    assert!(acting(&mut chain, BodyId::COUNCIL).contains(&both));
    let guardians = sitting(&mut chain, BodyId::GUARDIANS);
    assert!(!guardians.contains(&both) && guardians.contains(&next));
    in_one_body_each(&mut chain);
}

fn in_one_body_each(chain: &mut Chain) {
    let council = sitting(chain, BodyId::COUNCIL);
    let guardians = sitting(chain, BodyId::GUARDIANS);
    let both: Vec<MemberId> = council
        .into_iter()
        .filter(|member| guardians.contains(member))
        .collect();
    assert_eq!(both, []);
}

#[test]
fn an_auditor_does_not_stand() {
    let (mut chain, council, guardians) = stage();
    accredit(&mut chain, BOTH);
    for id in [council, guardians] {
        let came = stand_alone(&mut chain, id, BOTH);
        assert_eq!(came, refused(BodiesError::AuditorMayNotSit));
    }
    // The office given back, they may.
    let schema = schema(&mut chain);
    let disown = CredentialsCall::<Runtime>::disown { schema };
    assert_eq!(send(&mut chain, BOTH, disown), Ok(()));
    assert_eq!(stand_alone(&mut chain, council, BOTH), Ok(()));
}

/// Who was listed, and is an auditor at the closing, is passed over.
#[test]
fn who_became_an_auditor_while_standing_is_not_seated() {
    let (mut chain, council, _) = stage();
    stand(&mut chain, council, BOTH, &BACKERS);
    stand(&mut chain, council, NEXT, &OTHERS);
    let voting = election(&mut chain, council).voting;
    pass_to(&mut chain, voting);
    for voter in VOTERS {
        assert_eq!(cast(&mut chain, council, voter, &[(0, 9), (1, 2)]), Ok(()));
    }
    accredit(&mut chain, BOTH);
    close_election(&mut chain, council);
    let [both, next] = [BOTH, NEXT].map(|who| number_of(&mut chain, who));
    let council = sitting(&mut chain, BodyId::COUNCIL);
    assert!(!council.contains(&both) && council.contains(&next));
}

/// Who becomes one while sitting acts no more from that block on, and anybody frees the seat.
#[test]
fn a_guardian_who_becomes_an_auditor_acts_no_more() {
    let mut chain = founded();
    accredit(&mut chain, "//Dave");
    let body = BodyId::GUARDIANS;
    let member = number_of(&mut chain, "//Dave");
    assert!(sitting(&mut chain, body).contains(&member));
    assert!(!acting(&mut chain, body).contains(&member));
    let seat = chain.read(|| Bodies::seat(body, &account("//Dave")));
    assert_eq!(seat, None);
    let vacate = BodiesCall::vacate { body, member };
    send_free(&mut chain, ANYBODY, vacate);
    let reason = Leave::Auditor;
    let told = RuntimeEvent::Bodies(Event::Left {
        body,
        member,
        reason,
    });
    assert!(chain.events().contains(&told));
    assert_shows(
        &mut chain,
        body,
        &["//Eve", "//Ferdie", "//Citizen//0", "//Citizen//1"].map(account),
    );
}

/// In the collective their voice counts until anybody has the mirror look again, which costs nothing.
#[test]
fn an_auditor_is_no_guardian_of_the_collective_once_anybody_refreshes_it() {
    let mut chain = founded();
    accredit(&mut chain, "//Dave");
    let body = BodyId::GUARDIANS;
    send_free(&mut chain, ANYBODY, BodiesCall::refresh_mirror { body });
    assert_shows(
        &mut chain,
        body,
        &["//Eve", "//Ferdie", "//Citizen//0", "//Citizen//1"].map(account),
    );
}
