//! Citizens elect the Council and the Guardians.

use althing_integration_tests::{
    belonging::{account, days, document, founded, held, now, number_of, pass_to, send, ANYBODY},
    motions::council_moves,
    working::{acting, cast, close_election, election, opened_election, sitting, stand},
    Chain,
};
use althing_primitives::{
    BodyId, BodySeats, Condition, Generation, MemberId, PhaseCondition, TrackId,
};
use althing_runtime::{constants::currency::ALTH, Bodies, Runtime};
use pallet_bodies::{ElectionId, HoldReason, Stage, Term};
use pallet_quadratic_voting::{Call as VotingCall, Error as VotingError};

use crate::{assert_shows, recalled, refused, BodiesCall, BodiesError, DAY};

const NEW_COUNCILLOR: &str = "//Citizen//14";
const RUNNER_UP: &str = "//Citizen//15";
const NEW_GUARDIAN: &str = "//Citizen//16";
/// Whose votes these are.
const VOTERS: [&str; 4] = [
    "//Citizen//2",
    "//Citizen//3",
    "//Citizen//4",
    "//Citizen//5",
];

fn backers(from: u32) -> [String; 3] {
    [from, from + 1, from + 2].map(|index| format!("//Citizen//{index}"))
}

/// Has them stand, with three backers from that citizen on.
fn stands(chain: &mut Chain, election: ElectionId, who: &str, from: u32) {
    let backers = backers(from);
    stand(
        chain,
        election,
        who,
        &backers.each_ref().map(String::as_str),
    );
}

fn to_the_voting(chain: &mut Chain, id: ElectionId) {
    let voting = election(chain, id).voting;
    pass_to(chain, voting);
}

/// A seat of the Council and one of the Guardians are free, and filled by who got the most votes.
#[test]
fn an_election_replaces_a_councillor_and_a_guardian() {
    let mut chain = founded();
    for body in [BodyId::COUNCIL, BodyId::GUARDIANS] {
        assert_eq!(
            opened_election(&mut chain, body),
            Err(BodiesError::NoSeatFree.into())
        );
    }
    recalled(&mut chain, BodyId::COUNCIL, "//Charlie");
    recalled(&mut chain, BodyId::GUARDIANS, "//Ferdie");
    let council = opened_election(&mut chain, BodyId::COUNCIL).expect("a seat is free");
    let guardians = opened_election(&mut chain, BodyId::GUARDIANS).expect("and here");
    assert_eq!(held(&mut chain, HoldReason::Election, ANYBODY), 20 * ALTH);
    stands(&mut chain, council, NEW_COUNCILLOR, 17);
    stands(&mut chain, council, RUNNER_UP, 20);
    stands(&mut chain, guardians, NEW_GUARDIAN, 17);
    to_the_voting(&mut chain, guardians);
    // A hundred credits: the square for each.
    assert_eq!(
        cast(&mut chain, council, VOTERS[0], &[(0, 10), (1, 1)]),
        refused(BodiesError::CreditsSpent)
    );
    for voter in &VOTERS[..3] {
        assert_eq!(cast(&mut chain, council, voter, &[(0, 8), (1, 6)]), Ok(()));
        assert_eq!(cast(&mut chain, guardians, voter, &[(0, 1)]), Ok(()));
    }
    assert_eq!(cast(&mut chain, council, VOTERS[3], &[(1, 5)]), Ok(()));
    let votes: Vec<_> = election(&mut chain, council)
        .candidates
        .iter()
        .map(|candidate| candidate.votes)
        .collect();
    assert_eq!(votes, [24, 23]);
    close_election(&mut chain, council);
    close_election(&mut chain, guardians);

    let [alice, bob, new] =
        ["//Alice", "//Bob", NEW_COUNCILLOR].map(|who| number_of(&mut chain, who));
    assert_eq!(acting(&mut chain, BodyId::COUNCIL), [alice, bob, new]);
    assert_shows(
        &mut chain,
        BodyId::COUNCIL,
        &["//Alice", "//Bob", NEW_COUNCILLOR].map(account),
    );
    let new = number_of(&mut chain, NEW_GUARDIAN);
    assert!(acting(&mut chain, BodyId::GUARDIANS).contains(&new));
    works_with_the_new(&mut chain);
    everything_returns(&mut chain, &[council, guardians]);
}

/// The new Councillor moves with Alice, and Charlie does not; the new Guardian objects, and Ferdie does not.
fn works_with_the_new(chain: &mut Chain) {
    let remark = b"the new Council".to_vec();
    let call = frame_system::Call::<Runtime>::remark_with_event { remark };
    let came = council_moves(chain, &["//Alice", NEW_COUNCILLOR], call);
    assert_eq!(
        came,
        Err(sp_runtime::DispatchError::BadOrigin),
        "a body signs nothing"
    );
    let vote = pallet_collective::Call::<Runtime, pallet_collective::Instance1>::vote {
        proposal: Default::default(),
        index: 0,
        approve: true,
    };
    let not_member =
        pallet_collective::Error::<Runtime, pallet_collective::Instance1>::NotMember.into();
    assert_eq!(send(chain, "//Charlie", vote), Err(not_member));

    let law = pallet_charter::Call::<Runtime>::enact_law {
        law: None,
        document: document("law"),
    };
    let poll = althing_integration_tests::referenda::opened(
        chain,
        "//Citizen//20",
        TrackId::ORDINARY,
        law,
    );
    let voters = althing_integration_tests::referenda::voters();
    althing_integration_tests::referenda::cast(chain, &voters, poll, 1);
    althing_integration_tests::referenda::closed(chain, poll).expect("it passed");
    let object = VotingCall::<Runtime>::object { poll };
    let no_guardian = Err(VotingError::<Runtime>::NotGuardian.into());
    assert_eq!(send(chain, "//Ferdie", object.clone()), no_guardian);
    assert_eq!(send(chain, NEW_GUARDIAN, object), Ok(()));
}

/// Fault 17: with its ballots an election is gone, and every deposit is back.
fn everything_returns(chain: &mut Chain, elections: &[ElectionId]) {
    for election in elections {
        let prune = BodiesCall::prune_ballots {
            election: *election,
            keys: 100,
        };
        assert_eq!(send(chain, "//Bob", prune), Ok(()));
    }
    assert_eq!(held(chain, HoldReason::Election, ANYBODY), 0);
    for who in [NEW_COUNCILLOR, RUNNER_UP, NEW_GUARDIAN] {
        assert_eq!(held(chain, HoldReason::Candidacy, who), 0, "{who}");
    }
    chain.read(|| {
        assert_eq!(pallet_bodies::Elections::<Runtime>::iter().count(), 0);
        assert_eq!(pallet_bodies::Ballots::<Runtime>::iter().count(), 0);
        assert_eq!(pallet_bodies::Candidacies::<Runtime>::iter().count(), 0);
    });
}

/// Two of thirty are under a tenth: nobody is elected, and another election can be opened at once.
#[test]
fn with_too_few_votes_nobody_is_elected() {
    let mut chain = founded();
    recalled(&mut chain, BodyId::COUNCIL, "//Charlie");
    let id = opened_election(&mut chain, BodyId::COUNCIL).expect("a seat is free");
    stands(&mut chain, id, NEW_COUNCILLOR, 17);
    to_the_voting(&mut chain, id);
    for voter in &VOTERS[..2] {
        assert_eq!(cast(&mut chain, id, voter, &[(0, 10)]), Ok(()));
    }
    let before = chain.read(|| Bodies::generation(BodyId::COUNCIL));
    close_election(&mut chain, id);
    let stage = election(&mut chain, id).stage;
    let wanted = Stage::Closed {
        elected: 0,
        turnout: false,
    };
    assert_eq!(stage, wanted);
    assert_eq!(sitting(&mut chain, BodyId::COUNCIL).len(), 2);
    assert_eq!(chain.read(|| Bodies::generation(BodyId::COUNCIL)), before);
    assert!(opened_election(&mut chain, BodyId::COUNCIL).is_ok());
}

/// Who has votes and not enough of them leaves no seat to chance: of two with as many, the earlier candidate.
#[test]
fn of_two_with_as_many_votes_the_earlier_candidate_is_elected() {
    let mut chain = founded();
    recalled(&mut chain, BodyId::COUNCIL, "//Charlie");
    let id = opened_election(&mut chain, BodyId::COUNCIL).expect("a seat is free");
    stands(&mut chain, id, RUNNER_UP, 17);
    stands(&mut chain, id, NEW_COUNCILLOR, 20);
    to_the_voting(&mut chain, id);
    for voter in VOTERS {
        assert_eq!(cast(&mut chain, id, voter, &[(0, 7), (1, 7)]), Ok(()));
    }
    close_election(&mut chain, id);
    let first = number_of(&mut chain, RUNNER_UP);
    assert!(sitting(&mut chain, BodyId::COUNCIL).contains(&first));
}

/// As the founding term runs out the whole Council is elected: half for a term, half for half of one.
#[test]
fn founding_offices_are_elected_anew_and_staggered() {
    let mut chain = founded();
    // 168 days, less the 28 before their end.
    pass_to(&mut chain, days(140) - 2);
    assert_eq!(
        opened_election(&mut chain, BodyId::COUNCIL),
        Err(BodiesError::NoSeatFree.into())
    );
    pass_to(&mut chain, days(140) + 2);
    let id = opened_election(&mut chain, BodyId::COUNCIL).expect("the term ends soon");
    assert!(election(&mut chain, id).terms.founding);
    assert_eq!(elected_bodies(&mut chain), 0);
    stands(&mut chain, id, "//Alice", 10);
    stands(&mut chain, id, NEW_COUNCILLOR, 17);
    stands(&mut chain, id, RUNNER_UP, 20);
    to_the_voting(&mut chain, id);
    for voter in VOTERS {
        let ballot = [(0, 3), (1, 5), (2, 7)];
        assert_eq!(cast(&mut chain, id, voter, &ballot), Ok(()));
    }
    close_election(&mut chain, id);
    let closed = now(&mut chain);
    let seats = althing_integration_tests::working::seats(&mut chain, BodyId::COUNCIL);
    let terms: Vec<(MemberId, u64)> = seats
        .iter()
        .map(|info| match info.seat.term {
            Term::Elected(until) => (info.seat.member, until.since(closed) / DAY),
            _ => panic!("they were elected"),
        })
        .collect();
    let [first, second, third] =
        [RUNNER_UP, NEW_COUNCILLOR, "//Alice"].map(|who| number_of(&mut chain, who));
    assert_eq!(terms, [(first, 336), (second, 336), (third, 168)]);
    assert_eq!(elected_bodies(&mut chain), 1, "the Guardians are not");
    assert_eq!(
        chain.read(|| Bodies::generation(BodyId::COUNCIL)),
        Some(Generation(1))
    );
    for left in ["//Bob", "//Charlie"] {
        let seat = chain.read(|| Bodies::seat(BodyId::COUNCIL, &account(left)));
        assert_eq!(seat, None, "{left}");
    }
}

fn elected_bodies(chain: &mut Chain) -> u128 {
    let measured = chain.read(|| Bodies::measure(Condition::ElectedBodies));
    measured.expect("it is measured here")
}
