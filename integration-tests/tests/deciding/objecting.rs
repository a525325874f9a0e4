//! Two Guardians object, and the citizens vote once more.

use althing_integration_tests::{
    belonging::{founded, held, number_of, send},
    referenda::{cast, closed, decided, enacted, opened, pass_to},
    Chain,
};
use althing_primitives::{BodyId, PollId, TrackId};
use althing_runtime::Runtime;
use pallet_bodies::Call as BodiesCall;
use pallet_quadratic_voting::{HoldReason, Kind, Stage};

use crate::{
    approved, enacting, is_law, law, people, refused, row, send_in, spent, stage, Outcome,
    VotingCall, VotingError, CLERK,
};

const PROPOSER: &str = "//Citizen//20";

fn object(chain: &mut Chain, who: &str, poll: PollId) -> Outcome {
    send(chain, who, VotingCall::object { poll })
}

fn recall(chain: &mut Chain, who: &str) -> BodiesCall<Runtime> {
    BodiesCall::recall {
        body: BodyId::GUARDIANS,
        member: number_of(chain, who),
    }
}

/// A law to which two object; the second vote.
fn objected(chain: &mut Chain) -> (PollId, PollId) {
    let (poll, _) = approved(chain, PROPOSER, TrackId::ORDINARY, law("archive"));
    assert_eq!(
        object(chain, "//Citizen//2", poll),
        refused(VotingError::NotGuardian)
    );
    assert_eq!(object(chain, "//Dave", poll), Ok(()));
    assert_eq!(
        object(chain, "//Dave", poll),
        refused(VotingError::AlreadyObjected)
    );
    assert_eq!(object(chain, "//Eve", poll), Ok(()));
    let Stage::Objected { second } = stage(chain, poll) else {
        panic!("two objected");
    };
    let row = row(chain, second);
    assert_eq!(row.proposal.kind, Kind::SecondVote);
    assert_eq!((row.proposal.deposit, row.proposal.proposer), (None, None));
    assert_eq!(row.terms.share, 60, "ten more than before");
    assert!(row.terms.reserved && !row.terms.objectionable);
    (poll, second)
}

#[test]
fn a_second_vote_at_a_higher_share_passes() {
    let mut chain = founded();
    let (poll, second) = objected(&mut chain);
    let early = send(&mut chain, CLERK, enacting(poll));
    assert_eq!(early, refused(VotingError::PollNotApproved));
    let ayes = [
        "//Citizen//1",
        "//Citizen//2",
        "//Citizen//3",
        "//Citizen//4",
    ];
    let nays = ["//Citizen//5", "//Citizen//6"];
    cast(&mut chain, &people(&ayes), second, 1);
    cast(&mut chain, &people(&nays), second, -1);
    let from = closed(&mut chain, second).expect("two thirds are more than 60 in a hundred");
    let again = object(&mut chain, "//Ferdie", second);
    assert_eq!(again, refused(VotingError::NotObjectionable), "once");
    pass_to(&mut chain, from);
    assert_eq!(enacted(&mut chain, second), Ok(()));
    assert!(is_law(&mut chain, "archive"));
    assert_eq!(stage(&mut chain, poll), Stage::Objected { second });
    assert!(held(&mut chain, HoldReason::Proposal, PROPOSER) > 0);
}

#[test]
fn what_would_have_passed_before_fails_in_a_second_vote() {
    let mut chain = founded();
    let (poll, second) = objected(&mut chain);
    let ayes = ["//Citizen//1", "//Citizen//2", "//Citizen//3"];
    let nays = ["//Citizen//5", "//Citizen//6"];
    cast(&mut chain, &people(&ayes), second, 1);
    cast(&mut chain, &people(&nays), second, -1);
    let tally = row(&mut chain, second).tally;
    assert!(
        tally.ayes * 100 > 50 * (tally.ayes + tally.nays),
        "a majority"
    );
    assert_eq!(
        closed(&mut chain, second),
        None,
        "60 in a hundred are not more"
    );
    for poll in [poll, second] {
        let enact = send(&mut chain, CLERK, enacting(poll));
        assert_eq!(enact, refused(VotingError::PollNotApproved));
    }
    assert!(!is_law(&mut chain, "archive"));
}

/// The credits that are kept for it may be spent.
#[test]
fn a_second_vote_takes_the_credits_that_are_kept() {
    let mut chain = founded();
    let other = opened(&mut chain, "//Citizen//21", TrackId::ORDINARY, law("other"));
    let voter = people(&["//Citizen//22"]);
    assert_eq!(cast(&mut chain, &voter, other, 8), [Ok(Ok(()))]);
    let (_, second) = objected(&mut chain);
    assert_eq!(cast(&mut chain, &voter, second, 6), [Ok(Ok(()))]);
    assert_eq!(spent(&mut chain, "//Citizen//22"), 100);
    let all = cast(&mut chain, &voter, second, 7);
    assert_eq!(all, [Ok(refused(VotingError::CreditsSpent))]);
}

/// By whoever sits when it is raised: of another generation an objection is void.
#[test]
fn objections_of_two_generations_are_one_each() {
    let mut chain = founded();
    let (poll, _) = approved(&mut chain, PROPOSER, TrackId::ORDINARY, law("archive"));
    assert_eq!(object(&mut chain, "//Dave", poll), Ok(()));
    let recall = recall(&mut chain, "//Citizen//1");
    assert_eq!(decided(&mut chain, TrackId::CONSTITUTION, recall), Ok(()));
    assert_eq!(object(&mut chain, "//Eve", poll), Ok(()));
    assert!(matches!(stage(&mut chain, poll), Stage::Approved { .. }));
}

/// Two in a season each, on time, and not on who sits in bodies.
#[test]
fn objections_have_their_limits() {
    let mut chain = founded();
    let proposers = ["//Citizen//18", "//Citizen//19", "//Citizen//20"];
    let polls = proposers.map(|who| opened(&mut chain, who, TrackId::ORDINARY, law(who)));
    let seats = recall(&mut chain, "//Eve");
    for poll in polls {
        crate::all_say_aye(&mut chain, poll);
    }
    let first_blocks = polls.map(|poll| closed(&mut chain, poll).expect("it passed"));
    assert_eq!(object(&mut chain, "//Dave", polls[0]), Ok(()));
    assert_eq!(object(&mut chain, "//Dave", polls[1]), Ok(()));
    assert_eq!(
        object(&mut chain, "//Dave", polls[2]),
        refused(VotingError::ObjectionsUsedUp)
    );
    let on_time = VotingCall::object { poll: polls[2] };
    let block = first_blocks[2] + u32::from(crate::rotates(&mut chain, first_blocks[2]));
    let late = send_in(&mut chain, block, "//Eve", on_time);
    assert_eq!(late, refused(VotingError::ObjectionOver));

    let (poll, _) = approved(&mut chain, PROPOSER, TrackId::CONSTITUTION, seats);
    assert_eq!(
        object(&mut chain, "//Eve", poll),
        refused(VotingError::NotObjectionable),
        "who sits there does not protect the seat"
    );
}
