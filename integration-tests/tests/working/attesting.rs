//! Hours that the seats of a group attest, one by one, where the group is charged with it.

use althing_integration_tests::{
    belonging::{ask, days, document, founded, number_of, pass_to, send, send_free, ANYBODY},
    referenda::decided,
    working::{founded_group, mandate, GROUP, SEATS},
    Chain,
};
use althing_primitives::{BodyId, DomainId, MemberId, Task, TrackId};
use althing_runtime::{configs::bodies::Mandates, Runtime};
use pallet_contributions::{Call, EntryId, Error, Kind, PointsReading};

use crate::{BodiesCall, Outcome};

const HOSTING: DomainId = DomainId(0);
const HOST: &str = "//Citizen//4";
const ENTRY: EntryId = EntryId(0);

fn refused(error: Error<Runtime>) -> Outcome {
    Err(error.into())
}

fn given_to(chain: &mut Chain, owner: BodyId) {
    let set = Call::<Runtime>::set_domain {
        domain: HOSTING,
        owner,
        attestations: 2,
        open: true,
    };
    assert_eq!(decided(chain, TrackId::ORDINARY, set), Ok(()));
}

fn submit(chain: &mut Chain, who: &str) {
    let submit = Call::<Runtime>::submit {
        domain: HOSTING,
        kind: Kind::Time,
        units: 40,
        evidence: document("guests"),
    };
    assert_eq!(send(chain, who, submit), Ok(()));
}

fn attest(chain: &mut Chain, who: &str, entry: EntryId) -> Outcome {
    send(chain, who, Call::<Runtime>::attest { entry })
}

fn points(chain: &mut Chain, member: MemberId) -> u64 {
    let reading: PointsReading = ask(chain, "ContributionsApi_points", (member, HOSTING));
    reading.points
}

/// Two of its seats, not the same twice, and nobody of the Council that had the domain before.
#[test]
fn the_seats_of_a_group_attest_hours() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::NONE, vec![Task::Attestation(HOSTING)]);
    given_to(&mut chain, GROUP);
    submit(&mut chain, HOST);
    assert_eq!(
        attest(&mut chain, "//Alice", ENTRY),
        refused(Error::NotSeated)
    );
    assert_eq!(attest(&mut chain, SEATS[1], ENTRY), Ok(()));
    assert_eq!(
        attest(&mut chain, SEATS[1], ENTRY),
        refused(Error::AlreadyAttested)
    );
    assert_eq!(attest(&mut chain, SEATS[2], ENTRY), Ok(()));
    let attested = chain.height();
    pass_to(&mut chain, attested + days(7));
    let settle = Call::<Runtime>::settle { entry: ENTRY };
    send_free(&mut chain, ANYBODY, settle);
    let member = number_of(&mut chain, HOST);
    assert!(points(&mut chain, member) >= 38, "of forty, a week old");
}

/// With the task taken away nobody attests, and with the group ended the Council does.
#[test]
fn a_domain_is_attested_by_whoever_is_charged_with_it_now() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::NONE, vec![Task::Attestation(HOSTING)]);
    given_to(&mut chain, GROUP);
    submit(&mut chain, HOST);
    assert_eq!(attest(&mut chain, SEATS[0], ENTRY), Ok(()));
    let charge = BodiesCall::charge {
        body: GROUP,
        mandate: mandate(Mandates::NONE, Vec::new()),
        line: None,
    };
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, charge), Ok(()));
    assert_eq!(
        attest(&mut chain, SEATS[1], ENTRY),
        refused(Error::BodyNotMandated)
    );
    let dissolve = BodiesCall::dissolve { body: GROUP };
    assert_eq!(decided(&mut chain, TrackId::ORDINARY, dissolve), Ok(()));
    assert_eq!(
        attest(&mut chain, SEATS[1], ENTRY),
        refused(Error::NotSeated)
    );
    // What a seat of the former body attested does not count for the heir.
    assert_eq!(attest(&mut chain, "//Alice", ENTRY), Ok(()));
    let settle = Call::<Runtime>::settle { entry: ENTRY };
    assert_eq!(
        send(&mut chain, ANYBODY, settle),
        refused(Error::NotAttested)
    );
    assert_eq!(attest(&mut chain, "//Bob", ENTRY), Ok(()));
}

/// With other seats, what was attested by one is void.
#[test]
fn an_attestation_is_void_with_other_seats() {
    let mut chain = founded();
    founded_group(&mut chain, Mandates::NONE, vec![Task::Attestation(HOSTING)]);
    given_to(&mut chain, GROUP);
    submit(&mut chain, HOST);
    assert_eq!(attest(&mut chain, SEATS[0], ENTRY), Ok(()));
    let resign = BodiesCall::resign { body: GROUP };
    assert_eq!(send(&mut chain, SEATS[2], resign), Ok(()));
    assert_eq!(attest(&mut chain, SEATS[1], ENTRY), Ok(()));
    let settle = Call::<Runtime>::settle { entry: ENTRY };
    assert_eq!(
        send(&mut chain, ANYBODY, settle),
        refused(Error::NotAttested)
    );
    assert_eq!(attest(&mut chain, SEATS[0], ENTRY), Ok(()), "once more");
}
